//! Whether a relationship carries an ask: small first, big later.
//!
//! Nothing here forbids anything: a verdict is what speaks against asking now, and `phrase` says it.

use super::{Ask, Size, asks};
use crate::agenda::{self, Agenda, contact};
use crate::coach::exchange::exchange;
use crate::date::Date;
use crate::network::Person;
use crate::note::events::open_item::ItemState;

/// Whether a relationship carries an ask.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verdict {
    /// What speaks against it; empty when the time is right.
    pub objections: Vec<Objection>,
}

impl Verdict {
    /// Whether nothing speaks against it.
    pub fn is_ready(&self) -> bool {
        self.objections.is_empty()
    }
}

/// Something that speaks against an ask now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Objection {
    /// Too few contacts so far; a year of knowing someone counts like one.
    FewContacts(Short<usize>),
    /// Known for too few days.
    KnownFor(Short<i64>),
    /// No contact for too many days.
    SilentFor(Short<i64>),
    /// Nothing was given that is written down.
    NothingGiven,
    /// An ask of this day is still open.
    OpenSince(Date),
    /// The last ask was too few days ago.
    LastAskAgo(Short<i64>),
}

/// Where things are, and where they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Short<T> {
    /// What there is.
    pub is: T,
    /// What is better.
    pub better: T,
}

/// What an ask of some size needs.
struct Needs {
    /// How many touchpoints.
    touchpoints: usize,
    /// For how many days they must be known.
    known: i64,
    /// Within how many days the last contact must be.
    recent: i64,
    /// How many days must have passed since the last ask.
    apart: i64,
    /// Whether something must have been given.
    given: bool,
}

fn needs(size: Size) -> Needs {
    match size {
        Size::Small => Needs { touchpoints: 0, known: 0, recent: i64::MAX, apart: 0, given: false },
        Size::Medium => Needs { touchpoints: 3, known: 60, recent: 180, apart: 30, given: false },
        Size::Big => Needs { touchpoints: 6, known: 180, recent: 90, apart: 90, given: true },
    }
}

/// The days of a year.
const YEAR: i64 = 365;

/// What speaks against asking `person` for something of this size now.
pub fn verdict(person: &Person<'_>, wanted: &Ask<'_>, agenda: &Agenda<'_>) -> Verdict {
    let needs = needs(wanted.size);
    let mut objections = acquaintance(person, &needs, agenda.today);
    if needs.given && exchange(person, agenda.today).gave.is_empty() {
        objections.push(Objection::NothingGiven);
    }
    objections.extend(other_ask(person, wanted, &needs, agenda));
    Verdict { objections }
}

/// Too few contacts, too new, or too long ago.
fn acquaintance(person: &Person<'_>, needs: &Needs, today: Date) -> Vec<Objection> {
    let days: Vec<Date> = contact::days(agenda::past(person, today)).collect();
    let mut objections = Vec::new();
    let since = super::known::since(person, today).or(days.last().copied()).or(person.card.created);
    let known = since.map_or(0, |day| (today - day).num_days());
    let years = usize::try_from(known / YEAR).unwrap_or(0);
    if days.len() + years < needs.touchpoints {
        let (is, better) = (days.len(), needs.touchpoints.saturating_sub(years));
        objections.push(Objection::FewContacts(Short { is, better }));
    }
    if known < needs.known && needs.touchpoints > 0 && !days.is_empty() {
        objections.push(Objection::KnownFor(Short { is: known, better: needs.known }));
    }
    if let Some(silent) = days.first().map(|day| (today - *day).num_days())
        && silent > needs.recent
    {
        objections.push(Objection::SilentFor(Short { is: silent, better: needs.recent }));
    }
    objections
}

/// The last other ask, when it is open or not long ago.
fn other_ask(
    person: &Person<'_>,
    wanted: &Ask<'_>,
    needs: &Needs,
    agenda: &Agenda<'_>,
) -> Option<Objection> {
    let asks = asks(person, agenda.today, agenda.config);
    let others = asks.iter().filter(|ask| ask.text != wanted.text);
    let (day, ask) = others.filter_map(|ask| Some((ask.day?, ask))).max_by_key(|(day, _)| *day)?;
    let ago = (agenda.today - day).num_days();
    if ask.state == ItemState::Open && ago <= needs.apart.max(PENDING) && ask.size >= Size::Medium {
        Some(Objection::OpenSince(day))
    } else {
        (ago < needs.apart).then_some(Objection::LastAskAgo(Short { is: ago, better: needs.apart }))
    }
}

/// For how many days at least an open ask is waited for before the next.
const PENDING: i64 = 14;
