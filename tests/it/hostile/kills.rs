//! Row 16, and what comes after a kill: nothing torn, nothing twice when it is said again, undo right.
//!
//! The program is killed at moments spread over its run and, where strace is there, right before its system calls. A short
//! version runs always; `docs/testing.md` says how to run a long one.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::rounds;
use crate::vault::{TestVault, skipped};

const NOTES: &str = "\
//- People/Ada Quill.md
---
cadence: weekly
---
## Log
- 2026-02-10 call
- 2026-01-05 call
- 2025-11-10 call

## Promises
- [ ] the draft
//- People/Bo Marl.md
---
cadence: weekly
---
- ## Log
\t- 2026-02-10 call
\t- 2026-01-05 call
\t- 2025-11-10 call
//- People/Cy Ros.md
---
cadence: weekly
---
## Log
- 2026-02-10 call
- 2026-01-05 call
- 2025-11-10 call
//- People/Bob.md
---
aliases: [Bobby]
---
Met at the fair.

## Log
- 2025-10-10 tea
";

/// What is killed, said again and taken back.
const COMMANDS: [&[&str]; 11] = [
    &["log", "lunch with Ada and Bo about chess"],
    &["cadence", "ada", "2 months"],
    &["snooze", "ada", "2026-04-01"],
    &["promise", "ada", "a book"],
    &["done", "ada", "draft"],
    &["plan", "--apply"],
    &["add", "Zoe Quist"],
    &["rename", "bo marl", "Bo Berg"],
    &["merge", "Bobby", "into", "bo marl"],
    &["apply"],
    &["undo"],
];

/// All notes by their names; what a crash left and the report are none.
fn notes(vault: &TestVault) -> BTreeMap<String, String> {
    walkdir::WalkDir::new(vault.root().join("People"))
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with(".touchbase-"))
        .map(|name| (name.clone(), vault.read(&format!("People/{name}"))))
        .collect()
}

/// A vault in which a command is about to be said.
fn ready(args: &[&str]) -> TestVault {
    let vault = TestVault::new(NOTES);
    if args == ["apply"] {
        assert_eq!(vault.run(&["report"]).code, Some(0));
        let report = vault.read("Follow-ups.md");
        let ticked = report.replacen("- [ ] [[Ada Quill]]", "- [x] [[Ada Quill]] tea", 1);
        assert_ne!(report, ticked);
        vault.write("Follow-ups.md", ticked);
    }
    if args == ["undo"] {
        assert_eq!(vault.run(&["log", "lunch with Ada and Bo about chess"]).code, Some(0));
    }
    vault
}

/// A command, and the notes as they are before it and after it.
struct Said {
    args: &'static [&'static str],
    before: BTreeMap<String, String>,
    after: BTreeMap<String, String>,
    /// How long it takes.
    whole: Duration,
}

impl Said {
    fn new(args: &'static [&'static str]) -> Self {
        let vault = ready(args);
        let before = notes(&vault);
        let start = Instant::now();
        assert_eq!(vault.run(args).code, Some(0), "{args:?}");
        let whole = start.elapsed();
        let after = notes(&vault);
        assert_ne!(before, after, "{args:?}");
        Self { args, before, after, whole }
    }

    /// After a kill each note is whole: as it was, or as it is to be. Saying it again makes the rest, once, and
    /// undo takes back all of it.
    #[track_caller]
    fn check(&self, vault: &TestVault, moment: &str) {
        let Self { args, before, after, .. } = self;
        let now = notes(vault);
        for (name, text) in &now {
            // Between its two steps a renamed note has its new text and still its old name.
            let is_whole = before.values().chain(after.values()).any(|known| known == text);
            assert!(is_whole, "{args:?} {moment}: {name} is torn\n{text}");
        }
        for name in before.keys().filter(|name| after.contains_key(*name)) {
            assert!(now.contains_key(name), "{args:?} {moment}: {name} is lost");
        }
        // Some say that it is done already.
        let again = vault.run(args);
        assert_eq!(&notes(vault), after, "{args:?} {moment}, said again: {}", again.stderr);
        if *args != ["undo"] {
            let undo = vault.run(&["undo"]);
            assert_eq!(undo.code, Some(0), "{args:?} {moment}: {}", undo.stderr);
            assert_eq!(&notes(vault), before, "{args:?} {moment}, taken back: {}", undo.stdout);
        }
    }
}

