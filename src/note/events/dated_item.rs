//! The date that a list item has: in front, after an emoji, in its box, or inside.

use super::verdict::Dated;
use crate::date::{DateOrder, Day, read};
use crate::lexicon::{Kind, Languages, Section};
use crate::note::markdown::day;
use crate::note::markdown::task::{self, State};
use crate::text::Span;
use crate::text::span::tail;

/// A list item with a date.
#[derive(Debug, Clone, Copy)]
pub(super) struct DatedItem<'t> {
    pub(super) dated: Dated<'t>,
    /// Where the date is in the item's text after its box.
    pub(super) at: Span,
    /// The kind of an emoji before it.
    pub(super) emoji: Option<Kind>,
}

/// An item's text after its box, and what the box says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'t> {
    pub(super) body: &'t str,
    pub(super) state: Option<State>,
}

impl<'t> Item<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        match task::state(text) {
            Some((state, body)) => Self { body, state: Some(state) },
            None => Self { body: text, state: None },
        }
    }

    /// The date that it begins with, after an emoji perhaps.
    pub(super) fn leading(self, order: Option<DateOrder>) -> Option<DatedItem<'t>> {
        let (dated, emoji) = match day::leading(self.body, order) {
            None => emoji_first(self.body, order).unzip(),
            dated => (dated, None),
        };
        let dated = dated?;
        let item = self.dated(dated.day, tail(self.body, dated.rest), order);
        Some(DatedItem { dated: item, at: dated.at, emoji })
    }

    /// The item with a day that was found at the beginning of its text.
    pub(super) fn on(self, dated: day::Dated, order: Option<DateOrder>) -> DatedItem<'t> {
        let item = self.dated(dated.day, tail(self.body, dated.rest), order);
        DatedItem { dated: item, at: dated.at, emoji: None }
    }

    /// The day on which it was ticked; below a log heading, or when its words name a kind.
    pub(super) fn ticked(
        self,
        section: Option<Section>,
        order: Option<DateOrder>,
        on: Languages,
    ) -> Option<DatedItem<'t>> {
        if self.state != Some(State::Done) {
            return None;
        }
        let (dates, shown) = task::dates(self.body, order);
        let names_kind = || Kind::among_first(shown, 2, on).is_some_and(Kind::is_stated);
        let date = dates.done.filter(|_| section == Some(Section::Log) || names_kind())?;
        let dated = self.dated(Ok(Day { date, approximate: false }), shown, order);
        Some(DatedItem { dated, at: Span::default(), emoji: None })
    }

    /// "Met on 2026-06-12 at the fair": a date inside, beside a kind word.
    pub(super) fn inside(self, order: Option<DateOrder>, on: Languages) -> Option<DatedItem<'t>> {
        if self.state.is_some() {
            return None;
        }
        Kind::among_first(self.body, 3, on)?;
        let line = self.body.lines().next().unwrap_or("");
        let (start, found) = read::first_in(line, order)?;
        found.day.ok()?;
        let dated = Dated { day: found.day, rest: self.body, state: None };
        Some(DatedItem { dated, at: Span::new(start, start + found.len), emoji: None })
    }

    fn dated(
        self,
        day: Result<Day, read::Problem>,
        rest: &'t str,
        order: Option<DateOrder>,
    ) -> Dated<'t> {
        let is_done = self.state == Some(State::Done);
        let rest = if is_done { task::dates(rest, order).1 } else { rest };
        Dated { day, rest, state: self.state }
    }
}

/// `☕ 2026-03-01 with Grace`: a kind's emoji may come before the date.
fn emoji_first(text: &str, order: Option<DateOrder>) -> Option<(day::Dated, Kind)> {
    let first = text.chars().next().filter(|first| !first.is_ascii())?;
    let kind = Kind::of_emoji(first)?;
    let rest = tail(text, first.len_utf8()).trim_start_matches([' ', '\u{fe0f}']);
    let skipped = text.len() - rest.len();
    let dated = day::leading(rest, order)?;
    let shift = |span: Span| Span::new(span.start as usize + skipped, span.end as usize + skipped);
    let (day, at, rest) = (dated.day, shift(dated.at), dated.rest + skipped);
    Some((day::Dated { day, at, rest }, kind))
}
