//! `touchbase report`: carry out ticks and write the report into the vault; `touchbase apply`: the same,
//! and say what was ticked alone.

use clap::Args;
use touchbase::date::Date;
use touchbase::report::Kept;
use touchbase::session::{self, Order, Overwrite, Session};
use touchbase::text::neutral::neutral;
use touchbase::vault::{Scan, Written};
use touchbase::{NotePath, Vault, agenda, network};

use crate::cli::carry::state;
use crate::cli::output::changes::shown;
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// `report`
#[derive(Debug, Args)]
pub(crate) struct Report {
    /// Print the report and write nothing
    #[arg(long)]
    pub(crate) stdout: bool,
    /// Overwrite a file that touchbase did not write
    #[arg(long, conflicts_with = "stdout")]
    pub(crate) force: bool,
    /// Print nothing unless something goes wrong
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

impl Report {
    /// As `apply` writes it.
    pub(crate) fn silent() -> Self {
        Self { stdout: false, force: false, quiet: true }
    }

    /// Whether ticks that were carried out are told.
    pub(crate) fn ticks(&self) -> Ticks {
        if self.quiet { Ticks::Untold } else { Ticks::Told }
    }
}

/// Whether ticks that were carried out are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ticks {
    Told,
    Untold,
}

/// Carries out ticks and writes the report.
pub(crate) fn run(
    args: &Report,
    ticks: Ticks,
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if args.stdout {
        return print(vault, scan, today, terminal);
    }
    let state = state();
    let mut order = Order::new(today, state.as_deref());
    if args.force {
        order.overwrite = Overwrite::Anything;
    }
    let round = session::report(vault, scan, &order)?;
    if ticks == Ticks::Told {
        terminal.print(&shown(&round.ticked))?;
    }
    let written = round.written?;
    if !args.quiet {
        let what = match written {
            Written::Created => "written",
            Written::Updated => "updated",
            Written::Unchanged => "unchanged",
        };
        let path = &vault.config().report;
        terminal.print(&format!("{path}: {what}, {} due\n", round.n_due))?;
        for path in &round.copies {
            terminal.print(&format!(
                "{}: its answers were taken over; you can delete it\n",
                neutral(path.as_str())
            ))?;
        }
        for path in &round.regions {
            terminal.print(&format!("{}: region updated\n", neutral(path.as_str())))?;
        }
        for path in &round.moved {
            let path = neutral(path.as_str());
            terminal.print(&format!("{path}: what was typed in a region is below it now\n"))?;
        }
    }
    // A note that refuses is named, and the others go on.
    round.refused.iter().for_each(|error| terminal.error(error));
    let report = NotePath::new(&vault.config().report);
    round.undone.iter().for_each(|undone| terminal.error(&undone.error(&report)));
    let is_well = round.refused.is_empty() && round.undone.is_empty();
    Ok(if is_well { Outcome::Done } else { Outcome::Found })
}

/// Prints the report as it would be without what is in the old one; writes nothing.
fn print(vault: &Vault, scan: &Scan, today: Date, terminal: &Terminal) -> Result<Outcome, Failure> {
    let network = network::gather(&scan.index, vault.config());
    let agenda = agenda::judge(&network, today, vault.config());
    let session = Session { vault, scan, network: &network, agenda: &agenda };
    let kept = Kept::default();
    terminal.print(&touchbase::report::render(&agenda, &session.diagnostics(), &kept))?;
    Ok(Outcome::Done)
}
