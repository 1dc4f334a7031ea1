//! What one changed box asks for: a change to a note, nothing more to do, or a reason why not.
//!
//! Doing a thing twice does nothing: an entry that a note has already is not added, a promise that is
//! ticked is left. So a crash, a second run or a second machine change nothing.

use super::tick::{Mark, Tick};
use crate::agenda::Agenda;
use crate::change::{Change, NewEntry};
use crate::config::Config;
use crate::date::{Date, Interval};
use crate::network::Person;
use crate::network::names::Resolved;
use crate::note::events::open_item::{About, ItemState, OpenItem};
use crate::path::NotePath;
use crate::report::for_report;
use crate::text::fold::loose;

/// "Not this time" puts someone off for one cadence, but for no more days than this.
const MOST: u32 = 90;

/// "Later" puts someone off for this many days.
const LATER: u32 = 7;

/// What is logged when nothing was written beside a tick.
const SILENT: &str = "in touch";

/// What one changed box asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// This change to this note.
    Change(NotePath, Change),
    /// Nothing: it has been done.
    Already,
    /// It cannot be done, for this reason.
    Refused(String),
}

/// What `tick` of the report of `date` asks for.
pub fn verdict(tick: &Tick, date: Option<Date>, agenda: &Agenda<'_>) -> Verdict {
    let network = agenda.network;
    let report = NotePath::new(&agenda.config.report);
    let at = match network.names.resolve(&tick.target, &report) {
        Resolved::Person(at) => at,
        Resolved::Ambiguous => {
            return Verdict::Refused("several people are called that".to_owned());
        }
        Resolved::Other => return Verdict::Refused("this note is no person's any more".to_owned()),
        Resolved::Nobody => return Verdict::Refused("there is no such note any more".to_owned()),
    };
    let Some(person) = network.people.get(at) else { return Verdict::Already };
    let day = tick.day.or(date).unwrap_or(agenda.today);
    if day > agenda.today {
        return Verdict::Refused(format!("{day} has not come yet"));
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
        return Verdict::Already;
    }
    Verdict::Change(person.path().clone(), Change::Snooze(change))
}

fn put_off(person: &Person<'_>, day: Date, config: &Config) -> Date {
    let interval = person.held.cadence.interval().or(config.default_cadence.interval());
    let off = interval.map_or(Interval::days(MOST).after(day), |interval| interval.after(day));
    off.min(Interval::days(MOST).after(day))
}

fn touchpoint(person: &Person<'_>, tick: &Tick, day: Date) -> Verdict {
    let text = if tick.text.is_empty() { SILENT } else { tick.text.as_str() };
    let entry = NewEntry::new(day, None, text);
    // The kind's own word may have been taken off an entry's text: "call: x" reads as "x".
    let wanted = loose(&entry.text);
    let known = person.note.entries.iter().filter(|entry| entry.day.date == day).any(|entry| {
        let told = person.note.told(entry);
        let own = loose(&told.text);
        tick.text.is_empty() || own == wanted || wanted == format!("{} {own}", told.kind)
    });
    if known {
        return Verdict::Already;
    }
    Verdict::Change(person.path().clone(), Change::Log(entry))
}

fn kept_promise(person: &Person<'_>, promise: &str, mark: Mark, day: Date) -> Verdict {
    if mark != Mark::Done {
        return Verdict::Refused("a promise can only be ticked".to_owned());
    }
    let wanted = loose(promise);
    let is = |text: &str| !text.is_empty() && loose(&for_report(text)).trim_end() == wanted;
    let open = |p: &&OpenItem| p.about == About::Promise && p.state == ItemState::Open;
    let point = person.note.items.iter().filter(open).find(|p| is(&p.text));
    if let Some(point) = point {
        let change = Change::Done { line: point.line, text: point.text.to_string(), day };
        return Verdict::Change(person.path().clone(), change);
    }
    let made = person.touchpoints.iter().find(|touchpoint| {
        let extra = touchpoint.fields();
        extra.is_some_and(|extra| extra.promises.iter().any(|text| is(text)))
    });
    match made {
        Some(made) if made.citation.path() == person.path() => {
            let change = Change::Kept { line: made.citation.line, text: promise.to_owned() };
            Verdict::Change(person.path().clone(), change)
        }
        Some(_) => Verdict::Refused("the promise stands in another note".to_owned()),
        None => Verdict::Already,
    }
}
