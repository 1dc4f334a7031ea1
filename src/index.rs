//! All notes in memory: path → note, in the order in which notes are shown. Nothing else.
//!
//! Holds facts of single notes only; whatever follows from several notes is gathered from here
//! anew each time, so it cannot depend on the order in which notes arrived.

use std::collections::BTreeMap;

use crate::note::Note;
use crate::path::NotePath;

/// The notes of a vault.
#[derive(Debug, Clone, Default)]
pub struct Index {
    notes: BTreeMap<NotePath, Note>,
}

impl Index {
    /// Puts a note in, in the place of one with the same path.
    pub fn insert(&mut self, note: Note) {
        self.notes.insert(note.path.clone(), note);
    }

    /// Takes a note out.
    pub fn remove(&mut self, path: &NotePath) -> Option<Note> {
        self.notes.remove(path)
    }

    /// The note at a path.
    pub fn get(&self, path: &NotePath) -> Option<&Note> {
        self.notes.get(path)
    }

    /// All notes, in order.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.notes.values()
    }

    /// How many notes there are.
    pub fn len(&self) -> usize {
        self.notes.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }
}

impl FromIterator<Note> for Index {
    fn from_iter<T: IntoIterator<Item = Note>>(notes: T) -> Self {
        Self { notes: notes.into_iter().map(|note| (note.path.clone(), note)).collect() }
    }
}
