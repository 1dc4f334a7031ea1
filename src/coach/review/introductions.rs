//! Introductions both ways, and the loops that are open with everyone.

use super::Deed;
use crate::agenda::{self, contact};
use crate::coach::Coach;
use crate::coach::exchange::{self, Loop};
use crate::date::Date;
use crate::lexicon::Kind;
use crate::network::Person;

/// Introductions both ways, and loops to close.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Introductions<'a> {
    /// Those that I made in the period, in the words of the note.
    pub made: Vec<Deed<'a>>,
    /// People whom I met in the period by way of someone else.
    pub received: Vec<Introduced<'a>>,
    /// Loops to close.
    pub loops: Vec<ToClose<'a>>,
}

/// Someone whom I met by an introduction.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Introduced<'a> {
    /// Who made it.
    pub by: &'a Person<'a>,
    /// Whom I met.
    pub person: &'a Person<'a>,
}

/// A loop that is open with someone.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ToClose<'a> {
    /// With whom.
    pub person: &'a Person<'a>,
    /// What is open.
    pub open: Loop<'a>,
}

/// Looks for introductions since `first`, and for open loops. Archived people rest.
pub(super) fn introductions<'a>(coach: &Coach<'a>, first: Date) -> Introductions<'a> {
    let agenda = coach.agenda;
    let mut found = Introductions::default();
    for (person, _) in agenda.everyone() {
        let past = agenda::past(person, agenda.today);
        let recent = past.iter().rev().take_while(|touchpoint| touchpoint.date >= first);
        let made = recent.filter(|touchpoint| {
            contact::is_logged(touchpoint) && touchpoint.kind() == Kind::Intro
        });
        found.made.extend(made.map(|t| Deed { person, day: t.date, text: t.text() }));
        if person.card.archived.is_some() {
            continue;
        }
        let loops = exchange::loops(coach, person).into_iter();
        found.loops.extend(loops.map(|open| ToClose { person, open }));
        let is_new = past.first().is_some_and(|met| met.date >= first);
        let by = exchange::introduced_by(agenda, person).filter(|_| is_new);
        found.received.extend(by.map(|by| Introduced { by, person }));
    }
    Deed::sort(&mut found.made);
    found
}
