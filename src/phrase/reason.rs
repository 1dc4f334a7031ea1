//! Why someone is due, or not: in a few words, as the cell of a table, and as half a sentence.

use super::day;
use super::rhythm::every;
use crate::agenda::{Pause, Reason, Status};
use crate::date::{Date, show};
use crate::network::circle::CadenceOrigin;
use crate::network::{Person, Touchpoint};

/// In a few words: "2 years silent", "second conversation", "you set today".
pub fn reason(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let due = || status.due.map(|due| day::long(due, today)).unwrap_or_default();
    match status.reason {
        Reason::Cadence => match status.overdue_days.unwrap_or(0) {
            0 => "due today".to_owned(),
            ahead if ahead < 0 => format!("due in {}", show::stretch(-ahead)),
            days => match silent(person, status, today) {
                Some(silence) => format!("{silence} silent"),
                None => format!("{} overdue", show::stretch(days)),
            },
        },
        Reason::SecondTouch => "second conversation".to_owned(),
        Reason::ThirdTouch => "third conversation".to_owned(),
        Reason::FollowUp => format!("you set {}", due()),
        Reason::Planned => format!("planned for {}", due()),
        Reason::Snoozed => format!("snoozed until {}", due()),
        Reason::FirstTouch => "nothing yet".to_owned(),
        Reason::NotStarted => "nothing dated yet".to_owned(),
        Reason::Paused(pause) => paused(pause, today),
        Reason::Dormant => "worth reviving".to_owned(),
    }
}

/// So many times the cadence make a silence worth telling how long it is.
const LONG: f64 = 1.4;

/// How long it has been, when that is much longer than it should be: "2 years".
fn silent(person: &Person<'_>, status: &Status<'_>, today: Date) -> Option<String> {
    let last = status.last.filter(|_| status.silence(person, today).is_some_and(|n| n >= LONG))?;
    Some(show::stretch((today - last.date).num_days()))
}

fn paused(pause: Pause<'_>, today: Date) -> String {
    match pause {
        Pause::Always => "paused".to_owned(),
        Pause::Until(day) => format!("paused until {}", show::long(day, today)),
        Pause::Archived(word) => word.to_owned(),
        Pause::Never => "never".to_owned(),
    }
}

/// In the column of a table that says why: "every 3 weeks", or what else decided.
pub fn cell(person: &Person<'_>, status: &Status<'_>) -> String {
    match status.reason {
        Reason::SecondTouch => "second conversation".to_owned(),
        Reason::ThirdTouch => "third conversation".to_owned(),
        Reason::FollowUp => "you set the day".to_owned(),
        Reason::Snoozed => "put off until then".to_owned(),
        _ => every(person.held.cadence),
    }
}

/// Beside the reason on a line of a list: "every 3 weeks, last 2 Feb (video)".
pub fn detail(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let last = status.last.map(|last| dated(last, today));
    match (status.reason, last) {
        (Reason::SecondTouch, Some(last)) => format!("one so far, {last}"),
        (Reason::SecondTouch, None) => met(person, today),
        (Reason::ThirdTouch, Some(last)) => format!("two so far, last {last}"),
        (Reason::FollowUp, Some(last)) => format!("last {last}"),
        (Reason::FirstTouch, _) => format!("you wanted {}", every(person.held.cadence)),
        (_, Some(last)) => format!("{}, last {last}", every(person.held.cadence)),
        (_, None) => NOTHING.to_owned(),
    }
}

/// What is said of someone of whom no touchpoint is written down.
pub const NOTHING: &str = "nothing written down yet";

/// "met on 2 February", of those of whom nothing else is written down.
fn met(person: &Person<'_>, today: Date) -> String {
    let day = person.card.met.map(|met| format!("met on {}", show::long(met, today)));
    day.unwrap_or_else(|| NOTHING.to_owned())
}

/// "2 Feb (video)".
fn dated(touchpoint: &Touchpoint<'_>, today: Date) -> String {
    let day = day::short_of(touchpoint, today);
    if touchpoint.kind().is_stated() { format!("{day} ({})", touchpoint.kind()) } else { day }
}

/// As half a sentence: "3 months since 2 February; you wanted every 3 weeks".
pub fn sentence(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let day = status.last.map(|last| day::long_of(last, today));
    let last = status.last.map(|last| day::when(last, today));
    match status.reason {
        Reason::SecondTouch => {
            let first = day.map(|day| format!("one conversation on record ({day})"));
            let first = first.unwrap_or_else(|| met(person, today));
            format!("{first}; a second one makes it stick")
        }
        Reason::ThirdTouch => {
            let last = last.map(|day| format!(", last {day}")).unwrap_or_default();
            format!("two conversations on record{last}; a third makes it a habit")
        }
        Reason::FollowUp => format!("{}; {}", set_day(status, today), rhythm(person, last)),
        Reason::Snoozed => {
            let day = status.due.map(|due| show::long(due, today)).unwrap_or_default();
            format!("you put it off until {day}; {}", rhythm(person, last))
        }
        Reason::FirstTouch => format!("{NOTHING}; you wanted {}", every(person.held.cadence)),
        _ => match (silent(person, status, today), day) {
            (Some(silence), Some(day)) => {
                let every = every(person.held.cadence);
                let wanted = match person.held.origin {
                    CadenceOrigin::Default => format!("{every} by default"),
                    CadenceOrigin::Own | CadenceOrigin::Circle(_) => format!("you wanted {every}"),
                };
                format!("{silence} since {day}; {wanted}")
            }
            _ => rhythm(person, last),
        },
    }
}

/// "you set 2 February", "you set this day".
pub fn set_day(status: &Status<'_>, today: Date) -> String {
    match status.due {
        Some(due) if due != today => format!("you set {}", show::long(due, today)),
        _ => "you set this day".to_owned(),
    }
}

/// "every 3 weeks, last on 2 February".
fn rhythm(person: &Person<'_>, last: Option<String>) -> String {
    let every = every(person.held.cadence);
    match last {
        Some(last) => format!("{every}, last {last}"),
        None => NOTHING.to_owned(),
    }
}
