//! The day someone is due: rules that are asked in a fixed order, each a small function.
//!
//! A rule sees the facts and the day found so far, and finds another day or has nothing to say.
//! What each of them found is kept, so that `show --why` can tell.

use super::reason::Reason;
use crate::config::Config;
use crate::date::{Date, Interval};
use crate::network::circle::CadenceOrigin;
use crate::network::{Origin, Person, Touchpoint};

/// The rules, in the order in which they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// One cadence after the last touchpoint.
    Cadence,
    /// Someone new is not on a steady rhythm yet: the second and third touchpoint come sooner.
    Ramp,
    /// A day set by hand replaces both.
    FollowUp,
    /// After a very long silence that only the default says should not be, nobody is due.
    Dormant,
    /// Something planned for a later day moves due to that day.
    Planned,
    /// Put off until a later day.
    Snooze,
}

/// What one rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The rule.
    pub rule: Rule,
    /// The day it found; `None` when there is none.
    pub day: Option<Date>,
    /// Why someone is due on that day, if this rule decides.
    pub reason: Reason<'static>,
}

/// What the rules look at.
pub(super) struct Facts<'a> {
    person: &'a Person<'a>,
    interval: Interval,
    past: &'a [Touchpoint<'a>],
    planned: Vec<&'a Touchpoint<'a>>,
    today: Date,
    ramp: [Interval; 2],
}

impl<'a> Facts<'a> {
    /// What is known of a person with this cadence on `today`, after what has happened.
    pub(super) fn new(
        person: &'a Person<'a>,
        past: &'a [Touchpoint<'a>],
        interval: Interval,
        today: Date,
        config: &Config,
    ) -> Self {
        let planned = super::planned(person, today);
        Self { person, interval, past, planned, today, ramp: config.ramp }
    }

    /// The day of the last touchpoint.
    fn last(&self) -> Option<Date> {
        self.past.last().map(|touchpoint| touchpoint.date)
    }

    /// The day since which they are known, as far as a key says.
    fn start(&self) -> Option<Date> {
        let card = self.person.card;
        card.met.or(card.created).filter(|day| *day <= self.today)
    }

    /// Whether their own note sets the cadence.
    fn sets_cadence(&self) -> bool {
        self.person.held.origin == CadenceOrigin::Own
    }
}

/// Asks all rules, and keeps what they found.
pub(super) fn steps(facts: &Facts<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    for rule in Rule::ORDER {
        let due = deciding(&steps).and_then(|step| step.day);
        let found = rule.ask(facts, due);
        steps.extend(found.map(|(day, reason)| Step { rule, day, reason }));
    }
    steps
}

/// The step that decides: the last whose day replaced the one before.
pub(super) fn deciding(steps: &[Step]) -> Option<Step> {
    let mut deciding: Option<Step> = None;
    for step in steps {
        if step.replaces(deciding.and_then(|before| before.day)) {
            deciding = Some(*step);
        }
    }
    deciding
}

impl Step {
    /// Whether its day takes the place of the one found before: the ramp only brings it forward.
    fn replaces(&self, due: Option<Date>) -> bool {
        self.rule != Rule::Ramp || due.is_none_or(|due| self.day.is_some_and(|day| day < due))
    }
}

/// The day a rule finds, and the reason it gives.
type Finding = (Option<Date>, Reason<'static>);

impl Rule {
    const ORDER: [Self; 6] =
        [Self::Cadence, Self::Ramp, Self::FollowUp, Self::Dormant, Self::Planned, Self::Snooze];

    /// What it finds, given the day found so far.
    fn ask(self, facts: &Facts<'_>, due: Option<Date>) -> Option<Finding> {
        match self {
            Self::Cadence => Some(cadence(facts)),
            Self::Ramp => ramp(facts).map(|(day, reason)| (Some(day), reason)),
            Self::FollowUp => follow_up(facts).map(|day| (Some(day), Reason::FollowUp)),
            Self::Dormant => is_dormant(facts).then_some((None, Reason::Dormant)),
            Self::Planned => planned(facts, due?).map(|day| (Some(day), Reason::Planned)),
            Self::Snooze => snooze(facts, due?).map(|day| (Some(day), Reason::Snoozed)),
        }
    }
}

fn cadence(facts: &Facts<'_>) -> Finding {
    let after = |day| Some(facts.interval.after(day));
    match (facts.last(), facts.start()) {
        (Some(last), _) => (after(last), Reason::Cadence),
        (None, Some(start)) => (after(start), Reason::FirstTouch),
        (None, None) if facts.sets_cadence() => (Some(facts.today), Reason::FirstTouch),
        (None, None) => (None, Reason::NotStarted),
    }
}

/// The longest that one touchpoint keeps someone new, in days.
const RAMP_ONE: i64 = 90;
/// The longest that two do, counted from the first.
const RAMP_TWO: i64 = 180;

fn ramp(facts: &Facts<'_>) -> Option<(Date, Reason<'static>)> {
    let only_key = matches!(facts.past, [one] if one.citation.origin == Origin::Key);
    if facts.sets_cadence() || only_key {
        return None;
    }
    let age = |touchpoint: &Touchpoint<'_>| (facts.today - touchpoint.date).num_days();
    let [second, third] = facts.ramp;
    match facts.past {
        // Met, and nothing written down yet: the first meeting was the first contact.
        [] => {
            let met = facts.person.card.met.filter(|met| *met <= facts.today)?;
            let is_new = (facts.today - met).num_days() < RAMP_ONE;
            is_new.then(|| (second.after(met), Reason::SecondTouch))
        }
        [one] if age(one) < RAMP_ONE => Some((second.after(one.date), Reason::SecondTouch)),
        [first, last] if age(first) < RAMP_TWO => {
            Some((third.after(last.date), Reason::ThirdTouch))
        }
        _ => None,
    }
}

/// The day set by the key, unless there was a touchpoint since, or by an entry of the last day.
fn follow_up(facts: &Facts<'_>) -> Option<Date> {
    let last = facts.last();
    let by_key = facts.person.card.follow_up.filter(|day| last.is_none_or(|last| last < *day));
    let on_last = facts.past.iter().rev().take_while(|touchpoint| Some(touchpoint.date) == last);
    let by_entry = on_last.filter_map(|touchpoint| touchpoint.follow_up()).min();
    by_key.into_iter().chain(by_entry).min()
}

/// Someone silent for more than this many default cadences is dormant.
const DORMANT: u32 = 4;

fn is_dormant(facts: &Facts<'_>) -> bool {
    let too_long = |day| facts.today > facts.interval.times_after(DORMANT, day);
    facts.last().or(facts.start()).is_some_and(too_long)
        && facts.person.held.origin == CadenceOrigin::Default
        && facts.planned.is_empty()
        && follow_up(facts).is_none()
}

fn planned(facts: &Facts<'_>, due: Date) -> Option<Date> {
    facts.planned.iter().map(|touchpoint| touchpoint.date).find(|day| *day > due)
}

fn snooze(facts: &Facts<'_>, due: Date) -> Option<Date> {
    facts.person.card.snooze.filter(|day| *day > due)
}
