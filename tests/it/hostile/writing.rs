//! Rows 16–23: kills, full disks, editors in between, many writers, files that are not ours.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::rounds;
use crate::vault::{TestVault, skipped};

const NOTES: &str = "//- People/Ada.md\n---\ncadence: monthly\n---\n## Log\n- 2026-01-10 call\n";

/// The files of a vault that are neither notes nor settings: what a crash left.
fn left_over(vault: &TestVault) -> Vec<String> {
    walkdir::WalkDir::new(vault.root())
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".touchbase-"))
        .collect()
}

#[test]
fn row_16_a_kill_at_any_moment_leaves_a_whole_note() {
    let vault = TestVault::new(NOTES);
    let before = vault.read("People/Ada.md");
    let args = ["log", "call with Ada about looms"];
    assert_eq!(vault.run(&args).code, Some(0));
    let after = vault.read("People/Ada.md");
    let mut killed = 0;
    for round in 0..rounds(40, 600) {
        vault.write("People/Ada.md", &before);
        let mut child =
            vault.command(&args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // Every moment of the run is hit sooner or later.
        let moment = Duration::from_micros((round as u64 * 97) % 12_000);
        let start = Instant::now();
        while start.elapsed() < moment {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        killed += usize::from(!child.wait().unwrap().success());
        let now = vault.read("People/Ada.md");
        assert!(now == before || now == after, "{now}");
    }
    assert!(killed > 0, "no run was killed");
    // What a kill left behind is not a note, and the next write cleans it up.
    vault.write("People/Ada.md", &before);
    assert_eq!(vault.run(&args).code, Some(0));
    assert_eq!(left_over(&vault), Vec::<String>::new());
    assert_eq!(vault.json(&["people", "--json"]).as_array().unwrap().len(), 1);
}

/// A vault with what a crash left in it.
fn crashed() -> TestVault {
    let vault = TestVault::new(
        "//- People/Ada.md\n---\ncadence: weekly\n---\n## Log\n- 2026-01-10 call\n\n## Promises\n\
         - [ ] send the draft\n\
         //- Daily/2026-03-02.md\n- [[Ada]]\n",
    );
    vault.write(".touchbase-Ab12Cd.tmp", "half a note");
    vault
}

#[test]
fn row_16_a_command_that_only_reads_leaves_what_a_crash_left() {
    let vault = crashed();
    for args in [
        &["due"][..],
        &["show", "Ada", "--why"],
        &["prep", "Ada"],
        &["review"],
        &["plan"],
        &["plan", "--apply", "--dry-run"],
        &["spread"],
        &["spread", "--apply", "--dry-run"],
        &["people"],
        &["touchpoints"],
        &["promises"],
        &["write", "Ada"],
        &["write", "--dry-run", "--sent", "Ada"],
        &["check"],
        &["triage"],
        &["confirm"],
        &["confirm", "Ada", "2026-03-02", "--no", "--dry-run"],
        &["history"],
        &["init"],
        &["report", "--stdout"],
        &["log", "--dry-run", "call with Ada"],
        &["add", "--dry-run", "Bo"],
        &["cadence", "--dry-run", "Ada", "monthly"],
        &["snooze", "--dry-run", "Ada", "tomorrow"],
        &["follow-up", "--dry-run", "Ada", "tomorrow"],
        &["promise", "--dry-run", "Ada", "send a book"],
        &["done", "--dry-run", "Ada"],
        &["rename", "--dry-run", "Ada", "Bo"],
        &["merge", "--dry-run", "Ada", "into", "Ada"],
        &["undo", "--dry-run"],
    ] {
        assert_eq!(vault.run(args).code, Some(0), "{args:?}");
        assert_eq!(left_over(&vault), [".touchbase-Ab12Cd.tmp"], "{args:?}");
    }
}

#[test]
fn row_16_a_command_that_writes_takes_away_what_a_crash_left() {
    for args in [
        &["report"][..],
        &["apply"],
        &["prep", "Ada", "--write"],
        &["write", "Ada", "--sent"],
        &["review", "--write"],
        &["init", "--write"],
        &["log", "call with Ada"],
        &["add", "Bo"],
        &["cadence", "Ada", "monthly"],
        &["snooze", "Ada", "tomorrow"],
        &["follow-up", "Ada", "tomorrow"],
        &["promise", "Ada", "send a book"],
        &["done", "Ada"],
        &["confirm", "Ada", "2026-03-02", "--yes"],
        &["undo"],
    ] {
        let vault = crashed();
        assert_eq!(vault.run(args).code, Some(0), "{args:?}");
        assert_eq!(left_over(&vault), Vec::<String>::new(), "{args:?}");
    }
}

#[cfg(unix)]
#[test]
fn row_17_a_folder_that_takes_no_file() {
    use std::os::unix::fs::PermissionsExt;
    let vault = TestVault::new(NOTES);
    let folder = vault.root().join("People");
    let before = vault.read("People/Ada.md");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o555)).unwrap();
    let may_all = std::fs::write(folder.join("probe"), "").is_ok();
    let run = vault.run(&["log", "call with Ada"]);
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    if may_all {
        return skipped("row 17: a superuser may write into a folder that takes no file");
    }
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("People/Ada.md: cannot be written"), "{}", run.stderr);
    assert_eq!(vault.read("People/Ada.md"), before);
    assert_eq!(left_over(&vault), Vec::<String>::new());
}

