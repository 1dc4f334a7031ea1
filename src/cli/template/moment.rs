//! A moment written in the tokens of Moment.js, in English.
//!
//! Reading such formats in the names of notes is the library's `date::format`.

use std::fmt::Write;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

/// The formats that Moment calls by one name.
const NAMED: [(&str, &str); 6] = [
    ("LLLL", "dddd, MMMM D, YYYY h:mm A"),
    ("LLL", "MMMM D, YYYY h:mm A"),
    ("LL", "MMMM D, YYYY"),
    ("LTS", "h:mm:ss A"),
    ("LT", "h:mm A"),
    ("L", "MM/DD/YYYY"),
];

/// Every other token; of two that begin alike, the longer one first.
const TOKENS: [&str; 51] = [
    "YYYY", "YY", "Y", "Qo", "Q", "MMMM", "MMM", "MM", "Mo", "M", "DDDD", "DDDo", "DDD", "DD",
    "Do", "D", "dddd", "ddd", "dd", "do", "d", "E", "e", "ww", "wo", "w", "WW", "Wo", "W", "gggg",
    "gg", "GGGG", "GG", "A", "a", "HH", "H", "hh", "h", "kk", "k", "mm", "m", "ss", "s", "SSS",
    "SS", "S", "ZZ", "Z", "X",
];

/// `at` in `format`; what is in brackets, and what is not a token, stays as it is.
pub(super) fn write(at: DateTime<FixedOffset>, format: &str) -> String {
    let mut out = String::with_capacity(format.len() + 8);
    let mut rest = format;
    while let Some(first) = rest.chars().next() {
        let bracketed = rest.strip_prefix('[').and_then(|inner| inner.split_once(']'));
        let known = |token: &&str| rest.starts_with(*token);
        if let Some((literal, after)) = bracketed {
            out.push_str(literal);
            rest = after;
        } else if let Some((name, meant)) = NAMED.iter().find(|(name, _)| known(name)) {
            // A named format holds no other.
            out.push_str(&write(at, meant));
            rest = rest.get(name.len()..).unwrap_or("");
        } else if let Some(token) = TOKENS.iter().find(|token| known(token)) {
            out.push_str(&value(at, token));
            rest = rest.get(token.len()..).unwrap_or("");
        } else {
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or("");
        }
    }
    out
}

/// What one token stands for.
fn value(at: DateTime<FixedOffset>, token: &str) -> String {
    let day = at.date_naive();
    let (year, iso) = (at.year(), day.iso_week());
    let week = LocalWeek::of(day);
    let twelve = at.hour12().1;
    let twenty_four = if at.hour() == 0 { 24 } else { at.hour() };
    match token {
        "YYYY" => format!("{year:04}"),
        "Y" => year.to_string(),
        "YY" => two(year.rem_euclid(100).unsigned_abs()),
        "Q" => quarter(day).to_string(),
        "Qo" => ordinal(quarter(day)),
        "MMMM" => at.format("%B").to_string(),
        "MMM" => at.format("%b").to_string(),
        "MM" => two(at.month()),
        "Mo" => ordinal(at.month()),
        "M" => at.month().to_string(),
        "DDDD" => format!("{:03}", at.ordinal()),
        "DDDo" => ordinal(at.ordinal()),
        "DDD" => at.ordinal().to_string(),
        "DD" => two(at.day()),
        "Do" => ordinal(at.day()),
        "D" => at.day().to_string(),
        "dddd" => at.format("%A").to_string(),
        "ddd" => at.format("%a").to_string(),
        "dd" => at.format("%a").to_string().chars().take(2).collect(),
        "do" => ordinal(at.weekday().num_days_from_sunday()),
        "d" | "e" => at.weekday().num_days_from_sunday().to_string(),
        "E" => at.weekday().number_from_monday().to_string(),
        "ww" => two(week.number),
        "wo" => ordinal(week.number),
        "w" => week.number.to_string(),
        "WW" => two(iso.week()),
        "Wo" => ordinal(iso.week()),
        "W" => iso.week().to_string(),
        "gggg" => format!("{:04}", week.year),
        "gg" => two(week.year.rem_euclid(100).unsigned_abs()),
        "GGGG" => format!("{:04}", iso.year()),
        "GG" => two(iso.year().rem_euclid(100).unsigned_abs()),
        "A" => at.format("%p").to_string(),
        "a" => at.format("%P").to_string(),
        "HH" => two(at.hour()),
        "H" => at.hour().to_string(),
        "hh" => two(twelve),
        "h" => twelve.to_string(),
        "kk" => two(twenty_four),
        "k" => twenty_four.to_string(),
        "mm" => two(at.minute()),
        "m" => at.minute().to_string(),
        "ss" => two(at.second()),
        "s" => at.second().to_string(),
        "SSS" => format!("{:03}", at.timestamp_subsec_millis()),
        "SS" => two(at.timestamp_subsec_millis() / 10),
        "S" => (at.timestamp_subsec_millis() / 100).to_string(),
        "ZZ" => at.format("%z").to_string(),
        "Z" => at.format("%:z").to_string(),
        "X" => at.timestamp().to_string(),
        other => other.to_owned(),
    }
}

