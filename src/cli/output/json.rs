//! The JSON that is promised: shapes, and conversions from the library's types.
//!
//! Described in `docs/json.md`. Fields are only ever added.

use serde::Serialize;
use touchbase::Diagnostic;
use touchbase::agenda::Status;
use touchbase::agenda::points;
use touchbase::date::Date;
use touchbase::network::{Person, Touchpoint};
use touchbase::note::point::About;
use touchbase::phrase;

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

/// A touchpoint of one person.
#[derive(Serialize)]
pub(crate) struct TouchpointJson<'a> {
    person: &'a str,
    path: &'a str,
    date: String,
    approximate: bool,
    planned: bool,
    kind: &'static str,
    text: &'a str,
    by: Option<&'static str>,
    gave: Vec<&'a str>,
    got: Vec<&'a str>,
    asks: Vec<&'a str>,
    source: SourceJson<'a>,
}

#[derive(Serialize)]
struct SourceJson<'a> {
    path: &'a str,
    line: u32,
}

impl<'a> TouchpointJson<'a> {
    pub(crate) fn new(person: &'a Person<'a>, touchpoint: &'a Touchpoint<'a>, today: Date) -> Self {
        let extra = touchpoint.entry.and_then(|entry| entry.extra.as_deref());
        let texts = |of: fn(&touchbase::note::entry::Extra) -> &Vec<Box<str>>| -> Vec<&'a str> {
            extra.map(|extra| of(extra).iter().map(|text| &**text).collect()).unwrap_or_default()
        };
        Self {
            person: person.name(),
            path: person.path().as_str(),
            date: touchpoint.date.to_string(),
            approximate: touchpoint.approximate,
            planned: touchpoint.date > today,
            kind: touchpoint.kind.name(),
            text: touchpoint.text,
            by: extra.and_then(|extra| extra.by).map(|by| match by {
                touchbase::note::entry::By::Me => "me",
                touchbase::note::entry::By::Them => "them",
            }),
            gave: texts(|extra| &extra.gave),
            got: texts(|extra| &extra.got),
            asks: texts(|extra| &extra.asks),
            source: SourceJson {
                path: touchpoint.citation.path.as_str(),
                line: touchpoint.citation.line,
            },
        }
    }
}

/// A promise, a question, an offer.
#[derive(Serialize)]
struct PointJson<'a> {
    text: &'a str,
    due: Option<String>,
    since: Option<String>,
    source: SourceJson<'a>,
}

impl<'a> PointJson<'a> {
    fn new(open: &points::Open<'a>) -> Self {
        Self {
            text: open.text,
            due: open.due.map(|day| day.to_string()),
            since: open.since.map(|day| day.to_string()),
            source: SourceJson { path: open.path.as_str(), line: open.line },
        }
    }
}

/// What one side owes the other.
#[derive(Serialize)]
pub(crate) struct PromiseJson<'a> {
    person: &'a str,
    path: &'a str,
    waiting: bool,
    #[serde(flatten)]
    point: PointJson<'a>,
}

impl<'a> PromiseJson<'a> {
    pub(crate) fn new(open: &points::Open<'a>, waiting: bool) -> Self {
        let (person, path) = (open.person.name(), open.person.path().as_str());
        Self { person, path, waiting, point: PointJson::new(open) }
    }
}

/// One person with all that is known of them.
#[derive(Serialize)]
pub(crate) struct WholeJson<'a> {
    #[serde(flatten)]
    person: PersonJson<'a>,
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

/// A problem.
#[derive(Serialize)]
pub(crate) struct DiagnosticJson<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    help: Option<&'a str>,
}

impl<'a> DiagnosticJson<'a> {
    pub(crate) fn new(diagnostic: &'a Diagnostic) -> Self {
        let known = |n: u32| (n > 0).then_some(n);
        Self {
            severity: diagnostic.severity().name(),
            code: diagnostic.code.name(),
            message: &diagnostic.message,
            path: diagnostic.at.path.as_str(),
            line: known(diagnostic.at.line),
            column: known(diagnostic.at.column),
            help: diagnostic.help.as_deref(),
        }
    }
}

/// `rows` as a JSON array, a row a line.
pub(crate) fn array<T: Serialize>(rows: &[T]) -> String {
    let mut out = String::from("[");
    for (n, row) in rows.iter().enumerate() {
        out.push_str(if n > 0 { ",\n " } else { "\n " });
        // These shapes hold only strings and numbers, which always serialize.
        out.push_str(&serde_json::to_string(row).unwrap_or_default());
    }
    out.push_str(if rows.is_empty() { "]\n" } else { "\n]\n" });
    out
}
