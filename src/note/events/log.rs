//! The walk through a person's note: which dated items, rows, headings and lines are entries, and which items
//! are open.
//!
//! Hands each to `verdict`, which says whether it counts. What an entry says is `told`'s business; who is
//! meant by a name is found out where all notes are known.

use super::below;
use super::company;
use super::dated_item::{DatedItem, Item};
use super::entry::{Company, Entry, Hint, Wording};
use super::happened::{self, Said};
use super::open_item::{self, About, ItemState, OpenItem};
use super::verdict::{Dated, verdict};
use super::years::Years;
use crate::date::Day;
use crate::date::read::{self, Problem};
use crate::lexicon::{Kind, Section};
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::day;
use crate::note::markdown::outline::{self, Outline};
use crate::note::markdown::parts::Parts;
use crate::note::not_counted::NotCounted;
use crate::note::question;
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::{head, tail, within};

/// What a person's note tells.
#[derive(Debug, Default)]
pub(in crate::note) struct Log {
    pub(in crate::note) entries: Vec<Entry>,
    /// The pieces of the text that have the words of entries in them.
    pub(in crate::note) parts: Vec<Span>,
    /// Words of entries that are nowhere in the text as they are.
    pub(in crate::note) given: Vec<Box<str>>,
    pub(in crate::note) company: Vec<Company>,
    pub(in crate::note) open: Vec<OpenItem>,
}

/// Collects the entries and the open items of a person's note.
pub(in crate::note) fn collect(blocks: &Blocks, reading: &mut Reading<'_>) -> Log {
    let (outline, years, within, log) = (Outline::default(), None, None, Log::default());
    let mut walk = Walk { blocks, reading, outline, years, within, log };
    for at in 0..blocks.list.len() {
        walk.block(at);
    }
    walk.log
}

struct Walk<'w, 't> {
    blocks: &'w Blocks,
    reading: &'w mut Reading<'t>,
    outline: Outline,
    /// The years of days without one, once there is such a day.
    years: Option<Years>,
    /// The list depth of the entry that the current items are nested in.
    within: Option<u8>,
    log: Log,
}

