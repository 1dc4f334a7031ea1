//! What to ask someone: as noted, from what has grown old, from a bank; never the same one twice.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::Datelike;

use super::{Coach, builtin};
use crate::agenda::{self, points};
use crate::agenda::{Stage, Status};
use crate::date::{Date, words};
use crate::lexicon::{self, Situation};
use crate::network::{Person, Touchpoint};
use crate::note::events::open_item::{About, ItemState};
use crate::text::fold;
use crate::text::hash::Fnv32;

/// How many questions are prepared for one conversation.
pub const QUESTIONS: usize = 3;

/// Where a question comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuestionOrigin {
    /// The person's own note.
    Note,
    /// Something they said that is old by now.
    Fact,
    /// A bank of the vault's.
    Bank,
    /// The bank for vaults that have none.
    Builtin,
}

/// A question to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question<'a> {
    /// In words.
    pub text: Cow<'a, str>,
    /// Where it comes from.
    pub origin: QuestionOrigin,
}

/// The questions for a conversation with someone, the best first.
pub fn questions<'a>(
    coach: &Coach<'a>,
    person: &'a Person<'a>,
    status: &Status<'_>,
) -> Vec<Question<'a>> {
    let mut found = fitting(coach, person, status);
    found.truncate(QUESTIONS);
    found
}

/// Every question that fits someone, the best first.
pub fn fitting<'a>(
    coach: &Coach<'a>,
    person: &'a Person<'a>,
    status: &Status<'_>,
) -> Vec<Question<'a>> {
    let today = coach.agenda.today;
    let asked = asked(person);
    let fresh = |text: &str| {
        let text = fold::loose(text);
        !asked.iter().any(|asked| *asked == text || is_start(&text, asked))
    };
    let mut found: Vec<Question<'a>> = points::of(person, About::Question)
        .into_iter()
        .filter(|point| fresh(point.text))
        .map(|point| Question { text: point.text.into(), origin: QuestionOrigin::Note })
        .collect();
    let fact = stale_fact(agenda::past(person, today), today);
    let noted = |text: &str| found.iter().any(|question| super::share_a_word(&question.text, text));
    let fact = fact.filter(|fact| fresh(&fact.question) && !noted(&fact.question));
    let changed = fact.as_ref().is_some_and(|fact| fact.is_change);
    let fact =
        fact.map(|fact| Question { text: fact.question.into(), origin: QuestionOrigin::Fact });
    found.extend(fact);
    let mut bank = banked(coach, person, status, changed);
    bank.retain(|banked| fresh(banked.text));
    bank.sort_by_key(|banked| {
        (std::cmp::Reverse(banked.score), turn(person, status, banked.at), banked.at)
    });
    // One of each situation first: three of a kind make an interview.
    let mut seen = BTreeSet::new();
    let (first, rest): (Vec<_>, Vec<_>) =
        bank.into_iter().partition(|banked| seen.insert(banked.situation));
    let bank = first.into_iter().chain(rest);
    found.extend(bank.map(|banked| Question { text: banked.text.into(), origin: banked.origin }));
    found
}

/// The questions that were asked: ticked in the note, or told of at a touchpoint.
fn asked(person: &Person<'_>) -> BTreeSet<String> {
    let ticked = person
        .note
        .items
        .iter()
        .filter(|point| point.about == About::Question && point.state != ItemState::Open)
        .map(|point| &point.text);
    let extras = person.touchpoints.iter().filter_map(|touchpoint| touchpoint.fields());
    let told = extras.flat_map(|extra| &extra.asked);
    ticked.chain(told).map(|text| fold::loose(text)).filter(|text| !text.is_empty()).collect()
}

/// The fewest characters that are enough to say which question was asked.
const ENOUGH: usize = 12;

fn is_start(question: &str, asked: &str) -> bool {
    asked.len() >= ENOUGH && question.starts_with(asked)
}

/// A question of the bank that may be asked.
struct Banked<'a> {
    text: &'a str,
    situation: Option<Situation>,
    origin: QuestionOrigin,
    /// How well it fits.
    score: u32,
    /// Its place in the bank.
    at: usize,
}

