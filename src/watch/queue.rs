//! What has come: hints of the file system, gathered until a batch is complete.
//!
//! Says which paths concern the vault at all. What has become of them is `state`'s business.

use std::collections::BTreeSet;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::batch::Batch;
use super::event::Hint;
use super::probe::Probe;
use super::state::Dirty;
use crate::vault::Vault;

/// Listens, and keeps what was heard.
pub(super) struct EventQueue {
    root: PathBuf,
    events: Receiver<Hint>,
    start: Instant,
    batch: Batch,
    dirty: Option<Dirty>,
    /// When all files were last suspected.
    looked: u64,
    pub(super) probe: Probe,
}

impl EventQueue {
    pub(super) fn new(root: &Path, events: Receiver<Hint>) -> Self {
        let (batch, probe) = (Batch::default(), Probe::default());
        let (root, start) = (root.to_owned(), Instant::now());
        Self { root, events, start, batch, dirty: None, looked: 0, probe }
    }

    /// Milliseconds since the start.
    pub(super) fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Listens until a report may be prepared, or until this many milliseconds have passed.
    pub(super) fn listen(&mut self, longest: u64) {
        let wait = self.batch.wait_to_prepare(self.now()).unwrap_or(longest).min(longest);
        self.hear(wait);
    }

    /// Whether a report may be prepared.
    pub(super) fn has_settled(&self) -> bool {
        self.batch.wait_to_prepare(self.now()) == Some(0)
    }

    /// Whether nothing has come since the last batch was closed.
    pub(super) fn is_idle(&self) -> bool {
        self.batch.wait(self.now()).is_none()
    }

    /// Waits until the batch is complete; `false` as soon as anything more comes that concerns us.
    pub(super) fn is_complete(&mut self) -> bool {
        loop {
            match self.batch.wait(self.now()) {
                None | Some(0) => return true,
                Some(wait) => {
                    if self.hear(wait) {
                        self.batch.disturb();
                        return false;
                    }
                }
            }
        }
    }

    /// Takes what may have changed. The batch goes on until it is closed.
    pub(super) fn take(&mut self) -> Dirty {
        self.dirty.take().unwrap_or(Dirty::Paths(BTreeSet::new()))
    }

    /// What comes from now on is another batch.
    pub(super) fn close(&mut self) {
        self.batch = Batch::default();
        if self.dirty.is_some() {
            self.batch.event(self.now());
        }
    }

    /// Something happened that brought no event; what it was is known elsewhere.
    pub(super) fn notice(&mut self) {
        self.batch.event(self.now());
    }

    /// Nothing that has come matters: there is no vault.
    pub(super) fn forget(&mut self) {
        self.dirty = None;
        self.batch = Batch::default();
    }

    /// Anything may have changed, whatever the file system says.
    pub(super) fn suspect(&mut self) {
        self.add(Dirty::All);
        self.looked = self.now();
        self.batch.event(self.looked);
    }

    /// Whether this many seconds have passed since everything was last suspected.
    pub(super) fn is_time_to_look(&self, interval: u64) -> bool {
        self.now().saturating_sub(self.looked) >= interval.saturating_mul(1000)
    }

