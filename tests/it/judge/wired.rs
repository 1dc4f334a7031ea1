//! The judge at work in a daily note: which links count with `daily-notes: cues` and with `names`.

use touchbase::{Config, NotePath, note};

/// The days of the links that count in a daily note of 1 March 2026.
fn days(setting: &str, text: &str) -> Vec<String> {
    let (config, _) = Config::parse(&format!("daily-notes: {setting}"));
    let note = note::parse(&NotePath::new("2026-03-01.md"), &text.into(), &config);
    note.mentions.iter().map(|mention| mention.date.to_string()).collect()
}

#[test]
fn words_and_places_decide() {
    assert_eq!(days("cues", "- lunch with [[Ada]]\n"), ["2026-03-01"]);
    assert_eq!(days("cues", "- read [[Ada]] on [[looms]]\n"), [""; 0]);
    assert_eq!(days("links", "- feedback from [[Ada]]\n"), [""; 0]);
    assert_eq!(days("links", "- [[Ada]] has a new job\n").len(), 1);
    assert_eq!(days("cues", "- [[Ada]] has a new job\n"), [""; 0]);
    assert_eq!(days("cues", "- feedback from [[Ada]]\n"), [""; 0]);
    assert_eq!(days("cues", "- Attendees\n\t- [[Ada]]\n"), ["2026-03-01"]);
    assert_eq!(days("cues", "- conversation with [[Ada]] 2026-02-27\n"), ["2026-02-27"]);
}

#[test]
fn a_name_alone_is_a_habit() {
    assert_eq!(days("cues", "- [[Ada]]\n"), [""; 0]);
    assert_eq!(days("names", "- [[Ada]]\n"), ["2026-03-01"]);
    assert_eq!(days("names", "- [[Ada]] came to mind\n"), [""; 0]);
}
