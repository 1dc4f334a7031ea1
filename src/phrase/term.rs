//! When something is to be done, or since when it is open: "4 days late", "by 2 Feb", "since 2 Feb".

use crate::agenda::points::Open;
use crate::date::{Date, show};

/// How a day is written out, given today: one of the functions of [`show`].
pub type Style = fn(Date, Date) -> String;

/// "4 days late", once the day is over.
pub fn late(due: Date, today: Date) -> Option<String> {
    let days = (today - due).num_days();
    (days > 0).then(|| format!("{} late", show::stretch(days)))
}

/// "today" on the day itself, and "4 days late" after it.
pub fn reached(due: Date, today: Date) -> Option<String> {
    if due == today { Some("today".to_owned()) } else { late(due, today) }
}

/// "4 days late", "by 2 Feb".
pub fn due(due: Date, today: Date, style: Style) -> String {
    late(due, today).unwrap_or_else(|| format!("by {}", style(due, today)))
}

/// "since 2 Feb".
pub fn since(day: Date, today: Date, style: Style) -> String {
    format!("since {}", style(day, today))
}

/// When an open point is due, else since when it is open; `None` when it says neither.
pub fn term(open: &Open<'_>, today: Date, style: Style) -> Option<String> {
    let by = open.due.map(|day| due(day, today, style));
    by.or_else(|| open.since.map(|day| since(day, today, style)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_on_and_after_the_day() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let today = day("2026-03-16");
        assert_eq!(due(day("2026-03-12"), today, show::short), "4 days late");
        assert_eq!(due(today, today, show::short), "by 16 Mar");
        assert_eq!(due(day("2026-04-01"), today, show::long), "by 1 April");
        assert_eq!(since(day("2026-02-02"), today, show::short), "since 2 Feb");
        assert_eq!(reached(today, today).as_deref(), Some("today"));
        assert_eq!(reached(day("2026-03-15"), today).as_deref(), Some("1 day late"));
        assert_eq!(reached(day("2026-03-17"), today), None);
    }
}
