//! `--with`, `--kind`, `--since` and `--until`: which touchpoints a list has.

use std::collections::BTreeSet;

use clap::Args;
use touchbase::date::Date;
use touchbase::lexicon::{Kind, Languages};
use touchbase::network::Touchpoint;
use touchbase::session::Session;
use touchbase::text::fold::letters;
use touchbase::text::nearest::nearest;
use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind, NotePath};

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, clock, whom};

/// Filters on touchpoints.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Filters")]
pub(crate) struct What {
    /// Touchpoints at which this person was there; may be repeated
    #[arg(long, value_name = "NAME")]
    pub(crate) with: Vec<String>,
    /// Touchpoints of this kind: call, coffee, meeting, …
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// Touchpoints on or after this day
    #[arg(long, value_name = "DAY")]
    pub(crate) since: Option<String>,
    /// Touchpoints on or before this day
    #[arg(long, value_name = "DAY")]
    pub(crate) until: Option<String>,
}

/// The filters on touchpoints, read.
pub(crate) struct Wanted<'a> {
    kind: Option<Kind>,
    since: Option<Date>,
    until: Option<Date>,
    /// For each `--with`: the person, and where their touchpoints are written down.
    with: Vec<(usize, BTreeSet<(&'a NotePath, u32)>)>,
}

impl<'a> Wanted<'a> {
    pub(crate) fn new(
        filter: &What,
        session: &Session<'a>,
        terminal: &Terminal,
    ) -> Result<Self, Failure> {
        let today = session.agenda.today;
        let day = |text: &Option<String>, option: &str| {
            text.as_deref().map(|text| clock::day(text, today, option)).transpose()
        };
        let kind = match &filter.kind {
            None => None,
            Some(typed) => Some(kind(typed)?),
        };
        let mut with = Vec::new();
        for name in &filter.with {
            let at = whom::one(session, name, terminal)?;
            let sources =
                session.network.people.get(at).into_iter().flat_map(|person| &person.touchpoints);
            let sources = sources
                .flat_map(Touchpoint::citations)
                .map(|source| (source.path(), source.line))
                .collect();
            with.push((at, sources));
        }
        Ok(Self {
            kind,
            since: day(&filter.since, "--since")?,
            until: day(&filter.until, "--until")?,
            with,
        })
    }

    /// Whether anything is asked of touchpoints at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.kind.is_none() && self.since.is_none() && self.until.is_none() && self.with.is_empty()
    }

    /// Whether a touchpoint of the person at `at` passes.
    pub(crate) fn passes(&self, at: usize, touchpoint: &Touchpoint<'_>) -> bool {
        self.kind.is_none_or(|kind| touchpoint.kind() == kind)
            && self.since.is_none_or(|since| touchpoint.date >= since)
            && self.until.is_none_or(|until| touchpoint.date <= until)
            && self.with.iter().all(|(person, sources)| {
                *person == at
                    || touchpoint
                        .citations()
                        .any(|source| sources.contains(&(source.path(), source.line)))
            })
    }

    /// Whether the person at `at` is one that `--with` names.
    pub(crate) fn names(&self, at: usize) -> bool {
        self.with.iter().any(|(person, _)| *person == at)
    }
}

fn kind(typed: &str) -> Result<Kind, Error> {
    let exact = Kind::all().iter().copied().find(|kind| kind.name() == letters(typed));
    exact.or_else(|| Kind::of_word(typed, Languages::all())).ok_or_else(|| {
        let names: Vec<&str> = Kind::all().iter().map(|kind| kind.name()).collect();
        let error = Error::new(ErrorKind::Usage, format!("there is no kind `{}`", neutral(typed)));
        match nearest(typed, names.iter().copied()) {
            Some(near) => error.hint(format!("did you mean `{near}`?")),
            None => error.hint(format!("the kinds are {}", names.join(", "))),
        }
    })
}
