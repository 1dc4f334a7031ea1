//! Strings and positions: spans, lines, how names compare, what is safe to show.
//!
//! Knows nothing of notes, days or disks; everything here is a function of text alone.

pub mod edit;
pub mod escape;
pub mod fold;
pub mod hash;
pub mod lines;
pub mod nearest;
pub(crate) mod needle;
pub mod neutral;
pub mod span;
pub mod symbol;
pub(crate) mod word;
pub mod words;

pub use lines::Lines;
pub use span::Span;
