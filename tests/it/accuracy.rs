//! How well vaults are understood: people and touchpoints against what a careful reader found.
//!
//! Every vault of `fixtures/vaults/` with an `expected/by-hand.txt` counts. Its first part lists the
//! people, its second a day and a name for each touchpoint; plans count as touchpoints here.

use std::collections::BTreeSet;

use crate::vault::{TestVault, project};

/// What both precision and recall must reach.
const LEAST: f64 = 0.99;

/// People and touchpoints, each marked with the vault it is from.
#[derive(Default)]
struct Findings {
    people: BTreeSet<String>,
    touchpoints: BTreeSet<String>,
}

fn by_hand(vault: &str, text: &str, into: &mut Findings) {
    let (people, touchpoints) = text.split_once("# touchpoints\n").unwrap();
    let lines = |part: &str| -> Vec<String> {
        part.lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| format!("{vault}: {line}"))
            .collect()
    };
    into.people.extend(lines(people));
    into.touchpoints.extend(lines(touchpoints));
}

fn by_touchbase(name: &str, into: &mut Findings) {
    let vault = TestVault::copy_of(name);
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    for person in vault.json(&["people", "--json"]).as_array().unwrap() {
        into.people.insert(format!("{name}: {}", text(&person["name"])));
    }
    for touchpoint in vault.json(&["touchpoints", "--json"]).as_array().unwrap() {
        let (date, person) = (text(&touchpoint["date"]), text(&touchpoint["person"]));
        into.touchpoints.insert(format!("{name}: {date} {person}"));
    }
}

#[track_caller]
fn compare(what: &str, expected: &BTreeSet<String>, found: &BTreeSet<String>) {
    let right = expected.intersection(found).count();
    #[expect(clippy::cast_precision_loss, reason = "there are fewer than a million")]
    let share = |of: usize| right as f64 / of as f64;
    let (precision, recall) = (share(found.len()), share(expected.len()));
    let missing: Vec<_> = expected.difference(found).collect();
    let extra: Vec<_> = found.difference(expected).collect();
    let figures = format!(
        "{what}: precision {precision:.3}, recall {recall:.3} ({right} right of {} found, {} there)",
        found.len(),
        expected.len()
    );
    #[expect(
        clippy::print_stdout,
        reason = "figures to look at: cargo test accuracy -- --nocapture"
    )]
    {
        println!("{figures}");
    }
    assert!(
        precision >= LEAST && recall >= LEAST,
        "{figures}\nmissing {missing:#?}\nnot there {extra:#?}"
    );
}

#[test]
fn people_and_touchpoints_are_found_as_a_reader_finds_them() {
    let (mut expected, mut found) = (Findings::default(), Findings::default());
    let mut vaults = 0;
    for entry in std::fs::read_dir(project().join("fixtures/vaults")).unwrap() {
        let entry = entry.unwrap();
        let Ok(text) = std::fs::read_to_string(entry.path().join("expected/by-hand.txt")) else {
            continue;
        };
        let name = entry.file_name().into_string().unwrap();
        by_hand(&name, &text.replace("\r\n", "\n"), &mut expected);
        by_touchbase(&name, &mut found);
        vaults += 1;
    }
    assert!(vaults >= 4, "the vaults are missing");
    compare("people", &expected.people, &found.people);
    compare("touchpoints", &expected.touchpoints, &found.touchpoints);
}
