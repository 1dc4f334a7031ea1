//! What is typed at `log` and beside it: the wiring, flags, standard input, exit codes.

use std::io::Write;
use std::process::{Output, Stdio};

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

/// `log` with these lines on its standard input.
fn piped(vault: &TestVault, lines: &str) -> Output {
    let mut command = vault.command(&["log"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
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
    say(&vault, &["log", "tea with Bo"]);
    assert!(say(&vault, &["log", "tea with Bo"]).contains("`--again`"));
    say(&vault, &["log", "--again", "call with Ada"]);
    assert_eq!(vault.read("People/Ada Quill.md").matches("call").count(), 2);
    // Also when all of it is a word for a kind, which reading takes off.
    for sentence in ["tea with Ada", "lunch with Ada #mentoring", "call with Ada about looms"] {
        let before = vault.read("People/Ada Quill.md");
        say(&vault, &["log", sentence]);
        let after = vault.read("People/Ada Quill.md");
        assert_ne!(before, after, "{sentence}");
        assert!(say(&vault, &["log", sentence]).contains("`--again`"), "{sentence}");
        assert_eq!(vault.read("People/Ada Quill.md"), after, "{sentence}");
    }
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
    let output = piped(&vault, "call with Ada\n\ncall with Zoe\ntea with Bo\n");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nobody is called Zoe"));
    assert!(vault.read("People/Ada Quill.md").contains("call"));
    assert!(vault.read("People/Bo Marl.md").contains("tea"));
}

#[test]
fn a_batch_says_nothing_twice() {
    let vault = TestVault::new(NOTES);
    let output = piped(&vault, "call with Ada\nCall with Ada\ncall with Ada about chess\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).contains("there already"));
    assert_eq!(
        vault.read("People/Ada Quill.md"),
        "## Log\n\n- 2026-03-16 call about chess\n- 2026-03-16 call\n"
    );
}

#[test]
fn nothing_at_all_is_a_mistake() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["log"])
        .code(2)
        .stderr(
            "touchbase: nothing was said: no words, and no lines\n\
             hint: touchbase log \"yesterday: lunch with Ada about chess\"\n",
        )
        .check();
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

/// Sentences that are refused, each for a reason of its own.
const REFUSED: [&str; 12] = [
    "coffee with Ada Lovelace",
    "met Bo's brother",
    "coffee with Ada was on Friday",
    "in January: coffee with Ada",
    "3/4 call with Bo",
    "last weekend: hike with Ada",
    "recently: coffee with Ada",
    "30 February: call with Bo",
    "dinner with Marl & Sons",
    "coffee with Zoe \"the cat\" $HOME `x`",
    "somebody came",
    "dinner with [[Zoe]]",
];

/// The words of a line as a shell takes them apart.
fn arguments(line: &str) -> Vec<String> {
    let (mut out, mut word, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            '\\' => word.extend(chars.next()),
            ' ' if !quoted => out.push(std::mem::take(&mut word)),
            c => word.push(c),
        }
    }
    out.push(word);
    out
}

#[test]
fn every_refusal_ends_with_a_form_that_works() {
    for typed in REFUSED {
        let vault = TestVault::new(NOTES);
        let run = vault.run(&["log", typed]);
        assert_eq!(run.code, Some(1), "{typed}: {}", run.stdout);
        assert_eq!(vault.read("People/Ada Quill.md"), "## Log\n", "{typed}");
        let form = run.stderr.lines().last().unwrap().trim_start_matches("hint: ");
        let arguments = arguments(form);
        assert_eq!(arguments[0], "touchbase", "{typed}: {}", run.stderr);
        let arguments: Vec<&str> = arguments[1..].iter().map(String::as_str).collect();
        let again = vault.run(&arguments);
        assert_eq!(again.code, Some(0), "{typed}: {form}: {}", again.stderr);
        if arguments[0] == "log" {
            let all = vault.read("People/Ada Quill.md") + &vault.read("People/Bo Marl.md");
            assert!(all.contains(typed), "{typed}: {all}");
        }
    }
}

#[test]
fn a_day_of_two_readings_is_offered_with_both() {
    let vault = TestVault::new(NOTES);
    let run = vault.run(&["log", "3/4 call with Bo"]);
    assert!(run.stderr.contains("--on 2026-03-04") && run.stderr.contains("--on 2025-04-03"));
}

/// What a piece of a sentence may lose of itself on its way into an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Loss {
    /// Nothing: it is said.
    Nothing,
    /// It is a name, or leads to one.
    Name,
    /// It is the day, if there is one.
    Day,
}

