//! Another person's note that becomes a part of this one: its names, the keys that this one lacks, and all of its
//! text.

use super::key::line_end;
use super::layout::line_of;
use super::rename;
use crate::error::Error;
use crate::lexicon::Key;
use crate::note::{Note, NoteText};
use crate::text::edit::Edit;
use crate::text::span::{slice, tail};
use crate::yaml::{self, Fence};

/// Keys that say what someone is called, which become other names.
const OF_NAMES: [Key; 3] = [Key::Name, Key::Title, Key::Alias];

/// The edit that takes the note `other`, which reads `text`, into the note `note`.
pub(super) fn absorb(
    source: &NoteText,
    note: &Note,
    other: &Note,
    text: &NoteText,
) -> Result<Edit, Error> {
    let mut now = source.clone();
    if let Some(edit) = missing_keys(&now, text)
        && let Some(text) = edit.apply(&now.text)
    {
        now.text = text;
    }
    rename::add_names(&mut now, note, &rename::all_names(other))?;
    let end = line_end(&now.text, now.start());
    let body = body_of(text, other);
    if !body.trim().is_empty() {
        let gap = match () {
            () if now.text.trim().is_empty() => String::new(),
            () if now.text.ends_with('\n') => end.to_owned(),
            () => format!("{end}{end}"),
        };
        now.text.push_str(&gap);
        now.text.push_str(body);
    }
    Ok(Edit::between(&source.text, &now.text))
}

/// The body of a note, without the heading that is only its name.
fn body_of<'t>(source: &'t NoteText, note: &Note) -> &'t str {
    let text = source.text.as_str();
    let body = match yaml::fence(text, source.start()) {
        Fence::Found { body, .. } => body,
        _ => source.start(),
    };
    let body = tail(text, body).trim_start_matches(['\n', '\r']);
    let first = body.lines().next().unwrap_or("");
    let is_name = first.strip_prefix("# ").is_some_and(|words| words.trim() == &*note.name);
    if is_name { tail(body, first.len()).trim_start_matches(['\n', '\r']) } else { body }
}

/// The edit that adds the keys of another note that this one lacks, as they are written there.
fn missing_keys(source: &NoteText, other: &NoteText) -> Option<Edit> {
    let lines: String = keys(other)
        .into_iter()
        .filter(|(key, name, _)| {
            key.is_none_or(|key| !OF_NAMES.contains(&key))
                && !keys(source).iter().any(|(own, own_name, _)| {
                    own.is_some() && own == key || own_name.eq_ignore_ascii_case(name)
                })
        })
        .map(|(_, _, lines)| lines)
        .collect();
    if lines.is_empty() {
        return None;
    }
    let text = source.text.as_str();
    let start = source.start();
    let lines = lines.replace('\n', line_end(text, start));
    match yaml::fence(text, start) {
        Fence::Found { block, .. } => Some(Edit::insert(block.end as usize, lines)),
        Fence::Absent => Some(Edit::insert(start, format!("---\n{lines}---\n"))),
        Fence::Unclosed => None,
    }
}

/// The keys that both notes have with different values, as they are written in the note that goes.
pub(super) fn differing(source: &NoteText, other: &NoteText) -> Vec<String> {
    let own = keys(source);
    let is_other = |(key, name, lines): &(Option<Key>, &str, String)| {
        key.is_none_or(|key| !OF_NAMES.contains(&key))
            && own.iter().any(|(known, known_name, own_lines)| {
                let same_key =
                    known.is_some() && known == key || known_name.eq_ignore_ascii_case(name);
                same_key && value(own_lines) != value(lines)
            })
    };
    keys(other).into_iter().filter(is_other).map(|(_, _, lines)| lines.trim().to_owned()).collect()
}

fn value(lines: &str) -> &str {
    lines.split_once(':').map_or("", |(_, value)| value.trim())
}

/// The keys of a note: what each means, its name, its lines.
fn keys(source: &NoteText) -> Vec<(Option<Key>, &str, String)> {
    let text = source.text.as_str();
    let Fence::Found { block, .. } = yaml::fence(text, source.start()) else { return Vec::new() };
    let split = yaml::split(text, block);
    let keys = split.keys.iter().filter(|key| !key.overridden);
    keys.map(|key| {
        let start = line_of(text, key.at.start as usize).start as usize;
        let lines = slice(text, start, key.value_at.end as usize).trim_end();
        (Key::of(key.name), key.name, lines.replace("\r\n", "\n") + "\n")
    })
    .collect()
}
