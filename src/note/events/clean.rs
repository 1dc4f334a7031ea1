//! The words of a line as they are shown: without tags, the time of day, block ids and what programs keep there.
//!
//! A function of the words. Which lines belong together is `below`'s business.

use std::borrow::Cow;

use crate::date::clock;
use crate::lexicon::cues::{Sense, Words};
use crate::lexicon::{self, Key};
use crate::note::markdown::field;
use crate::text::span::{head, tail};
use crate::text::word::fold_into;

/// The words after which a tag is a word of the sentence: "talked about #looms".
pub(super) const FRAME: [Sense; 9] = [
    Sense::About,
    Sense::And,
    Sense::Article,
    Sense::Cited,
    Sense::Detached,
    Sense::From,
    Sense::Owner,
    Sense::To,
    Sense::With,
];

/// The lines of a text as they are shown; lines of which nothing is left are left out.
pub(in crate::note) fn lines(text: &str, words: Words) -> Cow<'_, str> {
    if !may_change(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let before = out.len();
        if before > 0 {
            out.push('\n');
        }
        push(line, words, &mut out);
        if out.trim_end().len() <= before {
            out.truncate(before);
        }
    }
    Cow::Owned(out)
}

/// Whether there may be anything to leave out.
fn may_change(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2(b'#', b'^', bytes).is_some()
        || memchr::memchr(b'\n', bytes).is_some()
        || bytes.first().is_some_and(|first| first.is_ascii_digit() || b"*_(".contains(first))
        || field::may_hold(text)
}

fn push(line: &str, words: Words, out: &mut String) {
    let line = line.trim();
    if is_kept_by_program(line) {
        return;
    }
    without_tags(after_clock(without_block_id(line)), words, out);
}

/// What follows the time of day that a line begins with.
pub(super) fn after_clock(line: &str) -> &str {
    let bare = line.trim_start_matches(['*', '_', '(', '`']);
    let len = clock::len(bare);
    if len == 0 {
        return line;
    }
    let rest = tail(bare, len).trim_start_matches(['*', '_', ')', '`']);
    let is_apart =
        rest.is_empty() || rest.starts_with([' ', ':', ',', '—', '–', '-', '|', '·', '\t']);
    if is_apart { super::told::trim_separators(rest) } else { line }
}

/// A line without the mark by which others link to it: `^a1b2c3`.
fn without_block_id(line: &str) -> &str {
    match line.rsplit_once('^') {
        Some((before, id))
            if (before.is_empty() || before.ends_with([' ', '\t']))
                && !id.is_empty()
                && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') =>
        {
            before.trim_end()
        }
        _ => line,
    }
}

/// Whether a line was written by a program for itself: `id:: 6512`, `collapsed:: true`, `SCHEDULED: <2026-03-01>`.
fn is_kept_by_program(line: &str) -> bool {
    if lexicon::is_program_line(line) {
        return true;
    }
    let Some((name, _)) = line.split_once("::") else { return false };
    lexicon::is_program_key(name) || Key::of_field(name) == Some(Key::Tags)
}

/// Adds the line without its tags. A tag that is a word of the sentence stays, as a word.
fn without_tags(line: &str, words: Words, out: &mut String) {
    let from = out.len();
    let mut rest = line;
    while let Some(at) = rest.find('#') {
        let (before, tag) = (head(rest, at), tail(rest, at + 1));
        out.push_str(before);
        rest = tag;
        let is_free =
            before.chars().next_back().is_none_or(|c| c.is_whitespace() || "(,".contains(c))
                && !(before.is_empty() && out.len() > from);
        let len = tag_len(tag);
        if !is_free || len == 0 && !tag.starts_with("[[") {
            out.push('#');
            continue;
        }
        if len == 0 || is_framed(tail(out, from), words) {
            continue;
        }
        rest = tail(tag, len);
        let kept = tail(out, from).trim_end().len();
        out.truncate(from + kept);
        if kept == 0 || out.ends_with('(') {
            rest = rest.trim_start();
        }
    }
    out.push_str(rest);
    let kept = tail(out, from).trim_end_matches([' ', ',', ';', '|', '·', '–', '—']).len();
    if rest.trim().is_empty() && from + kept < out.len() {
        out.truncate(from + kept);
    }
}

/// The length of the tag that a text after `#` begins with; a number is none.
fn tag_len(text: &str) -> usize {
    let is_tag =
        |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/') || c as u32 >= 0x1F000;
    let len = text.find(|c: char| !is_tag(c)).unwrap_or(text.len());
    if head(text, len).chars().all(|c| c.is_ascii_digit()) { 0 } else { len }
}

/// Whether a sentence goes on after this: "talked about".
fn is_framed(before: &str, words: Words) -> bool {
    let last =
        before.trim_end().rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    let mut folded = String::new();
    fold_into(last, &mut folded);
    !folded.is_empty() && words.find(&folded, "").senses.any(&FRAME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Languages;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(lines(text, Words::of(Languages::default())), expected, "{text:?}");
    }

    #[test]
    fn tags() {
        check("call about looms #task #1on1", "call about looms");
        check("#work call #urgent about looms", "call about looms");
        check("talked about #looms and #weaving/silk", "talked about looms and weaving/silk");
        check("lunch (#food), then a walk", "lunch (), then a walk");
        check(
            "issue #12 and C# and [[Ada#Log]] and https://a.b/#c",
            "issue #12 and C# and [[Ada#Log]] and https://a.b/#c",
        );
        check("call #[[Ada]]", "call [[Ada]]");
        check("#work", "");
    }

    #[test]
    fn times_ids_and_properties() {
        check("09:30 call ^a1-b2", "call");
        check("**10:00–11:00** – call", "call");
        check("14:30: call", "call");
        check("moved to 15:00", "moved to 15:00");
        check("x^2 and y ^2 more", "x^2 and y ^2 more");
        check("call\n  id:: 65a-1\n  collapsed:: true\ntags:: x\nher father", "call\nher father");
        check("call\nSCHEDULED: <2026-03-01 Sun>\n:LOGBOOK:\nCLOCK: [x]\n:END:", "call");
        check("mood:: good", "mood:: good");
    }
}
