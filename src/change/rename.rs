//! Another name for a person's note: in the key or the heading that gives the name, with the old names as
//! other names, so that links go on leading here.

use super::key;
use super::list;
use crate::error::Error;
use crate::lexicon::Key;
use crate::note::{Note, NoteText};
use crate::text::edit::Edit;
use crate::text::span::{slice, tail};
use crate::yaml::{self, Fence};

/// The edit that gives the note another name; `old` are the names it had.
pub(super) fn rename(source: &NoteText, note: &Note, name: &str) -> Result<Edit, Error> {
    let mut now = source.clone();
    if let Some(key) = naming_key(source, note) {
        step(&mut now, |now| key::set(now, key, "name", &scalar(name), None))?;
    }
    if let Some(edit) = heading(&now, &note.name, name) {
        step(&mut now, |_| Ok(edit))?;
    }
    for old in old_names(note, name) {
        step(&mut now, |now| list::add(now, Key::Alias, "aliases", &scalar(old)))?;
    }
    Ok(Edit::between(&source.text, &now.text))
}

/// The names that no other name of the note says, of those that links may use.
fn old_names<'n>(note: &'n Note, new: &str) -> Vec<&'n str> {
    let is_new = |name: &&str| name.to_lowercase() != new.to_lowercase();
    let is_known =
        |name: &str| note.aliases.iter().any(|alias| alias.to_lowercase() == name.to_lowercase());
    let mut old: Vec<&str> = vec![&note.name, note.path.stem()];
    old.retain(|name| is_new(name) && !is_known(name));
    old.dedup_by_key(|name| name.to_lowercase());
    old
}

/// The names that lead to a note from now on.
pub(super) fn all_names(note: &Note) -> Vec<String> {
    let own = note.aliases.iter().map(|alias| alias.to_string());
    let mut all: Vec<String> = [note.name.to_string(), note.path.stem().to_owned()].into();
    all.extend(own);
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|name| seen.insert(name.to_lowercase()));
    all
}

/// Adds other names to a note, but for those that it has.
pub(super) fn add_names(now: &mut NoteText, note: &Note, names: &[String]) -> Result<(), Error> {
    for name in names {
        let is_known = note.names().any(|known| known.to_lowercase() == name.to_lowercase());
        if !is_known {
            step(now, |now| list::add(now, Key::Alias, "aliases", &scalar(name)))?;
        }
    }
    Ok(())
}

/// Makes one edit of several.
fn step(
    now: &mut NoteText,
    edit: impl FnOnce(&NoteText) -> Result<Edit, Error>,
) -> Result<(), Error> {
    let edit = edit(now)?;
    if let Some(text) = edit.apply(&now.text) {
        now.text = text;
    }
    Ok(())
}

/// The key that gives the note its name.
fn naming_key(source: &NoteText, note: &Note) -> Option<Key> {
    let text = source.text.as_str();
    let Fence::Found { block, .. } = yaml::fence(text, source.start()) else { return None };
    let split = yaml::split(text, block);
    let says = |key: Key| {
        split.keys.iter().any(|known| {
            Key::of(known.name) == Some(key)
                && known.value_at.of(text).trim().trim_matches(['"', '\'']).trim() == &*note.name
        })
    };
    [Key::Name, Key::Title].into_iter().find(|key| says(*key))
}

/// The first heading, where it is the old name.
fn heading(source: &NoteText, old: &str, new: &str) -> Option<Edit> {
    let text = source.text.as_str();
    let body = match yaml::fence(text, source.start()) {
        Fence::Found { body, .. } => body,
        _ => source.start(),
    };
    let line = tail(text, body).lines().find(|line| !line.trim().is_empty())?;
    let words = line.strip_prefix("# ")?;
    if words.trim() != old {
        return None;
    }
    let at = crate::text::span::within(text, words.trim())?;
    Some(Edit::replace(at, new))
}

/// A name as a value of YAML, in quotes where it needs them.
fn scalar(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '\'' | '’' | '_');
    let first = slice(name, 0, name.chars().next().map_or(0, char::len_utf8));
    if name.chars().all(is_plain) && first.chars().all(char::is_alphabetic) {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    }
}
