//! `touchbase watch` on a real folder: whatever happens to the notes, the report soon has the bytes
//! that `touchbase report` would write.

use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::vault::{TestVault, skipped};

const NOTES: &str = "\
//- touchbase.yaml
per-day: 50
//- People/Ada.md
---
cadence: weekly
---
## Log
- 2020-01-10 call
";

/// A watcher that is ended with the test.
struct Watcher<'v> {
    vault: &'v TestVault,
    child: Child,
}

impl Drop for Watcher<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(vault: &TestVault, args: &[&str]) -> Command {
    let mut command = vault.command(args);
    command.env_remove("TOUCHBASE_TODAY");
    command
}

fn watch<'v>(vault: &'v TestVault, args: &[&str]) -> Watcher<'v> {
    let mut all = vec!["watch"];
    all.extend(args);
    let child = command(vault, &all).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let watcher = Watcher { vault, child };
    watcher.settles("the start");
    watcher
}

impl Watcher<'_> {
    /// Waits until the report is what it should be; the truth is what a fresh run prints.
    #[track_caller]
    fn settles(&self, after: &str) {
        let truth = || {
            let output = command(self.vault, &["report", "--stdout"]).output().unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        let start = Instant::now();
        let mut wanted = truth();
        loop {
            let report = std::fs::read_to_string(self.vault.root().join("Follow-ups.md"));
            if report.is_ok_and(|report| report == wanted) {
                return;
            }
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "the report is not right after {after}"
            );
            std::thread::sleep(Duration::from_millis(20));
            wanted = truth();
        }
    }
}

/// Ways in which programs save a file.
fn saves(vault: &TestVault, path: &str, text: &str, how: usize) {
    let file = vault.root().join(path);
    let beside = |name: &str| file.with_file_name(name);
    match how {
        // In place.
        0 => std::fs::write(&file, text).unwrap(),
        // Write and rename, with a backup: Vim.
        1 => {
            std::fs::rename(&file, beside("Ada.md~")).unwrap();
            std::fs::write(&file, text).unwrap();
            std::fs::remove_file(beside("Ada.md~")).unwrap();
        }
        // A temporary file renamed over the old one: VS Code, sed -i.
        2 => {
            std::fs::write(beside("sedXyz"), text).unwrap();
            std::fs::rename(beside("sedXyz"), &file).unwrap();
        }
        // Deleted and made again: some sync tools.
        3 => {
            std::fs::remove_file(&file).unwrap();
            std::fs::write(&file, text).unwrap();
        }
        // Truncated, then written in pieces.
        _ => {
            use std::io::Write;
            let mut open = std::fs::File::create(&file).unwrap();
            for piece in text.as_bytes().chunks(7) {
                open.write_all(piece).unwrap();
                open.flush().unwrap();
            }
        }
    }
}

#[test]
fn row_24_however_a_note_is_saved() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    for how in 0..5 {
        let text = format!("---\ncadence: weekly\n---\n- 2021-02-0{} call\n", how + 1);
        saves(&vault, "People/Ada.md", &text, how);
        watcher.settles(&format!("save {how}"));
    }
    drop(watcher);
}

#[test]
fn row_25_folders_come_and_go() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    let at = |path: &str| vault.root().join(path);
    vault.write("New/People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a new folder");
    std::fs::rename(at("New"), at("Old")).unwrap();
    watcher.settles("a renamed folder");
    vault.write("Old/People/Cy.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a note in a renamed folder");
    std::fs::rename(at("Old"), vault.home().join("out")).unwrap();
    watcher.settles("a folder moved out");
    std::fs::rename(vault.home().join("out"), at("In")).unwrap();
    watcher.settles("a folder moved in");
    std::fs::rename(at("In/People/Bo.md"), at("People/Ada.md")).unwrap();
    watcher.settles("a note renamed onto another");
    std::fs::remove_dir_all(at("People")).unwrap();
    watcher.settles("a deleted folder");
    vault.write("touchbase.yaml", "per-day: 1\n");
    watcher.settles("new settings");
    drop(watcher);
}

#[test]
fn row_25_the_vault_itself_goes_and_comes_back() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    let away = vault.home().join("away");
    std::fs::rename(vault.root(), &away).unwrap();
    // Were a report written where no vault is, the folder could not come back.
    std::fs::rename(&away, vault.root()).unwrap();
    vault.write("People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a vault that came back");
    std::fs::remove_dir_all(vault.root()).unwrap();
    vault.write("People/Cy.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a vault made again");
    vault.write("People/Cy.md", "---\ncadence: weekly\n---\n- 2020-03-02 met\n");
    watcher.settles("a change in the new one");
    drop(watcher);
}

