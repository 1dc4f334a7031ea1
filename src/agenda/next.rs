//! The one conversation that comes next: what a briefing is about when nobody is named.

use super::{Agenda, planned};
use crate::date::{Date, Interval};

/// A conversation planned within this many days comes before whoever is due.
const SOON: Interval = Interval::days(7);

/// Who the next conversation is with: what is planned within a week, else the first who is due, else whoever's
/// day comes next. A position in the network.
pub fn next(agenda: &Agenda<'_>) -> Option<usize> {
    let soon = SOON.after(agenda.today);
    let planned = first(agenda, |at| {
        agenda.get(at).and_then(|(person, _)| planned(person, agenda.today).first().map(|p| p.date))
    });
    let later = || {
        let due = first(agenda, |at| agenda.get(at).and_then(|(_, status)| status.due));
        [planned, due].into_iter().flatten().min_by_key(|next| next.day)
    };
    let is_soon = planned.filter(|next| next.day <= soon).map(|next| next.at);
    is_soon.or_else(|| agenda.due.first().copied()).or_else(|| later().map(|next| next.at))
}

/// Someone and their day.
#[derive(Debug, Clone, Copy)]
struct Next {
    day: Date,
    at: usize,
}

/// Whose day comes first; of several on one day, whose note comes first.
fn first(agenda: &Agenda<'_>, day: impl Fn(usize) -> Option<Date>) -> Option<Next> {
    let people = agenda.network.people.iter().enumerate();
    let dated = people.filter_map(|(at, person)| Some((day(at)?, person.path(), at)));
    dated.min().map(|(day, _, at)| Next { day, at })
}
