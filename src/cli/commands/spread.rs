//! `touchbase spread`: a backlog of due people, over the coming days.

use clap::Args;
use touchbase::change::Change;
use touchbase::coach::plan;
use touchbase::date::show;
use touchbase::session::Session;
use touchbase::vault::Work;

use crate::cli::carry::{Dry, carry_out};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, Terminal, said, styled};
use crate::cli::{Failure, Outcome};

/// `spread`
#[derive(Debug, Args)]
pub(crate) struct Spread {
    /// Put them off until these days
    #[arg(long)]
    pub(crate) apply: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &Spread,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let today = session.agenda.today;
    let days = plan::spread(session.agenda);
    if days.is_empty() {
        terminal.print("Nothing to spread: everyone who is due fits on today's list.\n")?;
        return Ok(Outcome::Done);
    }
    // As with `plan`, a dry run is one of `--apply`.
    if !args.apply && !args.dry.dry_run {
        let rows: Vec<Vec<Cell>> = days
            .iter()
            .map(|put_off| {
                let day = Cell::new(show::weekday(put_off.day, today));
                vec![day, Cell::new(said(&put_off.person.label()))]
            })
            .collect();
        let tip = "to put them off until these days: touchbase spread --apply";
        let tip = styled(FAINT, tip);
        terminal.print(&format!("{}\n{tip}\n", table::render(&rows, 2, terminal.width())))?;
        return Ok(Outcome::Done);
    }
    let mut work = Work::new(format!("spread: {} people", days.len()), today);
    for put_off in &days {
        work.change(put_off.person.path().clone(), Change::Snooze(put_off.day));
    }
    carry_out(session, &work, &args.dry, terminal)
}
