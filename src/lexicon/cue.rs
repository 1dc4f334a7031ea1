//! Small words around a name or a date that say what it is doing there: met, spoken of, a deadline.

use super::ALL;
use super::language::Languages;
use super::table::table;

/// A word straight before a link to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cue {
    /// "with", "and": they were there.
    With,
    /// "about": they were spoken of.
    About,
    /// "by": spoken of when a work comes before it.
    By,
}

impl Cue {
    /// The cue that a word is.
    pub fn of(word: &str) -> Option<Self> {
        CUES.find(word, Languages::default())
    }
}

/// Whether a word between two links makes them one row.
pub fn is_joiner(word: &str) -> bool {
    JOINERS.find(word, Languages::default()).is_some()
}

/// Whether a word is a work that someone made: "the book by".
pub fn is_work(word: &str) -> bool {
    WORKS.find(word, Languages::default()).is_some()
}

/// A word after a date that makes it something other than the day of a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Otherwise {
    /// "due": something has to be done by then.
    Deadline,
    /// "born": something happened in their life.
    Life,
    /// The first word of "as of".
    As,
    /// The second word of "as of".
    Of,
}

impl Otherwise {
    /// What a word makes of a date.
    pub fn of(word: &str) -> Option<Self> {
        OTHERWISE.find(word, Languages::default())
    }
}

/// Where a line in lower case begins to speak of an appointment: "next meeting on 2 June".
pub fn find_appointment(line: &str) -> Option<usize> {
    ALL.iter().flat_map(|words| words.appointments).filter_map(|words| line.find(words)).min()
}

table!(CUES: Cue = cues by Case);
table!(JOINERS: () = joiners by Case);
table!(WORKS: () = works by Case);
table!(OTHERWISE: Otherwise = otherwise by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues() {
        assert_eq!(Cue::of("With"), Some(Cue::With));
        assert_eq!(Cue::of("avec"), Some(Cue::With));
        assert_eq!(Cue::of("w"), None);
        assert_eq!(find_appointment("see you; next call on friday"), Some(9));
    }
}
