//! A section of a note: a first item below its heading, or the heading and the item at the end of the note.
//!
//! In a note that is all list items the section is one too.

use super::key::line_end;
use super::layout::{Layout, SectionHeading};
use crate::note::NoteText;
use crate::text::edit::Edit;
use crate::text::span::{head, slice, tail};

/// How far items are set in where a note has no example: as Logseq does it.
const STEP: &str = "\t";

/// Where a section is, or is to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'n> {
    pub(super) source: &'n NoteText,
    pub(super) layout: &'n Layout,
}

impl Spot<'_> {
    fn text(&self) -> &str {
        &self.source.text
    }

    fn end(&self) -> &'static str {
        line_end(self.text(), self.source.start())
    }

    /// The edit that puts `item` below a heading, as the first item there.
    pub(super) fn below(self, heading: SectionHeading, item: &str) -> Edit {
        let (text, end) = (self.text(), self.end());
        let is_nested = self.layout.blocks.list.get(heading.block).is_some_and(|b| b.depth > 0);
        if is_nested {
            let line = heading.line.of(text);
            let indent = slice(line, 0, line.len() - line.trim_start().len());
            let marker = line.trim_start().chars().next().filter(|c| "-*+".contains(*c));
            let marker = marker.unwrap_or('-');
            let line = format!("{indent}{}{marker} {item}", self.step());
            return append(text, heading.end, &line, end);
        }
        let at = super::layout::next_line(text, heading.line.end as usize);
        let line = format!("- {item}");
        if at >= text.len() {
            let gap = if self.layout.is_airy { end } else { "" };
            let first = if head(text, at).ends_with('\n') { "" } else { end };
            let close = if first.is_empty() { end } else { "" };
            return Edit::insert(at, format!("{first}{gap}{line}{close}"));
        }
        let rest = tail(text, at);
        let blank = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'));
        let (gap, at) = match blank {
            Some(after) => ("", text.len() - after.len()),
            None if self.layout.is_airy => (end, at),
            None => ("", at),
        };
        // What follows is set off by a blank line, unless one is there.
        let follows = tail(text, at);
        let close = if follows.is_empty() || follows.starts_with(['\n', '\r']) { "" } else { end };
        Edit::insert(at, format!("{gap}{line}{end}{close}"))
    }

    /// The edit that puts a heading and `item` at the end of the note.
    pub(super) fn at_the_end(self, title: &str, item: &str) -> Edit {
        let (text, end) = (self.text(), self.end());
        if self.layout.is_outline {
            let step = self.step();
            return append(text, text.len(), &format!("- ## {title}{end}{step}- {item}"), end);
        }
        let gap = if self.layout.is_airy { end } else { "" };
        let section = format!("## {title}{end}{gap}- {item}");
        let is_closed = text.ends_with('\n') || text.is_empty();
        let lead = match () {
            () if text.trim().is_empty() || text.ends_with("\n\n") || text.ends_with("\n\r\n") => {
                String::new()
            }
            () if is_closed => end.to_owned(),
            () => format!("{end}{end}"),
        };
        let close = if is_closed { end } else { "" };
        Edit::insert(text.len(), format!("{lead}{section}{close}"))
    }

    /// How far a nested item is set in, by the first that is.
    fn step(&self) -> &str {
        let is_item = |line: &str| line.trim_start().starts_with(['-', '*', '+']);
        let set_in =
            self.text().lines().find(|line| line.starts_with(['\t', ' ']) && is_item(line));
        set_in.map_or(STEP, |line| slice(line, 0, line.len() - line.trim_start().len()))
    }
}

/// Puts `line` at the byte `at`, which is the start of a line or the end of the text.
pub(super) fn append(text: &str, at: usize, line: &str, end: &str) -> Edit {
    if at == 0 || head(text, at).ends_with('\n') {
        let last = at >= text.len() && text.is_empty();
        Edit::insert(at, format!("{line}{}", if last { "" } else { end }))
    } else {
        // No line end at the end of the note: there is none afterwards either.
        Edit::insert(at, format!("{end}{line}"))
    }
}
