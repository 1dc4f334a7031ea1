//! `touchbase show NAME`, with and without `--why`.

use crate::vault::TestVault;

const NOTES: &str = "//- People/Ada Lovelace.md
---
aliases: [Countess]
cadence: monthly
role: analyst
org: \"[[Acme]]\"
birthday: 1990-05-15
---
## Log
- 2026-03-01 call about the engine [gave:: a book] [got:: advice]
- 2026-04-01 dinner
- [ ] 2026-03-05 call
## Questions
- What would she build today?
## Promises
- [ ] the survey 📅 2026-03-01
## Waiting
- the draft (since 2026-02-01)
## Offer
- my notes
//- Daily/2026-03-01.md
- called [[Ada Lovelace]]
- [[Countess]]'s paper
//- Daily/2026-03-02.md
- read about [[Ada Lovelace]]
//- People/Ada Byron.md
//- People/Zoë Müller.md
";

#[test]
fn everything_about_one_person() {
    let vault = TestVault::new(NOTES);
    let expected = "Ada Lovelace  People/Ada Lovelace.md
analyst · Acme
  rhythm    every month (set in the note)
  stage     met, one conversation on record
  due       1 April: due in 16 days
  birthday  15 May, turns 36

I promised
  call (11 days late)
  the survey (15 days late)

I wait for
  the draft (since 1 February)

To ask
  What would she build today?

To offer
  my notes

Exchange
  2026-03-01  gave   a book
  2026-03-01  got    advice

Touchpoints
  2026-04-01  dinner (planned)
  2026-03-01  call              call about the engine
";
    vault.run(&["show", "ada", "lovelace"]).stdout(expected).check();
    vault.run(&["show", "Countess"]).stdout(expected).check();
    vault.run(&["show", "[[Ada Lovelace]]"]).stdout(expected).check();
    vault.run(&["show", "lovel"]).stdout(expected).check();
    assert!(vault.print(&["show", "zoe muller"]).starts_with("Zoë Müller"));
}

#[test]
fn why() {
    let vault = TestVault::new(NOTES);
    let found = vault.print(&["show", "countess", "--why"]);
    let (_, why) = found.split_once("Touchpoints\n").unwrap();
    assert_eq!(
        why,
        "  2026-04-01  dinner (planned)
              People/Ada Lovelace.md:10  (entry)
  2026-03-01  call              call about the engine
              People/Ada Lovelace.md:9  (entry)
              Daily/2026-03-01.md:1  (link in a dated note)

Why a person
  by the folder it lies in

How the day was found
  cadence  2026-04-01  last touchpoint 2026-03-01 and 1 month

What does not count
  Daily/2026-03-01.md:2      a possessive: something of theirs  Countess's paper
  Daily/2026-03-02.md:1      spoken of, not met                 read about Ada Lovelace
  People/Ada Lovelace.md:11  an open task                       [ ] 2026-03-05 call

What is read as something else
  People/Ada Lovelace.md:6   read as the key that it is  birthday: 1990-05-15
  People/Ada Lovelace.md:15  listed as something open    [ ] the survey 📅 2026-03-01
  People/Ada Lovelace.md:17  listed as something open    the draft (since 2026-02-01)
"
    );
}

#[test]
fn several_and_none() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["show", "ada"])
        .code(1)
        .stderr(
            "touchbase: `ada` may mean 2 people
hint: Ada Byron · nothing dated yet (People/Ada Byron.md)
hint: Ada Lovelace · analyst, Acme · last 1 March (People/Ada Lovelace.md)
",
        )
        .check();
    let nobody = vault.run(&["show", "lovelase"]);
    assert!(nobody.stderr.contains("Ada Lovelace"), "{}", nobody.stderr);
    let stderr = nobody.stderr.clone();
    nobody.code(1).stderr(&stderr).check();
    let nameless = vault.run(&["show"]);
    let stderr = nameless.stderr.clone();
    nameless.code(2).stderr(&stderr).check();
}

#[test]
fn json_is_one_person() {
    let found = TestVault::new(NOTES).json(&["show", "countess", "--json"]);
    assert_eq!(found[0]["name"], "Ada Lovelace");
    assert_eq!(found[0]["aliases"], serde_json::json!(["Countess"]));
    for list in ["promises", "waiting", "questions", "offers", "log"] {
        assert!(found[0][list].is_array(), "{list}");
    }
}
