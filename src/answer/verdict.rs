//! What one changed box asks for: changes to notes, nothing more to do, or a reason why not.
//!
//! Doing a thing twice does nothing: an entry that a note has already is not added, a promise that is
//! ticked is left. So a crash, a second run or a second machine change nothing.

use super::mark::Mark;
use super::own;
use super::promise;
use super::read::{Answer, OwnTick};
use super::words::{Days, Happened, said};
use crate::agenda::Agenda;
use crate::change::{Change, NewEntry};
use crate::config::Config;
use crate::date::{Date, Interval};
use crate::network::Person;
use crate::network::names::Resolved;
use crate::note::events::point::About;
use crate::path::NotePath;
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
    /// These changes, all or none; empty when all has been done.
    Changes(Vec<NoteChange>),
    /// It cannot be done, for this reason.
    Refused(String),
    /// It asks for nothing: a line of the user's own without company in it.
    Nothing,
}

/// What is wanted of one note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NoteChange {
    /// The note.
    pub path: NotePath,
    /// The change.
    pub change: Change,
}

impl NoteChange {
    pub(super) fn new(path: &NotePath, change: Change) -> Self {
        Self { path: path.clone(), change }
    }
}

/// What a verdict is made from.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Court<'a> {
    /// The vault on this day.
    pub agenda: &'a Agenda<'a>,
    /// The text of a note.
    pub read: &'a dyn Fn(&NotePath) -> Option<String>,
    /// All notes.
    pub paths: &'a [NotePath],
}

impl<'a> Court<'a> {
    /// A verdict on what `agenda` holds, of the notes at `paths`, which `read` reads.
    pub fn new(
        agenda: &'a Agenda<'a>,
        read: &'a dyn Fn(&NotePath) -> Option<String>,
        paths: &'a [NotePath],
    ) -> Self {
        Self { agenda, read, paths }
    }

    pub(super) fn config(&self) -> &'a Config {
        self.agenda.config
    }

    /// The person that a link in the report leads to, or why it leads to none.
    fn person(&self, target: &str) -> Result<&'a Person<'a>, &'static str> {
        let network = self.agenda.network;
        let report = NotePath::new(&self.config().report);
        match network.names.resolve(target, &report) {
            Resolved::Person(at) => network.people.get(at).ok_or("there is no such note any more"),
            Resolved::Ambiguous => Err("several people are called that"),
            Resolved::Other => Err("this note is no longer a person's"),
            Resolved::Nobody => Err("there is no such note any more"),
        }
    }

    /// `day`, unless it has not come.
    pub(super) fn past(&self, day: Date) -> Result<Date, String> {
        if day > self.agenda.today { Err(format!("{day} has not come yet")) } else { Ok(day) }
    }
}

/// What a box of ours asks for.
pub fn verdict(answer: &Answer, court: Court<'_>) -> Verdict {
    judged(answer, court).map_or_else(Verdict::Refused, Verdict::Changes)
}

/// What an item of the user's own asks for.
pub fn own_verdict(tick: &OwnTick, court: Court<'_>) -> Verdict {
    let answer = &tick.answer;
    let Some(mark) = Mark::of(&answer.mark) else { return Verdict::Nothing };
    let on = answer.target.as_deref().and_then(|target| court.person(target).ok());
    if let Some(person) = on
        && (mark != Mark::Done || promise::is_one(answer, person, court))
    {
        return verdict(answer, court);
    }
    match (mark, own::sentence(tick, court)) {
        (Mark::Done, own::Understood::Changes(changes)) => Verdict::Changes(changes),
        (Mark::Done, own::Understood::Refused(reason)) => Verdict::Refused(reason),
        (Mark::Done, own::Understood::Nobody) if on.is_some() => verdict(answer, court),
        _ => Verdict::Nothing,
    }
}

