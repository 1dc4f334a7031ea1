//! Tasks: their state, and the dates that the Tasks plugin and Dataview write into them.

use memchr::memmem::Finder;

use crate::date::{Date, DateOrder};
use crate::lexicon::TaskWord;
use crate::note::markdown::day;
use crate::text::needle::Needle;
use crate::text::span::{head, tail};

/// The state of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not done, whatever the box holds.
    Open,
    /// `[x]`
    Done,
    /// `[-]`
    Cancelled,
}

/// Whether a list item's text is a task, and its text after the box.
pub fn state(text: &str) -> Option<(State, &str)> {
    let Some(inner) = text.strip_prefix('[') else { return keyword(text) };
    let mark = inner.chars().next()?;
    let rest = tail(inner, mark.len_utf8()).strip_prefix(']')?;
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace)) || mark == ']' {
        return None;
    }
    let state = match mark {
        'x' | 'X' => State::Done,
        '-' => State::Cancelled,
        _ => State::Open,
    };
    Some((state, rest.trim_start()))
}

/// The words that outliners such as Logseq and Org put in the place of a box.
fn keyword(text: &str) -> Option<(State, &str)> {
    if !text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let (word, rest) = text.split_once([' ', '\u{a0}'])?;
    let state = match TaskWord::of(word)? {
        TaskWord::Open | TaskWord::Waiting => State::Open,
        TaskWord::Done => State::Done,
        TaskWord::Cancelled => State::Cancelled,
    };
    Some((state, rest.trim_start()))
}

/// Whether a task is said to wait for someone else, by the word in the place of its box.
pub(in crate::note) fn is_waiting(text: &str) -> bool {
    let word = text.split_once(' ').map_or(text, |(word, _)| word);
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && TaskWord::of(word) == Some(TaskWord::Waiting)
}

/// Whether a task's text is struck out from end to end: it is over.
pub(in crate::note) fn is_struck_out(shown: &str) -> bool {
    let inner = shown.trim().strip_prefix("~~").and_then(|rest| rest.strip_suffix("~~"));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("~~"))
}

/// The dates written into a task.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dates {
    /// 📅 or `[due:: …]`
    pub due: Option<Date>,
    /// ✅ or `[completion:: …]`
    pub done: Option<Date>,
    /// ➕ or `[created:: …]`
    pub created: Option<Date>,
}

const MARKS: [char; 14] =
    ['📅', '📆', '🗓', '⏳', '🛫', '➕', '✅', '❌', '🔁', '⏫', '🔼', '🔽', '🆔', '⛔'];

static DONE: Needle = Needle::new(|| Finder::new("✅"));

static COMPLETION: Needle = Needle::new(|| Finder::new("completion::"));

/// Whether `text` can hold a task that says when it was done.
pub(in crate::note) fn may_say_when(text: &str) -> bool {
    DONE.is_in(text) || COMPLETION.is_in(text)
}

/// Whether `text` can hold a task at all: a box, or a word that outliners put in its place.
pub(in crate::note) fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_box = |open: usize| {
        let near = bytes.get(open + 2..bytes.len().min(open + 6)).unwrap_or(&[]);
        memchr::memchr(b']', near).is_some()
    };
    let says = |word: &str| memchr::memmem::find(bytes, word.as_bytes()).is_some();
    memchr::memchr_iter(b'[', bytes).any(is_box) || TaskWord::written().any(says)
}

/// The dates of a task's text, and the text without them.
pub fn dates(text: &str, order: Option<DateOrder>) -> (Dates, &str) {
    let mut dates = Dates::default();
    let mut scheduled = None;
    // Every mark is beyond ASCII.
    let end = if text.is_ascii() { None } else { text.find(MARKS) };
    let mut end = end.unwrap_or(text.len());
    let mut rest = tail(text, end);
    while let Some(mark) = rest.chars().next() {
        let after = tail(rest, mark.len_utf8());
        let found = day_at(after, order);
        match mark {
            '📅' | '📆' | '🗓' => dates.due = dates.due.or(found),
            '⏳' => scheduled = scheduled.or(found),
            '✅' => dates.done = dates.done.or(found),
            '➕' => dates.created = dates.created.or(found),
            _ => {}
        }
        rest = after.find(MARKS).map_or("", |at| tail(after, at));
    }
    if text.contains([':', '@']) {
        for (begins, what) in WRITTEN {
            let Some(at) = find_apart(text, begins) else { continue };
            let Some(found) = day_at(tail(text, at + begins.len()), order) else { continue };
            let slot = match what {
                What::Due => &mut dates.due,
                What::Scheduled => &mut scheduled,
                What::Done => &mut dates.done,
                What::Created => &mut dates.created,
            };
            *slot = slot.or(Some(found));
            end = end.min(at);
        }
    }
    dates.due = dates.due.or(scheduled);
    (dates, head(text, end).trim_end())
}

