//! The user's own steadiness: this week, the weeks before, weeks in a row. Never scolds.

use chrono::Datelike;

use super::Agenda;
use crate::date::Date;
use crate::network::Origin;

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
    let this = week(agenda.today);
    let mut weeks = [0; WEEKS];
    let mut in_touch: Vec<i32> = Vec::new();
    for (person, _) in agenda.everyone() {
        let mut last = None;
        for touchpoint in super::past(person, agenda.today).iter().rev() {
            // A last-contact key says that there was one, not that it was logged then; and one person
            // on one day counts once, however often they are written down.
            let is_key = touchpoint.source.origin == Origin::Key;
            if touchpoint.approximate || is_key || last == Some(touchpoint.date) {
                continue;
            }
            last = Some(touchpoint.date);
            let ago = this - week(touchpoint.date);
            if in_touch.last() != Some(&ago) {
                in_touch.push(ago);
            }
            let at = usize::try_from(ago).ok().and_then(|ago| (WEEKS - 1).checked_sub(ago));
            if let Some(week) = at.and_then(|at| weeks.get_mut(at)) {
                *week += 1;
            }
        }
    }
    in_touch.sort_unstable();
    in_touch.dedup();
    let latest = if in_touch.first() == Some(&0) { 0 } else { 1 };
    let in_a_row = in_a_row(&in_touch, latest, &|ago| {
        let holiday =
            |(first, last): &(Date, Date)| (week(*first)..=week(*last)).contains(&(this - ago));
        agenda.config.pauses.iter().any(holiday)
    });
    let this_week = weeks.last().copied().unwrap_or(0);
    Practice { this_week, goal: agenda.config.weekly_goal, weeks, in_a_row }
}

/// How many weeks in a row are among those `in_touch`, counted back from `latest`; a week of holidays
/// neither counts nor breaks the row.
fn in_a_row(in_touch: &[i32], latest: i32, is_holiday: &dyn Fn(i32) -> bool) -> usize {
    let mut row = 0;
    let mut expected = latest;
    for ago in in_touch.iter().skip_while(|ago| **ago < latest) {
        while expected < *ago && is_holiday(expected) {
            expected += 1;
        }
        if expected != *ago {
            break;
        }
        row += 1;
        expected += 1;
    }
    row
}

/// Weeks are counted from Monday, as the first day of the calendar was one.
fn week(day: Date) -> i32 {
    (day.num_days_from_ce() - 1).div_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_week_ends_the_row_and_a_holiday_does_not() {
        let holidays = |ago: i32| (2..=3).contains(&ago);
        assert_eq!(in_a_row(&[0, 1, 2, 4], 0, &|_| false), 3);
        assert_eq!(in_a_row(&[0, 1, 4, 5, 7], 0, &holidays), 4);
        assert_eq!(in_a_row(&[0, 1, 2, 4], 0, &holidays), 4, "a call in the holidays counts");
        assert_eq!(in_a_row(&[1, 2], 1, &|_| false), 2);
        assert_eq!(in_a_row(&[], 1, &|_| true), 0);
    }
}
