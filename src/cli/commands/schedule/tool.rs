//! The programs of the machine that are called.

use std::process::{Command, Stdio};

use touchbase::{Error, ErrorKind};

/// Runs a program that prints nothing when it succeeds.
pub(super) fn tool(program: &str, words: &[&str]) -> Result<(), Error> {
    let status = Command::new(program)
        .args(words)
        .stdout(Stdio::null())
        .status()
        .map_err(|error| missing(program, &error))?;
    if status.success() { Ok(()) } else { Err(failed(program)) }
}

pub(super) fn missing(program: &str, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Io, format!("`{program}` cannot be run: {error}"))
        .hint("choose another scheduler with --with cron, systemd, launchd or windows")
}

pub(super) fn failed(program: &str) -> Error {
    Error::new(ErrorKind::Io, format!("`{program}` failed"))
        .hint("see its message above; without --install the lines are only printed")
}
