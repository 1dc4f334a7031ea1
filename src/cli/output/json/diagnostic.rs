//! The JSON of problems.

use serde::Serialize;
use touchbase::Diagnostic;

/// A problem.
#[derive(Serialize)]
pub(crate) struct DiagnosticJson<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    help: Option<&'a str>,
}

impl<'a> DiagnosticJson<'a> {
    pub(crate) fn new(diagnostic: &'a Diagnostic) -> Self {
        let known = |n: u32| (n > 0).then_some(n);
        Self {
            severity: diagnostic.severity().name(),
            code: diagnostic.code.name(),
            message: &diagnostic.message,
            path: diagnostic.at.path.as_str(),
            line: known(diagnostic.at.line),
            column: known(diagnostic.at.column),
            help: diagnostic.help.as_deref(),
        }
    }
}
