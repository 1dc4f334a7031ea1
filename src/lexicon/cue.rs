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

/// A word around a name on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TypedCue {
    /// "with": they were there.
    With,
    /// "and": so was the next.
    And,
    /// "about": they were spoken of.
    About,
    /// "to", "for": it went to them.
    To,
    /// "from": they made the contact.
    From,
    /// "at": a place follows, and who was there has been said.
    Place,
    /// "because", "who": something else is told from here on.
    Clause,
    /// "without", "except": they were not there.
    But,
    /// "my", "the": someone or something without a name follows.
    Article,
}

impl TypedCue {
    /// The cue that a word is.
    pub fn of(word: &str) -> Option<Self> {
        TYPED_CUES.find(word, Languages::default())
    }
}

/// Whether a word is a title before a name; titles have their capital.
pub fn is_title(word: &str) -> bool {
    TITLES.find_entry(word, Languages::default()).is_some_and(|entry| entry.written == word)
}

table!(CUES: Cue = cues by Case);
table!(JOINERS: () = joiners by Case);
table!(WORKS: () = works by Case);
table!(OTHERWISE: Otherwise = otherwise by Case);
table!(TYPED_CUES: TypedCue = typed_cues by Case);
table!(TITLES: () = titles by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues() {
        assert_eq!(Cue::of("With"), Some(Cue::With));
        assert_eq!(Cue::of("avec"), Some(Cue::With));
        assert_eq!(Cue::of("w"), None);
        assert_eq!(TypedCue::of("w"), Some(TypedCue::With));
        assert_eq!(find_appointment("see you; next call on friday"), Some(9));
        assert!(is_title("Dr") && !is_title("dr"));
    }
}
