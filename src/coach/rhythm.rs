//! A rhythm for someone who has none of their own yet, from what was.

use crate::agenda::{self, drift};
use crate::date::{Cadence, Date, Interval};
use crate::network::Person;

/// Up to how many days a median gap stands for which usual rhythm.
const USUAL: [(f64, Interval); 5] = [
    (10.0, Interval::days(7)),
    (21.0, Interval::days(14)),
    (45.0, Interval::months(1)),
    (137.0, Interval::months(3)),
    (274.0, Interval::months(6)),
];
/// Someone with too few touchpoints to show a gap, the last of them within this many days, is proposed every 3 months.
const RECENT: i64 = 183;
/// The same within this many days, and every half year.
const LATELY: i64 = 730;

/// How often to be in touch, as it was so far: the usual gap between touchpoints, else by how long ago the last one was.
/// `None` where nothing dated is known.
pub fn proposed(person: &Person<'_>, today: Date) -> Option<Cadence> {
    let past = agenda::past(person, today);
    let last = past.last()?.date;
    let interval = match (drift::usual_gap(past), (today - last).num_days()) {
        (Some(gap), _) => {
            let usual = USUAL.iter().find(|(most, _)| gap <= *most);
            usual.map_or(Interval::months(12), |(_, interval)| *interval)
        }
        (None, ..=RECENT) => Interval::months(3),
        (None, ..=LATELY) => Interval::months(6),
        (None, _) => Interval::months(12),
    };
    Some(Cadence::Every(interval))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Config, Index, NotePath, note};

    #[track_caller]
    fn check(entries: &[&str], expected: &str) {
        let log: String = entries.iter().map(|day| format!("- {day} call\n")).collect();
        let config = Config::default();
        let note = note::parse(&NotePath::new("People/Ada.md"), &log.as_str().into(), &config);
        let index: Index = [note].into_iter().collect();
        let network = crate::network::gather(&index, &config);
        let found = proposed(&network.people[0], "2026-03-16".parse().unwrap());
        let found = found.map_or(String::from("nothing"), |cadence| cadence.to_string());
        assert_eq!(found, expected, "{entries:?}");
    }

    #[test]
    fn what_was_is_proposed() {
        check(&["2026-01-02", "2026-01-30", "2026-03-01", "2026-03-15"], "1 month");
        check(&["2025-12-01", "2025-12-08", "2025-12-16", "2025-12-23"], "1 week");
        check(&["2020-01-01", "2021-02-01", "2022-01-01", "2023-01-01"], "1 year");
        check(&["2026-02-01"], "3 months");
        check(&["2025-02-01"], "6 months");
        check(&["2019-02-01", "2019-02-02"], "1 year");
        check(&[], "nothing");
        // Planned is not what was.
        check(&["2026-05-01"], "nothing");
    }
}
