//! The tokens of a Moment.js date format, and how a format is split into them.
//!
//! Every token is known. Those that do not help to name a day are kept by their shape alone.

use crate::text::span::{slice, tail};

/// A piece of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Year,
    ShortYear,
    /// The year that an ISO week belongs to.
    WeekYear,
    Month {
        padded: bool,
    },
    MonthName,
    Day {
        padded: bool,
    },
    Ordinal,
    DayOfYear {
        padded: bool,
    },
    /// The number of an ISO week.
    Week,
    /// The weekday of an ISO week, 1 to 7.
    WeekDay,
    /// A whole date as a locale writes it.
    Written,
    /// A weekday, in any language.
    DayName,
    /// A word that says nothing about the day: `am`, an era.
    Word,
    /// A number that says nothing about the day, of so many digits at most: an hour, a quarter.
    Number {
        most: usize,
    },
    /// The same with an ending: the `10th` week.
    OrdinalNumber,
    /// A time of day as a locale writes it, or a time zone.
    Clock,
    Literal(String),
}

/// The tokens by their spelling; of two that begin alike the longer one is first.
const TOKENS: [(&str, Token); 64] = [
    ("YYYYYY", Token::Year),
    ("YYYY", Token::Year),
    ("YY", Token::ShortYear),
    ("Y", Token::Year),
    ("GGGG", Token::WeekYear),
    ("gggg", Token::WeekYear),
    ("GG", Token::Number { most: 2 }),
    ("gg", Token::Number { most: 2 }),
    ("Qo", Token::OrdinalNumber),
    ("Q", Token::Number { most: 1 }),
    ("MMMM", Token::MonthName),
    ("MMM", Token::MonthName),
    ("MM", Token::Month { padded: true }),
    ("Mo", Token::OrdinalNumber),
    ("M", Token::Month { padded: false }),
    ("DDDD", Token::DayOfYear { padded: true }),
    ("DDDo", Token::OrdinalNumber),
    ("DDD", Token::DayOfYear { padded: false }),
    ("DD", Token::Day { padded: true }),
    ("Do", Token::Ordinal),
    ("D", Token::Day { padded: false }),
    ("dddd", Token::DayName),
    ("ddd", Token::DayName),
    ("dd", Token::DayName),
    ("do", Token::OrdinalNumber),
    ("d", Token::Number { most: 1 }),
    ("E", Token::WeekDay),
    ("e", Token::Number { most: 1 }),
    ("Wo", Token::OrdinalNumber),
    ("WW", Token::Week),
    ("W", Token::Week),
    ("wo", Token::OrdinalNumber),
    ("ww", Token::Number { most: 2 }),
    ("w", Token::Number { most: 2 }),
    ("LTS", Token::Clock),
    ("LT", Token::Clock),
    ("LLLL", Token::Written),
    ("LLL", Token::Written),
    ("LL", Token::Written),
    ("L", Token::Written),
    ("llll", Token::Written),
    ("lll", Token::Written),
    ("ll", Token::Written),
    ("l", Token::Written),
    ("HH", Token::Number { most: 2 }),
    ("H", Token::Number { most: 2 }),
    ("hh", Token::Number { most: 2 }),
    ("h", Token::Number { most: 2 }),
    ("kk", Token::Number { most: 2 }),
    ("k", Token::Number { most: 2 }),
    ("mm", Token::Number { most: 2 }),
    ("m", Token::Number { most: 2 }),
    ("ss", Token::Number { most: 2 }),
    ("s", Token::Number { most: 2 }),
    ("A", Token::Word),
    ("a", Token::Word),
    ("X", Token::Number { most: 10 }),
    ("x", Token::Number { most: 13 }),
    ("ZZ", Token::Clock),
    ("Z", Token::Clock),
    ("zz", Token::Word),
    ("z", Token::Word),
    ("NNNN", Token::Word),
    ("N", Token::Word),
];

/// The pieces of a format.
pub(super) fn split(format: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = format;
    while let Some(first) = rest.chars().next() {
        if first == '['
            && let Some(close) = rest.find(']')
        {
            literal(&mut tokens, slice(rest, 1, close));
            rest = tail(rest, close + 1);
            continue;
        }
        let Some((len, token)) = token(rest) else {
            literal(&mut tokens, slice(rest, 0, first.len_utf8()));
            rest = tail(rest, first.len_utf8());
            continue;
        };
        tokens.push(token);
        rest = tail(rest, len);
    }
    tokens
}

/// The token that `rest` begins with, and how much of it that is.
fn token(rest: &str) -> Option<(usize, Token)> {
    let named = TOKENS.iter().find(|(name, _)| rest.starts_with(name));
    let fraction = || {
        let len = rest.bytes().take_while(|byte| *byte == b'S').count();
        (len > 0).then_some((len, Token::Number { most: len }))
    };
    named.map(|(name, token)| (name.len(), token.clone())).or_else(fraction)
}

fn literal(tokens: &mut Vec<Token>, text: &str) {
    match tokens.last_mut() {
        Some(Token::Literal(before)) => before.push_str(text),
        _ => tokens.push(Token::Literal(text.to_owned())),
    }
}
