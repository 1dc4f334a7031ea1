//! The user's own steadiness: this week, the weeks before, weeks in a row. Never scolds.

use std::collections::BTreeSet;

use chrono::{Datelike, Days};

use super::Agenda;
use crate::date::Date;
use crate::network::Origin;
use crate::path::NotePath;

/// How many weeks the small chart shows.
pub const WEEKS: usize = 8;

/// The practice of the last weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// People in touch with this week (Monday to today).
    pub this_week: usize,
    /// The weekly goal.
    pub goal: usize,
    /// The last weeks, this one last.
    pub weeks: [usize; WEEKS],
    /// Weeks in a row with at least one touchpoint; this week counts once it has one.
    pub in_a_row: usize,
}

/// Looks at the touchpoints up to today.
pub fn practice(agenda: &Agenda<'_>) -> Practice {
    let today = agenda.today;
    let monday = monday(today);
    // One person on one day counts once, however often they are written down.
    let mut days: BTreeSet<(Date, &NotePath)> = BTreeSet::new();
    let mut mondays: Vec<Date> = Vec::new();
    let first = back(monday, WEEKS - 1);
    for (person, _) in agenda.everyone() {
        for touchpoint in super::past(person, today).iter().rev() {
            // A last-contact key says that there was one, not that it was logged then.
            if touchpoint.approximate || touchpoint.source.origin == Origin::Key {
                continue;
            }
            let week = self::monday(touchpoint.date);
            if mondays.last() != Some(&week) {
                mondays.push(week);
            }
            if touchpoint.date >= first {
                days.insert((touchpoint.date, person.path()));
            }
        }
    }
    let mut weeks = [0; WEEKS];
    for (day, _) in &days {
        let ago = (monday - self::monday(*day)).num_days() / 7;
        let at = usize::try_from(ago).ok().and_then(|ago| (WEEKS - 1).checked_sub(ago));
        if let Some(week) = at.and_then(|at| weeks.get_mut(at)) {
            *week += 1;
        }
    }
    mondays.sort_unstable_by(|a, b| b.cmp(a));
    mondays.dedup();
    let latest = if mondays.first() == Some(&monday) { monday } else { back(monday, 1) };
    let unbroken = |(n, week): &(usize, &Date)| **week == back(latest, *n);
    let in_a_row = mondays.iter().enumerate().take_while(unbroken).count();
    let this_week = weeks.last().copied().unwrap_or(0);
    Practice { this_week, goal: agenda.config.weekly_goal, weeks, in_a_row }
}

fn monday(day: Date) -> Date {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

fn back(day: Date, weeks: usize) -> Date {
    let days = u64::try_from(weeks).unwrap_or(0) * 7;
    day.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
}
