//! The filters that lists share; all that are given must hold.

use std::collections::BTreeSet;

use touchbase::agenda::{Stage, Status};
use touchbase::date::Date;
use touchbase::network::{Person, Touchpoint};
use touchbase::note::kind::Kind;
use touchbase::text::fold::{letters, loose};
use touchbase::text::nearest::nearest;
use touchbase::text::neutral::neutral;
use touchbase::typed::name;
use touchbase::{Error, ErrorKind, NotePath};

use crate::cli::args::{StageName, What, Who};
use crate::cli::{Session, clock};

/// Whether a person passes.
pub(crate) fn who(filter: &Who, person: &Person<'_>, status: &Status<'_>) -> bool {
    let circle = |wanted: &String| {
        let wanted = letters(wanted);
        person.circles.iter().any(|circle| {
            let circle = letters(circle);
            circle == wanted
                || circle.strip_suffix('s') == Some(&wanted)
                || wanted.strip_suffix('s') == Some(&circle)
        })
    };
    let tag = |wanted: &String| {
        let wanted = wanted.trim_start_matches('#').to_lowercase();
        person.note.tags.iter().any(|tag| {
            let tag = tag.to_lowercase();
            tag == wanted || tag.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('/'))
        })
    };
    let stage = |wanted: StageName| {
        status.stage
            == match wanted {
                StageName::New => Stage::New,
                StageName::Met => Stage::Met,
                StageName::Growing => Stage::Growing,
                StageName::Steady => Stage::Steady,
                StageName::Dormant => Stage::Dormant,
            }
    };
    filter.circle.iter().all(circle) && filter.tag.iter().all(tag) && filter.stage.is_none_or(stage)
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
    pub(crate) fn new(filter: &What, session: &Session<'a>) -> Result<Self, Error> {
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
            let at = one(session, name)?;
            let sources =
                session.network.people.get(at).into_iter().flat_map(|person| &person.touchpoints);
            let sources = sources
                .flat_map(Touchpoint::citations)
                .map(|source| (source.path, source.line))
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
        self.kind.is_none_or(|kind| touchpoint.kind == kind)
            && self.since.is_none_or(|since| touchpoint.date >= since)
            && self.until.is_none_or(|until| touchpoint.date <= until)
            && self.with.iter().all(|(person, sources)| {
                *person == at
                    || touchpoint
                        .citations()
                        .any(|source| sources.contains(&(source.path, source.line)))
            })
    }

    /// Whether the person at `at` is one that `--with` names.
    pub(crate) fn names(&self, at: usize) -> bool {
        self.with.iter().any(|(person, _)| *person == at)
    }
}

fn kind(typed: &str) -> Result<Kind, Error> {
    let exact = Kind::all().iter().copied().find(|kind| kind.name() == letters(typed));
    exact.or_else(|| Kind::of_word(typed)).ok_or_else(|| {
        let names: Vec<&str> = Kind::all().iter().map(|kind| kind.name()).collect();
        let error = Error::new(ErrorKind::Usage, format!("there is no kind `{}`", neutral(typed)));
        match nearest(typed, names.iter().copied()) {
            Some(near) => error.hint(format!("did you mean `{near}`?")),
            None => error.hint(format!("the kinds are {}", names.join(", "))),
        }
    })
}

/// The one person a typed name means.
pub(crate) fn one(session: &Session<'_>, typed: &str) -> Result<usize, Error> {
    let found = name::people(session.network, typed);
    let shown = neutral(typed).into_owned();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            let error = Error::new(ErrorKind::NotFound, format!("nobody here is called `{shown}`"));
            Err(match name::near(session.network, &loose(typed)) {
                Some(near) => error.hint(format!("did you mean `{near}`?")),
                None => error.hint("list everyone with `touchbase people`"),
            })
        }
        many => {
            let mut error = Error::new(
                ErrorKind::Ambiguous,
                format!("`{shown}` may mean {} people", many.len()),
            );
            for at in many.iter().take(10) {
                if let Some(person) = session.network.people.get(*at) {
                    error = error.hint(format!("{} ({})", person.name(), person.path()));
                }
            }
            let rest = many.len().saturating_sub(10);
            Err(if rest > 0 { error.hint(format!("and {rest} more")) } else { error })
        }
    }
}
