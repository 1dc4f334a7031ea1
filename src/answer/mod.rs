//! A report read back → changes to notes: what was ticked and written in it, and what that asks for.
//!
//! Owns the reading of boxes and of the user's words among ours: `row` says what each line is, `read` folds
//! lines into answers, `verdict` says what an answer asks for. Which page has which sections is `report`'s
//! business, how a note is edited `change`'s, and carrying it out `session`'s.

mod day;
mod mark;
mod matter;
mod merge;
mod own;
mod promise;
mod read;
mod row;
mod verdict;
mod words;

pub use self::mark::Mark;
pub use self::merge::{joined, merge};
pub use self::read::{Answer, Answers, Own, OwnTick, read};
pub use self::verdict::{Court, NoteChange, Verdict, own_verdict, verdict};
