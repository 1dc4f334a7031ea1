//! The folder of one vault's journal and lock.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::record::Kept;
use super::wire;
use crate::error::{Error, ErrorKind};
use crate::text::hash::fnv64;
use crate::vault::dress;
use crate::vault::write;

/// How many changes are remembered.
const KEPT: usize = 1_000;
/// The journal is written again only when it holds this many more.
const SLACK: usize = 100;

/// The folder of one vault's journal and lock.
#[derive(Debug)]
pub(crate) struct Journal {
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
        let file = Journal::open(state, root)?.lock_file("watching")?;
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
    pub(crate) fn open(state: &Path, root: &Path) -> Result<Self, Error> {
        let journal = Self::at(state, root);
        for folder in [state, &journal.folder] {
            dress::make_private_folder(folder)
                .map_err(|error| Error::io(folder, "this folder cannot be made", error))?;
        }
        Ok(journal)
    }

    /// The same, if it is there.
    pub(crate) fn find(state: &Path, root: &Path) -> Option<Self> {
        let journal = Self::at(state, root);
        journal.path().is_file().then_some(journal)
    }

    fn at(state: &Path, root: &Path) -> Self {
        let name = root.file_name().map_or_else(|| "vault".into(), |name| name.to_string_lossy());
        let folder =
            state.join(format!("{name}-{:016x}", fnv64(root.as_os_str().as_encoded_bytes())));
        Self { folder }
    }

    /// Waits until no other process writes.
    pub(crate) fn lock(&self) -> Result<Lock, Error> {
        let file = self.lock_file("lock")?;
        let path = self.folder.join("lock");
        file.lock().map_err(|error| Error::io(&path, "cannot be locked", error))?;
        Ok(Lock(file))
    }

    fn lock_file(&self, name: &str) -> Result<File, Error> {
        let path = self.folder.join(name);
        let mut options = OpenOptions::new();
        dress::open_private(&path, options.create(true).truncate(false).write(true))
            .map_err(|error| Error::io(&path, "cannot be locked", error))
    }

    fn path(&self) -> PathBuf {
        self.folder.join("journal.jsonl")
    }

