//! Promises and what is waited for, both ways; the question and the offer for one conversation.

use super::Agenda;
use crate::date::Date;
use crate::network::{Person, Touchpoint};
use crate::note::events::open_item::{About, ItemState, OpenItem};
use crate::path::NotePath;

/// An open point together with whom it concerns.
#[derive(Debug, Clone, Copy)]
pub struct Open<'a> {
    /// Whom it concerns.
    pub person: &'a Person<'a>,
    /// Its text.
    pub text: &'a str,
    /// The day it is due.
    pub due: Option<Date>,
    /// The day it was written down.
    pub since: Option<Date>,
    /// The note it is in: the person's own, except for promises made in a shared entry.
    pub path: &'a NotePath,
    /// Its line there, counted from 1.
    pub line: u32,
    /// How it is written there.
    pub held: Held,
}

/// How an open point is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// An item of its own, with a box or without.
    Item,
    /// A field of an entry.
    Field,
}

/// Everything of one kind that is open, dated ones first, soonest first. Archived people's points rest.
pub fn open<'a>(agenda: &Agenda<'a>, about: About) -> Vec<Open<'a>> {
    among(agenda.everyone().map(|(person, _)| person), about)
}

/// The same, of some people.
pub fn among<'a>(people: impl Iterator<Item = &'a Person<'a>>, about: About) -> Vec<Open<'a>> {
    let mut found: Vec<Open<'a>> = people
        .filter(|person| person.card.archived.is_none())
        .flat_map(|person| of(person, about))
        .collect();
    found.sort_by(|a, b| {
        let key = |o: &Open<'_>| (o.due.is_none(), o.due, o.since.is_none(), o.since);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.person.name().cmp(b.person.name()))
            .then_with(|| a.person.path().cmp(b.person.path()))
            .then_with(|| (a.path, a.line).cmp(&(b.path, b.line)))
    });
    found
}

/// One person's open points of one kind, in the note's order; promises and what is waited for
/// include entries and open tasks in other notes.
pub fn of<'a>(person: &'a Person<'a>, about: About) -> Vec<Open<'a>> {
    let point = |point: &'a OpenItem| Open {
        person,
        text: &point.text,
        due: point.due,
        since: point.since,
        path: person.path(),
        line: point.line,
        held: Held::Item,
    };
    let open = |p: &&OpenItem| p.about == about && p.state == ItemState::Open;
    let mut found: Vec<Open<'a>> = person.note.items.iter().filter(open).map(point).collect();
    // Few entries hold a promise; the touchpoints of everyone else need not be looked at.
    if about == About::Promise && person.note.entries.iter().any(|entry| entry.promises) {
        for touchpoint in &person.touchpoints {
            found.extend(promised(person, touchpoint));
        }
    }
    if matches!(about, About::Promise | About::Waiting) {
        let wanted = about == About::Waiting;
        let owed = person.tasks.iter().filter(|owed| owed.task.waiting == wanted);
        found.extend(owed.map(|owed| Open {
            person,
            text: owed.text(),
            due: owed.task.due,
            since: owed.task.since,
            path: owed.path(),
            line: owed.task.line,
            held: Held::Item,
        }));
    }
    found
}

fn promised<'a>(
    person: &'a Person<'a>,
    touchpoint: &'a Touchpoint<'a>,
) -> impl Iterator<Item = Open<'a>> {
    let extra = touchpoint.promising_fields();
    let citation = touchpoint.citation;
    extra.into_iter().flat_map(|extra| &extra.promises).map(move |text| Open {
        person,
        text,
        due: None,
        since: Some(touchpoint.date),
        path: citation.path(),
        line: citation.line,
        held: Held::Field,
    })
}
