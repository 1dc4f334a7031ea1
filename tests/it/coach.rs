//! `prep`, `review`, `plan` and `spread`: what they print, what they write, what they leave alone.

use crate::vault::TestVault;

const NOTES: &str = "\
//- touchbase.yaml
per-day: 1
//- Me.md
---
type: me
---
## Stories
- 2026-02-01 The pier that moved
//- People/Ada Lovelace.md
---
cadence: weekly
role: weaver
birthday: 1990-03-20
topics: [looms]
---
## To ask
- Which engine did you choose?
## Offer
- my notes on looms
## Asks
- feedback on the draft
## Promises
- [ ] the survey 📅 2026-03-02
## Log
- 2026-01-05 call with [[Grace]] about cards
- 2026-02-20 coffee: she writes about looms
//- People/Grace.md
---
cadence: weekly
---
- 2026-03-01 call
//- People/Bo.md
---
cadence: weekly
---
- 2026-03-02 call
";

#[test]
fn one_line_about_two_people_is_no_meeting_of_theirs() {
    let vault = TestVault::new(
        "//- People/Ada.md\n//- People/Bo.md\n//- People/Cy.md\n//- Daily/2026-03-01.md\n\
         Called [[Ada]]. Wrote [[Bo]] an email.\n\nLunch with [[Ada]] and [[Cy]].\n",
    );
    assert!(vault.print(&["prep", "ada"]).contains("both know Cy\n"));
    assert!(!vault.print(&["prep", "bo"]).contains("both know"));
}

#[test]
fn a_briefing_on_one_screen() {
    TestVault::new(NOTES)
        .run(&["prep", "ada"])
        .stdout(
            "Ada Lovelace
weaver · every week · 2 touchpoints, last on 20 February · 3 weeks silent

  last time 20 Feb, coffee: she writes about looms
            5 Jan: call with Grace about cards

  open      you promised: the survey (14 days late)

  ask       Which engine did you choose?
            What does a good day at work look like for you?
            What will be different in your field in five years?

  offer     my notes on looms

  your ask  too early for “feedback on the draft” (medium): in touch twice (three is better)
            first something smaller: “Which engine did you choose?”

  tell      The pier that moved (1 Feb)

  near      birthday, Fri 20

  both know Grace
",
        )
        .check();
}

#[test]
fn several_names_and_none() {
    let vault = TestVault::new(NOTES);
    let both = vault.print(&["prep", "ada", "grace"]);
    assert!(both.contains("\n\nGrace\n"), "{both}");
    let nobody = vault.run(&["prep", "nadia"]);
    assert_eq!(nobody.code, Some(1));
    assert!(nobody.stderr.contains("nadia"), "{}", nobody.stderr);
}

#[test]
fn a_briefing_and_a_review_as_notes_that_are_no_people_and_overwrite_nothing() {
    let vault = TestVault::new(NOTES);
    let people = vault.print(&["people"]);
    vault
        .run(&["prep", "ada", "--write"])
        .stdout("Prep/2026-03-16 Ada Lovelace.md: written\n")
        .writes("Prep/2026-03-16 Ada Lovelace.md")
        .check();
    let note = vault.read("Prep/2026-03-16 Ada Lovelace.md");
    assert!(
        note.starts_with("---\ntouchbase: prep\ndate: 2026-03-16\n---\n\n# [[Ada Lovelace]]\n"),
        "{note}"
    );
    assert!(note.contains("\n## Ask\n\n- *Which engine did you choose?*\n"), "{note}");
    vault
        .run(&["review", "--write"])
        .stdout("Network review.md: written\n")
        .writes("Network review.md")
        .check();
    assert!(vault.read("Network review.md").contains("\n```mermaid\nxychart-beta\n"));
    vault.run(&["review", "--write"]).stdout("Network review.md: unchanged\n").check();
    assert_eq!(vault.print(&["people"]), people);
    // The report is another kind of page.
    vault.write("touchbase.yaml", "review: Follow-ups.md\n");
    assert_eq!(vault.run(&["report"]).code, Some(0));
    let refused = vault.run(&["review", "--write"]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("left alone"), "{}", refused.stderr);
}

#[test]
fn a_plan_is_applied_and_taken_back() {
    let vault = TestVault::new(NOTES);
    let before = vault.read("People/Bo.md");
    let plan = vault.print(&["plan"]);
    assert!(
        plan.contains(
            "3 people: your rhythms need about 3 contacts a week; you do 0.4: more than you do."
        ),
        "{plan}"
    );
    let dry = vault.print(&["plan", "--dry-run"]);
    assert!(dry.contains("+ cadence: "), "{dry}");
    assert_eq!(vault.read("People/Bo.md"), before);
    assert_eq!(vault.run(&["plan", "--apply"]).code, Some(0));
    let after = vault.read("People/Bo.md");
    assert_eq!(after, before.replace("weekly", "6 weeks"));
    assert!(vault.print(&["plan"]).contains("you keep up"));
    assert_eq!(vault.run(&["undo"]).code, Some(0));
    assert_eq!(vault.read("People/Bo.md"), before);
}

