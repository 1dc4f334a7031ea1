//! The shortcut for bodies of the plainest kind: headings, bullets and paragraphs, line by line.
//!
//! Gives exactly the blocks that the Markdown parser gives, several times faster, or `None` at the
//! first line it is not sure of. A property test in `blocks` holds the two against each other.

use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::text::Span;
use crate::text::span::{slice, tail};

/// Bullets nested deeper than this are left to the parser.
const NESTING: usize = 8;

/// Reads the body of `text` that begins at `start`, if it is plain enough.
pub(in crate::note) fn parse(text: &str, start: usize) -> Option<Blocks> {
    let body = tail(text, start).as_bytes();
    // Code, HTML, tabs and escapes need the parser.
    if memchr::memchr3(b'`', b'<', b'\t', body).is_some()
        || memchr::memchr2(b'\\', b'\r', body).is_some()
        || memchr::memmem::find(body, b"%%").is_some()
    {
        return None;
    }
    let list = Vec::with_capacity(body.len() / 64);
    let mut scan = Scan { text, list, columns: [0; NESTING], depth: 0, state: State::Fresh };
    let mut at = start;
    while at < text.len() {
        let end = memchr::memchr(b'\n', tail(text, at).as_bytes()).map_or(text.len(), |n| at + n);
        scan.line(at, end)?;
        at = end + 1;
    }
    Some(Blocks { list: scan.list, cells: Vec::new(), holes: Vec::new() })
}

/// What the line before was.
#[derive(PartialEq, Eq, Clone, Copy)]
enum State {
    /// A blank line, a heading, or nothing.
    Fresh,
    Item,
    Paragraph,
}

/// A body that is being read. Whatever it is not sure of is `None`.
struct Scan<'t> {
    text: &'t str,
    list: Vec<Block>,
    /// The columns at which the text of the open items begins.
    columns: [usize; NESTING],
    depth: usize,
    state: State,
}

impl Scan<'_> {
    /// Reads the line from `at` to `end`.
    fn line(&mut self, at: usize, end: usize) -> Option<()> {
        let line = slice(self.text, at, end);
        let content = line.trim_start_matches(' ');
        let indent = line.len() - content.len();
        let from = at + indent;
        let Some(first) = content.as_bytes().first().copied() else {
            self.state = State::Fresh;
            return Some(());
        };
        if first == b'-' {
            return self.item(content, indent, from, end);
        }
        if indent > 0 || self.state == State::Item {
            return None;
        }
        if first == b'#' {
            let level = content.bytes().take_while(|b| *b == b'#').count();
            let rest = tail(content, level);
            if level <= 6 && (rest.is_empty() || rest.starts_with(' ')) {
                return self.heading(level, rest.trim(), from + level, end);
            }
        } else if !starts_text(first, content) && first != b'['
            || first == b'[' && is_definition(content)
        {
            return None;
        }
        self.paragraph(content, from, end)
    }

    fn item(&mut self, content: &str, indent: usize, from: usize, end: usize) -> Option<()> {
        let mark = content.strip_prefix("- ").filter(|rest| !rest.starts_with(' '))?;
        // `- - x`, `- # x`, `- > x`, `- ---` nest blocks on one line.
        let second = mark.as_bytes().first().copied()?;
        if !starts_text(second, mark) && second != b'[' || mark.trim_end().is_empty() {
            return None;
        }
        if second == b'[' && is_definition(mark) || self.state == State::Paragraph && indent > 0 {
            return None;
        }
        if indent == 0 {
            self.depth = 0;
        } else {
            let open = self.columns.get(..self.depth)?;
            self.depth = open.iter().position(|column| *column == indent)? + 1;
        }
        *self.columns.get_mut(self.depth)? = indent + 2;
        self.depth += 1;
        self.state = State::Item;
        self.push(Shape::Item, from + 2, end)
    }

    fn heading(&mut self, level: usize, words: &str, from: usize, end: usize) -> Option<()> {
        if words.is_empty() || words.ends_with('#') {
            return None;
        }
        (self.state, self.depth) = (State::Fresh, 0);
        self.push(Shape::Heading(u8::try_from(level).ok()?), from, end)
    }

    fn paragraph(&mut self, content: &str, from: usize, end: usize) -> Option<()> {
        if self.state == State::Paragraph {
            let stop = from + content.trim_end().len();
            self.list.last_mut()?.span.end = u32::try_from(stop).ok()?;
            return Some(());
        }
        self.depth = 0;
        self.state = State::Paragraph;
        self.push(Shape::Paragraph, from, end)
    }

    fn push(&mut self, shape: Shape, from: usize, to: usize) -> Option<()> {
        let raw = slice(self.text, from, to);
        let lead = raw.len() - raw.trim_start().len();
        let span = Span::new(from + lead, from + raw.trim_end().len());
        let depth = u8::try_from(self.depth).ok()?;
        self.list.push(Block { shape, span, depth, quote: Quote::No });
        Some(())
    }
}

/// Whether a line that begins with this byte is text for sure.
fn starts_text(first: u8, content: &str) -> bool {
    match first {
        b'0'..=b'9' => {
            // `1. x` and `1) x` are items.
            let digits = content.bytes().take_while(u8::is_ascii_digit).count();
            !matches!(content.as_bytes().get(digits), Some(b'.' | b')'))
        }
        b'*' | b'_' => {
            let second = content.as_bytes().get(1).copied().unwrap_or(b' ');
            second != b' ' && !content.bytes().all(|b| b == first || b == b' ')
        }
        b'a'..=b'z'
        | b'A'..=b'Z'
        | b'('
        | b'"'
        | b'\''
        | b'@'
        | b'.'
        | b','
        | b'!'
        | b'?'
        | b'/'
        | b'%' => true,
        first => first >= 0x80,
    }
}

/// Whether a line may define a link (`[x]: y`), which is not text.
fn is_definition(content: &str) -> bool {
    content.contains("]:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_the_rest() {
        for text in [
            "`x`",
            "1. x",
            "> q",
            "- a\nb",
            "- a\n   - b",
            "a\n---",
            "a | b\n-|-",
            "[x]: y",
            "    code",
            "a\n\tb",
        ] {
            assert_eq!(parse(text, 0), None, "{text:?}");
        }
    }
}
