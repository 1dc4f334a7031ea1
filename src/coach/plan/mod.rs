//! Can this be kept up? What the cadences demand, what was done, and how to bring the two together.
//!
//! `balance` lengthens cadences, `calendar` spreads the coming weeks level by way of `level`, and
//! `spread` puts off those who do not fit on today's list.

mod balance;
mod calendar;
mod level;
mod spread;

pub use self::balance::Step;
pub use self::calendar::{Calendar, Slot, calendar};
pub use self::spread::{PutOff, spread};

use chrono::Days;

use crate::agenda::due::Rule;
use crate::agenda::{self, Agenda, Stage, contact};
use crate::date::{Cadence, Date, Interval};
use crate::network::Person;

/// How many weeks back what was done is counted, and how many ahead are planned.
pub const HORIZON_WEEKS: usize = 12;
/// How many times what was done may be demanded and still count as kept up.
const MARGIN: f64 = 1.1;

/// What the cadences demand, and how it could be kept.
#[derive(Debug)]
#[non_exhaustive]
pub struct Plan<'a> {
    /// What is demanded and what was done.
    pub load: Load,
    /// The gentlest longer cadences that balance the two.
    pub steps: Vec<Step<'a>>,
    /// Touchpoints a week that the cadences would demand then.
    pub balanced: f64,
    /// The coming weeks, day by day.
    pub calendar: Calendar<'a>,
}

/// What the cadences demand, against what was done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// Touchpoints a week that the cadences demand: the sum of 7 / cadence.
    pub demand: f64,
    /// Touchpoints a week in the last weeks.
    pub delivered: f64,
    /// How many people are to be kept in touch with.
    pub people: usize,
}

impl Load {
    /// Whether more is demanded than can be kept up.
    pub fn is_too_much(self) -> bool {
        self.demand > self.delivered * MARGIN
    }

    /// How many more people with the rhythm that these have on average could be kept up with.
    pub fn room(self) -> usize {
        let spare = self.delivered - self.demand;
        if self.people == 0 || spare <= 0.0 || self.demand <= 0.0 {
            return 0;
        }
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few people"
        )]
        let people = (spare * self.people as f64 / self.demand) as usize;
        people
    }
}

/// Plans the coming weeks.
pub fn plan<'a>(agenda: &Agenda<'a>) -> Plan<'a> {
    let load = load(agenda);
    let (steps, balanced) = balance::steps(&kept(agenda).collect::<Vec<_>>(), load);
    Plan { load, steps, balanced, calendar: calendar(agenda) }
}

/// What the cadences demand, and what was done.
pub fn load(agenda: &Agenda<'_>) -> Load {
    let demand = kept(agenda).fold(0.0, |sum, kept| sum + weekly(kept.interval));
    Load { demand, delivered: delivered(agenda), people: kept(agenda).count() }
}

/// Someone with a rhythm to keep.
struct Kept<'a> {
    person: &'a Person<'a>,
    interval: Interval,
    due: Date,
    /// The user set the day.
    fixed: bool,
}

/// The people with a rhythm to keep.
fn kept<'a>(agenda: &Agenda<'a>) -> impl Iterator<Item = Kept<'a>> {
    agenda.everyone().filter_map(|(person, status)| {
        let Cadence::Every(interval) = person.held.cadence else { return None };
        let rests = status.paused || status.stage == Stage::Dormant;
        let due = status.due.filter(|_| !rests && interval.length() >= 1.0)?;
        Some(Kept { person, interval, due, fixed: status.rule == Some(Rule::FollowUp) })
    })
}

fn weekly(interval: Interval) -> f64 {
    7.0 / interval.length().max(1.0)
}

/// Contacts a week in the last weeks.
fn delivered(agenda: &Agenda<'_>) -> f64 {
    let days = u64::try_from(HORIZON_WEEKS * 7).unwrap_or(0);
    let first = agenda.today.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN);
    let latest = |person| contact::logged(agenda::past(person, agenda.today));
    let since = |person| latest(person).take_while(|contact| contact.date > first).count();
    let contacts: usize = agenda.everyone().map(|(person, _)| since(person)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few weeks")]
    let (contacts, weeks) = (contacts as f64, HORIZON_WEEKS as f64);
    contacts / weeks
}
