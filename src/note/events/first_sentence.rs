//! The first sentence of a dated note's body: what was said, when no key says it.
//!
//! Read line by line. What is no prose of the meeting is passed over: headings, fields and labels, tasks, quotations,
//! code, tables, lists of names, and all below a heading of plans, questions, people or links.

use super::clean;
use super::sentence::Sentences;
use crate::lexicon::cues::{Ground, Words};
use crate::lexicon::{Languages, Section};
use crate::note::markdown::{field, links, outline, task};
use crate::text::Span;
use crate::text::span::{floor, head};

/// How far into a body a sentence is looked for, in bytes: beyond it is the middle of the meeting.
const NEAR: usize = 4000;

/// The first sentence of `body`.
pub(super) fn of(body: &str, on: Languages) -> Option<String> {
    let words = Words::of(on);
    let (mut is_code, mut is_apart) = (false, false);
    for line in head(body, floor(body, NEAR)).lines() {
        let line = line.trim();
        if line.starts_with("```") || line.starts_with("~~~") {
            is_code = !is_code;
            continue;
        }
        if is_code || line.is_empty() {
            continue;
        }
        if let Some(heading) = heading(line) {
            is_apart = is_aside(heading, words);
            continue;
        }
        if is_apart {
            continue;
        }
        let Some(text) = prose(line) else { continue };
        let text = clean::lines(text, words);
        let Some(first) = Sentences::of_prose(&text).next() else { continue };
        let first = first.text.trim().trim_end_matches('.');
        if says_more_than_names(first, words) {
            return Some(first.to_owned());
        }
    }
    None
}

/// The words of a heading, also of one in bold or before a colon alone on its line.
fn heading(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches('#');
    if bare.len() < line.len() {
        return bare.starts_with([' ', '\t']).then(|| bare.trim());
    }
    outline::bold_heading(line)
}

/// Whether what is below a heading was not said: plans, questions, who was there, links.
fn is_aside(heading: &str, words: Words) -> bool {
    let is_open = Section::of(heading, &[]).is_some_and(|section| section != Section::Log);
    is_open
        || matches!(
            words.ground(heading),
            Some(
                Ground::People
                    | Ground::MeetingPeople
                    | Ground::Absent
                    | Ground::Plans
                    | Ground::Links
            )
        )
}

/// The words of a line that may tell what was said.
fn prose(line: &str) -> Option<&str> {
    if line.starts_with(['>', '|', '<', '%', '`', '!'])
        || line.starts_with("---")
        || line.starts_with("***")
    {
        return None;
    }
    let bare = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let bare = bare
        .get(digits..)
        .filter(|_| digits > 0)
        .and_then(|rest| rest.strip_prefix(". "))
        .unwrap_or(bare)
        .trim();
    let is_field = field::may_hold(bare) || field::label(bare).is_some() || bare.ends_with(':');
    (!is_field && task::state(bare).is_none() && !bare.starts_with("**Attendees")).then_some(bare)
}

/// Whether a sentence is more than links and what joins them.
fn says_more_than_names(text: &str, words: Words) -> bool {
    let mut at = 0;
    let mut rest = String::new();
    for link in links::in_span(text, Span::new(0, text.len()), None) {
        rest.push_str(text.get(at..link.span.start as usize).unwrap_or(""));
        at = link.span.end as usize;
    }
    rest.push_str(text.get(at..).unwrap_or(""));
    let is_joiner = |word: &str| {
        word.chars().all(|c| !c.is_alphanumeric())
            || words.find(&word.to_lowercase(), "").senses.has(crate::lexicon::cues::Sense::And)
    };
    rest.split_whitespace().any(|word| !is_joiner(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &str, expected: Option<&str>) {
        assert_eq!(of(body, Languages::default()).as_deref(), expected, "{body:?}");
    }

    #[test]
    fn what_was_said() {
        check("\n# Sync\n\nWe chose the loom. And more.\n", Some("We chose the loom"));
        check("- 09:30 her father is ill #note\n", Some("her father is ill"));
        check("## Attendees\n- [[Ada]]\n- [[Bo]]\n## Notes\n- prices rise\n", Some("prices rise"));
        check("## Agenda\n- prices\n## Discussed\n1. the mill\n", Some("the mill"));
        check(
            "**Date:** 2026-03-01\n[[Ada]], [[Bo]] and [[Cy]]\nThe mill is sold",
            Some("The mill is sold"),
        );
    }

    #[test]
    fn nothing_was_said() {
        for body in [
            "",
            "# Ada\n",
            "- [ ] send the list\n",
            "> quoted\n",
            "```\ncode\n```\n",
            "date:: 2026-03-01\n",
        ] {
            check(body, None);
        }
    }
}
