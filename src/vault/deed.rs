//! What is done to one file: whether it is done, doing it, and what takes it back.
//!
//! A change carries all that is needed to do it or to take it back later, so that commit, undo and the
//! finishing of what a crash cut short are one thing.

use std::path::Path;

use super::journal::{Deed, FileChange, Print};
use super::step::Step;
use super::{locate, write};
use crate::error::{Error, ErrorKind};
use crate::note::NoteText;
use crate::path::NotePath;
use crate::text::Span;
use crate::text::edit::Edit;

/// How it stands with a change of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The file is as it was before.
    Before,
    /// The file has the change.
    Made,
    /// The file is another by now.
    Other,
}

/// What came of doing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is done; the node that the file has now.
    Done(Option<u64>),
    /// Someone else changed the file in this moment.
    Lost,
}

/// The text of the file at `path`; `None` when there is none or when it is not text.
pub(super) fn read(root: &Path, path: &str) -> Option<String> {
    let target = write::inside(root, path, false).ok()?;
    let is_file = std::fs::symlink_metadata(&target).is_ok_and(|meta| meta.is_file());
    let bytes = is_file.then(|| std::fs::read(&target).ok())??;
    let note = NoteText::decode(bytes);
    (!note.lossy).then_some(note.text)
}

/// Whether the file has the change.
pub(super) fn standing(root: &Path, change: &FileChange) -> Standing {
    let here = read(root, change.path.as_str());
    let print = here.as_deref().map(Print::of);
    match &change.deed {
        Deed::Created | Deed::Edited if print.is_some() && print == change.is => Standing::Made,
        Deed::Removed | Deed::Edited if print.is_some() && print == change.was => Standing::Before,
        Deed::Created if here.is_none() => Standing::Before,
        Deed::Removed if here.is_none() => Standing::Made,
        Deed::Edited
            if here.is_some_and(|text| locate::with_neighbors(&text, change).is_some()) =>
        {
            Standing::Made
        }
        Deed::Moved { to } => match (print.is_some(), read(root, to.as_str()).is_some()) {
            (true, false) => Standing::Before,
            (false, true) => Standing::Made,
            _ => Standing::Other,
        },
        Deed::Created | Deed::Edited | Deed::Removed => Standing::Other,
    }
}

/// Refuses what could not be done, before anything is.
pub(super) fn may_carry_out(root: &Path, change: &FileChange) -> Result<(), Error> {
    if change.deed == Deed::Edited {
        let target = write::inside(root, change.path.as_str(), false)?;
        write::changeable(&target, &change.path)?;
    }
    Ok(())
}

/// Does it, if the file is still as it was before.
pub(super) fn carry_out(root: &Path, change: &FileChange) -> Result<Outcome, Error> {
    let path = change.path.as_str();
    let target = write::inside(root, path, false)?;
    match &change.deed {
        Deed::Created => write::create(root, path, &change.new)?,
        Deed::Edited => {
            let Some(before) = unchanged(root, change) else { return Ok(Outcome::Lost) };
            let Some(after) = change.as_edit().apply(&before) else { return Ok(Outcome::Lost) };
            if !write::note(&target, &change.path, before.as_bytes(), &after)? {
                return Ok(Outcome::Lost);
            }
        }
        Deed::Removed => {
            if unchanged(root, change).is_none() {
                return Ok(Outcome::Lost);
            }
            write::remove(&target)?;
        }
        Deed::Moved { to } => {
            if unchanged(root, change).is_none() {
                return Ok(Outcome::Lost);
            }
            write::rename(&target, &write::inside(root, to.as_str(), true)?)?;
        }
    }
    Ok(Outcome::Done(node(root, change.path_after().as_str())))
}

/// The text of a file that is as it was before the change.
fn unchanged(root: &Path, change: &FileChange) -> Option<String> {
    let before = read(root, change.path.as_str())?;
    (Some(Print::of(&before)) == change.was).then_some(before)
}

/// The node of the file at `path`.
pub(super) fn node(root: &Path, path: &str) -> Option<u64> {
    let meta = std::fs::symlink_metadata(root.join(path)).ok()?;
    #[cfg(unix)]
    return Some(std::os::unix::fs::MetadataExt::ino(&meta));
    #[cfg(not(unix))]
    {
        drop(meta);
        None
    }
}

/// What takes `change` back in the file that is called `path` now, whatever else has become of it; why not,
/// when it cannot.
pub(super) fn back(root: &Path, change: &FileChange, path: &NotePath) -> Result<Step, Error> {
    let refused = |what: &str| Err(Error::new(ErrorKind::Refused, what).at(path.as_str()));
    let changed = "has changed since and was left alone";
    match (&change.deed, read(root, path.as_str())) {
        (Deed::Removed, None) => Ok(Step::create(path.clone(), change.old.clone())),
        (Deed::Removed, Some(_)) => refused("is there again and was left alone"),
        (_, None) => refused("is not there any more"),
        (Deed::Created, Some(text)) if text == change.new => Ok(Step::remove(path.clone(), text)),
        (Deed::Created, Some(_)) => refused(changed),
        (Deed::Moved { .. }, Some(text)) => {
            let old = change.path.as_str();
            let is_taken = std::fs::symlink_metadata(root.join(old)).is_ok();
            if is_taken && node(root, old) != node(root, path.as_str()) {
                return refused("cannot get its old name back: another file has it");
            }
            Ok(Step::rename(path.clone(), change.path.clone(), text))
        }
        (Deed::Edited, Some(text)) => {
            let Some(at) = locate::find(&text, change) else { return refused(changed) };
            let edit = Edit::replace(Span::new(at, at + change.new.len()), change.old.clone());
            let Some(after) = edit.apply(&text) else { return refused(changed) };
            Ok(Step::edit(path.clone(), &edit, text, after))
        }
    }
}
