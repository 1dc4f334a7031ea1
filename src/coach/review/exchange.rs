//! What passed both ways in the period, and how it looks over two years.

use super::Deed;
use crate::agenda::Agenda;
use crate::coach::exchange::{self, Passed};
use crate::date::Date;
use crate::network::Person;

/// What passed both ways.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Exchange<'a> {
    /// What I gave in the period.
    pub gave: Vec<Deed<'a>>,
    /// What I got in the period.
    pub got: Vec<Deed<'a>>,
    /// How often I gave in two years.
    pub n_gave: usize,
    /// How often I got something in two years.
    pub n_got: usize,
    /// Those who gave and never received.
    pub one_sided: Vec<&'a Person<'a>>,
}

/// Looks at what passed with everyone.
pub(super) fn exchange<'a>(agenda: &Agenda<'a>, first: Date) -> Exchange<'a> {
    let mut found = Exchange::default();
    for (person, _) in agenda.everyone() {
        let exchange = exchange::exchange(person, agenda.today);
        found.n_gave += exchange.gave.len();
        found.n_got += exchange.got.len();
        if exchange::is_one_sided(person, &exchange) && person.card.archived.is_none() {
            found.one_sided.push(person);
        }
        let deed = |passed: &Passed<'a>| Deed { person, day: passed.day, text: passed.text };
        let recent = |deed: &Deed<'_>| deed.day >= first;
        found.gave.extend(exchange.gave.iter().map(deed).filter(recent));
        found.got.extend(exchange.got.iter().map(deed).filter(recent));
    }
    Deed::sort(&mut found.gave);
    Deed::sort(&mut found.got);
    found
}
