//! `touchbase schedule`: what is printed, and what the schedulers are asked to do.
#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;

use crate::vault::TestVault;

/// What a run prints, with the paths of this machine taken out.
fn printed(vault: &TestVault, args: &[&str]) -> String {
    let run = vault.run(args);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    let root = vault.root().canonicalize().unwrap().display().to_string();
    run.stdout
        .replace(&root, "VAULT")
        .replace(&vault.home().display().to_string(), "HOME")
        .replace(env!("CARGO_BIN_EXE_touchbase"), "PROGRAM")
}

#[test]
fn each_scheduler_in_its_own_words() {
    let vault = TestVault::new("");
    assert_eq!(
        printed(&vault, &["schedule", "--with", "cron", "--at", "7:05"]),
        "5 7 * * * PROGRAM --vault VAULT report --quiet # touchbase-vault\n"
    );
    let systemd = printed(&vault, &["schedule", "--with", "systemd"]);
    for part in [
        "# HOME/.config/systemd/user/touchbase-vault.service\n",
        "\nExecStart=\"PROGRAM\" --vault \"VAULT\" report --quiet\n",
        "\nOnCalendar=*-*-* 06:00:00\nPersistent=true\n",
        "# then: systemctl --user enable --now touchbase-vault.timer\n",
    ] {
        assert!(systemd.contains(part), "{part}\n{systemd}");
    }
    let launchd = printed(&vault, &["schedule", "--with", "launchd"]);
    assert!(launchd.contains("<string>VAULT</string>\n    <string>report</string>\n"), "{launchd}");
    assert!(launchd.contains("<key>Hour</key>\n    <integer>6</integer>\n"), "{launchd}");
    assert_eq!(
        printed(&vault, &["schedule", "--with", "windows"]),
        "schtasks /Create /F /SC DAILY /ST 06:00 /TN touchbase-vault /TR \
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
fn a_timer_comes_and_goes() {
    let vault = TestVault::new("");
    stand_in(&vault, "systemctl", "echo \"$@\" >> \"$HOME/calls\"");
    with_stand_ins(&vault, &["schedule", "--with", "systemd", "--install"]);
    let unit = vault.home().join(".config/systemd/user/touchbase-vault.timer");
    assert!(unit.is_file());
    with_stand_ins(&vault, &["schedule", "--with", "systemd", "--remove"]);
    assert!(!unit.exists());
    assert_eq!(
        std::fs::read_to_string(vault.home().join("calls")).unwrap(),
        "--user enable --now touchbase-vault.timer\n--user disable --now touchbase-vault.timer\n"
    );
}
