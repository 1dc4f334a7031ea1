//! Taking a change back: any change, whatever has become of its notes since.
//!
//! All files are planned before the first is touched. A note that got another name since is found again: by
//! the renames that touchbase made, by its bytes, by its name in another folder, or by its node on the disk.

use std::collections::BTreeMap;
use std::path::Path;

use super::deed::{self, Outcome};
use super::journal::{Deed, FileChange, Journal, Kept, Print, Record, Stage};
use super::recover;
use super::step::{Changed, Step};
use crate::error::{Error, ErrorKind};
use crate::path::NotePath;

/// Which change is to be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Which {
    /// The newest.
    Newest,
    /// The newest that can be taken back; those that cannot are passed over for good.
    NewestPossible,
    /// The one of this number.
    Number(u64),
}

/// What undo came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Undone {
    /// The change that was, or would be, taken back; `None` when there is none.
    pub record: Option<Record>,
    /// What that does to the notes; nothing when only what a crash cut short was finished.
    pub back: Vec<Changed>,
    /// Changes that were passed over, the newest first.
    pub passed_over: Vec<Record>,
}

/// What is to be done for it.
#[derive(Debug, Default)]
struct Plan {
    record: Option<Record>,
    steps: Vec<Step>,
    passed_over: Vec<Record>,
}

impl From<Plan> for Undone {
    fn from(plan: Plan) -> Self {
        let back = plan.steps.into_iter().map(|step| step.shown).collect();
        Self { record: plan.record, back, passed_over: plan.passed_over }
    }
}

/// What would be taken back; writes nothing.
pub(super) fn plan(
    root: &Path,
    all: &BTreeMap<u64, Kept>,
    which: Which,
    notes: &[NotePath],
) -> Result<Undone, Error> {
    prepare(root, all, which, notes).map(Undone::from)
}

/// Finds the change that is meant, and what takes it back.
fn prepare(
    root: &Path,
    all: &BTreeMap<u64, Kept>,
    which: Which,
    notes: &[NotePath],
) -> Result<Plan, Error> {
    let mut passed_over = Vec::new();
    let made = |kept: &&Kept| kept.record.stage == Stage::Made;
    let candidates: Vec<&Kept> = match which {
        Which::Number(number) => vec![numbered(all, number)?],
        Which::Newest => all.values().rev().filter(made).take(1).collect(),
        Which::NewestPossible => all.values().rev().filter(made).collect(),
    };
    for kept in candidates {
        match back(root, all, &kept.record, notes) {
            Ok(steps) => {
                return Ok(Plan { record: Some(kept.record.clone()), steps, passed_over });
            }
            Err(_) if which == Which::NewestPossible => passed_over.push(kept.record.clone()),
            Err(error) => {
                let number = kept.record.number;
                return Err(error
                    .hint(format!("take it back by hand: {}", kept.record.what.trim()))
                    .hint(format!("or leave #{number} as it is: touchbase undo --skip")));
            }
        }
    }
    Ok(Plan { passed_over, ..Plan::default() })
}

/// The change of this number, if it can be asked for.
fn numbered(all: &BTreeMap<u64, Kept>, number: u64) -> Result<&Kept, Error> {
    let help = "see the numbers with touchbase history";
    match all.get(&number) {
        Some(kept) if matches!(kept.record.stage, Stage::Made | Stage::PassedOver) => Ok(kept),
        Some(kept) if kept.record.stage == Stage::TakenBack => {
            let message = format!("#{number} was taken back already");
            Err(Error::new(ErrorKind::Refused, message).hint(help))
        }
        _ => {
            Err(Error::new(ErrorKind::NotFound, format!("there is no change #{number}")).hint(help))
        }
    }
}

