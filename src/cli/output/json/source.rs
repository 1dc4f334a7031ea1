//! Where in the vault something is written.

use serde::Serialize;
use touchbase::NotePath;

/// A line of a note.
#[derive(Serialize)]
pub(super) struct SourceJson<'a> {
    path: &'a str,
    line: u32,
}

impl<'a> SourceJson<'a> {
    pub(super) fn new(path: &'a NotePath, line: u32) -> Self {
        Self { path: path.as_str(), line }
    }
}
