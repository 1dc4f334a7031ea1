//! What was left out on the command line: asked for at a terminal, else an error with the form that works.

use touchbase::{Error, ErrorKind};

use crate::cli::Failure;
use crate::cli::output::terminal::Terminal;

/// An argument that may be left out.
pub(crate) struct Missing<'m> {
    /// What is asked, such as "Who?"
    pub(crate) question: &'m str,
    /// What is wrong without it.
    pub(crate) error: &'m str,
    /// The command with it, to type.
    pub(crate) form: &'m str,
}

/// The words of an argument, or those that somebody at the terminal types in their place.
pub(crate) fn words(
    given: &[String],
    missing: &Missing<'_>,
    terminal: &Terminal,
) -> Result<String, Failure> {
    if !given.is_empty() {
        return Ok(given.join(" "));
    }
    let question = format!("{} ", missing.question);
    let typed = terminal.dialogue().map(|dialogue| dialogue.ask(&question)).transpose()?.flatten();
    typed
        .filter(|typed| !typed.is_empty())
        .ok_or_else(|| Error::new(ErrorKind::Usage, missing.error).hint(missing.form).into())
}
