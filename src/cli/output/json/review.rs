//! The JSON of a review.

use serde::Serialize;
use touchbase::coach::review::{Deed, Pair, Picture, Review};
use touchbase::date::Date;
use touchbase::network::Person;

use super::part::{Who, day, rounded};

/// One review, its fields in the order of the alphabet.
#[derive(Serialize)]
pub(crate) struct ReviewJson<'a> {
    answered: Vec<Who<'a>>,
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
    months: Vec<MonthJson>,
    one_sided: Vec<Who<'a>>,
    only_in_need: Vec<Who<'a>>,
    own_contacts: OwnJson,
    people: usize,
    picture: PictureJson<'a>,
    promises_kept: Vec<DeedJson<'a>>,
    promises_late: usize,
    promises_open: usize,
    revive: Option<Who<'a>>,
    second: Vec<Who<'a>>,
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

/// How many contacts one circle had, and how many of its people are due or silent.
#[derive(Serialize)]
struct CircleJson<'a> {
    name: &'a str,
    overdue: usize,
    people: usize,
    silent: usize,
    touchpoints: usize,
}

/// With how many people the user was in touch in one month.
#[derive(Serialize)]
struct MonthJson {
    from: String,
    people: usize,
}

/// The network as a picture; the pairs are places in `people`, from 0.
#[derive(Serialize)]
struct PictureJson<'a> {
    introduced: Vec<[usize; 2]>,
    more: usize,
    people: Vec<PortraitJson<'a>>,
    together: Vec<[usize; 2]>,
}

/// One person in the picture.
#[derive(Serialize)]
struct PortraitJson<'a> {
    circle: Option<&'a str>,
    person: Who<'a>,
    silent: bool,
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
        let circles = weeks.circles.iter().map(|circle| CircleJson {
            name: circle.name,
            overdue: circle.overdue,
            people: circle.people,
            silent: circle.silent,
            touchpoints: circle.contacts,
        });
        let (progress, whos) = (&review.progress, |people: &[&'a Person<'a>]| -> Vec<Who<'a>> {
            people.iter().map(|person| Who::new(person)).collect()
        });
        let months = progress
            .months
            .iter()
            .map(|month| MonthJson { from: day(month.first), people: month.people });
        Self {
            answered: whos(&progress.answered),
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
            one_sided: whos(&exchange.one_sided),
            only_in_need: asks.only_in_need.iter().map(|one| Who::new(one.person)).collect(),
            own_contacts: OwnJson { asks: asks.need.asks, of: asks.need.contacts },
            months: months.collect(),
            people: review.contacts.people,
            picture: picture(&review.picture),
            promises_kept: deeds(&review.promises.kept),
            promises_late: review.promises.late,
            promises_open: review.promises.open,
            revive: people.revive.as_ref().map(|revival| Who::new(revival.person)),
            second: whos(&progress.second),
            to: day(today),
            touchpoints: review.contacts.touchpoints,
            weekly_goal: review.practice.goal,
            weeks: &weeks.contacts,
            weeks_in_a_row: review.practice.in_a_row,
        }
    }
}

fn picture<'a>(picture: &'a Picture<'a>) -> PictureJson<'a> {
    let pairs = |pairs: &[Pair]| pairs.iter().map(|pair| [pair.from, pair.to]).collect();
    let portraits = picture.people.iter().map(|one| PortraitJson {
        circle: one.circle,
        person: Who::new(one.person),
        silent: one.silent,
    });
    PictureJson {
        introduced: pairs(&picture.introduced),
        more: picture.more,
        people: portraits.collect(),
        together: pairs(&picture.together),
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