/// The questions of the bank that may be asked.
fn banked<'a>(
    coach: &Coach<'a>,
    person: &'a Person<'a>,
    status: &Status<'_>,
    changed: bool,
) -> Vec<Banked<'a>> {
    let topics = super::topics_of(person);
    let silent = status.last.map_or(0, |last| (coach.agenda.today - last.date).num_days());
    let reconnecting = silent > LONG || status.stage == Stage::Dormant || status.drifting.is_some();
    let thanks = super::exchange::loops(coach, person)
        .iter()
        .any(|open| matches!(open, super::exchange::Loop::Report(..)));
    let works =
        person.note.profile().role.is_some() || person.note.profile().organization.is_some();
    let has_project = tells_of_a_project(person, coach.agenda.today);
    let fits = |situation: Option<Situation>| match situation {
        None => Some(1),
        Some(Situation::Reconnecting) => reconnecting.then_some(6),
        Some(Situation::Thanks) => thanks.then_some(5),
        Some(Situation::Transition) => changed.then_some(5),
        Some(Situation::Role | Situation::Industry) => works.then_some(2),
        Some(Situation::Project) => has_project.then_some(3),
    };
    let own = coach.agenda.network.bank.iter().enumerate().filter_map(|(at, prepared)| {
        let about = prepared.topics.iter().any(|topic| topics.contains(&super::topic(topic)));
        // What is meant for some is not for others.
        if !prepared.topics.is_empty() && !about {
            return None;
        }
        let score = fits(prepared.situation)? + if about { ABOUT } else { 0 };
        let (situation, origin) = (prepared.situation, QuestionOrigin::Bank);
        Some(Banked { text: &prepared.text, situation, origin, score, at })
    });
    // What a bank for this person holds was written for nobody else.
    let theirs = person.bank.iter().enumerate().filter_map(|(at, prepared)| {
        let score = fits(prepared.situation)? + 2 * ABOUT;
        let (situation, origin) = (prepared.situation, QuestionOrigin::Bank);
        Some(Banked { text: &prepared.text, situation, origin, score, at })
    });
    if !coach.agenda.network.bank.is_empty() {
        return theirs.chain(own).collect();
    }
    let builtin = builtin::QUESTIONS.iter().enumerate();
    let builtin = builtin.filter_map(|(at, (text, situation))| {
        let (score, origin) = (fits(*situation)?, QuestionOrigin::Builtin);
        Some(Banked { text, situation: *situation, origin, score, at })
    });
    theirs.chain(builtin).collect()
}

/// What it weighs that a question is about a topic of theirs: more than any situation.
const ABOUT: u32 = 8;

/// A silence after which one reconnects, in days.
const LONG: i64 = 180;

/// When a question's turn comes among its equals: another order for each person and after each touchpoint.
fn turn(person: &Person<'_>, status: &Status<'_>, at: usize) -> u32 {
    let mut hash = Fnv32::default();
    hash.add(person.path().as_str().as_bytes());
    hash.add(&[status.count, at].map(|n| u8::try_from(n % 251).unwrap_or(0)));
    hash.value() ^ (hash.value() >> 15)
}

/// Words that tell of something that someone is working on.
const PROJECTS: [&str; 8] = [
    "project",
    "projects",
    "working on",
    "works on",
    "side project",
    "prototype",
    "startup",
    "start-up",
];

/// Whether a note tells of something that someone is working on: its first words, or one of the latest entries.
fn tells_of_a_project(person: &Person<'_>, today: Date) -> bool {
    let past = agenda::past(person, today);
    let recent = past.iter().rev().take(LATEST).filter(|t| (today - t.date).num_days() <= HISTORY);
    let texts = recent.map(|touchpoint| touchpoint.text()).chain(person.note.opening());
    texts
        .map(|text| format!(" {} ", fold::loose(text)))
        .any(|text| PROJECTS.iter().any(|words| text.contains(&format!(" {words} "))))
}

/// Something that was going on, as a question.
struct Fact {
    question: String,
    /// It is a new beginning.
    is_change: bool,
}

/// Words that tell of something that goes on, and the question that it becomes once it is old.
struct News {
    words: &'static [&'static str],
    /// With these beside them they tell of something else.
    unless: &'static [&'static str],
    /// `{}` is the month in which they spoke of it.
    question: &'static str,
    /// It is a new beginning.
    is_change: bool,
}

const fn news(words: &'static [&'static str], question: &'static str) -> News {
    News { words, unless: &[], question, is_change: false }
}

const fn change(
    words: &'static [&'static str],
    unless: &'static [&'static str],
    question: &'static str,
) -> News {
    News { words, unless, question, is_change: true }
}

