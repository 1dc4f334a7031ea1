//! The words of the calendar: month and weekday names, in English, short and long.

use chrono::Weekday;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const DAYS: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The long name of a month, 1 to 12.
pub fn month_name(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(month.saturating_sub(1) as usize).copied().unwrap_or("")
}

/// The long name of a weekday.
pub fn day_name(day: Weekday) -> &'static str {
    const NAMES: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    NAMES.get(day.num_days_from_monday() as usize).copied().unwrap_or("")
}

/// The number, 1 to 12, of a month written long or short ("March", "mar", "sept").
pub fn month(word: &str) -> Option<u32> {
    let at = position(&MONTHS, word, "sept")?;
    u32::try_from(at + 1).ok()
}

/// The weekday written long or short ("Sunday", "sun", "thurs").
pub fn weekday(word: &str) -> Option<Weekday> {
    let at = position(&DAYS, word, "")?;
    let tail = word.len();
    // "tues", "wednes", "thur", "thurs" are in use; "mond" is not.
    if tail == 3 || tail == DAYS.get(at)?.len() || matches!(tail, 4 | 5) && (1..=3).contains(&at) {
        Weekday::try_from(u8::try_from(at).ok()?).ok()
    } else {
        None
    }
}

fn position(names: &[&str], word: &str, also: &str) -> Option<usize> {
    if word.len() < 3 || !word.is_ascii() {
        return None;
    }
    names.iter().position(|name| {
        let short = word.len() == 3 || word.len() == name.len() || word.eq_ignore_ascii_case(also);
        let days = names.len() == 7 && word.len() <= 5;
        (short || days)
            && name.len() >= word.len()
            && name
                .as_bytes()
                .iter()
                .zip(word.as_bytes())
                .all(|(n, w)| *n == w.to_ascii_lowercase())
    })
}

/// A small count in words, as people write it.
pub fn count_word(n: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// A number written as a word or in digits.
pub fn number(word: &str) -> Option<u32> {
    if let Ok(n) = word.parse::<u32>() {
        return Some(n);
    }
    Some(match word {
        "a" | "an" | "one" | "once" => 1,
        "two" | "twice" | "couple" => 2,
        "three" | "thrice" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "twelve" => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(month("Mar"), Some(3));
        assert_eq!(month("SEPT"), Some(9));
        assert_eq!(month("marc"), None);
        assert_eq!(month("may"), Some(5));
        assert_eq!(weekday("Sun"), Some(Weekday::Sun));
        assert_eq!(weekday("thurs"), Some(Weekday::Thu));
        assert_eq!(weekday("mond"), None);
        assert_eq!(count_word(3), "three");
        assert_eq!(count_word(40), "40");
    }
}
