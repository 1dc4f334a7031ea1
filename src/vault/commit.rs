//! Changes to notes, carried out: read, planned, compared, replaced, remembered.
//!
//! All notes of one command are planned before the first is written, so that a refusal leaves none
//! half done. A note that someone else saves in between is read and planned again. The journal says what is
//! about to be done before the first note changes.

use std::path::Path;

use super::deed::{self, Outcome};
use super::journal::{Deed, FileChange, Journal, Kept, Record, Stage};
use super::step::{Changed, Step};
use super::{recover, write};
use crate::change::{self, Change};
use crate::config::Config;
use crate::date::Date;
use crate::error::{Error, ErrorKind};
use crate::note::NoteText;
use crate::path::NotePath;
use crate::text::edit::Edit;

/// How many times to retry a note that keeps changing.
const TRIES: usize = 5;

/// What is to be done to the notes of a vault.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Work {
    /// What it is, in words, for the history.
    pub what: String,
    /// The day on which it is done.
    pub when: String,
    /// Changes to notes that are there.
    pub(super) changes: Vec<NoteChange>,
    /// Notes to be made.
    pub(super) new: Vec<NewNote>,
    /// Notes that get another name, with that.
    pub(super) moves: Vec<(NotePath, NotePath)>,
    /// Notes that become part of another, with that.
    pub(super) merges: Vec<(NotePath, NotePath)>,
}

/// What is wanted of one note.
#[derive(Debug, Clone)]
pub(super) struct NoteChange {
    pub(super) path: NotePath,
    pub(super) change: Change,
}

/// A note that is not there yet.
#[derive(Debug, Clone)]
pub(super) struct NewNote {
    pub(super) path: NotePath,
    pub(super) text: String,
}

impl Work {
    /// Nothing yet, to be remembered as `what`.
    pub fn new(what: impl Into<String>, when: Date) -> Self {
        Self { what: what.into(), when: when.to_string(), ..Self::default() }
    }

    /// Adds a change to a note that is there. Changes to one note build on each other.
    pub fn change(&mut self, path: NotePath, change: Change) {
        self.changes.push(NoteChange { path, change });
    }

    /// Takes away what is done by now.
    fn settle(&mut self, file: &FileChange) {
        match file.deed {
            Deed::Created => self.new.retain(|other| other.path != file.path),
            Deed::Edited => self.changes.retain(|other| other.path != file.path),
            Deed::Moved { .. } => self.moves.retain(|(from, _)| *from != file.path),
            Deed::Removed => self.merges.retain(|(from, _)| *from != file.path),
        }
    }

    /// Gives the person of a note another name, and its file.
    pub fn rename(&mut self, path: NotePath, to: NotePath, name: String) {
        self.change(path.clone(), Change::Rename { to: to.clone(), name });
        self.moves.push((path, to));
    }

    /// Makes the note `from` a part of the note `into`.
    pub fn merge(&mut self, from: NotePath, into: NotePath) {
        self.merges.push((from, into));
    }

    /// Adds a note to be made.
    pub fn create(&mut self, path: NotePath, text: String) {
        self.new.push(NewNote { path, text });
    }
}

/// Plans all of `work`; writes nothing.
pub(super) fn plan(root: &Path, config: &Config, work: &Work) -> Result<Vec<Changed>, Error> {
    Ok(steps(root, config, work)?.into_iter().map(|step| step.shown).collect())
}

