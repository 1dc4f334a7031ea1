//! A small reader of Markdown, enough to set lines in their place, and tables of expectations.

use touchbase::judge::{
    Above, Against, DayMark, Form, Line, Link, Note, Place, Shape, Task, Verdict, When, judge,
};
use touchbase::lexicon::cues::Words;
use touchbase::lexicon::{Language, Languages};
use touchbase::text::Span;

/// The day of the notes in tests.
pub(crate) const TODAY: &str = "2026-03-16";

/// What a test says of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Contact,
    Maybe,
    No,
    ContactOrMaybe,
    MaybeOrNo,
    OtherDay,
    Planned,
    Because(Against),
    Alone,
}

impl Expected {
    /// As written in `links.tsv`.
    pub(crate) fn parse(text: &str) -> Self {
        match text.trim() {
            "contact" => Self::Contact,
            "maybe" => Self::Maybe,
            "no" => Self::No,
            "contact or maybe" => Self::ContactOrMaybe,
            "maybe or no" => Self::MaybeOrNo,
            other => panic!("{other:?} is not a standing"),
        }
    }

    pub(crate) fn allows(self, verdict: Verdict) -> bool {
        let contact = matches!(verdict, Verdict::Contact { .. });
        let maybe = matches!(verdict, Verdict::Maybe(_));
        match self {
            Self::Contact => contact,
            Self::Maybe => maybe,
            Self::No => !contact && !maybe,
            Self::ContactOrMaybe => contact || maybe,
            Self::MaybeOrNo => !contact,
            Self::OtherDay => matches!(verdict, Verdict::OtherDay { .. }),
            Self::Planned => {
                matches!(verdict, Verdict::Planned(_) | Verdict::No(Against::BelowPlans))
            }
            Self::Because(reason) => verdict == Verdict::No(reason),
            Self::Alone => verdict == Verdict::Maybe(Form::NameAlone),
        }
    }
}

/// One link of a note, judged.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    pub(crate) name: String,

    pub(crate) verdict: Verdict,
}

struct Raw {
    text: String,
    shape: Shape,
    rank: usize,
    indent: usize,
    task: Task,
    is_quoted: bool,
}

fn raw_lines(note: &str) -> Vec<Raw> {
    let mut lines = Vec::new();
    let mut fenced = false;
    for line in note.lines() {
        let indent: usize = line
            .chars()
            .take_while(|c| c.is_whitespace())
            .map(|c| if c == '\t' { 4 } else { 1 })
            .sum();
        let mut text = line.trim();
        if text.starts_with("```") {
            fenced = !fenced;
            continue;
        }
        if text.is_empty() {
            continue;
        }
        let quoted = text.strip_prefix('>');
        text = quoted.unwrap_or(text).trim();
        let is_quoted = quoted.is_some() || fenced;
        let item =
            ["- ", "* ", "+ "].iter().find_map(|mark| text.strip_prefix(mark)).or_else(|| {
                let (number, rest) = text.split_once(". ")?;
                (number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit())).then_some(rest)
            });
        let body = item.unwrap_or(text);
        let rank = body.bytes().take_while(|b| *b == b'#').count();
        let is_heading = rank > 0 && body.as_bytes().get(rank) == Some(&b' ');
        let (task, body) = match (body.get(..4), body.get(4..)) {
            (Some("[ ] "), Some(rest)) => (Task::Open, rest),
            (Some("[x] " | "[X] "), Some(rest)) => (Task::Done, rest),
            (Some("[-] "), Some(rest)) => (Task::Cancelled, rest),
            _ => (Task::None, body),
        };
        let mut raw =
            Raw { text: body.to_owned(), shape: Shape::Sentence, rank: 0, indent, task, is_quoted };
        if item.is_some() {
            raw.shape = Shape::Item;
            if is_heading {
                raw.text = body[rank..].trim().to_owned();
            }
            lines.push(raw);
        } else if is_heading {
            raw.shape = Shape::Heading;
            raw.rank = rank;
            raw.text = body[rank..].trim().to_owned();
            lines.push(raw);
        } else if body.starts_with("**")
            && body.trim_end_matches(':').ends_with("**")
            && body.matches("**").count() == 2
        {
            raw.shape = Shape::Heading;
            raw.rank = 7;
            lines.push(raw);
        } else if text.starts_with('|') {
            raw.shape = Shape::Row;
            lines.push(raw);
        } else {
            for sentence in body.split_inclusive(". ") {
                lines.push(Raw { text: sentence.trim().to_owned(), ..raw });
                raw.text = String::new();
            }
        }
    }
    lines
}

