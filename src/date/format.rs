//! Moment.js date formats, as Obsidian's daily notes use them, matched against file names.
//!
//! A piece of a name that does not help to name the day may be anything of its shape, and a weekday may be in
//! any language. What the tokens are is in `token`.

use chrono::Weekday;

use super::token::{self, Token};
use super::{Date, read};
use crate::lexicon;
use crate::text::span::{slice, tail};

/// A daily-note format, ready to match paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Format {
    pattern: String,
    tokens: Vec<Token>,
}

impl Default for Format {
    fn default() -> Self {
        Self::new("YYYY-MM-DD")
    }
}

impl Format {
    /// Compiles a format such as `YYYY/MM/YYYY-MM-DD dddd` or `[Journal] D MMMM YYYY`.
    pub fn new(format: &str) -> Self {
        let pattern = format.trim().to_owned();
        Self { tokens: token::split(&pattern), pattern }
    }

    /// The format as it was written.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// How many folders the format itself names.
    pub fn folders(&self) -> usize {
        self.tokens
            .iter()
            .map(|token| match token {
                Token::Literal(text) => text.matches('/').count(),
                _ => 0,
            })
            .sum()
    }

    /// The day that `text` (a path without its extension) names in this format.
    pub fn date(&self, text: &str) -> Option<Date> {
        let mut parts = Parts::default();
        let mut rest = text;
        for (at, token) in self.tokens.iter().enumerate() {
            let next = match self.tokens.get(at + 1) {
                Some(Token::Literal(next)) => next.as_str(),
                _ => "",
            };
            rest = tail(rest, parts.take(token, rest, next)?);
        }
        if rest.is_empty() { parts.date() } else { None }
    }
}

/// The parts of a day that a name has given so far.
#[derive(Default)]
struct Parts {
    year: Option<u32>,
    week_year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    day_of_year: Option<u32>,
    week: Option<u32>,
    weekday: Option<u32>,
    written: Option<Date>,
}

impl Parts {
    /// Takes what `token` matches at the start of `rest` and gives its length; `next` is the literal that follows.
    fn take(&mut self, token: &Token, rest: &str, next: &str) -> Option<usize> {
        match token {
            Token::Literal(literal) => rest.starts_with(literal.as_str()).then_some(literal.len()),
            Token::Year => set(&mut self.year, number(rest, 4, 4)?),
            Token::WeekYear => set(&mut self.week_year, number(rest, 4, 4)?),
            Token::ShortYear => {
                let (value, len) = number(rest, 2, 2)?;
                set(&mut self.year, (2000 + value, len))
            }
            Token::Month { padded } => set(&mut self.month, number(rest, least(*padded), 2)?),
            Token::Day { padded } => set(&mut self.day, number(rest, least(*padded), 2)?),
            Token::DayOfYear { padded } => {
                set(&mut self.day_of_year, number(rest, if *padded { 3 } else { 1 }, 3)?)
            }
            Token::Week => set(&mut self.week, number(rest, 1, 2)?),
            Token::WeekDay => set(&mut self.weekday, number(rest, 1, 1)?),
            Token::Ordinal => {
                let len = set(&mut self.day, number(rest, 1, 2)?)?;
                let ending = ordinal_len(tail(rest, len));
                (ending > 0).then_some(len + ending)
            }
            Token::MonthName => {
                let len = word_len(rest);
                let len = set(&mut self.month, (lexicon::month(slice(rest, 0, len))?, len))?;
                Some(len + dot_len(tail(rest, len), next))
            }
            Token::Written => {
                let found = read::at_start(rest, None)?;
                self.written = Some(found.day.ok().filter(|day| !day.approximate)?.date);
                Some(found.len)
            }
            Token::DayName => self.day_name(rest, next),
            Token::Word => {
                let len = word_len(rest);
                (len > 0).then(|| len + dot_len(tail(rest, len), next))
            }
            Token::Number { most } => {
                let len = rest.bytes().take(*most).take_while(u8::is_ascii_digit).count();
                (len > 0).then_some(len)
            }
            Token::OrdinalNumber => {
                let (_, len) = number(rest, 1, 3)?;
                Some(len + ordinal_len(tail(rest, len)))
            }
            Token::Clock => {
                let is_part = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-');
                let len = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                (len > 0).then_some(len)
            }
        }
    }

    /// A weekday in any language: `Freitag`, `ven.`, `segunda-feira`. A word that is none in a known one may be
    /// one in another, and says nothing.
    fn day_name(&mut self, rest: &str, next: &str) -> Option<usize> {
        let mut len = word_len(rest);
        if len == 0 {
            return None;
        }
        if let Some(more) = tail(rest, len).strip_prefix('-') {
            let both = len + 1 + word_len(more);
            if lexicon::weekday(slice(rest, 0, both)).is_some() {
                len = both;
            }
        }
        if let Some(day) = lexicon::weekday(slice(rest, 0, len)) {
            set(&mut self.weekday, (day.number_from_monday(), 0))?;
        }
        Some(len + dot_len(tail(rest, len), next))
    }

