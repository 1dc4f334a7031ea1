//! The JSON of a review.

use serde_json::{Value, json};
use touchbase::coach::review::{Deed, Review};
use touchbase::date::Date;
use touchbase::network::Person;

use super::part::{day, rounded, who};

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

fn deeds(deeds: &[Deed<'_>]) -> Vec<Value> {
    let value = |deed: &Deed<'_>| json!({ "person": who(deed.person), "date": day(deed.day), "text": deed.text });
    deeds.iter().map(value).collect()
}
