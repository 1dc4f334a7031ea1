//! The JSON of a briefing.

use serde::Serialize;
use touchbase::agenda::points::Open;
use touchbase::coach::ask::Meant;
use touchbase::coach::exchange::{Gift, Loop, Passed};
use touchbase::coach::prep::Prep;
use touchbase::coach::question::{Question, QuestionOrigin};
use touchbase::date::Date;
use touchbase::phrase;

use super::address::AddressJson;
use super::part::{Who, day};
use super::promise::PointJson;

/// One briefing, its fields in the order of the alphabet.
#[derive(Serialize)]
pub(crate) struct PrepJson<'a> {
    addresses: Vec<AddressJson<'a>>,
    asks: Vec<AskJson<'a>>,
    asks_in_a_row: Option<usize>,
    common: Vec<Who<'a>>,
    gave: Vec<PassedJson<'a>>,
    got: Vec<PassedJson<'a>>,
    instead: Option<String>,
    introduction: Option<&'a str>,
    loops: Vec<Option<LoopJson<'a>>>,
    name: &'a str,
    offers: Vec<Option<OfferJson<'a>>>,
    path: &'a str,
    promises: Vec<PointJson<'a>>,
    questions: Vec<QuestionJson<'a>>,
    sought: Option<&'a str>,
    stories: Vec<&'a str>,
    waiting: Vec<PointJson<'a>>,
}

/// Something to ask of them, and whether it is time.
#[derive(Serialize)]
struct AskJson<'a> {
    ready: bool,
    reasons: Vec<String>,
    size: &'static str,
    text: &'a str,
}

/// Something that went from one to the other.
#[derive(Serialize)]
struct PassedJson<'a> {
    date: String,
    text: &'a str,
}

/// A question, and where it comes from.
#[derive(Serialize)]
struct QuestionJson<'a> {
    from: &'static str,
    text: &'a str,
}

/// Something that should be told to them; what a kind does not have is left out.
#[derive(Serialize)]
struct LoopJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<Who<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

/// Something to offer.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum OfferJson<'a> {
    Noted { text: &'a str },
    Mine { text: &'a str },
    Note { path: &'a str, topic: &'a str },
    Introduction { person: Who<'a>, topic: &'a str },
}

impl<'a> PrepJson<'a> {
    pub(crate) fn new(prep: &'a Prep<'a>, today: Date) -> Self {
        Self {
            addresses: AddressJson::of(prep.person),
            asks: prep.asks.iter().map(|meant| ask(meant, today)).collect(),
            asks_in_a_row: prep.only_in_need.map(|need| need.in_a_row),
            common: prep.common.iter().map(|person| Who::new(person)).collect(),
            gave: passed(&prep.exchange.gave),
            got: passed(&prep.exchange.got),
            instead: prep.instead.as_ref().map(phrase::ask::first_step),
            introduction: prep.introduction,
            loops: prep.loops.iter().map(open_loop).collect(),
            name: prep.person.name(),
            offers: prep.gifts.iter().map(offer).collect(),
            path: prep.person.path().as_str(),
            promises: points(&prep.promises),
            questions: prep.questions.iter().map(question).collect(),
            sought: prep.sought,
            stories: prep.stories.iter().map(|story| &*story.text).collect(),
            waiting: points(&prep.waiting),
        }
    }
}

fn points<'a>(open: &[Open<'a>]) -> Vec<PointJson<'a>> {
    open.iter().map(PointJson::new).collect()
}

fn ask<'a>(meant: &'a Meant<'a>, today: Date) -> AskJson<'a> {
    let objections = meant.verdict.objections.iter();
    AskJson {
        ready: meant.verdict.is_ready(),
        reasons: objections.map(|objection| phrase::ask::objection(*objection, today)).collect(),
        size: meant.ask.size.name(),
        text: meant.ask.text,
    }
}

fn passed<'a>(all: &'a [Passed<'a>]) -> Vec<PassedJson<'a>> {
    all.iter().map(|one| PassedJson { date: day(one.day), text: one.text }).collect()
}

fn question<'a>(question: &'a Question<'a>) -> QuestionJson<'a> {
    let from = match question.origin {
        QuestionOrigin::Note => "note",
        QuestionOrigin::Fact => "fact",
        QuestionOrigin::Bank | QuestionOrigin::Builtin => "bank",
    };
    QuestionJson { from, text: &question.text }
}

fn open_loop<'a>(open: &'a Loop<'a>) -> Option<LoopJson<'a>> {
    let told = |kind, date: &Date, text| {
        Some(LoopJson { date: Some(day(*date)), kind, person: None, text: Some(text) })
    };
    match open {
        Loop::Thank(person) => {
            Some(LoopJson { date: None, kind: "thank", person: Some(Who::new(person)), text: None })
        }
        Loop::Report(date, text) => told("report", date, text),
        Loop::Introduced(date, text) => told("introduced", date, text),
        _ => None,
    }
}

fn offer<'a>(gift: &'a Gift<'a>) -> Option<OfferJson<'a>> {
    match gift {
        Gift::Noted(open) => Some(OfferJson::Noted { text: open.text }),
        Gift::Mine(offer) => Some(OfferJson::Mine { text: &offer.text }),
        Gift::Reading(note, topic) => Some(OfferJson::Note { path: note.path.as_str(), topic }),
        Gift::Introduction(other, topic) => {
            Some(OfferJson::Introduction { person: Who::new(other), topic })
        }
        _ => None,
    }
}
