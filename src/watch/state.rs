//! A vault kept in memory: read once, then brought up to date path by path.
//!
//! Owns the stamps by which a changed file is told from an unchanged one. After any sequence of
//! changes the index equals that of a fresh scan, since what one note says depends on nothing else but the
//! languages that are heard in the vault, which are counted with each change.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::error::Error;
use crate::index::Index;
use crate::path::NotePath;
use crate::session::{self, Order, Round};
use crate::vault::{Enter, Scan, Stamp, Vault};

/// What may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Dirty {
    /// These paths, from the vault's root.
    Paths(BTreeSet<String>),
    /// Anything.
    All,
    /// The settings, and so anything, read in another way.
    Settings,
}

/// The vault and all that was read of it.
#[derive(Debug)]
pub struct VaultState {
    vault: Vault,
    scan: Scan,
    stamps: BTreeMap<NotePath, Stamp>,
    /// Of the report, as it was last written or refused.
    report: Option<Stamp>,
}

impl VaultState {
    /// Reads the vault at `root`. `enter` is told of each folder that is looked into.
    ///
    /// # Errors
    ///
    /// When there is no vault.
    pub fn open(root: &Path, enter: Enter<'_>) -> Result<Self, Error> {
        Ok(Self::of(Vault::open(root)?, enter))
    }

    /// Reads a vault that is open. `enter` is told of each folder that is looked into.
    pub fn of(vault: Vault, enter: Enter<'_>) -> Self {
        let (scan, stamps) = vault.scan_stamped(enter);
        Self { vault, scan, stamps, report: None }
    }

    /// The vault.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Its notes.
    pub fn index(&self) -> &Index {
        &self.scan.index
    }

    /// Whether the report is another one than was last written: ticked, edited, deleted.
    pub fn has_other_report(&self) -> bool {
        self.vault.report_stamp() != self.report
    }

    /// Brings the index up to date; returns the notes that differ. `enter` is told of each folder that is
    /// looked into, before what is in it is compared.
    ///
    /// # Errors
    ///
    /// When the vault itself is gone.
    pub fn refresh(&mut self, dirty: &Dirty, enter: Enter<'_>) -> Result<Vec<NotePath>, Error> {
        match dirty {
            Dirty::Settings => {
                *self = Self::open(self.vault.root(), enter)?;
                Ok(self.scan.index.notes().map(|note| note.path.clone()).collect())
            }
            // Whoever lost an event may have lost one about the settings.
            Dirty::All if self.vault.has_other_settings() => self.refresh(&Dirty::Settings, enter),
            Dirty::All => Ok(self.refresh_all(enter)),
            Dirty::Paths(paths) => {
                // Anything but a single note, or what was a folder, is looked at with everything in it.
                let whole = paths.iter().any(|path| {
                    let path = NotePath::new(path);
                    let known =
                        self.stamps.contains_key(&path) || self.vault.stamp(&path).is_some();
                    !known && self.may_be_folder(&path)
                });
                if whole {
                    return Ok(self.refresh_all(enter));
                }
                let mut changed = Vec::new();
                for path in paths {
                    let path = NotePath::new(path);
                    let now = self.vault.stamp(&path);
                    if self.stamps.get(&path) != now.as_ref() {
                        self.read(&path, now);
                        changed.push(path);
                    }
                }
                changed.extend(self.scan.hear(&self.vault));
                Ok(changed)
            }
        }
    }

    fn may_be_folder(&self, path: &NotePath) -> bool {
        // The notes of a folder come one after another, right after its name.
        let below = NotePath::new(&format!("{path}/"));
        let first = self.stamps.range(&below..).next();
        first.is_some_and(|(known, _)| known.as_str().starts_with(below.as_str()))
            || self.vault.is_folder(path)
    }

    fn refresh_all(&mut self, enter: Enter<'_>) -> Vec<NotePath> {
        let now = self.vault.stamps(enter);
        let mut changed: Vec<NotePath> = Vec::new();
        for (path, stamp) in &now {
            if self.stamps.get(path) != Some(stamp) {
                changed.push(path.clone());
            }
        }
        changed.extend(self.stamps.keys().filter(|path| !now.contains_key(*path)).cloned());
        for path in &changed {
            self.read(path, now.get(path).copied());
        }
        changed.extend(self.scan.hear(&self.vault));
        changed
    }

    fn read(&mut self, path: &NotePath, stamp: Option<Stamp>) {
        self.scan.forget(path);
        let read = stamp.and_then(|_| self.scan.read(&self.vault, path));
        match (read, stamp) {
            (Some(Ok(note)), Some(stamp)) => {
                self.scan.index.insert(note);
                self.stamps.insert(path.clone(), stamp);
            }
            (Some(Err(diagnostic)), Some(stamp)) => {
                self.scan.diagnostics.push(*diagnostic);
                self.stamps.insert(path.clone(), stamp);
            }
            _ => {
                self.stamps.remove(path);
            }
        }
    }

