//! The report answers back: ticks become changes in notes, once, and nothing the user wrote is lost.

use crate::vault::TestVault;

const NOTES: &str = "\
//- People/Ada.md
---
cadence: monthly
---
## Log
- 2026-01-10 call [promise:: the map]

## I owe
- [ ] the book
//- People/Bo.md
---
cadence: 2 weeks
---
- 2026-02-01 met
";

fn with_report() -> TestVault {
    let vault = TestVault::new(NOTES);
    assert_eq!(vault.run(&["report"]).code, Some(0));
    vault
}

/// Changes the report as an editor would.
#[track_caller]
fn edit(vault: &TestVault, changes: &[(&str, &str)]) {
    let mut text = vault.read("Follow-ups.md");
    for (old, new) in changes {
        assert!(text.contains(old), "{old} is not in\n{text}");
        text = text.replacen(old, new, 1);
    }
    vault.write("Follow-ups.md", text);
}

#[track_caller]
fn run(vault: &TestVault, args: &[&str]) -> String {
    let run = vault.run(args);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{}", run.stdout);
    run.stdout
}

const ADA: &str = "- [ ] [[Ada]] — 9 weeks since 10 January; you wanted every month";
const BO: &str = "- [ ] [[Bo]]";

#[test]
fn a_tick_is_logged_with_its_day_and_words() {
    let vault = with_report();
    let ticked = ADA.replace("[ ]", "[x]");
    edit(
        &vault,
        &[(ADA, &format!("{ticked}, call about looms ✅ 2026-03-14\n    - she moves in May"))],
    );
    let out = run(&vault, &["report"]);
    assert_eq!(
        out,
        "People/Ada.md   + - 2026-03-14 call about looms; she moves in May\nFollow-ups.md: updated, 1 due\n"
    );
    assert!(!vault.read("Follow-ups.md").contains("[[Ada]] —"));
    // Nothing is left to do, by any command.
    let note = vault.read("People/Ada.md");
    assert_eq!(run(&vault, &["apply"]), "");
    assert_eq!(vault.read("People/Ada.md"), note);
    run(&vault, &["undo"]);
    assert_eq!(vault.read("People/Ada.md"), TestVault::new(NOTES).read("People/Ada.md"));
}

#[test]
fn row_21_a_tick_seen_again_after_a_crash_is_logged_once() {
    for words in [
        "",
        " tea",
        ", coffee",
        " call: looms",
        ", call about looms",
        " lunch [gave:: a book]",
        " 👍",
        " #call",
    ] {
        let vault = with_report();
        edit(&vault, &[(ADA, &(ADA.replace("[ ]", "[x]") + words))]);
        let ticked = vault.read("Follow-ups.md");
        run(&vault, &["report"]);
        let note = vault.read("People/Ada.md");
        // The report as it was before it could be written again.
        vault.write("Follow-ups.md", &ticked);
        run(&vault, &["report"]);
        assert_eq!(vault.read("People/Ada.md"), note);
        assert_eq!(note.matches("2026-03-16").count(), 1);
    }
}

#[test]
fn not_this_time_and_later_leave_no_touchpoint() {
    let vault = with_report();
    edit(&vault, &[(BO, "- [>] [[Bo]]"), (ADA, &ADA.replace("[ ]", "[-]"))]);
    let out = run(&vault, &["apply"]);
    assert!(out.contains("People/Bo.md    + snooze: 2026-03-23\n"), "{out}");
    assert!(out.contains("People/Ada.md   + snooze: 2026-04-16\n"), "{out}");
    assert_eq!(vault.json(&["touchpoints", "--json"]).as_array().unwrap().len(), 2);
}

