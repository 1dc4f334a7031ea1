//! All notes → people and what passed between them: a [`Network`]. Still without a day.
//!
//! Gathered from scratch each time, so the result depends on the notes alone. Borrows from the
//! index; owns only what follows from more than one note.

pub mod circle;
pub mod find;
pub mod names;
pub mod survey;
pub mod touchpoint;

use std::collections::BTreeSet;

use foldhash::HashMap;
use rayon::iter::{IndexedParallelIterator, IntoParallelRefMutIterator, ParallelIterator};
use rayon::slice::ParallelSlice;

use self::circle::Held;
use self::names::{Names, Resolved};
use self::touchpoint::Raw;
pub use self::touchpoint::{Origin, Source, Touchpoint};
use crate::config::Config;
use crate::date::Day;
use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::index::Index;
use crate::note::Note;
use crate::note::bank::Prepared;
use crate::note::card::Card;
use crate::note::kind::Kind;
use crate::note::me::Me;
use crate::note::mention::Errand;
use crate::note::role::{Role, Sign};
use crate::path::NotePath;

/// A person and all touchpoints with them.
#[derive(Debug)]
#[non_exhaustive]
pub struct Person<'n> {
    /// Their note.
    pub note: &'n Note,
    /// What its keys say.
    pub card: &'n Card,
    /// The circles they are in, by the note's own words and by the configuration.
    pub circles: Vec<&'n str>,
    /// How often to be in touch, and where that is said.
    pub held: Held<'n>,
    /// Oldest first.
    pub touchpoints: Vec<Touchpoint<'n>>,
    /// Open tasks in other notes that name them, each with its note.
    pub errands: Vec<(&'n NotePath, &'n Errand)>,
}

impl<'n> Person<'n> {
    /// The name they go by.
    pub fn name(&self) -> &'n str {
        &self.note.name
    }

    /// Where their note lies.
    pub fn path(&self) -> &'n NotePath {
        &self.note.path
    }
}

/// Everyone in the vault.
#[derive(Debug)]
#[non_exhaustive]
pub struct Network<'n> {
    /// The people, ordered by path.
    pub people: Vec<Person<'n>>,
    /// How names and links lead to them.
    pub names: Names<'n>,
    /// The notes by path.
    pub notes: Vec<&'n Note>,
    /// What the owner's note says.
    pub me: Option<&'n Me>,
    /// The questions of the vault's banks.
    pub bank: Vec<&'n Prepared>,
    /// What is wrong between notes.
    pub diagnostics: Vec<Diagnostic>,
}

/// So many notes are looked at before it pays to share the work.
const AT_A_TIME: usize = 512;

/// Gathers the network from the notes.
pub fn gather<'n>(index: &'n Index, config: &'n Config) -> Network<'n> {
    let notes: Vec<&Note> = index.notes().collect();
    let mut diagnostics = Vec::new();
    let people_notes = people(&notes, index, &mut diagnostics);
    let names = Names::new(&notes, &people_notes);
    diagnostics.extend(names.ambiguities());
    let mut people: Vec<Person<'n>> = Vec::with_capacity(people_notes.len());
    let mut raws: Vec<Vec<Raw<'n>>> = Vec::with_capacity(people_notes.len());
    for at in &people_notes {
        let Some(note) = notes.get(*at as usize) else { continue };
        let Some(card) = &note.card else { continue };
        let circles = circle::of(note, card, config);
        let held = circle::cadence(card, &circles, config);
        let (touchpoints, errands) = (Vec::new(), Vec::new());
        people.push(Person { note, card, circles, held, touchpoints, errands });
        raws.push(Vec::with_capacity(note.entries.len() + 4));
    }
    own_notes(&names, &people, &mut raws);
    let own_folders: HashMap<&str, usize> = people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.note.is_folder_note)
        .map(|(at, person)| (person.note.path.folder(), at))
        .collect();
    // In parallel, and put together in the notes' order.
    let told: Vec<Vec<(usize, Raw<'n>)>> = notes
        .par_chunks(AT_A_TIME)
        .map(|notes| {
            let mut told = Vec::with_capacity(notes.len());
            notes.iter().for_each(|note| tell(note, &names, &people, &own_folders, &mut told));
            told
        })
        .collect();
    for (person, raw) in told.into_iter().flatten() {
        if let Some(raws) = raws.get_mut(person) {
            raws.push(raw);
        }
    }
    people.par_iter_mut().zip(raws).with_min_len(AT_A_TIME).for_each(|(person, raws)| {
        person.touchpoints = touchpoint::merge(raws);
    });
    for note in &notes {
        for errand in &note.errands {
            if let Resolved::Person(at) = names.resolve(&errand.target, &note.path)
                && let Some(person) = people.get_mut(at)
            {
                person.errands.push((&note.path, errand));
            }
        }
    }
    diagnostics.extend(owner(&notes, &people));
    let me = notes.iter().find_map(|note| note.me.as_deref());
    let bank = notes.iter().flat_map(|note| &note.bank).collect();
    Network { people, names, notes, me, bank, diagnostics }
}

