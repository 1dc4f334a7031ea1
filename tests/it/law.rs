//! The law of the report: every word that the user typed into it stands afterwards exactly once in the
//! vault, whatever fails and however often it runs; and a report made from a report is the same report.

use crate::vault::TestVault;

const NOTES: &str = "\
//- People/Ada.md
---
cadence: monthly
---
## Questions
- Which loom?

## Log
- 2026-01-10 call

## I owe
- [ ] send it 📅 2026-03-10
- [ ] send it 📅 2026-04-10
- [ ] the <b>bold</b> book
//- People/Bo.md
---
cadence: 2 weeks
---
- 2026-02-01 met
//- People/Gus.md
---
cadence: yearly
---
- 2026-03-01 met
//- People/Jo Smith [Acme].md
---
cadence: 2 weeks
---
- 2026-02-01 met
//- Daily/2026-03-12.md
- [ ] order needles for [[Bo]] 📅 2026-03-20
";

fn with_report() -> TestVault {
    let vault = TestVault::new(NOTES);
    assert_eq!(vault.run(&["report"]).code, Some(0));
    vault
}

/// Types `words` behind the line that begins with `start`, after changing its box to `mark`.
#[track_caller]
fn answer(vault: &TestVault, start: &str, mark: &str, words: &str) {
    let text = vault.read("Follow-ups.md");
    let line = text.lines().find(|line| line.starts_with(start));
    let line = line.unwrap_or_else(|| panic!("{start} is not in\n{text}"));
    let new = line.replacen("[ ]", &format!("[{mark}]"), 1) + words;
    vault.write("Follow-ups.md", text.replacen(line, &new, 1));
}

/// Runs `report` until nothing changes, and holds that the second run changes nothing.
#[track_caller]
fn settle(vault: &TestVault) -> String {
    assert!(vault.run(&["report"]).code.is_some());
    let first = vault.read("Follow-ups.md");
    assert!(vault.run(&["report"]).code.is_some());
    assert_eq!(vault.read("Follow-ups.md"), first);
    first
}

#[test]
fn words_after_the_day_of_a_tick_are_logged_on_it() {
    for blank in [" ", "\u{a0}"] {
        let vault = with_report();
        answer(&vault, "- [ ] [[Bo]] —", "x", &format!(" ✅{blank}2026-03-14 call about looms"));
        settle(&vault);
        assert!(vault.read("People/Bo.md").contains("- 2026-03-14 call about looms\n"));
    }
}

#[test]
fn words_beside_and_below_a_ticked_promise_stand_below_it() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Ada]]: send it 📅 2026-04-10", "x", " by mail\n    - she was glad");
    let report = settle(&vault);
    let note = vault.read("People/Ada.md");
    let done = "- [ ] send it 📅 2026-03-10\n- [x] send it 📅 2026-04-10 ✅ 2026-03-16\n    by mail; she was glad\n";
    assert!(note.contains(done), "{note}");
    assert!(!report.contains("glad"));
}

#[test]
fn both_of_two_promises_with_one_text_are_ticked_once() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Ada]]: send it 📅 2026-03-10", "x", "");
    let ticked = vault.read("Follow-ups.md");
    settle(&vault);
    vault.write("Follow-ups.md", &ticked);
    settle(&vault);
    let note = vault.read("People/Ada.md");
    assert!(note.contains("- [ ] send it 📅 2026-04-10\n"), "{note}");
    answer(&vault, "- [ ] [[Ada]]: send it 📅 2026-04-10", "x", "");
    settle(&vault);
    assert_eq!(vault.read("People/Ada.md").matches("- [x] send it").count(), 2);
}

#[test]
fn a_promise_in_another_note_is_ticked_there() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Bo]]: order needles", "x", "");
    let report = settle(&vault);
    assert!(
        vault.read("Daily/2026-03-12.md").contains("- [x] order needles for [[Bo]]"),
        "{report}"
    );
    assert!(!report.contains("order needles"), "{report}");
}

