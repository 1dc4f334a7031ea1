//! `touchbase init --git`: git learns to merge notes; and `touchbase merge`, which git then calls.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use touchbase::answer;
use touchbase::change::merge::join;
use touchbase::report::PageKind;
use touchbase::{Error, ErrorKind, Vault};

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, shell};

/// `merge`
#[derive(Debug, Args)]
pub(crate) struct Merge {
    /// The common ancestor
    pub(crate) base: PathBuf,
    /// Our version, which becomes the merged one
    pub(crate) ours: PathBuf,
    /// Their version
    pub(crate) theirs: PathBuf,
}

/// The line that tells git to use the driver.
const ATTRIBUTE: &str = "*.md merge=touchbase";

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
    let program = std::env::current_exe()
        .ok()
        .and_then(|path| path.to_str().map(str::to_owned))
        .ok_or_else(|| Error::new(ErrorKind::Io, "this program cannot be found"))?;
    // git puts in what a percent sign and a letter stand for.
    let quoted = shell::quote(&program)?.replace('%', "%%");
    for (key, value) in [
        ("merge.touchbase.name", "entries of both sides, and reports".to_owned()),
        ("merge.touchbase.driver", format!("{quoted} merge %O %A %B")),
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
        terminal.print(&format!(".gitattributes   + {ATTRIBUTE}\n"))?;
    }
    terminal.print("Commit .gitattributes, and run this once in each clone.\n")?;
    Ok(Outcome::Done)
}

/// Merges as git asks: the result takes the place of `ours`; exit code 1 leaves a conflict.
pub(crate) fn merge(args: &Merge, terminal: &Terminal) -> Result<Outcome, Failure> {
    let read =
        |path: &Path| std::fs::read(path).map_err(|error| Error::io(path, "cannot be read", error));
    let (ours, theirs) = (read(&args.ours)?, read(&args.theirs)?);
    if let (Ok(ours), Ok(theirs)) = (std::str::from_utf8(&ours), std::str::from_utf8(&theirs))
        && let Some(kind) = PageKind::of(ours)
        && PageKind::of(theirs) == Some(kind)
    {
        let merged = match kind {
            PageKind::FollowUps => {
                answer::merge(&String::from_utf8_lossy(&read(&args.base)?), ours, theirs)
            }
            // The later one; both begin alike up to their date.
            _ => ours.max(theirs).to_owned(),
        };
        write(&args.ours, merged.as_bytes())?;
        return Ok(Outcome::Done);
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
        terminal.remark(&String::from_utf8_lossy(&output.stderr));
        return Ok(Outcome::Found);
    }
    let Ok(text) = std::str::from_utf8(&output.stdout) else {
        write(&args.ours, &output.stdout)?;
        return Ok(if output.status.success() { Outcome::Done } else { Outcome::Found });
    };
    let (joined, clean) =
        if output.status.success() { (text.to_owned(), true) } else { join(text, None) };
    write(&args.ours, joined.as_bytes())?;
    Ok(if clean { Outcome::Done } else { Outcome::Found })
}

/// Writes the file that git made for the driver: a copy of its own, not the note.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    std::fs::write(path, bytes).map_err(|error| Error::io(path, "cannot be written", error))
}
