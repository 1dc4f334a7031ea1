//! `touchbase confirm`: links that may tell of a touchpoint, and plans that have passed, one after the other: were you
//! in touch?
//!
//! What counts as a maybe is found elsewhere. Here it is asked, and the answer written into the person's note.

mod habit;

use std::io::{BufRead, IsTerminal, Lines, StdinLock, Write};

use clap::Args;
use touchbase::agenda::{self, unanswered};
use touchbase::answer;
use touchbase::change::Change;
use touchbase::date::show;
use touchbase::network::{Habit, Maybe, Person, Touchpoint};
use touchbase::session::Session;
use touchbase::text::words::counted;
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use crate::cli::carry::{Dry, carry_out, state};
use crate::cli::commands::touchpoints;
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome, clock, whom};

/// `confirm`
#[derive(Debug, Args)]
pub(crate) struct Confirm {
    /// About whom; without it, about everyone
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// About which day
    #[arg(value_name = "DAY")]
    pub(crate) day: Option<String>,
    /// You were in touch: write an entry for the day into their note
    #[arg(long, requires = "day", conflicts_with = "no")]
    pub(crate) yes: bool,
    /// You were not: keep the day as `not-met` in their note, so that it is asked once
    #[arg(long, requires = "day")]
    pub(crate) no: bool,
    /// Count names alone on their lines from now on: writes `daily-notes: names` into touchbase.yaml
    #[arg(long, conflicts_with_all = ["name", "yes", "no", "dry_run"])]
    pub(crate) names: bool,
    #[command(flatten)]
    pub(crate) dry: Dry,
}

impl Confirm {
    /// Whether it asks about each line and writes the answers, rather than listing lines.
    fn asks(&self, terminal: &Terminal) -> bool {
        !self.yes
            && !self.no
            && !self.dry.dry_run
            && std::io::stdin().is_terminal()
            && terminal.width().is_some()
    }

    /// Whether it may change a note.
    pub(crate) fn writes(&self, terminal: &Terminal) -> bool {
        self.asks(terminal) || (self.yes || self.no) && !self.dry.dry_run
    }
}

/// What may have been a touchpoint, and whose.
#[derive(Clone, Copy)]
struct Open<'a> {
    person: &'a Person<'a>,
    touchpoint: &'a Touchpoint<'a>,
    /// The link that may tell of it; otherwise it was planned.
    maybe: Option<&'a Maybe<'a>>,
}

pub(crate) fn run(
    args: &Confirm,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if args.names {
        return habit::accept(session, terminal);
    }
    let open = open(args, session, terminal)?;
    let answer = match (args.yes, args.no) {
        (true, _) => Some(Answer::Yes),
        (_, true) => Some(Answer::No),
        _ => None,
    };
    if let Some(answer) = answer {
        let Some(one) = open.first() else { return Err(nothing(args).into()) };
        let work = work(one, answer, session);
        let outcome = carry_out(session, &work, &args.dry, terminal)?;
        let habit = session.network.habit().and(one.counts(answer));
        if let Some(news) = habit::said(habit, session).filter(|_| !args.dry.dry_run) {
            let tip = format!("{news}; to count them all from now on: touchbase confirm --names");
            terminal.print(&format!("{}\n", styled(FAINT, &tip)))?;
        }
        return Ok(outcome);
    }
    if open.is_empty() {
        let nothing = "nothing to confirm: every line counts, or something speaks against it";
        terminal.print(&format!("{}\n", styled(FAINT, nothing)))?;
        return Ok(Outcome::Done);
    }
    if args.asks(terminal) {
        return Asking { session, terminal, lines: std::io::stdin().lock().lines() }.all(&open);
    }
    let rows = open.iter().map(|one| (one.person, one.touchpoint));
    let list = touchpoints::maybes(rows, terminal);
    let tip = styled(FAINT, "answer one: touchbase confirm NAME DAY --yes (or --no)");
    terminal.print(&format!("{list}{tip}\n"))?;
    Ok(Outcome::Done)
}

impl Open<'_> {
    /// What the answer adds to the writer's habit.
    fn counts(&self, answer: Answer) -> Habit {
        match (self.maybe, answer) {
            (Some(maybe), Answer::Yes) => maybe.met(),
            (Some(maybe), _) => maybe.not_met(),
            (None, _) => Habit::default(),
        }
    }
}

/// What `args` ask about, the newest first: that is remembered best.
fn open<'a>(
    args: &Confirm,
    session: &Session<'a>,
    terminal: &Terminal,
) -> Result<Vec<Open<'a>>, Failure> {
    let today = session.agenda.today;
    let day = args.day.as_deref().map(|day| clock::day(day, today, "DAY")).transpose()?;
    let of: Vec<&Person<'a>> = match &args.name {
        Some(name) => {
            let at = whom::one(session, name, terminal)?;
            session.network.people.get(at).into_iter().collect()
        }
        None => session.network.people.iter().collect(),
    };
    let mut all = Vec::new();
    for person in of {
        let maybes = agenda::maybes(person, today).iter();
        let maybes = maybes.map(|maybe| (&maybe.touchpoint, Some(maybe)));
        let plans = unanswered::of(person, today).into_iter().map(|plan| (plan, None));
        let open = maybes.chain(plans).filter(|(one, _)| day.is_none_or(|day| one.date == day));
        all.extend(open.map(|(touchpoint, maybe)| Open { person, touchpoint, maybe }));
    }
    all.sort_by(|a, b| {
        let (one, other) = (a.person, b.person);
        let days = b.touchpoint.date.cmp(&a.touchpoint.date);
        days.then_with(|| one.name().cmp(other.name())).then_with(|| one.path().cmp(other.path()))
    });
    Ok(all)
}

