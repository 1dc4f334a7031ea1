//! `touchbase init`: what is found, and the settings that are offered.

use crate::vault::TestVault;

#[test]
fn a_vault_is_described_and_nothing_is_written() {
    let vault = TestVault::copy_of("first-run");
    let found = vault.print(&["init"]);
    for part in [
        "126 notes, 30 people, 143 touchpoints since",
        "   24  its type ",
        "  114  entries in people's own notes (28 notes) ",
        "   16  say how often, by the key cadence\n",
        "YYYY-MM-DD in Daily, as Obsidian has it\n",
        "    1  the template folder\n",
        "  #   mentor: 3 months   # 2 people\n",
    ] {
        assert!(found.contains(part), "{part:?} is missing\n{found}");
    }
}

#[test]
fn what_it_writes_is_understood_and_never_overwritten() {
    let vault = TestVault::copy_of("first-run");
    let run = vault.run(&["init", "--write"]);
    let stdout = run.stdout.clone();
    assert!(stdout.ends_with("\ntouchbase.yaml: written\n"), "{stdout}");
    run.stdout(&stdout).writes("touchbase.yaml").check();
    let before = vault.print(&["people"]);
    // Whoever takes out every `#` before a key gets settings without a fault.
    let settings = vault.read("touchbase.yaml").lines().fold(String::new(), |text, line| {
        let bare =
            line.strip_prefix("# ").filter(|bare| bare.contains(": ") || bare.ends_with(':'));
        text + bare.unwrap_or(line) + "\n"
    });
    assert!(settings.contains("\ncircles:\n  Friends: 2 weeks"), "{settings}");
    vault.write("touchbase.yaml", settings);
    assert!(!vault.run(&["check"]).stdout.contains("touchbase.yaml"));
    assert_ne!(vault.print(&["people"]), before);
    vault
        .run(&["init", "--write"])
        .code(1)
        .stderr(
            "touchbase: touchbase.yaml: is there already and was left alone\n\
             hint: edit it, or move it away first\n",
        )
        .check();
}

#[test]
fn the_owner_is_suggested() {
    let mut text = "//- People/Robin Vale.md\n//- People/Ada.md\n".to_owned();
    for day in 10..20 {
        text += &format!("//- M/2026-02-{day}.md\n---\nattendees: [Robin Vale, Ada]\n---\n");
    }
    let vault = TestVault::new(&text);
    // Two are in every meeting; one of them is named, and the other is a matter of one more look.
    assert!(vault.print(&["init"]).contains("\n  me: "));
}

#[test]
fn nobody_is_found() {
    TestVault::new("//- Notes/x.md\nhello\n")
        .run(&["init"])
        .stdout(
            "1 note, 0 people, 0 touchpoints\n\nA note is a person if it says `type: person` or has \
             the tag `person` in its front matter, or lies\nin a folder called People, Contacts, CRM \
             or Network. Is this the right folder?\n",
        )
        .check();
}
