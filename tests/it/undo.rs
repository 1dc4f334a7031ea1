//! Taking changes back: by number, after a crash, whatever has become of the notes.

use std::path::PathBuf;

use crate::vault::TestVault;

const NOTES: &str = "\
//- People/Grace Hopper.md
---
cadence: 6 weeks
---
## Log
- 2025-12-02 call: subroutines
//- People/George Boole.md
## Log
- 2025-11-02 call: logic
";

const GRACE: &str = "People/Grace Hopper.md";
const GEORGE: &str = "People/George Boole.md";

/// Runs a command that does its job.
#[track_caller]
fn run(vault: &TestVault, args: &[&str]) -> String {
    let run = vault.run(args);
    assert_eq!(run.code, Some(0), "{args:?}: {}", run.stderr);
    run.stdout
}

/// Both notes.
fn notes(vault: &TestVault) -> [String; 2] {
    [vault.read(GRACE), vault.read(GEORGE)]
}

/// The journal's file.
fn journal(vault: &TestVault) -> PathBuf {
    let state = vault.home().join(".local/state/touchbase");
    let folder = std::fs::read_dir(state).unwrap().next().unwrap().unwrap().path();
    folder.join("journal.jsonl")
}

/// Takes the last line of the journal away, as if a crash had come before it.
fn cut_short(vault: &TestVault) {
    let text = std::fs::read_to_string(journal(vault)).unwrap();
    let end = text.trim_end().rfind('\n').map_or(0, |at| at + 1);
    std::fs::write(journal(vault), &text[..end]).unwrap();
}

#[test]
fn any_change_is_taken_back_by_its_number() {
    let vault = TestVault::new(NOTES);
    let before = notes(&vault);
    run(&vault, &["log", "call with Grace about compilers"]);
    run(&vault, &["log", "lunch with Grace about ships"]);
    run(&vault, &["snooze", "george", "2026-04-01"]);
    let listed = run(&vault, &["history"]);
    assert_eq!(
        listed.lines().map(|line| &line[..24]).collect::<Vec<_>>(),
        ["#3  2026-03-16  snooze G", "#2  2026-03-16  log: lun", "#1  2026-03-16  log: cal"]
    );
    vault
        .run(&["undo", "#1", "--dry-run"])
        .stdout(
            "would take back: #1 log: call with Grace about compilers\n\
             People/Grace Hopper.md   - - 2026-03-16 call about compilers\n",
        )
        .check();
    vault
        .run(&["undo", "1"])
        .stdout(
            "taken back: #1 log: call with Grace about compilers\n\
             People/Grace Hopper.md   - - 2026-03-16 call about compilers\n",
        )
        .writes(GRACE)
        .check();
    assert!(vault.read(GRACE).contains("\n- 2026-03-16 lunch about ships\n- 2025-12-02"));
    vault
        .run(&["undo", "#1"])
        .code(1)
        .stderr(
            "touchbase: #1 was taken back already\nhint: see the numbers with touchbase history\n",
        )
        .check();
    assert_eq!(vault.run(&["undo", "#9"]).code, Some(1));
    assert_eq!(vault.run(&["undo", "#x"]).code, Some(2));
    run(&vault, &["undo"]);
    run(&vault, &["undo"]);
    assert_eq!(notes(&vault), before);
    vault.run(&["undo"]).stdout("nothing to take back\n").check();
}

#[test]
fn a_note_that_was_renamed_moved_or_edited_is_found() {
    let vault = TestVault::new(NOTES);
    let before = vault.read(GRACE);
    let there = |path: &str| vault.root().join(path);
    run(&vault, &["log", "call with Grace"]);
    std::fs::rename(there(GRACE), there("People/Grace Murray.md")).unwrap();
    run(&vault, &["undo"]);
    assert_eq!(vault.read("People/Grace Murray.md"), before);

    run(&vault, &["log", "call with Grace"]);
    // Another name, and an editor that saves under a node of its own.
    std::fs::create_dir(there("Friends")).unwrap();
    let text = vault.read("People/Grace Murray.md").replace("6 weeks", "7 weeks");
    vault.write("Friends/Grace Murray.md", text);
    std::fs::remove_file(there("People/Grace Murray.md")).unwrap();
    run(&vault, &["undo"]);
    assert_eq!(vault.read("Friends/Grace Murray.md"), before.replace("6 weeks", "7 weeks"));
}

