//! `touchbase check`: every problem found.

use clap::Args;
use touchbase::Severity;
use touchbase::session::Session;

use crate::cli::output::diagnostics;
use crate::cli::output::json::{self, DiagnosticJson};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// `check`
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Print one line a problem
    #[arg(long, conflicts_with = "json")]
    pub(crate) brief: bool,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(
    args: &Check,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let diagnostics = session.diagnostics();
    let errors = diagnostics.iter().filter(|d| d.severity() == Severity::Error).count();
    let outcome = if errors > 0 { Outcome::Found } else { Outcome::Done };
    if args.json {
        let rows: Vec<DiagnosticJson<'_>> = diagnostics.iter().map(DiagnosticJson::new).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(outcome);
    }
    let mut out = String::new();
    for diagnostic in &diagnostics {
        if args.brief {
            out.push_str(&diagnostics::brief(diagnostic));
        } else {
            out.push_str(&diagnostics::full(diagnostic));
            out.push('\n');
        }
    }
    if !args.brief {
        let notes = session.scan.index.len();
        let people = session.network.people.len();
        let found = match diagnostics.len() {
            0 => "nothing to mend".to_owned(),
            1 => "1 problem".to_owned(),
            n => format!("{n} problems"),
        };
        let plural =
            |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
        let notes = plural(notes, "note", "notes");
        out.push_str(&format!("{notes}, {}: {found}\n", plural(people, "person", "people")));
    }
    terminal.print(&out)?;
    Ok(outcome)
}
