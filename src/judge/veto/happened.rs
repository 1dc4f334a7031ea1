//! It did not happen, or they were not there (row h).

use crate::judge::candidate::Candidate;
use crate::judge::cue::Cues;
use crate::judge::token::Form;
use crate::judge::verdict::Against;
use crate::lexicon::cues::Ground;
use crate::lexicon::cues::Sense;

/// `without [[Ada]]`, `[[Ada]] (absent)`, `Regrets: [[Ada]]`.
pub(super) fn absent(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let scene = c.scene;
    let before = c.before().map_or(crate::lexicon::cues::Senses::NONE, |at| scene.senses_at(at));
    let follows = next_word(c);
    let has_mark = scene.form_at(c.list.last + 1) == Some(Form::Open);
    let is_said = scene.senses_at(follows).has(Sense::Absent)
        && ends_after(c, follows)
        && (has_mark || cues.company.is_none() && follows < c.clause.to);
    let is_listed = scene.label == Some(Ground::Absent)
        || scene.place.nearest().is_some_and(|above| above.ground == Some(Ground::Absent));
    (before.any(&[Sense::Without, Sense::Absent]) || is_said || is_listed)
        .then_some(Against::Absent)
}

/// Cancelled, skipped, postponed: before the link in the head, as the whole first clause, or as all
/// that follows.
pub(super) fn did_not_happen(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    if c.marks.is_struck {
        return Some(Against::StruckOut);
    }
    let holds =
        is_before(c) || is_first_clause(c) || is_all_that_follows(c, cues) || is_last_bracket(c);
    holds.then_some(Against::DidNotHappen)
}

fn is_before(c: &Candidate<'_>) -> bool {
    let says = |at: usize| c.scene.senses_at(at).has(Sense::NotHappened);
    let in_head = c.list.first <= c.scene.head_end;
    // `…, so no demo with [[Ada]]` is close enough anywhere.
    let nearest = c.back().find(|at| !c.scene.senses_at(*at).has(Sense::With));
    in_head && c.back().any(says)
        || nearest.is_some_and(|at| c.scene.senses_at(at).has(Sense::NoContact))
}

/// `cancelled: lunch with [[Ada]]`.
fn is_first_clause(c: &Candidate<'_>) -> bool {
    let scene = c.scene;
    let first = scene.skip_adverbs(scene.first_word());
    let mark = scene.form_at(first + 1);
    first < c.list.first
        && scene.senses_at(first).has(Sense::NotHappened)
        && matches!(mark, Some(Form::Colon | Form::Dash | Form::Open | Form::Stop))
}

/// `… was postponed`, `… (cancelled)`, `called [[Ada]], no answer`.
fn is_all_that_follows(c: &Candidate<'_>, cues: &Cues) -> bool {
    let at = next_word(c);
    let senses = c.scene.senses_at(at);
    let is_answered =
        cues.company.is_some_and(|(_, cue)| c.scene.senses_at(cue).has(Sense::Letter));
    let is_moved_to_day =
        senses.has(Sense::Moved) && matches!(c.scene.form_at(at + 1), Some(Form::Day(_)));
    if is_moved_to_day {
        return false;
    }
    let fails = senses.any(&[Sense::NotHappened, Sense::Moved])
        || senses.has(Sense::NoAnswer) && !is_answered;
    fails && ends_after(c, at)
}

/// `call with [[Ada]] about the lease (cancelled)`.
fn is_last_bracket(c: &Candidate<'_>) -> bool {
    let list = &c.scene.tokens.list;
    let mut back = list.iter().rev();
    let closes = back.next().is_some_and(|token| token.form == Form::Close);
    let says = back.next().is_some_and(|token| token.senses.has(Sense::NotHappened));
    closes && says && back.next().is_some_and(|token| token.form == Form::Open)
}

/// The first word after the list that says something: marks, `was`, adverbs and kind words aside.
fn next_word(c: &Candidate<'_>) -> usize {
    c.scene.skip(c.list.last + 1, |token| {
        let passed = [
            Sense::Finite,
            Sense::Adverb,
            Sense::Noun,
            Sense::MetBehind,
            Sense::Third,
            Sense::Break,
            Sense::Article,
        ];
        match token.form {
            Form::Word => {
                token.senses.any(&passed)
                    && !token.senses.any(&[Sense::NotHappened, Sense::NoAnswer])
            }
            Form::Link(_) | Form::Address | Form::Key | Form::Name | Form::Stop => false,
            _ => true,
        }
    })
}

/// Whether the word at `at` has no object of its own: `cancelled`, not `cancelled the gym`.
fn ends_after(c: &Candidate<'_>, at: usize) -> bool {
    let next = at + 1;
    let senses = c.scene.senses_at(next);
    !matches!(c.scene.form_at(next), Some(Form::Word | Form::Name | Form::Link(_)))
        || senses.any(&[
            Sense::NotHappenedTail,
            Sense::NotHappened,
            Sense::Planned,
            Sense::Adverb,
            Sense::Break,
        ])
}
