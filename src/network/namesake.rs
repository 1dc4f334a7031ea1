//! People who share their name: each is listed with what tells them apart.

use std::collections::{BTreeMap, BTreeSet};

use super::Person;
use super::names::Names;
use crate::text::fold::fold;

/// Says of everyone who shares a name in which folder their note lies, or where that is one folder, at which path.
pub(super) fn tell_apart(people: &mut [Person<'_>], names: &Names<'_>) {
    let mut sharing: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, person) in people.iter().enumerate() {
        if names.is_shared(person.name()) {
            sharing.entry(fold(person.name()).into_owned()).or_default().push(at);
        }
    }
    for group in sharing.into_values().filter(|group| group.len() > 1) {
        let folders = group.iter().filter_map(|at| people.get(*at));
        let folders: BTreeSet<&str> = folders.map(|person| person.path().folder_name()).collect();
        let is_enough = folders.len() == group.len() && !folders.contains("");
        for at in group {
            let Some(person) = people.get_mut(at) else { continue };
            let path = &person.note.path;
            let apart = if is_enough { path.folder_name() } else { path.without_extension() };
            person.apart = Some(apart);
        }
    }
}
