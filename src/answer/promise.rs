//! A tick before a promise: which promise is meant, and what is to be done in its note.
//!
//! A promise is known by where it stands, its day and its words.

use super::answers::Answer;
use super::court::{Court, NoteChange};
use super::entry::promises;
use super::mark::Mark;
use super::words::{self, Days, said};
use crate::change::Change;
use crate::network::Person;
use crate::note::events::open_item::{About, ItemState};
use crate::note::markdown::task::{self, State};
use crate::path::NotePath;
use crate::report::{Links, for_report, promise as written};
use crate::text::span::tail;

/// A promise that an item may mean.
#[derive(Debug, Clone)]
struct Candidate<'a> {
    path: &'a NotePath,
    line: u32,
    text: &'a str,
    /// How an item says it.
    said: String,
    at: At,
}

/// Where a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// An open task.
    Task,
    /// A field of an entry.
    Field,
    /// A task that is done.
    Done,
}

/// Whether an item stands before a promise: touchbase wrote it so, or its words are those of one.
pub(super) fn is_one(answer: &Answer, person: &Person<'_>, court: Court<'_>) -> bool {
    let ours = after_link(answer.ours());
    ours.starts_with(": ") || ours.is_empty() && !meant(answer, person, court).is_empty()
}

/// The changes by which a promise is kept.
pub(super) fn kept(
    answer: &Answer,
    mark: Mark,
    person: &Person<'_>,
    court: Court<'_>,
) -> Result<Vec<NoteChange>, String> {
    if mark != Mark::Done {
        return Err("a promise can only be ticked".to_owned());
    }
    let date = answer.day.unwrap_or(court.agenda.today);
    let meant = meant(answer, person, court);
    let mut answer = answer.clone();
    if let (Some(first), Some(one)) = (answer.lines.first_mut(), meant.first())
        && after_link(&first.ours).is_empty()
        && let Some(rest) = spoken(&first.typed).strip_prefix(&one.said)
    {
        // The item was changed in the middle: what follows the promise is the user's.
        first.typed = words::trimmed(rest).to_owned();
    }
    let said = said(&answer, date, court.config().date_order, Days::Read);
    let typed = said.happened.first().and_then(|one| one.day);
    let day = court.past(typed.or(said.day).unwrap_or(date))?;
    let words: Vec<String> = said.happened.iter().map(|one| one.text.clone()).collect();
    let words: Vec<String> = words.into_iter().filter(|text| !text.is_empty()).collect();
    let open: Vec<&Candidate<'_>> = meant.iter().filter(|one| one.at != At::Done).collect();
    let one = match open.first() {
        Some(one) if open.len() > answer.n_open_twins => Some(*one),
        _ => None,
    };
    let spoken_of = one.or_else(|| meant.iter().find(|one| one.at == At::Done));
    let spoken_of = spoken_of.or(open.first().copied()).map(|one| (one.path, one.line));
    let Some((path, line)) = spoken_of.or_else(|| done_elsewhere(&answer, person, court)) else {
        return Err("that promise no longer exists".to_owned());
    };
    // The words first: where a task comes again, its next instance moves the line that they belong to.
    let mut changes = Vec::new();
    let note = (court.read)(path).unwrap_or_default();
    let new: Vec<String> = words.into_iter().filter(|text| !holds(&note, text)).collect();
    if !new.is_empty() {
        changes.push(NoteChange::new(path, Change::Below { line, words: new }));
    }
    if let Some(one) = one {
        let text = one.text.to_owned();
        let change = match one.at {
            At::Field => Change::Kept { line: one.line, text },
            At::Task | At::Done => Change::Done { line: one.line, text, day },
        };
        changes.push(NoteChange::new(one.path, change));
    }
    changes.extend(promises(&said.tasks, person));
    Ok(changes)
}

/// Whether a note holds these words in one line.
fn holds(note: &str, words: &str) -> bool {
    note.lines().any(|line| words::bare(line) == words)
}

