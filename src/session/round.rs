//! The round itself, and the rounds that a report takes when someone else writes in it meanwhile.

use std::collections::BTreeSet;
use std::path::Path;

use super::answers;
use super::copies;
use super::page::{self, Overwrite, Page, read_report};
use super::regions::{self, Regions};
use super::view::Session;
use crate::agenda::{self, Agenda};
use crate::date::Date;
use crate::error::{Error, ErrorKind};
use crate::network;
use crate::path::NotePath;
use crate::report::{self, Kept, Left};
use crate::vault::{Changed, Scan, Vault, Written};

/// How many times a report that someone else keeps writing in is made again.
const TRIES: usize = 10;

/// What is wanted of a round.
#[derive(Debug)]
#[non_exhaustive]
pub struct Order<'a> {
    /// The day of the report.
    pub today: Date,
    /// The user's folder for the journal of changes. Without one, as under cron, ticks wait in the report
    /// and all else goes on.
    pub state: Result<&'a Path, &'a Error>,
    /// What the report may replace.
    pub overwrite: Overwrite,
    /// Notes that differ from before: their people are told with the day they are due.
    pub changed: &'a BTreeSet<NotePath>,
}

impl<'a> Order<'a> {
    /// A round on one day that replaces nothing but our own report and tells of nobody.
    pub fn new(today: Date, state: Result<&'a Path, &'a Error>) -> Self {
        static NOBODY: BTreeSet<NotePath> = BTreeSet::new();
        Self { today, state, overwrite: Overwrite::Ours, changed: &NOBODY }
    }
}

/// What came of a round.
#[derive(Debug)]
#[non_exhaustive]
pub struct Round {
    /// The notes that ticks changed.
    pub ticked: Vec<Changed>,
    /// How many people are due.
    pub n_due: usize,
    /// The people of the [`Order::changed`] notes.
    pub people: Vec<NextDue>,
    /// The report as it was made.
    pub text: String,
    /// What became of it.
    pub written: Result<Written, Error>,
    /// What was ticked and could not be done; it waits in the report. What the settings turn off is not told.
    pub undone: Vec<Undone>,
    /// Copies of the report whose answers were taken over.
    pub copies: Vec<NotePath>,
    /// The notes whose regions were written again.
    pub regions: Vec<NotePath>,
    /// Those of them where words typed within a region stand below it now.
    pub moved: Vec<NotePath>,
    /// The regions that could not be.
    pub refused: Vec<Error>,
}

/// A changed box that could not be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Undone {
    /// Its line.
    pub item: String,
    /// Why not.
    pub reason: String,
}

impl Undone {
    fn of(left: &Left) -> Self {
        Self { item: left.item(), reason: left.reason.clone() }
    }

    /// The same, as an error about the report.
    pub fn error(&self, report: &NotePath) -> Error {
        let message = format!("not done: {}: {}", self.item, self.reason);
        Error::new(ErrorKind::Refused, message)
            .at(report.as_str())
            .hint("it waits in the report, below \"Not done\", and is tried again; untick it to withdraw it")
    }
}

/// A person, and when they are next due.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextDue {
    /// Their name.
    pub name: String,
    /// The day; `None` when they are not due at all.
    pub due: Option<Date>,
}

