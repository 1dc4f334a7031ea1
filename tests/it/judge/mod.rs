//! The judge of links, tried on lines and notes as people write them.

mod close_by;
mod harness;
mod hostile;
mod language;
mod links;
mod place;
mod row;
mod veto;
mod wired;
