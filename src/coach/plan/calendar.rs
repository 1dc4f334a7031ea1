//! A level calendar of the coming weeks.

use std::collections::BTreeMap;

use chrono::{Datelike, Days};

use super::level::{PATIENCE, Placed, Wait, level, whole};
use super::{HORIZON_WEEKS, Kept, kept};
use crate::agenda::{self, Agenda};
use crate::date::Date;
use crate::network::Person;

/// A levelled calendar.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Calendar<'a> {
    /// Who to contact on each day; days without anybody are left out.
    pub days: BTreeMap<Date, Vec<Slot<'a>>>,
    /// Those who wait longer than one and a half cadences, though they need not have.
    pub late: Vec<&'a Person<'a>>,
}

/// Someone's place in a calendar.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Slot<'a> {
    /// Who.
    pub person: &'a Person<'a>,
    /// It is their birthday.
    pub birthday: bool,
}

/// How much earlier than due someone may be put, in parts of their cadence: none if that will do.
pub(super) const EARLIER: [f64; 4] = [0.0, 0.25, 0.5, 1.0];

/// The calendar of the coming weeks: at most `per-day` people a day, on the days of the week that the
/// settings name, birthdays on their day. As near to the due days as lets nobody wait too long.
pub fn calendar<'a>(agenda: &Agenda<'a>) -> Calendar<'a> {
    let today = agenda.today;
    let kept: Vec<Kept<'a>> = kept(agenda).collect();
    let people: Vec<Wait> = kept.iter().map(|kept| wait(kept, today)).collect();
    let works: Vec<bool> = (0..horizon())
        .map(|day| {
            let date = today.checked_add_days(Days::new(u64::try_from(day).unwrap_or(0)));
            date.is_some_and(|date| agenda.config.weekdays.contains(&date.weekday()))
        })
        .collect();
    let tries = EARLIER.map(|earlier| level(&people, &works, agenda.config.per_day, earlier));
    let best = tries.into_iter().min_by_key(|tried| tried.late.len()).unwrap_or_default();
    let person = |at: usize| kept.get(at).map(|kept| kept.person);
    let mut days: BTreeMap<Date, Vec<Slot<'a>>> = BTreeMap::new();
    for Placed { day, at, birthday } in best.slots {
        let Some(person) = person(at) else { continue };
        let date = today.checked_add_days(Days::new(u64::try_from(day).unwrap_or(0)));
        days.entry(date.unwrap_or(today)).or_default().push(Slot { person, birthday });
    }
    Calendar { days, late: best.late.into_iter().filter_map(person).collect() }
}

/// How long someone can wait, in days from today.
fn wait(kept: &Kept<'_>, today: Date) -> Wait {
    let cadence = kept.interval.length();
    let due = (kept.due - today).num_days();
    let last = agenda::past(kept.person, today).last();
    let last = last.map_or(due, |last| (last.date - today).num_days());
    let birthday = kept.person.card.birthday.map(|day| (day.next(today) - today).num_days());
    let patience = last.max(due - whole(cadence)) + whole(cadence * PATIENCE);
    Wait { cadence, due: due.max(last), deadline: patience.max(due), birthday, fixed: kept.fixed }
}

fn horizon() -> i64 {
    i64::try_from(HORIZON_WEEKS * 7).unwrap_or(84)
}