/// The positions of the notes that are people: conflict copies and notes in a person's own folder left out.
fn people(notes: &[&Note], index: &Index, diagnostics: &mut Vec<Diagnostic>) -> Vec<u32> {
    let is_person = |note: &Note| matches!(note.role, Role::Person(_));
    let folders: BTreeSet<&str> = notes
        .iter()
        .filter(|note| is_person(note) && note.is_folder_note)
        .map(|note| note.path.folder())
        .collect();
    let mut people = Vec::new();
    for (at, note) in notes.iter().enumerate() {
        if let Some(original) = note.copy_of.as_ref().filter(|path| index.get(path).is_some()) {
            let message = format!("a sync tool left this copy of {}", quoted(original.as_str()));
            let place = Place::file(note.path.clone());
            let help = "compare the two, keep what is right in the original, and delete the copy";
            diagnostics.push(Diagnostic::new(Code::SyncCopy, place, message).help(help));
            continue;
        }
        if !is_person(note) {
            continue;
        }
        let in_own_folder = note.role == Role::Person(Sign::Folder)
            && !note.is_folder_note
            && folders.iter().any(|folder| {
                let below = note.path.folder().strip_prefix(folder);
                below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            });
        if !in_own_folder {
            people.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }
    people
}

/// Every source of a touchpoint that stands in a person's own note, handed to whom it concerns.
fn own_notes<'n>(names: &Names<'n>, people: &[Person<'n>], raws: &mut [Vec<Raw<'n>>]) {
    for (at, person) in people.iter().enumerate() {
        let mut add = |person: usize, raw: Raw<'n>| {
            if let Some(raws) = raws.get_mut(person) {
                raws.push(raw);
            }
        };
        for entry in &person.note.entries {
            add(at, Raw::entry(person.note, entry, Origin::Entry));
            for name in &entry.with {
                if let Resolved::Person(other) = names.resolve(name, &person.note.path)
                    && other != at
                {
                    add(other, Raw::entry(person.note, entry, Origin::Shared));
                }
            }
        }
        for (day, line) in &person.card.last_contacts {
            let source = Source { path: &person.note.path, line: *line, origin: Origin::Key };
            add(at, Raw::on(*day, Kind::Unknown, "", source));
        }
    }
}

/// What the links and the list of people in one note say: whom, and what.
fn tell<'n>(
    note: &'n Note,
    names: &Names<'n>,
    people: &[Person<'n>],
    own_folders: &HashMap<&str, usize>,
    told: &mut Vec<(usize, Raw<'n>)>,
) {
    if note.copy_of.is_some() {
        return;
    }
    for mention in &note.mentions {
        let Resolved::Person(person) = names.resolve(&mention.target, &note.path) else {
            continue;
        };
        if people.get(person).is_some_and(|person| std::ptr::eq(person.note, note)) {
            continue;
        }
        let origin = if mention.task { Origin::Task } else { Origin::Mention };
        let source = Source { path: &note.path, line: mention.line, origin };
        let kind = mention.kind.unwrap_or(if mention.task { Kind::Note } else { Kind::Mention });
        let day = Day { date: mention.date, approximate: false };
        told.push((person, Raw::on(day, kind, &mention.text, source)));
    }
    let Some(occasion) = &note.occasion else { return };
    let mut there: Vec<usize> = Vec::new();
    for name in &occasion.people {
        if let Resolved::Person(person) = names.resolve_name(name, &note.path) {
            there.push(person);
        }
    }
    if there.is_empty()
        && let Some(person) = own_folders.get(note.path.folder())
    {
        there.push(*person);
    }
    there.sort_unstable();
    there.dedup();
    let source = Source { path: &note.path, line: occasion.line, origin: Origin::List };
    let raw = Raw::on(occasion.day, occasion.kind, &occasion.text, source);
    told.extend(there.into_iter().map(|person| (person, raw)));
}

/// Fewer meetings than this say nothing about who is always there.
const MEETINGS: usize = 8;

/// Someone who is in nearly every meeting is probably the vault's owner.
fn owner<'n>(notes: &[&Note], people: &[Person<'n>]) -> Option<Diagnostic> {
    if notes.iter().any(|note| note.role == Role::Owner) {
        return None;
    }
    let lists = |note: &&&Note| note.occasion.as_ref().is_some_and(|o| o.people.len() > 1);
    let meetings = notes.iter().filter(lists).count();
    if meetings < MEETINGS {
        return None;
    }
    let lists_of = |person: &Person<'n>| {
        let sources = person.touchpoints.iter().flat_map(Touchpoint::sources);
        sources.filter(|s| s.origin == Origin::List).map(|s| s.path).collect::<Vec<_>>()
    };
    let listed = |person: &Person<'n>| {
        // Nearly everyone is in a few meetings only, and need not be counted exactly.
        let mut paths = lists_of(person);
        if paths.len() * 10 >= meetings * 9 {
            paths.sort_unstable();
            paths.dedup();
        }
        paths.len()
    };
    let (count, person) =
        people.iter().map(|person| (listed(person), person)).max_by_key(|(count, _)| *count)?;
    if count * 10 < meetings * 9 {
        return None;
    }
    let message = format!("{} is in {count} of {meetings} meetings", quoted(person.name()));
    let help = format!("if this is you, write `me: \"{}\"` in touchbase.yaml", person.name());
    Some(
        Diagnostic::new(Code::OwnerUnnamed, Place::file(person.note.path.clone()), message)
            .help(help),
    )
}