    /// All changes, by their numbers.
    ///
    /// # Errors
    ///
    /// When there is a journal that cannot be read.
    pub(crate) fn all(&self) -> Result<BTreeMap<u64, Kept>, Error> {
        let path = self.path();
        match std::fs::read(&path) {
            Ok(bytes) => Ok(wire::read(&bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(BTreeMap::new()),
            Err(error) => Err(Error::io(&path, "cannot be read", error)),
        }
    }

    /// Writes down a change as it stands, and waits until the disk has it.
    pub(crate) fn put(&self, kept: &Kept) -> Result<(), Error> {
        self.add(wire::whole(kept))
    }

    /// Writes down how far a known change came.
    ///
    /// The disk must have it before notes are taken back. That they were written is seen by them, too.
    pub(crate) fn mark(&self, kept: &Kept) -> Result<(), Error> {
        self.add(wire::stage(kept))
    }

    fn add(&self, line: Option<String>) -> Result<(), Error> {
        let path = self.path();
        let failed = |error| Error::io(&path, "cannot be written", error);
        let line = line.ok_or_else(|| Error::new(ErrorKind::Io, "cannot be written").at(&path))?;
        let is_new = !path.exists();
        let mut options = OpenOptions::new();
        let mut file = dress::open_private(&path, options.create(true).append(true).read(true))
            .map_err(failed)?;
        append(&mut file, &line).map_err(failed)?;
        if is_new && let Ok(folder) = File::open(&self.folder) {
            let _ = folder.sync_all();
        }
        Ok(())
    }

    /// Forgets the oldest changes when there are too many.
    pub(crate) fn trim(&self, all: &BTreeMap<u64, Kept>) -> Result<(), Error> {
        if all.len() < KEPT + SLACK {
            return Ok(());
        }
        let kept = all.values().skip(all.len() - KEPT);
        let text: String = kept.filter_map(wire::whole).collect();
        let path = self.path();
        write::replace(&path, text.as_bytes(), &write::There::Anything)
            .map(|_| ())
            .map_err(|error| Error::io(&path, "cannot be written", error))
    }
}

/// Adds a whole line at the end, or nothing: what a full disk cuts off is taken away again, and what a crash
/// cut off is closed.
fn append(file: &mut File, line: &str) -> std::io::Result<()> {
    let end = file.seek(SeekFrom::End(0))?;
    let mut last = [b'\n'];
    if end > 0 {
        file.seek(SeekFrom::Start(end - 1))?;
        file.read_exact(&mut last)?;
    }
    let closed = if last == [b'\n'] { String::new() } else { "\n".to_owned() };
    let written = file.write_all((closed + line).as_bytes()).and_then(|()| file.sync_data());
    if written.is_err() {
        let _ = file.set_len(end);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::super::record::{FileChange, Record, Stage};
    use super::*;
    use crate::path::NotePath;
    use crate::text::Span;
    use crate::text::edit::Edit;

    fn kept(number: u64) -> Kept {
        let edit = Edit::replace(Span::new(3, 8), "bé\n\t");
        let path = NotePath::new("People/Ada.md");
        let record = Record {
            number,
            when: "2026-03-16".into(),
            what: "log: \"lunch\"\n".into(),
            files: vec![FileChange::edit(path, &edit, "x\nya\r\nbc", "x\nybé\n\tc")],
            stage: Stage::Begun,
        };
        Kept { record, back: Vec::new() }
    }

    #[test]
    fn what_is_recorded_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path(), Path::new("/x/notes")).unwrap();
        assert!(journal.all().unwrap().is_empty());
        journal.put(&kept(1)).unwrap();
        journal.put(&kept(2)).unwrap();
        assert_eq!(journal.all().unwrap(), BTreeMap::from([(1, kept(1)), (2, kept(2))]));
        let (mut one, mut two) = (kept(1), kept(2));
        two.back = kept(1).record.files;
        two.record.stage = Stage::Undoing;
        journal.mark(&two).unwrap();
        one.record.stage = Stage::Made;
        one.record.files[0].node = Some(7);
        journal.mark(&one).unwrap();
        assert_eq!(journal.all().unwrap(), BTreeMap::from([(1, one), (2, two)]));
    }

    #[test]
    fn a_torn_line_costs_itself() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path(), Path::new("/x/notes")).unwrap();
        journal.put(&kept(1)).unwrap();
        let mut bytes = std::fs::read(journal.path()).unwrap();
        let whole = bytes.clone();
        bytes.extend_from_slice(&whole[..whole.len() / 2]);
        bytes.push(0xff);
        std::fs::write(journal.path(), bytes).unwrap();
        journal.put(&kept(2)).unwrap();
        assert_eq!(journal.all().unwrap(), BTreeMap::from([(1, kept(1)), (2, kept(2))]));
    }

    #[test]
    fn a_journal_of_old_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path(), Path::new("/x/notes")).unwrap();
        let line = r#"{"when":"2026-01-01","what":"log: x","files":[{"path":"a.md","created":false,"at":3,"new":"b","old":""}]}"#;
        std::fs::write(journal.path(), format!("{line}\nnonsense\n{{}}\n{line}\n")).unwrap();
        let all = journal.all().unwrap();
        assert_eq!(all.keys().copied().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(all[&2].record.files[0].new, "b");
        assert_eq!(all[&2].record.stage, Stage::Made);
    }

    #[test]
    fn the_oldest_are_forgotten_and_numbers_go_on() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path(), Path::new("/x/notes")).unwrap();
        let many: BTreeMap<u64, Kept> = (1..=(KEPT + SLACK) as u64).map(|n| (n, kept(n))).collect();
        journal.trim(&many).unwrap();
        let all = journal.all().unwrap();
        assert_eq!(all.len(), KEPT);
        assert_eq!(all.last_key_value().unwrap().0, &((KEPT + SLACK) as u64));
    }
}
