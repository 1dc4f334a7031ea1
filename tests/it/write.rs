//! `touchbase write`: what is offered, where it goes, and what it leaves in a note.

use crate::vault::TestVault;

const NOTES: &str = "//- Me.md
---
type: me
name: Mia Rowe
---
//- People/Noor Haddad.md
---
email: noor@lantern.org
phone: +31 20 555 0101
---
## Promises
- [ ] send her the salary survey
## Log
- 2026-01-10 coffee
- 2026-03-02 call about her thesis
//- People/Bo Marl.md
---
cadence: weekly
---
";

#[test]
fn an_address_and_words_to_send() {
    TestVault::new(NOTES)
        .run(&["write", "noor"])
        .stdout(
            "\
Noor Haddad · noor@lantern.org

Hi Noor,

I promised to send you the salary survey. Here it is. How are you?

Take care,
Mia

also fits: follow-up: touchbase write noor --as follow-up
send it: --open (mail), --copy (clipboard) · then log it: --sent
",
        )
        .check();
}

#[test]
fn another_situation_is_chosen_by_name() {
    let vault = TestVault::new(NOTES);
    let words = vault.print(&["write", "noor", "--as", "follow-up"]);
    assert!(words.contains("It was good to talk to you on 2 March."), "{words}");
    vault
        .run(&["write", "noor", "--as", "birthday"])
        .stderr(
            "touchbase: nothing in the notes fits `congratulation` for Noor Haddad\n\
             hint: what fits: loop, follow-up\n",
        )
        .code(1)
        .check();
    let unknown = vault.run(&["write", "noor", "--as", "small talk"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.stderr.contains("`small talk` is not a situation"), "{}", unknown.stderr);
}

#[test]
fn someone_with_nothing_written_down_gets_a_message_too() {
    let words = TestVault::new(NOTES).print(&["write", "bo"]);
    assert!(words.starts_with("Bo Marl · no address in the note\n"), "{words}");
    assert!(
        words.contains(
            "Hi Bo,\n\nI have been meaning to write to you. How are you?\n\nTake care,\nMia\n"
        ),
        "{words}"
    );
}

#[test]
fn every_situation_as_json() {
    let vault = TestVault::new(NOTES);
    let found = vault.json(&["write", "noor", "--json"]);
    assert_eq!(found[0]["person"], "Noor Haddad");
    assert_eq!(found[0]["address"], "noor@lantern.org");
    assert_eq!(found[0]["situation"], "loop");
    assert!(found[0]["text"].as_str().unwrap().starts_with("Hi Noor,\n\nI promised to send you"));
    assert_eq!(found[1]["situation"], "follow-up");
    assert!(vault.json(&["write", "bo", "--json"])[0]["address"].is_null());
}

#[test]
fn nothing_is_logged_until_it_is_said_to_be_sent() {
    let vault = TestVault::new(NOTES);
    let before = vault.read("People/Noor Haddad.md");
    vault.print(&["write", "noor"]);
    assert_eq!(vault.read("People/Noor Haddad.md"), before);
    let path = "People/Noor Haddad.md";
    vault
        .run(&["write", "noor", "--sent"])
        .writes(path)
        .stdout(
            "People/Noor Haddad.md   + - 2026-03-16 email\n\
             next: Noor 16 June   (touchbase undo takes it back)\n",
        )
        .check();
    let after = vault.read("People/Noor Haddad.md");
    assert_eq!(after, format!("{before}- 2026-03-16 email\n"));
}

#[test]
fn where_no_program_can_take_the_words_it_says_what_to_do() {
    let vault = TestVault::new(NOTES);
    let open = vault.run(&["write", "bo", "--open"]);
    assert_eq!(open.code, Some(1));
    assert!(open.stderr.contains("the note of Bo Marl has no mail address"), "{}", open.stderr);
    assert!(open.stderr.contains("add `email: …` to People/Bo Marl.md"), "{}", open.stderr);
}

#[test]
fn openings_of_your_own() {
    let vault = TestVault::new(NOTES);
    vault.write(
        "Words.md",
        "---\ntype: messages\n---\n# My words\n\n## Closing the loop\n\nHello {name}! As I said, {promise}. \
         Your {nonsense} waits. Was it good with {offer}?\n\n{closing}\n\n## Loop (auf Deutsch)\n\nHallo {name}\n",
    );
    let words = vault.print(&["write", "noor"]);
    let own = "\nHello Noor! As I said, send you the salary survey. Your {nonsense} waits.\n\nTake care,\nMia\n";
    assert!(words.contains(own), "{words}");
}

#[test]
fn the_address_is_beside_those_to_write_to() {
    let vault = TestVault::new(NOTES);
    vault.write(
        "People/Noor Haddad.md",
        vault.read("People/Noor Haddad.md").replace("phone", "cadence: weekly\nphone"),
    );
    let report = vault.print(&["report", "--stdout"]);
    assert!(
        report.contains("    - Write: [noor@lantern.org](mailto:noor@lantern.org)\n"),
        "{report}"
    );
    assert!(vault.print(&["due"]).contains("write to: noor@lantern.org"));
    let prep = vault.print(&["prep", "noor"]);
    assert!(prep.contains("  reach     noor@lantern.org\n            +31 20 555 0101\n"), "{prep}");
}
