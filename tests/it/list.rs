//! `touchbase people` and `touchbase touchpoints`: lists and their filters.

use crate::vault::TestVault;

const NOTES: &str = "//- touchbase.yaml
circles: {close: monthly}
//- People/Ada.md
---
circle: close
tags: [chess, work/acme]
---
- 2026-01-01 call with [[Grace]] about the engine [gave:: a book]
- 2026-02-01 lunch
- 2026-04-01 dinner
//- People/Grace.md
---
tags: [work]
---
//- People/Kim.md
- 2026-03-01 coffee
- 2025-03 somewhere
## Log
- 2025-03 somewhere
";

#[track_caller]
fn people(args: &[&str], expected: &[&str]) {
    let vault = TestVault::new(NOTES);
    let all: Vec<&str> = [&["people", "--json"][..], args].concat();
    let found = vault.json(&all);
    let names: Vec<&str> =
        found.as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect();
    assert_eq!(names, expected, "{args:?}");
}

#[track_caller]
fn touchpoints(args: &[&str], expected: &[&str]) {
    let vault = TestVault::new(NOTES);
    let all: Vec<&str> = [&["touchpoints", "--json"][..], args].concat();
    let found = vault.json(&all);
    let shown: Vec<String> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|t| format!("{} {}", t["date"].as_str().unwrap(), t["person"].as_str().unwrap()))
        .collect();
    assert_eq!(shown, expected, "{args:?}");
}

#[test]
fn filters_on_people_combine() {
    people(&[], &["Ada", "Grace", "Kim"]);
    people(&["--circle", "close"], &["Ada"]);
    people(&["--tag", "work"], &["Ada", "Grace"]);
    people(&["--tag", "work", "--tag", "chess"], &["Ada"]);
    people(&["--tag", "acme"], &[]);
    people(&["--stage", "met"], &["Grace"]);
    people(&["--kind", "coffee"], &["Kim"]);
    people(&["--since", "2026-02-01"], &["Ada", "Kim"]);
    people(&["--since", "2026-02-01", "--kind", "lunch"], &["Ada"]);
    people(&["--since", "2026-02-02", "--kind", "lunch"], &[]);
    people(&["--with", "grace"], &["Ada"]);
}

#[test]
fn filters_on_touchpoints_combine() {
    let all = [
        "2026-04-01 Ada",
        "2026-03-01 Kim",
        "2026-02-01 Ada",
        "2026-01-01 Ada",
        "2026-01-01 Grace",
        "2025-03-01 Kim",
    ];
    touchpoints(&[], &all);
    touchpoints(&["--with", "ada"], &["2026-04-01 Ada", "2026-02-01 Ada", "2026-01-01 Ada"]);
    touchpoints(&["--kind", "call"], &["2026-01-01 Ada", "2026-01-01 Grace"]);
    touchpoints(
        &["--since", "2026-02-01", "--until", "today"],
        &["2026-03-01 Kim", "2026-02-01 Ada"],
    );
    touchpoints(&["--circle", "close", "--until", "2026-01-31"], &["2026-01-01 Ada"]);
    touchpoints(&["--tag", "chess", "--kind", "dinner"], &["2026-04-01 Ada"]);
}

#[test]
fn the_json_of_a_touchpoint() {
    let found = TestVault::new(NOTES).json(&["touchpoints", "--json", "--kind", "call"]);
    assert_eq!(
        found[0],
        serde_json::json!({
            "person": "Ada",
            "path": "People/Ada.md",
            "date": "2026-01-01",
            "approximate": false,
            "planned": false,
            "kind": "call",
            "text": "call with [[Grace]] about the engine",
            "by": null,
            "gave": ["a book"],
            "got": [],
            "asks": [],
            "source": {"path": "People/Ada.md", "line": 5},
        })
    );
    let about = TestVault::new(NOTES).json(&["touchpoints", "--json", "--with", "kim"]);
    assert_eq!(about[1]["approximate"], true);
}

#[test]
fn plain_lists() {
    let vault = TestVault::new(NOTES);
    vault
        .run(&["people"])
        .stdout(
            "Ada    growing  1 month   1 Feb  due 1 Apr   close
Grace  met      3 months  1 Jan  due 15 Jan
Kim    growing  3 months  1 Mar  due 1 Jun
",
        )
        .check();
    vault
        .run(&["touchpoints", "--since", "2026-02-01"])
        .stdout(
            "2026-04-01  Ada  dinner (planned)
2026-03-01  Kim  coffee
2026-02-01  Ada  lunch
",
        )
        .check();
}

#[test]
fn a_filter_that_means_nothing_is_said() {
    let vault = TestVault::new(NOTES);
    for (args, said) in [
        (["touchpoints", "--kind", "cofee"], "coffee"),
        (["touchpoints", "--since", "sometime"], "--since"),
        (["touchpoints", "--with", "nobody"], "nobody"),
        (["people", "--stage", "old"], "dormant"),
    ] {
        let run = vault.run(&args);
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
        let (code, stderr) = (if args[1] == "--with" { 1 } else { 2 }, run.stderr.clone());
        run.code(code).stderr(&stderr).check();
    }
}

#[test]
fn promises_both_ways() {
    let vault = TestVault::new(
        "//- People/Ada.md\n## Promises\n- [ ] the slides 📅 2026-03-02\n- [x] the book\n## Waiting\n- the draft\n\
         //- People/Bo.md\n- 2026-03-01 call [promise:: an intro]\n\
         //- Projects/Fair.md\n- [ ] ask [[Bo]] for the plan 📅 2026-03-20\n\
         //- People/Old.md\n---\nstatus: archived\n---\n- [ ] nothing more\n",
    );
    vault
        .run(&["promises"])
        .stdout(
            "I promised
  Ada  the slides           14 days late
  Bo   ask Bo for the plan  by 20 Mar     Projects/Fair.md:1
  Bo   an intro             since 1 Mar

I wait for
  Ada  the draft
",
        )
        .check();
    vault
        .run(&["promises", "ada"])
        .stdout("I promised\n  Ada  the slides  14 days late\n\nI wait for\n  Ada  the draft\n")
        .check();
    let json = vault.json(&["promises", "bo", "--json"]);
    assert_eq!(json[0]["source"], serde_json::json!({ "path": "Projects/Fair.md", "line": 1 }));
    assert_eq!(json[1]["since"], "2026-03-01");
    TestVault::new("").run(&["promises"]).stdout("nothing is open\n").check();
}
