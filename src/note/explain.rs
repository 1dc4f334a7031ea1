//! The lines with a date or a link that nothing else has a reason for: each gets the one that fits.
//!
//! Runs only when someone asks why; so no line that might have been a touchpoint is passed over in silence.

use std::collections::BTreeSet;

use super::Note;
use super::events::dated_note;
use super::markdown::block::{Blocks, Quote, Shape};
use super::markdown::links;
use super::markdown::task::{self, State};
use super::not_counted::NotCounted;
use super::properties::fact::Fact;
use super::properties::front::Front;
use super::properties::role::Role;
use super::reading::Reading;
use crate::date::{read, short};
use crate::lexicon::Key;
use crate::text::Span;
use crate::text::lines::without_bullet;

/// Gives a reason to every line that has a date or a link, does not count, and has none yet.
pub(super) fn rest(
    note: &mut Note,
    blocks: &Blocks,
    front: &Front<'_>,
    facts: &[Fact<'_>],
    reading: &mut Reading<'_>,
) {
    truer(note, facts, reading);
    let said = Said::of(note, facts, reading);
    let mut at = 0;
    for line in reading.text.split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let found = Found::on(span, note.role, reading);
        if found == Found::default() {
            continue;
        }
        let place = Line { span, number: reading.line(span.start as usize), role: note.role };
        for target in &found.targets {
            if !said.names(place.number, target) {
                let reason = place.reason_of_link(&said, blocks, front);
                reading.skip(
                    Some(target),
                    span.start as usize,
                    without_bullet(span.of(reading.text)),
                    reason,
                );
            }
        }
        let concerns_note = found.targets.is_empty() || found.day != DayOn::None;
        if concerns_note && !said.speaks_of(place.number) {
            let reason = place.reason_of_day(found.day, &said, blocks, front);
            reading.skip(None, span.start as usize, without_bullet(span.of(reading.text)), reason);
        }
    }
}

/// What reasons were given in passing is made more exact, now that all of the note is known.
fn truer(note: &Note, facts: &[Fact<'_>], reading: &mut Reading<'_>) {
    let says_day =
        note.dated.is_some() || dated_note::written(facts, reading.path, reading.config).is_some();
    let is_dated = says_day && note.card.is_none();
    for line in reading.uncounted.iter_mut().flatten() {
        if line.reason == NotCounted::NoteWithoutDay {
            if short::begins(bare(&line.text)) {
                line.reason = NotCounted::NoYear;
            } else if is_dated {
                line.reason = NotCounted::NotDaily;
            }
        }
    }
}

/// What a line has that may make it count.
#[derive(Debug, Default, PartialEq)]
struct Found {
    targets: Vec<Box<str>>,
    day: DayOn,
}

/// The day on a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum DayOn {
    #[default]
    None,
    Whole,
    /// In front, and without its whole year.
    Short,
    /// What a box that is ticked without a day leaves open.
    Ticked,
}

impl Found {
    fn on(span: Span, role: Role, reading: &Reading<'_>) -> Self {
        let text = reading.at(span);
        let links =
            if text.contains('[') { links::in_span(reading.text, span, None) } else { Vec::new() };
        let targets = links.into_iter().map(|link| link.target.into()).collect();
        let is_whole = read::may_hold(text) && read::first_in(text, reading.order()).is_some();
        let day = if is_whole {
            DayOn::Whole
        } else if !matches!(role, Role::Person(_)) {
            DayOn::None
        } else if short::begins(bare(text)) {
            DayOn::Short
        } else if is_ticked(text) {
            DayOn::Ticked
        } else {
            DayOn::None
        };
        Self { targets, day }
    }
}

/// A line without its list mark, its box and its quotation marks.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '\t', '>', '|', '#', '-', '*', '+', '•']);
    let boxed = text.strip_prefix('[').and_then(|rest| rest.get(1..)?.strip_prefix(']'));
    boxed.map_or(text, str::trim_start)
}

/// Whether a line is a task that is done.
fn is_ticked(text: &str) -> bool {
    let item = without_bullet(text);
    item.len() < text.trim().len()
        && task::state(item).is_some_and(|(state, _)| state == State::Done)
}

/// What has been said about the lines of a note.
struct Said {
    /// The lines that count, have a reason, or are reported.
    lines: BTreeSet<u32>,
    /// The links that count or have a reason, by their lines.
    links: BTreeSet<(u32, Box<str>)>,
    /// The lines of links that count.
    mentions: BTreeSet<u32>,
    /// The lines that have the words of entries in them.
    parts: BTreeSet<u32>,
    /// The lines of what is open.
    open: BTreeSet<u32>,
    /// The lines of keys that are known, wherever they stand.
    facts: BTreeSet<u32>,
}

