//! Row 16, and what comes after a kill: nothing torn, nothing twice when it is said again, undo right.

use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::rounds;
use crate::vault::TestVault;

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

/// All notes; what a crash left and the report are none.
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

#[test]
fn row_16_what_is_said_again_after_a_kill_is_done_once() {
    let commands: [&[&str]; 11] = [
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
    for args in commands {
        let vault = ready(args);
        let before = notes(&vault);
        let start = Instant::now();
        assert_eq!(vault.run(args).code, Some(0), "{args:?}");
        let whole = start.elapsed();
        let after = notes(&vault);
        assert_ne!(before, after, "{args:?}");
        let rounds = rounds(4, 60);
        for round in 0..rounds {
            let vault = ready(args);
            let mut child =
                vault.command(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            let moment = whole * round as u32 / rounds as u32;
            let start = Instant::now();
            while start.elapsed() < moment.min(Duration::from_secs(1)) {
                std::hint::spin_loop();
            }
            child.kill().unwrap();
            child.wait().unwrap();
            for (name, text) in notes(&vault) {
                let known = [before.get(&name), after.get(&name)];
                assert!(known.contains(&Some(&text)), "{args:?} {name}\n{text}");
            }
            // Some say that it is done already.
            vault.run(args).code.unwrap();
            assert_eq!(notes(&vault), after, "{args:?}");
            if args != ["undo"] {
                assert_eq!(vault.run(&["undo"]).code, Some(0), "{args:?}");
                assert_eq!(notes(&vault), before, "{args:?}");
            }
        }
    }
}
