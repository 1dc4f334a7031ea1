//! Vaults made for a test, and the program run on them in a world of its own.
//!
//! A run expects what it is told and nothing else: exit code 0, silence on both streams, and no
//! file of the vault touched, until a test says otherwise.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use tempfile::TempDir;

/// The day on which the demo vault is looked at.
pub(crate) const TODAY: &str = "2026-03-16";

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether expectations are to be rewritten rather than compared: `TOUCHBASE_UPDATE=1 cargo test`.
pub(crate) fn updating() -> bool {
    std::env::var_os("TOUCHBASE_UPDATE").is_some()
}

/// Says that a test could not run here, and why; `.ci/steps/test` repeats it at the end.
///
/// Written past the harness, which would swallow what a passing test prints.
pub(crate) fn skipped(why: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "skipped: {why}");
}

/// Compares `found` with the file at `path`, or rewrites the file.
#[track_caller]
pub(crate) fn expect_file(path: &Path, found: &str) {
    if updating() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        if std::fs::read_to_string(path).ok().as_deref() != Some(found) {
            std::fs::write(path, found).unwrap();
        }
        return;
    }
    let expected = std::fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .replace("\r\n", "\n");
    let shown = path.strip_prefix(project()).unwrap_or(path).display();
    assert!(
        expected == found,
        "{shown} differs; TOUCHBASE_UPDATE=1 cargo test rewrites it\n{}",
        difference(&expected, found)
    );
}

/// The lines that two texts do not share, around the first difference.
pub(crate) fn difference(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let from = same.saturating_sub(2);
    let part = |lines: &[&str], mark: &str| {
        lines.iter().skip(from).take(12).fold(String::new(), |mut out, line| {
            let _ = writeln!(out, "{mark} {line}");
            out
        })
    };
    format!("from line {}\n{}{}", from + 1, part(&old, "-"), part(&new, "+"))
}

/// A vault in a temporary folder.
pub(crate) struct TestVault {
    home: TempDir,
    today: String,
}

impl TestVault {
    /// A vault of the files in `text`, each after a line `//- path`.
    pub(crate) fn new(text: &str) -> Self {
        let vault = Self { home: TempDir::new().unwrap(), today: TODAY.to_owned() };
        std::fs::create_dir(vault.root()).unwrap();
        for (path, content) in files(text) {
            vault.write(path, content);
        }
        vault
    }

    /// A copy of `fixtures/vaults/NAME/vault`.
    pub(crate) fn copy_of(name: &str) -> Self {
        let vault = Self::new("");
        let from = project().join("fixtures/vaults").join(name).join("vault");
        copy(&from, &vault.root());
        vault
    }

    /// The same on another day.
    pub(crate) fn today(mut self, today: &str) -> Self {
        today.clone_into(&mut self.today);
        self
    }

    /// Its folder.
    pub(crate) fn root(&self) -> PathBuf {
        self.home.path().join("vault")
    }

    /// The folder around it.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Writes one file.
    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let file = self.root().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, content).unwrap();
    }

    /// Reads one file.
    #[track_caller]
    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.root().join(path))
            .unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs git in it, as nobody in particular; whether it succeeded.
    pub(crate) fn git(&self, args: &[&str]) -> bool {
        let settings = ["user.name=x", "user.email=x@example.org", "init.defaultBranch=main"];
        let output = Command::new("git")
            .args(settings.iter().flat_map(|setting| ["-c", setting]))
            .args(args)
            .current_dir(self.root())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("HOME", self.home())
            .output()
            .unwrap();
        output.status.success()
    }

    /// The program, ready to run in the vault, seeing nothing of this machine.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_touchbase"));
        command
            .args(args)
            .current_dir(self.root())
            .env_clear()
            .env("HOME", self.home())
            .env("TZ", "UTC")
            .env("NO_COLOR", "1")
            .env("TOUCHBASE_TODAY", &self.today)
            .stdin(Stdio::null());
        // Windows cannot start a program without it.
        if let Some(root) = std::env::var_os("SystemRoot") {
            command.env("SystemRoot", root);
        }
        command
    }

    /// Runs the program; what is expected of it is said on the [`Run`].
    pub(crate) fn run(&self, args: &[&str]) -> Run<'_> {
        let before = self.stamps();
        let output = self.command(args).output().unwrap();
        // Complaints name whole paths; here they begin at the vault.
        let root = format!("{}/", self.root().canonicalize().unwrap().display());
        Run {
            vault: self,
            args: args.join(" "),
            before,
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap().replace(&root, ""),
            expected: Expected::default(),
        }
    }

    /// What a command prints that succeeds, is silent on stderr and writes nothing.
    #[track_caller]
    pub(crate) fn print(&self, args: &[&str]) -> String {
        let run = self.run(args);
        let found = run.stdout.clone();
        run.stdout(&found).check();
        found
    }

    /// What a command prints as JSON.
    #[track_caller]
    pub(crate) fn json(&self, args: &[&str]) -> serde_json::Value {
        let text = self.print(args);
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
    }

    /// Every file with its time and bytes.
    fn stamps(&self) -> BTreeMap<PathBuf, (Option<SystemTime>, Vec<u8>)> {
        let mut all = BTreeMap::new();
        for entry in walkdir::WalkDir::new(self.root()).into_iter().flatten() {
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(self.root()).unwrap().to_owned();
                let time = entry.metadata().ok().and_then(|meta| meta.modified().ok());
                let bytes = std::fs::read(entry.path()).unwrap_or_default();
                all.insert(path, (time, bytes));
            }
        }
        all
    }
}

