//! `touchbase history`: what was changed in notes.

use touchbase::session::Session;
use touchbase::text::neutral::neutral;

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
            vec![
                Cell::new(record.when.clone()),
                Cell::new(neutral(&record.what)).style(STRONG),
                Cell::new(neutral(&paths.join(", "))).style(FAINT),
            ]
        })
        .collect();
    terminal.print(&table::render(&rows, 0, terminal.width()))?;
    Ok(Outcome::Done)
}
