//! The JSON of briefings, reviews and plans. Described in `docs/json.md`.

use serde_json::{Value, json};
use touchbase::coach::ask::Meant;
use touchbase::coach::exchange::{Gift, Loop, Passed};
use touchbase::coach::plan::Plan;
use touchbase::coach::prep::Prep;
use touchbase::coach::question::QuestionOrigin;
use touchbase::coach::review::{CircleCount, Deed, Review, SizeCount};
use touchbase::date::Date;
use touchbase::network::Person;
use touchbase::phrase;

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
pub(crate) fn prep(prep: &Prep<'_>, today: Date) -> Value {
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
    let asks = prep.asks.iter().map(|Meant { ask, verdict, .. }| {
        let objections = verdict.objections.iter();
        let reasons = objections.map(|objection| phrase::ask::objection(*objection, today));
        json!({
            "text": ask.text,
            "size": ask.size.name(),
            "ready": verdict.is_ready(),
            "reasons": reasons.collect::<Vec<_>>(),
        })
    });
    let passed = |all: &[Passed<'_>]| -> Vec<Value> {
        all.iter().map(|one| json!({ "date": day(one.day), "text": one.text })).collect()
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
        "instead": prep.instead.as_ref().map(phrase::ask::first_step),
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
    let circles = review.weeks.circles.iter();
    let circle =
        |circle: &CircleCount<'_>| json!({ "name": circle.name, "touchpoints": circle.contacts });
    let size = |count: &SizeCount| json!({ "size": count.size.name(), "asked": count.asked, "yes": count.granted });
    let (weeks, exchange, asks) = (&review.weeks, &review.exchange, &review.asks);
    let people = &review.people;
    json!({
        "from": day(review.first),
        "to": day(today),
        "touchpoints": review.contacts.touchpoints,
        "people": review.contacts.people,
        "weeks": weeks.contacts,
        "weeks_in_a_row": review.practice.in_a_row,
        "weekly_goal": review.practice.goal,
        "circles": circles.map(circle).collect::<Vec<_>>(),
        "calm": { "touchpoints": weeks.calm.contacts, "of": weeks.calm.of },
        "gave": deeds(&exchange.gave),
        "got": deeds(&exchange.got),
        "asks": asks.sizes.iter().map(size).collect::<Vec<_>>(),
        "own_contacts": { "asks": asks.need.asks, "of": asks.need.contacts },
        "only_in_need": asks.only_in_need.iter().map(|one| who(one.person)).collect::<Vec<_>>(),
        "one_sided": exchange.one_sided.iter().map(|person| who(person)).collect::<Vec<_>>(),
        "met_once": people.met_once.iter().map(|one| who(one.person)).collect::<Vec<_>>(),
        "drifting": people.drifting.iter().map(|one| who(one.person)).collect::<Vec<_>>(),
        "revive": people.revive.as_ref().map(|revival| who(revival.person)),
        "promises_kept": deeds(&review.promises.kept),
        "promises_open": review.promises.open,
        "promises_late": review.promises.late,
        "demand": rounded(review.load.demand),
        "delivered": rounded(review.load.delivered),
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
        "demand": rounded(plan.load.demand),
        "delivered": rounded(plan.load.delivered),
        "changes": plan.steps.iter().map(step).collect::<Vec<_>>(),
        "balanced": rounded(plan.balanced),
        "calendar": days.collect::<Vec<_>>(),
        "late": plan.calendar.late.iter().map(|person| who(person)).collect::<Vec<_>>(),
    })
}
