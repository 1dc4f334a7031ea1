//! Plans whose day has passed and of which nothing says whether they happened.

use std::cmp::Reverse;

use super::{Agenda, Status, past};
use crate::date::Date;
use crate::network::{Person, Touchpoint};

/// A plan whose day has passed.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Unanswered<'a> {
    /// With whom.
    pub person: &'a Person<'a>,
    /// Where things are with them.
    pub status: &'a Status<'a>,
    /// What was planned.
    pub plan: &'a Touchpoint<'a>,
}

/// Someone's plans for days before `today` that nothing answers, oldest first: there is no touchpoint of that day or
/// later, and no `not-met`.
pub fn of<'p, 'n>(person: &'p Person<'n>, today: Date) -> Vec<&'p Touchpoint<'n>> {
    let last = past(person, today).last().map(|last| last.date);
    let is_open = |plan: &&Touchpoint<'_>| {
        plan.date < today
            && last.is_none_or(|last| last < plan.date)
            && !person.card.not_met.contains(&plan.date)
    };
    person.plans.iter().filter(is_open).collect()
}

/// The same of everyone who is not archived, the newest first: that is remembered best.
pub fn all<'a>(agenda: &'a Agenda<'a>) -> Vec<Unanswered<'a>> {
    let people = agenda.everyone().filter(|(person, _)| person.card.archived.is_none());
    let mut found: Vec<Unanswered<'a>> = people
        .flat_map(|(person, status)| {
            let plans = of(person, agenda.today).into_iter();
            plans.map(move |plan| Unanswered { person, status, plan })
        })
        .collect();
    found.sort_by_key(|one| (Reverse(one.plan.date), one.person.name(), one.person.path()));
    found
}
