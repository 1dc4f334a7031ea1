//! The JSON of a plan.

use serde::Serialize;
use touchbase::coach::plan::Plan;

use super::part::{Who, day, rounded};

/// One plan, its fields in the order of the alphabet.
#[derive(Serialize)]
pub(crate) struct PlanJson<'a> {
    balanced: f64,
    calendar: Vec<SlotJson<'a>>,
    changes: Vec<StepJson<'a>>,
    delivered: f64,
    demand: f64,
    late: Vec<Who<'a>>,
    people: usize,
}

/// One person on one day of the calendar.
#[derive(Serialize)]
struct SlotJson<'a> {
    birthday: bool,
    date: String,
    person: Who<'a>,
}

/// One cadence that would change.
#[derive(Serialize)]
struct StepJson<'a> {
    from: String,
    person: Who<'a>,
    to: String,
}

impl<'a> PlanJson<'a> {
    pub(crate) fn new(plan: &'a Plan<'a>) -> Self {
        let days = plan.calendar.days.iter().flat_map(|(date, slots)| {
            slots.iter().map(|slot| SlotJson {
                birthday: slot.birthday,
                date: day(*date),
                person: Who::new(slot.person),
            })
        });
        let steps = plan.steps.iter().map(|step| StepJson {
            from: step.from.to_string(),
            person: Who::new(step.person),
            to: step.to.to_string(),
        });
        Self {
            balanced: rounded(plan.balanced),
            calendar: days.collect(),
            changes: steps.collect(),
            delivered: rounded(plan.load.delivered),
            demand: rounded(plan.load.demand),
            late: plan.calendar.late.iter().map(|person| Who::new(person)).collect(),
            people: plan.load.people,
        }
    }
}
