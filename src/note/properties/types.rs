//! What the keys `type`, `class`, `kind`, `category` of a note say that it is.
//!
//! A type says what the note is, a category may as well say what it is about; so categories are asked only where
//! no type speaks.

use crate::lexicon::{self, Key, Kind, Language, Languages, NoteType, PersonTag};
use crate::note::markdown::links;
use crate::note::properties::fact::Fact;
use crate::text::fold;

/// What the types in a note's front matter say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::note) struct Types {
    pub(in crate::note) person: bool,
    pub(in crate::note) owner: bool,
    pub(in crate::note) bank: bool,
    pub(in crate::note) messages: bool,
    /// Someone made up.
    pub(in crate::note) invented: bool,
    /// It is something that has nothing to do with meeting people.
    pub(in crate::note) thing: bool,
    /// It records a meeting, a call, a message: of this kind.
    pub(in crate::note) meeting: Option<Kind>,
    daily: bool,
    /// It is of a type that is not known.
    pub(in crate::note) unknown: bool,
}

impl Types {
    /// What the type keys among `facts` say.
    pub(in crate::note) fn of(facts: &[Fact<'_>], kin: Languages) -> Self {
        let (mut types, mut categories) = (Self::default(), Self::default());
        let (mut is_related, mut is_about_people) = (false, false);
        for fact in facts.iter().filter(|fact| fact.key == Key::Type) {
            let is_category = lexicon::is_category(fact.name);
            for value in fact.value.texts() {
                match (meaning(value, kin.with(Language::English)), is_category) {
                    // `people` is what a note is about as often as what it is.
                    (Some(NoteType::Person), true) if is_of_several(value) => {
                        is_about_people = true;
                    }
                    (Some(NoteType::Relation), true) => is_related = true,
                    (Some(meaning), true) => categories.add(meaning),
                    (Some(meaning), false) => types.add(meaning),
                    (None, true) => {}
                    (None, false) => types.unknown |= !is_of_child(fact.name, kin),
                }
            }
        }
        if types.is_known() {
            types.unknown = false;
            return types;
        }
        categories.person |= is_about_people && !types.unknown;
        if is_related && !categories.says_no() {
            categories.person |= facts.iter().any(|fact| is_personal(fact.key));
        }
        Self { unknown: types.unknown && !categories.is_known(), ..categories }
    }

    fn add(&mut self, meaning: NoteType) {
        match meaning {
            NoteType::Person | NoteType::Relation => self.person = true,
            NoteType::Invented => self.invented = true,
            NoteType::Owner => self.owner = true,
            NoteType::Bank => self.bank = true,
            NoteType::Messages => self.messages = true,
            NoteType::Meeting(kind) => self.meeting = Some(kind),
            NoteType::Daily => self.daily = true,
            NoteType::Organization | NoteType::Page | NoteType::Thing => self.thing = true,
        }
    }

    /// Whether it is something else than a person.
    pub(in crate::note) fn says_no(self) -> bool {
        self.thing || self.invented || self.daily || self.meeting.is_some()
    }

    fn is_known(self) -> bool {
        self.person || self.owner || self.bank || self.messages || self.says_no()
    }
}

/// What one value of a type key says: a word, a link, the last part of a path.
fn meaning(value: &str, on: Languages) -> Option<NoteType> {
    let target = links::whole(value);
    let name = target.as_deref().unwrap_or(value).trim_start_matches('#');
    NoteType::beside(name.rsplit('/').next().unwrap_or(name), on)
}

/// Whether a category is the word for several people: `people`, `[[People]]`.
fn is_of_several(value: &str) -> bool {
    let target = links::whole(value);
    PersonTag::of(target.as_deref().unwrap_or(value)) == Some(PersonTag::People)
}

/// Whether a key `kind` may name a child instead: beside German or Dutch keys.
fn is_of_child(name: &str, kin: Languages) -> bool {
    fold::letters(name) == "kind" && (kin.has(Language::German) || kin.has(Language::Dutch))
}

/// Whether a key speaks of a person, whatever else the note says.
fn is_personal(key: Key) -> bool {
    matches!(
        key,
        Key::Birthday
            | Key::FirstName
            | Key::LastName
            | Key::LastContact
            | Key::Cadence
            | Key::Met
            | Key::MetHow
            | Key::Organization
            | Key::Role
            | Key::Email
            | Key::Phone
    )
}
