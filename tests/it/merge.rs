//! Git's driver: what both sides wrote is there once, and when the program is gone git's own merge takes over.

use crate::vault::TestVault;

#[track_caller]
fn run(vault: &TestVault, args: &[&str]) -> String {
    let run = vault.run(args);
    assert_eq!(run.code, Some(0), "{args:?}: {}", run.stderr);
    run.stdout
}

/// Two clones of one vault, both with the driver.
fn clones(notes: &str) -> (TestVault, TestVault) {
    let (one, two) = (TestVault::new(notes), TestVault::new(""));
    assert!(one.git(&["init", "-q"]));
    run(&one, &["init", "--git"]);
    assert!(one.git(&["add", "-A"]) && one.git(&["commit", "-qm", "x"]));
    assert!(two.git(&["clone", "-q", &one.root().display().to_string(), "."]));
    run(&two, &["init", "--git"]);
    (one, two)
}

fn pull(vault: &TestVault) -> bool {
    vault.git(&["pull", "-q", "--no-rebase", "--no-edit"])
}

#[test]
fn without_the_program_git_merges_by_itself() {
    let (one, two) = clones("//- People/Ada.md\n## Log\n- 2026-01-10 call\n");
    // As after an upgrade: the path leads nowhere, or the program breaks off.
    for program in
        ["/nowhere/touchbase", "false_program_of_100_%%", "sh -c 'exit 101' x", "kill -9 $$"]
    {
        let driver = String::from_utf8(
            std::process::Command::new("git")
                .args(["config", "merge.touchbase.driver"])
                .current_dir(two.root())
                .output()
                .unwrap()
                .stdout,
        )
        .unwrap();
        let rest = driver.trim().split_once(" merge-driver ").unwrap().1;
        let program = if program.starts_with("kill") {
            "sh -c 'kill -9 $$' x".to_owned()
        } else {
            program.to_owned()
        };
        let broken = format!("{program} merge-driver {rest}");
        assert!(two.git(&["config", "merge.touchbase.driver", &broken]));
        one.write("People/Ada.md", "## Log\n- 2026-03-01 ours\n- 2026-01-10 call\n");
        two.write("People/Ada.md", "## Log\n- 2026-03-02 theirs\n- 2026-01-10 call\n");
        one.git(&["commit", "-qam", "one"]);
        two.git(&["commit", "-qam", "two"]);
        assert!(!pull(&two), "{program}");
        let text = two.read("People/Ada.md");
        assert!(text.contains("<<<<<<<"), "{program}\n{text}");
        assert!(text.contains("ours") && text.contains("theirs"), "{program}\n{text}");
        assert!(two.git(&["merge", "--abort"]));
        assert!(two.git(&["reset", "-q", "--hard", "HEAD~1"]));
        assert!(one.git(&["reset", "-q", "--hard", "HEAD~1"]));
        assert!(two.git(&["config", "merge.touchbase.driver", driver.trim()]));
    }
}

#[test]
fn check_says_when_the_driver_is_gone_or_of_an_earlier_version() {
    let (one, _) = clones("//- People/Ada.md\n## Log\n- 2026-01-10 call\n");
    let found = |vault: &TestVault| vault.run(&["check", "--brief"]).stdout;
    assert_eq!(found(&one), "");
    for (driver, code) in [
        ("/opt/gone/touchbase merge %O %A %B", "merge-driver-missing"),
        ("touchbase merge %O %A %B", "merge-driver-outdated"),
    ] {
        assert!(one.git(&["config", "merge.touchbase.driver", driver]));
        let said = found(&one);
        assert!(said.starts_with(&format!(".gitattributes: warning[{code}]: ")), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
    }
    run(&one, &["init", "--git"]);
    assert_eq!(found(&one), "");
    // Without git there is nothing to say.
    assert_eq!(found(&TestVault::new("//- People/Ada.md\n- 2026-01-10 call\n")), "");
}

#[test]
fn random_histories_have_each_touchpoint_once() {
    const STYLES: [&str; 8] = [
        "## Log\n",
        "",
        "## Log\n- 2025-01-10 met\n",
        "## Log\n\n| Date | Kind | Notes |\n|---|---|---|\n| 2025-01-10 | call | x |\n",
        "## Log\n\n### 2025-01-10 — Met\n\nat the fair\n",
        "type:: person\n\n- ## Log\n\t- 2025-01-10 met\n",
        "## Log\n\n**2025-01-10** met\n",
        "# Ada\n\n## Log\n- 2025-01-10 met\n- 2025-02-10 met\n\n## Notes\nx",
    ];
    let histories = if std::env::var_os("TOUCHBASE_SLOW").is_some() { 300 } else { 8 };
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |n: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % n
    };
    let mut merges = 0;
    for history in 0..histories {
        let style = STYLES[history % STYLES.len()];
        let (one, two) = clones(&format!("//- People/Ada.md\n{style}"));
        let mut said: Vec<String> = Vec::new();
        for round in 0..3 {
            for vault in [&one, &two] {
                for _ in 0..random(3) {
                    let words = format!("call about thing{}.", said.len());
                    // The tests' day is 16 March; a later one would be a plan.
                    let n_days = if round == 2 { 16 } else { 28 };
                    let day = format!("2026-{:02}-{:02}", round + 1, random(n_days) + 1);
                    run(vault, &["log", "--with", "Ada", "--on", &day, &words]);
                    said.push(format!("thing{}.", said.len()));
                }
                vault.git(&["commit", "-qam", "work"]);
            }
            merges += 1;
            let is_clean = pull(&two);
            assert!(is_clean, "history {history}, round {round}\n{}", two.read("People/Ada.md"));
            assert!(one.git(&["pull", "-q", "--ff-only", &two.root().display().to_string()]));
        }
        let met = one.json(&["touchpoints", "--json"]);
        for words in &said {
            let text = one.read("People/Ada.md");
            assert_eq!(text.matches(words.as_str()).count(), 1, "{words}\n{text}");
            let counted = met.as_array().unwrap().iter();
            let counted =
                counted.filter(|one| one["text"].as_str().unwrap().contains(words.as_str()));
            assert_eq!(counted.count(), 1, "{words}\n{text}");
        }
    }
    #[expect(clippy::print_stdout, reason = "a figure to look at")]
    {
        println!("{histories} histories, {merges} merges");
    }
}
