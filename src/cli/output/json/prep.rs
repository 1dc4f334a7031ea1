//! The JSON of a briefing.

use serde_json::{Value, json};
use touchbase::agenda::points::Open;
use touchbase::coach::ask::Meant;
use touchbase::coach::exchange::{Gift, Loop, Passed};
use touchbase::coach::prep::Prep;
use touchbase::coach::question::QuestionOrigin;
use touchbase::date::Date;
use touchbase::phrase;

use super::part::{day, who};
use super::promise::PointJson;

/// One briefing.
pub(crate) fn prep(prep: &Prep<'_>, today: Date) -> Value {
    let from = |origin| match origin {
        QuestionOrigin::Note => "note",
        QuestionOrigin::Fact => "fact",
        QuestionOrigin::Bank | QuestionOrigin::Builtin => "bank",
    };
    let questions =
        prep.questions.iter().map(|q| json!({ "text": q.text, "from": from(q.origin) }));
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
        "promises": points(&prep.promises),
        "waiting": points(&prep.waiting),
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

fn points<'a>(open: &[Open<'a>]) -> Vec<PointJson<'a>> {
    open.iter().map(PointJson::new).collect()
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
