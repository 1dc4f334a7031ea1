//! What to bring to one conversation: everything that fits on one screen.

use std::borrow::Cow;

use super::ask::{self, Ask, Meant, Need};
use super::exchange::{self, Exchange, Gift, Loop};
use super::question::{self, Question, QuestionOrigin};
use super::{Coach, story};
use crate::agenda;
use crate::agenda::Status;
use crate::agenda::points::{self, Open};
use crate::date::Date;
use crate::lexicon::Size;
use crate::network::{Person, Touchpoint};
use crate::note::events::open_item::{About, ItemState};
use crate::note::me::Story;

/// How many offers are prepared.
const OFFERS: usize = 2;
/// How many asks are named.
const ASKS: usize = 2;
/// Within how many days birthdays and dates are near.
const NEAR: i64 = 30;
/// How many people in common are named.
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
    /// What was planned for a day that has passed, if nothing says whether it happened; the latest of it.
    pub passed: Option<&'a Touchpoint<'a>>,
    /// What I owe them, overdue first.
    pub promises: Vec<Open<'a>>,
    /// What they owe me.
    pub waiting: Vec<Open<'a>>,
    /// What should be told to them.
    pub loops: Vec<Loop<'a>>,
    /// What I asked for, and have no answer to.
    pub unanswered: Vec<Ask<'a>>,
    /// What to ask.
    pub questions: Vec<Question<'a>>,
    /// What to offer.
    pub gifts: Vec<Gift<'a>>,
    /// What I mean to ask of them, and whether now: what is ready first.
    pub asks: Vec<Meant<'a>>,
    /// What to ask for instead, when every ask is too big.
    pub instead: Option<FirstStep<'a>>,
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
    /// Birthdays and other days that are near.
    pub dates: Vec<NearDay<'a>>,
    /// Whom both know.
    pub common: Vec<&'a Person<'a>>,
}

/// A birthday or another day of the year that is near.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct NearDay<'a> {
    /// Its label; `None` for a birthday.
    pub label: Option<&'a str>,
    /// When it is next.
    pub day: Date,
}

/// What to ask for first, when the relationship does not carry the ask yet.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum FirstStep<'a> {
    /// A smaller ask or a question, as a note has it.
    Noted(Cow<'a, str>),
    /// What they think about a topic of theirs.
    Topic(&'a str),
    /// A conversation.
    Conversation,
}

/// Prepares a conversation with the person at this position of the network.
pub fn prep<'a>(coach: &Coach<'a>, at: usize) -> Option<Prep<'a>> {
    let agenda = coach.agenda;
    let (person, status) = (agenda.network.people.get(at)?, agenda.statuses.get(at)?);
    let today = agenda.today;
    let past = agenda::past(person, today);
    let saying = past.iter().rev().filter(|touchpoint| !touchpoint.text().trim().is_empty());
    let mut promises = points::of(person, About::Promise);
    promises.sort_by_key(|promise| (promise.due.is_none(), promise.due));
    let mut gifts = exchange::gifts(coach, person);
    gifts.truncate(OFFERS);
    let mut asks = ask::meant(person, agenda);
    asks.truncate(ASKS);
    let questions = question::questions(coach, person, status);
    let instead = match asks.first() {
        Some(Meant { ask, verdict }) if !verdict.is_ready() => {
            Some(first_step(person, ask.size, &questions, agenda))
        }
        _ => None,
    };
    let card = person.card;
    let birthday = card.birthday.filter(|_| !card.deceased);
    let days = birthday.map(|day| (None, day)).into_iter();
    let days = days.chain(card.dates.iter().map(|date| (Some(&*date.label), date.day)));
    let dates = days.map(|(label, day)| NearDay { label, day: day.next(today) });
    let mut dates: Vec<NearDay<'a>> =
        dates.filter(|near| (near.day - today).num_days() <= NEAR).collect();
    dates.sort_by_key(|near| near.day);
    Some(Prep {
        person,
        status,
        last: saying.take(2).collect(),
        planned: agenda::planned(person, today).first().copied(),
        passed: agenda::unanswered::of(person, today).last().copied(),
        promises,
        waiting: points::of(person, About::Waiting),
        unanswered: ask::unanswered(person, agenda),
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
        dates,
        common: common(coach, at),
    })
}

/// A smaller first step, taken from the note where it has one.
fn first_step<'a>(
    person: &'a Person<'a>,
    wanted: Size,
    questions: &[Question<'a>],
    agenda: &agenda::Agenda<'_>,
) -> FirstStep<'a> {
    let asks = ask::asks(person, agenda.today, agenda.config);
    let smaller = asks
        .iter()
        .find(|ask| ask.size < wanted && ask.state == ItemState::Open && ask.day.is_none());
    if let Some(smaller) = smaller {
        return FirstStep::Noted(smaller.text.into());
    }
    let noted = questions
        .iter()
        .find(|question| matches!(question.origin, QuestionOrigin::Note | QuestionOrigin::Fact));
    match (noted, person.note.profile().topics.first()) {
        (Some(question), _) => FirstStep::Noted(question.text.clone()),
        (None, Some(topic)) => FirstStep::Topic(topic),
        (None, None) => FirstStep::Conversation,
    }
}

/// People who were at the same touchpoints, the latest first.
fn common<'a>(coach: &Coach<'a>, at: usize) -> Vec<&'a Person<'a>> {
    let people = &coach.agenda.network.people;
    let Some(person) = people.get(at) else { return Vec::new() };
    // Everybody knows the owner.
    let owner = coach.agenda.network.likely_owner.and_then(|at| people.get(at));
    let met = |other: &&Person<'_>| {
        other.path() != person.path()
            && owner.is_none_or(|owner| owner.path() != other.path())
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
