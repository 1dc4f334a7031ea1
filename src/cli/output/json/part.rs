//! Parts that briefings, reviews and plans share.

use serde_json::{Value, json};
use touchbase::date::Date;
use touchbase::network::Person;

pub(super) fn who(person: &Person<'_>) -> Value {
    json!({ "name": person.name(), "path": person.path().as_str() })
}

pub(super) fn day(day: Date) -> String {
    day.to_string()
}

/// To two places.
pub(super) fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