#[test]
fn what_cannot_be_taken_back_is_passed_over() {
    let vault = TestVault::new(NOTES);
    let before = notes(&vault);
    run(&vault, &["log", "call with Grace"]);
    run(&vault, &["log", "call with George"]);
    let edited = vault.read(GEORGE).replace("2026-03-16 call", "2026-03-15 chat");
    vault.write(GEORGE, &edited);
    vault
        .run(&["undo"])
        .code(1)
        .stderr(
            "touchbase: People/George Boole.md: has changed since and was left alone\n\
             hint: take it back by hand: log: call with George\n\
             hint: or leave #2 as it is: touchbase undo --skip\n",
        )
        .check();
    vault
        .run(&["undo", "--skip"])
        .stdout(
            "left as it is: #2 log: call with George\n\
             taken back: #1 log: call with Grace\n\
             People/Grace Hopper.md   - - 2026-03-16 call\n",
        )
        .writes(GRACE)
        .check();
    assert_eq!(notes(&vault), [before[0].clone(), edited]);
    vault.run(&["undo"]).stdout("nothing to take back\n").check();
}

#[test]
fn a_note_of_someone_else_is_not_taken_for_a_renamed_one() {
    let vault = TestVault::new(NOTES);
    run(&vault, &["log", "call with Grace"]);
    run(&vault, &["log", "call with George"]);
    let george = vault.read(GEORGE);
    std::fs::remove_file(vault.root().join(GRACE)).unwrap();
    assert_eq!(vault.run(&["undo", "#1"]).code, Some(1));
    assert_eq!(vault.read(GEORGE), george);
}

#[test]
fn what_a_crash_cut_short_is_finished_or_forgotten() {
    let sentence = ["log", "lunch with Grace and George about chess"];
    let fresh = || {
        let vault = TestVault::new(NOTES);
        let before = notes(&vault);
        run(&vault, &sentence);
        let after = notes(&vault);
        cut_short(&vault);
        (vault, before, after)
    };
    // All notes were written: saying it again does nothing, undo takes all of it back.
    let (vault, before, after) = fresh();
    run(&vault, &sentence);
    assert_eq!(notes(&vault), after);
    run(&vault, &["undo"]);
    assert_eq!(notes(&vault), before);
    // One note was written.
    for (path, old) in [(GRACE, 0), (GEORGE, 1)] {
        let (vault, before, after) = fresh();
        vault.write(path, &before[old]);
        let again = vault.run(&sentence);
        assert!(again.stderr.starts_with("finished what was cut short: log: "), "{}", again.stderr);
        assert_eq!(notes(&vault), after);
        assert!(again.stdout.contains("there already"), "{}", again.stdout);
        run(&vault, &["undo"]);
        assert_eq!(notes(&vault), before);
    }
    // None was: it is forgotten, and the change before is the newest.
    let (vault, before, after) = fresh();
    vault.write(GRACE, &before[0]);
    vault.write(GEORGE, &before[1]);
    run(&vault, &["undo"]);
    assert_eq!(notes(&vault), before);
    run(&vault, &sentence);
    assert_eq!(notes(&vault), after);
    // One was, and the other changed since: that one is said again and gets it once.
    let (vault, before, _) = fresh();
    vault.write(GEORGE, before[1].clone() + "mine\n");
    run(&vault, &sentence);
    for text in notes(&vault) {
        assert_eq!(text.matches("about chess").count(), 1, "{text}");
    }
}

#[test]
fn an_undo_that_was_cut_short_is_the_same_undo() {
    let vault = TestVault::new(NOTES);
    run(&vault, &["snooze", "grace", "2026-04-01"]);
    let before = notes(&vault);
    run(&vault, &["log", "lunch with Grace and George about chess"]);
    let after = notes(&vault);
    run(&vault, &["undo"]);
    cut_short(&vault);
    vault.write(GRACE, &after[0]);
    run(&vault, &["undo"]);
    assert_eq!(notes(&vault), before, "the snooze stays");
    run(&vault, &["undo"]);
    assert!(!vault.read(GRACE).contains("snooze"));
}

#[test]
fn a_torn_line_costs_no_change_but_its_own() {
    let vault = TestVault::new(NOTES);
    let before = notes(&vault);
    run(&vault, &["log", "call with Grace"]);
    let mut bytes = std::fs::read(journal(&vault)).unwrap();
    bytes.extend_from_slice(b"{\"n\":2,\"stage\":\"begun\",\"wh\xff");
    std::fs::write(journal(&vault), bytes).unwrap();
    run(&vault, &["log", "call with George"]);
    run(&vault, &["undo"]);
    run(&vault, &["undo"]);
    assert_eq!(notes(&vault), before);
}

