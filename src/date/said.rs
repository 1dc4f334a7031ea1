//! Rhythms as people say them — "every other Tuesday", "about every 6 weeks", "zweimal im Jahr" — put plainly.
//!
//! What the plain form comes to is `cadence`'s business.

use chrono::Weekday;

use crate::lexicon::{self, Connective, Number, Rhythm, Unit};

/// Words that leave a rhythm as it is.
const LEADING: [&str; 12] = [
    "about",
    "roughly",
    "approximately",
    "approx",
    "around",
    "ca",
    "max",
    "maximum",
    "circa",
    "etwa",
    "usually",
    "~",
];
/// What a word like "times" is in the languages that write it apart.
const TIMES: [&str; 11] =
    ["times", "time", "mal", "fois", "veces", "vez", "vezes", "volte", "volta", "keer", "maal"];

/// The rhythm in the words that `cadence` reads: "2 weeks", "2x month"; `None` when it says none.
pub(super) fn plainly(text: &str) -> Option<String> {
    let text =
        text.to_lowercase().replace("l'", "l' ").replace('\u{2013}', "-").replace('-', " - ");
    let end =
        [" when ", " if ", " or so", " as long "].iter().filter_map(|cut| text.find(cut)).min();
    let text = text.get(..end.unwrap_or(text.len()))?;
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != "-").collect();
    let lead = words.iter().take_while(|word| LEADING.contains(word)).count();
    let words = words.get(lead..)?;
    let all = words;
    let words = without_every(all);
    let is_every = words.len() < all.len();
    match *words {
        [] => None,
        // "3-4 weeks", "3 to 4 weeks": the longer.
        [first, "to" | "or", second, unit] | [first, second, unit]
            if count(first).is_some() && count(second).is_some() && Unit::of(unit).is_some() =>
        {
            Some(format!("{} {unit}", count(first)?.max(count(second)?)))
        }
        // "a week or two"
        [.., unit, "or", second] if Unit::of(unit).is_some() => {
            Some(format!("{} {unit}", count(second)?))
        }
        // "twice monthly", "zweimal im Jahr", "deux fois par an"
        [first, ref rest @ ..]
            if matches!(Number::of(first), Some(Number::Times(_))) && !rest.is_empty() =>
        {
            times(Number::of(first)?.value(), rest)
        }
        [first, word, ref rest @ ..] if TIMES.contains(&word) => times(count(first)?, rest),
        // "first Monday of the month"
        [nth, day, ref rest @ ..]
            if ordinal(nth).is_some() && weekday(day).is_some() && !rest.is_empty() =>
        {
            let unit = rest.last().and_then(|word| unit_of(word))?;
            Some(format!("1 {unit}"))
        }
        ["other" | "second", day] if weekday(day).is_some() => Some("2 weeks".to_owned()),
        [nth, day] if ordinal(nth).is_some() && weekday(day).is_some() => {
            Some(format!("{} weeks", ordinal(nth)?))
        }
        // "every 3rd week"
        [nth, unit] if ordinal(nth).is_some() && Unit::of(unit).is_some() => {
            Some(format!("{} {unit}", ordinal(nth)?))
        }
        // "cada mes", "elke maand"
        [unit] if is_every && Unit::of(unit).is_some() => Some(format!("1 {unit}")),
        // "every friday", "fridays"; "friday" alone is a day.
        [day] if weekday(day).is_some() && (is_every || day.ends_with("days")) => {
            Some("1 week".to_owned())
        }
        // "weekly on Mondays"
        [ref rest @ .., "on", day] if weekday(day).is_some() && !rest.is_empty() => {
            Some(rest.join(" "))
        }
        _ => (words.len() < text.split_whitespace().count()).then(|| words.join(" ")),
    }
}

/// The weekday that a word names, also in the plural: "Tuesdays".
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let word = word.trim_end_matches(',');
    let long = word.chars().count() > 3;
    lexicon::weekday(word).or_else(|| lexicon::weekday(word.strip_suffix('s')?)).filter(|_| long)
}

/// The words without an "every" before them, in one word or two.
fn without_every<'w, 't>(words: &'w [&'t str]) -> &'w [&'t str] {
    let is_every = |n: usize| {
        let lead = words.get(..n)?.join(" ");
        (Connective::of(&lead) == Some(Connective::Every)).then_some(n)
    };
    let n = is_every(2).or_else(|| is_every(1)).unwrap_or(0);
    words.get(n..).unwrap_or_default()
}

fn times(n: u32, rest: &[&str]) -> Option<String> {
    let last = rest.last()?;
    let is_per = |word: &&str| {
        matches!(Connective::of(word), Some(Connective::Per | Connective::Every | Connective::In))
            || matches!(*word, "l'" | "all'" | "au" | "à" | "al" | "por" | "la" | "the")
    };
    rest.get(..rest.len() - 1)?.iter().all(is_per).then_some(())?;
    let unit = unit_of(last)?;
    Some(format!("{n}x {unit}"))
}

/// The unit of "month" and of "monthly".
fn unit_of(word: &str) -> Option<&'static str> {
    let by_rhythm = || match Rhythm::of(word) {
        Some(Rhythm::Every(1, unit)) => Some(unit),
        _ => None,
    };
    let unit = Unit::of_one(word).or_else(by_rhythm)?;
    match unit {
        Unit::Week => Some("week"),
        Unit::Month => Some("month"),
        Unit::Quarter => Some("quarter"),
        Unit::Year => Some("year"),
        _ => None,
    }
}

fn count(word: &str) -> Option<u32> {
    match Number::of(word)? {
        Number::Count(n) => Some(n),
        Number::Times(_) => None,
    }
}

fn ordinal(word: &str) -> Option<u32> {
    let named = ["first", "second", "third", "fourth"].iter().position(|own| *own == word);
    if let Some(at) = named {
        return u32::try_from(at + 1).ok();
    }
    if word == "last" {
        return Some(1);
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_ordinal = matches!(word.get(digits.len()..), Some("st" | "nd" | "rd" | "th"));
    is_ordinal.then(|| digits.parse().ok()).flatten()
}
