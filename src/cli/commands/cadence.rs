//! `touchbase cadence`: how often to be in touch with someone.

use clap::Args;
use touchbase::change::Change;
use touchbase::date::Cadence;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::{Dry, change_one};
use crate::cli::output::terminal::{Terminal, said};
use crate::cli::{Failure, Outcome, whom};

/// `cadence`
#[derive(Debug, Args)]
pub(crate) struct SetCadence {
    /// Who
    pub(crate) name: String,
    /// How often
    #[arg(required = true, value_name = "EVERY")]
    pub(crate) every: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

pub(crate) fn run(
    args: &SetCadence,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let every = args.every.join(" ");
    let cadence = cadence_of(&every)?;
    let at = whom::one(session, &args.name)?;
    if let Some(person) = session.network.people.get(at)
        && person.card.cadence == Some(cadence)
    {
        terminal.print(&format!("{}: {every} already; nothing changed\n", said(person.name())))?;
        return Ok(Outcome::Done);
    }
    if Cadence::weekday_beside(&every).is_some() {
        terminal.print("the weekday is read and not kept: only how often counts\n")?;
    }
    let what = format!("cadence {} {every}", args.name);
    let change = Change::CadenceInWords { cadence, words: every };
    change_one(session, &args.name, change, what, &args.dry, terminal)
}

/// A cadence as typed.
pub(crate) fn cadence_of(typed: &str) -> Result<Cadence, Error> {
    Cadence::parse(typed).ok_or_else(|| {
        let message = format!("`{}` does not say how often", neutral(typed));
        Error::new(ErrorKind::Usage, message)
            .hint("write how often, such as `2 weeks`, `monthly`, `90 days` or `never`")
    })
}
