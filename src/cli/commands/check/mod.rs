//! `touchbase check`: every problem found, and with `--lines` every line that does not count.

mod driver;
mod groups;
mod lines;

use clap::Args;
use touchbase::network::remark;
use touchbase::network::uncounted::{self, Uncounted};
use touchbase::phrase;
use touchbase::session::Session;
use touchbase::text::words::{counted, counted_people};
use touchbase::{Diagnostic, Severity};

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
    let uncounted = uncounted::all(&session.scan.index, session.network);
    let diagnostics = found(session, &uncounted);
    let errors = diagnostics.iter().filter(|d| d.severity() == Severity::Error).count();
    let outcome = if errors > 0 { Outcome::Found } else { Outcome::Done };
    if args.json {
        let rows: Vec<DiagnosticJson<'_>> = diagnostics.iter().map(DiagnosticJson::new).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(outcome);
    }
    let out = if args.brief {
        diagnostics.iter().map(diagnostics::brief).collect()
    } else {
        groups::text(&diagnostics, session) + &summary(session, &diagnostics, &uncounted)
    };
    terminal.print(&out)?;
    Ok(outcome)
}

/// Everything that is wrong, by place, and then what is only remarked.
fn found(session: &Session<'_>, uncounted: &[Uncounted<'_>]) -> Vec<Diagnostic> {
    let (index, config) = (&session.scan.index, session.vault.config());
    let mut found = session.diagnostics();
    found.extend(driver::fault(session.vault.root()));
    found.extend(remark::all(index, session.network, config, uncounted));
    found
}

/// What is said where nobody is found, and so nothing can count.
const NOBODY: &str =
    "nobody was found, so nothing counts; what makes a note a person: touchbase init\n";

/// How much there is, and how much of it wants a look.
fn summary(session: &Session<'_>, found: &[Diagnostic], uncounted: &[Uncounted<'_>]) -> String {
    let n_remarks = found.iter().filter(|one| one.severity() == Severity::Note).count();
    let lines = phrase::uncounted::summary(uncounted);
    let nobody = session.network.people.is_empty();
    let wrong = match (found.len() - n_remarks, n_remarks, &lines) {
        (0, 0, None) if !nobody => "nothing to mend".to_owned(),
        (0, 0, _) => "no problems".to_owned(),
        (0, remarks, _) => counted(remarks, "remark"),
        (problems, 0, _) => counted(problems, "problem"),
        (problems, remarks, _) => {
            format!("{}, {}", counted(problems, "problem"), counted(remarks, "remark"))
        }
    };
    let notes = counted(session.scan.index.len(), "note");
    let people = counted_people(session.network.people.len());
    let lines = lines.map(|lines| lines + ": touchbase check --lines\n").unwrap_or_default();
    let nobody = if nobody { NOBODY } else { "" };
    format!("{notes}, {people}: {wrong}\n{lines}{nobody}")
}
