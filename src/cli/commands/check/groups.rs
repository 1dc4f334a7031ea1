//! What `check` found, a group for each kind: the first few in full, the others on one line.

use std::collections::BTreeSet;

use touchbase::session::Session;
use touchbase::text::neutral::neutral;
use touchbase::{Code, Diagnostic, NotePath, Severity};

use crate::cli::output::diagnostics;
use crate::cli::output::terminal::{FAINT, styled};

/// The most of a kind that are shown in full.
const FULL: usize = 3;

/// The most of the others that are named by their places.
const PLACES: usize = 4;

/// All diagnostics, those first that are about notes that matter here.
pub(super) fn text(diagnostics: &[Diagnostic], session: &Session<'_>) -> String {
    let matter = Matter::of(session);
    groups(diagnostics, &matter).iter().map(|group| one(group)).collect()
}

/// Diagnostics of one code.
type Group<'d> = Vec<&'d Diagnostic>;

fn groups<'d>(diagnostics: &'d [Diagnostic], matter: &Matter<'_>) -> Vec<Group<'d>> {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let of = |code: Code| {
        let mut group: Group<'d> = diagnostics.iter().filter(|one| one.code == code).collect();
        // Remarks come with the weightiest first, the others by their places.
        if code.severity() != Severity::Note {
            group.sort_by_key(|one| matter.rank(&one.at.path));
        }
        group
    };
    let mut groups: Vec<Group<'d>> = codes.into_iter().map(of).collect();
    groups.sort_by_key(|group| {
        let severity = group.first().map(|first| first.severity());
        let rank = group.iter().map(|one| matter.rank(&one.at.path)).min();
        (severity == Some(Severity::Note), rank, severity)
    });
    groups
}

/// The notes that matter here: of people, and those from which touchpoints come.
struct Matter<'n> {
    notes: BTreeSet<&'n NotePath>,
}

impl<'n> Matter<'n> {
    fn of(session: &Session<'n>) -> Self {
        let people = &session.network.people;
        let sources = people
            .iter()
            .flat_map(|person| &person.touchpoints)
            .flat_map(|touchpoint| touchpoint.citations());
        let notes = people.iter().map(|person| person.path());
        Self { notes: notes.chain(sources.map(|source| source.path())).collect() }
    }

    /// Notes that matter come first, and the settings, which matter to all.
    fn rank(&self, path: &NotePath) -> u8 {
        let is_note = path.stem() != path.file_name() && !path.as_str().ends_with(".yaml");
        u8::from(is_note && !self.notes.contains(path))
    }
}

fn one(group: &[&Diagnostic]) -> String {
    let (full, rest) = group.split_at(FULL.min(group.len()));
    let mut out: String = full.iter().map(|one| diagnostics::full(one) + "\n").collect();
    if !rest.is_empty() {
        let places: Vec<String> = rest.iter().take(PLACES).map(|one| place(one)).collect();
        let more = if rest.len() > PLACES { ", …" } else { "" };
        let line = format!("and {} more like it: {}{more}", rest.len(), places.join(", "));
        let tip = "one line for each: touchbase check --brief";
        out = format!(
            "{}{line}\n{}\n\n",
            out.trim_end_matches('\n').to_owned() + "\n",
            styled(FAINT, tip)
        );
    }
    out
}

/// What is meant, and where: `2026-02-30` People/Kim.md:4.
fn place(diagnostic: &Diagnostic) -> String {
    let at = &diagnostic.at;
    let path = neutral(at.path.as_str());
    let place = match at.line {
        0 => path.into_owned(),
        line => format!("{path}:{line}"),
    };
    match diagnostic.message.split('`').nth(1) {
        Some(meant) if !meant.is_empty() && meant != at.path.as_str() => {
            format!("`{meant}` {place}")
        }
        _ => place,
    }
}
