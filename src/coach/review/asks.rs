//! What I asked for: what is open, how often there was a yes, and whom I only come to in need.

use crate::agenda::Agenda;
use crate::coach::ask::{self, Ask, Need};
use crate::coach::two_years_before;
use crate::lexicon::Size;
use crate::network::Person;
use crate::note::events::open_item::ItemState;

/// What was asked for.
#[derive(Debug)]
#[non_exhaustive]
pub struct Asks<'a> {
    /// Asks that were made and are open, the oldest first.
    pub open: Vec<OpenAsk<'a>>,
    /// Asks of each size in two years.
    pub sizes: [SizeCount; 3],
    /// Asks among my own contacts, overall.
    pub need: Need,
    /// People whom I only contact in need.
    pub only_in_need: Vec<InNeed<'a>>,
}

/// An ask that waits for an answer.
#[derive(Debug)]
#[non_exhaustive]
pub struct OpenAsk<'a> {
    /// Of whom.
    pub person: &'a Person<'a>,
    /// The ask.
    pub ask: Ask<'a>,
}

/// The asks of one size.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct SizeCount {
    /// The size.
    pub size: Size,
    /// How many were made.
    pub asked: usize,
    /// How many of them had a yes.
    pub granted: usize,
}

/// Someone whom I only contact in need.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct InNeed<'a> {
    /// Who.
    pub person: &'a Person<'a>,
    /// How often.
    pub need: Need,
}

/// For how many days an answer is waited for.
const WAIT: i64 = 180;

/// Looks at what was asked of everyone.
pub(super) fn asks<'a>(agenda: &Agenda<'a>) -> Asks<'a> {
    let none = |size| SizeCount { size, asked: 0, granted: 0 };
    let mut asks = Asks {
        open: Vec::new(),
        sizes: [Size::Small, Size::Medium, Size::Big].map(none),
        need: Need::default(),
        only_in_need: Vec::new(),
    };
    for (person, _) in agenda.everyone() {
        asks.add(person, agenda);
    }
    asks.open.sort_by_key(|open| (open.ask.day, open.person.name()));
    asks
}

impl<'a> Asks<'a> {
    fn add(&mut self, person: &'a Person<'a>, agenda: &Agenda<'_>) {
        let today = agenda.today;
        let since = two_years_before(today);
        for ask in ask::asks(person, today, agenda.config) {
            let Some(day) = ask.day.filter(|day| *day >= since) else { continue };
            if let Some(count) = self.sizes.iter_mut().find(|count| count.size == ask.size) {
                count.asked += 1;
                count.granted += usize::from(ask.state == ItemState::Done);
            }
            // A question asked in passing is answered in passing, and after half a year nobody waits.
            let waits = (1..=WAIT).contains(&(today - day).num_days());
            if ask.state == ItemState::Open && ask.size > Size::Small && waits {
                self.open.push(OpenAsk { person, ask });
            }
        }
        let need = ask::need(person, today);
        self.need.contacts += need.contacts;
        self.need.asks += need.asks;
        let only = ask::only_in_need(person, today);
        self.only_in_need.extend(only.map(|need| InNeed { person, need }));
    }
}
