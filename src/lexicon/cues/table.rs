//! What a file of words for the judge of links holds.

use super::sense::Sense;

/// What a heading, or the label of a list, says of the lines below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Those present.
    People,
    /// Those present in a meeting's note; elsewhere, people that are linked.
    MeetingPeople,
    /// Those who were not there.
    Absent,
    /// Plans, tasks and questions.
    Plans,
    /// Links.
    Links,
}

/// Words and phrases by meaning, separated by commas.
pub(super) type Rows = &'static [(Sense, &'static str)];

/// What a file of words holds.
pub(super) struct Table {
    /// Words and phrases, by meaning.
    pub(super) words: &'static [Rows],
    /// Headings, labels of lists, by what is below them.
    pub(super) headings: &'static [(Ground, &'static str)],
    /// Endings of compound nouns that mean a meeting.
    pub(super) endings: &'static [&'static str],
    /// Short words that are written together with the next, without their apostrophe.
    pub(super) elisions: &'static [&'static str],
}
