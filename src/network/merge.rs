//! What is one touchpoint and what are two.
//!
//! Entries with different kinds or texts stay apart; mentions merge into the day, and so does a meeting note
//! when the person's own note has an entry on that day. All citations are kept.

use super::citation::{Citation, Origin};
use super::touchpoint::Touchpoint;
use crate::note::Note;
use crate::note::properties::person::PersonProperties;

/// How many citations a person's own note has.
pub(super) fn n_own(note: &Note, card: &PersonProperties) -> usize {
    note.entries.len() + card.last_contacts.len()
}

/// Sorts the citations of one person's touchpoints by day and merges those that are one: what stands in
/// their own note, and what others say, `citations`.
pub(super) fn merge<'n>(
    note: &'n Note,
    card: &PersonProperties,
    mut citations: Vec<Citation<'n>>,
) -> Vec<Touchpoint<'n>> {
    citations.extend(note.entries.iter().map(|entry| Citation::entry(note, entry, Origin::Entry)));
    citations.extend(card.last_contacts.iter().map(|last| Citation::key(note, *last)));
    citations.sort_by(|a, b| {
        (a.day.date, a.origin)
            .cmp(&(b.day.date, b.origin))
            .then_with(|| a.path().cmp(b.path()))
            .then_with(|| a.line.cmp(&b.line))
    });
    let mut merged: Vec<Touchpoint<'_>> = Vec::with_capacity(citations.len());
    // Where the touchpoints of the day begin that is looked at.
    let mut day = 0;
    for citation in citations {
        if merged.last().is_some_and(|touchpoint| touchpoint.date != citation.day.date) {
            day = merged.len();
        }
        let same_day = merged.get_mut(day..).unwrap_or(&mut []);
        match place(same_day, &citation).and_then(|at| same_day.get_mut(at)) {
            Some(known) => known.absorb(citation),
            None => merged.push(Touchpoint::new(citation)),
        }
    }
    merged
}

/// The touchpoint of the same day that a citation tells of.
fn place(same_day: &[Touchpoint<'_>], citation: &Citation<'_>) -> Option<usize> {
    let any = || (!same_day.is_empty()).then_some(0);
    let same = || same_day.iter().position(|known| is_same(known, citation));
    match citation.origin {
        Origin::Mention => {
            let kind = || same_day.iter().position(|known| known.kind() == citation.kind());
            any().and_then(|first| kind().or(Some(first)))
        }
        Origin::Key => any(),
        // A meeting note, or someone else's view, tells of what the person's own note tells.
        Origin::List | Origin::Shared => {
            let own = || same_day.iter().position(|known| known.citation.origin == Origin::Entry);
            same().or_else(own)
        }
        Origin::Entry | Origin::Task => same(),
    }
}

/// Whether a citation of the same day tells of the same touchpoint.
fn is_same(known: &Touchpoint<'_>, citation: &Citation<'_>) -> bool {
    let (one, other) = (known.kind(), citation.kind());
    if one != other && one.is_stated() && other.is_stated() {
        return false;
    }
    // A meeting's title and the view from someone else's note are not statements of their own.
    let outside = |origin| matches!(origin, Origin::List | Origin::Shared);
    let (one, other) = (known.text(), citation.text());
    outside(citation.origin)
        || outside(known.citation.origin)
        || one == other
        || one.is_empty()
        || other.is_empty()
}