/// Carries out what is ticked in the report, writes the report and the regions; what came of each.
///
/// Nothing is written before `may` says so, which it is asked when all is ready; `None` when it says no.
pub fn round(
    vault: &Vault,
    scan: &mut Scan,
    order: &Order<'_>,
    may: &mut dyn FnMut() -> bool,
) -> Option<Round> {
    let before = read_report(vault);
    let copies = copies::find(vault, scan);
    let mut pages: Vec<Page> = Vec::new();
    if let Some(text) = before.clone() {
        pages.push(Page { path: NotePath::new(&vault.config().report), text });
    }
    let n_ours = pages.len();
    pages.extend(copies);
    let answered = answers::carry_out(vault, scan, order.today, order.state, &pages, may)?;
    let mut may_write = || !answered.changed.is_empty() || may();
    let mut made = make(vault, scan, order, &answered.kept, before.as_deref(), &mut may_write)?;
    if !made.regions.moved.is_empty() {
        // What was typed within a region is a part of its note now, and may say something.
        made.regions.moved.iter().for_each(|path| scan.read_again(vault, path));
        let before = if made.written.is_ok() { Some(made.text.clone()) } else { before };
        let later = make(vault, scan, order, &answered.kept, before.as_deref(), &mut || true)?;
        made = made.and(later);
    }
    let Made { text, written, regions, n_due, people } = made;
    let mut refused = regions.refused;
    let mut copies = Vec::new();
    // What a copy says is in the report now; before that it must not go.
    for copy in pages.into_iter().skip(n_ours).filter(|_| written.is_ok()) {
        match copies::say_done(vault, &copy, order.today) {
            Ok(()) => copies.push(copy.path),
            Err(error) if error.kind() == ErrorKind::Changed => {}
            Err(error) => refused.push(error.at(copy.path.as_str())),
        }
    }
    let left = answered.kept.left.iter().filter(|_| vault.config().apply_ticks);
    Some(Round {
        undone: left.map(Undone::of).collect(),
        copies,
        ticked: answered.changed,
        n_due,
        people,
        text,
        written,
        regions: regions.changed,
        moved: regions.moved,
        refused,
    })
}

/// The pages of one round.
struct Made {
    text: String,
    written: Result<Written, Error>,
    regions: Regions,
    n_due: usize,
    people: Vec<NextDue>,
}

impl Made {
    /// What came of making them once more.
    fn and(self, later: Self) -> Self {
        let written = match (self.written, later.written) {
            (Ok(first), Ok(Written::Unchanged)) => Ok(first),
            (Ok(Written::Created), Ok(_)) => Ok(Written::Created),
            (_, later) => later,
        };
        Self { written, regions: self.regions.and(later.regions), ..later }
    }
}

/// Judges the notes, writes the report and fills the regions; `None` when `may` says no.
fn make(
    vault: &Vault,
    scan: &Scan,
    order: &Order<'_>,
    kept: &Kept,
    before: Option<&str>,
    may: &mut dyn FnMut() -> bool,
) -> Option<Made> {
    let network = network::gather(&scan.index, vault.config());
    let agenda = agenda::judge(&network, order.today, vault.config());
    let session = Session { vault, scan, network: &network, agenda: &agenda };
    let text = report::render(&agenda, &session.diagnostics(), kept);
    if !may() {
        return None;
    }
    Some(Made {
        written: page::write_report(vault, &text, before, order.overwrite),
        regions: regions::refresh(&session),
        n_due: agenda.due.len(),
        people: next_due(&agenda, order.changed),
        text,
    })
}

/// Rounds until one comes through that nobody wrote into meanwhile; what came of all of them.
///
/// # Errors
///
/// None of its own: what became of the report is in [`Round::written`].
pub fn report(vault: &Vault, scan: &mut Scan, order: &Order<'_>) -> Result<Round, Error> {
    let (mut ticked, mut copies, mut moved) = (Vec::new(), Vec::new(), Vec::new());
    let mut tries = 0;
    loop {
        tries += 1;
        // Nobody else is waited for, so a round always comes through.
        let mut round = round(vault, scan, order, &mut || true).ok_or_else(Error::changed)?;
        ticked.append(&mut round.ticked);
        copies.append(&mut round.copies);
        moved.append(&mut round.moved);
        match &round.written {
            Err(error) if error.kind() == ErrorKind::Changed && tries < TRIES => {}
            _ => return Ok(Round { ticked, copies, moved, ..round }),
        }
    }
}

fn next_due(agenda: &Agenda<'_>, changed: &BTreeSet<NotePath>) -> Vec<NextDue> {
    agenda
        .everyone()
        .filter(|(person, _)| changed.contains(person.path()))
        .map(|(person, status)| NextDue { name: person.name().to_owned(), due: status.due })
        .collect()
}
