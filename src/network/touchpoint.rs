//! All sources of touchpoints with one person, merged and sorted.
//!
//! Owns what is one touchpoint and what are two (PRODUCT.md, "Touchpoints"): entries with
//! different kinds or texts stay apart; mentions merge into the day, and so does a meeting note
//! when the person's own note has an entry on that day. All sources are kept.

use crate::date::{Date, Day};
use crate::lexicon::Kind;
use crate::note::Note;
use crate::note::events::entry::Entry;
use crate::note::properties::card::Card;
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
pub struct Citation<'n> {
    /// The note.
    pub path: &'n NotePath,
    /// 1-based.
    pub line: u32,
    /// In which form.
    pub origin: Origin,
    /// The kind that it names, whatever the others say.
    pub kind: Kind,
}

impl Citation<'_> {
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
    /// The line that counts first.
    pub citation: Citation<'n>,
    /// Further lines that tell of it.
    pub more: Vec<Citation<'n>>,
}

impl<'n> Touchpoint<'n> {
    /// Where it is written down, the line that counts first first.
    pub fn citations(&self) -> impl Iterator<Item = Citation<'n>> {
        std::iter::once(self.citation).chain(self.more.iter().copied())
    }
}

/// One source, before merging.
#[derive(Debug, Clone, Copy)]
pub(super) struct TouchpointSource<'n> {
    pub(super) date: Date,
    pub(super) approximate: bool,
    pub(super) text: &'n str,
    pub(super) entry: Option<&'n Entry>,
    pub(super) citation: Citation<'n>,
}

impl<'n> TouchpointSource<'n> {
    /// One that has no fields of its own.
    pub(super) fn on(day: Day, text: &'n str, citation: Citation<'n>) -> Self {
        let Day { date, approximate } = day;
        Self { date, approximate, text, entry: None, citation }
    }

    pub(super) fn entry(note: &'n Note, entry: &'n Entry, origin: Origin) -> Self {
        Self {
            date: entry.day.date,
            approximate: entry.day.approximate,
            text: &entry.text,
            // Given, got and follow-up are about the person whose note it is.
            entry: (origin == Origin::Entry).then_some(entry),
            citation: Citation { path: &note.path, line: entry.line, origin, kind: entry.kind },
        }
    }
}

/// How many sources a person's own note has.
pub(super) fn n_own(note: &Note, card: &Card) -> usize {
    note.entries.len() + card.last_contacts.len()
}

/// Sorts the sources of one person's touchpoints by day and merges those that are one: what stands in
/// their own note, and what others say, `sources`.
pub(super) fn merge<'n>(
    note: &'n Note,
    card: &Card,
    mut sources: Vec<TouchpointSource<'n>>,
) -> Vec<Touchpoint<'n>> {
    sources.extend(
        note.entries.iter().map(|entry| TouchpointSource::entry(note, entry, Origin::Entry)),
    );
    sources.extend(card.last_contacts.iter().map(|(day, line)| {
        let (path, kind) = (&note.path, Kind::Unknown);
        TouchpointSource::on(*day, "", Citation { path, line: *line, origin: Origin::Key, kind })
    }));
    sources.sort_by(|a, b| {
        let key = |source: &TouchpointSource<'_>| (source.date, source.citation.origin);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.citation.path.cmp(b.citation.path))
            .then_with(|| a.citation.line.cmp(&b.citation.line))
    });
    let mut merged: Vec<Touchpoint<'_>> = Vec::with_capacity(sources.len());
    // Where the touchpoints of the day begin that is looked at.
    let mut day = 0;
    for source in sources {
        if merged.last().is_some_and(|touchpoint| touchpoint.date != source.date) {
            day = merged.len();
        }
        let same_day = merged.get_mut(day..).unwrap_or(&mut []);
        let place = match source.citation.origin {
            Origin::Mention => same_day
                .iter()
                .position(|t| t.kind == source.citation.kind)
                .or_else(|| (!same_day.is_empty()).then_some(0)),
            Origin::Key => (!same_day.is_empty()).then_some(0),
            // A meeting note, or someone else's view, tells of what the person's own note tells.
            Origin::List | Origin::Shared => same_day
                .iter()
                .position(|known| is_same(known, &source))
                .or_else(|| same_day.iter().position(|t| t.citation.origin == Origin::Entry)),
            _ => same_day.iter().position(|known| is_same(known, &source)),
        };
        match place.and_then(|at| same_day.get_mut(at)) {
            Some(known) => absorb(known, &source),
            None => merged.push(Touchpoint {
                date: source.date,
                approximate: source.approximate,
                kind: source.citation.kind,
                text: source.text,
                entry: source.entry,
                citation: source.citation,
                more: Vec::new(),
            }),
        }
    }
    merged
}

/// Whether an entry of the same day tells of the same touchpoint.
fn is_same(known: &Touchpoint<'_>, source: &TouchpointSource<'_>) -> bool {
    let kinds = known.kind == source.citation.kind
        || !known.kind.is_stated()
        || !source.citation.kind.is_stated();
    // A meeting's title and the view from someone else's note are no statements of their own.
    let outside = matches!(source.citation.origin, Origin::List | Origin::Shared)
        || matches!(known.citation.origin, Origin::List | Origin::Shared);
    let texts = known.text == source.text || known.text.is_empty() || source.text.is_empty();
    kinds && (texts || outside)
}

fn absorb<'n>(known: &mut Touchpoint<'n>, source: &TouchpointSource<'n>) {
    if !known.kind.is_stated() && source.citation.kind.is_stated() {
        known.kind = source.citation.kind;
        if known.citation.origin == Origin::Mention {
            known.text = source.text;
        }
    }
    if known.text.is_empty() {
        known.text = source.text;
    }
    if known.entry.is_none() {
        known.entry = source.entry;
    }
    known.approximate &= source.approximate;
    if known.citations().all(|citation| !citation.is(&source.citation)) {
        known.more.push(source.citation);
    }
}
