//! `touchbase merge A into B`: two notes of one person become one.
//!
//! Clones that were set up by an earlier version call `merge` as git's driver, with three files; that is `git`'s
//! business.

use std::fmt::Write;

use clap::Args;
use touchbase::change::differing_keys;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use super::git;
use crate::cli::carry::{Dry, carry_out_as};
use crate::cli::output::terminal::{Terminal, said};
use crate::cli::{Failure, Outcome, whom};

/// `merge`
#[derive(Debug, Args)]
pub(crate) struct Merge {
    /// `A into B`: whose note goes, and whose note stays
    #[arg(required = true, value_name = "A into B")]
    pub(crate) words: Vec<String>,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

/// The word between the two.
const INTO: &str = "into";

impl Merge {
    /// The three files, when git calls.
    pub(crate) fn as_driver(&self) -> Option<git::Driver> {
        match self.words.as_slice() {
            [base, ours, theirs] if ours != INTO => {
                Some(git::Driver { base: base.into(), ours: ours.into(), theirs: theirs.into() })
            }
            _ => None,
        }
    }
}

pub(crate) fn run(
    args: &Merge,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let into = args.words.iter().position(|word| word == INTO);
    let sides = into.map(|at| (args.words.get(..at), args.words.get(at + 1..)));
    let Some((Some(from), Some(into))) = sides else { return Err(usage().into()) };
    if from.is_empty() || into.is_empty() {
        return Err(usage().into());
    }
    let (from, into) = (
        whom::one(session, &from.join(" "), terminal)?,
        whom::one(session, &into.join(" "), terminal)?,
    );
    let people = &session.network.people;
    let (Some(from), Some(into)) = (people.get(from), people.get(into)) else {
        return Ok(Outcome::Done);
    };
    if from.path() == into.path() {
        terminal.print(&format!("{}: one note already; nothing changed\n", said(into.name())))?;
        return Ok(Outcome::Done);
    }
    let text = |path: &touchbase::NotePath| session.vault.read_page(path.as_str());
    let differing = match (text(into.path()), text(from.path())) {
        (Some(stays), Some(goes)) => differing_keys(&stays, &goes),
        _ => Vec::new(),
    };
    let mut understood = String::new();
    if !differing.is_empty() {
        let _ = writeln!(understood, "{} keeps its own; not taken over:", said(into.name()));
        differing.iter().for_each(|line| {
            let _ = writeln!(understood, "  {}", neutral(line));
        });
    }
    let what = format!("merge {} into {}", from.name(), into.name());
    let mut work = Work::new(what, session.agenda.today);
    work.merge(from.path().clone(), into.path().clone());
    carry_out_as(session, &work, &args.dry, terminal, &understood)
}

fn usage() -> Error {
    Error::new(ErrorKind::Usage, "whose note goes into whose?")
        .hint("touchbase merge \"Ada Q\" into \"Ada Quill\"")
}
