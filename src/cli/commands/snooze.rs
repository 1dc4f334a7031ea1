//! `touchbase snooze`: puts someone off until a day.

use touchbase::change::Change;
use touchbase::date::show;
use touchbase::session::Session;

use crate::cli::ahead::{Question, SetDay};
use crate::cli::carry::{already, change_one};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

const QUESTION: Question<'_> = Question { command: "snooze", words: "Until when?" };

pub(crate) fn run(
    args: &SetDay,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = args.person(QUESTION.command, session, terminal)?;
    let day = args.day_for(at, &QUESTION, session, terminal)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    if person.card.snooze == Some(day) {
        let what = format!("snoozed until {}", show::full(day));
        return already(session, at, &what, terminal);
    }
    let what = format!("snooze {} until {day}", person.name());
    change_one(session, at, Change::Snooze(day), what, &args.dry, terminal)
}
