//! A report read back → changes to notes: what was ticked and written in it, and what that asks for.
//!
//! Owns the reading of boxes and of the user's words among ours: `row` says what each line is, `read` folds
//! lines into answers, `verdict` says what an answer asks for. Which page has which sections is `report`'s
//! business, how a note is edited `change`'s, and carrying it out `session`'s.

mod answers;
mod court;
mod entry;
mod mark;
mod matter;
mod merge;
mod own;
mod passed;
mod promise;
mod put_off;
mod read;
mod region;
mod row;
mod surplus;
mod verdict;
mod words;

pub use self::answers::{Answer, Answers, Own, OwnTick};
pub use self::court::{Court, NoteChange, Verdict};
pub use self::mark::Mark;
pub use self::merge::{joined, merge};
pub use self::passed::confirmed;
pub use self::read::read;
pub use self::region::typed_within;
pub use self::verdict::{own_verdict, verdict};
pub use self::words::{as_lines, as_lines_undated};
