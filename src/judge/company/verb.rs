//! Company by a verb: `met`, `told`, and orders that were carried out.

use super::{Hit, cue_before, first_word, is_theirs};
use crate::judge::candidate::Candidate;
use crate::judge::line::Task;
use crate::judge::subject;
use crate::judge::token::Form;
use crate::judge::verdict::Cue;
use crate::lexicon::cues::Sense;

/// `met [[Ada]]`, `habe [[Ada]] getroffen`.
pub(super) fn before_or_behind(c: &Candidate<'_>) -> Hit {
    let verbs = [Sense::Met, Sense::MetBehind];
    let direct = c.senses_before();
    let is_loose = direct.any(&[Sense::Detached, Sense::Cited]) && !direct.any(&verbs);
    let before =
        if is_loose { None } else { cue_before(c, |at| c.scene.senses_at(at).any(&verbs)) };
    // `visité a [[Ada]]`, but not `met to talk to [[Ada]]`.
    let before = before.filter(|at| {
        !direct.has(Sense::To) || direct.any(&verbs) || c.directly_before() == Some(at + 1)
    });
    if let Some(at) = before.filter(|at| subject::is_me(c, *at) && !is_theirs(c)) {
        return Some((Cue::Verb, at));
    }
    let next = c.scene.senses_at(c.list.last + 1);
    if next.any(&[Sense::Finite, Sense::Modal]) || direct.any(&[Sense::Detached, Sense::Cited]) {
        return None;
    }
    let mut ahead = c.ahead().take_while(|at| !c.scene.is_link(*at));
    let at = ahead.find(|at| c.scene.senses_at(*at).has(Sense::MetBehind))?;
    // `die Entscheidung, die [[Bo]] getroffen hat`
    if c.scene.senses_at(at + 1).has(Sense::Finite) && !c.clause.senses.has(Sense::Me) {
        return None;
    }
    (subject::is_me(c, c.list.first) && !is_theirs(c)).then_some((Cue::Verb, at))
}

/// `told [[Ada]]`, `saw [[Ada]] at the market`.
pub(super) fn directly_before(c: &Candidate<'_>) -> Hit {
    let at = c.directly_before()?;
    let senses = c.scene.senses_at(at);
    let is_seen = senses.has(Sense::Saw) && {
        let next = c.list.last + 1;
        let after = c.scene.senses_at(next);
        let is_word = c.scene.form_at(next) == Some(Form::Word);
        !is_word
            || next >= c.clause.to
            || after.any(&[Sense::Detached, Sense::Adverb, Sense::With, Sense::And])
    };
    let holds = senses.has(Sense::MetDirect) || is_seen;
    (holds && subject::is_me(c, at)).then_some((Cue::VerbDirect, at))
}

/// `call [[Ada]], she has moved`.
pub(super) fn report(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    let at = c.directly_before()?;
    let senses = scene.senses_at(at);
    if at != first_word(c)
        || !senses.has(Sense::CallWord)
        || !senses.any(&[Sense::Noun, Sense::Received])
    {
        return None;
    }
    let mark = c.list.last + 1;
    if !matches!(scene.form_at(mark)?, Form::Comma | Form::Colon | Form::Dash) {
        return None;
    }
    let order =
        [Sense::Order, Sense::Planned, Sense::About, Sense::PlanVerb, Sense::To, Sense::NoAnswer];
    let is_told = !scene.senses_at(mark + 1).any(&order);
    let has_words = [mark + 1, mark + 2].iter().all(|at| scene.form_at(*at) == Some(Form::Word));
    (is_told && has_words).then_some((Cue::Report, at))
}

/// `[x] call [[Ada]]`: an order that was carried out.
pub(super) fn done_order(c: &Candidate<'_>) -> Hit {
    let at = c.directly_before()?;
    let is_order = c.scene.senses_at(at).any(&[Sense::Order, Sense::CallWord]);
    (c.scene.line.task == Task::Done && is_order).then_some((Cue::Verb, at))
}