    fn date(self) -> Option<Date> {
        if self.written.is_some() {
            return self.written;
        }
        let number = |year: Option<u32>| i32::try_from(year?).ok();
        let year = || number(self.year.or(self.week_year));
        match (self.month, self.day, self.day_of_year, self.week, self.weekday) {
            (Some(month), Some(day), ..) => Date::from_ymd_opt(year()?, month, day),
            (_, _, Some(day), ..) => Date::from_yo_opt(year()?, day),
            (_, _, _, Some(week), Some(day)) => {
                let day = Weekday::try_from(u8::try_from(day.checked_sub(1)?).ok()?).ok()?;
                Date::from_isoywd_opt(number(self.week_year.or(self.year))?, week, day)
            }
            _ => None,
        }
    }
}

fn least(padded: bool) -> usize {
    1 + usize::from(padded)
}

/// The length of the dot of an abbreviation, unless the format itself has one there.
fn dot_len(text: &str, next: &str) -> usize {
    usize::from(text.starts_with('.') && !next.starts_with('.'))
}

/// The length of an ordinal's ending, in letters or as a dot.
fn ordinal_len(text: &str) -> usize {
    match lexicon::ordinal_len(text) {
        0 => usize::from(text.starts_with('.')),
        len => len,
    }
}

/// Stores a part; a part that is written twice must agree.
fn set(slot: &mut Option<u32>, (value, len): (u32, usize)) -> Option<usize> {
    if slot.is_some_and(|before| before != value) {
        return None;
    }
    *slot = Some(value);
    Some(len)
}

fn number(text: &str, least: usize, most: usize) -> Option<(u32, usize)> {
    let len = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    (len >= least).then(|| slice(text, 0, len).parse().ok().map(|n| (n, len))).flatten()
}

fn word_len(text: &str) -> usize {
    text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(format: &str, name: &str, expected: Option<(i32, u32, u32)>) {
        let expected = expected.and_then(|(y, m, d)| Date::from_ymd_opt(y, m, d));
        assert_eq!(Format::new(format).date(name), expected, "{format} on {name}");
    }

    #[test]
    fn formats() {
        check("YYYY-MM-DD", "2026-03-01", Some((2026, 3, 1)));
        check("YYYY-MM-DD", "2026-03-01 meeting", None);
        check("YYYY/MM/YYYY-MM-DD", "2026/03/2026-03-01", Some((2026, 3, 1)));
        check("YYYY/MM/YYYY-MM-DD", "2025/03/2026-03-01", None);
        check("DD-MM-YYYY", "01-03-2026", Some((2026, 3, 1)));
        check("YYYY-MM-DD dddd", "2026-03-01 Sunday", Some((2026, 3, 1)));
        check("[Journal] D MMMM YYYY", "Journal 1 March 2026", Some((2026, 3, 1)));
        check("MMM Do, YYYY", "Mar 1st, 2026", Some((2026, 3, 1)));
        check("YYYYMMDD", "20260301", Some((2026, 3, 1)));
        check("YYYY_MM_DD", "2026_03_01", Some((2026, 3, 1)));
        check("YYYY-[W]ww", "2026-W10", None);
        check("YYYY-MM-DD", "2026-02-30", None);
    }

    #[test]
    fn what_does_not_name_the_day_may_be_anything() {
        check("YYYY-MM-DD HHmm", "2026-03-01 0915", Some((2026, 3, 1)));
        check("YYYY-MM-DD[T]HH.mm.ss", "2026-03-01T09.15.59", Some((2026, 3, 1)));
        check("YYYY-MM-DD h-mm A", "2026-03-01 9-15 PM", Some((2026, 3, 1)));
        check("gggg-[W]ww/YYYY-MM-DD", "2026-W10/2026-03-02", Some((2026, 3, 2)));
        check("YYYY/[Q]Q/YYYY-MM-DD", "2026/Q1/2026-03-02", Some((2026, 3, 2)));
        check("YYYY-MM-DD (DDDD)", "2026-03-01 (060)", Some((2026, 3, 1)));
        check("YYYY-MM-DD x", "2026-03-01 1772323200000", Some((2026, 3, 1)));
        check("YYYY-MM-DD SSS ZZ", "2026-03-01 123 +0100", Some((2026, 3, 1)));
        check("YYYY-MM-DD HHmm", "2026-03-01 lunch", None);
    }

    #[test]
    fn weekdays_in_any_language() {
        for name in ["Freitag", "vendredi", "viernes", "sexta-feira", "piątek", "ven."] {
            check("YYYY-MM-DD dddd", &format!("2026-03-06 {name}"), Some((2026, 3, 6)));
        }
        check("dddd D. MMMM YYYY", "Freitag 6. März 2026", Some((2026, 3, 6)));
        check("YYYY-MM-DD dddd", "2026-03-06 12", None);
    }

    #[test]
    fn other_names_of_a_day() {
        check("YYYY-DDDD", "2026-060", Some((2026, 3, 1)));
        check("YYYY-DDD", "2026-60", Some((2026, 3, 1)));
        check("GGGG-[W]WW-E", "2026-W10-7", Some((2026, 3, 8)));
        check("GGGG-[W]WW dddd", "2026-W10 Sunday", Some((2026, 3, 8)));
        check("GGGG-[W]WW", "2026-W10", None);
        check("LL", "March 1, 2026", Some((2026, 3, 1)));
        check("YYYY-MM", "2026-03", None);
    }
}
