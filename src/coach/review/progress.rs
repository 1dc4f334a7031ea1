//! What has grown: people in touch month by month, second conversations, answers.

use std::collections::BTreeSet;

use chrono::{Datelike, Months};

use super::Period;
use crate::agenda::{self, Agenda, contact};
use crate::date::Date;
use crate::lexicon::Side;
use crate::network::Person;

/// What has grown.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Progress<'a> {
    /// How many people the user was in touch with, month by month, this one last and up to today.
    pub months: Vec<MonthCount>,
    /// With whom the second contact was in this period.
    pub second: Vec<&'a Person<'a>>,
    /// Who came back in this period after the user had written or called.
    pub answered: Vec<&'a Person<'a>>,
}

/// The people of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct MonthCount {
    /// Its first day.
    pub first: Date,
    /// With how many people there was a contact.
    pub people: usize,
}

/// Looks at the months that end with this one, and at what came about since `first`.
pub(super) fn progress<'a>(agenda: &'a Agenda<'a>, period: Period, first: Date) -> Progress<'a> {
    let this = agenda.today.with_day(1).unwrap_or(agenda.today);
    let before = match period {
        Period::Week | Period::Month => 1,
        Period::Quarter => 3,
    };
    let months = (0..=before)
        .rev()
        .filter_map(|ago| this.checked_sub_months(Months::new(ago)))
        .map(|first| MonthCount { first, people: 0 });
    let mut progress = Progress { months: months.collect(), ..Progress::default() };
    let Some(earliest) = progress.months.first().map(|month| month.first) else {
        return progress;
    };
    for (person, _) in agenda.everyone() {
        let past = agenda::past(person, agenda.today);
        let days = contact::days(past).take_while(|day| *day >= earliest);
        let months: BTreeSet<Date> = days.filter_map(|day| day.with_day(1)).collect();
        for month in progress.months.iter_mut().filter(|month| months.contains(&month.first)) {
            month.people += 1;
        }
        if contact::second(past).is_some_and(|day| day >= first) {
            progress.second.push(person);
        }
        if has_answered(person, agenda, first) {
            progress.answered.push(person);
        }
    }
    progress
}

/// Whether the contact right before one of theirs since `first` was the user's.
fn has_answered(person: &Person<'_>, agenda: &Agenda<'_>, first: Date) -> bool {
    let past: Vec<_> = contact::logged(agenda::past(person, agenda.today)).collect();
    let by = |at: usize| past.get(at).and_then(|touchpoint| touchpoint.by());
    let since = past.iter().take_while(|touchpoint| touchpoint.date >= first).count();
    (0..since).any(|at| by(at) == Some(Side::Them) && by(at + 1) == Some(Side::Me))
}
