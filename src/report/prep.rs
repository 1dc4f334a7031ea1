//! A briefing before a conversation, as a sheet: one screen.

use super::sheet::{Part, Sheet, Words};
use crate::agenda::due::{Status, reason};
use crate::agenda::points::Open;
use crate::coach::exchange::{Gift, Loop};
use crate::coach::prep::Prep;
use crate::date::words::count_word;
use crate::date::{Date, show};
use crate::network::{Person, Touchpoint};

/// The mark of a briefing that is kept as a note.
pub const MARK: &str = "prep";

/// The most reasons why it is too early for an ask.
const REASONS: usize = 2;
/// The most promises, and the most things waited for, that are named.
const OPEN: usize = 4;

/// The briefing as a sheet.
pub fn sheet<'a>(prep: &'a Prep<'a>, today: Date) -> Sheet<'a> {
    let mut sheet = Sheet::new(MARK, today, Words::new().person(prep.person));
    sheet.parts.push(Part::Text(who(prep.person, prep.status, today)));
    let planned = prep.planned.map(|planned| {
        touchpoint(planned, today).own(if planned.text.is_empty() {
            "planned"
        } else {
            " (planned)"
        })
    });
    let last = prep.last.iter().map(|last| touchpoint(last, today));
    sheet.section("Last time", last.chain(planned));
    sheet.section("Open", open(prep, today));
    let questions = prep.questions.iter().map(|q| Words::new().quoted(&*q.text));
    sheet.section("Ask", questions);
    sheet.section("Offer", prep.gifts.iter().map(gift).chain(balance(prep)));
    sheet.section("Your ask", ask(prep));
    let stories = prep.stories.iter().map(|story| {
        let words = Words::new().said(&*story.text);
        match story.date {
            Some(day) => words.own(format!(" ({})", show::short(day, today))),
            None => words,
        }
    });
    let introduction = prep.introduction.map(|words| Words::new().said(words));
    sheet.section("Tell", introduction.into_iter().chain(stories));
    let dates = prep.dates.iter().map(|(label, day)| {
        let words = match label {
            Some(label) => Words::new().said(*label),
            None => Words::new().own("birthday"),
        };
        let when = if *day == today { "today".to_owned() } else { show::weekday(*day, today) };
        words.own(format!(", {when}"))
    });
    sheet.section("Near", dates);
    let common = prep.common.iter().enumerate().fold(Words::new(), |words, (n, person)| {
        words.own(if n > 0 { ", " } else { "" }).person(person)
    });
    sheet.section("Both know", (!prep.common.is_empty()).then_some(common));
    sheet
}

/// Who they are, and how it stands.
fn who<'a>(person: &'a Person<'a>, status: &Status<'_>, today: Date) -> Words<'a> {
    let card = person.card;
    let mut words = Words::new();
    for text in [&card.role, &card.organization, &card.place].into_iter().flatten() {
        words = words.said(text.as_ref()).own(" · ");
    }
    let count = match status.count {
        0 => "no touchpoint yet".to_owned(),
        1 => "met once".to_owned(),
        n => format!("{n} touchpoints"),
    };
    let last = status.last.map(|last| format!(", last on {}", show::long(last.date, today)));
    if let Some(interval) = person.held.cadence.interval() {
        words = words.own(format!("every {interval} · "));
    }
    words.own(format!("{count}{} · ", last.unwrap_or_default())).own(reason(person, status, today))
}

fn touchpoint<'a>(touchpoint: &'a Touchpoint<'a>, today: Date) -> Words<'a> {
    let day = show::short(touchpoint.date, today);
    let name = touchpoint.kind.name();
    // "lunch: lunch with Grace" says it twice.
    let said = touchpoint.text.to_lowercase().starts_with(name);
    let kind =
        if touchpoint.kind.is_stated() && !said { format!(", {name}") } else { String::new() };
    Words::new().own(format!("{day}{kind}: ")).said(touchpoint.text.lines().next().unwrap_or(""))
}

