//! The commands that change notes: what they print, which bytes change, and how it is taken back.

use crate::vault::TestVault;

const NOTES: &str = "\
//- People/Grace Hopper.md
---
cadence: 6 weeks   # steady
---
## Log
- 2025-12-02 call: subroutines

//- People/George Boole.md
Teaches logic.

- [ ] send him the diagrams
//- People/Ada Lovelace.md
# Ada
//- People/Ada Byron.md
# Ada
";

#[test]
fn a_sentence_becomes_an_entry_in_each_note() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["log", "yesterday: lunch with Grace and George about chess"])
        .stdout(
            "Grace Hopper, George Boole · Sun 15 March (yesterday)\n\
             People/Grace Hopper.md   + - 2026-03-15 lunch with [[George Boole]] about chess\n\
             People/George Boole.md   + ## Touchpoints\n                         \
             + - 2026-03-15 lunch with [[Grace Hopper]] about chess\n\
             next: George 29 March, Grace 26 April   (touchbase undo takes it back)\n",
        )
        .writes("People/Grace Hopper.md")
        .writes("People/George Boole.md")
        .check();
    assert_eq!(
        vault.read("People/Grace Hopper.md"),
        "---\ncadence: 6 weeks   # steady\n---\n## Log\n\
         - 2026-03-15 lunch with [[George Boole]] about chess\n\
         - 2025-12-02 call: subroutines\n\n"
    );
    vault
        .run(&["undo"])
        .stdout(
            "taken back: #1 log: yesterday: lunch with Grace and George about chess\n\
             People/George Boole.md   - ## Touchpoints\n                         \
             - - 2026-03-15 lunch with [[Grace Hopper]] about chess\n\
             People/Grace Hopper.md   - - 2026-03-15 lunch with [[George Boole]] about chess\n",
        )
        .writes("People/Grace Hopper.md")
        .writes("People/George Boole.md")
        .check();
    let fresh = TestVault::new(NOTES);
    for path in ["People/Grace Hopper.md", "People/George Boole.md"] {
        assert_eq!(vault.read(path), fresh.read(path));
    }
    vault.run(&["undo"]).stdout("nothing to take back\n").check();
}

#[test]
fn a_dry_run_writes_nothing() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["log", "--dry-run", "--kind", "email", "--on", "2026-03-01", "Grace: the draft"])
        .stdout(
            "Grace Hopper · Sun 1 March\nPeople/Grace Hopper.md   + - 2026-03-01 email: the draft\n",
        )
        .check();
    vault.run(&["history"]).stdout("nothing was changed\n").check();
}

#[test]
fn nobody_is_guessed() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["log", "call with Ada"])
        .code(1)
        .stderr(
            "touchbase: `Ada` may mean 2 people\n\
             hint: touchbase log --with \"Ada Byron\" --on 2026-03-16 \"call with Ada\"\n\
             hint: touchbase log --with \"Ada Lovelace\" --on 2026-03-16 \"call with Ada\"\n",
        )
        .check();
    vault
        .run(&["log", "call with [[Zoe]]"])
        .code(1)
        .stderr(
            "touchbase: [[Zoe]] is not a person here\n\
             hint: begin a note for someone new, and say it again:\n\
             hint: touchbase add \"Zoe\"\n",
        )
        .check();
    vault
        .run(&["log", "--kind", "séance", "call with Grace"])
        .code(2)
        .stderr(
            "touchbase: `séance` is not a kind\nhint: the kinds are coffee, call, email, message, \
             meeting, lunch, dinner, event, letter, video, visit, intro, gift\n",
        )
        .check();
}

#[test]
fn one_key_is_set_on_its_own_line() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["cadence", "grace", "2", "months"])
        .stdout(
            "People/Grace Hopper.md   - cadence: 6 weeks   # steady\n                         \
             + cadence: 2 months   # steady\n\
             next: Grace is due   (touchbase undo takes it back)\n",
        )
        .writes("People/Grace Hopper.md")
        .check();
    vault
        .run(&["snooze", "grace", "in", "2", "weeks"])
        .stdout(
            "People/Grace Hopper.md   + snooze: 2026-03-30\n\
             next: Grace 30 March   (touchbase undo takes it back)\n",
        )
        .writes("People/Grace Hopper.md")
        .check();
    vault
        .run(&["follow-up", "george", "next friday"])
        .stdout(
            "People/George Boole.md   + ---\n                         + follow-up: 2026-03-20\n\
             \u{20}                        + ---\n\
             next: George 20 March   (touchbase undo takes it back)\n",
        )
        .writes("People/George Boole.md")
        .check();
    assert_eq!(
        vault.print(&["history"]).lines().map(|line| &line[16..34]).collect::<Vec<_>>(),
        ["follow-up George B", "snooze Grace Hoppe", "cadence Grace Hopp"]
    );
    for (args, message) in [
        (["cadence", "grace", "often"], "`often` does not say how often"),
        (["snooze", "grace", "soonish"], "`soonish` is not a date"),
    ] {
        let run = vault.run(&args);
        assert!(run.stderr.contains(message), "{}", run.stderr);
        let stderr = run.stderr.clone();
        run.code(2).stderr(&stderr).check();
    }
}

