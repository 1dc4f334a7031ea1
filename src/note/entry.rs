//! Dated items, rows and headings in a person's note → entries.
//!
//! Owns what makes a dated line an entry or not (PRODUCT.md, "Touchpoints", 3, 4 and 6) and how
//! its kind, text and fields are read. Who else was there is resolved where all notes are known.

use std::borrow::Cow;

use super::blocks::{Block, Blocks, Quote, Shape};
use super::day::{self, Dated};
use super::field::{self, Field};
use super::keys::Key;
use super::kind::Kind;
use super::links;
use super::outline::{self, Outline};
use super::point::{self, Point};
use super::reading::Reading;
use super::section::Section;
use super::standing::{self, Standing};
use super::task::{self, State};
use crate::date::phrase::{self, Toward};
use crate::date::{Date, Day, read};
use crate::text::span::{first_chars, head, slice, tail};
use crate::text::{Span, fold};

/// Who made the contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The vault's owner.
    Me,
    /// The other side.
    Them,
}

/// A dated entry as written in one note.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The day.
    pub day: Day,
    /// Its kind; [`Kind::Note`] when it names none.
    pub kind: Kind,
    /// What was written, without the date and without fields.
    pub text: Box<str>,
    /// The 1-based line it begins on.
    pub line: u32,
    /// Links to the others who were there, as written.
    pub with: Vec<Box<str>>,
    /// What its fields say.
    pub extra: Option<Box<Extra>>,
}

/// What the fields of an entry say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extra {
    /// Who made the contact.
    pub by: Option<By>,
    /// What I gave.
    pub gave: Vec<Box<str>>,
    /// What I got.
    pub got: Vec<Box<str>>,
    /// What I asked.
    pub asks: Vec<Box<str>>,
    /// The day set for the next touchpoint.
    pub follow_up: Option<Date>,
    /// What I promised.
    pub promises: Vec<Box<str>>,
}

/// The longest text that is kept of an entry, in characters.
const TEXT: usize = 2000;

/// Collects the entries and the open points of a person's note.
pub(super) fn collect(blocks: &Blocks, reading: &mut Reading<'_>) -> (Vec<Entry>, Vec<Point>) {
    let mut collector = Collector {
        outline: Outline::default(),
        entries: Vec::new(),
        points: Vec::new(),
        within: None,
    };
    for at in 0..blocks.list.len() {
        collector.block(blocks, at, reading);
    }
    (collector.entries, collector.points)
}

struct Collector {
    outline: Outline,
    entries: Vec<Entry>,
    points: Vec<Point>,
    /// The list depth of the entry that the current items are nested in.
    within: Option<u8>,
}

impl Collector {
    fn block(&mut self, blocks: &Blocks, at: usize, reading: &mut Reading<'_>) {
        let Some(block) = blocks.list.get(at).copied() else { return };
        let text = block.span.of(reading.text);
        if let Shape::Heading(rank) = block.shape {
            self.within = None;
            self.heading(blocks, at, rank, text, reading);
            return;
        }
        if block.depth == 0
            || block.shape == Shape::Item && self.within.is_some_and(|depth| block.depth <= depth)
        {
            self.within = None;
        }
        match block.shape {
            Shape::Item => self.item(blocks, at, text, reading),
            Shape::Paragraph if block.depth == 0 => {
                if let Some(bold) = outline::bold_heading(text) {
                    let section = Section::of(bold, &reading.config.log_headings);
                    self.outline.enter(outline::BOLD, section, None);
                } else if self.outline.section() == Some(Section::Log) && block.quote != Quote::Yes
                {
                    self.paragraph(blocks, block, text, reading);
                }
            }
            Shape::Row(..) if self.outline.section() == Some(Section::Log) => {
                self.row(blocks, block, reading)
            }
            _ => {}
        }
    }

