//! English.

mod against;
mod company;
mod frame;
mod heading;

use crate::lexicon::cues::table::Table;

pub(super) const TABLE: Table = Table {
    words: &[frame::WORDS, company::WORDS, against::WORDS],
    headings: heading::HEADINGS,
    endings: &["meeting", "standup"],
    elisions: &[],
};
