//! `touchbase.yaml`, the options around it, and where the vault is found.

use crate::vault::TestVault;

const NOTES: &str = "//- People/Ada.md\n---\ncadence: monthly\n---\n- 2026-01-01 call\n";

#[test]
fn the_vault_is_found_from_any_folder_in_it() {
    for mark in ["touchbase.yaml", ".obsidian/app.json"] {
        let vault = TestVault::new(&format!("//- {mark}\n//- Deep/er/x.md\n{NOTES}"));
        let mut command = vault.command(&["people"]);
        let found = command.current_dir(vault.root().join("Deep/er")).output().unwrap();
        assert!(String::from_utf8(found.stdout).unwrap().starts_with("Ada"), "{mark}");
    }
    let vault = TestVault::new(NOTES);
    let mut command = vault.command(&["people"]);
    let elsewhere = command.current_dir(vault.home()).env("TOUCHBASE_VAULT", vault.root());
    let found = elsewhere.output().unwrap();
    assert!(String::from_utf8(found.stdout).unwrap().starts_with("Ada"));
}

#[test]
fn every_key_is_taken() {
    let vault = TestVault::new(
        "//- touchbase.yaml
me: Robin
people: [Humans]
ignore: [Attic, '*.draft.md']
report: Reports/Today.md
review: Reports/Review.md
default-cadence: 2 months
ramp: [1 week, 1 month]
circles:
  close: every 3 weeks
per-day: 1
weekly-goal: 3
upcoming-days: 5
birthday-days: 10
date-order: day-first
log-headings: [Samtaler]
daily-notes: off
links: markdown
apply-ticks: false
//- Humans/Ada.md
---
circle: close
---
## Samtaler
- Mødte 01/02/2026
- 01/02/2026 kaffe
//- Humans/Bo.draft.md
//- Attic/Cy.md
---
type: person
---
//- People/Di.md
//- Humans/Robin.md
//- Daily/2026-03-01.md
[[Ada]]
",
    );
    vault.run(&["people"]).stdout("Ada  met  3 weeks  1 Feb  due 8 Feb  close\n").check();
    vault.run(&["check", "--brief"]).check();
    let report = vault.run(&["report"]);
    report.stdout("Reports/Today.md: written, 1 due\n").writes("Reports/Today.md").check();
}

#[test]
fn the_coachs_keys_are_taken() {
    let vault = TestVault::new(
        "//- touchbase.yaml
asks:
  big: [seed money]
weekdays: [wed]
pauses: [2026-03-02 to 2026-03-08]
//- People/Ada.md
---
cadence: weekly
---
## Asks
- seed money
## Log
- 2026-02-24 call
- 2026-03-10 call
",
    );
    vault.run(&["check", "--brief"]).check();
    assert!(vault.print(&["prep", "ada"]).contains("“seed money” (big)"));
    assert!(vault.print(&["plan"]).contains("\n  Wed 18 Mar: Ada\n"));
    assert!(vault.print(&["review"]).contains("2 weeks in a row"));
    vault.write(
        "touchbase.yaml",
        "asks: [seed]\nweekdays: [someday]\npauses: [2026-03-08 to 2026-03-02]\n",
    );
    let check = vault.run(&["check", "--brief"]).stdout.clone();
    assert!(check.contains("invalid value `[someday]` for `weekdays`"), "{check}");
    assert_eq!(check.matches("config-value").count(), 3, "{check}");
}

#[test]
fn words_for_the_shell() {
    let vault = TestVault::new(NOTES);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(vault.print(&["completions", shell]).contains("touchbase"), "{shell}");
    }
    assert!(vault.print(&["man"]).contains(".TH touchbase"));
    assert!(vault.print(&["--version"]).starts_with("touchbase "));
    assert!(vault.print(&["--help"]).contains("Keep professional relationships warm"));
    for command in [
        "due",
        "report",
        "show",
        "people",
        "touchpoints",
        "check",
        "prep",
        "review",
        "plan",
        "spread",
        "completions",
    ] {
        assert!(vault.print(&[command, "--help"]).contains("Usage:"), "{command}");
    }
}
