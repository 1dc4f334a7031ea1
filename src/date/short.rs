//! Days as people write them in a hurry, without the year or with half of it: `Sep 1`, `1.9.`, `1.9.26`, `3/14`.
//!
//! Only says that one stands there. Which year is meant is not guessed here.

use crate::lexicon;
use crate::text::span::{head, tail};

/// Whether `text` begins with a day that lacks its year, or the century of it; marks of emphasis and brackets aside.
pub fn begins(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_', '(', '[']);
    let (word, rest) = first_word(text);
    match lexicon::weekday(word) {
        Some(_) => day(rest),
        None => day(text),
    }
}

fn day(text: &str) -> bool {
    let (first, rest) = first_word(text);
    if in_numbers(first) {
        return true;
    }
    let rest = tail(rest, lexicon::of_len(rest));
    let (second, _) = first_word(rest);
    number(first).is_some() && lexicon::month(second).is_some()
        || lexicon::month(first).is_some() && number(second).is_some()
}

/// `1.9.`, `1.9.26`, `3/14`, `3/14/26`: a day and a month, in either order.
fn in_numbers(word: &str) -> bool {
    let Some(mark) = word.chars().find(|c| !c.is_ascii_digit()).filter(|c| "./".contains(*c))
    else {
        return false;
    };
    // "1.5 hours" is a number; a day of that form ends in a point.
    let is_day = mark == '/' || word.ends_with('.') || word.matches('.').count() == 2;
    let parts: Vec<Option<u32>> = word.trim_end_matches('.').split(mark).map(small).collect();
    match *parts.as_slice() {
        [Some(a), Some(b)] => is_day && fits(a, b),
        [Some(a), Some(b), Some(_)] => fits(a, b),
        _ => false,
    }
}

/// Whether two numbers may be a day and a month.
fn fits(a: u32, b: u32) -> bool {
    (1..=31).contains(&a) && (1..=31).contains(&b) && a.min(b) <= 12
}

/// The number of a day: `1`, `1.`, `1st`.
fn number(word: &str) -> Option<u32> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let end = tail(word, digits).trim_start_matches('.');
    let is_day = end.is_empty() || lexicon::ordinal_len(end) == end.len();
    small(head(word, digits)).filter(|n| is_day && (1..=31).contains(n))
}

fn small(digits: &str) -> Option<u32> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

/// The first word of a text without the marks after it, and what follows.
fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let word = head(text, end).trim_end_matches([':', ',', ';', ')', ']', '*', '_', '-', '–', '—']);
    (word, tail(text, end).trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_a_year() {
        for text in [
            "Sep 1: call",
            "1.9.26 Anruf",
            "1.9. Anruf",
            "3/14 lunch",
            "3/14/26 lunch",
            "14 March — dinner",
            "1st of May, walk",
            "**12. März**: Kaffee",
            "Tue 3 Mar call",
            "[Mar 3rd] mail",
        ] {
            assert!(begins(text), "{text}");
        }
    }

    #[test]
    fn other_numbers() {
        for text in
            ["1.5 hours", "3 calls", "40/50 done", "March on", "v1.2.3", "May I", "10.000.1", ""]
        {
            assert!(!begins(text), "{text}");
        }
    }
}
