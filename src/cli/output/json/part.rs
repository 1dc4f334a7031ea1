//! Parts that briefings, reviews and plans share.

use serde::Serialize;
use touchbase::date::Date;
use touchbase::network::Person;

/// Someone, by name and note.
#[derive(Serialize)]
pub(super) struct Who<'a> {
    name: &'a str,
    path: &'a str,
}

impl<'a> Who<'a> {
    pub(super) fn new(person: &'a Person<'a>) -> Self {
        Self { name: person.name(), path: person.path().as_str() }
    }
}

/// A day as it is written in JSON.
pub(super) fn day(day: Date) -> String {
    day.to_string()
}

/// A number to two decimal places.
pub(super) fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
