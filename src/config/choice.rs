//! The kinds of value that only settings have.

use crate::date::Cadence;

/// Which links in dated notes count as touchpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DailyNotes {
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