#[test]
fn a_calendar_for_other_programs() {
    let vault = TestVault::new(NOTES);
    let ics = vault.print(&["plan", "--ics"]);
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{ics}");
    assert!(ics.ends_with("END:VCALENDAR\r\n"));
    assert!(ics.lines().all(|line| line.trim_end().len() <= 75));
    assert!(ics.contains("SUMMARY:🎂 Ada Lovelace\r\n"), "{ics}");
    let begins = ics.matches("BEGIN:VEVENT").count();
    assert_eq!(begins, ics.matches("END:VEVENT").count());
    assert_eq!(begins, vault.json(&["plan", "--json"])[0]["calendar"].as_array().unwrap().len());
    assert_eq!(ics, vault.print(&["plan", "--ics"]));
}

#[test]
fn a_wall_of_due_people_is_spread() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["spread"])
        .stdout(
            "  Tue 17  Grace
  Wed 18  Bo

to put them off until these days: touchbase spread --apply
",
        )
        .check();
    assert_eq!(vault.run(&["spread", "--apply"]).code, Some(0));
    assert!(vault.read("People/Bo.md").contains("\nsnooze: 2026-03-18\n"));
    vault
        .run(&["spread"])
        .stdout("Nothing to spread: everyone who is due fits on today's list.\n")
        .check();
}

#[test]
fn an_empty_vault_only_says_less() {
    let vault = TestVault::new("//- touchbase.yaml\n");
    vault
        .run(&["review"])
        .stdout("Network review — Monday 16 March 2026\nThe week to today was a quiet one.\n")
        .check();
    vault
        .run(&["plan"])
        .stdout("Plan — Monday 16 March 2026\nNobody has a rhythm to keep yet.\n")
        .check();
    vault
        .run(&["plan", "--apply"])
        .stdout("Nothing to balance: your cadences ask for no more than you do.\n")
        .check();
}

#[test]
fn of_two_reviews_git_keeps_the_later() {
    let vault = TestVault::new(NOTES);
    for (day, file) in [("2026-03-14", "base"), ("2026-03-16", "ours"), ("2026-03-15", "theirs")] {
        let review = vault.print(&["--today", day, "review", "--markdown"]);
        vault.write(file, review);
    }
    let (ours, theirs) = (vault.read("ours"), vault.read("theirs"));
    assert_eq!(vault.run(&["merge-driver", "base", "ours", "theirs"]).code, Some(0));
    assert_eq!(vault.read("ours"), ours);
    vault.write("ours", &theirs);
    vault.write("theirs", &ours);
    assert_eq!(vault.run(&["merge", "base", "ours", "theirs"]).code, Some(0));
    assert_eq!(vault.read("ours"), ours);
}

#[test]
fn review_and_plan_count_the_same_contacts() {
    // The twelve weeks of both end on a Sunday: then they are the same days.
    let vault = TestVault::new(
        "\
//- People/Ada.md
---
cadence: weekly
---
## Log
- February 2026: coffee in the old harbour
- 2026-03-10 call
- 2026-03-10 email about the call
//- People/Bo.md
---
cadence: weekly
last-contact: 2026-03-11
---
- 2026-03-12 lunch
",
    )
    .today("2026-03-15");
    let json =
        |args: &[&str]| -> serde_json::Value { serde_json::from_str(&vault.print(args)).unwrap() };
    let review = json(&["review", "--json"]);
    let weeks = review[0]["weeks"].as_array().unwrap();
    let contacts: u64 = weeks.iter().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(contacts, 3, "one of which only the month is known, a call, a lunch");
    assert_eq!(review[0]["touchpoints"], 2);
    let plan = json(&["plan", "--json"]);
    assert_eq!(plan[0]["delivered"], 0.25, "three in twelve weeks");
    assert_eq!(review[0]["delivered"], plan[0]["delivered"]);
}

#[test]
fn a_review_as_a_page_for_a_browser() {
    let vault = TestVault::new(
        "//- People/Ada <b>.md\n---\nintroduced-by: \"[[Bo]]\"\ncircle: close\n---\n- 2026-03-10 lunch with [[Bo]]\n\
         //- People/Bo.md\n- 2023-01-01 call\n",
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("review.html");
    let file = file.to_str().unwrap();
    let run = || vault.run(&["review", "--html", file]);
    run().stdout(&format!("{file}: written\n")).check();
    let page = std::fs::read_to_string(file).unwrap();
    assert!(page.contains("<b>Bo</b> → <b>Ada &lt;b&gt;</b>"), "{page}");
    assert!(page.contains("class=\"line\""), "an introduction is drawn: {page}");
    assert!(!page.contains("<script") && !page.contains("http"), "{page}");
    run().stdout(&format!("{file}: unchanged\n")).check();
    assert_eq!(vault.print(&["review", "--html", "-"]), page);
    std::fs::write(file, "mine").unwrap();
    let refused = run();
    assert_eq!(refused.code, Some(1));
    assert!(refused.stderr.contains("is not a page of touchbase and was left alone"));
    assert_eq!(std::fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn a_picture_has_at_most_thirty_people_and_its_names_cannot_break_it() {
    let mut notes = String::new();
    for n in 0..40 {
        notes.push_str(&format!(
            "//- People/P{n:02} \"]; end.md\n- 2026-03-{:02} call with [[P00 \"]; end]]\n",
            n % 9 + 1
        ));
    }
    let page = TestVault::new(&notes).print(&["review", "--markdown"]);
    let graph = page.split("graph LR\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(graph.matches("[\"P").count(), 30, "{graph}");
    assert!(graph.contains("    p0[\"P00  end\"]\n"), "{graph}");
    assert!(
        page.contains(
            "these are the 30 with whom there was most in two years; 10 more are not shown"
        )
    );
}
