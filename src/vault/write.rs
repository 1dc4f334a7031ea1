//! Replacing a file: whole or not at all, only inside the vault, only what is ours.
//!
//! The new text goes to a temporary file in the same folder, is synced, and takes the old one's
//! place in one step; a crash leaves either text whole.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::dress::{self, Privacy};
use crate::error::{Error, ErrorKind};
use crate::path::NotePath;

/// How the names of temporary files begin.
const BEFORE: &str = ".touchbase-";
/// And end.
const AFTER: &str = ".tmp";

/// Whether a file is a temporary one of ours.
pub(super) fn is_temporary(name: &std::ffi::OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(BEFORE) && name.ends_with(AFTER))
}

/// Removes a temporary file that no process is writing.
pub(super) fn remove_orphan(path: &Path) {
    let Ok(file) = std::fs::File::open(path) else { return };
    // Held until the file is gone, so that its writer, if there is one after all, sees that it is.
    if file.try_lock().is_ok() {
        let _ = std::fs::remove_file(path);
    }
}

/// What a write came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The file is new.
    Created,
    /// The file's bytes were replaced.
    Updated,
    /// The file had these bytes already and was not touched.
    Unchanged,
}

/// Writes a page to `path` below `root`, if its bytes differ and `may_replace` allows it for those that
/// stand there.
pub(super) fn page(
    root: &Path,
    path: &str,
    text: &str,
    may_replace: impl FnOnce(&[u8]) -> Result<(), Error>,
) -> Result<Written, Error> {
    let target = inside(root, path, true)?;
    let meta = match std::fs::symlink_metadata(&target) {
        Ok(meta) => meta,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            put(&target, text.as_bytes(), &There::Nothing)?;
            return Ok(Written::Created);
        }
        Err(error) => return Err(Error::io(&target, "cannot be looked at", error)),
    };
    if !meta.is_file() {
        let what = if meta.is_symlink() { "is a symbolic link" } else { "is not a regular file" };
        let message = format!("{what}; pages are written only to regular files");
        return Err(Error::new(ErrorKind::Refused, message)
            .at(&target)
            .hint("set another path with `report:` in touchbase.yaml"));
    }
    let old =
        std::fs::read(&target).map_err(|error| Error::io(&target, "cannot be read", error))?;
    if old == text.as_bytes() {
        return Ok(Written::Unchanged);
    }
    may_replace(&old).map_err(|error| error.at(&target))?;
    put(&target, text.as_bytes(), &There::Bytes(&meta, &old))?;
    Ok(Written::Updated)
}

/// Writes a page where the user asked for it, which may be outside the vault; its folder must be there.
///
/// # Errors
///
/// When `may_replace` says so, when there is no such folder, or when the disk refuses.
pub fn write_file(
    target: &Path,
    text: &str,
    may_replace: impl FnOnce(&[u8]) -> Result<(), Error>,
) -> Result<Written, Error> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let folder = folder
        .canonicalize()
        .map_err(|error| Error::io(folder, "is not a folder that can be written to", error))?;
    match target.file_name().and_then(|name| name.to_str()) {
        Some(name) => page(&folder, name, text, may_replace),
        None => Err(Error::new(ErrorKind::Refused, "is not the name of a file").at(target)),
    }
}

/// Puts a file in the place of what is `there`, or says why not.
fn put(target: &Path, bytes: &[u8], there: &There<'_>) -> Result<(), Error> {
    match replace(target, bytes, there) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Error::changed().at(target)),
        Err(error) => Err(Error::io(target, "cannot be written", error)),
    }
}

/// Writes a file that is not there yet.
pub(super) fn create(root: &Path, path: &str, text: &str) -> Result<(), Error> {
    let target = inside(root, path, true)?;
    if std::fs::symlink_metadata(&target).is_ok() {
        return Err(Error::new(ErrorKind::Refused, "is there already and was left alone")
            .at(&target)
            .hint("edit it, or move it away first"));
    }
    put(&target, text.as_bytes(), &There::Nothing)
}