fn judged(answer: &Answer, court: Court<'_>) -> Result<Vec<NoteChange>, String> {
    let Some(mark) = Mark::of(&answer.mark) else {
        return Err(format!(
            "a box cannot say `{}`: write x when it is done, - for not this time, > for later",
            answer.mark
        ));
    };
    let Some(target) = &answer.target else {
        return match own::of_left(answer, court) {
            own::Understood::Changes(changes) => Ok(changes),
            own::Understood::Refused(reason) => Err(reason),
            own::Understood::Nobody => Err("nobody in this line is known".to_owned()),
        };
    };
    let person = court.person(target)?;
    if promise::is_one(answer, person, court) {
        return promise::kept(answer, mark, person, court);
    }
    let day = answer.day.unwrap_or(court.agenda.today);
    let said = said(answer, day, court.config().date_order, Days::Read);
    let day = said.day.unwrap_or(day);
    let off = match mark {
        Mark::Done => return touchpoints(&said, day, person, court),
        Mark::NotThisTime => put_off(person, court.past(day)?, court.config()),
        Mark::Later => Interval::days(LATER).after(court.past(day)?),
    };
    if person.card.snooze.is_some_and(|until| until >= off) {
        return Ok(Vec::new());
    }
    Ok(vec![NoteChange::new(person.path(), Change::Snooze(off))])
}

fn put_off(person: &Person<'_>, day: Date, config: &Config) -> Date {
    let interval = person.held.cadence.interval().or(config.default_cadence.interval());
    let off = interval.map_or(Interval::days(MOST).after(day), |interval| interval.after(day));
    off.min(Interval::days(MOST).after(day))
}

/// The entries and promises that a tick before a person asks for.
fn touchpoints(
    said: &super::words::Said,
    day: Date,
    person: &Person<'_>,
    court: Court<'_>,
) -> Result<Vec<NoteChange>, String> {
    let mut changes = promises(&said.tasks, person);
    let silent = [Happened { day: None, text: String::new() }];
    let happened = if said.happened.is_empty() { silent.as_slice() } else { &said.happened };
    for (n, one) in happened.iter().enumerate() {
        let day = court.past(one.day.unwrap_or(day))?;
        let asked = if n == 0 { said.asked.as_slice() } else { &[] };
        if let Some(entry) = entry(&one.text, day, asked, person) {
            changes.push(NoteChange::new(person.path(), Change::Log(entry)));
        }
    }
    Ok(changes)
}

/// The entry of a day, unless the note has it.
pub(super) fn entry(
    text: &str,
    day: Date,
    asked: &[String],
    person: &Person<'_>,
) -> Option<NewEntry> {
    let mut entry = NewEntry::new(day, None, if text.is_empty() { SILENT } else { text });
    // The kind's own word may have been taken off an entry's text: "call: x" reads as "x".
    let wanted = loose(&entry.text);
    let known = person.note.entries.iter().filter(|entry| entry.day.date == day).any(|entry| {
        let own = loose(entry.text.lines().next().unwrap_or(""));
        text.is_empty() || own == wanted || wanted == format!("{} {own}", entry.kind)
    });
    for question in asked.iter().filter(|question| !question.contains(['[', ']'])) {
        entry.text.push_str(&format!(" [asked:: {question}]"));
    }
    (!known).then_some(entry)
}

/// The open tasks typed below a tick, as promises, but for those that the note has.
pub(super) fn promises(tasks: &[String], person: &Person<'_>) -> Vec<NoteChange> {
    let promised = person.note.points.iter().filter(|point| point.about == About::Promise);
    let known: Vec<String> = promised.map(|point| loose(&point.text)).collect();
    let is_new = |task: &&String| {
        let (_, text) = crate::note::markdown::task::dates(task, None);
        !known.contains(&loose(text))
    };
    let new = tasks.iter().filter(is_new);
    new.map(|text| {
        NoteChange::new(person.path(), Change::Promise { text: text.clone(), due: None })
    })
    .collect()
}
