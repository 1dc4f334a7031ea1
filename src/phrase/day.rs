//! Days that are near: "today", "Tue 17 Mar".

use crate::date::{Date, show};

/// "today", else the day with its weekday.
pub(crate) fn near(day: Date, today: Date) -> String {
    if day == today { "today".to_owned() } else { show::weekday(day, today) }
}

/// "today", else "2 February".
pub(super) fn long(day: Date, today: Date) -> String {
    if day == today { "today".to_owned() } else { show::long(day, today) }
}
