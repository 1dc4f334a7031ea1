//! The day in what is typed: which words are one, and why others are refused.
//!
//! One rule for sentences and for the words typed at a tick in the report. What a phrase comes to is
//! `date::phrase`'s business.

use super::token::{self, Shape, Token};
use crate::date::phrase::{self, Grain, Toward, Unread};
use crate::date::{Date, DateOrder, show};
use crate::error::{Error, ErrorKind};
use crate::lexicon::{self, DayWord, NamedDay, Number, Tongue, TypedCue};
use crate::text::Span;
use crate::text::span::{head, tail};

/// The most tokens that are tried as one day.
const DAY: usize = 7;

/// The day that `text` begins with, looking back from `from`, and the rest: "yesterday: coffee".
pub fn leading(text: &str, from: Date, order: Option<DateOrder>) -> (Option<Date>, &str) {
    let tokens = token::tokens(text);
    let words = tokens.iter().map(|token| token.of(text));
    let days = Days { text, tokens: &tokens, tongue: Tongue::of(words), today: from, order };
    let Ok(Some((n, day))) = days.at(0) else { return (None, text) };
    let end = days.span(0, n).end as usize;
    (Some(day), tail(text, end).trim_start_matches([':', ',', '—', '–', '-', ' ']))
}

/// What is not one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotOne {
    /// Where it stands.
    pub(super) at: Span,
    pub(super) why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// A week, a month; the first day of it.
    Longer(Date),
    Either(Date, Date),
    WrongWeekday(Date),
    Impossible,
    Vague,
}

/// The days in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days<'r> {
    pub(super) text: &'r str,
    pub(super) tokens: &'r [Token],
    pub(super) tongue: Tongue,
    pub(super) today: Date,
    pub(super) order: Option<DateOrder>,
}

impl Days<'_> {
    /// The day that begins with the token at `at`, and how many tokens it takes: the longest run that is one.
    pub(super) fn at(&self, at: usize) -> Result<Option<(usize, Date)>, NotOne> {
        let limit = DAY.min(self.tokens.len().saturating_sub(at));
        for n in (1..=limit).rev() {
            if !self.may_be(at, n) {
                continue;
            }
            let span = self.span(at, n);
            let words = span.of(self.text).trim_end_matches("'s").trim_end_matches("’s");
            let why = match phrase::read(words, self.today, Toward::Past, self.order) {
                Ok(named) if named.grain == Grain::Day => return Ok(Some((n, named.day))),
                Ok(named) => Why::Longer(named.day),
                Err(Unread::Either(one, other)) => Why::Either(one, other),
                Err(Unread::WrongWeekday(day)) => Why::WrongWeekday(day),
                Err(Unread::Vague) => Why::Vague,
                Err(Unread::Impossible)
                    if n > 1 || words.contains(|c: char| c.is_ascii_digit()) =>
                {
                    Why::Impossible
                }
                Err(_) => continue,
            };
            return Err(NotOne { at: span, why });
        }
        Ok(None)
    }

    /// Whether a run of tokens has the shape of a day, and words that speak for one.
    fn may_be(&self, at: usize, n: usize) -> bool {
        let window = self.tokens.get(at..at + n).unwrap_or_default();
        let is_part = |token: &Token| {
            matches!(
                token.shape,
                Shape::Word | Shape::Mark('-' | '.' | ',' | '/' | '+' | '\'' | '’')
            )
        };
        let (Some(first), Some(last)) = (window.first(), window.last()) else { return false };
        // "10.3." ends in a point that is part of it.
        let ends = last.shape == Shape::Word
            || last.is('.') && n == 2 && first.of(self.text).contains('.');
        first.shape == Shape::Word && ends && window.iter().all(is_part) && self.says_day(at, n)
    }

    /// Whether the words are meant as a day: not the `14` of "14 people", not "2 weeks".
    fn says_day(&self, at: usize, n: usize) -> bool {
        let window = self.tokens.get(at..at + n).unwrap_or_default();
        let words: Vec<&str> =
            window.iter().filter(|t| t.shape == Shape::Word).map(|t| t.of(self.text)).collect();
        let [first, ..] = words.as_slice() else { return false };
        let whole = self.span(at, n).of(self.text);
        let lone = words.len() == 1;
        let opens = |n: usize| {
            let lead = words.get(..n).filter(|_| words.len() > n).unwrap_or_default().join(" ");
            matches!(DayWord::of(&lead), Some(DayWord::Back | DayWord::In | DayWord::Until))
        };
        let speaks = NamedDay::of(whole).is_some()
            || opens(2)
            || opens(3)
            || words.windows(2).any(|pair| match pair {
                [one, other] => {
                    lexicon::bare_weekday(one, other, "").is_some()
                        || lexicon::bare_weekday("", one, other).is_some()
                }
                _ => false,
            })
            || matches!(DayWord::of(whole), Some(DayWord::Vague))
            || words.iter().any(|word| speaks(word))
            || words.iter().any(|word| lexicon::month(word).is_some())
                && (!lone || is_month(first))
            || DayWord::of(first) == Some(DayWord::In) && n > 2
            || n == 2 && window.last().is_some_and(|last| last.is('.'));
        speaks && !self.ends_before(&words) && !words.iter().any(|word| is_clock(word))
    }

    /// Whether the words go on after the day, or the head of the sentence ends in them: "about Friday" is
    /// what was spoken of.
    fn ends_before(&self, words: &[&str]) -> bool {
        let is_open = words.last().is_some_and(|word| {
            matches!(
                DayWord::of(word),
                Some(DayWord::Filler | DayWord::In | DayWord::For | DayWord::From | DayWord::Until)
            )
        });
        // "over twee weken", "il y a trois jours": what begins a day is not what was spoken of.
        let begins =
            |n: usize| words.get(..n).is_some_and(|lead| DayWord::of(&lead.join(" ")).is_some());
        let is_count = words.get(1).is_some_and(|word| Number::of(word).is_some());
        let opens_day = begins(1) && is_count || begins(3);
        is_open
            || words.iter().enumerate().any(|(at, word)| match TypedCue::of(word, self.tongue) {
                Some(TypedCue::Place) => true,
                Some(TypedCue::About) => at > 0 || !opens_day,
                Some(TypedCue::Clause) => at == 0 && !begins(3),
                _ => false,
            })
    }

    /// Whether a lone word belongs to a day.
    pub(super) fn is_word(&self, at: usize) -> bool {
        let Some(word) = self.tokens.get(at).map(|token| token.of(self.text)) else { return false };
        NamedDay::of(word).is_some() || lexicon::weekday(word).is_some() && word.len() > 3
    }

    /// Whether a time of day stands at `at`: "14:30", "3", "noon".
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            let word = token.of(self.text);
            let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            is_clock(word) || is_number || DayWord::of(word) == Some(DayWord::DayPart)
        })
    }

    /// Whether the token at `at` is a clock time.
    pub(super) fn is_clock(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| is_clock(token.of(self.text)))
    }

    pub(super) fn span(&self, at: usize, n: usize) -> Span {
        let start = self.tokens.get(at).map_or(0, |token| token.at.start);
        let end = self.tokens.get((at + n).saturating_sub(1)).map_or(start, |token| token.at.end);
        Span::new(start as usize, end as usize)
    }
}

