//! The name a note goes by, and its other names (PRODUCT.md, "Who is a person").

use crate::config::Config;
use crate::lexicon::Key;
use crate::note::properties::fact::{Fact, unlinked};
use crate::note::properties::role::{self, Role};
use crate::path::NotePath;
use crate::text::span::slice;
use crate::yaml::Value;

/// The name a note goes by.
pub(in crate::note) fn name(
    facts: &[Fact<'_>],
    path: &NotePath,
    config: &Config,
    what: Role,
) -> Box<str> {
    let text = |key: Key| {
        let value = facts
            .iter()
            .find(|fact| fact.key == key && !fact.value.is_empty())
            .map(|fact| &fact.value)?;
        match value {
            Value::Map(pairs) => {
                let part = |name: &str| {
                    pairs.iter().find(|(key, _)| key == name).and_then(|(_, v)| v.text())
                };
                let parts: Vec<&str> =
                    [part("first"), part("last")].into_iter().flatten().collect();
                (!parts.is_empty()).then(|| parts.join(" "))
            }
            value => value.texts().first().map(|text| unlinked(text).to_owned()),
        }
    };
    let given = text(Key::Name).or_else(|| {
        let (first, last) = (text(Key::FirstName), text(Key::LastName));
        match (first, last) {
            (Some(first), Some(last)) => Some(format!("{first} {last}")),
            (Some(first), None) => Some(first),
            _ => None,
        }
    });
    let given = given.or_else(|| text(Key::Title).filter(|title| !title.is_empty()));
    if let Some(name) = given.filter(|name| !name.trim().is_empty()) {
        return name.trim().into();
    }
    if matches!(what, Role::Person(_))
        && let Some(folder) = role::folder_person(path, config)
    {
        return folder.into();
    }
    file_name(path.stem()).into()
}

/// The name in a file name: without `@`, `Person - `, Denote's identifier and keywords, or Dendron's folders.
fn file_name(stem: &str) -> String {
    let name = stem.trim_start_matches('@').trim();
    let name = name.strip_prefix("Person - ").unwrap_or(name);
    let slug = denote(name).map(|(title, _)| title).or_else(|| role::in_hierarchy(name));
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
    let mut add = |alias: &str| {
        let alias = unlinked(alias).trim();
        if !alias.is_empty() && alias != name && !aliases.iter().any(|known| **known == *alias) {
            aliases.push(alias.into());
        }
    };
    for fact in facts.iter().filter(|fact| fact.key == Key::Alias) {
        for text in fact.value.texts() {
            text.split(',').for_each(&mut add);
        }
    }
    aliases
}
