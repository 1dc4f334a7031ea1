//! Arguments, terminal, clock: everything between a person and the library.
//!
//! A tree of the binary's own; it uses only what the library makes public.
#![expect(
    clippy::disallowed_methods,
    reason = "the command line reads the environment and the day"
)]

mod ahead;
mod args;
mod carry;
mod clock;
mod commands;
mod filter;
mod output;
mod whom;

use std::process::ExitCode;

use clap::Parser;
use touchbase::vault::{self, Scan, Written};
use touchbase::{Agenda, Error, ErrorKind, Network, NotePath, Vault};

use self::args::{Args, Command};
use self::commands::{
    add, cadence, check, completions, done, due, edit, follow_up, git, history, init, log, man,
    people, plan, prep, promise, promises, report, review, schedule, show, snooze, spread,
    touchpoints, triage, undo, watch,
};
use self::output::changes;
use self::output::terminal::Terminal;

/// What a command came to.
pub(crate) enum Outcome {
    /// All is well.
    Done,
    /// `due --exit-code` found someone.
    SomeoneDue,
    /// `check` found errors, or the like.
    Found,
    /// These notes were changed.
    Changed(Vec<NotePath>),
}

/// Why a command ended early.
pub(crate) enum Failure {
    /// It could not do its job.
    Error(Error),
    /// Nobody reads what it prints.
    Closed,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        Self::Error(Error::new(ErrorKind::Io, format!("the output cannot be written: {error}")))
    }
}

