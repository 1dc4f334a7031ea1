//! A briefing before a conversation, as a sheet: one screen.

use super::PageKind;
use super::passed::Passed;
use super::sheet::{Part, Sheet, Words};
use crate::agenda::points::Open;
use crate::agenda::{Reason, Status};
use crate::coach::ask::Meant;
use crate::coach::exchange::{Gift, Loop};
use crate::coach::prep::Prep;
use crate::date::{Cadence, Date, show};
use crate::network::{Person, Touchpoint};
use crate::note::properties::address::Channel;
use crate::phrase::times::{balance, times};
use crate::phrase::{self, day, term};
use crate::text::words::counted;

/// The most reasons why it is too early for an ask.
const REASONS: usize = 2;
/// The most promises, and the most things waited for, that are named.
const OPEN: usize = 4;

/// The briefing as a sheet.
pub fn sheet<'a>(prep: &'a Prep<'a>, today: Date) -> Sheet<'a> {
    let mut sheet = Sheet::new(PageKind::Briefing.mark(), today, Words::new().person(prep.person));
    sheet.parts.push(Part::Text(who(prep.person, prep.status, today)));
    sheet.section("Who", described(prep.person, today));
    let addresses = prep.person.note.profile().addresses.iter();
    let addresses = addresses.filter(|address| address.channel != Channel::Uid);
    sheet.section("Reach", addresses.map(|address| Words::new().address(address)));
    let planned = prep.planned.map(|planned| {
        touchpoint(planned, today).own(if planned.text().is_empty() {
            "planned"
        } else {
            " (planned)"
        })
    });
    let last = prep.last.iter().map(|last| touchpoint(last, today));
    let maybe = phrase::maybe(prep.person, today).map(|lines| Words::new().own(lines));
    sheet.section("Last time", last.chain(planned).chain(maybe));
    let passed = prep.passed.map(|plan| {
        let planned = Passed::of(plan).words(today);
        Words::new().own(format!("did you meet? {planned}: touchbase confirm"))
    });
    sheet.section("Open", passed.into_iter().chain(open(prep, today)));
    let questions = prep.questions.iter().map(|q| Words::new().quoted(&*q.text));
    sheet.section("Ask", questions);
    sheet.section("Offer", prep.gifts.iter().map(gift).chain(given_and_got(prep)));
    sheet.section("Your ask", ask(prep, today));
    let stories = prep.stories.iter().map(|story| {
        let words = Words::new().said(&*story.text);
        match story.date {
            Some(day) => words.own(format!(" ({})", show::short(day, today))),
            None => words,
        }
    });
    let introduction = prep.introduction.map(|words| Words::new().said(words));
    sheet.section("Tell", introduction.into_iter().chain(stories));
    let dates = prep.dates.iter().map(|near| {
        let words = match near.label {
            Some(label) => Words::new().said(label),
            None => Words::new().own("birthday"),
        };
        words.own(format!(", {}", day::near(near.day, today)))
    });
    sheet.section("Near", dates);
    let common = prep.common.iter().map(|person| Words::new().person(person));
    let common = Words::list(common, prep.common.len());
    sheet.section("Both know", (!prep.common.is_empty()).then_some(common));
    sheet
}

/// Who they are in the note's own words, and how you met.
fn described<'a>(person: &'a Person<'a>, today: Date) -> Vec<Words<'a>> {
    let opening = person.note.opening().map(|opening| Words::new().said(opening));
    let day = person.card.met.map(|met| show::long(met, today));
    let met = match (&person.note.profile().met_how, day) {
        (Some(how), Some(day)) => {
            Some(Words::new().own("you met: ").said(how.as_ref()).own(format!(", {day}")))
        }
        (Some(how), None) => Some(Words::new().own("you met: ").said(how.as_ref())),
        (None, Some(day)) => Some(Words::new().own(format!("you met on {day}"))),
        (None, None) => None,
    };
    opening.into_iter().chain(met).collect()
}

