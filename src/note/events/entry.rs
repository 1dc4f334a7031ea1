//! A dated entry of a person's note: where it is. What it says is read when somebody asks, by `told`.

use std::borrow::Cow;

use crate::date::Day;
use crate::lexicon::Kind;
use crate::note::markdown::links;
use crate::note::markdown::parts::Parts;
use crate::text::Span;

/// A dated entry as written in one note.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// The day.
    pub day: Day,
    /// The 1-based line it begins on.
    pub line: u32,
    /// Its place among the note's entries.
    pub(in crate::note) at: u32,
    /// Its words.
    pub(in crate::note) wording: Wording,
    /// A kind outside its words.
    pub(in crate::note) hint: Hint,
    /// It says that it was only planned.
    pub is_plan: bool,
    /// One of its fields is a promise.
    pub(crate) promises: bool,
    /// Its words may hold fields.
    pub(in crate::note) may_hold_fields: bool,
}

/// Where the words of an entry are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::note) enum Wording {
    /// In these parts of the text, one below the other.
    Lines(Parts),
    /// The same, but the first two are what stands before and after a date in one line.
    Around(Parts),
    /// In the cells of a row.
    Cells(Parts),
    /// In the front matter: the position among the note's given texts.
    Given(u32),
}

/// A kind outside an entry's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) enum Hint {
    None,
    /// An emoji before the date, which counts if the words name no kind.
    Emoji(Kind),
    /// A key of its own, which counts in any case.
    Key(Kind),
}

/// Someone who was there too, as an entry says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Company {
    /// The entry's place among the note's entries.
    pub(crate) entry: u32,
    /// The link or the name.
    pub(in crate::note) target: Span,
}

impl Company {
    /// The name, as written in the text of its note.
    pub(crate) fn target<'n>(&self, note: &'n str) -> Cow<'n, str> {
        links::target(self.target.of(note))
    }
}