/// Adds a line to a text file of the vault, which is made if need be; whether it was not there yet.
pub(super) fn add_line(root: &Path, path: &str, line: &str) -> Result<bool, Error> {
    let target = inside(root, path, true)?;
    if std::fs::symlink_metadata(&target).is_ok_and(|meta| !meta.is_file()) {
        return Err(Error::new(ErrorKind::Refused, "is not a regular file and was left alone")
            .at(&target)
            .hint("make it a file of its own, or add the line by hand"));
    }
    let old = match std::fs::read_to_string(&target) {
        Ok(old) => old,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Error::io(&target, "cannot be read", error)),
    };
    if old.lines().any(|known| known.trim() == line) {
        return Ok(false);
    }
    let gap = if old.is_empty() || old.ends_with('\n') { "" } else { "\n" };
    let meta = std::fs::symlink_metadata(&target).ok();
    let there = meta.as_ref().map_or(There::Nothing, |meta| There::Bytes(meta, old.as_bytes()));
    put(&target, format!("{old}{gap}{line}\n").as_bytes(), &there)?;
    Ok(true)
}

/// Replaces a note whose bytes are still `before`; `false` when they are not.
pub(super) fn note(
    target: &Path,
    path: &NotePath,
    before: &[u8],
    after: &str,
) -> Result<bool, Error> {
    let meta = changeable(target, path)?;
    replace(target, after.as_bytes(), &There::Bytes(&meta, before))
        .map_err(|error| Error::io(target, "cannot be written", error))
}

/// The file of a note, if it may be changed; refused when its owner has closed it, or when a change would part it
/// from its other names.
pub(super) fn changeable(target: &Path, path: &NotePath) -> Result<std::fs::Metadata, Error> {
    let refused =
        |what: &str, hint: &str| Error::new(ErrorKind::Refused, what).at(path.as_str()).hint(hint);
    let meta = std::fs::symlink_metadata(target)
        .map_err(|error| Error::io(target, "cannot be looked at", error))?;
    if !meta.is_file() {
        return Err(refused("is not a regular file and was left alone", "name the file itself"));
    }
    if meta.permissions().readonly() {
        return Err(refused("is read-only and was left alone", "make it writable first"));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if meta.nlink() > 1 {
            return Err(refused(
                "has several names on the disk (hard links), of which only one would change",
                "make this change by hand, in an editor",
            ));
        }
    }
    Ok(meta)
}

/// Removes a file of the vault.
pub(super) fn remove(target: &Path) -> Result<(), Error> {
    std::fs::remove_file(target).map_err(|error| Error::io(target, "cannot be removed", error))?;
    sync_folder(target);
    Ok(())
}

/// Gives a file another name, unless another file has that name.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    // Where names compare without case a file may get its own name in other letters.
    let is_other = std::fs::symlink_metadata(to).is_ok()
        && !matches!((from.canonicalize(), to.canonicalize()), (Ok(a), Ok(b)) if a == b);
    if is_other {
        return Err(Error::new(ErrorKind::Refused, "is there already and was left alone")
            .at(to)
            .hint("choose another name"));
    }
    std::fs::rename(from, to).map_err(|error| Error::io(from, "cannot be renamed", error))?;
    sync_folder(from);
    sync_folder(to);
    Ok(())
}

/// A name is on disk only when its folder is.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| std::fs::File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

/// The file that `path` names; refused when it leads out of the vault. With `make`, its folder is
/// made.
pub(super) fn inside(root: &Path, path: &str, make: bool) -> Result<PathBuf, Error> {
    let target = root.join(path);
    let folder = target.parent().unwrap_or(root);
    // A folder on the way may be a link that leads elsewhere: look before making anything.
    let existing = folder.ancestors().find(|folder| folder.exists()).unwrap_or(root);
    let real = existing
        .canonicalize()
        .map_err(|error| Error::io(existing, "cannot be followed", error))?;
    if !real.starts_with(root) {
        return Err(Error::new(ErrorKind::Refused, "leads outside the vault")
            .at(&target)
            .hint("set a path inside the vault with `report:` in touchbase.yaml"));
    }
    if make {
        std::fs::create_dir_all(folder)
            .map_err(|error| Error::io(folder, "this folder cannot be made", error))?;
    }
    Ok(target)
}

/// What must be at a path when a file is put there.
pub(super) enum There<'a> {
    /// Whatever it is; it is ours alone.
    Anything,
    /// Nothing.
    Nothing,
    /// A file of this kind with these bytes.
    Bytes(&'a std::fs::Metadata, &'a [u8]),
}