fn nothing(args: &Confirm) -> Error {
    let (name, day) = (args.name.as_deref().unwrap_or(""), args.day.as_deref().unwrap_or(""));
    let message = format!("nothing to confirm with {} on {}", said(name), said(day));
    Error::new(ErrorKind::NotFound, message)
        .hint("what is open: touchbase confirm; what counts already: touchbase show NAME --why")
}

/// What somebody says of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Skip,
    Stop,
    Unclear,
}

impl Answer {
    fn of(typed: &str) -> Self {
        match typed.trim().to_lowercase().as_str() {
            "y" | "yes" => Self::Yes,
            "n" | "no" => Self::No,
            "" | "s" | "skip" => Self::Skip,
            "x" | "q" | "quit" | "stop" | "exit" => Self::Stop,
            _ => Self::Unclear,
        }
    }
}

/// What an answer writes into the person's note.
fn work(one: &Open<'_>, answer: Answer, session: &Session<'_>) -> Work {
    let Open { person, touchpoint, .. } = one;
    let day = touchpoint.date;
    let what = format!("confirm {} {day}", person.name());
    let mut work = Work::new(what, session.agenda.today);
    let change = match answer {
        Answer::Yes => Change::Log(answer::confirmed(person, touchpoint, session.agenda)),
        _ => Change::NotMet(day),
    };
    work.change(person.path().clone(), change);
    work
}

/// Asking about one line after the other.
struct Asking<'a, 's> {
    session: &'a Session<'s>,
    terminal: &'a Terminal,
    lines: Lines<StdinLock<'static>>,
}

impl Asking<'_, '_> {
    /// Asks about each, writing each answer at once, so that stopping loses nothing.
    fn all(mut self, open: &[Open<'_>]) -> Result<Outcome, Failure> {
        let state = state()?;
        let lines = counted(open.len(), "line");
        self.terminal.print(&format!(
            "{lines} may tell of a touchpoint. y in touch, n not, Enter to skip, x to stop\n"
        ))?;
        let mut habit = self.session.network.habit();
        for one in open {
            self.show(one)?;
            let answer = self.answer("In touch? ")?;
            match answer {
                Answer::Stop => return Ok(Outcome::Done),
                Answer::Yes | Answer::No => {}
                Answer::Skip | Answer::Unclear => continue,
            }
            let work = work(one, answer, self.session);
            // A note that cannot be written to does not stop the rest.
            match self.session.vault.commit(&work, &state) {
                Ok(_) => habit = habit.and(one.counts(answer)),
                Err(error) => self.terminal.error(&error),
            }
        }
        self.offer(habit)
    }

    fn show(&self, one: &Open<'_>) -> Result<(), Failure> {
        let Open { person, touchpoint, maybe } = one;
        let (source, today) = (touchpoint.citation, self.session.agenda.today);
        let planned = if maybe.is_none() { "planned for " } else { "" };
        let day = format!("{planned}{}", show::weekday_long(touchpoint.date, today));
        let place = format!("{}:{}", said(source.path().as_str()), source.line);
        self.terminal.print(&format!(
            "\n{}  {day}  {}\n  {}\n",
            styled(STRONG, &said(&person.label())),
            styled(FAINT, &place),
            said(touchpoint.text())
        ))?;
        Ok(())
    }

    /// Asks until the answer is clear.
    fn answer(&mut self, question: &str) -> Result<Answer, Failure> {
        loop {
            self.terminal.print(question)?;
            std::io::stdout().flush()?;
            let Some(line) = self.lines.next().transpose()? else { return Ok(Answer::Stop) };
            match Answer::of(&line) {
                Answer::Unclear => self.terminal.print("  write y, n, Enter or x\n")?,
                answer => return Ok(answer),
            }
        }
    }

    /// Offers to count names alone on their lines when they turned out to be this writer's contacts.
    fn offer(&mut self, habit: Habit) -> Result<Outcome, Failure> {
        let Some(news) = habit::said(habit, self.session) else { return Ok(Outcome::Done) };
        self.terminal.print(&format!("\n{news}. "))?;
        match self.answer("Count them all from now on, in this vault? ")? {
            Answer::Yes => habit::accept(self.session, self.terminal),
            _ => Ok(Outcome::Done),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        assert_eq!(Answer::of(" Y "), Answer::Yes);
        assert_eq!(Answer::of("no"), Answer::No);
        assert_eq!(Answer::of(""), Answer::Skip);
        assert_eq!(Answer::of("x"), Answer::Stop);
        assert_eq!(Answer::of("perhaps"), Answer::Unclear);
    }
}
