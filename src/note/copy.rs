//! The names that programs give to copies of a note: sync tools, file managers, editors, git.
//!
//! Reads names only. Whether the note that was copied is there, and holds the same, is found out where all
//! notes are known.

use crate::lexicon::FileWord;
use crate::path::NotePath;
use crate::text::span::{head, tail};

/// How surely a name is that of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surety {
    /// Only a program writes so: `Ada (conflicted copy)`, `Ada.orig`.
    Certain,
    /// People may: `Ada 2`, `Ada (1)`. What is in it decides.
    Likely,
}

/// Of which note a name says that it is a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyOf {
    /// The notes that may have been copied, the likeliest last: a copy of a copy has two.
    pub originals: Vec<NotePath>,
    /// How surely it is one.
    pub surety: Surety,
}

impl CopyOf {
    /// Of which note the one at `path` is a copy, by its name.
    pub(super) fn of(path: &NotePath) -> Option<Self> {
        let mut originals = Vec::new();
        let mut surety = Surety::Likely;
        let mut name = path.stem();
        while let Some((original, how)) = peeled(name) {
            if how == Surety::Certain {
                surety = how;
            }
            originals.push(sibling(path, original));
            name = original;
        }
        (!originals.is_empty()).then_some(Self { originals, surety })
    }
}

/// The path of the note called `name` beside the one at `path`.
fn sibling(path: &NotePath, name: &str) -> NotePath {
    let extension = tail(path.file_name(), path.stem().len());
    match path.folder() {
        "" => NotePath::new(&format!("{name}{extension}")),
        folder => NotePath::new(&format!("{folder}/{name}{extension}")),
    }
}

/// A name without what one program added to it.
fn peeled(name: &str) -> Option<(&str, Surety)> {
    let certain = conflict(name).or_else(|| leftover(name)).or_else(|| device(name));
    let found = match certain {
        Some(original) => (original, Surety::Certain),
        None => {
            let likely = counted(name).or_else(|| said_before(name)).or_else(|| said_behind(name));
            (likely?, Surety::Likely)
        }
    };
    let original = found.0.trim_end_matches([' ', '-', '_']);
    (!original.is_empty()).then_some((original, found.1))
}

/// Syncthing, Dropbox, Nextcloud, Obsidian, Seafile: `.sync-conflict-…`, `(Mia's conflicted copy …)`,
/// `(In Konflikt stehende Kopie …)`.
fn conflict(name: &str) -> Option<&str> {
    let marks = [".sync-conflict-", "_conflict-", ".conflict"];
    if name.contains(['.', '_'])
        && let Some(at) = marks.iter().find_map(|mark| name.find(mark))
    {
        return Some(head(name, at));
    }
    let open = name.find('(').filter(|open| head(name, *open).ends_with(' '))?;
    let inside = tail(name, open).to_lowercase();
    let says = |word: &str| inside.contains(word);
    // "Ada (conflict resolution)" is somebody's trade.
    let is_conflict = says("case conflict") || says("conflict 2") || says("sfconflict");
    let is_copy = (says("conf") || says("konf")) && inside.split_whitespace().any(is_copy_word);
    (is_conflict || is_copy).then(|| head(name, open))
}

/// What a merge or an editor leaves: `Ada.orig`, `Ada_BACKUP_1234`.
fn leftover(name: &str) -> Option<&str> {
    let ends = [".orig", ".bak", ".backup", ".old"];
    if let Some(original) = ends.iter().find_map(|end| name.strip_suffix(end)) {
        return Some(original);
    }
    let (before, number) = name.rsplit_once('_')?;
    let ends = ["_BACKUP", "_LOCAL", "_REMOTE", "_BASE"];
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    ends.iter().find_map(|end| before.strip_suffix(end)).filter(|_| is_number)
}

/// OneDrive adds the name of the machine: `Ada-DESKTOP-AB12CD3`.
fn device(name: &str) -> Option<&str> {
    let marks = ["-DESKTOP-", "-LAPTOP-", "-MacBook", "-iMac", "-iPhone", "-iPad"];
    if !name.contains('-') {
        return None;
    }
    marks.iter().find_map(|mark| name.rfind(mark)).map(|at| head(name, at))
}

