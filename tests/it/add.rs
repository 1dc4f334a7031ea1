//! A new person's note: where it goes, from which template, and that someone new is due soon.

use crate::vault::TestVault;

/// A vault whose people lie in a folder that says so, with this template.
fn with_template(template: &str) -> TestVault {
    TestVault::new(&format!("//- People/Ada Quill.md\n//- Templates/Person.md\n{template}"))
}

#[test]
fn it_says_where_the_note_goes_and_from_what() {
    let vault = with_template("---\ntype: person\nmet:\n---\n# {{title}} {{date:DD.MM.YYYY}}\n");
    vault
        .run(&["add", "Zoe", "Quist", "--cadence", "every other week"])
        .stdout(
            "new note People/Zoe Quist.md, from Templates/Person.md\n\
             People/Zoe Quist.md   + ---\n\
             \u{20}                     + type: person\n\
             \u{20}                     + met: 2026-03-16\n\
             \u{20}                     + cadence: every other week\n\
             \u{20}                     + ---\n\
             \u{20}                     + # Zoe Quist 16.03.2026\n\
             next: Zoe 30 March   (touchbase undo takes it back)\n",
        )
        .writes("People/Zoe Quist.md")
        .check();
}

#[test]
fn someone_met_today_is_due_in_two_weeks_whatever_the_template() {
    for template in ["", "# {{title}}\n", "---\nrole:\n---\n", "---\ncreated: {{date}}\n---\n"] {
        let vault = with_template(template);
        let run = vault.run(&["add", "Zoe"]);
        assert!(run.stdout.contains("next: Zoe 30 March"), "{template:?}: {}", run.stdout);
    }
}

#[test]
fn the_day_you_met_can_be_another() {
    let vault = TestVault::new("//- People/Ada Quill.md\n");
    let run = vault.run(&["add", "Zoe", "--met", "last friday"]);
    assert!(run.stdout.contains("+ met: 2026-03-13\n"), "{}", run.stdout);
    vault
        .run(&["add", "Max", "--met", "2026-04-01"])
        .code(2)
        .stderr(
            "touchbase: `--met 2026-04-01` has not come yet: Wednesday 1 April 2026\n\
             hint: for a first meeting that is planned, add them and log it for its day\n",
        )
        .check();
}

#[test]
fn a_placeholder_that_nobody_knows_stays_and_is_said() {
    let vault = with_template("---\ncompany: \"{{company_name}}\"\n---\n# {{name}}\n");
    let run = vault.run(&["add", "Zoe"]);
    assert!(run.stdout.contains("{{company_name}} is left in its front matter"), "{}", run.stdout);
    assert_eq!(vault.read("People/Zoe.md"), "---\ncompany: \"{{company_name}}\"\n---\n# Zoe\n");
    let run = vault.run(&["add", "Max", "--cadence", "monthly"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.contains("cannot be filled in"), "{}", run.stderr);
}

#[test]
fn a_note_that_was_asked_for_is_a_persons() {
    let vault = with_template("---\ntype: book\n---\n");
    let run = vault.run(&["add", "Zoe"]);
    assert!(run.stdout.contains("+ touchbase: person\n"), "{}{}", run.stdout, run.stderr);
}
