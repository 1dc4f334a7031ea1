//! Notes among daily notes whose names are not read as days.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::date::read;
use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::index::Index;
use crate::lexicon::NoteType;
use crate::note::Note;
use crate::note::properties::role::Role;

/// The notes of a folder that may be daily notes.
#[derive(Default)]
struct Folder<'n> {
    /// How many have a day.
    days: usize,
    /// How many have neither a day nor a name that looks like one.
    others: usize,
    /// Those whose names look like a day and are not read as one.
    unread: Vec<&'n Note>,
}

/// The folders with such notes.
pub(super) fn remarks(index: &Index, config: &Config) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<&str, Folder<'_>> = BTreeMap::new();
    for note in index.notes().filter(|note| note.role == Role::Other) {
        let folder = folders.entry(note.path.folder()).or_default();
        match (note.dated.is_some(), looks_like_day(note.path.stem())) {
            (true, _) => folder.days += 1,
            (false, true) => folder.unread.push(note),
            (false, false) => folder.others += 1,
        }
    }
    let is_daily = |path: &str, folder: &Folder<'_>| {
        let set = config.daily_formats.iter().any(|format| format.folder == path);
        let named = path.split('/').any(is_for_days);
        // Among days a name that looks like one is meant as one.
        set || named || folder.days > folder.unread.len() + folder.others
    };
    let daily = folders.into_iter().filter(|(path, folder)| is_daily(path, folder));
    daily.filter_map(|(path, folder)| remark(path, &folder.unread)).collect()
}

fn remark(folder: &str, unread: &[&Note]) -> Option<Diagnostic> {
    let (first, others) = unread.split_first()?;
    let name = quoted(first.path.stem());
    let message = match (others.len(), folder) {
        (0, _) => format!("the name {name} is not read as a day"),
        (n, "") => format!("{} names are not read as days, such as {name}", n + 1),
        (n, _) => {
            format!("{} names in {} are not read as days, such as {name}", n + 1, quoted(folder))
        }
    };
    let help =
        "name them like `2026-03-01`, or set their format in Obsidian's settings of daily notes";
    let place = Place::file(first.path.clone());
    Some(Diagnostic::new(Code::DayNameUnread, place, message).help(help))
}

/// Whether a folder of this name is one for daily notes: `Daily`, `Journals`.
fn is_for_days(name: &str) -> bool {
    let one = name.strip_suffix('s').unwrap_or(name);
    [name, one].into_iter().any(|name| NoteType::of(name) == Some(NoteType::Daily))
}

/// Whether a name has a year and a day in it, and is not a week, a month or a quarter.
fn looks_like_day(stem: &str) -> bool {
    let digits = stem.bytes().filter(u8::is_ascii_digit).count();
    let is_part = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(|first| "wWqQ".contains(first))
            && !chars.as_str().is_empty()
            && chars.all(|c| c.is_ascii_digit())
    };
    let mut words = stem.split(|c: char| !c.is_alphanumeric());
    let is_month = matches!(read::whole(stem, None), Some(Ok(day)) if day.approximate);
    digits >= 5 && read::may_hold(stem) && !is_month && !words.any(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_like_days() {
        for stem in ["2026-30-03", "09 March 2026 notes", "day 20260309x", "2026.3.9 memo"] {
            assert!(looks_like_day(stem), "{stem}");
        }
        for stem in ["2026-W10", "2026-03", "2026-Q1", "2026", "Route 66", "Plans"] {
            assert!(!looks_like_day(stem), "{stem}");
        }
    }
}
