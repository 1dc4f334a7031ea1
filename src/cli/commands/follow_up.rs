//! `touchbase follow-up`: the day of the next touchpoint with someone.

use touchbase::change::Change;
use touchbase::date::show;
use touchbase::session::Session;

use crate::cli::ahead::{Question, SetDay};
use crate::cli::carry::{already, change_one};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

const QUESTION: Question<'_> = Question { command: "follow-up", words: "On which day?" };

pub(crate) fn run(
    args: &SetDay,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = args.person(QUESTION.command, session, terminal)?;
    let day = args.day_for(at, &QUESTION, session, terminal)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    if person.card.follow_up == Some(day) {
        let what = format!("to follow up on {}", show::full(day));
        return already(session, at, &what, terminal);
    }
    let what = format!("follow-up {} on {day}", person.name());
    change_one(session, at, Change::FollowUp(day), what, &args.dry, terminal)
}
