//! Rows 1 to 12: vaults that no one would wish to have.

use std::time::Duration;

use crate::vault::TestVault;

/// A healthy note that must come out whatever lies beside it.
const WELL: &str = "---\ncadence: monthly\n---\n- 2026-01-01 call about the engine\n";

/// A vault with a healthy person and what `add` puts beside them.
fn beside(add: impl FnOnce(&TestVault)) -> TestVault {
    let vault = TestVault::new("");
    vault.write("People/Well.md", WELL);
    add(&vault);
    vault
}

/// The codes that `check` reports, in order; whoever is well must be due.
#[track_caller]
fn problems(vault: &TestVault) -> Vec<String> {
    let due = vault.json(&["due", "--json"]);
    let names: Vec<&str> =
        due.as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"Well"), "{names:?}");
    let check = vault.run(&["check", "--json"]);
    let all: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
    let code = |problem: &serde_json::Value| problem["code"].as_str().unwrap().to_owned();
    all.as_array().unwrap().iter().map(code).collect()
}

#[test]
fn row_1_not_utf8_utf16_nul() {
    let vault = beside(|vault| {
        vault.write("People/Latin.md", b"- 2026-03-01 lunch in Malm\xf6\n");
        let utf16: Vec<u8> = std::iter::once(0xfeff_u16)
            .chain("- 2026-03-02 call\n".encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        vault.write("People/Wide.md", utf16);
        vault.write("People/Nul.md", b"- 2026-03-03 call\0\0\n");
    });
    assert_eq!(problems(&vault), ["note-not-utf8"; 3]);
    let found = vault.print(&["touchpoints"]);
    for name in ["Latin", "Nul", "Wide"] {
        assert!(found.contains(name), "{name} is missing:\n{found}");
    }
    assert!(!found.contains('\0'));
}

#[cfg(unix)]
#[test]
fn row_2_a_fifo_a_socket_a_folder_named_like_a_note() {
    let vault = beside(|vault| {
        let fifo = vault.root().join("People/Fifo.md");
        let made = std::process::Command::new("mkfifo").arg(&fifo).status();
        assert!(made.is_ok_and(|status| status.success()), "mkfifo is part of every Unix");
        std::os::unix::net::UnixListener::bind(vault.root().join("People/Socket.md")).unwrap();
        vault.write("People/Folder.md/Inside.md", "- 2026-03-01 call\n");
    });
    assert_eq!(problems(&vault), [""; 0]);
    assert!(vault.print(&["people"]).contains("Inside"));
}

#[cfg(unix)]
#[test]
fn row_3_unreadable_and_vanished() {
    use std::os::unix::fs::PermissionsExt;
    let vault = beside(|vault| {
        vault.write("People/Closed.md", "- 2026-03-01 call\n");
        vault.write("Locked/Inside.md", "[[Well]]\n");
    });
    let mode = |path: &str, mode: u32| {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(vault.root().join(path), mode).unwrap();
    };
    mode("People/Closed.md", 0o000);
    mode("Locked", 0o000);
    // Permissions do not bind the superuser.
    if std::fs::read(vault.root().join("People/Closed.md")).is_err() {
        assert_eq!(problems(&vault), ["folder-unreadable", "note-unreadable"]);
    } else {
        assert_eq!(problems(&vault), [""; 0]);
    }
    mode("Locked", 0o755);
    let opened = touchbase::Vault::open(&vault.root()).unwrap();
    assert!(opened.scan().read(&opened, &touchbase::NotePath::new("People/Gone.md")).is_none());
}

#[test]
fn row_4_very_large() {
    let vault = beside(|vault| {
        let huge = std::fs::File::create(vault.root().join("People/Huge.md")).unwrap();
        huge.set_len(100 << 20).unwrap();
        vault.write("People/Line.md", "x".repeat(7 << 20));
        vault.write("People/Nested.md", nested(1_000));
        vault.write("People/Brackets.md", "[".repeat(100_000));
        vault.write("People/Lines.md", "x\n".repeat(1_000_000));
    });
    assert_eq!(problems(&vault), ["note-too-large"]);
}

fn nested(depth: usize) -> String {
    (0..depth).fold(String::new(), |out, level| out + &"  ".repeat(level.min(1_000)) + "- x\n")
}

#[test]
fn row_5_yaml_bombs() {
    let vault = beside(|vault| {
        let mut bomb = String::from("---\na: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for pair in [('a', 'b'), ('b', 'c'), ('c', 'd'), ('d', 'e'), ('e', 'f'), ('f', 'g')] {
            let (from, to) = pair;
            let row = vec![format!("*{from}"); 9].join(", ");
            bomb.push_str(&format!("{to}: &{to} [{row}]\n"));
        }
        bomb.push_str("people: *g\n---\n");
        vault.write("People/Bomb.md", &bomb);
        let inside = bomb.replace("---\n", "").replace('\n', "\n  ");
        vault.write("People/Inside.md", format!("---\ntags:\n  {}\n---\n", inside.trim_end()));
        vault.write("People/Deep.md", format!("---\ntags: {}\n---\n", "[".repeat(10_000)));
    });
    let found = problems(&vault);
    assert!(found.iter().all(|code| code == "key-unreadable"), "{found:?}");
    assert!(found.len() >= 3, "{found:?}");
}

#[cfg(unix)]
#[test]
fn row_6_links_on_disk_are_not_followed() {
    use std::os::unix::fs::symlink;
    let vault = beside(|vault| {
        symlink(vault.root(), vault.root().join("People/Loop")).unwrap();
        std::fs::write(vault.home().join("Outside.md"), "- 2026-03-01 call\n").unwrap();
        symlink(vault.home().join("Outside.md"), vault.root().join("People/Outside.md")).unwrap();
        symlink(vault.home(), vault.root().join("Network")).unwrap();
    });
    assert_eq!(problems(&vault), [""; 0]);
    let people = vault.print(&["people"]);
    assert!(!people.contains("Outside"), "{people}");
    assert_eq!(vault.json(&["people", "--json"]).as_array().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn row_7_file_names() {
    use std::os::unix::ffi::OsStrExt;
    let long = format!("{}.md", "n".repeat(252));
    let names = [
        "two\nlines.md",
        "pipe|hash#caret^[brackets].md",
        "\"quotes\" 'and' `ticks`.md",
        "🎂 cake.md",
        "Zo\u{eb}.md",
        "Zoe\u{308}.md",
        "CON.md",
        "-dash.md",
        long.as_str(),
    ];
    let vault = beside(|vault| {
        for name in names {
            vault.write(&format!("People/{name}"), WELL);
        }
        let bytes = std::ffi::OsStr::from_bytes(b"People/not\xffutf8.md");
        // Some file systems take no such name.
        let _ = std::fs::write(vault.root().join(bytes), WELL);
    });
    assert_eq!(problems(&vault), ["name-ambiguous"]);
    let people = vault.json(&["people", "--json"]);
    assert!(people.as_array().unwrap().len() > names.len());
    let text = vault.print(&["people"]);
    assert!(!text.contains("two\nlines"), "{text}");
    let report = vault.print(&["report", "--stdout"]);
    assert!(report.lines().all(|line| line != "lines.md"), "{report}");
}

#[test]
fn row_8_many_in_one_folder_and_very_deep() {
    let vault = beside(|vault| {
        let deep = "d/".repeat(200);
        vault.write(&format!("People/{deep}Deep.md"), WELL);
        let folder = vault.root().join("Notes");
        std::fs::create_dir(&folder).unwrap();
        for n in 0..10_000 {
            std::fs::write(folder.join(format!("{n}.md")), "[[Well]]\n").unwrap();
        }
    });
    assert_eq!(problems(&vault), [""; 0]);
    assert!(vault.print(&["people"]).contains("Deep"));
}

#[test]
fn row_9_conflicts() {
    let vault = beside(|vault| {
        vault.write(
            "People/Ada.md",
            "---\n<<<<<<< HEAD\ncadence: weekly\n=======\norg: Acme\n>>>>>>> x\n---\n- 2026-03-01 call\n",
        );
        vault.write("People/Ada (conflicted copy).md", "- 2026-03-02 call\n");
        vault.write("People/Ada.sync-conflict-20260301-101112-ABCDEF7.md", "- 2026-03-03 call\n");
    });
    assert_eq!(problems(&vault), ["sync-copy", "conflict-markers"]);
    let ada = vault.json(&["people", "--json"]);
    let ada = ada.as_array().unwrap().iter().find(|person| person["name"] == "Ada").unwrap();
    assert_eq!(ada["touchpoints"], 1);
    assert_eq!(ada["cadence"], "1 week");
}

#[test]
fn row_10_two_people_with_one_name() {
    let vault = beside(|vault| {
        vault.write("People/Home/Kim.md", WELL);
        vault.write("People/Work/Kim.md", WELL);
    });
    assert_eq!(problems(&vault), ["name-ambiguous"]);
    let several = vault.run(&["show", "kim"]);
    assert!(several.stderr.contains("People/Home/Kim.md"), "{}", several.stderr);
    let stderr = several.stderr.clone();
    several.code(1).stderr(&stderr).check();
    assert!(vault.print(&["show", "People/Work/Kim.md"]).starts_with("Kim"));
}

#[test]
fn row_11_dates() {
    let vault = beside(|vault| {
        let dates = [
            "2026-02-30",
            "2024-02-29",
            "2025-02-29",
            "0000-01-01",
            "9999-12-31",
            "99999-01-01",
            "03/04/2026",
            "2030-01-01",
        ];
        let lines: Vec<String> = dates.iter().map(|date| format!("- {date} call\n")).collect();
        vault.write("People/Dates.md", format!("## Log\n{}", lines.concat()));
    });
    assert_eq!(problems(&vault), ["date-impossible", "date-impossible", "date-ambiguous"]);
    let found = vault.json(&["touchpoints", "--json", "--with", "Dates"]);
    let days: Vec<(&str, bool)> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|t| (t["date"].as_str().unwrap(), t["planned"].as_bool().unwrap()))
        .collect();
    assert_eq!(days, [("2030-01-01", true), ("2024-02-29", false)]);
}

#[test]
fn row_12_nothing_there() {
    let empty = TestVault::new("");
    let said = empty.print(&["due"]);
    assert!(said.contains("No people found"), "{said}");
    empty.run(&["people", "--json"]).stdout("[]\n").check();
    assert!(empty.print(&["report", "--stdout"]).contains("No people found"));
    let nowhere = empty.run(&["due", "--vault", "nowhere"]);
    let stderr = nowhere.stderr.clone();
    assert!(stderr.contains("nowhere") && stderr.contains("--vault DIR"), "{stderr}");
    nowhere.code(1).stderr(&stderr).check();
    for config in ["{", "- a\n- b\n", "just words\n", "\u{0}", "a: [", "? x"] {
        let vault = beside(|vault| vault.write("touchbase.yaml", config));
        let found = problems(&vault);
        assert!(found.iter().all(|code| code.starts_with("config-")), "{config:?}: {found:?}");
        assert!(!found.is_empty(), "{config:?}");
    }
    let vault = beside(|vault| vault.write("touchbase.yaml", "x".repeat(10 << 20)));
    assert_eq!(problems(&vault), ["config-unreadable"]);
}

#[test]
fn none_of_it_takes_long() {
    // Each row above runs in well under a second; a hang would show here as everywhere. What is
    // bounded by design is tried: the deepest list and the widest line that are read at all.
    let vault = beside(|vault| {
        vault.write("People/Nested.md", nested(2_500));
        vault.write("People/Quotes.md", ">".repeat(10_000) + " x\n");
        vault.write("People/Stars.md", "*a_ ".repeat(250_000));
    });
    let mut child = vault.command(&["due"]).stdout(std::process::Stdio::null()).spawn().unwrap();
    for _ in 0..600 {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    child.kill().unwrap();
    panic!("still running after a minute");
}
