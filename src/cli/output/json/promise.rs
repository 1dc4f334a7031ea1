//! The JSON of what is open: promises both ways, questions, offers.

use serde::Serialize;
use touchbase::agenda::points::Open;

use super::source::SourceJson;

/// A promise, a question, an offer.
#[derive(Serialize)]
pub(super) struct PointJson<'a> {
    text: &'a str,
    due: Option<String>,
    since: Option<String>,
    source: SourceJson<'a>,
}

impl<'a> PointJson<'a> {
    pub(super) fn new(open: &Open<'a>) -> Self {
        Self {
            text: open.text,
            due: open.due.map(|day| day.to_string()),
            since: open.since.map(|day| day.to_string()),
            source: SourceJson::new(open.path, open.line),
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
    /// What the vault's owner owes.
    pub(crate) fn promised(open: &Open<'a>) -> Self {
        Self::new(open, false)
    }

    /// What the vault's owner waits for.
    pub(crate) fn awaited(open: &Open<'a>) -> Self {
        Self::new(open, true)
    }

    fn new(open: &Open<'a>, waiting: bool) -> Self {
        let (person, path) = (open.person.name(), open.person.path().as_str());
        Self { person, path, waiting, point: PointJson::new(open) }
    }
}
