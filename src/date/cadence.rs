//! How often to be in touch: words → a cadence.

use std::fmt;

use super::interval::Interval;
use super::said;
use crate::lexicon::{self, Connective, Number, Rhythm, Unit};
use crate::text::span::{slice, tail};

/// The longest interval that is read, in days or months; anything longer is a slip of the pen.
const LONGEST: u32 = 36_500;

/// How often to be in touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Once in every such interval.
    Every(Interval),
    /// Not at all.
    Never,
}

impl Cadence {
    /// Reads a cadence as people write it; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        if text.trim_start().starts_with('-') {
            return None;
        }
        let folded = text.trim().to_lowercase().replace(['-', '_'], " ");
        let text = folded.trim().trim_end_matches('.');
        if Rhythm::of(text) == Some(Rhythm::Never) {
            return Some(Self::Never);
        }
        // `2w/6w`: at best and at worst. Due is what should happen at the latest.
        let both = text.split_once('/').map(|(best, worst)| (interval(best), interval(worst)));
        // Not `7 days/week`, which is how often in a week.
        let counted =
            text.split('/').all(|side| side.trim().starts_with(|c: char| c.is_ascii_digit()));
        if let Some((Some(best), Some(worst))) = both.filter(|_| counted) {
            let longer = if best.length() > worst.length() { best } else { worst };
            return Some(Self::Every(longer));
        }
        interval(text)
            .or_else(|| said::plainly(text).and_then(|plain| interval(&plain)))
            .map(Self::Every)
    }

    /// The weekday that is named beside a rhythm; it is read and not kept.
    pub fn weekday_beside(text: &str) -> Option<chrono::Weekday> {
        text.to_lowercase().split_whitespace().find_map(said::weekday)
    }

    /// The interval, unless never.
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Every(interval) => Some(interval),
            Self::Never => None,
        }
    }

    /// Its length in days; `None` for never.
    pub fn length(self) -> Option<f64> {
        self.interval().map(Interval::length)
    }
}

impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Every(interval) => {
                // "month" reads well after "every"; alone it needs its number.
                let text = interval.to_string();
                let lone = text.starts_with(|c: char| c.is_ascii_alphabetic());
                if lone { write!(f, "1 {text}") } else { f.write_str(&text) }
            }
            Self::Never => f.write_str("never"),
        }
    }
}

/// Reads an interval: `weekly`, `every 2 weeks`, `2w`, `14`, `P2W`, `twice a year`.
pub fn interval(text: &str) -> Option<Interval> {
    let folded = text.trim().to_lowercase();
    let text = folded.as_str();
    let text = match split_connective(text) {
        Some((Connective::Every, rest)) => rest.trim(),
        _ => text,
    };
    if let Some(known) = named(text) {
        return Some(known);
    }
    if let Some(iso) =
        text.strip_prefix('p').filter(|t| t.starts_with(|c: char| c.is_ascii_digit()))
    {
        return sum_of(iso);
    }
    times_per(text)
        .or_else(|| counted(text))
        .or_else(|| sum_of(text))
        .filter(|i| (i.months > 0 || i.days > 0) && i.months <= LONGEST / 30 && i.days <= LONGEST)
}

/// A rhythm that has a name: `weekly`, `other week`.
fn named(text: &str) -> Option<Interval> {
    match Rhythm::of(text)? {
        Rhythm::Every(n, unit) => Some(Interval::of(n, unit)),
        Rhythm::Never => None,
    }
}

/// The connective that a text begins with, and the rest.
fn split_connective(text: &str) -> Option<(Connective, &str)> {
    let (first, rest) = text.split_once(' ')?;
    Some((Connective::of(first)?, rest))
}

