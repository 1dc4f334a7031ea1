//! The commands that change one thing in one note, and what all commands that write share.

use std::fmt::Write;
use std::path::PathBuf;

use touchbase::change::Change;
use touchbase::date::phrase::{self, Toward};
use touchbase::date::{Cadence, Date, show};
use touchbase::network::Person;
use touchbase::note::point::{About, Fate, Point};
use touchbase::text::fold::loose;
use touchbase::text::neutral::neutral;
use touchbase::vault::{Changed, Work};
use touchbase::{Agenda, Error, ErrorKind, NotePath};

use crate::cli::args::{Done, Dry, Promise, SetCadence, SetDay};
use crate::cli::output::terminal::{ADDED, FAINT, REMOVED, STRONG, Terminal, styled};
use crate::cli::{Failure, Outcome, Session, filter};

/// So many notes are named with their next day.
const NAMED: usize = 5;

pub(crate) fn cadence(
    args: &SetCadence,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let every = args.every.join(" ");
    let cadence = cadence_of(&every)?;
    let what = format!("cadence {} {every}", args.name);
    one(session, &args.name, Change::Cadence(cadence), what, &args.dry, terminal)
}

/// A cadence as typed.
pub(crate) fn cadence_of(typed: &str) -> Result<Cadence, Error> {
    Cadence::parse(typed).ok_or_else(|| {
        let message = format!("`{}` is no cadence", neutral(typed));
        Error::new(ErrorKind::Usage, message)
            .hint("write how often, such as `2 weeks`, `monthly`, `90 days` or `never`")
    })
}

pub(crate) fn snooze(
    args: &SetDay,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let day = day(&args.day.join(" "), session)?;
    let what = format!("snooze {} until {day}", args.name);
    one(session, &args.name, Change::Snooze(day), what, &args.dry, terminal)
}

pub(crate) fn follow_up(
    args: &SetDay,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let day = day(&args.day.join(" "), session)?;
    let what = format!("follow-up {} on {day}", args.name);
    one(session, &args.name, Change::FollowUp(day), what, &args.dry, terminal)
}

pub(crate) fn promise(
    args: &Promise,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let text = args.text.join(" ");
    let what = format!("promise {}: {text}", args.name);
    let (text, due) = match args.by.as_deref() {
        Some(by) => (text, Some(day(by, session)?)),
        None => promise_by(&text, session).map_or((text, None), |(text, due)| (text, Some(due))),
    };
    one(session, &args.name, Change::Promise { text, due }, what, &args.dry, terminal)
}

/// What is promised and by when, where the text ends in "by friday", "by 5 December".
fn promise_by(text: &str, session: &Session<'_>) -> Option<(String, Date)> {
    let (text, by) = text.rsplit_once(" by ")?;
    // "two months" is how long, not when.
    if text.trim().is_empty() || Cadence::parse(by).is_some() {
        return None;
    }
    let due = day(by.trim_end_matches(['.', '!']), session).ok()?;
    Some((text.trim_end().to_owned(), due))
}

pub(crate) fn done(
    args: &Done,
    session: &Session<'_>,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = filter::one(session, &args.name)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let wanted = loose(&args.text.join(" "));
    // Promises made in an entry have no box to tick.
    let is_open = |p: &&Point| p.about == About::Promise && p.fate == Fate::Open;
    let open: Vec<_> = person.note.points.iter().filter(is_open).collect();
    let found: Vec<_> = open.iter().filter(|p| loose(&p.text).contains(&wanted)).collect();
    let [point] = found.as_slice() else {
        let kind = if found.is_empty() { ErrorKind::NotFound } else { ErrorKind::Ambiguous };
        let message = match (open.len(), found.len()) {
            (0, _) => format!("{} is promised nothing that could be ticked", person.name()),
            (_, 0) => format!("no promise to {} says that", person.name()),
            (_, n) => format!("{n} promises to {} say that", person.name()),
        };
        return Err(open
            .iter()
            .fold(Error::new(kind, message), |error, point| error.hint(neutral(&point.text)))
            .into());
    };
    let (line, text) = (point.line, point.text.to_string());
    let what = format!("done {}: {text}", person.name());
    let change = Change::Done { line, text, day: session.agenda.today };
    let mut work = Work::new(what, session.agenda.today);
    work.changes.push((person.path().clone(), change));
    carry_out(session, &work, &args.dry, terminal)
}

