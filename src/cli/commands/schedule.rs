//! `touchbase schedule`: what the machine's own scheduler needs to write the report every morning.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use clap::{Args, ValueEnum};
use touchbase::{Error, ErrorKind, Vault};

use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// `schedule`
#[derive(Debug, Args)]
pub(crate) struct Schedule {
    /// For which scheduler; the one that this machine has when left out
    #[arg(long, value_name = "SCHEDULER")]
    pub(crate) with: Option<Scheduler>,
    /// At what time of the day
    #[arg(long, value_name = "HH:MM", default_value = "06:00")]
    pub(crate) at: String,
    /// Set it up
    #[arg(long)]
    pub(crate) install: bool,
    /// Take it away
    #[arg(long, conflicts_with = "install")]
    pub(crate) remove: bool,
}

/// What runs programs at a time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Scheduler {
    /// A line of the user's crontab
    Cron,
    /// A service and a timer of the user's systemd
    Systemd,
    /// A launch agent of macOS
    Launchd,
    /// A task of Windows
    Windows,
}

/// What is to be run, when, under which name.
struct Job {
    program: String,
    vault: String,
    name: String,
    hour: u32,
    minute: u32,
}

/// A file of a scheduler's.
struct Unit {
    path: PathBuf,
    text: String,
}

pub(crate) fn run(args: &Schedule, vault: &Vault, terminal: &Terminal) -> Result<Outcome, Failure> {
    let job = Job::new(&args.at, vault)?;
    let scheduler = args.with.unwrap_or_else(this_machines);
    match scheduler {
        Scheduler::Cron => cron(args, &job, terminal),
        Scheduler::Systemd => systemd(args, &job, terminal),
        Scheduler::Launchd => launchd(args, &job, terminal),
        Scheduler::Windows => windows(args, &job, terminal),
    }
}

impl Job {
    fn new(at: &str, vault: &Vault) -> Result<Self, Error> {
        let wrong = || {
            Error::new(ErrorKind::Usage, format!("`{}` is no time of the day", at.escape_default()))
                .hint("write it as HH:MM, such as 06:30")
        };
        let (hour, minute) = at.split_once(':').ok_or_else(wrong)?;
        let hour = hour.parse().ok().filter(|hour| *hour < 24).ok_or_else(wrong)?;
        let minute = minute.parse().ok().filter(|minute| *minute < 60).ok_or_else(wrong)?;
        let program = std::env::current_exe().map_err(|error| {
            Error::new(ErrorKind::Io, format!("this program cannot be found: {error}"))
        })?;
        let text = |path: &Path| {
            path.to_str()
                .filter(|text| !text.contains(['\n', '\r', '\0']))
                .map(str::to_owned)
                .ok_or_else(|| {
                    Error::new(
                        ErrorKind::Refused,
                        "this path cannot be written into a scheduler's file",
                    )
                    .at(path)
                })
        };
        let folder = vault
            .root()
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let plain: String =
            folder.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        Ok(Self {
            program: text(&program)?,
            vault: text(vault.root())?,
            name: format!("touchbase-{plain}"),
            hour,
            minute,
        })
    }
}

/// The scheduler that this machine has.
fn this_machines() -> Scheduler {
    if cfg!(windows) {
        Scheduler::Windows
    } else if cfg!(target_os = "macos") {
        Scheduler::Launchd
    } else if Path::new("/run/systemd/system").is_dir() {
        Scheduler::Systemd
    } else {
        Scheduler::Cron
    }
}

fn home(below: &str) -> Result<PathBuf, Error> {
    std::env::var_os("HOME")
        .filter(|home| !home.is_empty())
        .map(|home| PathBuf::from(home).join(below))
        .ok_or_else(|| Error::new(ErrorKind::Io, "there is no home folder").hint("set HOME"))
}

// ---- cron

fn cron(args: &Schedule, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    // In a crontab a per cent sign ends the command.
    let quoted = |text: &str| format!("'{}'", text.replace('\'', "'\\''").replace('%', "\\%"));
    let mark = format!("# {}", job.name);
    let line = format!(
        "{} {} * * * {} --vault {} report --quiet {mark}",
        job.minute,
        job.hour,
        quoted(&job.program),
        quoted(&job.vault)
    );
    if !args.install && !args.remove {
        terminal.print(&format!("{line}\n"))?;
        return Ok(Outcome::Done);
    }
    let old = Command::new("crontab").arg("-l").stderr(Stdio::null()).output();
    let old = old.map_err(|error| missing("crontab", &error))?;
    // No crontab yet is an empty one.
    let old = String::from_utf8_lossy(&old.stdout).into_owned();
    let kept: Vec<&str> = old.lines().filter(|line| !line.ends_with(&mark)).collect();
    let mut new = kept.iter().fold(String::new(), |text, line| text + line + "\n");
    if args.install {
        new.push_str(&format!("{line}\n"));
        terminal.print(&format!("your crontab   + {line}\n"))?;
    } else if kept.len() == old.lines().count() {
        terminal.print("nothing to remove\n")?;
        return Ok(Outcome::Done);
    } else {
        terminal.print(&format!("your crontab   - {mark}\n"))?;
    }
    let mut child = Command::new("crontab")
        .arg("-")
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| missing("crontab", &error))?;
    if let Some(stdin) = &mut child.stdin {
        stdin.write_all(new.as_bytes())?;
    }
    drop(child.stdin.take());
    let status = child.wait()?;
    if status.success() { Ok(Outcome::Done) } else { Err(failed("crontab").into()) }
}

