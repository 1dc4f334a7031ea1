//! A line of the user's crontab.

use std::io::Write;
use std::process::{Command, Stdio};

use touchbase::Error;

use super::job::{Job, Wish};
use super::tool::{failed, missing};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, shell};

pub(super) fn schedule(wish: Wish, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    // In a crontab a percent sign ends the command, whatever the shell's quotes say.
    let quoted =
        |text: &str| -> Result<String, Error> { Ok(shell::quote(text)?.replace('%', "\\%")) };
    let mark = format!("# {}", job.name);
    let line = format!(
        "{} {} * * * {} --vault {} report --quiet {mark}",
        job.minute,
        job.hour,
        quoted(&job.program)?,
        quoted(&job.vault)?
    );
    if wish == Wish::Print {
        terminal.print(&format!("{line}\n"))?;
        return Ok(Outcome::Done);
    }
    let old = Command::new("crontab").arg("-l").stderr(Stdio::null()).output();
    let old = old.map_err(|error| missing("crontab", &error))?;
    // No crontab yet is an empty one.
    let old = String::from_utf8_lossy(&old.stdout).into_owned();
    let kept: Vec<&str> = old.lines().filter(|line| !line.ends_with(&mark)).collect();
    let mut new = kept.iter().fold(String::new(), |text, line| text + line + "\n");
    if wish == Wish::Install {
        new.push_str(&format!("{line}\n"));
        terminal.print(&format!("your crontab   + {line}\n"))?;
    } else if kept.len() == old.lines().count() {
        terminal.print("nothing to remove\n")?;
        return Ok(Outcome::Done);
    } else {
        terminal.print(&format!("your crontab   - {mark}\n"))?;
    }
    let mut child = Command::new("crontab")
        .arg("-")
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| missing("crontab", &error))?;
    if let Some(stdin) = &mut child.stdin {
        stdin.write_all(new.as_bytes())?;
    }
    drop(child.stdin.take());
    let status = child.wait()?;
    if status.success() { Ok(Outcome::Done) } else { Err(failed("crontab").into()) }
}