/// `Ada (1)`, `Ada 2`: no program counts beyond two digits.
fn counted(name: &str) -> Option<&str> {
    let (before, last) = name.rsplit_once(' ')?;
    let (digits, least) = match last.strip_prefix('(').and_then(|last| last.strip_suffix(')')) {
        Some(inside) => (inside, 1),
        None => (last, 2),
    };
    let number: u32 = digits.parse().ok()?;
    (digits.len() <= 2 && number >= least).then_some(before)
}

/// `Copy of Ada`, `Kopie von Ada`.
fn said_before(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    let (small, rest) = rest.split_once(' ')?;
    let is_small = small.chars().count() <= 3 && small.starts_with(char::is_lowercase);
    (is_copy_word(first) && is_small).then_some(rest)
}

/// `Ada copy`, `Ada - Kopie`, `Ada (copia)`, `Ada_copy`.
fn said_behind(name: &str) -> Option<&str> {
    let (before, last) = name.rsplit_once([' ', '_', '-'])?;
    is_copy_word(last).then_some(before)
}

/// Whether a word says copy, in any language.
fn is_copy_word(word: &str) -> bool {
    FileWord::of(word) == Some(FileWord::Copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, surety: Surety, originals: &[&str]) {
        let found = CopyOf::of(&NotePath::new(&format!("People/{name}.md")));
        let found = found.unwrap_or_else(|| panic!("{name} is no copy"));
        let stems: Vec<&str> = found.originals.iter().map(NotePath::stem).collect();
        assert_eq!((stems.as_slice(), found.surety), (originals, surety), "{name}");
    }

    #[test]
    fn what_only_programs_write() {
        for name in [
            "Ada Quill (conflicted copy)",
            "Ada Quill (Mia's conflicted copy 2026-03-01)",
            "Ada Quill (In Konflikt stehende Kopie von Mia 2026-03-01)",
            "Ada Quill (Copie en conflit de Mia 2026-03-01)",
            "Ada Quill (copia en conflicto de Mia 2026-03-01)",
            "Ada Quill (SFConflict mia@example.org 2026-03-01-10-00-00)",
            "Ada Quill (Case Conflict)",
            "Ada Quill.sync-conflict-20260301-120000-ABCDEFG",
            "Ada Quill_conflict-20260301-120000",
            "Ada Quill-DESKTOP-AB12",
            "Ada Quill-LAPTOP-AB12CD3",
            "Ada Quill-MacBook-Pro",
            "Ada Quill.orig",
            "Ada Quill_BACKUP_4711",
        ] {
            check(name, Surety::Certain, &["Ada Quill"]);
        }
    }

    #[test]
    fn what_people_may_write() {
        for name in [
            "Ada Quill (1)",
            "Ada Quill 2",
            "Copy of Ada Quill",
            "Kopie von Ada Quill",
            "Copia de Ada Quill",
            "Ada Quill copy",
            "Ada Quill - Copy",
            "Ada Quill - Kopie",
            "Ada Quill - Cópia",
            "Ada Quill (copy)",
            "Ada Quill_copy",
        ] {
            check(name, Surety::Likely, &["Ada Quill"]);
        }
        check("Ada - Kopie (2)", Surety::Likely, &["Ada - Kopie", "Ada"]);
        check("Ada copy 3", Surety::Likely, &["Ada copy", "Ada"]);
    }

    #[test]
    fn names_that_are_not_of_copies() {
        for name in [
            "Ada Quill",
            "Ada (Acme)",
            "Ada 1815",
            "Copy",
            "2",
            "Henry 1",
            "Bo Conflict",
            "Copy desk",
            "(1)",
        ] {
            let found = CopyOf::of(&NotePath::new(&format!("People/{name}.md")));
            assert!(found.is_none(), "{name}");
        }
    }
}
