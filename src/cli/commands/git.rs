//! `touchbase init --git`: git learns to merge notes; and what git then calls.
//!
//! Git is told to make its own merge whenever ours does not come to an end: a driver that is gone would
//! otherwise leave our side without a mark, as if nothing had been lost.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use touchbase::answer;
use touchbase::change::merge::join;
use touchbase::report::PageKind;
use touchbase::{Error, ErrorKind, Vault};

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, program, shell};

/// `merge-driver`
#[derive(Debug, Args)]
pub(crate) struct Driver {
    /// The common ancestor
    pub(crate) base: PathBuf,
    /// Our version, which becomes the merged one
    pub(crate) ours: PathBuf,
    /// Their version
    pub(crate) theirs: PathBuf,
}

/// The file that tells git which notes the driver is for.
pub(super) const ATTRIBUTES: &str = ".gitattributes";

/// The setting that holds what git runs.
pub(super) const SETTING: &str = "merge.touchbase.driver";

/// The line that tells git to use the driver.
const ATTRIBUTE: &str = "*.md merge=touchbase";

/// What git runs instead when the driver says neither that all is merged (0) nor that a conflict is marked (1).
pub(super) const FALLBACK: &str = "s=$?; test $s -le 1 && exit $s; \
                        git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B";

pub(crate) fn init(vault: &Vault, terminal: &Terminal) -> Result<Outcome, Failure> {
    let root = vault.root();
    if !root.join(".git").exists() {
        return Err(Error::new(
            ErrorKind::NotFound,
            "this vault is not a git repository of its own",
        )
        .at(root)
        .hint("make it one with `git init`, or run this in its root")
        .into());
    }
    // git puts in what a percent sign and a letter stand for.
    let quoted = shell::quote(&program::as_called()?)?.replace('%', "%%");
    for (key, value) in [
        ("merge.touchbase.name", "entries of both sides, and reports".to_owned()),
        (SETTING, format!("{quoted} merge-driver %O %A %B; {FALLBACK}")),
    ] {
        let status =
            Command::new("git").args(["config", "--local", key, &value]).current_dir(root).status();
        if !status.is_ok_and(|status| status.success()) {
            return Err(Error::new(ErrorKind::Io, "git cannot be configured")
                .at(root)
                .hint("see whether `git config --local -l` works there")
                .into());
        }
        terminal.print(&format!("git config {key} \"{value}\"\n"))?;
    }
    if vault.add_attribute(ATTRIBUTE)? {
        terminal.print(&format!("{ATTRIBUTES}   + {ATTRIBUTE}\n"))?;
    }
    terminal.print("Commit .gitattributes, and run this once in each clone.\n")?;
    Ok(Outcome::Done)
}

/// Merges as git asks: the result takes the place of `ours`; exit code 1 leaves a conflict that is marked, and
/// any other code leaves `ours` as it was.
pub(crate) fn merge(args: &Driver, terminal: &Terminal) -> Result<Outcome, Failure> {
    match merged(args) {
        Ok(Merged { text, is_clean }) => match write(&args.ours, &text) {
            Ok(()) => Ok(if is_clean { Outcome::Done } else { Outcome::Found }),
            Err(error) => {
                terminal.error(&error);
                Ok(Outcome::NotMerged)
            }
        },
        Err(error) => {
            terminal.error(&error);
            Ok(Outcome::NotMerged)
        }
    }
}

/// What a merge came to.
struct Merged {
    text: Vec<u8>,
    is_clean: bool,
}

fn merged(args: &Driver) -> Result<Merged, Error> {
    let read =
        |path: &Path| std::fs::read(path).map_err(|error| Error::io(path, "cannot be read", error));
    let (ours, theirs) = (read(&args.ours)?, read(&args.theirs)?);
    if let (Ok(ours), Ok(theirs)) = (std::str::from_utf8(&ours), std::str::from_utf8(&theirs))
        && let Some(kind) = PageKind::of(ours)
        && PageKind::of(theirs) == Some(kind)
    {
        let text = match kind {
            PageKind::FollowUps => {
                answer::merge(&String::from_utf8_lossy(&read(&args.base)?), ours, theirs)
            }
            // The later one; both begin alike up to their date.
            _ => ours.max(theirs).to_owned(),
        };
        return Ok(Merged { text: text.into_bytes(), is_clean: true });
    }
    let output = Command::new("git")
        .args(["merge-file", "-p", "--diff3", "-L", "ours", "-L", "base", "-L", "theirs"])
        .args([&args.ours, &args.base, &args.theirs])
        .output()
        .map_err(|error| {
            Error::new(ErrorKind::Io, format!("`git merge-file` cannot be run: {error}"))
        })?;
    // Its exit code is the number of conflicts, or above 127 when it failed.
    if output.status.code().is_none_or(|code| code > 127) {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(Error::new(ErrorKind::Io, format!("`git merge-file` failed: {said}")));
    }
    let is_clean = output.status.success();
    match std::str::from_utf8(&output.stdout) {
        Ok(text) if !is_clean => {
            let (text, is_clean) = join(text, None);
            Ok(Merged { text: text.into_bytes(), is_clean })
        }
        _ => Ok(Merged { text: output.stdout, is_clean }),
    }
}

/// Writes the file that git made for the driver, a copy of its own and not the note, in one step: what is
/// cut short must not look merged.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error| Error::io(path, "cannot be written", error);
    let mut name = path.as_os_str().to_owned();
    name.push(".merged");
    let beside = PathBuf::from(name);
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(true).write(true);
    private(&mut options)
        .open(&beside)
        .and_then(|mut file| file.write_all(bytes))
        .and_then(|()| std::fs::rename(&beside, path))
        .map_err(failed)
}

/// A file that holds a whole note is for nobody else to read.
#[cfg(unix)]
fn private(options: &mut std::fs::OpenOptions) -> &mut std::fs::OpenOptions {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600)
}

/// Elsewhere a file is for whom its folder is for.
#[cfg(not(unix))]
fn private(options: &mut std::fs::OpenOptions) -> &mut std::fs::OpenOptions {
    options
}
