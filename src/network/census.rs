//! One look at every note: which are people, and which of the others have something to tell.
//!
//! Notes lie far apart in memory, so each is looked at once, and those that say nothing never again.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::index::{Index, Indexed};
use crate::note::Note;
use crate::note::bank::Prepared;
use crate::note::me::Me;
use crate::note::messages::Template;
use crate::note::properties::person::PersonProperties;
use crate::note::properties::role::{Role, Sign};

/// What the notes are.
#[derive(Default)]
pub(super) struct Census<'n> {
    /// All of them.
    pub(super) notes: Vec<&'n Indexed>,
    /// Those that are people: copies and notes in a person's own folder left out.
    pub(super) people: Vec<Someone<'n>>,
    /// Those that say who was met, or who is owed something.
    pub(super) telling: Vec<&'n Indexed>,
    /// Those that are not a person's and say on which day they were written.
    pub(super) written: Vec<&'n Note>,
    /// The owner's note.
    pub(super) me: Option<&'n Me>,
    /// The name that the owner's note gives.
    pub(super) owner: Option<&'n str>,
    /// The banks' questions.
    pub(super) bank: Vec<&'n Prepared>,
    /// The owner's own openings of messages.
    pub(super) messages: Vec<&'n Template>,
    /// How many lists of several people there are.
    pub(super) meetings: usize,
}

/// A note that is a person.
#[derive(Clone, Copy)]
pub(super) struct Someone<'n> {
    /// Its position among all notes.
    pub(super) at: u32,
    pub(super) indexed: &'n Indexed,
    pub(super) card: &'n PersonProperties,
}

/// Looks at every note.
pub(super) fn census<'n>(index: &'n Index, diagnostics: &mut Vec<Diagnostic>) -> Census<'n> {
    let mut census = Census { notes: Vec::with_capacity(index.len()), ..Census::default() };
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for (at, indexed) in (0..).zip(index.indexed()) {
        census.notes.push(indexed);
        if indexed.is_silent {
            continue;
        }
        let note = &*indexed.note;
        let several = note.dated.as_ref().is_some_and(|occasion| occasion.people.len() > 1);
        census.meetings += usize::from(several);
        let is_original = match note.copy_of.as_ref().filter(|path| index.get(path).is_some()) {
            Some(original) => {
                diagnostics.push(copy(note, original.as_str()));
                false
            }
            None => true,
        };
        let tells = !note.mentions.is_empty()
            || !note.maybes.is_empty()
            || !note.tasks.is_empty()
            || note.dated.is_some();
        if tells && note.copy_of.is_none() {
            census.telling.push(indexed);
        }
        if note.written.is_some() {
            census.written.push(note);
        }
        match note.role {
            Role::Person(_) => {
                if note.is_folder_note {
                    folders.insert(note.path.folder());
                }
                let card = note.card.as_deref().filter(|_| is_original);
                census.people.extend(card.map(|card| Someone { at, indexed, card }));
            }
            Role::Owner => {
                census.owner = census.owner.or(Some(&*note.name));
                census.me = census.me.or(note.me.as_deref());
            }
            Role::Bank => census.bank.extend(&note.bank),
            Role::Messages => census.messages.extend(&note.messages),
            _ => {}
        }
    }
    let in_own_folder = |note: &Note| {
        note.role == Role::Person(Sign::Folder)
            && !note.is_folder_note
            && folders.iter().any(|folder| {
                let below = note.path.folder().strip_prefix(folder);
                below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
    };
    census.people.retain(|one| !in_own_folder(&one.indexed.note));
    census
}

fn copy(note: &Note, original: &str) -> Diagnostic {
    let message = format!("a sync tool left this copy of {}", quoted(original));
    let help = "compare the two, keep what is right in the original, and delete the copy";
    Diagnostic::new(Code::SyncCopy, Place::file(note.path.clone()), message).help(help)
}
