//! Months, weekdays and small counts as touchbase writes them. What it reads is in the lexicon.

use chrono::Weekday;

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

/// A small count in words, as people write it.
pub fn count_word(n: usize) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert_eq!(month_name(3), "March");
        assert_eq!(month_name(13), "");
        assert_eq!(day_name(Weekday::Sun), "Sunday");
        assert_eq!(count_word(3), "three");
        assert_eq!(count_word(40), "40");
    }
}
