//! A day ahead, as typed: what `snooze` and `follow-up` take, and `promise --by`.

use clap::Args;
use touchbase::date::Date;
use touchbase::date::phrase::{self, Toward, Unread};
use touchbase::date::show;
use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::Dry;
use touchbase::session::Session;

/// `snooze` and `follow-up`
#[derive(Debug, Args)]
pub(crate) struct SetDay {
    /// Who
    pub(crate) name: String,
    /// A date, or words such as `next friday`, `in 2 weeks`, `12 March`
    #[arg(required = true, value_name = "DAY")]
    pub(crate) day: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
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
