//! A network and a day → what to do: an [`Agenda`]. Pure; the day is a parameter.
//!
//! Judging gives each person's status and the order of those due. The lists that only a report
//! needs (coming up, promises, practice) are functions beside it.

pub(crate) mod contact;
pub mod drift;
pub mod due;
mod next;
pub mod points;
pub mod practice;
mod reason;
mod share;
mod status;
pub mod unanswered;
pub mod upcoming;
pub(crate) mod week;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

pub use self::next::next;
pub use self::reason::{Pause, Reason};
pub use self::status::{Stage, Status};
use crate::config::Config;
use crate::date::Date;
use crate::network::{Maybe, Network, Person, Touchpoint};

/// Everyone's status on one day.
#[derive(Debug)]
#[non_exhaustive]
pub struct Agenda<'a> {
    /// The day.
    pub today: Date,
    /// The people.
    pub network: &'a Network<'a>,
    /// The settings.
    pub config: &'a Config,
    /// One for each of the network's people, in its order.
    pub statuses: Vec<Status<'a>>,
    /// The people who are due, most urgent first: positions in the network.
    pub due: Vec<usize>,
    /// Contacts of today with people who were due this morning; a meeting counts once.
    pub done: usize,
}

/// The fewest people for which it pays to share the work of judging.
const AT_A_TIME: usize = 512;

/// Judges everyone on `today`.
pub fn judge<'a>(network: &'a Network<'a>, today: Date, config: &'a Config) -> Agenda<'a> {
    let people = network.people.par_iter().with_min_len(AT_A_TIME);
    let statuses: Vec<Status<'a>> =
        people.map(|person| Status::of(person, today, config)).collect();
    let mut due: Vec<usize> = statuses
        .iter()
        .enumerate()
        .filter(|(_, status)| status.is_due(today))
        .map(|(at, _)| at)
        .collect();
    let rank = |at: usize| statuses.get(at).zip(network.people.get(at));
    due.sort_by(|a, b| {
        let (Some((x, p)), Some((y, q))) = (rank(*a), rank(*b)) else { return a.cmp(b) };
        y.urgency
            .total_cmp(&x.urgency)
            .then_with(|| x.due.cmp(&y.due))
            .then_with(|| p.name().cmp(q.name()))
            .then_with(|| p.path().cmp(q.path()))
    });
    let done = share::done(network, today, config);
    Agenda { today, network, config, statuses, due, done }
}

impl<'a> Agenda<'a> {
    /// A person and their status.
    pub fn get(&self, at: usize) -> Option<(&'a Person<'a>, &Status<'a>)> {
        self.network.people.get(at).zip(self.statuses.get(at))
    }

    /// Everyone with their status, in the network's order.
    pub fn everyone(&self) -> impl Iterator<Item = (&'a Person<'a>, &Status<'a>)> {
        self.network.people.iter().zip(&self.statuses)
    }

    /// The people who are due, most urgent first.
    pub fn due(&self) -> impl Iterator<Item = (&'a Person<'a>, &Status<'a>)> {
        self.due.iter().filter_map(|at| self.get(*at))
    }

    /// How many of those who are due are for today: what is left of the day's few, which do not fill up again.
    pub fn n_today(&self) -> usize {
        self.config.per_day.saturating_sub(self.done).min(self.due.len())
    }

    /// The people for today, most urgent first.
    pub fn for_today(&self) -> impl Iterator<Item = (&'a Person<'a>, &Status<'a>)> {
        self.due().take(self.n_today())
    }

    /// The people who are due too, and not for today.
    pub fn for_later(&self) -> impl Iterator<Item = (&'a Person<'a>, &Status<'a>)> {
        self.due().skip(self.n_today())
    }
}

/// The touchpoints up to and with `today`: what has happened.
pub fn past<'p, 'n>(person: &'p Person<'n>, today: Date) -> &'p [Touchpoint<'n>] {
    let end = person.touchpoints.partition_point(|touchpoint| touchpoint.date <= today);
    person.touchpoints.get(..end).unwrap_or(&[])
}

/// The days up to and with `today` on which someone may have been met, oldest first.
pub fn maybes<'p, 'n>(person: &'p Person<'n>, today: Date) -> &'p [Maybe<'n>] {
    let end = person.maybes.partition_point(|maybe| maybe.date() <= today);
    person.maybes.get(..end).unwrap_or(&[])
}

/// What is planned, the next first: the touchpoints after `today`, and the plans from `today` on.
pub fn planned<'p, 'n>(person: &'p Person<'n>, today: Date) -> Vec<&'p Touchpoint<'n>> {
    let from = person.touchpoints.partition_point(|touchpoint| touchpoint.date <= today);
    let plans = person.plans.partition_point(|plan| plan.date < today);
    let touchpoints = person.touchpoints.iter().skip(from);
    let mut planned: Vec<_> = touchpoints.chain(person.plans.iter().skip(plans)).collect();
    planned.sort_by_key(|touchpoint| touchpoint.date);
    planned
}