impl Said {
    fn of(note: &Note, facts: &[Fact<'_>], reading: &Reading<'_>) -> Self {
        let skipped = || reading.uncounted.iter().flatten();
        let entries = note.entries.iter().map(|entry| entry.line);
        // In a person's note a link speaks for whoever is linked.
        let mentions = note.mentions.iter().filter(|_| note.card.is_none());
        let mentions = mentions.map(|mention| mention.line);
        let reported = reading.diagnostics.lines();
        let keys = note.card.iter().flat_map(|card| &card.last_contacts).map(|last| last.line);
        let own = skipped().filter(|line| line.target.is_none() || note.card.is_none());
        let own = own.map(|line| line.line);
        let mentioned = note.mentions.iter().map(|mention| {
            (mention.line, mention.target(reading.text).into_owned().into_boxed_str())
        });
        let linked = skipped().filter_map(|line| Some((line.line, line.target.clone()?)));
        let times = note.rolling.iter().flat_map(|rolling| rolling.told()).map(|time| time.line);
        let items = note.items.iter().map(|item| item.line);
        Self {
            lines: entries
                .chain(times)
                .chain(mentions)
                .chain(reported)
                .chain(keys)
                .chain(own)
                .collect(),
            links: mentioned.chain(linked).collect(),
            mentions: note.mentions.iter().map(|mention| mention.line).collect(),
            parts: lines_of_parts(note, reading),
            open: items.chain(note.tasks.iter().map(|task| task.line)).collect(),
            facts: facts.iter().map(|fact| reading.line(fact.at.start as usize)).collect(),
        }
    }

    fn names(&self, line: u32, target: &str) -> bool {
        self.links.contains(&(line, target.into()))
    }

    fn speaks_of(&self, line: u32) -> bool {
        self.lines.contains(&line)
    }
}

/// The lines that have the words of entries in them.
fn lines_of_parts(note: &Note, reading: &Reading<'_>) -> BTreeSet<u32> {
    let lines = |part: &Span| {
        let last = (part.end as usize).saturating_sub(1).max(part.start as usize);
        reading.line(part.start as usize)..=reading.line(last)
    };
    note.parts.iter().flat_map(lines).collect()
}

/// A line of a note of this role.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    number: u32,
    role: Role,
}

impl Line {
    /// Why a link on it, of which nothing was made, does not count.
    fn reason_of_link(self, said: &Said, blocks: &Blocks, front: &Front<'_>) -> NotCounted {
        if let Some(reason) = self.whole_note() {
            return reason;
        }
        if (self.span.start as usize) < front.body {
            return NotCounted::Property;
        }
        match self.in_body(said, blocks) {
            NotCounted::KnownKey => NotCounted::Property,
            reason => reason,
        }
    }

    /// Why a day on it, of which nothing was made, does not count.
    fn reason_of_day(
        self,
        day: DayOn,
        said: &Said,
        blocks: &Blocks,
        front: &Front<'_>,
    ) -> NotCounted {
        if let Some(reason) = self.whole_note() {
            return reason;
        }
        if (self.span.start as usize) < front.body {
            return key(self.span, front);
        }
        match self.in_body(said, blocks) {
            NotCounted::Row if day == DayOn::Short => NotCounted::NoYear,
            NotCounted::NoSign if said.mentions.contains(&self.number) => NotCounted::ForAnother,
            NotCounted::NoSign => match day {
                DayOn::Short => NotCounted::NoYear,
                DayOn::Ticked => NotCounted::NoDate,
                DayOn::None | DayOn::Whole => NotCounted::NoSign,
            },
            reason => reason,
        }
    }

    /// What makes the whole note say nothing about touchpoints.
    fn whole_note(self) -> Option<NotCounted> {
        match self.role {
            Role::Inert => Some(NotCounted::Inert),
            Role::Bank | Role::Messages => Some(NotCounted::InBank),
            Role::Owner | Role::About => Some(NotCounted::InOwnNote),
            Role::Person(_) | Role::Other => None,
        }
    }

    fn in_body(self, said: &Said, blocks: &Blocks) -> NotCounted {
        if said.parts.contains(&self.number) {
            return NotCounted::PartOfEntry;
        }
        if said.open.contains(&self.number) {
            return NotCounted::OpenItem;
        }
        if said.facts.contains(&self.number) {
            return NotCounted::KnownKey;
        }
        // Blocks come one after another.
        let at = blocks.list.partition_point(|block| block.span.end <= self.span.start);
        match blocks.list.get(at).filter(|block| block.span.start < self.span.end) {
            None => NotCounted::Hidden,
            Some(block) if block.quote == Quote::Yes => NotCounted::InQuotation,
            Some(block) if matches!(block.shape, Shape::Row(..)) => NotCounted::Row,
            Some(_) => NotCounted::NoSign,
        }
    }
}

/// What the key means whose value stands on a line of the front matter.
fn key(line: Span, front: &Front<'_>) -> NotCounted {
    let keys = &front.block.keys;
    let at = keys.partition_point(|key| key.at.start < line.end);
    let key = at.checked_sub(1).and_then(|at| keys.get(at));
    match key {
        Some(key) if Key::of(key.name).is_some() => NotCounted::KnownKey,
        Some(_) => NotCounted::UnknownKey,
        None => NotCounted::Property,
    }
}
