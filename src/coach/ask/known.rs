//! Since when someone is known: years of working together are not in the log, and carry an ask all the same.

use chrono::Datelike;

use crate::date::Date;
use crate::lexicon;
use crate::network::Person;
use crate::text::fold;

/// The day that a key gives, else the first year beside "worked together" in what the note says first.
pub(super) fn since(person: &Person<'_>, today: Date) -> Option<Date> {
    let met = person.card.met.filter(|met| *met <= today);
    met.or_else(|| years_together(person.note.opening()?, today))
}

/// The first day of the first year that an opening names, when it tells of time spent together.
fn years_together(opening: &str, today: Date) -> Option<Date> {
    let text = format!(" {} ", fold::loose(opening));
    if !lexicon::TOGETHER.iter().any(|words| text.contains(&format!(" {} ", fold::loose(words)))) {
        return None;
    }
    let years = opening.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    let years = years.filter_map(|digits| digits.parse::<i32>().ok());
    let year = years.filter(|year| (EARLIEST..=today.year()).contains(year)).min()?;
    Date::from_ymd_opt(year, 1, 1)
}

/// No number before this is the year in which two people who write notes met.
const EARLIEST: i32 = 1940;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_working_together() {
        let today = "2026-03-16".parse().unwrap();
        let year = |text| years_together(text, today).map(|day| day.year());
        assert_eq!(year("Worked together 2021–23 at Halden; runs."), Some(2021));
        assert_eq!(year("Kollegin bei Halden, 2015 bis 2019."), Some(2015));
        assert_eq!(year("Wrote the report of 2019."), None);
        assert_eq!(year("Colleague, moved in 2031."), None);
        assert_eq!(year("Colleague from Halden."), None);
    }
}
