//! Who is listed and how: copies, people of one name, whoever is probably the owner, the dead, addresses.

use crate::vault::TestVault;

#[test]
fn copies_are_one_line_in_due_and_nobody_in_a_list() {
    let vault = TestVault::new(
        "//- People/Ada.md\n- 2026-01-01 call\n\
         //- People/Ada (1).md\n- 2026-01-01 call\n\
         //- People/Ada 2.md\n- 2026-01-01 call\n",
    );
    assert_eq!(vault.print(&["people"]).lines().count(), 1);
    let due = vault.print(&["due"]);
    assert!(due.contains("2 notes are copies and left out: touchbase check\n"), "{due}");
    assert!(vault.print(&["report", "--stdout"]).contains("2 notes are copies and left out"));
}

#[test]
fn people_of_one_name_are_listed_with_their_folders() {
    let vault = TestVault::new(
        "//- People/Work/Ada Quill.md\n---\ncadence: monthly\n---\n- 2026-01-01 call\n\
         //- People/Climbing/Ada Quill.md\n- 2026-01-02 climbing\n\
         //- People/Bo Marl.md\n",
    );
    let people = vault.print(&["people"]);
    assert!(people.contains("Ada Quill (Climbing)") && people.contains("Ada Quill (Work)"));
    assert!(people.contains("Bo Marl") && !people.contains("Bo Marl ("));
    let report = vault.print(&["report", "--stdout"]);
    assert!(report.contains("[[People/Work/Ada Quill|Ada Quill (Work)]]"), "{report}");
    // What is proposed to be typed means one of them.
    let due = vault.print(&["due"]);
    assert!(due.contains("touchbase prep \"People/Work/Ada Quill\""), "{due}");
    assert!(vault.print(&["show", "People/Work/Ada Quill"]).starts_with("Ada Quill"));
}

#[test]
fn who_is_in_nearly_every_meeting_is_no_common_acquaintance() {
    let mut notes = "//- People/Robin.md\n//- People/Cy.md\n//- People/Di.md\n".to_owned();
    for day in 1..=9 {
        let other = if day % 2 == 0 { "Cy" } else { "Cy, Di" };
        notes += &format!("//- M/2026-02-0{day}.md\n---\nattendees: [Robin, {other}]\n---\n");
    }
    let common = |vault: &TestVault| {
        let prep = vault.json(&["prep", "cy", "--json"]);
        let names = prep[0]["common"].as_array().unwrap().iter();
        names.map(|one| one["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let vault = TestVault::new(&notes);
    assert_eq!(common(&vault), ["Di"]);
    // Once the owner is named, nobody else is taken for them.
    let vault = TestVault::new(&(notes + "//- touchbase.yaml\nme: Mia Rowe, Tom Rowe\n"));
    assert_eq!(common(&vault), ["Di", "Robin"]);
}

#[test]
fn the_dead_have_no_birthday_on_any_screen() {
    let note = "birthday: 1950-03-18\n---\n- 2025-01-01 call\n";
    let vault = TestVault::new(&format!("//- People/Ada.md\n---\ndied: 2025-06-01\n{note}"));
    assert!(!vault.print(&["show", "ada"]).contains("birthday"));
    assert!(!vault.print(&["prep", "ada"]).contains("birthday"));
    assert!(!vault.print(&["report", "--stdout"]).contains("🎂"));
    let vault = TestVault::new(&format!("//- People/Ada.md\n---\ndied:\n{note}"));
    assert!(vault.print(&["show", "ada"]).contains("birthday"));
}

#[test]
fn addresses_of_all_spellings_are_shown() {
    let vault = TestVault::new(
        "//- People/Ada.md\n---\nEMAIL[HOME]: ada@example.org\nphone (work): +49 170 1234567\n\
         channels:\n  mastodon: \"@ada@loom.example\"\nuid: urn-7\n---\nE-Mail:: a@b.example\n",
    );
    let shown = vault.print(&["show", "ada"]);
    for text in ["ada@example.org", "+49 170 1234567", "@ada@loom.example", "urn-7", "a@b.example"]
    {
        assert!(shown.contains(text), "{text}\n{shown}");
    }
    let json = vault.json(&["show", "ada", "--json"]);
    let addresses = json[0]["addresses"].as_array().unwrap();
    let kinds: Vec<&str> = addresses.iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["email", "phone", "profile", "uid", "email"]);
    assert_eq!(addresses[0]["label"], "EMAIL");
    assert_eq!(vault.json(&["prep", "ada", "--json"])[0]["addresses"], json[0]["addresses"]);
}
