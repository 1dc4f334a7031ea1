//! `touchbase report`: write the report into the vault.

use touchbase::report::answer::Kept;
use touchbase::vault::Written;

use touchbase::text::neutral::neutral;

use super::args::Report;
use super::terminal::Terminal;
use super::{Failure, Outcome, Session};

pub(crate) fn run(
    args: &Report,
    kept: &Kept,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let text = touchbase::report::render(session.agenda, &session.diagnostics(), kept);
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
    regions(args, session, terminal)
}

/// Refreshes the regions in the user's notes; a note that refuses is named, and the others go on.
fn regions(args: &Report, session: &Session<'_>, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut refused = false;
    for note in session.scan.index.notes().filter(|note| note.has_region) {
        match session.vault.refresh_regions(&note.path, session.agenda) {
            Ok(true) if !args.quiet => {
                let path = neutral(note.path.as_str()).into_owned();
                terminal.print(&format!("{path}: region updated\n"))?;
            }
            Ok(_) => {}
            Err(error) => {
                terminal.error(&error);
                refused = true;
            }
        }
    }
    Ok(if refused { Outcome::Found } else { Outcome::Done })
}
