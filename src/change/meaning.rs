//! What a note says, to see that an edit changes nothing but what it is meant to.
//!
//! Two readings are compared: every touchpoint, point, task, link and key of the note before must be in the note
//! after, with the same words, and what is new must be what was asked for. Where in the note they are does
//! not matter.

use std::collections::BTreeMap;

use super::Change;
use crate::date::{Cadence, Date};
use crate::note::Note;
use crate::note::properties::role::Role;

/// Whether the note says afterwards what it said before, and the change.
pub(super) fn holds(before: &Note, after: &Note, change: &Change) -> bool {
    if let Change::Relink { .. } = change {
        return outline(before) == outline(after);
    }
    let entries = Difference::of(before, after, |note| entries(note, change));
    let points = Difference::of(before, after, points);
    let tasks = Difference::of(before, after, tasks);
    let links = Difference::of(before, after, links);
    let promised = (promises(before), promises(after));
    let is_rename = matches!(change, Change::Rename { .. });
    let is_same_rest = (is_rename || identity(before) == identity(after))
        && keys(before, change) == keys(after, change)
        && tags_stay(before, after, change);
    let nothing_lost = entries.lost.is_empty() && links.lost.is_empty();
    let nothing_open = points.is_none() && tasks.is_none();
    is_same_rest
        && nothing_lost
        && match change {
            Change::Cadence(cadence) | Change::CadenceInWords { cadence, .. } => {
                let set = after.card.as_ref().and_then(|card| card.cadence);
                entries.is_none() && nothing_open && set.is_some_and(|set| is_near(set, *cadence))
            }
            Change::Snooze(day) => {
                let set = after.card.as_ref().and_then(|card| card.snooze);
                entries.is_none() && nothing_open && set == Some(*day)
            }
            Change::FollowUp(day) => {
                let set = after.card.as_ref().and_then(|card| card.follow_up);
                entries.is_none() && nothing_open && set == Some(*day)
            }
            Change::Met(day) => {
                let set = after.card.as_ref().and_then(|card| card.met);
                entries.is_none() && nothing_open && set == Some(*day)
            }
            Change::NotMet(day) => {
                let is_there = after.card.as_ref().is_some_and(|card| card.not_met.contains(day));
                entries.is_none() && nothing_open && is_there
            }
            Change::Log(entry) => nothing_open && is_one_on(&entries, after, before, entry.day),
            Change::Promise { .. } => {
                entries.is_none() && points.lost.is_empty() && points.new.len() == 1
            }
            Change::Kept { .. } => {
                entries.is_none() && nothing_open && promised.1 + 1 == promised.0
            }
            Change::Below { .. } => entries.is_none() && points.is_none(),
            Change::Rename { name, .. } => {
                entries.is_none() && nothing_open && is_renamed(before, after, name)
            }
            // Two notes are compared with one, and links by their outline.
            Change::Absorb { .. } | Change::Relink { .. } => false,
            // What was open is so no more; it may be a touchpoint by now, and come again.
            Change::Done { .. } => {
                let gone = points.lost.len() + tasks.lost.len();
                entries.new.len() <= 1 && gone == 1
            }
        }
}

/// What a note says but for its words, which may name whom a link leads to.
fn outline(note: &Note) -> Vec<String> {
    let entries = note.entries.iter().map(|entry| (entry, note.told(entry).kind));
    let entries = entries.map(|(entry, kind)| format!("{:?} {kind:?}", entry.day));
    let points = note.items.iter().map(|item| {
        format!("{:?} {:?} {:?}", item.about, (item.due, item.since, item.done), item.state)
    });
    let maybes = note.maybes.iter().map(|maybe| format!("maybe {}", maybe.mention.date));
    let met = note.mentions.iter().map(|mention| format!("met {}", mention.date));
    let tasks = note.tasks.iter().map(|task| format!("{:?} {:?}", task.due, task.since));
    let people = note.dated.iter().map(|dated| format!("{} people", dated.people.len()));
    let is_person = matches!(note.role, Role::Person(_));
    let rest = format!("{} {is_person} {} {:?}", note.name, note.read_only, note.tags);
    entries
        .chain(points)
        .chain(met)
        .chain(maybes)
        .chain(tasks)
        .chain(people)
        .chain([rest])
        .collect()
}

/// Whether the note `after` says what two notes said.
pub(super) fn holds_both(one: &Note, other: &Note, after: &Note) -> bool {
    let both = |read: fn(&Note) -> Vec<String>| {
        let mut said: Vec<String> = read(one).into_iter().chain(read(other)).collect();
        let mut says = read(after);
        said.sort();
        says.sort();
        said == says
    };
    let own_entries: fn(&Note) -> Vec<String> = |note| {
        let told = note.entries.iter().map(|entry| (entry, note.told(entry)));
        told.map(|(entry, told)| format!("{:?} {:?} {}", entry.day, told.kind, told.text)).collect()
    };
    let is_called =
        |name: &str| after.names().any(|known| known.to_lowercase() == name.to_lowercase());
    both(own_entries)
        && both(points)
        && both(tasks)
        && both(links)
        && after.name == one.name
        && one.names().chain(other.names()).all(is_called)
}

/// Whether a note has its new name, and is known by all the old ones.
fn is_renamed(before: &Note, after: &Note, name: &str) -> bool {
    let is_called =
        |old: &str| after.names().any(|known| known.to_lowercase() == old.to_lowercase());
    &*after.name == name && before.names().all(is_called)
}

