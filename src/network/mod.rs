//! All notes → people and what passed between them: a [`Network`]. Still without a day.
//!
//! Gathered from scratch each time, so the result depends on the notes alone. Borrows from the
//! index; owns only what follows from more than one note.

mod census;
pub mod circle;
pub mod citation;
mod copies;
mod first_name;
mod maybe;
mod merge;
pub mod names;
mod namesake;
mod nested;
mod person;
pub mod remark;
pub mod survey;
mod told;
pub mod touchpoint;
pub mod uncounted;
mod unlinked;
pub(crate) mod wikilink;

use std::collections::BTreeSet;

use rayon::iter::{
    IndexedParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelIterator,
};
use rayon::slice::ParallelSlice;

use self::census::Census;
pub use self::citation::{Citation, Origin};
use self::first_name::FirstNames;
pub use self::maybe::{Habit, Maybe};
pub use self::names::{Names, Resolved};
pub use self::person::{Owed, Person};
use self::told::Told;
pub use self::touchpoint::Touchpoint;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::index::Index;
use crate::note::Note;
use crate::note::bank::Prepared;
use crate::note::me::Me;
use crate::note::messages::Template;

/// Everyone in the vault.
#[derive(Debug)]
#[non_exhaustive]
pub struct Network<'n> {
    /// The people, ordered by path.
    pub people: Vec<Person<'n>>,
    /// How names and links lead to them.
    pub names: Names<'n>,
    /// Notes with tags that are not a person's and say on which day they were written.
    pub written: Vec<&'n Note>,
    /// What the owner's note says.
    pub me: Option<&'n Me>,
    /// The name that the owner's note gives.
    pub owner: Option<&'n str>,
    /// The questions of the vault's banks.
    pub bank: Vec<&'n Prepared>,
    /// The owner's own openings of messages.
    pub messages: Vec<&'n Template>,
    /// Who is in nearly every meeting, and so probably the owner, when nobody is named as that.
    pub likely_owner: Option<usize>,
    /// How many notes are copies of others and left out.
    pub n_copies: usize,
    /// What is wrong between notes.
    pub diagnostics: Vec<Diagnostic>,
}

impl Network<'_> {
    /// How the names that stand alone on their lines turned out in this vault.
    pub fn habit(&self) -> Habit {
        self.people.iter().fold(Habit::default(), |all, person| all.and(person.habit))
    }
}

/// The fewest notes for which sharing the work pays.
const AT_A_TIME: usize = 512;

/// Gathers the network from the notes.
pub fn gather<'n>(index: &'n Index, config: &'n Config) -> Network<'n> {
    let mut diagnostics = Vec::new();
    let mut census = census::census(index);
    let mut names = Names::new(index.symbols(), &census.notes, &census.people);
    if nested::settle(&mut census, &names) {
        names = Names::new(index.symbols(), &census.notes, &census.people);
    }
    diagnostics.extend(census.copies.diagnostics());
    diagnostics.extend(names.ambiguities());
    let people = census.people.par_iter().with_min_len(AT_A_TIME);
    let mut people: Vec<Person<'n>> =
        people.map(|one| Person::new(&one.indexed.note, one.card, config)).collect();
    for (person, name) in names.also() {
        people.get_mut(person).into_iter().for_each(|person| person.also.push(name));
    }
    namesake::tell_apart(&mut people, &names);
    let own_folders = census::own_folders(people.iter().map(|person| person.note));
    let first_names = FirstNames::default();
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
        some.iter().for_each(|one| told.tell(one, &names, &people, &first_names, &own_folders));
        told
    });
    let told: Vec<Told<'n>> = told.collect();
    let is_named = census.owner.is_some() || !config.me.is_empty();
    let likely_owner = owner(census.meetings, &people, &told).filter(|_| !is_named);
    diagnostics.extend(likely_owner.as_ref().map(|(_, remark)| remark.clone()));
    let likely_owner = likely_owner.map(|(at, _)| at);
    let mut counts: Vec<usize> =
        people.iter().map(|person| merge::n_own(person.note, person.card)).collect();
    for (person, _) in shared.iter().chain(&told).flat_map(|told| &told.citations) {
        counts.get_mut(*person).into_iter().for_each(|count| *count += 1);
    }
    let mut citations: Vec<Vec<Citation<'n>>> =
        counts.into_iter().map(Vec::with_capacity).collect();
    for told in shared.into_iter().chain(told) {
        for (person, citation) in told.citations {
            citations.get_mut(person).into_iter().for_each(|all| all.push(citation));
        }
        for (person, maybe) in told.maybes {
            if let Some(person) = people.get_mut(person) {
                person.maybes.push(maybe);
            }
        }
        for (person, owed) in told.tasks {
            people.get_mut(person).into_iter().for_each(|person| person.tasks.push(owed));
        }
    }
    people.par_iter_mut().zip(citations).with_min_len(AT_A_TIME).for_each(|(person, citations)| {
        let merge::Merged { touchpoints, plans } =
            merge::merge(person.note, person.card, citations);
        (person.touchpoints, person.plans) = (touchpoints, plans);
        person.settle();
    });
    let Census { written, me, about, owner, bank, messages, copies, .. } = census;
    let me = me.or(about);
    let bank = share_banks(bank, &names, &mut people);
    let n_copies = copies.len();
    Network {
        people,
        names,
        written,
        me,
        owner,
        bank,
        messages,
        likely_owner,
        n_copies,
        diagnostics,
    }
}

/// Gives people the questions of banks that name them, and returns those that are for anyone.
fn share_banks<'n>(
    banks: Vec<&'n Note>,
    names: &Names<'n>,
    people: &mut [Person<'n>],
) -> Vec<&'n Prepared> {
    let mut for_anyone = Vec::new();
    for note in banks {
        let named =
            note.about.iter().filter_map(|name| match names.resolve_name(name, &note.path) {
                Resolved::Person(at) => Some(at),
                _ => None,
            });
        let named: BTreeSet<usize> = named.collect();
        for at in &named {
            people.get_mut(*at).into_iter().for_each(|person| person.bank.extend(&note.bank));
        }
        if named.is_empty() {
            for_anyone.extend(&note.bank);
        }
    }
    for_anyone
}

/// Fewer meetings than this say nothing about who is always there.
const MEETINGS: usize = 8;

/// Someone who is in nearly every meeting is probably the vault's owner.
fn owner(meetings: usize, people: &[Person<'_>], told: &[Told<'_>]) -> Option<(usize, Diagnostic)> {
    if meetings < MEETINGS {
        return None;
    }
    let mut counts = vec![0; people.len()];
    for (person, citation) in told.iter().flat_map(|told| &told.citations) {
        if let Some(count) = counts.get_mut(*person) {
            *count += usize::from(citation.origin == Origin::List);
        }
    }
    let most = counts.into_iter().zip(people).enumerate().max_by_key(|(_, (count, _))| *count);
    let (at, (count, person)) = most?;
    if count * 10 < meetings * 9 {
        return None;
    }
    let message = format!("{} is in {count} of {meetings} meetings", quoted(person.name()));
    let help = format!("if this is you, write `me: \"{}\"` in touchbase.yaml", person.name());
    let place = Place::file(person.note.path.clone());
    Some((at, Diagnostic::new(Code::OwnerUnnamed, place, message).help(help)))
}
