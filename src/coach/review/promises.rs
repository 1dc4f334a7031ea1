//! Promises of mine: kept in the period, and open now.

use super::Deed;
use crate::agenda::{Agenda, points};
use crate::date::Date;
use crate::note::events::open_item::{About, ItemState};

/// Promises of mine.
#[derive(Debug)]
#[non_exhaustive]
pub struct Promises<'a> {
    /// Those kept in the period.
    pub kept: Vec<Deed<'a>>,
    /// How many are open.
    pub open: usize,
    /// How many of these are late.
    pub late: usize,
}

/// Looks at the promises to everyone.
pub(super) fn promises<'a>(agenda: &Agenda<'a>, first: Date) -> Promises<'a> {
    let today = agenda.today;
    let mut kept: Vec<Deed<'a>> = Vec::new();
    for (person, _) in agenda.everyone() {
        let points = person.note.items.iter();
        let done = points.filter(|p| p.about == About::Promise && p.state == ItemState::Done);
        let done = done.filter_map(|p| Some(Deed { person, day: p.done?, text: &p.text }));
        kept.extend(done.filter(|deed| (first..=today).contains(&deed.day)));
    }
    Deed::sort(&mut kept);
    let open = points::open(agenda, About::Promise);
    let is_late = |open: &&points::Open<'_>| open.due.is_some_and(|due| due < today);
    let late = open.iter().filter(is_late).count();
    Promises { kept, open: open.len(), late }
}
