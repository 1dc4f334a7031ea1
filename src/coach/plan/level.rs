//! The scheduler of the calendar: of those who may be contacted, whoever can wait least comes first.
//!
//! Works with positions and days counted from today; knows neither people nor dates.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// How many times their cadence someone may have to wait.
pub(super) const PATIENCE: f64 = 1.5;

/// The next time someone is to be contacted, in days from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Job {
    /// Later than this is too late.
    deadline: i64,
    /// Whose: a position among the kept.
    at: usize,
    /// How often they were contacted before it; it lapses when a birthday comes in between.
    turn: u32,
}

/// Someone who is to be contacted again and again; all days are counted from today.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wait {
    /// In days.
    pub(super) cadence: f64,
    pub(super) due: i64,
    pub(super) deadline: i64,
    pub(super) birthday: Option<i64>,
    /// The user set the day: a birthday before it does not replace it.
    pub(super) fixed: bool,
}

/// What was found for all days.
#[derive(Debug, Default)]
pub(super) struct Levelled {
    /// Who is put on which day, in the order of the days.
    pub(super) slots: Vec<Placed>,
    /// Who waits too long.
    pub(super) late: BTreeSet<usize>,
}

/// Someone on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub(super) day: i64,
    pub(super) at: usize,
    /// It is their birthday.
    pub(super) birthday: bool,
}

#[expect(clippy::cast_possible_truncation, reason = "a hundred years of days fit")]
pub(super) fn whole(days: f64) -> i64 {
    days.floor() as i64
}

/// Goes through the days and takes, of those who may be contacted, the ones who can wait least.
pub(super) fn level(people: &[Wait], works: &[bool], per_day: usize, earlier: f64) -> Levelled {
    let mut slots = Vec::new();
    let mut late = BTreeSet::new();
    let release = |at: usize, due: i64| {
        let cadence = people.get(at).map_or(0.0, |wait| wait.cadence);
        (due - whole(cadence * earlier)).max(0)
    };
    // Those who may not be contacted yet, by the day from which on they may.
    let mut resting: BTreeMap<i64, Vec<Job>> = BTreeMap::new();
    let mut birthdays: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    let mut turns: Vec<u32> = vec![0; people.len()];
    for (at, wait) in people.iter().enumerate() {
        let job = Job { deadline: wait.deadline, at, turn: 0 };
        resting.entry(release(at, wait.due)).or_default().push(job);
        if let Some(day) = wait.birthday {
            birthdays.entry(day).or_default().push(at);
        }
    }
    // Whether someone was contacted since a job was put down, and it is not one that the user set.
    let has_lapsed = |job: &Job, turns: &[u32]| {
        let fixed = job.turn == 0 && people.get(job.at).is_some_and(|wait| wait.fixed);
        turns.get(job.at).is_some_and(|turn| *turn != job.turn) && !fixed
    };
    let mut waiting: BinaryHeap<Reverse<Job>> = BinaryHeap::new();
    for (day, works) in (0_i64..).zip(works) {
        while let Some(entry) = resting.first_entry().filter(|entry| *entry.key() <= day) {
            waiting.extend(entry.remove().into_iter().map(Reverse));
        }
        let mut room = per_day;
        let mut again = |at: usize, turns: &mut Vec<u32>| {
            let (Some(wait), Some(turn)) = (people.get(at), turns.get_mut(at)) else { return };
            *turn += 1;
            let due = day + whole(wait.cadence).max(1);
            let deadline = day + whole(wait.cadence * PATIENCE).max(1);
            let from = release(at, due).max(day + 1);
            resting.entry(from).or_default().push(Job { deadline, at, turn: *turn });
        };
        for at in birthdays.remove(&day).unwrap_or_default() {
            slots.push(Placed { day, at, birthday: true });
            room = room.saturating_sub(1);
            again(at, &mut turns);
        }
        while *works && room > 0 {
            let Some(Reverse(job)) = waiting.pop() else { break };
            let Some(wait) = people.get(job.at) else { continue };
            // A birthday that comes before it is too late is the better day.
            let better = |birthday: i64| {
                birthday > day && birthday <= job.deadline && birthday - day <= 7 && !wait.fixed
            };
            if has_lapsed(&job, &turns) || wait.birthday.is_some_and(better) {
                continue;
            }
            if day > job.deadline && wait.deadline >= 0 {
                late.insert(job.at);
            }
            slots.push(Placed { day, at: job.at, birthday: false });
            room -= 1;
            again(job.at, &mut turns);
        }
    }
    let end = i64::try_from(works.len()).unwrap_or(i64::MAX);
    for Reverse(job) in waiting {
        let could = people.get(job.at).is_some_and(|wait| wait.deadline >= 0);
        if job.deadline < end && could && !has_lapsed(&job, &turns) {
            late.insert(job.at);
        }
    }
    Levelled { slots, late }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::calendar::EARLIER;
    use super::*;

    fn wait(cadence: i64, since: i64) -> Wait {
        let (due, deadline) = (cadence - since, cadence * 3 / 2 - since);
        #[expect(clippy::cast_precision_loss, reason = "small")]
        Wait { cadence: cadence as f64, due: due.max(0), deadline, birthday: None, fixed: false }
    }

    /// Whether any calendar of one contact a day leaves nobody waiting too long: by trying all.
    fn is_possible(people: &[Wait], days: i64) -> bool {
        fn go(day: i64, days: i64, deadlines: &mut Vec<i64>, people: &[Wait]) -> bool {
            if deadlines.iter().any(|deadline| *deadline < day) {
                return false;
            }
            if day == days {
                return true;
            }
            (0..people.len()).any(|at| {
                let kept = deadlines[at];
                deadlines[at] = day + whole(people[at].cadence * PATIENCE);
                let possible = go(day + 1, days, deadlines, people);
                deadlines[at] = kept;
                possible
            })
        }
        go(0, days, &mut people.iter().map(|wait| wait.deadline).collect(), people)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn nobody_waits_too_long_if_any_calendar_allows_it(
            people in proptest::collection::vec((2_i64..9, 0_i64..9), 1..4)
        ) {
            let people: Vec<Wait> =
                people.into_iter().map(|(cadence, since)| wait(cadence, since.min(cadence * 3 / 2))).collect();
            let days = 10;
            let works = vec![true; 10];
            let fewest = EARLIER.map(|e| level(&people, &works, 1, e).late.len()).into_iter().min();
            if is_possible(&people, days) {
                prop_assert_eq!(fewest, Some(0), "{:?}", people);
            }
        }
    }
}
