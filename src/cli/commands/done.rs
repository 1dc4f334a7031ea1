//! `touchbase done`: ticks a promise that is kept, in whatever note it is.

use clap::Args;
use touchbase::agenda::points::{self, Held, Open};
use touchbase::change::Change;
use touchbase::note::events::open_item::About;
use touchbase::session::Session;
use touchbase::text::fold::loose;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::{Dry, carry_out};
use crate::cli::output::table::Cell;
use crate::cli::output::terminal::{FAINT, Terminal, said};
use crate::cli::{Failure, Outcome, whom};

/// `done`
#[derive(Debug, Args)]
pub(crate) struct Done {
    /// To whom, or who kept theirs
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
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
    let at = whom::given(session, args.name.as_slice(), "touchbase done NAME TEXT", terminal)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let wanted = loose(&args.text.join(" "));
    // What one owes comes first; what one waits for can be done as well.
    let mut open = points::of(person, About::Promise);
    let owed = open.len();
    open.extend(points::of(person, About::Waiting));
    let says = |one: &&Open<'_>| loose(one.text).contains(&wanted);
    let promised: Vec<&Open<'_>> = open.iter().take(owed).filter(says).collect();
    let waited = || open.iter().skip(owed).filter(says).collect();
    let found: Vec<&Open<'_>> = if promised.is_empty() { waited() } else { promised };
    let one = match found.as_slice() {
        [] => return Err(none(person.name(), &open).into()),
        [one] => *one,
        many => {
            let say = if wanted.is_empty() { "are open" } else { "say that" };
            let name = person.name();
            let lead = format!("{} promises between you and {name} {say}", many.len());
            several(&lead, many, terminal)?
        }
    };
    let what = format!("done {}: {}", person.name(), one.text);
    let mut work = Work::new(what, session.agenda.today);
    let (line, text) = (one.line, one.text.to_owned());
    let change = match one.held {
        Held::Field => Change::Kept { line, text },
        Held::Item => Change::Done { line, text, day: session.agenda.today },
    };
    work.change(one.path.clone(), change);
    carry_out(session, &work, &args.dry, terminal)
}

/// Nothing open says what was typed: what is open, if anything.
fn none(name: &str, open: &[Open<'_>]) -> Error {
    let message = if open.is_empty() {
        format!("nothing is open between you and {name}")
    } else {
        format!("no promise between you and {name} says that; open are:")
    };
    let error = Error::new(ErrorKind::NotFound, message);
    open.iter().fold(error, |error, one| error.hint(written(one)))
}

/// The one of several that is meant: asked about at a terminal.
fn several<'o, 'a>(
    lead: &str,
    many: &[&'o Open<'a>],
    terminal: &Terminal,
) -> Result<&'o Open<'a>, Failure> {
    let ambiguous = |message: String| Error::new(ErrorKind::Ambiguous, message);
    let Some(dialogue) = terminal.dialogue() else {
        let error = ambiguous(format!("{lead}; add words of the one you mean"));
        return Err(many.iter().fold(error, |error, one| error.hint(written(one))).into());
    };
    let rows = many.iter().map(|one| {
        let place = format!("{}:{}", said(one.path.as_str()), one.line);
        vec![Cell::new(said(one.text)), Cell::new(place).style(FAINT)]
    });
    let chosen = dialogue.choose(&format!("{lead}:"), rows.collect())?;
    let one = chosen.and_then(|at| many.get(at).copied());
    one.ok_or_else(|| ambiguous("none was chosen; nothing was done".to_owned()).into())
}

fn written(one: &Open<'_>) -> String {
    format!("{} ({}:{})", said(one.text), one.path, one.line)
}
