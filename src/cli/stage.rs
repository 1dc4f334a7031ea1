//! From arguments to an outcome: what a command needs is made ready step by step, and no more of it than
//! the command needs.
//!
//! The steps: nothing; the day and the folder; the vault with its settings; its notes; the network and the
//! agenda. What a command does with them is its own file's business.

use std::path::{Path, PathBuf};

use clap::CommandFactory;
use touchbase::date::Date;
use touchbase::session::Session;
use touchbase::text::fold::loose;
use touchbase::text::nearest::nearest;
use touchbase::text::neutral::neutral;
use touchbase::typed;
use touchbase::vault::{self, Scan};
use touchbase::{Error, ErrorKind, NotePath, Vault};

use super::args::{Args, Command};
use super::carry::state;
use super::commands::prep::Prep;
use super::commands::report::{Report, Ticks};
use super::commands::{
    add, cadence, check, completions, confirm, done, due, edit, follow_up, git, history, init, log,
    man, merge, people, plan, prep, promise, promises, rename, report, review, schedule, show,
    snooze, spread, touchpoints, triage, undo, watch, write,
};
use super::output::changes;
use super::output::terminal::Terminal;
use super::{Failure, Outcome, clock};

/// Runs the command that `args` name.
pub(super) fn run(args: Args, terminal: &Terminal) -> Result<Outcome, Failure> {
    let command = args.command.unwrap_or_default();
    let writes = command.writes(terminal);
    let finishes = writes && !matches!(command, Command::Undo(_));
    let place = || {
        let place = Place::find(args.vault.as_deref(), args.today.as_deref(), writes, terminal);
        place.map(|place| Place { finishes, ..place })
    };
    match &command {
        // Nothing but what was typed.
        Command::Completions(args) => completions::run(args, &mut Args::command(), terminal),
        Command::Man => man::run(Args::command(), terminal),
        Command::MergeDriver(args) => git::merge(args, terminal),
        Command::Merge(args) if args.as_driver().is_some() => {
            args.as_driver().map_or(Ok(Outcome::Done), |driver| git::merge(&driver, terminal))
        }

        // The folder and the day.
        Command::Watch(args) => {
            let place = place()?;
            watch::run(args, &place.root, place.pretended, terminal)
        }

        // The vault, and none of its notes.
        Command::Schedule(args) => schedule::run(args, &place()?.open()?, terminal),
        Command::Init(args) if args.git => git::init(&place()?.open()?, terminal),

        // The notes, which they read again themselves once ticks have changed them.
        Command::Apply => place()?.with_notes(Reasons::Dropped, |vault, scan, today| {
            report::run(&Report::silent(), Ticks::Told, vault, scan, today, terminal)
        }),
        Command::Report(args) => place()?.with_notes(Reasons::Dropped, |vault, scan, today| {
            report::run(args, args.ticks(), vault, scan, today, terminal)
        }),

        // The network and the agenda, and why something does not count.
        Command::Show(args) if args.why => place()?.explained(|on| show::run(args, on, terminal)),
        Command::Check(args) => place()?.explained(|on| check::run(args, on, terminal)),
        Command::Init(args) => place()?.explained(|on| init::run(args, on, terminal)),

        // The network and the agenda.
        Command::Due(args) => place()?.judged(|on| due::run(args, on, terminal)),
        Command::Show(args) => place()?.judged(|on| show::run(args, on, terminal)),
        Command::Prep(args) => place()?.judged(|on| prep::run(args, on, terminal)),
        Command::Name(words) => {
            place()?.judged(|on| prep::run(&Prep::of(named(words, on)?), on, terminal))
        }
        Command::Write(args) => place()?.judged(|on| write::run(args, on, terminal)),
        Command::Review(args) => place()?.judged(|on| review::run(args, on, terminal)),
        Command::Plan(args) => place()?.judged(|on| plan::run(args, on, terminal)),
        Command::Spread(args) => place()?.judged(|on| spread::run(args, on, terminal)),
        Command::People(args) => place()?.judged(|on| people::run(args, on, terminal)),
        Command::Touchpoints(args) => place()?.judged(|on| touchpoints::run(args, on, terminal)),
        Command::Promises(args) => place()?.judged(|on| promises::run(args, on, terminal)),
        Command::Log(args) => place()?.judged(|on| log::run(args, on, terminal)),
        Command::Add(args) => place()?.judged(|on| add::run(args, on, terminal)),
        Command::Edit(args) => place()?.judged(|on| edit::run(args, on, terminal)),
        Command::Cadence(args) => place()?.judged(|on| cadence::run(args, on, terminal)),
        Command::Confirm(args) => place()?.judged(|on| confirm::run(args, on, terminal)),
        Command::Snooze(args) => place()?.judged(|on| snooze::run(args, on, terminal)),
        Command::FollowUp(args) => place()?.judged(|on| follow_up::run(args, on, terminal)),
        Command::Promise(args) => place()?.judged(|on| promise::run(args, on, terminal)),
        Command::Done(args) => place()?.judged(|on| done::run(args, on, terminal)),
        Command::Rename(args) => place()?.judged(|on| rename::run(args, on, terminal)),
        Command::Merge(args) => place()?.judged(|on| merge::run(args, on, terminal)),
        Command::Triage(args) => place()?.judged(|on| triage::run(args, on, terminal)),
        Command::Undo(args) => place()?.judged(|on| undo::run(args, on, terminal)),
        Command::History => place()?.judged(|on| history::run(on, terminal)),
    }
}