/// Takes a change back, all of it or nothing. The caller holds the lock.
pub(super) fn undo(
    root: &Path,
    journal: &Journal,
    which: Which,
    notes: &[NotePath],
) -> Result<Undone, Error> {
    let mut all = journal.all()?;
    let finished = recover::finish(root, journal, &mut all)?;
    // Whoever says it again after a crash means the same undo, not one more.
    let is_meant = |record: &Record| {
        record.stage == Stage::TakenBack
            && match which {
                Which::Newest | Which::NewestPossible => true,
                Which::Number(number) => record.number == number,
            }
    };
    if let Some(record) = finished.into_iter().find(is_meant) {
        return Ok(Undone { record: Some(record), ..Undone::default() });
    }
    let plan = prepare(root, &all, which, notes)?;
    let Some(record) = plan.record.clone() else { return Ok(plan.into()) };
    let back = plan.steps.iter().map(|step| step.file.clone()).collect();
    let mut kept = Kept { record: Record { stage: Stage::Undoing, ..record }, back };
    journal.mark(&kept)?;
    let failed = kept.back.iter().enumerate().find_map(|(n, change)| {
        let error = match deed::carry_out(root, change) {
            Ok(Outcome::Done(_)) => return None,
            Ok(Outcome::Lost) => Error::new(ErrorKind::Refused, "changed in this moment")
                .at(change.path.as_str())
                .hint("try again"),
            Err(error) => error,
        };
        Some((n, error))
    });
    if let Some((n, error)) = failed {
        // Files are taken back from the last to the first; of those that were the change speaks no more.
        kept.record.files.truncate(kept.back.len() - n);
        close(journal, kept, Stage::Made)?;
        return Err(error);
    }
    close(journal, kept, Stage::TakenBack)?;
    for passed in &plan.passed_over {
        let kept = Kept { record: passed.clone(), back: Vec::new() };
        close(journal, kept, Stage::PassedOver)?;
    }
    Ok(plan.into())
}

/// Writes down what became of a change.
fn close(journal: &Journal, mut kept: Kept, stage: Stage) -> Result<(), Error> {
    kept.record.stage = stage;
    kept.back.clear();
    journal.put(&kept)
}

/// What takes all of `record` back, from its last file to its first.
fn back(
    root: &Path,
    all: &BTreeMap<u64, Kept>,
    record: &Record,
    notes: &[NotePath],
) -> Result<Vec<Step>, Error> {
    let mut back: Vec<Step> = Vec::new();
    for (n, file) in record.files.iter().enumerate().rev() {
        // A later step of the same change may have given the file another name, which is taken back first.
        let later = record.files.get(n + 1..).unwrap_or(&[]);
        let renamed = later.iter().find(|other| is_move(other) && other.path == file.path);
        let now = whereabouts(root, all, record, renamed.unwrap_or(file), notes);
        let mut step = deed::back(root, file, &now)?;
        if renamed.is_some() {
            step.file.path = file.path.clone();
        }
        back.push(step);
    }
    Ok(back)
}

fn is_move(file: &FileChange) -> bool {
    matches!(file.deed, Deed::Moved { .. })
}

/// How the file of a change is called by now.
fn whereabouts(
    root: &Path,
    all: &BTreeMap<u64, Kept>,
    record: &Record,
    file: &FileChange,
    notes: &[NotePath],
) -> NotePath {
    let mut path = file.path_after().clone();
    let later = all.range(record.number + 1..).map(|(_, kept)| &kept.record);
    let moves = later.filter(|later| later.stage == Stage::Made).flat_map(|later| &later.files);
    for moved in moves.filter(|other| is_move(other)) {
        if moved.path == path {
            path = moved.path_after().clone();
        }
    }
    if file.deed == Deed::Removed || std::fs::symlink_metadata(root.join(path.as_str())).is_ok() {
        return path;
    }
    let same_bytes = |note: &&NotePath| {
        file.is.is_some() && deed::read(root, note.as_str()).as_deref().map(Print::of) == file.is
    };
    let same_name = |note: &&NotePath| note.file_name() == path.file_name();
    let same_node =
        |note: &&NotePath| file.node.is_some() && deed::node(root, note.as_str()) == file.node;
    let found = the_one(notes, same_node)
        .or_else(|| the_one(notes, same_name))
        .or_else(|| the_one(notes, same_bytes));
    found.cloned().unwrap_or(path)
}

/// The one note of which this is true.
fn the_one(notes: &[NotePath], is: impl Fn(&&NotePath) -> bool) -> Option<&NotePath> {
    let mut found = notes.iter().filter(is);
    found.next().filter(|_| found.next().is_none())
}
