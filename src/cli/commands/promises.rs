//! `touchbase promises`: what is open both ways.

use clap::Args;
use touchbase::agenda::points::{self, Open};
use touchbase::date::{Date, show};
use touchbase::note::events::open_item::About;
use touchbase::phrase::term;
use touchbase::session::Session;

use crate::cli::filter::people::Who;
use crate::cli::output::json::{self, PromiseJson};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, LATE, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome, whom};

/// `promises`
#[derive(Debug, Args)]
pub(crate) struct Promises {
    /// Only to and from this person
    pub(crate) name: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
}

pub(crate) fn run(
    args: &Promises,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let agenda = session.agenda;
    let only = args.name.as_deref().map(|name| whom::one(session, name, terminal)).transpose()?;
    let people: Vec<_> = agenda
        .everyone()
        .enumerate()
        .filter(|(at, (person, status))| {
            only.is_none_or(|only| only == *at) && args.who.passes(person, status)
        })
        .map(|(_, (person, _))| person)
        .collect();
    let open = |about| points::among(people.iter().copied(), about);
    let (promised, waiting) = (open(About::Promise), open(About::Waiting));
    if args.json {
        let awaited = waiting.iter().map(PromiseJson::awaited);
        let rows: Vec<PromiseJson<'_>> =
            promised.iter().map(PromiseJson::promised).chain(awaited).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(Outcome::Done);
    }
    let mut out = String::new();
    for (title, open) in [("I promised", promised), ("I wait for", waiting)] {
        if open.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&format!("{}\n", styled(STRONG, title)));
        let rows: Vec<Vec<Cell>> = open.iter().map(|open| row(open, agenda.today)).collect();
        out.push_str(&table::render(&rows, 2, terminal.width()));
    }
    if out.is_empty() {
        out = format!("{}\n", styled(FAINT, "nothing is open"));
    }
    terminal.print(&out)?;
    Ok(Outcome::Done)
}

fn row(open: &Open<'_>, today: Date) -> Vec<Cell> {
    let when = match open.due.and_then(|due| term::reached(due, today)) {
        Some(reached) => Cell::new(reached).style(LATE),
        None => Cell::new(term::term(open, today, show::short).unwrap_or_default()),
    };
    // Where it is written, when that is not where one would look.
    let place = if open.path == open.person.path() {
        String::new()
    } else {
        format!("{}:{}", open.path, open.line)
    };
    vec![
        Cell::new(said(&open.person.label())),
        Cell::new(said(open.text)),
        when,
        Cell::new(said(&place)).style(FAINT),
    ]
}
