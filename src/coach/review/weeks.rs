//! How many contacts there were: in the period, and in each of the last weeks.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;

use crate::agenda::{self, Agenda, Stage, Status, contact, week};
use crate::coach::ask;
use crate::coach::plan::HORIZON_WEEKS;
use crate::date::Date;
use crate::lexicon::Side;
use crate::network::{Person, Touchpoint};

/// The contacts of the period.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Contacts {
    /// How many there were: one person on one day is one.
    pub touchpoints: usize,
    /// With how many people.
    pub people: usize,
}

/// The contacts of the last weeks.
#[derive(Debug)]
#[non_exhaustive]
pub struct Weeks<'a> {
    /// The Monday of the first week.
    pub first: Date,
    /// Contacts of each week, this week last.
    pub contacts: [usize; HORIZON_WEEKS],
    /// The circles, those with most contact first.
    pub circles: Vec<CircleCount<'a>>,
    /// Who began.
    pub begun: Begun,
    /// How many fell in weeks in which I asked for nothing.
    pub calm: Calm,
}

/// One circle: the contacts of the last weeks, and its people.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct CircleCount<'a> {
    /// The circle.
    pub name: &'a str,
    /// How many contacts.
    pub contacts: usize,
    /// How many people are in it, without those who are archived.
    pub people: usize,
    /// How many of them are due.
    pub overdue: usize,
    /// How many of them are not due and have gone silent, or are still to be met.
    pub silent: usize,
}

impl<'a> CircleCount<'a> {
    fn new(name: &'a str) -> Self {
        Self { name, contacts: 0, people: 0, overdue: 0, silent: 0 }
    }

    /// Counts one of its people.
    fn take(&mut self, person: &Person<'_>, status: &Status<'_>) {
        if person.card.archived.is_some() {
            return;
        }
        let is_silent = matches!(status.stage, Stage::Dormant | Stage::New);
        self.people += 1;
        self.silent += usize::from(is_silent);
        self.overdue +=
            usize::from(!is_silent && status.overdue_days.is_some_and(|days| days >= 0));
    }
}

/// Who began contacts, of those that say so.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Begun {
    /// I did.
    pub by_me: usize,
    /// The other side did.
    pub by_them: usize,
}

/// Contacts in weeks without an ask of mine.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct Calm {
    /// Contacts in such weeks.
    pub contacts: usize,
    /// Contacts in all weeks.
    pub of: usize,
}

/// Counts the contacts since `first`.
pub(super) fn contacts(agenda: &Agenda<'_>, first: Date) -> Contacts {
    let mut contacts = Contacts::default();
    for (person, _) in agenda.everyone() {
        let latest = contact::logged(agenda::past(person, agenda.today));
        let n = latest.take_while(|contact| contact.date >= first).count();
        contacts.touchpoints += n;
        contacts.people += usize::from(n > 0);
    }
    contacts
}

/// Counts the contacts of the last weeks.
pub(super) fn weeks<'a>(agenda: &Agenda<'a>) -> Weeks<'a> {
    let back = u64::try_from((HORIZON_WEEKS - 1) * 7).unwrap_or(0);
    let first = week::monday(agenda.today).checked_sub_days(Days::new(back)).unwrap_or(Date::MIN);
    let mut contacts = [0; HORIZON_WEEKS];
    let mut circles: BTreeMap<&'a str, CircleCount<'a>> = BTreeMap::new();
    let mut begun = Begun::default();
    let mut asking: BTreeSet<usize> = BTreeSet::new();
    // Which week a day falls into, counted from the first.
    let at = |day| usize::try_from(week::number(day) - week::number(first)).unwrap_or(0);
    for (person, status) in agenda.everyone() {
        let past = agenda::past(person, agenda.today);
        asking.extend(asked(past, first).map(at));
        for name in &person.circles {
            circles.entry(name).or_insert_with(|| CircleCount::new(name)).take(person, status);
        }
        for contact in contact::logged(past).take_while(|contact| contact.date >= first) {
            if let Some(week) = contacts.get_mut(at(contact.date)) {
                *week += 1;
            }
            for circle in &person.circles {
                circles.entry(circle).and_modify(|count| count.contacts += 1);
            }
            match contact.by() {
                Some(Side::Me) => begun.by_me += 1,
                Some(Side::Them) => begun.by_them += 1,
                None => {}
            }
        }
    }
    let calm = contacts.iter().enumerate().filter(|(week, _)| !asking.contains(week));
    let calm = Calm { contacts: calm.map(|(_, n)| n).sum(), of: contacts.iter().sum() };
    let mut circles: Vec<CircleCount<'a>> = circles.into_values().collect();
    circles.sort_by_key(|circle| (Reverse(circle.contacts), circle.name));
    Weeks { first, contacts, circles, begun, calm }
}

/// The days since `first` on which I asked for something.
fn asked(past: &[Touchpoint<'_>], first: Date) -> impl Iterator<Item = Date> {
    let recent = past.iter().rev().take_while(move |touchpoint| touchpoint.date >= first);
    let asking = recent.filter(|touchpoint| {
        contact::is_logged(touchpoint) && !ask::asked_at(touchpoint).is_empty()
    });
    asking.map(|touchpoint| touchpoint.date)
}
