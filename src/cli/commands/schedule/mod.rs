//! `touchbase schedule`: what the machine's own scheduler needs to write the report every morning.

mod cron;
mod job;
mod launchd;
mod systemd;
mod tool;
mod unit;
mod windows;

use std::path::Path;

use clap::{Args, ValueEnum};
use touchbase::Vault;

use self::job::{Job, Wish};
use crate::cli::output::terminal::Terminal;
use crate::cli::{Failure, Outcome};

/// `schedule`
#[derive(Debug, Args)]
pub(crate) struct Schedule {
    /// Which scheduler to use [default: the one this machine has]
    #[arg(long, value_name = "SCHEDULER")]
    pub(crate) with: Option<Scheduler>,
    /// At what time of the day
    #[arg(long, value_name = "HH:MM", default_value = "06:00")]
    pub(crate) at: String,
    /// Install it
    #[arg(long)]
    pub(crate) install: bool,
    /// Remove it
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

pub(crate) fn run(args: &Schedule, vault: &Vault, terminal: &Terminal) -> Result<Outcome, Failure> {
    let job = Job::new(&args.at, vault)?;
    let wish = match (args.install, args.remove) {
        (true, _) => Wish::Install,
        (_, true) => Wish::Remove,
        _ => Wish::Print,
    };
    let scheduler = args.with.unwrap_or_else(this_machines);
    match scheduler {
        Scheduler::Cron => cron::schedule(wish, &job, terminal),
        Scheduler::Systemd => systemd::schedule(wish, &job, terminal),
        Scheduler::Launchd => launchd::schedule(wish, &job, terminal),
        Scheduler::Windows => windows::schedule(wish, &job, terminal),
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
