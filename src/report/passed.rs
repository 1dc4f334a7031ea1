//! How the report asks whether a plan happened: `[[Ada]], lunch on Fri 20 March`, and the same read back.

use chrono::Datelike;

use crate::date::{Date, read, show};
use crate::lexicon::Kind;
use crate::network::Touchpoint;

/// What stands between the name and the kind.
const BEFORE: &str = ", ";
/// What stands between the kind and the day.
const BETWEEN: &str = " on ";

/// A plan whose day has passed, as the report names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passed {
    /// What was planned; a meeting where the plan does not say.
    pub kind: Kind,
    /// The day.
    pub day: Date,
}

impl Passed {
    /// What the report says of a plan.
    pub fn of(plan: &Touchpoint<'_>) -> Self {
        let kind = if plan.kind().is_stated() { plan.kind() } else { Kind::Meeting };
        Self { kind, day: plan.date }
    }

    /// "lunch on Fri 20 March", in a report of `today`.
    pub fn words(self, today: Date) -> String {
        format!("{}{BETWEEN}{}", self.kind, show::weekday_long(self.day, today))
    }

    /// Reads what follows the link of an item, in a report of `today`.
    pub fn read_after_name(rest: &str, today: Date) -> Option<Self> {
        Self::read(rest.strip_prefix(BEFORE)?, today)
    }

    /// Reads the words of a plan, whatever weekday they name, in a report of `today`.
    pub fn read(words: &str, today: Date) -> Option<Self> {
        let (kind, day) = words.split_once(BETWEEN)?;
        let kind = named(kind)?;
        let (_, day) = day.split_once(' ')?;
        // The year is left out where it is that of the report.
        let with_year = format!("{day} {}", today.year());
        let day = [day, &with_year].into_iter().find_map(|day| read::whole(day, None)?.ok())?;
        Some(Self { kind, day: day.date })
    }
}

/// What follows the name of a person whom the report asks about.
pub(super) fn after_name(words: &str) -> String {
    format!("{BEFORE}{words}")
}

/// Whether what follows the link of an item asks about a plan.
pub(super) fn is_one(rest: &str) -> bool {
    let kind = rest.strip_prefix(BEFORE).and_then(|rest| rest.split_once(BETWEEN));
    kind.is_some_and(|(kind, _)| named(kind).is_some())
}

fn named(kind: &str) -> Option<Kind> {
    Kind::all().iter().copied().find(|known| known.name().eq_ignore_ascii_case(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let today = "2026-03-16".parse().unwrap();
        for day in ["2026-03-15", "2025-12-31", "2024-02-29"] {
            for kind in Kind::all() {
                let one = Passed { kind: *kind, day: day.parse().unwrap() };
                let rest = after_name(&one.words(today));
                assert_eq!(Passed::read_after_name(&rest, today), Some(one), "{rest}");
                assert!(is_one(&rest));
            }
        }
        for rest in
            [" — lunch on Sun 1 March", ", lunch", ", soup on Sun 1 March", ", lunch on Sun"]
        {
            assert_eq!(Passed::read_after_name(rest, today), None, "{rest}");
        }
    }
}
