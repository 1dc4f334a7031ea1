//! A day ahead, as typed: what `snooze` and `follow-up` take, and `promise --by`.

use clap::Args;
use touchbase::date::Date;
use touchbase::date::phrase::{self, Toward};
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
    phrase::parse(typed, session.agenda.today, Toward::Future, order).ok_or_else(|| {
        Error::new(ErrorKind::Usage, format!("`{}` is not a date", neutral(typed)))
            .hint("write it as 2026-03-16, or as words such as `next friday` or `in 2 weeks`")
    })
}
