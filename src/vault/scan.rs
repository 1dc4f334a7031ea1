//! All notes of a vault: read with many threads while the vault is still walked, each parsed where it is
//! read.
//!
//! A bug of ours in parsing costs the note alone. What a file says is `note`'s business.

use std::collections::BTreeMap;
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::SystemTime;

use rayon::iter::{
    IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator,
};

use super::walk::{self, Aside, Enter, NoteFile, PassedOver};
use super::{Vault, read};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::index::Index;
use crate::lexicon::Languages;
use crate::note;
use crate::note::Note;
use crate::path::NotePath;

/// The most files read at a time: reading waits for the disk far longer than it computes.
const READERS: usize = 16;

/// How many notes a reader takes in one go.
const AT_A_TIME: usize = 64;

/// The fewest files for which sharing a look from outside pays.
const STAMPS: usize = 256;

/// What a file looks like from outside: two equal stamps mean that it has not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
    node: u64,
}

impl Stamp {
    /// Of the file at this path, which may be none.
    pub(super) fn of(file: &Path) -> Option<Self> {
        std::fs::symlink_metadata(file).ok().map(|meta| Self::from(&meta))
    }

    fn from(meta: &std::fs::Metadata) -> Self {
        #[cfg(unix)]
        let node = std::os::unix::fs::MetadataExt::ino(meta);
        #[cfg(not(unix))]
        let node = 0;
        Self { len: meta.len(), modified: meta.modified().ok(), node }
    }
}

/// Whether each note keeps what does not count in it, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reasons {
    /// It does.
    Kept,
    /// It does not.
    Dropped,
}

/// All notes of a vault as they were read.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Scan {
    /// The notes.
    pub index: Index,
    /// Files and folders that could not be read.
    pub diagnostics: Vec<Diagnostic>,
    /// The files and folders that were passed over.
    pub passed_over: Vec<PassedOver>,
    /// The languages that were heard in the notes when they were read.
    heard: Languages,
    /// Temporary files of ours, which a crash may have left.
    pub(super) temporary: Vec<PathBuf>,
}

impl Scan {
    /// Everything that was found wrong: reading, notes, and what `also` adds; sorted.
    pub fn all_diagnostics(&self, also: &[Diagnostic]) -> Vec<Diagnostic> {
        let mut all: Vec<Diagnostic> = self.diagnostics.clone();
        all.extend(self.index.speaking().flat_map(|note| note.diagnostics.iter().cloned()));
        all.extend_from_slice(also);
        crate::diagnostic::sort(&mut all);
        all.dedup();
        all
    }

    /// Reads a note again that was changed.
    pub fn read_again(&mut self, vault: &Vault, path: &NotePath) {
        if let Some(Ok(note)) = self.read(vault, path) {
            self.index.insert(note);
        }
    }

    /// Reads one note as the others were; `None` when it is gone or was never one.
    pub fn read(
        &self,
        vault: &Vault,
        path: &NotePath,
    ) -> Option<Result<Box<Note>, Box<Diagnostic>>> {
        vault.read(path, self.heard)
    }

    /// Reads the notes again that are too short to tell their language, when other languages are heard than
    /// were known; returns them.
    pub fn hear(&mut self, vault: &Vault) -> Vec<NotePath> {
        self.hear_with(vault, Reasons::Dropped)
    }

    fn hear_with(&mut self, vault: &Vault, reasons: Reasons) -> Vec<NotePath> {
        let heard = self.index.languages();
        if heard == self.heard || vault.config.spoken.named.is_some() {
            return Vec::new();
        }
        self.heard = heard;
        let config = vault.config.hearing(heard);
        let short = self.index.notes().filter(|note| note.is_short()).map(|note| &note.path);
        let short: Vec<NotePath> = short.cloned().collect();
        let read = short.par_iter().filter_map(|path| {
            let file = vault.root.join(path.as_str());
            read_note(&NoteFile { path: path.clone(), file }, &config, reasons, |_| {})?.ok()
        });
        let read: Vec<Box<Note>> = read.collect();
        read.into_iter().for_each(|note| self.index.insert(note));
        short
    }

    /// Forgets a note and what was wrong with reading it.
    pub fn forget(&mut self, path: &NotePath) {
        self.index.remove(path);
        self.diagnostics.retain(|diagnostic| diagnostic.at.path != *path);
    }
}

