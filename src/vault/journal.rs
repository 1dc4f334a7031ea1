//! What touchbase changed in the notes, so that it can be taken back; kept outside the vault.
//!
//! One line of JSON a change, in the user's state folder, which also holds the lock that lets one
//! process write at a time. A journal that cannot be read is an empty one: nothing depends on it
//! but `undo` and `history`.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::error::{Error, ErrorKind};
use crate::path::NotePath;
use crate::text::Span;
use crate::text::edit::Edit;
use crate::text::hash::fnv64;

/// So many changes are remembered.
const KEPT: usize = 1_000;

/// One change of one command, as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record {
    /// The day of the change.
    pub when: String,
    /// What the command did, in words.
    pub what: String,
    /// What it did to each note.
    pub files: Vec<FileChange>,
}

/// What was done to one note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FileChange {
    /// The note.
    pub path: NotePath,
    /// Whether the note was made by the change.
    pub created: bool,
    /// The edit that takes the change back.
    pub back: Edit,
    /// What must stand there for that.
    pub expected: String,
}

/// The folder of one vault's journal and lock.
#[derive(Debug)]
pub(super) struct Journal {
    folder: PathBuf,
}

/// Held as long as a process writes.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "unlocks when it is dropped")] File);

impl Lock {
    /// The lock of the one process that watches the vault at `root`.
    ///
    /// # Errors
    ///
    /// When another process holds it, or when the folder `state` cannot be used.
    pub fn watching(state: &Path, root: &Path) -> Result<Self, Error> {
        let path = Journal::open(state, root)?.folder.join("watching");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| Error::io(&path, "cannot be locked", error))?;
        if file.try_lock().is_err() {
            return Err(Error::new(ErrorKind::Refused, "another touchbase watches this vault")
                .at(root)
                .hint("one is enough; end the other first if it is not wanted"));
        }
        Ok(Self(file))
    }
}

impl Journal {
    /// The journal of the vault at `root`, below the state folder of the user.
    pub(super) fn open(state: &Path, root: &Path) -> Result<Self, Error> {
        let name = root.file_name().map_or_else(|| "vault".into(), |name| name.to_string_lossy());
        let folder =
            state.join(format!("{name}-{:016x}", fnv64(root.as_os_str().as_encoded_bytes())));
        std::fs::create_dir_all(&folder)
            .map_err(|error| Error::io(&folder, "this folder cannot be made", error))?;
        Ok(Self { folder })
    }

    /// Waits until no other process writes.
    pub(super) fn lock(&self) -> Result<Lock, Error> {
        let path = self.folder.join("lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .and_then(|file| file.lock().map(|()| file))
            .map_err(|error| Error::io(&path, "cannot be locked", error))?;
        Ok(Lock(file))
    }

    fn path(&self) -> PathBuf {
        self.folder.join("journal.jsonl")
    }

    /// All records, the oldest first.
    pub(super) fn records(&self) -> Vec<Record> {
        let text = std::fs::read_to_string(self.path()).unwrap_or_default();
        text.lines().filter_map(|line| record(&serde_json::from_str(line).ok()?)).collect()
    }

    /// Adds a record.
    pub(super) fn add(&self, record: &Record) -> Result<(), Error> {
        let mut all = self.records();
        if all.len() >= KEPT {
            all.drain(..all.len() + 1 - KEPT);
            self.replace(&all)?;
        }
        let path = self.path();
        OpenOptions::new()
            .create(true)
            .append(true)
            .open(&path)
            .and_then(|mut file| file.write_all(line(record).as_bytes()))
            .map_err(|error| Error::io(&path, "cannot be written", error))
    }

    /// Writes `records` in the place of all there are.
    pub(super) fn replace(&self, records: &[Record]) -> Result<(), Error> {
        let text: String = records.iter().map(line).collect();
        let path = self.path();
        super::write::replace(&path, text.as_bytes(), &super::write::There::Anything)
            .map(|_| ())
            .map_err(|error| Error::io(&path, "cannot be written", error))
    }
}

fn line(record: &Record) -> String {
    let files: Vec<Value> = record
        .files
        .iter()
        .map(|file| {
            json!({
                "path": file.path.as_str(),
                "created": file.created,
                "at": file.back.at.start,
                "new": file.expected,
                "old": file.back.new,
            })
        })
        .collect();
    format!("{}\n", json!({ "when": record.when, "what": record.what, "files": files }))
}

fn record(value: &Value) -> Option<Record> {
    let text = |value: &Value, key: &str| Some(value.get(key)?.as_str()?.to_owned());
    let files = value.get("files")?.as_array()?.iter().map(|file| {
        let at = usize::try_from(file.get("at")?.as_u64()?).ok()?;
        let expected = text(file, "new")?;
        Some(FileChange {
            path: NotePath::new(&text(file, "path")?),
            created: file.get("created")?.as_bool()?,
            back: Edit::replace(Span::new(at, at + expected.len()), text(file, "old")?),
            expected,
        })
    });
    Some(Record {
        when: text(value, "when")?,
        what: text(value, "what")?,
        files: files.collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recorded_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path(), Path::new("/x/notes")).unwrap();
        let one = Record {
            when: "2026-03-16".into(),
            what: "log: \"lunch\"\n".into(),
            files: vec![FileChange {
                path: NotePath::new("People/Ada.md"),
                created: false,
                back: Edit::replace(Span::new(3, 8), "a\r\n"),
                expected: "bé\n\t".into(),
            }],
        };
        journal.add(&one).unwrap();
        journal.add(&one).unwrap();
        assert_eq!(journal.records(), [one.clone(), one.clone()]);
        journal.replace(std::slice::from_ref(&one)).unwrap();
        assert_eq!(journal.records(), [one]);
        std::fs::write(journal.path(), "nonsense\n{}\n").unwrap();
        assert_eq!(journal.records(), []);
    }
}
