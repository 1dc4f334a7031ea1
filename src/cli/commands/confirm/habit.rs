//! What `confirm` makes of a writer's habit: names alone on their lines that turned out to be contacts.

use touchbase::config::DailyNotes;
use touchbase::network::Habit;
use touchbase::session::Session;

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// What is said of a habit that is clear and does not count yet: "5 of 6 names alone on their lines were contacts".
pub(super) fn said(habit: Habit, session: &Session<'_>) -> Option<String> {
    let is_news = habit.is_clear() && session.vault.config().daily_notes == DailyNotes::Cues;
    is_news.then(|| {
        let all = habit.met + habit.not_met;
        format!("{} of {all} names alone on their lines were contacts", habit.met)
    })
}

/// Counts names alone on their lines from now on, in this vault.
pub(super) fn accept(session: &Session<'_>, terminal: &Terminal) -> Result<Outcome, Failure> {
    session.vault.count_names_alone()?;
    terminal.print("touchbase.yaml: daily-notes: names\n")?;
    Ok(Outcome::Done)
}
