//! A day, written as the note writes its days: `07.03.26`, `Mar 7th, 2026`, `3. März 2026`.
//!
//! The form is taken from days that the note has: each run of digits or letters in one is its year, its
//! month or its day, and the new day gets the same runs. What is not understood gives nothing.

use chrono::Datelike;

use crate::date::{Date, DateOrder};
use crate::lexicon;
use crate::text::span::{slice, tail};

/// A day as it is written in the note.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample<'t> {
    pub(super) written: &'t str,
    pub(super) day: Date,
}

/// `day` in the form of the samples, of which the first is the nearest; `None` when they have none that is
/// understood.
pub(super) fn as_written(
    samples: &[Sample<'_>],
    day: Date,
    order: Option<DateOrder>,
) -> Option<String> {
    let first = samples.first()?;
    let form = forms(first)
        .into_iter()
        .filter(|form| fits(form, first, order))
        // Of forms that read the nearest alike, the one that the most others are written in.
        .max_by_key(|form| samples.iter().filter(|other| is_in(form, other)).count())?;
    let is_padded = samples.iter().filter(|other| is_in(&form, other)).find_map(|sample| {
        let short = form.iter().zip(pieces(sample.written)).filter(|(part, _)| part.is_small());
        short.map(|(_, text)| text).find(|text| text.len() == 1 || text.starts_with('0'))
    });
    let is_padded = is_padded.is_none_or(|text| text.len() > 1);
    let words: Vec<&str> = samples.iter().flat_map(|sample| pieces(sample.written)).collect();
    let parts = form.iter().zip(pieces(first.written));
    let written: Option<Vec<String>> =
        parts.map(|(part, text)| part.write(text, &words, is_padded, day)).collect();
    Some(written?.concat())
}

/// What a piece of a written day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    ShortYear,
    Month,
    MonthName,
    Day,
    /// `20260307`
    Whole,
    Weekday,
    /// `st`, `nd`
    Ordinal,
    Other,
}

impl Part {
    fn is_small(self) -> bool {
        matches!(self, Self::Month | Self::Day)
    }

    /// Whether `text` may be this part of `day`.
    fn is(self, text: &str, day: Date) -> bool {
        let is_number = |value: u32| text.len() <= 2 && text.parse() == Ok(value);
        match self {
            Self::Year => text.len() == 4 && text.parse() == Ok(day.year()),
            Self::ShortYear => text.len() == 2 && text.parse() == Ok(day.year() % 100),
            Self::Month => is_number(day.month()),
            Self::Day => is_number(day.day()),
            Self::MonthName => lexicon::month(text) == Some(day.month()),
            Self::Weekday => lexicon::weekday(text) == Some(day.weekday()),
            Self::Whole => text == day.format("%Y%m%d").to_string(),
            Self::Ordinal => text == ordinal(day.day()),
            Self::Other => {
                !text.starts_with(char::is_alphanumeric) || matches!(text, "年" | "月" | "日")
            }
        }
    }

    fn write(self, like: &str, words: &[&str], is_padded: bool, day: Date) -> Option<String> {
        let number = |value: u32| {
            if is_padded { format!("{value:02}") } else { value.to_string() }
        };
        Some(match self {
            Self::Year => format!("{:04}", day.year()),
            Self::ShortYear => format!("{:02}", day.year() % 100),
            Self::Month => number(day.month()),
            Self::Day => number(day.day()),
            Self::MonthName => lexicon::month_like(like, words, day.month())?,
            Self::Weekday => weekday_like(like, day)?,
            Self::Whole => day.format("%Y%m%d").to_string(),
            Self::Ordinal => ordinal(day.day()).to_owned(),
            Self::Other => like.to_owned(),
        })
    }
}

/// The ending of a day's number in English.
fn ordinal(day: u32) -> &'static str {
    match (day % 10, day / 10) {
        (1, 0 | 2 | 3) => "st",
        (2, 0 | 2) => "nd",
        (3, 0 | 2) => "rd",
        _ => "th",
    }
}

/// The English weekday of `day`, as long as `like` is.
fn weekday_like(like: &str, day: Date) -> Option<String> {
    let full = day.format("%A").to_string();
    let is_english = |known: &str| known.to_lowercase().starts_with(&like.to_lowercase());
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let known = names.into_iter().find(|known| is_english(known))?;
    Some(if like.len() == known.len() { full } else { full.get(..3)?.to_owned() })
}

/// The runs of digits, of letters and of anything else.
fn pieces(written: &str) -> impl Iterator<Item = &str> {
    let class = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = tail(written, at);
        let first = rest.chars().next()?;
        let len = rest.find(|c| class(c) != class(first)).unwrap_or(rest.len());
        at += len;
        Some(slice(rest, 0, len))
    })
}

/// The most pieces that a written day has: weekday, day, ending, month and year, with what is between.
const PIECES: usize = 12;

