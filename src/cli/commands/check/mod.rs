//! `touchbase check`: every problem found, and with `--lines` every line that does not count.

mod lines;

use clap::Args;
use touchbase::Severity;
use touchbase::session::Session;
use touchbase::text::words::{counted, counted_people};

use crate::cli::output::diagnostics;
use crate::cli::output::json::{self, DiagnosticJson};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// `check`
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Only the lines that concern this person
    #[arg(value_name = "NAME", requires = "lines")]
    pub(crate) name: Vec<String>,
    /// Show the lines with a day or a person on them that do not count, by reason
    #[arg(long)]
    pub(crate) lines: bool,
    /// Print one line per problem
    #[arg(long, conflicts_with_all = ["json", "lines"])]
    pub(crate) brief: bool,
    /// Print JSON, without leaving anything out
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(
    args: &Check,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if args.lines {
        return lines::run(&args.name, args.json, session, terminal);
    }
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
            n => counted(n, "problem"),
        };
        let (notes, people) = (counted(notes, "note"), counted_people(people));
        out.push_str(&format!("{notes}, {people}: {found}\n"));
    }
    terminal.print(&out)?;
    Ok(outcome)
}
