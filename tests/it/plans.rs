//! Plans whose day has passed: the report asks "Did you meet?", and reads the answer.

use crate::vault::TestVault;

const NOTES: &str = "\
//- People/Ada.md
---
cadence: monthly
---
## Log
- 2026-03-13 lunch about looms (planned)
- 2026-01-10 call
//- People/Bo.md
---
cadence: monthly
---
- 2026-02-10 call
//- Daily/2026-03-01.md
My next appointment with [[Bo]] is on (appointment:: 2026-03-12)
";

const ADA: &str = "- [ ] [[Ada]], lunch on Fri 13 March";

/// What Ada's note has more after the report is answered with `line` in the place of the question, and the report.
/// The same report seen again after a crash must change nothing.
#[track_caller]
fn answered(line: &str) -> (String, String) {
    let vault = TestVault::new(NOTES);
    assert_eq!(vault.run(&["report"]).code, Some(0));
    let text = vault.read("Follow-ups.md");
    assert!(text.contains(ADA), "{text}");
    let ticked = text.replacen(ADA, line, 1);
    vault.write("Follow-ups.md", &ticked);
    assert!(vault.run(&["report"]).code.is_some());
    let (note, report) = (vault.read("People/Ada.md"), vault.read("Follow-ups.md"));
    vault.write("Follow-ups.md", &ticked);
    assert!(vault.run(&["report"]).code.is_some());
    assert_eq!(vault.read("People/Ada.md"), note);
    let before = TestVault::new(NOTES).read("People/Ada.md");
    let new = note.lines().filter(|line| !before.lines().any(|known| known == *line));
    (new.collect::<Vec<_>>().join("\n"), report)
}

#[test]
fn plans_that_passed_are_asked_from_the_day_after() {
    let vault = TestVault::new(NOTES);
    let report = vault.print(&["report", "--stdout"]);
    let asked = "## Did you meet?\n\n- [ ] [[Ada]], lunch on Fri 13 March\n- [ ] [[Bo]], meeting on Thu 12 March\n";
    assert!(report.contains(asked), "{report}");
    let due = vault.print(&["due"]);
    let line = "Did you meet? Ada, lunch on Fri 13 March · Bo, meeting on Thu 12 March: touchbase confirm\n";
    assert!(due.ends_with(line), "{due}");
    let prep = vault.print(&["prep", "ada"]);
    assert!(prep.contains("did you meet? lunch on Fri 13 March: touchbase confirm"), "{prep}");
    // On the day itself nothing can be asked yet.
    let report = vault.print(&["report", "--stdout", "--today", "2026-03-13"]);
    assert!(!report.contains("[[Ada]], lunch"), "{report}");
    let next_year = vault.print(&["report", "--stdout", "--today", "2027-01-02"]);
    assert!(next_year.contains("- [ ] [[Ada]], lunch on Fri 13 March 2026\n"), "{next_year}");
}

#[test]
fn whatever_tells_of_that_day_or_a_later_one_answers() {
    for (path, line) in [
        ("People/Ada.md", "- 2026-03-14 call\n"),
        ("People/Ada.md", "- 2026-03-13 lunch\n"),
        ("Daily/2026-03-13.md", "- lunch with [[Ada]]\n"),
        ("People/Ada.md", "---\nnot-met: 2026-03-13\n---\n"),
    ] {
        let vault = TestVault::new(NOTES);
        let text = format!(
            "{line}{}",
            if path.starts_with("People") { vault.read(path) } else { String::new() }
        );
        vault.write(path, text);
        let report = vault.print(&["report", "--stdout"]);
        assert!(!report.contains("[[Ada]], lunch"), "{path}: {line}\n{report}");
    }
}

