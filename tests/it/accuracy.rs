//! How well vaults are understood: people and touchpoints against what a careful reader found.
//!
//! Every vault of `fixtures/vaults/` with an `expected/by-hand.txt` counts. Its first part lists the
//! people, its second a day and a name for each touchpoint; plans count as touchpoints here.

use std::collections::BTreeSet;

use crate::vault::{TestVault, project};

/// The vaults whose links leave even a careful reader in doubt here and there.
const JOURNALS: [&str; 2] = ["journal", "work-journal"];

/// What must be reached: of what is found so much is right, and of what is there so much is found.
#[derive(Clone, Copy)]
struct Least {
    precision: f64,
    recall: f64,
}

impl Least {
    fn of(vault: &str) -> Self {
        if JOURNALS.contains(&vault) {
            Self { precision: 0.95, recall: 0.93 }
        } else {
            Self { precision: 0.97, recall: 0.97 }
        }
    }
}

/// People, or touchpoints as a day and a name.
type Findings = BTreeSet<String>;

/// The people and the touchpoints that a careful reader finds.
fn by_hand(text: &str) -> (Findings, Findings) {
    let (people, touchpoints) = text.split_once("# touchpoints\n").unwrap();
    let lines = |part: &str| -> Findings {
        let lines = part.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(str::to_owned).collect()
    };
    (lines(people), lines(touchpoints))
}

/// The people and the touchpoints that the program finds.
fn by_touchbase(name: &str) -> (Findings, Findings) {
    let vault = TestVault::copy_of(name);
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let people = vault.json(&["people", "--json"]);
    let people = people.as_array().unwrap().iter().map(|person| text(&person["name"]));
    let touchpoints = vault.json(&["touchpoints", "--json"]);
    let touchpoints =
        touchpoints.as_array().unwrap().iter().map(|touchpoint| {
            format!("{} {}", text(&touchpoint["date"]), text(&touchpoint["person"]))
        });
    (people.collect(), touchpoints.collect())
}

/// Prints the figures, and says what is wrong where they fall short.
fn compare(what: &str, least: Least, expected: &Findings, found: &Findings) -> Option<String> {
    let right = expected.intersection(found).count();
    #[expect(clippy::cast_precision_loss, reason = "there are fewer than a million")]
    let share = |of: usize| if of == 0 { 1.0 } else { right as f64 / of as f64 };
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
    let reached = precision >= least.precision && recall >= least.recall;
    (!reached).then(|| format!("{figures}\nmissing {missing:#?}\nnot there {extra:#?}"))
}

#[test]
fn people_and_touchpoints_are_found_as_a_reader_finds_them() {
    let mut wrong = Vec::new();
    let mut vaults = 0;
    let mut folders: Vec<_> = std::fs::read_dir(project().join("fixtures/vaults"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    for folder in folders {
        let Ok(text) = std::fs::read_to_string(folder.join("expected/by-hand.txt")) else {
            continue;
        };
        let name = folder.file_name().unwrap().to_str().unwrap();
        let expected = by_hand(&text.replace("\r\n", "\n"));
        let found = by_touchbase(name);
        let least = Least::of(name);
        wrong.extend(compare(&format!("{name}, people"), least, &expected.0, &found.0));
        wrong.extend(compare(&format!("{name}, touchpoints"), least, &expected.1, &found.1));
        vaults += 1;
    }
    assert!(vaults >= 6, "the vaults are missing");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