#[test]
fn many_notes_at_once() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    let slow = std::env::var_os("TOUCHBASE_SLOW").is_some();
    for n in 0..if slow { 10_000 } else { 300 } {
        vault.write(&format!("People/P{n}.md"), "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    }
    watcher.settles("many new notes");
    drop(watcher);
}

#[test]
fn row_25_git_changes_many_notes_at_once() {
    let vault = TestVault::new(NOTES);
    let many = if std::env::var_os("TOUCHBASE_SLOW").is_some() { 10_000 } else { 300 };
    let write = |day: u32| {
        for n in 0..many {
            let text = format!("---\ncadence: weekly\n---\n- 2020-03-{day:02} met\n");
            vault.write(&format!("People/P{n}.md"), text);
        }
    };
    vault.write(".gitignore", "Follow-ups.md\n");
    write(1);
    assert!(vault.git(&["init", "-q"]));
    assert!(vault.git(&["add", "."]) && vault.git(&["commit", "-qm", "one"]));
    assert!(vault.git(&["checkout", "-q", "-b", "two"]));
    write(2);
    assert!(vault.git(&["commit", "-qam", "two"]));
    let watcher = watch(&vault, &[]);
    assert!(vault.git(&["checkout", "-q", "main"]));
    watcher.settles("another branch");
    assert!(vault.read("Follow-ups.md").contains("1 March 2020"));
    drop(watcher);
}

#[cfg(target_os = "linux")]
#[test]
fn row_26_more_events_than_the_kernel_keeps() {
    let limit = std::fs::read_to_string("/proc/sys/fs/inotify/max_queued_events");
    let limit: usize = limit.ok().and_then(|text| text.trim().parse().ok()).unwrap_or(16_384);
    if limit > 50_000 {
        return skipped("row 26: the kernel keeps more events than a test can make");
    }
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    let id = watcher.child.id().to_string();
    let signal = |name: &str| {
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    };
    // While it sleeps, more happens than the kernel remembers; the last of it is lost.
    signal("-STOP");
    for n in 0..limit / 2 {
        vault.write(&format!("People/{}.txt", n % 2), "x");
    }
    vault.write("People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    vault.write("touchbase.yaml", "per-day: 1\n");
    signal("-CONT");
    watcher.settles("an overflow");
    drop(watcher);
}

#[test]
fn row_26_polling_where_no_events_come() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &["--poll", "--interval", "1"]);
    vault.write("People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a new note");
    vault.write("touchbase.yaml", "per-day: 1\n");
    watcher.settles("new settings");
    drop(watcher);
}

#[cfg(unix)]
#[test]
fn a_signal_has_it_look_at_everything() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &["--poll", "--interval", "3600"]);
    vault.write("People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    let id = watcher.child.id().to_string();
    assert!(Command::new("kill").args(["-HUP", &id]).status().unwrap().success());
    watcher.settles("a signal");
    drop(watcher);
}

/// Runs what follows in a world of its own, in which only so many folders can be watched.
#[cfg(target_os = "linux")]
const FEW_WATCHES: &str = "echo 2 > /proc/sys/user/max_inotify_watches && exec \"$@\"";

#[cfg(target_os = "linux")]
#[test]
fn row_26_more_folders_than_can_be_watched() {
    let wrap = |command: &[&str]| {
        let mut wrapped = Command::new("unshare");
        wrapped.args(["--user", "--map-root-user", "sh", "-c", FEW_WATCHES, "sh"]).args(command);
        wrapped
    };
    // Not every machine lets its users do this.
    if !wrap(&["true"]).output().is_ok_and(|output| output.status.success()) {
        return;
    }
    let vault = TestVault::new(NOTES);
    vault.write("A/B/C/x.md", "");
    let plain = command(&vault, &["watch", "--interval", "1"]);
    let mut limited = wrap(&[plain.get_program().to_str().unwrap()]);
    limited.args(plain.get_args()).current_dir(plain.get_current_dir().unwrap()).env_clear();
    limited.envs(plain.get_envs().filter_map(|(key, value)| Some((key, value?))));
    let child = limited.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut watcher = Watcher { vault: &vault, child };
    watcher.settles("the start");
    vault.write("People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a new note");
    watcher.child.kill().unwrap();
    let mut said = String::new();
    watcher.child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.starts_with("no events come (the system's limit of watched folders"), "{said}");
}

