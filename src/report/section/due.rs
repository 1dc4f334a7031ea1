//! Who is due: today's list with what to say, and the table of everyone else.

use std::collections::BTreeSet;

use crate::agenda::{Agenda, Reason, Status, points};
use crate::coach::{Coach, exchange, question};
use crate::date::{Date, show};
use crate::network::Person;
use crate::note::events::open_item::About;
use crate::note::opening::first_sentence;
use crate::note::properties::address::Address;
use crate::phrase::{self, day};
use crate::report::page::{Line, Page};
use crate::report::{Links, link, prep, sheet};

/// The most rows of "Also due".
const ALSO_DUE: usize = 15;

pub(in crate::report) fn today(page: &mut Page, coach: &Coach<'_>, links: &Links<'_>) {
    let agenda = coach.agenda;
    if agenda.n_today() == 0 {
        return;
    }
    page.heading(2, "Today");
    let mut asked = BTreeSet::new();
    for (person, status) in agenda.for_today() {
        let line = Line::new().link(&links.person(person)).own(" — ");
        page.task(why(line, person, status, agenda.today));
        if let Some(opening) = person.note.opening() {
            page.nested(Line::new().own("Who: ").said(first_sentence(opening)));
        }
        if let Some(line) = last_time(status, agenda.today) {
            page.nested(line);
        }
        let first = |about| points::of(person, about).into_iter().next();
        // The same question to two people on one page is a form letter.
        let mut questions = question::fitting(coach, person, status).into_iter();
        if let Some(question) = questions.find(|question| !asked.contains(&question.text)) {
            page.nested(Line::new().own("Ask: ").italic(&question.text));
            asked.insert(question.text);
        }
        if let Some(gift) = exchange::gifts(coach, person).first() {
            page.nested(sheet::line(&prep::gift(gift), links).after("Offer: "));
        }
        if let Some(promise) = first(About::Promise) {
            page.nested(super::late(
                Line::new().own("You promised: ").said(promise.text),
                &promise,
                agenda.today,
            ));
        }
        if let Some(address) = Address::preferred(&person.note.profile().addresses) {
            page.nested(Line::new().own("Write: ").link(&link::address(address)));
        }
    }
}

/// Why someone is on today's list, in half a sentence.
pub(in crate::report) fn why(
    line: Line,
    person: &Person<'_>,
    status: &Status<'_>,
    today: Date,
) -> Line {
    match (status.reason, &person.note.profile().follow_up_note) {
        (Reason::FollowUp, Some(note)) => {
            line.own(&phrase::reason::set_day(status, today)).own(": “").said(note).own("”")
        }
        _ => line.own(&phrase::reason::sentence(person, status, today)),
    }
}

pub(in crate::report) fn last_time(status: &Status<'_>, today: Date) -> Option<Line> {
    let last = status.last?;
    let text = phrase::told::short_line(last.text());
    let kind = if last.kind().is_stated() { Some(last.kind().name()) } else { None };
    let day = day::short_of(last, today);
    let lead = match kind {
        Some(kind) => format!("Last time ({day}, {kind})"),
        None => format!("Last time ({day})"),
    };
    (!text.trim().is_empty()).then(|| Line::new().own(&lead).own(": ").said(&text))
}

pub(in crate::report) fn also_due(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let rest = agenda.due.len() - agenda.n_today();
    if rest == 0 {
        return;
    }
    page.heading(2, "Also due");
    let rows = agenda
        .for_later()
        .take(ALSO_DUE)
        .map(|(person, status)| {
            let last = match status.last {
                Some(last) if last.kind().is_stated() => {
                    format!("{} · {}", day::short_of(last, agenda.today), last.kind())
                }
                Some(last) => day::short_of(last, agenda.today),
                None => "—".to_owned(),
            };
            let why = match (status.reason, &person.note.profile().follow_up_note) {
                (Reason::FollowUp, Some(note)) => Line::new().own("“").said(note).own("”"),
                _ => Line::new().own(&phrase::reason::cell(person, status)),
            };
            let since = match status.overdue_days.unwrap_or(0) {
                0 => "today".to_owned(),
                days => show::stretch(days),
            };
            vec![
                Line::new().link(&links.person_in_table(person)),
                Line::new().own(&last),
                why,
                Line::new().own(&since),
            ]
        })
        .collect();
    page.table(&["", "last", "why", "due since"], rows);
    super::more(page, rest, ALSO_DUE, "touchbase due --all");
}

/// What the boxes are for.
pub(in crate::report) fn how_to(page: &mut Page) {
    page.comment(
        "tick a name to log a touchpoint, and write what was said after it or on a line below; \
         [-] not this time, [>] next week",
    );
}
