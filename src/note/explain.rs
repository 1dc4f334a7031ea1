//! The lines with a date or a link that nothing else has a reason for: each gets the one that fits.
//!
//! Runs only when someone asks why; so no line that might have been a touchpoint is passed over in silence.

use std::collections::BTreeSet;

use super::Note;
use super::markdown::block::{Blocks, Quote, Shape};
use super::markdown::links;
use super::not_counted::NotCounted;
use super::reading::Reading;
use crate::date::read;
use crate::text::Span;

/// Gives a reason to every line that has a date or a link, does not count, and has none yet.
pub(super) fn rest(note: &mut Note, blocks: &Blocks, body: usize, reading: &mut Reading<'_>) {
    if !reading.explains() {
        return;
    }
    let spoken = spoken_for(note, reading);
    let parts: BTreeSet<u32> = lines_of_parts(note, reading);
    let mut at = 0;
    for line in reading.text.split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let number = reading.line(span.start as usize);
        if spoken.contains(&number) || !may_count(span, reading) {
            continue;
        }
        let reason = if parts.contains(&number) {
            NotCounted::PartOfEntry
        } else if at <= body {
            NotCounted::Property
        } else {
            reason(span, blocks)
        };
        reading.skip(None, span.start as usize, span.of(reading.text), reason);
    }
    let opens: BTreeSet<u32> = open_lines(note).collect();
    for line in reading.uncounted.iter_mut().flatten() {
        if line.reason == NotCounted::NoSign && opens.contains(&line.line) {
            line.reason = NotCounted::OpenItem;
        }
    }
}

/// The lines that count, have a reason, or are reported.
fn spoken_for(note: &Note, reading: &Reading<'_>) -> BTreeSet<u32> {
    let entries = note.entries.iter().map(|entry| entry.line);
    let mentions = note.mentions.iter().map(|mention| mention.line);
    let skipped = reading.uncounted.iter().flatten().map(|line| line.line);
    let reported = reading.diagnostics.iter().map(|diagnostic| diagnostic.at.line);
    let keys = note.card.iter().flat_map(|card| &card.last_contacts).map(|last| last.line);
    entries.chain(mentions).chain(skipped).chain(reported).chain(keys).collect()
}

/// The lines in which the words of entries stand.
fn lines_of_parts(note: &Note, reading: &Reading<'_>) -> BTreeSet<u32> {
    let lines = |part: &Span| {
        let last = (part.end as usize).saturating_sub(1).max(part.start as usize);
        reading.line(part.start as usize)..=reading.line(last)
    };
    note.parts.iter().flat_map(lines).collect()
}

/// The lines of what is still open.
fn open_lines(note: &Note) -> impl Iterator<Item = u32> {
    let items = note.items.iter().map(|item| item.line);
    items.chain(note.tasks.iter().map(|task| task.line))
}

/// Whether a line has a date or a link.
fn may_count(span: Span, reading: &Reading<'_>) -> bool {
    let text = reading.at(span);
    if !text.contains('[') && !read::may_hold(text) {
        return false;
    }
    !links::in_span(reading.text, span, None).is_empty()
        || read::first_in(text, reading.order()).is_some()
}

/// Why a line that nothing was made of does not count.
fn reason(line: Span, blocks: &Blocks) -> NotCounted {
    // Blocks stand one behind the other.
    let at = blocks.list.partition_point(|block| block.span.end <= line.start);
    match blocks.list.get(at).filter(|block| block.span.start < line.end) {
        None => NotCounted::Hidden,
        Some(block) if block.quote == Quote::Yes => NotCounted::InQuotation,
        Some(block) if matches!(block.shape, Shape::Row(..)) => NotCounted::Row,
        Some(_) => NotCounted::NoSign,
    }
}
