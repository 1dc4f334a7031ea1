//! Where the entries of a person's note stand and how they are written: what a new entry goes by.
//!
//! Which lines are entries is what the reader says of the note; here they are looked up in its blocks. Groups
//! of entries by year and month are `group`'s business.

use std::collections::BTreeMap;

use super::columns::Columns;
use super::date_form::Sample;
use super::group::{Group, Period};
use crate::config::Config;
use crate::date::Date;
use crate::lexicon::{Section, TouchpointPart};
use crate::note::Note;
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::blocks;
use crate::note::markdown::day;
use crate::note::markdown::outline::{self, Outline};
use crate::note::markdown::task;
use crate::text::Span;
use crate::text::span::{head, slice, tail};

/// How an entry is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// An item of a list, at any depth.
    Item,
    /// A heading, with all that is below it.
    Heading,
    /// A row of a table.
    Row,
    /// A line of a paragraph.
    Line,
}

/// An entry that is in the note.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) form: Form,
    pub(super) day: Date,
    /// Its first line, without the line end.
    pub(super) line: Span,
    /// Where the date is.
    pub(super) date: Span,
    /// Where its text begins, after the date's dress.
    pub(super) rest: usize,
    /// The end of all that belongs to it, without blank lines.
    pub(super) end: usize,
    /// The block it is in.
    pub(super) block: usize,
    /// The heading of its section for entries, by its block.
    pub(super) log: Option<usize>,
    /// The heading of its year or month, by its place among the groups.
    pub(super) group: Option<usize>,
}

/// A heading that says what is below it.
#[derive(Debug, Clone, Copy)]
pub(super) struct SectionHeading {
    pub(super) section: Section,
    pub(super) block: usize,
    /// Its line.
    pub(super) line: Span,
    /// The end of what is below it.
    pub(super) end: usize,
}

/// What a new entry goes by.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) blocks: Blocks,
    /// The entries, in the note's order.
    pub(super) places: Vec<Place>,
    pub(super) headings: Vec<SectionHeading>,
    pub(super) groups: Vec<Group>,
    /// Whether a blank line follows the headings of this note.
    pub(super) is_airy: bool,
    /// Whether everything in it is a list item, as in an outliner.
    pub(super) is_outline: bool,
}

/// Reads the layout of the note whose text is `text` and whose body begins at `body`.
pub(super) fn read(text: &str, body: usize, note: &Note, config: &Config) -> Layout {
    let blocks = blocks::parse(text, body);
    let mut reader = Reader {
        text,
        config,
        entries: note.entries.iter().map(|entry| (entry.line, entry.day.date)).collect(),
        lines: line_starts(text),
        outline: Outline::default(),
        above: Vec::new(),
        layout: Layout {
            is_airy: true,
            is_outline: is_outline(text, &blocks),
            ..Layout::default()
        },
    };
    for at in 0..blocks.list.len() {
        reader.block(&blocks, at);
    }
    Layout { blocks, ..reader.layout }
}

/// Whether all of a body is items of lists, apart from the properties in front of them.
fn is_outline(text: &str, blocks: &Blocks) -> bool {
    let is_property = |block: &&Block| {
        block.shape == Shape::Paragraph
            && block.span.of(text).lines().all(|line| line.contains("::"))
    };
    let mut rest = blocks.list.iter().skip_while(is_property).peekable();
    rest.peek().is_some() && rest.all(|block| block.depth > 0)
}

struct Reader<'r> {
    text: &'r str,
    config: &'r Config,
    /// The day of the entry that begins in a line, counted from 1.
    entries: BTreeMap<u32, Date>,
    lines: Vec<usize>,
    outline: Outline,
    /// The headings above: their rank, and their places among logs and groups.
    above: Vec<Above>,
    layout: Layout,
}

#[derive(Clone, Copy)]
struct Above {
    rank: u8,
    log: Option<usize>,
    group: Option<usize>,
}

