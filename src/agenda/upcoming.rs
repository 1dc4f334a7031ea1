//! What the next days bring: people who come due, what is planned, birthdays and other dates.

use chrono::Days;

use super::Agenda;
use crate::date::{Date, Yearly};
use crate::network::{Person, Touchpoint};
use crate::note::properties::person::OwnDate;

/// Something that is coming up.
#[derive(Debug)]
pub struct Coming<'a> {
    /// The day.
    pub day: Date,
    /// Whom it concerns.
    pub person: &'a Person<'a>,
    /// What it is.
    pub what: What<'a>,
}

/// What is coming up.
#[derive(Debug)]
pub enum What<'a> {
    /// They come due.
    Due,
    /// A planned touchpoint.
    Planned(&'a Touchpoint<'a>),
}

/// A birthday or another day of the year.
#[derive(Debug)]
pub struct Anniversary<'a> {
    /// The day.
    pub day: Date,
    /// Whose.
    pub person: &'a Person<'a>,
    /// Its label; `None` for a birthday.
    pub label: Option<&'a str>,
    /// How many years it will be.
    pub years: Option<i32>,
}

/// Who comes due and what is planned after today, as far as `upcoming-days`.
pub fn coming<'a>(agenda: &Agenda<'a>) -> Vec<Coming<'a>> {
    let end = ahead(agenda.today, agenda.config.upcoming_days);
    let mut found = Vec::new();
    for (person, status) in agenda.everyone() {
        let soon = |day: Date| day > agenda.today && day <= end;
        let planned: Vec<&Touchpoint<'a>> =
            super::planned(person, agenda.today).into_iter().filter(|t| soon(t.date)).collect();
        if let Some(day) = status.due.filter(|day| soon(*day))
            && planned.iter().all(|touchpoint| touchpoint.date != day)
        {
            found.push(Coming { day, person, what: What::Due });
        }
        found.extend(planned.into_iter().map(|touchpoint| Coming {
            day: touchpoint.date,
            person,
            what: What::Planned(touchpoint),
        }));
    }
    found.sort_by(|a, b| {
        (a.day, a.person.name(), a.person.path()).cmp(&(b.day, b.person.name(), b.person.path()))
    });
    found
}

/// Birthdays and dates from today on, as far as `birthday-days`. Archived people have none.
pub fn anniversaries<'a>(agenda: &Agenda<'a>) -> Vec<Anniversary<'a>> {
    let end = ahead(agenda.today, agenda.config.birthday_days);
    let mut found = Vec::new();
    for (person, _) in agenda.everyone() {
        if person.card.archived.is_some() {
            continue;
        }
        let mut add = |yearly: Yearly, label: Option<&'a str>| {
            let day = yearly.next(agenda.today);
            if day <= end {
                found.push(Anniversary { day, person, label, years: yearly.years_on(day) });
            }
        };
        if let Some(birthday) = person.card.birthday {
            add(birthday, None);
        }
        for OwnDate { label, day } in &person.card.dates {
            add(*day, Some(label));
        }
    }
    found.sort_by(|a, b| {
        (a.day, a.person.name(), a.person.path()).cmp(&(b.day, b.person.name(), b.person.path()))
    });
    found
}

fn ahead(today: Date, days: u32) -> Date {
    today.checked_add_days(Days::new(u64::from(days))).unwrap_or(Date::MAX)
}
