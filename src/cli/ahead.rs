//! A day ahead, as typed: what `snooze` and `follow-up` take, and `promise --by`.

use chrono::Days;
use clap::Args;
use touchbase::date::Date;
use touchbase::date::phrase::{self, Toward, Unread};
use touchbase::date::show;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::Dry;
use crate::cli::output::dialogue::Dialogue;
use crate::cli::output::terminal::Terminal;
use crate::cli::shell::quoted;
use crate::cli::{Failure, whom};

/// `snooze` and `follow-up`
#[derive(Debug, Args)]
pub(crate) struct SetDay {
    /// Who
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// A date, or words such as `next friday`, `in 2 weeks`, `12 March`
    #[arg(value_name = "DAY")]
    pub(crate) day: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// How many days the day that is proposed lies ahead.
const PROPOSED: u64 = 7;

impl SetDay {
    /// Whose day it is.
    pub(crate) fn person(
        &self,
        command: &str,
        session: &Session<'_>,
        terminal: &Terminal,
    ) -> Result<usize, Failure> {
        let form = format!("touchbase {command} NAME DAY");
        whom::given(session, self.name.as_slice(), &form, terminal)
    }

    /// The day for the person at `at`; where none is typed, it asks, or says what to type.
    pub(crate) fn day_for(
        &self,
        at: usize,
        question: &Question<'_>,
        session: &Session<'_>,
        terminal: &Terminal,
    ) -> Result<Date, Failure> {
        if !self.day.is_empty() {
            return Ok(ahead(&self.day.join(" "), session)?);
        }
        let proposed = session.agenda.today + Days::new(PROPOSED);
        if let Some(dialogue) = terminal.dialogue() {
            return asked(question, proposed, session, &dialogue);
        }
        let name = session.network.people.get(at).map(|person| whom::name_for(person, session));
        let name = quoted(&name.unwrap_or_default());
        let error = Error::new(ErrorKind::Usage, format!("no day is named for {name}"));
        Err(error.hint(format!("touchbase {} {name} {proposed}", question.command)).into())
    }
}

/// What is asked where no day is typed.
pub(crate) struct Question<'q> {
    /// The command that needs the day.
    pub(crate) command: &'q str,
    /// "Until when?"
    pub(crate) words: &'q str,
}

/// The day that somebody at the terminal names.
fn asked(
    question: &Question<'_>,
    proposed: Date,
    session: &Session<'_>,
    dialogue: &Dialogue<'_>,
) -> Result<Date, Failure> {
    let words = format!("{} (Enter: {}) ", question.words, show::day_and_month(proposed));
    while let Some(typed) = dialogue.ask(&words)? {
        if typed.is_empty() {
            return Ok(proposed);
        }
        match ahead(&typed, session) {
            Ok(day) => return Ok(day),
            Err(error) => dialogue.refuse(&error)?,
        }
    }
    Err(Error::new(ErrorKind::Usage, "no day was named; nothing was done").into())
}

/// A day ahead, as typed.
pub(crate) fn ahead(typed: &str, session: &Session<'_>) -> Result<Date, Error> {
    let order = session.vault.config().date_order;
    let today = session.agenda.today;
    let named = phrase::read(typed, today, Toward::Future, order);
    let day = named.map_err(|why| unread(typed, why))?.day;
    if day < today {
        let message = format!("`{}` is past: {}", neutral(typed), show::full(day));
        return Err(Error::new(ErrorKind::Usage, message)
            .hint(format!("name a day from {today} on, such as `next friday` or `in 2 weeks`")));
    }
    Ok(day)
}

/// Why words name no day, and what to write instead.
pub(crate) fn unread(typed: &str, why: Unread) -> Error {
    let typed = neutral(typed);
    let usage = |message: String| Error::new(ErrorKind::Usage, message);
    match why {
        Unread::Either(one, other) => {
            Error::new(ErrorKind::Ambiguous, format!("`{typed}` may mean two days"))
                .hint(format!("write {one} ({})", show::full(one)))
                .hint(format!("or {other} ({})", show::full(other)))
        }
        Unread::WrongWeekday(day) => usage(format!("`{typed}`: {day} is a {}", show::full(day)))
            .hint(format!("write {day}, or the right weekday")),
        Unread::Impossible => usage(format!("there is no such day as `{typed}`"))
            .hint("write it as 2026-03-16, or as words such as `next friday` or `in 2 weeks`"),
        Unread::Vague => usage(format!("`{typed}` is not one day"))
            .hint("name one: 2026-03-30, or words such as `next friday` or `in 2 weeks`"),
        _ => usage(format!("`{typed}` is not a date"))
            .hint("write it as 2026-03-16, or as words such as `next friday` or `in 2 weeks`"),
    }
}
