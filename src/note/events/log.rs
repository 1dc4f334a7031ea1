//! Dated items, rows and headings in a person's note: which of them are entries.
//!
//! Owns what makes a dated line an entry or not (PRODUCT.md, "Touchpoints", 3, 4 and 6). How an
//! entry's kind, text and fields are read is `entry`'s business; who else was there is resolved
//! where all notes are known.

use std::borrow::Cow;

use crate::date::{Day, read};
use crate::lexicon::{Key, Kind, Otherwise, Section, TouchpointPart};
use crate::note::events::entry::{self, Entry};
use crate::note::events::point::{self, About, Fate, Point};
use crate::note::events::standing::{self, Standing};
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::day::{self, Dated};
use crate::note::markdown::field;
use crate::note::markdown::links::{self, Link};
use crate::note::markdown::outline::{self, Outline};
use crate::note::markdown::task::{self, State};
use crate::note::properties::fact::Fact;
use crate::note::question;
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::{head, tail};
use crate::yaml::Value;

/// Collects the entries and the open points of a person's note.
pub(in crate::note) fn collect(
    blocks: &Blocks,
    reading: &mut Reading<'_>,
) -> (Vec<Entry>, Vec<Point>) {
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
            Shape::Row(..) => self.row(blocks, block, text, reading),
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
                let below = below_heading(blocks, at, rank, reading);
                let whole = with_text_of(below, &own, reading);
                self.push(day, &whole, block.span, below, blocks, reading);
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
        let (dated, emoji) = match day::leading(body, order) {
            None => emoji_first(body, order).unzip(),
            dated => (dated, None),
        };
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
                            let below = below_item(blocks, at);
                            let whole = with_text_of(below, rest, reading);
                            self.push(day, &whole, block.span, below, blocks, reading);
                            if let (Some(kind), Some(entry)) = (emoji, self.entries.last_mut())
                                && !entry.kind.is_stated()
                            {
                                entry.kind = kind;
                            }
                            self.within = Some(block.depth);
                            // What was asked on a day is both: a touchpoint, and an ask.
                            if section == Some(Section::Asks) {
                                self.points
                                    .extend(point::read(text, section, false, reading, block.span));
                            }
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
            let point = point::read(text, section, nested, reading, block.span);
            if let Some(point) = point {
                if point.about == About::Question && point.fate == Fate::Open {
                    question::examine(&point.text, block.span, reading);
                }
                self.points.push(point);
            }
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
                Ok(day) => self.push(day, tail(bare, dated.rest), span, &[], blocks, reading),
            }
        }
    }

    /// A row that begins with a date counts below a log heading; elsewhere when it names a kind, since
    /// tables hold dates of many sorts.
    fn row(&mut self, blocks: &Blocks, block: Block, text: &str, reading: &mut Reading<'_>) {
        let cells = blocks.row(block.shape);
        let Some((first, others)) = cells.split_first() else { return };
        let Some(dated) = day::leading(first.of(reading.text), reading.config.date_order) else {
            return;
        };
        let section = self.outline.section();
        let second = others.first().map_or("", |cell| cell.of(reading.text));
        let reason = match section {
            Some(Section::Log) => None,
            _ if Kind::among_first(second, 1).is_none() => {
                Some("a row of a table, and not below a log heading")
            }
            _ => self.bar(None, section, dated.day, second),
        };
        if let Some(reason) = reason {
            return reading.skip(None, block.span.start as usize, text, reason);
        }
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
                self.push(day, &texts.join(" | "), block.span, &[], blocks, reading);
            }
        }
    }

    /// Adds the entry whose own line is `span` and to which the blocks `below` belong.
    fn push(
        &mut self,
        day: Day,
        whole: &str,
        span: Span,
        below: &[Block],
        blocks: &Blocks,
        reading: &Reading<'_>,
    ) {
        let line = reading.line(span.start as usize);
        let mut with = Vec::new();
        for span in std::iter::once(span).chain(told(below, reading).map(|block| block.span)) {
            others(span, blocks, reading, &mut with);
        }
        self.entries.push(entry::describe(day, whole, line, with, reading));
    }
}

