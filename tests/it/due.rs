//! `touchbase due`, and `touchbase` alone.

use crate::vault::TestVault;

const TWO: &str = "//- People/Ada Lovelace.md
---
cadence: monthly
---
- 2026-01-01 call about the engine

## Questions
- What would she build today?

## Promises
- [ ] the survey 📅 2026-03-01
//- People/Grace Hopper.md
- 2026-03-01 met at the fair
//- People/Kim.md
---
cadence: weekly
---
- 2026-03-15 call
";

#[test]
fn who_and_why_and_what_to_say() {
    let expected = "Monday 16 March · 2 today, 1 promised

  Ada Lovelace  2 months silent      every month, last 1 Jan (call)
                                     promised: the survey (15 days late)
                                     ask: What would she build today?
  Grace Hopper  second conversation  one so far, 1 Mar (meeting)

to write: touchbase write ada   ·   before a call: touchbase prep ada
";
    let vault = TestVault::new(TWO);
    vault.run(&["due"]).stdout(expected).check();
    vault.run(&[]).stdout(expected).check();
}

#[test]
fn all_of_them_without_the_words() {
    TestVault::new(TWO)
        .run(&["due", "--all"])
        .stdout(
            "Monday 16 March · 2 today, 1 promised

  Ada Lovelace  2 months silent      every month, last 1 Jan (call)
  Grace Hopper  second conversation  one so far, 1 Mar (meeting)
",
        )
        .check();
}

#[test]
fn no_one_is_due() {
    TestVault::new(TWO)
        .today("2026-01-02")
        .run(&["due"])
        .stdout(
            "Friday 2 January · nobody today\n\nIf you have ten minutes:\n\n  \
             Grace Hopper  nothing written down yet\n                \
             say: I have been meaning to write to you. How are you?\n\n\
             next: Ada Lovelace, Sun 1 Feb\n\
             to write: touchbase write grace   ·   before a call: touchbase prep grace\n\
             2 people have nothing dated yet: touchbase triage\n",
        )
        .check();
}

#[test]
fn what_is_promised_to_others_is_named_too() {
    TestVault::new(
        "//- People/Ada.md\n---\ncadence: never\n---\n- [ ] the slides 📅 2026-03-02\n- [ ] later 📅 2026-04-01\n\
         //- People/Bo.md\n---\ncadence: weekly\n---\n- 2026-03-01 call\n",
    )
    .run(&["due"])
    .stdout(
        "Monday 16 March · 1 today, 1 promised

  Bo   15 days silent  every week, last 1 Mar (call)

  Ada  promised        the slides (14 days late)

to write: touchbase write bo   ·   before a call: touchbase prep bo
",
    )
    .check();
}

#[test]
fn the_exit_code_says_whether_anyone_is_due() {
    let vault = TestVault::new(TWO);
    let run = vault.run(&["due", "--exit-code", "--json"]);
    let out = run.stdout.clone();
    run.stdout(&out).code(10).check();
    vault.run(&["due", "--exit-code", "--json", "--circle", "chess"]).stdout("[]\n").check();
}

#[test]
fn the_list_is_cut_to_what_a_day_holds() {
    let mut notes = String::from("//- touchbase.yaml\nper-day: 2\n");
    for name in ["Ada", "Bo", "Cy", "Di"] {
        notes += &format!("//- People/{name}.md\n---\ncadence: weekly\n---\n- 2026-03-01 call\n");
    }
    TestVault::new(&notes)
        .run(&["due"])
        .stdout(
            "Monday 16 March · 2 today, 2 more due

  Ada  15 days silent  every week, last 1 Mar (call)
  Bo   15 days silent  every week, last 1 Mar (call)

2 more: touchbase due --all
to write: touchbase write ada   ·   before a call: touchbase prep ada
",
        )
        .check();
}

#[test]
fn json() {
    let due = TestVault::new(TWO).json(&["due", "--json"]);
    assert_eq!(
        due[0],
        serde_json::json!({
            "name": "Ada Lovelace",
            "path": "People/Ada Lovelace.md",
            "aliases": [],
            "tags": [],
            "circles": [],
            "cadence": "1 month",
            "cadence_days": 30.4375,
            "stage": "met",
            "last": "2026-01-01",
            "touchpoints": 1,
            "due": "2026-02-01",
            "overdue_days": 43,
            "urgency": 1.4127,
            "reason": "2 months silent",
            "paused": false,
        })
    );
    assert_eq!(due.as_array().unwrap().len(), 2);
}

#[test]
fn today_may_be_said_in_words_and_nonsense_is_wrong_usage() {
    let vault = TestVault::new(TWO);
    assert!(vault.print(&["due", "--today", "2026-03-17"]).starts_with("Tuesday 17 March"));
    vault
        .run(&["due", "--today", "someday"])
        .code(2)
        .stderr(
            "touchbase: `--today someday` is not a date
hint: write it as 2026-03-16, or as words such as `next friday` or `in 2 weeks`
",
        )
        .check();
    let unknown = vault.run(&["reprot"]);
    assert!(unknown.stderr.contains("did you mean `touchbase report`?"), "{}", unknown.stderr);
    let stderr = unknown.stderr.clone();
    unknown.code(2).stderr(&stderr).check();
}

#[test]
fn one_line_for_a_prompt() {
    let vault =
        TestVault::new("//- People/Ada.md\n---\ncadence: monthly\n---\n- 2026-01-01 call\n");
    vault.run(&["due", "--brief"]).stdout("1 due: Ada\n").check();
    vault.run(&["due", "--brief", "--exit-code"]).code(10).stdout("1 due: Ada\n").check();
    TestVault::new("").run(&["due", "--brief"]).check();
}