#[test]
fn a_promise_in_another_note_that_is_ticked_again_after_a_crash_waits_for_nothing() {
    let vault = TestVault::new(
        "//- People/Ada.md\n---\ncadence: monthly\n---\n- 2026-03-01 call\n//- Projects/Loom.md\n- [ ] [[Ada]] - order needles\n",
    );
    assert_eq!(vault.run(&["report"]).code, Some(0));
    answer(&vault, "- [ ] [[Ada]]: order needles", "x", " at the mill");
    let ticked = vault.read("Follow-ups.md");
    settle(&vault);
    let note = vault.read("Projects/Loom.md");
    assert_eq!(note, "- [x] [[Ada]] - order needles ✅ 2026-03-16\n    at the mill\n");
    vault.write("Follow-ups.md", &ticked);
    let report = settle(&vault);
    assert!(!report.contains("Not done"), "{report}");
    assert_eq!(vault.read("Projects/Loom.md"), note);
    // Another machine ticked it too, and wrote more.
    vault.write("Follow-ups.md", ticked.replace("at the mill", "by mail"));
    let report = settle(&vault);
    assert!(!report.contains("by mail"), "{report}");
    assert_eq!(vault.read("Projects/Loom.md"), note.replace("    at", "    by mail\n    at"));
}

#[test]
fn own_ticks_are_read_as_log_reads_and_kept_where_nobody_is_named() {
    let vault = with_report();
    let text = vault.read("Follow-ups.md");
    let typed = "- [x] Gus: sent the article\n- [x] water the plants\n\n<!-- touchbase:seal";
    vault.write("Follow-ups.md", text.replacen("<!-- touchbase:seal", typed, 1));
    let report = settle(&vault);
    assert!(vault.read("People/Gus.md").contains("- 2026-03-16 sent the article\n"));
    assert!(report.contains("## Your notes\n\n- [x] water the plants\n"), "{report}");
}

#[test]
fn words_at_a_box_that_puts_off_are_kept() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Bo]] —", ">", " waiting for her mail");
    let report = settle(&vault);
    assert!(report.contains("- Bo: waiting for her mail\n"), "{report}");
    assert!(vault.read("People/Bo.md").contains("snooze: 2026-03-23"));
}

#[test]
fn names_and_texts_of_any_kind_are_read_back() {
    let vault = with_report();
    answer(&vault, "- [ ] [Jo Smith", "x", " lunch at the mill");
    answer(&vault, "- [ ] [[Ada]]: the &lt;b", "x", "");
    settle(&vault);
    assert!(vault.read("People/Jo Smith [Acme].md").contains("- 2026-03-16 lunch at the mill\n"));
    assert!(vault.read("People/Ada.md").contains("- [x] the <b>bold</b> book"));
}

#[test]
fn a_link_of_any_length_is_read_back() {
    let folder = "ä".repeat(90);
    let path = format!("People/{folder}/{folder}/Zoë Lang.md");
    let vault = TestVault::new(&format!(
        "//- touchbase.yaml\nlinks: markdown\n//- {path}\n---\ncadence: weekly\n---\n- 2026-02-01 met\n"
    ));
    assert_eq!(vault.run(&["report"]).code, Some(0));
    answer(&vault, "- [ ] [Zoë Lang]", "x", " tea");
    settle(&vault);
    assert!(vault.read(&path).contains("- 2026-03-16 tea\n"));
}

#[test]
fn a_mark_that_means_nothing_is_kept_with_its_reason() {
    for mark in ["/", "?", "done"] {
        let vault = with_report();
        answer(&vault, "- [ ] [[Bo]] —", mark, " tea");
        let report = settle(&vault);
        let kept = format!("## Not done\n\n- [{mark}] [[Bo]] — tea\n    - not done (2026-03-16): ");
        assert!(report.contains(&kept), "{report}");
    }
}

