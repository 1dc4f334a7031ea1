//! The gentlest longer cadences with which no more is demanded than was done.

use std::collections::BTreeMap;

use super::{Kept, Load, weekly};
use crate::date::Interval;
use crate::network::Person;

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

/// The steps along the ladder after which no more is demanded than was done, and what is demanded
/// then: no cadence is stretched by two steps while one step for everyone would be enough, and of
/// each round the fewest people are asked.
pub(super) fn steps<'a>(kept: &[Kept<'a>], load: Load) -> (Vec<Step<'a>>, f64) {
    let intervals: Vec<Interval> = kept.iter().map(|kept| kept.interval).collect();
    let (chosen, left) = lengthened(&intervals, load);
    let step = |(at, to)| {
        kept.get(at).map(|kept: &Kept<'a>| Step { person: kept.person, from: kept.interval, to })
    };
    let mut steps: Vec<Step<'a>> = chosen.into_iter().filter_map(step).collect();
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
fn lengthened(intervals: &[Interval], load: Load) -> (BTreeMap<usize, Interval>, f64) {
    let mut chosen = BTreeMap::new();
    let mut left = load;
    // Who has done nothing yet cannot be advised by what was done.
    if load.delivered <= 0.0 {
        return (chosen, load.demand);
    }
    while left.is_too_much() {
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
            if !left.is_too_much() {
                break;
            }
            left.demand -= saved;
            chosen.insert(at, next);
        }
    }
    (chosen, left.demand)
}

/// The next longer rhythm.
fn longer(interval: Interval) -> Option<Interval> {
    let enough = interval.length() * 1.2;
    LADDER.into_iter().find(|next| next.length() >= enough)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::MARGIN;
    use super::*;

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
            let (chosen, left) = lengthened(&intervals, Load { demand, delivered, people: intervals.len() });
            if let Some(fewest) = fewest(&intervals, demand, delivered) {
                prop_assert_eq!(u32::try_from(chosen.len()).unwrap(), fewest);
                prop_assert!(left <= delivered * MARGIN + 1e-9);
            }
        }
    }
}
