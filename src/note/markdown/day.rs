//! A date at the beginning of a line as people dress it: bold, in brackets, as a link.
//!
//! Also dates in keys and file names. Knows the dress, not what the date means.

use chrono::DateTime;

use crate::date::read::{self, Problem};
use crate::date::{Date, DateOrder, Day};
use crate::lexicon::Answer;
use crate::text::Span;
use crate::text::span::{head, tail};

/// A date at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dated {
    /// The day, or what is wrong with it.
    pub(crate) day: Result<Day, Problem>,
    /// Where the date itself is in the text.
    pub(crate) at: Span,
    /// Where the text goes on, after the date and its decoration.
    pub(crate) rest: usize,
}

/// The date that `text` begins with, marks of emphasis and brackets aside.
pub(crate) fn leading(text: &str, order: Option<DateOrder>) -> Option<Dated> {
    let first = *text.as_bytes().first()?;
    if !(first.is_ascii_alphanumeric() || matches!(first, b'[' | b'*' | b'_' | b'(' | b'@' | b'`'))
    {
        return None;
    }
    let bare = text.trim_start_matches(['*', '_', '(', '@']);
    let open = bare.trim_start_matches('[');
    let brackets = bare.len() - open.len();
    if brackets > 2 {
        return None;
    }
    let mut start = text.len() - open.len();
    if brackets == 2 {
        // A link to a daily note may give its folder: `[[Daily/2026-03-01]]`.
        let inner = head(open, open.find("]]")?);
        let name = inner.split(['|', '#']).next().unwrap_or(inner);
        start += name.rfind('/').map_or(0, |slash| slash + 1);
    }
    let found = read::at_start(tail(text, start), order)?;
    let mut rest = start + found.len;
    if brackets == 2 {
        rest += tail(text, rest).find("]]")? + 2;
    } else if brackets == 1 {
        let after = tail(text, rest);
        rest += after.strip_prefix(']').map(|_| 1)?;
        // `[2026-03-01](Daily/2026-03-01.md)`
        if let Some(link) = tail(text, rest).strip_prefix('(') {
            rest += link.find(')').map_or(0, |close| close + 2);
        }
    }
    let dress = tail(text, rest);
    rest += dress.len() - dress.trim_start_matches(['*', '_', ')']).len();
    Some(Dated { day: found.day, at: Span::new(start, start + found.len), rest })
}

/// What a key's value says when it should say a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateValue {
    /// A day.
    Day(Day),
    /// A day that is none.
    Bad(Problem),
    /// Nothing, in one of the ways people leave a key open.
    Nothing,
    /// Something else.
    Other,
}

/// Reads a scalar of a date key: a date with or without time, a link to a daily note, milliseconds.
pub(crate) fn date_value(text: &str, order: Option<DateOrder>) -> DateValue {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    let text = text.strip_prefix('~').unwrap_or(text);
    let is_open = matches!(Answer::of(text), Some(Answer::No | Answer::Never | Answer::Unknown));
    if is_open || matches!(text, "" | "-" | "—" | "?") {
        return DateValue::Nothing;
    }
    if text.len() == 13 && text.bytes().all(|b| b.is_ascii_digit()) {
        let moment = text.parse().ok().and_then(DateTime::from_timestamp_millis);
        return moment.map_or(DateValue::Other, |m| {
            DateValue::Day(Day { date: m.date_naive(), approximate: false })
        });
    }
    match leading(text, order) {
        Some(Dated { day, rest, .. }) if tail(text, rest).trim().is_empty() => match day {
            Ok(day) => DateValue::Day(day),
            Err(problem) => DateValue::Bad(problem),
        },
        _ => DateValue::Other,
    }
}

/// The day that a file name begins with or ends in: `2026-03-01 Meeting`, `Call 2026-03-01`.
pub(crate) fn in_name(stem: &str) -> Option<Date> {
    if !read::may_hold(stem) {
        return None;
    }
    let exact = |text: &str| match read::at_start(text, None) {
        Some(found) if !matches!(found.day, Ok(day) if day.approximate) => {
            found.day.ok().map(|day| day.date)
        }
        _ => None,
    };
    exact(stem.trim_start_matches(['@', '_', ' '])).or_else(|| {
        let at = stem.len().checked_sub(10)?;
        let before = head(stem, at).chars().next_back()?;
        let end = tail(stem, at);
        (!before.is_alphanumeric() && read::whole(end, None).is_some())
            .then(|| exact(end))
            .flatten()
    })
}

/// Dendron's daily notes carry their hierarchy in their name: `daily.journal.2026.03.05`.
fn without_hierarchy(stem: &str) -> &str {
    let Some(digits) = stem.find(|c: char| c.is_ascii_digit()) else { return stem };
    let mut words = head(stem, digits).split_terminator('.');
    let is_journal = words.any(|word| matches!(word, "daily" | "journal"));
    if is_journal { tail(stem, digits) } else { stem }
}

/// Whether a file name is a date and nothing else, a weekday aside.
pub(crate) fn is_name(stem: &str) -> Option<Date> {
    if !read::may_hold(stem) {
        return None;
    }
    let stem = without_hierarchy(stem).replace('_', "-");
    match read::whole(&stem, None) {
        Some(Ok(day)) if !day.approximate => Some(day.date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, date: &str, rest: &str) {
        let found = leading(text, None);
        let shown = found.map(|d| (d.at.of(text), tail(text, d.rest)));
        assert_eq!(shown, Some((date, rest)), "{text:?}");
    }

    #[test]
    fn dress() {
        check("2026-03-01: call", "2026-03-01", ": call");
        check("**2026-03-01**: call", "2026-03-01", ": call");
        check("[2026-03-01]: call", "2026-03-01", ": call");
        check("[[2026-03-01]] call", "2026-03-01", " call");
        check("[[Daily/2026-03-01|Sunday]] call", "2026-03-01", " call");
        check("**[[2026-03-01]]** — call", "2026-03-01", " — call");
        check("[2026-03-01](Daily/2026-03-01.md) call", "2026-03-01", " call");
        check("(2026-03-01) call", "2026-03-01", " call");
        assert_eq!(leading("[[Ada]] 2026-03-01", None), None);
        assert_eq!(leading("call 2026-03-01", None), None);
        assert_eq!(leading("[[Ada 2026-03-01]]", None), None);
    }

    #[test]
    fn values() {
        let day = |text| match date_value(text, None) {
            DateValue::Day(day) => day.date.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(day("2024-07-01T10:30:00Z"), "2024-07-01");
        assert_eq!(day("[[Daily/2026-02-05]]"), "2026-02-05");
        assert_eq!(day("1693526400000"), "2023-09-01");
        assert_eq!(day("TBD"), "Nothing");
        assert_eq!(day("2026-02-30"), "Bad(Impossible)");
        assert_eq!(day("last week"), "Other");
    }

    #[test]
    fn names() {
        let name = |stem| in_name(stem).map(|d| d.to_string());
        assert_eq!(name("2026-03-01 Meeting with Steph").as_deref(), Some("2026-03-01"));
        assert_eq!(name("Call 2026-03-01").as_deref(), Some("2026-03-01"));
        assert_eq!(name("20240715T093045--jane").as_deref(), Some("2024-07-15"));
        assert_eq!(name("Ada"), None);
        assert_eq!(is_name("2026_03_01").map(|d| d.to_string()).as_deref(), Some("2026-03-01"));
        assert_eq!(
            is_name("2026-03-01 Sunday").map(|d| d.to_string()).as_deref(),
            Some("2026-03-01")
        );
        assert_eq!(is_name("2026-03-01 x"), None);
    }
}
