//! The words of a typed day, each with its meaning: what the grammar of days is written in.
//!
//! Knows no order and no day; which pieces make a day is decided in `phrase`.

use chrono::Weekday;

use crate::lexicon::{self, DayWord, NamedDay, Number, Unit};

/// The most words that are looked up as one: "the day before yesterday".
const LONGEST: usize = 4;

/// A word of a typed day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// "3", "three"
    Count(u32),
    /// "12th"
    Ordinal(u32),
    /// "2027", "'26"
    Year(i32),
    /// "April"
    Month(u32),
    /// "Tuesday"
    Weekday(Weekday),
    /// "yesterday"
    Named(NamedDay),
    /// "weeks"
    Unit(Unit),
    /// "until"
    Word(DayWord),
    /// "Q3"
    Quarter(u32),
    /// "W15"
    Week(u32),
    /// The end of a unit, in one word: "eom"
    EndOf(Unit),
    /// "+"
    Plus,
    /// "-" between two numbers
    To,
}

/// The pieces of `text`; `None` when a word of it belongs to no day.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece>> {
    let words = words(text);
    let mut found: Vec<Piece> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let several = (2..=LONGEST.min(words.len() - at)).rev().find_map(|n| {
            let phrase = words.get(at..at + n)?.join(" ");
            named(&phrase).map(|piece| (n, piece))
        });
        let (n, piece) = match several {
            Some(found) => found,
            None => {
                let word = |at: usize| words.get(at).map_or("", String::as_str);
                let before = at.checked_sub(1).map_or("", word);
                let bare = lexicon::bare_weekday(before, word(at), word(at + 1));
                let piece = bare.map(Piece::Weekday);
                (1, piece.or_else(|| one(word(at), word(at + 1), found.last()))?)
            }
        };
        found.push(piece);
        at += n;
    }
    Some(found)
}

/// Lower case, split at blanks and where digits meet letters.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace('’', "'");
    let mut out = Vec::new();
    for word in lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')')) {
        let word = word.trim_end_matches('.');
        let clock = word.split_once(':').is_some_and(|(hour, minute)| {
            [hour, minute].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
        });
        if word.is_empty() || clock {
            continue;
        }
        if named(word).is_some() || special(word).is_some() || lexicon::weekday(word).is_some() {
            out.push(word.to_owned());
            continue;
        }
        // "2026-w15"
        match word.split_once('-') {
            Some((year, week)) if special(week).is_some() => {
                out.extend([year.to_owned(), week.to_owned()]);
            }
            _ => split(word, &mut out),
        }
    }
    out
}

fn split(word: &str, out: &mut Vec<String>) {
    let mut part = String::new();
    let kind = |c: char| match c {
        '0'..='9' => 0,
        '+' | '-' | '–' | '/' => 1,
        _ => 2,
    };
    for c in word.chars() {
        let breaks = part.chars().last().is_some_and(|last| kind(last) != kind(c) && last != '\'');
        if breaks {
            out.push(std::mem::take(&mut part));
        }
        part.push(c);
    }
    out.push(part);
    // "12th", "1º": the ending belongs to its number.
    if let [.., number, ending] = out.as_mut_slice()
        && number.bytes().all(|b| b.is_ascii_digit())
        && matches!(
            ending.as_str(),
            "st" | "nd" | "rd" | "th" | "er" | "º" | "°" | "ª" | "e" | "te" | "ten"
        )
    {
        number.push_str("th");
        out.pop();
    }
}

/// What one word or several name outright.
fn named(words: &str) -> Option<Piece> {
    NamedDay::of(words)
        .map(Piece::Named)
        .or_else(|| {
            words.contains([' ', '-']).then(|| lexicon::weekday(words).map(Piece::Weekday))?
        })
        .or_else(|| DayWord::of(words).filter(|_| words.contains(' ')).map(Piece::Word))
}

/// Words with their number in them.
fn special(word: &str) -> Option<Piece> {
    let unit = match word {
        "eow" => Some(Unit::Week),
        "eom" => Some(Unit::Month),
        "eoq" => Some(Unit::Quarter),
        "eoy" => Some(Unit::Year),
        _ => None,
    };
    if let Some(unit) = unit {
        return Some(Piece::EndOf(unit));
    }
    let number = |lead: &[&str], highest: u32| {
        let rest = lead.iter().find_map(|lead| word.strip_prefix(lead))?;
        rest.parse().ok().filter(|n| (1..=highest).contains(n))
    };
    if let Some(year) = word.strip_prefix('\'').filter(|year| year.len() == 2) {
        return year.parse::<i32>().ok().map(|year| Piece::Year(2000 + year));
    }
    number(&["q"], 4)
        .map(Piece::Quarter)
        .or_else(|| number(&["w", "kw", "wk", "s"], 53).map(Piece::Week))
}

fn one(word: &str, next: &str, before: Option<&Piece>) -> Option<Piece> {
    if let Some(piece) = named(word).or_else(|| special(word)) {
        return Some(piece);
    }
    match word {
        "+" => return Some(Piece::Plus),
        "-" | "–" => return Some(Piece::To),
        "to" | "or" if Number::of(next).is_some() => return Some(Piece::To),
        _ => {}
    }
    if let Some(number) = word.strip_suffix("th").and_then(|digits| digits.parse().ok()) {
        return Some(Piece::Ordinal(number));
    }
    if let Ok(number) = word.parse::<u32>() {
        let year = i32::try_from(number).ok().filter(|_| word.len() == 4);
        return Some(match year.filter(|year| (1900..=2199).contains(year)) {
            Some(year) => Piece::Year(year),
            None => Piece::Count(number),
        });
    }
    let unit = Unit::of(word);
    if unit.is_some() && matches!(before, Some(Piece::Count(_))) {
        return unit.map(Piece::Unit);
    }
    // "sept jours", "dez dias": beside a unit a number, else a month.
    let count = Number::of(word).map(Number::value);
    if Unit::of(next).is_some()
        && let Some(count) = count
    {
        return Some(Piece::Count(count));
    }
    // "3 days ago": after a unit it is not the August of other languages.
    if matches!(before, Some(Piece::Unit(_)))
        && let Some(own) = DayWord::of(word)
    {
        return Some(Piece::Word(own));
    }
    let ordinal = ["first", "second", "third", "fourth"].iter().position(|own| *own == word);
    lexicon::month(word)
        .map(Piece::Month)
        .or_else(|| lexicon::weekday(word).map(Piece::Weekday))
        .or_else(|| {
            DayWord::of(word)
                .filter(|_| unit.is_none() || word == "week" && is_number(next))
                .map(Piece::Word)
        })
        .or_else(|| count.map(Piece::Count))
        .or_else(|| unit.filter(|_| word.chars().count() > 1).map(Piece::Unit))
        .or_else(|| ordinal.and_then(|at| u32::try_from(at + 1).ok()).map(Piece::Ordinal))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}
