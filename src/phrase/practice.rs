//! How the day and the week go: what is done, and when it is enough.

use crate::agenda::Agenda;
use crate::agenda::practice::Practice;
use crate::text::words::plural;

/// Said once, on the day on which the week has reached its goal.
pub const REACHED: &str = "that is your week, well done";

/// "This week 3 of 5", "This week 8; your goal was 5 ✓".
pub fn week(practice: &Practice) -> String {
    let n = practice.this_week;
    match practice.goal {
        0 => format!("This week {n}"),
        goal if n > goal => format!("This week {n}; your goal was {goal} ✓"),
        goal if n == goal => format!("This week {n} of {goal} ✓"),
        goal => format!("This week {n} of {goal}"),
    }
}

/// "Done for today; 12 more are due another day"; `None` while there is someone for today, or nobody was.
pub fn done(agenda: &Agenda<'_>) -> Option<String> {
    let n = agenda.due.len();
    match (agenda.n_today(), agenda.done) {
        (0, 1..) if n == 0 => Some("That was it for today".to_owned()),
        (0, 1..) => {
            let are = plural(n, "is", "are");
            Some(format!("Done for today; {n} more {are} due another day"))
        }
        _ => None,
    }
}
