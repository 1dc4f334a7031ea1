//! What a verdict is made from, and what it may be.

use crate::agenda::Agenda;
use crate::change::Change;
use crate::config::Config;
use crate::date::Date;
use crate::network::Person;
use crate::network::names::Resolved;
use crate::path::NotePath;

/// The quotes that phones write in the place of a straight one.
const BENT: [char; 2] = ['’', '‘'];

/// What one changed box asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// These changes, all or none; empty when all has been done.
    Changes(Vec<NoteChange>),
    /// It cannot be done, for this reason.
    Refused(String),
    /// A sentence of the user's own that may mean several things or nothing, for this reason.
    Unclear(String),
    /// It asks for nothing: a line of the user's own without company in it.
    Nothing,
}

/// What is wanted of one note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NoteChange {
    /// The note.
    pub path: NotePath,
    /// The change.
    pub change: Change,
}

impl NoteChange {
    pub(super) fn new(path: &NotePath, change: Change) -> Self {
        Self { path: path.clone(), change }
    }
}

/// What a verdict is made from.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Court<'a> {
    /// The vault on this day.
    pub agenda: &'a Agenda<'a>,
    /// The text of a note.
    pub read: &'a dyn Fn(&NotePath) -> Option<String>,
    /// All notes.
    pub paths: &'a [NotePath],
}

impl<'a> Court<'a> {
    /// A verdict on what `agenda` holds, of the notes at `paths`, which `read` reads.
    pub fn new(
        agenda: &'a Agenda<'a>,
        read: &'a dyn Fn(&NotePath) -> Option<String>,
        paths: &'a [NotePath],
    ) -> Self {
        Self { agenda, read, paths }
    }

    pub(super) fn config(&self) -> &'a Config {
        self.agenda.config
    }

    /// The person that a link in the report leads to, or why it leads to none.
    pub(super) fn person(&self, target: &str) -> Result<&'a Person<'a>, &'static str> {
        let network = self.agenda.network;
        let report = NotePath::new(&self.config().report);
        let mut found = network.names.resolve(target, &report);
        if matches!(found, Resolved::Nobody) && target.contains(BENT) {
            // Phones bend the quotes of a name that is edited.
            found = network.names.resolve(&target.replace(BENT, "'"), &report);
        }
        match found {
            Resolved::Person(at) => network.people.get(at).ok_or("that note no longer exists"),
            Resolved::Ambiguous => Err("several people are called that"),
            Resolved::Other => Err("this note is no longer a person's"),
            Resolved::Nobody => Err("that note no longer exists"),
        }
    }

    /// `day`, unless it has not come.
    pub(super) fn past(&self, day: Date) -> Result<Date, String> {
        if day > self.agenda.today { Err(format!("{day} has not come yet")) } else { Ok(day) }
    }
}
