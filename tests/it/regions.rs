//! Regions of ours in the user's own notes: filled, and nothing of what was typed in them or around them lost.

use crate::vault::TestVault;

const NOTES: &str = "\
//- People/Ada.md
---
cadence: monthly
---
## Log
- 2026-01-10 call
//- People/Bo.md
---
cadence: 2 weeks
---
- 2026-02-01 met
";

/// A vault with a note that holds a region, filled.
fn with_home(home: &str) -> TestVault {
    let vault = TestVault::new(NOTES);
    vault.write("Home.md", home);
    assert_eq!(vault.run(&["report"]).code, Some(0));
    vault
}

const HOME: &str = "# Home\n%% touchbase:begin follow-ups %%\n%% touchbase:end %%\nmine\n";

/// Changes the note with the region, runs `report` until nothing changes, and returns the note.
#[track_caller]
fn change(vault: &TestVault, old: &str, new: &str) -> String {
    let text = vault.read("Home.md");
    assert!(text.contains(old), "{old} is not in\n{text}");
    vault.write("Home.md", text.replacen(old, new, 1));
    assert_eq!(vault.run(&["report"]).code, Some(0));
    let (home, report) = (vault.read("Home.md"), vault.read("Follow-ups.md"));
    assert_eq!(vault.run(&["report"]).code, Some(0));
    assert_eq!((vault.read("Home.md"), vault.read("Follow-ups.md")), (home.clone(), report));
    home
}

#[test]
fn regions_are_refreshed_and_nothing_else() {
    let vault = TestVault::new(NOTES);
    let home = "# Home\r\n%% touchbase:begin follow-ups %%\r\n%% touchbase:end %%\r\nmine";
    vault.write("Home.md", home);
    vault.write("Torn.md", "%% touchbase:begin %%\n%% touchbase:begin %%\n");
    let first = vault.run(&["report"]);
    let stdout = first.stdout.clone();
    assert!(stdout.ends_with("Home.md: region updated\n"), "{stdout}");
    first
        .code(1)
        .stdout(&stdout)
        .stderr(
            "touchbase: Torn.md: a touchbase region begins inside another\n\
             hint: the marks are %% touchbase:begin KIND %% and %% touchbase:end %%, each on its own line; \
             KIND is follow-ups, promises, birthdays or person NAME\n",
        )
        .writes("Home.md")
        .writes("Follow-ups.md")
        .check();
    assert_eq!(
        vault.read("Home.md"),
        "# Home\r\n%% touchbase:begin follow-ups %%\r\n\
         - [[Bo]] — 6 weeks since 1 February; you wanted every 2 weeks\r\n\
         - [[Ada]] — 9 weeks since 10 January; you wanted every month\r\n\
         <!-- touchbase:seal fPUzewonlHvyjBd -->\r\n\
         %% touchbase:end %%\r\nmine"
    );
}

#[test]
fn every_kind_of_region_is_filled() {
    let vault = TestVault::new(
        "//- People/Ada.md\n---\ncadence: weekly\nbirthday: 1990-03-18\nanniversary: 2015-03-20\n\
         dates:\n  exam: 2026-03-22\n---\n## Log\n- 2026-01-10 call about looms\n\
         ## Promises\n- [ ] send the draft\n//- Dashboard.md\n",
    );
    for (kind, shown) in [
        ("follow-ups", "[[Ada]]"),
        ("promises", "send the draft"),
        ("birthdays", "[[Ada]]"),
        ("person Ada", "call about looms"),
    ] {
        let marks = format!("%% touchbase:begin {kind} %%\n%% touchbase:end %%\n");
        vault.write("Dashboard.md", format!("before\n{marks}after\n"));
        assert_eq!(vault.run(&["report"]).code, Some(0));
        let found = vault.read("Dashboard.md");
        assert!(found.starts_with("before\n%% touchbase:begin"), "{kind}\n{found}");
        assert!(found.ends_with("touchbase:end %%\nafter\n"), "{kind}\n{found}");
        assert!(found.contains(shown), "{kind}\n{found}");
        assert!(!found.contains("- [ ]"), "a region has no boxes\n{found}");
    }
    let before = "%% touchbase:begin weather %%\n%% touchbase:end %%\n";
    vault.write("Dashboard.md", before);
    let run = vault.run(&["report"]);
    assert!(run.stderr.contains("weather"), "{}", run.stderr);
    assert_eq!(vault.read("Dashboard.md"), before);
}