/// A piece of a sentence.
fn piece() -> impl Strategy<Value = (&'static str, Loss)> {
    let kinds: [(Loss, &[&str]); 3] = [
        (
            Loss::Name,
            &[
                "Ada",
                "Bo",
                "Ada Quill",
                "Bo's",
                "Dr.",
                "[[Bo Marl]]",
                "@Ada",
                "with",
                "and",
                "to",
                "from",
                "mit",
                "und",
                "avec",
                "ada",
                "&",
            ],
        ),
        (Loss::Day, &["yesterday", "friday", "2026-03-10", "on the 10th", "gestern", "hier"]),
        (
            Loss::Nothing,
            &[
                "Zoe",
                "coffee",
                "call",
                "without",
                "about",
                "at",
                "who",
                "(x)",
                "#tag",
                "the",
                "fair",
                "she",
                "said",
                "élan",
                "王小明",
                "was",
                "but",
                "not",
                "14:30",
                "3",
                "Kaffee",
                "über",
                "weil",
                "of",
                "met",
                "told",
                "my",
                "sister",
                "I",
                "will",
                "may",
                "in",
                "x:y",
                "because",
                "Ltd",
            ],
        ),
    ];
    let all: Vec<_> =
        kinds.iter().flat_map(|(loss, words)| words.iter().map(|word| (*word, *loss))).collect();
    prop_oneof![
        4 => prop::sample::select(all),
        1 => prop::sample::select(vec![":", ",", ".", "—", ";", "!"]).prop_map(|m| (m, Loss::Name)),
    ]
}

/// How often a word stands in a text, as a whole word.
fn count(text: &str, word: &str) -> usize {
    let bare = |word: &str| word.trim_matches(|c: char| ",.;:!—".contains(c)).to_owned();
    text.split_whitespace().filter(|other| bare(other) == word).count()
}

proptest! {
    /// Either a sentence is refused, or each of its words is in the entry but those of the day, the names and
    /// what leads to them; and everyone written to is named before the head ends.
    #[test]
    fn no_word_is_eaten(pieces in prop::collection::vec(piece(), 1..10)) {
        let typed = pieces.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ");
        let vault = TestVault::new(NOTES);
        let opened = Vault::open(&vault.root()).unwrap();
        let scan = opened.scan();
        let network = network::gather(&scan.index, opened.config());
        let Ok(found) = sentence::understand(&network, &typed, TODAY.parse().unwrap(), None) else {
            return Ok(());
        };
        let ends = [" about ", " because ", " who ", " she ", " über ", " weil ", " — ", " ; ", "(x)"];
        let padded = format!(" {typed} ");
        let head = ends.iter().filter_map(|end| padded.find(end)).min().unwrap_or(padded.len());
        for at in &found.people {
            let text = found.text_for(*at, &network);
            // The article right before a day is part of it, also where the day has one of its own.
            let of_days = |word: &str| {
                let before = pieces
                    .windows(2)
                    .filter(|two| word == "the" && two[0].0 == word && two[1].1 == Loss::Day);
                let within = pieces.iter().filter(|(_, loss)| *loss == Loss::Day);
                before.count() + within.map(|(day, _)| count(day, word)).sum::<usize>()
            };
            for (word, loss) in &pieces {
                let stays = match loss {
                    Loss::Nothing => true,
                    Loss::Day => found.day.is_none(),
                    Loss::Name => false,
                };
                prop_assert!(
                    !stays || count(&text, word) + of_days(word) >= count(&typed, word),
                    "{word:?} of {typed:?} is not in {text:?}"
                );
            }
            let first = network.people[*at].name().split(' ').next().unwrap().to_lowercase();
            prop_assert!(padded[..head].to_lowercase().contains(&first), "{typed:?}");
        }
    }
}