#[test]
fn promises_are_ticked_where_they_were_made() {
    let vault = with_report();
    edit(
        &vault,
        &[
            ("- [ ] [[Ada]]: the book", "- [x] [[Ada]]: the book"),
            ("- [ ] [[Ada]]: the map", "- [x] [[Ada]]: the map ✅ 2026-03-16"),
        ],
    );
    run(&vault, &["report"]);
    let note = vault.read("People/Ada.md");
    assert!(note.contains("- [x] the book ✅ 2026-03-16\n"), "{note}");
    assert!(note.contains("- 2026-01-10 call [kept:: the map]\n"), "{note}");
    assert!(!vault.read("Follow-ups.md").contains("## Promised"));
}

#[test]
fn what_cannot_be_done_stays_with_its_reason() {
    let vault = with_report();
    edit(&vault, &[(BO, "- [x] [[Bo]]")]);
    let text = vault.read("Follow-ups.md");
    let line = text.lines().find(|line| line.starts_with("- [x] [[Bo]]")).unwrap().to_owned();
    edit(&vault, &[(&line, &format!("{line}, lunch at the mill"))]);
    std::fs::remove_file(vault.root().join("People/Bo.md")).unwrap();
    let said = "touchbase: Follow-ups.md: not done: - [x] [[Bo]] — lunch at the mill: that note no longer exists\n\
                hint: it waits in the report, below \"Not done\", and is tried again; untick it to withdraw it\n";
    let first = vault.run(&["report"]);
    assert_eq!((first.code, first.stderr.as_str()), (Some(1), said));
    let kept = "## Not done\n\n- [x] [[Bo]] — lunch at the mill\n    - not done (2026-03-16): that note no longer exists\n";
    assert!(vault.read("Follow-ups.md").contains(kept), "{}", vault.read("Follow-ups.md"));
    // Again and again, the same bytes; and done as soon as it can be.
    let again = vault.run(&["report"]);
    assert_eq!((again.code, again.stderr.as_str()), (Some(1), said));
    assert_eq!(again.stdout, "Follow-ups.md: unchanged, 1 due\n");
    vault.write("People/Bo.md", "- 2026-02-01 met\n");
    assert!(
        run(&vault, &["report"]).starts_with("People/Bo.md   + - 2026-03-16 lunch at the mill\n")
    );
    assert!(!vault.read("Follow-ups.md").contains("Not done"));
}

#[test]
fn the_users_own_lines_are_kept() {
    let vault = with_report();
    let bo =
        vault.read("Follow-ups.md").lines().find(|line| line.starts_with(BO)).unwrap().to_owned();
    edit(
        &vault,
        &[
            ("## Today\n", "Mind the gap.\n\n## Today\n"),
            (&bo, &format!("{bo}\n    - bring the book")),
        ],
    );
    run(&vault, &["report"]);
    let kept = "## Your notes\n\nMind the gap.\n- Bo: bring the book\n";
    assert!(vault.read("Follow-ups.md").contains(kept), "{}", vault.read("Follow-ups.md"));
    edit(
        &vault,
        &[("- Bo: bring the book\n", "- Bo: bring the book\n\n## A heading of mine\ntext\n")],
    );
    run(&vault, &["report"]);
    assert!(vault.read("Follow-ups.md").contains("bring the book\n\n## A heading of mine\ntext\n"));
    assert_eq!(run(&vault, &["report"]), "Follow-ups.md: unchanged, 2 due\n");
}

#[test]
fn ticks_can_be_turned_off() {
    let vault = TestVault::new(&format!("//- touchbase.yaml\napply-ticks: false\n{NOTES}"));
    run(&vault, &["report"]);
    edit(&vault, &[(ADA, &ADA.replace("[ ]", "[x]"))]);
    assert_eq!(run(&vault, &["report"]), "Follow-ups.md: updated, 2 due\n");
    assert!(vault.read("Follow-ups.md").contains("not done (2026-03-16): apply-ticks is off"));
}