#[cfg(unix)]
#[test]
fn row_6_what_a_link_leads_to_is_not_listened_to() {
    let vault = TestVault::new(NOTES);
    let elsewhere = vault.home().join("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, vault.root().join("link")).unwrap();
    let watcher = watch(&vault, &[]);
    std::fs::write(elsewhere.join("Cy.md"), "---\ncadence: weekly\n---\n- 2020-01-01 met\n")
        .unwrap();
    vault.write("People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a new note");
    assert!(!vault.read("Follow-ups.md").contains("Cy"));
    drop(watcher);
}

#[test]
fn settings_and_folders_that_come_later_count() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    vault.write("Journal/14-03-2026.md", "call with [[Ada]]\n");
    watcher.settles("a new folder");
    vault.write(".obsidian/daily-notes.json", "{\"folder\":\"Journal\",\"format\":\"DD-MM-YYYY\"}");
    watcher.settles("the first settings of Obsidian");
    vault.write("Archive/People/Bo.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a folder in a folder");
    vault.write(".obsidian/app.json", "{\"userIgnoreFilters\":[\"Archive/\"]}");
    watcher.settles("an ignored folder");
    vault.write(".obsidian/app.json", "{}");
    watcher.settles("a folder that counts again");
    vault.write("Archive/People/Cy.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("a note in it");
    drop(watcher);
}

#[test]
fn ticks_are_carried_out_as_they_are_made() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    let ticked = vault.read("Follow-ups.md").replace("- [ ] [[Ada]]", "- [x] [[Ada]]");
    vault.write("Follow-ups.md", &ticked);
    let start = Instant::now();
    while !vault.read("People/Ada.md").contains("in touch") {
        assert!(start.elapsed() < Duration::from_secs(20), "{}", vault.read("People/Ada.md"));
        std::thread::sleep(Duration::from_millis(20));
    }
    watcher.settles("a tick");
    assert_eq!(vault.read("People/Ada.md").matches("in touch").count(), 1);
    drop(watcher);
}

#[test]
fn ticks_are_seen_where_no_event_tells_of_them() {
    for (report, args) in
        [("Follow-ups.md", &["--poll", "--interval", "3600"][..]), ("node_modules/F.md", &[])]
    {
        let vault = TestVault::new(NOTES);
        vault.write("touchbase.yaml", format!("report: {report}\n"));
        let mut all = vec!["watch"];
        all.extend(args);
        let child = command(&vault, &all).stdout(Stdio::null()).spawn().unwrap();
        let watcher = Watcher { vault: &vault, child };
        let start = Instant::now();
        let until = |done: &dyn Fn() -> bool| {
            while !done() {
                assert!(start.elapsed() < Duration::from_secs(20), "{report}");
                std::thread::sleep(Duration::from_millis(20));
            }
        };
        until(&|| vault.root().join(report).exists());
        vault.write(report, vault.read(report).replace("- [ ] [[Ada]]", "- [x] [[Ada]]"));
        until(&|| vault.read("People/Ada.md").contains("in touch"));
        drop(watcher);
    }
}

#[test]
fn row_27_one_watcher_is_enough() {
    let vault = TestVault::new(NOTES);
    let watcher = watch(&vault, &[]);
    let second = command(&vault, &["watch"]).output().unwrap();
    let stderr = String::from_utf8(second.stderr).unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(stderr.contains("another touchbase watches this vault"), "{stderr}");
    drop(watcher);
    // Its lock ended with it.
    drop(watch(&vault, &[]));
}

#[cfg(unix)]
#[test]
fn row_30_a_signal_ends_it_within_a_second_and_it_has_told_what_happened() {
    let vault = TestVault::new(NOTES);
    let mut watcher = watch(&vault, &["--json"]);
    vault.write("People/Bo.md", "---\ncadence: never\n---\n");
    watcher.settles("a new note");
    vault.write("People/Cy.md", "---\ncadence: weekly\n---\n- 2020-03-01 met\n");
    watcher.settles("another note");
    let id = watcher.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    let start = Instant::now();
    let status = watcher.child.wait().unwrap();
    assert!(start.elapsed() < Duration::from_secs(2));
    assert!(status.success());
    let mut said = String::new();
    watcher.child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.starts_with("{\"event\":\"started\",\"notes\":1}\n{\"date\":"), "{said}");
    assert!(said.contains("{\"due\":null,\"event\":\"person\",\"name\":\"Bo\"}\n"), "{said}");
    // Its own report does not wake it: at most one for the start and one for each note.
    assert!(said.matches("\"event\":\"report\"").count() <= 3, "{said}");
}

#[test]
fn it_goes_by_the_clock() {
    TestVault::new(NOTES)
        .run(&["watch"])
        .code(2)
        .stderr(
            "touchbase: watch goes by the clock, not by --today\n\
             hint: leave --today and TOUCHBASE_TODAY out\n",
        )
        .check();
}
