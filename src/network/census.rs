//! One look at every note: which are people, and which of the others have something to tell.
//!
//! Notes lie far apart in memory, so each is looked at once, and those that say nothing never again.

use foldhash::{HashMap, HashSet};

use super::copies::Copies;
use crate::index::{Index, Indexed};
use crate::note::Note;
use crate::note::me::Me;
use crate::note::messages::Template;
use crate::note::properties::person::PersonProperties;
use crate::note::properties::role::{Role, Sign};
use crate::path::NotePath;

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
    /// What a note says of the owner that is not named as theirs.
    pub(super) about: Option<&'n Me>,
    /// The banks of questions.
    pub(super) bank: Vec<&'n Note>,
    /// The owner's own openings of messages.
    pub(super) messages: Vec<&'n Template>,
    /// How many lists of several people there are.
    pub(super) meetings: usize,
    /// Copies of notes.
    pub(super) copies: Copies<'n>,
}

/// A note that is a person.
#[derive(Clone, Copy)]
pub(super) struct Someone<'n> {
    /// Its position among all notes.
    pub(super) at: u32,
    pub(super) indexed: &'n Indexed,
    pub(super) card: &'n PersonProperties,
}

impl Someone<'_> {
    pub(super) fn is_by(&self, sign: Sign) -> bool {
        self.indexed.note.role == Role::Person(sign)
    }
}

/// Looks at every note.
pub(super) fn census(index: &Index) -> Census<'_> {
    let mut census = Census { notes: Vec::with_capacity(index.len()), ..Census::default() };
    for (at, indexed) in (0..).zip(index.indexed()) {
        census.notes.push(indexed);
        if !indexed.is_silent {
            census.take(at, indexed, index);
        }
    }
    census.leave_out_groups();
    census.leave_out_own_folders();
    census
}

impl<'n> Census<'n> {
    fn take(&mut self, at: u32, indexed: &'n Indexed, index: &'n Index) {
        let note = &*indexed.note;
        let several = note.dated.as_ref().is_some_and(|occasion| occasion.people.len() > 1);
        self.meetings += usize::from(several);
        let is_copy = note.copy_of.is_some() && self.copies.take(note, index);
        if tells(note) && !is_copy {
            self.telling.push(indexed);
        }
        if note.written.is_some() {
            self.written.push(note);
        }
        match note.role {
            Role::Person(_) => {
                let card = note.card.as_deref().filter(|_| !is_copy);
                self.people.extend(card.map(|card| Someone { at, indexed, card }));
            }
            Role::Owner => {
                self.owner = self.owner.or(Some(&*note.name));
                self.me = self.me.or(note.me.as_deref());
            }
            Role::About => self.about = self.about.or(note.me.as_deref()),
            Role::Bank => self.bank.push(note),
            Role::Messages => self.messages.extend(&note.messages),
            _ => {}
        }
    }

    /// A folder that holds people by a sign of their own is no person's: `People/Acme/README.md`.
    fn leave_out_groups(&mut self) {
        let is_doubtful =
            |one: &Someone<'_>| one.indexed.note.is_folder_note && one.is_by(Sign::Folder);
        if !self.people.iter().any(is_doubtful) {
            return;
        }
        let members = self
            .people
            .iter()
            .filter(|one| !one.is_by(Sign::Folder) && !one.indexed.note.is_folder_note);
        let groups: HashSet<&str> = members.map(|one| one.indexed.note.path.folder()).collect();
        self.people
            .retain(|one| !is_doubtful(one) || !groups.contains(one.indexed.note.path.folder()));
    }

    /// Other notes in a person's folder are about that person: `People/Ada/Gift ideas.md`.
    fn leave_out_own_folders(&mut self) {
        let owners = own_folders(self.people.iter().map(|one| &*one.indexed.note));
        self.people.retain(|one| {
            let note = &*one.indexed.note;
            !one.is_by(Sign::Folder)
                || note.is_folder_note
                || owner_of(&note.path, &owners).is_none()
        });
    }
}

/// Whether a note may say who was met, or who is owed something.
pub(super) fn tells(note: &Note) -> bool {
    !note.mentions.is_empty()
        || !note.maybes.is_empty()
        || !note.tasks.is_empty()
        || note.dated.is_some()
        || note.rolling.is_some()
}

/// The folders that are a person's own, each with the person's position: the one that their note stands for, or the
/// one beside their note with its name.
pub(super) fn own_folders<'n>(people: impl Iterator<Item = &'n Note>) -> HashMap<&'n str, usize> {
    let folder = |note: &'n Note| {
        if note.is_folder_note { note.path.folder() } else { note.path.without_extension() }
    };
    people.enumerate().map(|(at, note)| (folder(note), at)).collect()
}

/// The person in whose own folder a note lies, at any depth.
pub(super) fn owner_of(path: &NotePath, owners: &HashMap<&str, usize>) -> Option<usize> {
    let parents = std::iter::successors(Some(path.folder()), |folder| {
        folder.rsplit_once('/').map(|(parent, _)| parent)
    });
    parents.take_while(|folder| !folder.is_empty()).find_map(|folder| owners.get(folder).copied())
}
