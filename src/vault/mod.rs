//! The only code that touches the disk.
//!
//! Finds the vault, reads its settings and notes, writes its reports. Reading never stops at a bad
//! note: it becomes a diagnostic. Nothing outside the root is read as a note or written.
#![expect(clippy::disallowed_methods, reason = "this folder is where the disk is touched")]

mod commit;
mod deed;
mod dress;
mod journal;
mod locate;
mod read;
mod recover;
mod root;
mod scan;
mod settings;
mod step;
mod undo;
mod walk;
mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use self::commit::Work;
use self::journal::Journal;
pub use self::journal::{Deed, FileChange, Lock, Record, Stage};
pub use self::root::find;
pub use self::scan::{Scan, Stamp};
pub use self::step::Changed;
pub use self::undo::{Undone, Which};
pub use self::walk::{Enter, NoteFile, PassedOver};
pub use self::write::{Written, write_file};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::error::{Error, ErrorKind};
use crate::lexicon::Languages;
use crate::note::Note;
use crate::path::NotePath;

/// A vault on disk: its root and its settings.
#[derive(Debug)]
pub struct Vault {
    root: PathBuf,
    config: Config,
    diagnostics: Vec<Diagnostic>,
}

/// The vault's own template for a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Where it is, from the vault's root, with `/`.
    pub path: String,
    /// What it says, its placeholders not filled in.
    pub text: String,
}

impl Vault {
    /// Opens the vault at `root` and reads its settings.
    ///
    /// # Errors
    ///
    /// When there is no folder at `root`.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let canonical = root.canonicalize().map_err(|source| {
            let kind = ErrorKind::NotFound;
            Error::new(kind, format!("there is no vault here: {source}"))
                .at(root)
                .hint("name a folder of notes with --vault DIR")
        })?;
        if !canonical.is_dir() {
            return Err(Error::new(ErrorKind::NotFound, "this is not a folder")
                .at(root)
                .hint("name a folder of notes with --vault DIR"));
        }
        let (config, diagnostics) = settings::read(&canonical);
        Ok(Self { root: canonical, config, diagnostics })
    }

    /// Its root, without symbolic links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What tells its folder from another of that name; `None` while there is none.
    pub fn identity(&self) -> Option<u64> {
        let meta = std::fs::symlink_metadata(&self.root).ok().filter(std::fs::Metadata::is_dir)?;
        #[cfg(unix)]
        let node = std::os::unix::fs::MetadataExt::ino(&meta);
        #[cfg(not(unix))]
        let node = u64::from(meta.is_dir());
        Some(node)
    }

    /// Its settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Whether the settings on disk are others by now.
    pub fn has_other_settings(&self) -> bool {
        settings::read(&self.root) != (self.config.clone(), self.diagnostics.clone())
    }

    /// Whether a vault's settings may be others when `path`, from its root, has changed.
    pub fn is_setting(path: &str) -> bool {
        settings::is_one(path)
    }

    /// What is wrong with its settings.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Reads every note.
    pub fn scan(&self) -> Scan {
        scan::read_all(self, scan::Reasons::Dropped, false, &mut |_| {}).0
    }

    /// Reads every note; each keeps what does not count in it, and why.
    pub fn scan_explained(&self) -> Scan {
        scan::read_all(self, scan::Reasons::Kept, false, &mut |_| {}).0
    }

    /// Reads every note, and says of each file what tells whether it changes afterwards. `enter` is told
    /// of each folder that is looked into.
    pub fn scan_stamped(&self, enter: Enter<'_>) -> (Scan, BTreeMap<NotePath, Stamp>) {
        scan::read_all(self, scan::Reasons::Dropped, true, enter)
    }

    /// The files that are notes now, each with what tells whether it has changed. `enter` is told of each
    /// folder before what is in it is listed.
    pub fn stamps(&self, enter: Enter<'_>) -> BTreeMap<NotePath, Stamp> {
        scan::stamps(self, enter)
    }

    /// What tells whether the report has changed; `None` while there is none.
    pub fn report_stamp(&self) -> Option<Stamp> {
        Stamp::of(&self.root.join(&self.config.report))
    }

    /// Folders besides those of notes in which something counts: the settings', and the report's.
    pub fn folders_beside(&self) -> Vec<PathBuf> {
        let report = self.root.join(&self.config.report);
        let settings = settings::FOLDERS.iter().map(|folder| self.root.join(folder));
        settings.chain(report.parent().map(Path::to_owned)).filter(|path| path.is_dir()).collect()
    }

    /// Whether there is a folder at `path`.
    pub fn is_folder(&self, path: &NotePath) -> bool {
        std::fs::symlink_metadata(self.root.join(path.as_str())).is_ok_and(|meta| meta.is_dir())
    }

    /// What tells whether the note at `path` has changed; `None` when it is not a note now.
    pub fn stamp(&self, path: &NotePath) -> Option<Stamp> {
        Stamp::of(&walk::one(&self.root, path.as_str(), &self.config)?.file)
    }

    /// Reads one note again, in a vault in which these languages are heard; `None` when it is gone or was
    /// never one.
    fn read(
        &self,
        path: &NotePath,
        heard: Languages,
    ) -> Option<Result<Box<Note>, Box<Diagnostic>>> {
        let file = self.root.join(path.as_str());
        let meta = std::fs::symlink_metadata(&file).ok()?;
        meta.is_file()
            .then(|| {
                let (found, config) =
                    (NoteFile { path: path.clone(), file }, self.config.hearing(heard));
                scan::read_note(&found, &config, scan::Reasons::Dropped, |_| {})
            })
            .flatten()
    }

    /// The text of the page at `path` inside the vault, if there is a regular file.
    pub fn read_page(&self, path: &str) -> Option<String> {
        let target = write::inside(&self.root, path, false).ok()?;
        let meta = std::fs::symlink_metadata(&target).ok()?;
        meta.is_file().then(|| std::fs::read_to_string(target).ok()).flatten()
    }

    /// Writes a page to `path` inside the vault, if its bytes differ. What is there is shown to
    /// `may_replace` first.
    ///
    /// # Errors
    ///
    /// When `may_replace` says so, when the path leads outside the vault, or when the disk refuses.
    pub fn write_page(
        &self,
        path: &str,
        text: &str,
        may_replace: impl FnOnce(&[u8]) -> Result<(), Error>,
    ) -> Result<Written, Error> {
        write::page(&self.root, path, text, may_replace)
    }
}

