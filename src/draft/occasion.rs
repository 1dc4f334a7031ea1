//! Which situations fit someone, the best first.

use super::day::{self, BIRTHDAY};
use super::material::Material;
use crate::agenda::{Stage, Status};
use crate::date::Date;
use crate::lexicon::Occasion;
use crate::network::Person;

/// The days of silence after which a message reconnects: a third of a year, in which most news has come and gone.
const LONG: i64 = 120;
/// How many days after the first meeting a message still counts as the first one.
const NEW: i64 = 60;

/// The situations for which there is something to say. There is always one.
pub(super) fn fitting(
    person: &Person<'_>,
    status: &Status<'_>,
    material: &Material,
    today: Date,
) -> Vec<Occasion> {
    let was_birthday = day::since_birthday(person.card.birthday, today).is_some();
    let first = is_first(person, status, today);
    let silence = status.last.map(|last| (today - last.date).num_days());
    let away = silence.is_some_and(|days| days > LONG) || status.stage == Stage::Dormant;
    let thanks = material.introduced.is_some() || material.got.is_some();
    // A birthday that is still to come is written about on its day.
    let ahead = person.card.birthday.map(|day| (day.next(today) - today).num_days());
    let will_be_birthday = !was_birthday && ahead.is_some_and(|days| days <= BIRTHDAY);
    [
        (Occasion::Congratulation, was_birthday),
        (Occasion::Thanks, thanks),
        (Occasion::Loop, material.introduction || material.promise.is_some()),
        (Occasion::First, first),
        (Occasion::Reconnecting, away),
        (Occasion::FollowUp, !first && !away),
        (Occasion::Ask, material.ask.is_some()),
        (Occasion::Congratulation, will_be_birthday),
    ]
    .into_iter()
    .filter_map(|(occasion, fits)| fits.then_some(occasion))
    .collect()
}

/// Whether the one meeting was not long ago, and nothing says that one knew each other before.
fn is_first(person: &Person<'_>, status: &Status<'_>, today: Date) -> bool {
    let recent = |day: Date| day <= today && (today - day).num_days() <= NEW;
    let known_before = person.card.met.is_some_and(|met| !recent(met));
    match status.last {
        Some(last) => status.count == 1 && recent(last.date) && !known_before,
        None => person.card.met.is_some_and(recent),
    }
}
