//! What a note is: a person (and by which sign), the vault's owner, a meeting, something else.
//!
//! The rules of PRODUCT.md, "Who is a person", in their order; the first that speaks decides.
//! Looks at this note alone: whether two notes describe one person is found out elsewhere.

use super::place::{self, Among};
use super::types::Types;
use crate::config::Config;
use crate::lexicon::{Key, Kind, NoteType, PersonTag};
use crate::note::markdown::day_name;
use crate::note::properties::fact::Fact;
use crate::path::NotePath;
use crate::text::fold;
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
    /// A nested tag such as `person/mentor`, which may as well name someone else
    NestedTag,
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
            Self::NestedTag => "its nested tag",
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
    /// A note about the owner, by its name and its headings.
    About,
    /// A bank of questions.
    Bank,
    /// The owner's own openings of messages.
    Messages,
    /// A note that may say when people met.
    Other,
    /// A template, a board, a drawing or a report of ours: says nothing about anybody.
    Inert,
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
    if is_owner(signs) {
        return Role::Owner;
    }
    match touchbase(signs.facts).map(fold::letters).as_deref() {
        Some("person" | "true" | "yes") => return Role::Person(Sign::Touchbase),
        Some("me" | "self") => return Role::Owner,
        Some("false" | "no") => return Role::Other,
        _ => {}
    }
    let types = signs.types;
    if types.owner {
        return Role::Owner;
    }
    if types.bank {
        return Role::Bank;
    }
    if types.messages {
        return Role::Messages;
    }
    if types.invented {
        return Role::Other;
    }
    if types.person {
        return Role::Person(Sign::Type);
    }
    if types.says_no() || signs.is_daily || !place::may_be_person(signs.path, signs.config) {
        return Role::Other;
    }
    by_tag(signs).or_else(|| by_place(signs)).map_or(Role::Other, Role::Person)
}

/// By tags alone.
fn by_tag(signs: &Signs<'_>) -> Option<Sign> {
    if signs.tags.is_empty() || signs.tags.iter().any(|tag| is_of_invented(tag)) {
        return None;
    }
    let plain = signs.tags.iter().filter_map(|tag| PersonTag::of(tag));
    // A type that is not known may be of a note about people, and not of a person.
    let mut plain = plain.filter(|tag| *tag == PersonTag::Person || !signs.types.unknown);
    if plain.next().is_some() {
        return Some(Sign::Tag);
    }
    let is_nested = !signs.types.unknown && signs.tags.iter().any(|tag| is_nested_person(tag));
    (is_nested && !is_of_meeting(signs)).then_some(Sign::NestedTag)
}

/// By the folder the note lies in, or by a key that only people have.
fn by_place(signs: &Signs<'_>) -> Option<Sign> {
    let among = Among::of(signs.path, signs.config);
    let is_other = || signs.tags.iter().any(|tag| is_of_something_else(tag));
    if among == Some(Among::Things) || is_other() {
        return None;
    }
    let is_dated = || day_name::any(signs.path.stem(), None).is_some();
    if among == Some(Among::People) && !is_dated() {
        return Some(Sign::Folder);
    }
    signs.tells.then_some(Sign::Key)
}

fn is_owner(signs: &Signs<'_>) -> bool {
    if signs.config.me.is_empty() {
        return false;
    }
    let mine = |name: &str| signs.config.is_owner(name);
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

/// The first part of a nested tag, and its last.
fn ends(tag: &str) -> Option<(&str, &str)> {
    let (first, rest) = tag.split_once('/')?;
    Some((first, rest.rsplit('/').next().unwrap_or(rest)))
}

/// Whether the first or the last part of a nested tag says person.
fn is_nested_person(tag: &str) -> bool {
    ends(tag)
        .is_some_and(|(first, last)| PersonTag::of(first).or_else(|| PersonTag::of(last)).is_some())
}

/// Whom a nested tag names, if it names someone: `people/ada-quill`.
pub(crate) fn named_in(tag: &str) -> Option<&str> {
    let (first, last) = ends(tag)?;
    (PersonTag::of(first).is_some() && PersonTag::of(last).is_none() && !last.is_empty())
        .then_some(last)
}

/// A name in a tag with blanks between its words: `AdaQuill`.
pub(crate) fn in_words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 1);
    for c in name.chars() {
        if c.is_uppercase() && words.ends_with(char::is_lowercase) {
            words.push(' ');
        }
        words.push(c);
    }
    words
}

/// Whether a note with a nested tag is about a day or a meeting, so that the tag says who was there.
fn is_of_meeting(signs: &Signs<'_>) -> bool {
    day_name::any(signs.path.stem(), None).is_some()
        || signs.tags.iter().any(|tag| meeting_in(tag).is_some())
}

/// The kind of meeting that the first part of a tag says.
pub(in crate::note) fn meeting_in(tag: &str) -> Option<Kind> {
    match NoteType::of(tag.split('/').next()?) {
        Some(NoteType::Meeting(kind)) => Some(kind),
        _ => None,
    }
}

fn is_of_invented(tag: &str) -> bool {
    tag.split('/').any(|part| NoteType::of(part) == Some(NoteType::Invented))
}

/// Whether a tag says that the note is about a company, a meeting or other notes. `#call` alone may be a task.
fn is_of_something_else(tag: &str) -> bool {
    is_of_invented(tag)
        || tag.contains('/') && meeting_in(tag).is_some()
        || matches!(NoteType::of(tag), Some(NoteType::Organization | NoteType::Page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_tags() {
        assert!(is_nested_person("person/mentor") && is_nested_person("crm/contact"));
        assert!(!is_nested_person("a/person/b") && !is_nested_person("personal/x"));
        assert_eq!(named_in("people/ada-quill"), Some("ada-quill"));
        assert_eq!(named_in("people/work/ada-quill"), Some("ada-quill"));
        assert_eq!(named_in("crm/contact"), None);
        assert_eq!(named_in("person"), None);
    }
}
