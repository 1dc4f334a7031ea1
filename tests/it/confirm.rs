//! `touchbase confirm`: what is listed, and what an answer writes.

use crate::vault::TestVault;

const NOTES: &str = "//- Daily/2026-03-01.md
- [[Ada]]
- [[Bo]] has a new job
//- Daily/2026-03-02.md
- [[Ada]]
- coffee with [[Bo]]
//- People/Ada.md
//- People/Bo.md
---
tags: [person] # by hand
---
## Log
- 2026-01-05: call about looms
";

#[test]
fn maybes_are_listed_and_count_for_nothing() {
    let vault = TestVault::new(NOTES);
    let listed = "\
2026-03-02  Ada  Daily/2026-03-02.md:1  Ada
2026-03-01  Ada  Daily/2026-03-01.md:1  Ada
2026-03-01  Bo   Daily/2026-03-01.md:2  Bo has a new job
";
    assert_eq!(vault.print(&["touchpoints", "--maybe"]), listed);
    let tip = "answer one: touchbase confirm NAME DAY --yes (or --no)\n";
    assert_eq!(vault.print(&["confirm"]), format!("{listed}{tip}"));
    let found = vault.json(&["touchpoints", "--maybe", "--with", "bo", "--json"]);
    assert_eq!(found[0]["source"]["line"], 2);
    assert_eq!(vault.json(&["due", "--json"]), serde_json::json!([]));
    assert!(vault.print(&["touchpoints", "--with", "ada"]).contains("no touchpoints"));
    let show = vault.print(&["show", "ada"]);
    assert!(show.contains("2 lines may tell of more, the latest of 2 Mar: touchbase confirm"));
    assert!(vault.print(&["prep", "bo"]).contains("a line of 1 Mar may tell of more"));
    assert!(!vault.print(&["report", "--stdout"]).contains("may tell"));
}

#[test]
fn a_yes_is_an_entry_and_a_no_is_a_day() {
    let vault = TestVault::new(NOTES);
    let yes = vault.run(&["confirm", "bo", "2026-03-01", "--yes"]);
    assert!(yes.stdout.contains("+ - 2026-03-01: in touch, see [[2026-03-01]]"), "{}", yes.stdout);
    let bo = vault.read("People/Bo.md");
    assert!(bo.starts_with("---\ntags: [person] # by hand\n---\n## Log\n"), "{bo}");
    assert!(bo.contains("- 2026-01-05: call about looms\n"), "{bo}");
    for day in ["2026-03-01", "2026-03-02"] {
        assert_eq!(vault.run(&["confirm", "ada", day, "--no"]).code, Some(0));
    }
    assert_eq!(vault.read("People/Ada.md"), "---\nnot-met: [2026-03-01, 2026-03-02]\n---\n");
    assert!(vault.print(&["confirm"]).starts_with("nothing to confirm"));
    assert_eq!(vault.run(&["undo"]).code, Some(0));
    assert_eq!(vault.read("People/Ada.md"), "---\nnot-met: [2026-03-01]\n---\n");
}

#[test]
fn what_is_not_open_is_refused() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["confirm", "bo", "2026-03-02", "--yes"])
        .code(1)
        .stderr(
            "touchbase: nothing to confirm with bo on 2026-03-02\n\
             hint: what is open: touchbase confirm; what counts already: touchbase show NAME --why\n",
        )
        .check();
    assert_eq!(vault.run(&["confirm", "bo", "--yes"]).code, Some(2));
    let dry = vault.run(&["confirm", "ada", "2026-03-02", "--no", "--dry-run"]);
    assert!(dry.stdout.contains("not-met"), "{}", dry.stdout);
    assert_eq!(vault.read("People/Ada.md"), "");
}

/// Six days on which a name stands alone on its line.
fn with_bare_names() -> TestVault {
    let notes = (1..=6).map(|day| format!("//- Daily/2026-03-0{day}.md\n- [[Ada]]\n"));
    TestVault::new(&format!("{}//- People/Ada.md\n", notes.collect::<String>()))
}

#[test]
fn a_habit_that_is_clear_can_be_counted_from_now_on() {
    let vault = with_bare_names();
    for day in 1..=5 {
        let run = vault.run(&["confirm", "ada", &format!("2026-03-0{day}"), "--yes"]);
        let offer = "5 of 5 names alone on their lines were contacts; to count them all from now on: touchbase confirm --names\n";
        assert_eq!(run.stdout.contains(offer), day == 5, "{}", run.stdout);
    }
    vault.write("touchbase.yaml", "# mine\nper-day: 3 # few\n");
    assert_eq!(vault.run(&["confirm", "--names"]).stdout, "touchbase.yaml: daily-notes: names\n");
    assert_eq!(vault.read("touchbase.yaml"), "# mine\nper-day: 3 # few\ndaily-notes: names\n");
    assert!(vault.print(&["touchpoints"]).contains("2026-03-06  Ada"));
    // Said once, it is not offered again.
    assert!(vault.print(&["confirm"]).starts_with("nothing to confirm"));
    vault.write("touchbase.yaml", "daily-notes:\n  - cues\n");
    let run = vault.run(&["confirm", "--names"]);
    assert!(run.stderr.contains("cannot be changed safely"), "{}", run.stderr);
    assert_eq!(vault.read("touchbase.yaml"), "daily-notes:\n  - cues\n");
}

#[test]
fn init_tells_of_which_form_the_maybes_are() {
    let vault = with_bare_names();
    vault.write("Daily/2026-03-07.md", "- [[Ada]] has a new job\n");
    let init = vault.print(&["init"]);
    for row in [
        "    6  a name alone on its line (`daily-notes: names` counts it)",
        "    1  a name among words that do not say that you were in touch",
    ] {
        assert!(init.contains(row), "{init}");
    }
}
