//! What is one touchpoint and what are two.
//!
//! Entries with different kinds or texts stay apart; mentions merge into the day, and so does a meeting note
//! when the person's own note has an entry on that day. All citations are kept.

use super::citation::{Citation, Origin};
use super::touchpoint::{COMPARED, Touchpoint};
use crate::note::Note;
use crate::note::properties::person::PersonProperties;

/// How many citations a person's own note has.
pub(super) fn n_own(note: &Note, card: &PersonProperties) -> usize {
    note.entries.len() + card.last_contacts.len()
}

/// A person's touchpoints, and what was only planned.
pub(super) struct Merged<'n> {
    pub(super) touchpoints: Vec<Touchpoint<'n>>,
    pub(super) plans: Vec<Touchpoint<'n>>,
}

/// Sorts the citations of one person's touchpoints by day and merges those that are one: what is in
/// their own note, and what others say, `citations`. A plan for a day of which anything else tells is one with
/// it.
pub(super) fn merge<'n>(
    note: &'n Note,
    card: &PersonProperties,
    mut citations: Vec<Citation<'n>>,
) -> Merged<'n> {
    citations.extend(note.entries.iter().map(|entry| Citation::entry(note, entry, Origin::Entry)));
    citations.extend(card.last_contacts.iter().map(|last| Citation::key(note, *last)));
    citations.sort_by(|a, b| {
        (a.day.date, a.is_plan(), a.origin)
            .cmp(&(b.day.date, b.is_plan(), b.origin))
            .then_with(|| a.path().cmp(b.path()))
            .then_with(|| a.line.cmp(&b.line))
    });
    let mut touchpoints: Vec<Touchpoint<'_>> = Vec::with_capacity(citations.len());
    let mut plans: Vec<Touchpoint<'_>> = Vec::new();
    // Where the touchpoints of the day begin that is looked at.
    let mut day = 0;
    for citation in citations {
        if touchpoints.last().is_some_and(|touchpoint| touchpoint.date != citation.day.date) {
            day = touchpoints.len();
        }
        day = day.max(touchpoints.len().saturating_sub(COMPARED));
        let same_day = touchpoints.get_mut(day..).unwrap_or(&mut []);
        if citation.is_plan() {
            let same = plans.last_mut().filter(|plan| plan.date == citation.day.date);
            match same_day.first_mut().or(same) {
                Some(known) => known.absorb(citation),
                None => plans.push(Touchpoint::new(citation)),
            }
            continue;
        }
        match place(same_day, &citation).and_then(|at| same_day.get_mut(at)) {
            Some(known) => known.absorb(citation),
            None => touchpoints.push(Touchpoint::new(citation)),
        }
    }
    Merged { touchpoints, plans }
}

/// The touchpoint of the same day that a citation tells of.
fn place(same_day: &[Touchpoint<'_>], citation: &Citation<'_>) -> Option<usize> {
    let any = || (!same_day.is_empty()).then_some(0);
    let same = || same_day.iter().position(|known| is_same(known, citation));
    match citation.origin {
        Origin::Mention => mentioned(same_day, citation),
        Origin::Key => any(),
        // A meeting note, or someone else's view, tells of what the person's own note tells.
        Origin::List | Origin::Shared => {
            let own = || same_day.iter().position(|known| known.citation.origin == Origin::Entry);
            same().or_else(own)
        }
        Origin::Entry | Origin::Task => same(),
    }
}

/// The touchpoint of the same day that a link tells of: one of its kind, or one that has no kind yet; a link without
/// a kind tells of whatever is there. Two kinds in one note are two.
fn mentioned(same_day: &[Touchpoint<'_>], citation: &Citation<'_>) -> Option<usize> {
    let kind = citation.kind();
    let position = |is: &dyn Fn(&Touchpoint<'_>) -> bool| same_day.iter().position(is);
    let any = (!same_day.is_empty()).then_some(0);
    if !kind.is_stated() {
        return any;
    }
    let elsewhere = |known: &Touchpoint<'_>| known.citation.path() != citation.path();
    // What a note lists, or says in its title, it tells of below.
    let listed = |known: &Touchpoint<'_>| known.citation.origin == Origin::List;
    position(&|known| known.kind() == kind)
        .or_else(|| position(&listed))
        .or_else(|| position(&|known| !known.kind().is_stated()))
        .or_else(|| position(&elsewhere))
}

/// Whether a citation of the same day tells of the same touchpoint.
fn is_same(known: &Touchpoint<'_>, citation: &Citation<'_>) -> bool {
    let (one, other) = (known.kind(), citation.kind());
    if one != other && one.is_stated() && other.is_stated() {
        return false;
    }
    // Of different notes what may be one is one.
    if known.citation.path() != citation.path() {
        return true;
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
