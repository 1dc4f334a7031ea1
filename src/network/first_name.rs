//! First names, for the places where people write nothing more: the titles of dated notes.
//!
//! A name leads to somebody only while nobody else in the vault has it, as a whole or in front.

use std::sync::OnceLock;

use foldhash::HashMap;

use super::names::{Names, Resolved};
use super::person::Person;
use crate::note::Note;
use crate::text::fold::loose;

/// Whose names and first names the people of a vault have; found when somebody asks.
#[derive(Default)]
pub(super) struct FirstNames {
    /// `None` for a name of several people.
    whose: OnceLock<HashMap<String, Option<usize>>>,
}

impl FirstNames {
    /// Whom a name in the title of `note` leads to, as a whole or as a first name.
    pub(super) fn whose(
        &self,
        name: &str,
        names: &Names<'_>,
        people: &[Person<'_>],
        note: &Note,
    ) -> Option<usize> {
        match names.resolve_name(name, &note.path) {
            Resolved::Person(person) => Some(person),
            // `1-1s/Ada.md` finds itself by its own name, and means the person.
            Resolved::Nobody | Resolved::Other => {
                let known = self.whose.get_or_init(|| first_names(people));
                *known.get(&loose(name))?
            }
            Resolved::Ambiguous => None,
        }
    }
}

fn first_names(people: &[Person<'_>]) -> HashMap<String, Option<usize>> {
    let mut whose = HashMap::default();
    for (at, person) in people.iter().enumerate() {
        for name in person.note.names() {
            let name = loose(name);
            let first = name.split(' ').next().unwrap_or("");
            for name in [first, &*name].into_iter().filter(|name| !name.is_empty()) {
                let known = whose.entry(name.to_owned()).or_insert(Some(at));
                *known = known.filter(|other| *other == at);
            }
        }
    }
    whose
}
