//! Whom to write to in ten spare minutes: when nobody is due and the week is below its goal.
//!
//! Nobody here is due. One person of each kind comes before a second of any: a birthday, a loop to close, someone with
//! nothing dated yet, a relationship worth reviving.

use std::cmp::Reverse;

use super::Coach;
use super::exchange::{self, Loop};
use super::review::revive;
use crate::agenda::practice::Practice;
use crate::agenda::{Reason, Status, week};
use crate::date::Date;
use crate::network::Person;

/// How many are suggested: one to choose, and one to leave.
const SUGGESTIONS: usize = 2;
/// Within how many days a birthday is near.
const BIRTHDAY: i64 = 3;
/// How many of those with nothing dated take turns in being suggested.
const CHOICE: usize = 8;

/// Someone to write to, though they are not due.
#[derive(Debug)]
#[non_exhaustive]
pub struct Suggestion<'a> {
    /// Their position in the network.
    pub at: usize,
    /// Who.
    pub person: &'a Person<'a>,
    /// Where things are with them.
    pub status: &'a Status<'a>,
    /// Why.
    pub why: Why<'a>,
}

/// Why someone is suggested.
#[derive(Debug)]
#[non_exhaustive]
pub enum Why<'a> {
    /// Their birthday is on this day.
    Birthday(Date),
    /// Something should be told to them.
    Loop(Loop<'a>),
    /// Nothing with a day is written down.
    NothingDated,
    /// Silent for so long that it must be begun again.
    Revive,
}

/// Suggestions for a day on which nobody is due, in a week that is below its goal.
pub fn suggestions<'a>(coach: &Coach<'a>, practice: &Practice) -> Vec<Suggestion<'a>> {
    let agenda = coach.agenda;
    if !agenda.due.is_empty() || !practice.is_below_goal() {
        return Vec::new();
    }
    let mut kinds = [birthdays(coach), loops(coach), undated(coach), silent(coach)];
    let mut found: Vec<Suggestion<'a>> = Vec::new();
    // One of each kind, then another round.
    for _ in 0..SUGGESTIONS {
        for kind in &mut kinds {
            let is_new = |one: &Suggestion<'a>| found.iter().all(|other| other.at != one.at);
            let next = kind.iter().position(is_new).filter(|_| found.len() < SUGGESTIONS);
            found.extend(next.map(|at| kind.remove(at)));
        }
    }
    found
}

/// Everyone who may be written to, and was not today.
fn open<'a>(
    coach: &Coach<'a>,
) -> impl Iterator<Item = (usize, &'a Person<'a>, &'a Status<'a>)> + use<'a> {
    let agenda = coach.agenda;
    let everyone = agenda.network.people.iter().zip(&agenda.statuses).enumerate();
    everyone.map(|(at, (person, status))| (at, person, status)).filter(|(_, person, status)| {
        let is_today = status.last.is_some_and(|last| last.date == agenda.today);
        !is_today && !status.paused && person.card.archived.is_none()
    })
}

fn birthdays<'a>(coach: &Coach<'a>) -> Vec<Suggestion<'a>> {
    let today = coach.agenda.today;
    let near = open(coach).filter_map(|(at, person, status)| {
        let day = person.card.birthday?.next(today);
        let is_near = (day - today).num_days() <= BIRTHDAY;
        is_near.then_some((day, Suggestion { at, person, status, why: Why::Birthday(day) }))
    });
    let mut near: Vec<_> = near.collect();
    near.sort_by_key(|(day, found)| (*day, found.person.name(), found.person.path()));
    near.into_iter().map(|(_, found)| found).collect()
}

/// The latest first.
fn loops<'a>(coach: &Coach<'a>) -> Vec<Suggestion<'a>> {
    let mut found: Vec<Suggestion<'a>> = open(coach)
        .filter_map(|(at, person, status)| {
            let why = Why::Loop(exchange::loops(coach, person).into_iter().next()?);
            Some(Suggestion { at, person, status, why })
        })
        .collect();
    found.sort_by_key(|found| {
        (Reverse(found.status.last.map(|last| last.date)), found.person.name(), found.person.path())
    });
    found
}

/// Those of whom most is known come first; another begins each week.
fn undated<'a>(coach: &Coach<'a>) -> Vec<Suggestion<'a>> {
    let mut found: Vec<Suggestion<'a>> = open(coach)
        .filter(|(_, _, status)| status.reason == Reason::NotStarted)
        .map(|(at, person, status)| Suggestion { at, person, status, why: Why::NothingDated })
        .collect();
    found.sort_by_cached_key(|found| {
        (Reverse(known(found.person)), found.person.name(), found.person.path())
    });
    found.truncate(CHOICE);
    let n_weeks = usize::try_from(week::number(coach.agenda.today)).unwrap_or(0);
    let turn = n_weeks.checked_rem(found.len()).unwrap_or(0);
    found.rotate_left(turn);
    found
}

/// How much is known that makes writing easy: an address, how one met, something open between the two.
fn known(person: &Person<'_>) -> usize {
    let profile = person.note.profile();
    let signs = [
        !profile.addresses.is_empty(),
        profile.met_how.is_some() || person.card.met.is_some(),
        !person.note.items.is_empty(),
    ];
    signs.into_iter().filter(|sign| *sign).count()
}

fn silent<'a>(coach: &Coach<'a>) -> Vec<Suggestion<'a>> {
    let Some(revival) = revive(coach) else { return Vec::new() };
    let is_they = |person: &Person<'_>| person.path() == revival.person.path();
    let found = open(coach).find(|(_, person, _)| is_they(person));
    found
        .map(|(at, person, status)| Suggestion { at, person, status, why: Why::Revive })
        .into_iter()
        .collect()
}
