//! A date at the beginning of a line as people dress it: bold, in brackets, as a link.
//!
//! Also dates in keys. Knows the dress, not what the date means; file names are read in `day_name`.

use chrono::DateTime;

use crate::date::read::{self, Problem};
use crate::date::short::{self, Short};
use crate::date::{DateOrder, Day};
use crate::lexicon::{Answer, Kind, Languages};
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
        let is_day = || matches!(read::whole(name, order), Some(Ok(_) | Err(Problem::Ambiguous)));
        start += name.rfind('/').filter(|_| !is_day()).map_or(0, |slash| slash + 1);
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

/// A day without its year, or with half of it, at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShortDated {
    /// The day, or what is wrong with it.
    pub(crate) day: Result<Short, Problem>,
    /// Where it is in the text.
    pub(crate) at: Span,
    /// Where the text goes on, after the day and its decoration.
    pub(crate) rest: usize,
}

/// The day without its year that `text` begins with, marks of emphasis and brackets aside.
pub(crate) fn short(text: &str, order: Option<DateOrder>) -> Option<ShortDated> {
    let bare = text.trim_start_matches(['*', '_', '(', '[']);
    let start = text.len() - bare.len();
    let found = short::at_start(bare, order)?;
    let end = start + found.len;
    let dress = tail(text, end);
    let rest = end + dress.len() - dress.trim_start_matches(['*', '_', ')', ']']).len();
    Some(ShortDated { day: found.day, at: Span::new(start, end), rest })
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
        _ => short_value(text, order),
    }
}

/// A whole value with half a year: `4.3.26`.
fn short_value(text: &str, order: Option<DateOrder>) -> DateValue {
    let found = short(text, order).filter(|found| tail(text, found.rest).trim().is_empty());
    match found.map(|found| found.day) {
        Some(Ok(short)) => short.own().map_or(DateValue::Other, DateValue::Day),
        Some(Err(problem)) if text.matches(['.', '/', '-']).count() == 2 => DateValue::Bad(problem),
        _ => DateValue::Other,
    }
}

/// A day, and the words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Worded<'t> {
    /// The day, or what is wrong with it.
    pub(crate) day: Result<Day, Problem>,
    /// What is said beside it, without marks.
    pub(crate) words: &'t str,
}

/// What may be between a day and the words beside it.
const BESIDE: [char; 16] =
    [' ', ':', '–', '—', '-', '|', '·', ',', ';', '(', ')', '\u{a0}', '\u{202f}', '"', '\'', '*'];

/// Reads a value that says one day and a few words: `2026-02-24 (call)`, `call on 2026-02-24`. Two days are a
/// range, and before the day only a kind says nothing else about it.
pub(crate) fn among_words(
    text: &str,
    order: Option<DateOrder>,
    on: Languages,
) -> Option<Worded<'_>> {
    let text = text.trim().trim_start_matches(['"', '\'', '~']);
    let (before, dated) = match leading(text, order) {
        Some(dated) => ("", dated),
        None => {
            let (at, _) = read::first_in(text, order)?;
            // A link to the day begins before it.
            let at = head(text, at).trim_end_matches(['[', '*', '_']).len();
            let mut dated = leading(tail(text, at), order)?;
            dated.rest += at;
            (head(text, at), dated)
        }
    };
    let after = tail(text, dated.rest);
    let is_kind = || before.len() <= NEAR && Kind::among_first(before, 2, on).is_some();
    if !(before.trim_matches(BESIDE).is_empty() || is_kind())
        || read::may_hold(after) && read::first_in(after, order).is_some()
    {
        return None;
    }
    let after = after.trim_matches(BESIDE);
    let before = before.trim_matches(BESIDE);
    let before = before.strip_suffix(" on").unwrap_or(before);
    Some(Worded { day: dated.day, words: if after.is_empty() { before } else { after } })
}

/// The longest kind that is read before a day, in bytes.
const NEAR: usize = 24;

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
        check("[[13/12/2025]] call", "13/12/2025", " call");
        check("[[Daily/2025-12-13]] call", "2025-12-13", " call");
        assert_eq!(leading("[[Ada]] 2026-03-01", None), None);
        assert_eq!(leading("call 2026-03-01", None), None);
        assert_eq!(leading("[[Ada 2026-03-01]]", None), None);
    }

    #[test]
    fn days_with_words() {
        let read = |text| {
            let found = among_words(text, None, Languages::default())?;
            Some((found.day.ok()?.date.to_string(), found.words.to_owned()))
        };
        let on = |words: &str| Some(("2026-02-24".to_owned(), words.to_owned()));
        assert_eq!(read("2026-02-24 (call)"), on("call"));
        assert_eq!(read("2026-02-24 — the milestones"), on("the milestones"));
        assert_eq!(read("[[2026-02-24]]: lunch"), on("lunch"));
        assert_eq!(read("call on 2026-02-24"), on("call"));
        assert_eq!(read("call, [[2026-02-24]]"), on("call"));
        assert_eq!(read("24 February 2026 call her"), on("call her"));
        assert_eq!(read("2026-02-24 to 2026-03-01"), None);
        assert_eq!(read("not since 2026-02-24"), None);
        assert_eq!(read("before 2026-02-24"), None);
        assert_eq!(read("last week"), None);
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
        assert_eq!(day("4.3.26"), "2026-03-04");
        assert_eq!(day("26-03-05"), "Bad(Ambiguous)");
        assert_eq!(day("3 March"), "Other");
        assert_eq!(day("last week"), "Other");
    }
}
