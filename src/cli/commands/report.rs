//! `touchbase report`: carry out ticks and write the report into the vault; `touchbase apply`: the same,
//! and say what was ticked alone.

use clap::Args;
use touchbase::answer::carry::Kept;
use touchbase::date::Date;
use touchbase::text::neutral::neutral;
use touchbase::vault::{Scan, Written};
use touchbase::watch::live;
use touchbase::{ErrorKind, Vault};

use crate::cli::carry::state;
use crate::cli::output::changes::shown;
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, Session};

/// `report`
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// Print the report and write nothing
    #[arg(long)]
    pub(crate) stdout: bool,
    /// Overwrite a file that touchbase did not write
    #[arg(long, conflicts_with = "stdout")]
    pub(crate) force: bool,
    /// Say nothing when all is well
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

impl Report {
    /// As `apply` writes it.
    pub(crate) fn silent() -> Self {
        Self { stdout: false, force: false, quiet: true }
    }
}

/// So often a report that someone else keeps writing in is made anew.
const TRIES: usize = 10;

/// Carries out ticks, which are told if `tells`, and writes the report; when it was written in meanwhile,
/// once more.
pub(crate) fn run(
    args: &Report,
    tells: bool,
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let mut again = TRIES - 1;
    loop {
        match once(args, tells, vault, scan, today, terminal) {
            Err(Failure::Error(error)) if again > 0 && error.kind() == ErrorKind::Changed => {
                again -= 1;
            }
            other => return other,
        }
    }
}

fn once(
    args: &Report,
    tells: bool,
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    // Only what is written anew needs to know what was ticked.
    let kept = if args.stdout {
        Kept::default()
    } else {
        // Without a folder of the user's, as under cron, ticks wait in the report; all else goes on.
        let applied = live::apply(vault, scan, today, state().as_deref());
        if tells {
            terminal.print(&shown(&applied.changed))?;
        }
        applied.kept
    };
    let network = touchbase::network::gather(&scan.index, vault.config());
    let agenda = touchbase::agenda::judge(&network, today, vault.config());
    let session = Session { vault, scan, network: &network, agenda: &agenda };
    let text = touchbase::report::render(&agenda, &session.diagnostics(), &kept);
    if args.stdout {
        terminal.print(&text)?;
        return Ok(Outcome::Done);
    }
    let written = vault.write_report(&text, kept.read.as_deref(), args.force)?;
    if !args.quiet {
        let path = &vault.config().report;
        let due = agenda.due.len();
        let what = match written {
            Written::Created => "written",
            Written::Updated => "updated",
            Written::Unchanged => "unchanged",
        };
        terminal.print(&format!("{path}: {what}, {due} due\n"))?;
    }
    regions(args, &session, terminal)
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
