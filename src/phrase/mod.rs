//! What the agenda and the coach found, said in words: once for the page and for the terminal.
//!
//! Owns the English for reasons, rhythms, days and what is late. Knows no Markdown, no color and no
//! width: whoever shows the words makes them safe, and keeps apart what a note says.

pub mod ask;
pub mod day;
mod load;
mod maybe;
pub mod practice;
pub mod reason;
pub mod rhythm;
pub mod rule;
pub mod silence;
pub mod suggestion;
pub mod term;
pub(crate) mod times;
pub mod told;
pub mod uncounted;

pub(crate) use self::load::load;
pub use self::maybe::maybe;
pub use self::reason::reason;
pub use self::rhythm::every;
