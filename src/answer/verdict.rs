//! What one changed box asks for: changes to notes, nothing more to do, or a reason why not.
//!
//! Doing a thing twice does nothing: an entry that a note has already is not added, a promise that is
//! ticked is left. So a crash, a second run or a second machine change nothing.

use super::answers::{Answer, OwnTick};
use super::court::{Court, NoteChange, Verdict};
use super::entry::{entry, promises};
use super::mark::Mark;
use super::own;
use super::passed;
use super::promise;
use super::put_off::{later, not_this_time};
use super::words::{Days, Happened, said};
use crate::change::{Change, NewEntry};
use crate::date::Date;
use crate::network::Person;

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
        && (mark != Mark::Done
            || promise::is_one(answer, person, court)
            || passed::asked(answer, court).is_some())
    {
        return verdict(answer, court);
    }
    match (mark, own::sentence(tick, court)) {
        (Mark::Done, own::Understood::Changes(changes)) => Verdict::Changes(changes),
        (Mark::Done, own::Understood::Refused(reason)) => Verdict::Unclear(reason),
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
    if answer.target.is_none() && mark != Mark::Done {
        return Err("a line of your own can only be ticked".to_owned());
    }
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
    if let Some(plan) = passed::asked(answer, court) {
        return passed::answered(plan, answer, mark, person, court);
    }
    let day = answer.day.unwrap_or(court.agenda.today);
    let said = said(answer, day, court.config().date_order, Days::Read);
    let day = said.day.unwrap_or(day);
    let snoozed = match mark {
        Mark::Done => return touchpoints(&said, day, person, court),
        Mark::NotThisTime => not_this_time(person, court.past(day)?, court.config()),
        Mark::Later => later(person, court.past(day)?),
    };
    Ok(snoozed.into_iter().collect())
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
        if let Some(entry) = entry(NewEntry::new(day, None, &one.text), asked, person) {
            changes.push(NoteChange::new(person.path(), Change::Log(entry)));
        }
    }
    Ok(changes)
}