/// The files of a text in which each follows a line `//- path`.
pub(crate) fn files(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split("//- ").skip(1).map(|part| {
        let (path, content) = part.split_once('\n').unwrap_or((part, ""));
        (path.trim(), content)
    })
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[derive(Default)]
struct Expected {
    code: i32,
    stdout: String,
    stderr: String,
    writes: Vec<PathBuf>,
}

/// One run of the program, and what is expected of it.
#[must_use = "a run proves nothing until it is checked"]
pub(crate) struct Run<'v> {
    vault: &'v TestVault,
    args: String,
    before: BTreeMap<PathBuf, (Option<SystemTime>, Vec<u8>)>,
    /// How it ended.
    pub(crate) code: Option<i32>,
    /// What it printed.
    pub(crate) stdout: String,
    /// What it complained of.
    pub(crate) stderr: String,
    expected: Expected,
}

impl Run<'_> {
    /// It ends with this exit code.
    pub(crate) fn code(mut self, code: i32) -> Self {
        self.expected.code = code;
        self
    }

    /// It prints this.
    pub(crate) fn stdout(mut self, text: &str) -> Self {
        text.clone_into(&mut self.expected.stdout);
        self
    }

    /// It complains with this.
    pub(crate) fn stderr(mut self, text: &str) -> Self {
        text.clone_into(&mut self.expected.stderr);
        self
    }

    /// It writes this file of the vault.
    pub(crate) fn writes(mut self, path: &str) -> Self {
        self.expected.writes.push(PathBuf::from(path));
        self
    }

    /// Checks all of it.
    #[track_caller]
    pub(crate) fn check(self) {
        let mut wrong = String::new();
        if self.code != Some(self.expected.code) {
            let _ = writeln!(wrong, "exit code {:?}, not {}", self.code, self.expected.code);
        }
        for (name, expected, found) in [
            ("stdout", &self.expected.stdout, &self.stdout),
            ("stderr", &self.expected.stderr, &self.stderr),
        ] {
            if expected != found {
                let _ = writeln!(wrong, "{name} differs {}", difference(expected, found));
            }
        }
        let after = self.vault.stamps();
        let mut touched: Vec<&PathBuf> = after
            .iter()
            .filter(|(path, stamp)| self.before.get(*path) != Some(stamp))
            .map(|(path, _)| path)
            .chain(self.before.keys().filter(|path| !after.contains_key(*path)))
            .collect();
        touched.sort();
        let mut expected: Vec<&PathBuf> = self.expected.writes.iter().collect();
        expected.sort();
        if touched != expected {
            let _ = writeln!(wrong, "files touched: {touched:?}, not {expected:?}");
        }
        assert!(
            wrong.is_empty(),
            "\ntouchbase {}\n{wrong}\nstdout:\n{}\nstderr:\n{}\nfiles: {:?}",
            self.args,
            self.stdout,
            self.stderr,
            after.keys().collect::<Vec<_>>()
        );
    }
}
