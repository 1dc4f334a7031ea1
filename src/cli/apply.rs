//! Ticks in the report, carried out: before `report` writes it anew, or by `touchbase apply`.

use touchbase::Vault;
use touchbase::date::Date;
use touchbase::report::answer::Kept;
use touchbase::vault::Scan;
use touchbase::watch::live;

use super::Failure;
use super::change::{shown, state};
use super::terminal::Terminal;

/// Carries out what is ticked, brings `scan` up to date, and says what is kept for the new report.
pub(crate) fn run(
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    quiet: bool,
    terminal: &Terminal,
) -> Result<Kept, Failure> {
    // Without a folder of the user's, as under cron, ticks wait in the report; all else goes on.
    let applied = live::apply(vault, scan, today, state().as_deref());
    if !quiet {
        terminal.print(&shown(&applied.changed))?;
    }
    Ok(applied.kept)
}