impl<'t> Walk<'_, 't> {
    fn block(&mut self, at: usize) {
        let Some(block) = self.blocks.list.get(at).copied() else { return };
        let text = self.reading.at(block.span);
        if let Shape::Heading(rank) = block.shape {
            self.within = None;
            self.heading(at, block, rank, text);
            return;
        }
        if block.depth == 0
            || block.shape == Shape::Item && self.within.is_some_and(|depth| block.depth <= depth)
        {
            self.within = None;
        }
        match block.shape {
            Shape::Item => self.item(at, block, text),
            Shape::Paragraph if block.depth == 0 => self.paragraph(at, block, text),
            Shape::Row(..) => self.row(block, text),
            _ => {}
        }
    }

    fn heading(&mut self, at: usize, block: Block, rank: u8, text: &'t str) {
        let read = Section::read(text, &self.reading.config.log_headings);
        read.iter().for_each(|read| self.reading.sign(read));
        let section = read.map(|read| read.means);
        let found = self.dated_heading(text, block.span.start as usize);
        let date = found.and_then(|dated| dated.day.ok()).map(|day| day.date);
        self.outline.enter(rank, section, date);
        let Some(dated) = found else { return };
        let day = match dated.day {
            Ok(day) => day,
            Err(problem) => {
                let span = inside(block.span, dated.at);
                return self.reading.bad_date(problem, span, "what is below was not counted");
            }
        };
        let below = below::heading(self.blocks, at, rank, self.reading);
        let own = if dated.rest > 0 { tail(text, dated.rest) } else { text };
        let said = match happened::said(own, self.reading) {
            Ok(said) => said,
            Err(reason) => return self.reading.skip(None, block.span.start as usize, text, reason),
        };
        if dated.rest > 0 {
            self.push(said.day(day), block.span, &[tail(text, dated.rest)], below, Wording::Lines);
        } else {
            let before = head(text, dated.at.start as usize).trim_end().trim_end_matches(" on");
            let own = [before, tail(text, dated.at.end as usize)];
            self.push(said.day(day), block.span, &own, below, Wording::Around);
        }
        self.mark(said);
    }

    /// The date of a heading: in front, or anywhere in it below a log heading or beside a kind word.
    fn dated_heading(&mut self, text: &str, start: usize) -> Option<day::Dated> {
        let order = self.reading.order();
        let below_log = self.outline.section() == Some(Section::Log);
        let anywhere = || {
            let named = below_log || Kind::among_first(text, 3, self.reading.languages).is_some();
            let (start, found) = named.then(|| read::first_in(text, order)).flatten()?;
            Some(day::Dated { day: found.day, at: Span::new(start, start + found.len), rest: 0 })
        };
        let dated = day::leading(text, order).or_else(anywhere);
        let dated = dated.or_else(|| self.short(text, start))?;
        // "2026-03" over a list only groups it.
        (!matches!(dated.day, Ok(day) if day.approximate)).then_some(dated)
    }

    fn item(&mut self, at: usize, block: Block, text: &'t str) {
        let item = Item::of(text);
        if block.quote == Quote::Yes {
            if item.leading(self.reading.order()).is_some() {
                self.skip(block, item.body, text, NotCounted::Quoted);
            }
            return;
        }
        if self.within.is_none()
            && let Some(found) = self.dated(item, block, text)
            && self.entry(at, block, text, item, &found)
        {
            return;
        }
        let point = self.open_item(block, text, self.within.is_some());
        if let Some(point) = point {
            if point.about == About::Question && point.state == ItemState::Open {
                question::examine(&point.text, block.span, self.reading);
            }
            self.log.open.push(point);
        }
    }

    fn dated(&mut self, item: Item<'t>, block: Block, text: &str) -> Option<DatedItem<'t>> {
        let (order, section) = (self.reading.order(), self.outline.section());
        let in_log = section == Some(Section::Log) && self.outline.date().is_none();
        let on = self.reading.languages;
        item.leading(order)
            .or_else(|| item.ticked(section, order, on))
            .or_else(|| in_log.then(|| item.inside(order, on)).flatten())
            .or_else(|| {
                let start = block.span.start as usize + (text.len() - item.body.len());
                let short = if in_log { self.short(item.body, start) } else { None };
                short.map(|dated| item.on(dated, order))
            })
    }

    /// The day without its year that a text below a log heading begins with, with the year that is told around
    /// it; `start` is where the text begins.
    fn short(&mut self, text: &str, start: usize) -> Option<day::Dated> {
        if self.outline.section() != Some(Section::Log) {
            return None;
        }
        let day::ShortDated { day, at, rest } = day::short(text, self.reading.order())?;
        let day = day.and_then(|short| {
            let years = self.years.get_or_insert_with(|| Years::read(self.blocks, self.reading));
            short.own().or_else(|| years.at(start)).ok_or(Problem::NoYear)
        });
        Some(day::Dated { day, at, rest })
    }

    /// Takes a dated item for an entry, or says why not; whether nothing more is to be made of it.
    fn entry(
        &mut self,
        at: usize,
        block: Block,
        text: &'t str,
        item: Item<'t>,
        found: &DatedItem<'t>,
    ) -> bool {
        let section = self.outline.section();
        let said = verdict(&found.dated, section, self.reading.languages)
            .and_then(|()| happened::said(found.dated.rest, self.reading));
        let said = match said {
            Ok(said) => said,
            Err(reason) => {
                self.skip(block, item.body, text, reason);
                return false;
            }
        };
        let day = match found.dated.day {
            Ok(day) => day,
            Err(problem) => {
                let body = Span::new(
                    block.span.start as usize + (text.len() - item.body.len()),
                    block.span.end as usize,
                );
                let span = inside(body, found.at);
                self.reading.bad_date(problem, span, "this entry was not counted");
                return true;
            }
        };
        let below = below::item(self.blocks, at);
        self.push(said.day(day), block.span, &[found.dated.rest], below, Wording::Lines);
        self.mark(said);
        if let (Some(kind), Some(entry)) = (found.emoji, self.log.entries.last_mut()) {
            entry.hint = Hint::Emoji(kind);
        }
        self.within = Some(block.depth);
        // What was asked on a day is both: a touchpoint, and an ask.
        if section == Some(Section::Asks) {
            let ask = self.open_item(block, text, false);
            self.log.open.extend(ask);
        }
        true
    }

    fn open_item(&self, block: Block, text: &str, nested: bool) -> Option<OpenItem> {
        let section = self.outline.section();
        open_item::read(text, section, nested, self.reading, block.span)
    }

    fn paragraph(&mut self, at: usize, block: Block, text: &'t str) {
        if let Some(bold) = outline::bold_heading(text) {
            let section = Section::of(bold, &self.reading.config.log_headings);
            self.outline.enter(outline::BOLD, section, None);
            return;
        }
        if self.outline.section() != Some(Section::Log) || block.quote == Quote::Yes {
            return;
        }
        let mut offset = block.span.start as usize;
        let mut lines = text.split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            let bare = line.trim_start_matches(['>', ' ']);
            let from = offset + (line.len() - bare.len());
            offset += line.len();
            let dated = day::leading(bare, self.reading.order());
            let Some(dated) = dated.or_else(|| self.short(bare, from)) else { continue };
            let span = Span::new(from, from + bare.trim_end().len());
            // The lines up to the next date go on with this one.
            let start = offset;
            let order = self.reading.order();
            while let Some(next) = lines
                .next_if(|next| day::leading(next.trim_start_matches(['>', ' ']), order).is_none())
            {
                offset += next.len();
            }
            match dated.day {
                Err(problem) => {
                    let at = inside(span, dated.at);
                    self.reading.bad_date(problem, at, "this entry was not counted");
                }
                Ok(day) => match happened::said(tail(bare, dated.rest), self.reading) {
                    Ok(said) => {
                        let mut below = vec![Block { span: Span::new(start, offset), ..block }];
                        if lines.peek().is_none() {
                            below.extend(below::paragraph(self.blocks, at, self.reading));
                        }
                        // In a callout every line begins with its mark.
                        below.retain(|one| !one.span.is_empty() && one.quote == Quote::No);
                        let rest = &[tail(bare, dated.rest)];
                        self.push(said.day(day), span, rest, &below, Wording::Lines);
                        self.mark(said);
                    }
                    Err(reason) => self.reading.skip(None, from, bare, reason),
                },
            }
        }
    }

    /// A row that begins with a date counts below a log heading; elsewhere when it names a kind, since
    /// tables hold dates of many sorts.
    fn row(&mut self, block: Block, text: &'t str) {
        let (order, section) = (self.reading.order(), self.outline.section());
        let Some((first, others)) = self.blocks.row(block.shape).split_first() else { return };
        let text_of_first = self.reading.at(*first);
        let dated = day::leading(text_of_first, order);
        let dated = dated.or_else(|| self.short(text_of_first, first.start as usize));
        let Some(dated) = dated else { return };
        let rest = others.first().map_or("", |cell| self.reading.at(*cell));
        let counts = match section {
            Some(Section::Log) => Ok(()),
            _ if Kind::among_first(rest, 1, self.reading.languages).is_none() => {
                Err(NotCounted::Row)
            }
            _ => verdict(
                &Dated { day: dated.day, rest, state: None },
                section,
                self.reading.languages,
            ),
        };
        let said = counts.and_then(|()| {
            let mut cells =
                others.iter().map(|cell| happened::said(self.reading.at(*cell), self.reading));
            cells.try_fold(Said::Happened, |all, cell| cell.map(|cell| all.and(cell)))
        });
        let said = match said {
            Ok(said) => said,
            Err(reason) => {
                return self.reading.skip(None, block.span.start as usize, text, reason);
            }
        };
        match dated.day {
            Err(problem) => {
                let span = inside(*first, dated.at);
                self.reading.bad_date(problem, span, "this entry was not counted");
            }
            Ok(day) => {
                let cells = others.iter().map(|cell| self.reading.at(*cell));
                let cells: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
                self.push(said.day(day), block.span, &cells, &[], Wording::Cells);
                self.mark(said);
            }
        }
    }

    /// Adds the entry whose own line is `span`, whose own words are the pieces `own` and to which the blocks
    /// `below` belong.
    fn push(
        &mut self,
        day: Day,
        span: Span,
        own: &[&str],
        below: &[Block],
        wording: fn(Parts) -> Wording,
    ) {
        let (log, reading) = (&mut self.log, &*self.reading);
        let at = u32::try_from(log.entries.len()).unwrap_or(u32::MAX);
        let own = own.iter().filter_map(|piece| within(reading.text, piece));
        let telling = below::telling(below, reading).map(|block| block.span);
        let parts = Parts::add(&mut log.parts, own.chain(telling));
        for span in std::iter::once(span).chain(below::telling(below, reading).map(|b| b.span)) {
            company::links(at, span, self.blocks, reading, &mut log.company);
        }
        let pieces = parts.of(&log.parts);
        let may_hold_fields = company::may_hold_fields(pieces, reading);
        let promises = may_hold_fields && company::fields(at, pieces, reading, &mut log.company);
        let (line, hint) = (reading.line(span.start as usize), Hint::None);
        let wording = wording(parts);
        let is_plan = false;
        log.entries.push(Entry {
            day,
            line,
            at,
            wording,
            hint,
            is_plan,
            promises,
            may_hold_fields,
        });
    }

    /// Marks the entry that was added last as a plan, if its line says so.
    fn mark(&mut self, said: Said) {
        if let Some(entry) = self.log.entries.last_mut() {
            entry.is_plan = said != Said::Happened;
        }
    }

    fn skip(&mut self, block: Block, body: &str, text: &str, reason: NotCounted) {
        let offset = block.span.start as usize + (text.len() - body.len());
        self.reading.skip(None, offset, text, reason);
    }
}

/// A span that is counted from the beginning of another.
fn inside(outer: Span, inner: Span) -> Span {
    let start = outer.start as usize;
    Span::new(start + inner.start as usize, start + inner.end as usize)
}
