//! `touchbase touchpoints`: what happened, newest first.

use clap::Args;
use touchbase::agenda;
use touchbase::date::Date;
use touchbase::network::{Person, Touchpoint};
use touchbase::phrase;
use touchbase::session::Session;

use crate::cli::filter::people::Who;
use crate::cli::filter::touchpoints::{Wanted, What};
use crate::cli::output::json::{self, TouchpointJson};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome};

/// A touchpoint, and whose.
type Row<'a> = (&'a Person<'a>, &'a Touchpoint<'a>);

/// `touchpoints`
#[derive(Debug, Args)]
pub(crate) struct Touchpoints {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// The lines that may tell of more: `confirm` asks about them, and they count for nothing
    #[arg(long)]
    pub(crate) maybe: bool,
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
    let wanted = Wanted::new(&args.what, session, terminal)?;
    let mut found = Vec::new();
    for (at, (person, status)) in session.agenda.everyone().enumerate() {
        if !args.who.passes(person, status) || !args.what.with.is_empty() && !wanted.names(at) {
            continue;
        }
        let maybes = agenda::maybes(person, today).iter().map(|maybe| &maybe.touchpoint);
        let all = person.touchpoints.iter().chain(&person.plans).filter(|_| !args.maybe);
        let all = all.chain(maybes.filter(|_| args.maybe));
        found.extend(all.filter(|t| wanted.passes(at, t)).map(|t| (person, t)));
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
    let out = match (found.is_empty(), args.maybe) {
        (true, true) => format!("{}\n", styled(FAINT, "no lines to confirm")),
        (true, false) => format!("{}\n", styled(FAINT, "no touchpoints")),
        (false, true) => maybes(found.into_iter(), terminal),
        (false, false) => list(&found, today, terminal),
    };
    terminal.print(&out)?;
    Ok(Outcome::Done)
}

/// What happened, a row each.
fn list(found: &[Row<'_>], today: Date, terminal: &Terminal) -> String {
    let rows: Vec<Vec<Cell>> = found
        .iter()
        .map(|(person, touchpoint)| {
            let planned = if touchpoint.is_planned(today) { " (planned)" } else { "" };
            vec![
                Cell::new(phrase::day::iso_of(touchpoint)),
                Cell::new(said(&person.label())).style(STRONG),
                Cell::new(format!("{}{planned}", touchpoint.kind())),
                Cell::new(said(&phrase::told::line(touchpoint.text()))),
            ]
        })
        .collect();
    table::render(&rows, 0, terminal.width())
}

/// What may have happened: a row each, with its place and its line.
pub(crate) fn maybes<'a>(found: impl Iterator<Item = Row<'a>>, terminal: &Terminal) -> String {
    let rows: Vec<Vec<Cell>> = found
        .map(|(person, touchpoint)| {
            let source = touchpoint.citation;
            let place = format!("{}:{}", said(source.path().as_str()), source.line);
            vec![
                Cell::new(touchpoint.date.to_string()),
                Cell::new(said(&person.label())).style(STRONG),
                Cell::new(place).style(FAINT),
                Cell::new(said(&phrase::told::line(touchpoint.text()))),
            ]
        })
        .collect();
    table::render(&rows, 0, terminal.width())
}
