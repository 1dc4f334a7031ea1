//! Can this be kept up? What the cadences demand, what was done, and a calendar that is level.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use chrono::{Datelike, Days};

use crate::agenda::{self, Agenda, Reason, Stage};
use crate::date::{Cadence, Date, Interval};
use crate::network::{Origin, Person};

/// So many weeks back what was done is counted, and so many ahead are planned.
pub const WEEKS: usize = 12;
/// Nobody should have to wait longer than so many times their cadence.
const PATIENCE: f64 = 1.5;
/// So much more than was done still counts as kept up.
const MARGIN: f64 = 1.1;
/// The rhythms people choose, from which a longer one is proposed.
const LADDER: [Interval; 9] = [
    Interval::days(7),
    Interval::days(14),
    Interval::days(21),
    Interval::months(1),
    Interval::days(42),
    Interval::months(2),
    Interval::months(3),
    Interval::months(6),
    Interval::months(12),
];

/// What the cadences demand, and how it could be kept.
#[derive(Debug)]
#[non_exhaustive]
pub struct Plan<'a> {
    /// So many people are to be kept in touch with.
    pub people: usize,
    /// Touchpoints a week that their cadences demand: the sum of 7 / cadence.
    pub demand: f64,
    /// Touchpoints a week in the last weeks.
    pub delivered: f64,
    /// The gentlest longer cadences that balance the two.
    pub steps: Vec<Step<'a>>,
    /// What the cadences would demand then.
    pub balanced: f64,
    /// The coming weeks, day by day.
    pub calendar: Calendar<'a>,
}

/// A longer cadence for someone.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Step<'a> {
    /// Who.
    pub person: &'a Person<'a>,
    /// How often until now.
    pub from: Interval,
    /// How often from now on.
    pub to: Interval,
}

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

/// Plans the coming weeks.
pub fn plan<'a>(agenda: &Agenda<'a>) -> Plan<'a> {
    let kept: Vec<(&'a Person<'a>, Interval)> = kept(agenda).map(|(p, i, ..)| (p, i)).collect();
    let demand = kept.iter().fold(0.0, |sum, (_, interval)| sum + weekly(*interval));
    let delivered = delivered(agenda);
    let (steps, balanced) = steps(&kept, demand, delivered);
    Plan { people: kept.len(), demand, delivered, steps, balanced, calendar: calendar(agenda) }
}

/// The people with a rhythm to keep, the day each is due, and whether the user set that day.
fn kept<'a>(agenda: &Agenda<'a>) -> impl Iterator<Item = (&'a Person<'a>, Interval, Date, bool)> {
    agenda.everyone().filter_map(|(person, status)| {
        let Cadence::Every(interval) = person.held.cadence else { return None };
        let rests = status.paused || status.stage == Stage::Dormant;
        let due = status.due.filter(|_| !rests && interval.length() >= 1.0)?;
        Some((person, interval, due, status.reason == Reason::FollowUp))
    })
}

fn weekly(interval: Interval) -> f64 {
    7.0 / interval.length().max(1.0)
}

