//! Who is worth a thought, though not due: met once, drifting, dormant, only asked for something.

use std::cmp::Reverse;

use chrono::Datelike;

use crate::agenda::drift::Drift;
use crate::agenda::{Agenda, Stage, Status};
use crate::coach::ask::{self, Need};
use crate::date::{Date, words};
use crate::network::Person;
use crate::phrase::{rhythm, times::times};
use crate::report::Links;
use crate::report::page::{Line, Page};

/// The most people of one kind under "Worth a thought".
const THOUGHTS: usize = 5;
/// After how many days of silence a single conversation is worth a thought.
const ONE_CONVERSATION: i64 = 30;

pub(in crate::report) fn worth_a_thought(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    let (once, drifting) = (met_once(agenda), drifting(agenda));
    let (dormant, in_need) = (dormant(agenda), in_need(agenda));
    if once.is_empty() && drifting.is_empty() && dormant.is_empty() && in_need.is_none() {
        return;
    }
    page.heading(2, "Worth a thought");
    let month = |status: &Status<'_>| {
        status.last.map(|last| month_of(last.date, agenda.today)).unwrap_or_default()
    };
    let once = once.iter().map(|(person, status)| {
        Line::new().link(&links.person(person)).own(&format!(" ({})", month(status)))
    });
    bullet(page, "One conversation on record", ", ", once);
    let drifting = drifting.iter().map(|(person, drift)| {
        Line::new().link(&links.person(person)).own(", ").own(&rhythm::drift(drift))
    });
    bullet(page, "Drifting", "; ", drifting);
    let dormant = dormant.iter().map(|(person, status)| {
        Line::new().link(&links.person(person)).own(&format!(" (last in {})", month(status)))
    });
    bullet(page, "Worth reviving", ", ", dormant);
    if let Some((person, need)) = in_need {
        let line = Line::new().label("Only when you needed something");
        let line = line.own(&format!("the last {} with ", times(need.in_a_row)));
        let line = line.link(&links.person(person));
        page.bullet(line.own(" were asks. What could you offer?"));
    }
}

/// The first few as one bullet below a label, and how many more there are.
fn bullet(page: &mut Page, label: &str, between: &str, items: impl ExactSizeIterator<Item = Line>) {
    let more = items.len().saturating_sub(THOUGHTS);
    let line = items.take(THOUGHTS).reduce(|line, item| line.own(between).join(&item));
    let Some(line) = line else { return };
    let line = Line::new().label(label).join(&line);
    page.bullet(if more > 0 { line.own(&format!(" and {more} more")) } else { line });
}

/// Days since the last touchpoint.
fn silent(status: &Status<'_>, today: Date) -> i64 {
    status.last.map_or(0, |last| (today - last.date).num_days())
}

/// Those met once some time ago, the latest first.
fn met_once<'a, 's>(agenda: &'s Agenda<'a>) -> Vec<(&'a Person<'a>, &'s Status<'a>)> {
    let today = agenda.today;
    let is_silent = |status: &Status<'_>| {
        status.stage == Stage::Met
            && !status.paused
            && !status.is_due(today)
            && silent(status, today) > ONE_CONVERSATION
    };
    let mut once: Vec<_> = agenda.everyone().filter(|(_, status)| is_silent(status)).collect();
    once.sort_by_key(|(person, status)| (silent(status, today), person.name(), person.path()));
    once
}

/// Those who drift, the farthest first.
fn drifting<'a>(agenda: &Agenda<'a>) -> Vec<(&'a Person<'a>, Drift)> {
    let all = agenda.everyone();
    let mut drifting: Vec<_> =
        all.filter_map(|(person, status)| Some((person, status.drifting?))).collect();
    drifting.sort_by(|(p, a), (q, b)| {
        b.ratio()
            .total_cmp(&a.ratio())
            .then_with(|| p.name().cmp(q.name()))
            .then_with(|| p.path().cmp(q.path()))
    });
    drifting
}

/// The dormant: those with whom there was most are easiest to write to again.
fn dormant<'a, 's>(agenda: &'s Agenda<'a>) -> Vec<(&'a Person<'a>, &'s Status<'a>)> {
    let all = agenda.everyone();
    let mut dormant: Vec<_> = all.filter(|(_, status)| status.stage == Stage::Dormant).collect();
    dormant.sort_by_key(|(person, status)| {
        (Reverse(status.count), silent(status, agenda.today), person.name(), person.path())
    });
    dormant
}

/// The one whom I asked for something most often in a row.
fn in_need<'a>(agenda: &Agenda<'a>) -> Option<(&'a Person<'a>, Need)> {
    agenda
        .everyone()
        .filter(|(person, _)| person.card.archived.is_none())
        .filter_map(|(person, _)| Some((person, ask::only_in_need(person, agenda.today)?)))
        .min_by_key(|(person, need)| (Reverse(need.in_a_row), person.name(), person.path()))
}

fn month_of(day: Date, today: Date) -> String {
    let month = words::month_name(day.month());
    if day.year() == today.year() { month.to_owned() } else { format!("{month} {}", day.year()) }
}
