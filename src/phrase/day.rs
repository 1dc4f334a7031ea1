//! Days that are near: "today", "Tue 17 Mar".

use crate::date::{Date, show};
use crate::network::Touchpoint;
use crate::text::span::first_chars;

/// "today", else the day with its weekday.
pub(crate) fn near(day: Date, today: Date) -> String {
    if day == today { "today".to_owned() } else { show::weekday(day, today) }
}

/// "today", else "2 February".
pub(super) fn long(day: Date, today: Date) -> String {
    if day == today { "today".to_owned() } else { show::long(day, today) }
}

/// The day of a touchpoint: "2 Feb", or "March" where only the month is known.
pub fn short_of(touchpoint: &Touchpoint<'_>, today: Date) -> String {
    if touchpoint.approximate {
        show::month(touchpoint.date, today)
    } else {
        show::short(touchpoint.date, today)
    }
}

/// The day of a touchpoint: "2 February", or "March" where only the month is known.
pub fn long_of(touchpoint: &Touchpoint<'_>, today: Date) -> String {
    if touchpoint.approximate {
        show::month(touchpoint.date, today)
    } else {
        show::long(touchpoint.date, today)
    }
}

/// When a touchpoint was, in a sentence: "on 2 February", or "in March" where only the month is known.
pub fn when(touchpoint: &Touchpoint<'_>, today: Date) -> String {
    let preposition = if touchpoint.approximate { "in" } else { "on" };
    format!("{preposition} {}", long_of(touchpoint, today))
}

/// The day of a touchpoint as it is written: "2026-03-01", or "2026-03" where only the month is known.
pub fn iso_of(touchpoint: &Touchpoint<'_>) -> String {
    let day = touchpoint.date.to_string();
    if touchpoint.approximate { first_chars(&day, "2026-03".len()).to_owned() } else { day }
}
