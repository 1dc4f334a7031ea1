//! Times of day: `14:30`, `9.30 Uhr`, `14h30`, `2:30 PM`, `10:00–11:30`. They are recognized, and never kept.

use super::beside::blank_len;
use super::digits::digits;
use crate::lexicon;
use crate::text::span::tail;

/// What may stand between the two times of a range.
const DASHES: [&str; 4] = ["-", "–", " - ", " – "];

/// From this hour on `14h30` is a time; below it, as in `1h30`, it is how long something took.
const DAY_BEGINS: u32 = 6;

/// The length of a time of day that follows a date: ` 14:30`, `T10:30:00Z`, ` 02:32 PM`, a range.
pub(super) fn len_after_day(text: &str) -> usize {
    let lead = match text.as_bytes().first() {
        Some(b'T' | b't' | b' ') => 1,
        Some(b',') if text.starts_with(", ") => 2,
        Some(0x80..) if blank_len(text) > 0 => blank_len(text),
        _ => return 0,
    };
    match len_of(tail(text, lead), with_colon) {
        0 => 0,
        len => lead + len,
    }
}

/// The length of a time of day, or of two with a dash between them, that a text begins with.
pub(crate) fn len(text: &str) -> usize {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    len_of(text, |text| with_colon(text).or_else(|| in_words(text)))
}

fn len_of(text: &str, one: fn(&str) -> Option<usize>) -> usize {
    let Some(mut len) = one(text) else { return 0 };
    let mut ranges = DASHES.iter().filter_map(|dash| {
        let more = one(tail(text, len).strip_prefix(dash)?)?;
        Some(dash.len() + more)
    });
    len += ranges.next().unwrap_or(0);
    len
}

fn with_colon(text: &str) -> Option<usize> {
    let (hour, mut at) = digits(text)?;
    if hour > 24 || at > 2 || text.as_bytes().get(at) != Some(&b':') {
        return None;
    }
    at += 1 + minutes(tail(text, at + 1))?;
    if text.as_bytes().get(at) == Some(&b':') {
        let seconds = tail(text, at + 1).bytes();
        at += 1 + seconds.take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    }
    at += half_of_day(tail(text, at));
    let rest = tail(text, at);
    if rest.starts_with('Z') {
        at += 1;
    } else if rest.starts_with(['+', '-'])
        && tail(rest, 1).bytes().take(2).all(|b| b.is_ascii_digit())
    {
        let zone = tail(rest, 1).bytes().take_while(|b| b.is_ascii_digit() || *b == b':').count();
        if zone >= 4 {
            at += 1 + zone;
        }
    }
    at += lexicon::clock_word_len(tail(text, at));
    ends(text, at).then_some(at)
}

/// `14h30`, `9am`, `9.30 Uhr`, `14 Uhr`.
fn in_words(text: &str) -> Option<usize> {
    let (hour, at) = digits(text)?;
    if hour > 24 || at > 2 {
        return None;
    }
    let rest = tail(text, at);
    let half = half_of_day(rest);
    if half > 0 {
        return ends(text, at + half).then_some(at + half);
    }
    let len = match rest.as_bytes().first()? {
        b'h' | b'H' if hour >= DAY_BEGINS => 1 + minutes(tail(rest, 1))?,
        b'.' => {
            let len = 1 + minutes(tail(rest, 1))?;
            let word = lexicon::clock_word_len(tail(rest, len));
            (word > 0).then_some(len + word)?
        }
        _ => match lexicon::clock_word_len(rest) {
            0 => return None,
            word => word,
        },
    };
    ends(text, at + len).then_some(at + len)
}

/// The length of two digits that may be minutes.
fn minutes(text: &str) -> Option<usize> {
    let (minute, len) = digits(text)?;
    (minute <= 59 && len == 2).then_some(len)
}

/// The length of `AM`, ` pm`.
fn half_of_day(text: &str) -> usize {
    let is = |from: usize| {
        text.get(from..from + 2)
            .is_some_and(|two| two.eq_ignore_ascii_case("am") || two.eq_ignore_ascii_case("pm"))
    };
    match text.as_bytes().first() {
        Some(b' ') if is(1) && ends(text, 3) => 3,
        Some(_) if is(0) && ends(text, 2) => 2,
        _ => 0,
    }
}

/// Whether no word goes on at `at`.
fn ends(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_none_or(|b| !b.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(crate::text::span::head(text, len(text)), expected, "{text:?}");
    }

    #[test]
    fn times_at_the_beginning() {
        check("14:30 call", "14:30");
        check("9:30–10:00 call", "9:30–10:00");
        check("02:32 PM with Ada", "02:32 PM");
        check("9am – 10am call", "9am – 10am");
        check("14h30 appel", "14h30");
        check("9.30 Uhr Anruf", "9.30 Uhr");
        check("14 uur gebeld", "14 uur");
        check("10:00 Uhr Kaffee", "10:00 Uhr");
    }

    #[test]
    fn other_numbers() {
        for text in [
            "3 people",
            "1h30 lunch",
            "2h call",
            "9.30 euros",
            "25:00 x",
            "4:5",
            "12:3x",
            "9 amigos",
            "",
        ] {
            check(text, "");
        }
    }
}
