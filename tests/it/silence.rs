//! Nothing is passed over in silence, in a whole vault: every line with a day or a person on it counts for them, is
//! reported, or has a reason.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_assert, proptest};
use proptest::sample::select;
use touchbase::date::read;
use touchbase::network::names::Resolved;
use touchbase::network::uncounted;
use touchbase::note::NoteText;
use touchbase::note::markdown::links;
use touchbase::text::Span;
use touchbase::{Config, Index, NotePath, network, note};

use crate::vault::TestVault;

/// Lines as people write them: in logs, tables, callouts, outlines, rolling notes, fields.
const LINES: [&str; 44] = [
    "",
    "---",
    "type: meeting",
    "date: 2026-03-01",
    "attendees: [\"[[Ada Quill]]\", \"[[Bo Marl]]\"]",
    "  - \"[[Ada Quill]]\"",
    "last-contact: 2026-02-01",
    "Connected On: 09 Apr 2025",
    "author: \"[[Bo Marl]]\"",
    "touchpoints:",
    "  - 2026-01-05 call",
    "# Ada Quill",
    "## Log",
    "## 2026-03-02",
    "### 2026-03-02 — Email to [[Ada Quill]]",
    "## [[Bo Marl]]",
    "## Tasks",
    "## Links",
    "- 2026-03-01 call with [[Bo Marl]]",
    "- 2026-03-01: **lunch** about [[Ada Quill]]",
    "\t- her talk is on 2026-04-01",
    "    - [[Ada Quill]] was mentioned",
    "\t\t- [[Bo Marl]]",
    "- [[2026-02-06]] call",
    "- [ ] call [[Ada Quill]] 📅 2026-04-01",
    "- [x] call [[Bo Marl]] ✅ 2026-03-03",
    "- [-] call [[Bo Marl]] ❌ 2026-03-03",
    "- [x] 2026-02-02 write",
    "* met [[Ada Quill|Ada]] and [[Bo Marl]], [[Ada Quill]] paid",
    "1. 2026-05-20 walked",
    "2026-02-03 a paragraph about the fair",
    "Met on 2026-02-04 at the fair.",
    "| 2026-01-03 | lunch | [[Ada Quill]] |",
    "|---|---|---|",
    "> [!note] 2026-01-04 with [[Bo Marl]]",
    "> 2026-01-05 said [[Ada Quill]]",
    "```",
    "%% 2026-01-06 [[Ada Quill]] %%",
    "met:: [[Ada Quill]] on 2026-03-01",
    "**Last interaction:** 2026-02-24",
    "- TODO [[Bo Marl]] sends the list",
    "- [[Bo Marl]]'s paper, see [Ada](People/Ada%20Quill.md)",
    "![[Ada Quill]]",
    "id:: 2026-03-01",
];

/// Where notes lie.
const PLACES: [&str; 6] = [
    "People/Ada Quill.md",
    "People/Bo Marl.md",
    "Daily/2026-03-01.md",
    "Meetings/2026-03-02 Coffee with Ada.md",
    "journals/2026_03_04.md",
    "Notes/Loom.md",
];

fn text() -> impl Strategy<Value = String> {
    vec(select(LINES.to_vec()), 0..16).prop_map(|lines| lines.join("\n"))
}

/// The lines of a vault that nothing is said about.
fn silent(texts: &[String]) -> Vec<String> {
    let config = Config::default();
    let parsed = PLACES.iter().zip(texts).map(|(path, text)| {
        note::parse_explained(&NotePath::new(path), &NoteText::from(text.as_str()), &config)
    });
    let index: Index = parsed.collect();
    let network = network::gather(&index, &config);
    let mut said: BTreeSet<(usize, &str, u32)> = BTreeSet::new();
    // A list of people is one thing, on however many lines of the front matter it stands.
    let mut listed: BTreeSet<(usize, &str)> = BTreeSet::new();
    for (at, person) in network.people.iter().enumerate() {
        let lasts = person.card.last_contacts.iter();
        said.extend(lasts.map(|last| (at, person.path().as_str(), last.line)));
        for source in person.touchpoints.iter().chain(&person.plans).flat_map(|one| one.citations())
        {
            said.insert((at, source.path().as_str(), source.line));
            listed.insert((at, source.path().as_str()));
        }
    }
    let uncounted = uncounted::all(&index, &network);
    let told =
        uncounted.iter().filter_map(|line| Some((line.person?, line.path.as_str(), line.line)));
    said.extend(told);
    let mut silent = Vec::new();
    for (path, text) in PLACES.iter().zip(texts) {
        let path = NotePath::new(path);
        let Some(note) = index.get(&path) else { continue };
        let own = network.people.iter().position(|person| *person.path() == path);
        let body = text.split("\n---").next().map_or(0, |front| front.lines().count());
        for (n, line) in (1..).zip(text.lines()) {
            if note.diagnostics.iter().any(|diagnostic| diagnostic.at.line == n) {
                continue;
            }
            let links = links::in_span(line, Span::new(0, line.len()), None);
            let mut concerned: BTreeSet<usize> = links
                .iter()
                .filter_map(|link| match network.names.resolve(&link.target, &path) {
                    Resolved::Person(person) => Some(person),
                    _ => None,
                })
                .filter(|person| Some(*person) != own)
                .collect();
            concerned.extend(own.filter(|_| read::first_in(line, None).is_some()));
            for person in concerned {
                let is_listed = n as usize <= body && listed.contains(&(person, path.as_str()));
                if !said.contains(&(person, path.as_str(), n)) && !is_listed {
                    silent.push(format!("{path}:{n} for {person}: {line}\n{text}"));
                }
            }
        }
    }
    silent
}

proptest! {
    #[test]
    fn every_line_counts_or_has_a_reason(texts in vec(text(), PLACES.len())) {
        let silent = silent(&texts);
        prop_assert!(silent.is_empty(), "{}", silent.join("\n\n"));
    }
}

#[test]
fn due_and_the_report_say_what_they_leave_out() {
    let vault = TestVault::new(
        "//- People/Ada.md\n- 2026-03-10 call\n- 2026-03-15 deadline\n## Log\n- 2026-03 walk\n## Plans\n\
         - 2026-03-01 call\n//- People/Bo.md\n//- People/Cy.md\n//- People/Di.md\n---\nstatus: archived\n---\n\
         //- People/Ed.md\n2026-03\n\n- 2026-02 the fair\n",
    );
    let due = vault.print(&["due"]);
    assert!(due.contains("\n3 people have nothing dated yet: touchbase triage\n"), "{due}");
    assert!(due.contains("\n1 line with a date did not count: touchbase check --lines\n"), "{due}");
    let report = vault.print(&["report", "--stdout"]);
    let line = "3 people have nothing dated yet: `touchbase triage` · \
                1 line with a date did not count: `touchbase check --lines`";
    assert!(report.contains(line), "{report}");
    let all_well = TestVault::new("//- People/Ada.md\n- 2026-03-10 call\n");
    for command in [&["due"][..], &["report", "--stdout"]] {
        assert!(!all_well.print(command).contains("nothing dated"), "{command:?}");
    }
}
