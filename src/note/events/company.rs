//! Who else was there, as an entry says: links after "with" and "and", and the fields `with` and `people`.

use super::entry::Company;
use super::link_context::{self, LinkContext};
use super::told;
use crate::lexicon::Key;
use crate::note::markdown::block::Blocks;
use crate::note::markdown::field::{self, Field};
use crate::note::markdown::{links, names};
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::within;

/// Adds the links in `span` that say who else was there.
pub(super) fn links(
    entry: u32,
    span: Span,
    blocks: &Blocks,
    reading: &Reading<'_>,
    found: &mut Vec<Company>,
) {
    let text = reading.at(span);
    if memchr::memchr(b'[', text.as_bytes()).is_none() {
        return;
    }
    let all = links::in_span(reading.text, span, Some(blocks));
    if all.is_empty() {
        return;
    }
    let contexts = link_context::of_links(reading.text, &all).into_iter();
    let with = contexts.zip(&all).filter(|(context, _)| *context == LinkContext::With);
    let mut with = with.map(|(_, link)| link).peekable();
    if with.peek().is_none() {
        return;
    }
    let fields = if field::may_hold(text) { field::all(text) } else { Vec::new() };
    let in_field = |link: &links::Link<'_>| {
        fields.iter().any(|field| {
            field.bracketed
                && field.span.start + span.start <= link.span.start
                && link.span.end <= field.span.end + span.start
        })
    };
    let others = with.filter(|link| !in_field(link));
    found.extend(others.map(|link| Company { entry, target: link.span }));
}

/// Adds the names in the fields of an entry whose words are these `parts` of the note; whether one of the
/// fields is a promise.
pub(super) fn fields(
    entry: u32,
    parts: &[Span],
    reading: &Reading<'_>,
    found: &mut Vec<Company>,
) -> bool {
    let mut promises = false;
    let mut take = |field: &Field<'_>| {
        promises |= field.key == Key::Promise;
        named(entry, field, reading, found);
    };
    for part in parts {
        field::all(reading.at(*part)).iter().for_each(&mut take);
    }
    let is_long = parts.len() > 1 || parts.iter().any(|part| reading.at(*part).contains('\n'));
    if is_long && parts.iter().any(|part| reading.at(*part).contains("**")) {
        let lines = parts.iter().flat_map(|part| reading.at(*part).lines());
        lines.filter_map(field::label).for_each(|field| take(&field));
    }
    promises
}

/// Whether the words of an entry may name someone in a field.
pub(super) fn may_hold_fields(parts: &[Span], reading: &Reading<'_>) -> bool {
    parts.iter().any(|part| field::may_hold(reading.at(*part)))
        || parts.len() > 1 && parts.iter().any(|part| reading.at(*part).contains("**"))
        || parts.iter().any(|part| told::may_hold_labels(reading.at(*part)))
}

/// Adds the names that one field gives.
fn named(entry: u32, field: &Field<'_>, reading: &Reading<'_>, found: &mut Vec<Company>) {
    if !matches!(field.key, Key::With | Key::People) {
        return;
    }
    let Some(value) = within(reading.text, field.value) else { return };
    found.extend(names::spans(field.value).into_iter().map(|name| Company {
        entry,
        target: Span::new(
            value.start as usize + name.start as usize,
            value.start as usize + name.end as usize,
        ),
    }));
}