/// The words of a name that was typed in place of a command.
fn named<'w>(words: &'w [String], session: &Session<'_>) -> Result<&'w [String], Error> {
    let typed = words.join(" ");
    let is_option = words.iter().any(|word| word.starts_with('-'));
    let wanted = format!(" {}", loose(&typed));
    let begins = |name: &str| format!(" {}", loose(name)).contains(&wanted);
    let found = typed::name::people(session.network, &typed);
    let mut people = found.iter().filter_map(|at| session.network.people.get(*at));
    // A part from the middle of a name is more likely a command that was misspelt.
    if !is_option && people.any(|person| person.names().any(begins)) {
        return Ok(words);
    }
    let first = words.first().map_or("", String::as_str);
    let commands = Args::command();
    let known: Vec<&str> = commands.get_subcommands().map(clap::Command::get_name).collect();
    let message = format!("`{}` is not a command, and nobody is called so", neutral(&typed));
    let error = Error::new(ErrorKind::Usage, message);
    let near = nearest(first, known);
    Err(
        match near.map(str::to_owned).or_else(|| {
            typed::name::near(session.network, &typed).map(|name| format!("prep \"{name}\""))
        }) {
            Some(near) => error.hint(format!("did you mean `touchbase {near}`?")),
            None => error
                .hint("list the commands with `touchbase --help`, people with `touchbase people`"),
        },
    )
}

/// Whether notes keep what in them does not count, and why.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reasons {
    Kept,
    Dropped,
}

/// Where and when a command runs.
struct Place<'t> {
    root: PathBuf,
    today: Date,
    /// The day that was given in place of the clock's.
    pretended: Option<Date>,
    /// Whether the command writes into the vault.
    writes: bool,
    /// Whether it begins by finishing what a crash cut short: `undo` does so by itself, to tell it.
    finishes: bool,
    terminal: &'t Terminal,
}

impl<'t> Place<'t> {
    fn find(
        vault: Option<&Path>,
        today: Option<&str>,
        writes: bool,
        terminal: &'t Terminal,
    ) -> Result<Self, Failure> {
        let pretended = today.map(clock::read).transpose()?;
        let here = std::env::current_dir().map_err(|error| {
            Error::new(ErrorKind::Io, format!("the current folder cannot be found: {error}"))
        })?;
        let root = vault::find(vault, &here);
        let today = pretended.unwrap_or_else(clock::today);
        Ok(Self { root, today, pretended, writes, finishes: writes, terminal })
    }

    fn open(&self) -> Result<Vault, Error> {
        Vault::open(&self.root)
    }

    /// Runs a command on the notes as they are; afterwards, if it is one that writes, what a crash left is
    /// taken away.
    fn with_notes(
        &self,
        reasons: Reasons,
        command: impl FnOnce(&Vault, &mut Scan, Date) -> Result<Outcome, Failure>,
    ) -> Result<Outcome, Failure> {
        let vault = self.open()?;
        if self.finishes {
            self.finish_what_was_cut_short(&vault)?;
        }
        let mut scan = self.terminal.patiently("reading notes", || match reasons {
            Reasons::Kept => vault.scan_explained(),
            Reasons::Dropped => vault.scan(),
        });
        let outcome = command(&vault, &mut scan, self.today)?;
        if self.writes {
            vault.clean_up(&scan);
        }
        // The process ends here; giving back each note takes as long as reading a tenth of them.
        std::mem::forget(scan);
        Ok(outcome)
    }

    /// What a crash left half done is finished or forgotten before the notes are read.
    fn finish_what_was_cut_short(&self, vault: &Vault) -> Result<(), Error> {
        // Where there is no folder for the journal, there is no journal.
        let Ok(state) = state() else { return Ok(()) };
        for record in vault.recover(&state)? {
            let what = neutral(record.what.trim());
            self.terminal.remark(&format!("finished what was cut short: {what}"));
        }
        Ok(())
    }

    /// Runs a command on the network and the agenda.
    fn judged(
        &self,
        command: impl FnOnce(&Session<'_>) -> Result<Outcome, Failure>,
    ) -> Result<Outcome, Failure> {
        self.on_session(Reasons::Dropped, command)
    }

    /// The same, for a command that says why something does not count.
    fn explained(
        &self,
        command: impl FnOnce(&Session<'_>) -> Result<Outcome, Failure>,
    ) -> Result<Outcome, Failure> {
        self.on_session(Reasons::Kept, command)
    }

    fn on_session(
        &self,
        reasons: Reasons,
        command: impl FnOnce(&Session<'_>) -> Result<Outcome, Failure>,
    ) -> Result<Outcome, Failure> {
        self.with_notes(reasons, |vault, scan, today| {
            let network = touchbase::network::gather(&scan.index, vault.config());
            let agenda = touchbase::agenda::judge(&network, today, vault.config());
            let outcome = command(&Session { vault, scan, network: &network, agenda: &agenda })?;
            if let Outcome::Changed(paths) = &outcome {
                self.say_next(paths, vault, scan)?;
            }
            Ok(outcome)
        })
    }

    /// Reads the notes that were changed again, and says when the people in them are next due.
    fn say_next(&self, paths: &[NotePath], vault: &Vault, scan: &mut Scan) -> Result<(), Failure> {
        paths.iter().for_each(|path| scan.read_again(vault, path));
        let network = touchbase::network::gather(&scan.index, vault.config());
        let agenda = touchbase::agenda::judge(&network, self.today, vault.config());
        Ok(self.terminal.print(&changes::next(&agenda, paths))?)
    }
}
