//! A new entry in a person's note: where it goes, by the note's own example.
//!
//! How it is dressed there is `dress`'s business.

use super::date_form;
use super::dress::{self, Dress};
use super::group::{Group, Period, pieces};
use super::key::line_end;
use super::layout::{self, Form, Layout, Place, SectionHeading};
use super::new_entry::NewEntry;
use super::section::{Spot, append};
use crate::config::Config;
use crate::date::Date;
use crate::lexicon::{Kind, Languages, Section};
use crate::note::{Note, NoteText};
use crate::text::Span;
use crate::text::edit::Edit;
use crate::text::span::{slice, tail};
use crate::yaml::{self, Fence};

/// The edits that write `entry` into the note, the best first: in the note's own way of writing days, or, where
/// that would be read otherwise, with a day that everybody reads alike.
pub(super) fn candidates(
    source: &NoteText,
    note: &Note,
    entry: &NewEntry,
    config: &Config,
) -> Vec<Edit> {
    let text = source.text.as_str();
    let body = match yaml::fence(text, source.start()) {
        Fence::Found { body, .. } => body,
        _ => source.start(),
    };
    let layout = layout::read(text, body, note, config);
    let writer = Writer { text, layout: &layout, entry, end: line_end(text, source.start()) };
    let spot = Spot { source, layout: &layout };
    let log = writer.log();
    let siblings = layout.siblings(log);
    let plain = format!("{} {}", entry.day, entry.words());
    match (siblings.as_slice(), log) {
        (&[first, .., last] | &[first @ last], _) => {
            let nearest = if first.day >= last.day { first } else { last };
            let own =
                date_form::as_written(&layout.samples(text, nearest), entry.day, config.date_order);
            let days = own.into_iter().chain([entry.day.to_string()]);
            days.flat_map(|day| writer.among(&siblings, &day)).collect()
        }
        ([], Some(log)) => match layout.empty_table(text, log) {
            Some(head) => vec![writer.first_row(head)],
            None => vec![spot.below(log, plain.trim_end())],
        },
        ([], None) => vec![spot.at_the_end("Touchpoints", plain.trim_end())],
    }
}

struct Writer<'w> {
    text: &'w str,
    layout: &'w Layout,
    entry: &'w NewEntry,
    /// How lines end in the note.
    end: &'static str,
}

