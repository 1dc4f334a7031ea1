//! A day that ends: today's few do not fill up again, and a quiet day has two suggestions.

use crate::vault::TestVault;

/// Four people who are due, and one who is not.
fn vault() -> TestVault {
    let mut notes = "//- touchbase.yaml\nper-day: 2\nweekly-goal: 3\n".to_owned();
    for name in ["Ada", "Bo", "Cy", "Di"] {
        notes += &format!(
            "//- People/{name}.md\n---\ncadence: weekly\n---\n## Log\n- 2026-02-20 call\n"
        );
    }
    notes += "//- People/Eve.md\n---\ncadence: yearly\n---\n## Log\n- 2026-02-20 call\n";
    TestVault::new(&notes)
}

fn log(vault: &TestVault, words: &str) {
    assert_eq!(vault.run(&["log", words]).code, Some(0), "{words}");
}

fn headline(vault: &TestVault) -> String {
    vault.print(&["due"]).lines().next().unwrap().to_owned()
}

#[test]
fn the_list_does_not_fill_up_again() {
    let vault = vault();
    assert_eq!(headline(&vault), "Monday 16 March · 2 today, 2 more due");
    log(&vault, "coffee with Ada");
    assert_eq!(headline(&vault), "Monday 16 March · 1 more today, 2 more due. This week 1 of 3");
    log(&vault, "call with Cy");
    let done = "Done for today; 2 more are due another day. This week 2 of 3";
    assert_eq!(headline(&vault), format!("Monday 16 March · {done}"));
    let report = vault.print(&["report", "--stdout"]);
    assert!(report.contains(&format!("> [!tip] {done} ·")), "{report}");
    assert!(!report.contains("## Today"), "{report}");
    assert!(report.contains("| [[Bo]] |") && report.contains("| [[Di]] |"), "{report}");
    let all = vault.print(&["due", "--all"]);
    assert!(all.contains("  Bo ") && all.contains("  Di "), "{all}");
    assert_eq!(vault.json(&["due", "--json"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_meeting_counts_once_and_whoever_was_not_due_does_not() {
    let vault = vault();
    log(&vault, "lunch with Ada and Bo");
    assert_eq!(headline(&vault), "Monday 16 March · 1 more today, 1 more due. This week 2 of 3");
    log(&vault, "call with Eve");
    let reached = "This week 3 of 3 ✓ · that is your week, well done";
    assert_eq!(headline(&vault), format!("Monday 16 March · 1 more today, 1 more due. {reached}"));
}

#[test]
fn the_goal_is_said_once() {
    let vault = vault();
    for name in ["Ada", "Bo", "Eve"] {
        log(&vault, &format!("call with {name}"));
    }
    assert!(vault.print(&["report", "--stdout"]).contains("that is your week, well done"));
    let next_day = vault.print(&["report", "--stdout", "--today", "2026-03-17"]);
    assert!(next_day.contains("This week 3 of 3 ✓"), "{next_day}");
    assert!(!next_day.contains("well done"), "{next_day}");
}

#[test]
fn a_quiet_day_has_two_suggestions() {
    let vault = TestVault::new(
        "//- People/Ada.md\n---\nbirthday: 03-18\nemail: ada@loom.org\n---\nSchool friend.\n\
         //- People/Bo.md\nMet at the fair.\n//- People/Cy.md\n- 2023-05-01 lunch\n",
    );
    let due = vault.print(&["due"]);
    let ideas = "\nIf you have ten minutes:\n\n  Ada  birthday on Wed 18\n       \
                 say: Happy birthday! I hope you have a lovely year ahead.\n       \
                 write to: ada@loom.org\n  Bo   nothing written down yet\n       \
                 say: I have been meaning to write to you. How are you?\n";
    assert!(due.contains(ideas), "{due}");
    let report = vault.print(&["report", "--stdout"]);
    assert!(report.contains("> [!tip] Nobody is due today. Two to choose from below."), "{report}");
    assert!(report.contains("## If you have ten minutes\n\n- [ ] [[Ada]] — birthday on Wed 18\n"));
    assert_eq!(vault.json(&["due", "--json"]), serde_json::json!([]));
    vault.write("touchbase.yaml", "weekly-goal: 0\n");
    assert!(!vault.print(&["due"]).contains("ten minutes"), "no goal, no practice");
}

#[test]
fn who_someone_is() {
    let vault = TestVault::new(
        "//- People/Ada.md\n---\nemail: ada@loom.org\nmet: 2019-05-02\nhow-we-met: at the fair\ncadence: weekly\n\
         ---\nMy first boss. Retired now.\n\n## Log\n- 2026-02-20 call about looms\n  - her father is ill\n\
         //- People/Bo.md\n",
    );
    let prep = vault.print(&["prep", "ada"]);
    assert!(prep.contains("one conversation on record, last on 20 February"), "{prep}");
    assert!(prep.contains("  who       My first boss. Retired now.\n"), "{prep}");
    assert!(prep.contains("            you met: at the fair, 2 May 2019\n"), "{prep}");
    assert!(prep.contains("20 Feb: call about looms; her father is ill"), "{prep}");
    let report = vault.print(&["report", "--stdout"]);
    assert!(report.contains("    - Who: My first boss.\n"), "{report}");
    assert!(vault.print(&["prep", "bo"]).contains("every 3 months · nothing written down yet\n"));
    let show = vault.print(&["show", "ada"]);
    assert!(show.contains("  who       My first boss. Retired now.\n"), "{show}");
}

#[test]
fn no_question_stands_twice_on_a_page() {
    let mut notes = String::new();
    for name in ["Ada", "Bo", "Cy", "Di", "Eve"] {
        notes += &format!("//- People/{name}.md\n---\ncadence: weekly\n---\n- 2026-02-20 call\n");
    }
    let report = TestVault::new(&notes).print(&["report", "--stdout"]);
    let asked: Vec<&str> = report.lines().filter(|line| line.contains("Ask: ")).collect();
    let all: std::collections::BTreeSet<&str> = asked.iter().copied().collect();
    assert_eq!(asked.len(), 5, "{report}");
    assert_eq!(all.len(), 5, "{report}");
}
