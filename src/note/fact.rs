//! Keys with their values, wherever a note says them: front matter, inline fields, bold labels.
//!
//! Gathers them; what a value means is read by `card` and `occasion`.

use super::blocks::{Blocks, Quote, Shape};
use super::entry;
use super::field;
use super::keys::{self, Key};
use super::section::Section;
use crate::date::read;
use crate::matter::{Block, Value};
use crate::text::Span;

/// A key with its value, wherever it stands.
pub(super) struct Fact<'t> {
    pub(super) key: Key,
    pub(super) name: &'t str,
    pub(super) value: Value,
    pub(super) at: Span,
}

/// The facts of front matter: the known keys, their values moved out of the block.
pub(super) fn of_matter<'t>(block: &mut Block<'t>, text: &str) -> Vec<Fact<'t>> {
    let mut facts: Vec<Fact<'t>> = Vec::with_capacity(block.keys.len());
    for key in block.keys.iter_mut().filter(|key| !key.overridden) {
        let Some(known) = keys::lookup(key.name) else { continue };
        let raw = key.value_at.of(text);
        let lead = raw.len() - raw.trim_start().len();
        let shown = raw.trim();
        let at = if shown.is_empty() {
            key.at
        } else {
            let from = key.value_at.start as usize + lead;
            Span::new(from, from + shown.lines().next().unwrap_or(shown).len())
        };
        facts.push(Fact { key: known, name: key.name, value: std::mem::take(&mut key.value), at });
    }
    facts
}

/// The fields that lines of the body consist of: `Last contact:: 2026-03-01`; `items`: list items too.
pub(super) fn of_fields<'t>(blocks: &Blocks, text: &'t str, items: bool) -> Vec<Fact<'t>> {
    let mut facts = Vec::new();
    for block in &blocks.list {
        let raw = block.span.of(text);
        // A dated item keeps its fields to itself, and below a bullet a field is that line's.
        let own =
            block.shape == Shape::Item && (!items || raw.starts_with(|c: char| c.is_ascii_digit()));
        if own || block.quote == Quote::Yes || !field::may_hold(raw) {
            continue;
        }
        for field in field::all(raw).into_iter().filter(|field| !field.bracketed) {
            let start = block.span.start as usize;
            if !blocks.in_hole(start + field.span.start as usize) {
                let at =
                    Span::new(start + field.span.start as usize, start + field.span.end as usize);
                facts.push(Fact {
                    key: field.key,
                    name: field.name,
                    value: spread(field.value),
                    at,
                });
            }
        }
    }
    facts
}

/// The bold labels of a person's note that stand before the first heading but one: `**Email:** …`.
pub(super) fn of_labels<'t>(blocks: &Blocks, text: &'t str) -> Vec<Fact<'t>> {
    let mut facts = Vec::new();
    let mut in_log = false;
    for block in &blocks.list {
        let raw = block.span.of(text);
        if let Shape::Heading(_) = block.shape {
            in_log = Section::of(raw, &[]).is_some() || read::first_in(raw, None).is_some();
            continue;
        }
        if in_log || !raw.contains("**") || block.quote == Quote::Yes {
            continue;
        }
        for line in raw.lines() {
            let Some(field) = field::label(line).filter(|_| line.starts_with("**")) else {
                continue;
            };
            if !matches!(
                field.key,
                Key::Date | Key::Summary | Key::People | Key::With | Key::Touchpoints
            ) {
                let at = block.span.start as usize + raw.find(line).unwrap_or(0);
                facts.push(Fact {
                    key: field.key,
                    name: field.name,
                    value: spread(field.value),
                    at: Span::new(at, at + line.len()),
                });
            }
        }
    }
    facts
}

/// The value of an inline field: several links are a list.
fn spread(value: &str) -> Value {
    let names = entry::names_in(value);
    if names.len() > 1 && value.starts_with("[[") {
        Value::List(names.into_iter().map(|name| Value::Text(format!("[[{name}]]"))).collect())
    } else {
        Value::Text(value.to_owned())
    }
}

/// The name inside a link, or the text itself.
pub(super) fn unlinked(text: &str) -> &str {
    let text = text.trim();
    let Some(inner) = text.strip_prefix("[[").and_then(|t| t.strip_suffix("]]")) else {
        return text;
    };
    match inner.rsplit_once('|') {
        Some((_, shown)) => shown.trim(),
        None => inner.rsplit('/').next().unwrap_or(inner).trim(),
    }
}
