//! The JSON of touchpoints.

use serde::Serialize;
use touchbase::coach::ask;
use touchbase::date::Date;
use touchbase::lexicon::Side;
use touchbase::network::{Person, Touchpoint};
use touchbase::note::events::told::Fields;

use super::source::SourceJson;

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

impl<'a> TouchpointJson<'a> {
    pub(crate) fn new(person: &'a Person<'a>, touchpoint: &'a Touchpoint<'a>, today: Date) -> Self {
        let extra = touchpoint.fields();
        let texts = |of: fn(&Fields) -> &Vec<Box<str>>| -> Vec<&'a str> {
            extra.map(|extra| of(extra).iter().map(|text| &**text).collect()).unwrap_or_default()
        };
        Self {
            person: person.name(),
            path: person.path().as_str(),
            date: touchpoint.date.to_string(),
            approximate: touchpoint.approximate,
            planned: touchpoint.is_planned(today),
            kind: touchpoint.kind().name(),
            text: touchpoint.text(),
            by: touchpoint.by().map(|by| match by {
                Side::Me => "me",
                Side::Them => "them",
            }),
            gave: texts(|extra| &extra.gave),
            got: texts(|extra| &extra.got),
            asks: ask::asked_at(touchpoint),
            source: SourceJson::new(touchpoint.citation.path(), touchpoint.citation.line),
        }
    }
}
