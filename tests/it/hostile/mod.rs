//! What must not break it: one test for each row of the list in `docs/limits.md`.

mod doors;
mod kills;
mod output;
mod reading;
mod writing;

/// How often the slow tests run a command.
fn rounds(fast: usize, slow: usize) -> usize {
    if std::env::var_os("TOUCHBASE_SLOW").is_some() { slow } else { fast }
}
