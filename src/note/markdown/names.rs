//! The names in a field or a list of people: links, or plain names between commas.

use crate::note::markdown::links;
use crate::text::Span;
use crate::text::span::within;

/// Where the names in a value are.
pub(in crate::note) fn spans(value: &str) -> Vec<Span> {
    let linked = links::in_span(value, Span::new(0, value.len()), None);
    if !linked.is_empty() {
        return linked.into_iter().map(|link| link.span).collect();
    }
    let names = value.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
    names.filter_map(|name| within(value, name)).collect()
}

/// The names in a value.
pub(in crate::note) fn texts(value: &str) -> Vec<Box<str>> {
    spans(value).into_iter().map(|span| links::target(span.of(value)).as_ref().into()).collect()
}
