//! Where dated entries and log headings stand in a person's note: what a new entry goes by.

use crate::config::Config;
use crate::date::Date;
use crate::lexicon::Section;
use crate::note::markdown::block::{Block, Quote, Shape};
use crate::note::markdown::blocks;
use crate::note::markdown::day;
use crate::note::markdown::outline::{self, Outline};
use crate::note::markdown::task;
use crate::text::Span;
use crate::text::span::{head, slice, tail};

/// How an entry is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Item,
    Heading,
    Row,
}

/// An entry that stands in the note.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) form: Form,
    pub(super) day: Date,
    /// Its first line, line end aside.
    pub(super) line: Span,
    /// Where the date stands.
    pub(super) date: Span,
    /// Where its text begins, behind the date's dress.
    pub(super) rest: usize,
    /// Behind all that belongs to it, blank lines aside.
    pub(super) end: usize,
    in_log: bool,
}

/// What a new entry goes by.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// The entries that the new one stands among, in the note's order.
    pub(super) places: Vec<Place>,
    /// Behind the line of the first log heading.
    pub(super) log: Option<usize>,
    /// Whether a blank line follows the headings of this note.
    pub(super) airy: bool,
}

/// Reads the layout of the body of `text` that begins at `body`.
pub(super) fn read(text: &str, body: usize, config: &Config) -> Layout {
    let blocks = blocks::parse(text, body);
    let mut layout = Layout { airy: true, ..Layout::default() };
    let mut outline = Outline::default();
    for (at, block) in blocks.list.iter().enumerate() {
        let own = block.span.of(text);
        let line = line_of(text, block.span.start as usize);
        let heading = match block.shape {
            Shape::Heading(rank) => Some((rank, own)),
            Shape::Paragraph if block.depth == 0 => {
                outline::bold_heading(own).map(|bold| (outline::BOLD, bold))
            }
            _ => None,
        };
        if let Some((rank, words)) = heading {
            let section = Section::of(words, &config.log_headings);
            outline.enter(rank, section, None);
            if section == Some(Section::Log) && layout.log.is_none() {
                layout.log = Some(next_line(text, line.end as usize));
            }
            let after = tail(text, next_line(text, line.end as usize));
            layout.airy &= after.is_empty() || after.starts_with(['\n', '\r']);
        }
        let in_log = outline.section() == Some(Section::Log);
        let (form, dated_text, base) = match block.shape {
            Shape::Heading(_) => (Form::Heading, own, block.span.start as usize),
            Shape::Item if block.depth == 1 && block.quote == Quote::No => {
                (Form::Item, own, block.span.start as usize)
            }
            Shape::Row(..) if in_log => match blocks.row(block.shape).first() {
                Some(cell) => (Form::Row, cell.of(text), cell.start as usize),
                None => continue,
            },
            _ => continue,
        };
        if !in_log && (outline.section().is_some() || form != Form::Item) {
            continue;
        }
        let Some(dated) = day::leading(dated_text, config.date_order) else { continue };
        let Ok(day) = dated.day else { continue };
        if day.approximate || task::state(own).is_some() {
            continue;
        }
        layout.places.push(Place {
            form,
            day: day.date,
            line,
            date: Span::new(base + dated.at.start as usize, base + dated.at.end as usize),
            rest: base + dated.rest,
            end: end_of(text, &blocks.list, at, line),
            in_log,
        });
    }
    // Those below a log heading, else those that stand anywhere; all written as the first is.
    let logged = layout.places.iter().any(|place| place.in_log);
    layout.places.retain(|place| place.in_log == logged);
    if let Some(form) = layout.places.first().map(|place| place.form) {
        layout.places.retain(|place| place.form == form);
    }
    layout
}

/// The line that the byte `at` stands in, its end aside.
pub(super) fn line_of(text: &str, at: usize) -> Span {
    let start = head(text, at).rfind('\n').map_or(0, |n| n + 1);
    let end = memchr::memchr(b'\n', tail(text, at).as_bytes()).map_or(text.len(), |n| at + n);
    let end = if slice(text, start, end).ends_with('\r') { end - 1 } else { end };
    Span::new(start, end)
}

/// Behind the line end at or after `at`.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    memchr::memchr(b'\n', tail(text, at).as_bytes()).map_or(text.len(), |n| at + n + 1)
}

/// Behind what belongs to the block at `at`: nested items, continued lines, text below a heading.
fn end_of(text: &str, list: &[Block], at: usize, line: Span) -> usize {
    let Some(block) = list.get(at) else { return line.end as usize };
    if matches!(block.shape, Shape::Row(..)) {
        return next_line(text, line.end as usize);
    }
    let ends = |other: &&Block| match (block.shape, other.shape) {
        (Shape::Heading(rank), Shape::Heading(next)) => next <= rank,
        (Shape::Heading(_), _) => false,
        _ => {
            matches!(other.shape, Shape::Heading(_))
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
