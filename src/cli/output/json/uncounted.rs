//! The JSON of lines that do not count.

use serde::Serialize;
use touchbase::Network;
use touchbase::network::uncounted::Uncounted;

/// A line that does not count for someone.
#[derive(Serialize)]
pub(crate) struct UncountedJson<'a> {
    path: &'a str,
    line: u32,
    reason: &'static str,
    person: Option<&'a str>,
    date: Option<String>,
    text: &'a str,
}

impl<'a> UncountedJson<'a> {
    pub(crate) fn new(uncounted: &Uncounted<'a>, network: &'a Network<'a>) -> Self {
        Self {
            path: uncounted.path.as_str(),
            line: uncounted.line,
            reason: uncounted.reason.words(),
            person: uncounted
                .person
                .and_then(|at| network.people.get(at))
                .map(|person| person.name()),
            date: uncounted.date.map(|day| day.to_string()),
            text: uncounted.text,
        }
    }
}
