//! How often I come with an ask, and to whom I come only with one.

use super::asked_at;
use crate::agenda::{self, contact};
use crate::coach::two_years_before;
use crate::date::Date;
use crate::network::Person;

/// How many of my own contacts with someone came with an ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Need {
    /// Contacts that I made, or that do not say who made them.
    pub contacts: usize,
    /// Those with an ask.
    pub asks: usize,
    /// How many of the latest in a row had one.
    pub in_a_row: usize,
}

/// How many of my own contacts in a row with an ask are worth a word.
const ROW: usize = 3;

/// Someone whom I only contact when I need something.
pub fn only_in_need(person: &Person<'_>, today: Date) -> Option<Need> {
    Some(need(person, today)).filter(|need| need.in_a_row >= ROW)
}

/// Looks at the contacts of the last two years; those in a row go back as far as the notes.
pub fn need(person: &Person<'_>, today: Date) -> Need {
    let mut need = Need::default();
    let first = two_years_before(today);
    let mut unbroken = true;
    let own = contact::own(agenda::past(person, today));
    for contact in own {
        let (is_recent, asked) = (contact.date >= first, !asked_at(contact).is_empty());
        if !is_recent && !unbroken {
            break;
        }
        need.contacts += usize::from(is_recent);
        need.asks += usize::from(is_recent && asked);
        unbroken &= asked;
        need.in_a_row += usize::from(unbroken);
    }
    need
}
