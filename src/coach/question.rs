//! What to ask someone: as noted, from what has grown old, from a bank; never the same one twice.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Coach, builtin};
use crate::agenda::due::{Outlook, Stage};
use crate::agenda::{self, points};
use crate::date::{Date, words};
use crate::network::{Person, Touchpoint};
use crate::note::bank::Situation;
use crate::note::point::{About, Fate};
use crate::text::fold;
use chrono::Datelike;

/// So many questions are prepared for one conversation.
pub const QUESTIONS: usize = 3;

/// Where a question comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum From {
    /// The person's own note.
    Note,
    /// Something they said that is old by now.
    Fact,
    /// A bank.
    Bank,
}

/// A question to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question<'a> {
    /// In words.
    pub text: Cow<'a, str>,
    /// Where it comes from.
    pub from: From,
}

/// The questions for a conversation with someone, the best first.
pub fn questions<'a>(
    coach: &Coach<'a>,
    person: &'a Person<'a>,
    outlook: &Outlook<'_>,
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
        .map(|point| Question { text: point.text.into(), from: From::Note })
        .collect();
    let fact = stale_fact(agenda::past(person, today), today);
    if let Some(text) = fact.as_ref().filter(|text| fresh(text)) {
        found.push(Question { text: text.clone().into(), from: From::Fact });
    }
    let changed = fact.is_some();
    let mut bank: Vec<(u32, usize, &'a str)> = banked(coach, person, outlook, changed);
    let turn = turn(person, outlook, bank.len());
    bank.sort_by_key(|(score, at, _)| (std::cmp::Reverse(*score), *at < turn, *at));
    let bank = bank.into_iter().map(|(.., text)| text).filter(|text| fresh(text));
    found.extend(bank.map(|text| Question { text: text.into(), from: From::Bank }));
    found.truncate(QUESTIONS);
    found
}

/// The questions that were asked: ticked in the note, or told of at a touchpoint.
fn asked(person: &Person<'_>) -> BTreeSet<String> {
    let ticked = person
        .note
        .points
        .iter()
        .filter(|point| point.about == About::Question && point.fate != Fate::Open)
        .map(|point| &point.text);
    let extras =
        person.touchpoints.iter().filter_map(|touchpoint| touchpoint.entry?.extra.as_deref());
    let told = extras.flat_map(|extra| &extra.asked);
    ticked.chain(told).map(|text| fold::loose(text)).filter(|text| !text.is_empty()).collect()
}

/// The fewest characters that are enough to say which question was asked.
const ENOUGH: usize = 12;

fn is_start(question: &str, asked: &str) -> bool {
    asked.len() >= ENOUGH && question.starts_with(asked)
}

/// The questions of the bank that may be asked, each with how well it fits and its place.
fn banked<'a>(
    coach: &Coach<'a>,
    person: &'a Person<'a>,
    outlook: &Outlook<'_>,
    changed: bool,
) -> Vec<(u32, usize, &'a str)> {
    let topics = super::topics_of(person);
    let silent = outlook.last.map_or(0, |last| (coach.agenda.today - last.date).num_days());
    let reconnecting =
        silent > LONG || outlook.stage == Stage::Dormant || outlook.drifting.is_some();
    let thanks = super::exchange::loops(coach, person)
        .iter()
        .any(|open| matches!(open, super::exchange::Loop::Report(..)));
    let works = person.card.role.is_some() || person.card.organization.is_some();
    let fits = |situation: Option<Situation>| match situation {
        None => Some(1),
        Some(Situation::Reconnecting) => reconnecting.then_some(6),
        Some(Situation::Thanks) => thanks.then_some(5),
        Some(Situation::Transition) => changed.then_some(5),
        Some(Situation::Role | Situation::Industry) => works.then_some(2),
        Some(Situation::Project) => (outlook.count > 1).then_some(2),
    };
    let own = coach.agenda.network.bank.iter().enumerate().filter_map(|(at, prepared)| {
        let about = prepared.topics.iter().any(|topic| topics.contains(&super::topic(topic)));
        // What is meant for some is not for others.
        if !prepared.topics.is_empty() && !about {
            return None;
        }
        Some((fits(prepared.situation)? + if about { 8 } else { 0 }, at, &*prepared.text))
    });
    if coach.agenda.network.bank.is_empty() {
        let all = builtin::QUESTIONS.iter().enumerate();
        return all.filter_map(|(at, (text, when))| Some((fits(*when)?, at, *text))).collect();
    }
    own.collect()
}

/// After so many days of silence one reconnects, in days.
const LONG: i64 = 180;