/// The steps of `work`, in their order. A note that would stay as it is needs none.
fn steps(root: &Path, config: &Config, work: &Work) -> Result<Vec<Step>, Error> {
    let mut edited: Vec<Rewritten> = Vec::new();
    let mut changes = work.changes.clone();
    for (from, into) in &work.merges {
        let source = read(root, from)?;
        if source.lossy {
            return Err(Error::new(ErrorKind::Refused, "is not UTF-8 text and was left alone")
                .at(from.as_str())
                .hint("save it as UTF-8 first"));
        }
        let change = Change::Absorb { other: from.clone(), text: source.text };
        changes.push(NoteChange { path: into.clone(), change });
    }
    for NoteChange { path, change } in &changes {
        // Several changes to one note build on each other.
        match edited.iter_mut().find(|note| note.path == *path) {
            Some(note) => {
                let so_far = NoteText { text: note.after.clone(), lossy: false };
                note.after = change::plan(path, &so_far, change, config)?.text;
                note.edit = Edit::between(&note.before, &note.after);
            }
            None => {
                let before = read(root, path)?;
                let planned = change::plan(path, &before, change, config)?;
                edited.push(Rewritten {
                    path: path.clone(),
                    edit: planned.edit,
                    before: before.text,
                    after: planned.text,
                });
            }
        }
    }
    let differ = edited.into_iter().filter(|note| note.before != note.after);
    let mut steps: Vec<Step> =
        differ.map(|note| Step::edit(note.path, &note.edit, note.before, note.after)).collect();
    for NewNote { path, text } in &work.new {
        free(root, path)?;
        steps.push(Step::create(path.clone(), text.clone()));
    }
    for (path, to) in work.moves.iter().filter(|(path, to)| path != to) {
        if path.as_str().to_lowercase() != to.as_str().to_lowercase() {
            free(root, to)?;
        }
        let edited = steps.iter().find(|step| step.file.path == *path);
        let text = match edited {
            Some(step) => step.shown.after.clone(),
            None => read(root, path)?.text,
        };
        steps.push(Step::rename(path.clone(), to.clone(), text));
    }
    for (from, _) in &work.merges {
        steps.push(Step::remove(from.clone(), read(root, from)?.text));
    }
    Ok(steps)
}

/// A note and the edit that makes another text of it.
struct Rewritten {
    path: NotePath,
    edit: Edit,
    before: String,
    after: String,
}

/// Refuses a path at which a file stands.
fn free(root: &Path, path: &NotePath) -> Result<(), Error> {
    let target = write::inside(root, path.as_str(), false)?;
    if std::fs::symlink_metadata(&target).is_ok() {
        return Err(Error::new(ErrorKind::Refused, "is there already and was left alone")
            .at(path.as_str())
            .hint("choose another name"));
    }
    Ok(())
}

/// Does all of `work`, or none of it when it is refused.
pub(super) fn commit(
    root: &Path,
    state: &Path,
    config: &Config,
    work: &Work,
) -> Result<Vec<Changed>, Error> {
    let journal = Journal::open(state, root)?;
    let _lock = journal.lock()?;
    let mut all = journal.all()?;
    recover::finish(root, &journal, &mut all)?;
    journal.trim(&all)?;
    let record = Record {
        number: all.last_key_value().map_or(1, |(number, _)| number + 1),
        when: work.when.clone(),
        what: work.what.clone(),
        files: Vec::new(),
        stage: Stage::Begun,
    };
    let mut kept = Kept { record, back: Vec::new() };
    let mut done: Vec<Step> = Vec::new();
    let outcome = carry_out(root, config, work.clone(), &journal, &mut kept, &mut done);
    if !kept.record.files.is_empty() {
        close(&journal, kept, &done);
    }
    let tell = |error: Error| match done.is_empty() {
        true => error,
        // Half of it is there: whoever reads the error must know.
        false => {
            let paths: Vec<&str> = done.iter().map(|step| step.file.path.as_str()).collect();
            error.hint(format!(
                "written already: {}; touchbase undo takes it back",
                paths.join(", ")
            ))
        }
    };
    outcome.map_err(tell)?;
    Ok(done.into_iter().map(|step| step.shown).collect())
}

