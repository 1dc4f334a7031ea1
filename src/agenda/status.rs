//! Where things are with one person on one day: when they are due, why, and how urgently.

use super::drift::{self, Drift};
use super::due::{self, Facts, Rule, Step};
use super::reason::{Pause, Reason};
use crate::config::Config;
use crate::date::{Cadence, Date};
use crate::network::{Person, Touchpoint};
use crate::note::properties::person;

/// How far a relationship has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// No touchpoint.
    New,
    /// One.
    Met,
    /// Two or three.
    Growing,
    /// Four or more.
    Steady,
    /// Silent for so long that it must be begun again.
    Dormant,
}

impl Stage {
    /// All stages.
    pub const ALL: [Self; 5] = [Self::New, Self::Met, Self::Growing, Self::Steady, Self::Dormant];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Met => "met",
            Self::Growing => "growing",
            Self::Steady => "steady",
            Self::Dormant => "dormant",
        }
    }

    /// The stage after this many touchpoints.
    fn after(count: usize) -> Self {
        match count {
            0 => Self::New,
            1 => Self::Met,
            2 | 3 => Self::Growing,
            _ => Self::Steady,
        }
    }
}

/// Where things are with one person on one day.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Status<'a> {
    /// How many touchpoints have happened.
    pub count: usize,
    /// The latest of them.
    pub last: Option<&'a Touchpoint<'a>>,
    /// The next planned one.
    pub next: Option<&'a Touchpoint<'a>>,
    /// The day by which the next touchpoint should happen.
    pub due: Option<Date>,
    /// Days since then; negative before it.
    pub overdue_days: Option<i64>,
    /// Days overdue in cadences, at most 3; 0 when not overdue.
    pub urgency: f64,
    /// Why.
    pub reason: Reason<'a>,
    /// The rule that decided; `None` for those who are not to be contacted.
    pub rule: Option<Rule>,
    /// How far the relationship has come.
    pub stage: Stage,
    /// Whether contact is paused.
    pub paused: bool,
    /// Not due, but silent beyond their own rhythm.
    pub drifting: Option<Drift>,
    /// The steps by which `due` was found.
    pub steps: Vec<Step>,
}

/// No one is more urgent than this.
const URGENCY: f64 = 3.0;
/// The length of a cadence for those who have none, in days.
const NO_CADENCE: f64 = 30.0;

impl<'a> Status<'a> {
    /// Judges one person on `today`.
    pub(super) fn of(person: &'a Person<'a>, today: Date, config: &Config) -> Self {
        Self::after(person, super::past(person, today), today, config)
    }

    /// Judges one person as if nothing but `past` had happened.
    pub(super) fn after(
        person: &'a Person<'a>,
        past: &'a [Touchpoint<'a>],
        today: Date,
        config: &Config,
    ) -> Self {
        let planned = super::planned(person, today);
        // Of several on the last day the first: they are sorted, and the person's own note comes first.
        let last = past
            .last()
            .map(|latest| past.partition_point(|t| t.date < latest.date))
            .and_then(|at| past.get(at));
        let mut status = Self {
            count: past.len(),
            last,
            next: planned.first().copied(),
            due: None,
            overdue_days: None,
            urgency: 0.0,
            reason: Reason::NotStarted,
            rule: None,
            stage: Stage::after(past.len()),
            paused: false,
            drifting: None,
            steps: Vec::new(),
        };
        if let Some(pause) = pause(person, today) {
            status.paused = true;
            status.reason = Reason::Paused(pause);
            return status;
        }
        if let Some(interval) = person.held.cadence.interval() {
            let facts = Facts::new(person, past, interval, today, config);
            status.decide(due::steps(&facts), today, person.held.cadence);
        }
        if !status.is_due(today) && status.stage != Stage::Dormant {
            status.drifting = drift::of(past, today);
        }
        status
    }

    /// Takes what the deciding rule has found.
    fn decide(&mut self, steps: Vec<Step>, today: Date, cadence: Cadence) {
        if let Some(step) = due::deciding(&steps) {
            self.due = step.day;
            self.overdue_days = step.day.map(|due| (today - due).num_days());
            self.urgency = self.overdue_days.map_or(0.0, |days| urgency(days, cadence));
            self.reason = step.reason;
            self.rule = Some(step.rule);
            if step.rule == Rule::Dormant && self.last.is_some() {
                self.stage = Stage::Dormant;
            }
        }
        self.steps = steps;
    }

    /// The silence since the last touchpoint in cadences: 2.0 is twice as long as usual.
    pub fn silence(&self, person: &Person<'_>, today: Date) -> Option<f64> {
        let length = person.held.cadence.length().filter(|length| *length > 0.0)?;
        #[expect(
            clippy::cast_precision_loss,
            reason = "days between two dates of the calendar fit a float"
        )]
        let days = (today - self.last?.date).num_days() as f64;
        Some(days / length)
    }

    /// Whether the day has come.
    pub fn is_due(&self, today: Date) -> bool {
        self.due.is_some_and(|due| due <= today)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "days between two dates of the calendar fit a float"
)]
fn urgency(overdue_days: i64, cadence: Cadence) -> f64 {
    let length = cadence.length().filter(|length| *length > 0.0).unwrap_or(NO_CADENCE);
    (overdue_days.max(0) as f64 / length).min(URGENCY)
}

/// What says that someone is not to be contacted on `today`.
fn pause<'a>(person: &Person<'a>, today: Date) -> Option<Pause<'a>> {
    match person.card.paused {
        Some(person::Pause::Always) => return Some(Pause::Always),
        Some(person::Pause::Until(day)) if today < day => return Some(Pause::Until(day)),
        _ => {}
    }
    if let Some(word) = &person.card.archived {
        return Some(Pause::Archived(word));
    }
    (person.held.cadence == Cadence::Never).then_some(Pause::Never)
}