/// What is open both ways.
fn open<'a>(prep: &'a Prep<'a>, today: Date) -> Vec<Words<'a>> {
    let late = |open: &Open<'_>| match open.due {
        Some(due) if due < today => format!(" ({} late)", show::stretch((today - due).num_days())),
        Some(due) => format!(" (by {})", show::short(due, today)),
        None => String::new(),
    };
    let promised =
        prep.promises.iter().take(OPEN).map(|promise| {
            Words::new().own("you promised: ").said(promise.text).own(late(promise))
        });
    let waiting = prep.waiting.iter().take(OPEN).map(|waiting| {
        let since = waiting.since.map(|day| format!(" (since {})", show::short(day, today)));
        Words::new().own("you wait for: ").said(waiting.text).own(since.unwrap_or_default())
    });
    let loops = prep.loops.iter().map(|open| close(open, today));
    promised.chain(waiting).chain(loops).collect()
}

/// What closes a loop.
pub(super) fn close<'a>(open: &Loop<'a>, today: Date) -> Words<'a> {
    match open {
        Loop::Thank(new) => Words::new().own("say thanks for introducing ").person(new),
        Loop::Report(day, got) => Words::new()
            .own("tell what came of ")
            .quoted(*got)
            .own(format!(" ({})", show::short(*day, today))),
        Loop::Introduced(day, text) => Words::new()
            .own(format!(
                "ask how it went on after the introduction of {}: ",
                show::short(*day, today)
            ))
            .said(text.lines().next().unwrap_or("")),
    }
}

/// Something to offer, in words.
pub(super) fn gift<'a>(gift: &Gift<'a>) -> Words<'a> {
    match gift {
        Gift::Noted(open) => Words::new().said(open.text),
        Gift::Introduction(other, topic) => Words::new()
            .own("to introduce them to ")
            .person(other)
            .own("; both care about ")
            .said(topic.clone()),
        Gift::Reading(note, topic) => Words::new()
            .own("your note ")
            .note(note)
            .own(", new since then, on ")
            .said(topic.clone()),
        Gift::Mine(offer) => Words::new().said(&*offer.text),
    }
}

/// How giving and receiving stand, where that is worth a word.
fn balance<'a>(prep: &Prep<'a>) -> Option<Words<'a>> {
    let (gave, got) = (prep.exchange.gave.len(), prep.exchange.got.len());
    match (gave, got) {
        (0, 0) => None,
        (0, n) if prep.gifts.is_empty() => {
            let times = match n {
                1 => "once".to_owned(),
                2 => "twice".to_owned(),
                n => format!("{} times", count_word(n)),
            };
            let words = format!("you received {times} and never gave: what could you offer?");
            Some(Words::new().own(words))
        }
        (gave, got) => {
            Some(Words::new().own(format!("in two years: given {gave}, received {got}")))
        }
    }
}

/// The ask, sized, and whether now.
fn ask<'a>(prep: &'a Prep<'a>) -> Vec<Words<'a>> {
    let mut lines = Vec::new();
    for (ask, verdict) in &prep.asks {
        let words = Words::new().said(ask.text).own(format!(" ({})", ask.size.name()));
        lines.push(if verdict.is_ready() {
            words.own(": the time is right")
        } else {
            words.own(format!(
                ": not yet; {}",
                verdict.reasons.get(..REASONS).unwrap_or(&verdict.reasons).join(", ")
            ))
        });
    }
    if let Some(instead) = &prep.instead {
        lines.push(Words::new().own("first something smaller: ").quoted(instead.as_str()));
    }
    if let Some(sought) = prep.sought {
        lines.push(Words::new().own("you look for: ").said(sought));
    }
    if let Some(need) = prep.only_in_need {
        lines.push(Words::new().own(format!(
            "the last {} times you came with an ask: this time without one",
            count_word(need.in_a_row)
        )));
    }
    lines
}
