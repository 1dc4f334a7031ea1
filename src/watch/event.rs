//! Events of the file system → what may have changed. The only file that knows notify.
//!
//! An event is a hint and no more: its kind is not trusted, and whatever it names is looked at
//! again. Opening or reading a file is not an event; otherwise reading would wake the reader.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

/// What the file system says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hint {
    /// These may have changed.
    Paths(Vec<PathBuf>),
    /// Anything may have: events were lost.
    Lost,
}

/// Linux watches folder by folder, and only those that we name: else each folder of `.git` and
/// `node_modules` would take one of the system's watches. Elsewhere the root is enough for all.
const BY_FOLDER: bool = cfg!(any(target_os = "linux", target_os = "android"));

/// Keeps events coming as long as it lives.
pub(super) struct Listener(RecommendedWatcher);

impl Listener {
    /// Listens to the vault at `root`; where folders are watched one by one, only to those that
    /// [`Listener::follow`] is told of. The error says why there are no events.
    pub(super) fn new(root: &Path, to: Sender<Hint>) -> Result<Self, String> {
        let handler = move |event: notify::Result<notify::Event>| {
            if let Some(hint) = hint(event) {
                // Nobody listens any more: we are ending.
                let _ = to.send(hint);
            }
        };
        // A link may lead to the whole disk; what it leads to is not ours.
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(handler, config).map_err(|e| reason(&e))?;
        if !BY_FOLDER {
            watcher.watch(root, RecursiveMode::Recursive).map_err(|e| reason(&e))?;
        }
        Ok(Self(watcher))
    }

    /// Listens to what happens in `folder`, again if need be: a folder that was deleted and made again
    /// looks the same and is not. Whoever lists the folder afterwards misses nothing.
    ///
    /// The error says why there are no events at all; a folder that is gone or closed to us has none.
    pub(super) fn follow(&mut self, folder: &Path) -> Result<(), String> {
        if !BY_FOLDER {
            return Ok(());
        }
        match self.0.watch(folder, RecursiveMode::NonRecursive) {
            Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch) => Err(reason(&error)),
            _ => Ok(()),
        }
    }
}

fn reason(error: &notify::Error) -> String {
    match error.kind {
        ErrorKind::MaxFilesWatch => "the system's limit of watched folders is reached".to_owned(),
        _ => error.to_string(),
    }
}

fn hint(event: notify::Result<notify::Event>) -> Option<Hint> {
    let Ok(event) = event else { return Some(Hint::Lost) };
    if event.need_rescan() {
        return Some(Hint::Lost);
    }
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
        EventKind::Access(_) => return None,
        _ => {}
    }
    if event.paths.is_empty() { Some(Hint::Lost) } else { Some(Hint::Paths(event.paths)) }
}

#[cfg(test)]
mod tests {
    use notify::Event;
    use notify::event::{CreateKind, Flag};

    use super::*;

    #[test]
    fn hints() {
        let of = |kind| Event::new(kind).add_path("a.md".into());
        let paths = Some(Hint::Paths(vec!["a.md".into()]));
        assert_eq!(hint(Ok(of(EventKind::Create(CreateKind::File)))), paths);
        assert_eq!(hint(Ok(of(EventKind::Access(AccessKind::Close(AccessMode::Write))))), paths);
        assert_eq!(hint(Ok(of(EventKind::Access(AccessKind::Open(AccessMode::Any))))), None);
        assert_eq!(hint(Ok(of(EventKind::Access(AccessKind::Read)))), None);
        assert_eq!(hint(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan))), Some(Hint::Lost));
        assert_eq!(hint(Ok(Event::new(EventKind::Any))), Some(Hint::Lost));
        assert_eq!(hint(Err(notify::Error::generic("x"))), Some(Hint::Lost));
    }

    #[cfg(target_os = "linux")]
    mod by_folder {
        use std::sync::mpsc;
        use std::time::Duration;

        use super::super::*;

        /// The files that are named before one called `last`.
        fn heard(events: &mpsc::Receiver<Hint>, last: &Path) -> Vec<PathBuf> {
            let mut all = Vec::new();
            while all.last().is_none_or(|path| path != last) {
                match events.recv_timeout(Duration::from_secs(20)).unwrap() {
                    Hint::Paths(paths) => all.extend(paths),
                    Hint::Lost => panic!("nothing was lost"),
                }
            }
            all
        }

        #[test]
        fn only_named_folders_are_listened_to_and_one_made_anew_is_named_again() {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path().canonicalize().unwrap();
            let (people, git) = (root.join("People"), root.join(".git"));
            std::fs::create_dir(&people).unwrap();
            std::fs::create_dir(&git).unwrap();
            let (to, events) = mpsc::channel();
            let mut source = Listener::new(&root, to).unwrap();
            source.follow(&root).unwrap();
            source.follow(&people).unwrap();
            source.follow(&root.join("nowhere")).unwrap();
            std::fs::write(git.join("index"), "x").unwrap();
            std::fs::write(people.join("Ada.md"), "x").unwrap();
            let all = heard(&events, &people.join("Ada.md"));
            assert!(all.iter().all(|path| !path.starts_with(&git)), "{all:?}");
            // The same path, perhaps the same node, another folder.
            std::fs::remove_dir_all(&people).unwrap();
            std::fs::create_dir(&people).unwrap();
            std::fs::write(root.join("last.md"), "x").unwrap();
            heard(&events, &root.join("last.md"));
            source.follow(&people).unwrap();
            std::fs::write(people.join("Bo.md"), "x").unwrap();
            heard(&events, &people.join("Bo.md"));
        }
    }
}
