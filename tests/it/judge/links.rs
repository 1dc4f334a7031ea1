//! `fixtures/spec/links-in-dated-notes.tsv`: one link after another, with what a careful reader says of it.

use touchbase::judge::Note;
use touchbase::lexicon::Language;

use super::harness::{Expected, TODAY, judge_note};

#[test]
fn every_line_of_the_table() {
    let mut failures = Vec::new();
    for row in include_str!("../../../fixtures/spec/links-in-dated-notes.tsv").lines().skip(1) {
        let mut cells = row.split('\t');
        let (Some(line), Some(person), Some(standing)) = (cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let note = line.replace('⏎', "\n").replace('⇥', "\t");
        let languages: &[Language] = if is_other(&note) {
            &[Language::English, Language::German, Language::French, Language::Spanish]
        } else {
            &[Language::English]
        };
        let judged = judge_note(&note, TODAY, Note::Journal, languages);
        let verdict =
            judged.iter().rfind(|judged| judged.name == person).map(|judged| judged.verdict);
        if !verdict.is_some_and(|verdict| Expected::parse(standing).allows(verdict)) {
            failures.push(format!("{line} · {person}: {standing}, got {verdict:?}"));
        }
    }
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n"));
}

fn is_other(note: &str) -> bool {
    ["Kaffee", "Brief", "getroffen", "telefoniert", "déjeuner", "libro", "gehört"]
        .iter()
        .any(|word| note.contains(word))
}
