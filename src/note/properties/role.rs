//! What a note is: a person (and by which sign), the vault's owner, a meeting, something else.
//!
//! The rules of PRODUCT.md, "Who is a person", in their order; the first that speaks decides.
//! Looks at this note alone: whether two notes describe one person is found out elsewhere.

use crate::config::Config;
use crate::lexicon::{self, FileWord, Folder, Key, Kind, Language, Languages, NoteType};
use crate::note::markdown::links;
use crate::note::properties::fact::Fact;
use crate::path::NotePath;
use crate::text::fold::{self, fold};
use crate::yaml::Block;

/// By which sign a note was taken for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// `touchbase: person`
    Touchbase,
    /// `type: person` or a synonym
    Type,
    /// A tag
    Tag,
    /// It lies in a people folder
    Folder,
    /// It has a cadence, last-contact or follow-up key
    Key,
}

impl Sign {
    /// The sign in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Touchbase => "`touchbase: person`",
            Self::Type => "its type",
            Self::Tag => "its tag",
            Self::Folder => "the folder it lies in",
            Self::Key => "a cadence, last-contact or follow-up key",
        }
    }
}

/// What a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A contact.
    Person(Sign),
    /// The vault's owner.
    Owner,
    /// A bank of questions.
    Bank,
    /// The owner's own openings of messages.
    Messages,
    /// A note that may say when people met.
    Other,
    /// A template, a board, a drawing or a report of ours: says nothing about anybody.
    Inert,
}

/// What the types in a note's front matter say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::note) struct Types {
    person: bool,
    owner: bool,
    bank: bool,
    messages: bool,
    /// It is something that has nothing to do with meeting people.
    pub(in crate::note) thing: bool,
    /// It records a meeting, a call, a message: of this kind.
    pub(in crate::note) meeting: Option<Kind>,
    daily: bool,
}

impl Types {
    /// What the type keys among `facts` say.
    pub(in crate::note) fn of(facts: &[Fact<'_>], kin: Languages) -> Self {
        let mut types = Self::default();
        let kin = kin.with(Language::English);
        for fact in facts.iter().filter(|fact| fact.key == Key::Type) {
            fact.value.texts().into_iter().for_each(|value| types.add(value, kin));
        }
        types
    }

    /// Takes one value of a type key into account.
    fn add(&mut self, value: &str, kin: Languages) {
        let target = links::whole(value);
        let name = target.as_deref().unwrap_or(value);
        match NoteType::beside(name.rsplit('/').next().unwrap_or(name), kin) {
            Some(NoteType::Person) => self.person = true,
            Some(NoteType::Owner) => self.owner = true,
            Some(NoteType::Bank) => self.bank = true,
            Some(NoteType::Messages) => self.messages = true,
            Some(NoteType::Meeting(kind)) => self.meeting = Some(kind),
            Some(NoteType::Daily) => self.daily = true,
            Some(NoteType::Thing) => self.thing = true,
            None => {}
        }
    }

    fn says_no(self) -> bool {
        self.thing || self.daily || self.meeting.is_some()
    }
}

/// What decides about a note, gathered from its front matter, fields and tags.
pub(in crate::note) struct Signs<'n> {
    pub(in crate::note) path: &'n NotePath,
    pub(in crate::note) config: &'n Config,
    pub(in crate::note) facts: &'n [Fact<'n>],
    pub(in crate::note) types: Types,
    /// Tags that speak for the whole note.
    pub(in crate::note) tags: &'n [Box<str>],
    /// Its front matter has a key that only a person's has.
    pub(in crate::note) tells: bool,
    pub(in crate::note) is_daily: bool,
}

/// What the note is.
pub(in crate::note) fn of(signs: &Signs<'_>) -> Role {
    let path = signs.path;
    if is_owner(signs) {
        return Role::Owner;
    }
    match touchbase(signs.facts).map(fold::letters).as_deref() {
        Some("person" | "true" | "yes") => return Role::Person(Sign::Touchbase),
        Some("me" | "self") => return Role::Owner,
        Some("false" | "no") => return Role::Other,
        _ => {}
    }
    if signs.types.owner {
        return Role::Owner;
    }
    if signs.types.bank {
        return Role::Bank;
    }
    if signs.types.messages {
        return Role::Messages;
    }
    if signs.types.person {
        return Role::Person(Sign::Type);
    }
    if signs.types.says_no() {
        return Role::Other;
    }
    if signs.is_daily || !may_be_person(path, signs.config) {
        return Role::Other;
    }
    if signs.tags.iter().any(|tag| is_person_tag(tag)) {
        return Role::Person(Sign::Tag);
    }
    if in_people_folder(path, signs.config)
        && crate::note::markdown::day::in_name(path.stem()).is_none()
    {
        return Role::Person(Sign::Folder);
    }
    if signs.tells {
        return Role::Person(Sign::Key);
    }
    Role::Other
}

fn is_owner(signs: &Signs<'_>) -> bool {
    if signs.config.me.is_empty() {
        return false;
    }
    let mine = |name: &str| {
        let name = fold(name);
        signs.config.me.iter().any(|me| fold(crate::path::without_extension(me)) == name)
    };
    mine(signs.path.stem())
        || mine(signs.path.without_extension())
        || signs
            .facts
            .iter()
            .filter(|fact| matches!(fact.key, Key::Name | Key::Title))
            .filter_map(|fact| fact.value.text())
            .any(mine)
}