#[test]
fn promises_are_made_and_kept() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["promise", "george", "a", "book", "--by", "2026-03-20"])
        .stdout(
            "People/George Boole.md   + ## Promises\n                         \
             + - [ ] a book 📅 2026-03-20\n\
             next: George not due   (touchbase undo takes it back)\n",
        )
        .writes("People/George Boole.md")
        .check();
    vault
        .run(&["done", "george"])
        .code(1)
        .stderr(
            "touchbase: 2 promises between you and George Boole are open; add words of the one you mean\nhint: send him the diagrams (People/George Boole.md:3)\nhint: a book (People/George Boole.md:7)\n",
        )
        .check();
    vault
        .run(&["done", "george", "diagrams"])
        .stdout(
            "People/George Boole.md   - - [ ] send him the diagrams\n                         \
             + - [x] send him the diagrams ✅ 2026-03-16\n\
             next: George not due   (touchbase undo takes it back)\n",
        )
        .writes("People/George Boole.md")
        .check();
}

#[test]
fn a_promise_says_by_when() {
    let vault = TestVault::new(NOTES);
    let entry = |text: &str| {
        let said = vault.print(&["promise", "george", text, "--dry-run"]);
        said.lines().last().unwrap().trim_start_matches(['+', ' ']).to_owned()
    };
    assert_eq!(entry("a book by friday"), "- [ ] a book 📅 2026-03-20");
    assert_eq!(entry("a book by 5 April."), "- [ ] a book 📅 2026-04-05");
    assert_eq!(entry("a book by next week"), "- [ ] a book 📅 2026-03-23");
    // How long, by whom and of what it is are not dates.
    for other in ["put it off by 2 months", "a book by George Sand", "cut it by 14"] {
        assert_eq!(entry(other), format!("- [ ] {other}"));
    }
}

#[test]
fn a_new_note_lies_beside_the_others() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["add", "Zoe Quist", "--cadence", "monthly"])
        .stdout(
            "new note People/Zoe Quist.md; no template for people was found\n\
             People/Zoe Quist.md   + ---\n                      + met: 2026-03-16\n                      \
             + cadence: monthly\n                      + ---\n                      + ## Touchpoints\n\
             \u{20}                     + ## To ask\n\
             next: Zoe 16 April   (touchbase undo takes it back)\n",
        )
        .writes("People/Zoe Quist.md")
        .check();
    for (name, message) in [
        ("zoe quist", "is known already"),
        ("../x", "cannot be the name of a file"),
        ("a|b", "cannot be the name of a file"),
    ] {
        let run = vault.run(&["add", name]);
        assert!(run.stderr.contains(message), "{name}: {}", run.stderr);
        assert_ne!(run.code, Some(0));
    }
    vault
        .run(&["undo"])
        .stdout("taken back: #1 add Zoe Quist\nPeople/Zoe Quist.md   - (the whole note)\n")
        .writes("People/Zoe Quist.md")
        .check();
}

