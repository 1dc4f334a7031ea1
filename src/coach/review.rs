//! The network as a whole over a week or a month: practice, exchange, asks, who slips away.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days};

use super::ask::{self, Ask, Need, Size};
use super::exchange::{self, Gift, Loop};
use super::plan::WEEKS;
use super::question::{self, Question};
use super::{Coach, plan, story};
use crate::agenda::drift::Drift;
use crate::agenda::due::{Stage, Status};
use crate::agenda::practice::{self, Practice};
use crate::agenda::{self, points};
use crate::date::Date;
use crate::network::{Origin, Person};
use crate::note::entry::By;
use crate::note::kind::Kind;
use crate::note::point::{About, Fate};

/// What is looked back on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Seven days.
    Week,
    /// Thirty days.
    Month,
}

impl Period {
    /// The first day of the period that ends with `today`.
    pub fn first(self, today: Date) -> Date {
        let days = match self {
            Self::Week => 6,
            Self::Month => 29,
        };
        today.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
    }
}

/// Something given or received.
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

/// A look at the whole network.
#[derive(Debug)]
#[non_exhaustive]
pub struct Review<'a> {
    /// The first day that is looked back on.
    pub first: Date,
    /// People in touch with in the period, each once a day.
    pub touchpoints: usize,
    /// The people among them.
    pub people: usize,
    /// The user's own steadiness.
    pub practice: Practice,
    /// Touchpoints a week, this week last.
    pub weeks: [usize; WEEKS],
    /// The Monday of the first of these weeks.
    pub first_week: Date,
    /// Touchpoints of these weeks by circle, most first; without those in none.
    pub circles: Vec<(String, usize)>,
    /// Touchpoints of these weeks that the other side began, of those that say who did.
    pub by_them: (usize, usize),
    /// Touchpoints of these weeks in weeks without an ask of mine, of all.
    pub calm: (usize, usize),
    /// What I gave in the period.
    pub gave: Vec<Deed<'a>>,
    /// What I got in the period.
    pub got: Vec<Deed<'a>>,
    /// Given and received in two years.
    pub balance: (usize, usize),
    /// Those who gave and never received.
    pub one_sided: Vec<&'a Person<'a>>,
    /// Asks that were made and are open, the oldest first.
    pub open_asks: Vec<(&'a Person<'a>, Ask<'a>)>,
    /// Asks of each size in two years, and how many of them had a yes.
    pub asks: [(Size, usize, usize); 3],
    /// Asks among my own contacts, overall.
    pub need: Need,
    /// People whom I only contact in need.
    pub only_in_need: Vec<(&'a Person<'a>, Need)>,
    /// Met once, and never since; the latest first.
    pub met_once: Vec<(&'a Person<'a>, Date)>,
    /// Drifting, the farthest first.
    pub drifting: Vec<(&'a Person<'a>, Drift)>,
    /// One relationship worth reviving, and a small act.
    pub revive: Option<(&'a Person<'a>, &'a Status<'a>, Act<'a>)>,
    /// Introductions made in the period, and their words.
    pub introductions: Vec<Deed<'a>>,
    /// People met in the period by an introduction, and who made it.
    pub introduced: Vec<(&'a Person<'a>, &'a Person<'a>)>,
    /// Loops to close.
    pub loops: Vec<(&'a Person<'a>, Loop<'a>)>,
    /// Promises kept in the period.
    pub kept: Vec<Deed<'a>>,
    /// Open promises, and those of them that are late.
    pub promises: (usize, usize),
    /// The day of my latest story, if it is long ago.
    pub nothing_new_since: Option<Date>,
    /// Touchpoints a week that the cadences demand, and that there were.
    pub load: (f64, f64),
}

/// A small act with which to begin again.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Act<'a> {
    /// To offer something.
    Offer(Gift<'a>),
    /// To ask something.
    Ask(Question<'a>),
}

/// Looks back from the agenda's day.
pub fn review<'a>(coach: &Coach<'a>, period: Period) -> Review<'a> {
    let agenda = coach.agenda;
    let today = agenda.today;
    let first = period.first(today);
    let monday = monday(today);
    let back = u64::try_from((WEEKS - 1) * 7).unwrap_or(0);
    let first_week = monday.checked_sub_days(Days::new(back)).unwrap_or(Date::MIN);
    let plan = plan::plan(agenda);
    let mut review = Review {
        first,
        touchpoints: 0,
        people: 0,
        practice: practice::practice(agenda),
        weeks: [0; WEEKS],
        first_week,
        circles: Vec::new(),
        by_them: (0, 0),
        calm: (0, 0),
        gave: Vec::new(),
        got: Vec::new(),
        balance: (0, 0),
        one_sided: Vec::new(),
        open_asks: Vec::new(),
        asks: [(Size::Small, 0, 0), (Size::Medium, 0, 0), (Size::Big, 0, 0)],
        need: Need::default(),
        only_in_need: Vec::new(),
        met_once: Vec::new(),
        drifting: Vec::new(),
        revive: None,
        introductions: Vec::new(),
        introduced: Vec::new(),
        loops: Vec::new(),
        kept: Vec::new(),
        promises: (0, 0),
        nothing_new_since: story::nothing_new_since(coach),
        load: (plan.demand, plan.delivered),
    };
    let mut circles: BTreeMap<&str, usize> = BTreeMap::new();
    let mut asking: BTreeSet<Date> = BTreeSet::new();
    let mut by_week: Vec<Date> = Vec::new();
    for (person, status) in agenda.everyone() {
        review.touch(person, first, today, &mut circles, &mut asking, &mut by_week);
        review.exchange(person, today);
        review.ask(person, agenda);
        if person.card.archived.is_some() {
            continue;
        }
        if let Some(last) = status.last.filter(|_| status.stage == Stage::Met && !status.paused) {
            review.met_once.push((person, last.date));
        }
        review.drifting.extend(status.drifting.map(|drift| (person, drift)));
        review.loops.extend(exchange::loops(coach, person).into_iter().map(|open| (person, open)));
        if let (Some(by), Some(met)) =
            (exchange::introduced_by(agenda, person), agenda::past(person, today).first())
            && met.date >= first
        {
            review.introduced.push((by, person));
        }
    }
    review.circles = circles.into_iter().map(|(name, n)| (name.to_owned(), n)).collect();
    review.circles.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    let calm = by_week.iter().filter(|week| !asking.contains(*week)).count();
    review.calm = (calm, by_week.len());
    review
        .met_once
        .sort_by(|a, b| (b.1, a.0.name(), a.0.path()).cmp(&(a.1, b.0.name(), b.0.path())));
    review.open_asks.sort_by(|a, b| (a.1.day, a.0.name()).cmp(&(b.1.day, b.0.name())));
    #[expect(clippy::cast_precision_loss, reason = "days are small")]
    let far = |drift: &Drift| drift.silence as f64 / drift.rhythm.max(1.0);
    review
        .drifting
        .sort_by(|a, b| far(&b.1).total_cmp(&far(&a.1)).then_with(|| a.0.name().cmp(b.0.name())));
    for deeds in [&mut review.gave, &mut review.got, &mut review.kept, &mut review.introductions] {
        deeds.sort_by(|a, b| {
            (a.day, a.person.name(), a.text).cmp(&(b.day, b.person.name(), b.text))
        });
    }
    let promises = points::open(agenda, About::Promise);
    let late = promises.iter().filter(|promise| promise.due.is_some_and(|due| due < today)).count();
    review.promises = (promises.len(), late);
    review.revive = revive(coach);
    review
}

impl<'a> Review<'a> {
    /// Counts the touchpoints of one person.
    fn touch(
        &mut self,
        person: &'a Person<'a>,
        first: Date,
        today: Date,
        circles: &mut BTreeMap<&'a str, usize>,
        asking: &mut BTreeSet<Date>,
        by_week: &mut Vec<Date>,
    ) {
        let mut last = None;
        let mut seen = false;
        for touchpoint in agenda::past(person, today).iter().rev() {
            if touchpoint.date < self.first_week.min(first) {
                break;
            }
            if touchpoint.citation.origin == Origin::Key || touchpoint.approximate {
                continue;
            }
            let week = monday(touchpoint.date);
            if !ask::asked_at(touchpoint).is_empty() {
                asking.insert(week);
            }
            if touchpoint.date >= first && touchpoint.kind == Kind::Intro {
                let (day, text) = (touchpoint.date, touchpoint.text);
                self.introductions.push(Deed { person, day, text });
            }
            if last == Some(touchpoint.date) {
                continue;
            }
            last = Some(touchpoint.date);
            if touchpoint.date >= first {
                self.touchpoints += 1;
                seen = true;
            }
            let at = usize::try_from((week - self.first_week).num_days() / 7);
            let Some(slot) = at.ok().and_then(|at| self.weeks.get_mut(at)) else { continue };
            if week < self.first_week {
                continue;
            }
            *slot += 1;
            by_week.push(week);
            person.circles.iter().for_each(|circle| *circles.entry(circle).or_default() += 1);
            let extra = touchpoint.entry.and_then(|entry| entry.extra.as_deref());
            if let Some(by) = extra.and_then(|extra| extra.by) {
                self.by_them.1 += 1;
                self.by_them.0 += usize::from(by == By::Them);
            }
        }
        self.people += usize::from(seen);
    }

    /// Counts what passed both ways.
    fn exchange(&mut self, person: &'a Person<'a>, today: Date) {
        let exchange = exchange::exchange(person, today);
        self.balance.0 += exchange.gave.len();
        self.balance.1 += exchange.got.len();
        if exchange::is_one_sided(person, today) && person.card.archived.is_none() {
            self.one_sided.push(person);
        }
        let deed = |(day, text): &(Date, &'a str)| Deed { person, day: *day, text };
        let recent = |deed: &Deed<'_>| deed.day >= self.first;
        self.gave.extend(exchange.gave.iter().map(deed).filter(recent));
        self.got.extend(exchange.got.iter().map(deed).filter(recent));
        let kept = person
            .note
            .points
            .iter()
            .filter(|point| point.about == About::Promise && point.fate == Fate::Done);
        let kept =
            kept.filter_map(|point| Some(Deed { person, day: point.done?, text: &point.text }));
        self.kept.extend(kept.filter(|deed| deed.day <= today).filter(recent));
    }

    /// Counts what was asked.
    fn ask(&mut self, person: &'a Person<'a>, agenda: &agenda::Agenda<'a>) {
        let today = agenda.today;
        let since = super::two_years_before(today);
        for ask in ask::asks(person, today, agenda.config) {
            let Some(day) = ask.day.filter(|day| *day >= since) else { continue };
            if let Some((_, asked, granted)) = self.asks.iter_mut().find(|(s, ..)| *s == ask.size) {
                *asked += 1;
                *granted += usize::from(ask.fate == Fate::Done);
            }
            // A question asked in passing is answered in passing, and after half a year nobody waits.
            let waits = (1..=WAIT).contains(&(today - day).num_days());
            if ask.fate == Fate::Open && ask.size > Size::Small && waits {
                self.open_asks.push((person, ask));
            }
        }
        let need = ask::need(person, today);
        self.need.contacts += need.contacts;
        self.need.asks += need.asks;
        self.only_in_need.extend(ask::only_in_need(person, today).map(|need| (person, need)));
    }
}

/// One relationship worth reviving: of the dormant, the one with whom there was most; another each week.
fn revive<'a>(coach: &Coach<'a>) -> Option<(&'a Person<'a>, &'a Status<'a>, Act<'a>)> {
    let agenda = coach.agenda;
    let mut dormant: Vec<(&'a Person<'a>, &'a Status<'a>)> = agenda
        .network
        .people
        .iter()
        .zip(&agenda.statuses)
        .filter(|(person, status)| status.stage == Stage::Dormant && person.card.archived.is_none())
        .collect();
    dormant.sort_by_key(|(person, status)| {
        let last = status.last.map(|last| last.date);
        (std::cmp::Reverse(status.count), std::cmp::Reverse(last), person.path().clone())
    });
    dormant.truncate(CHOICE);
    let week = usize::try_from(agenda.today.num_days_from_ce() / 7).unwrap_or(0);
    let (person, status) = *dormant.get(week.checked_rem(dormant.len())?)?;
    let act = match exchange::gifts(coach, person).into_iter().next() {
        Some(gift) => Act::Offer(gift),
        None => Act::Ask(question::questions(coach, person, status).into_iter().next()?),
    };
    Some((person, status, act))
}

/// An ask is waited for so many days.
const WAIT: i64 = 180;

/// So many of the dormant take turns in being proposed.
const CHOICE: usize = 8;

fn monday(day: Date) -> Date {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}
