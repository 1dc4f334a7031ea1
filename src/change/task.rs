//! Promises: a new one below its heading, and the tick of one that is kept.

use super::again::again;
use super::key::{line_end, refused};
use super::layout::{self, line_of, next_line};
use super::section::{Spot, append};
use crate::config::Config;
use crate::date::Date;
use crate::error::Error;
use crate::lexicon::{Key, Section};
use crate::note::markdown::block::Shape;
use crate::note::markdown::field;
use crate::note::markdown::links;
use crate::note::markdown::task;
use crate::note::{Note, NoteText};
use crate::text::Span;
use crate::text::edit::Edit;
use crate::text::fold::loose;
use crate::text::span::{floor, slice};
use crate::yaml::{self, Fence};

/// How far into an entry a promise is looked for, in bytes.
const ENTRY: usize = 10_000;

/// A promise to be written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owed<'c> {
    pub(super) text: &'c str,
    pub(super) due: Option<Date>,
}

/// The edit that adds an open task: below the note's heading for promises, else at its end.
pub(super) fn promise(source: &NoteText, note: &Note, owed: &Owed<'_>, config: &Config) -> Edit {
    let whole = source.text.as_str();
    let words = owed.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let due = owed.due.map(|day| format!(" 📅 {day}")).unwrap_or_default();
    let task = format!("[ ] {words}{due}");
    let body = match yaml::fence(whole, source.start()) {
        Fence::Found { body, .. } => body,
        _ => source.start(),
    };
    let layout = layout::read(whole, body, note, config);
    let spot = Spot { source, layout: &layout };
    let Some(heading) = layout.of(Section::Promises).next() else {
        return spot.at_the_end("Promises", &task);
    };
    let below = layout.blocks.list.iter().skip(heading.block + 1);
    let items = below.take_while(|block| (block.span.start as usize) < heading.end);
    let items: Vec<_> = items.filter(|block| block.shape == Shape::Item).collect();
    let least = items.iter().map(|block| block.depth).min();
    match items.iter().rev().find(|block| Some(block.depth) == least) {
        Some(last) => {
            let own = line_of(whole, last.span.start as usize);
            let marker = slice(whole, own.start as usize, last.span.start as usize);
            let line = format!("{marker}{task}");
            append(whole, heading.end, &line, line_end(whole, source.start()))
        }
        None => spot.below(heading, &task),
    }
}

/// The edit that ticks the open task `text` on the 1-based `line`, done on `day`. One that comes again gets its
/// next instance on the line before.
pub(super) fn tick(source: &NoteText, line: u32, text: &str, day: Date) -> Result<Edit, Error> {
    let whole = source.text.as_str();
    let mut at = 0;
    for _ in 1..line {
        at = next_line(whole, at);
    }
    let span = line_of(whole, at);
    let own = span.of(whole);
    let help = "run the command again: the note has changed";
    // The line is found by its number; that it is the right one is known by its words.
    let first = text.split_whitespace().next().unwrap_or("");
    if !own.contains(first) {
        return Err(refused("another task is on this line", help));
    }
    let start = span.start as usize;
    let Some(open) = own.find("[ ]").or_else(|| own.find("[/]")) else {
        let item = after_marker(own).filter(|_| task::state(own.trim_start()).is_none());
        let item = item.ok_or_else(|| refused("there is no open task on this line", help))?;
        let words = slice(own, item, own.len()).trim_end();
        let span = Span::new(start + item, start + item + words.len());
        return Ok(Edit::replace(span, format!("[x] {words} ✅ {day}")));
    };
    let kept = slice(own, open + 3, own.len());
    let trimmed = kept.trim_end();
    let stop = start + open + 3 + trimmed.len();
    let done = format!("[x]{trimmed} ✅ {day}");
    Ok(match again(own, open, day)? {
        None => Edit::replace(Span::new(start + open, stop), done),
        Some(next) if next.replaces => Edit::replace(Span::new(start, stop), next.line),
        Some(next) => {
            let end = line_end(whole, source.start());
            let new = format!("{}{end}{}{done}", next.line, slice(own, 0, open));
            Edit::replace(Span::new(start, stop), new)
        }
    })
}

/// Where the words of a plain item begin, after its bullet or number.
fn after_marker(line: &str) -> Option<usize> {
    let item = line.trim_start();
    let marker = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let words = marker.strip_prefix(['-', '*', '+', '.', ')'])?;
    words.starts_with([' ', '\t']).then(|| line.len() - words.trim_start().len())
}

/// The edit that goes on with the item of the 1-based `line`: a list below it would be read as items of its own.
pub(super) fn below(source: &NoteText, line: u32, words: &[String]) -> Edit {
    let whole = source.text.as_str();
    let mut at = 0;
    for _ in 1..line {
        at = next_line(whole, at);
    }
    let own = line_of(whole, at).of(whole);
    let blanks = slice(own, 0, own.len() - own.trim_start().len());
    let step = if blanks.contains('\t') { "\t" } else { "    " };
    let end = line_end(whole, source.start());
    let items: String = words.iter().map(|text| format!("{end}{blanks}{step}{text}")).collect();
    Edit::insert(line_of(whole, at).end as usize, items)
}

/// The edit that calls the field `[promise:: text]` of the entry that begins on `line` kept.
pub(super) fn kept(source: &NoteText, line: u32, text: &str) -> Result<Edit, Error> {
    let whole = source.text.as_str();
    let mut at = 0;
    for _ in 1..line {
        at = next_line(whole, at);
    }
    let is = |field: &&field::Field<'_>| {
        field.bracketed
            && field.key == Key::Promise
            && loose(&links::plain(field.value)) == loose(text)
    };
    let entry = slice(whole, at, floor(whole, at + ENTRY));
    let fields = field::all(entry);
    let Some(found) = fields.iter().find(is) else {
        return Err(refused("the promise is not where it was", "run the command again"));
    };
    let name = entry.get(found.span.start as usize..).and_then(|rest| rest.find(found.name));
    let start = at + found.span.start as usize + name.unwrap_or(0);
    Ok(Edit::replace(Span::new(start, start + found.name.len()), "kept"))
}
