//! What notes say about people whose notes they are not.

use foldhash::HashMap;

use super::census;
use super::citation::{Citation, Origin};
use super::first_name::FirstNames;
use super::maybe::Maybe;
use super::names::{Names, Resolved};
use super::person::{Owed, Person};
use crate::index::Indexed;
use crate::note::Note;
use crate::note::events::mention::TaskMention;

/// What some notes say: whom it concerns, by their position among the people, and what.
#[derive(Default)]
pub(super) struct Told<'n> {
    pub(super) citations: Vec<(usize, Citation<'n>)>,
    pub(super) maybes: Vec<(usize, Maybe<'n>)>,
    pub(super) tasks: Vec<(usize, Owed<'n>)>,
    /// Who was there, of the note that is looked at.
    there: Vec<usize>,
}

impl<'n> Told<'n> {
    /// What the entries in the note of the person at `at` say of others who were there.
    pub(super) fn share(&mut self, at: usize, indexed: &'n Indexed, names: &Names<'n>) {
        let note = &*indexed.note;
        for (entry, name, key) in indexed.company() {
            if let Resolved::Person(other) = names.follow(key, &name, &note.path)
                && other != at
            {
                self.citations.push((other, Citation::entry(note, entry, Origin::Shared)));
            }
        }
    }

    /// What the links and the list of people in one note say.
    pub(super) fn tell(
        &mut self,
        indexed: &'n Indexed,
        names: &Names<'n>,
        people: &[Person<'n>],
        first_names: &FirstNames,
        own_folders: &HashMap<&str, usize>,
    ) {
        let note = &*indexed.note;
        for (mention, key) in indexed.mentions() {
            let target = mention.target(note.text());
            let Resolved::Person(person) = names.follow(key, &target, &note.path) else {
                continue;
            };
            if people.get(person).is_some_and(|person| std::ptr::eq(person.note, note)) {
                continue;
            }
            self.citations.push((person, Citation::mention(note, mention)));
        }
        for (maybe, key) in indexed.maybes() {
            let target = maybe.mention.target(note.text());
            if let Resolved::Person(at) = names.follow(key, &target, &note.path)
                && people.get(at).is_some_and(|person| !std::ptr::eq(person.note, note))
            {
                self.maybes.push((at, Maybe::new(note, maybe)));
            }
        }
        self.owe(indexed, names);
        if let Some(rolling) = &note.rolling {
            self.there.clear();
            let named = rolling.people.iter().map(|name| names.resolve_name(name, &note.path));
            self.there.extend(named.filter_map(|found| match found {
                Resolved::Person(person) => Some(person),
                _ => None,
            }));
            let whose = |name: &str| first_names.whose(name, names, people, note);
            self.there.extend(rolling.titled.iter().filter_map(|name| whose(name)));
            if rolling.people.is_empty() && self.there.is_empty() {
                self.there.extend(census::owner_of(&note.path, own_folders));
            }
            self.there.sort_unstable();
            self.there.dedup();
            for person in &self.there {
                let times = rolling.times.iter().map(|time| (*person, Citation::time(note, time)));
                self.citations.extend(times);
            }
        }
        let Some(dated) = &note.dated else { return };
        self.there.clear();
        for (name, keys) in indexed.people() {
            if let Resolved::Person(person) = names.follow_name(keys, name, &note.path) {
                self.there.push(person);
            }
        }
        for (name, keys) in indexed.tagged() {
            if let Resolved::Person(person) = names.follow_name(keys, name, &note.path)
                && !self.is_cited(person, note)
            {
                self.there.push(person);
            }
        }
        if dated.people.is_empty() {
            let titled = dated.titled.iter();
            self.there
                .extend(titled.filter_map(|name| first_names.whose(name, names, people, note)));
        }
        if self.there.is_empty() {
            self.there.extend(census::owner_of(&note.path, own_folders));
        }
        self.there.sort_unstable();
        self.there.dedup();
        let citation = Citation::list(note, dated);
        self.citations.extend(self.there.iter().map(|person| (*person, citation)));
    }

    /// Whether a link in a note tells of a person already; the note's citations are the latest.
    fn is_cited(&self, person: usize, note: &Note) -> bool {
        let mut own = self.citations.iter().rev().take_while(|(_, one)| one.path() == &note.path);
        own.any(|(one, _)| *one == person)
    }

    /// Whom the open tasks in one note are about: the first person that a task names, else those who were met in the
    /// line that it is nested below.
    fn owe(&mut self, indexed: &'n Indexed, names: &Names<'n>) {
        let note = &*indexed.note;
        let mut last: Option<&TaskMention> = None;
        for (task, key) in indexed.tasks() {
            if last.is_some_and(|last| last.line == task.line && !(last.is_above && task.is_above))
            {
                continue;
            }
            let target = task.target(note.text());
            if let Resolved::Person(at) = names.follow(key, &target, &note.path) {
                self.tasks.push((at, Owed::new(task, note)));
                last = Some(task);
            }
        }
    }
}
