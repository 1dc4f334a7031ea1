//! An entry to be written: its day, its kind and its words, not how a note writes them.

use crate::date::Date;
use crate::lexicon::{Kind, Languages};
use crate::note::Note;
use crate::note::events::entry::Entry;
use crate::text::span::tail;

/// An entry to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NewEntry {
    /// The day.
    pub day: Date,
    /// The kind, when the text does not name it.
    pub kind: Option<Kind>,
    /// What happened, on one line.
    pub text: String,
}

impl NewEntry {
    /// An entry; line ends in `text` become blanks.
    pub fn new(day: Date, kind: Option<Kind>, text: &str) -> Self {
        Self { day, kind, text: text.split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// Its text, with the kind in front where the text does not say it.
    pub fn words(&self) -> String {
        match self.kind {
            Some(kind) if self.text.is_empty() => kind.name().to_owned(),
            Some(kind) if Kind::among_first(&self.text, 3, Languages::default()) != Some(kind) => {
                format!("{kind}: {}", self.text)
            }
            _ => self.text.clone(),
        }
    }

    /// Its kind, given or named by its first words.
    pub fn known_kind(&self) -> Option<Kind> {
        self.kind.or_else(|| Kind::among_first(&self.text, 3, Languages::default()))
    }

    /// Its text where the kind is written beside it: without the word that only names it.
    pub(super) fn words_beside_kind(&self) -> &str {
        let first = self.text.split(' ').next().unwrap_or("");
        let is_its_name = |kind: Kind| kind.name().eq_ignore_ascii_case(first);
        if self.known_kind().is_some_and(is_its_name) {
            return tail(&self.text, first.len()).trim_start();
        }
        &self.text
    }
}

/// The entries of a day in a person's note that are no plans.
pub fn happened(note: &Note, day: Date) -> impl Iterator<Item = &Entry> {
    note.entries.iter().filter(move |entry| entry.day.date == day && !entry.is_plan)
}