/// Says in the journal what came to be written, so that it can be taken back, also when the disk failed half
/// way. When it cannot be said the next command sees it by the notes.
fn close(journal: &Journal, mut kept: Kept, done: &[Step]) {
    let files: Vec<FileChange> = done.iter().map(|step| step.file.clone()).collect();
    let is_whole = files.len() == kept.record.files.len();
    kept.record.stage = if files.is_empty() { Stage::Dropped } else { Stage::Made };
    kept.record.files = files;
    let _ = if is_whole { journal.mark(&kept) } else { journal.put(&kept) };
}

/// Writes what is left of the work until nothing is; before each try the journal says what is to be written.
fn carry_out(
    root: &Path,
    config: &Config,
    mut left: Work,
    journal: &Journal,
    kept: &mut Kept,
    done: &mut Vec<Step>,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let steps = steps(root, config, &left)?;
        if steps.is_empty() {
            return Ok(());
        }
        // Of several notes one that is closed to us keeps the others as they are, too.
        steps.iter().try_for_each(|step| deed::may_carry_out(root, &step.file))?;
        kept.record.files = done.iter().chain(&steps).map(|step| step.file.clone()).collect();
        journal.put(kept)?;
        let mut lost = false;
        for mut step in steps {
            match deed::carry_out(root, &step.file)? {
                Outcome::Done(node) => step.file.node = node,
                // Its text is in another note by now, and must not be put there twice.
                Outcome::Lost if step.file.deed == Deed::Removed => {
                    return Err(Error::changed().at(step.file.path.as_str()));
                }
                Outcome::Lost => {
                    lost = true;
                    continue;
                }
            }
            left.settle(&step.file);
            done.push(step);
        }
        if !lost {
            return Ok(());
        }
    }
    let mut error =
        Error::new(ErrorKind::Refused, "keeps changing while it is written and was left alone");
    if let Some(first) = left.changes.first() {
        error = error.at(first.path.as_str());
    }
    Err(error.hint("try again when nothing else writes to it"))
}

/// What was changed, the newest first.
pub(super) fn history(root: &Path, state: &Path) -> Result<Vec<Record>, Error> {
    let Some(journal) = Journal::find(state, root) else { return Ok(Vec::new()) };
    let all = journal.all()?.into_values().rev().map(|kept| kept.record);
    Ok(all.filter(|record| record.stage != Stage::Dropped).collect())
}

/// Finishes or forgets what a crash cut short; what was finished.
pub(super) fn recover(root: &Path, state: &Path) -> Result<Vec<Record>, Error> {
    let Some(journal) = Journal::find(state, root) else { return Ok(Vec::new()) };
    let cut_short = |kept: &Kept| matches!(kept.record.stage, Stage::Begun | Stage::Undoing);
    if !journal.all()?.values().any(cut_short) {
        return Ok(Vec::new());
    }
    let _lock = journal.lock()?;
    // Whoever held the lock until now has finished by itself.
    let mut all = journal.all()?;
    recover::finish(root, &journal, &mut all)
}

/// Replaces the text of a note by what `rewrite` makes of it; whether anything changed.
pub(super) fn rewrite(
    root: &Path,
    path: &NotePath,
    rewrite: &dyn Fn(&str) -> Result<Option<String>, Error>,
) -> Result<bool, Error> {
    let target = write::inside(root, path.as_str(), false)?;
    for _ in 0..TRIES {
        let source = read(root, path)?;
        if source.lossy {
            return Err(Error::new(ErrorKind::Refused, "is not UTF-8 text and was left alone")
                .at(path.as_str())
                .hint("save it as UTF-8 first"));
        }
        let Some(new) = rewrite(&source.text)? else { return Ok(false) };
        if write::note(&target, path, source.text.as_bytes(), &new)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads a note that is to be changed.
fn read(root: &Path, path: &NotePath) -> Result<NoteText, Error> {
    let target = write::inside(root, path.as_str(), false)?;
    let bytes =
        std::fs::read(&target).map_err(|error| Error::io(&target, "cannot be read", error))?;
    Ok(NoteText::decode(bytes))
}
