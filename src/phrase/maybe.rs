//! Lines that may tell of more touchpoints, in words.

use crate::agenda;
use crate::date::{Date, show};
use crate::network::Person;

/// How many lines may tell of more touchpoints with someone, and of which day the latest is; `None` if none does.
pub fn maybe(person: &Person<'_>, today: Date) -> Option<String> {
    let maybes = agenda::maybes(person, today);
    let latest = show::short(maybes.last()?.date(), today);
    Some(match maybes.len() {
        1 => format!("a line of {latest} may tell of more"),
        n => format!("{n} lines may tell of more, the latest of {latest}"),
    })
}
