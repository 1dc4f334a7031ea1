//! `touchbase check`: its forms and its exit code.

use crate::vault::TestVault;

const NOTES: &str = "//- People/Kim.md
- 2026-03-01 call
- 2026-02-30 call
//- People/Lin.md
---
cadence: weekly
cadence: monthly
---
";

#[test]
fn one_line_a_problem() {
    TestVault::new(NOTES)
        .run(&["check", "--brief"])
        .code(1)
        .stdout(
            "People/Kim.md:2:3: error[date-impossible]: no calendar has the day `2026-02-30`
People/Lin.md:2:1: warning[key-duplicate]: the key `cadence` is here twice
",
        )
        .check();
}

#[test]
fn json() {
    let run = TestVault::new(NOTES);
    let run = run.run(&["check", "--json"]);
    let found: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        found[0],
        serde_json::json!({
            "severity": "error",
            "code": "date-impossible",
            "message": "no calendar has the day `2026-02-30`",
            "path": "People/Kim.md",
            "line": 2,
            "column": 3,
            "help": "write the day as YYYY-MM-DD, such as 2026-02-28",
        })
    );
    let stdout = run.stdout.clone();
    run.code(1).stdout(&stdout).check();
}

#[test]
fn warnings_alone_are_no_failure() {
    let vault = TestVault::new("//- People/Lin.md\n---\norg: A\norg: B\n---\n");
    assert!(vault.print(&["check", "--brief"]).contains("key-duplicate"));
    TestVault::new("//- People/Lin.md\n- 2026-03-01 call\n")
        .run(&["check"])
        .stdout("1 note, 1 person: nothing to mend\n")
        .check();
}

#[test]
fn a_kind_that_repeats_is_shown_once_and_notes_that_matter_come_first() {
    let mut text = String::new();
    for n in 1..6 {
        text += &format!("//- Articles/{n}.md\n---\ntags: a\ntags: b\n---\n");
    }
    text +=
        "//- People/Kim.md\n---\norg: A\norg: B\n---\n- 2026-03-01 call\n- [ ] 2026-04-01 call\n";
    let found = TestVault::new(&text).print(&["check"]);
    assert!(
        found.starts_with(
            "warning[key-duplicate]: the key `org` is here twice\n --> People/Kim.md:2:1\n"
        ),
        "{found}"
    );
    assert_eq!(found.matches("warning[key-duplicate]").count(), 3, "{found}");
    let end = "
and 3 more like it: `tags` Articles/3.md:2, `tags` Articles/4.md:2, `tags` Articles/5.md:2
one line for each: touchbase check --brief

6 notes, 1 person: 6 problems
1 line did not count: touchbase check --lines
";
    assert!(found.ends_with(end), "{found}");
}

#[test]
fn a_vault_in_which_something_is_lost_is_not_said_to_be_well() {
    let check = |text: &str| TestVault::new(text).print(&["check"]);
    for lost in [
        "//- People/Ada.md\nOn 2026-03-01 she sang.\n",
        "//- People/Ada.md\n//- Daily/2026-03-01.md\n- [[Ada]]\n",
        "//- People/Ada Quill.md\n//- Daily/2026-03-01.md\n- call with Ada Quill\n",
        "//- People/Ada.md\n//- Daily/2026-03-01.md\n- call with [[Ole]]\n",
        "//- People/Ada.md\n---\nConnected On: 09 Apr 2025\n---\n",
        "//- People/Ada.md\n//- Daily/2026-30-03.md\n- call with [[Ada]]\n",
    ] {
        let found = check(lost);
        assert!(!found.contains("nothing to mend"), "{lost}{found}");
    }
    let well = check("//- People/Ada.md\n---\nbirthday: 1990-05-15\n---\n- 2026-03-01 call\n");
    assert_eq!(well, "1 note, 1 person: nothing to mend\n");
}

#[test]
fn a_link_that_leads_nowhere_names_who_may_be_meant() {
    let text = "//- People/Benjamin Dahl.md\n//- People/Ole Madsen.md\n//- People/Ole Berg.md\n//- Daily/2026-03-01.md\n";
    let help = |line: &str| {
        let found = TestVault::new(&format!("{text}{line}\n")).json(&["check", "--json"]);
        let found = found.as_array().unwrap().iter().find(|one| one["code"] == "link-unresolved");
        found.map_or_else(String::new, |one| one["help"].as_str().unwrap().to_owned())
    };
    assert!(help("- call with [[ben-dahl]]").contains("People/Benjamin Dahl.md"));
    assert!(help("- call with [[Benjamin Dah]]").contains("People/Benjamin Dahl.md"));
    // Two people are called so: nobody is guessed.
    assert!(help("- call with [[Ole]]").contains("touchbase add"));
    assert_eq!(help("- about [[weaving]]"), "");
    assert_eq!(help("- see [[2026-02-28]]"), "");
}

#[test]
fn the_report_names_the_notes_that_need_a_look() {
    let report = TestVault::new(NOTES).print(&["report", "--stdout"]);
    let (_, looks) = report.split_once("## Notes that need a look\n\n").unwrap();
    assert_eq!(
        looks.split("\n\n").next(),
        Some(
            "- [[Kim]], line 2: no calendar has the day 2026-02-30
- [[Lin]], line 2: the key cadence is here twice"
        )
    );
}
