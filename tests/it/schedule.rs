//! `touchbase schedule`: what is printed, and what the schedulers are asked to do.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;

use crate::vault::TestVault;

/// What a run prints, with the paths of this machine taken out.
fn printed(vault: &TestVault, args: &[&str]) -> String {
    let run = vault.run(args);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    let root = vault.root().canonicalize().unwrap().display().to_string();
    let hash = {
        let mut hash = touchbase::text::hash::Fnv32::default();
        hash.add(root.as_bytes());
        format!("touchbase-vault-{:08x}", hash.value())
    };
    run.stdout
        .replace(&hash, "touchbase-vault-HASH")
        .replace(&root, "VAULT")
        .replace(&vault.home().display().to_string(), "HOME")
        .replace(env!("CARGO_BIN_EXE_touchbase"), "PROGRAM")
}

#[test]
fn each_scheduler_in_its_own_words() {
    let vault = TestVault::new("");
    assert_eq!(
        printed(&vault, &["schedule", "--with", "cron", "--at", "7:05"]),
        "5 7 * * * PROGRAM --vault VAULT report --quiet # touchbase-vault-HASH\n"
    );
    let systemd = printed(&vault, &["schedule", "--with", "systemd"]);
    for part in [
        "# HOME/.config/systemd/user/touchbase-vault-HASH.service\n",
        "\nExecStart=\"PROGRAM\" --vault \"VAULT\" report --quiet\n",
        "\nOnCalendar=*-*-* 06:00:00\nPersistent=true\n",
        "# then: systemctl --user enable --now touchbase-vault-HASH.timer\n",
    ] {
        assert!(systemd.contains(part), "{part}\n{systemd}");
    }
    let launchd = printed(&vault, &["schedule", "--with", "launchd"]);
    assert!(launchd.contains("<string>VAULT</string>\n    <string>report</string>\n"), "{launchd}");
    assert!(launchd.contains("<key>Hour</key>\n    <integer>6</integer>\n"), "{launchd}");
    assert_eq!(
        printed(&vault, &["schedule", "--with", "windows"]),
        "schtasks /Create /F /SC DAILY /ST 06:00 /TN touchbase-vault-HASH /TR \
         \"\\\"PROGRAM\\\" --vault \\\"VAULT\\\" report --quiet\"\n"
    );
    vault
        .run(&["schedule", "--at", "25:00"])
        .code(2)
        .stderr("touchbase: `25:00` is not a time of day\nhint: write it as HH:MM, such as 06:30\n")
        .check();
}

/// A stand-in for a scheduler's program, in a folder of its own.
fn stand_in(vault: &TestVault, name: &str, script: &str) {
    let folder = vault.home().join("bin");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    std::fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
}

