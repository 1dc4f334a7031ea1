//! When someone is due, how urgent it is, and why: the rules of PRODUCT.md in their order.

use crate::config::Config;
use crate::date::{Cadence, Date, show};
use crate::network::circle::CadenceOrigin;
use crate::network::{Origin, Person, Touchpoint};
use crate::note::card::Pause;

use super::drift::{self, Drift};

/// Why someone is due on their day, or not due at all.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Reason {
    /// Last touchpoint and cadence.
    Cadence,
    /// One touchpoint so far; the second should follow soon.
    SecondTouch,
    /// Two touchpoints so far; the third should follow.
    ThirdTouch,
    /// The user set this day.
    FollowUp,
    /// Something is planned for that day.
    Planned,
    /// Snoozed until that day.
    Snoozed,
    /// The note sets a cadence and nothing has happened yet.
    FirstTouch,
    /// Nothing has happened yet, and the note sets no cadence.
    NotStarted,
    /// Not to be contacted: the word of the status, or of the key.
    Paused(String),
    /// Silent for over four default cadences.
    Dormant,
}

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
}

/// What is to be said of one person on one day.
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
    pub reason: Reason,
    /// How far the relationship has come.
    pub stage: Stage,
    /// Whether contact is paused.
    pub paused: bool,
    /// Not due, but silent beyond their own rhythm.
    pub drifting: Option<Drift>,
    /// The steps by which `due` was found, in words.
    pub steps: Vec<Step>,
}

/// One step of the computation, for `show --why`.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What rule spoke.
    pub rule: &'static str,
    /// The day it gave.
    pub day: Option<Date>,
}

impl Status<'_> {
    /// Whether the day has come.
    pub fn is_due(&self, today: Date) -> bool {
        self.due.is_some_and(|due| due <= today)
    }
}

/// The longest that one touchpoint keeps someone new, in days.
const RAMP_ONE: i64 = 90;
/// The longest that two do, counted from the first.
const RAMP_TWO: i64 = 180;
/// Silent for more than so many default cadences is dormant.
const DORMANT: u32 = 4;
/// No one is more urgent than this.
const URGENCY: f64 = 3.0;
/// The length of a cadence for those who have none, in days.
const NO_CADENCE: f64 = 30.0;

/// Judges one person.
pub(super) fn judge<'a>(person: &'a Person<'a>, today: Date, config: &Config) -> Status<'a> {
    let past = super::past(person, today);
    let planned = super::planned(person, today);
    // Of several on the last day the first: sources are sorted, and the person's own note comes first.
    let last = past
        .last()
        .map(|latest| past.partition_point(|t| t.date < latest.date))
        .and_then(|at| past.get(at));
    let mut status = Status {
        count: past.len(),
        last,
        next: planned.first(),
        due: None,
        overdue_days: None,
        urgency: 0.0,
        reason: Reason::NotStarted,
        stage: stage(past.len()),
        paused: false,
        drifting: None,
        steps: Vec::new(),
    };
    if let Some(word) = paused(person, today) {
        status.paused = true;
        status.reason = Reason::Paused(word);
        return status;
    }
    by_rules(&mut status, person, past, planned, today, config);
    if let Some(due) = status.due {
        let overdue = (today - due).num_days();
        let length =
            person.held.cadence.length().filter(|length| *length > 0.0).unwrap_or(NO_CADENCE);
        status.overdue_days = Some(overdue);
        #[expect(
            clippy::cast_precision_loss,
            reason = "days between two dates of the calendar fit a float"
        )]
        let urgency = overdue.max(0) as f64 / length;
        status.urgency = urgency.min(URGENCY);
    }
    if !status.is_due(today) && status.stage != Stage::Dormant {
        status.drifting = drift::of(past, today);
    }
    status
}

fn stage(count: usize) -> Stage {
    match count {
        0 => Stage::New,
        1 => Stage::Met,
        2 | 3 => Stage::Growing,
        _ => Stage::Steady,
    }
}

/// The word by which someone is not to be contacted on `today`.
fn paused(person: &Person<'_>, today: Date) -> Option<String> {
    match person.card.paused {
        Some(Pause::Always) => return Some("paused".to_owned()),
        Some(Pause::Until(day)) if today < day => {
            return Some(format!("paused until {}", show::long(day, today)));
        }
        _ => {}
    }
    if let Some(status) = &person.card.archived {
        return Some(status.to_string());
    }
    (person.held.cadence == Cadence::Never).then(|| "never".to_owned())
}

