//! The network as a picture: who is in it, who introduced whom, who was together with whom.
//!
//! Chooses the people and the lines between them. How a picture is drawn is decided where pages are written.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::agenda::{self, Agenda, Stage, Status, contact};
use crate::coach::{exchange, two_years_before};
use crate::network::{Person, Touchpoint};

/// The most people in a picture: with more of them nobody finds anyone.
const PEOPLE: usize = 30;

/// The most pairs of people who were together, so that lines can still be followed.
const PAIRS: usize = 40;

/// The part of the network that fits into one picture.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Picture<'a> {
    /// The people by circle, those in none at the end; within a circle by name.
    pub people: Vec<Portrait<'a>>,
    /// Who introduced whom.
    pub introduced: Vec<Pair>,
    /// Who was together, those who were so most often first.
    pub together: Vec<Pair>,
    /// How many people there are beside them.
    pub more: usize,
}

/// One person in the picture.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Portrait<'a> {
    /// Who.
    pub person: &'a Person<'a>,
    /// The circle they are shown in: the first of theirs.
    pub circle: Option<&'a str>,
    /// Whether they have been silent for so long that they are drawn faded.
    pub silent: bool,
}

/// Two people in the picture, by their place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pair {
    /// The one who introduced, or who comes first in the picture.
    pub from: usize,
    /// The other.
    pub to: usize,
}

/// Chooses those with the most contacts in two years, of equals those in touch last, and then by name.
/// People who are archived, or with whom there was never a contact, are not in it.
pub(super) fn picture<'a>(agenda: &'a Agenda<'a>) -> Picture<'a> {
    let since = two_years_before(agenda.today);
    let active = agenda.everyone().filter(|(person, _)| person.card.archived.is_none());
    let mut all: Vec<(usize, &'a Person<'a>, &'a Status<'a>)> = active
        .filter(|(_, status)| status.last.is_some())
        .map(|(person, status)| {
            let past = agenda::past(person, agenda.today);
            (contact::days(past).take_while(|day| *day >= since).count(), person, status)
        })
        .collect();
    all.sort_by_key(|(contacts, person, status)| {
        let last = status.last.map(|last| last.date);
        (Reverse(*contacts), Reverse(last), person.name(), person.path())
    });
    let more = all.len().saturating_sub(PEOPLE);
    all.truncate(PEOPLE);
    let mut people: Vec<Portrait<'a>> = all
        .into_iter()
        .map(|(_, person, status)| Portrait {
            person,
            circle: person.circles.first().copied(),
            silent: status.stage == Stage::Dormant || status.drifting.is_some(),
        })
        .collect();
    people.sort_by_key(|one| {
        (one.circle.is_none(), one.circle, one.person.name(), one.person.path())
    });
    Picture {
        introduced: introduced(agenda, &people),
        together: together(agenda, &people),
        people,
        more,
    }
}

/// Who introduced whom, as the notes of those who were introduced say.
fn introduced(agenda: &Agenda<'_>, people: &[Portrait<'_>]) -> Vec<Pair> {
    let by_path: BTreeMap<_, _> =
        people.iter().enumerate().map(|(at, one)| (one.person.path(), at)).collect();
    let pairs = people.iter().enumerate().filter_map(|(to, one)| {
        let by = exchange::introduced_by(agenda, one.person)?;
        let from = *by_path.get(by.path())?;
        (from != to).then_some(Pair { from, to })
    });
    pairs.collect()
}

/// Who was together at a touchpoint: their names are on one line, or on one list.
fn together(agenda: &Agenda<'_>, people: &[Portrait<'_>]) -> Vec<Pair> {
    let mut places: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, one) in people.iter().enumerate() {
        let past = agenda::past(one.person, agenda.today).iter();
        for citation in past.flat_map(Touchpoint::citations) {
            let there = places.entry(citation.occasion()).or_default();
            if there.last() != Some(&at) {
                there.push(at);
            }
        }
    }
    let mut times: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for there in places.into_values() {
        for (nth, from) in there.iter().enumerate() {
            for to in there.iter().skip(nth + 1).filter(|to| *to != from) {
                *times.entry((*from, *to)).or_default() += 1;
            }
        }
    }
    let mut pairs: Vec<((usize, usize), usize)> = times.into_iter().collect();
    pairs.sort_by_key(|(pair, n)| (Reverse(*n), *pair));
    pairs.truncate(PAIRS);
    pairs.into_iter().map(|((from, to), _)| Pair { from, to }).collect()
}
