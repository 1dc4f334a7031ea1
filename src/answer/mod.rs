//! A report read back → changes to notes: what was ticked and written in it, and what that asks for.
//!
//! Owns the reading of boxes and of the user's words among ours. Which page has which sections is
//! `report`'s business, how a note is edited `change`'s, and carrying it out `session`'s.

mod merge;
pub mod tick;
mod verdict;

pub use self::merge::merge;
pub use self::verdict::{Verdict, verdict};
