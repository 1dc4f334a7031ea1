//! An open task in a note that is not a person's: whom it names, what it is about, and whose promise it is.

use super::mention::TaskMention;
use crate::lexicon::Section;
use crate::lexicon::cues::{Sense, Words};
use crate::note::markdown::links::{self, Link};
use crate::note::markdown::task;
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::{slice, tail, within};

/// An open task that may name someone.
#[derive(Clone, Copy)]
pub(super) struct Task<'t> {
    /// What follows its box.
    pub(super) body: &'t str,
    /// It begins with a word such as WAITING in the place of a box.
    pub(super) is_waiting: bool,
    /// The section that it is in.
    pub(super) section: Option<Section>,
    /// Where it begins in the note.
    pub(super) start: usize,
}

/// Adds a mention for each of the `links` of a task, and for those who were met in the line `above` it.
pub(super) fn collect(
    one: Task<'_>,
    links: &[Link<'_>],
    above: &[Span],
    reading: &Reading<'_>,
    found: &mut Vec<TaskMention>,
) {
    let (dates, shown) = task::dates(one.body, reading.order());
    let first = shown.lines().next().unwrap_or("");
    if task::is_struck_out(first) {
        return;
    }
    let Some(span) = within(reading.text, first) else { return };
    let words = Words::of(reading.languages);
    let waits = one.is_waiting || one.section == Some(Section::Waiting);
    let mut push = |target: Span, owed: Option<Span>, is_above: bool| {
        found.push(TaskMention {
            waiting: waits || owed.is_some(),
            due: dates.due,
            since: dates.created,
            line: reading.line(one.start),
            is_above,
            at: u32::try_from(found.len()).unwrap_or(u32::MAX),
            target,
            shown: owed.unwrap_or(span),
        });
    };
    for link in links {
        push(link.span, theirs(reading.text, span, link.span, words), false);
    }
    above.iter().for_each(|target| push(*target, None, true));
}

/// What the person at `link` owes, when the task in `line` is theirs: `[[Bo]] to send the list`, `[[Bo]]: order
/// needles`, `order needles @[[Bo]]`, `waiting for [[Bo]] to call`.
fn theirs(text: &str, line: Span, link: Span, words: Words) -> Option<Span> {
    let before = slice(text, line.start as usize, link.start as usize);
    let marks = ['*', '_', ' ', '('];
    if before.trim_end_matches(marks).ends_with('@')
        && !before.trim_matches(['@', '*', '_', ' ', '(']).is_empty()
    {
        return Some(line);
    }
    let after = slice(text, link.end as usize, line.end as usize).trim_start_matches(['*', '_']);
    if Section::of(before.trim(), &[]) == Some(Section::Waiting) {
        let owed = own_part(after, words).unwrap_or(after);
        return within(text, if owed.trim().is_empty() { line.of(text) } else { owed.trim() });
    }
    if !before.trim_matches(['@', '*', '_', ' ']).is_empty() {
        return None;
    }
    let owed = own_part(after, words).or_else(|| before.contains('@').then_some(after))?;
    within(text, owed.trim()).filter(|owed| !owed.is_empty())
}

/// What the person whose note it is owes, when a task there is theirs: `[[Bo]] to send the list`, `Bo: order needles`.
pub(super) fn in_own_note<'t>(shown: &'t str, reading: &Reading<'_>) -> Option<&'t str> {
    let words = Words::of(reading.languages);
    let bare = shown.trim_start_matches(['*', '_', '@']);
    let after = match links::in_span(bare, Span::new(0, bare.len()), None).first() {
        Some(first) if first.span.start == 0 => tail(bare, first.span.end as usize),
        _ => {
            let name = reading.path.stem();
            let first = name.split(' ').next().unwrap_or(name);
            let own = |name: &str| bare.strip_prefix(name).filter(|_| !name.is_empty());
            own(name).or_else(|| own(first))?
        }
    };
    let owed = own_part(after.trim_start_matches(['*', '_']), words)?.trim();
    (!owed.is_empty()).then_some(owed)
}

/// What follows a colon, "to" or "will" after a name.
fn own_part(after: &str, words: Words) -> Option<&str> {
    if let Some(rest) = after.strip_prefix(':') {
        return Some(rest.trim_start_matches(':'));
    }
    let rest = after.strip_prefix(' ')?;
    let (word, rest) = rest.split_once(' ')?;
    let senses = words.find(word, "").senses;
    let leads = senses.has(Sense::To) || senses.has(Sense::Modal);
    let goes_on = rest.starts_with(char::is_lowercase);
    (leads && goes_on).then_some(rest)
}
