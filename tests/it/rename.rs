//! `rename` and `merge`: one record each, nothing lost, links go on leading there.

use crate::vault::TestVault;

const NOTES: &str = "\
//- People/Ada Quill.md
---
cadence: monthly
email: ada@example.org
---
# Ada Quill

## Log
- 2026-01-10 call: looms
//- People/Ada Q.md
---
aliases: [Addie]
cadence: weekly
phone: 123
---
# Ada Q

Met at the fair.

## Log
- 2025-12-01 coffee

## Promises
- [ ] send the draft
//- Journal/2026-02-01.md
- lunch with [[Ada Quill]]
- call with [[Ada Q]]
";

#[track_caller]
fn run(vault: &TestVault, args: &[&str]) -> String {
    let run = vault.run(args);
    assert_eq!(run.code, Some(0), "{args:?}: {}", run.stderr);
    run.stdout
}

#[test]
fn a_new_name_for_the_note_and_its_file() {
    let vault = TestVault::new(NOTES);
    let before = vault.read("People/Ada Quill.md");
    let said = run(&vault, &["rename", "ada quill", "Ada", "Loom"]);
    assert!(said.contains("→ People/Ada Loom.md"), "{said}");
    assert_eq!(
        vault.read("People/Ada Loom.md"),
        "---\ncadence: monthly\nemail: ada@example.org\naliases: [Ada Quill]\n---\n# Ada Loom\n\n## Log\n- 2026-01-10 call: looms\n"
    );
    let met = vault.json(&["touchpoints", "--json"]);
    let of_ada = met.as_array().unwrap().iter().filter(|one| one["person"] == "Ada Loom");
    assert_eq!(of_ada.count(), 2, "the old link still leads there: {met}");
    let again = run(&vault, &["rename", "Ada Quill", "Ada Loom"]);
    assert_eq!(again, "Ada Loom: called so already; nothing changed\n");
    run(&vault, &["undo"]);
    assert_eq!(vault.read("People/Ada Quill.md"), before);
    assert!(!vault.root().join("People/Ada Loom.md").exists());
    vault.run(&["undo"]).stdout("nothing to take back\n").check();
}

#[test]
fn a_change_before_a_new_name_is_taken_back() {
    let vault = TestVault::new(NOTES);
    let before = vault.read("People/Ada Quill.md");
    run(&vault, &["log", "call with [[Ada Quill]] about chess"]);
    run(&vault, &["rename", "Ada Quill", "Ada Loom"]);
    run(&vault, &["undo", "#1"]);
    assert!(!vault.read("People/Ada Loom.md").contains("chess"));
    run(&vault, &["undo", "#2"]);
    assert_eq!(vault.read("People/Ada Quill.md"), before);
}

#[test]
fn a_name_in_a_key_changes_there() {
    let vault = TestVault::new("//- People/x.md\n---\nname: \"Bo Marl\"\n---\n");
    run(&vault, &["rename", "Bo", "Bo Berg"]);
    assert_eq!(
        vault.read("People/Bo Berg.md"),
        "---\nname: \"Bo Berg\"\naliases: [Bo Marl, x]\n---\n"
    );
}