    /// Listens for this many milliseconds, or until something comes; returns whether it concerns us.
    fn hear(&mut self, wait: u64) -> bool {
        let mut concerns = false;
        let mut next = match self.events.recv_timeout(Duration::from_millis(wait)) {
            Ok(hint) => Some(hint),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                // Nobody speaks: we look for ourselves, at intervals.
                std::thread::sleep(Duration::from_millis(wait));
                None
            }
        };
        while let Some(hint) = next {
            self.probe.heard();
            concerns |= self.note(hint);
            next = self.events.try_recv().ok();
        }
        if concerns {
            self.batch.event(self.now());
        }
        concerns
    }

    /// Adds a hint to what is dirty; whether it concerns us.
    fn note(&mut self, hint: Hint) -> bool {
        let Hint::Paths(paths) = hint else {
            self.add(Dirty::All);
            return true;
        };
        let mut concerns = false;
        for path in paths {
            let Some(path) = inside(&self.root, &path) else { continue };
            if path.is_empty() {
                self.add(Dirty::All);
            } else if Vault::is_setting(&path) {
                self.add(Dirty::Settings);
            } else if path.split('/').any(|part| part.starts_with('.')) {
                // Git, temporary files, the trash.
                continue;
            } else {
                self.add(Dirty::Paths(BTreeSet::from([path])));
            }
            concerns = true;
        }
        concerns
    }

    fn add(&mut self, more: Dirty) {
        self.dirty = Some(match (self.dirty.take(), more) {
            (None, more) => more,
            (Some(Dirty::Settings), _) | (_, Dirty::Settings) => Dirty::Settings,
            (Some(Dirty::All), _) | (_, Dirty::All) => Dirty::All,
            (Some(Dirty::Paths(mut paths)), Dirty::Paths(more)) => {
                paths.extend(more);
                Dirty::Paths(paths)
            }
        });
    }
}

/// The path inside the vault that an absolute one leads to.
fn inside(root: &Path, path: &Path) -> Option<String> {
    let text = path.strip_prefix(root).ok()?.to_string_lossy();
    Some(if MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace(MAIN_SEPARATOR, "/") })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn only_what_concerns_the_vault_is_heard() {
        let (to, events) = mpsc::channel();
        let mut intake = EventQueue::new(Path::new("/vault"), events);
        let mut after = |path: &str| {
            to.send(Hint::Paths(vec![path.into()])).unwrap();
            let concerns = intake.hear(1_000);
            (concerns, intake.dirty.clone())
        };
        for nothing in ["/vault/.git/index", "/vault/a/.touchbase-x.tmp", "/elsewhere/a.md"] {
            assert_eq!(after(nothing), (false, None), "{nothing}");
        }
        assert_eq!(after("/vault/.obsidian/workspace.json"), (false, None));
        let paths = |paths: &[&str]| {
            Some(Dirty::Paths(paths.iter().map(|path| (*path).to_owned()).collect()))
        };
        assert_eq!(after("/vault/a/b.md"), (true, paths(&["a/b.md"])));
        assert_eq!(after("/vault/c.md"), (true, paths(&["a/b.md", "c.md"])));
        assert_eq!(after("/vault"), (true, Some(Dirty::All)));
        assert_eq!(after("/vault/d.md"), (true, Some(Dirty::All)));
        assert_eq!(after("/vault/.obsidian/app.json"), (true, Some(Dirty::Settings)));
        assert_eq!(intake.take(), Dirty::Settings);
        assert!(intake.has_settled() || intake.batch.wait_to_prepare(0).is_some());
    }

    #[test]
    fn a_vault_that_is_gone_keeps_nobody_busy() {
        let (to, events) = mpsc::channel();
        let mut intake = EventQueue::new(Path::new("/vault"), events);
        to.send(Hint::Paths(vec!["/vault".into()])).unwrap();
        intake.listen(1_000);
        assert!(!intake.is_idle());
        intake.forget();
        assert!(intake.is_idle() && !intake.has_settled(), "listening waits again");
        assert_eq!(intake.take(), Dirty::Paths(BTreeSet::new()));
    }

    #[test]
    fn what_comes_while_a_report_is_prepared_is_said() {
        let (to, events) = mpsc::channel();
        let mut intake = EventQueue::new(Path::new("/vault"), events);
        assert!(intake.is_complete(), "there is no batch");
        to.send(Hint::Paths(vec!["/vault/a.md".into()])).unwrap();
        intake.listen(1_000);
        to.send(Hint::Paths(vec!["/vault/.git/x".into()])).unwrap();
        to.send(Hint::Paths(vec!["/vault/b.md".into()])).unwrap();
        assert!(!intake.is_complete(), "b.md came");
        assert!(intake.is_complete(), "and nothing more");
        intake.take();
        intake.close();
        assert_eq!(intake.batch.wait(0), None);
    }
}
