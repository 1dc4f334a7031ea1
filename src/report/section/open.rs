//! What is open both ways: promises of mine, and what I wait for.

use crate::agenda::Agenda;
use crate::agenda::points::{self, Open};
use crate::date::{Date, show};
use crate::note::events::open_item::About;
use crate::phrase::term;
use crate::report::Links;
use crate::report::page::{Line, Page};
use crate::report::promise as written;

/// The most promises.
const PROMISES: usize = 8;
/// The most things waited for.
const WAITING: usize = 6;

/// Whether a list has boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Boxes {
    /// In the report, where a tick is read back.
    Ticked,
    /// Elsewhere.
    None,
}

pub(in crate::report) fn promised(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let open = points::open(agenda, About::Promise);
    if !open.is_empty() {
        page.heading(2, "Promised");
        promises(page, agenda, &open, links, Boxes::Ticked);
    }
}

/// The open promises.
pub(in crate::report) fn promises(
    page: &mut Page,
    agenda: &Agenda<'_>,
    open: &[Open<'_>],
    links: &Links<'_>,
    boxes: Boxes,
) {
    for promise in open.iter().take(PROMISES) {
        let line = Line::new().link(&links.person(promise.person)).own(": ");
        let place = written::place(promise.path, promise.person, links);
        let line = late(line.said(promise.text), promise, agenda.today).own(&place);
        match boxes {
            Boxes::Ticked => page.task(line),
            Boxes::None => page.bullet(line),
        }
    }
    super::more(page, open.len(), PROMISES, "touchbase promises");
}

/// Adds the day a promise is due, and how late it is.
pub(in crate::report) fn late(line: Line, promise: &Open<'_>, today: Date) -> Line {
    let Some(due) = promise.due else { return line };
    let line = line.own(&format!(" 📅 {due}"));
    match term::reached(due, today) {
        Some(reached) => line.own(" — ").own(&reached),
        None => line,
    }
}

pub(in crate::report) fn waiting(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let open = points::open(agenda, About::Waiting);
    if open.is_empty() {
        return;
    }
    page.heading(2, "Waiting for");
    for waiting in open.iter().take(WAITING) {
        let mut line = Line::new().link(&links.person(waiting.person)).own(": ").said(waiting.text);
        if let Some(since) = waiting.since {
            line = line.own(&format!(" ({})", term::since(since, agenda.today, show::long)));
        }
        page.bullet(line);
    }
    super::more(page, open.len(), WAITING, "touchbase promises");
}