/// What two readings of one sort of thing do not share.
#[derive(Debug, Default)]
struct Difference {
    /// Said before, and no more.
    lost: Vec<String>,
    /// Said only now.
    new: Vec<String>,
}

impl Difference {
    fn of(before: &Note, after: &Note, read: impl Fn(&Note) -> Vec<String>) -> Self {
        let mut counts: BTreeMap<String, isize> = BTreeMap::new();
        read(before).into_iter().for_each(|one| *counts.entry(one).or_default() -= 1);
        read(after).into_iter().for_each(|one| *counts.entry(one).or_default() += 1);
        let mut difference = Self::default();
        for (one, count) in counts {
            let side = if count < 0 { &mut difference.lost } else { &mut difference.new };
            side.extend(std::iter::repeat_n(one, count.unsigned_abs()));
        }
        difference
    }

    fn is_none(&self) -> bool {
        self.lost.is_empty() && self.new.is_empty()
    }
}

/// Whether there is just one entry more, on this day.
fn is_one_on(entries: &Difference, after: &Note, before: &Note, day: Date) -> bool {
    let on = |note: &Note| note.entries.iter().filter(|entry| entry.day.date == day).count();
    entries.new.len() == 1 && on(after) == on(before) + 1
}

/// The touchpoints. Words below a line may be those of an entry, and a promise that is kept was a field of one.
fn entries(note: &Note, change: &Change) -> Vec<String> {
    let told = note.entries.iter().map(|entry| (entry, note.told(entry)));
    told.map(|(entry, told)| {
        let day = (entry.day.date, entry.day.approximate);
        let with: Vec<_> = note.company_of(entry).collect();
        match change {
            Change::Below { .. } => format!("{day:?} {:?}", told.kind),
            Change::Kept { .. } => format!("{day:?} {:?} {} {with:?}", told.kind, told.text),
            _ => format!("{day:?} {:?} {} {:?} {with:?}", told.kind, told.text, told.fields),
        }
    })
    .collect()
}

/// The points of a person's note.
fn points(note: &Note) -> Vec<String> {
    let items = note.items.iter();
    items
        .map(|item| {
            let days = (item.due, item.since, item.done);
            format!("{:?} {} {days:?} {:?} {:?}", item.about, item.text, item.state, item.size)
        })
        .collect()
}

/// The open tasks that name someone.
fn tasks(note: &Note) -> Vec<String> {
    let text = note.text();
    let tasks = note.tasks.iter();
    tasks
        .map(|task| format!("{} {:?} {:?} {}", task.waiting, task.due, task.since, task.line(text)))
        .collect()
}

/// The links that say or may say that someone was met.
fn links(note: &Note) -> Vec<String> {
    let text = note.text();
    let maybes = note.maybes.iter().map(|maybe| ("maybe", &maybe.mention));
    note.mentions
        .iter()
        .map(|mention| ("met", mention))
        .chain(maybes)
        .map(|(how, one)| format!("{how} {} {} {}", one.date, one.target(text), one.line(text)))
        .collect()
}

/// How many promises the entries of a note hold in fields.
fn promises(note: &Note) -> usize {
    let fields = note.entries.iter().filter_map(|entry| note.fields(entry));
    fields.map(|fields| fields.promises.len()).sum()
}

/// Who and what the note is.
fn identity(note: &Note) -> String {
    let dated = note.dated.is_some();
    let (me, bank) = (note.me.is_some(), note.bank.len());
    let is_person = matches!(note.role, Role::Person(_));
    format!(
        "{} {:?} {is_person} {dated} {me} {bank} {:?} {}",
        note.name, note.aliases, note.written, note.read_only
    )
}

/// What its keys say, apart from the one that is changed.
fn keys(note: &Note, change: &Change) -> String {
    let Some(card) = &note.card else { return String::new() };
    let unless = |is_changed: bool, said: String| if is_changed { String::new() } else { said };
    let lasts: Vec<_> = card.last_contacts.iter().map(|last| last.day).collect();
    [
        unless(
            matches!(change, Change::Cadence(_) | Change::CadenceInWords { .. }),
            format!("{:?}", card.cadence),
        ),
        unless(matches!(change, Change::Snooze(_)), format!("{:?}", card.snooze)),
        unless(matches!(change, Change::FollowUp(_)), format!("{:?}", card.follow_up)),
        unless(matches!(change, Change::NotMet(_)), format!("{:?}", card.not_met)),
        unless(matches!(change, Change::Met(_)), format!("{:?}", card.met)),
        format!("{lasts:?} {:?} {:?}", card.slug, card.created),
        format!("{:?} {:?} {:?}", card.circles, card.paused, card.archived),
        format!("{:?} {:?}", card.birthday, card.dates),
    ]
    .join("\n")
}

/// The words of an entry may bring tags of their own; none may go.
fn tags_stay(before: &Note, after: &Note, change: &Change) -> bool {
    before.tags == after.tags
        || matches!(change, Change::Log(_))
            && before.tags.iter().all(|tag| after.tags.contains(tag))
}

/// Whether two rhythms are the same but for words: `1 month` is 30 days.
fn is_near(a: Cadence, b: Cadence) -> bool {
    match (a.length(), b.length()) {
        (Some(a), Some(b)) => (a - b).abs() < 1.0,
        (a, b) => a == b,
    }
}