/// A disk that is full, by the limit a shell sets on the size of files.
#[cfg(target_os = "linux")]
#[test]
fn row_17_a_full_disk() {
    let vault = TestVault::new(NOTES);
    let long = format!("{NOTES}\n{}\n", "words ".repeat(40_000));
    vault.write("People/Ada.md", long.split_once('\n').unwrap().1);
    let before = vault.read("People/Ada.md");
    let output = std::process::Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 64; exec \"$0\" log 'call with Ada'",
            env!("CARGO_BIN_EXE_touchbase"),
        ])
        .current_dir(vault.root())
        .env("HOME", vault.home())
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("People/Ada.md: cannot be written: "), "{stderr}");
    assert_eq!(vault.read("People/Ada.md"), before);
    assert_eq!(left_over(&vault), Vec::<String>::new());
}

#[test]
fn row_18_an_editor_saves_in_between() {
    let vault = TestVault::new(NOTES);
    let file = vault.root().join("People/Ada.md");
    let rounds = rounds(20, 100);
    for n in 0..rounds {
        let mut child = vault
            .command(&["log", &format!("call with Ada, number {n}.")])
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        // An editor that reads, changes and writes as fast as it can.
        let mut saved = 0;
        while child.try_wait().unwrap().is_none() {
            if saved == n {
                continue;
            }
            let line = format!("- mine {n}\n");
            let text = std::fs::read_to_string(&file).unwrap();
            if !text.contains(&line) {
                let new = file.with_extension("swap");
                std::fs::write(&new, text + &line).unwrap();
                std::fs::rename(&new, &file).unwrap();
            }
            saved = n;
        }
        assert!(child.wait().unwrap().success());
    }
    let text = vault.read("People/Ada.md");
    assert!(text.contains("- 2026-01-10 call\n"), "{text}");
    // Each side can lose only the microseconds between comparing and replacing (docs/safety.md).
    for (what, first) in [("number", 0), ("- mine", 1)] {
        let count = |n: usize| {
            let mark = if first == 0 { format!("{what} {n}.") } else { format!("{what} {n}\n") };
            text.matches(&mark).count()
        };
        assert!((first..rounds).all(|n| count(n) <= 1), "twice: {what}\n{text}");
        let lost = (first..rounds).filter(|n| count(*n) == 0).count();
        assert!(lost <= 2 + rounds / 10, "{lost} of {rounds} are lost: {what}\n{text}");
    }
    assert!(text.starts_with("---\ncadence: monthly\n---\n## Log\n"), "{text}");
}