/// The `touchpoints:` of the front matter: dates, texts that begin with one, or maps.
pub(in crate::note) fn listed(facts: &[Fact<'_>], reading: &mut Reading<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for fact in facts.iter().filter(|fact| fact.key == Key::Touchpoints) {
        let line = reading.line(fact.at.start as usize);
        let items = match &fact.value {
            Value::List(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        for item in items {
            match item {
                Value::Text(text) => match day::leading(text, reading.config.date_order) {
                    Some(dated) => match dated.day {
                        Ok(day) => entries.push(entry::describe(
                            day,
                            tail(text, dated.rest),
                            line,
                            Vec::new(),
                            reading,
                        )),
                        Err(problem) => {
                            reading.bad_date(problem, fact.at, "a touchpoint was not counted");
                        }
                    },
                    None => reading.skip(
                        None,
                        fact.at.start as usize,
                        text,
                        "it does not begin with a date",
                    ),
                },
                Value::Map(pairs) => {
                    let get = |part: TouchpointPart| {
                        let pair =
                            pairs.iter().find(|(key, _)| TouchpointPart::of(key) == Some(part));
                        pair.and_then(|(_, value)| value.text()).unwrap_or("")
                    };
                    match day::said(get(TouchpointPart::Date), reading.config.date_order) {
                        day::Said::Day(day) => {
                            let mut entry = entry::describe(
                                day,
                                get(TouchpointPart::Text),
                                line,
                                Vec::new(),
                                reading,
                            );
                            entry.kind =
                                Kind::of_word(get(TouchpointPart::Kind)).unwrap_or(entry.kind);
                            entries.push(entry);
                        }
                        day::Said::Bad(problem) => {
                            reading.bad_date(problem, fact.at, "a touchpoint was not counted");
                        }
                        _ => reading.skip(
                            None,
                            fact.at.start as usize,
                            &item.to_string(),
                            "it has no date",
                        ),
                    }
                }
                _ => {}
            }
        }
    }
    entries
}

/// Adds the links in `span` that say who else was there.
fn others(span: Span, blocks: &Blocks, reading: &Reading<'_>, with: &mut Vec<Box<str>>) {
    let text = span.of(reading.text);
    if memchr::memchr(b'[', text.as_bytes()).is_none() {
        return;
    }
    let all = links::in_span(reading.text, span, Some(blocks));
    if all.is_empty() {
        return;
    }
    let fields = if field::may_hold(text) { field::all(text) } else { Vec::new() };
    let in_field = |link: &Link<'_>| {
        fields.iter().any(|field| {
            field.bracketed
                && field.span.start + span.start <= link.span.start
                && link.span.end <= field.span.end + span.start
        })
    };
    let standings = standing::of_links(reading.text, &all);
    for (standing, link) in standings.into_iter().zip(&all) {
        if standing == Standing::With && !in_field(link) {
            with.push(link.target.as_ref().into());
        }
    }
}

/// The blocks nested below the item at `at`.
fn below_item(blocks: &Blocks, at: usize) -> &[Block] {
    let Some((own, below)) = blocks.list.get(at..).and_then(<[Block]>::split_first) else {
        return &[];
    };
    let end = below.iter().position(|block| match block.shape {
        Shape::Item => block.depth <= own.depth,
        Shape::Paragraph => block.depth < own.depth,
        _ => true,
    });
    below.get(..end.unwrap_or(below.len())).unwrap_or(&[])
}

/// The blocks below the heading at `at`, up to the next of its rank or the next dated one.
fn below_heading<'b>(
    blocks: &'b Blocks,
    at: usize,
    rank: u8,
    reading: &Reading<'_>,
) -> &'b [Block] {
    let order = reading.config.date_order;
    let below = blocks.list.get(at + 1..).unwrap_or(&[]);
    let end = below.iter().position(|block| match block.shape {
        Shape::Heading(other) => {
            other <= rank || read::first_in(block.span.of(reading.text), order).is_some()
        }
        _ => false,
    });
    below.get(..end.unwrap_or(below.len())).unwrap_or(&[])
}

/// The blocks that tell of the touchpoint they stand below: no quotations, rows and tasks.
fn told<'b>(below: &'b [Block], reading: &Reading<'_>) -> impl Iterator<Item = &'b Block> {
    below.iter().filter(|block| {
        !matches!(block.shape, Shape::Row(..))
            && block.quote != Quote::Yes
            && task::state(block.span.of(reading.text)).is_none()
    })
}

/// An entry's own text and that of the blocks below it.
fn with_text_of<'t>(below: &[Block], own: &'t str, reading: &Reading<'_>) -> Cow<'t, str> {
    let mut whole = Cow::Borrowed(own);
    for block in told(below, reading) {
        if whole.len() > entry::TEXT * 4 {
            break;
        }
        let whole = whole.to_mut();
        whole.push('\n');
        whole.push_str(block.span.of(reading.text));
    }
    whole
}

/// `☕ 2026-03-01 with Grace`: a kind's emoji may stand before the date.
fn emoji_first(text: &str, order: Option<crate::date::DateOrder>) -> Option<(Dated, Kind)> {
    let first = text.chars().next()?;
    if first.is_ascii() {
        return None;
    }
    let kind = Kind::of_emoji(first)?;
    let skipped = first.len_utf8()
        + tail(text, first.len_utf8())
            .chars()
            .take_while(|c| matches!(c, ' ' | '\u{fe0f}'))
            .map(char::len_utf8)
            .sum::<usize>();
    let dated = day::leading(tail(text, skipped), order)?;
    let shift = |span: Span| Span::new(span.start as usize + skipped, span.end as usize + skipped);
    let dated = Dated { day: dated.day, at: shift(dated.at), rest: dated.rest + skipped };
    Some((dated, kind))
}

/// A word near the beginning that makes a date something other than the day of a touchpoint.
pub(in crate::note) fn says_otherwise(rest: &str, words: usize) -> Option<&'static str> {
    let phrase = entry::trim_separators(rest);
    let end = phrase.find([':', '—', '–', '|', '·', ',', ';', '.', '(']).unwrap_or(phrase.len());
    let mut before = None;
    for word in head(phrase, end).split_whitespace().take(words) {
        let word = Otherwise::of(word);
        match word {
            Some(Otherwise::Deadline) => return Some("a deadline"),
            Some(Otherwise::Life) => return Some("a date of their life"),
            Some(Otherwise::Of) if before == Some(Otherwise::As) => {
                return Some("only says as of when something holds");
            }
            _ => {}
        }
        before = word;
    }
    None
}
