//! Pages of ours in the vault: which file is one, and which may be replaced by one.

use crate::error::{Error, ErrorKind};
use crate::path::NotePath;
use crate::report::PageKind;
use crate::vault::{Vault, Written};

/// What a page may replace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// A page of the same kind.
    Ours,
    /// Any file.
    Anything,
}

/// A page of ours as it is in the vault.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) path: NotePath,
    pub(super) text: String,
}

/// The report in the vault, if touchbase wrote it.
pub fn read_report(vault: &Vault) -> Option<String> {
    vault.read_page(&vault.config().report).filter(|text| is_report(text))
}

/// Writes a page to `path` inside the vault, if its bytes differ.
///
/// # Errors
///
/// When there is a file that is not a page of this kind, when the path leads outside the vault, or
/// when the disk refuses.
pub fn write_page(vault: &Vault, kind: PageKind, path: &str, text: &str) -> Result<Written, Error> {
    vault.write_page(path, text, |old| same_kind(kind, old))
}

/// Writes the report, if its bytes differ. `read` is the one that stood there before `text` was made: when
/// another one stands there now, the user has written in it since, and it is left alone.
pub(super) fn write_report(
    vault: &Vault,
    text: &str,
    read: Option<&str>,
    overwrite: Overwrite,
) -> Result<Written, Error> {
    vault.write_page(&vault.config().report, text, |old| {
        let is_other = read.map(str::as_bytes) != Some(old);
        if is_other && std::str::from_utf8(old).is_ok_and(is_report) {
            return Err(Error::changed());
        }
        match overwrite {
            Overwrite::Anything => Ok(()),
            Overwrite::Ours => same_kind(PageKind::FollowUps, old),
        }
    })
}

pub(super) fn is_report(text: &str) -> bool {
    PageKind::of(text) == Some(PageKind::FollowUps)
}

/// Refuses to write a page over anything but one of its own kind.
fn same_kind(kind: PageKind, old: &[u8]) -> Result<(), Error> {
    if PageKind::of(&String::from_utf8_lossy(old)) == Some(kind) {
        return Ok(());
    }
    let (what, hint) = match kind {
        PageKind::FollowUps => (
            "a report of touchbase",
            "set another path with `report:` in touchbase.yaml, or overwrite it with --force",
        ),
        PageKind::Review => (
            "a review of touchbase",
            "set another path with `review:` in touchbase.yaml, or move it away",
        ),
        PageKind::Briefing | PageKind::Plan | PageKind::CopyDone => {
            ("a page of touchbase", "rename it, or move it away")
        }
    };
    let message = format!("is not {what} and was left alone");
    Err(Error::new(ErrorKind::Refused, message).hint(hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "---\ntouchbase: follow-ups\n---\nx\n";

    #[test]
    fn only_what_is_ours_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::open(folder.path()).unwrap();
        let write = |text: &str, read: Option<&str>, overwrite| {
            write_report(&vault, text, read, overwrite).map_err(|error| error.kind())
        };
        let there = || read_report(&vault);
        assert_eq!(write(OURS, None, Overwrite::Ours), Ok(Written::Created));
        assert_eq!(there().as_deref(), Some(OURS));
        let other = OURS.replace('x', "y");
        assert_eq!(write(&other, None, Overwrite::Ours), Err(ErrorKind::Changed));
        assert_eq!(write(&other, None, Overwrite::Anything), Err(ErrorKind::Changed));
        assert_eq!(write(&other, Some(OURS), Overwrite::Ours), Ok(Written::Updated));
        vault.write_page("Follow-ups.md", "mine", |_| Ok(())).unwrap();
        assert_eq!(there(), None);
        assert_eq!(write(OURS, None, Overwrite::Ours), Err(ErrorKind::Refused));
        assert_eq!(write(OURS, None, Overwrite::Anything), Ok(Written::Updated));
        let review = "---\ntouchbase: review\n---\n";
        let page = write_page(&vault, PageKind::Review, "Follow-ups.md", review);
        assert_eq!(page.unwrap_err().kind(), ErrorKind::Refused);
    }
}
