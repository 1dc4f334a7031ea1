//! Events of the file system → what may have changed. The only file that knows notify.
//!
//! An event is a hint and no more: its kind is not trusted, and whatever it names is looked at
//! again. That a file was opened or read is no event at all; else reading would wake the reader.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{RecursiveMode, Watcher};

/// What the file system says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hint {
    /// These may have changed.
    Paths(Vec<PathBuf>),
    /// Anything may have: events were lost.
    Lost,
}

/// Keeps events coming as long as it lives.
pub(super) struct Source(
    #[expect(dead_code, reason = "stops when it is dropped")] notify::RecommendedWatcher,
);

/// Watches the folder `root` with everything below it; the error says why that is not possible.
pub(super) fn watch(root: &Path, to: Sender<Hint>) -> Result<Source, String> {
    let handler = move |event: notify::Result<notify::Event>| {
        if let Some(hint) = hint(event) {
            // Nobody listens any more: we are ending.
            let _ = to.send(hint);
        }
    };
    let failed = |error: notify::Error| match error.kind {
        notify::ErrorKind::MaxFilesWatch => {
            "the system's limit of watched folders is reached".to_owned()
        }
        _ => error.to_string(),
    };
    let mut watcher = notify::recommended_watcher(handler).map_err(failed)?;
    watcher.watch(root, RecursiveMode::Recursive).map_err(failed)?;
    Ok(Source(watcher))
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
}