/// The promises that an item may mean: those whose words it begins with, the longest; where it stands
/// decides between several.
fn meant<'a>(answer: &Answer, person: &'a Person<'a>, court: Court<'a>) -> Vec<Candidate<'a>> {
    let ours = after_link(answer.ours());
    let typed = answer.lines.first().map_or("", |words| words.typed.as_str());
    let text = if ours.is_empty() { spoken(typed) } else { spoken(ours) };
    let mut found = candidates(person);
    found.retain(|one| text.strip_prefix(&one.said).is_some_and(ends));
    let longest = found.iter().map(|one| one.said.len()).max().unwrap_or(0);
    found.retain(|one| one.said.len() == longest);
    let links = Links::new(court.agenda);
    let is_here = |one: &Candidate<'_>| {
        let place = written::place(one.path, person, &links);
        tail(text, longest).contains(&place) && (!place.is_empty() || !text.ends_with(')'))
    };
    if found.iter().any(is_here) {
        found.retain(is_here);
    }
    found
}

/// Whether what follows the words of a promise is not part of them.
fn ends(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', ',', ';', '.', '—'])
}

/// What follows the link that an item begins with.
fn after_link(ours: &str) -> &str {
    crate::report::link::read(ours).map_or(ours, |link| tail(ours, link.len))
}

/// What is promised, without the colon before it.
fn spoken(text: &str) -> &str {
    text.trim_start().trim_start_matches(':').trim_start()
}

/// All promises to a person, kept or not.
fn candidates<'a>(person: &'a Person<'a>) -> Vec<Candidate<'a>> {
    let mut found: Vec<Candidate<'a>> = Vec::new();
    let promises = person.note.items.iter().filter(|point| point.about == About::Promise);
    found.extend(promises.map(|point| Candidate {
        path: person.path(),
        line: point.line,
        text: &point.text,
        said: written::words(&point.text, point.due),
        at: if point.state == ItemState::Open { At::Task } else { At::Done },
    }));
    for touchpoint in &person.touchpoints {
        let fields = touchpoint.promising_fields();
        let promises = fields.into_iter().flat_map(|fields| &fields.promises);
        found.extend(promises.map(|text| Candidate {
            path: touchpoint.citation.path(),
            line: touchpoint.citation.line,
            text,
            said: written::words(text, None),
            at: At::Field,
        }));
    }
    let tasks = person.tasks.iter().filter(|owed| !owed.task.waiting);
    found.extend(tasks.map(|owed| Candidate {
        path: owed.path(),
        line: owed.task.line,
        text: owed.text(),
        said: written::words(owed.text(), owed.task.due),
        at: At::Task,
    }));
    found
}

/// Where a promise is kept, in the notes where it may have stood.
fn done_elsewhere<'a>(
    answer: &Answer,
    person: &'a Person<'a>,
    court: Court<'a>,
) -> Option<(&'a NotePath, u32)> {
    let text = spoken(after_link(answer.ours()));
    let place = text.rsplit_once(" (in ").and_then(|(_, link)| crate::report::link::read(link));
    let is_there =
        |path: &&NotePath| place.as_ref().is_some_and(|place| place.name() == path.stem());
    let mut notes = court.paths.iter().filter(is_there).chain([person.path()]);
    let order = court.config().date_order;
    let is_kept = |line: &str| {
        let item = words::bare(line);
        let is_done = task::state(item).is_some_and(|(state, body)| {
            let (dates, shown) = task::dates(body, order);
            let said = written::words(task::without_name(shown), dates.due);
            state == State::Done && text.strip_prefix(&said).is_some_and(ends)
        });
        is_done || kept_fields(item).any(|field| text.starts_with(&for_report(field)))
    };
    notes.find_map(|path| {
        let note = (court.read)(path)?;
        let (line, _) = (1..).zip(note.lines()).find(|(_, line)| is_kept(line))?;
        Some((path, line))
    })
}

/// The values of the fields `[kept:: …]` in a line.
fn kept_fields(line: &str) -> impl Iterator<Item = &str> {
    line.split("[kept::").skip(1).filter_map(|rest| rest.split(']').next()).map(str::trim)
}
