//! What all commands that change notes share: doing the work, or showing what it would do.
//!
//! How a change looks is `output::changes`' business.

use std::path::PathBuf;

use clap::Args;
use touchbase::change::Change;
use touchbase::session::Session;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use crate::cli::output::changes::shown;
use crate::cli::output::terminal::{Terminal, said};
use crate::cli::{Failure, Outcome};

/// What every command that changes notes takes.
#[derive(Debug, Args)]
pub(crate) struct Dry {
    /// Show what would change and write nothing
    #[arg(long, short = 'n')]
    pub(crate) dry_run: bool,
}

/// Makes one change in someone's note.
pub(crate) fn change_one(
    session: &Session<'_>,
    at: usize,
    change: Change,
    what: String,
    dry: &Dry,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let mut work = Work::new(what, session.agenda.today);
    work.change(person.path().clone(), change);
    carry_out(session, &work, dry, terminal)
}

/// Says that someone's note says so already: nothing is written, and nothing is kept in the history.
pub(crate) fn already(
    session: &Session<'_>,
    at: usize,
    what: &str,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let name = session.network.people.get(at).map_or("", |person| person.name());
    terminal.print(&format!("{}: {what} already; nothing changed\n", said(name)))?;
    Ok(Outcome::Done)
}

/// Does the work, or shows what it would do.
pub(crate) fn carry_out(
    session: &Session<'_>,
    work: &Work,
    dry: &Dry,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    carry_out_as(session, work, dry, terminal, "")
}

/// The same, with a line on top that says what was understood.
pub(crate) fn carry_out_as(
    session: &Session<'_>,
    work: &Work,
    dry: &Dry,
    terminal: &Terminal,
    understood: &str,
) -> Result<Outcome, Failure> {
    if dry.dry_run {
        let planned = session.vault.plan(work)?;
        let nothing = "the notes say so already; nothing would change\n";
        let what = if planned.is_empty() { nothing.to_owned() } else { shown(&planned) };
        terminal.print(&format!("{understood}{what}"))?;
        return Ok(Outcome::Done);
    }
    let changed = session.vault.commit(work, &state()?)?;
    if changed.is_empty() {
        terminal.print(&format!("{understood}the notes say so already; nothing changed\n"))?;
        return Ok(Outcome::Done);
    }
    terminal.print(&format!("{understood}{}", shown(&changed)))?;
    Ok(Outcome::Changed(changed.iter().map(|changed| changed.path_after().clone()).collect()))
}

/// The folder in which the journal of changes is kept: the user's, not the vault's.
pub(crate) fn state() -> Result<PathBuf, Error> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let folder = match (variable("XDG_STATE_HOME"), variable("LOCALAPPDATA"), variable("HOME")) {
        (Some(state), _, _) | (_, Some(state), _) => PathBuf::from(state),
        (_, _, Some(home)) => PathBuf::from(home).join(".local/state"),
        _ => {
            return Err(Error::new(ErrorKind::Io, "there is no folder for the journal of changes")
                .hint("set XDG_STATE_HOME to a folder of yours"));
        }
    };
    Ok(folder.join("touchbase"))
}
