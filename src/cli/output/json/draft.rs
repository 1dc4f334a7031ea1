//! The JSON of a few words to send.

use serde::Serialize;
use touchbase::draft::Draft;

/// One opening, for one situation.
#[derive(Serialize)]
pub(crate) struct DraftJson<'a> {
    person: &'a str,
    address: Option<&'a str>,
    situation: &'static str,
    text: &'a str,
}

impl<'a> DraftJson<'a> {
    pub(crate) fn new(person: &'a str, address: Option<&'a str>, draft: &'a Draft) -> Self {
        Self { person, address, situation: draft.occasion.name(), text: &draft.text }
    }
}
