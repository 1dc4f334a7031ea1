//! From a byte offset to line, column and the line's text.
//!
//! Lines and columns count from 1; columns count characters, as editors do. Line ends are LF, so a
//! CRLF file has the same lines (the CR belongs to the end of its line and is never shown).

use super::span::{head, slice};

/// The line starts of one text.
#[derive(Debug, Clone)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<u32>,
}

impl<'t> Lines<'t> {
    /// Finds every line of `text`.
    pub fn new(text: &'t str) -> Self {
        let mut starts = Vec::with_capacity(text.len() / 48 + 1);
        starts.push(0);
        for at in memchr::memchr_iter(b'\n', text.as_bytes()) {
            starts.push(u32::try_from(at + 1).unwrap_or(u32::MAX));
        }
        Self { text, starts }
    }

    /// The 1-based number of the line that holds `offset`.
    pub fn line(&self, offset: usize) -> u32 {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        u32::try_from(self.starts.partition_point(|start| *start <= offset)).unwrap_or(u32::MAX)
    }

    /// The 1-based line and column of `offset`.
    pub fn place(&self, offset: usize) -> (u32, u32) {
        let line = self.line(offset);
        let start = self.starts.get(line as usize - 1).copied().unwrap_or(0) as usize;
        let column = slice(self.text, start, offset.max(start)).chars().count() + 1;
        (line, u32::try_from(column).unwrap_or(u32::MAX))
    }

    /// The text of a 1-based line, without its end.
    pub fn text(&self, line: u32) -> &'t str {
        let index = (line as usize).saturating_sub(1);
        let Some(start) = self.starts.get(index) else { return "" };
        let end = self.starts.get(index + 1).map_or(self.text.len(), |next| *next as usize);
        let whole = slice(self.text, *start as usize, end);
        let whole = whole.strip_suffix('\n').unwrap_or(whole);
        whole.strip_suffix('\r').unwrap_or(whole)
    }
}

/// The 1-based line and column of `offset`, for a text that is asked only once.
pub fn place(text: &str, offset: usize) -> (u32, u32) {
    let before = head(text, offset.min(text.len()));
    let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
    let start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |at| at + 1);
    let column = slice(before, start, before.len()).chars().count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

/// A line without its indent and the mark of a list before it.
pub(crate) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "ab\r\nñé\n\nx";
        let lines = Lines::new(text);
        assert_eq!(lines.place(0), (1, 1));
        assert_eq!(lines.place(6), (2, 2));
        assert_eq!(lines.place(text.len()), (4, 2));
        assert_eq!(place(text, 6), (2, 2));
        assert_eq!(lines.text(1), "ab");
        assert_eq!(lines.text(2), "ñé");
        assert_eq!(lines.text(3), "");
        assert_eq!(lines.text(4), "x");
        assert_eq!(lines.text(9), "");
    }
}
