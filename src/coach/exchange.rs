//! Giving and getting: what has passed both ways, what to offer next, which loops are open.

use std::collections::BTreeSet;

use super::Coach;
use crate::agenda::points::{self, Open};
use crate::agenda::{self, Agenda};
use crate::date::Date;
use crate::lexicon::Kind;
use crate::network::names::Resolved;
use crate::network::{Person, Touchpoint};
use crate::note::Note;
use crate::note::events::open_item::{About, ItemState};
use crate::note::events::told::Fields;
use crate::note::me::Story;
use crate::path::NotePath;
use crate::text::fold;

/// What passed between the owner and a person in two years, oldest first.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Exchange<'a> {
    /// What I gave.
    pub gave: Vec<Passed<'a>>,
    /// What I got.
    pub got: Vec<Passed<'a>>,
}

/// Something that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Passed<'a> {
    /// When.
    pub day: Date,
    /// What.
    pub text: &'a str,
}

/// The fields of a touchpoint.
fn extra<'a>(touchpoint: &Touchpoint<'a>) -> Option<&'a Fields> {
    touchpoint.fields()
}

/// What was given and received up to `today`: `gave` and `got`, and promises that were kept.
pub fn exchange<'a>(person: &'a Person<'a>, today: Date) -> Exchange<'a> {
    let mut exchange = Exchange::default();
    let first = super::two_years_before(today);
    for touchpoint in agenda::past(person, today).iter().filter(|t| t.date >= first) {
        let Some(extra) = extra(touchpoint) else { continue };
        let day = touchpoint.date;
        exchange.gave.extend(extra.gave.iter().map(|text| Passed { day, text }));
        exchange.got.extend(extra.got.iter().map(|text| Passed { day, text }));
    }
    for point in &person.note.items {
        let Some(day) = point.done.filter(|day| *day >= first && *day <= today) else { continue };
        let passed = Passed { day, text: &point.text };
        match (point.about, point.state) {
            (About::Promise | About::Offer, ItemState::Done) => exchange.gave.push(passed),
            (About::Waiting, ItemState::Done) => exchange.got.push(passed),
            _ => {}
        }
    }
    exchange.gave.sort();
    exchange.got.sort();
    exchange
}

/// Whether I only ever received from someone I know well enough to give to.
pub fn is_one_sided(person: &Person<'_>, exchange: &Exchange<'_>) -> bool {
    let offered = person.note.items.iter().any(|point| point.about == About::Offer);
    !exchange.got.is_empty() && exchange.gave.is_empty() && !offered
}

/// Something to offer.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Gift<'a> {
    /// As the person's note says.
    Noted(Open<'a>),
    /// To introduce them to someone who shares this topic.
    Introduction(&'a Person<'a>, String),
    /// A note written since the last touchpoint, about this topic of theirs.
    Reading(&'a Note, String),
    /// Something of mine that fits a topic of theirs.
    Mine(&'a Story),
}

/// What to offer someone next: as noted, what I have, what I read, whom to introduce.
pub fn gifts<'a>(coach: &Coach<'a>, person: &'a Person<'a>) -> Vec<Gift<'a>> {
    let mut gifts: Vec<Gift<'a>> =
        points::of(person, About::Offer).into_iter().map(Gift::Noted).collect();
    gifts.extend(mine(coach, person).map(Gift::Mine));
    gifts.extend(reading(coach, person));
    gifts.extend(introduction(coach, person));
    gifts
}

/// What I can offer to everyone who cares about it.
fn mine<'a>(coach: &Coach<'a>, person: &'a Person<'a>) -> impl Iterator<Item = &'a Story> {
    let topics = super::topics_of(person);
    let me = coach.agenda.network.me;
    me.into_iter()
        .flat_map(|me| &me.offers)
        .filter(move |offer| offer.topics.iter().any(|topic| topics.contains(&super::topic(topic))))
}

/// The newest note about a topic of theirs that was written since the last touchpoint.
fn reading<'a>(coach: &Coach<'a>, person: &'a Person<'a>) -> Option<Gift<'a>> {
    let today = coach.agenda.today;
    let last = agenda::past(person, today).last()?.date;
    let notes = super::topics_of(person).into_iter().flat_map(|topic| {
        let notes = coach.tagged().get(&topic).into_iter().flatten();
        notes.map(move |note| (topic.clone(), *note)).collect::<Vec<_>>()
    });
    let fresh = notes.filter_map(|(topic, note)| {
        let written = note.written.filter(|day| *day > last && *day <= today)?;
        Some((written, std::cmp::Reverse(&note.path), note, topic))
    });
    let (_, _, note, topic) = fresh.max_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)))?;
    Some(Gift::Reading(note, topic))
}

/// The most people who may share a topic: a topic of everyone's brings nobody together.
const SHARING: usize = 40;