    fn heading(
        &mut self,
        blocks: &Blocks,
        at: usize,
        rank: u8,
        text: &str,
        reading: &mut Reading<'_>,
    ) {
        let section = Section::of(text, &reading.config.log_headings);
        let order = reading.config.date_order;
        let below_log = self.outline.section() == Some(Section::Log);
        let dated = day::leading(text, order).or_else(|| {
            let named = below_log || Kind::among_first(text, 3).is_some();
            let (start, found) = named.then(|| read::first_in(text, order)).flatten()?;
            let at = Span::new(start, start + found.len);
            Some(Dated { day: found.day, at, rest: 0 })
        });
        // "2026-03" over a list only groups it.
        let dated = dated.filter(|dated| !matches!(dated.day, Ok(day) if day.approximate));
        let Some(block) = blocks.list.get(at) else { return };
        let date = dated.and_then(|dated| dated.day.ok()).map(|day| day.date);
        self.outline.enter(rank, section, date);
        let Some(dated) = dated else { return };
        let base = block.span.start as usize;
        match dated.day {
            Err(problem) => {
                let span = Span::new(base + dated.at.start as usize, base + dated.at.end as usize);
                reading.bad_date(problem, span, "what stands below was not counted");
            }
            Ok(day) => {
                let own = if dated.rest > 0 {
                    tail(text, dated.rest).to_owned()
                } else {
                    let before =
                        head(text, dated.at.start as usize).trim_end().trim_end_matches(" on");
                    format!("{before}{}", tail(text, dated.at.end as usize))
                };
                let below = below_heading(blocks, at + 1, rank, reading);
                let whole = if below.is_empty() { own } else { format!("{own}\n{below}") };
                let span = block.span;
                self.push(day, &whole, span, blocks, reading);
            }
        }
    }

    fn item(&mut self, blocks: &Blocks, at: usize, text: &str, reading: &mut Reading<'_>) {
        let Some(block) = blocks.list.get(at).copied() else { return };
        let section = self.outline.section();
        let (state, body) = match task::state(text) {
            Some((state, body)) => (Some(state), body),
            None => (None, text),
        };
        let order = reading.config.date_order;
        let offset = block.span.start as usize + (text.len() - body.len());
        let dated = day::leading(body, order).or_else(|| emoji_first(body, order));
        if self.within.is_none() && block.quote != Quote::Yes {
            let (dates, shown) = if state == Some(State::Done) {
                task::dates(body, order)
            } else {
                Default::default()
            };
            let found = match dated {
                Some(dated) => Some((dated.day, dated.at, tail(body, dated.rest))),
                None if state == Some(State::Done) => dates
                    .done
                    .filter(|_| {
                        section == Some(Section::Log)
                            || Kind::among_first(shown, 2).is_some_and(Kind::is_stated)
                    })
                    .map(|date| (Ok(Day { date, approximate: false }), Span::default(), shown)),
                None => self.inside(body, state, order),
            };
            if let Some((day, date_at, rest)) = found {
                match self.bar(state, section, day, rest) {
                    Some(reason) => reading.skip(None, offset, text, reason),
                    None => match day {
                        Err(problem) => {
                            let span = Span::new(
                                offset + date_at.start as usize,
                                offset + date_at.end as usize,
                            );
                            reading.bad_date(problem, span, "this entry was not counted");
                            return;
                        }
                        Ok(day) => {
                            let rest = if state == Some(State::Done) {
                                task::dates(rest, order).1
                            } else {
                                rest
                            };
                            let more = nested(blocks, at, reading);
                            let whole = if more.is_empty() {
                                Cow::Borrowed(rest)
                            } else {
                                Cow::Owned(format!("{rest}\n{more}"))
                            };
                            self.push(day, &whole, block.span, blocks, reading);
                            self.within = Some(block.depth);
                            return;
                        }
                    },
                }
            }
        } else if let (Quote::Yes, Some(_)) = (block.quote, dated) {
            reading.skip(None, offset, text, "a quotation");
        }
        if block.quote != Quote::Yes {
            let nested = self.within.is_some();
            self.points.extend(point::read(text, section, nested, reading, block.span));
        }
    }