#[test]
fn row_16_what_is_said_again_after_a_kill_is_done_once() {
    let asked = std::env::var("TOUCHBASE_KILLS").ok().and_then(|n| n.parse::<usize>().ok());
    let rounds = asked.map_or(rounds(4, 60), |kills| kills.div_ceil(COMMANDS.len()));
    for args in COMMANDS {
        let said = Said::new(args);
        for round in 0..rounds {
            let vault = ready(args);
            let mut child =
                vault.command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            let moment = said.whole * round as u32 / rounds as u32;
            let start = Instant::now();
            while start.elapsed() < moment.min(Duration::from_secs(1)) {
                std::hint::spin_loop();
            }
            child.kill().unwrap();
            child.wait().unwrap();
            said.check(&vault, &format!("killed after {moment:?}"));
        }
    }
}

/// The system calls that change something, at each of which the program is killed.
#[cfg(target_os = "linux")]
const CHANGING: [&str; 12] = [
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "link",
    "linkat",
    "mkdir",
    "fsync",
    "fdatasync",
    "fchmod",
    "ftruncate",
];

/// Calls of which a run has many; the last of them are about what is written.
#[cfg(target_os = "linux")]
const FREQUENT: [&str; 3] = ["write", "openat", "close"];

/// The command below strace, in the same world.
#[cfg(target_os = "linux")]
fn traced(vault: &TestVault, args: &[&str], options: &[&str]) -> Option<std::process::ExitStatus> {
    Command::new("strace")
        .args(["-f", "-qq"])
        .args(options)
        .arg(env!("CARGO_BIN_EXE_touchbase"))
        .args(args)
        .current_dir(vault.root())
        .env("HOME", vault.home())
        .env("TOUCHBASE_TODAY", "2026-03-16")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .ok()
}

/// How often the main thread makes each of `calls`.
#[cfg(target_os = "linux")]
fn counts(args: &[&str], calls: &[&'static str]) -> Option<BTreeMap<&'static str, usize>> {
    let vault = ready(args);
    let log = vault.home().join("calls");
    let trace = format!("trace={}", calls.join(","));
    traced(&vault, args, &["-o", &log.to_string_lossy(), "-e", &trace])?;
    let log = std::fs::read_to_string(log).ok()?;
    let main = log.split_whitespace().next()?;
    let made = log.lines().filter_map(|line| line.strip_prefix(main)?.trim().split('(').next());
    let mut counts = BTreeMap::new();
    for made in made {
        if let Some(call) = calls.iter().find(|call| **call == made) {
            *counts.entry(*call).or_insert(0) += 1;
        }
    }
    Some(counts)
}

#[cfg(target_os = "linux")]
#[test]
fn row_16_a_kill_at_every_system_call() {
    // strace knows only those calls that the machine has.
    let has = |call: &&str| {
        let trace = format!("trace={call}");
        Command::new("strace")
            .args(["-qq", "-o", "/dev/null", "-e", &trace, "true"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    let calls: Vec<&'static str> = CHANGING.into_iter().chain(FREQUENT).filter(has).collect();
    if calls.is_empty() {
        return skipped("row 16: a kill at every system call needs strace");
    }
    let (most, most_frequent) = (rounds(3, usize::MAX), rounds(1, usize::MAX));
    let mut kills = 0;
    for args in COMMANDS {
        let said = Said::new(args);
        for (call, count) in counts(args, &calls).unwrap() {
            let most = if FREQUENT.contains(&call) { most_frequent } else { most };
            for n in count.saturating_sub(most) + 1..=count {
                let vault = ready(args);
                let trace = format!("trace={call}");
                let inject = format!("inject={call}:signal=SIGKILL:when={n}");
                let status =
                    traced(&vault, args, &["-o", "/dev/null", "-e", &trace, "-e", &inject]);
                kills += usize::from(status.unwrap().code().is_none_or(|code| code > 128));
                said.check(&vault, &format!("killed at {call} {n}"));
            }
        }
    }
    #[expect(clippy::print_stdout, reason = "a figure to look at")]
    {
        println!("{kills} kills");
    }
    assert!(kills >= 40, "{kills}");
}

/// The report is whole whenever it is there.
#[test]
fn row_16_a_kill_leaves_a_whole_report() {
    let make = || TestVault::new(NOTES);
    let vault = make();
    let start = Instant::now();
    assert_eq!(vault.run(&["report"]).code, Some(0));
    let (whole, report) = (start.elapsed(), vault.read("Follow-ups.md"));
    let rounds = rounds(12, 200);
    for round in 0..rounds {
        let vault = make();
        let mut child =
            vault.command(&["report"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let start = Instant::now();
        while start.elapsed() < whole * round as u32 / rounds as u32 {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let written = std::fs::read_to_string(vault.root().join("Follow-ups.md"));
        assert!(written.is_err() || written.unwrap() == report);
        assert_eq!(vault.run(&["report"]).code, Some(0));
        assert_eq!(vault.read("Follow-ups.md"), report);
    }
}
