//! Files of the vault that are not what they seem: links and pipes in the place of settings and templates, a report
//! that is to be written where only programs write.
#![cfg(unix)]

use std::os::unix::fs::symlink;

use crate::vault::TestVault;

#[test]
fn row_6_settings_and_templates_that_are_links_are_not_followed() {
    let vault = TestVault::new("//- People/Ada.md\n");
    let elsewhere = vault.home().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    std::fs::write(elsewhere.join("touchbase.yaml"), "per-day: 1\nreport: Mine.md\n").unwrap();
    std::fs::write(elsewhere.join("person.md"), "---\nsecret: yes\n---\n").unwrap();
    symlink(elsewhere.join("touchbase.yaml"), vault.root().join("touchbase.yaml")).unwrap();
    symlink(&elsewhere, vault.root().join("Templates")).unwrap();
    let said = vault.run(&["check", "--brief"]);
    assert!(said.stdout.contains("a symbolic link and was not followed"), "{}", said.stdout);
    assert_eq!(vault.run(&["report"]).code, Some(0));
    assert!(!vault.root().join("Mine.md").exists());
    assert_eq!(vault.run(&["add", "Zoe"]).code, Some(0));
    assert!(!vault.read("People/Zoe.md").contains("secret"));
    // Neither is a template that is a link.
    std::fs::remove_file(vault.root().join("Templates")).unwrap();
    std::fs::create_dir(vault.root().join("Templates")).unwrap();
    symlink(elsewhere.join("person.md"), vault.root().join("Templates/person.md")).unwrap();
    assert_eq!(vault.run(&["add", "Zed"]).code, Some(0));
    assert!(!vault.read("People/Zed.md").contains("secret"));
}

#[test]
fn row_6_git_attributes_that_are_a_link_or_a_pipe() {
    let vault = TestVault::new("//- People/Ada.md\n");
    assert!(vault.git(&["init", "-q"]));
    let attributes = vault.root().join(".gitattributes");
    let outside = vault.home().join("outside");
    std::fs::write(&outside, "x\n").unwrap();
    symlink(&outside, &attributes).unwrap();
    let refused = || {
        let run = vault.run(&["init", "--git"]);
        assert_eq!(run.code, Some(1), "{}", run.stderr);
        assert!(run.stderr.contains("is not a regular file"), "{}", run.stderr);
    };
    refused();
    assert_eq!(std::fs::read_to_string(&outside).unwrap(), "x\n");
    std::fs::remove_file(&attributes).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&attributes).status();
    if !made.is_ok_and(|status| status.success()) {
        return crate::vault::skipped("a pipe in the place of .gitattributes needs mkfifo");
    }
    refused();
}

#[test]
fn row_22_a_report_where_only_programs_write_is_refused() {
    for path in [".git/Follow-ups.md", "Notes/.obsidian/x.md", "\"a\\x1bb.md\"", "\"x\\ny.md\""] {
        let vault = TestVault::new("//- People/Ada.md\n");
        vault.write("touchbase.yaml", format!("report: {path}\n"));
        let said = vault.run(&["check", "--brief"]);
        assert!(said.stdout.contains("report"), "{path}: {}", said.stdout);
        assert!(!said.stdout.contains('\u{1b}'), "{path}");
        assert_eq!(vault.run(&["report"]).code, Some(0), "{path}");
        assert!(vault.root().join("Follow-ups.md").exists(), "{path}");
    }
}
