//! `touchbase touchpoints`: what happened, newest first.

use clap::Args;
use touchbase::session::Session;

use crate::cli::filter::people::Who;
use crate::cli::filter::touchpoints::{Wanted, What};
use crate::cli::output::json::{self, TouchpointJson};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome};

/// `touchpoints`
#[derive(Debug, Args)]
pub(crate) struct Touchpoints {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
    #[command(flatten)]
    pub(crate) what: What,
}

pub(crate) fn run(
    args: &Touchpoints,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let today = session.agenda.today;
    let wanted = Wanted::new(&args.what, session)?;
    let mut found = Vec::new();
    for (at, (person, status)) in session.agenda.everyone().enumerate() {
        if !args.who.passes(person, status) || !args.what.with.is_empty() && !wanted.names(at) {
            continue;
        }
        found.extend(
            person.touchpoints.iter().filter(|t| wanted.passes(at, t)).map(|t| (person, t)),
        );
    }
    found.sort_by(|(p, a), (q, b)| {
        b.date
            .cmp(&a.date)
            .then_with(|| p.name().cmp(q.name()))
            .then_with(|| p.path().cmp(q.path()))
            .then_with(|| a.citation.path().cmp(b.citation.path()))
            .then_with(|| a.citation.line.cmp(&b.citation.line))
    });
    if args.json {
        let rows: Vec<TouchpointJson<'_>> =
            found.iter().map(|(p, t)| TouchpointJson::new(p, t, today)).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(Outcome::Done);
    }
    let rows: Vec<Vec<Cell>> = found
        .iter()
        .map(|(person, touchpoint)| {
            let about = if touchpoint.approximate { "~" } else { "" };
            let planned = if touchpoint.date > today { " (planned)" } else { "" };
            vec![
                Cell::new(format!("{about}{}", touchpoint.date)),
                Cell::new(said(person.name())).style(STRONG),
                Cell::new(format!("{}{planned}", touchpoint.kind())),
                Cell::new(said(touchpoint.text())),
            ]
        })
        .collect();
    let mut out = table::render(&rows, 0, terminal.width());
    if found.is_empty() {
        out = format!("{}\n", styled(FAINT, "no touchpoints"));
    }
    terminal.print(&out)?;
    Ok(Outcome::Done)
}