/// What the key `touchbase` says.
fn touchbase<'f>(facts: &'f [Fact<'_>]) -> Option<&'f str> {
    facts.iter().find(|fact| fact.key == Key::Touchbase)?.value.text()
}

/// Whether the file is a report of ours, or one that other programs draw.
pub(in crate::note) fn is_inert(block: &Block<'_>, facts: &[Fact<'_>]) -> bool {
    let ours = matches!(touchbase(facts), Some("follow-ups" | "review" | "prep" | "plan"));
    let drawn = |name: &str| matches!(name.trim(), "kanban-plugin" | "excalidraw-plugin");
    ours || block.keys.iter().any(|key| drawn(key.name))
}

/// Whether a tag says person: alone, or as the first or last part of a nested one.
fn is_person_tag(tag: &str) -> bool {
    tag.split('/').next().is_some_and(lexicon::is_person_tag)
        || tag.rsplit('/').next().is_some_and(lexicon::is_person_tag)
}

/// Whether the folder called `name` holds people by its name alone.
fn is_people_name(name: &str) -> bool {
    matches!(Folder::of(name), Some(Folder::People | Folder::Network))
}

/// Whether `folder` (a path) is itself a people folder.
fn is_people_folder(folder: &str, config: &Config) -> bool {
    if config.people.is_empty() {
        return folder.rsplit('/').next().is_some_and(is_people_name);
    }
    config.people.iter().any(|people| fold(people) == fold(folder))
}

/// The last part of a name that carries its folder in it, as Dendron's do: `people.ada-lovelace`.
pub(in crate::note) fn in_hierarchy(stem: &str) -> Option<&str> {
    let (folders, last) = stem.rsplit_once('.')?;
    let folder = folders.rsplit('.').next().unwrap_or(folders);
    let is_people = Folder::of(folder) == Some(Folder::People);
    (is_people && !last.is_empty()).then_some(last)
}

fn in_people_folder(path: &NotePath, config: &Config) -> bool {
    let folder = path.folder();
    if config.people.is_empty() {
        return folder.split('/').any(is_people_name) || in_hierarchy(path.stem()).is_some();
    }
    let folder = fold(folder);
    config.people.iter().any(|people| {
        let people = fold(people);
        folder
            .strip_prefix(people.as_ref())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Whether a note stands for the folder it lies in (`Ada/README.md`, `Ada/Ada.md`).
pub(in crate::note) fn stands_for_folder(path: &NotePath) -> bool {
    let stem = path.stem();
    !path.folder().is_empty() && (is_index(stem) || fold::same(stem, path.folder_name()))
}

fn is_index(stem: &str) -> bool {
    FileWord::of(stem) == Some(FileWord::Index)
}

/// The person whose folder this note stands for, if it is one.
pub(in crate::note) fn folder_person<'p>(path: &'p NotePath, config: &Config) -> Option<&'p str> {
    let inside = stands_for_folder(path)
        && in_people_folder(path, config)
        && !is_people_folder(path.folder(), config);
    inside.then(|| path.folder_name())
}

/// File names that are never a person's unless the front matter says so.
fn may_be_person(path: &NotePath, config: &Config) -> bool {
    if stands_for_folder(path) {
        return folder_person(path, config).is_some();
    }
    let stem = path.stem();
    let aside = stem.starts_with('_') || is_index(stem);
    let mut words = stem.split(|c: char| !c.is_alphanumeric());
    !aside && !words.any(|word| FileWord::of(word) == Some(FileWord::Aside))
}

/// Whether the folders above a note say that it records a meeting.
pub(in crate::note) fn in_meeting_folder(path: &NotePath) -> Option<Kind> {
    match Folder::of(path.folder_name()) {
        Some(Folder::Meetings(kind)) => Some(kind),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_folders() {
        let inside = |path: &str| in_people_folder(&NotePath::new(path), &Config::default());
        assert!(
            inside("People/Ada.md") && inside("01 - 👥 People/Work/Ada.md") && inside("a/CRM/b.md")
        );
        assert!(!inside("Peoples/Ada.md") && !inside("People.md"));
    }

    #[test]
    fn names_that_are_no_people() {
        let may = |path: &str| may_be_person(&NotePath::new(path), &Config::default());
        assert!(
            may("People/Mochizuki.md")
                && may("People/Ada Lovelace/README.md")
                && may("People/Bo/Bo.md")
        );
        for path in [
            "People/People.md",
            "People/README.md",
            "People/_MOC.md",
            "People/Work MOC.md",
            "index.md",
        ] {
            assert!(!may(path), "{path}");
        }
        assert_eq!(
            folder_person(&NotePath::new("People/Ada/index.md"), &Config::default()),
            Some("Ada")
        );
    }

    #[test]
    fn person_tags() {
        assert!(
            is_person_tag("person/mentor")
                && is_person_tag("crm/contact")
                && is_person_tag("People")
        );
        assert!(!is_person_tag("a/person/b") && !is_person_tag("personal"));
    }
}
