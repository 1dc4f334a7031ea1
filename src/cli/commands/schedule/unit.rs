//! Schedulers that take files: written and loaded, or unloaded and removed.

use std::path::{Path, PathBuf};

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
            terminal.print(&format!("removed {}\n", unit.path.display()))?;
        }
        return Ok(Outcome::Done);
    }
    for unit in units {
        terminal.print(&format!("# {}\n{}\n", unit.path.display(), unit.text))?;
    }
    if wish == Wish::Print {
        terminal.print(&format!("# then: {program} {}\n", up.join(" ")))?;
        return Ok(Outcome::Done);
    }
    for unit in units {
        let folder = unit.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&unit.path, &unit.text))
            .map_err(|error| Error::io(&unit.path, "cannot be written", error))?;
    }
    tool(program, up)?;
    terminal.print("installed\n")?;
    Ok(Outcome::Done)
}