/// Touchpoints a week in the last weeks; several with one person on one day count once.
fn delivered(agenda: &Agenda<'_>) -> f64 {
    let days = u64::try_from(WEEKS * 7).unwrap_or(0);
    let first = agenda.today.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN);
    let mut count = 0_u32;
    for (person, _) in agenda.everyone() {
        let mut last = None;
        for touchpoint in agenda::past(person, agenda.today).iter().rev() {
            if touchpoint.date <= first {
                break;
            }
            if touchpoint.citation.origin != Origin::Key && last != Some(touchpoint.date) {
                count += 1;
            }
            last = Some(touchpoint.date);
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a few weeks")]
    let weeks = WEEKS as f64;
    f64::from(count) / weeks
}

/// The steps along the ladder after which no more is demanded than was done: nobody goes two steps as
/// long as one step of everyone's would do, and of each round the fewest people.
fn steps<'a>(
    kept: &[(&'a Person<'a>, Interval)],
    demand: f64,
    delivered: f64,
) -> (Vec<Step<'a>>, f64) {
    let intervals: Vec<Interval> = kept.iter().map(|(_, interval)| *interval).collect();
    let (chosen, left) = lengthened(&intervals, demand, delivered);
    let steps = chosen
        .into_iter()
        .filter_map(|(at, to)| kept.get(at).map(|(person, from)| Step { person, from: *from, to }));
    let mut steps: Vec<Step<'a>> = steps.collect();
    steps.sort_by(|a, b| {
        let length = |step: &Step<'_>| step.from.length();
        length(a)
            .total_cmp(&length(b))
            .then_with(|| a.person.name().cmp(b.person.name()))
            .then_with(|| a.person.path().cmp(b.person.path()))
    });
    (steps, left)
}

/// Which of the rhythms become which, and what is demanded then.
fn lengthened(
    intervals: &[Interval],
    demand: f64,
    delivered: f64,
) -> (BTreeMap<usize, Interval>, f64) {
    let mut chosen = BTreeMap::new();
    let mut left = demand;
    // Who has done nothing yet cannot be advised by what was done.
    if delivered <= 0.0 {
        return (chosen, left);
    }
    while left > delivered * MARGIN {
        // One round: everyone's next step, the one that saves most first.
        let mut round: Vec<(f64, usize, Interval)> = intervals
            .iter()
            .enumerate()
            .filter_map(|(at, from)| {
                let now = chosen.get(&at).copied().unwrap_or(*from);
                let next = longer(now)?;
                Some((weekly(now) - weekly(next), at, next))
            })
            .collect();
        if round.is_empty() {
            break;
        }
        round.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (saved, at, next) in round {
            if left <= delivered * MARGIN {
                break;
            }
            left -= saved;
            chosen.insert(at, next);
        }
    }
    (chosen, left)
}

/// The next longer rhythm.
fn longer(interval: Interval) -> Option<Interval> {
    let enough = interval.length() * 1.2;
    LADDER.into_iter().find(|next| next.length() >= enough)
}

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

/// How much earlier than due someone may be put, in parts of their cadence: none if that will do.
const EARLIER: [f64; 4] = [0.0, 0.25, 0.5, 1.0];

/// The calendar of the coming weeks: at most `per-day` people a day, on the days of the week that the
/// settings name, birthdays on their day. As near to the due days as lets nobody wait too long.
pub fn calendar<'a>(agenda: &Agenda<'a>) -> Calendar<'a> {
    let today = agenda.today;
    let kept: Vec<(&'a Person<'a>, Interval, Date, bool)> = kept(agenda).collect();
    let people: Vec<Wait> = kept
        .iter()
        .map(|(person, interval, due, fixed)| {
            let days = interval.length();
            let due = (*due - today).num_days();
            let last =
                agenda::past(person, today).last().map(|last| (last.date - today).num_days());
            let birthday = person.card.birthday.map(|day| (day.next(today) - today).num_days());
            let reached = last.map_or(due, |last| due.max(last));
            let patience =
                last.map_or(due, |last| last).max(due - whole(days)) + whole(days * PATIENCE);
            let (deadline, fixed) = (patience.max(due), *fixed);
            Wait { cadence: days, due: reached, deadline, birthday, fixed }
        })
        .collect();
    let works: Vec<bool> = (0..horizon())
        .map(|day| {
            let date = today.checked_add_days(Days::new(u64::try_from(day).unwrap_or(0)));
            date.is_some_and(|date| agenda.config.weekdays.contains(&date.weekday()))
        })
        .collect();
    let tries = EARLIER.map(|earlier| level(&people, &works, agenda.config.per_day, earlier));
    let best = tries.into_iter().min_by_key(|(_, late)| late.len()).unwrap_or_default();
    let mut calendar = Calendar::default();
    for (day, at, birthday) in best.0 {
        let Some((person, ..)) = kept.get(at) else { continue };
        let date = today.checked_add_days(Days::new(u64::try_from(day).unwrap_or(0)));
        calendar.days.entry(date.unwrap_or(today)).or_default().push(Slot { person, birthday });
    }
    calendar.late = best.1.into_iter().filter_map(|at| kept.get(at).map(|(p, ..)| *p)).collect();
    calendar
}

