//! Lines of a dated note as the judge of links is given them: with their links, days, and what is above.
//!
//! What is above a line is read only when a line with a link asks for it, and then kept for the lines beside it.

use super::below;
use super::sentence::{Sentence, Sentences};
use crate::date::{Date, read};
use crate::judge::{self, Above, DayMark, Place, Verdict, When};
use crate::lexicon::cues::Words;
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::links::Link;
use crate::note::markdown::task::{self, State};
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::{slice, tail};

/// The most lines nested below a line that are looked at.
const BELOW: usize = 4;

/// A heading or an item, and what it says of what is below it once somebody asked.
struct Level {
    rank: u8,
    block: Block,
    above: Option<Above>,
}

/// What is above the current block.
#[derive(Default)]
pub(super) struct Surroundings {
    headings: Vec<Level>,
    parents: Vec<Level>,
    words: Option<Words>,
}

/// The links of a block, and what is asked about them.
#[derive(Clone, Copy)]
pub(super) struct Asks<'a> {
    pub(super) blocks: &'a Blocks,
    pub(super) block: &'a Block,
    pub(super) links: &'a [Link<'a>],
    /// The day of the note or the heading; else each line's own, the first that it names.
    pub(super) date: Option<Date>,
    pub(super) note: judge::Note,
}

/// What the judge says of one link, and the day that it named.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) day: Option<Date>,
    /// How many bytes of the line are before what was judged.
    pub(super) before: usize,
}

impl Surroundings {
    /// Comes below a heading of `rank`.
    pub(super) fn head(&mut self, rank: u8, block: &Block) {
        self.parents.clear();
        self.headings.retain(|level| level.rank < rank);
        self.headings.push(Level { rank, block: *block, above: None });
    }

    /// Comes out from below the items that `block` is not nested in.
    pub(super) fn leave(&mut self, block: &Block) {
        match block.shape {
            Shape::Item => self.parents.retain(|level| level.rank < block.depth),
            _ => self.parents.clear(),
        }
    }

    /// Comes below an item.
    pub(super) fn item(&mut self, block: &Block) {
        if block.shape == Shape::Item {
            self.parents.push(Level { rank: block.depth, block: *block, above: None });
        }
    }

    /// What each of the links of a block means.
    pub(super) fn judge(&mut self, asks: Asks<'_>, reading: &Reading<'_>) -> Vec<Option<Judged>> {
        let Asks { blocks, block, links, date, note } = asks;
        let words = *self.words.get_or_insert_with(|| Words::of(reading.languages));
        let above = |levels: &mut Vec<Level>| -> Vec<Above> {
            let read = |level: &mut Level| {
                *level.above.get_or_insert_with(|| above(&level.block, words, reading))
            };
            levels.iter_mut().map(read).collect()
        };
        let (headings, parents) = (above(&mut self.headings), above(&mut self.parents));
        let below = below(blocks, block, reading);
        let place = Place { headings: &headings, parents: &parents, below: &below, note };
        let text = reading.at(block.span);
        let mut judged = Vec::with_capacity(links.len());
        let mut start = 0;
        let lines = text.split_inclusive('\n');
        // A line is an item, a row, a heading, or a sentence of prose.
        let parts = lines.flat_map(|line| match block.shape {
            Shape::Paragraph => Sentences::of_prose(line),
            _ => Sentences::whole(line),
        });
        for Sentence { text: line, at: before } in parts {
            let base = block.span.start as usize + start;
            start += line.len();
            let own: Vec<judge::Link<'_>> = links
                .iter()
                .skip(judged.len())
                .take_while(|link| (link.span.start as usize) < base + line.len())
                .map(|link| own_link(link, base, reading.text))
                .collect();
            if own.is_empty() {
                continue;
            }
            let dates = days(line, reading);
            let today = date.or(dates.first().map(|day| day.date));
            let marks = dates.iter().filter_map(|day| Some(day.mark(today?)));
            let marks: Vec<DayMark> = marks.collect();
            let one = judge::Line { links: &own, days: &marks, ..plain(block, line, reading) };
            let verdicts = judge::judge(&one, &place, words).into_iter();
            judged.extend(verdicts.map(|verdict| {
                let verdict = verdict?;
                let day = match verdict {
                    Verdict::OtherDay { day, .. } | Verdict::Planned(Some(day)) => {
                        dates.iter().find(|date| date.span == day).map(|date| date.date)
                    }
                    _ => None,
                };
                Some(Judged { verdict, day, before })
            }));
        }
        judged.resize(links.len(), None);
        judged
    }
}

