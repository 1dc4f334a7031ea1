//! The network as a whole over a week, a month or a quarter: practice, exchange, asks, who slips away.
//!
//! Each part is looked at in a file of its own; what is kept in a review is what a page shows.

mod asks;
mod exchange;
mod introductions;
mod people;
mod picture;
mod progress;
mod promises;
mod weeks;

pub use self::asks::{Asks, InNeed, OpenAsk, SizeCount};
pub use self::exchange::Exchange;
pub use self::introductions::{Introduced, Introductions, ToClose};
pub(in crate::coach) use self::people::revive;
pub use self::people::{Act, Drifting, MetOnce, People, Revival};
pub use self::picture::{Pair, Picture, Portrait};
pub use self::progress::{MonthCount, Progress};
pub use self::promises::Promises;
pub use self::weeks::{Begun, Calm, CircleCount, Contacts, Weeks};

use chrono::Days;

use super::plan::{self, Load};
use super::{Coach, story};
use crate::agenda::practice::{self, Practice};
use crate::date::Date;
use crate::network::Person;

/// What is looked back on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Seven days.
    Week,
    /// Thirty days.
    Month,
    /// Thirteen weeks.
    Quarter,
}

impl Period {
    /// The first day of the period that ends with `today`.
    pub fn first(self, today: Date) -> Date {
        let days = match self {
            Self::Week => 6,
            Self::Month => 29,
            Self::Quarter => 13 * 7 - 1,
        };
        today.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
    }
}

/// A look at the whole network.
#[derive(Debug)]
#[non_exhaustive]
pub struct Review<'a> {
    /// The first day that is looked back on.
    pub first: Date,
    /// With whom I was in touch in the period.
    pub contacts: Contacts,
    /// The user's own steadiness.
    pub practice: Practice,
    /// The last weeks, one by one.
    pub weeks: Weeks<'a>,
    /// What has grown.
    pub progress: Progress<'a>,
    /// What the cadences demand, and what was done.
    pub load: Load,
    /// What passed both ways.
    pub exchange: Exchange<'a>,
    /// What was asked for.
    pub asks: Asks<'a>,
    /// Who slips away, and whom to begin with again.
    pub people: People<'a>,
    /// Introductions both ways, and loops to close.
    pub introductions: Introductions<'a>,
    /// Promises of mine.
    pub promises: Promises<'a>,
    /// The network as a picture.
    pub picture: Picture<'a>,
    /// The day of my latest story, if it is long ago.
    pub nothing_new_since: Option<Date>,
}

/// Something given, received or done for someone.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Deed<'a> {
    /// To or from whom.
    pub person: &'a Person<'a>,
    /// When.
    pub day: Date,
    /// What.
    pub text: &'a str,
}

impl Deed<'_> {
    /// By day, then by person.
    fn sort(deeds: &mut [Self]) {
        deeds.sort_by(|a, b| {
            (a.day, a.person.name(), a.text).cmp(&(b.day, b.person.name(), b.text))
        });
    }
}

/// Looks back from the agenda's day.
pub fn review<'a>(coach: &Coach<'a>, period: Period) -> Review<'a> {
    let agenda = coach.agenda;
    let first = period.first(agenda.today);
    Review {
        first,
        contacts: weeks::contacts(agenda, first),
        practice: practice::practice(agenda),
        weeks: weeks::weeks(agenda),
        progress: progress::progress(agenda, period, first),
        load: plan::load(agenda),
        exchange: exchange::exchange(agenda, first),
        asks: asks::asks(agenda),
        people: people::people(coach),
        introductions: introductions::introductions(coach, first),
        promises: promises::promises(agenda, first),
        picture: picture::picture(agenda),
        nothing_new_since: story::nothing_new_since(coach),
    }
}
