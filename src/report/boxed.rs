//! A list item with a box, as we write it and as people and their editors change it.

use crate::text::span::{head, tail};

/// The longest text that still counts as the mark in a box, in bytes.
const LONGEST: usize = 24;

/// A list item that begins with a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Boxed<'t> {
    /// What stands in the box, blanks aside.
    pub mark: &'t str,
    /// What follows it.
    pub rest: &'t str,
}

/// The box that a line begins with, behind any indentation.
pub fn boxed(line: &str) -> Option<Boxed<'_>> {
    let item = line.trim_start().strip_prefix(['-', '*', '+'])?;
    let inner = item.strip_prefix([' ', '\t'])?.trim_start().strip_prefix('[')?;
    let close = inner.bytes().take(LONGEST).position(|byte| byte == b']')?;
    let (mark, rest) = (head(inner, close), tail(inner, close + 1));
    if mark.contains('[') || !(rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return None;
    }
    Some(Boxed { mark: mark.trim(), rest: rest.trim_start() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes() {
        let read = |line| boxed(line).map(|boxed| (boxed.mark, boxed.rest));
        assert_eq!(read("- [x] Ada"), Some(("x", "Ada")));
        assert_eq!(read("* [ ] Ada"), Some(("", "Ada")));
        assert_eq!(read("- [] Ada"), Some(("", "Ada")));
        assert_eq!(read("- [ x ] Ada"), Some(("x", "Ada")));
        assert_eq!(read("\t+ [–]"), Some(("–", "")));
        assert_eq!(read("- [done] Ada"), Some(("done", "Ada")));
        for line in
            ["- Ada", "- [[Ada]] x", "- [a](b.md)", "[x] Ada", "-[x] Ada", "- [x]Ada", "- ["]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
