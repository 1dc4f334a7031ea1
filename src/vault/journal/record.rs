//! One change of one command, and what it does to each file.

use crate::path::NotePath;
use crate::text::Span;
use crate::text::edit::Edit;
use crate::text::hash::fnv64;
use crate::text::span::{floor, slice};

/// How many bytes around a change are kept, to find it again when the note has become another: about the
/// lines beside it.
const CONTEXT: usize = 80;

/// One change of one command.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record {
    /// Its number, counted from 1 in each vault.
    pub number: u64,
    /// The day of the change.
    pub when: String,
    /// What the command did, in words.
    pub what: String,
    /// What it did to each file, in this order.
    pub files: Vec<FileChange>,
    /// How far it came.
    pub stage: Stage,
}

/// A change as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) record: Record,
    /// What is being done to take it back.
    pub(crate) back: Vec<FileChange>,
}

/// How far a change came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Stage {
    /// It is about to be made, or was cut short.
    Begun,
    /// It was made.
    #[default]
    Made,
    /// None of it came to be.
    Dropped,
    /// It is about to be taken back, or that was cut short.
    Undoing,
    /// It was taken back.
    TakenBack,
    /// `undo --skip` passed it over: it stays made.
    PassedOver,
}

/// What is done to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Deed {
    /// One piece of its text is replaced.
    Edited,
    /// It is made.
    Created,
    /// It is removed.
    Removed,
    /// It gets another name.
    Moved {
        /// Where it is afterwards.
        to: NotePath,
    },
}

/// What is done to one file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileChange {
    /// The file, as it is called before.
    pub path: NotePath,
    /// What is done to it.
    pub deed: Deed,
    /// Where, in bytes.
    pub(crate) at: usize,
    /// What stands there before.
    pub(crate) old: String,
    /// What is there afterwards.
    pub(crate) new: String,
    /// What stands in front of it, and after it.
    pub(crate) around: (String, String),
    /// The whole text before, and afterwards; unknown in records of old.
    pub(crate) was: Option<Print>,
    pub(crate) is: Option<Print>,
    /// The node that the file had when it was written, which a new name does not change.
    pub(crate) node: Option<u64>,
}

/// What tells one text from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Print {
    pub(crate) len: usize,
    pub(crate) hash: u64,
}

impl Print {
    pub(crate) fn of(text: &str) -> Self {
        Self { len: text.len(), hash: fnv64(text.as_bytes()) }
    }
}

impl FileChange {
    /// One edit of the note at `path` that reads `before`.
    pub(crate) fn edit(path: NotePath, edit: &Edit, before: &str, after: &str) -> Self {
        let at = edit.at.start as usize;
        Self {
            path,
            deed: Deed::Edited,
            at,
            old: edit.at.of(before).to_owned(),
            new: edit.new.clone(),
            around: context(after, at, at + edit.new.len()),
            was: Some(Print::of(before)),
            is: Some(Print::of(after)),
            node: None,
        }
    }

    /// A file that is made.
    pub(crate) fn create(path: NotePath, text: &str) -> Self {
        let is = Some(Print::of(text));
        Self { new: text.to_owned(), is, ..Self::nothing(path, Deed::Created) }
    }

    /// A file that is removed.
    pub(crate) fn remove(path: NotePath, text: &str) -> Self {
        let was = Some(Print::of(text));
        Self { old: text.to_owned(), was, ..Self::nothing(path, Deed::Removed) }
    }

    /// A file that gets another name.
    pub(crate) fn rename(path: NotePath, to: NotePath, text: &str) -> Self {
        let print = Some(Print::of(text));
        Self { was: print, is: print, ..Self::nothing(path, Deed::Moved { to }) }
    }

    pub(super) fn nothing(path: NotePath, deed: Deed) -> Self {
        Self {
            path,
            deed,
            at: 0,
            old: String::new(),
            new: String::new(),
            around: <_>::default(),
            was: None,
            is: None,
            node: None,
        }
    }

    /// What it replaces, as one edit.
    pub(crate) fn as_edit(&self) -> Edit {
        Edit::replace(Span::new(self.at, self.at + self.old.len()), self.new.clone())
    }

    /// How the file is called afterwards.
    pub fn path_after(&self) -> &NotePath {
        match &self.deed {
            Deed::Moved { to } => to,
            Deed::Edited | Deed::Created | Deed::Removed => &self.path,
        }
    }
}

/// What stands in `text` before `start` and from `end` on, a little of it.
fn context(text: &str, start: usize, end: usize) -> (String, String) {
    let from = floor(text, start.saturating_sub(CONTEXT));
    let to = floor(text, (end + CONTEXT).min(text.len()));
    (slice(text, from, start).to_owned(), slice(text, end, to).to_owned())
}