    /// "Met on 2026-06-12 at the fair": a date inside an item counts below a log heading, with a kind word.
    fn inside<'t>(
        &self,
        body: &'t str,
        state: Option<State>,
        order: Option<crate::date::DateOrder>,
    ) -> Option<(Result<Day, read::Problem>, Span, &'t str)> {
        if self.outline.section() != Some(Section::Log)
            || state.is_some()
            || self.outline.date().is_some()
        {
            return None;
        }
        Kind::among_first(body, 3)?;
        let line = body.lines().next().unwrap_or("");
        let (start, found) = read::first_in(line, order)?;
        found.day.ok()?;
        Some((found.day, Span::new(start, start + found.len), body))
    }

    /// Why a dated item is no entry, if it is none.
    fn bar(
        &self,
        state: Option<State>,
        section: Option<Section>,
        day: Result<Day, read::Problem>,
        rest: &str,
    ) -> Option<&'static str> {
        match state {
            Some(State::Open) => return Some("an open task"),
            Some(State::Cancelled) => return Some("a cancelled task"),
            _ => {}
        }
        let done = state == Some(State::Done);
        match section {
            Some(Section::Log) => return says_otherwise(rest, 1),
            Some(Section::Questions) => return Some("it stands below questions"),
            Some(Section::Waiting) => return Some("it stands below what they owe"),
            Some(Section::Dates) => return Some("it stands below dates"),
            Some(Section::Plans | Section::Promises) if !done => {
                return Some("it stands below plans");
            }
            _ => {}
        }
        if matches!(day, Ok(day) if day.approximate) {
            return Some("only a month, and not below a log heading");
        }
        says_otherwise(rest, 3)
    }

    fn paragraph(&mut self, blocks: &Blocks, block: Block, text: &str, reading: &mut Reading<'_>) {
        let mut offset = block.span.start as usize;
        for line in text.split_inclusive('\n') {
            let bare = line.trim_start_matches(['>', ' ']);
            let from = offset + (line.len() - bare.len());
            offset += line.len();
            let Some(dated) = day::leading(bare, reading.config.date_order) else { continue };
            let span = Span::new(from, from + bare.trim_end().len());
            match dated.day {
                Err(problem) => {
                    let at =
                        Span::new(from + dated.at.start as usize, from + dated.at.end as usize);
                    reading.bad_date(problem, at, "this entry was not counted");
                }
                Ok(day) => self.push(day, tail(bare, dated.rest), span, blocks, reading),
            }
        }
    }

    fn row(&mut self, blocks: &Blocks, block: Block, reading: &mut Reading<'_>) {
        let cells = blocks.row(block.shape);
        let Some((first, others)) = cells.split_first() else { return };
        let Some(dated) = day::leading(first.of(reading.text), reading.config.date_order) else {
            return;
        };
        match dated.day {
            Err(problem) => {
                let base = first.start as usize;
                let span = Span::new(base + dated.at.start as usize, base + dated.at.end as usize);
                reading.bad_date(problem, span, "this entry was not counted");
            }
            Ok(day) => {
                let texts: Vec<&str> = others
                    .iter()
                    .map(|cell| cell.of(reading.text))
                    .filter(|t| !t.is_empty())
                    .collect();
                self.push(day, &texts.join(" | "), block.span, blocks, reading);
            }
        }
    }

    fn push(&mut self, day: Day, whole: &str, span: Span, blocks: &Blocks, reading: &Reading<'_>) {
        let line = reading.line(span.start as usize);
        let with = others(span, blocks, reading);
        self.entries.push(describe(day, whole, line, with, reading));
    }
}

/// Reads kind, fields and text of an entry from what follows its date.
pub(super) fn describe(
    day: Day,
    whole: &str,
    line: u32,
    mut with: Vec<Box<str>>,
    reading: &Reading<'_>,
) -> Entry {
    let mut extra: Option<Box<Extra>> = None;
    let mut kind = None;
    let mut kept = String::new();
    let mut text = whole;
    if field::may_hold(whole) {
        let mut past = 0;
        for field in field::all(whole) {
            if take_field(&field, day, &mut extra, &mut kind, &mut with, reading) {
                kept.push_str(slice(whole, past, field.span.start as usize).trim_end_matches(' '));
                past = field.span.end as usize;
            }
        }
        kept.push_str(tail(whole, past));
        text = kept.as_str();
    }
    let mut labelled = String::new();
    if text.contains('\n') && text.contains("**") {
        for line in text.lines() {
            let taken = field::label(line).is_some_and(|field| match field.key {
                Key::Summary => {
                    labelled.push('\n');
                    labelled.push_str(field.value);
                    true
                }
                _ => take_field(&field, day, &mut extra, &mut kind, &mut with, reading),
            });
            if !taken {
                labelled.push('\n');
                labelled.push_str(line);
            }
        }
        text = labelled.as_str();
    }
    let text = trim_separators(text);
    let (named, text) = leading_kind(text);
    let kind = kind
        .or(named)
        .or_else(|| tag_kind(text))
        .or_else(|| Kind::among_first(text, 3))
        .unwrap_or(Kind::Note);
    Entry { day, kind, text: first_chars(text.trim(), TEXT).into(), line, with, extra }
}