fn with_stand_ins(vault: &TestVault, args: &[&str]) -> String {
    let path = format!("{}:/usr/bin:/bin", vault.home().join("bin").display());
    let output = vault.command(args).env("PATH", path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_crontab_keeps_its_other_lines() {
    let vault = TestVault::new("");
    let table = vault.home().join("table");
    let script =
        "table=\"$HOME/table\"\nif [ \"$1\" = -l ]; then cat \"$table\"; else cat > \"$table\"; fi";
    stand_in(&vault, "crontab", script);
    std::fs::write(&table, "0 1 * * * backup\n").unwrap();
    let read = || std::fs::read_to_string(&table).unwrap();
    with_stand_ins(&vault, &["schedule", "--with", "cron", "--install"]);
    with_stand_ins(&vault, &["schedule", "--with", "cron", "--install", "--at", "07:00"]);
    let lines = read();
    assert!(lines.starts_with("0 1 * * * backup\n0 7 * * * "), "{lines}");
    assert_eq!(lines.lines().count(), 2);
    with_stand_ins(&vault, &["schedule", "--with", "cron", "--remove"]);
    assert_eq!(read(), "0 1 * * * backup\n");
    assert_eq!(
        with_stand_ins(&vault, &["schedule", "--with", "cron", "--remove"]),
        "nothing to remove\n"
    );
}

#[test]
fn a_crontab_that_cannot_be_read_is_left_alone() {
    let vault = TestVault::new("");
    let table = vault.home().join("table");
    let fails = "if [ \"$1\" = -l ]; then echo 'cannot open your crontab' >&2; exit 1; fi\n\
                 cat > \"$HOME/table\"";
    stand_in(&vault, "crontab", fails);
    std::fs::write(&table, "0 1 * * * backup\n").unwrap();
    let path = format!("{}:/usr/bin:/bin", vault.home().join("bin").display());
    let args = ["schedule", "--with", "cron", "--install"];
    let output = vault.command(&args).env("PATH", path).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("was left alone: cannot open your crontab"), "{said}");
    assert_eq!(std::fs::read_to_string(&table).unwrap(), "0 1 * * * backup\n");
    // None yet is an empty one.
    let none = "if [ \"$1\" = -l ]; then echo 'no crontab for x' >&2; exit 1; fi\n\
                cat > \"$HOME/table\"";
    stand_in(&vault, "crontab", none);
    with_stand_ins(&vault, &args);
    assert_eq!(std::fs::read_to_string(&table).unwrap().lines().count(), 1);
}

#[test]
fn a_crontab_keeps_its_bytes_and_the_lines_of_other_vaults() {
    let (vault, other) = (TestVault::new(""), TestVault::new(""));
    let script =
        "table=\"$HOME/table\"\nif [ \"$1\" = -l ]; then cat \"$table\"; else cat > \"$table\"; fi";
    stand_in(&vault, "crontab", script);
    let table = vault.home().join("table");
    let kept = b"# caf\xe9\n0 1 * * * backup";
    std::fs::write(&table, kept).unwrap();
    let other_root = other.root().display().to_string();
    let in_other = ["--vault", other_root.as_str(), "schedule", "--with", "cron"];
    with_stand_ins(&vault, &["schedule", "--with", "cron", "--install"]);
    with_stand_ins(&vault, &[&in_other[..], &["--install"]].concat());
    let lines = std::fs::read(&table).unwrap();
    assert!(lines.starts_with(kept), "{}", String::from_utf8_lossy(&lines));
    assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), 4);
    with_stand_ins(&vault, &[&in_other[..], &["--remove"]].concat());
    with_stand_ins(&vault, &["schedule", "--with", "cron", "--remove"]);
    assert_eq!(std::fs::read(&table).unwrap(), [&kept[..], b"\n"].concat());
    // A line of an earlier version goes for this vault, and stays for another of its name.
    let root = vault.root().canonicalize().unwrap().display().to_string();
    let old = |root: &str| format!("0 6 * * * x --vault {root} report --quiet # touchbase-vault\n");
    std::fs::write(&table, old(&root) + &old("/elsewhere/vault")).unwrap();
    with_stand_ins(&vault, &["schedule", "--with", "cron", "--remove"]);
    assert_eq!(std::fs::read_to_string(&table).unwrap(), old("/elsewhere/vault"));
}

#[test]
fn the_program_is_the_one_that_was_called() {
    let vault = TestVault::new("");
    let link = vault.home().join("a link");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_touchbase"), &link).unwrap();
    let output = std::process::Command::new(&link)
        .args(["schedule", "--with", "cron"])
        .current_dir(vault.root())
        .env("HOME", vault.home())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains(&format!("'{}' --vault", link.display())), "{said}");
}

#[test]
fn a_timer_comes_and_goes() {
    let vault = TestVault::new("");
    stand_in(&vault, "systemctl", "echo \"$@\" >> \"$HOME/calls\"");
    with_stand_ins(&vault, &["schedule", "--with", "systemd", "--install"]);
    let units = || {
        let folder = vault.home().join(".config/systemd/user");
        let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        all.map(|name| name.into_string().unwrap()).collect::<Vec<_>>()
    };
    let names = units();
    let timer = names.iter().find(|name| name.ends_with(".timer")).unwrap();
    assert_eq!(names.len(), 2, "{names:?}");
    with_stand_ins(&vault, &["schedule", "--with", "systemd", "--remove"]);
    assert_eq!(units(), Vec::<String>::new());
    assert_eq!(
        std::fs::read_to_string(vault.home().join("calls")).unwrap(),
        format!("--user enable --now {timer}\n--user disable --now {timer}\n")
    );
}
