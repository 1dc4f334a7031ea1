//! Lists that Markdown takes for code, or for more of a paragraph, because they are indented.
//!
//! Outliners write them so: `# Log`, and below it a bullet behind a tab. Whoever writes a bullet means an item.

use super::block::{Block, Blocks, Quote, Shape};
use crate::text::Span;
use crate::text::span::{slice, tail};

/// How far a tab leads: to the next multiple of this column.
const TAB: usize = 4;

/// Whether a text begins with a bullet or a number of a list.
pub(super) fn begins_list(text: &str) -> bool {
    let line = text.trim_start_matches(['\n', '\r']).lines().next().unwrap_or("");
    after_mark(line.trim_start()).is_some()
}

/// Where in a text of several lines an indented bullet begins a line; `None` in most.
pub(super) fn first_bullet(text: &str) -> Option<usize> {
    memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1).find(|at| {
        let line = tail(text, *at);
        let bare = line.trim_start_matches([' ', '\t']);
        bare.len() < line.len() && bare.starts_with(['-', '*', '+']) && after_mark(bare).is_some()
    })
}

/// Adds the items of `text` between `start` and `end`, which lie in `depth` lists.
pub(super) fn read(text: &str, start: usize, end: usize, depth: u8, out: &mut Blocks) {
    // The first line is read with its indentation.
    let start = slice(text, 0, start).rfind('\n').map_or(0, |at| at + 1);
    let mut list =
        List { text, base: depth, columns: Vec::new(), goes_on: false, fence: None, out };
    let mut at = start;
    for line in slice(text, start, end).split_inclusive('\n') {
        list.line(line, at);
        at += line.len();
    }
    list.out.holes.extend(list.fence.map(|from| Span::new(from, end)));
}

struct List<'t, 'o> {
    text: &'t str,
    base: u8,
    /// The columns of the marks of the items that are open.
    columns: Vec<usize>,
    /// The line before belongs to the last block, and so does what follows it.
    goes_on: bool,
    /// Where the code began that is open.
    fence: Option<usize>,
    out: &'o mut Blocks,
}

impl List<'_, '_> {
    /// Reads a line that begins at the byte `at`.
    fn line(&mut self, line: &str, at: usize) {
        let bare = line.trim_start_matches([' ', '\t']);
        let from = at + (line.len() - bare.len());
        let end = from + bare.trim_end().len();
        let is_fence = bare.starts_with("```") || bare.starts_with("~~~");
        if let Some(began) = self.fence {
            if is_fence {
                self.out.holes.push(Span::new(began, end));
                self.fence = None;
            }
            return;
        }
        if is_fence {
            (self.fence, self.goes_on) = (Some(from), false);
            return;
        }
        if end == from {
            self.goes_on = false;
            return;
        }
        self.code(from, end);
        let Some(text) = after_mark(bare) else { return self.more(from, end) };
        let column = column(line);
        while self.columns.last().is_some_and(|open| *open >= column) {
            self.columns.pop();
        }
        self.columns.push(column);
        let from = from + (bare.len() - text.len());
        self.push(Shape::Item, from, end);
        self.goes_on = from < end;
    }

    /// A line without a mark of its own.
    fn more(&mut self, from: usize, end: usize) {
        match self.out.list.last_mut().filter(|_| self.goes_on) {
            Some(last) => last.span = Span::new(last.span.start as usize, end),
            None => self.push(Shape::Paragraph, from, end),
        }
        self.goes_on = true;
    }

    fn push(&mut self, shape: Shape, from: usize, end: usize) {
        if from >= end {
            return;
        }
        let nested = u8::try_from(self.columns.len()).unwrap_or(u8::MAX);
        let depth = self.base.saturating_add(nested);
        let span = Span::new(from, end);
        self.out.list.push(Block { shape, span, depth, quote: Quote::No });
    }

    /// What is between two backticks of a line is code.
    fn code(&mut self, from: usize, end: usize) {
        let mut ticks = memchr::memchr_iter(b'`', slice(self.text, from, end).as_bytes());
        while let (Some(open), Some(close)) = (ticks.next(), ticks.next()) {
            self.out.holes.push(Span::new(from + open, from + close + 1));
        }
    }
}

/// What follows the mark of a list at the start of a line: `- x`, `* x`, `+ x`, `3. x`, `3) x`.
fn after_mark(line: &str) -> Option<&str> {
    let digits = line.bytes().take(9).take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => line.strip_prefix(['-', '*', '+'])?,
        _ => tail(line, digits).strip_prefix(['.', ')'])?,
    };
    let text = rest.trim_start_matches([' ', '\t']);
    (text.len() < rest.len()).then_some(text)
}

/// The column at which the text of a line begins.
fn column(line: &str) -> usize {
    let indent = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t'));
    indent.fold(0, |at, byte| if byte == b'\t' { at - at % TAB + TAB } else { at + 1 })
}
