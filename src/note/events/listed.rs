//! The `touchpoints:` of the front matter: dates, texts that begin with one, or maps.

use super::entry::{Entry, Hint, Wording};
use super::log::Log;
use super::{company, told};
use crate::date::Day;
use crate::lexicon::{Key, Kind, TouchpointPart};
use crate::note::markdown::parts::Parts;
use crate::note::markdown::{day, field};
use crate::note::not_counted::NotCounted;
use crate::note::properties::fact::Fact;
use crate::note::reading::Reading;
use crate::text::span::{tail, within};
use crate::yaml::Value;

/// What is said when an item's date names no day.
const NOT_COUNTED: &str = "a touchpoint was not counted";

/// Adds the touchpoints that keys list.
pub(in crate::note) fn collect(facts: &[Fact<'_>], log: &mut Log, reading: &mut Reading<'_>) {
    for fact in facts.iter().filter(|fact| fact.key == Key::Touchpoints) {
        let items = match &fact.value {
            Value::List(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        for item in items {
            match item {
                Value::Text(text) => line(text, fact, log, reading),
                Value::Map(pairs) => map(item, pairs, fact, log, reading),
                _ => {}
            }
        }
    }
}

/// `2026-03-01 call about fonts`
fn line(text: &str, fact: &Fact<'_>, log: &mut Log, reading: &mut Reading<'_>) {
    let offset = fact.at.start as usize;
    let Some(dated) = day::leading(text, reading.order()) else {
        return reading.skip(None, offset, text, NotCounted::NoDateFirst);
    };
    match dated.day {
        Ok(day) => push(day, tail(text, dated.rest), Hint::None, offset, log, reading),
        Err(problem) => reading.bad_date(problem, fact.at, NOT_COUNTED),
    }
}

/// `{ date: 2026-03-01, kind: call, note: about fonts }`
fn map(
    item: &Value<'_>,
    pairs: &[(String, Value<'_>)],
    fact: &Fact<'_>,
    log: &mut Log,
    reading: &mut Reading<'_>,
) {
    let get = |part: TouchpointPart| {
        let pair = pairs.iter().find(|(key, _)| TouchpointPart::of(key) == Some(part));
        pair.and_then(|(_, value)| value.text()).unwrap_or("")
    };
    let offset = fact.at.start as usize;
    match day::date_value(get(TouchpointPart::Date), reading.order()) {
        day::DateValue::Day(day) => {
            let hint = Kind::of_word(get(TouchpointPart::Kind), reading.languages)
                .map_or(Hint::None, Hint::Key);
            push(day, get(TouchpointPart::Text), hint, offset, log, reading);
        }
        day::DateValue::Bad(problem) => reading.bad_date(problem, fact.at, NOT_COUNTED),
        _ => reading.skip(None, offset, &item.to_string(), NotCounted::NoDate),
    }
}

fn push(day: Day, text: &str, hint: Hint, offset: usize, log: &mut Log, reading: &Reading<'_>) {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (at, line) = (number(log.entries.len()), reading.line(offset));
    let may_hold_fields = field::may_hold(text) || told::may_hold_labels(text);
    let mut promises = may_hold_fields;
    // Most values are in the note as they are; what YAML unescaped is kept apart.
    let wording = match within(reading.text, text) {
        Some(span) => {
            promises = may_hold_fields && company::fields(at, &[span], reading, &mut log.company);
            Wording::Lines(Parts::add(&mut log.parts, [span]))
        }
        None => {
            log.given.push(text.into());
            Wording::Given(number(log.given.len() - 1))
        }
    };
    let is_plan = false;
    log.entries.push(Entry { day, line, at, wording, hint, is_plan, promises, may_hold_fields });
}