#[test]
fn words_typed_in_a_region_stand_below_it_once() {
    let end = "%% touchbase:end %%\n";
    let below = |words: &str| format!("{end}\n{words}\n\nmine\n");
    let last = "you wanted every 2 weeks";
    for (old, new, expected) in [
        (last, "you wanted every 2 weeks — call her first", "- Bo: call her first"),
        (
            last,
            "you wanted every 2 weeks\n    - about looms\n        - old ones",
            "- Bo: about looms\n    - old ones",
        ),
        (last, "you wanted every 2 weeks\n\nA line.\n\nAnother.", "A line.\n\nAnother."),
        (end, "A line.\n%% touchbase:end %%\n", "A line."),
        (" -->", " --> A line.", "A line."),
        (
            "- [[Bo]]",
            "- [x] lunch with [[Ada]] ✅ 2026-03-15\n- [[Bo]]",
            "- [x] lunch with [[Ada]] ✅ 2026-03-15",
        ),
    ] {
        let home = change(&with_home(HOME), old, new);
        assert!(home.ends_with(&below(expected)), "{new}\n{home}");
    }
}

#[test]
fn what_was_typed_in_a_region_counts_at_once() {
    let vault = with_home(HOME);
    let home = change(&vault, "- [[Bo]]", "- [x] lunch with [[Ada]] ✅ 2026-03-15\n- [[Bo]]");
    assert!(!home.contains("- [[Ada]] —"), "{home}");
    assert!(!vault.read("Follow-ups.md").contains("- [ ] [[Ada]] —"));
}

#[test]
fn what_is_moved_is_said() {
    let vault = with_home(HOME);
    vault.write("Home.md", vault.read("Home.md").replacen("- [[Bo]]", "A line.\n- [[Bo]]", 1));
    let run = vault.run(&["report"]);
    let said = "Home.md: region updated\nHome.md: what was typed in a region is below it now\n";
    assert!(run.stdout.ends_with(said), "{}", run.stdout);
}

#[test]
fn line_ends_stay_as_they_are() {
    let crlf = HOME.replace('\n', "\r\n");
    let home = change(&with_home(&crlf), "- [[Bo]]", "A line.\r\n- [[Bo]]");
    assert!(home.ends_with("%% touchbase:end %%\r\n\r\nA line.\r\n\r\nmine\r\n"), "{home}");
    assert!(!home.replace("\r\n", "").contains('\n'), "{home}");
    let open = HOME.strip_suffix("\nmine\n").unwrap();
    let home = change(&with_home(open), "- [[Bo]]", "A line.\n- [[Bo]]");
    assert!(home.ends_with("%% touchbase:end %%\n\nA line."), "{home}");
}

#[test]
fn a_region_without_a_seal_keeps_what_differs_from_what_would_stand_there() {
    let vault = with_home(HOME);
    let seal =
        vault.read("Home.md").lines().find(|line| line.starts_with("<!--")).unwrap().to_owned();
    let home = change(&vault, &format!("{seal}\n"), "A line.\n");
    assert!(home.ends_with("%% touchbase:end %%\n\nA line.\n\nmine\n"), "{home}");
}

#[test]
fn damage_in_a_region_is_refused_and_changes_nothing() {
    let vault = with_home(HOME);
    let text = vault.read("Home.md");
    for (old, new, reason) in [
        ("%% touchbase:end %%", "%% touchbase:end %% words", "a touchbase region does not end"),
        ("- [[Bo]]", "```\n- [[Bo]]", "a touchbase region does not end"),
        ("mine", "<<<<<<< a\nmine\n=======\n>>>>>>> b", "has conflict markers"),
        ("- [[Bo]]", "<<<<<<< a\nmine\n- [[Bo]]", "has conflict markers"),
    ] {
        let torn = text.replacen(old, new, 1);
        vault.write("Home.md", torn.clone());
        let run = vault.run(&["report"]);
        assert_eq!(run.code, Some(1));
        assert!(run.stderr.contains(reason), "{}", run.stderr);
        assert_eq!(vault.read("Home.md"), torn);
    }
}

#[test]
fn a_conflict_within_a_region_is_resolved_and_loses_no_words() {
    let vault = with_home(HOME);
    let text = vault.read("Home.md");
    let line = text.lines().find(|line| line.starts_with("- [[Bo]]")).unwrap();
    let both = format!(
        "<<<<<<< HEAD\n{line}\n    - looms\n=======\n{line} tea\n    - looms\n>>>>>>> theirs"
    );
    let home = change(&vault, line, &both);
    assert!(home.ends_with("%% touchbase:end %%\n\n- Bo: looms\n- Bo: tea\n\nmine\n"), "{home}");
}

#[cfg(unix)]
#[test]
fn words_in_a_region_of_a_note_that_cannot_be_written_wait_there() {
    use std::os::unix::fs::PermissionsExt;
    let vault = with_home(HOME);
    let file = vault.root().join("Home.md");
    let typed = vault.read("Home.md").replacen("- [[Bo]]", "A line.\n- [[Bo]]", 1);
    vault.write("Home.md", typed.clone());
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o444)).unwrap();
    let run = vault.run(&["report"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("Home.md: is read-only"), "{}", run.stderr);
    assert_eq!(vault.read("Home.md"), typed);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(vault.run(&["report"]).code, Some(0));
    assert!(vault.read("Home.md").ends_with("%% touchbase:end %%\n\nA line.\n\nmine\n"));
}
