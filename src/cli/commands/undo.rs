//! `touchbase undo`: takes back what was changed last, or any change by its number.

use clap::Args;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::vault::{Record, Which};
use touchbase::{Error, ErrorKind, NotePath};

use crate::cli::carry::{Dry, state};
use crate::cli::output::changes::shown;
use crate::cli::output::terminal::{FAINT, Terminal, styled};
use crate::cli::{Failure, Outcome};

/// `undo`
#[derive(Debug, Args)]
pub(crate) struct Undo {
    /// Which change, by its number in `touchbase history` [default: the newest]
    #[arg(value_name = "#N", value_parser = number)]
    pub(crate) number: Option<u64>,
    /// Pass over changes that cannot be taken back any more
    #[arg(long, conflicts_with = "number")]
    pub(crate) skip: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// `#3`, or `3`.
fn number(typed: &str) -> Result<u64, String> {
    let digits = typed.trim().trim_start_matches('#');
    digits.parse().map_err(|_| "expected a number, such as 3 or #3".to_owned())
}

pub(crate) fn run(
    args: &Undo,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let which = match args.number {
        Some(number) => Which::Number(number),
        None if args.skip => Which::NewestPossible,
        None => Which::Newest,
    };
    let notes: Vec<NotePath> = session.scan.index.notes().map(|note| note.path.clone()).collect();
    let state = state()?;
    let undone = if args.dry.dry_run {
        session.vault.plan_undo(&state, which, &notes)?
    } else {
        session.vault.undo(&state, which, &notes)?
    };
    let mut out = String::new();
    for record in &undone.passed_over {
        out.push_str(&format!("left as it is: {}\n", said(record)));
    }
    let Some(record) = &undone.record else {
        if args.skip && !undone.passed_over.is_empty() {
            terminal.print(&out)?;
            return Err(Error::new(ErrorKind::Refused, "no change can be taken back any more")
                .hint("touchbase history lists them all")
                .into());
        }
        terminal.print(&format!("{}\n", styled(FAINT, "nothing to take back")))?;
        return Ok(Outcome::Done);
    };
    let done = if args.dry.dry_run { "would take back" } else { "taken back" };
    out.push_str(&format!("{done}: {}\n", said(record)));
    out.push_str(&shown(&undone.back));
    terminal.print(&out)?;
    Ok(Outcome::Done)
}

fn said(record: &Record) -> String {
    format!("#{} {}", record.number, neutral(record.what.trim()))
}
