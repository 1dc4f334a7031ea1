//! All notes → people and what passed between them: a [`Network`]. Still without a day.
//!
//! Gathered from scratch each time, so the result depends on the notes alone. Borrows from the
//! index; owns only what follows from more than one note.

mod census;
pub mod circle;
pub mod find;
pub mod names;
pub mod survey;
pub mod touchpoint;

use foldhash::HashMap;
use rayon::iter::{IndexedParallelIterator, IntoParallelRefMutIterator, ParallelIterator};
use rayon::slice::ParallelSlice;

use self::census::Census;
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
    /// Notes with tags that are nobody's and say on which day they were written.
    pub written: Vec<&'n Note>,
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
    let mut diagnostics = Vec::new();
    let census = census::census(index, &mut diagnostics);
    let names = Names::new(&census.notes, &census.people);
    diagnostics.extend(names.ambiguities());
    let mut people: Vec<Person<'n>> = Vec::with_capacity(census.people.len());
    let mut raws: Vec<Vec<Raw<'n>>> = Vec::with_capacity(census.people.len());
    for at in &census.people {
        let Some(note) = census.notes.get(*at as usize) else { continue };
        let Some(card) = &note.card else { continue };
        let circles = circle::of(note, card, config);
        let held = circle::cadence(card, &circles, config);
        let (touchpoints, errands) = (Vec::new(), Vec::new());
        people.push(Person { note, card, circles, held, touchpoints, errands });
        raws.push(Vec::with_capacity(note.entries.len() + 4));
    }
    let own_folders: HashMap<&str, usize> = people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.note.is_folder_note)
        .map(|(at, person)| (person.note.path.folder(), at))
        .collect();
    // In parallel, and put together in the notes' order.
    let own: Vec<Vec<(usize, Raw<'n>)>> = people
        .par_chunks(AT_A_TIME)
        .enumerate()
        .map(|(chunk, people)| own_notes(&names, people, chunk * AT_A_TIME))
        .collect();
    let told: Vec<Vec<(usize, Raw<'n>)>> = census
        .telling
        .par_chunks(AT_A_TIME)
        .map(|notes| {
            let mut told = Vec::with_capacity(notes.len());
            notes.iter().for_each(|note| tell(note, &names, &people, &own_folders, &mut told));
            told
        })
        .collect();
    for (person, raw) in own.into_iter().chain(told).flatten() {
        if let Some(raws) = raws.get_mut(person) {
            raws.push(raw);
        }
    }
    people.par_iter_mut().zip(raws).with_min_len(AT_A_TIME).for_each(|(person, raws)| {
        person.touchpoints = touchpoint::merge(raws);
    });
    for note in &census.telling {
        for errand in &note.errands {
            if let Resolved::Person(at) = names.resolve(&errand.target, &note.path)
                && let Some(person) = people.get_mut(at)
            {
                person.errands.push((&note.path, errand));
            }
        }
    }
    if !census.has_owner && census.meetings >= MEETINGS {
        diagnostics.extend(owner(census.meetings, &people));
    }
    let Census { written, me, bank, .. } = census;
    Network { people, names, written, me, bank, diagnostics }
}

/// Every source of a touchpoint that stands in the own notes of `people`, the first of whom has the
/// position `first`: whom it concerns, and what.
fn own_notes<'n>(names: &Names<'n>, people: &[Person<'n>], first: usize) -> Vec<(usize, Raw<'n>)> {
    let mut told = Vec::with_capacity(people.len() * 8);
    for (at, person) in (first..).zip(people) {
        for entry in &person.note.entries {
            told.push((at, Raw::entry(person.note, entry, Origin::Entry)));
            for name in &entry.with {
                if let Resolved::Person(other) = names.resolve(name, &person.note.path)
                    && other != at
                {
                    told.push((other, Raw::entry(person.note, entry, Origin::Shared)));
                }
            }
        }
        for (day, line) in &person.card.last_contacts {
            let source = Source { path: &person.note.path, line: *line, origin: Origin::Key };
            told.push((at, Raw::on(*day, Kind::Unknown, "", source)));
        }
    }
    told
}

/// What the links and the list of people in one note say: whom, and what.
fn tell<'n>(
    note: &'n Note,
    names: &Names<'n>,
    people: &[Person<'n>],
    own_folders: &HashMap<&str, usize>,
    told: &mut Vec<(usize, Raw<'n>)>,
) {
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
fn owner<'n>(meetings: usize, people: &[Person<'n>]) -> Option<Diagnostic> {
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
