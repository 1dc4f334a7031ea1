//! Which blocks belong to an entry: what is nested below its item, or comes below its heading.

use crate::date::read;
use crate::lexicon::Section;
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::task;
use crate::note::reading::Reading;
use crate::text::span::slice;

/// The blocks nested below the item at `at`.
pub(super) fn item(blocks: &Blocks, at: usize) -> &[Block] {
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
pub(super) fn heading<'b>(
    blocks: &'b Blocks,
    at: usize,
    rank: u8,
    reading: &Reading<'_>,
) -> &'b [Block] {
    let below = blocks.list.get(at + 1..).unwrap_or(&[]);
    let end = below.iter().position(|block| match block.shape {
        Shape::Heading(other) => {
            other <= rank || read::first_in(reading.at(block.span), reading.order()).is_some()
        }
        _ => false,
    });
    below.get(..end.unwrap_or(below.len())).unwrap_or(&[])
}

/// The items of the list that belongs to the paragraph at `at`: it follows without a blank line, or after a colon.
pub(super) fn paragraph<'b>(blocks: &'b Blocks, at: usize, reading: &Reading<'_>) -> &'b [Block] {
    let Some((own, below)) = blocks.list.get(at..).and_then(<[Block]>::split_first) else {
        return &[];
    };
    let Some(first) = below.first().filter(|first| first.shape == Shape::Item) else {
        return &[];
    };
    let gap = slice(reading.text, own.span.end as usize, first.span.start as usize);
    let is_attached = gap.matches('\n').count() < 2 || reading.at(own.span).ends_with(':');
    if !is_attached {
        return &[];
    }
    let end = below.iter().position(|block| {
        !matches!(block.shape, Shape::Item | Shape::Paragraph) || block.depth == 0
    });
    below.get(..end.unwrap_or(below.len())).unwrap_or(&[])
}

/// The same, where a colon says that the list belongs to the paragraph.
pub(super) fn introduced<'b>(blocks: &'b Blocks, at: usize, reading: &Reading<'_>) -> &'b [Block] {
    let is_label = blocks.list.get(at).is_some_and(|own| reading.at(own.span).ends_with(':'));
    if is_label { paragraph(blocks, at, reading) } else { &[] }
}

/// Those of the blocks that tell of the touchpoint they are below: no quotations, rows or tasks, nor what is
/// nested below a task, nor what is below a heading of its own meaning, such as "Questions".
pub(super) fn telling<'b>(
    below: &'b [Block],
    reading: &Reading<'_>,
) -> impl Iterator<Item = &'b Block> {
    let (mut task, mut apart) = (None, None);
    below.iter().filter(move |block| {
        if let Shape::Heading(rank) = block.shape {
            task = None;
            if apart.is_none_or(|apart| rank <= apart) {
                apart = is_apart(reading.at(block.span), reading).then_some(rank);
            }
        }
        if block.shape != Shape::Paragraph && task.is_some_and(|depth| block.depth <= depth) {
            task = None;
        }
        if block.shape == Shape::Item && task::state(reading.at(block.span)).is_some() {
            task = task.or(Some(block.depth));
        }
        task.is_none()
            && apart.is_none()
            && !matches!(block.shape, Shape::Row(..))
            && block.quote != Quote::Yes
    })
}

/// Whether what is below a heading is an open item, and so nothing that was said.
fn is_apart(heading: &str, reading: &Reading<'_>) -> bool {
    matches!(
        Section::of(heading, &reading.config.log_headings),
        Some(
            Section::Questions
                | Section::Promises
                | Section::Waiting
                | Section::Offers
                | Section::Asks
                | Section::Gifts
        )
    )
}
