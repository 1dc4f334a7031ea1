//! A day in front of what was typed: "yesterday: coffee", "2026-03-10 lunch".

use crate::date::phrase::{self, Toward};
use crate::date::{Date, DateOrder, read};
use crate::lexicon::{self, DayWord, NamedDay};
use crate::text::span::{head, tail};

/// How many words are tried as one day.
const WORDS: usize = 4;

/// The day that `text` begins with, seen from `from`, and the rest.
pub(super) fn leading(text: &str, from: Date, order: Option<DateOrder>) -> (Option<Date>, &str) {
    let day = |words: &str| phrase::parse(words, from, Toward::Past, order);
    if let Some((before, after)) = text.split_once(": ")
        && let Some(found) = day(before)
    {
        return (Some(found), after.trim_start());
    }
    let ends = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]);
    let ends: Vec<usize> = ends.take(WORDS).collect();
    for end in ends.into_iter().rev() {
        let words = head(text, end).trim_end_matches([':', ',', '—', '–', '-', ' ']);
        if says_day(words, order)
            && let Some(found) = day(words)
        {
            let rest = tail(text, end).trim_start();
            return (Some(found), rest.trim_start_matches(['—', '–', '-', ' ']));
        }
    }
    (None, text)
}

/// Whether words that can be read as a day are most likely meant as one: not the `14` of "14 people".
fn says_day(words: &str, order: Option<DateOrder>) -> bool {
    let lower = words.to_lowercase();
    let mut parts = lower.split(' ');
    let (first, last) = (parts.next().unwrap_or(""), parts.next_back());
    read::whole(words, order).is_some()
        || last.is_some_and(|last| DayWord::of(last) == Some(DayWord::Ago))
        || NamedDay::of(first).is_some()
        || matches!(DayWord::of(first), Some(DayWord::Last | DayWord::This | DayWord::Back))
        || lexicon::weekday(&lower).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, day: &str, rest: &str) {
        let (found, left) = leading(text, "2026-03-16".parse().unwrap(), None);
        assert_eq!(found.map(|day| day.to_string()).unwrap_or_default(), day, "{text}");
        assert_eq!(left, rest, "{text}");
    }

    #[test]
    fn days_in_front() {
        check("yesterday: coffee", "2026-03-15", "coffee");
        check("yesterday coffee", "2026-03-15", "coffee");
        check("2026-03-10 lunch", "2026-03-10", "lunch");
        check("2026-03-10 — lunch", "2026-03-10", "lunch");
        check("10 March: lunch", "2026-03-10", "lunch");
        check("last friday: lunch: soup", "2026-03-13", "lunch: soup");
        check("3 days ago met at the fair", "2026-03-13", "met at the fair");
        check("yesterday", "2026-03-15", "");
        check("14 people came", "", "14 people came");
        check("call: she moves", "", "call: she moves");
        check("lunch yesterday", "", "lunch yesterday");
        check("", "", "");
    }
}
