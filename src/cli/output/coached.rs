//! The JSON of briefings, reviews and plans. Described in `docs/json.md`.

use serde_json::{Value, json};
use touchbase::coach::exchange::{Gift, Loop};
use touchbase::coach::plan::Plan;
use touchbase::coach::prep::Prep;
use touchbase::coach::question::QuestionOrigin;
use touchbase::coach::review::{Deed, Review};
use touchbase::date::Date;
use touchbase::network::Person;

fn who(person: &Person<'_>) -> Value {
    json!({ "name": person.name(), "path": person.path().as_str() })
}

fn day(day: Date) -> String {
    day.to_string()
}

fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// One briefing.
pub(crate) fn prep(prep: &Prep<'_>) -> Value {
    let from = |origin| match origin {
        QuestionOrigin::Note => "note",
        QuestionOrigin::Fact => "fact",
        QuestionOrigin::Bank | QuestionOrigin::Builtin => "bank",
    };
    let questions =
        prep.questions.iter().map(|q| json!({ "text": q.text, "from": from(q.origin) }));
    let open = |open: &[touchbase::agenda::points::Open<'_>]| -> Vec<Value> {
        let value = |o: &touchbase::agenda::points::Open<'_>| {
            let source = json!({ "path": o.path.as_str(), "line": o.line });
            json!({ "text": o.text, "due": o.due.map(day), "since": o.since.map(day), "source": source })
        };
        open.iter().map(value).collect()
    };
    let asks = prep.asks.iter().map(|(ask, verdict)| {
        json!({
            "text": ask.text,
            "size": ask.size.name(),
            "ready": verdict.is_ready(),
            "reasons": verdict.reasons,
        })
    });
    let passed = |deeds: &[(Date, &str)]| -> Vec<Value> {
        deeds.iter().map(|(date, text)| json!({ "date": day(*date), "text": text })).collect()
    };
    json!({
        "name": prep.person.name(),
        "path": prep.person.path().as_str(),
        "promises": open(&prep.promises),
        "waiting": open(&prep.waiting),
        "loops": prep.loops.iter().map(open_loop).collect::<Vec<_>>(),
        "questions": questions.collect::<Vec<_>>(),
        "offers": prep.gifts.iter().map(gift).collect::<Vec<_>>(),
        "asks": asks.collect::<Vec<_>>(),
        "instead": prep.instead,
        "asks_in_a_row": prep.only_in_need.map(|need| need.in_a_row),
        "gave": passed(&prep.exchange.gave),
        "got": passed(&prep.exchange.got),
        "sought": prep.sought,
        "introduction": prep.introduction,
        "stories": prep.stories.iter().map(|story| &*story.text).collect::<Vec<_>>(),
        "common": prep.common.iter().map(|person| who(person)).collect::<Vec<_>>(),
    })
}

fn open_loop(open: &Loop<'_>) -> Value {
    match open {
        Loop::Thank(person) => json!({ "kind": "thank", "person": who(person) }),
        Loop::Report(date, text) => json!({ "kind": "report", "date": day(*date), "text": text }),
        Loop::Introduced(date, text) => {
            json!({ "kind": "introduced", "date": day(*date), "text": text })
        }
        _ => Value::Null,
    }
}

fn gift(gift: &Gift<'_>) -> Value {
    match gift {
        Gift::Noted(open) => json!({ "kind": "noted", "text": open.text }),
        Gift::Mine(offer) => json!({ "kind": "mine", "text": offer.text }),
        Gift::Reading(note, topic) => {
            json!({ "kind": "note", "path": note.path.as_str(), "topic": topic })
        }
        Gift::Introduction(other, topic) => {
            json!({ "kind": "introduction", "person": who(other), "topic": topic })
        }
        _ => Value::Null,
    }
}

fn deeds(deeds: &[Deed<'_>]) -> Vec<Value> {
    let value = |deed: &Deed<'_>| json!({ "person": who(deed.person), "date": day(deed.day), "text": deed.text });
    deeds.iter().map(value).collect()
}

/// One review.
pub(crate) fn review(review: &Review<'_>, today: Date) -> Value {
    let people = |people: Vec<&Person<'_>>| people.into_iter().map(who).collect::<Vec<_>>();
    json!({
        "from": day(review.first),
        "to": day(today),
        "touchpoints": review.touchpoints,
        "people": review.people,
        "weeks": review.weeks,
        "weeks_in_a_row": review.practice.in_a_row,
        "weekly_goal": review.practice.goal,
        "circles": review.circles.iter().map(|(n, c)| json!({ "name": n, "touchpoints": c })).collect::<Vec<_>>(),
        "calm": { "touchpoints": review.calm.0, "of": review.calm.1 },
        "gave": deeds(&review.gave),
        "got": deeds(&review.got),
        "asks": review.asks.iter().map(|(size, asked, yes)| json!({ "size": size.name(), "asked": asked, "yes": yes })).collect::<Vec<_>>(),
        "own_contacts": { "asks": review.need.asks, "of": review.need.contacts },
        "only_in_need": people(review.only_in_need.iter().map(|(person, _)| *person).collect()),
        "one_sided": people(review.one_sided.clone()),
        "met_once": people(review.met_once.iter().map(|(person, _)| *person).collect()),
        "drifting": people(review.drifting.iter().map(|(person, _)| *person).collect()),
        "revive": review.revive.as_ref().map(|(person, ..)| who(person)),
        "promises_kept": deeds(&review.kept),
        "promises_open": review.promises.0,
        "promises_late": review.promises.1,
        "demand": rounded(review.load.0),
        "delivered": rounded(review.load.1),
    })
}

/// One plan.
pub(crate) fn plan(plan: &Plan<'_>) -> Value {
    let step = |step: &touchbase::coach::plan::Step<'_>| json!({ "person": who(step.person), "from": step.from.to_string(), "to": step.to.to_string() });
    let days = plan.calendar.days.iter().flat_map(|(date, slots)| {
        slots.iter().map(|slot| {
            json!({ "date": day(*date), "person": who(slot.person), "birthday": slot.birthday })
        })
    });
    json!({
        "people": plan.people,
        "demand": rounded(plan.demand),
        "delivered": rounded(plan.delivered),
        "changes": plan.steps.iter().map(step).collect::<Vec<_>>(),
        "balanced": rounded(plan.balanced),
        "calendar": days.collect::<Vec<_>>(),
        "late": plan.calendar.late.iter().map(|person| who(person)).collect::<Vec<_>>(),
    })
}
