//! `touchbase done`: ticks a promise that is kept.

use clap::Args;
use touchbase::change::Change;
use touchbase::note::events::open_item::{About, ItemState, OpenItem};
use touchbase::session::Session;
use touchbase::text::fold::loose;
use touchbase::text::neutral::neutral;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind, NotePath};

use crate::cli::carry::{Dry, carry_out};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, whom};

/// `done`
#[derive(Debug, Args)]
pub(crate) struct Done {
    /// To whom
    pub(crate) name: String,
    /// A part of the promise's text; may be left out when there is only one
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &Done,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = whom::one(session, &args.name)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let wanted = loose(&args.text.join(" "));
    // Promises made in an entry have no box to tick.
    let is_open = |p: &&OpenItem| p.about == About::Promise && p.state == ItemState::Open;
    let own = person.note.items.iter().filter(is_open);
    let own = own.map(|p| Ticked { path: person.path(), line: p.line, text: &p.text });
    let elsewhere = person.tasks.iter().filter(|owed| !owed.task.waiting).map(|owed| Ticked {
        path: owed.path(),
        line: owed.task.line,
        text: owed.text(),
    });
    let open: Vec<Ticked<'_>> = own.chain(elsewhere).collect();
    let found: Vec<_> = open.iter().filter(|p| loose(p.text).contains(&wanted)).collect();
    let [promise] = found.as_slice() else {
        let kind = if found.is_empty() { ErrorKind::NotFound } else { ErrorKind::Ambiguous };
        let message = match (open.len(), found.len()) {
            (0, _) => format!("you owe {} nothing that could be ticked", person.name()),
            (_, 0) => format!("no promise to {} says that", person.name()),
            (_, n) => format!("{n} promises to {} say that", person.name()),
        };
        return Err(open
            .iter()
            .fold(Error::new(kind, message), |error, one| {
                error.hint(format!("{} ({}:{})", neutral(one.text), one.path, one.line))
            })
            .into());
    };
    let (line, text) = (promise.line, promise.text.to_owned());
    let what = format!("done {}: {text}", person.name());
    let change = Change::Done { line, text, day: session.agenda.today };
    let mut work = Work::new(what, session.agenda.today);
    work.change(promise.path.clone(), change);
    carry_out(session, &work, &args.dry, terminal)
}

/// An open promise with a box, in whatever note it is.
struct Ticked<'n> {
    path: &'n NotePath,
    line: u32,
    text: &'n str,
}
