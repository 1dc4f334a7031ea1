//! `touchbase completions`: for a shell, from the same texts as `--help`.

use clap::{Args, Command};

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// `completions`
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// For which shell
    pub(crate) shell: clap_complete::Shell,
}

pub(crate) fn run(
    args: &Completions,
    command: &mut Command,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, command, "touchbase", &mut out);
    terminal.print(&String::from_utf8_lossy(&out))?;
    Ok(Outcome::Done)
}
