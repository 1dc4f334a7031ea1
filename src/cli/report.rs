//! `touchbase report`: write the report into the vault.

use touchbase::vault::Written;

use super::args::Report;
use super::terminal::Terminal;
use super::{Failure, Outcome, Session};

pub(crate) fn run(
    args: &Report,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let text = touchbase::report::render(session.agenda, &session.diagnostics());
    if args.stdout {
        terminal.print(&text)?;
        return Ok(Outcome::Done);
    }
    let written = session.vault.write_report(&text, args.force)?;
    if !args.quiet {
        let path = &session.vault.config().report;
        let due = session.agenda.due.len();
        let what = match written {
            Written::Created => "written",
            Written::Updated => "updated",
            Written::Unchanged => "unchanged",
        };
        terminal.print(&format!("{path}: {what}, {due} due\n"))?;
    }
    Ok(Outcome::Done)
}
