//! Why a command could not do its job. What is wrong in the user's files is a
//! [`Diagnostic`](crate::Diagnostic) instead and never stops anything.

use std::path::{Path, PathBuf};

/// The kind of an [`Error`], which decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The command was called wrongly.
    Usage,
    /// There is no such person, note or vault.
    NotFound,
    /// Several people answer to the name.
    Ambiguous,
    /// It would overwrite something of the user's, or reach outside the vault.
    Refused,
    /// Someone else changed the file in this moment; a second try may do.
    Changed,
    /// The disk said no.
    Io,
}

/// A command cannot do its job: what, where, and what to do.
#[derive(Debug, thiserror::Error)]
#[error("{}{message}", at(path.as_deref()))]
pub struct Error {
    kind: ErrorKind,
    message: String,
    path: Option<PathBuf>,
    hints: Vec<String>,
    #[source]
    source: Option<std::io::Error>,
}

fn at(path: Option<&Path>) -> String {
    path.map(|path| format!("{}: ", path.display())).unwrap_or_default()
}

impl Error {
    /// An error of a kind, with a message of one line.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), path: None, hints: Vec::new(), source: None }
    }

    /// Someone else wrote in a file while it was made again.
    pub fn changed() -> Self {
        Self::new(ErrorKind::Changed, "changed again and again while it was being written")
            .hint("try again when nothing else writes to it")
    }

    /// A disk operation on `path` failed.
    pub fn io(path: impl Into<PathBuf>, what: &str, source: std::io::Error) -> Self {
        let message = format!("{what}: {source}");
        Self { path: Some(path.into()), source: Some(source), ..Self::new(ErrorKind::Io, message) }
    }

    /// The same, about `path`.
    #[must_use]
    pub fn at(mut self, path: impl Into<PathBuf>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The same, with a line that says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Its kind.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// What to do about it, one line each.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }
}
