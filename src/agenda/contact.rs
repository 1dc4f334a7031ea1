//! What is one contact: one person on one day, however often that day is written down.
//!
//! A touchpoint of which only the month is known is a contact like any other, on the month's first
//! day. All functions go through what has happened, oldest first, from its end.

use crate::date::Date;
use crate::lexicon::Side;
use crate::network::{Origin, Touchpoint};

/// The days of `past`, the latest first, each once.
pub(crate) fn days(past: &[Touchpoint<'_>]) -> impl Iterator<Item = Date> {
    one_a_day(past.iter()).map(|touchpoint| touchpoint.date)
}

/// The day of the second contact, if there was one.
pub(crate) fn second(past: &[Touchpoint<'_>]) -> Option<Date> {
    let first = past.first()?.date;
    past.iter().map(|touchpoint| touchpoint.date).find(|day| *day != first)
}

/// The contacts that were written down when they happened, the latest first: a last-contact key
/// only says that there was one.
pub(crate) fn logged<'p, 'n>(
    past: &'p [Touchpoint<'n>],
) -> impl Iterator<Item = &'p Touchpoint<'n>> {
    one_a_day(past.iter().filter(|touchpoint| is_logged(touchpoint)))
}

/// Of the logged ones those that I began, or that do not say who did.
pub(crate) fn own<'p, 'n>(past: &'p [Touchpoint<'n>]) -> impl Iterator<Item = &'p Touchpoint<'n>> {
    let theirs = |touchpoint: &Touchpoint<'_>| touchpoint.by() == Some(Side::Them);
    one_a_day(past.iter().filter(move |touchpoint| is_logged(touchpoint) && !theirs(touchpoint)))
}

/// Whether a touchpoint was written down when it happened.
pub(crate) fn is_logged(touchpoint: &Touchpoint<'_>) -> bool {
    touchpoint.citation.origin != Origin::Key
}

fn one_a_day<'p, 'n: 'p>(
    touchpoints: impl DoubleEndedIterator<Item = &'p Touchpoint<'n>>,
) -> impl Iterator<Item = &'p Touchpoint<'n>> {
    let mut last = None;
    touchpoints
        .rev()
        .filter(move |touchpoint| last.replace(touchpoint.date) != Some(touchpoint.date))
}
