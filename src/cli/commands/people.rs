//! `touchbase people`: a list of people.

use clap::Args;
use touchbase::date::show;
use touchbase::session::Session;

use crate::cli::filter::people::Who;
use crate::cli::filter::touchpoints::{Wanted, What};
use crate::cli::output::json::{self, PersonJson};
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, LATE, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome};

/// `people`
#[derive(Debug, Args)]
pub(crate) struct People {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) who: Who,
    #[command(flatten)]
    pub(crate) what: What,
}

pub(crate) fn run(
    args: &People,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let agenda = session.agenda;
    let today = agenda.today;
    let wanted = Wanted::new(&args.what, session, terminal)?;
    let mut people: Vec<_> = agenda
        .everyone()
        .enumerate()
        .filter(|(at, (person, status))| {
            args.who.passes(person, status)
                && !wanted.names(*at)
                && (wanted.is_empty() || person.touchpoints.iter().any(|t| wanted.passes(*at, t)))
        })
        .map(|(_, pair)| pair)
        .collect();
    people.sort_by(|(a, _), (b, _)| {
        let key = |p: &touchbase::network::Person<'_>| touchbase::text::fold::loose(p.name());
        key(a).cmp(&key(b)).then_with(|| a.path().cmp(b.path()))
    });
    if args.json {
        let rows: Vec<PersonJson<'_>> =
            people.iter().map(|(p, o)| PersonJson::new(p, o, today)).collect();
        terminal.print(&json::array(&rows))?;
        return Ok(Outcome::Done);
    }
    let rows: Vec<Vec<Cell>> = people
        .iter()
        .map(|(person, status)| {
            let due = match status.due {
                Some(due) if due <= today => {
                    Cell::new(format!("due {}", show::short(due, today))).style(LATE)
                }
                Some(due) => Cell::new(format!("due {}", show::short(due, today))),
                None => Cell::new(touchbase::phrase::reason(person, status, today)).style(FAINT),
            };
            let last = status.last.map(|last| show::short(last.date, today)).unwrap_or_default();
            vec![
                Cell::new(said(&person.label())).style(STRONG),
                Cell::new(status.stage.name()),
                Cell::new(person.held.cadence.to_string()),
                Cell::new(last),
                due,
                Cell::new(said(&person.circles.join(", "))).style(FAINT),
            ]
        })
        .collect();
    let mut out = table::render(&rows, 0, terminal.width());
    if people.is_empty() {
        out = format!("{}\n", styled(FAINT, "nobody"));
    }
    terminal.print(&out)?;
    Ok(Outcome::Done)
}