/// Takes one field of an entry; whether it was one.
fn take_field(
    field: &Field<'_>,
    day: Day,
    extra: &mut Option<Box<Extra>>,
    kind: &mut Option<Kind>,
    with: &mut Vec<Box<str>>,
    reading: &Reading<'_>,
) -> bool {
    let value = field.value;
    match field.key {
        Key::Type => *kind = kind.or_else(|| Kind::of_word(value)),
        Key::With | Key::People => with.extend(names_in(value)),
        Key::Gave => extra.get_or_insert_default().gave.push(value.into()),
        Key::Got => extra.get_or_insert_default().got.push(value.into()),
        Key::Ask => extra.get_or_insert_default().asks.push(value.into()),
        Key::Promise => extra.get_or_insert_default().promises.push(value.into()),
        Key::FollowUp => {
            let order = reading.config.date_order;
            let date = match day::said(value, order) {
                day::Said::Day(day) => Some(day.date),
                _ => phrase::parse(value, day.date, Toward::Future, order),
            };
            match date {
                Some(date) => extra.get_or_insert_default().follow_up = Some(date),
                None => return false,
            }
        }
        Key::By => {
            let by = match fold::letters(value).as_str() {
                "me" | "outbound" | "out" | "sent" | "i" => By::Me,
                "them" | "they" | "inbound" | "in" | "received" | "her" | "him" => By::Them,
                _ => return false,
            };
            extra.get_or_insert_default().by = Some(by);
        }
        _ => return false,
    }
    true
}

/// The names in a field or a list: links, or plain names between commas.
pub(super) fn names_in(value: &str) -> Vec<Box<str>> {
    let linked = links::in_span(value, Span::new(0, value.len()), None);
    if !linked.is_empty() {
        return linked.into_iter().map(|link| link.target.as_ref().into()).collect();
    }
    value.split([',', ';']).map(str::trim).filter(|name| !name.is_empty()).map(Into::into).collect()
}

/// The links of an entry that say who else was there.
fn others(span: Span, blocks: &Blocks, reading: &Reading<'_>) -> Vec<Box<str>> {
    let text = span.of(reading.text);
    if !text.contains('[') {
        return Vec::new();
    }
    let all = links::in_span(reading.text, span, Some(blocks));
    if all.is_empty() {
        return Vec::new();
    }
    let fields = if field::may_hold(text) { field::all(text) } else { Vec::new() };
    let base = span.start;
    standing::of_links(reading.text, &all)
        .into_iter()
        .zip(&all)
        .filter(|(standing, link)| {
            let inside = |f: &Field<'_>| {
                f.bracketed
                    && f.span.start + base <= link.span.start
                    && link.span.end <= f.span.end + base
            };
            *standing == Standing::With && !fields.iter().any(inside)
        })
        .map(|(_, link)| link.target.as_ref().into())
        .collect()
}

/// The text of the items and paragraphs nested below an item, open and done tasks left out.
fn nested(blocks: &Blocks, at: usize, reading: &Reading<'_>) -> String {
    let Some(own) = blocks.list.get(at) else { return String::new() };
    let below =
        blocks.list.get(at + 1..).unwrap_or(&[]).iter().take_while(|block| match block.shape {
            Shape::Item => block.depth > own.depth,
            Shape::Paragraph => block.depth >= own.depth,
            _ => false,
        });
    joined(below, reading)
}