const FACTS: [News; 15] = [
    change(
        &["new job", "new role", "new position", "started at", "starts at", "new team"],
        &["looking for", "wants"],
        "You spoke of the new job in {}: how is it, and what is different from what you thought?",
    ),
    change(
        &["promoted", "promotion"],
        &["hopes for", "wants"],
        "You spoke of the promotion in {}: what has changed for you?",
    ),
    change(
        &["moved to", "moving to", "moves to", "new flat", "new house", "new city"],
        &["looking for", "wants"],
        "You spoke of the move in {}: what feels like home by now?",
    ),
    news(
        &["two offers", "job offer", "an offer from"],
        "Which way did you go with the offer, and what tipped it?",
    ),
    news(
        &["job interview", "job interviews"],
        "You spoke of the interview in {}: what came of it?",
    ),
    news(&["thesis", "dissertation", "phd"], "How far has the thesis come since {}?"),
    news(
        &["keynote", "conference talk", "gives a talk", "giving a talk"],
        "How did the talk go that you spoke of in {}?",
    ),
    news(
        &["writing a book", "her book", "his book", "their book"],
        "How is the book coming along?",
    ),
    news(
        &["fundraising", "raising money", "raising a round", "funding round", "seed round"],
        "You spoke of the round in {}: how has it gone since?",
    ),
    news(&["launch", "launching", "launched"], "What have you learned since the launch?"),
    news(&["sabbatical", "parental leave"], "What has the time off changed for you?"),
    news(
        &["looking for a job", "looking for work", "job hunt", "job search", "laid off"],
        "How is the search going, and whom would it help you to meet?",
    ),
    news(&["hiring", "is recruiting"], "How did the hiring go that you spoke of in {}?"),
    news(&["grant", "grant application"], "What came of the grant?"),
    news(&["newborn", "the baby", "a baby"], "How is the little one?"),
];

/// Words of one who asks: what follows them is the asker's matter, and not news of anybody.
const ASKING: [&str; 6] = ["asked", "ask", "asking", "my", "wondered", "whether"];

/// How old something must be to be more than news, in days.
const NEWS: i64 = 30;
/// The age from which on it is history, in days.
const HISTORY: i64 = 550;
/// How many of the latest touchpoints are looked at.
const LATEST: usize = 3;

/// Something that was going on when last heard of.
fn stale_fact(past: &[Touchpoint<'_>], today: Date) -> Option<Fact> {
    let stale = past
        .iter()
        .rev()
        .take(LATEST)
        .filter(|touchpoint| (NEWS..=HISTORY).contains(&(today - touchpoint.date).num_days()));
    stale.filter(|touchpoint| !is_asked(touchpoint)).find_map(|touchpoint| {
        let text = format!(" {} ", fold::loose(touchpoint.text()));
        let fact = FACTS.iter().find(|fact| tells(&text, fact))?;
        let day = touchpoint.date;
        let month = words::month_name(day.month());
        let month = if day.year() == today.year() {
            month.to_owned()
        } else {
            format!("{month} {}", day.year())
        };
        Some(Fact { question: fact.question.replace("{}", &month), is_change: fact.is_change })
    })
}

/// Whether an entry tells of what I asked for.
fn is_asked(touchpoint: &Touchpoint<'_>) -> bool {
    let asks = touchpoint.fields().is_some_and(|fields| !fields.asks.is_empty());
    asks || fold::loose(touchpoint.text()).split(' ').any(|word| ASKING.contains(&word))
}

/// Whether a text with blanks around it tells of this.
fn tells(text: &str, fact: &News) -> bool {
    // "The meeting moved to Friday" is not news about anyone's life.
    let says = |phrase: &&str| {
        let rest = text.split_once(&format!(" {phrase} ")).map(|(_, rest)| rest);
        let next = rest.map(|rest| rest.split(' ').next().unwrap_or(""));
        next.is_some_and(|next| {
            let day = lexicon::weekday(next).is_some() || lexicon::month(next).is_some();
            !day && !next.starts_with(|c: char| c.is_ascii_digit()) && next != "next"
        })
    };
    let is_other = fact.unless.iter().any(|words| text.contains(&format!(" {words} ")));
    !is_other && fact.words.iter().any(says)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::question::fault;

    #[test]
    fn our_own_questions_are_easy_to_answer() {
        for (text, _) in builtin::QUESTIONS {
            assert_eq!(fault(text), None, "{text}");
        }
        for fact in FACTS {
            assert_eq!(fault(fact.question), None, "{}", fact.question);
        }
    }
}