#[test]
fn row_18_the_report_is_edited_while_it_is_made() {
    let vault = TestVault::new(NOTES);
    for n in 0..300 {
        vault.write(&format!("People/P{n}.md"), "---\ncadence: weekly\n---\n- 2020-01-01 call\n");
    }
    let file = vault.root().join("Follow-ups.md");
    let rounds = rounds(20, 60);
    let start = Instant::now();
    assert!(vault.command(&["report"]).stdout(Stdio::null()).status().unwrap().success());
    let whole = start.elapsed();
    for n in 0..rounds {
        let mut child = vault
            .command(&["report"])
            .env("TOUCHBASE_TODAY", if n % 2 == 0 { "2026-03-17" } else { "2026-03-16" })
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        // An editor saves once, at a moment that is another one each time.
        std::thread::sleep(whole * n as u32 / rounds as u32);
        let before = std::fs::read_to_string(&file).unwrap();
        let new = file.with_extension("swap");
        std::fs::write(&new, format!("{before}\nmine {n}.\n")).unwrap();
        std::fs::rename(&new, &file).unwrap();
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(vault.run(&["report"]).code, Some(0));
    let text = vault.read("Follow-ups.md");
    let kept = |n: usize| match text.matches(&format!("mine {n}.")).count() {
        0 => false,
        1 => true,
        _ => panic!("{n} is there twice\n{text}"),
    };
    // In some microseconds between comparing and replacing, a save is lost (docs/safety.md); in the
    // milliseconds before, none is.
    let lost = (0..rounds).filter(|n| !kept(*n)).count();
    assert!(lost <= 2 + rounds / 60, "{lost} of {rounds} are lost\n{text}");
}

#[test]
fn row_19_bytes_that_make_a_file_what_it_is() {
    for (before, after) in [
        (
            "\u{feff}## Log\r\n- 2026-01-10 call\r\n",
            "\u{feff}## Log\r\n- 2026-03-16 in town\r\n- 2026-01-10 call\r\n",
        ),
        ("## Log\n- 2026-01-10 call", "## Log\n- 2026-03-16 in town\n- 2026-01-10 call"),
        ("Ada", "Ada\n\n## Touchpoints\n\n- 2026-03-16 in town"),
    ] {
        let vault = TestVault::new("");
        vault.write("People/Ada.md", before);
        assert_eq!(vault.run(&["log", "Ada in town"]).code, Some(0));
        assert_eq!(vault.read("People/Ada.md"), after);
    }
}

#[cfg(unix)]
#[test]
fn row_19_a_symbolic_link_is_no_note() {
    let vault = TestVault::new(NOTES);
    let elsewhere = vault.home().join("Bo.md");
    std::fs::write(&elsewhere, "---\ntype: person\n---\n").unwrap();
    std::os::unix::fs::symlink(&elsewhere, vault.root().join("People/Bo.md")).unwrap();
    let run = vault.run(&["log", "call with [[Bo]]"]);
    assert!(run.stderr.contains("is not a person here"), "{}", run.stderr);
    assert_eq!(std::fs::read_to_string(elsewhere).unwrap(), "---\ntype: person\n---\n");
}

#[test]
fn row_20_many_writers_at_once() {
    let vault = TestVault::new(NOTES);
    assert_eq!(vault.run(&["report"]).code, Some(0));
    let rounds = rounds(10, 100);
    let mut watcher = vault
        .command(&["watch", "--quiet"])
        .env_remove("TOUCHBASE_TODAY")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    for n in 0..rounds {
        let log = format!("2026-03-{:02}: call with Ada, number {n}.", n % 15 + 1);
        let commands: [&[&str]; 4] =
            [&["log", &log], &["report"], &["promise", "ada", &format!("thing {n}.")], &["apply"]];
        let children: Vec<_> = commands
            .iter()
            .map(|args| {
                vault.command(args).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
            })
            .collect();
        for child in children {
            let output = child.wait_with_output().unwrap();
            let stderr = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{n}: {stderr}");
        }
    }
    assert!(watcher.try_wait().unwrap().is_none(), "the watcher goes on");
    watcher.kill().unwrap();
    let said = watcher.wait_with_output().unwrap().stderr;
    assert_eq!(String::from_utf8_lossy(&said), "");
    let text = vault.read("People/Ada.md");
    for n in 0..rounds {
        assert_eq!(text.matches(&format!("number {n}.")).count(), 1, "{n}\n{text}");
        assert_eq!(text.matches(&format!("thing {n}.")).count(), 1, "{n}\n{text}");
    }
    assert_eq!(left_over(&vault), Vec::<String>::new());
}

#[test]
fn row_23_nothing_changed_is_nothing_written() {
    let vault = TestVault::new(NOTES);
    assert_eq!(vault.run(&["report"]).code, Some(0));
    // Whether a file was touched is seen by its time and bytes.
    vault.run(&["report"]).stdout("Follow-ups.md: unchanged, 1 due\n").check();
    vault.run(&["apply"]).check();
    assert!(!Path::new(&vault.root().join(".touchbase")).exists());
}
