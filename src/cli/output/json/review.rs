//! The JSON of a review.

use serde::Serialize;
use touchbase::coach::review::{Deed, Review};
use touchbase::date::Date;

use super::part::{Who, day, rounded};

/// One review, its fields in the order of the alphabet.
#[derive(Serialize)]
pub(crate) struct ReviewJson<'a> {
    asks: Vec<SizeJson>,
    calm: CalmJson,
    circles: Vec<CircleJson<'a>>,
    delivered: f64,
    demand: f64,
    drifting: Vec<Who<'a>>,
    from: String,
    gave: Vec<DeedJson<'a>>,
    got: Vec<DeedJson<'a>>,
    met_once: Vec<Who<'a>>,
    one_sided: Vec<Who<'a>>,
    only_in_need: Vec<Who<'a>>,
    own_contacts: OwnJson,
    people: usize,
    promises_kept: Vec<DeedJson<'a>>,
    promises_late: usize,
    promises_open: usize,
    revive: Option<Who<'a>>,
    to: String,
    touchpoints: usize,
    weekly_goal: usize,
    weeks: &'a [usize],
    weeks_in_a_row: usize,
}

/// How often asks of one size were made and granted.
#[derive(Serialize)]
struct SizeJson {
    asked: usize,
    size: &'static str,
    yes: usize,
}

/// How many contacts fell in weeks without an ask.
#[derive(Serialize)]
struct CalmJson {
    of: usize,
    touchpoints: usize,
}

/// How many contacts one circle had.
#[derive(Serialize)]
struct CircleJson<'a> {
    name: &'a str,
    touchpoints: usize,
}

/// How many of the contacts that the user made were asks.
#[derive(Serialize)]
struct OwnJson {
    asks: usize,
    of: usize,
}

/// Something given, received or kept.
#[derive(Serialize)]
struct DeedJson<'a> {
    date: String,
    person: Who<'a>,
    text: &'a str,
}

impl<'a> ReviewJson<'a> {
    pub(crate) fn new(review: &'a Review<'a>, today: Date) -> Self {
        let (weeks, exchange, asks) = (&review.weeks, &review.exchange, &review.asks);
        let people = &review.people;
        let sizes = asks.sizes.iter().map(|count| SizeJson {
            asked: count.asked,
            size: count.size.name(),
            yes: count.granted,
        });
        let circles = weeks
            .circles
            .iter()
            .map(|circle| CircleJson { name: circle.name, touchpoints: circle.contacts });
        Self {
            asks: sizes.collect(),
            calm: CalmJson { of: weeks.calm.of, touchpoints: weeks.calm.contacts },
            circles: circles.collect(),
            delivered: rounded(review.load.delivered),
            demand: rounded(review.load.demand),
            drifting: people.drifting.iter().map(|one| Who::new(one.person)).collect(),
            from: day(review.first),
            gave: deeds(&exchange.gave),
            got: deeds(&exchange.got),
            met_once: people.met_once.iter().map(|one| Who::new(one.person)).collect(),
            one_sided: exchange.one_sided.iter().map(|person| Who::new(person)).collect(),
            only_in_need: asks.only_in_need.iter().map(|one| Who::new(one.person)).collect(),
            own_contacts: OwnJson { asks: asks.need.asks, of: asks.need.contacts },
            people: review.contacts.people,
            promises_kept: deeds(&review.promises.kept),
            promises_late: review.promises.late,
            promises_open: review.promises.open,
            revive: people.revive.as_ref().map(|revival| Who::new(revival.person)),
            to: day(today),
            touchpoints: review.contacts.touchpoints,
            weekly_goal: review.practice.goal,
            weeks: &weeks.contacts,
            weeks_in_a_row: review.practice.in_a_row,
        }
    }
}

fn deeds<'a>(deeds: &'a [Deed<'a>]) -> Vec<DeedJson<'a>> {
    let json = |deed: &'a Deed<'a>| DeedJson {
        date: day(deed.day),
        person: Who::new(deed.person),
        text: deed.text,
    };
    deeds.iter().map(json).collect()
}
