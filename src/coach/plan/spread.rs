//! Those who are due today and do not fit on today's list, put off one by one.

use chrono::Datelike;

use crate::agenda::Agenda;
use crate::date::Date;
use crate::network::Person;

/// Someone who is put off.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct PutOff<'a> {
    /// Who.
    pub person: &'a Person<'a>,
    /// Until when.
    pub day: Date,
}

/// Days on which those who are due today and do not fit on today's list come instead.
pub fn spread<'a>(agenda: &Agenda<'a>) -> Vec<PutOff<'a>> {
    let waiting: Vec<&'a Person<'a>> = agenda.for_later().map(|(person, _)| person).collect();
    let mut days = Vec::with_capacity(waiting.len());
    let mut people = waiting.into_iter().peekable();
    let mut day = agenda.today;
    while people.peek().is_some() {
        let Some(next) = day.succ_opt() else { break };
        day = next;
        if agenda.config.weekdays.contains(&day.weekday()) {
            days.extend(
                people.by_ref().take(agenda.config.per_day).map(|person| PutOff { person, day }),
            );
        }
    }
    days
}
