//! `touchbase triage`: people without a cadence, one after the other.

use std::io::{BufRead, IsTerminal, Write};

use clap::Args;
use touchbase::agenda::Status;
use touchbase::change::Change;
use touchbase::date::{Cadence, Interval};
use touchbase::network::Person;
use touchbase::network::circle::CadenceOrigin;
use touchbase::phrase;
use touchbase::session::Session;
use touchbase::text::words::counted;
use touchbase::vault::Work;

use crate::cli::carry::state;
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::{Failure, Outcome};

/// `triage`
#[derive(Debug, Args)]
pub(crate) struct Triage {
    /// List them and ask nothing
    #[arg(long)]
    pub(crate) list: bool,
}

impl Triage {
    /// Whether it asks for each cadence and writes the answers, rather than listing people.
    pub(crate) fn asks(&self, terminal: &Terminal) -> bool {
        !self.list && std::io::stdin().is_terminal() && terminal.width().is_some()
    }
}

pub(crate) fn run(
    args: &Triage,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let mut open: Vec<(&Person<'_>, &Status<'_>)> = session
        .agenda
        .everyone()
        .filter(|(person, status)| person.held.origin == CadenceOrigin::Default && !status.paused)
        .collect();
    open.sort_by(|(a, of_a), (b, of_b)| {
        of_b.count
            .cmp(&of_a.count)
            .then_with(|| a.name().cmp(b.name()))
            .then_with(|| a.path().cmp(b.path()))
    });
    if open.is_empty() {
        terminal.print(&format!("{}\n", styled(FAINT, "everyone has a cadence")))?;
        return Ok(Outcome::Done);
    }
    if !args.asks(terminal) {
        terminal.print(&list(&open, session, terminal))?;
        return Ok(Outcome::Done);
    }
    ask(&open, session, terminal)
}

fn list(open: &[(&Person<'_>, &Status<'_>)], session: &Session<'_>, terminal: &Terminal) -> String {
    let rows: Vec<Vec<Cell>> = open
        .iter()
        .map(|(person, status)| {
            let last = status.last.map(|last| phrase::day::short_of(last, session.agenda.today));
            vec![
                Cell::new(said(&person.label())).style(STRONG),
                Cell::new(touchpoints(status)),
                Cell::new(last.map_or(String::new(), |last| format!("last {last}"))),
                Cell::new(said(person.path().as_str())).style(FAINT),
            ]
        })
        .collect();
    format!(
        "{}\n{}\n",
        table::render(&rows, 0, terminal.width()),
        styled(FAINT, "set one: touchbase cadence NAME EVERY")
    )
}

/// Asks for each, writing each answer at once, so that stopping loses nothing.
fn ask(
    open: &[(&Person<'_>, &Status<'_>)],
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let state = state()?;
    terminal.print(
        "How often? m month, q 3 months, y year, 2w …, never, Enter to skip, x to stop\n\n",
    )?;
    let mut lines = std::io::stdin().lock().lines();
    for (person, status) in open {
        let last = status.last.map(|last| phrase::day::short_of(last, session.agenda.today));
        let last = last.map_or(String::new(), |last| format!(", last {last}"));
        loop {
            terminal.print(&format!(
                "{}  {}{last}: ",
                styled(STRONG, &said(&person.label())),
                touchpoints(status)
            ))?;
            std::io::stdout().flush()?;
            let Some(line) = lines.next().transpose()? else { return Ok(Outcome::Done) };
            match answer(&line) {
                Answer::Stop => return Ok(Outcome::Done),
                Answer::Skip => break,
                Answer::Unclear => {
                    terminal.print("  write `2 weeks`, `monthly`, `90 days` or `never`\n")?;
                }
                Answer::Every(cadence) => {
                    let what = format!("cadence {} {cadence}", person.name());
                    let mut work = Work::new(what, session.agenda.today);
                    work.change(person.path().clone(), Change::Cadence(cadence));
                    // A note that cannot be written to does not stop the rest.
                    if let Err(error) = session.vault.commit(&work, &state) {
                        terminal.error(&error);
                    }
                    break;
                }
            }
        }
    }
    Ok(Outcome::Done)
}

fn touchpoints(status: &Status<'_>) -> String {
    counted(status.count, "touchpoint")
}

#[derive(Debug, PartialEq)]
enum Answer {
    Every(Cadence),
    Skip,
    Stop,
    Unclear,
}

fn answer(typed: &str) -> Answer {
    let every = |interval| Answer::Every(Cadence::Every(interval));
    match typed.trim().to_lowercase().as_str() {
        "" | "s" | "skip" => Answer::Skip,
        "x" | "quit" | "stop" | "exit" => Answer::Stop,
        "w" => every(Interval::days(7)),
        "m" => every(Interval::months(1)),
        "q" => every(Interval::months(3)),
        "y" => every(Interval::months(12)),
        "n" => Answer::Every(Cadence::Never),
        other => Cadence::parse(other).map_or(Answer::Unclear, Answer::Every),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        assert_eq!(answer("Q"), Answer::Every(Cadence::Every(Interval::months(3))));
        assert_eq!(answer(" 2w "), Answer::Every(Cadence::Every(Interval::days(14))));
        assert_eq!(answer("never"), Answer::Every(Cadence::Never));
        assert_eq!(answer(""), Answer::Skip);
        assert_eq!(answer("x"), Answer::Stop);
        assert_eq!(answer("often"), Answer::Unclear);
    }
}