#[test]
fn without_a_journal_nothing_is_changed() {
    let vault = TestVault::new(NOTES);
    let before = notes(&vault);
    std::fs::create_dir_all(vault.home().join(".local/state")).unwrap();
    std::fs::write(vault.home().join(".local/state/touchbase"), "in the way").unwrap();
    let failed = vault.run(&["log", "call with Grace"]);
    assert_eq!(failed.code, Some(1));
    assert_eq!(notes(&vault), before);
    std::fs::remove_file(vault.home().join(".local/state/touchbase")).unwrap();
    run(&vault, &["log", "call with Grace"]);
    assert_eq!(vault.read(GRACE).matches("2026-03-16 call").count(), 1);
}

#[test]
fn a_change_of_nothing_is_no_change() {
    let vault = TestVault::new(NOTES);
    for args in [
        &["snooze", "grace", "2026-04-01"][..],
        &["follow-up", "grace", "2026-04-02"],
        &["cadence", "grace", "2 months"],
        &["promise", "grace", "a book by friday"],
        &["log", "call with Grace"],
    ] {
        run(&vault, args);
        let (said, text) = (vault.read(GRACE), run(&vault, &["history"]));
        let again = run(&vault, args);
        assert_eq!(vault.read(GRACE), said, "{args:?}");
        assert_eq!(run(&vault, &["history"]), text, "{args:?}");
        assert!(again.contains("already"), "{args:?}: {again}");
    }
}

/// What the user keeps private stays so: the state, and a note while it is written.
#[cfg(unix)]
mod private {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &std::path::Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn the_state_is_for_the_user_alone() {
        let vault = TestVault::new(NOTES);
        let state = vault.home().join(".local/state/touchbase");
        // Also where an earlier version left it open.
        std::fs::create_dir_all(&state).unwrap();
        std::fs::set_permissions(&state, std::fs::Permissions::from_mode(0o755)).unwrap();
        run(&vault, &["log", "call with Grace"]);
        let journal = journal(&vault);
        std::fs::set_permissions(&journal, std::fs::Permissions::from_mode(0o644)).unwrap();
        run(&vault, &["log", "lunch with Grace"]);
        assert_eq!(mode(&state), 0o700);
        for entry in walkdir::WalkDir::new(&state).min_depth(1) {
            let entry = entry.unwrap();
            let expected = if entry.file_type().is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode(entry.path()), expected, "{}", entry.path().display());
        }
    }

    #[test]
    fn a_note_keeps_its_mode_and_attributes() {
        let vault = TestVault::new(NOTES);
        let note = vault.root().join(GRACE);
        let has_attributes = xattr::set(&note, "user.tags", b"friend\0").is_ok();
        std::fs::set_permissions(&note, std::fs::Permissions::from_mode(0o640)).unwrap();
        run(&vault, &["log", "call with Grace"]);
        run(&vault, &["undo"]);
        assert_eq!(mode(&note), 0o640);
        if has_attributes {
            assert_eq!(xattr::get(&note, "user.tags").unwrap().as_deref(), Some(&b"friend\0"[..]));
        } else {
            crate::vault::skipped("extended attributes: this file system has none");
        }
    }

    /// An access list as the kernel keeps it: for user 1234 to read, and rights for no group.
    const LIST: [u8; 44] = [
        2, 0, 0, 0, // version
        1, 0, 6, 0, 255, 255, 255, 255, // the owner reads and writes
        2, 0, 4, 0, 210, 4, 0, 0, // user 1234 reads
        4, 0, 0, 0, 255, 255, 255, 255, // the group
        16, 0, 4, 0, 255, 255, 255, 255, // the mask
        32, 0, 0, 0, 255, 255, 255, 255, // others
    ];

    #[test]
    fn an_access_list_stays_and_none_comes() {
        let vault = TestVault::new(NOTES);
        let (grace, george) = (vault.root().join(GRACE), vault.root().join(GEORGE));
        let list = "system.posix_acl_access";
        if xattr::set(&grace, list, &LIST).is_err() {
            return crate::vault::skipped("access lists: this file system has none");
        }
        // A folder that gives a list to each new file in it.
        let folder = vault.root().join("People");
        xattr::set(&folder, "system.posix_acl_default", &LIST).unwrap();
        run(&vault, &["log", "lunch with Grace and George"]);
        assert_eq!(xattr::get(&grace, list).unwrap().as_deref(), Some(&LIST[..]));
        assert_eq!(xattr::get(&george, list).unwrap(), None);
        assert_eq!(mode(&grace), 0o640);
    }
}
