//! What a type key in a note's front matter says the note is, and which tags make a person of it.

use super::Kind;
use super::language::{Language, Languages};
use super::of_language;
use super::table::table;

/// What a type says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoteType {
    /// A contact.
    Person,
    /// How people stand to the owner, which is as common a word for what a note is about: `family`, `client`.
    Relation,
    /// Someone made up: `npc`, `deity`.
    Invented,
    /// The vault's owner.
    Owner,
    /// A bank of questions.
    Bank,
    /// The owner's own openings of messages.
    Messages,
    /// A meeting, a call, a message: of this kind.
    Meeting(Kind),
    /// A day or a week.
    Daily,
    /// Several people under one name: a company, a group.
    Organization,
    /// A note about notes: an index, a list.
    Page,
    /// Something else that has nothing to do with meeting people.
    Thing,
}

impl NoteType {
    /// What a type as written says; a kind of touchpoint is a type as well.
    pub fn of(name: &str) -> Option<Self> {
        Self::beside(name, Languages::default())
    }

    /// What a word of a name says: as [`of`](Self::of), without the kinds of touchpoints.
    pub fn named(name: &str) -> Option<Self> {
        TYPES.find(name, Languages::default())
    }

    /// What a type says in a note that has keys of these languages.
    pub fn beside(name: &str, kin: Languages) -> Option<Self> {
        TYPES.find(name, kin).or_else(|| {
            let letters = crate::text::fold::letters(name);
            Kind::of_word(&letters, kin).filter(|kind| kind.is_stated()).map(Self::Meeting)
        })
    }

    /// Every type of a language beside the kinds, as written.
    pub fn names(language: Language) -> impl Iterator<Item = (&'static str, Self)> {
        of_language(language).flat_map(|words| words.types).map(|word| (word.written, word.means))
    }
}

/// What one part of a tag says of a note that is a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonTag {
    /// It is a person: `person`, `contact`.
    Person,
    /// It is a person, or about people: `people`.
    People,
}

impl PersonTag {
    /// What one part of a tag says.
    pub fn of(part: &str) -> Option<Self> {
        PERSON_TAGS.find(part, Languages::default())
    }
}

table!(TYPES: NoteType = types by Letters);
table!(PERSON_TAGS: PersonTag = person_tags by Letters);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types() {
        assert_eq!(NoteType::of("CRM-Contact"), Some(NoteType::Person));
        assert_eq!(NoteType::of("1:1"), Some(NoteType::Meeting(Kind::Meeting)));
        assert_eq!(NoteType::of("call"), Some(NoteType::Meeting(Kind::Call)));
        assert_eq!(NoteType::of("company"), Some(NoteType::Organization));
        assert_eq!(NoteType::of("book"), Some(NoteType::Thing));
        assert_eq!(NoteType::of("note"), None);
        assert_eq!(NoteType::of("s"), None);
    }
}