/// Runs the program.
pub(crate) fn main() -> ExitCode {
    let args = match Args::try_parse_from(std::env::args_os()) {
        Ok(args) => args,
        Err(error) => {
            // clap prints help to stdout and mistakes to stderr.
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let mut terminal = Terminal::new(args.color);
    match run(args, &mut terminal) {
        Ok(Outcome::Done | Outcome::Changed(_)) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Ok(Outcome::SomeoneDue) => ExitCode::from(10),
        Ok(Outcome::Found) => ExitCode::FAILURE,
        Err(Failure::Error(error)) => {
            terminal.error(&error);
            ExitCode::from(if error.kind() == ErrorKind::Usage { 2 } else { 1 })
        }
    }
}

fn run(args: Args, terminal: &mut Terminal) -> Result<Outcome, Failure> {
    let command = args.command.unwrap_or_default();
    match &command {
        Command::Completions(completions) => return completions::run(completions, terminal),
        Command::Man => return man::run(terminal),
        Command::Merge(merge) => return git::merge(merge, terminal),
        _ => {}
    }
    let today = match args.today.as_deref() {
        Some(text) => clock::read(text)?,
        None => clock::today(),
    };
    let here = std::env::current_dir().map_err(|error| {
        Error::new(ErrorKind::Io, format!("the current folder cannot be found: {error}"))
    })?;
    let root = vault::find(args.vault.as_deref(), &here);
    if let Command::Watch(watch) = &command {
        return watch::run(watch, &root, args.today.is_some().then_some(today), terminal);
    }
    let vault = Vault::open(&root)?;
    if let Command::Init(init) = &command
        && init.git
    {
        return git::init(&vault, terminal);
    }
    if let Command::Schedule(args) = &command {
        return schedule::run(args, &vault, terminal);
    }
    let explain =
        matches!(&command, Command::Show(show) if show.why) || matches!(&command, Command::Init(_));
    let mut scan = terminal.patiently("reading notes", || vault.scan(explain));
    let reported = match &command {
        Command::Apply => {
            let args = report::Report::silent();
            Some(report::run(&args, true, &vault, &mut scan, today, terminal)?)
        }
        Command::Report(args) => {
            Some(report::run(args, !args.quiet, &vault, &mut scan, today, terminal)?)
        }
        _ => None,
    };
    let writes = !command.only_reads();
    if let Some(outcome) = reported {
        if writes {
            vault.clean_up(&scan);
        }
        return Ok(outcome);
    }
    let network = touchbase::network::gather(&scan.index, vault.config());
    let agenda = touchbase::agenda::judge(&network, today, vault.config());
    let session = Session { vault: &vault, scan: &scan, network: &network, agenda: &agenda };
    let outcome = match command {
        Command::Due(due) => due::run(&due, &session, terminal),
        Command::Show(show) => show::run(&show, &session, terminal),
        Command::Prep(args) => prep::run(&args, &session, terminal),
        Command::Review(args) => review::run(&args, &session, terminal),
        Command::Plan(args) => plan::run(&args, &session, terminal),
        Command::Spread(args) => spread::run(&args, &session, terminal),
        Command::People(people) => people::run(&people, &session, terminal),
        Command::Touchpoints(touchpoints) => touchpoints::run(&touchpoints, &session, terminal),
        Command::Promises(promises) => promises::run(&promises, &session, terminal),
        Command::Check(check) => check::run(&check, &session, terminal),
        Command::Init(init) => init::run(&init, &session, terminal),
        Command::Log(log) => log::run(&log, &session, terminal),
        Command::Add(add) => add::run(&add, &session, terminal),
        Command::Edit(args) => edit::run(&args, &session),
        Command::Cadence(args) => cadence::run(&args, &session, terminal),
        Command::Snooze(args) => snooze::run(&args, &session, terminal),
        Command::FollowUp(args) => follow_up::run(&args, &session, terminal),
        Command::Promise(args) => promise::run(&args, &session, terminal),
        Command::Done(args) => done::run(&args, &session, terminal),
        Command::Triage(args) => triage::run(&args, &session, terminal),
        Command::Undo => undo::run(&session, terminal),
        Command::History => history::run(&session, terminal),
        Command::Completions(_)
        | Command::Man
        | Command::Report(_)
        | Command::Apply
        | Command::Watch(_)
        | Command::Schedule(_)
        | Command::Merge(_) => Ok(Outcome::Done),
    }?;
    if writes {
        vault.clean_up(&scan);
    }
    if let Outcome::Changed(paths) = &outcome {
        paths.iter().for_each(|path| read_again(&vault, &mut scan, path));
        let network = touchbase::network::gather(&scan.index, vault.config());
        let agenda = touchbase::agenda::judge(&network, today, vault.config());
        terminal.print(&changes::next(&agenda, paths))?;
    }
    Ok(outcome)
}

/// Reads a note again that was changed.
fn read_again(vault: &Vault, scan: &mut Scan, path: &NotePath) {
    if let Some(Ok(note)) = vault.read(path) {
        scan.index.insert(note);
    }
}

/// Says what became of a file of ours.
fn written(path: &str, written: Written, terminal: &Terminal) -> Result<(), Failure> {
    let what = match written {
        Written::Created => "written",
        Written::Updated => "updated",
        Written::Unchanged => "unchanged",
    };
    Ok(terminal.print(&format!("{}: {what}\n", touchbase::text::neutral::neutral(path)))?)
}

/// What every command works on.
pub(crate) struct Session<'a> {
    pub(crate) vault: &'a Vault,
    pub(crate) scan: &'a Scan,
    pub(crate) network: &'a Network<'a>,
    pub(crate) agenda: &'a Agenda<'a>,
}

impl Session<'_> {
    /// Everything that was found wrong, sorted.
    pub(crate) fn diagnostics(&self) -> Vec<touchbase::Diagnostic> {
        let mut also = self.vault.diagnostics().to_vec();
        also.extend(self.network.diagnostics.iter().cloned());
        self.scan.all_diagnostics(&also)
    }
}

/// The arguments as a test or another program may give them.
#[cfg(test)]
fn parse(args: &[&str]) -> Result<Args, clap::Error> {
    let args =
        std::iter::once("touchbase").chain(args.iter().copied()).map(std::ffi::OsString::from);
    Args::try_parse_from(args)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn arguments_are_sound() {
        Args::command().debug_assert();
        assert!(matches!(parse(&[]).map(|args| args.command), Ok(None)));
        assert!(parse(&["due", "--nonsense"]).is_err());
    }
}
