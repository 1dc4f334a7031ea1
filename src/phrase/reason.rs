//! Why someone is due, or not: in a few words, as the cell of a table, and as half a sentence.

use super::day;
use super::rhythm::every;
use crate::agenda::{Pause, Reason, Status};
use crate::date::words::count_word;
use crate::date::{Date, show};
use crate::network::{Person, Touchpoint};

/// In a few words: "2.3× overdue", "second touch", "you set today".
pub fn reason(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let due = || status.due.map(|due| day::long(due, today)).unwrap_or_default();
    match status.reason {
        Reason::Cadence => match status.overdue_days.unwrap_or(0) {
            0 => "due today".to_owned(),
            ahead if ahead < 0 => format!("due in {}", show::stretch(-ahead)),
            days => match status.silence(person, today) {
                Some(ratio) if ratio >= 1.5 => format!("{ratio:.1}× overdue"),
                _ => format!("{} overdue", show::stretch(days)),
            },
        },
        Reason::SecondTouch => "second touch".to_owned(),
        Reason::ThirdTouch => "third touch".to_owned(),
        Reason::FollowUp => format!("you set {}", due()),
        Reason::Planned => format!("planned for {}", due()),
        Reason::Snoozed => format!("snoozed until {}", due()),
        Reason::FirstTouch => "first touch".to_owned(),
        Reason::NotStarted => "not started".to_owned(),
        Reason::Paused(pause) => paused(pause, today),
        Reason::Dormant => "worth reviving".to_owned(),
    }
}

fn paused(pause: Pause<'_>, today: Date) -> String {
    match pause {
        Pause::Always => "paused".to_owned(),
        Pause::Until(day) => format!("paused until {}", show::long(day, today)),
        Pause::Archived(word) => word.to_owned(),
        Pause::Never => "never".to_owned(),
    }
}

/// In the column of a table that says how often: "3 weeks", or what else decided.
pub fn cell(person: &Person<'_>, status: &Status<'_>) -> String {
    match status.reason {
        Reason::SecondTouch => "second touch".to_owned(),
        Reason::ThirdTouch => "third touch".to_owned(),
        Reason::FollowUp => "you set the day".to_owned(),
        Reason::Snoozed => "put off until then".to_owned(),
        _ => person.held.cadence.interval().map(|i| i.to_string()).unwrap_or_default(),
    }
}

/// Beside the reason on a line of a list: "every 3 weeks, last 2 Feb (video)".
pub fn detail(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let last = status.last.map(|last| dated(last, today));
    match (status.reason, last) {
        (Reason::SecondTouch, Some(last)) => format!("met once, {last}"),
        (Reason::ThirdTouch, Some(last)) => format!("in touch twice, last {last}"),
        (Reason::FollowUp, Some(last)) => format!("last {last}"),
        (Reason::FollowUp, None) => "nothing yet".to_owned(),
        (_, Some(last)) => format!("{}, last {last}", every(person.held.cadence)),
        (_, None) => format!("{}, nothing yet", every(person.held.cadence)),
    }
}

/// "2 Feb (video)".
fn dated(touchpoint: &Touchpoint<'_>, today: Date) -> String {
    let day = show::short(touchpoint.date, today);
    if touchpoint.kind().is_stated() { format!("{day} ({})", touchpoint.kind()) } else { day }
}

/// As half a sentence: "twice as long as usual: every 3 weeks, last on 2 February".
pub fn sentence(person: &Person<'_>, status: &Status<'_>, today: Date) -> String {
    let last = status.last.map(|last| show::long(last.date, today));
    match status.reason {
        Reason::SecondTouch => {
            let day = last.unwrap_or_default();
            format!("met once, on {day}; a second touch makes it a contact")
        }
        Reason::ThirdTouch => {
            let last = last.map(|day| format!("last on {day}")).unwrap_or_default();
            format!("in touch twice so far, {last}; a third makes it a habit")
        }
        Reason::FollowUp => format!("{}; {}", set_day(status, today), rhythm(person, last)),
        Reason::Snoozed => {
            let day = status.due.map(|due| show::long(due, today)).unwrap_or_default();
            format!("you put it off until {day}; {}", rhythm(person, last))
        }
        Reason::FirstTouch => {
            format!("{}, and nothing has happened yet", every(person.held.cadence))
        }
        _ => {
            let longer = status.silence(person, today).map(longer).unwrap_or_default();
            format!("{longer}{}", rhythm(person, last))
        }
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
        Some(last) => format!("{every}, last on {last}"),
        None => format!("{every}, nothing yet"),
    }
}

/// How much longer than usual a silence of this many cadences is.
fn longer(silence: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small positive ratio"
    )]
    let times = silence.round() as usize;
    match silence {
        ratio if ratio >= 9.5 => "far longer than usual: ".to_owned(),
        ratio if ratio >= 2.5 => format!("{} times as long as usual: ", count_word(times)),
        ratio if ratio >= 1.8 => "twice as long as usual: ".to_owned(),
        ratio if ratio >= 1.4 => "half as long again as usual: ".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_much_longer() {
        assert_eq!(longer(1.2), "");
        assert_eq!(longer(1.5), "half as long again as usual: ");
        assert_eq!(longer(2.0), "twice as long as usual: ");
        assert_eq!(longer(3.4), "three times as long as usual: ");
        assert_eq!(longer(12.0), "far longer than usual: ");
    }
}