/// What they do, and where things are with them.
fn who<'a>(person: &'a Person<'a>, status: &Status<'_>, today: Date) -> Words<'a> {
    let profile = person.note.profile();
    let mut words = Words::new();
    for text in [&profile.role, &profile.organization, &profile.place].into_iter().flatten() {
        words = words.said(text.as_ref()).own(" · ");
    }
    let count = match status.count {
        0 => phrase::reason::NOTHING.to_owned(),
        1 => "one conversation on record".to_owned(),
        n => counted(n, "touchpoint"),
    };
    let last = status.last.map(|last| format!(", last {}", day::when(last, today)));
    if person.held.cadence != Cadence::Never {
        words = words.own(format!("{} · ", phrase::every(person.held.cadence)));
    }
    let words = words.own(format!("{count}{}", last.unwrap_or_default()));
    match status.reason {
        // That says nothing more.
        Reason::NotStarted | Reason::FirstTouch => words,
        _ => words.own(" · ").own(phrase::reason(person, status, today)),
    }
}

fn touchpoint<'a>(touchpoint: &'a Touchpoint<'a>, today: Date) -> Words<'a> {
    let day = day::short_of(touchpoint, today);
    let name = touchpoint.kind().name();
    // "lunch: lunch with Grace" says it twice.
    let said = touchpoint.text().to_lowercase().starts_with(name);
    let kind =
        if touchpoint.kind().is_stated() && !said { format!(", {name}") } else { String::new() };
    let text = phrase::told::short_line(touchpoint.text());
    let lead = if text.is_empty() { format!("{day}{kind}") } else { format!("{day}{kind}: ") };
    Words::new().own(lead).said(text)
}

/// What is open both ways.
fn open<'a>(prep: &'a Prep<'a>, today: Date) -> Vec<Words<'a>> {
    let late = |open: &Open<'_>| match open.due {
        Some(due) => format!(" ({})", term::due(due, today, show::short)),
        None => String::new(),
    };
    let promised =
        prep.promises.iter().take(OPEN).map(|promise| {
            Words::new().own("you promised: ").said(promise.text).own(late(promise))
        });
    let waiting = prep.waiting.iter().take(OPEN).map(|waiting| {
        let since = waiting.since.map(|day| format!(" ({})", term::since(day, today, show::short)));
        Words::new().own("you wait for: ").said(waiting.text).own(since.unwrap_or_default())
    });
    let asked = prep.unanswered.iter().filter_map(|ask| {
        let day = show::short(ask.day?, today);
        Some(Words::new().own("you asked: ").said(ask.text).own(format!(" ({day}, no answer yet)")))
    });
    let loops = prep.loops.iter().map(|open| close(open, today));
    promised.chain(waiting).chain(asked).chain(loops).collect()
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
            .said(phrase::told::short_line(text)),
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

/// How giving and receiving compare, where that is worth a word.
fn given_and_got<'a>(prep: &Prep<'a>) -> Option<Words<'a>> {
    let (gave, got) = (prep.exchange.gave.len(), prep.exchange.got.len());
    match (gave, got) {
        (0, 0) => None,
        (0, n) if prep.gifts.is_empty() => {
            let helped = format!(" helped you {}; what could you do in return?", times(n));
            Some(Words::new().person(prep.person).own(helped))
        }
        (gave, got) => Some(Words::new().own(balance(gave, got))),
    }
}

/// The ask, sized, and whether now.
fn ask<'a>(prep: &'a Prep<'a>, today: Date) -> Vec<Words<'a>> {
    let mut lines = Vec::new();
    for Meant { ask, verdict, .. } in &prep.asks {
        let size = ask.size.name();
        lines.push(if verdict.is_ready() {
            Words::new().own("the time is right for ").quoted(ask.text).own(format!(" ({size})"))
        } else {
            let first: Vec<_> = verdict.objections.iter().copied().take(REASONS).collect();
            let reasons = phrase::ask::objections(&first, today);
            let words = Words::new().own("too early for ").quoted(ask.text);
            words.own(format!(" ({size}): {reasons}"))
        });
    }
    if let Some(instead) = &prep.instead {
        lines.push(
            Words::new().own("first something smaller: ").quoted(phrase::ask::first_step(instead)),
        );
    }
    if let Some(sought) = prep.sought {
        lines.push(Words::new().own("you look for: ").said(sought));
    }
    if let Some(need) = prep.only_in_need {
        lines.push(Words::new().own(format!(
            "you asked for something the last {}; this time, just say hello",
            times(need.in_a_row)
        )));
    }
    lines
}