// ---- systemd

fn systemd(args: &Schedule, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    // A per cent sign is a specifier, a dollar a variable.
    let quoted = |text: &str| {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\"{}\"", text.replace('%', "%%").replace('$', "$$"))
    };
    let folder = match std::env::var_os("XDG_CONFIG_HOME").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder).join("systemd/user"),
        None => home(".config/systemd/user")?,
    };
    let service = Unit {
        path: folder.join(format!("{}.service", job.name)),
        text: format!(
            "[Unit]\nDescription=Follow-ups of a vault\n\n[Service]\nType=oneshot\nExecStart={} --vault {} report --quiet\n",
            quoted(&job.program),
            quoted(&job.vault)
        ),
    };
    let timer = Unit {
        path: folder.join(format!("{}.timer", job.name)),
        text: format!(
            "[Unit]\nDescription=Follow-ups of a vault, every morning\n\n[Timer]\nOnCalendar=*-*-* {:02}:{:02}:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n",
            job.hour, job.minute
        ),
    };
    let name = format!("{}.timer", job.name);
    let (up, down) = (["--user", "enable", "--now", &name], ["--user", "disable", "--now", &name]);
    files(args, &[service, timer], "systemctl", &up, &down, terminal)
}

// ---- launchd

fn launchd(args: &Schedule, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let path = home(&format!("Library/LaunchAgents/org.{}.plist", job.name))?;
    let words = [job.program.as_str(), "--vault", &job.vault, "report", "--quiet"];
    let words: String =
        words.iter().map(|word| format!("    <string>{}</string>\n", escaped(word))).collect();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n\
         <plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>org.{}</string>\n  \
         <key>ProgramArguments</key>\n  <array>\n{words}  </array>\n  <key>StartCalendarInterval</key>\n  \
         <dict>\n    <key>Hour</key>\n    <integer>{}</integer>\n    <key>Minute</key>\n    \
         <integer>{}</integer>\n  </dict>\n</dict>\n</plist>\n",
        job.name, job.hour, job.minute
    );
    let file = path.to_string_lossy().into_owned();
    let (up, down) = (["load", "-w", &file], ["unload", "-w", &file]);
    files(args, &[Unit { path, text }], "launchctl", &up, &down, terminal)
}

// ---- Windows

fn windows(args: &Schedule, job: &Job, terminal: &Terminal) -> Result<Outcome, Failure> {
    let action = format!("\"{}\" --vault \"{}\" report --quiet", job.program, job.vault);
    let at = format!("{:02}:{:02}", job.hour, job.minute);
    let make = ["/Create", "/F", "/SC", "DAILY", "/ST", &at, "/TN", &job.name, "/TR", &action];
    let end = ["/Delete", "/F", "/TN", &job.name];
    let words: &[&str] = if args.remove { &end } else { &make };
    let shown: Vec<String> = words
        .iter()
        .map(|word| {
            if word.contains(' ') {
                format!("\"{}\"", word.replace('"', "\\\""))
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    terminal.print(&format!("schtasks {}\n", shown.join(" ")))?;
    if args.install || args.remove {
        tool("schtasks", words)?;
    }
    Ok(Outcome::Done)
}

/// Shows the files; writes them and calls `program`, or takes both back.
fn files(
    args: &Schedule,
    units: &[Unit],
    program: &str,
    up: &[&str],
    down: &[&str],
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if args.remove {
        if !units.iter().any(|unit| unit.path.exists()) {
            terminal.print("nothing to remove\n")?;
            return Ok(Outcome::Done);
        }
        tool(program, down)?;
        for unit in units {
            std::fs::remove_file(&unit.path)
                .map_err(|error| Error::io(&unit.path, "cannot be removed", error))?;
            terminal.print(&format!("removed {}\n", unit.path.display()))?;
        }
        return Ok(Outcome::Done);
    }
    for unit in units {
        terminal.print(&format!("# {}\n{}\n", unit.path.display(), unit.text))?;
    }
    if !args.install {
        terminal.print(&format!("# then: {program} {}\n", up.join(" ")))?;
        return Ok(Outcome::Done);
    }
    for unit in units {
        let folder = unit.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&unit.path, &unit.text))
            .map_err(|error| Error::io(&unit.path, "cannot be written", error))?;
    }
    tool(program, up)?;
    terminal.print("installed\n")?;
    Ok(Outcome::Done)
}

fn tool(program: &str, words: &[&str]) -> Result<(), Error> {
    let status = Command::new(program)
        .args(words)
        .stdout(Stdio::null())
        .status()
        .map_err(|error| missing(program, &error))?;
    if status.success() { Ok(()) } else { Err(failed(program)) }
}

fn missing(program: &str, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Io, format!("`{program}` cannot be run: {error}"))
        .hint("choose another scheduler with --with cron, systemd, launchd or windows")
}

fn failed(program: &str) -> Error {
    Error::new(ErrorKind::Io, format!("`{program}` failed"))
        .hint("what it said stands above; without --install the lines are only printed")
}
