//! `touchbase cadence`: how often to be in touch with someone.

mod many;

use clap::Args;
use touchbase::change::Change;
use touchbase::date::Cadence;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::{Dry, already, change_one};
use crate::cli::missing::{self, Missing};
use crate::cli::output::terminal::{Terminal, said};
use crate::cli::{Failure, Outcome, whom};

/// `cadence`
#[derive(Debug, Args)]
pub(crate) struct SetCadence {
    /// Who
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// How often
    #[arg(value_name = "EVERY")]
    pub(crate) every: Vec<String>,
    /// In place of NAME: everyone for whom this holds, such as org=Acme, tag=imported, folder=Old, stage=new; all that
    /// are given must hold
    #[arg(long = "where", value_name = "FIELD=VALUE")]
    pub(crate) conditions: Vec<String>,
    /// With `--where`: set it, rather than show whose it would be
    #[arg(long, requires = "conditions")]
    pub(crate) apply: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// The whole command.
const FORM: &str = "touchbase cadence NAME EVERY, such as `2 weeks`, `monthly`, `never`";

impl SetCadence {
    /// Whether it may change a note.
    pub(crate) fn writes(&self, terminal: &Terminal) -> bool {
        let many = !self.conditions.is_empty();
        !self.dry.dry_run && (!many || self.apply || terminal.dialogue().is_some())
    }
}

pub(crate) fn run(
    args: &SetCadence,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if !args.conditions.is_empty() {
        let words: Vec<&str> = args.name.iter().chain(&args.every).map(String::as_str).collect();
        return many::run(args, &words.join(" "), session, terminal);
    }
    let at = whom::given(session, args.name.as_slice(), FORM, terminal)?;
    let missing = Missing { question: "How often?", error: "it is not said how often", form: FORM };
    let every = missing::words(&args.every, &missing, terminal)?;
    let cadence = cadence_of(&every)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    if person.card.cadence == Some(cadence) {
        return already(session, at, &said(&every), terminal);
    }
    if Cadence::weekday_beside(&every).is_some() {
        terminal.print("the weekday is read and not kept: only how often counts\n")?;
    }
    let what = format!("cadence {} {every}", person.name());
    let change = Change::CadenceInWords { cadence, words: every };
    change_one(session, at, change, what, &args.dry, terminal)
}

/// A cadence as typed.
pub(crate) fn cadence_of(typed: &str) -> Result<Cadence, Error> {
    Cadence::parse(typed).ok_or_else(|| {
        let message = format!("`{}` does not say how often", neutral(typed));
        Error::new(ErrorKind::Usage, message)
            .hint("write how often, such as `2 weeks`, `monthly`, `90 days` or `never`")
    })
}