impl Reader<'_> {
    fn block(&mut self, blocks: &Blocks, at: usize) {
        let Some(block) = blocks.list.get(at).copied() else { return };
        let own = block.span.of(self.text);
        let heading = match block.shape {
            Shape::Heading(rank) => Some((rank, own)),
            Shape::Paragraph if block.depth == 0 => {
                outline::bold_heading(own).map(|bold| (outline::BOLD, bold))
            }
            _ => None,
        };
        if let Some((rank, words)) = heading {
            self.heading(blocks, at, block, rank, words);
        }
        match block.shape {
            Shape::Heading(_) => self.place(blocks, at, Form::Heading, block.span),
            Shape::Item if block.quote == Quote::No => {
                self.place(blocks, at, Form::Item, block.span);
            }
            Shape::Row(..) => {
                if let Some(cell) = blocks.row(block.shape).first() {
                    self.place(blocks, at, Form::Row, *cell);
                }
            }
            Shape::Paragraph if block.depth == 0 && block.quote == Quote::No => {
                let mut from = block.span.start as usize;
                for line in own.split_inclusive('\n') {
                    let bare = line.trim_start();
                    let start = from + line.len() - bare.len();
                    let span = Span::new(start, start + bare.trim_end().len());
                    self.place(blocks, at, Form::Line, span);
                    from += line.len();
                }
            }
            _ => {}
        }
    }

    fn heading(&mut self, blocks: &Blocks, at: usize, block: Block, rank: u8, words: &str) {
        let line = line_of(self.text, block.span.start as usize);
        let section = Section::of(words, &self.config.log_headings);
        self.outline.enter(rank, section, None);
        let after = tail(self.text, next_line(self.text, line.end as usize));
        if block.depth == 0 {
            self.layout.is_airy &= after.is_empty() || after.starts_with(['\n', '\r']);
        }
        while self.above.last().is_some_and(|above| above.rank >= rank) {
            self.above.pop();
        }
        let inherited = self.above.last().copied();
        let mut above = Above {
            rank,
            log: inherited.and_then(|above| above.log).filter(|_| section.is_none()),
            group: inherited.and_then(|above| above.group),
        };
        let end = end_of(self.text, &blocks.list, at, line, Some(rank));
        if let Some(section) = section {
            above.log = (section == Section::Log).then_some(at);
            above.group = None;
            self.layout.headings.push(SectionHeading { section, block: at, line, end });
        } else if let Some(period) = Period::of(words) {
            let parent = above.group.and_then(|at| self.layout.groups.get(at));
            let period = period.within(parent.map(|group| group.period));
            let start = block.span.start as usize + within(block.span.of(self.text), words);
            let words = Span::new(start, start + words.len());
            let (log, parent) = (above.log, above.group);
            above.group = Some(self.layout.groups.len());
            self.layout.groups.push(Group { period, rank, line, words, end, log, parent });
        }
        self.above.push(above);
    }

    /// Adds the entry that begins with the text `own`, if one does.
    fn place(&mut self, blocks: &Blocks, at: usize, form: Form, own: Span) {
        let number = self.lines.partition_point(|start| *start <= own.start as usize);
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let Some(day) = self.entries.get(&number).copied() else { return };
        let text = own.of(self.text);
        let order = self.config.date_order;
        // A box in front, or a date in the middle of a line, is no example to follow.
        let dated = day::leading(text, order).filter(|_| task::state(text).is_none());
        let Some(dated) = dated.filter(|dated| dated.day.is_ok_and(|known| known.date == day))
        else {
            return;
        };
        let base = own.start as usize;
        let line = line_of(self.text, base);
        let above = self.above.last();
        let end = match form {
            Form::Line => self.end_of_line(blocks, at, line),
            Form::Row => next_line(self.text, line.end as usize),
            Form::Item | Form::Heading => {
                let rank = match blocks.list.get(at).map(|block| block.shape) {
                    Some(Shape::Heading(rank)) => Some(rank),
                    _ => None,
                };
                end_of(self.text, &blocks.list, at, line, rank)
            }
        };
        self.layout.places.push(Place {
            form,
            day,
            line,
            date: Span::new(base + dated.at.start as usize, base + dated.at.end as usize),
            rest: base + dated.rest,
            end,
            block: at,
            log: above.and_then(|above| above.log),
            group: above.and_then(|above| above.group),
        });
    }

    /// The end of a line of a paragraph and of those that go on with it.
    fn end_of_line(&self, blocks: &Blocks, at: usize, line: Span) -> usize {
        let stop = blocks.list.get(at).map_or(line.end, |block| block.span.end) as usize;
        let mut end = next_line(self.text, line.end as usize);
        while end < stop {
            let next = line_of(self.text, end);
            let number = self.lines.partition_point(|start| *start <= end);
            if self.entries.contains_key(&u32::try_from(number).unwrap_or(u32::MAX)) {
                break;
            }
            end = next_line(self.text, next.end as usize);
        }
        end
    }
}

fn within(text: &str, part: &str) -> usize {
    crate::text::span::within(text, part).map_or(0, |span| span.start as usize)
}

fn line_starts(text: &str) -> Vec<usize> {
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    std::iter::once(0).chain(ends).collect()
}

impl Layout {
    /// The headings of one section.
    pub(super) fn of(&self, section: Section) -> impl DoubleEndedIterator<Item = SectionHeading> {
        self.headings.iter().filter(move |heading| heading.section == section).copied()
    }