/// Someone who shares topics with them and whom they have not met: the most topics, then by name.
fn introduction<'a>(coach: &Coach<'a>, person: &'a Person<'a>) -> Option<Gift<'a>> {
    if person.note.profile().no_introductions {
        return None;
    }
    let mut shared: Vec<(usize, String)> = Vec::new();
    for topic in super::topics_of(person) {
        let with = coach.sharing().get(&topic).map_or(&[][..], Vec::as_slice);
        if with.len() <= SHARING {
            shared.extend(with.iter().map(|other| (*other, topic.clone())));
        }
    }
    let count = |at: usize| shared.iter().filter(|(other, _)| *other == at).count();
    let people = &coach.agenda.network.people;
    let mut candidates: Vec<(usize, &'a Person<'a>, &String)> = shared
        .iter()
        .filter_map(|(at, topic)| Some((count(*at), people.get(*at)?, topic)))
        .filter(|(_, other, _)| {
            let known = agenda::past(other, coach.agenda.today).len() > 1;
            known
                && other.path() != person.path()
                && !other.note.profile().no_introductions
                && other.card.archived.is_none()
                && !have_met(coach.agenda, person, other)
        })
        .collect();
    candidates.sort_by(|a, b| {
        (b.0, a.1.name(), a.1.path(), a.2).cmp(&(a.0, b.1.name(), b.1.path(), b.2))
    });
    let (_, other, topic) = candidates.first()?;
    Some(Gift::Introduction(other, (*topic).clone()))
}

/// Whether two people were ever at the same touchpoint, or their notes say that they know each other.
pub fn have_met(agenda: &Agenda<'_>, one: &Person<'_>, other: &Person<'_>) -> bool {
    let names = |person: &Person<'_>, who: &Person<'_>| {
        person.note.company().any(|name| {
            let found = agenda.network.names.resolve(&name, person.path());
            matches!(found, Resolved::Person(at)
                if agenda.network.people.get(at).is_some_and(|found| found.path() == who.path()))
        }) || introduced_by(agenda, person).is_some_and(|by| by.path() == who.path())
    };
    let (first, second) = (occasions(one), occasions(other));
    first.iter().any(|source| second.contains(source)) || names(one, other) || names(other, one)
}

/// What someone's touchpoints have in common with those of whoever was there too.
fn occasions<'n>(person: &Person<'n>) -> BTreeSet<(&'n NotePath, u32, &'static str)> {
    let sources = person.touchpoints.iter().flat_map(Touchpoint::citations);
    sources.map(|source| source.occasion()).collect()
}

/// Who introduced someone.
pub fn introduced_by<'a>(agenda: &Agenda<'a>, person: &Person<'_>) -> Option<&'a Person<'a>> {
    let name = person.note.profile().introduced_by.as_deref()?;
    let name = crate::note::markdown::links::whole(name)
        .map_or_else(|| name.to_owned(), |n| n.into_owned());
    match agenda.network.names.resolve_name(&name, person.path()) {
        Resolved::Person(at) => agenda.network.people.get(at),
        _ => None,
    }
}

/// Something that should be told to someone to close a loop.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Loop<'a> {
    /// Thank them for having introduced this person.
    Thank(&'a Person<'a>),
    /// Tell them what came of what they gave.
    Report(Date, &'a str),
    /// Ask how it went with those they were introduced to.
    Introduced(Date, &'a str),
}

/// How many days pass before a loop counts as open.
const SOON: i64 = 14;
/// After how many days nobody waits for it any more.
const LATE: i64 = 180;

/// The loops that are open with a person.
pub fn loops<'a>(coach: &Coach<'a>, person: &'a Person<'a>) -> Vec<Loop<'a>> {
    let today = coach.agenda.today;
    let past = agenda::past(person, today);
    let mut loops = Vec::new();
    let after = |day: Date| past.iter().filter(move |touchpoint| touchpoint.date > day);
    for at in coach.introduced().get(person.path().as_str()).into_iter().flatten() {
        let Some(new) = coach.agenda.network.people.get(*at) else { continue };
        let Some(met) = agenda::past(new, today).first().map(|first| first.date) else { continue };
        // A word to the introducer that has the new name in it has closed it.
        let thanked = after(met.pred_opt().unwrap_or(met)).any(|touchpoint| {
            let text = fold::loose(touchpoint.text());
            let first = new.name().split_whitespace().next().unwrap_or("");
            text.contains("thank") || text.contains(&fold::loose(first))
        });
        if (today - met).num_days() <= LATE && !thanked {
            loops.push(Loop::Thank(new));
        }
    }
    for touchpoint in past.iter().rev() {
        let age = (today - touchpoint.date).num_days();
        if age > LATE {
            break;
        }
        if age < SOON || after(touchpoint.date).next().is_some() {
            continue;
        }
        if let Some(got) = extra(touchpoint).and_then(|extra| extra.got.first()) {
            loops.push(Loop::Report(touchpoint.date, got));
        } else if touchpoint.kind() == Kind::Intro {
            loops.push(Loop::Introduced(touchpoint.date, touchpoint.text()));
        }
    }
    loops
}
