//! Any text, of any length: no panic, and work in proportion to the length.

use touchbase::judge::{DayMark, Line, Link, Note, Place, Shape, Task, When, judge};
use touchbase::lexicon::Language;
use touchbase::lexicon::cues::Words;
use touchbase::text::Span;

use super::harness::{TODAY, judge_note};
use crate::linear::spent;

const ALL: [Language; 7] = [
    Language::English,
    Language::German,
    Language::French,
    Language::Spanish,
    Language::Portuguese,
    Language::Italian,
    Language::Dutch,
];

/// A small generator of numbers, the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % n as u64).unwrap()
    }
}

const PIECES: &[&str] = &[
    "[[Ada]]",
    "[[Bo]]'s",
    "![[Cy]]",
    "#[[Dee]]",
    "[[",
    "]]",
    "lunch",
    "with",
    "met",
    "über",
    "É",
    "’",
    "'",
    "w/",
    "2026-03-16",
    "2026-01-01",
    "10:00",
    "1:1",
    ",",
    ":",
    "::",
    "—",
    "-",
    "(",
    ")",
    "~~",
    "`",
    "#tag",
    "https://x",
    "[a](b)",
    " ",
    " ",
    " ",
    "\u{a0}",
    "\u{301}",
    "🦀",
    "☕",
    "who",
    "and",
    "l'",
    "J’ai",
    "cancelled",
    "tomorrow",
    "&",
    "ab",
    "MIT",
    "١",
    "…",
    "\t",
    "|",
    "{{query",
    "%%",
    "ſ",
    "İ",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

#[test]
fn no_text_panics() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for _ in 0..5_000 {
        let mut text = String::from("- ");
        for _ in 0..random.below(14) {
            text.push_str(PIECES[random.below(PIECES.len())]);
            if random.below(2) == 0 {
                text.push(' ');
            }
        }
        judge_note(&text, TODAY, Note::Journal, &ALL);
    }
}

#[test]
fn spans_that_do_not_fit_do_not_panic() {
    let words = Words::of(super::harness::only(&ALL));
    let mut random = Random(42);
    for _ in 0..5_000 {
        let mut text = String::new();
        for _ in 0..random.below(8) {
            text.push_str(PIECES[random.below(PIECES.len())]);
        }
        let mut span = || {
            let start = random.below(30);
            Span::new(start, start + random.below(12))
        };
        let links: Vec<Link<'_>> =
            (0..3).map(|_| Link { span: span(), shown: "Ada", is_embed: false }).collect();
        let days: Vec<DayMark> =
            (0..2).map(|_| DayMark { span: span(), when: When::Later }).collect();
        let line = Line {
            text: &text,
            links: &links,
            days: &days,
            shape: Shape::Item,
            task: Task::None,
            is_quoted: false,
        };
        let place = Place { headings: &[], parents: &[], below: &[], note: Note::Journal };
        assert_eq!(judge(&line, &place, words).len(), links.len());
    }
}

fn seconds(piece: &str, n: usize) -> f64 {
    let text = format!("- {}", piece.repeat(n));
    let start = spent();
    judge_note(&text, TODAY, Note::Journal, &[Language::English, Language::German]);
    spent().saturating_sub(start).as_secs_f64()
}

#[test]
fn work_grows_like_the_line() {
    for piece in [
        "[[Ada]], ",
        "met [[Ada]] ",
        "lunch with Eve and ",
        "[[Ada]] [[Bo]] (",
        "[a",
        "`",
        "word ",
        "with my (",
        "[[Ada]]: ",
    ] {
        seconds(piece, 1000);
        let (short, long) = (seconds(piece, 2_000), seconds(piece, 16_000));
        assert!(long < short * 24.0 + 0.2, "{piece:?}: {short} s, eight times as long {long} s");
    }
}