#[test]
fn a_tick_is_an_entry_of_the_day_that_was_planned() {
    for (line, entry) in [
        ("- [x] [[Ada]], lunch on Fri 13 March", "- 2026-03-13 lunch: as planned"),
        // Tasks writes the day of the tick.
        ("- [x] [[Ada]], lunch on Fri 13 March ✅ 2026-03-15", "- 2026-03-13 lunch: as planned"),
        (
            "- [x] [[Ada]], lunch on Fri 13 March, she moves\n    - and has a dog",
            "- 2026-03-13 lunch: she moves; and has a dog",
        ),
        ("- [x] [[Ada]], lunch on Fri 13 March — tea", "- 2026-03-13 tea"),
        ("- [x] [[Ada]], tea lunch on Fri 13 March", "- 2026-03-13 tea"),
        ("- [x] [[Ada]], lunch on Fri 13 March yesterday: soup", "- 2026-03-15 lunch: soup"),
        (
            "- [x] [[Ada]], lunch on Fri 13 March — 2026-03-10: soup",
            "not-met: [2026-03-13]\n- 2026-03-10 lunch: soup",
        ),
        // The question itself was put right.
        ("- [x] [[Ada]], lunch on Sat 14 March", "- 2026-03-14 lunch"),
        ("- [x] [[Ada]], dinner on Fri 13 March", "- 2026-03-13 dinner"),
    ] {
        let (new, report) = answered(line);
        assert_eq!(new, entry, "{line}");
        assert!(
            !report.contains("Not done") && !report.contains("[[Ada]], lunch"),
            "{line}\n{report}"
        );
    }
}

#[test]
fn an_open_task_below_a_tick_is_a_promise() {
    let (new, _) = answered("- [x] [[Ada]], lunch on Fri 13 March\n    - [ ] lend her the book");
    assert_eq!(new, "- 2026-03-13 lunch: as planned\n\n## Promises\n- [ ] lend her the book");
}

#[test]
fn no_and_later_are_kept_and_never_asked_again() {
    let (new, report) = answered("- [-] [[Ada]], lunch on Fri 13 March she was ill");
    assert_eq!(new, "not-met: [2026-03-13]");
    assert!(report.contains("## Your notes\n\n- Ada: she was ill\n"), "{report}");
    // Tasks writes the day beside a box that it cancels.
    let (new, report) = answered("- [-] [[Ada]], lunch on Fri 13 March ❌ 2026-03-16");
    assert_eq!(new, "not-met: [2026-03-13]");
    assert!(!report.contains("Your notes"), "{report}");
    let (new, report) = answered("- [>] [[Ada]], lunch on Fri 13 March");
    assert_eq!(new, "not-met: [2026-03-13]\nsnooze: 2026-03-23");
    assert!(!report.contains("[[Ada]], lunch"), "{report}");
}

#[test]
fn what_is_not_clear_waits_and_says_why() {
    for (line, reason) in [
        ("- [x] [[Ada]], lunch on Fri 13 March — 2026-04-10: soup", "2026-04-10 has not come yet"),
        ("- [x] [[Ada]], lunch on Fri 14 March", "is it \\`lunch on Sat 14 March\\`?"),
        ("- [?] [[Ada]], lunch on Fri 13 March — soup", "a box cannot say"),
    ] {
        let (new, report) = answered(line);
        assert_eq!(new, "", "{line}");
        assert!(report.contains("## Not done\n") && report.contains(reason), "{line}\n{report}");
    }
}

#[test]
fn a_plan_in_a_daily_note_is_answered_in_the_persons() {
    let vault = TestVault::new(NOTES);
    assert!(vault.run(&["report"]).code.is_some());
    let text = vault.read("Follow-ups.md");
    vault.write("Follow-ups.md", text.replacen("- [ ] [[Bo]],", "- [x] [[Bo]],", 1));
    assert_eq!(vault.run(&["report"]).code, Some(0));
    assert!(
        vault.read("People/Bo.md").contains("- 2026-03-12 meeting: in touch, see [[2026-03-01]]\n")
    );
    assert!(!vault.read("Follow-ups.md").contains("[[Bo]], meeting"));
}

#[test]
fn what_was_moved_in_ones_own_log_is_a_plan_for_that_day() {
    let vault = TestVault::new(
        "//- People/Ada.md\n## Log\n- 2026-03-10 call moved to 2026-03-24\n- 2026-03-03 lunch (postponed to 2026-03-12)\n\
         - 2026-03-02 coffee moved to Friday\n- 2026-03-01 call: her desk was moved to 2026-03-28\n",
    );
    let listed = "\
2026-03-24  Ada  call (planned)   call moved to 2026-03-24
2026-03-12  Ada  lunch (planned)  lunch (postponed to 2026-03-12)
2026-03-01  Ada  call             her desk was moved to 2026-03-28
";
    assert_eq!(vault.print(&["touchpoints"]), listed);
    assert!(
        vault.print(&["report", "--stdout"]).contains("- [ ] [[Ada]], lunch on Thu 12 March\n")
    );
    assert!(vault.print(&["show", "ada", "--why"]).contains("did not happen"));
}
