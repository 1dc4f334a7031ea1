//! Where commands would stop for want of a word: what is left out, has several readings, or is so already.

use crate::vault::TestVault;

const NOTES: &str = "//- People/Ada Quill.md
## Log
//- People/Bo Marl.md
## Log
//- Meetings/2026-03-02 Halden.md
- [ ] send [[Bo Marl]] the minutes
";

/// Runs a command that may write, and does.
fn say(vault: &TestVault, args: &[&str]) {
    let run = vault.run(args);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
}

#[test]
fn done_ticks_where_the_promise_stands() {
    let vault = TestVault::new(NOTES);
    say(&vault, &["done", "bo"]);
    assert_eq!(
        vault.read("Meetings/2026-03-02 Halden.md"),
        "- [x] send [[Bo Marl]] the minutes ✅ 2026-03-16\n"
    );
}

#[test]
fn done_knows_every_way_in_which_a_promise_is_written() {
    let vault = TestVault::new(
        "//- People/Ada Quill.md
## Promises
- send the deck
* [ ] call her brother
## Waiting
- [ ] her notes on the deck
## Log
- 2026-03-02 call [promise:: an introduction to Bo] about looms
",
    );
    for words in ["send", "brother", "introduction", "notes"] {
        say(&vault, &["done", "ada", words]);
    }
    assert_eq!(
        vault.read("People/Ada Quill.md"),
        "## Promises
- [x] send the deck ✅ 2026-03-16
* [x] call her brother ✅ 2026-03-16
## Waiting
- [x] her notes on the deck ✅ 2026-03-16
## Log
- 2026-03-02 call [kept:: an introduction to Bo] about looms
"
    );
    let run = vault.run(&["done", "ada"]);
    run.code(1).stderr("touchbase: nothing is open between you and Ada Quill\n").check();
}

#[test]
fn several_promises_are_listed_with_their_places() {
    let vault =
        TestVault::new("//- People/Ada Quill.md\n## Promises\n- [ ] a deck\n- [ ] a call\n");
    vault
        .run(&["done", "ada", "a"])
        .code(1)
        .stderr(
            "touchbase: 2 promises between you and Ada Quill say that; add words of the one you mean\n\
             hint: a deck (People/Ada Quill.md:2)\nhint: a call (People/Ada Quill.md:3)\n",
        )
        .check();
}

#[test]
fn several_people_are_listed_with_what_tells_them_apart() {
    let vault = TestVault::new(
        "//- People/Ada Quill.md\n---\nrole: CTO\ncompany: Acme\n---\n- 2026-03-02 call\n\
         //- People/Ada Byron.md\n---\ncircle: close\n---\n",
    );
    vault
        .run(&["show", "ada"])
        .code(1)
        .stderr(
            "touchbase: `ada` may mean 2 people\n\
             hint: Ada Byron · close · nothing dated yet (People/Ada Byron.md)\n\
             hint: Ada Quill · CTO, Acme · last 2 March (People/Ada Quill.md)\n",
        )
        .check();
}

#[test]
fn what_is_left_out_is_named_with_the_form_that_works() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["snooze", "bo"])
        .code(2)
        .stderr(
            "touchbase: no day is named for \"Bo Marl\"\n\
             hint: touchbase snooze \"Bo Marl\" 2026-03-23\n",
        )
        .check();
    for command in ["show", "edit", "snooze", "follow-up", "cadence", "promise", "done", "add"] {
        let run = vault.run(&[command]);
        assert!(run.stderr.starts_with("touchbase: nobody is named\n"), "{}", run.stderr);
        assert!(run.stderr.contains(&format!("hint: touchbase {command} NAME")), "{}", run.stderr);
        let complaint = run.stderr.clone();
        run.code(2).stderr(&complaint).check();
    }
}

#[test]
fn what_is_so_already_is_not_written() {
    let vault = TestVault::new(NOTES);
    say(&vault, &["snooze", "ada", "1 april"]);
    say(&vault, &["follow-up", "ada", "friday"]);
    say(&vault, &["cadence", "ada", "2x/year"]);
    let note = vault.read("People/Ada Quill.md");
    let history = vault.print(&["history"]);
    for (args, already) in [
        (["snooze", "ada", "2026-04-01"], "snoozed until Wednesday 1 April 2026"),
        (["follow-up", "ada", "20 March"], "to follow up on Friday 20 March 2026"),
        (["cadence", "ada", "half-yearly"], "half-yearly"),
    ] {
        let said = format!("Ada Quill: {already} already; nothing changed\n");
        vault.run(&args).stdout(&said).check();
    }
    assert_eq!(vault.read("People/Ada Quill.md"), note);
    assert!(note.contains("cadence: 2x/year\n"), "{note}");
    assert_eq!(vault.print(&["history"]), history);
}

#[test]
fn prep_of_nobody_is_about_the_next_conversation() {
    let vault = TestVault::new(
        "//- People/Ada Quill.md\n- 2025-01-02 call\n//- People/Bo Marl.md\n- 2026-01-02 call\n",
    );
    let first = |vault: &TestVault| vault.print(&["prep"]).lines().next().unwrap().to_owned();
    assert_eq!(first(&vault), "Bo Marl");
    say(&vault, &["log", "next monday: coffee with Ada"]);
    assert_eq!(first(&vault), "Ada Quill");
    say(&vault, &["undo"]);
    say(&vault, &["log", "in 3 weeks: coffee with Ada"]);
    assert_eq!(first(&vault), "Bo Marl");
    let nobody = TestVault::new("//- People/Ada Quill.md\n");
    nobody
        .run(&["prep"])
        .code(1)
        .stderr(
            "touchbase: nothing is planned, and nobody becomes due\n\
             hint: touchbase prep NAME; everyone is listed by `touchbase people`\n",
        )
        .check();
}
