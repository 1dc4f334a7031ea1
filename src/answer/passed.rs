//! A box before a plan whose day has passed: did you meet?
//!
//! A tick is an entry of that day, a day in front of what is typed is another one, and whatever says that you did
//! not meet then is a `not-met` in the person's note, so that it is asked once.

use super::answers::Answer;
use super::court::{Court, NoteChange};
use super::entry::{entry, promises};
use super::mark::Mark;
use super::put_off::later;
use super::words::{Days, said};
use crate::agenda::Agenda;
use crate::change::{Change, NewEntry, happened};
use crate::date::Date;
use crate::network::{Person, Touchpoint};
use crate::report::passed::Passed;
use crate::report::{Links, link};
use crate::text::span::tail;

/// The plan that an item asks about. Where its day or its kind was changed in the line, that is what happened.
pub(super) fn asked(answer: &Answer, court: Court<'_>) -> Option<Passed> {
    let ours = answer.ours();
    let rest = tail(ours, link::read(ours)?.len);
    let today = answer.day.unwrap_or(court.agenda.today);
    if rest.is_empty() {
        Passed::read(changed(answer)?, today)
    } else {
        Passed::read_after_name(rest, today)
    }
}

/// What stands after the name where the question was changed.
fn changed(answer: &Answer) -> Option<&str> {
    let first = answer.lines.first()?;
    link::read(&first.ours)
        .filter(|link| link.len == first.ours.len())
        .map(|_| first.typed.as_str())
}

/// What a mark before a plan asks for.
pub(super) fn answered(
    plan: Passed,
    answer: &Answer,
    mark: Mark,
    person: &Person<'_>,
    court: Court<'_>,
) -> Result<Vec<NoteChange>, String> {
    let date = answer.day.unwrap_or(court.agenda.today);
    match mark {
        Mark::Done => met(plan, answer, person, court),
        Mark::NotThisTime => Ok(not_met(plan, person).into_iter().collect()),
        Mark::Later => {
            Ok(not_met(plan, person).into_iter().chain(later(person, court.past(date)?)).collect())
        }
    }
}

fn met(
    plan: Passed,
    answer: &Answer,
    person: &Person<'_>,
    court: Court<'_>,
) -> Result<Vec<NoteChange>, String> {
    let date = answer.day.unwrap_or(court.agenda.today);
    let mut answer = answer.clone();
    if let Some(first) =
        answer.lines.first_mut().filter(|first| Passed::read(&first.typed, date) == Some(plan))
    {
        let right = plan.words(date);
        if !first.typed.eq_ignore_ascii_case(&right) {
            return Err(format!("weekday and day do not fit together: is it `{right}`?"));
        }
        first.typed.clear();
    }
    let said = said(&answer, date, court.config().date_order, Days::Read);
    let mut changes = promises(&said.tasks, person);
    let log = |entry| NoteChange::new(person.path(), Change::Log(entry));
    if said.happened.is_empty() {
        let is_known = happened(person.note, plan.day).next().is_some();
        changes.extend((!is_known).then(|| log(as_planned(plan, person, court))));
        return Ok(changes);
    }
    let mut last = None;
    for one in &said.happened {
        let day = court.past(one.day.unwrap_or(plan.day))?;
        last = last.max(Some(day));
        changes.extend(entry(of_kind(plan, day, &one.text), &said.asked, person).map(log));
    }
    // Met before, and so not on the day of the plan.
    changes.extend(not_met(plan, person).filter(|_| last < Some(plan.day)));
    Ok(changes)
}

/// The entry of a day in these words, of the kind that was planned unless they name another.
fn of_kind(plan: Passed, day: Date, text: &str) -> NewEntry {
    let entry = NewEntry::new(day, None, text);
    match entry.known_kind() {
        Some(_) => entry,
        None => NewEntry::new(day, Some(plan.kind), text),
    }
}

fn as_planned(plan: Passed, person: &Person<'_>, court: Court<'_>) -> NewEntry {
    match person.plans.iter().find(|known| Passed::of(known) == plan) {
        Some(known) => confirmed(person, known, court.agenda),
        None => NewEntry::new(plan.day, Some(plan.kind), ""),
    }
}

/// Keeps that there was no contact on the day of a plan, unless the note says so.
fn not_met(plan: Passed, person: &Person<'_>) -> Option<NoteChange> {
    let is_known = person.card.not_met.contains(&plan.day);
    (!is_known).then(|| NoteChange::new(person.path(), Change::NotMet(plan.day)))
}

/// The entry that says of what may have been a touchpoint that it was one: it leads to the line that tells of it, and
/// repeats none of its words.
pub fn confirmed(
    person: &Person<'_>,
    touchpoint: &Touchpoint<'_>,
    agenda: &Agenda<'_>,
) -> NewEntry {
    let (line, own) = (touchpoint.citation.path(), person.path());
    // Of a link that only may tell of it the kind is no more certain than the rest.
    let is_certain = touchpoint.is_plan() || line == own;
    let kind = Some(touchpoint.kind()).filter(|kind| kind.is_stated() && is_certain);
    if line == own {
        return NewEntry::new(touchpoint.date, kind, "as planned");
    }
    let text =
        format!("in touch, see {}", Links::from(agenda, own.folder()).note(line, line.stem()));
    NewEntry::new(touchpoint.date, kind, &text)
}
