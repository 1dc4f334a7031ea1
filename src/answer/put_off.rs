//! Boxes that put someone off: not this time, and later.

use super::court::NoteChange;
use crate::change::Change;
use crate::config::Config;
use crate::date::{Date, Interval};
use crate::network::Person;

/// "Not this time" puts someone off for one cadence, but for no more days than this.
const MOST: u32 = 90;

/// "Later" puts someone off for this many days.
const LATER: u32 = 7;

/// Puts someone off by one cadence from `day`, unless they are already.
pub(super) fn not_this_time(person: &Person<'_>, day: Date, config: &Config) -> Option<NoteChange> {
    let most = Interval::days(MOST).after(day);
    let interval = person.held.cadence.interval().or(config.default_cadence.interval());
    snooze(person, interval.map_or(most, |interval| interval.after(day)).min(most))
}

/// Puts someone off by a week from `day`, unless they are already.
pub(super) fn later(person: &Person<'_>, day: Date) -> Option<NoteChange> {
    snooze(person, Interval::days(LATER).after(day))
}

fn snooze(person: &Person<'_>, until: Date) -> Option<NoteChange> {
    let is_put_off = person.card.snooze.is_some_and(|known| known >= until);
    (!is_put_off).then(|| NoteChange::new(person.path(), Change::Snooze(until)))
}
