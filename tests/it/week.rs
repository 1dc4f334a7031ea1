//! A week with nineteen people, as its user sees it from Monday to Friday.
//!
//! Each page is in `fixtures/vaults/job-seeker/week/`: read them as her.

use crate::vault::{TestVault, expect_file, project};

/// Compares one page with what is expected.
fn page(name: &str, found: &str) {
    expect_file(&project().join("fixtures/vaults/job-seeker/week").join(name), found);
}

/// What several commands print on one day, each below its command line.
fn session(vault: &TestVault, today: &str, commands: &[&[&str]]) -> String {
    let print = |args: &&[&str]| {
        let args = [*args, &["--today", today]].concat();
        let line = args.iter().take(args.len() - 2).map(|word| shown(word)).collect::<Vec<_>>();
        format!("$ touchbase {}\n{}\n", line.join(" "), vault.print(&args))
    };
    commands.iter().map(print).collect()
}

fn shown(word: &str) -> String {
    if word.contains(' ') { format!("\"{word}\"") } else { word.to_owned() }
}

#[test]
fn from_monday_to_friday() {
    let vault = TestVault::copy_of("job-seeker");
    let report = || vault.read("Follow-ups.md");
    let run = |args: &[&str]| assert_eq!(vault.run(args).code, Some(0), "{args:?}");

    run(&["report", "--today", "2026-03-16"]);
    page("1 Monday.md", &report());
    page(
        "1 Monday.txt",
        &session(&vault, "2026-03-16", &[&["due"], &["write", "kim"], &["prep", "marc"]]),
    );

    // Five ticks in the evening, with a word on one of them.
    let ticked = report();
    let (before, rest) = ticked.split_once("## Today\n").unwrap();
    let (today, after) = rest.split_once("\n## ").unwrap();
    let today = today.replace("- [ ] [[", "- [x] [[").replacen(
        "\n    - ",
        ", she laughed a lot\n    - ",
        1,
    );
    vault.write("Follow-ups.md", format!("{before}## Today\n{today}\n## {after}"));
    run(&["report", "--today", "2026-03-16"]);
    page("2 Monday evening.md", &report());

    // An ask without an answer, and what the next briefing makes of it.
    run(&[
        "log",
        "message to Marc: asked him for twenty minutes on the phone. No answer.",
        "--today",
        "2026-03-17",
    ]);
    page("3 Tuesday.txt", &session(&vault, "2026-03-17", &[&["prep", "marc"], &["due"]]));

    // A birthday.
    page("4 Wednesday.txt", &session(&vault, "2026-03-18", &[&["due"], &["write", "ada"]]));

    run(&["report", "--today", "2026-03-20"]);
    page("5 Friday.md", &report());
    page(
        "5 Friday.txt",
        &session(&vault, "2026-03-20", &[&["review"], &["write", "zoe"], &["write", "ines"]]),
    );
}
