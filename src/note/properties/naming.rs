//! The name a note goes by, and its other names (PRODUCT.md, "Who is a person").

use std::collections::BTreeSet;

use crate::config::Config;
use crate::lexicon::Key;
use crate::note::markdown::links;
use crate::note::properties::fact::{Fact, unlinked};
use crate::note::properties::place;
use crate::note::properties::role::Role;
use crate::path::NotePath;
use crate::text::fold::{letters, loose};
use crate::text::span::slice;
use crate::text::word::spelled_out;
use crate::yaml::Value;

/// The name a note goes by; `heading` is its first.
pub(in crate::note) fn name(
    facts: &[Fact<'_>],
    path: &NotePath,
    config: &Config,
    what: Role,
    heading: Option<&str>,
) -> Box<str> {
    let given = given(facts).or_else(|| {
        let title = text(facts, Key::Title)?;
        is_name(&title, path.page_name()).then_some(title)
    });
    if let Some(name) = given {
        return name.into();
    }
    let folder = match what {
        Role::Person(_) => place::folder_person(path, config),
        _ => None,
    };
    let name = folder.map_or_else(|| file_name(path.page_name()), str::to_owned);
    let written_out = heading.filter(|heading| is_written_out(&name, heading));
    written_out.map(|heading| links::plain(heading).trim().into()).unwrap_or(name.into())
}

/// The name that keys for names give.
fn given(facts: &[Fact<'_>]) -> Option<String> {
    text(facts, Key::Name).or_else(|| {
        let first = text(facts, Key::FirstName)?;
        Some(match text(facts, Key::LastName) {
            Some(last) => format!("{first} {last}"),
            None => first,
        })
    })
}

/// The text of a key; of a map its first and last name.
fn text(facts: &[Fact<'_>], key: Key) -> Option<String> {
    let fact = facts.iter().find(|fact| fact.key == key && !fact.value.is_empty())?;
    let said = match &fact.value {
        Value::Map(pairs) => {
            let part =
                |name: &str| pairs.iter().find(|(key, _)| key == name).and_then(|(_, v)| v.text());
            [part("first"), part("last")].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        value => unlinked(value.texts().first()?).to_owned(),
    };
    Some(said.trim().to_owned()).filter(|said| !said.is_empty())
}

/// Whether a title is the name, and not what someone does: a whole name as the file's own speaks against a title
/// that has no word of it.
fn is_name(title: &str, stem: &str) -> bool {
    let (title, name) = (loose(title), loose(stem));
    let is_whole =
        stem.trim().split(' ').filter(|word| word.starts_with(char::is_uppercase)).count() > 1
            && !stem.contains(|c: char| c.is_ascii_digit());
    !is_whole || name.split(' ').any(|word| title.split(' ').any(|other| other == word))
}

/// Whether a heading is the name that a slug stands for: `john-doe` and `John Doe`, `joerg` and `Jörg`.
fn is_written_out(name: &str, heading: &str) -> bool {
    let is_slug = !name.contains(' ') && !name.contains(char::is_uppercase);
    let heading = links::plain(heading);
    is_slug && {
        let wanted = letters(name);
        let lower = heading.to_lowercase();
        let spellings = [loose(&heading), loose(&spelled_out(&lower))];
        spellings.iter().any(|spelling| letters(spelling) == wanted)
    }
}

/// The name in a file name: without `@`, `Person - `, Denote's identifier and keywords, or Dendron's folders.
fn file_name(stem: &str) -> String {
    let name = stem.trim_start_matches('@').trim();
    let name = name.strip_prefix("Person - ").unwrap_or(name);
    let slug = denote(name).map(|(title, _)| title).or_else(|| links::in_hierarchy(name));
    let Some(slug) = slug else { return name.to_owned() };
    let words: Vec<String> = slug
        .split('-')
        .filter(|word| !word.is_empty())
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
        })
        .collect();
    words.join(" ")
}

/// The title and the keywords in one of Denote's file names: `20240715T093045--jane-smith__contact`.
pub(in crate::note) fn denote(stem: &str) -> Option<(&str, &str)> {
    let (_, rest) =
        stem.split_once("--").filter(|(id, _)| id.len() == 15 && slice(id, 8, 9) == "T")?;
    Some(rest.split_once("__").unwrap_or((rest, "")))
}

/// The other names a note gives itself.
pub(in crate::note) fn aliases(facts: &[Fact<'_>], name: &str) -> Vec<Box<str>> {
    let mut aliases: Vec<Box<str>> = Vec::new();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for fact in facts.iter().filter(|fact| fact.key == Key::Alias) {
        for alias in fact.value.texts().into_iter().flat_map(|text| text.split(',')) {
            let alias = unlinked(alias).trim();
            if !alias.is_empty() && alias != name && known.insert(alias) {
                aliases.push(alias.into());
            }
        }
    }
    aliases
}