/// A week as English counts it: it begins on Sunday, and the first one holds 1 January.
struct LocalWeek {
    year: i32,
    number: u32,
}

impl LocalWeek {
    fn of(day: NaiveDate) -> Self {
        // The year of a week is that of its Saturday.
        let left = 6 - day.weekday().num_days_from_sunday();
        let saturday = day.checked_add_days(chrono::Days::new(left.into())).unwrap_or(day);
        Self { year: saturday.year(), number: saturday.ordinal0() / 7 + 1 }
    }
}

fn quarter(day: NaiveDate) -> u32 {
    day.month0() / 3 + 1
}

fn two(number: u32) -> String {
    format!("{number:02}")
}

/// `1st`, `22nd`, `13th`.
fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    let mut out = number.to_string();
    // A `String` takes everything.
    let _ = out.write_str(ending);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(moment: &str, format: &str, expected: &str) {
        assert_eq!(
            write(DateTime::parse_from_rfc3339(moment).unwrap(), format),
            expected,
            "{format}"
        );
    }

    #[test]
    fn days() {
        let day = "2026-03-02T00:05:09.042+05:30";
        check(day, "YYYY-MM-DD", "2026-03-02");
        check(day, "YY/M/D", "26/3/2");
        check(day, "Do MMMM, MMM Mo", "2nd March, Mar 3rd");
        check(day, "dddd ddd dd do d e E", "Monday Mon Mo 1st 1 1 1");
        check(day, "DDDD DDD DDDo Q Qo", "061 61 61st 1 1st");
        check(day, "gggg-[W]ww GGGG-[W]WW", "2026-W10 2026-W10");
        check(day, "L | LL", "03/02/2026 | March 2, 2026");
        check(day, "LLLL", "Monday, March 2, 2026 12:05 AM");
    }

    #[test]
    fn times() {
        let moment = "2026-03-02T00:05:09.042+05:30";
        check(moment, "HH:mm:ss.SSS", "00:05:09.042");
        check(moment, "H h hh k kk A a m s", "0 12 12 24 24 AM am 5 9");
        check(moment, "Z ZZ", "+05:30 +0530");
        check(moment, "X", "1772390109");
        check("2026-03-02T15:00:00Z", "hA LT", "3PM 3:00 PM");
    }

    #[test]
    fn weeks_at_the_turn_of_the_year() {
        check("2026-01-01T12:00:00Z", "gggg w GGGG W", "2026 1 2026 1");
        check("2025-12-28T12:00:00Z", "gggg w GGGG W", "2026 1 2025 52");
        check("2027-01-01T12:00:00Z", "gggg w GGGG W", "2027 1 2026 53");
    }

    #[test]
    fn the_rest_stays() {
        check("2026-03-02T00:00:00Z", "[Week of] D", "Week of 2");
        check("2026-03-02T00:00:00Z", "[no", "[no");
        check("2026-03-02T00:00:00Z", "— é 日", "— é 日");
        check("2026-03-02T00:00:00Z", "", "");
        check("2026-03-12T00:00:00Z", "Do", "12th");
        check("2026-03-23T00:00:00Z", "Do", "23rd");
    }
}