/// `twice a year`, `3 times per month`, `1x/month`, `once every 2 weeks`.
fn times_per(text: &str) -> Option<Interval> {
    let once =
        text.split_once(' ').filter(|(first, _)| Number::of(first) == Some(Number::Times(1)));
    if let Some((Connective::Every | Connective::In, rest)) =
        once.and_then(|(_, rest)| split_connective(rest))
    {
        return counted(rest).or_else(|| named(rest));
    }
    let spaced = lexicon::with_times_as_x(&text.replace('/', " per "));
    let mut parts = spaced.split_whitespace();
    let first = parts.next()?;
    let times = match first.strip_suffix('x') {
        Some(n) => n.parse().ok()?,
        None => match Number::of(first)? {
            Number::Times(n) => n,
            Number::Count(n) => (parts.next()? == "x").then_some(n)?,
        },
    };
    let mut word = parts.next()?;
    if matches!(Connective::of(word), Some(Connective::Every | Connective::Per)) {
        word = parts.next()?;
    }
    if parts.next().is_some() || !(1..=31).contains(&times) {
        return None;
    }
    let every = |whole: Interval| match (whole.months, whole.days / times) {
        (0, days) => Interval::days(days.max(1)),
        (months, _) if months % times == 0 => Interval::months(months / times),
        // Months do not divide evenly: in days of a plain month, quarter or year.
        (months, _) => Interval::days((months * 365 / 12 / times).max(1)),
    };
    Unit::of_one(word).map(|unit| every(Interval::of(1, unit)))
}

/// `2 weeks`, `a month`, `six weeks`, `14`.
fn counted(text: &str) -> Option<Interval> {
    if let Ok(days) = text.parse::<u32>() {
        return Some(Interval::days(days));
    }
    if let Some(number) = text.strip_suffix(".0") {
        return number.parse().ok().map(Interval::days);
    }
    let mut parts = text.split_whitespace();
    let n = Number::of(parts.next()?)?.value();
    let mut unit_word = parts.next()?;
    if Connective::of(unit_word) == Some(Connective::Of) {
        unit_word = parts.next()?;
    }
    parts.next().is_none().then(|| unit(n, unit_word)).flatten()
}

fn unit(n: u32, word: &str) -> Option<Interval> {
    let n = (n <= LONGEST).then_some(n)?;
    Some(Interval::of(n, Unit::of(word)?))
}

/// Numbers with units run together: `2w`, `1y6m`, and what follows ISO 8601's `P`.
fn sum_of(text: &str) -> Option<Interval> {
    let mut sum = Interval { months: 0, days: 0 };
    let mut rest = text;
    while !rest.is_empty() {
        let n_len = rest.bytes().take_while(u8::is_ascii_digit).count();
        let n: u32 = slice(rest, 0, n_len).parse().ok()?;
        let after = tail(rest, n_len);
        let w_len = after.bytes().take_while(u8::is_ascii_alphabetic).count();
        let part = unit(n, slice(after, 0, w_len))?;
        sum.months = sum.months.checked_add(part.months)?;
        sum.days = sum.days.checked_add(part.days)?;
        rest = tail(after, w_len);
    }
    (sum.months > 0 || sum.days > 0).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let read = Cadence::parse(text).map_or_else(|| "none".to_owned(), |c| c.to_string());
        assert_eq!(read, expected, "{text:?}");
    }

    #[test]
    fn words_and_numbers() {
        for (text, expected) in [
            ("weekly", "1 week"),
            ("every 2 weeks", "2 weeks"),
            ("2w", "2 weeks"),
            ("14d", "2 weeks"),
            ("14", "2 weeks"),
            ("30 days", "30 days"),
            ("P2W", "2 weeks"),
            ("P1Y6M", "18 months"),
            ("monthly", "1 month"),
            ("Quarterly", "3 months"),
            ("twice a year", "6 months"),
            ("three times a year", "4 months"),
            ("twice a month", "15 days"),
            ("1x/month", "1 month"),
            ("yearly", "1 year"),
            ("bi-weekly", "2 weeks"),
            ("every other week", "2 weeks"),
            ("fortnightly", "2 weeks"),
            ("every month", "1 month"),
            ("once a week", "1 week"),
            ("every six weeks", "6 weeks"),
            ("90d", "90 days"),
            ("never", "never"),
            ("soon", "none"),
            ("", "none"),
            ("-3", "none"),
            ("99999999999", "none"),
            ("every", "none"),
        ] {
            check(text, expected);
        }
    }
}
