//! `touchbase follow-up`: the day of the next touchpoint with someone.

use touchbase::change::Change;
use touchbase::session::Session;

use crate::cli::ahead::{SetDay, ahead};
use crate::cli::carry::change_one;
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

pub(crate) fn run(
    args: &SetDay,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let day = ahead(&args.day.join(" "), session)?;
    let what = format!("follow-up {} on {day}", args.name);
    change_one(session, &args.name, Change::FollowUp(day), what, &args.dry, terminal)
}