/// A block's line for the judge, without links and days.
fn plain<'t>(block: &Block, text: &'t str, reading: &Reading<'_>) -> judge::Line<'t> {
    let task = match task::state(reading.at(block.span)) {
        Some((State::Open, _)) => judge::Task::Open,
        Some((State::Done, _)) => judge::Task::Done,
        Some((State::Cancelled, _)) => judge::Task::Cancelled,
        None => judge::Task::None,
    };
    let shape = match block.shape {
        Shape::Heading(_) => judge::Shape::Heading,
        Shape::Item => judge::Shape::Item,
        Shape::Row(..) => judge::Shape::Row,
        Shape::Paragraph => judge::Shape::Sentence,
    };
    let is_quoted = block.quote == Quote::Yes;
    judge::Line { text: text.trim_end(), links: &[], days: &[], shape, task, is_quoted }
}

/// What a heading or an item says of the lines below it.
fn above(block: &Block, words: Words, reading: &Reading<'_>) -> Above {
    let text = reading.at(block.span).lines().next().unwrap_or("");
    let found = crate::note::markdown::links::in_span(
        reading.text,
        Span::new(block.span.start as usize, block.span.start as usize + text.len()),
        None,
    );
    let base = block.span.start as usize;
    let links: Vec<_> = found.iter().map(|link| own_link(link, base, reading.text)).collect();
    Above::read(&judge::Line { links: &links, ..plain(block, text, reading) }, words)
}

/// The first lines nested below an item.
fn below<'t>(blocks: &Blocks, block: &Block, reading: &Reading<'t>) -> Vec<judge::Line<'t>> {
    if block.shape != Shape::Item {
        return Vec::new();
    }
    let at = blocks.list.partition_point(|other| other.span.start < block.span.start);
    let nested = below::item(blocks, at);
    let depth = nested.first().map_or(0, |first| first.depth);
    let nested = nested.iter().take(BELOW).filter(|one| one.depth == depth);
    nested
        .map(|one| {
            let text = one.span.of(reading.text).lines().next().unwrap_or("");
            plain(one, text, reading)
        })
        .collect()
}

/// A link by its place in its line.
fn own_link<'t>(link: &Link<'_>, base: usize, text: &'t str) -> judge::Link<'t> {
    let (start, end) = (link.span.start as usize, link.span.end as usize);
    let written = slice(text, start, end).trim_start_matches(['!', '[']);
    let inner = written.split("](").next().unwrap_or(written).trim_end_matches(']');
    let shown = inner.rsplit('|').next().unwrap_or(inner);
    let span = Span::new(start.saturating_sub(base), end.saturating_sub(base));
    judge::Link { span, shown, is_embed: link.embed }
}

/// A whole day that a line names.
struct Named {
    span: Span,
    date: Date,
}

impl Named {
    fn mark(&self, today: Date) -> DayMark {
        let when = match self.date.cmp(&today) {
            std::cmp::Ordering::Less => When::Earlier,
            std::cmp::Ordering::Equal => When::Same,
            std::cmp::Ordering::Greater => When::Later,
        };
        DayMark { span: self.span, when }
    }
}

/// The whole days that a line names.
fn days(line: &str, reading: &Reading<'_>) -> Vec<Named> {
    let mut found = Vec::new();
    let mut at = 0;
    if !read::may_hold(line) {
        return found;
    }
    while let Some((from, day)) = read::first_in(tail(line, at), reading.order()) {
        let (start, end) = (at + from, at + from + day.len.max(1));
        at = end;
        if let Some(day) = day.day.ok().filter(|day| !day.approximate) {
            found.push(Named { span: Span::new(start, end), date: day.date });
        }
    }
    found
}
