//! Keeps the report true while the vault lives: events in, report out.
//!
//! The loop alone; what an event means is `event`'s business, when a batch is complete `batch`'s, and
//! what the vault holds `live`'s. Asks for the time in one place, through a clock it is given.
#![expect(clippy::disallowed_methods, reason = "waits, and measures how long")]

mod batch;
mod event;
pub mod live;
mod probe;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use self::batch::Batch;
use self::event::Hint;
use self::live::{Dirty, Live};
use self::probe::Probe;
use crate::config;
use crate::date::Date;
use crate::error::{Error, ErrorKind};
use crate::path::NotePath;
use crate::vault::{Changed, Lock, Written};

/// So often the clock and the signals are looked at, in milliseconds.
const TICK: u64 = 400;

/// So many changed notes at a time are told one by one; a pull or a move changes more.
const TOLD: usize = 20;

/// How to watch.
#[derive(Debug)]
#[non_exhaustive]
pub struct Options<'a> {
    /// Look at all files at intervals instead of waiting for events.
    pub poll: bool,
    /// The interval, in seconds.
    pub interval: u64,
    /// The user's folder for lock and journal.
    pub state: &'a Path,
    /// What day it is.
    pub today: fn() -> Date,
    /// Set by a signal: end.
    pub stop: &'a AtomicBool,
    /// Set by a signal: look at everything again.
    pub rescan: &'a AtomicBool,
}

impl<'a> Options<'a> {
    /// Watching by events.
    pub fn new(
        state: &'a Path,
        today: fn() -> Date,
        stop: &'a AtomicBool,
        rescan: &'a AtomicBool,
    ) -> Self {
        Self { poll: false, interval: 5, state, today, stop, rescan }
    }
}

/// What happened.
#[derive(Debug)]
#[non_exhaustive]
pub enum News {
    /// The vault was read: so many notes.
    Started(usize),
    /// Events do not come, for this reason; polling instead.
    Polling(String),
    /// This person's note changed; the day they are due.
    Person(String, Option<Date>),
    /// A tick in the report changed these notes.
    Ticked(Vec<Changed>),
    /// The report was written.
    Report(Written, Date),
    /// Something could not be done; the watching goes on.
    Trouble(Error),
}

