//! Keeps the report true while the vault lives: events in, report out.
//!
//! The loop alone; what an event means is `event`'s business, when a batch is complete `batch`'s, and
//! what the vault holds `state`'s. Asks for the time in one place, through a clock it is given.
#![expect(clippy::disallowed_methods, reason = "waits, and measures how long")]

mod batch;
mod event;
mod probe;
mod queue;
pub mod state;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use self::queue::EventQueue;
use self::state::{Dirty, VaultState};
use crate::date::Date;
use crate::error::{Error, ErrorKind};
use crate::path::NotePath;
use crate::session::{Order, Undone};
use crate::vault::{Changed, Lock, Vault, Written};

/// How often the clock and the signals are looked at, in milliseconds.
const TICK: u64 = 400;

/// After this many seconds what could not be done is tried again, though no event came.
const RETRY: u64 = 30;

/// The most changed notes reported one by one; a pull or a move changes more.
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
    /// How long to wait before what could not be done is tried again.
    pub retry: Duration,
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
        Self {
            poll: false,
            interval: 5,
            retry: Duration::from_secs(RETRY),
            state,
            today,
            stop,
            rescan,
        }
    }
}

/// What happened.
#[derive(Debug)]
#[non_exhaustive]
pub enum News {
    /// The vault was read; how many notes it has.
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
    let vault = Vault::open(root)?;
    let _lock = Lock::watching(options.state, vault.root())?;
    let (to, hints) = mpsc::channel();
    let mut events = Events::default();
    if !options.poll {
        match event::Listener::new(vault.root(), to) {
            Ok(listener) => events.listener = Some(listener),
            Err(reason) => events.failed = Some(reason),
        }
    }
    vault.folders_beside().iter().for_each(|folder| events.follow(folder));
    // Listened to once all is read, else reading would be heard; what changes in between is found by
    // looking at everything once more, which the first batch does.
    let mut folders = Vec::new();
    let state = VaultState::of(vault, &mut |folder| folders.push(folder.to_owned()));
    folders.iter().for_each(|folder| events.follow(folder));
    let mut watcher = Watcher {
        queue: EventQueue::new(state.vault().root(), hints),
        events,
        node: state.vault().identity(),
        state,
        today: (options.today)(),
        changed: BTreeSet::new(),
        owes: true,
        undone: Vec::new(),
        retry: None,
        options,
        tell,
    };
    watcher.admit();
    (watcher.tell)(News::Started(watcher.state.index().len()));
    watcher.write();
    watcher.queue.suspect();
    while !options.stop.load(Ordering::Relaxed) {
        watcher.turn();
    }
    Ok(())
}

/// Where events come from, if they do.
#[derive(Default)]
struct Events {
    listener: Option<event::Listener>,
    /// Why they do not, until that is told.
    failed: Option<String>,
}

impl Events {
    fn follow(&mut self, folder: &Path) {
        if let Some(listener) = &mut self.listener
            && let Err(reason) = listener.follow(folder)
        {
            self.give_up(reason);
        }
    }

    fn give_up(&mut self, reason: String) {
        self.listener = None;
        self.failed = Some(reason);
    }
}

/// The loop and what it knows.
struct Watcher<'a> {
    state: VaultState,
    queue: EventQueue,
    events: Events,
    options: &'a Options<'a>,
    tell: &'a mut dyn FnMut(News),
    /// The day of the report.
    today: Date,
    /// What tells the vault's folder from another in its place; `None` while it is gone.
    node: Option<u64>,
    /// The notes that changed since the report was written.
    changed: BTreeSet<NotePath>,
    /// A report is to be written in any case.
    owes: bool,
    /// What could not be done the last time.
    undone: Vec<Undone>,
    /// When it is tried again.
    retry: Option<Instant>,
}

