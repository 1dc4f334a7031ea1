//! A day as it reads in a message: with its preposition, in the language of the message.

use chrono::{Datelike, Days as Span};

use crate::date::{Date, Yearly};
use crate::lexicon::message::Days;

/// "yesterday", "on Tuesday", "on 2 February".
pub(super) fn of(day: Date, today: Date, days: &Days) -> String {
    match (today - day).num_days() {
        0 => days.today.to_owned(),
        1 => days.yesterday.to_owned(),
        2..=6 => {
            let at = day.weekday().num_days_from_monday() as usize;
            days.weekdays.get(at).copied().unwrap_or_default().to_owned()
        }
        _ => {
            let own = days.other.iter().find(|(n, _)| *n == day.day()).map(|(_, form)| *form);
            let form = own.unwrap_or(days.day).replace("{n}", &day.day().to_string());
            form.replace("{month}", name(day, days))
        }
    }
}

/// "in February", where only the month is known.
pub(super) fn month(day: Date, days: &Days) -> String {
    days.month.replace("{month}", name(day, days))
}

/// How many days before and after a birthday a message congratulates.
pub(super) const BIRTHDAY: i64 = 3;

/// How many days ago the birthday was, if that is few enough to congratulate.
pub(super) fn since_birthday(birthday: Option<Yearly>, today: Date) -> Option<i64> {
    let birthday = birthday?;
    (0..=BIRTHDAY).find(|ago| {
        let ago = Span::new(ago.unsigned_abs());
        today.checked_sub_days(ago).is_some_and(|day| birthday.next(day) == day)
    })
}

fn name(day: Date, days: &Days) -> &'static str {
    days.months.get(day.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Language, Phrases};

    #[track_caller]
    fn check(language: Language, day: &str, expected: &str) {
        let today = "2026-03-16".parse().unwrap();
        assert_eq!(of(day.parse().unwrap(), today, &Phrases::of(language).days), expected);
    }

    #[test]
    fn days_take_their_preposition() {
        check(Language::English, "2026-03-15", "yesterday");
        check(Language::English, "2026-03-10", "on Tuesday");
        check(Language::English, "2026-03-09", "on 9 March");
        check(Language::German, "2026-03-03", "am 3. März");
        check(Language::French, "2026-03-01", "le 1er mars");
        check(Language::French, "2026-03-03", "le 3 mars");
        check(Language::Spanish, "2026-03-03", "el 3 de marzo");
        check(Language::Portuguese, "2026-03-03", "no dia 3 de março");
        check(Language::Italian, "2026-03-08", "l'8 marzo");
        check(Language::Italian, "2026-03-03", "il 3 marzo");
        check(Language::Dutch, "2026-03-03", "op 3 maart");
    }
}
