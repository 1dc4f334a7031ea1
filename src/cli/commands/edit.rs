//! `touchbase edit`: someone's note in the user's own editor.

use std::process::Command;

use clap::Args;
use touchbase::session::Session;
use touchbase::{Error, ErrorKind};

use crate::cli::{Failure, Outcome, whom};

/// `edit`
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// Whose note
    #[arg(required = true, value_name = "NAME")]
    pub(crate) name: Vec<String>,
}

pub(crate) fn run(args: &Edit, session: &Session<'_>) -> Result<Outcome, Failure> {
    let at = whom::one(session, &args.name.join(" "))?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let Some(editor) = variable("VISUAL").or_else(|| variable("EDITOR")) else {
        return Err(Error::new(ErrorKind::NotFound, "no editor is set")
            .hint("set EDITOR, such as `export EDITOR=vim`")
            .into());
    };
    // `code --wait`: a command with its options.
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or_default();
    let path = session.vault.root().join(person.path().as_str());
    let failed = |what: String| {
        Failure::Error(Error::new(ErrorKind::Io, what).hint("set EDITOR to an editor"))
    };
    let status = Command::new(program)
        .args(words)
        .arg(path)
        .status()
        .map_err(|error| failed(format!("`{program}` cannot be run: {error}")))?;
    if status.success() { Ok(Outcome::Done) } else { Err(failed(format!("`{program}` failed"))) }
}
