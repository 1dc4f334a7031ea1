//! One step of what is done to the notes: what it does to a file, and the note before and after.

use super::journal::{Deed, FileChange};
use crate::path::NotePath;
use crate::text::edit::Edit;

/// One note before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Changed {
    /// The note, as it is called before.
    pub path: NotePath,
    /// What is done to it.
    pub deed: Deed,
    /// Its text before; empty when it is new.
    pub before: String,
    /// Its text now; empty when it is gone.
    pub after: String,
}

impl Changed {
    /// How the note is called afterwards.
    pub fn path_after(&self) -> &NotePath {
        match &self.deed {
            Deed::Moved { to } => to,
            Deed::Edited | Deed::Created | Deed::Removed => &self.path,
        }
    }
}

/// One step, ready to be done.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) file: FileChange,
    pub(super) shown: Changed,
}

impl Step {
    /// One edit of a note.
    pub(super) fn edit(path: NotePath, edit: &Edit, before: String, after: String) -> Self {
        let file = FileChange::edit(path.clone(), edit, &before, &after);
        Self { file, shown: Changed { path, deed: Deed::Edited, before, after } }
    }

    /// A note that is made.
    pub(super) fn create(path: NotePath, after: String) -> Self {
        let file = FileChange::create(path.clone(), &after);
        Self { file, shown: Changed { path, deed: Deed::Created, before: String::new(), after } }
    }

    /// A note that is removed.
    pub(super) fn remove(path: NotePath, before: String) -> Self {
        let file = FileChange::remove(path.clone(), &before);
        Self { file, shown: Changed { path, deed: Deed::Removed, before, after: String::new() } }
    }

    /// A note that gets another name.
    pub(super) fn rename(path: NotePath, to: NotePath, text: String) -> Self {
        let file = FileChange::rename(path.clone(), to.clone(), &text);
        let deed = Deed::Moved { to };
        Self { file, shown: Changed { path, deed, before: text.clone(), after: text } }
    }
}