fn links(text: &str) -> Vec<Link<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("[[").map(|n| n + at) {
        let Some(close) = text[open..].find("]]").map(|n| n + open) else { break };
        let inner = &text[open + 2..close];
        let shown = inner.split('|').next_back().unwrap_or(inner);
        let is_embed = text[..open].ends_with('!');
        let start = open - usize::from(is_embed);
        found.push(Link { span: Span::new(start, close + 2), shown, is_embed });
        at = close + 2;
    }
    found
}

fn days(text: &str, today: &str) -> Vec<DayMark> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + 10 <= bytes.len() {
        let day = &bytes[at..at + 10];
        let shape = day
            .iter()
            .enumerate()
            .all(|(n, b)| if n == 4 || n == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if shape {
            let day = &text[at..at + 10];
            let when = match day.cmp(today) {
                std::cmp::Ordering::Less => When::Earlier,
                std::cmp::Ordering::Equal => When::Same,
                std::cmp::Ordering::Greater => When::Later,
            };
            let linked = text[..at].ends_with("[[") && text[at + 10..].starts_with("]]");
            let wide = if linked { 2 } else { 0 };
            found.push(DayMark { span: Span::new(at - wide, at + 10 + wide), when });
            at += 10;
        } else {
            at += 1;
        }
    }
    found
}

/// These languages alone.
pub(crate) fn only(languages: &[Language]) -> Languages {
    languages.iter().fold(Languages::none(), |all, language| all.with(*language))
}

/// Judges every link of a note.
pub(crate) fn judge_note(
    note: &str,
    today: &str,
    kind: Note,
    languages: &[Language],
) -> Vec<Judged> {
    let words = Words::of(only(languages));
    let all = raw_lines(note);
    let parts: Vec<_> = all.iter().map(|raw| (links(&raw.text), days(&raw.text, today))).collect();
    let lines: Vec<Line<'_>> = all
        .iter()
        .zip(&parts)
        .map(|(raw, (links, days))| Line {
            text: &raw.text,
            links,
            days,
            shape: raw.shape,
            task: raw.task,
            is_quoted: raw.is_quoted,
        })
        .collect();
    let mut headings: Vec<(usize, Above)> = Vec::new();
    let mut parents: Vec<(usize, Above, Task)> = Vec::new();
    let mut judged = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let raw = &all[n];
        match raw.shape {
            Shape::Heading => {
                headings.retain(|(rank, _)| *rank < raw.rank);
                parents.clear();
            }
            Shape::Item => parents.retain(|(indent, ..)| *indent < raw.indent),
            _ => parents.clear(),
        }
        let mut line = *line;
        if parents.iter().any(|(_, _, task)| *task == Task::Open) {
            line.task = Task::Open;
        }
        let above: Vec<Above> = headings.iter().map(|(_, above)| *above).collect();
        let nested: Vec<Above> = parents.iter().map(|(_, above, _)| *above).collect();
        let mut below = Vec::new();
        let mut first = None;
        for (raw_below, line_below) in all.iter().zip(&lines).skip(n + 1) {
            if raw.shape != Shape::Item
                || raw_below.shape != Shape::Item
                || raw_below.indent <= raw.indent
            {
                break;
            }
            if raw_below.indent == *first.get_or_insert(raw_below.indent) {
                below.push(*line_below);
            }
        }
        let place = Place { headings: &above, parents: &nested, below: &below, note: kind };
        for (link, verdict) in line.links.iter().zip(judge(&line, &place, words)) {
            if let Some(verdict) = verdict {
                judged.push(Judged { name: link.shown.to_owned(), verdict });
            }
        }
        let above = Above::read(&line, words);
        match raw.shape {
            Shape::Heading => headings.push((raw.rank, above)),
            Shape::Item => parents.push((raw.indent, above, line.task)),
            _ => {}
        }
    }
    judged
}

/// Checks rows of `note, person, expected` and lists all that fail.
#[track_caller]
pub(crate) fn check_all(languages: &[Language], kind: Note, cases: &[(&str, &[(&str, Expected)])]) {
    let mut failures = Vec::new();
    for (note, expected) in cases {
        let judged = judge_note(note, TODAY, kind, languages);
        for (name, expected) in *expected {
            let found: Vec<Verdict> = judged
                .iter()
                .filter(|judged| judged.name == *name)
                .map(|judged| judged.verdict)
                .collect();
            let good = found.last().is_some_and(|verdict| expected.allows(*verdict));
            if !good {
                failures.push(format!("{note:?} {name}: expected {expected:?}, got {found:?}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

/// The same, for English journals.
#[track_caller]
pub(crate) fn check(cases: &[(&str, &[(&str, Expected)])]) {
    check_all(&[Language::English], Note::Journal, cases);
}
