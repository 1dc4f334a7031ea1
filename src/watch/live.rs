//! A vault kept in memory: read once, then brought up to date path by path.
//!
//! Owns the stamps by which a changed file is told from an unchanged one. After any sequence of
//! changes the index equals that of a fresh scan, since what one note says depends on nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::agenda::{self, Agenda};
use crate::answer::carry::{self as answer, Answer, Kept};
use crate::answer::tick;
use crate::date::Date;
use crate::error::Error;
use crate::index::Index;
use crate::network;
use crate::path::NotePath;
use crate::report;
use crate::vault::{Changed, Enter, Scan, Stamp, Vault, Work, Written};

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
pub struct Live {
    vault: Vault,
    scan: Scan,
    stamps: BTreeMap<NotePath, Stamp>,
    /// Of the report, as it was last written or refused.
    report: Option<Stamp>,
}

/// What came of ticks in the report.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Applied {
    /// What is kept for the new report.
    pub kept: Kept,
    /// The notes that were changed.
    pub changed: Vec<Changed>,
}

/// Carries out what is ticked in the report, and reads the changed notes again into `scan`.
pub fn apply(vault: &Vault, scan: &mut Scan, today: Date, state: Result<&Path, &Error>) -> Applied {
    answer_all(vault, scan, today, state, vault.read_report(), &mut || true).unwrap_or_default()
}

/// Carries out what is ticked in the text of a report, if there is anything and it `may`; `None` when it
/// may not.
fn answer_all(
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    state: Result<&Path, &Error>,
    report: Option<String>,
    may: &mut dyn FnMut() -> bool,
) -> Option<Applied> {
    let ticks = report.as_deref().map(tick::read).unwrap_or_default();
    if !ticks.ticks.is_empty() && !may() {
        return None;
    }
    let mut left = Vec::new();
    let mut all = Vec::new();
    for one in &ticks.ticks {
        if !vault.config().apply_ticks {
            left.push((one.clone(), "apply-ticks is off in touchbase.yaml".to_owned()));
            continue;
        }
        // Each tick sees the notes as the one before left them.
        let answer = {
            let network = network::gather(&scan.index, vault.config());
            answer::answer(one, ticks.date, &agenda::judge(&network, today, vault.config()))
        };
        let (path, change) = match answer {
            Answer::Change(path, change) => (path, change),
            Answer::Already => continue,
            Answer::No(reason) => {
                left.push((one.clone(), reason));
                continue;
            }
        };
        let mut work = Work::new(format!("ticked in the report: {}", one.target), today);
        work.changes.push((path, change));
        match state
            .map_err(ToString::to_string)
            .and_then(|state| vault.commit(&work, state).map_err(|error| error.to_string()))
        {
            Ok(changed) => {
                for one in &changed {
                    if let Some(Ok(note)) = vault.read(&one.path) {
                        scan.index.insert(note);
                    }
                }
                all.extend(changed);
            }
            Err(error) => left.push((one.clone(), error)),
        }
    }
    Some(Applied { kept: Kept::new(report, &ticks, left), changed: all })
}

/// What came of one round of writing.
#[derive(Debug)]
#[non_exhaustive]
pub struct Round {
    /// The notes that ticks changed.
    pub ticked: Vec<Changed>,
    /// The people whose notes differ from before: name, and the day they are due.
    pub people: Vec<(String, Option<Date>)>,
    /// What became of the report.
    pub written: Result<Written, Error>,
    /// The regions that could not be refreshed.
    pub refused: Vec<Error>,
}

impl Live {
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
                // What is no single note, or was a folder, is looked at with all that is in it.
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
                Ok(changed)
            }
        }
    }

    fn may_be_folder(&self, path: &NotePath) -> bool {
        // The notes of a folder stand together, behind its name.
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
        changed
    }

    fn read(&mut self, path: &NotePath, stamp: Option<Stamp>) {
        self.scan.forget(path);
        let read = stamp.and_then(|_| self.vault.read(path));
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

    /// Carries out ticks, writes the report and the regions; what came of each.
    ///
    /// `changed` are the notes that differ from before: whose they are is told with the day they are due.
    /// Nothing is written before `may` says so, which it is asked when all is ready; `None` when it says
    /// no.
    pub fn write(
        &mut self,
        today: Date,
        state: Result<&Path, &Error>,
        changed: &BTreeSet<NotePath>,
        may: &mut dyn FnMut() -> bool,
    ) -> Option<Round> {
        let stamp = self.vault.report_stamp();
        let report = self.vault.read_report();
        let Applied { kept, changed: ticked, .. } =
            answer_all(&self.vault, &mut self.scan, today, state, report, may)?;
        ticked.iter().for_each(|changed| self.read_again(&changed.path));
        let vault = &self.vault;
        let network = network::gather(&self.scan.index, vault.config());
        let agenda = agenda::judge(&network, today, vault.config());
        let mut also = vault.diagnostics().to_vec();
        also.extend(network.diagnostics.iter().cloned());
        let text = report::render(&agenda, &self.scan.all_diagnostics(&also), &kept);
        if ticked.is_empty() && !may() {
            return None;
        }
        let written = vault.write_report(&text, kept.read.as_deref(), false);
        // What stands there now is known, unless someone else was faster.
        let now = vault.report_stamp();
        let ours = written.is_ok() && vault.read_report().is_some_and(|report| report == text);
        self.report = if ours { now } else { stamp };
        let people = agenda
            .everyone()
            .filter(|(person, _)| changed.contains(person.path()))
            .map(|(person, status)| (person.name().to_owned(), status.due))
            .collect();
        let (touched, refused) = self.regions(&agenda);
        touched.iter().for_each(|path| self.read_again(path));
        Some(Round { ticked, people, written, refused })
    }

    fn regions(&self, agenda: &Agenda<'_>) -> (Vec<NotePath>, Vec<Error>) {
        let (mut touched, mut refused) = (Vec::new(), Vec::new());
        for note in self.scan.index.speaking().filter(|note| note.has_region) {
            match self.vault.refresh_regions(&note.path, agenda) {
                Ok(true) => touched.push(note.path.clone()),
                Ok(false) => {}
                Err(error) => refused.push(error),
            }
        }
        (touched, refused)
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

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
            let mut live = Live::open(folder.path(), &mut |_| {}).unwrap();
            for (n, event) in events.iter().enumerate() {
                let paths = happen(live.vault.root(), event, n);
                let dirty = if whole { Dirty::All } else { Dirty::Paths(paths.into_iter().collect()) };
                live.refresh(&dirty, &mut |_| {}).unwrap();
                let fresh = live.vault.scan(false);
                let show = |index: &Index| format!("{:?}", index.notes().collect::<Vec<_>>());
                prop_assert_eq!(show(&live.scan.index), show(&fresh.index), "{:?}", event);
            }
            let today = "2026-03-16".parse().unwrap();
            let state = folder.path().join(".state");
            let write = |live: &mut Live| {
                live.write(today, Ok(&state), &BTreeSet::new(), &mut || true).unwrap().written.unwrap()
            };
            write(&mut live);
            prop_assert!(!live.has_other_report());
            let kept = live.vault.read_report();
            let mut fresh = Live::open(folder.path(), &mut |_| {}).unwrap();
            prop_assert_eq!(write(&mut fresh), Written::Unchanged);
            prop_assert_eq!(fresh.vault.read_report(), kept);
        }
    }
}
