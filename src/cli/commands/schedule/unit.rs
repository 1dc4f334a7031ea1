//! Schedulers that take files: written and loaded, or unloaded and removed.

use std::path::{Path, PathBuf};

use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

use super::job::Wish;
use super::tool::tool;
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// A file of a scheduler's.
pub(super) struct Unit {
    pub(super) path: PathBuf,
    pub(super) text: String,
}

/// What a file of ours says, whichever of them it is.
const OURS: &str = "touchbase";

impl Unit {
    /// Refuses to replace a file that somebody else wrote.
    fn refuse_what_is_not_ours(&self) -> Result<(), Error> {
        let meta = match std::fs::symlink_metadata(&self.path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Error::io(&self.path, "cannot be looked at", error)),
            Ok(meta) => meta,
        };
        let is_ours = meta.is_file()
            && std::fs::read(&self.path)
                .is_ok_and(|old| String::from_utf8_lossy(&old).contains(OURS));
        if is_ours {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::Refused,
            "is there already, is not touchbase's, and was left alone",
        )
        .at(&self.path)
        .hint("move it away first"))
    }

    /// Writes it, whole or not at all.
    fn write(&self) -> std::io::Result<()> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut name = self.path.as_os_str().to_owned();
        name.push(".new");
        let beside = PathBuf::from(name);
        std::fs::write(&beside, &self.text)?;
        std::fs::rename(&beside, &self.path)
    }
}

/// A path below the home folder.
pub(super) fn home(below: &str) -> Result<PathBuf, Error> {
    std::env::var_os("HOME")
        .filter(|home| !home.is_empty())
        .map(|home| PathBuf::from(home).join(below))
        .ok_or_else(|| Error::new(ErrorKind::Io, "there is no home folder").hint("set HOME"))
}

/// Shows the files; writes them and calls `program`, or takes both back.
pub(super) fn files(
    wish: Wish,
    units: &[Unit],
    program: &str,
    up: &[&str],
    down: &[&str],
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if wish == Wish::Remove {
        if !units.iter().any(|unit| unit.path.exists()) {
            terminal.print("nothing to remove\n")?;
            return Ok(Outcome::Done);
        }
        tool(program, down)?;
        for unit in units {
            std::fs::remove_file(&unit.path)
                .map_err(|error| Error::io(&unit.path, "cannot be removed", error))?;
            terminal.print(&format!("removed {}\n", neutral(&unit.path.to_string_lossy())))?;
        }
        return Ok(Outcome::Done);
    }
    if wish == Wish::Install {
        units.iter().try_for_each(Unit::refuse_what_is_not_ours)?;
    }
    for unit in units {
        terminal.print(&format!("# {}\n{}\n", neutral(&unit.path.to_string_lossy()), unit.text))?;
    }
    if wish == Wish::Print {
        terminal.print(&format!("# then: {program} {}\n", up.join(" ")))?;
        return Ok(Outcome::Done);
    }
    for unit in units {
        unit.write().map_err(|error| Error::io(&unit.path, "cannot be written", error))?;
    }
    tool(program, up)?;
    terminal.print("installed\n")?;
    Ok(Outcome::Done)
}
