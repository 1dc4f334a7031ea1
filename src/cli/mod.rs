//! Arguments, terminal, clock: everything between a person and the library.
//!
//! A tree of the binary's own; it uses only what the library makes public.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line reads the environment and the day"
)]

mod ahead;
mod args;
mod carry;
mod clock;
mod commands;
mod file_name;
mod filter;
mod missing;
mod output;
mod program;
mod send;
mod shell;
mod stage;
mod template;
mod whom;

use std::process::ExitCode;

use clap::Parser;
use touchbase::vault::Written;
use touchbase::{Error, ErrorKind, NotePath};

use self::args::Args;
use self::output::terminal::Terminal;

/// What a command came to.
pub(crate) enum Outcome {
    /// All is well.
    Done,
    /// `due --exit-code` found someone.
    SomeoneDue,
    /// `check` found errors, or the like.
    Found,
    /// Git's driver did not come to an end, and git is to make its own merge.
    NotMerged,
    /// These notes were changed.
    Changed(Vec<NotePath>),
}

/// Why a command ended early.
pub(crate) enum Failure {
    /// It could not do its job.
    Error(Error),
    /// Nobody reads what it prints.
    Closed,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        Self::Error(Error::new(ErrorKind::Io, format!("the output cannot be written: {error}")))
    }
}

/// Runs the program.
pub(crate) fn main() -> ExitCode {
    let args = match Args::try_parse_from(std::env::args_os()) {
        Ok(args) => args,
        Err(error) => {
            // clap prints help to stdout and mistakes to stderr.
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let terminal = Terminal::new(args.color);
    match stage::run(args, &terminal) {
        Ok(Outcome::Done | Outcome::Changed(_)) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Ok(Outcome::SomeoneDue) => ExitCode::from(10),
        Ok(Outcome::Found) => ExitCode::FAILURE,
        // Above 128 git takes the merge for failed, rather than for one with conflicts in it.
        Ok(Outcome::NotMerged) => ExitCode::from(129),
        Err(Failure::Error(error)) => {
            terminal.error(&error);
            ExitCode::from(if error.kind() == ErrorKind::Usage { 2 } else { 1 })
        }
    }
}

/// Says what became of a file of ours.
fn written(path: &str, written: Written, terminal: &Terminal) -> Result<(), Failure> {
    let what = match written {
        Written::Created => "written",
        Written::Updated => "updated",
        Written::Unchanged => "unchanged",
    };
    Ok(terminal.print(&format!("{}: {what}\n", touchbase::text::neutral::neutral(path)))?)
}

/// The arguments as a test or another program may give them.
#[cfg(test)]
fn parse(args: &[&str]) -> Result<Args, clap::Error> {
    let args =
        std::iter::once("touchbase").chain(args.iter().copied()).map(std::ffi::OsString::from);
    Args::try_parse_from(args)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn arguments_are_sound() {
        Args::command().debug_assert();
        assert!(matches!(parse(&[]).map(|args| args.command), Ok(None)));
        assert!(parse(&["due", "--nonsense"]).is_err());
    }
}
