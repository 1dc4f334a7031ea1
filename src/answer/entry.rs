//! What typed words become in a person's note: an entry, promises; each once.

use super::court::NoteChange;
use crate::change::{Change, NewEntry, happened};
use crate::network::Person;
use crate::note::events::open_item::About;
use crate::text::fold::loose;

/// What is logged when nothing was written beside a tick.
const SILENT: &str = "in touch";

/// An entry that answers these questions, unless the note has it; one without words and kind says that you were in
/// touch.
pub(super) fn entry(mut new: NewEntry, asked: &[String], person: &Person<'_>) -> Option<NewEntry> {
    let is_silent = new.text.is_empty();
    if is_silent && new.kind.is_none() {
        SILENT.clone_into(&mut new.text);
    }
    let is_known = match is_silent {
        true => happened(person.note, new.day).next().is_some(),
        false => person.note.has_entry(new.day, &new.text),
    };
    for question in asked.iter().filter(|question| !question.contains(['[', ']'])) {
        new.text.push_str(&format!(" [asked:: {question}]"));
    }
    (!is_known).then_some(new)
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
