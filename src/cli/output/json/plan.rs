//! The JSON of a plan.

use serde_json::{Value, json};
use touchbase::coach::plan::{Plan, Step};

use super::part::{day, rounded, who};

/// One plan.
pub(crate) fn plan(plan: &Plan<'_>) -> Value {
    let step = |step: &Step<'_>| json!({ "person": who(step.person), "from": step.from.to_string(), "to": step.to.to_string() });
    let days = plan.calendar.days.iter().flat_map(|(date, slots)| {
        slots.iter().map(|slot| {
            json!({ "date": day(*date), "person": who(slot.person), "birthday": slot.birthday })
        })
    });
    json!({
        "people": plan.people,
        "demand": rounded(plan.load.demand),
        "delivered": rounded(plan.load.delivered),
        "changes": plan.steps.iter().map(step).collect::<Vec<_>>(),
        "balanced": rounded(plan.balanced),
        "calendar": days.collect::<Vec<_>>(),
        "late": plan.calendar.late.iter().map(|person| who(person)).collect::<Vec<_>>(),
    })
}
