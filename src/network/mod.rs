//! All notes → people and what passed between them: a [`Network`]. Still without a day.
//!
//! Gathered from scratch each time, so the result depends on the notes alone. Borrows from the
//! index; owns only what follows from more than one note.

mod census;
pub mod circle;
pub mod names;
pub mod survey;
pub mod touchpoint;
pub(crate) mod wikilink;

use foldhash::HashMap;
use rayon::iter::{
    IndexedParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelIterator,
};
use rayon::slice::ParallelSlice;

use self::census::Census;
use self::circle::EffectiveCadence;
use self::names::{Names, Resolved};
use self::touchpoint::TouchpointSource;
pub use self::touchpoint::{Citation, Origin, Touchpoint};
use crate::config::Config;
use crate::date::Day;
use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::index::{Index, Indexed};
use crate::lexicon::Kind;
use crate::note::Note;
use crate::note::bank::Prepared;
use crate::note::events::mention::Errand;
use crate::note::me::Me;
use crate::note::properties::card::Card;
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
    pub held: EffectiveCadence<'n>,
    /// Oldest first.
    pub touchpoints: Vec<Touchpoint<'n>>,
    /// Open tasks in other notes that name them.
    pub errands: Vec<Owed<'n>>,
}

/// An open task in another note that names a person.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Owed<'n> {
    /// The note.
    pub path: &'n NotePath,
    /// The task.
    pub errand: &'n Errand,
}

impl<'n> Person<'n> {
    fn new(note: &'n Note, card: &'n Card, config: &'n Config) -> Self {
        let circles = circle::of(note, card, config);
        let held = circle::cadence(card, &circles, config);
        Self { note, card, circles, held, touchpoints: Vec::new(), errands: Vec::new() }
    }

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
    let names = Names::new(index.symbols(), &census.notes, &census.people);
    diagnostics.extend(names.ambiguities());
    let people = census.people.par_iter().with_min_len(AT_A_TIME);
    let mut people: Vec<Person<'n>> =
        people.map(|one| Person::new(&one.indexed.note, one.card, config)).collect();
    let own_folders: HashMap<&str, usize> = people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.note.is_folder_note)
        .map(|(at, person)| (person.note.path.folder(), at))
        .collect();
    // In parallel, and put together in the notes' order.
    let shared = census.people.par_chunks(AT_A_TIME).enumerate().map(|(chunk, some)| {
        let mut told = Told::default();
        let all = (chunk * AT_A_TIME..).zip(some);
        all.for_each(|(at, one)| told.share(at, one.indexed, &names));
        told
    });
    let shared: Vec<Told<'n>> = shared.collect();
    let told = census.telling.par_chunks(AT_A_TIME).map(|some| {
        let mut told = Told::default();
        some.iter().for_each(|one| told.tell(one, &names, &people, &own_folders));
        told
    });
    let told: Vec<Told<'n>> = told.collect();
    if !census.has_owner && census.meetings >= MEETINGS {
        diagnostics.extend(owner(census.meetings, &people, &told));
    }
    let mut counts: Vec<usize> =
        people.iter().map(|person| touchpoint::n_own(person.note, person.card)).collect();
    for (person, _) in shared.iter().chain(&told).flat_map(|told| &told.touchpoints) {
        counts.get_mut(*person).into_iter().for_each(|count| *count += 1);
    }
    let mut sources: Vec<Vec<TouchpointSource<'n>>> =
        counts.into_iter().map(Vec::with_capacity).collect();
    for told in shared.into_iter().chain(told) {
        for (person, source) in told.touchpoints {
            if let Some(sources) = sources.get_mut(person) {
                sources.push(source);
            }
        }
        for (person, path, errand) in told.errands {
            if let Some(person) = people.get_mut(person) {
                person.errands.push(Owed { path, errand });
            }
        }
    }
    people.par_iter_mut().zip(sources).with_min_len(AT_A_TIME).for_each(|(person, sources)| {
        person.touchpoints = touchpoint::merge(person.note, person.card, sources);
    });
    let Census { written, me, bank, .. } = census;
    Network { people, names, written, me, bank, diagnostics }
}

/// What some notes say about people whose notes they are not: whom it concerns, and what.
#[derive(Default)]
struct Told<'n> {
    touchpoints: Vec<(usize, TouchpointSource<'n>)>,
    errands: Vec<(usize, &'n NotePath, &'n Errand)>,
    /// Who was there, of the note that is looked at.
    there: Vec<usize>,
}

impl<'n> Told<'n> {
    /// What the entries in the note of the person at `at` say of others who were there.
    fn share(&mut self, at: usize, indexed: &'n Indexed, names: &Names<'n>) {
        let note = &*indexed.note;
        for (entry, name, key) in indexed.company() {
            if let Resolved::Person(other) = names.follow(key, name, &note.path)
                && other != at
            {
                self.touchpoints
                    .push((other, TouchpointSource::entry(note, entry, Origin::Shared)));
            }
        }
    }

    /// What the links and the list of people in one note say.
    fn tell(
        &mut self,
        indexed: &'n Indexed,
        names: &Names<'n>,
        people: &[Person<'n>],
        own_folders: &HashMap<&str, usize>,
    ) {
        let note = &*indexed.note;
        for (mention, key) in indexed.mentions() {
            let Resolved::Person(person) = names.follow(key, &mention.target, &note.path) else {
                continue;
            };
            if people.get(person).is_some_and(|person| std::ptr::eq(person.note, note)) {
                continue;
            }
            let origin = if mention.task { Origin::Task } else { Origin::Mention };
            let kind = if mention.task { Kind::Note } else { Kind::Mention };
            let kind = mention.kind.unwrap_or(kind);
            let citation = Citation { path: &note.path, line: mention.line, origin, kind };
            let day = Day { date: mention.date, approximate: false };
            self.touchpoints.push((person, TouchpointSource::on(day, &mention.text, citation)));
        }
        for (errand, key) in indexed.errands() {
            if let Resolved::Person(at) = names.follow(key, &errand.target, &note.path) {
                self.errands.push((at, &note.path, errand));
            }
        }
        let Some(occasion) = &note.occasion else { return };
        self.there.clear();
        for (name, keys) in indexed.people() {
            if let Resolved::Person(person) = names.follow_name(keys, name, &note.path) {
                self.there.push(person);
            }
        }
        if self.there.is_empty() {
            self.there.extend(own_folders.get(note.path.folder()));
        }
        self.there.sort_unstable();
        self.there.dedup();
        let (path, line, kind) = (&note.path, occasion.line, occasion.kind);
        let citation = Citation { path, line, origin: Origin::List, kind };
        let source = TouchpointSource::on(occasion.day, &occasion.text, citation);
        self.touchpoints.extend(self.there.iter().map(|person| (*person, source)));
    }
}

/// Fewer meetings than this say nothing about who is always there.
const MEETINGS: usize = 8;

/// Someone who is in nearly every meeting is probably the vault's owner.
fn owner(meetings: usize, people: &[Person<'_>], told: &[Told<'_>]) -> Option<Diagnostic> {
    let mut counts = vec![0; people.len()];
    for (person, source) in told.iter().flat_map(|told| &told.touchpoints) {
        if let Some(count) = counts.get_mut(*person) {
            *count += usize::from(source.citation.origin == Origin::List);
        }
    }
    let (count, person) = counts.into_iter().zip(people).max_by_key(|(count, _)| *count)?;
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
