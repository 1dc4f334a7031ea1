//! `touchbase log`: a sentence → an entry in the note of everyone who was there.

use clap::Args;
use touchbase::change::{Change, NewEntry};
use touchbase::lexicon::Kind;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::typed::sentence;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::{Dry, carry_out};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, clock};

/// `log`
#[derive(Debug, Args)]
pub(crate) struct Log {
    /// What happened, with whom
    #[arg(required = true, value_name = "SENTENCE")]
    pub(crate) words: Vec<String>,
    /// The kind, where the sentence does not say it
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// The day, where the sentence does not say it: a date, or words such as `last friday`
    #[arg(long, value_name = "DAY")]
    pub(crate) on: Option<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &Log,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let today = session.agenda.today;
    let typed = args.words.join(" ");
    let kind = args.kind.as_deref().map(kind).transpose()?;
    let order = session.vault.config().date_order;
    let sentence = sentence::understand(session.network, &typed, today, order)?;
    let day = match &args.on {
        Some(on) => clock::day(on, today, "--on")?,
        None => sentence.day.unwrap_or(today),
    };
    let mut work = Work::new(format!("log: {typed}"), today);
    for at in &sentence.people {
        let Some(person) = session.network.people.get(*at) else { continue };
        let text = sentence.text_for(*at, session.network);
        let entry = NewEntry::new(day, kind, &text);
        work.change(person.path().clone(), Change::Log(entry));
    }
    carry_out(session, &work, &args.dry, terminal)
}

fn kind(typed: &str) -> Result<Kind, Error> {
    Kind::of_word(typed).filter(|kind| kind.is_stated() || *kind == Kind::Note).ok_or_else(|| {
        let all: Vec<&str> =
            Kind::all().iter().filter(|kind| kind.is_stated()).map(|kind| kind.name()).collect();
        Error::new(ErrorKind::Usage, format!("`{}` is not a kind", neutral(typed)))
            .hint(format!("the kinds are {}", all.join(", ")))
    })
}