#[test]
fn what_cannot_be_done_never_grows() {
    for mark in [">", "-", "?"] {
        let vault = with_report();
        answer(&vault, "- [ ] [[Ada]]: send it 📅 2026-03-10", mark, " soon\n    - or never");
        let first = settle(&vault);
        for _ in 0..5 {
            assert_eq!(vault.run(&["report"]).code, Some(1));
        }
        assert_eq!(vault.read("Follow-ups.md"), first);
        assert_eq!((first.matches("soon").count(), first.matches("or never").count()), (1, 1));
    }
}

#[test]
fn a_promise_whose_note_is_gone_waits_and_is_tried_again() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Ada]]: the &lt;b", "x", " by mail");
    let note = vault.read("People/Ada.md");
    std::fs::remove_file(vault.root().join("People/Ada.md")).unwrap();
    let report = settle(&vault);
    assert!(report.contains("that note no longer exists"), "{report}");
    vault.write("People/Ada.md", note);
    let report = settle(&vault);
    assert!(!report.contains("Not done"), "{report}");
    let note = vault.read("People/Ada.md");
    assert!(note.contains("- [x] the <b>bold</b> book ✅ 2026-03-16\n    by mail\n"), "{note}");
}

#[test]
fn a_day_in_front_is_the_day_of_what_follows() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Bo]] —", "x", "\n    - yesterday: coffee\n    - 2026-03-10 a letter");
    settle(&vault);
    let note = vault.read("People/Bo.md");
    assert!(note.contains("- 2026-03-15 coffee\n"), "{note}");
    assert!(note.contains("- 2026-03-10 a letter\n"), "{note}");
    assert!(!note.contains("2026-03-16"), "{note}");
}

#[test]
fn an_open_task_below_a_tick_becomes_a_promise() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Bo]] —", "x", " call\n    - [ ] lend the loom 📅 2026-04-01");
    settle(&vault);
    let note = vault.read("People/Bo.md");
    assert!(note.contains("- 2026-03-16 call\n"), "{note}");
    assert!(note.contains("- [ ] lend the loom 📅 2026-04-01\n"), "{note}");
}

#[test]
fn an_answer_behind_the_question_is_kept_and_the_question_asked() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Ada]] —", "x", " call");
    answer(&vault, "    - Ask: *Which loom?*", "x", " the old one");
    let report = settle(&vault);
    let note = vault.read("People/Ada.md");
    assert!(note.contains("- 2026-03-16 call; the old one [asked:: Which loom?]\n"), "{note}");
    assert!(!report.contains("Which loom?"), "{report}");
}

#[test]
fn a_copy_that_a_sync_tool_left_is_read_and_said_to_be_done() {
    let vault = with_report();
    let untouched = vault.read("Follow-ups.md");
    answer(&vault, "- [ ] [[Bo]] —", "x", " tea\n\nA line of mine.");
    let copy = "Follow-ups (conflicted copy 2026-03-16).md";
    vault.write(copy, vault.read("Follow-ups.md"));
    vault.write("Follow-ups.md", untouched);
    let run = vault.run(&["report"]);
    assert!(run.stdout.contains("its answers were taken over"), "{}", run.stdout);
    let report = settle(&vault);
    assert!(report.contains("A line of mine."), "{report}");
    assert_eq!(vault.read("People/Bo.md").matches("tea").count(), 1);
    assert!(vault.read(copy).starts_with("---\ntouchbase: copy-done\n"));
}

#[test]
fn front_matter_of_the_users_own_stays() {
    let vault = with_report();
    let text = vault.read("Follow-ups.md");
    vault.write("Follow-ups.md", text.replacen("---\n\n#", "cssclasses: wide\n---\n\n#", 1));
    assert!(
        settle(&vault)
            .starts_with("---\ntouchbase: follow-ups\ndate: 2026-03-16\ncssclasses: wide\n---\n")
    );
}

