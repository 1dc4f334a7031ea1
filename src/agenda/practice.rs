//! The user's own steadiness: this week, the weeks before, weeks in a row. Never scolds.

use super::{Agenda, contact, week};
use crate::config::Holiday;

/// How many weeks the small chart shows.
pub const CHART_WEEKS: usize = 8;

/// The practice of the last weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// People in touch with this week (Monday to today).
    pub this_week: usize,
    /// Those of them with whom it was today.
    pub today: usize,
    /// The weekly goal.
    pub goal: usize,
    /// The last weeks, this one last.
    pub weeks: [usize; CHART_WEEKS],
    /// Weeks in a row with at least one touchpoint; this week counts once it has one.
    pub in_a_row: usize,
}

impl Practice {
    /// Whether the week has reached its goal.
    pub fn is_reached(&self) -> bool {
        self.goal > 0 && self.this_week >= self.goal
    }

    /// Whether it did so today.
    pub fn is_reached_today(&self) -> bool {
        self.is_reached() && self.this_week < self.goal + self.today
    }

    /// Whether there is a goal that the week has not reached.
    pub fn is_below_goal(&self) -> bool {
        self.this_week < self.goal
    }
}

/// Looks at the touchpoints up to today.
pub fn practice(agenda: &Agenda<'_>) -> Practice {
    let this = week::number(agenda.today);
    let mut weeks = [0; CHART_WEEKS];
    let mut today = 0;
    // Of each week, counted back from this one, whether anyone was in touch.
    let mut in_touch: Vec<bool> = Vec::new();
    for (person, _) in agenda.everyone() {
        for touchpoint in contact::logged(super::past(person, agenda.today)) {
            today += usize::from(touchpoint.date == agenda.today);
            let ago = usize::try_from(this - week::number(touchpoint.date)).unwrap_or(0);
            if in_touch.len() <= ago {
                in_touch.resize(ago + 1, false);
            }
            if let Some(week) = in_touch.get_mut(ago) {
                *week = true;
            }
            if let Some(week) = (CHART_WEEKS - 1).checked_sub(ago).and_then(|at| weeks.get_mut(at))
            {
                *week += 1;
            }
        }
    }
    let in_a_row = in_a_row(&in_touch, |ago| {
        let holiday = |holiday: &Holiday| {
            (week::number(holiday.first)..=week::number(holiday.last))
                .contains(&(this - i32::try_from(ago).unwrap_or(i32::MAX)))
        };
        agenda.config.pauses.iter().any(holiday)
    });
    let this_week = weeks.last().copied().unwrap_or(0);
    Practice { this_week, today, goal: agenda.config.weekly_goal, weeks, in_a_row }
}

/// How many weeks in a row anyone was in touch, counted back from this week, which counts once it has a
/// touchpoint; a week of holidays neither counts nor breaks the row.
fn in_a_row(in_touch: &[bool], is_holiday: impl Fn(usize) -> bool) -> usize {
    let mut row = 0;
    for (ago, in_touch) in in_touch.iter().enumerate() {
        if *in_touch {
            row += 1;
        } else if ago > 0 && !is_holiday(ago) {
            break;
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_week_ends_the_row_and_a_holiday_does_not() {
        let weeks = |agos: &[usize]| (0..10).map(|ago| agos.contains(&ago)).collect::<Vec<bool>>();
        let holidays = |ago: usize| (2..=3).contains(&ago);
        assert_eq!(in_a_row(&weeks(&[0, 1, 2, 4]), |_| false), 3);
        assert_eq!(in_a_row(&weeks(&[0, 1, 4, 5, 7]), holidays), 4);
        assert_eq!(in_a_row(&weeks(&[0, 1, 2, 4]), holidays), 4, "a call in the holidays counts");
        assert_eq!(in_a_row(&weeks(&[1, 2]), |_| false), 2, "this week is not over");
        assert_eq!(in_a_row(&[], |_| true), 0);
    }
}
