//! `cadence --where`: a rhythm for many people, shown first and taken back in one step.

use crate::vault::TestVault;

const NOTES: &str = "//- People/Ada.md
---
company: Acme
---
//- People/Bo.md
---
company: ACME
tags: [imported]
---
//- People/Cy.md
";

#[test]
fn it_is_shown_first_and_taken_back_at_once() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["cadence", "--where", "org=Acme", "never"])
        .stdout(
            "Ada  Acme  every 3 months → never\nBo   ACME  every 3 months → never\n\
             2 people; to set it: touchbase cadence --where \"org=Acme\" \"never\" --apply\n",
        )
        .check();
    let run = vault.run(&["cadence", "--where", "org=Acme", "never", "--apply"]);
    assert!(run.stdout.contains("2 people now have never"), "{}{}", run.stdout, run.stderr);
    assert!(vault.read("People/Bo.md").contains("cadence: never\n"));
    assert_eq!(vault.read("People/Cy.md"), "");
    let again = vault.run(&["cadence", "--where", "org=Acme", "never", "--apply"]);
    again.stdout("2 people with org=Acme have never already; nothing changed\n").check();
    assert_eq!(vault.run(&["undo"]).code, Some(0));
    assert_eq!(vault.read("People/Ada.md"), "---\ncompany: Acme\n---\n");
}

#[test]
fn conditions_hold_together_and_nobody_is_an_error() {
    let vault = TestVault::new(NOTES);
    let both = ["cadence", "--where", "org=acme", "--where", "tag=imported", "monthly"];
    assert!(vault.print(&both).starts_with("Bo  ACME  every 3 months → every month\n"));
    let run = vault.run(&["cadence", "--where", "org=Zeta", "never"]);
    assert!(run.stderr.starts_with("touchbase: nobody has org=Zeta\n"), "{}", run.stderr);
    assert_eq!(vault.run(&["cadence", "--where", "Acme", "never"]).code, Some(2));
}