/// Puts a file with `bytes` in the place of what is `there`, in one step, with all else that the file it
/// replaces has; `false` when something else is there by now.
///
/// That is looked at when all else is done, since a disk may take its time to take the bytes.
pub(super) fn replace(target: &Path, bytes: &[u8], there: &There<'_>) -> std::io::Result<bool> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let privacy = match there {
        There::Nothing => Privacy::AsNew,
        There::Anything | There::Bytes(..) => Privacy::Private,
    };
    let mut temporary = temporary_in(folder, privacy)?;
    temporary.write_all(bytes)?;
    if let There::Bytes(old, _) = there {
        dress::take_over(temporary.as_file(), target, old)?;
    }
    temporary.as_file().sync_all()?;
    let persisted = match there {
        There::Anything => temporary.persist(target),
        There::Nothing => match temporary.persist_noclobber(target) {
            Ok(file) => Ok(file),
            Err(_) if std::fs::symlink_metadata(target).is_ok() => return Ok(false),
            // Some file systems, as those of memory cards, cannot do it in one step.
            Err(error) => error.file.persist(target),
        },
        There::Bytes(_, before) => match std::fs::read(target) {
            Ok(now) if now == *before => temporary.persist(target),
            Ok(_) => return Ok(false),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        },
    };
    persisted.map_err(|error| error.error)?;
    sync_folder(target);
    Ok(true)
}

/// A temporary file that nobody takes for an orphan: it is locked as long as it is open.
fn temporary_in(folder: &Path, privacy: Privacy) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEFORE).suffix(AFTER);
    #[cfg(unix)]
    builder.permissions(privacy.permissions());
    #[cfg(not(unix))]
    let _ = privacy;
    loop {
        let temporary = builder.tempfile_in(folder)?;
        // Where files cannot be locked nothing is taken for an orphan either.
        let locked = temporary.as_file().lock().is_ok();
        // Between the two another process may have removed it, and then it is made again.
        if !locked || temporary.path().exists() {
            return Ok(temporary);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn any(_: &[u8]) -> Result<(), Error> {
        Ok(())
    }

    #[test]
    fn a_page_replaces_what_it_may() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let none = |_: &[u8]| Err(Error::new(ErrorKind::Refused, "is not ours"));
        assert_eq!(page(&root, "R/F.md", "x", none).unwrap(), Written::Created);
        assert_eq!(page(&root, "R/F.md", "x", none).unwrap(), Written::Unchanged);
        assert_eq!(page(&root, "R/F.md", "y", any).unwrap(), Written::Updated);
        assert_eq!(page(&root, "R/F.md", "z", none).unwrap_err().kind(), ErrorKind::Refused);
        assert_eq!(std::fs::read_to_string(root.join("R/F.md")).unwrap(), "y");
        assert_eq!(std::fs::read_dir(root.join("R")).unwrap().count(), 1, "nothing is left over");
    }

    #[test]
    fn what_someone_else_wrote_meanwhile_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.md");
        assert!(replace(&file, b"one", &There::Nothing).unwrap());
        assert!(!replace(&file, b"two", &There::Nothing).unwrap());
        let meta = std::fs::metadata(&file).unwrap();
        assert!(!replace(&file, b"two", &There::Bytes(&meta, b"zero")).unwrap());
        assert_eq!(std::fs::read(&file).unwrap(), b"one");
        assert!(replace(&file, b"two", &There::Bytes(&meta, b"one")).unwrap());
        std::fs::remove_file(&file).unwrap();
        assert!(!replace(&file, b"three", &There::Bytes(&meta, b"two")).unwrap());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left over");
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_nowhere() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        symlink(elsewhere.path(), root.join("out")).unwrap();
        assert_eq!(page(&root, "out/F.md", "x", any).unwrap_err().kind(), ErrorKind::Refused);
        assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0);
        std::fs::write(root.join("real.md"), "x").unwrap();
        symlink(root.join("real.md"), root.join("link.md")).unwrap();
        assert_eq!(page(&root, "link.md", "y", any).unwrap_err().kind(), ErrorKind::Refused);
        let mode =
            |path: &str| std::fs::metadata(root.join(path)).unwrap().permissions().mode() & 0o777;
        std::fs::set_permissions(root.join("real.md"), std::fs::Permissions::from_mode(0o640))
            .unwrap();
        page(&root, "real.md", "z", any).unwrap();
        assert_eq!(mode("real.md"), 0o640);
        page(&root, "new.md", "x", any).unwrap();
        std::fs::write(root.join("other"), "").unwrap();
        assert_eq!(mode("new.md"), mode("other"));
    }
}
