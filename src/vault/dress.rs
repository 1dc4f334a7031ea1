//! What a file takes over from the one whose place it takes: owner, mode, extended attributes.
//!
//! A file that is being made belongs to the user alone. What it is to be in the end is set when all its
//! bytes are in it, and never more than the file before had: a group that cannot be kept loses its rights
//! rather than handing them to another group.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;

#[cfg(unix)]
/// Who may look into a file that is ours: its owner.
const PRIVATE_FILE: u32 = 0o600;
#[cfg(unix)]
/// Who may look into a folder that is ours.
const PRIVATE_FOLDER: u32 = 0o700;
#[cfg(unix)]
/// What a new note may be, before the user's umask takes its part away.
const NEW_NOTE: u32 = 0o666;

/// Who may read a file from the moment it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Privacy {
    /// The user alone.
    Private,
    /// Whoever may read any new file of the user's.
    AsNew,
}

impl Privacy {
    /// The mode of a file that is made so.
    #[cfg(unix)]
    pub(super) fn permissions(self) -> std::fs::Permissions {
        use std::os::unix::fs::PermissionsExt;
        std::fs::Permissions::from_mode(match self {
            Self::Private => PRIVATE_FILE,
            Self::AsNew => NEW_NOTE,
        })
    }
}

/// Opens a file of ours for the user alone; one that was more open is closed to others.
pub(super) fn open_private(path: &Path, options: &mut std::fs::OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
        let file = options.mode(PRIVATE_FILE).open(path)?;
        if file.metadata()?.permissions().mode() & 0o077 != 0 {
            file.set_permissions(std::fs::Permissions::from_mode(PRIVATE_FILE))?;
        }
        Ok(file)
    }
    #[cfg(not(unix))]
    options.open(path)
}

/// Makes a folder of ours for the user alone, with those above it; one that was more open is closed to
/// others.
pub(super) fn make_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(PRIVATE_FOLDER).create(path)?;
        if std::fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(PRIVATE_FOLDER))?;
        }
        Ok(())
    }
    #[cfg(not(unix))]
    builder.create(path)
}

/// Gives `new` what the file at `path`, of which `old` is told, has besides its bytes.
#[cfg(unix)]
pub(super) fn take_over(new: &File, path: &Path, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    // Only a superuser may give files away; anyone else owns what they replace, and keeps its group if
    // they are in it.
    if fchown(new, Some(old.uid()), Some(old.gid())).is_err() {
        let _ = fchown(new, None, Some(old.gid()));
    }
    let now = new.metadata()?;
    let same_group = now.gid() == old.gid();
    let mut mode = old.permissions().mode() & 0o7777;
    if !same_group {
        // Another group gets what everybody has.
        mode = mode & !0o070 | (mode & 0o007) << 3;
    }
    if now.permissions().mode() & 0o7777 != mode {
        new.set_permissions(std::fs::Permissions::from_mode(mode))?;
    }
    attributes(new, path, same_group)
}

/// Elsewhere a file has what its folder gives it, and may be read-only.
#[cfg(not(unix))]
pub(super) fn take_over(new: &File, _: &Path, old: &Metadata) -> io::Result<()> {
    new.set_permissions(old.permissions())
}

#[cfg(unix)]
/// The access list that a folder may give to each new file in it.
const ACCESS_LIST: &str = "system.posix_acl_access";

/// Copies the extended attributes, an access list among them.
///
/// Those of the user's and the access list must arrive; others, as a security label, belong to the system, and
/// are set where it lets us.
#[cfg(unix)]
fn attributes(new: &File, path: &Path, same_group: bool) -> io::Result<()> {
    use xattr::FileExt;
    // A file system without attributes has none to keep.
    let Ok(names) = xattr::list(path) else { return Ok(()) };
    let mut has_list = false;
    for name in names {
        let is_list = name == ACCESS_LIST;
        if is_list && !same_group {
            continue;
        }
        has_list |= is_list;
        let Some(value) = xattr::get(path, &name)? else { continue };
        if new.get_xattr(&name).ok().flatten().as_ref() == Some(&value) {
            continue;
        }
        let must = is_list || name.to_string_lossy().starts_with("user.");
        match new.set_xattr(&name, &value) {
            Err(error) if must => return Err(error),
            _ => {}
        }
    }
    if !has_list && new.get_xattr(ACCESS_LIST).ok().flatten().is_some() {
        new.remove_xattr(ACCESS_LIST)?;
    }
    Ok(())
}
