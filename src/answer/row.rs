//! One line of a report → what it is: ours, the user's, or both.
//!
//! Looks at the line alone. What belongs together is `read`'s business.

use std::borrow::Cow;

use crate::date::Date;
use crate::report::boxed::boxed;
use crate::report::kept::{LEFT, REASON, YOURS};
use crate::report::link::{self, Written};
use crate::report::seal::{self, Parts, Seal};
use crate::text::span::{slice, tail};

/// A part of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// What touchbase wrote that day.
    Day,
    /// What could not be done.
    Left,
    /// The user's own lines.
    Yours,
}

/// What a line is.
#[derive(Debug)]
pub(super) enum Row<'t> {
    /// Nothing to read: the seal.
    Nothing,
    /// A blank line.
    Blank,
    /// A heading of ours, above this part.
    Heading(Part),
    /// An item with a box before a link.
    Item(Item<'t>),
    /// Another line of ours.
    Ours(Ours<'t>),
    /// Why the item above could not be done.
    Reason(Option<Date>, &'t str),
    /// A line of the user's.
    Typed(&'t str),
}

/// An item with a box before a link.
#[derive(Debug)]
pub(super) struct Item<'t> {
    /// What the box says; empty when it is open.
    pub(super) mark: &'t str,
    pub(super) link: Written,
    /// Our part, from the link on.
    pub(super) ours: Cow<'t, str>,
    /// What the user typed after it or into it.
    pub(super) typed: Cow<'t, str>,
    /// Our part is in the seal: touchbase wrote this item.
    pub(super) is_known: bool,
}

/// A line of ours that is not an item with a box.
#[derive(Debug)]
pub(super) struct Ours<'t> {
    pub(super) ours: Cow<'t, str>,
    /// What the user typed after it or into it.
    pub(super) typed: Cow<'t, str>,
}

/// What a line in this part is.
pub(super) fn classify<'t>(line: &'t str, seal: &Seal, part: Part) -> Row<'t> {
    let line = line.trim_end();
    if line.is_empty() {
        return Row::Blank;
    }
    if let Some(comment) = seal::comment(line) {
        return if comment.typed.is_empty() { Row::Nothing } else { Row::Typed(comment.typed) };
    }
    if let Some(part) = heading(line, seal) {
        return Row::Heading(part);
    }
    if part == Part::Yours {
        return Row::Typed(line);
    }
    let end = seal.end_of_ours(line);
    if let Some(day) =
        reason(line).filter(|_| end.is_some() || is_loose(seal) && part == Part::Left)
    {
        return Row::Reason(day, end.map_or("", |end| tail(line, end).trim()));
    }
    if let Some(item) = item(line, seal) {
        // A box that we did not write is the user's own when it was never ticked, or waits as they wrote it.
        let is_own = item.mark.is_empty() || part == Part::Left && !is_loose(seal);
        return if item.is_known || !is_own { Row::Item(item) } else { Row::Typed(line) };
    }
    // Words are typed into the middle of items; a line at the margin is one or the user's own.
    let parts = match end {
        None if !line.starts_with([' ', '\t']) => None,
        _ => seal.parts(line),
    };
    parts.map_or(Row::Typed(line), |Parts { ours, typed }| Row::Ours(Ours { ours, typed }))
}

/// Whether the seal says nothing of what stands below our last headings.
fn is_loose(seal: &Seal) -> bool {
    seal.is_missing() || seal.is_old()
}

/// The part that a heading of ours begins.
fn heading(line: &str, seal: &Seal) -> Option<Part> {
    let title = line.strip_prefix("## ")?;
    let is_ours = seal.holds(line);
    match title {
        LEFT if is_ours || is_loose(seal) => Some(Part::Left),
        YOURS if is_ours || is_loose(seal) => Some(Part::Yours),
        _ => is_ours.then_some(Part::Day),
    }
}

/// The day in a line that says why something could not be done.
fn reason(line: &str) -> Option<Option<Date>> {
    let rest = line.strip_prefix([' ', '\t'])?.trim_start();
    let rest = rest.strip_prefix(['-', '*', '+'])?.trim_start().strip_prefix(REASON)?;
    if rest.starts_with(':') {
        return Some(None);
    }
    let (day, _) = rest.strip_prefix(" (")?.split_once("):")?;
    day.parse().ok().map(Some)
}

/// The item that a line is.
fn item<'t>(line: &'t str, seal: &Seal) -> Option<Item<'t>> {
    let boxed = boxed(line).filter(|_| !line.starts_with([' ', '\t']))?;
    let link = link::read(boxed.rest)?;
    let start = line.len() - boxed.rest.len();
    let stop = start + link.len;
    let known = seal.parts(line).filter(|parts| parts.ours.len() >= stop);
    let is_known = known.is_some();
    let (ours, typed) = match known {
        Some(Parts { ours: Cow::Borrowed(ours), typed }) => (tail(ours, start).into(), typed),
        Some(Parts { ours: Cow::Owned(ours), typed }) => {
            (tail(&ours, start).to_owned().into(), typed)
        }
        None => (slice(line, start, stop).into(), tail(line, stop).into()),
    };
    Some(Item { mark: boxed.mark, link, ours, typed, is_known })
}
