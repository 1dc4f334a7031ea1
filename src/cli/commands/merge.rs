//! `touchbase merge A into B`: two notes of one person become one.
//!
//! Clones that were set up by an earlier version call `merge` as git's driver, with three files; that is `git`'s
//! business.

use std::fmt::Write;

use clap::Args;
use touchbase::change::differing_keys;
use touchbase::network::{Person, Resolved};
use touchbase::note::markdown::links;
use touchbase::session::Session;
use touchbase::text::Span;
use touchbase::text::neutral::neutral;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind, NotePath};

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
    let at = whom::one(session, &from.join(" "), terminal)?;
    let into = whom::one(session, &into.join(" "), terminal)?;
    let people = &session.network.people;
    let (Some(from), Some(into)) = (people.get(at), people.get(into)) else {
        return Ok(Outcome::Done);
    };
    if from.path() == into.path() {
        terminal.print(&format!("{}: one note already; nothing changed\n", said(into.name())))?;
        return Ok(Outcome::Done);
    }
    let text = |path: &NotePath| session.vault.read_page(path.as_str());
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
    left_behind(session, at, into).iter().for_each(|(note, target)| {
        let (note, target) = (neutral(note.as_str()), neutral(target));
        let _ = writeln!(understood, "{note}: the link to {target} will lead nowhere");
    });
    let what = format!("merge {} into {}", from.name(), into.name());
    let mut work = Work::new(what, session.agenda.today);
    work.merge(from.path().clone(), into.path().clone());
    carry_out_as(session, &work, &args.dry, terminal, &understood)
}

/// The links by folder and name to the note of the person at `from`, whose folder the note of `into` is not in: a bare name
/// goes on leading there, a folder does not. With each, the note that it is in.
fn left_behind<'s>(
    session: &'s Session<'_>,
    from: usize,
    into: &Person<'_>,
) -> Vec<(&'s NotePath, String)> {
    let network = session.network;
    let own = network.people.get(from).map(Person::path);
    if own.is_none_or(|own| own.folder() == into.path().folder()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for note in session.scan.index.notes() {
        let Some(text) = session.vault.read_page(note.path.as_str()) else { continue };
        let all = links::in_span(&text, Span::new(0, text.len()), None);
        let leads_there = |target: &str| {
            target.contains('/')
                && network.names.resolve(target, &note.path) == Resolved::Person(from)
        };
        let targets = all.into_iter().filter(|link| leads_there(&link.target));
        found.extend(targets.map(|link| (&note.path, link.target.into_owned())));
    }
    found
}

fn usage() -> Error {
    Error::new(ErrorKind::Usage, "whose note goes into whose?")
        .hint("touchbase merge \"Ada Q\" into \"Ada Quill\"")
}