impl Writer<'_> {
    /// The log heading that the entry goes below: of several the one of its kind, else the one with the newest
    /// entry.
    fn log(&self) -> Option<SectionHeading> {
        let logs: Vec<SectionHeading> = self.layout.of(Section::Log).collect();
        let words = |log: &SectionHeading| {
            self.layout.blocks.list.get(log.block).map_or("", |block| block.span.of(self.text))
        };
        let newest = |log: &SectionHeading| {
            let places = self.layout.places.iter().filter(|place| place.log == Some(log.block));
            places.map(|place| place.day).max()
        };
        let kind = self.entry.known_kind().filter(|_| logs.len() > 1);
        let of_kind = kind.and_then(|kind| {
            logs.iter().find(|log| {
                // `Calls` are those of kind `call`.
                words(log).split_whitespace().any(|word| {
                    let singular = word.trim_end_matches('s');
                    let of = |word| Kind::of_word(word, Languages::default());
                    of(word).or(of(singular)) == Some(kind)
                })
            })
        });
        of_kind.or_else(|| logs.iter().rev().max_by_key(|log| newest(log))).copied()
    }

    /// Among the entries that are there, by their order: the newest first, or last.
    fn among(&self, siblings: &[Place], day: &str) -> Vec<Edit> {
        if siblings.iter().any(|place| place.group.is_some()) {
            return self.in_group(siblings, day).into_iter().collect();
        }
        self.in_order(siblings, is_newest_first(siblings.iter().map(|place| place.day)), day)
    }

    fn in_order(&self, siblings: &[Place], newest_first: bool, day: &str) -> Vec<Edit> {
        let Some(last) = siblings.last().copied() else { return Vec::new() };
        let before = if newest_first {
            siblings.iter().find(|place| place.day <= self.entry.day).copied()
        } else {
            let later = siblings.iter().rev().take_while(|place| place.day > self.entry.day);
            later.last().copied()
        };
        let model = before.unwrap_or(last);
        let dress = self.dress(model);
        let line = dress.line(self.entry, day);
        let gap = if self.is_apart(siblings, model) { self.end } else { "" };
        let Some(place) = before else {
            let line = dress.numbered(&line, 1);
            return vec![append(self.text, last.end, &format!("{gap}{line}"), self.end)];
        };
        let at = place.line.start as usize;
        let insert = Edit::insert(at, format!("{line}{}{gap}", self.end));
        self.renumbered(siblings, place, &insert.new).into_iter().chain([insert]).collect()
    }

    fn dress(&self, model: Place) -> Dress<'_> {
        let columns = match model.form {
            Form::Row => self.layout.columns(self.text, model.block),
            Form::Item | Form::Heading | Form::Line => <_>::default(),
        };
        Dress::of(self.text, model, columns, self.end, self.layout.is_airy)
    }

    /// Whether a blank line is between entries.
    fn is_apart(&self, siblings: &[Place], model: Place) -> bool {
        match model.form {
            Form::Row => false,
            Form::Heading => true,
            // Lines of one paragraph are not; two paragraphs are.
            Form::Line => {
                let alone = siblings.len() == 1;
                alone
                    || siblings.windows(2).any(|pair| matches!(pair, [a, b] if a.block != b.block))
            }
            // Items of a loose list.
            Form::Item => siblings.windows(2).all(
                |pair| matches!(pair, [a, b] if self.blank_between(a.end, b.line.start as usize)),
            ) && siblings.len() > 1,
        }
    }

    fn blank_between(&self, from: usize, to: usize) -> bool {
        let between = slice(self.text, from, to);
        !between.is_empty() && between.trim().is_empty()
    }

    /// The same insertion into an ordered list, with the numbers after it counted on; `None` where they
    /// are all alike, or would not fit in their places.
    fn renumbered(&self, siblings: &[Place], before: Place, line: &str) -> Option<Edit> {
        let number = |place: &Place| {
            let marker = slice(self.text, place.line.start as usize, place.date.start as usize);
            let digits = marker.trim_start();
            let len = digits.bytes().take_while(u8::is_ascii_digit).count();
            let value: u32 = slice(digits, 0, len).parse().ok()?;
            let start = place.line.start as usize + marker.len() - digits.len();
            tail(digits, len)
                .starts_with(['.', ')'])
                .then(|| (Span::new(start, start + len), value))
        };
        let rest: Vec<(Span, u32)> = siblings
            .iter()
            .skip_while(|place| place.line != before.line)
            .map(number)
            .collect::<Option<_>>()?;
        let counts_on = rest.windows(2).all(|pair| matches!(pair, [a, b] if b.1 == a.1 + 1));
        let first_of_all = siblings.first().and_then(number)?;
        let is_counted = rest.len() > 1 && counts_on || first_of_all.1 != rest.first()?.1;
        if !is_counted {
            return None;
        }
        let at = before.line.start as usize;
        let (mut new, mut past) = (line.to_owned(), at);
        for (span, value) in &rest {
            let next = (value + 1).to_string();
            if next.len() != span.len() {
                return None;
            }
            new.push_str(slice(self.text, past, span.start as usize));
            new.push_str(&next);
            past = span.end as usize;
        }
        Some(Edit::replace(Span::new(at, past), new))
    }

    /// Below the heading of its month or year, or below a new one.
    fn in_group(&self, siblings: &[Place], day: &str) -> Option<Edit> {
        let groups = &self.layout.groups;
        let log = siblings.first()?.log;
        let nearest = siblings.iter().rev().max_by_key(|place| place.day)?;
        let model = groups.get(siblings.iter().find_map(|place| place.group)?)?;
        let newest_first = {
            let order = is_newest_first(siblings.iter().map(|place| place.day));
            let leaves = groups.iter().filter(|group| group.rank == model.rank && group.log == log);
            let periods: Vec<_> = leaves.map(|group| group.period).collect();
            match (periods.first(), periods.last()) {
                (Some(first), Some(last)) if first != last => first > last,
                _ => order,
            }
        };
        let wanted = model.period.like(self.entry.day);
        let own = groups.iter().position(|group| {
            group.rank == model.rank && group.period == wanted && group.log == log
        });
        if let Some(own) = own {
            let there: Vec<Place> =
                siblings.iter().filter(|place| place.group == Some(own)).copied().collect();
            if !there.is_empty() {
                let order = is_newest_first(siblings.iter().map(|place| place.day));
                return self.in_order(&there, order, day).into_iter().next_back();
            }
            let line = self.dress(*nearest).line(self.entry, day);
            let group = groups.get(own)?;
            return Some(append(self.text, group.end, &line, self.end));
        }
        // The year's heading is there, or both are new.
        let parent = groups.iter().position(|group| {
            group.rank < model.rank
                && group.log == log
                && group.period.month.is_none()
                && group.period.year == wanted.year
        });
        let line = self.dress(*nearest).line(self.entry, day);
        let heading = self.group_heading(model, wanted)?;
        let section = format!("{heading}{}{line}", self.gap());
        match (model.parent, parent) {
            (Some(_), Some(year)) => {
                self.new_group(&section, model, Some(year), wanted, newest_first)
            }
            (Some(at), None) => {
                let year = groups.get(at)?;
                let of_year = year.period.like(self.entry.day);
                let outer = self.group_heading(year, of_year)?;
                let section = format!("{outer}{}{section}", self.gap());
                self.new_group(&section, year, year.parent, of_year, newest_first)
            }
            (None, _) => self.new_group(&section, model, None, wanted, newest_first),
        }
    }

    /// What stands between a heading and what is below it.
    fn gap(&self) -> String {
        self.end.repeat(if self.layout.is_airy { 2 } else { 1 })
    }

    /// The line of a heading like that of `model`, for another period.
    fn group_heading(&self, model: &Group, period: Period) -> Option<String> {
        let known: Vec<&str> =
            self.layout.groups.iter().flat_map(|group| pieces(group.words.of(self.text))).collect();
        let words = period.written_like(model.words.of(self.text), &known)?;
        let before = slice(self.text, model.line.start as usize, model.words.start as usize);
        let after = slice(self.text, model.words.end as usize, model.line.end as usize);
        Some(format!("{before}{words}{after}"))
    }

    /// A new group among those like it that are below the same heading.
    fn new_group(
        &self,
        section: &str,
        like: &Group,
        parent: Option<usize>,
        period: Period,
        newest_first: bool,
    ) -> Option<Edit> {
        let of_rank = |group: &&Group| {
            group.rank == like.rank && group.parent == parent && group.log == like.log
        };
        let others: Vec<&Group> = self.layout.groups.iter().filter(of_rank).collect();
        let is_after = |group: &&&Group| {
            if newest_first { group.period < period } else { group.period > period }
        };
        let blank =
            if self.layout.is_airy || self.has_blank_before(&others) { self.end } else { "" };
        match (others.iter().find(is_after), others.last()) {
            (Some(next), _) => {
                let at = next.line.start as usize;
                Some(Edit::insert(at, format!("{section}{}{blank}", self.end)))
            }
            (None, Some(last)) => {
                Some(append(self.text, last.end, &format!("{blank}{section}"), self.end))
            }
            (None, None) => {
                let end = self.layout.groups.get(parent?)?.end;
                Some(append(self.text, end, &format!("{blank}{section}"), self.end))
            }
        }
    }

    fn has_blank_before(&self, groups: &[&Group]) -> bool {
        let before = |group: &&&Group| slice(self.text, 0, group.line.start as usize);
        groups
            .iter()
            .skip(1)
            .any(|group| before(&group).ends_with("\n\n") || before(&group).ends_with("\n\r\n"))
    }

    /// The first row of a table that has only its head.
    fn first_row(&self, head: usize) -> Edit {
        let columns = self.layout.columns(self.text, head);
        let block = self.layout.blocks.list.get(head).map_or(0, |block| block.span.start as usize);
        let line = layout::line_of(self.text, block);
        let delimiter = layout::line_of(self.text, layout::next_line(self.text, line.end as usize));
        let at = layout::next_line(self.text, delimiter.end as usize);
        let row = dress::row(line.of(self.text), &columns, &self.entry.day.to_string(), self.entry);
        append(self.text, at, &row, self.end)
    }
}

/// Whether days go down; a single one says so too.
fn is_newest_first(days: impl Iterator<Item = Date>) -> bool {
    let days: Vec<Date> = days.collect();
    days.first() >= days.last()
}
