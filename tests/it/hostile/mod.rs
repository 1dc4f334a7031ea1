//! What must not break it: one test for each row of the list in `docs/limits.md`.

mod output;
mod reading;
mod writing;
