//! A line without the link to the person beside whose name it is shown.
//!
//! The link is left out only where the line reads without it: in front, after "with", at the end of a list.

use std::borrow::Cow;

use super::told::trim_separators;
use crate::lexicon::Languages;
use crate::lexicon::cues::{Sense, Words};
use crate::note::markdown::links;
use crate::text::Span;
use crate::text::span::{head, tail};
use crate::text::word::fold_into;

/// The line without the link at `at`, if it reads without it.
pub(super) fn left_out(line: &str, at: Span, words: Words) -> Cow<'_, str> {
    let before = head(line, at.start as usize).trim_end_matches(['*', '_', '@', '#']);
    let after = tail(line, at.end as usize).trim_start_matches(['*', '_']);
    if is_possessive(after) {
        return Cow::Borrowed(line);
    }
    let lead = super::clean::after_clock(before.trim_start());
    let joined = joined(after, words);
    if lead.trim_matches([' ', '-', '–', '—', '>', '\t']).is_empty() {
        // "[[Ada]] and [[Bo]] came by" needs both.
        return Cow::Borrowed(if joined.is_some() { line } else { trim_separators(after) });
    }
    let (rest, last) = last_word(before);
    let senses = |word: &str| {
        let mut folded = String::new();
        fold_into(word, &mut folded);
        words.find(&folded, "").senses
    };
    if senses(last).has(Sense::With) {
        let next = after.trim_start_matches([',', ' ']).split([' ', ',']).next().unwrap_or("");
        return match joined {
            Some(others) => Cow::Owned(format!("{before}{others}")),
            None if senses(next).has(Sense::Relative) => Cow::Borrowed(line),
            None => Cow::Owned(format!("{}{after}", rest.trim_end())),
        };
    }
    // "with [[Bo]] and [[Ada]]"
    let is_end = !after.trim_start().starts_with(char::is_alphanumeric);
    if is_end && rest.ends_with("]]") && (last == "," || senses(last).has(Sense::And)) {
        return Cow::Owned(format!("{rest}{after}"));
    }
    Cow::Borrowed(line)
}

/// The same for an entry of the person's own note, whose name `is_own`.
pub(in crate::note) fn left_out_of_entry<'t>(
    text: &'t str,
    is_own: impl Fn(&str) -> bool,
    on: Languages,
) -> Cow<'t, str> {
    let first = text.lines().next().unwrap_or("");
    if !first.contains("[[") {
        return Cow::Borrowed(text);
    }
    let all = links::in_span(first, Span::new(0, first.len()), None);
    let Some(own) = all.iter().find(|link| is_own(&link.target)) else {
        return Cow::Borrowed(text);
    };
    match left_out(first, own.span, Words::of(on)) {
        line if line.len() == first.len() => Cow::Borrowed(text),
        line => Cow::Owned(format!("{line}{}", tail(text, first.len()))),
    }
}

/// The same for a task: its end may name the person, too, as in "send the list to [[Ada]]".
pub(super) fn left_out_of_task(line: &str, at: Span, words: Words) -> Cow<'_, str> {
    let after = tail(line, at.end as usize).trim_start_matches(['*', '_']).trim();
    let before =
        head(line, at.start as usize).trim_end_matches(['*', '_', '@', '#', '(']).trim_end();
    if !before.is_empty() && after.trim_matches(['.', '!', ')']).is_empty() {
        let (rest, last) = last_word(before);
        let mut folded = String::new();
        fold_into(last, &mut folded);
        let senses = words.find(&folded, "").senses;
        let leads = senses.any(&[Sense::To, Sense::With]);
        // "wait for [[Ada]]" and "visit [[Ada]]" need her.
        let needs = !leads && senses.any(&super::clean::FRAME) || !rest.contains(' ');
        return Cow::Borrowed(match (needs, leads) {
            (true, _) => line,
            (_, true) => rest,
            _ => before,
        });
    }
    left_out(line, at, words)
}

/// Whether what follows a link makes it a possessive: `[[Ada]]'s`, `[[Ada]]s`.
fn is_possessive(after: &str) -> bool {
    after.starts_with(['\'', '’']) || after.starts_with(char::is_alphanumeric)
}

/// What follows the comma or the "and" between a link and the next one.
fn joined(after: &str, words: Words) -> Option<&str> {
    let rest = after.trim_start_matches([',', ' ', '&', '+', '/']);
    let rest = match rest.split_once(' ') {
        Some((word, rest)) if words.find(&word.to_lowercase(), "").senses.has(Sense::And) => rest,
        _ if rest.len() == after.len() => return None,
        _ => rest,
    };
    let is_name = rest.trim_start_matches(['*', '_', '@', '#']).starts_with("[[");
    is_name.then(|| rest.trim_start())
}

/// The text without its last word or comma, and that.
fn last_word(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    if let Some(before) = text.strip_suffix(',') {
        return (before.trim_end(), ",");
    }
    let at = text.rfind([' ', '\t', '(']).map_or(0, |at| at + 1);
    (head(text, at).trim_end(), tail(text, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let all = links::in_span(line, Span::new(0, line.len()), None);
        let own = all.iter().find(|link| link.target == "Ada").expect("a link to Ada");
        let words = Words::of(Languages::default());
        assert_eq!(left_out(line, own.span, words), expected, "{line:?}");
    }

    #[test]
    fn where_the_line_reads_without_it() {
        check("[[Ada]]: asked about looms", "asked about looms");
        check("09:30 [[Ada]] called", "called");
        check("**[[Ada]]** — the draft", "the draft");
        check("call with [[Ada]] about looms", "call about looms");
        check("lunch with [[Ada]]", "lunch");
        check("lunch with [[Ada]], she is well", "lunch, she is well");
        check("lunch with [[Ada]], [[Bo]] and [[Cy]]", "lunch with [[Bo]] and [[Cy]]");
        check("lunch with [[Ada]] and [[Bo]] at noon", "lunch with [[Bo]] at noon");
        check("lunch with [[Bo]] and [[Ada]]", "lunch with [[Bo]]");
        check("lunch with [[Bo]], [[Ada]], [[Cy]]", "lunch with [[Bo]], [[Cy]]");
    }

    #[test]
    fn where_it_does_not() {
        for line in [
            "[[Ada]] and [[Bo]] came by",
            "[[Ada]]'s paper",
            "lunch with [[Ada]]'s brother",
            "call with [[Ada]], who told me of looms",
            "met [[Ada]] at the fair",
            "asked [[Ada]] for a reference",
        ] {
            check(line, line);
        }
    }
}
