//! Changes to notes, carried out: read, planned, compared, replaced, remembered.
//!
//! All notes of one command are planned before the first is written, so that a refusal leaves none
//! half done. A note that someone else saves in between is read and planned again.

use std::path::{Path, PathBuf};

use super::journal::{FileChange, Journal, Record};
use super::write;
use crate::change::{self, Change};
use crate::config::Config;
use crate::date::Date;
use crate::error::{Error, ErrorKind};
use crate::note::NoteText;
use crate::path::NotePath;
use crate::text::edit::Edit;

/// How many times to retry a note that keeps changing.
const TRIES: usize = 5;

/// One note before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Changed {
    /// The note.
    pub path: NotePath,
    /// What was replaced.
    pub edit: Edit,
    /// Its text before; empty when it is new.
    pub before: String,
    /// Its text now.
    pub after: String,
}

/// What is to be done to the notes of a vault.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Work {
    /// What it is, in words, for the history.
    pub what: String,
    /// The day on which it is done.
    pub when: String,
    /// Changes to notes that are there.
    pub(super) changes: Vec<NoteChange>,
    /// Notes to be made.
    pub(super) new: Vec<NewNote>,
}

/// What is wanted of one note.
#[derive(Debug, Clone)]
pub(super) struct NoteChange {
    pub(super) path: NotePath,
    pub(super) change: Change,
}

/// A note that is not there yet.
#[derive(Debug, Clone)]
pub(super) struct NewNote {
    pub(super) path: NotePath,
    pub(super) text: String,
}

impl Work {
    /// Nothing yet, to be remembered as `what`.
    pub fn new(what: impl Into<String>, when: Date) -> Self {
        Self { what: what.into(), when: when.to_string(), changes: Vec::new(), new: Vec::new() }
    }

    /// Adds a change to a note that is there. Changes to one note build on each other.
    pub fn change(&mut self, path: NotePath, change: Change) {
        self.changes.push(NoteChange { path, change });
    }

    /// Adds a note to be made.
    pub fn create(&mut self, path: NotePath, text: String) {
        self.new.push(NewNote { path, text });
    }
}

/// Plans all of `work`; writes nothing.
pub(super) fn plan(root: &Path, config: &Config, work: &Work) -> Result<Vec<Changed>, Error> {
    let mut all: Vec<Changed> = Vec::new();
    for NoteChange { path, change } in &work.changes {
        // Several changes to one note build on each other.
        let known = all.iter().position(|changed| changed.path == *path);
        let before = match known.and_then(|at| all.get(at)) {
            Some(changed) => NoteText { text: changed.after.clone(), lossy: false },
            None => read(root, path)?,
        };
        let planned = change::plan(path, &before, change, config)?;
        match known.and_then(|at| all.get_mut(at)) {
            Some(changed) => {
                changed.after = planned.text;
                changed.edit = difference(&changed.before, &changed.after);
            }
            None => all.push(Changed {
                path: path.clone(),
                edit: planned.edit,
                before: before.text,
                after: planned.text,
            }),
        }
    }
    for NewNote { path, text } in &work.new {
        let target = write::inside(root, path.as_str(), false)?;
        if std::fs::symlink_metadata(&target).is_ok() {
            return Err(Error::new(ErrorKind::Refused, "is there already and was left alone")
                .at(path.as_str())
                .hint("choose another name"));
        }
        let edit = Edit::insert(0, text.clone());
        all.push(Changed { path: path.clone(), edit, before: String::new(), after: text.clone() });
    }
    Ok(all)
}

/// Does all of `work`, or none of it when it is refused.
pub(super) fn commit(
    root: &Path,
    state: &Path,
    config: &Config,
    work: &Work,
) -> Result<Vec<Changed>, Error> {
    let journal = Journal::open(state, root)?;
    let _lock = journal.lock()?;
    let mut done: Vec<Changed> = Vec::new();
    let outcome = carry_out(root, config, work.clone(), &mut done);
    // Whatever came to be written can be taken back, also when the disk failed half way.
    let files = done
        .iter()
        .map(|changed| FileChange {
            path: changed.path.clone(),
            created: work.new.iter().any(|new| new.path == changed.path),
            back: changed.edit.inverse(&changed.before),
            expected: changed.edit.new.clone(),
        })
        .collect::<Vec<_>>();
    if !files.is_empty() {
        journal.add(&Record { when: work.when.clone(), what: work.what.clone(), files })?;
    }
    outcome.map(|()| done)
}

