//! What a list that looks complete leaves out: people with nothing dated yet, dated lines that did not count.

use crate::agenda::Agenda;
use crate::text::words::{counted, plural};

/// Something that a list leaves out, and where to see it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hint {
    /// What, in half a sentence.
    pub words: String,
    /// The command that shows it.
    pub command: &'static str,
}

/// What the lists of `agenda` leave out.
pub fn hints(agenda: &Agenda<'_>) -> Vec<Hint> {
    let silent = agenda.everyone().filter(|(person, status)| {
        status.count == 0 && !status.paused && person.card.archived.is_none()
    });
    let n_silent = silent.filter(|(_, status)| !status.is_due(agenda.today)).count();
    let lines = agenda.everyone().map(|(person, _)| person.note.n_passed_over as usize);
    let n_lines: usize = lines.sum();
    let mut hints = Vec::new();
    if n_silent > 0 {
        let have = plural(n_silent, "person has", "people have");
        let words = format!("{n_silent} {have} nothing dated yet");
        hints.push(Hint { words, command: "touchbase triage" });
    }
    let n_copies = agenda.network.n_copies;
    if n_copies > 0 {
        let words = match n_copies {
            1 => "1 note is a copy and left out".to_owned(),
            n => format!("{n} notes are copies and left out"),
        };
        hints.push(Hint { words, command: "touchbase check" });
    }
    if n_lines > 0 {
        let words = format!("{} with a date did not count", counted(n_lines, "line"));
        hints.push(Hint { words, command: "touchbase check --lines" });
    }
    hints
}