#[test]
fn a_report_whose_end_was_lost_keeps_what_was_typed() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Bo]] —", "x", " tea at the mill");
    let text = vault.read("Follow-ups.md");
    let end = text.find("<!-- touchbase:seal").unwrap();
    vault.write("Follow-ups.md", format!("{}\nA line of mine.\n", &text[..end]));
    let report = settle(&vault);
    assert!(vault.read("People/Bo.md").contains("- 2026-03-16 tea at the mill\n"));
    assert!(report.contains("## Your notes\n\nA line of mine.\n"), "{report}");
}

#[test]
fn a_line_of_ones_own_that_is_unclear_stays_as_it_was_typed() {
    let own = |line: &str| {
        let vault = with_report();
        let text = vault.read("Follow-ups.md");
        vault.write(
            "Follow-ups.md",
            text.replacen("## Today\n", &format!("{line}\n\n## Today\n"), 1),
        );
        (settle(&vault), vault.read("People/Bo.md"))
    };
    let unclear = "- [x] [[Bo]] looms yesterday: soup";
    let (report, note) = own(unclear);
    assert!(report.contains(&format!("## Not done\n\n{unclear}\n")), "{report}");
    assert!(!note.contains("looms"), "{note}");
    // A day where one belongs is clear.
    let (report, note) = own("- [x] [[Bo]] yesterday: lunch");
    assert!(!report.contains("## Not done"), "{report}");
    assert!(note.contains("- 2026-03-15 lunch\n"), "{note}");
}

#[test]
fn words_typed_into_the_middle_of_a_line_are_logged_alone() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Bo]] —", "x", "");
    let text = vault.read("Follow-ups.md");
    vault.write(
        "Follow-ups.md",
        text.replacen("you wanted every", "tea at the mill you wanted every", 1),
    );
    let report = settle(&vault);
    let note = vault.read("People/Bo.md");
    assert!(note.contains("- 2026-03-16 tea at the mill\n"), "{note}");
    assert!(!report.contains("tea"), "{report}");
}

#[test]
fn boxes_as_phones_and_editors_write_them() {
    let vault = with_report();
    let text = vault.read("Follow-ups.md");
    for (open, ticked) in [
        ("- [ ] ", "- [X] "),
        ("- [ ] ", "-[x] "),
        ("- [ ] ", "- [ x ] "),
        ("- [ ] ", "* [x] "),
        ("- [ ] ", "-\u{a0}[x]\u{a0}"),
        ("- [ ] ", "- [x]"),
    ] {
        let vault = with_report();
        let line = text.lines().find(|line| line.starts_with("- [ ] [[Bo]] —")).unwrap();
        let new = format!("{}\u{a0}Tea at Bo’s “mill”", line.replacen(open, ticked, 1));
        for (from, to) in [("\n", "\n"), ("\n", "\r\n")] {
            let vault = &vault;
            vault.write("Follow-ups.md", text.replacen(line, &new, 1).replace(from, to));
            let report = settle(vault);
            let note = vault.read("People/Bo.md");
            assert_eq!(
                note.matches("- 2026-03-16 Tea at Bo’s “mill”\n").count(),
                1,
                "{ticked}\n{note}"
            );
            assert!(!report.contains("Tea"), "{report}");
        }
    }
}

#[test]
fn marks_of_a_name_with_brackets_are_read_like_any_other() {
    for (mark, says) in [("-", "snooze: 2026-03-30"), (">", "snooze: 2026-03-23")] {
        let vault = with_report();
        answer(&vault, "- [ ] [Jo Smith", mark, "");
        settle(&vault);
        let note = vault.read("People/Jo Smith [Acme].md");
        assert!(note.contains(says), "{note}");
    }
    for mark in ["/", "!", "?", "<"] {
        let vault = with_report();
        answer(&vault, "- [ ] [Jo Smith", mark, " tea");
        let report = settle(&vault);
        let kept = format!(
            "- [{mark}] [Jo Smith \\[Acme\\]](People/Jo%20Smith%20%5BAcme%5D.md) — tea\n    - not done"
        );
        assert!(report.contains(&kept), "{report}");
    }
}

