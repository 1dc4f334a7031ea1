//! The day in a file name: `2026-03-01`, `2026-03-01 Coffee with Ada`, `Diary-20260301`, `meet.2026.03.01`.
//!
//! Knows the names that people give without a format of their own; a vault's formats are matched in
//! `date::format`.

use crate::date::{Date, DateOrder, read};
use crate::lexicon;
use crate::text::span::{head, slice, tail};

/// A file name with a day in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) struct DayName<'s> {
    /// The day.
    pub(in crate::note) date: Date,
    /// What the name says beside the day, without the marks between the two.
    pub(in crate::note) title: &'s str,
}

/// What may be between a day and the words of a name.
const MARKS: [char; 12] = [' ', '-', '–', '—', '_', ',', '.', '~', '(', ')', '[', ']'];

/// The day that a file name begins with or ends in, and the words beside it.
pub(in crate::note) fn split(stem: &str, order: Option<DateOrder>) -> Option<DayName<'_>> {
    if !read::may_hold(stem) {
        return None;
    }
    let front = stem.trim_start_matches(['@', '_', ' ', '[', '(']);
    in_hierarchy(stem).or_else(|| at_front(front, order)).or_else(|| at_end(stem, order))
}

/// The day that a file name begins with or ends in.
pub(in crate::note) fn any(stem: &str, order: Option<DateOrder>) -> Option<Date> {
    split(stem, order).map(|name| name.date)
}

/// The day of a file name that says nothing else, a weekday aside.
pub(in crate::note) fn whole(stem: &str, order: Option<DateOrder>) -> Option<Date> {
    if !read::may_hold(stem) {
        return None;
    }
    let stem = without_hierarchy(stem);
    let name = at_front(stem, order)
        // "2026_03_01" and "2026_03_01 Sunday".
        .or_else(|| if stem.contains('_') { None } else { at_end(stem, order) })?;
    (name.title.is_empty() || is_weekday(name.title)).then_some(name.date)
}

/// Whether a word is the name of a weekday, long or short, in any language.
fn is_weekday(word: &str) -> bool {
    lexicon::weekday(word).is_some() || lexicon::is_short_weekday(word)
}

/// A whole day at the start of a name.
fn at_front(name: &str, order: Option<DateOrder>) -> Option<DayName<'_>> {
    if let Some(found) = moment(name) {
        return Some(found);
    }
    let found = read::at_start(name, order)?;
    let day = found.day.ok().filter(|day| !day.approximate)?;
    let rest = tail(name, found.len);
    // Denote: "20240715T093045--jane".
    let rest = match rest.strip_prefix('T') {
        Some(time) => time.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    Some(DayName { date: day.date, title: rest.trim_matches(MARKS) })
}

/// A moment of 12 or 14 digits: `202603071051`.
fn moment(name: &str) -> Option<DayName<'_>> {
    let len = name.bytes().take_while(u8::is_ascii_digit).count();
    if !matches!(len, 12 | 14) {
        return None;
    }
    let pair = |at: usize| slice(name, at, at + 2).parse::<u8>().ok();
    let is_time = pair(8)? < 24 && pair(10)? < 60 && (len == 12 || pair(12)? < 60);
    let day = read::whole(slice(name, 0, 8), None)?.ok().filter(|_| is_time)?;
    Some(DayName { date: day.date, title: tail(name, len).trim_matches(MARKS) })
}

/// The length of `2026-03-01`.
const ISO: usize = 10;

/// A whole day at the end of a name: as `2026-03-01`, or where the words before it hold no other digits.
fn at_end(stem: &str, order: Option<DateOrder>) -> Option<DayName<'_>> {
    let digit = stem.find(|c: char| c.is_ascii_digit())?;
    // "Call with Ada, March 1, 2026": the month is before the first digit.
    let words = head(stem, digit).trim_end();
    let word = words.len() - words.rsplit(|c: char| !c.is_alphabetic()).next().map_or(0, str::len);
    // "1x1 with Ada 2026-03-01": other digits come first.
    let last = stem.len().checked_sub(ISO);
    [Some(digit), Some(word), last].into_iter().flatten().find_map(|at| {
        let before = head(stem, at);
        if before.is_empty() || before.ends_with(char::is_alphanumeric) {
            return None;
        }
        let found = at_front(tail(stem, at), order)?;
        found.title.is_empty().then(|| DayName { title: before.trim_matches(MARKS), ..found })
    })
}