impl Vault {
    /// Writes the settings, where there are none.
    ///
    /// # Errors
    ///
    /// When a `touchbase.yaml` is there already, or when the disk refuses.
    pub fn write_settings(&self, text: &str) -> Result<(), Error> {
        write::create(&self.root, crate::config::FILE, text)
    }

    /// Says `daily-notes: names` in the settings, and leaves all else in them as it is.
    ///
    /// # Errors
    ///
    /// When the settings cannot be read or are not clear, or when the disk refuses.
    pub fn count_names_alone(&self) -> Result<Written, Error> {
        settings::count_names_alone(&self.root)
    }

    /// Replaces the text of the note at `path` by what `rewrite` makes of it; whether anything changed. Not
    /// kept in the history: for what is ours in a note of the user's.
    ///
    /// # Errors
    ///
    /// When `rewrite` says so, when the note must not be written to, or when the disk refuses.
    pub fn rewrite(
        &self,
        path: &NotePath,
        rewrite: &dyn Fn(&str) -> Result<Option<String>, Error>,
    ) -> Result<bool, Error> {
        commit::rewrite(&self.root, path, rewrite)
    }

    /// Removes temporary files that a crash left and that `scan` came across.
    pub fn clean_up(&self, scan: &Scan) {
        scan.temporary.iter().for_each(|path| write::remove_orphan(path));
    }

