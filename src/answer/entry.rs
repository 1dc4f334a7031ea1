//! What typed words become in a person's note: an entry, promises; each once.

use super::court::NoteChange;
use crate::change::{Change, NewEntry};
use crate::date::Date;
use crate::network::Person;
use crate::note::events::open_item::About;
use crate::text::fold::loose;

/// What is logged when nothing was written beside a tick.
const SILENT: &str = "in touch";

/// The entry of a day, unless the note has it.
pub(super) fn entry(
    text: &str,
    day: Date,
    asked: &[String],
    person: &Person<'_>,
) -> Option<NewEntry> {
    let mut entry = NewEntry::new(day, None, if text.is_empty() { SILENT } else { text });
    let has_any = person.note.entries.iter().any(|entry| entry.day.date == day);
    let known = has_any && (text.is_empty() || person.note.has_entry(day, &entry.text));
    for question in asked.iter().filter(|question| !question.contains(['[', ']'])) {
        entry.text.push_str(&format!(" [asked:: {question}]"));
    }
    (!known).then_some(entry)
}

/// The open tasks typed below a tick, as promises, but for those that the note has.
pub(super) fn promises(tasks: &[String], person: &Person<'_>) -> Vec<NoteChange> {
    let promised = person.note.items.iter().filter(|point| point.about == About::Promise);
    let known: Vec<String> = promised.map(|point| loose(&point.text)).collect();
    let is_new = |task: &&String| {
        let (_, text) = crate::note::markdown::task::dates(task, None);
        !known.contains(&loose(text))
    };
    let new = tasks.iter().filter(is_new);
    new.map(|text| {
        NoteChange::new(person.path(), Change::Promise { text: text.clone(), due: None })
    })
    .collect()
}
