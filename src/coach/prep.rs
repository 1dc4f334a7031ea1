//! What to bring to one conversation: everything that fits on one screen.

use super::ask::{self, Ask, Need, Verdict};
use super::exchange::{self, Exchange, Gift, Loop};
use super::question::{self, Question, QuestionOrigin};
use super::{Coach, story};
use crate::agenda;
use crate::agenda::due::Status;
use crate::agenda::points::{self, Open};
use crate::date::Date;
use crate::network::{Person, Touchpoint};
use crate::note::me::Story;
use crate::note::point::About;

/// So many offers are prepared.
const OFFERS: usize = 2;
/// So many asks are named.
const ASKS: usize = 2;
/// Birthdays and dates are near within so many days.
const NEAR: i64 = 30;
/// So many people in common are named.
const COMMON: usize = 4;

/// A briefing.
#[derive(Debug)]
#[non_exhaustive]
pub struct Prep<'a> {
    /// With whom.
    pub person: &'a Person<'a>,
    /// Their status.
    pub status: &'a Status<'a>,
    /// The last touchpoints that say something, the latest first.
    pub last: Vec<&'a Touchpoint<'a>>,
    /// What is planned.
    pub planned: Option<&'a Touchpoint<'a>>,
    /// What I owe them, overdue first.
    pub promises: Vec<Open<'a>>,
    /// What they owe me.
    pub waiting: Vec<Open<'a>>,
    /// What should be told to them.
    pub loops: Vec<Loop<'a>>,
    /// What to ask.
    pub questions: Vec<Question<'a>>,
    /// What to offer.
    pub gifts: Vec<Gift<'a>>,
    /// What I mean to ask of them, and whether now: what is ready first.
    pub asks: Vec<(Ask<'a>, Verdict)>,
    /// What to ask for instead, when every ask is too big.
    pub instead: Option<String>,
    /// The latest contacts that I made were all asks.
    pub only_in_need: Option<Need>,
    /// What passed both ways.
    pub exchange: Exchange<'a>,
    /// Something I look for that they may know about.
    pub sought: Option<&'a str>,
    /// Who I am, for someone who hardly knows me.
    pub introduction: Option<&'a str>,
    /// What to tell of myself.
    pub stories: Vec<&'a Story>,
    /// Days near: label, day; no label for a birthday.
    pub dates: Vec<(Option<&'a str>, Date)>,
    /// Whom both know.
    pub common: Vec<&'a Person<'a>>,
}

/// Prepares a conversation with the person at this position of the network.
pub fn prep<'a>(coach: &Coach<'a>, at: usize) -> Option<Prep<'a>> {
    let agenda = coach.agenda;
    let (person, status) = (agenda.network.people.get(at)?, agenda.statuses.get(at)?);
    let today = agenda.today;
    let past = agenda::past(person, today);
    let saying = past.iter().rev().filter(|touchpoint| !touchpoint.text.trim().is_empty());
    let mut promises = points::of(person, About::Promise);
    promises.sort_by_key(|promise| (promise.due.is_none(), promise.due));
    let mut gifts = exchange::gifts(coach, person);
    gifts.truncate(OFFERS);
    let mut asks = ask::meant(person, agenda);
    asks.truncate(ASKS);
    let questions = question::questions(coach, person, status);
    let instead = match asks.first() {
        Some((big, verdict)) if !verdict.is_ready() => {
            Some(first_step(person, big, &questions, agenda))
        }
        _ => None,
    };
    let card = person.card;
    let days = card.birthday.map(|day| (None, day)).into_iter();
    let days = days.chain(card.dates.iter().map(|(label, day)| (Some(&**label), *day)));
    let dates = days.map(|(label, day)| (label, day.next(today)));
    Some(Prep {
        person,
        status,
        last: saying.take(2).collect(),
        planned: agenda::planned(person, today).first(),
        promises,
        waiting: points::of(person, About::Waiting),
        loops: exchange::loops(coach, person),
        questions,
        gifts,
        asks,
        instead,
        only_in_need: ask::only_in_need(person, today),
        exchange: exchange::exchange(person, today),
        sought: story::sought(coach, person),
        introduction: story::introduction(coach, status.stage),
        stories: story::stories(coach, person),
        dates: dates.filter(|(_, day)| (*day - today).num_days() <= NEAR).collect(),
        common: common(coach, at),
    })
}

/// A smaller first step, taken from the note where it has one.
fn first_step(
    person: &Person<'_>,
    big: &Ask<'_>,
    questions: &[Question<'_>],
    agenda: &agenda::Agenda<'_>,
) -> String {
    let asks = ask::asks(person, agenda.today, agenda.config);
    let smaller = asks.iter().find(|ask| {
        ask.size < big.size && ask.fate == crate::note::point::Fate::Open && ask.day.is_none()
    });
    if let Some(smaller) = smaller {
        return smaller.text.to_owned();
    }
    let noted = questions
        .iter()
        .find(|question| matches!(question.origin, QuestionOrigin::Note | QuestionOrigin::Fact));
    match (noted, person.card.topics.first()) {
        (Some(question), _) => question.text.clone().into_owned(),
        (None, Some(topic)) => {
            format!("what they think about {}", crate::note::links::plain(topic))
        }
        (None, None) => "a conversation, and their view on one thing".to_owned(),
    }
}

/// People who were at the same touchpoints, the latest first.
fn common<'a>(coach: &Coach<'a>, at: usize) -> Vec<&'a Person<'a>> {
    let people = &coach.agenda.network.people;
    let Some(person) = people.get(at) else { return Vec::new() };
    let met = |other: &&Person<'_>| {
        other.path() != person.path()
            && other.card.archived.is_none()
            && exchange::have_met(coach.agenda, person, other)
    };
    let mut found: Vec<&'a Person<'a>> = people.iter().filter(met).collect();
    found.sort_by_key(|other| {
        let last = agenda::past(other, coach.agenda.today).last().map(|last| last.date);
        (std::cmp::Reverse(last), other.name(), other.path().clone())
    });
    found.truncate(COMMON);
    found
}