#[test]
fn a_report_without_its_last_line_end_or_of_yesterday_is_answered() {
    let vault = with_report();
    answer(&vault, "- [ ] [[Bo]] —", "x", " tea");
    let text = vault.read("Follow-ups.md");
    vault.write("Follow-ups.md", text.trim_end());
    assert_eq!(vault.run(&["report", "--today", "2026-03-17"]).code, Some(0));
    let note = vault.read("People/Bo.md");
    assert!(note.contains("- 2026-03-16 tea\n"), "{note}");
}

#[test]
fn a_line_that_looks_like_a_mark_of_a_merge_is_the_users() {
    let vault = with_report();
    let text = vault.read("Follow-ups.md");
    let own = "My plan\n=======\nrest\n\n<!-- touchbase:seal";
    vault.write("Follow-ups.md", text.replacen("<!-- touchbase:seal", own, 1));
    let report = settle(&vault);
    assert!(report.contains("## Your notes\n\nMy plan\n=======\nrest\n"), "{report}");
}

const COMING: &str = "- [ ] water the plants 🔁 every week 📅 2026-03-10 ^w\n";

fn with_task_that_comes_again(task: &str) -> TestVault {
    let vault = TestVault::new(&format!(
        "//- People/Ada.md\n---\ncadence: monthly\n---\n## Log\n- 2026-01-10 call\n\n## I owe\n{task}"
    ));
    assert_eq!(vault.run(&["report"]).code, Some(0));
    vault
}

#[test]
fn a_task_that_comes_again_gets_its_next_instance_once() {
    let vault = with_task_that_comes_again(COMING);
    answer(&vault, "- [ ] [[Ada]]: water", "x", " all of them\n    - [ ] buy a can");
    let ticked = vault.read("Follow-ups.md");
    settle(&vault);
    let note = vault.read("People/Ada.md");
    let expected = "- [ ] water the plants 🔁 every week 📅 2026-03-17\n\
                    - [x] water the plants 🔁 every week 📅 2026-03-10 ^w ✅ 2026-03-16\n    all of them\n- [ ] buy a can\n";
    assert!(note.contains(expected), "{note}");
    vault.write("Follow-ups.md", ticked);
    settle(&vault);
    assert_eq!(vault.read("People/Ada.md"), note);
}

#[test]
fn a_task_that_cannot_come_again_waits_with_its_reason() {
    for (task, reason) in [
        ("- [ ] water 🔁 every blue moon 📅 2026-03-10\n", "is not a rhythm"),
        ("- [ ] water 🔁 every week\n", "has no day"),
    ] {
        let vault = with_task_that_comes_again(task);
        answer(&vault, "- [ ] [[Ada]]: water", "x", "");
        let report = settle(&vault);
        assert!(report.contains("## Not done") && report.contains(reason), "{report}");
        assert!(vault.read("People/Ada.md").contains(task));
        assert_eq!(vault.run(&["done", "Ada", "water"]).code, Some(1));
    }
}

#[test]
fn a_box_inside_code_is_no_answer() {
    let vault = with_report();
    let text = vault.read("Follow-ups.md");
    let code = "```\n- [x] [[Bo]] code\n```\n\n## Promised";
    vault.write("Follow-ups.md", text.replacen("## Promised", code, 1));
    let report = settle(&vault);
    assert!(report.contains("## Your notes\n\n```\n- [x] [[Bo]] code\n```\n"), "{report}");
    assert!(!vault.read("People/Bo.md").contains("code"));
    // One that is never closed ends where the report goes on.
    let text = vault.read("Follow-ups.md");
    let open = text.replacen("## Today", "```\nmine\n\n## Today", 1);
    vault.write("Follow-ups.md", open.replacen("- [ ] [[Bo]] —", "- [x] [[Bo]] —", 1));
    settle(&vault);
    assert!(vault.read("People/Bo.md").contains("2026-03-16"));
}
