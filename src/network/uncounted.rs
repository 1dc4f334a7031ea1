//! Every line with a day or a person on it that is not a touchpoint, with whom it concerns and why.
//!
//! The reasons are the notes' own; here it is found out who is meant, and what counts after all in another
//! form. Notes have them only when they were read to be explained.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use foldhash::{HashMap, HashSet, HashSetExt};

use super::citation::Origin;
use super::names::Resolved;
use super::{Network, Person, unlinked};
use crate::date::Date;
use crate::index::Index;
use crate::lexicon::Kind;
use crate::note::markdown::day;
use crate::note::properties::role::Role;
use crate::note::{NotCounted, Note, UncountedLine};
use crate::path::NotePath;
use crate::text::span::tail;

/// A line that does not count for someone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Uncounted<'n> {
    /// The note it is in.
    pub path: &'n NotePath,
    /// 1-based.
    pub line: u32,
    /// Whom it would concern, by their position in [`Network::people`]; `None` when it tells of a touchpoint with
    /// nobody who is known.
    pub person: Option<usize>,
    /// Why it does not count.
    pub reason: NotCounted,
    /// Its day: the one on it, else the note's.
    pub date: Option<Date>,
    /// Its beginning.
    pub text: &'n str,
}

/// Every line that does not count for someone, by path and line.
pub fn all<'n>(index: &'n Index, network: &Network<'n>) -> Vec<Uncounted<'n>> {
    let counted = Counted::of(network);
    let people = network.people.iter().enumerate();
    let own: HashMap<&str, usize> = people.map(|(at, one)| (one.path().as_str(), at)).collect();
    let mut found: Vec<Uncounted<'n>> = Vec::new();
    for note in index.notes() {
        let own = own.get(note.path.as_str()).copied();
        for line in &note.uncounted {
            let (path, text, number) = (&note.path, &*line.text, line.line);
            let date = line.date.or(note.dated.as_ref().map(|dated| dated.day.date));
            let row = |person, reason| Uncounted { path, line: number, person, reason, date, text };
            let person = match &line.target {
                None => own,
                Some(target) => person(network, target, note).filter(|person| Some(*person) != own),
            };
            match person {
                Some(person) if counted.holds(person, note, line) => {}
                Some(at) => {
                    found.push(row(Some(at), answered(line.reason, network.people.get(at), date)));
                }
                None if tells_of_nobody(note, line) => {
                    found.push(row(None, NotCounted::NobodyNamed));
                }
                None => {}
            }
        }
    }
    let is_there =
        |person: usize, note: &Note| counted.notes.contains(&(person, note.path.as_str()));
    let unlinked = unlinked::names(index, network);
    found.extend(unlinked.filter(|name| !is_there(name.person, name.note)).map(|name| Uncounted {
        path: &name.note.path,
        line: name.line,
        person: Some(name.person),
        reason: NotCounted::Unlinked,
        date: name.date,
        text: name.text,
    }));
    found.sort_unstable();
    found.dedup_by(|a, b| (a.path, a.line, a.person) == (b.path, b.line, b.person));
    let named: HashSet<(&str, u32)> = found
        .iter()
        .filter(|line| line.person.is_some())
        .map(|line| (line.path.as_str(), line.line))
        .collect();
    found.retain(|line| line.person.is_some() || !named.contains(&(line.path.as_str(), line.line)));
    found
}

fn person(network: &Network<'_>, target: &str, note: &Note) -> Option<usize> {
    match network.names.resolve(target, &note.path) {
        Resolved::Person(person) => Some(person),
        _ => None,
    }
}

/// The reason, now that it is known whether the question for a maybe was answered with no.
fn answered(reason: NotCounted, person: Option<&Person<'_>>, date: Option<Date>) -> NotCounted {
    let is_no = |person: &Person<'_>| date.is_some_and(|day| person.card.not_met.contains(&day));
    match reason {
        NotCounted::Maybe if person.is_some_and(is_no) => NotCounted::NotMet,
        reason => reason,
    }
}

/// Whether a line of a note that is not a person's begins with a day and names a kind: a touchpoint, with nobody on it.
fn tells_of_nobody(note: &Note, line: &UncountedLine) -> bool {
    note.role == Role::Other
        && line.target.is_none()
        && line.reason == NotCounted::NoSign
        && day::leading(&line.text, None).is_some_and(|day| {
            Kind::among_first(tail(&line.text, day.rest), KIND, note.languages())
                .is_some_and(Kind::is_stated)
        })
}

/// How many words after its day may name the kind of a touchpoint.
const KIND: usize = 3;

/// The places from which touchpoints come.
struct Counted<'n> {
    lines: HashSet<(usize, &'n str, u32)>,
    /// Who counts in which note.
    notes: HashSet<(usize, &'n str)>,
    /// Who is in the list of people of which note.
    listed: HashSet<(usize, &'n str)>,
}

impl<'n> Counted<'n> {
    fn of(network: &Network<'n>) -> Self {
        let (lines, notes, listed) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut counted = Self { lines, notes, listed };
        for (at, person) in network.people.iter().enumerate() {
            for source in
                person.touchpoints.iter().chain(&person.plans).flat_map(|one| one.citations())
            {
                let path = source.path().as_str();
                counted.lines.insert((at, path, source.line));
                counted.notes.insert((at, path));
                if source.origin == Origin::List {
                    counted.listed.insert((at, path));
                }
            }
        }
        counted
    }

    /// Whether the line counts for the person after all, in another form.
    fn holds(&self, person: usize, note: &Note, line: &UncountedLine) -> bool {
        let path = note.path.as_str();
        // A list of people may go over several lines; it counts once.
        let is_listed =
            line.reason == NotCounted::Property && self.listed.contains(&(person, path));
        is_listed || self.lines.contains(&(person, path, line.line))
    }
}

/// The lines that have one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Group<'u, 'n> {
    /// The reason.
    pub reason: NotCounted,
    /// The lines, each once, whomever it concerns.
    pub lines: Vec<&'u Uncounted<'n>>,
}

/// The lines by their reasons: first those that may have been meant as touchpoints, of these the commonest.
pub fn by_reason<'u, 'n: 'u>(
    lines: impl IntoIterator<Item = &'u Uncounted<'n>>,
) -> Vec<Group<'u, 'n>> {
    let mut groups: BTreeMap<NotCounted, Vec<&'u Uncounted<'n>>> = BTreeMap::new();
    for line in lines {
        let group = groups.entry(line.reason).or_default();
        if group.last().is_none_or(|last| (last.path, last.line) != (line.path, line.line)) {
            group.push(line);
        }
    }
    let groups = groups.into_iter().map(|(reason, lines)| Group { reason, lines });
    let mut groups: Vec<Group<'u, 'n>> = groups.collect();
    groups.sort_by_key(|group| (group.reason.bearing(), Reverse(group.lines.len()), group.reason));
    groups
}

/// How many lines there are, each counted once, whomever it concerns.
pub fn n_lines<'u, 'n: 'u>(lines: impl IntoIterator<Item = &'u Uncounted<'n>>) -> usize {
    let places = lines.into_iter().map(|line| (line.path, line.line));
    places.collect::<BTreeSet<_>>().len()
}