    /// What `work` would do to the notes; writes nothing.
    ///
    /// # Errors
    ///
    /// When a note must not or cannot be changed as wanted.
    pub fn plan(&self, work: &Work) -> Result<Vec<Changed>, Error> {
        commit::plan(&self.root, &self.config, work)
    }

    /// Does `work`, all of it or nothing, and remembers it below the folder `state`.
    ///
    /// # Errors
    ///
    /// When a note must not or cannot be changed as wanted, or when the disk refuses.
    pub fn commit(&self, work: &Work, state: &Path) -> Result<Vec<Changed>, Error> {
        commit::commit(&self.root, state, &self.config, work)
    }

    /// Adds a line to the vault's `.gitattributes`; whether it was not there yet.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or written.
    pub fn add_attribute(&self, line: &str) -> Result<bool, Error> {
        write::add_line(&self.root, ".gitattributes", line)
    }

    /// The vault's own template for a person's note, if its template folder has one.
    pub fn person_template(&self) -> Option<Template> {
        let folders = if self.config.templates.is_empty() {
            ["Templates", "_templates", "templates"].map(str::to_owned).to_vec()
        } else {
            self.config.templates.clone()
        };
        let names =
            ["person", "people", "contact", "new person", "person template", "template person"];
        let mut found: Vec<PathBuf> = folders
            .iter()
            .filter(|folder| self.is_folder(&NotePath::new(folder)))
            .filter_map(|folder| std::fs::read_dir(self.root.join(folder)).ok())
            .flatten()
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
            .map(|entry| entry.path())
            .filter(|path| {
                let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
                path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"))
                    && stem.is_some_and(|stem| names.contains(&stem.trim_start_matches('_')))
            })
            .collect();
        found.sort();
        let path = found.first()?.strip_prefix(&self.root).ok()?.to_str()?.replace('\\', "/");
        self.read_page(&path).map(|text| Template { path, text })
    }

    /// What was changed in this vault, the newest first.
    ///
    /// # Errors
    ///
    /// When the folder `state` cannot be used.
    pub fn history(&self, state: &Path) -> Result<Vec<Record>, Error> {
        commit::history(&self.root, state)
    }

    /// Finishes or forgets what a crash cut short; what was finished. Nothing is made where nothing is.
    ///
    /// # Errors
    ///
    /// When the journal cannot be read or written.
    pub fn recover(&self, state: &Path) -> Result<Vec<Record>, Error> {
        commit::recover(&self.root, state)
    }

    /// What `undo` would take back; writes nothing. `notes` are the notes of the vault, among which one that
    /// got another name is looked for.
    ///
    /// # Errors
    ///
    /// When a note no longer has what the change wrote.
    pub fn plan_undo(
        &self,
        state: &Path,
        which: Which,
        notes: &[NotePath],
    ) -> Result<Undone, Error> {
        match Journal::find(state, &self.root) {
            Some(journal) => undo::plan(&self.root, &journal.all()?, which, notes),
            None => Ok(Undone::default()),
        }
    }

    /// Takes a change back, all of it or nothing.
    ///
    /// # Errors
    ///
    /// When a note no longer has what the change wrote, or when the disk refuses.
    pub fn undo(&self, state: &Path, which: Which, notes: &[NotePath]) -> Result<Undone, Error> {
        let journal = Journal::open(state, &self.root)?;
        let _lock = journal.lock()?;
        undo::undo(&self.root, &journal, which, notes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scan_reads_what_is_there() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("People")).unwrap();
        std::fs::write(folder.path().join("People/Ada.md"), "- 2026-03-01 call").unwrap();
        let vault = Vault::open(folder.path()).unwrap();
        let scan = vault.scan();
        assert_eq!(scan.index.len(), 1);
        let note = scan.read(&vault, &NotePath::new("People/Ada.md")).unwrap().unwrap();
        assert_eq!(note.entries.len(), 1);
        assert!(scan.read(&vault, &NotePath::new("People/Bo.md")).is_none());
        assert!(Vault::open(&folder.path().join("nowhere")).is_err());
    }
}
