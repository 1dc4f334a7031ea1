//! Which blocks belong to an entry: what is nested below its item, or comes below its heading.

use crate::date::read;
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::task;
use crate::note::reading::Reading;

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

/// Those of the blocks that tell of the touchpoint they are below: no quotations, rows or tasks.
pub(super) fn telling<'b>(
    below: &'b [Block],
    reading: &Reading<'_>,
) -> impl Iterator<Item = &'b Block> {
    below.iter().filter(|block| {
        !matches!(block.shape, Shape::Row(..))
            && block.quote != Quote::Yes
            && task::state(reading.at(block.span)).is_none()
    })
}