/// Writes what is left of the work until nothing is.
fn carry_out(
    root: &Path,
    config: &Config,
    mut left: Work,
    done: &mut Vec<Changed>,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let mut lost = false;
        for changed in plan(root, config, &left)? {
            let path = &changed.path;
            if left.new.iter().any(|new| new.path == *path) {
                write::create(root, path.as_str(), &changed.after)?;
            } else {
                let target = write::inside(root, path.as_str(), false)?;
                if !write::note(&target, path, changed.before.as_bytes(), &changed.after)? {
                    lost = true;
                    continue;
                }
            }
            left.changes.retain(|other| other.path != *path);
            left.new.retain(|other| other.path != *path);
            done.push(changed);
        }
        if !lost {
            return Ok(());
        }
    }
    let mut error =
        Error::new(ErrorKind::Refused, "keeps changing while it is written and was left alone");
    if let Some(first) = left.changes.first() {
        error = error.at(first.path.as_str());
    }
    Err(error.hint("try again when nothing else writes to it"))
}

/// What was changed, the newest first.
pub(super) fn history(root: &Path, state: &Path) -> Result<Vec<Record>, Error> {
    let mut records = Journal::open(state, root)?.records();
    records.reverse();
    Ok(records)
}

/// Takes the last change back, if the notes still have the bytes it wrote.
pub(super) fn undo(root: &Path, state: &Path) -> Result<Option<Record>, Error> {
    let journal = Journal::open(state, root)?;
    let _lock = journal.lock()?;
    let mut records = journal.records();
    let Some(last) = records.pop() else { return Ok(None) };
    let mut planned: Vec<(PathBuf, &FileChange, String, String)> = Vec::new();
    for file in &last.files {
        let target = write::inside(root, file.path.as_str(), false)?;
        let before = read(root, &file.path)?.text;
        let whole = !file.created || before == file.expected;
        let after = (whole && file.back.at.of(&before) == file.expected)
            .then(|| file.back.apply(&before))
            .flatten();
        let Some(after) = after else {
            return Err(Error::new(ErrorKind::Refused, "has changed since and was left alone")
                .at(file.path.as_str())
                .hint(format!("take it back by hand: {}", last.what.trim())));
        };
        planned.push((target, file, before, after));
    }
    for (target, file, before, after) in planned {
        if file.created {
            std::fs::remove_file(&target)
                .map_err(|error| Error::io(&target, "cannot be removed", error))?;
        } else if !write::note(&target, &file.path, before.as_bytes(), &after)? {
            return Err(Error::new(ErrorKind::Refused, "changed in this moment")
                .at(file.path.as_str())
                .hint("try again"));
        }
    }
    journal.replace(&records)?;
    Ok(Some(last))
}

/// Replaces the text of a note by what `rewrite` makes of it; whether anything changed.
pub(super) fn rewrite(
    root: &Path,
    path: &NotePath,
    rewrite: &dyn Fn(&str) -> Result<Option<String>, Error>,
) -> Result<bool, Error> {
    let target = write::inside(root, path.as_str(), false)?;
    for _ in 0..TRIES {
        let source = read(root, path)?;
        if source.lossy {
            return Err(Error::new(ErrorKind::Refused, "is not UTF-8 text and was left alone")
                .at(path.as_str())
                .hint("save it as UTF-8 first"));
        }
        let Some(new) = rewrite(&source.text)? else { return Ok(false) };
        if write::note(&target, path, source.text.as_bytes(), &new)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads a note that is to be changed.
fn read(root: &Path, path: &NotePath) -> Result<NoteText, Error> {
    let target = write::inside(root, path.as_str(), false)?;
    let bytes =
        std::fs::read(&target).map_err(|error| Error::io(&target, "cannot be read", error))?;
    Ok(NoteText::decode(bytes))
}

/// The smallest edit that makes `after` of `before`.
fn difference(before: &str, after: &str) -> Edit {
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let head: usize =
        before.chars().zip(after.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (old, new) = (before.get(head..).unwrap_or(""), after.get(head..).unwrap_or(""));
    let tail: usize =
        old.chars().rev().zip(new.chars().rev()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let at = crate::text::Span::new(head, before.len() - tail);
    Edit::replace(at, new.get(..new.len() - tail).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_edit() {
        for (a, b) in [("", "x"), ("aXb", "aYb"), ("aa", "aaa"), ("é", "è"), ("same", "same")] {
            assert_eq!(difference(a, b).apply(a).unwrap(), b);
        }
    }
}
