//! `touchbase triage`: people without a rhythm, page by page, those you met most first.
//!
//! What an answer means is `answer`'s business, asking is `asking`'s, and the rhythm proposed comes from the library.

mod answer;
mod asking;

use clap::Args;
use touchbase::agenda::Status;
use touchbase::coach::rhythm;
use touchbase::date::{Cadence, Date};
use touchbase::network::Person;
use touchbase::network::circle::CadenceOrigin;
use touchbase::phrase;
use touchbase::session::Session;
use touchbase::text::words::counted;

use self::asking::Asking;
use crate::cli::carry::state;
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::whom;
use crate::cli::{Failure, Outcome};

/// `triage`
#[derive(Debug, Args)]
pub(crate) struct Triage {
    /// List them and ask nothing
    #[arg(long)]
    pub(crate) list: bool,
}

impl Triage {
    /// Whether it asks for rhythms and writes the answers, rather than listing people.
    pub(crate) fn asks(&self, terminal: &Terminal) -> bool {
        !self.list && terminal.dialogue().is_some()
    }
}

pub(crate) fn run(
    args: &Triage,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let open = open(session);
    if open.is_empty() {
        terminal.print(&format!("{}\n", styled(FAINT, "everyone has a rhythm")))?;
        return Ok(Outcome::Done);
    }
    match terminal.dialogue().filter(|_| !args.list) {
        Some(dialogue) => Asking::new(session, &dialogue, state()?).all(&open),
        None => {
            let rows: Vec<Vec<Cell>> = open.iter().map(|one| one.row(session)).collect();
            let tip = "set one: touchbase cadence NAME EVERY; \
                       many at once: touchbase cadence --where org=Acme never";
            let list = table::render(&rows, 0, terminal.width());
            terminal.print(&format!("{list}\n{}\n", styled(FAINT, tip)))?;
            Ok(Outcome::Done)
        }
    }
}

/// Someone without a rhythm of their own.
#[derive(Clone, Copy)]
pub(super) struct Open<'a, 's> {
    at: usize,
    person: &'a Person<'a>,
    status: &'s Status<'a>,
    /// How often it was so far.
    proposed: Option<Cadence>,
}

/// Everyone without a rhythm of their own, those met most first.
fn open<'a, 's>(session: &'s Session<'a>) -> Vec<Open<'a, 's>> {
    let today = session.agenda.today;
    let people = session.agenda.everyone().enumerate();
    let without = people.filter(|(_, (person, status))| {
        person.held.origin == CadenceOrigin::Default && !status.paused
    });
    let mut open: Vec<Open<'a, 's>> = without
        .map(|(at, (person, status))| {
            let proposed = rhythm::proposed(person, today);
            Open { at, person, status, proposed }
        })
        .collect();
    open.sort_by(|a, b| {
        let (one, other) = (a.person, b.person);
        let counts = b.status.count.cmp(&a.status.count);
        counts.then_with(|| one.name().cmp(other.name())).then_with(|| one.path().cmp(other.path()))
    });
    open
}

impl Open<'_, '_> {
    /// Who it is, what was, and the rhythm that this proposes.
    fn row(&self, session: &Session<'_>) -> Vec<Cell> {
        let proposed = self.proposed.map(phrase::every).unwrap_or_default();
        vec![
            Cell::new(said(&self.person.label())).style(STRONG),
            Cell::new(whom::about(session, self.at)),
            Cell::new(touchpoints(self.status, session.agenda.today)),
            Cell::new(proposed).style(FAINT),
        ]
    }
}

fn touchpoints(status: &Status<'_>, today: Date) -> String {
    match status.last {
        Some(last) => {
            let last = phrase::day::short_of(last, today);
            format!("{}, last {last}", counted(status.count, "touchpoint"))
        }
        None => "nothing dated yet".to_owned(),
    }
}
