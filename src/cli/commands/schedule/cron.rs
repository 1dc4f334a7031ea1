//! A line of the user's crontab.

use std::io::Write;
use std::process::{Command, Stdio};

use touchbase::{Error, ErrorKind};

use super::job::{Job, Wish};
use super::tool::{failed, missing};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, shell};

pub(super) fn schedule(wish: Wish, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    // In a crontab a percent sign ends the command, whatever the shell's quotes say.
    let quoted =
        |text: &str| -> Result<String, Error> { Ok(shell::quote(text)?.replace('%', "\\%")) };
    let vault = quoted(&job.vault)?;
    let line = format!(
        "{} {} * * * {} --vault {vault} report --quiet # {}",
        job.minute,
        job.hour,
        quoted(&job.program)?,
        job.name
    );
    if wish == Wish::Print {
        terminal.print(&format!("{line}\n"))?;
        return Ok(Outcome::Done);
    }
    let old = read()?;
    let is_ours = |line: &[u8]| is_of(line, &format!("# {}", job.name), job, &vault);
    let (removed, kept): (Vec<&[u8]>, Vec<&[u8]>) =
        old.split_inclusive(|byte| *byte == b'\n').partition(|line| is_ours(line));
    let mut new = kept.concat();
    if wish == Wish::Install {
        if !new.is_empty() && !new.ends_with(b"\n") {
            new.push(b'\n');
        }
        new.extend_from_slice(format!("{line}\n").as_bytes());
        terminal.print(&format!("your crontab   + {line}\n"))?;
    } else if removed.is_empty() {
        terminal.print("nothing to remove\n")?;
        return Ok(Outcome::Done);
    } else {
        terminal.print(&format!("your crontab   - # {}\n", job.name))?;
    }
    write(&new)
}

/// Whether a line runs the report of this vault: by its mark, or by the mark of an earlier version, which two
/// vaults of one name shared, and the vault in it.
fn is_of(line: &[u8], mark: &str, job: &Job, vault: &str) -> bool {
    let line = String::from_utf8_lossy(line);
    let line = line.trim_end();
    line.ends_with(mark)
        || line.ends_with(&format!("# {}", job.old_name))
            && line.contains(&format!(" --vault {vault} report "))
}

/// The crontab as it is. None yet is an empty one; one that cannot be read must not be replaced.
fn read() -> Result<Vec<u8>, Error> {
    let old = Command::new("crontab").arg("-l").env("LC_ALL", "C").output();
    let old = old.map_err(|error| missing("crontab", &error))?;
    let said = String::from_utf8_lossy(&old.stderr);
    if old.status.success() || said.contains("no crontab for") {
        return Ok(old.stdout);
    }
    let why = said.trim().lines().next().unwrap_or("no reason was given").to_owned();
    Err(Error::new(
        ErrorKind::Refused,
        format!("your crontab cannot be read and was left alone: {why}"),
    )
    .hint("see what `crontab -l` says; without --install the line is only printed"))
}

fn write(new: &[u8]) -> Result<Outcome, Failure> {
    let mut child = Command::new("crontab")
        .arg("-")
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| missing("crontab", &error))?;
    let written = match child.stdin.take() {
        Some(mut stdin) => stdin.write_all(new),
        None => Ok(()),
    };
    let status = child.wait()?;
    // A program that has refused does not read to the end: its own word counts.
    if !status.success() {
        return Err(failed("crontab").into());
    }
    written?;
    Ok(Outcome::Done)
}