fn by_rules<'a>(
    status: &mut Status<'a>,
    person: &'a Person<'a>,
    past: &'a [Touchpoint<'a>],
    planned: &'a [Touchpoint<'a>],
    today: Date,
    config: &Config,
) {
    let Some(interval) = person.held.cadence.interval() else { return };
    let own = person.held.origin == CadenceOrigin::Own;
    let last = past.last().map(|touchpoint| touchpoint.date);
    let mut step = |rule, day| status.steps.push(Step { rule, day });

    // 1. By cadence.
    let start = person.card.met.or(person.card.created).filter(|day| *day <= today);
    let (mut due, mut reason) = match (last, start) {
        (Some(last), _) => (Some(interval.after(last)), Reason::Cadence),
        (None, Some(start)) => (Some(interval.after(start)), Reason::FirstTouch),
        (None, None) if own => (Some(today), Reason::FirstTouch),
        (None, None) => (None, Reason::NotStarted),
    };
    step("cadence", due);

    // 2. Someone new is not on a steady rhythm yet.
    let only_key = matches!(past, [one] if one.citation.origin == Origin::Key);
    if !own && !only_key {
        let age = |touchpoint: &Touchpoint<'_>| (today - touchpoint.date).num_days();
        let ramp = match past {
            [one] if age(one) < RAMP_ONE => {
                Some((config.ramp[0].after(one.date), Reason::SecondTouch))
            }
            [first, second] if age(first) < RAMP_TWO => {
                Some((config.ramp[1].after(second.date), Reason::ThirdTouch))
            }
            _ => None,
        };
        if let Some((day, why)) = ramp {
            step("ramp", Some(day));
            if due.is_none_or(|due| day < due) {
                (due, reason) = (Some(day), why);
            }
        }
    }

    // 3. A day set by hand replaces both.
    let by_key = person.card.follow_up.filter(|day| last.is_none_or(|last| last < *day));
    let on_last = past.iter().rev().take_while(|touchpoint| Some(touchpoint.date) == last);
    let by_entry =
        on_last.filter_map(|touchpoint| touchpoint.entry?.extra.as_ref()?.follow_up).min();
    let follow_up = [by_key, by_entry].into_iter().flatten().min();
    if let Some(day) = follow_up {
        step("follow-up", Some(day));
        (due, reason) = (Some(day), Reason::FollowUp);
    }

    // Silent for very long, and nothing but the default says it should not be.
    let anchor = last.or(start);
    let silent = anchor.is_some_and(|day| today > interval.times_after(DORMANT, day));
    if silent
        && person.held.origin == CadenceOrigin::Default
        && follow_up.is_none()
        && planned.is_empty()
    {
        step("dormant", None);
        status.reason = Reason::Dormant;
        if last.is_some() {
            status.stage = Stage::Dormant;
        }
        return;
    }

    // 4. Something planned for a later day moves due to that day.
    if let Some(day) = due
        && let Some(plan) =
            planned.iter().map(|touchpoint| touchpoint.date).find(|date| *date > day)
    {
        step("planned", Some(plan));
        (due, reason) = (Some(plan), Reason::Planned);
    }

    // 5. Snoozed.
    if let (Some(day), Some(snooze)) = (due, person.card.snooze)
        && snooze > day
    {
        step("snooze", Some(snooze));
        (due, reason) = (Some(snooze), Reason::Snoozed);
    }
    status.due = due;
    status.reason = reason;
}

/// Why someone is due, in a few words: "2.3× overdue", "second touch", "you set today".
pub fn reason(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let day = |day: Option<Date>| match day {
        Some(day) if day == today => "today".to_owned(),
        Some(day) => show::long(day, today),
        None => String::new(),
    };
    match &status.reason {
        Reason::Cadence => match status.overdue_days.unwrap_or(0) {
            0 => "due today".to_owned(),
            ahead if ahead < 0 => format!("due in {}", show::stretch(-ahead)),
            days => match silence(person, status, today) {
                Some(ratio) if ratio >= 1.5 => format!("{ratio:.1}× overdue"),
                _ => format!("{} overdue", show::stretch(days)),
            },
        },
        Reason::SecondTouch => "second touch".to_owned(),
        Reason::ThirdTouch => "third touch".to_owned(),
        Reason::FollowUp => format!("you set {}", day(status.due)),
        Reason::Planned => format!("planned for {}", day(status.due)),
        Reason::Snoozed => format!("snoozed until {}", day(status.due)),
        Reason::FirstTouch => "first touch".to_owned(),
        Reason::NotStarted => "not started".to_owned(),
        Reason::Paused(word) => word.clone(),
        Reason::Dormant => "worth reviving".to_owned(),
    }
}

/// The silence since the last touchpoint in cadences: 2.0 is twice as long as usual.
pub fn silence(person: &Person<'_>, status: &Status<'_>, today: Date) -> Option<f64> {
    let length = person.held.cadence.length().filter(|length| *length > 0.0)?;
    #[expect(
        clippy::cast_precision_loss,
        reason = "days between two dates of the calendar fit a float"
    )]
    let days = (today - status.last?.date).num_days() as f64;
    Some(days / length)
}