    /// Reads a note that we wrote ourselves; what others do to it from now on is seen as a change.
    fn read_again(&mut self, path: &NotePath) {
        let stamp = self.vault.stamp(path);
        self.read(path, stamp);
    }

    /// One [`round`](crate::session::round) with these notes; `None` when `may` says no.
    pub fn write(&mut self, order: &Order<'_>, may: &mut dyn FnMut() -> bool) -> Option<Round> {
        let stamp = self.vault.report_stamp();
        let round = session::round(&self.vault, &mut self.scan, order, may)?;
        round.ticked.iter().for_each(|changed| self.read_again(&changed.path));
        // What is there now is known, unless someone else was faster.
        let now = self.vault.report_stamp();
        let ours = round.written.is_ok() && self.read_report().as_ref() == Some(&round.text);
        self.report = if ours { now } else { stamp };
        round.regions.iter().for_each(|path| self.read_again(path));
        Some(round)
    }

    fn read_report(&self) -> Option<String> {
        session::read_report(&self.vault)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::vault::Written;

    /// One thing that happens to a vault.
    #[derive(Debug, Clone)]
    enum Event {
        Write(usize, usize),
        Remove(usize),
        Rename(usize, usize),
        RenameFolder(usize, usize),
    }

    const FILES: [&str; 6] = [
        "People/Ada.md",
        "People/Bo.md",
        "People/Work/Cy.md",
        "Daily/2026-03-01.md",
        "x.txt",
        ".hidden/a.md",
    ];
    const FOLDERS: [&str; 4] = ["People", "People/Work", "Old", ".trash"];
    const TEXTS: [&str; 4] = [
        "- 2026-03-01 call\n",
        "---\ntype: company\n---\n",
        "[[Ada]] and [[Bo]]\n",
        "---\ncadence: weekly\n---\n",
    ];

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            4 => (0..FILES.len(), 0..TEXTS.len()).prop_map(|(f, t)| Event::Write(f, t)),
            2 => (0..FILES.len()).prop_map(Event::Remove),
            2 => (0..FILES.len(), 0..FILES.len()).prop_map(|(a, b)| Event::Rename(a, b)),
            1 => (0..FOLDERS.len(), 0..FOLDERS.len()).prop_map(|(a, b)| Event::RenameFolder(a, b)),
        ]
    }

    fn happen(root: &Path, event: &Event, n: usize) -> Vec<String> {
        let at = |path: &str| root.join(path);
        let make = |path: &str| {
            let _ = std::fs::create_dir_all(at(path).parent().unwrap());
        };
        match *event {
            Event::Write(file, text) => {
                make(FILES[file]);
                // A new length each time: file times are too coarse to tell two quick writes apart.
                let _ = std::fs::write(at(FILES[file]), TEXTS[text].to_owned() + &"\n".repeat(n));
                vec![FILES[file].to_owned()]
            }
            Event::Remove(file) => {
                let _ = std::fs::remove_file(at(FILES[file]));
                vec![FILES[file].to_owned()]
            }
            Event::Rename(a, b) => {
                make(FILES[b]);
                let _ = std::fs::rename(at(FILES[a]), at(FILES[b]));
                vec![FILES[a].to_owned(), FILES[b].to_owned()]
            }
            Event::RenameFolder(a, b) => {
                let _ = std::fs::rename(at(FOLDERS[a]), at(FOLDERS[b]));
                vec![FOLDERS[a].to_owned(), FOLDERS[b].to_owned()]
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn row_29_whatever_happens_the_index_equals_a_fresh_scan(events in vec(event(), 1..25), whole: bool) {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("touchbase.yaml"), "me: X\n").unwrap();
            let mut state = VaultState::open(folder.path(), &mut |_| {}).unwrap();
            for (n, event) in events.iter().enumerate() {
                let paths = happen(state.vault.root(), event, n);
                let dirty = if whole { Dirty::All } else { Dirty::Paths(paths.into_iter().collect()) };
                state.refresh(&dirty, &mut |_| {}).unwrap();
                let fresh = state.vault.scan();
                let show = |index: &Index| format!("{:?}", index.notes().collect::<Vec<_>>());
                prop_assert_eq!(show(&state.scan.index), show(&fresh.index), "{:?}", event);
            }
            let today = "2026-03-16".parse().unwrap();
            let journal = folder.path().join(".state");
            let order = Order::new(today, Ok(&journal));
            let write = |state: &mut VaultState| state.write(&order, &mut || true).unwrap().written.unwrap();
            write(&mut state);
            prop_assert!(!state.has_other_report());
            let kept = state.read_report();
            let mut fresh = VaultState::open(folder.path(), &mut |_| {}).unwrap();
            prop_assert_eq!(write(&mut fresh), Written::Unchanged);
            prop_assert_eq!(fresh.read_report(), kept);
        }
    }
}
