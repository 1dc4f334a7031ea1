//! All sources of touchpoints with one person, merged and sorted.
//!
//! Owns what is one touchpoint and what are two (PRODUCT.md, "Touchpoints"): entries with
//! different kinds or texts stay apart; mentions merge into the day, and so does a meeting note
//! when the person's own note has an entry on that day. All sources are kept.

use crate::date::{Date, Day};
use crate::lexicon::Kind;
use crate::note::Note;
use crate::note::card::Card;
use crate::note::entry::Entry;
use crate::path::NotePath;

/// What kind of source a touchpoint has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A dated entry in the person's own note.
    Entry,
    /// A done task.
    Task,
    /// A meeting note that lists the person.
    List,
    /// An entry in someone else's note that says the person was there.
    Shared,
    /// A link in a dated note.
    Mention,
    /// A last-contact key.
    Key,
}

impl Origin {
    /// So many of them, in words without the number.
    pub fn of(self, n: usize) -> &'static str {
        match (self, n) {
            (Self::Entry, 1) => "entry in a person's own note",
            (Self::Entry, _) => "entries in people's own notes",
            (Self::Task, 1) => "done task",
            (Self::Task, _) => "done tasks",
            (Self::List, 1) => "list of who was there",
            (Self::List, _) => "lists of who was there",
            (Self::Shared, 1) => "entry in another person's note",
            (Self::Shared, _) => "entries in other people's notes",
            (Self::Mention, 1) => "link in a dated note",
            (Self::Mention, _) => "links in dated notes",
            (Self::Key, 1) => "last-contact key",
            (Self::Key, _) => "last-contact keys",
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Task => "done task",
            Self::List => "meeting note",
            Self::Shared => "entry in another note",
            Self::Mention => "link in a dated note",
            Self::Key => "last-contact key",
        }
    }
}

/// Where a touchpoint is written down.
#[derive(Debug, Clone, Copy)]
pub struct Source<'n> {
    /// The note.
    pub path: &'n NotePath,
    /// 1-based.
    pub line: u32,
    /// In which form.
    pub origin: Origin,
    /// The kind that it names, whatever the others say.
    pub kind: Kind,
}

impl Source<'_> {
    /// Whether two are the same line in the same form.
    fn is(&self, other: &Self) -> bool {
        (self.line, self.origin) == (other.line, other.origin) && self.path == other.path
    }
}

/// One dated interaction with one person.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Touchpoint<'n> {
    /// The day.
    pub date: Date,
    /// Only the month is known.
    pub approximate: bool,
    /// Its kind.
    pub kind: Kind,
    /// What was written about it.
    pub text: &'n str,
    /// The entry with its fields, if it is one.
    pub entry: Option<&'n Entry>,
    /// The source that counts first.
    pub source: Source<'n>,
    /// Further sources.
    pub more: Vec<Source<'n>>,
}

impl<'n> Touchpoint<'n> {
    /// All its sources, the first first.
    pub fn sources(&self) -> impl Iterator<Item = Source<'n>> {
        std::iter::once(self.source).chain(self.more.iter().copied())
    }
}

/// One source, before merging.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw<'n> {
    pub(super) date: Date,
    pub(super) approximate: bool,
    pub(super) text: &'n str,
    pub(super) entry: Option<&'n Entry>,
    pub(super) source: Source<'n>,
}

impl<'n> Raw<'n> {
    /// One that has no fields of its own.
    pub(super) fn on(day: Day, text: &'n str, source: Source<'n>) -> Self {
        let Day { date, approximate } = day;
        Self { date, approximate, text, entry: None, source }
    }

    pub(super) fn entry(note: &'n Note, entry: &'n Entry, origin: Origin) -> Self {
        Self {
            date: entry.day.date,
            approximate: entry.day.approximate,
            text: &entry.text,
            // Given, got and follow-up are about the person whose note it is.
            entry: (origin == Origin::Entry).then_some(entry),
            source: Source { path: &note.path, line: entry.line, origin, kind: entry.kind },
        }
    }
}

/// How many sources a person's own note has.
pub(super) fn n_own(note: &Note, card: &Card) -> usize {
    note.entries.len() + card.last_contacts.len()
}

/// Sorts the sources of one person's touchpoints by day and merges those that are one: what stands in
/// their own note, and what others say, `raws`.
pub(super) fn merge<'n>(
    note: &'n Note,
    card: &Card,
    mut raws: Vec<Raw<'n>>,
) -> Vec<Touchpoint<'n>> {
    raws.extend(note.entries.iter().map(|entry| Raw::entry(note, entry, Origin::Entry)));
    raws.extend(card.last_contacts.iter().map(|(day, line)| {
        let (path, kind) = (&note.path, Kind::Unknown);
        Raw::on(*day, "", Source { path, line: *line, origin: Origin::Key, kind })
    }));
    raws.sort_by(|a, b| {
        let key = |raw: &Raw<'_>| (raw.date, raw.source.origin);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.source.path.cmp(b.source.path))
            .then_with(|| a.source.line.cmp(&b.source.line))
    });
    let mut merged: Vec<Touchpoint<'_>> = Vec::with_capacity(raws.len());
    // Where the touchpoints of the day begin that is looked at.
    let mut day = 0;
    for raw in raws {
        if merged.last().is_some_and(|touchpoint| touchpoint.date != raw.date) {
            day = merged.len();
        }
        let same_day = merged.get_mut(day..).unwrap_or(&mut []);
        let place = match raw.source.origin {
            Origin::Mention => same_day
                .iter()
                .position(|t| t.kind == raw.source.kind)
                .or_else(|| (!same_day.is_empty()).then_some(0)),
            Origin::Key => (!same_day.is_empty()).then_some(0),
            // A meeting note, or someone else's view, tells of what the person's own note tells.
            Origin::List | Origin::Shared => same_day
                .iter()
                .position(|known| is_same(known, &raw))
                .or_else(|| same_day.iter().position(|t| t.source.origin == Origin::Entry)),
            _ => same_day.iter().position(|known| is_same(known, &raw)),
        };
        match place.and_then(|at| same_day.get_mut(at)) {
            Some(known) => absorb(known, &raw),
            None => merged.push(Touchpoint {
                date: raw.date,
                approximate: raw.approximate,
                kind: raw.source.kind,
                text: raw.text,
                entry: raw.entry,
                source: raw.source,
                more: Vec::new(),
            }),
        }
    }
    merged
}

/// Whether an entry of the same day tells of the same touchpoint.
fn is_same(known: &Touchpoint<'_>, raw: &Raw<'_>) -> bool {
    let kinds =
        known.kind == raw.source.kind || !known.kind.is_stated() || !raw.source.kind.is_stated();
    // A meeting's title and the view from someone else's note are no statements of their own.
    let outside = matches!(raw.source.origin, Origin::List | Origin::Shared)
        || matches!(known.source.origin, Origin::List | Origin::Shared);
    let texts = known.text == raw.text || known.text.is_empty() || raw.text.is_empty();
    kinds && (texts || outside)
}

fn absorb<'n>(known: &mut Touchpoint<'n>, raw: &Raw<'n>) {
    if !known.kind.is_stated() && raw.source.kind.is_stated() {
        known.kind = raw.source.kind;
        if known.source.origin == Origin::Mention {
            known.text = raw.text;
        }
    }
    if known.text.is_empty() {
        known.text = raw.text;
    }
    if known.entry.is_none() {
        known.entry = raw.entry;
    }
    known.approximate &= raw.approximate;
    if known.sources().all(|source| !source.is(&raw.source)) {
        known.more.push(raw.source);
    }
}
