//! `touchbase history`: what was changed in notes.

use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::vault::Stage;

use crate::cli::carry::state;
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, styled};
use crate::cli::{Failure, Outcome};

pub(crate) fn run(session: &Session<'_>, terminal: &Terminal) -> Result<Outcome, Failure> {
    let records = session.vault.history(&state()?)?;
    if records.is_empty() {
        terminal.print(&format!("{}\n", styled(FAINT, "nothing was changed")))?;
        return Ok(Outcome::Done);
    }
    let rows: Vec<Vec<Cell>> = records
        .iter()
        .map(|record| {
            let paths: Vec<&str> = record.files.iter().map(|file| file.path.as_str()).collect();
            let paths = paths.join(", ");
            let note = match record.stage {
                Stage::TakenBack => format!("taken back: {paths}"),
                Stage::PassedOver => format!("left as it is: {paths}"),
                _ => paths,
            };
            vec![
                Cell::new(format!("#{}", record.number)),
                Cell::new(record.when.clone()),
                Cell::new(neutral(&record.what)).style(STRONG),
                Cell::new(neutral(&note)).style(FAINT),
            ]
        })
        .collect();
    terminal.print(&table::render(&rows, 0, terminal.width()))?;
    Ok(Outcome::Done)
}
