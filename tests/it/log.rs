//! What is typed at `log` and beside it: the wiring, flags, standard input, exit codes.

use std::io::Write;
use std::process::Stdio;

use proptest::prelude::*;
use touchbase::typed::sentence;
use touchbase::{Vault, network};

use crate::vault::{TODAY, TestVault};

const NOTES: &str = "//- People/Ada Quill.md
## Log
//- People/Bo Marl.md
## Log
//- Meetings/2026-03-02 Halden.md
- [ ] send [[Bo Marl]] the minutes
";

/// What a command that may write prints.
fn say(vault: &TestVault, args: &[&str]) -> String {
    let run = vault.run(args);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    run.stdout.clone()
}

#[test]
fn with_takes_the_words_as_they_are() {
    let vault = TestVault::new(NOTES);
    say(&vault, &["log", "--with", "ada", "--on", "the 10th", "tea yesterday, Bo was ill"]);
    assert_eq!(
        vault.read("People/Ada Quill.md"),
        "## Log\n\n- 2026-03-10 tea yesterday, Bo was ill\n"
    );
}

#[test]
fn a_sentence_is_written_once() {
    let vault = TestVault::new(NOTES);
    say(&vault, &["log", "call with Ada"]);
    assert!(say(&vault, &["log", "call with Ada"]).contains("`--again`"));
    assert_eq!(vault.read("People/Ada Quill.md").matches("call").count(), 1);
    say(&vault, &["log", "--again", "call with Ada"]);
    assert_eq!(vault.read("People/Ada Quill.md").matches("call").count(), 2);
}

#[test]
fn a_day_ahead_is_a_plan() {
    let vault = TestVault::new(NOTES);
    let said = say(&vault, &["log", "coffee with Ada next friday"]);
    assert!(said.starts_with("Ada Quill · planned for Fri 20 March\n"), "{said}");
    assert!(vault.read("People/Ada Quill.md").contains("- 2026-03-20 coffee (planned)"));
}

#[test]
fn each_line_of_standard_input_is_a_sentence() {
    let vault = TestVault::new(NOTES);
    let mut command = vault.command(&["log"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(b"call with Ada\n\ncall with Zoe\ntea with Bo\n")
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nobody is called Zoe"));
    assert!(vault.read("People/Ada Quill.md").contains("call"));
    assert!(vault.read("People/Bo Marl.md").contains("tea"));
}

#[test]
fn done_ticks_where_the_promise_stands() {
    let vault = TestVault::new(NOTES);
    say(&vault, &["done", "bo"]);
    assert_eq!(
        vault.read("Meetings/2026-03-02 Halden.md"),
        "- [x] send [[Bo Marl]] the minutes ✅ 2026-03-16\n"
    );
}

#[test]
fn the_word_for_a_rhythm_is_the_users() {
    let vault = TestVault::new(NOTES);
    say(&vault, &["cadence", "ada", "fortnightly"]);
    assert!(vault.read("People/Ada Quill.md").contains("cadence: fortnightly\n"));
    assert!(say(&vault, &["cadence", "ada", "every 2 weeks"]).contains("nothing changed"));
}

#[test]
fn a_day_that_is_past_is_refused() {
    let vault = TestVault::new(NOTES);
    let run = vault.run(&["snooze", "ada", "2026-03-01"]);
    assert!(run.stderr.contains("is past"), "{}", run.stderr);
    assert_eq!(run.code, Some(2));
}

#[test]
fn a_name_is_a_command() {
    let vault = TestVault::new(NOTES);
    assert_eq!(say(&vault, &["ada"]), say(&vault, &["prep", "ada"]));
}

/// A piece of a sentence: names, days, words that decide, and words that do not.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Ada",
        "Bo",
        "Ada Quill",
        "Bo's",
        "Zoe",
        "coffee",
        "call",
        "with",
        "without",
        "and",
        "about",
        "to",
        "from",
        "at",
        "who",
        "yesterday",
        "friday",
        "2026-03-10",
        "on the 10th",
        ":",
        ",",
        ".",
        "—",
        "(x)",
        "#tag",
        "the fair",
        "she said",
        "Dr.",
        "[[Bo Marl]]",
        "élan",
        "王小明",
    ])
}

proptest! {
    /// Either a sentence is refused, or each of its words is in the entry but those of the day, the names and
    /// their prepositions; and everyone written to is named.
    #[test]
    fn no_word_is_eaten(pieces in prop::collection::vec(piece(), 1..9)) {
        let typed = pieces.join(" ");
        let vault = TestVault::new(NOTES);
        let opened = Vault::open(&vault.root()).unwrap();
        let scan = opened.scan();
        let network = network::gather(&scan.index, opened.config());
        if let Ok(found) = sentence::understand(&network, &typed, TODAY.parse().unwrap(), None) {
            for at in &found.people {
                let text = found.text_for(*at, &network);
                for word in ["coffee", "call", "fair", "said", "#tag", "(x)", "élan", "王小明", "about", "who"] {
                    prop_assert!(
                        text.matches(word).count() == typed.matches(word).count(),
                        "{typed:?} → {text:?}"
                    );
                }
                let first = network.people[*at].name().split(' ').next().unwrap();
                prop_assert!(typed.contains(first), "{typed:?}");
            }
        }
    }
}