    /// The entries that a new one is put among: those below one log heading, else those below none, all
    /// written in one way.
    pub(super) fn siblings(&self, log: Option<SectionHeading>) -> Vec<Place> {
        let log = log.map(|log| log.block);
        let mut all: Vec<Place> =
            self.places.iter().filter(|place| place.log == log).copied().collect();
        // The way that most of them are written in.
        let count = |form: Form| all.iter().filter(|place| place.form == form).count();
        let forms = [Form::Line, Form::Row, Form::Heading, Form::Item];
        let most = forms.into_iter().max_by_key(|form| count(*form));
        all.retain(|place| Some(place.form) == most);
        let depth =
            |place: &Place| self.blocks.list.get(place.block).map_or(0, |block| block.depth);
        let least = all.iter().map(depth).min();
        all.retain(|place| Some(depth(place)) == least);
        all
    }

    /// How the entries write their days.
    pub(super) fn samples<'t>(&self, text: &'t str, nearest: Place) -> Vec<Sample<'t>> {
        let sample = |place: &Place| Sample { written: place.date.of(text), day: place.day };
        std::iter::once(sample(&nearest)).chain(self.places.iter().map(sample)).collect()
    }

    /// The columns of the table that the row in a block is of.
    pub(super) fn columns<'t>(&self, text: &'t str, block: usize) -> Columns<'t> {
        let cells = |block: &Block| -> Vec<&'t str> {
            self.blocks.row(block.shape).iter().map(|cell| cell.of(text)).collect()
        };
        let rows = self.blocks.list.get(..=block).unwrap_or(&[]).iter().rev();
        let mut columns = Columns::default();
        for row in rows.take_while(|block| matches!(block.shape, Shape::Row(..))) {
            let line = line_of(text, row.span.start as usize);
            if is_delimiter(line_of(text, next_line(text, line.end as usize)).of(text)) {
                columns.head = cells(row);
                break;
            }
            columns.rows.push(cells(row));
        }
        columns
    }

    /// The head of a table without entries that stands first below a heading and begins with a day's column.
    pub(super) fn empty_table(&self, text: &str, log: SectionHeading) -> Option<usize> {
        let at = log.block + 1;
        let block =
            self.blocks.list.get(at).filter(|block| matches!(block.shape, Shape::Row(..)))?;
        let first = self.blocks.row(block.shape).first()?.of(text);
        let is_day = TouchpointPart::of(first.trim()) == Some(TouchpointPart::Date);
        is_day.then_some(at)
    }
}

/// Whether a line is the one below the head of a table.
fn is_delimiter(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// The line that the byte `at` is in, without its end.
pub(super) fn line_of(text: &str, at: usize) -> Span {
    let start = head(text, at).rfind('\n').map_or(0, |n| n + 1);
    let end = memchr::memchr(b'\n', tail(text, at).as_bytes()).map_or(text.len(), |n| at + n);
    let end = if slice(text, start, end).ends_with('\r') { end - 1 } else { end };
    Span::new(start, end)
}

/// The start of the line after the byte `at`.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    memchr::memchr(b'\n', tail(text, at).as_bytes()).map_or(text.len(), |n| at + n + 1)
}

/// Whether the line of the byte `at` begins an item, rather than going on with one.
fn begins_item(text: &str, at: usize) -> bool {
    let line = line_of(text, at).of(text).trim_start();
    line.starts_with(['-', '*', '+']) || line.starts_with(|c: char| c.is_ascii_digit())
}

/// The end of what belongs to the block at `at`: nested items, continued lines, text below a heading of a
/// rank.
fn end_of(text: &str, list: &[Block], at: usize, line: Span, rank: Option<u8>) -> usize {
    let Some(block) = list.get(at) else { return line.end as usize };
    let ends = |other: &&Block| match (rank, other.shape) {
        // In an outline a heading is an item too, and what is below it is nested in it.
        (Some(_), Shape::Item) if block.depth > 0 => {
            other.depth <= block.depth && begins_item(text, other.span.start as usize)
        }
        (Some(rank), Shape::Heading(next)) => next <= rank || other.depth < block.depth,
        (Some(_), _) => other.depth < block.depth,
        _ => {
            matches!(other.shape, Shape::Heading(_)) && other.depth <= block.depth
                || other.depth == 0
                || other.shape == Shape::Item && other.depth <= block.depth
        }
    };
    let rest = list.get(at + 1..).unwrap_or(&[]);
    let stop = match rest.iter().find(ends) {
        Some(next) => line_of(text, next.span.start as usize).start as usize,
        None => text.len(),
    };
    let own = slice(text, line.start as usize, stop);
    let kept = own.trim_end();
    next_line(text, line.start as usize + kept.len()).min(stop.max(line.end as usize))
}
