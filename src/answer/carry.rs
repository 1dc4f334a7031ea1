//! What the user ticked → changes to notes; what could not be done stays in the report.
//!
//! Doing a thing twice does nothing: an entry that a note has already is not added, a promise that
//! is ticked is left. So a crash, a second run or a second machine change nothing.

use super::tick::{LEFT, Mark, REASON, Tick, Ticks, YOURS};
use crate::agenda::Agenda;
use crate::change::{Change, NewEntry};
use crate::config::Config;
use crate::date::{Date, Interval};
use crate::network::Person;
use crate::network::names::Resolved;
use crate::note::point::{About, Fate, Point};
use crate::path::NotePath;
use crate::report::page::{Line, Page, for_report};
use crate::text::fold::loose;

/// "Not this time" puts someone off for one cadence, but for no more days than this.
const MOST: u32 = 90;

/// "Later" puts someone off for so many days.
const LATER: u32 = 7;

/// What is logged when nothing was written beside a tick.
const SILENT: &str = "in touch";

/// What is kept of a report when it is written anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Kept {
    /// The report it was read from, as it stood; `None` when there was none.
    pub read: Option<String>,
    /// The user's own lines.
    pub yours: Vec<String>,
    /// Ticks that could not be carried out, each with the reason.
    pub left: Vec<(Tick, String)>,
}

impl Kept {
    /// What is kept of the report `read`, which holds these `ticks`, when those in `left` could not be
    /// carried out.
    pub fn new(read: Option<String>, ticks: &Ticks, left: Vec<(Tick, String)>) -> Self {
        Self { read, yours: ticks.yours.clone(), left }
    }

    /// Writes them at the end of a report.
    pub(crate) fn write(&self, page: &mut Page) {
        if !self.left.is_empty() {
            page.heading(2, LEFT);
        }
        for (tick, reason) in &self.left {
            // The user's words stand here as they wrote them, to be read back the next time.
            let mut line = Line::new().link(&tick.link);
            if let Some(promise) = &tick.promise {
                line = line.own(": ").own(promise);
            }
            if !tick.text.is_empty() {
                line = line.own(" — ").own(&tick.text);
            }
            if let Some(day) = tick.day {
                line = line.own(&format!(" ✅ {day}"));
            }
            page.marked(tick.mark.letter(), line);
            page.nested(Line::new().own(REASON).own(" ").said(reason));
        }
        if !self.yours.is_empty() {
            page.heading(2, YOURS);
            page.verbatim(&self.yours);
        }
    }
}

/// What one tick asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// This change to this note.
    Change(NotePath, Change),
    /// Nothing: it has been done.
    Already,
    /// It cannot be done, for this reason.
    No(String),
}

/// What `tick` of the report of `date` asks for.
pub fn answer(tick: &Tick, date: Option<Date>, agenda: &Agenda<'_>) -> Answer {
    let network = agenda.network;
    let report = NotePath::new(&agenda.config.report);
    let at = match network.names.resolve(&tick.target, &report) {
        Resolved::Person(at) => at,
        Resolved::Ambiguous => return Answer::No("several people are called that".to_owned()),
        Resolved::Other => return Answer::No("this note is no person's any more".to_owned()),
        Resolved::Nobody => return Answer::No("there is no such note any more".to_owned()),
    };
    let Some(person) = network.people.get(at) else { return Answer::Already };
    let day = tick.day.or(date).unwrap_or(agenda.today);
    if day > agenda.today {
        return Answer::No(format!("{day} has not come yet"));
    }
    if let Some(promise) = &tick.promise {
        return kept_promise(person, promise, tick.mark, day);
    }
    let change = match tick.mark {
        Mark::Done => return touchpoint(person, tick, day),
        Mark::NotThisTime => put_off(person, day, agenda.config),
        Mark::Later => Interval::days(LATER).after(day),
    };
    if person.card.snooze.is_some_and(|until| until >= change) {
        return Answer::Already;
    }
    Answer::Change(person.path().clone(), Change::Snooze(change))
}

fn put_off(person: &Person<'_>, day: Date, config: &Config) -> Date {
    let interval = person.held.cadence.interval().or(config.default_cadence.interval());
    let off = interval.map_or(Interval::days(MOST).after(day), |interval| interval.after(day));
    off.min(Interval::days(MOST).after(day))
}

fn touchpoint(person: &Person<'_>, tick: &Tick, day: Date) -> Answer {
    let text = if tick.text.is_empty() { SILENT } else { tick.text.as_str() };
    let entry = NewEntry::new(day, None, text);
    // The kind's own word may have been taken off an entry's text: "call: x" reads as "x".
    let wanted = loose(&entry.text);
    let known = person.note.entries.iter().filter(|entry| entry.day.date == day).any(|entry| {
        let own = loose(&entry.text);
        tick.text.is_empty() || own == wanted || wanted == format!("{} {own}", entry.kind)
    });
    if known {
        return Answer::Already;
    }
    Answer::Change(person.path().clone(), Change::Log(entry))
}

fn kept_promise(person: &Person<'_>, promise: &str, mark: Mark, day: Date) -> Answer {
    if mark != Mark::Done {
        return Answer::No("a promise can only be ticked".to_owned());
    }
    let wanted = loose(promise);
    let is = |text: &str| !text.is_empty() && loose(&for_report(text)).trim_end() == wanted;
    let open = |p: &&Point| p.about == About::Promise && p.fate == Fate::Open;
    let point = person.note.points.iter().filter(open).find(|p| is(&p.text));
    if let Some(point) = point {
        let change = Change::Done { line: point.line, text: point.text.to_string(), day };
        return Answer::Change(person.path().clone(), change);
    }
    let made = person.touchpoints.iter().find(|touchpoint| {
        let extra = touchpoint.entry.and_then(|entry| entry.extra.as_deref());
        extra.is_some_and(|extra| extra.promises.iter().any(|text| is(text)))
    });
    match made {
        Some(made) if made.citation.path == person.path() => {
            let change = Change::Kept { line: made.citation.line, text: promise.to_owned() };
            Answer::Change(person.path().clone(), change)
        }
        Some(_) => Answer::No("the promise stands in another note".to_owned()),
        None => Answer::Already,
    }
}