/// Reads every note, and says of each what tells whether it changes afterwards, if it is to be `stamped`.
pub(super) fn read_all(
    vault: &Vault,
    reasons: Reasons,
    stamped: bool,
    enter: Enter<'_>,
) -> (Scan, BTreeMap<NotePath, Stamp>) {
    let one = |found: NoteFile| {
        // Stamped before it is read: what changes in between is seen as changed afterwards.
        let mut stamp = None;
        let read = read_note(&found, &vault.config, reasons, |file| {
            let meta = if stamped { file.metadata().ok() } else { None };
            stamp = meta.map(|meta| Stamp::from(&meta));
        });
        (found, stamp, read)
    };
    let mut aside = Aside::default();
    let found = walk::walk(&vault.root, &vault.config, enter, &mut aside);
    let mut read: Vec<_> = match rayon::ThreadPoolBuilder::new().num_threads(READERS).build() {
        Ok(pool) => together(&pool, found, one),
        Err(_) => found.map(one).collect(),
    };
    // Two names that are not UTF-8 may read alike; then the file decides which one stays.
    read.sort_unstable_by(|(a, ..), (b, ..)| a.path.cmp(&b.path).then_with(|| a.file.cmp(&b.file)));
    aside.passed_over.sort();
    let mut scan = Scan {
        diagnostics: aside.diagnostics,
        passed_over: aside.passed_over,
        temporary: aside.temporary,
        ..Scan::default()
    };
    let mut notes = Vec::with_capacity(read.len());
    let mut stamps = BTreeMap::new();
    for (found, stamp, result) in read {
        stamps.extend(stamp.map(|stamp| (found.path, stamp)));
        match result {
            Some(Ok(note)) => notes.push(note),
            Some(Err(diagnostic)) => scan.diagnostics.push(*diagnostic),
            None => {}
        }
    }
    scan.index = notes.into_iter().collect();
    scan.hear_with(vault, reasons);
    (scan, stamps)
}

/// The files that are notes now, each with what tells whether it has changed.
pub(super) fn stamps(vault: &Vault, enter: Enter<'_>) -> BTreeMap<NotePath, Stamp> {
    let mut aside = Aside::default();
    let found: Vec<NoteFile> = walk::walk(&vault.root, &vault.config, enter, &mut aside).collect();
    let stamps = found.into_par_iter().with_min_len(STAMPS);
    let stamps: Vec<Option<(NotePath, Stamp)>> =
        stamps.map(|one| Some((one.path, Stamp::of(&one.file)?))).collect();
    stamps.into_iter().flatten().collect()
}

/// What `one` makes of each item, in any order; begun while there are more items to come.
fn together<T: Send, R: Send>(
    pool: &rayon::ThreadPool,
    items: impl Iterator<Item = T>,
    one: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let (to, made) = mpsc::channel();
    pool.in_place_scope(|scope| {
        let mut items = items.peekable();
        while items.peek().is_some() {
            let some: Vec<T> = items.by_ref().take(AT_A_TIME).collect();
            let (to, one) = (to.clone(), &one);
            scope.spawn(move |_| {
                // The receiver lives longer than all who send.
                let _ = to.send(some.into_iter().map(one).collect::<Vec<R>>());
            });
        }
    });
    drop(to);
    made.into_iter().flatten().collect()
}

/// Reads and parses one file; one that vanished is not a note. A bug of ours costs only that note.
pub(super) fn read_note(
    found: &NoteFile,
    config: &Config,
    reasons: Reasons,
    opened: impl FnOnce(&File),
) -> Option<Result<Box<Note>, Box<Diagnostic>>> {
    let source = match read::read(found, opened)? {
        Ok(source) => source,
        Err(diagnostic) => return Some(Err(Box::new(diagnostic))),
    };
    let parse = match reasons {
        Reasons::Kept => note::parse_explained,
        Reasons::Dropped => note::parse,
    };
    let parsed = guard(&found.path, || parse(&found.path, &source, config));
    read::reuse(source);
    Some(parsed.map(Box::new))
}

/// Runs `parse`, and makes a diagnostic of a panic in it.
fn guard(path: &NotePath, parse: impl FnOnce() -> Note) -> Result<Note, Box<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(parse)).map_err(|_| {
        let message = "touchbase failed on this note, which is a bug";
        let crashed = Diagnostic::new(Code::NoteCrashed, Place::file(path.clone()), message);
        Box::new(crashed.help("please report it, with the note if you can"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crash_costs_one_note_and_is_reported() {
        let path = NotePath::new("People/Ada.md");
        let crashed = guard(&path, || panic!("a bug of ours")).unwrap_err();
        assert_eq!(crashed.code, Code::NoteCrashed);
        assert_eq!(crashed.at.path, path);
    }
}