#[test]
fn the_vaults_own_template_is_used() {
    let vault = TestVault::new(
        "//- Templates/Person.md\n---\ntags: person\ncreated: {{date:DD.MM.YYYY}}\nat: {{company_name}}\n---\n# {{title}}\n//- People/Bo.md\n",
    );
    let run = vault.run(&["add", "Zoe Quist"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(
        vault.read("People/Zoe Quist.md"),
        "---\ntags: person\ncreated: 16.03.2026\nat: {{company_name}}\n---\n# Zoe Quist\n"
    );
}

#[test]
fn what_was_changed_since_is_not_taken_back() {
    let vault = TestVault::new(NOTES);
    assert_eq!(vault.run(&["log", "call with Grace"]).code, Some(0));
    // A change elsewhere in the note does not matter; one in the same bytes does.
    vault.write("People/Grace Hopper.md", vault.read("People/Grace Hopper.md") + "more\n");
    assert_eq!(vault.run(&["undo"]).code, Some(0));
    assert!(vault.read("People/Grace Hopper.md").ends_with("subroutines\n\nmore\n"));
    assert_eq!(vault.run(&["log", "call with Grace"]).code, Some(0));
    let edited = vault.read("People/Grace Hopper.md").replace("2026-03-16 call", "2026-03-16 chat");
    vault.write("People/Grace Hopper.md", edited);
    vault
        .run(&["undo"])
        .code(1)
        .stderr(
            "touchbase: People/Grace Hopper.md: has changed since and was left alone\n\
             hint: take it back by hand: log: call with Grace\n\
             hint: or leave #2 as it is: touchbase undo --skip\n",
        )
        .check();
}

#[test]
fn who_has_no_cadence_is_listed() {
    TestVault::new(NOTES)
        .run(&["triage"])
        .stdout(
            "Ada Byron       nothing dated yet\n\
             Ada Lovelace    nothing dated yet\n\
             George Boole    nothing dated yet\n\n\
             set one: touchbase cadence NAME EVERY; \
             many at once: touchbase cadence --where org=Acme never\n",
        )
        .check();
    TestVault::new("").run(&["triage"]).stdout("everyone has a rhythm\n").check();
}

#[test]
fn precious_notes_are_left_alone() {
    let vault = TestVault::new(NOTES);
    vault.write("People/Odd.md", b"caf\xe9\n");
    vault.write("People/Torn.md", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n");
    for (name, message) in [("odd", "is not UTF-8"), ("torn", "has git conflict markers")] {
        let run = vault.run(&["log", &format!("call with [[{name}]]")]);
        assert!(run.stderr.contains(message), "{}", run.stderr);
        let stderr = run.stderr.clone();
        run.code(1).stderr(&stderr).check();
    }
    // One note that must not be written to leaves the other untouched too.
    let run = vault.run(&["log", "call with Grace and [[odd]]"]);
    let stderr = run.stderr.clone();
    run.code(1).stderr(&stderr).check();
}

#[cfg(unix)]
#[test]
fn files_that_are_more_than_files_are_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let vault = TestVault::new(NOTES);
    let grace = vault.root().join("People/Grace Hopper.md");
    std::fs::hard_link(&grace, vault.home().join("elsewhere.md")).unwrap();
    let run = vault.run(&["log", "call with Grace"]);
    assert!(run.stderr.contains("hard links"), "{}", run.stderr);
    run.code(1).stderr("touchbase: People/Grace Hopper.md: has several names on the disk (hard links), of which only one would change\nhint: make this change by hand, in an editor\n").check();
    let george = vault.root().join("People/George Boole.md");
    std::fs::set_permissions(&george, std::fs::Permissions::from_mode(0o440)).unwrap();
    vault
        .run(&["log", "call with George"])
        .code(1)
        .stderr(
            "touchbase: People/George Boole.md: is read-only and was left alone\n\
             hint: make it writable first\n",
        )
        .check();
    std::fs::set_permissions(&george, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(vault.run(&["log", "call with George"]).code, Some(0));
    let mode = std::fs::metadata(&george).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o640);
}

#[cfg(unix)]
#[test]
fn an_editor_is_opened_on_the_note() {
    let vault = TestVault::new(NOTES);
    let run = vault.command(&["edit", "grace"]).env("EDITOR", "echo -n").output().unwrap();
    let path = vault.root().canonicalize().unwrap().join("People/Grace Hopper.md");
    assert_eq!(String::from_utf8(run.stdout).unwrap(), path.display().to_string());
    // A program whose path has a blank, and an option that is empty.
    let editor = vault.home().join("my editor");
    std::os::unix::fs::symlink("/bin/echo", &editor).unwrap();
    let quoted = format!("'{}' \"\" -n", editor.display());
    let run = vault.command(&["edit", "grace"]).env("EDITOR", quoted).output().unwrap();
    assert_eq!(String::from_utf8(run.stdout).unwrap(), format!(" -n {}\n", path.display()));
    let open = vault.command(&["edit", "grace"]).env("EDITOR", "vim 'x").output().unwrap();
    assert_eq!(open.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(open.stderr).unwrap(),
        "touchbase: `vim 'x` cannot be split into a program and its options\n\
         hint: close every quote in VISUAL or EDITOR\n"
    );
    vault
        .run(&["edit", "grace"])
        .code(1)
        .stderr("touchbase: no editor is set\nhint: set EDITOR, such as `export EDITOR=vim`\n")
        .check();
}