/// Where in the bank someone's turn begins: another place for each person and after each touchpoint.
fn turn(person: &Person<'_>, outlook: &Outlook<'_>, of: usize) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in person.path().as_str().bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let all = usize::try_from(hash).unwrap_or(0).wrapping_add(outlook.count.wrapping_mul(3));
    if of == 0 { 0 } else { all % of }
}

/// Words that tell of something that goes on, and the question that it becomes once it is old;
/// `{}` stands for the month.
const FACTS: [(&[&str], &str); 15] = [
    (
        &["new job", "new role", "new position", "started at", "starts at", "joined", "new team"],
        "New job since {}: how is it, and what is different from what you thought?",
    ),
    (&["promoted", "promotion"], "What has changed for you with the promotion in {}?"),
    (
        &["moved to", "moving to", "moves to", "new flat", "new house", "new city"],
        "You moved in {}: what feels like home by now?",
    ),
    (
        &["two offers", "job offer", "an offer from", "offers"],
        "Which way did you go with the offer, and what tipped it?",
    ),
    (&["job interview", "job interviews"], "What came of the interview in {}?"),
    (&["thesis", "dissertation", "phd"], "How far has the thesis come since {}?"),
    (&["keynote", "conference talk", "gives a talk", "giving a talk"], "How did the talk go?"),
    (&["writing a book", "her book", "his book", "their book"], "How is the book coming along?"),
    (
        &["fundraising", "raising money", "raising a round", "funding round", "seed round"],
        "How has the round gone since {}?",
    ),
    (&["launch", "launching", "launched"], "What have you learned since the launch?"),
    (&["sabbatical", "parental leave"], "What has the time off changed for you?"),
    (
        &["looking for a job", "looking for work", "job hunt", "job search", "laid off"],
        "How is the search going, and whom would it help you to meet?",
    ),
    (&["hiring", "is recruiting"], "How did the hiring go that you spoke of in {}?"),
    (&["grant", "grant application"], "What came of the grant?"),
    (&["newborn", "the baby", "a baby"], "How is the little one?"),
];

/// So fresh is still news, in days.
const NEWS: i64 = 30;
/// So old is history, in days.
const HISTORY: i64 = 550;
/// So many of the latest touchpoints are looked at.
const LATEST: usize = 3;

/// Something that was going on when last heard of, as a question.
fn stale_fact(past: &[Touchpoint<'_>], today: Date) -> Option<String> {
    for touchpoint in past.iter().rev().take(LATEST) {
        let age = (today - touchpoint.date).num_days();
        if !(NEWS..=HISTORY).contains(&age) {
            continue;
        }
        let text = format!(" {} ", fold::loose(touchpoint.text));
        let says = |phrase: &&str| text.contains(&format!(" {phrase} "));
        if let Some((_, question)) =
            FACTS.iter().find(|(phrases, _)| phrases.iter().any(|p| says(&p)))
        {
            let month = words::month_name(touchpoint.date.month());
            let month = if touchpoint.date.year() == today.year() {
                month.to_owned()
            } else {
                format!("{month} {}", touchpoint.date.year())
            };
            return Some(question.replace("{}", &month));
        }
    }
    None
}

/// A question is long beyond so many words.
const WORDS: usize = 25;
/// Words with which questions begin that yes or no would answer.
const CLOSED: [&str; 18] = [
    "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will",
    "would", "should", "shall", "may", "am",
];

/// What makes a question hard to answer, if anything does.
pub fn fault(text: &str) -> Option<&'static str> {
    let text = crate::note::links::plain(text);
    if text.split_whitespace().count() > WORDS {
        return Some("this question has more than 25 words");
    }
    if text.matches('?').count() > 1 {
        return Some("these are several questions in one");
    }
    let first = text.split_whitespace().next().unwrap_or("").to_lowercase();
    let closed = text.trim_end().ends_with('?') && !text.contains(',') && CLOSED.contains(&&*first);
    closed.then_some("yes or no would answer this question")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_are_hard_to_answer() {
        assert_eq!(fault("What tipped it?"), None);
        assert!(fault("Do you like it?").is_some());
        assert!(fault("Why? And how?").is_some());
        assert!(fault(&"why ".repeat(30)).is_some());
        assert_eq!(fault("the grant"), None);
    }

    #[test]
    fn our_own_questions_are_easy_to_answer() {
        for (text, _) in builtin::QUESTIONS {
            assert_eq!(fault(text), None, "{text}");
        }
        for (_, text) in FACTS {
            assert_eq!(fault(text), None, "{text}");
        }
    }
}