#[test]
fn row_21_two_machines_that_meet_in_git_log_each_tick_once() {
    let (one, two) = (with_report(), TestVault::new(""));
    assert!(
        one.git(&["init", "-q"]) && one.git(&["add", "-A"]) && one.git(&["commit", "-qm", "x"])
    );
    let url = one.root().display().to_string();
    assert!(two.git(&["clone", "-q", &url, "."]));
    // Both tick Ada; the second machine ticks Bo as well.
    let ada = (ADA.to_owned(), ADA.replace("[ ]", "[x]"));
    edit(&one, &[(&ada.0, &ada.1)]);
    edit(&two, &[(&ada.0, &ada.1), (BO, "- [x] [[Bo]]")]);
    for vault in [&one, &two] {
        run(vault, &["report"]);
        assert!(vault.git(&["commit", "-qam", "ticked"]));
    }
    // The reports may conflict; the next run writes them again.
    if !two.git(&["pull", "-q", "--no-rebase", "--no-edit"]) {
        run(&two, &["report"]);
        assert!(two.git(&["add", "-A"]) && two.git(&["commit", "-qm", "merged"]));
    }
    run(&two, &["report"]);
    two.git(&["commit", "-qam", "report"]);
    assert!(one.git(&["pull", "-q", "--no-rebase", &two.root().display().to_string(), "main"]));
    run(&one, &["report"]);
    for path in ["People/Ada.md", "People/Bo.md", "Follow-ups.md"] {
        assert_eq!(one.read(path), two.read(path), "{path}");
        assert!(!one.read(path).contains("<<<<<<<"), "{path}");
    }
    assert_eq!(one.read("People/Ada.md").matches("2026-03-16 in touch").count(), 1);
    assert_eq!(one.read("People/Bo.md").matches("2026-03-16 in touch").count(), 1);
}

#[test]
fn with_its_merge_driver_git_joins_entries_and_reports() {
    let (one, two) = (with_report(), TestVault::new(""));
    assert!(one.git(&["init", "-q"]));
    let url = one.root().display().to_string();
    assert!(run(&one, &["init", "--git"]).contains(".gitattributes   + *.md merge=touchbase\n"));
    assert!(!run(&one, &["init", "--git"]).contains(".gitattributes   +"));
    assert!(one.git(&["add", "-A"]) && one.git(&["commit", "-qm", "x"]));
    assert!(two.git(&["clone", "-q", &url, "."]));
    run(&two, &["init", "--git"]);
    // Different entries in one place, and different boxes in one report.
    for (vault, words, bo) in
        [(&one, "call about looms", BO), (&two, "lunch at the mill", "- [x] [[Bo]]")]
    {
        run(vault, &["log", &format!("2026-03-1{}: with Ada: {words}", words.len() % 5)]);
        edit(vault, &[(BO, bo), ("# Follow-ups", "# Follow-ups")]);
        vault.git(&["commit", "-qam", "work"]);
    }
    assert!(two.git(&["pull", "-q", "--no-rebase", "--no-edit"]));
    let note = two.read("People/Ada.md");
    assert!(
        note.contains(
            "- 2026-03-12 lunch at the mill\n- 2026-03-11 call about looms\n- 2026-01-10 call"
        ),
        "{note}"
    );
    run(&two, &["report"]);
    assert!(two.read("People/Bo.md").contains("in touch"));
    // Whatever is not an entry on both sides is left to the user.
    for (vault, org) in [(&one, "Acme"), (&two, "Apex")] {
        vault.write("People/Bo.md", format!("---\norg: {org}\n---\n"));
        assert!(vault.git(&["commit", "-qam", "org"]));
    }
    assert!(!two.git(&["pull", "-q", "--no-rebase", "--no-edit"]));
    assert!(two.read("People/Bo.md").contains("<<<<<<<"));
}

#[test]
fn a_vault_without_git_gets_no_driver() {
    let vault = TestVault::new(NOTES);
    let run = vault.run(&["init", "--git"]);
    assert!(run.stderr.contains("is not a git repository"), "{}", run.stderr);
    let stderr = run.stderr.clone();
    run.code(1).stderr(&stderr).check();
}
