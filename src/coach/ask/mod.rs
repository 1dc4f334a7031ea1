//! Asks: those that were made and those that are meant.
//!
//! How big one is, is in `size`; whether the relationship carries it, in `verdict`; how often I come
//! with one, in `need`; since when someone is known, in `known`.

mod known;
mod need;
mod size;
mod verdict;

pub use self::need::{Need, need, only_in_need};
pub use self::size::size;
pub use self::verdict::{Objection, Short, Verdict, verdict};

use crate::agenda::{self, Agenda};
use crate::config::Config;
use crate::date::Date;
use crate::lexicon::{Outcome, Side, Size};
use crate::network::{Person, Touchpoint};
use crate::note::events::open_item::{About, ItemState, answered};
use crate::text::fold;

/// An ask, made or meant.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Ask<'a> {
    /// What.
    pub text: &'a str,
    /// How big.
    pub size: Size,
    /// What became of it.
    pub state: ItemState,
    /// The day it was made; `None` for one that is only meant.
    pub day: Option<Date>,
}

/// All asks of one person: the items of their note, and those made at touchpoints up to `today`.
pub fn asks<'a>(person: &'a Person<'a>, today: Date, config: &Config) -> Vec<Ask<'a>> {
    let points = person.note.items.iter().filter(|point| point.about == About::Ask);
    let mut found: Vec<Ask<'a>> = points
        .map(|point| Ask {
            text: &point.text,
            size: size(&point.text, point.size.as_deref(), config),
            state: point.state,
            day: point.since.or(point.done).filter(|day| *day <= today),
        })
        .collect();
    // An answer may be written down later than its ask, so the latest touchpoints are heard first.
    let mut later: Option<(Date, Outcome)> = None;
    let past = agenda::past(person, today).iter().rev();
    let made: Vec<_> = past
        .filter_map(|touchpoint| {
            let outcome = touchpoint.asked().outcome.map(|outcome| (touchpoint.date, outcome));
            let asks = asked_at(touchpoint);
            if asks.is_empty() {
                later = outcome.or(later);
                return None;
            }
            let near = |(day, _): &(Date, Outcome)| (*day - touchpoint.date).num_days() <= ANSWER;
            let heard = outcome.or_else(|| later.take().filter(near));
            Some((touchpoint, asks, heard.map(|(_, outcome)| ItemState::of(outcome))))
        })
        .collect();
    for (touchpoint, asks, heard) in made.into_iter().rev() {
        for text in asks {
            let (text, said) = answered(text);
            let said = said.or(heard);
            let known = found.iter().any(|ask| fold::loose(ask.text) == fold::loose(text));
            if !known {
                let (size, day) = (size(text, None, config), Some(touchpoint.date));
                let state = said.unwrap_or(if came(person, touchpoint.date, text) {
                    ItemState::Done
                } else {
                    ItemState::Open
                });
                found.push(Ask { text, size, state, day });
            }
        }
    }
    found
}

/// Whether something like it was received on that day or later.
fn came(person: &Person<'_>, day: Date, text: &str) -> bool {
    let later = person.touchpoints.iter().filter(|touchpoint| touchpoint.date >= day);
    later
        .filter_map(|touchpoint| touchpoint.fields())
        .flat_map(|extra| &extra.got)
        .any(|got| crate::coach::share_a_word(got, text))
}

/// For how many days after an ask an answer that names none is one to it.
const ANSWER: i64 = 180;

/// What was asked at a touchpoint: what its fields say, else its prose.
pub fn asked_at<'a>(touchpoint: &Touchpoint<'a>) -> Vec<&'a str> {
    match touchpoint.fields() {
        Some(fields) if !fields.asks.is_empty() => fields.asks.iter().map(|ask| &**ask).collect(),
        // "Asked whether we know anyone", of a contact that they began, is their ask.
        _ if touchpoint.by() == Some(Side::Them) => Vec::new(),
        _ => touchpoint.asked().asks,
    }
}

/// The asks of a person that were made and have no answer yet, the oldest first.
pub fn unanswered<'a>(person: &'a Person<'a>, agenda: &Agenda<'_>) -> Vec<Ask<'a>> {
    let all = asks(person, agenda.today, agenda.config).into_iter();
    let mut open: Vec<Ask<'a>> =
        all.filter(|ask| ask.state == ItemState::Open && ask.day.is_some()).collect();
    open.sort_by_key(|ask| ask.day);
    open
}

/// An ask that is meant and not made, and whether the relationship carries it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Meant<'a> {
    /// The ask.
    pub ask: Ask<'a>,
    /// Whether now.
    pub verdict: Verdict,
}

/// The asks of a person that are meant and not made: those that are ready first, then the smallest.
pub fn meant<'a>(person: &'a Person<'a>, agenda: &Agenda<'_>) -> Vec<Meant<'a>> {
    let all = asks(person, agenda.today, agenda.config).into_iter();
    let meant = all.filter(|ask| ask.state == ItemState::Open && ask.day.is_none());
    let judged = meant.map(|ask| {
        let verdict = verdict(person, &ask, agenda);
        Meant { ask, verdict }
    });
    let mut meant: Vec<Meant<'a>> = judged.collect();
    meant.sort_by_key(|meant| (!meant.verdict.is_ready(), meant.ask.size));
    meant
}
