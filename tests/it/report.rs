//! `touchbase report`: what is written, when, and over what.

use crate::vault::TestVault;

const NOTES: &str = "//- People/Ada.md\n---\ncadence: monthly\n---\n- 2026-01-01 call\n";
const WRITTEN: &str = "Follow-ups.md: written, 1 due\n";

#[test]
fn written_once_and_then_only_when_it_differs() {
    let vault = TestVault::new(NOTES);
    vault.run(&["report"]).stdout(WRITTEN).writes("Follow-ups.md").check();
    vault.run(&["report"]).stdout("Follow-ups.md: unchanged, 1 due\n").check();
    vault.run(&["report", "--quiet"]).check();
    vault.write("People/Bo.md", "- 2026-03-01 met at the fair\n");
    vault
        .run(&["report"])
        .stdout("Follow-ups.md: updated, 2 due\n")
        .writes("Follow-ups.md")
        .check();
}

#[test]
fn stdout_writes_nothing_and_is_the_same_text() {
    let vault = TestVault::new(NOTES);
    let printed = vault.print(&["report", "--stdout"]);
    vault.run(&["report"]).stdout(WRITTEN).writes("Follow-ups.md").check();
    assert_eq!(vault.read("Follow-ups.md"), printed);
    assert!(printed.starts_with("---\ntouchbase: follow-ups\ndate: 2026-03-16\n---\n"));
    assert!(printed.ends_with('\n') && !printed.ends_with("\n\n"));
}

#[test]
fn row_22_a_file_of_the_users_is_never_overwritten() {
    for own in ["# My follow-ups\n", "", "---\ntouchbase: false\n---\n", "---\ntouchbase: follow"] {
        let vault = TestVault::new(NOTES);
        vault.write("Follow-ups.md", own);
        vault
            .run(&["report"])
            .code(1)
            .stderr(
                "touchbase: Follow-ups.md: is not a report of touchbase and was left alone
hint: set another path with `report:` in touchbase.yaml, or overwrite it with --force
",
            )
            .check();
        assert_eq!(vault.read("Follow-ups.md"), own);
        vault
            .run(&["report", "--force"])
            .stdout("Follow-ups.md: updated, 1 due\n")
            .writes("Follow-ups.md")
            .check();
    }
}

#[test]
fn another_file_in_a_new_folder() {
    let vault = TestVault::new(&format!("//- touchbase.yaml\nreport: Desk/Today.md\n{NOTES}"));
    vault
        .run(&["report"])
        .stdout("Desk/Today.md: written, 1 due\n")
        .writes("Desk/Today.md")
        .check();
}

#[cfg(unix)]
#[test]
fn row_22_nothing_is_written_outside_the_vault() {
    let vault = TestVault::new(NOTES);
    let outside = vault.home().join("outside.md");
    std::fs::write(&outside, "---\ntouchbase: follow-ups\n---\n").unwrap();
    std::os::unix::fs::symlink(&outside, vault.root().join("Follow-ups.md")).unwrap();
    let run = vault.run(&["report"]);
    assert!(run.stderr.contains("symbolic link"), "{}", run.stderr);
    let stderr = run.stderr.clone();
    run.code(1).stderr(&stderr).check();
    assert_eq!(std::fs::read_to_string(outside).unwrap(), "---\ntouchbase: follow-ups\n---\n");
}

#[test]
fn markdown_links_are_relative_to_the_report() {
    let vault = TestVault::new(&format!(
        "//- touchbase.yaml\nlinks: markdown\nreport: Desk/Today.md\n{NOTES}"
    ));
    let report = vault.print(&["report", "--stdout"]);
    assert!(report.contains("- [ ] [Ada](../People/Ada.md) — "), "{report}");
    assert!(!report.contains("[["), "{report}");
}

#[test]
fn nothing_in_it_but_the_day_depends_on_the_clock() {
    let vault = TestVault::new(NOTES);
    let before = vault.print(&["report", "--stdout"]);
    let again = vault.print(&["report", "--stdout"]);
    assert_eq!(before, again);
}

#[test]
fn what_there_is_none_of_is_left_out() {
    let quiet = TestVault::new("//- People/Ada.md\n- 2026-03-16 call\n- 2026-03-10 call\n");
    quiet
        .run(&["report", "--stdout"])
        .stdout(
            "---
touchbase: follow-ups
date: 2026-03-16
---

# Follow-ups — Monday 16 March 2026

> [!tip] Nobody is due today. This week 1 of 5 · ▁▁▁▁▁▁██ · 2 weeks in a row

<!-- touchbase:seal UQ/BTKuXLlStqzv -->
",
        )
        .check();
}

#[test]
fn days_of_the_year_are_told_in_time() {
    let vault = TestVault::new(
        "//- People/Ada.md\n---\ncadence: weekly\nbirthday: 1990-03-18\nanniversary: 2015-03-20\n\
         dates:\n  exam: 2026-03-22\n---\n## Log\n- 2026-03-15 call\n",
    );
    let prep = vault.print(&["prep", "ada"]);
    for (label, day) in [("birthday", "Wed 18"), ("anniversary", "Fri 20"), ("exam", "Sun 22")] {
        let line = prep.lines().find(|line| line.to_lowercase().contains(label));
        assert!(line.is_some_and(|line| line.contains(day)), "{label} {day}\n{prep}");
    }
}
