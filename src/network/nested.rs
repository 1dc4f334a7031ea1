//! Notes whose only sign is a nested tag: `people/ada-quill` may be a sort of person, or say who was there.
//!
//! It says who was there when it names someone who is a person by another sign.

use foldhash::HashSet;

use super::census::{Census, Someone, tells};
use super::names::{Names, Resolved};
use crate::note::properties::role::{self, Sign};

/// Makes notes of meetings of those people whose tag names someone else; whether there were any.
pub(super) fn settle<'n>(census: &mut Census<'n>, names: &Names<'n>) -> bool {
    let people = &census.people;
    let doubtful = people.iter().filter(|one| one.indexed.otherwise.is_some());
    let named = doubtful.filter(|one| names_someone(one, people, names));
    let meetings: HashSet<u32> = named.map(|one| one.at).collect();
    if meetings.is_empty() {
        return false;
    }
    for one in census.people.extract_if(.., |one| meetings.contains(&one.at)) {
        census.telling.extend(one.indexed.otherwise.as_deref().filter(|one| tells(&one.note)));
    }
    census.telling.sort_by(|a, b| a.note.path.cmp(&b.note.path));
    true
}

fn names_someone(one: &Someone<'_>, people: &[Someone<'_>], names: &Names<'_>) -> bool {
    let note = &*one.indexed.note;
    let named = note.tags.iter().filter_map(|tag| role::named_in(tag));
    let mut found = named.map(|name| names.resolve_name(&role::in_words(name), &note.path));
    found.any(|found| match found {
        Resolved::Person(at) => people.get(at).is_some_and(|other| !other.is_by(Sign::NestedTag)),
        _ => false,
    })
}
