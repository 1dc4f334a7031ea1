//! Ticked items of the user's own, read by the grammar of `touchbase log`.

use super::answers::{Answer, OwnTick};
use super::court::{Court, NoteChange};
use super::entry::{entry, promises};
use super::words::{Days, said};
use crate::change::{Change, NewEntry};
use crate::error::ErrorKind;
use crate::typed::sentence::understand;

/// What became of a sentence.
pub(super) enum Understood {
    /// It asks for these changes; empty when all has been done.
    Changes(Vec<NoteChange>),
    /// It is not clear, or cannot be done.
    Refused(String),
    /// No company in it.
    Nobody,
}

/// What a ticked item asks for.
pub(super) fn sentence(tick: &OwnTick, court: Court<'_>) -> Understood {
    of_left(&tick.as_typed(), court)
}

/// What an item without a part of ours asks for.
pub(super) fn of_left(answer: &Answer, court: Court<'_>) -> Understood {
    let network = court.agenda.network;
    let order = court.config().date_order;
    let date = answer.day.unwrap_or(court.agenda.today);
    let said = said(answer, date, order, Days::Left);
    let date = said.day.unwrap_or(date);
    let found = match understand(network, &said.text(), date, order) {
        Ok(found) => found,
        Err(refused) if refused.error.kind() == ErrorKind::NotFound => return Understood::Nobody,
        Err(refused) => return Understood::Refused(refused.error.to_string()),
    };
    let day = match court.past(found.day.unwrap_or(date)) {
        Ok(day) => day,
        Err(reason) => return Understood::Refused(reason),
    };
    let mut changes = Vec::new();
    for (n, at) in found.people.iter().enumerate() {
        let Some(person) = network.people.get(*at) else { continue };
        if n == 0 {
            changes.extend(promises(&said.tasks, person));
        }
        let new = NewEntry::new(day, None, &found.text_for(*at, network));
        let entry = entry(new, &[], person);
        changes.extend(entry.map(|entry| NoteChange::new(person.path(), Change::Log(entry))));
    }
    Understood::Changes(changes)
}