/// Watches the vault at `root` until it is told to stop.
///
/// # Errors
///
/// When there is no vault, when another process watches it, or when the user's folder cannot be used.
pub fn run(root: &Path, options: &Options<'_>, tell: &mut dyn FnMut(News)) -> Result<(), Error> {
    let canonical = crate::vault::Vault::open(root)?;
    let _lock = Lock::watching(options.state, canonical.root())?;
    let (to, events) = mpsc::channel();
    let mut polling = options.poll;
    // Listening takes a while to set up, so the vault is read meanwhile. What changes before both are
    // done is found by looking at all files once more.
    let (watched, live) = std::thread::scope(|scope| {
        let (root, to) = (canonical.root(), to.clone());
        let watched = (!polling).then(|| scope.spawn(move || event::watch(root, to)));
        let live = Live::open(root);
        (watched.and_then(|watched| watched.join().ok()), live)
    });
    let mut live = live?;
    let mut source = None;
    match watched {
        Some(Ok(watched)) => source = Some(watched),
        Some(Err(reason)) => {
            polling = true;
            tell(News::Polling(reason));
        }
        None => polling = true,
    }
    tell(News::Started(live.index().len()));
    let mut today = (options.today)();
    let start = Instant::now();
    let millis = || u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
    let mut probe = Probe::default();
    if write(&mut live, today, options, &[], tell) {
        probe.wrote(millis());
    }
    let missed = live.refresh(&Dirty::All)?;
    if !missed.is_empty() {
        write(&mut live, today, options, &missed, tell);
    }
    let (mut batch, mut dirty) = (Batch::default(), None);
    let mut polled = millis();
    let mut root = live.vault().identity();
    while !options.stop.load(Ordering::Relaxed) {
        let wait = batch.wait(millis()).unwrap_or(TICK).min(TICK);
        match events.recv_timeout(Duration::from_millis(wait)) {
            Ok(hint) => {
                probe.heard();
                if note(&mut dirty, hint, &live) {
                    batch.event(millis());
                }
                continue_batch(&events, &mut dirty, &mut batch, &live, &millis);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => polling = true,
        }
        // A vault that is gone may come back: a disk that is mounted, a folder that is synced anew.
        let now = live.vault().identity();
        if now != root {
            root = now;
            match now {
                Some(_) => dirty = Some(Dirty::All),
                None => tell(News::Trouble(
                    Error::new(ErrorKind::NotFound, "the vault is gone; waiting for it")
                        .at(live.vault().root()),
                )),
            }
            batch.event(millis().saturating_sub(TICK));
        }
        if root.is_none() {
            continue;
        }
        if options.rescan.swap(false, Ordering::Relaxed) {
            dirty = Some(Dirty::All);
            batch.event(millis().saturating_sub(TICK));
        }
        if !polling && probe.is_deaf(millis()) {
            polling = true;
            tell(News::Polling("none came for a file just written".to_owned()));
        }
        if polling && millis().saturating_sub(polled) >= options.interval.saturating_mul(1000) {
            polled = millis();
            dirty = Some(Dirty::All);
            batch.event(polled.saturating_sub(TICK));
        }
        let now = (options.today)();
        let due = batch.wait(millis()) == Some(0);
        if !due && now == today {
            continue;
        }
        let lost = matches!(dirty, Some(Dirty::All | Dirty::Settings));
        let report = &live.vault().config().report;
        let ticked = matches!(&dirty, Some(Dirty::Paths(paths)) if paths.contains(report));
        let changed = match live.refresh(&dirty.take().unwrap_or(Dirty::Paths(BTreeSet::new()))) {
            Ok(changed) => changed,
            Err(error) => {
                tell(News::Trouble(error));
                Vec::new()
            }
        };
        batch = Batch::default();
        // What concerns no note: a picture, a file of another program.
        if changed.is_empty() && !ticked && !lost && now == today {
            continue;
        }
        today = now;
        if lost && source.is_some() && !polling {
            // A lost watch, or a root that was made again, is watched anew.
            source = event::watch(live.vault().root(), to.clone()).ok().or(source);
        }
        let told = if changed.len() <= TOLD { &*changed } else { &[] };
        if write(&mut live, today, options, told, tell) {
            probe.wrote(millis());
        }
    }
    Ok(())
}

/// Takes in what has come meanwhile.
fn continue_batch(
    events: &mpsc::Receiver<Hint>,
    dirty: &mut Option<Dirty>,
    batch: &mut Batch,
    live: &Live,
    millis: &impl Fn() -> u64,
) {
    while let Ok(hint) = events.try_recv() {
        if note(dirty, hint, live) {
            batch.event(millis());
        }
    }
}

/// Adds a hint to what is dirty; whether it concerns us.
fn note(dirty: &mut Option<Dirty>, hint: Hint, live: &Live) -> bool {
    let paths = match hint {
        Hint::Lost => {
            *dirty = Some(Dirty::All);
            return true;
        }
        Hint::Paths(paths) => paths,
    };
    let mut concerns = false;
    for path in paths {
        let Some(path) = live.inside(&path) else { continue };
        if path.is_empty() {
            *dirty = Some(Dirty::All);
            concerns = true;
        } else if path == config::FILE || path.starts_with(".obsidian/") && path.ends_with(".json")
        {
            // Obsidian writes its window layout all the time; only what we read counts.
            if !path.contains("workspace") {
                *dirty = Some(Dirty::Settings);
                concerns = true;
            }
        } else if path.split('/').any(|part| part.starts_with('.')) {
            // Git, temporary files, the trash.
        } else {
            concerns = true;
            match dirty {
                Some(Dirty::Paths(paths)) => {
                    paths.insert(path);
                }
                Some(_) => {}
                None => *dirty = Some(Dirty::Paths(BTreeSet::from([path]))),
            }
        }
    }
    concerns
}

/// Writes what follows from the vault as it is now, and tells of it; whether the report is new.
fn write(
    live: &mut Live,
    today: Date,
    options: &Options<'_>,
    changed: &[NotePath],
    tell: &mut dyn FnMut(News),
) -> bool {
    let round = live.write(today, Ok(options.state), changed);
    if !round.ticked.is_empty() {
        tell(News::Ticked(round.ticked));
    }
    round.people.into_iter().for_each(|(name, due)| tell(News::Person(name, due)));
    let new = matches!(round.written, Ok(Written::Created | Written::Updated));
    match round.written {
        Ok(Written::Unchanged) => {}
        Ok(written) => tell(News::Report(written, today)),
        Err(error) => tell(News::Trouble(error)),
    }
    round.refused.into_iter().for_each(|error| tell(News::Trouble(error)));
    new
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU32;

    use super::*;

    static DAY: AtomicU32 = AtomicU32::new(16);

    fn today() -> Date {
        Date::from_ymd_opt(2026, 3, DAY.load(Ordering::Relaxed)).unwrap()
    }

    #[test]
    fn midnight_sleep_and_a_clock_set_back() {
        let folder = tempfile::tempdir().unwrap();
        let state = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("People")).unwrap();
        std::fs::write(folder.path().join("People/Ada.md"), "- 2026-01-10 call\n").unwrap();
        let (stop, rescan) = (AtomicBool::new(false), AtomicBool::new(false));
        let options = Options::new(state.path(), today, &stop, &rescan);
        std::thread::scope(|scope| {
            scope.spawn(|| run(folder.path(), &options, &mut |_| {}).unwrap());
            // The next day, three days asleep, the clock set back.
            for day in [16, 17, 20, 18] {
                DAY.store(day, Ordering::Relaxed);
                let start = Instant::now();
                let date = format!("date: 2026-03-{day}\n");
                let report = folder.path().join("Follow-ups.md");
                while !std::fs::read_to_string(&report).is_ok_and(|text| text.contains(&date)) {
                    assert!(start.elapsed() < Duration::from_secs(20), "{date}");
                    std::thread::sleep(Duration::from_millis(10));
                }
            }
            stop.store(true, Ordering::Relaxed);
        });
    }
}
