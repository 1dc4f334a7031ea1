//! `touchbase edit`: someone's note in the user's own editor.

use std::process::Command;

use clap::Args;
use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome, shell, whom};

/// `edit`
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// Whose note
    #[arg(value_name = "NAME")]
    pub(crate) name: Vec<String>,
}

pub(crate) fn run(
    args: &Edit,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = whom::given(session, &args.name, "touchbase edit NAME", terminal)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let (program, options) = editor()?;
    let path = session.vault.root().join(person.path().as_str());
    let failed = |what: String| {
        Failure::Error(
            Error::new(ErrorKind::Io, what)
                .hint("set EDITOR to an editor, such as `export EDITOR=vim`"),
        )
    };
    let status = Command::new(&program)
        .args(options)
        .arg(path)
        .status()
        .map_err(|error| failed(format!("`{program}` cannot be run: {error}")))?;
    if status.success() { Ok(Outcome::Done) } else { Err(failed(format!("`{program}` failed"))) }
}

/// The program that `VISUAL` or `EDITOR` names, and its options, as a shell would split them.
fn editor() -> Result<(String, Vec<String>), Error> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let Some(written) = variable("VISUAL").or_else(|| variable("EDITOR")) else {
        return Err(Error::new(ErrorKind::NotFound, "no editor is set")
            .hint("set EDITOR, such as `export EDITOR=vim`"));
    };
    // On Windows a backslash separates folders and cannot quote.
    let typed = if cfg!(windows) { written.replace('\\', "\\\\") } else { written.clone() };
    let mut words = shell::split(&typed).unwrap_or_default().into_iter();
    match words.next() {
        Some(program) => Ok((program, words.collect())),
        None => Err(Error::new(
            ErrorKind::Usage,
            format!("`{}` cannot be split into a program and its options", neutral(&written)),
        )
        .hint("close every quote in VISUAL or EDITOR")),
    }
}
