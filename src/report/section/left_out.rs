//! One line on what the page leaves out: people with nothing dated yet, dated lines that did not count.

use crate::agenda::Agenda;
use crate::phrase::silence;
use crate::report::page::{Line, Page};

pub(in crate::report) fn left_out(page: &mut Page, agenda: &Agenda<'_>) {
    let hints = silence::hints(agenda);
    if hints.is_empty() {
        return;
    }
    let hints = hints.iter().map(|hint| format!("{}: `{}`", hint.words, hint.command));
    page.gap();
    page.paragraph(Line::new().own(&hints.collect::<Vec<_>>().join(" · ")));
}