/// The text below a heading, up to the next of its rank or the next dated one.
fn below_heading(blocks: &Blocks, from: usize, rank: u8, reading: &Reading<'_>) -> String {
    let order = reading.config.date_order;
    let below =
        blocks.list.get(from..).unwrap_or(&[]).iter().take_while(|block| match block.shape {
            Shape::Heading(other) => {
                other > rank && read::first_in(block.span.of(reading.text), order).is_none()
            }
            _ => true,
        });
    joined(below, reading)
}

fn joined<'b>(blocks: impl Iterator<Item = &'b Block>, reading: &Reading<'_>) -> String {
    let mut out = String::new();
    for block in blocks {
        let text = block.span.of(reading.text);
        if matches!(block.shape, Shape::Row(..))
            || block.quote == Quote::Yes
            || task::state(text).is_some()
        {
            continue;
        }
        if out.len() > TEXT * 4 {
            break;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(text);
    }
    out
}

/// `☕ 2026-03-01 with Grace`: a kind's emoji may stand before the date.
fn emoji_first(text: &str, order: Option<crate::date::DateOrder>) -> Option<Dated> {
    let first = text.chars().next()?;
    if first.is_ascii() {
        return None;
    }
    Kind::of_emoji(first)?;
    let skipped = first.len_utf8()
        + tail(text, first.len_utf8())
            .chars()
            .take_while(|c| matches!(c, ' ' | '\u{fe0f}'))
            .map(char::len_utf8)
            .sum::<usize>();
    let dated = day::leading(tail(text, skipped), order)?;
    let shift = |span: Span| Span::new(span.start as usize + skipped, span.end as usize + skipped);
    // The emoji stays in the text, so that it names the kind.
    Some(Dated { day: dated.day, at: shift(dated.at), rest: dated.rest + skipped })
}

const SEPARATORS: [char; 12] = [' ', ':', '–', '—', '-', '|', '·', ',', ';', '•', '~', '\t'];

fn trim_separators(text: &str) -> &str {
    text.trim_start_matches(SEPARATORS).trim_start_matches('\n')
}

/// A kind that stands alone before a separator (`call: …`, `· call ·`) or as an emoji.
fn leading_kind(text: &str) -> (Option<Kind>, &str) {
    if let Some(first) = text.chars().next().filter(|c| !c.is_ascii()) {
        if let Some(kind) = Kind::of_emoji(first) {
            let rest = tail(text, first.len_utf8()).trim_start_matches('\u{fe0f}');
            return (Some(kind), trim_separators(rest));
        }
    }
    let bare = text.trim_start_matches(['*', '_', '[', '#']);
    let skipped = text.len() - bare.len();
    let word = bare.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(bare.len());
    let Some(kind) = Kind::of_word(head(bare, word)) else { return (None, text) };
    let after = tail(bare, word).trim_start_matches(['*', '_', ']']);
    let separated = after.is_empty()
        || [":", " ·", " |", " —", " –", " - ", ",", "|", "·"]
            .iter()
            .any(|sep| after.starts_with(sep));
    if !separated {
        return (Some(kind).filter(|_| skipped == 0 || text.starts_with('#')), text);
    }
    (Some(kind), trim_separators(after))
}

fn tag_kind(text: &str) -> Option<Kind> {
    text.contains('#')
        .then(|| {
            links::tags(text, Span::new(0, text.len()), None).into_iter().find_map(Kind::of_word)
        })
        .flatten()
}

/// A word near the beginning that makes a date something other than the day of a touchpoint.
fn says_otherwise(rest: &str, words: usize) -> Option<&'static str> {
    let phrase = trim_separators(rest);
    let end = phrase.find([':', '—', '–', '|', '·', ',', ';', '.', '(']).unwrap_or(phrase.len());
    let lower = head(phrase, end).to_lowercase();
    let mut before = "";
    for word in lower.split_whitespace().take(words) {
        match word {
            "due" | "deadline" | "expires" | "expired" | "renewal" => return Some("a deadline"),
            "born" | "birthday" | "died" => return Some("a date of their life"),
            "founded" | "incorporated" | "joined" | "hired" | "promoted" => {
                return Some("a date of their life");
            }
            "of" if before == "as" => return Some("only says as of when something holds"),
            _ => {}
        }
        before = word;
    }
    None
}