/// Every way in which the pieces of a sample may be read as its day.
fn forms(sample: &Sample<'_>) -> Vec<Vec<Part>> {
    const ALL: [Part; 9] = [
        Part::Year,
        Part::Day,
        Part::Month,
        Part::ShortYear,
        Part::Whole,
        Part::MonthName,
        Part::Weekday,
        Part::Ordinal,
        Part::Other,
    ];
    if pieces(sample.written).count() > PIECES {
        return Vec::new();
    }
    let mut forms: Vec<Vec<Part>> = vec![Vec::new()];
    for text in pieces(sample.written) {
        let longer = |form: &Vec<Part>| {
            let form = form.clone();
            ALL.into_iter()
                .filter(|part| part.is(text, sample.day))
                .filter(|part| *part == Part::Other || !form.contains(part))
                .map(|part| form.iter().copied().chain([part]).collect())
                .collect::<Vec<Vec<Part>>>()
        };
        forms = forms.iter().flat_map(longer).collect();
    }
    forms.retain(|form| is_whole(form));
    forms
}

/// Whether a form says a day: each of year, month and day no more than once, and the last two at all.
fn is_whole(form: &[Part]) -> bool {
    let has = |all: &[Part]| form.iter().filter(|part| all.contains(part)).count();
    let whole = has(&[Part::Whole]);
    let (day, month) = (has(&[Part::Day]), has(&[Part::Month, Part::MonthName]));
    whole == 1 && day + month == 0
        || whole == 0 && day == 1 && month == 1 && has(&[Part::Year, Part::ShortYear]) <= 1
}

/// Whether a form may be meant by a sample, as days are read: day first with dots, and as the settings say.
fn fits(form: &[Part], sample: &Sample<'_>, order: Option<DateOrder>) -> bool {
    let place = |part: Part| form.iter().position(|other| *other == part);
    let (Some(day), Some(month)) = (place(Part::Day), place(Part::Month)) else { return true };
    let year_first = place(Part::Year).is_some_and(|year| year < day.min(month));
    match order {
        _ if year_first => month < day,
        _ if sample.written.contains('.') => day < month,
        Some(DateOrder::DayFirst) => day < month,
        Some(DateOrder::MonthFirst) => month < day,
        None => true,
    }
}

/// Whether a sample is written in a form.
fn is_in(form: &[Part], sample: &Sample<'_>) -> bool {
    pieces(sample.written).count() == form.len()
        && form.iter().zip(pieces(sample.written)).all(|(part, text)| part.is(text, sample.day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(samples: &[(&str, &str)], day: &str, expected: Option<&str>) {
        let samples: Vec<Sample<'_>> = samples
            .iter()
            .map(|(written, day)| Sample { written, day: day.parse().unwrap() })
            .collect();
        let found = as_written(&samples, day.parse().unwrap(), None);
        assert_eq!(found.as_deref(), expected, "{samples:?}");
    }

    #[test]
    fn the_form_of_the_sibling() {
        let one = |written: &str, expected: &str| {
            check(&[(written, "2026-03-07")], "2026-11-22", Some(expected));
        };
        one("2026-03-07", "2026-11-22");
        one("2026/03/07", "2026/11/22");
        one("2026/3/7", "2026/11/22");
        one("20260307", "20261122");
        one("07.03.2026", "22.11.2026");
        one("7.3.26", "22.11.26");
        one("07.03.26", "22.11.26");
        one("7. März 2026", "22. November 2026");
        one("7 mars 2026", "22 novembre 2026");
        one("7-Mar-2026", "22-Nov-2026");
        one("2026 Mar 7", "2026 Nov 22");
        one("March 7th, 2026", "November 22nd, 2026");
        one("7 MAR 2026", "22 NOV 2026");
        one("Sat 7 March 2026", "Sun 22 November 2026");
        one("2026年3月7日", "2026年11月22日");
    }

    #[test]
    fn what_one_does_not_tell_others_do() {
        check(
            &[("11.11.2026", "2026-11-11"), ("07.03.2026", "2026-03-07")],
            "2026-04-05",
            Some("05.04.2026"),
        );
        check(
            &[("11.11.2026", "2026-11-11"), ("7.3.2026", "2026-03-07")],
            "2026-04-05",
            Some("5.4.2026"),
        );
        check(
            &[("3/3/2026", "2026-03-03"), ("3/25/2026", "2026-03-25")],
            "2026-04-05",
            Some("4/5/2026"),
        );
        check(
            &[("1 September 2026", "2026-09-01"), ("3 Mai 2026", "2026-05-03")],
            "2026-10-05",
            Some("5 Oktober 2026"),
        );
    }

    #[test]
    fn what_is_not_understood() {
        check(&[("someday", "2026-03-07")], "2026-04-05", None);
        check(&[("2026-W10", "2026-03-07")], "2026-04-05", None);
    }
}
