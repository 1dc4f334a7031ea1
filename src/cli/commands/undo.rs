//! `touchbase undo`: takes back what was changed last.

use touchbase::session::Session;
use touchbase::text::neutral::neutral;

use crate::cli::carry::state;
use crate::cli::output::terminal::{FAINT, Terminal, styled};
use crate::cli::{Failure, Outcome};

pub(crate) fn run(session: &Session<'_>, terminal: &Terminal) -> Result<Outcome, Failure> {
    let Some(record) = session.vault.undo(&state()?)? else {
        terminal.print(&format!("{}\n", styled(FAINT, "nothing to take back")))?;
        return Ok(Outcome::Done);
    };
    let mut out = format!("taken back: {}\n", neutral(&record.what));
    for file in &record.files {
        out.push_str(&format!("{}\n", neutral(file.path.as_str())));
    }
    terminal.print(&out)?;
    Ok(Outcome::Done)
}
