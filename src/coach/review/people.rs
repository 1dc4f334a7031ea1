//! Who slips away, and one of them to begin with again.

use std::cmp::Reverse;

use crate::agenda::drift::Drift;
use crate::agenda::{Agenda, Stage, Status, week};
use crate::coach::Coach;
use crate::coach::exchange::{self, Gift};
use crate::coach::question::{self, Question};
use crate::date::Date;
use crate::network::Person;

/// People to think of.
#[derive(Debug)]
#[non_exhaustive]
pub struct People<'a> {
    /// Met once, and never since; the latest first.
    pub met_once: Vec<MetOnce<'a>>,
    /// Drifting, the farthest first.
    pub drifting: Vec<Drifting<'a>>,
    /// One relationship worth reviving.
    pub revive: Option<Revival<'a>>,
}

/// Someone with whom there was one conversation.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct MetOnce<'a> {
    /// Who.
    pub person: &'a Person<'a>,
    /// When it was.
    pub day: Date,
}

/// Someone who drifts away.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Drifting<'a> {
    /// Who.
    pub person: &'a Person<'a>,
    /// How far.
    pub drift: Drift,
}

/// A relationship worth reviving.
#[derive(Debug)]
#[non_exhaustive]
pub struct Revival<'a> {
    /// With whom.
    pub person: &'a Person<'a>,
    /// Where things are with them.
    pub status: &'a Status<'a>,
    /// What to begin with.
    pub act: Act<'a>,
}

/// A small act with which to begin again.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Act<'a> {
    /// To offer something.
    Offer(Gift<'a>),
    /// To ask something.
    Ask(Question<'a>),
}

/// How many of the dormant take turns in being proposed.
const CHOICE: usize = 8;

/// Looks for those who slip away. Archived people rest.
pub(super) fn people<'a>(coach: &Coach<'a>) -> People<'a> {
    let agenda = coach.agenda;
    People { met_once: met_once(agenda), drifting: drifting(agenda), revive: revive(coach) }
}

/// Everyone who is not archived.
fn active<'a>(agenda: &'a Agenda<'a>) -> impl Iterator<Item = (&'a Person<'a>, &'a Status<'a>)> {
    agenda.everyone().filter(|(person, _)| person.card.archived.is_none())
}

fn met_once<'a>(agenda: &'a Agenda<'a>) -> Vec<MetOnce<'a>> {
    let once = active(agenda).filter(|(_, status)| status.stage == Stage::Met && !status.paused);
    let mut once: Vec<MetOnce<'a>> = once
        .filter_map(|(person, status)| Some(MetOnce { person, day: status.last?.date }))
        .collect();
    once.sort_by_key(|met| (Reverse(met.day), met.person.name(), met.person.path()));
    once
}

fn drifting<'a>(agenda: &'a Agenda<'a>) -> Vec<Drifting<'a>> {
    let drifting = active(agenda)
        .filter_map(|(person, status)| Some(Drifting { person, drift: status.drifting? }));
    let mut drifting: Vec<Drifting<'a>> = drifting.collect();
    drifting.sort_by(|a, b| {
        let farther = b.drift.ratio().total_cmp(&a.drift.ratio());
        farther.then_with(|| a.person.name().cmp(b.person.name()))
    });
    drifting
}

/// Of the dormant one with whom there was most; another each week.
pub(in crate::coach) fn revive<'a>(coach: &Coach<'a>) -> Option<Revival<'a>> {
    let mut dormant: Vec<(&'a Person<'a>, &'a Status<'a>)> =
        active(coach.agenda).filter(|(_, status)| status.stage == Stage::Dormant).collect();
    dormant.sort_by_key(|(person, status)| {
        let last = status.last.map(|last| last.date);
        (Reverse(status.count), Reverse(last), person.path())
    });
    dormant.truncate(CHOICE);
    let week = usize::try_from(week::number(coach.agenda.today)).unwrap_or(0);
    let (person, status) = *dormant.get(week.checked_rem(dormant.len())?)?;
    let act = match exchange::gifts(coach, person).into_iter().next() {
        Some(gift) => Act::Offer(gift),
        None => Act::Ask(question::questions(coach, person, status).into_iter().next()?),
    };
    Some(Revival { person, status, act })
}