fn horizon() -> i64 {
    i64::try_from(WEEKS * 7).unwrap_or(84)
}

#[expect(clippy::cast_possible_truncation, reason = "a hundred years of days fit")]
fn whole(days: f64) -> i64 {
    days.floor() as i64
}

/// Someone who is to be contacted again and again; all days are counted from today.
#[derive(Debug, Clone, Copy)]
struct Wait {
    /// In days.
    cadence: f64,
    due: i64,
    deadline: i64,
    birthday: Option<i64>,
    /// The user set the day: a birthday before it does not replace it.
    fixed: bool,
}

/// Who stands on which day, whether for a birthday; and who waits too long.
type Levelled = (Vec<(i64, usize, bool)>, BTreeSet<usize>);

/// Goes through the days and takes, of those who may be contacted, the ones who can wait least.
fn level(people: &[Wait], works: &[bool], per_day: usize, earlier: f64) -> Levelled {
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
            slots.push((day, at, true));
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
            slots.push((day, job.at, false));
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
    (slots, late)
}

/// Days on which those who are due today and do not fit on today's list come instead.
pub fn spread<'a>(agenda: &Agenda<'a>) -> Vec<(Date, &'a Person<'a>)> {
    let waiting: Vec<&'a Person<'a>> =
        agenda.due().skip(agenda.config.per_day).map(|(person, _)| person).collect();
    let mut days = Vec::with_capacity(waiting.len());
    let mut people = waiting.into_iter().peekable();
    let mut day = agenda.today;
    while people.peek().is_some() {
        let Some(next) = day.succ_opt() else { break };
        day = next;
        if agenda.config.weekdays.contains(&day.weekday()) {
            days.extend(people.by_ref().take(agenda.config.per_day).map(|person| (day, person)));
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
            let fewest = EARLIER.map(|e| level(&people, &works, 1, e).1.len()).into_iter().min();
            if is_possible(&people, days) {
                prop_assert_eq!(fewest, Some(0), "{:?}", people);
            }
        }
    }

    /// The fewest people of one round that balance it, by trying all sets of them.
    fn fewest(intervals: &[Interval], demand: f64, delivered: f64) -> Option<u32> {
        let saved: Vec<f64> = intervals
            .iter()
            .map(|from| longer(*from).map_or(0.0, |next| weekly(*from) - weekly(next)))
            .collect();
        let sets = 0_u32..1 << intervals.len();
        let saves = |set: &u32| -> f64 {
            saved.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0).map(|(_, s)| s).sum()
        };
        let enough = |set: &u32| demand - saves(set) <= delivered * MARGIN + 1e-9;
        sets.filter(enough).map(u32::count_ones).min()
    }

    proptest! {
        #[test]
        fn no_shorter_list_balances_it(
            rungs in proptest::collection::vec(0..LADDER.len(), 1..7), part in 5_u32..100
        ) {
            let intervals: Vec<Interval> = rungs.into_iter().map(|rung| LADDER[rung]).collect();
            let demand: f64 = intervals.iter().map(|interval| weekly(*interval)).sum();
            let delivered = demand * f64::from(part) / 100.0;
            let (chosen, left) = lengthened(&intervals, demand, delivered);
            if let Some(fewest) = fewest(&intervals, demand, delivered) {
                prop_assert_eq!(u32::try_from(chosen.len()).unwrap(), fewest);
                prop_assert!(left <= delivered * MARGIN + 1e-9);
            }
        }
    }
}