const LINKED: &str = "\
//- People/Ada Quill.md
Met at the fair, see [[Ada Quill#Log]].
//- Journal/2026-02-01.md
- lunch with [[People/Ada Quill|Ada]] and a call with [[Ada Quill]]
//- Journal/2026-02-02.md
- coffee with [Ada](../People/Ada%20Quill.md)
//- Journal/2026-02-03.md
- coffee with [[Quill]], `[[Ada Quill]]`
//- People/Ada Quill 2.md
---
type: book
---
";

#[test]
fn links_by_path_lead_there_under_the_old_name() {
    let vault = TestVault::new(LINKED);
    run(&vault, &["rename", "Ada Quill", "Ada Loom"]);
    let met = vault.json(&["touchpoints", "--json"]);
    assert_eq!(met.as_array().unwrap().len(), 3, "{met}");
    assert!(vault.read("Journal/2026-02-02.md").contains("Ada%20Quill"));
}

#[test]
fn links_are_rewritten_when_they_were_shown() {
    let vault = TestVault::new(LINKED);
    let paths = [
        "People/Ada Quill.md",
        "Journal/2026-02-01.md",
        "Journal/2026-02-02.md",
        "Journal/2026-02-03.md",
    ];
    let before = paths.map(|path| vault.read(path));
    let shown = run(&vault, &["rename", "Ada Quill", "Ada Loom", "--links"]);
    assert!(shown.contains("+ - coffee with [Ada](../People/Ada%20Loom.md)"), "{shown}");
    assert!(
        shown.ends_with("Nothing is written yet; the same with --apply writes it.\n"),
        "{shown}"
    );
    assert_eq!(paths.map(|path| vault.read(path)), before);
    run(&vault, &["rename", "Ada Quill", "Ada Loom", "--links", "--apply"]);
    assert_eq!(
        vault.read("Journal/2026-02-01.md"),
        "- lunch with [[People/Ada Loom|Ada]] and a call with [[Ada Loom]]\n"
    );
    assert_eq!(vault.read("Journal/2026-02-03.md"), before[3]);
    assert!(vault.read("People/Ada Loom.md").contains("see [[Ada Loom#Log]]"));
    run(&vault, &["undo"]);
    assert_eq!(paths.map(|path| vault.read(path)), before);
    vault.write("Books/Ada Loom.md", "");
    let refused = vault.run(&["rename", "Ada Quill", "Ada Loom", "--links"]);
    assert!(refused.stderr.contains("is the name of another note"), "{}", refused.stderr);
}

#[test]
fn names_that_are_taken_or_no_files_are_refused() {
    let vault = TestVault::new(NOTES);
    for (args, message) in [
        (["rename", "ada quill", "Ada Q"], "is someone else's name"),
        (["rename", "ada quill", "../x"], "cannot be the name of a file"),
        (["rename", "zoe", "Zoe X"], "nobody here is called"),
        (["rename", "ada quill", &"x".repeat(300)], "is too long for the name of a file"),
    ] {
        let run = vault.run(&args);
        assert!(run.stderr.contains(message), "{args:?}: {}", run.stderr);
        assert_ne!(run.code, Some(0));
    }
    vault.write("People/Zed.md", "---\ntype: company\n---\n");
    let run = vault.run(&["rename", "ada quill", "Zed"]);
    assert!(run.stderr.contains("is there already"), "{}", run.stderr);
}

#[test]
fn a_link_that_a_merge_would_leave_behind_is_named() {
    let vault = TestVault::new(NOTES);
    vault.write("Work/Ada W.md", "---\ntype: person\n---\n");
    vault.write("Journal/2026-02-08.md", "- tea with [[Work/Ada W]] and [[Ada W]]\n");
    let said = run(&vault, &["merge", "Ada W", "into", "Ada Quill", "--dry-run"]);
    let warned = "Journal/2026-02-08.md: the link to Work/Ada W will lead nowhere\n";
    assert!(said.starts_with(warned), "{said}");
    let said = run(&vault, &["merge", "Ada Q", "into", "Ada Quill", "--dry-run"]);
    assert!(!said.contains("nowhere"), "{said}");
}

#[test]
fn two_notes_become_one() {
    let vault = TestVault::new(NOTES);
    let before = (vault.read("People/Ada Quill.md"), vault.read("People/Ada Q.md"));
    let dry = run(&vault, &["merge", "Addie", "into", "Ada Quill", "--dry-run"]);
    assert!(
        dry.starts_with("Ada Quill keeps its own; not taken over:\n  cadence: weekly\n"),
        "{dry}"
    );
    run(&vault, &["merge", "Addie", "into", "Ada Quill"]);
    assert!(!vault.root().join("People/Ada Q.md").exists());
    assert_eq!(
        vault.read("People/Ada Quill.md"),
        "---\ncadence: monthly\nemail: ada@example.org\nphone: 123\naliases: [Ada Q, Addie]\n---\n# Ada Quill\n\n## Log\n- 2026-01-10 call: looms\n\nMet at the fair.\n\n## Log\n- 2025-12-01 coffee\n\n## Promises\n- [ ] send the draft\n"
    );
    let met = vault.json(&["touchpoints", "--json"]);
    assert_eq!(
        met.as_array().unwrap().iter().filter(|one| one["person"] == "Ada Quill").count(),
        4
    );
    run(&vault, &["undo"]);
    assert_eq!((vault.read("People/Ada Quill.md"), vault.read("People/Ada Q.md")), before);
    for (args, code) in [(&["merge", "Addie"][..], 2), (&["merge", "into", "Addie"], 2)] {
        assert_eq!(vault.run(args).code, Some(code), "{args:?}");
    }
    let same = run(&vault, &["merge", "Addie", "into", "Ada Q"]);
    assert_eq!(same, "Ada Q: one note already; nothing changed\n");
}
