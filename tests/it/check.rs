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
People/Lin.md:2:1: warning[key-duplicate]: the key `cadence` stands here twice
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
fn the_report_names_the_notes_that_need_a_look() {
    let report = TestVault::new(NOTES).print(&["report", "--stdout"]);
    let (_, looks) = report.split_once("## Notes that need a look\n\n").unwrap();
    assert_eq!(
        looks.split("\n\n").next(),
        Some(
            "- [[Kim]], line 2: no calendar has the day 2026-02-30
- [[Lin]], line 2: the key cadence stands here twice"
        )
    );
}
