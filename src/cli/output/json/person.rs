//! The JSON of people: as they are listed, and one of them with all that is known.

use serde::Serialize;
use touchbase::agenda::Status;
use touchbase::agenda::points;
use touchbase::date::Date;
use touchbase::network::Person;
use touchbase::note::events::open_item::About;
use touchbase::phrase;

use super::address::AddressJson;
use super::promise::PointJson;
use super::touchpoint::TouchpointJson;

/// A person with their status.
#[derive(Serialize)]
pub(crate) struct PersonJson<'a> {
    name: &'a str,
    path: &'a str,
    aliases: Vec<&'a str>,
    tags: Vec<&'a str>,
    circles: &'a [&'a str],
    cadence: String,
    cadence_days: Option<f64>,
    stage: &'static str,
    last: Option<String>,
    touchpoints: usize,
    due: Option<String>,
    overdue_days: Option<i64>,
    urgency: f64,
    reason: String,
    paused: bool,
}

impl<'a> PersonJson<'a> {
    pub(crate) fn new(person: &'a Person<'a>, status: &Status<'_>, today: Date) -> Self {
        Self {
            name: person.name(),
            path: person.path().as_str(),
            aliases: person.note.aliases.iter().map(|alias| &**alias).collect(),
            tags: person.note.tags.iter().map(|tag| &**tag).collect(),
            circles: &person.circles,
            cadence: person.held.cadence.to_string(),
            cadence_days: person.held.cadence.length(),
            stage: status.stage.name(),
            last: status.last.map(|last| last.date.to_string()),
            touchpoints: status.count,
            due: status.due.map(|due| due.to_string()),
            overdue_days: status.overdue_days,
            urgency: (status.urgency * 10_000.0).round() / 10_000.0,
            reason: phrase::reason(person, status, today),
            paused: status.paused,
        }
    }
}

/// One person with all that is known of them.
#[derive(Serialize)]
pub(crate) struct WholeJson<'a> {
    #[serde(flatten)]
    person: PersonJson<'a>,
    addresses: Vec<AddressJson<'a>>,
    promises: Vec<PointJson<'a>>,
    waiting: Vec<PointJson<'a>>,
    questions: Vec<PointJson<'a>>,
    offers: Vec<PointJson<'a>>,
    log: Vec<TouchpointJson<'a>>,
}

impl<'a> WholeJson<'a> {
    pub(crate) fn new(person: &'a Person<'a>, status: &Status<'_>, today: Date) -> Self {
        let points = |about| -> Vec<PointJson<'a>> {
            points::of(person, about).iter().map(PointJson::new).collect()
        };
        Self {
            person: PersonJson::new(person, status, today),
            addresses: AddressJson::of(person),
            promises: points(About::Promise),
            waiting: points(About::Waiting),
            questions: points(About::Question),
            offers: points(About::Offer),
            log: person
                .touchpoints
                .iter()
                .rev()
                .map(|touchpoint| TouchpointJson::new(person, touchpoint, today))
                .collect(),
        }
    }
}
