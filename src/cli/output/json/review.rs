//! The JSON of a review.

use serde_json::{Value, json};
use touchbase::coach::review::{CircleCount, Deed, Review, SizeCount};
use touchbase::date::Date;

use super::part::{day, rounded, who};

/// One review.
pub(crate) fn review(review: &Review<'_>, today: Date) -> Value {
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
        "circles": weeks.circles.iter().map(circle).collect::<Vec<_>>(),
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

fn deeds(deeds: &[Deed<'_>]) -> Vec<Value> {
    let value = |deed: &Deed<'_>| json!({ "person": who(deed.person), "date": day(deed.day), "text": deed.text });
    deeds.iter().map(value).collect()
}
