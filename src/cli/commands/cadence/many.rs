//! `cadence --where …`: one rhythm for many people, shown before it is set, and taken back by one `undo`.

use touchbase::agenda::Status;
use touchbase::change::Change;
use touchbase::date::Cadence;
use touchbase::network::Person;
use touchbase::phrase;
use touchbase::session::Session;
use touchbase::text::words::{counted_people, plural};
use touchbase::vault::Work;
use touchbase::{Error, ErrorKind};

use super::{SetCadence, cadence_of};
use crate::cli::carry::state;
use crate::cli::filter::condition::Where;
use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::shell::quoted;
use crate::cli::{Failure, Outcome, whom};

/// The most people that are shown by name; the rest is counted.
const SHOWN: usize = 40;

/// Sets the rhythm of everyone for whom all conditions hold.
pub(super) fn run(
    args: &SetCadence,
    every: &str,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let cadence = cadence_of(every)?;
    let conditions = args.conditions.iter().map(|typed| Where::read(typed));
    let conditions: Vec<Where> = conditions.collect::<Result<_, _>>()?;
    let people = session.agenda.everyone().enumerate();
    let found: Vec<(usize, &Person<'_>)> = people
        .filter(|(_, (person, status))| all_hold(&conditions, person, status))
        .map(|(at, (person, _))| (at, person))
        .collect();
    let typed = args.conditions.join(" and ");
    if found.is_empty() {
        let message = format!("nobody has {}", said(&typed));
        return Err(Error::new(ErrorKind::NotFound, message)
            .hint("who is there, with what: touchbase people, touchbase show NAME")
            .into());
    }
    let is_new = |(_, person): &&(usize, &Person<'_>)| person.card.cadence != Some(cadence);
    let wanted: Vec<&(usize, &Person<'_>)> = found.iter().filter(is_new).collect();
    if wanted.is_empty() {
        let n = counted_people(found.len());
        let have = plural(found.len(), "has", "have");
        terminal.print(&format!(
            "{n} with {} {have} {every} already; nothing changed\n",
            said(&typed)
        ))?;
        return Ok(Outcome::Done);
    }
    terminal.print(&shown(&wanted, cadence, session, terminal))?;
    if !args.is_agreed(&wanted, every, terminal)? {
        return Ok(Outcome::Done);
    }
    let mut work = Work::new(format!("cadence {typed}: {every}"), session.agenda.today);
    for (_, person) in &wanted {
        let words = every.to_owned();
        work.change(person.path().clone(), Change::CadenceInWords { cadence, words });
    }
    let changed = session.vault.commit(&work, &state()?)?;
    let n = counted_people(changed.len());
    let have = plural(changed.len(), "has", "have");
    let undo = styled(FAINT, "(touchbase undo takes it back)");
    terminal.print(&format!("{n} now {have} {every}   {undo}\n"))?;
    Ok(Outcome::Done)
}

fn all_hold(conditions: &[Where], person: &Person<'_>, status: &Status<'_>) -> bool {
    conditions.iter().all(|condition| condition.holds(person, status))
}

/// Whose rhythm it would be, and from what to what.
fn shown(
    wanted: &[&(usize, &Person<'_>)],
    cadence: Cadence,
    session: &Session<'_>,
    terminal: &Terminal,
) -> String {
    let rows: Vec<Vec<Cell>> = wanted
        .iter()
        .take(SHOWN)
        .map(|(at, person)| {
            let (now, then) = (phrase::every(person.held.cadence), phrase::every(cadence));
            vec![
                Cell::new(said(&person.label())).style(STRONG),
                Cell::new(whom::about(session, *at)),
                Cell::new(format!("{now} → {then}")),
            ]
        })
        .collect();
    let mut out = table::render(&rows, 0, terminal.width());
    let rest = wanted.len().saturating_sub(SHOWN);
    if rest > 0 {
        out.push_str(&format!("and {rest} more\n"));
    }
    out
}

impl SetCadence {
    /// Whether it is to be written: with `--apply`, or when somebody at the terminal says so.
    fn is_agreed(
        &self,
        wanted: &[&(usize, &Person<'_>)],
        every: &str,
        terminal: &Terminal,
    ) -> Result<bool, Failure> {
        if self.dry.dry_run {
            return Ok(false);
        }
        if self.apply {
            return Ok(true);
        }
        let n = counted_people(wanted.len());
        if let Some(dialogue) = terminal.dialogue() {
            let typed = dialogue.ask(&format!("Set {every} for {n}? (y, or Enter for no) "))?;
            return Ok(
                typed.is_some_and(|typed| matches!(typed.to_lowercase().as_str(), "y" | "yes"))
            );
        }
        let conditions = self.conditions.iter().map(|typed| format!("--where {}", quoted(typed)));
        let conditions = conditions.collect::<Vec<_>>().join(" ");
        let form = format!("touchbase cadence {conditions} {} --apply", quoted(every));
        terminal.print(&format!("{}\n", styled(FAINT, &format!("{n}; to set it: {form}"))))?;
        Ok(false)
    }
}
