//! Notes that need a look: the first problems found.

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::Links;
use crate::report::page::{Line, Page};

/// The most notes that need a look.
const LOOKS: usize = 8;

pub(in crate::report) fn to_look_at(
    page: &mut Page,
    diagnostics: &[Diagnostic],
    links: &Links<'_>,
) {
    // Remarks are for whoever asks with `check`.
    let grave = |diagnostic: &&Diagnostic| diagnostic.severity() != Severity::Note;
    let diagnostics: Vec<&Diagnostic> = diagnostics.iter().filter(grave).collect();
    if diagnostics.is_empty() {
        return;
    }
    page.heading(2, "Notes that need a look");
    for diagnostic in diagnostics.iter().take(LOOKS) {
        let path = &diagnostic.at.path;
        let mut line = Line::new();
        line = if path.stem() == path.file_name() {
            line.said(path.as_str())
        } else {
            line.link(&links.note(path, path.stem()))
        };
        if diagnostic.at.line > 0 {
            line = line.own(&format!(", line {}", diagnostic.at.line));
        }
        page.bullet(line.own(": ").said(&diagnostic.message.replace('`', "")));
    }
    super::more(page, diagnostics.len(), LOOKS, "touchbase check");
}
