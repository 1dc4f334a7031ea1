//! What the words around a link say: met, or merely spoken of.
//!
//! "lunch with [[Ada]]" is a touchpoint, "[[Ada]]'s paper" and "talked about [[Ada]]" are not.

use crate::lexicon::{self, Cue};
use crate::note::markdown::links::Link;
use crate::text::span::{floor, slice, tail};

/// How a link is placed in its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) enum LinkContext {
    /// After "with" or "and".
    With,
    /// Nothing is said about it.
    Bare,
    /// After "about", "re", "cc", "the book by".
    About,
    /// "[[Ada]]'s".
    Possessive,
    /// `![[Ada]]`.
    Embedded,
}

/// How much of what comes before a link is looked at, in bytes: two words and their marks.
const NEAR: usize = 80;

/// How each of the links of a text is placed.
pub(in crate::note) fn of_links(text: &str, links: &[Link<'_>]) -> Vec<LinkContext> {
    let mut all = Vec::with_capacity(links.len());
    let mut previous: Option<(LinkContext, usize)> = None;
    for link in links {
        let (start, end) = (link.span.start as usize, link.span.end as usize);
        let own = of_one(text, start, end, link.embed);
        let context = match previous {
            // "with [[A]], [[B]] and [[C]]": the whole row is taken as its first.
            Some((before, until))
                if joins(slice(text, until, start)) && own != LinkContext::Possessive =>
            {
                match before {
                    LinkContext::Possessive => LinkContext::Bare,
                    before => before,
                }
            }
            _ => own,
        };
        previous = Some((context, end));
        all.push(context);
    }
    all
}

fn of_one(text: &str, start: usize, end: usize, embed: bool) -> LinkContext {
    if embed {
        return LinkContext::Embedded;
    }
    let after = tail(text, end);
    let after = after.trim_start_matches(['*', '_']);
    if ["'s", "’s", "' ", "’ "].iter().any(|mark| after.starts_with(mark)) {
        return LinkContext::Possessive;
    }
    let near = slice(text, floor(text, start.saturating_sub(NEAR)), start);
    let line = near.rsplit('\n').next().unwrap_or("");
    let before = line.trim_end_matches(['(', '*', '_', '"', '“', '@', ' ', '\t']);
    let mut words = before.rsplit(|c: char| c.is_whitespace() || c == '(' || c == '[');
    let last = words.next().unwrap_or("").trim_end_matches(':');
    match Cue::of(last) {
        Some(Cue::With) => LinkContext::With,
        Some(Cue::About) => LinkContext::About,
        // "the book by [[Ada]]"
        Some(Cue::By) if lexicon::is_work(words.next().unwrap_or("")) => LinkContext::About,
        _ => LinkContext::Bare,
    }
}

/// Whether what is between two links makes them one row.
fn joins(between: &str) -> bool {
    between.len() < 12
        && between
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/' | '*' | '_'))
            .all(|word| word.is_empty() || lexicon::is_joiner(word))
        && !between.contains('\n')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::markdown::links;
    use crate::text::Span;

    #[track_caller]
    fn check(text: &str, expected: &[LinkContext]) {
        let links = links::in_span(text, Span::new(0, text.len()), None);
        assert_eq!(of_links(text, &links), expected, "{text:?}");
    }

    #[test]
    fn rows_stand_together() {
        use LinkContext::{About, Bare, Embedded, Possessive, With};
        check("lunch with [[A]], [[B]] and [[C]]", &[With, With, With]);
        check("Met [[A]] and [[B]]", &[Bare, Bare]);
        check("talked about [[A]] and [[B]]", &[About, About]);
        check("[[A]]'s paper", &[Possessive]);
        check("[[A]]'s paper, [[B]]", &[Possessive, Bare]);
        check("re: [[A]]", &[About]);
        check("read the book by [[A]]", &[About]);
        check("invited by [[A]]", &[Bare]);
        check("![[A]]", &[Embedded]);
        check("lunch with Grace and [[B]] about [[C]]", &[With, About]);
        check("[[A]]: asked [[B]]", &[Bare, Bare]);
    }
}
