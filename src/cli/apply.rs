//! Ticks in the report, carried out: before `report` writes it anew, or by `touchbase apply`.

use touchbase::date::Date;
use touchbase::report::answer::{self, Answer, Kept};
use touchbase::report::tick;
use touchbase::vault::{Scan, Work};
use touchbase::{Agenda, Vault, agenda, network};

use super::change::{shown, state};
use super::terminal::Terminal;
use super::{Failure, read_again};

/// Carries out what is ticked, brings `scan` up to date, and says what is kept for the new report.
pub(crate) fn run(
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    quiet: bool,
    terminal: &Terminal,
) -> Result<Kept, Failure> {
    let Some(text) = vault.read_report() else { return Ok(Kept::default()) };
    let ticks = tick::read(&text);
    let mut left = Vec::new();
    for one in &ticks.ticks {
        if !vault.config().apply_ticks {
            left.push((one.clone(), "apply-ticks is off in touchbase.yaml".to_owned()));
            continue;
        }
        // Each tick sees the notes as the one before left them.
        let (work, reason) = {
            let network = network::gather(&scan.index, vault.config());
            let agenda = agenda::judge(&network, today, vault.config());
            wanted(one, &ticks, &agenda)
        };
        let Some(work) = work else {
            left.extend(reason.map(|reason| (one.clone(), reason)));
            continue;
        };
        match state().and_then(|state| vault.commit(&work, &state)) {
            Ok(changed) => {
                if !quiet {
                    terminal.print(&shown(&changed))?;
                }
                for changed in changed {
                    read_again(vault, scan, &changed.path);
                }
            }
            Err(error) => left.push((one.clone(), error.to_string())),
        }
    }
    Ok(Kept::new(&ticks, left))
}

/// The work that a tick asks for, or why there is none.
fn wanted(
    one: &tick::Tick,
    ticks: &tick::Ticks,
    agenda: &Agenda<'_>,
) -> (Option<Work>, Option<String>) {
    match answer::answer(one, ticks.date, agenda) {
        Answer::Change(path, change) => {
            let mut work = Work::new(format!("ticked in the report: {}", one.target), agenda.today);
            work.changes.push((path, change));
            (Some(work), None)
        }
        Answer::No(reason) => (None, Some(reason)),
        _ => (None, None),
    }
}