/// A day ahead, as typed.
fn day(typed: &str, session: &Session<'_>) -> Result<Date, Error> {
    let order = session.vault.config().date_order;
    phrase::parse(typed, session.agenda.today, Toward::Future, order).ok_or_else(|| {
        Error::new(ErrorKind::Usage, format!("`{}` is no day", neutral(typed)))
            .hint("write it as 2026-03-16, or as words such as `next friday` or `in 2 weeks`")
    })
}

fn one(
    session: &Session<'_>,
    name: &str,
    change: Change,
    what: String,
    dry: &Dry,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    let at = filter::one(session, name)?;
    let Some(person) = session.network.people.get(at) else { return Ok(Outcome::Done) };
    let mut work = Work::new(what, session.agenda.today);
    work.changes.push((person.path().clone(), change));
    carry_out(session, &work, dry, terminal)
}

/// Does the work, or shows what it would do.
pub(crate) fn carry_out(
    session: &Session<'_>,
    work: &Work,
    dry: &Dry,
    terminal: &Terminal,
) -> Result<Outcome, Failure> {
    if dry.dry_run {
        terminal.print(&shown(&session.vault.plan(work)?))?;
        return Ok(Outcome::Done);
    }
    let changed = session.vault.commit(work, &state()?)?;
    terminal.print(&shown(&changed))?;
    Ok(Outcome::Changed(changed.into_iter().map(|changed| changed.path).collect()))
}

/// The folder in which the journal of changes is kept: the user's, not the vault's.
pub(crate) fn state() -> Result<PathBuf, Error> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let folder = match (variable("XDG_STATE_HOME"), variable("LOCALAPPDATA"), variable("HOME")) {
        (Some(state), _, _) | (_, Some(state), _) => PathBuf::from(state),
        (_, _, Some(home)) => PathBuf::from(home).join(".local/state"),
        _ => {
            return Err(Error::new(ErrorKind::Io, "there is no folder for the journal of changes")
                .hint("set XDG_STATE_HOME to a folder of yours"));
        }
    };
    Ok(folder.join("touchbase"))
}

/// The lines that changed: the note, then what is gone and what is new.
pub(crate) fn shown(changed: &[Changed]) -> String {
    let mut out = String::new();
    let width = changed.iter().map(|c| c.path.as_str().chars().count()).max().unwrap_or(0);
    for one in changed {
        let path = neutral(one.path.as_str());
        let (old, new) = lines(&one.before, &one.after);
        let mut lead = format!("{path:width$}");
        let mut line = |sign: &str, style, text: &str| {
            let text = format!("{sign} {}", neutral(text));
            let _ = writeln!(out, "{}   {}", styled(STRONG, &lead), styled(style, text.trim_end()));
            lead = " ".repeat(width);
        };
        old.iter().for_each(|text| line("-", REMOVED, text));
        new.iter().for_each(|text| line("+", ADDED, text));
    }
    out
}

/// The lines of both texts that differ.
fn lines<'t>(before: &'t str, after: &'t str) -> (Vec<&'t str>, Vec<&'t str>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old
        .iter()
        .skip(head)
        .rev()
        .zip(new.iter().skip(head).rev())
        .take_while(|(a, b)| a == b)
        .count();
    let middle = |all: Vec<&'t str>| {
        let n = all.len().saturating_sub(head + tail);
        all.into_iter().skip(head).take(n).filter(|line| !line.trim().is_empty()).collect()
    };
    (middle(old), middle(new))
}

/// When those whose notes were changed are next due.
pub(crate) fn next(agenda: &Agenda<'_>, paths: &[NotePath]) -> String {
    let next: Vec<String> = agenda
        .everyone()
        .filter(|(person, _)| paths.contains(person.path()))
        .take(NAMED)
        .map(|(person, status)| match status.due {
            Some(due) if due <= agenda.today => format!("{} is due", first_name(person)),
            Some(due) => format!("{} {}", first_name(person), show::long(due, agenda.today)),
            None => format!("{} not due", first_name(person)),
        })
        .collect();
    if next.is_empty() {
        return String::new();
    }
    let undo = styled(FAINT, "(touchbase undo takes it back)");
    format!("next: {}   {undo}\n", next.join(", "))
}

fn first_name(person: &Person<'_>) -> String {
    neutral(person.name()).split_whitespace().next().unwrap_or("").to_owned()
}
