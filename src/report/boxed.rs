//! A list item with a box, as we write it and as people and their editors change it.

use crate::text::span::{head, tail};

/// The longest text that still counts as the mark in a box, in bytes.
const LONGEST: usize = 24;

/// A list item that begins with a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Boxed<'t> {
    /// What is in the box, blanks aside.
    pub mark: &'t str,
    /// What follows it.
    pub rest: &'t str,
}

/// The box that a line begins with, after any indentation; on phones the blanks around it are easily lost.
pub fn boxed(line: &str) -> Option<Boxed<'_>> {
    let item = line.trim_start().strip_prefix(['-', '*', '+'])?;
    let inner = item.trim_start().strip_prefix('[')?;
    let close = inner.bytes().take(LONGEST).position(|byte| byte == b']')?;
    let (mark, rest) = (head(inner, close), tail(inner, close + 1));
    let is_short = mark.trim().chars().count() <= 1;
    let is_glued_link = is_short && rest.starts_with("[[");
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace) || is_glued_link;
    if mark.contains('[') || !ends || item.starts_with('[') && !is_short {
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
        assert_eq!(read("-[x] [[Ada]]"), Some(("x", "[[Ada]]")));
        assert_eq!(read("- [x][[Ada]]"), Some(("x", "[[Ada]]")));
        assert_eq!(read("-\u{a0}[ x ]\u{a0}Ada"), Some(("x", "Ada")));
        for line in
            ["- Ada", "- [[Ada]] x", "- [a](b.md)", "[x] Ada", "-[Ada] x", "- [x]Ada", "- ["]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
