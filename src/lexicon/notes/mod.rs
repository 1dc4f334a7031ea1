//! The words of notes, a file for each language: keys, headings, types, folders, states, kinds. What they mean
//! is said by the enums of `lexicon`.

pub(super) mod address;
pub(super) mod de;
pub(super) mod en;
pub(super) mod es;
pub(super) mod fr;
pub(super) mod it;
pub(super) mod nl;
pub(super) mod pt;
