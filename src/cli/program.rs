//! The program as it was called: the path that goes on leading to it after an upgrade.

use std::path::{Path, PathBuf};

use touchbase::{Error, ErrorKind};

/// The path by which this program was called, with the folder it was found in, and no symbolic link followed: a
/// package manager keeps the link and replaces what it leads to.
pub(crate) fn as_called() -> Result<String, Error> {
    let name = std::env::args_os().next().map(PathBuf::from).unwrap_or_default();
    let here = std::env::current_dir().unwrap_or_default();
    let found = if name.components().count() > 1 {
        Some(here.join(&name))
    } else {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&folders).map(|folder| here.join(folder).join(&name)).find(is_file)
    };
    let path = found
        .filter(is_file)
        .or_else(|| std::env::current_exe().ok())
        .ok_or_else(|| Error::new(ErrorKind::Io, "this program cannot be found"))?;
    let is_plain = |text: &&str| !text.contains(['\n', '\r', '\0']);
    path.to_str().filter(is_plain).map(str::to_owned).ok_or_else(|| {
        Error::new(ErrorKind::Refused, "this path cannot be written into a settings file")
            .at(&path)
            .hint("call the program by another path")
    })
}

fn is_file(path: &(impl AsRef<Path> + ?Sized)) -> bool {
    path.as_ref().is_file()
}
