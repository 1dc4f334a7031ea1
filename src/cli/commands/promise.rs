//! `touchbase promise`: what one owes someone, and by when.

use clap::Args;
use touchbase::change::Change;
use touchbase::date::{Cadence, Date};
use touchbase::network::Person;
use touchbase::note::events::open_item::{About, ItemState};
use touchbase::session::Session;
use touchbase::text::fold::loose;

use crate::cli::ahead::ahead;
use crate::cli::carry::{Dry, change_one};
use crate::cli::missing::{self, Missing};
use crate::cli::output::terminal::{Terminal, said};
use crate::cli::{Failure, Outcome, whom};

/// `promise`
#[derive(Debug, Args)]
pub(crate) struct Promise {
    /// To whom
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// What; `by friday` at its end is the day
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
    /// By which day
    #[arg(long, value_name = "DAY")]
    pub(crate) by: Option<String>,
    /// Write it even if it is among the open promises already
    #[arg(long)]
    pub(crate) again: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// The whole command.
const FORM: &str = "touchbase promise NAME TEXT";

pub(crate) fn run(
    args: &Promise,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = whom::given(session, args.name.as_slice(), FORM, terminal)?;
    let missing =
        Missing { question: "What do you owe them?", error: "nothing is promised", form: FORM };
    let text = missing::words(&args.text, &missing, terminal)?;
    let name = session.network.people.get(at).map_or("", |person| person.name());
    let what = format!("promise {name}: {text}");
    let (text, due) = match args.by.as_deref() {
        Some(by) => (text, Some(ahead(by, session)?)),
        None => promise_by(&text, session).map_or((text, None), |(text, due)| (text, Some(due))),
    };
    if let Some(person) = session.network.people.get(at)
        && !args.again
        && is_open(person, &text, due)
    {
        let already = "is promised already; `--again` writes it once more";
        terminal.print(&format!("{}: {} {already}\n", said(person.name()), said(&text)))?;
        return Ok(Outcome::Done);
    }
    change_one(session, at, Change::Promise { text, due }, what, &args.dry, terminal)
}

/// What is promised and by when, where the text ends in "by friday", "by 5 December".
fn promise_by(text: &str, session: &Session<'_>) -> Option<(String, Date)> {
    let (text, by) = text.rsplit_once(" by ")?;
    // "two months" is how long, not when.
    if text.trim().is_empty() || Cadence::parse(by).is_some() {
        return None;
    }
    let due = ahead(by.trim_end_matches(['.', '!']), session).ok()?;
    Some((text.trim_end().to_owned(), due))
}

/// Whether the same is promised by the same day and not kept yet.
fn is_open(person: &Person<'_>, text: &str, due: Option<Date>) -> bool {
    person.note.items.iter().any(|item| {
        item.about == About::Promise
            && item.state == ItemState::Open
            && item.due == due
            && loose(&item.text) == loose(text)
    })
}