/// The day that a text begins with, after a blank or a bracket.
fn day_at(text: &str, order: Option<DateOrder>) -> Option<Date> {
    let value =
        text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{fe0f}' | '<'));
    day::leading(value, order).and_then(|dated| dated.day.ok()).map(|day| day.date)
}

/// What a day that is written into a task says.
#[derive(Clone, Copy)]
enum What {
    Due,
    Scheduled,
    Done,
    Created,
}

/// What is written before a day: the fields of Dataview, the words of Org and Logseq, the tags of TaskPaper.
const WRITTEN: [(&str, What); 16] = [
    ("[due::", What::Due),
    ("(due::", What::Due),
    ("due::", What::Due),
    ("@due(", What::Due),
    ("DEADLINE:", What::Due),
    ("[scheduled::", What::Scheduled),
    ("(scheduled::", What::Scheduled),
    ("scheduled::", What::Scheduled),
    ("@scheduled(", What::Scheduled),
    ("SCHEDULED:", What::Scheduled),
    ("[completion::", What::Done),
    ("(completion::", What::Done),
    ("completion::", What::Done),
    ("@done(", What::Done),
    ("[created::", What::Created),
    ("(created::", What::Created),
];

/// Where `word` is in a text: in brackets of its own, or at the beginning of a word.
fn find_apart(text: &str, word: &str) -> Option<usize> {
    let is_free = |at: &usize| {
        word.starts_with(['[', '('])
            || head(text, *at).chars().next_back().is_none_or(char::is_whitespace)
    };
    text.match_indices(word).map(|(at, _)| at).find(is_free)
}

/// What a task is about, without the name that it begins with: `[[Ada]]: the draft`.
pub(crate) fn without_name(shown: &str) -> &str {
    let named = shown.strip_prefix("[[").and_then(|rest| rest.split_once("]]"));
    named
        .and_then(|(_, rest)| rest.trim_start().strip_prefix([':', '-', '–', '—']))
        .map_or(shown, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states() {
        assert_eq!(state("[ ] call"), Some((State::Open, "call")));
        assert_eq!(state("[x] call"), Some((State::Done, "call")));
        assert_eq!(state("[-] call"), Some((State::Cancelled, "call")));
        assert_eq!(state("[/] call"), Some((State::Open, "call")));
        assert_eq!(state("TODO call"), Some((State::Open, "call")));
        assert_eq!(state("DONE call"), Some((State::Done, "call")));
        assert_eq!(state("[x]\u{a0}call"), Some((State::Done, "call")));
        assert_eq!(state("TODO\u{a0}call"), Some((State::Open, "call")));
        assert_eq!(state("Todo call"), None);
        assert_eq!(state("[[Ada]] x"), None);
        assert_eq!(state("[1](x.md)"), None);
        assert_eq!(state("[2026-03-01]: x"), None);
    }

    #[test]
    fn dates_in_tasks() {
        let read = |text| {
            let (dates, shown) = dates(text, None);
            (dates.due.map(|d| d.to_string()), dates.done.map(|d| d.to_string()), shown.to_owned())
        };
        assert_eq!(
            read("send it 📅 2026-03-01 ✅ 2026-03-02"),
            (Some("2026-03-01".into()), Some("2026-03-02".into()), "send it".into())
        );
        assert_eq!(
            read("send it ⏫ 📅 2026-03-01"),
            (Some("2026-03-01".into()), None, "send it".into())
        );
        assert_eq!(
            read("send it [due:: 2026-03-01]"),
            (Some("2026-03-01".into()), None, "send it".into())
        );
        assert_eq!(
            read("send it 📅\u{a0}2026-03-01 ✅\u{202f}2026-03-02"),
            (Some("2026-03-01".into()), Some("2026-03-02".into()), "send it".into())
        );
        let due = |text| dates(text, None).0.due.map(|day| day.to_string()).unwrap_or_default();
        for text in [
            "send it ⏳ 2026-03-01",
            "send it ⏳ 2026-02-01 📅 2026-03-01",
            "send it due:: 2026-03-01",
            "send it @due(2026-03-01)",
            "send it\n  DEADLINE: <2026-03-01 Sun>",
            "send it\nSCHEDULED: <2026-03-01 Sun .+1w>",
            "send it (scheduled:: 2026-03-01)",
            "send it 📅\u{a0}2026-03-01",
        ] {
            assert_eq!(due(text), "2026-03-01", "{text}");
            assert_eq!(dates(text, None).1, "send it", "{text}");
        }
        assert_eq!(due("send the residue:: 2026-03-01"), "");
        assert_eq!(read("plain"), (None, None, "plain".into()));
    }
}