/// The words before the day in one of Dendron's names that are names of journals: `daily.journal`.
fn is_journal(folders: &str) -> bool {
    folders.split('.').any(|word| matches!(word, "daily" | "journal"))
}

/// A name without the hierarchy of Dendron's daily notes: `daily.journal.2026.03.05`.
fn without_hierarchy(stem: &str) -> &str {
    let Some(digits) = stem.find(|c: char| c.is_ascii_digit()) else { return stem };
    let folders = head(stem, digits).strip_suffix('.');
    if folders.is_some_and(is_journal) { tail(stem, digits) } else { stem }
}

/// The day in the middle of one of Dendron's names: `meet.2026.03.05.looms`.
fn in_hierarchy(stem: &str) -> Option<DayName<'_>> {
    let at = stem.find(|c: char| c.is_ascii_digit())?;
    head(stem, at).strip_suffix('.')?;
    let parts = stem.get(at..at + "2026.03.05".len())?;
    let rest = tail(stem, at + parts.len());
    let is_part = rest.is_empty() || rest.starts_with('.');
    let day = read::whole(parts, None)?.ok().filter(|day| is_part && !day.approximate)?;
    Some(DayName { date: day.date, title: rest.trim_matches(MARKS) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stem: &str, expected: Option<(&str, &str)>) {
        let found = split(stem, None).map(|name| (name.date.to_string(), name.title.to_owned()));
        let shown = found.as_ref().map(|(date, title)| (date.as_str(), title.as_str()));
        assert_eq!(shown, expected, "{stem}");
    }

    #[test]
    fn days_with_words() {
        let day = "2026-03-01";
        check("2026-03-01 Meeting with Steph", Some((day, "Meeting with Steph")));
        check("Call 2026-03-01", Some((day, "Call")));
        check("2026-03-01_memos", Some((day, "memos")));
        check("Diary-20260301", Some((day, "Diary")));
        check("202603011051 Ada 1x1", Some((day, "Ada 1x1")));
        check("20260301105100", Some((day, "")));
        check("2026年03月01日", Some((day, "")));
        check("2026年3月1日 Ada", Some((day, "Ada")));
        check("meet.2026.03.01.looms", Some((day, "looms")));
        check("daily.journal.2026.03.01", Some((day, "")));
        check("Call with Ada, 1 March 2026", Some((day, "Call with Ada")));
        check("Call with Ada March 1, 2026", Some((day, "Call with Ada")));
        check("1x1 with Ada 2026-03-01", Some((day, "1x1 with Ada")));
        check("Ada (2026-03-01)", Some((day, "Ada")));
        check("20240715T093045--jane", Some(("2024-07-15", "jane")));
    }

    #[test]
    fn no_days() {
        for stem in [
            "Ada",
            "202613011051",
            "20260301991051",
            "Ada1990-05-15",
            "v2026.03",
            "2026",
            "2026-03",
            "2026-W10",
            "Ada 2",
        ] {
            check(stem, None);
        }
    }

    #[test]
    fn days_and_nothing_else() {
        for stem in [
            "2026_03_01",
            "2026-03-01",
            "2026-03-01 Sunday",
            "2026-03-01-Sunday",
            "2026-03-01 - Sunday",
            "2026-03-01-domenica",
            "2026-03-01 So",
            "2026-03-01 (Sun)",
            "Sunday, 1 March 2026",
            "Sunday 2026-03-01",
            "daily.2026.03.01",
            "2026年03月01日",
            "20260301",
        ] {
            assert_eq!(
                whole(stem, None).map(|d| d.to_string()).as_deref(),
                Some("2026-03-01"),
                "{stem}"
            );
        }
        for stem in ["2026-03-01 x", "2026-03-01 Ada", "Diary 2026-03-01", "2026-03"] {
            assert_eq!(whole(stem, None), None, "{stem}");
        }
    }
}
