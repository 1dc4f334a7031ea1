//! Moment.js date formats, as Obsidian's daily notes use them, matched against file names.
//!
//! Only what names a day is understood; a format with other tokens simply never matches.

use super::Date;
use crate::lexicon;
use crate::text::span::{slice, tail};

/// A daily-note format, ready to match paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Format {
    pattern: String,
    tokens: Vec<Token>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Year,
    ShortYear,
    Month { padded: bool },
    MonthName,
    Day { padded: bool },
    Ordinal,
    DayName,
    Literal(String),
}

impl Default for Format {
    fn default() -> Self {
        Self::new("YYYY-MM-DD")
    }
}

impl Format {
    /// Compiles a format such as `YYYY/MM/YYYY-MM-DD dddd` or `[Journal] D MMMM YYYY`.
    pub fn new(format: &str) -> Self {
        const TOKENS: [(&str, Token); 12] = [
            ("YYYY", Token::Year),
            ("YY", Token::ShortYear),
            ("MMMM", Token::MonthName),
            ("MMM", Token::MonthName),
            ("MM", Token::Month { padded: true }),
            ("M", Token::Month { padded: false }),
            ("DD", Token::Day { padded: true }),
            ("Do", Token::Ordinal),
            ("D", Token::Day { padded: false }),
            ("dddd", Token::DayName),
            ("ddd", Token::DayName),
            ("gggg", Token::Year),
        ];
        let mut tokens = Vec::new();
        let mut rest = format.trim();
        while let Some(first) = rest.chars().next() {
            if first == '['
                && let Some(close) = rest.find(']')
            {
                literal(&mut tokens, slice(rest, 1, close));
                rest = tail(rest, close + 1);
                continue;
            }
            if let Some((name, token)) = TOKENS.iter().find(|(name, _)| rest.starts_with(name)) {
                tokens.push(token.clone());
                rest = tail(rest, name.len());
            } else {
                literal(&mut tokens, slice(rest, 0, first.len_utf8()));
                rest = tail(rest, first.len_utf8());
            }
        }
        Self { pattern: format.trim().to_owned(), tokens }
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
        let (mut year, mut month, mut day) = (None, None, None);
        let mut rest = text;
        for token in &self.tokens {
            let len = match token {
                Token::Literal(literal) => {
                    rest.starts_with(literal.as_str()).then_some(literal.len())?
                }
                Token::Year => set(&mut year, number(rest, 4, 4)?)?,
                Token::ShortYear => {
                    let (value, len) = number(rest, 2, 2)?;
                    set(&mut year, (2000 + value, len))?
                }
                Token::Month { padded } => {
                    set(&mut month, number(rest, 1 + usize::from(*padded), 2)?)?
                }
                Token::Day { padded } => set(&mut day, number(rest, 1 + usize::from(*padded), 2)?)?,
                Token::Ordinal => {
                    let len = set(&mut day, number(rest, 1, 2)?)?;
                    let ending = lexicon::ordinal_len(tail(rest, len));
                    (ending > 0).then_some(len + ending)?
                }
                Token::MonthName => {
                    let len = word(rest);
                    set(&mut month, (lexicon::month(slice(rest, 0, len))?, len))?
                }
                Token::DayName => {
                    let len = word(rest);
                    lexicon::weekday(slice(rest, 0, len)).map(|_| len)?
                }
            };
            rest = tail(rest, len);
        }
        if !rest.is_empty() {
            return None;
        }
        Date::from_ymd_opt(i32::try_from(year?).ok()?, month?, day?)
    }
}

fn literal(tokens: &mut Vec<Token>, text: &str) {
    match tokens.last_mut() {
        Some(Token::Literal(before)) => before.push_str(text),
        _ => tokens.push(Token::Literal(text.to_owned())),
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

fn word(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphabetic).count()
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
}
