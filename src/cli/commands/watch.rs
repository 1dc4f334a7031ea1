//! `touchbase watch`: the watcher, with its news on the terminal.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use clap::Args;
use serde::Serialize;
use touchbase::date::{Date, show};
use touchbase::text::neutral::neutral;
use touchbase::vault::Written;
use touchbase::watch::{self, News, Options};
use touchbase::{Error, ErrorKind};

use crate::cli::carry::state;
use crate::cli::output::changes::shown;
use crate::cli::output::terminal::{FAINT, Terminal, styled};
use crate::cli::{Failure, Outcome, clock};

/// `watch`
#[derive(Debug, Args)]
pub(crate) struct Watch {
    /// Look at all files at intervals, where events do not come
    #[arg(long)]
    pub(crate) poll: bool,
    /// The interval, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub(crate) interval: u64,
    /// Say nothing but what goes wrong
    #[arg(long, short, conflicts_with = "json")]
    pub(crate) quiet: bool,
    /// Print a line of JSON for each thing that happens
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(
    args: &Watch,
    root: &Path,
    today: Option<Date>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if today.is_some() {
        return Err(Error::new(ErrorKind::Usage, "watch goes by the clock, not by --today")
            .hint("leave --today and TOUCHBASE_TODAY out")
            .into());
    }
    let (stop, rescan) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    signals(&stop, &rescan)?;
    let state = state()?;
    let mut options = Options::new(&state, clock::today, &stop, &rescan);
    options.poll = args.poll;
    options.interval = args.interval;
    let quiet = args.quiet;
    let mut closed = None;
    let mut waiting = terminal.waiting("reading notes");
    watch::run(root, &options, &mut |news| {
        drop(waiting.take());
        let line = if args.json { Some(as_json(&news)) } else { as_text(&news, quiet) };
        if let (false, News::Trouble(error)) = (args.json, &news) {
            terminal.error(error);
        }
        if let Some(Err(error)) = line.map(|line| terminal.print(&line)) {
            // Nobody reads what is printed any more.
            closed = Some(error);
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    })?;
    match closed {
        Some(error) => Err(error.into()),
        None => Ok(Outcome::Done),
    }
}

#[cfg(unix)]
fn signals(stop: &Arc<AtomicBool>, rescan: &Arc<AtomicBool>) -> Result<(), Error> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let register =
        |signal, flag: &Arc<AtomicBool>| signal_hook::flag::register(signal, Arc::clone(flag));
    register(SIGINT, stop)
        .and_then(|_| register(SIGTERM, stop))
        .and_then(|_| register(SIGHUP, rescan))
        .map(|_| ())
        .map_err(|error| Error::new(ErrorKind::Io, format!("signals cannot be received: {error}")))
}

#[cfg(not(unix))]
fn signals(stop: &Arc<AtomicBool>, _: &Arc<AtomicBool>) -> Result<(), Error> {
    signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(stop))
        .map(|_| ())
        .map_err(|error| Error::new(ErrorKind::Io, format!("signals cannot be received: {error}")))
}

/// One line for people; `None` for what is not worth one.
fn as_text(news: &News, quiet: bool) -> Option<String> {
    let today = clock::today();
    let line = match news {
        News::Polling(reason) => format!("no events come ({reason}); looking at intervals instead"),
        _ if quiet => return None,
        News::Started(notes) => format!("watching {notes} notes; Ctrl-C ends"),
        News::Person(name, Some(due)) if *due <= today => format!("{}  due", neutral(name)),
        News::Person(name, Some(due)) => {
            format!("{}  next {}", neutral(name), show::long(*due, today))
        }
        News::Person(name, None) => format!("{}  not due", neutral(name)),
        News::Ticked(changed) => return Some(shown(changed)),
        News::Report(written, _) => {
            let what = if *written == Written::Created { "written" } else { "updated" };
            styled(FAINT, &format!("report {what}"))
        }
        _ => return None,
    };
    Some(format!("{line}\n"))
}

/// One event as JSON.
#[derive(Serialize)]
#[serde(tag = "event", rename_all = "lowercase")]
enum EventJson<'a> {
    Started { notes: usize },
    Polling { reason: &'a str },
    Person { due: Option<String>, name: &'a str },
    Ticked { paths: Vec<&'a str> },
    Report { date: String },
    Trouble { message: String },
    Other,
}

fn as_json(news: &News) -> String {
    let event = match news {
        News::Started(notes) => EventJson::Started { notes: *notes },
        News::Polling(reason) => EventJson::Polling { reason },
        News::Person(name, due) => EventJson::Person { due: due.map(|due| due.to_string()), name },
        News::Ticked(changed) => {
            EventJson::Ticked { paths: changed.iter().map(|one| one.path.as_str()).collect() }
        }
        News::Report(_, date) => EventJson::Report { date: date.to_string() },
        News::Trouble(error) => EventJson::Trouble { message: error.to_string() },
        _ => EventJson::Other,
    };
    // Strings and numbers always serialize; a value prints its fields in the order of the alphabet.
    serde_json::to_value(&event).map(|value| format!("{value}\n")).unwrap_or_default()
}