impl Watcher<'_> {
    /// Waits for something to happen, and does what follows.
    fn turn(&mut self) {
        self.queue.listen(TICK);
        // A vault that is gone may come back: a disk that is mounted, a folder that is synced again.
        let node = self.state.vault().identity();
        if node != self.node {
            self.node = node;
            match node {
                Some(_) => self.queue.suspect(),
                None => (self.tell)(News::Trouble(
                    Error::new(ErrorKind::NotFound, "the vault is gone; waiting for it")
                        .at(self.state.vault().root()),
                )),
            }
        }
        if self.node.is_none() {
            self.queue.forget();
            return;
        }
        if self.options.rescan.swap(false, Ordering::Relaxed) {
            self.queue.suspect();
        }
        if self.events.listener.is_some() && self.queue.probe.is_deaf(self.queue.now()) {
            self.events.give_up("none came for a file just written".to_owned());
            self.admit();
        }
        if self.events.listener.is_none() && self.queue.is_time_to_look(self.options.interval) {
            self.queue.suspect();
        }
        // A report in a hidden folder brings no event, and without events nobody should wait to be heard.
        if self.queue.is_idle() && self.state.has_other_report() {
            self.queue.notice();
        }
        let today = (self.options.today)();
        if today != self.today {
            self.today = today;
            self.owes = true;
        }
        if self.retry.is_some_and(|at| Instant::now() >= at) {
            self.retry = None;
            self.owes = true;
        }
        if self.queue.has_settled() || self.owes && self.queue.is_idle() {
            self.refresh();
            self.write();
        }
    }

    /// Says that events do not come, if that is new.
    fn admit(&mut self) {
        if let Some(reason) = self.events.failed.take() {
            (self.tell)(News::Polling(reason));
        }
    }

    /// Listens to the folders in which something besides notes counts.
    fn follow_beside(&mut self) {
        let folders = self.state.vault().folders_beside();
        folders.iter().for_each(|folder| self.events.follow(folder));
    }

    /// Looks at what may have changed.
    fn refresh(&mut self) {
        let dirty = self.queue.take();
        let is_whole = matches!(dirty, Dirty::All | Dirty::Settings);
        // Before the settings are read, so that no change to them slips through; and as they say then.
        if is_whole {
            self.follow_beside();
        }
        let events = &mut self.events;
        match self.state.refresh(&dirty, &mut |folder| events.follow(folder)) {
            Ok(changed) => self.changed.extend(changed),
            Err(error) => (self.tell)(News::Trouble(error)),
        }
        if is_whole {
            self.follow_beside();
        }
        self.owes |= dirty == Dirty::Settings || self.state.has_other_report();
        self.admit();
    }

    /// Writes what follows from the vault as it is now, and tells of it. While it is prepared more may
    /// come; then it is left for the next turn.
    fn write(&mut self) {
        // A picture, a file of another program, our own report.
        if self.changed.is_empty() && !self.owes {
            self.queue.close();
            return;
        }
        let none = BTreeSet::new();
        let told = if self.changed.len() <= TOLD { &self.changed } else { &none };
        let queue = &mut self.queue;
        let mut order = Order::new(self.today, Ok(self.options.state));
        order.changed = told;
        let Some(round) = self.state.write(&order, &mut || queue.is_complete()) else {
            self.owes = true;
            return;
        };
        self.changed.clear();
        self.owes = false;
        self.queue.close();
        if !round.ticked.is_empty() {
            (self.tell)(News::Ticked(round.ticked));
        }
        round.people.into_iter().for_each(|one| (self.tell)(News::Person(one.name, one.due)));
        self.retry = (!round.undone.is_empty()).then(|| Instant::now() + self.options.retry);
        let report = NotePath::new(&self.state.vault().config().report);
        // Told once, not at every try.
        for one in round.undone.iter().filter(|one| !self.undone.contains(one)) {
            (self.tell)(News::Trouble(one.error(&report)));
        }
        self.undone = round.undone;
        match round.written {
            Ok(Written::Unchanged) => {}
            Ok(written) => {
                self.queue.probe.wrote(self.queue.now());
                (self.tell)(News::Report(written, self.today));
            }
            // Someone writes in it; that brings an event.
            Err(error) if error.kind() == ErrorKind::Changed => self.owes = true,
            Err(error) => (self.tell)(News::Trouble(error)),
        }
        round.refused.into_iter().for_each(|error| (self.tell)(News::Trouble(error)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU32;

    static DAY: AtomicU32 = AtomicU32::new(16);

    fn today() -> Date {
        Date::from_ymd_opt(2026, 3, DAY.load(Ordering::Relaxed)).unwrap()
    }

    #[test]
    fn row_28_midnight_sleep_and_a_clock_set_back() {
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
