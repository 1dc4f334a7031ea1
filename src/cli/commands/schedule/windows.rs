//! A task of Windows.

use super::job::{Job, Wish};
use super::tool::tool;
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

pub(super) fn schedule(wish: Wish, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    let action = format!("\"{}\" --vault \"{}\" report --quiet", job.program, job.vault);
    let at = format!("{:02}:{:02}", job.hour, job.minute);
    let make = ["/Create", "/F", "/SC", "DAILY", "/ST", &at, "/TN", &job.name, "/TR", &action];
    let end = ["/Delete", "/F", "/TN", &job.name];
    let words: &[&str] = if wish == Wish::Remove { &end } else { &make };
    let shown: Vec<String> = words
        .iter()
        .map(|word| {
            if word.contains(' ') {
                format!("\"{}\"", word.replace('"', "\\\""))
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    terminal.print(&format!("schtasks {}\n", shown.join(" ")))?;
    if wish != Wish::Print {
        tool("schtasks", words)?;
    }
    Ok(Outcome::Done)
}
