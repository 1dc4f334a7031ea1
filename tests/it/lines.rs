//! `check --lines`: every line with a day or a person on it that does not count, by reason.

use touchbase::note::NotCounted;
use touchbase::phrase::uncounted;

use crate::vault::TestVault;

const NOTES: &str = "//- People/Ada Quill.md
---
type: person
birthday: 1990-05-15
Connected On: 09 Apr 2025
friends: \"[[Bo Marl]]\"
---
Met on 2024-05-01 at the fair.

## Log
- Sep 1: call
- 1.9.26 lunch
- 2026-02-10 coffee
    - her talk is on 2026-04-01
    - [[Bo Marl]] was mentioned
- [x] call her
- [ ] 2026-03-20 call
> 2026-01-01 quoted

```
2026-01-02 code
```
//- People/Bo Marl.md
---
aliases: Bob
---
//- Daily/2026-03-01.md
- call with Bob
- [[Ada Quill]]'s paper
- Bob sang
//- Projects/Loom.md
---
date: 2026-03-04
---
Asked [[Bo Marl]] on looms.
//- Boards/Work.md
---
kanban-plugin: board
---
- [x] call [[Bo Marl]] ✅ 2026-03-01
//- Notes.md
- Mar 3: call with [[Bo Marl]]
- 2026-03-05 call with Bo Marl
read [[Ada Quill]], and [deeper]([[
";

#[test]
fn by_reason_with_the_first_places() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["check", "--lines"])
        .stdout(
            "17 lines with a day or a person on them do not count

May have been meant as touchpoints
     2  a name without a link
        Daily/2026-03-01.md:1  call with Bob
        Notes.md:2             2026-03-05 call with Bo Marl
        to count it: make the name a link: `[[Ada Quill]]`
     1  it has no date
        People/Ada Quill.md:15  [x] call her
        to count it: give it a day: `- 2026-03-01 call`, or `✅ 2026-03-01` behind a done task
     1  nothing says that you were in touch
        People/Ada Quill.md:7  Met on 2024-05-01 at the fair.
        to count it: begin the line with the day below `## Log`: `- 2026-03-01 call`
     1  a key that is not known
        People/Ada Quill.md:4  Connected On: 09 Apr 2025
        to count it: call the key `last-contact` if that is what it says
     1  a day without its whole year
        Notes.md:1  Mar 3: call with Bo Marl
        to count it: write the year: `2026-03-01`
     1  neither a daily note nor a meeting
        Projects/Loom.md:4  Asked Bo Marl on looms.
        to count it: give the note `type: meeting`, or the line a day in front

Clear from the line or its place
     1  in a quotation
        People/Ada Quill.md:17  > 2026-01-01 quoted
     1  an open task
        People/Ada Quill.md:16  [ ] 2026-03-20 call
        to count it: tick it, with the day: `- [x] call ✅ 2026-03-01`
     1  a possessive: something of theirs
        Daily/2026-03-01.md:2  Ada Quill's paper
     1  in a person's own note
        People/Ada Quill.md:14  Bo Marl was mentioned
     1  the note has no date
        Notes.md:3  read Ada Quill, and [deeper]([[
        to count it: begin the line with the day, or give the note a `date`
     1  in code, a comment or a generated region
        People/Ada Quill.md:20  2026-01-02 code
     1  a property of the note
        People/Ada Quill.md:5  friends: \"Bo Marl\"
     1  in a template, a board or a drawing
        Boards/Work.md:4  [x] call Bo Marl ✅ 2026-03-01

Read as something else
     1  part of the entry above it
     1  read as the key that it is
",
        )
        .check();
}

#[test]
fn of_one_person() {
    let found = TestVault::new(NOTES).print(&["check", "--lines", "bo"]);
    assert!(found.starts_with("7 lines with a day or a person on them do not count\n"), "{found}");
    for place in [
        "Boards/Work.md:4  [x] call Bo Marl ✅ 2026-03-01\n",
        "People/Ada Quill.md:14  Bo Marl was mentioned\n",
    ] {
        assert!(found.contains(place), "{place}{found}");
    }
    assert!(!found.contains("Sep 1"), "{found}");
}

#[test]
fn json_is_complete() {
    let vault = TestVault::new(NOTES);
    let found = vault.json(&["check", "--lines", "--json"]);
    let found = found.as_array().unwrap();
    let of = |path: &str, line: u32| {
        found.iter().filter(|row| row["path"] == path && row["line"] == line).collect::<Vec<_>>()
    };
    assert_eq!(
        *of("Daily/2026-03-01.md", 1)[0],
        serde_json::json!({
            "path": "Daily/2026-03-01.md",
            "line": 1,
            "reason": "a name without a link",
            "person": "Bo Marl",
            "date": "2026-03-01",
            "text": "call with Bob",
        })
    );
    // A day that is read as what its key says is told too, for whoever wants to know of every line.
    assert_eq!(of("People/Ada Quill.md", 3)[0]["reason"], "read as the key that it is");
    assert!(of("People/Ada Quill.md", 12).is_empty(), "what counts is not told");
}

#[test]
fn a_vault_in_which_all_counts() {
    TestVault::new("//- People/Ada.md\n## Log\n- 2026-03-01 call\n")
        .run(&["check", "--lines"])
        .stdout("every line with a day or a person on it counts\n")
        .check();
    let wrong = TestVault::new(NOTES).run(&["check", "ada"]).stderr.clone();
    assert!(wrong.contains("--lines"), "{wrong}");
}

#[test]
fn a_name_without_a_link_is_nobodys_when_it_may_be_a_word() {
    let text = |line: &str| {
        format!("//- People/May Rowe.md\n---\naliases: May\n---\n//- Daily/2026-03-01.md\n{line}\n")
    };
    let n = |line: &str| {
        let found = TestVault::new(&text(line)).json(&["check", "--lines", "--json"]);
        found.as_array().unwrap().len()
    };
    assert_eq!(n("- lunch with May"), 1);
    assert_eq!(n("- may rowe came"), 1);
    assert_eq!(n("- the call may be late"), 0);
    assert_eq!(n("- May was warm"), 0);
    assert_eq!(n("- lunch with [[May Rowe]], May Rowe paid"), 0);
    assert_eq!(n("> lunch with May"), 0);
}

#[test]
fn every_reason_is_described() {
    let page = std::fs::read_to_string(crate::vault::project().join("docs/lines.md")).unwrap();
    for reason in NotCounted::ALL {
        let row = page.lines().find(|row| row.starts_with(&format!("| {} |", reason.words())));
        let row = row.unwrap_or_else(|| panic!("docs/lines.md does not describe {reason:?}"));
        let remedy = uncounted::remedy(*reason).unwrap_or_default();
        assert!(row.ends_with(&format!("| {remedy} |")), "{row}\n{remedy}");
        let section = page.split_once(row).unwrap().0.rsplit("\n## ").next().unwrap();
        assert!(section.starts_with(uncounted::title(reason.bearing())), "{row}\n{section}");
    }
}