impl NotOne {
    /// Why the words are refused.
    pub(super) fn error(self, text: &str) -> Error {
        let words = self.at.of(text);
        let (kind, message) = match self.why {
            Why::Longer(_) => (ErrorKind::Refused, format!("`{words}` is longer than a day")),
            Why::Either(one, other) => {
                (ErrorKind::Ambiguous, format!("`{words}` may be {one} or {other}"))
            }
            Why::WrongWeekday(day) => {
                let said = words.split(|c: char| !c.is_alphabetic()).find_map(lexicon::weekday);
                let said = said.map_or("", crate::date::words::day_name);
                let is = show::full(day);
                (ErrorKind::Refused, format!("`{words}` is not a {said}: it is {is}"))
            }
            Why::Impossible => (ErrorKind::Refused, format!("there is no such day as `{words}`")),
            Why::Vague => (ErrorKind::Refused, format!("`{words}` is not one day")),
        };
        Error::new(kind, message)
    }

    /// The days that may have been meant.
    pub(super) fn days(self) -> Vec<Date> {
        match self.why {
            Why::Either(one, other) => vec![one, other],
            Why::Longer(day) | Why::WrongWeekday(day) => vec![day],
            Why::Impossible | Why::Vague => Vec::new(),
        }
    }
}

/// Whether a word speaks for a day, whatever stands beside it.
fn speaks(word: &str) -> bool {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    NamedDay::of(word).is_some()
        || lexicon::weekday(word).is_some()
            && (word.len() > 3 || word.starts_with(char::is_uppercase))
        || matches!(
            DayWord::of(word),
            Some(
                DayWord::Ago
                    | DayWord::This
                    | DayWord::Back
                    | DayWord::Last
                    | DayWord::Next
                    | DayWord::Weekend
                    | DayWord::Vague
            )
        )
        || word.len() > 4 && is_number(&word.replace(['-', '.', '/'], ""))
        || phrase::is_slashed(word)
        || is_ordinal(word)
}

/// Whether a lone word can only be a month: "January", not "May" and "march".
fn is_month(word: &str) -> bool {
    word.chars().count() > 4
        && word.starts_with(char::is_uppercase)
        && lexicon::month(word).is_some()
        && !lexicon::is_name_word(word)
}

/// Whether a word is a number with its ending: the "10th" of "on the 10th".
fn is_ordinal(word: &str) -> bool {
    let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let len = lexicon::ordinal_len(ending);
    ending.len() < word.len() && len > 0 && len == ending.len()
}

fn is_clock(word: &str) -> bool {
    word.split_once(':').is_some_and(|(hour, minute)| {
        [hour, minute].iter().all(|part| part.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// The sentence in front of a day, and what follows it, put together.
pub(super) fn without(text: &str, day: Span) -> (String, usize) {
    let (start, end) = (day.start as usize, day.end as usize);
    let rest = tail(text, end).trim_start();
    let before = head(text, start).trim_end_matches([' ', ',']);
    let ends = [',', '.', ':', ';', '!', '?'];
    let gap = if before.is_empty() || rest.is_empty() || rest.starts_with(ends) { "" } else { " " };
    let moved = text.len() - rest.len() - before.len() - gap.len();
    (format!("{before}{gap}{rest}"), moved)
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
        check("3/4 lunch", "", "3/4 lunch");
        check("", "", "");
    }
}
