//! The kinds of value that only settings have.

use crate::date::format::Format;
use crate::date::{Cadence, Date};
use crate::lexicon::Size;

/// Which links in dated notes count as touchpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DailyNotes {
    /// Those whose words or place say that people were in touch.
    Cues,
    /// The same, and names alone on their lines.
    Names,
    /// All of them.
    Links,
    /// Those on a line with a kind word ("call", "lunch", …).
    KindWords,
    /// None.
    Off,
}

/// How the report links to notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStyle {
    /// `[[Ada Lovelace]]`.
    Wiki,
    /// `[Ada Lovelace](People/Ada%20Lovelace.md)`.
    Markdown,
}

/// A named group of people that shares a cadence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// As written in the configuration.
    pub name: String,
    /// How often to be in touch with its people.
    pub cadence: Cadence,
}

/// Words that say how big an ask is, besides those that are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskWords {
    /// How big.
    pub size: Size,
    /// The words.
    pub words: Vec<String>,
}

/// Days on which nobody is expected to be in touch, from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// How daily notes are named in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DailyFormat {
    /// The folder, from the root; empty when the format holds anywhere.
    pub folder: String,
    /// The format of the name.
    pub format: Format,
}
