//! Company by a noun: `lunch`, `1:1`, on either side of the link.

use super::{Hit, cue_before, is_theirs, order_word};
use crate::judge::candidate::Candidate;
use crate::judge::subject;
use crate::judge::token::Form;
use crate::judge::verdict::Cue;
use crate::lexicon::cues::Sense;

/// How many words after the link a noun may be.
const BEHIND: usize = 3;

/// No label is longer, in tokens.
const LABEL: usize = 8;

/// `lunch with [[Ada]]`, `lunch: [[Ada]]`.
pub(super) fn before(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    let touches = touching_mark(c);
    let named = labelled(c, touches)
        .or_else(|| by_way(c, touches))
        .or_else(|| roster(c, touches))
        .or_else(|| headed(c));
    if let Some(at) = named {
        return Some((Cue::Noun, at));
    }
    let at = cue_before(c, |at| {
        let senses = scene.senses_at(at);
        senses.has(Sense::Noun)
            || touches == Some(at + 1) && senses.any(&[Sense::MeetingPlace, Sense::Group])
    })?;
    if let Some(direct) = c.directly_before() {
        let senses = scene.senses_at(direct);
        let is_loose = direct != at && (senses.has(Sense::To) || senses.has(Sense::Detached));
        if is_loose && !is_of_guest(c, at, direct) {
            return None;
        }
        // `call [[Ada]]` may be an order.
        let is_infinitive = at == order_word(c)
            || at.checked_sub(1).is_some_and(|at| scene.senses_at(at).has(Sense::To));
        let is_bare = direct == at && is_infinitive && scene.senses_at(at).has(Sense::CallWord);
        if is_bare {
            return None;
        }
    }
    (subject::is_me(c, at) && !is_theirs(c)).then_some((Cue::Noun, at))
}

/// `dinner at [[Ada]]`, `drinks for [[Ada]]`.
fn is_of_guest(c: &Candidate<'_>, noun: usize, at: usize) -> bool {
    let word = c.scene.token(at).map_or("", |token| token.span.of(c.scene.line.text));
    let is_call = c.scene.senses_at(noun).has(Sense::CallWord);
    (word == "at" || word == "for" && at == noun + 1) && !is_call
}

/// `Call: the lease ([[Ada]], [[Bo]])`: the noun of the label, for a list in brackets.
fn labelled(c: &Candidate<'_>, mark: Option<usize>) -> Option<usize> {
    let scene = c.scene;
    let is_bracket = mark.is_some_and(|mark| scene.form_at(mark) == Some(Form::Open));
    let noun = scene.first_word();
    let is_label = matches!(scene.form_at(noun + 1), Some(Form::Colon | Form::Dash));
    (is_bracket && is_label && c.is_first() && scene.senses_at(noun).has(Sense::Noun))
        .then_some(noun)
}

/// `phone: [[Ada]]`, `Email – [[Ada]]`: a way to be in touch is all of the label.
fn by_way(c: &Candidate<'_>, mark: Option<usize>) -> Option<usize> {
    let scene = c.scene;
    let mark = mark.filter(|mark| scene.form_at(*mark) != Some(Form::Open))?;
    let word = scene.first_word();
    let ways = [Sense::Received, Sense::Noun];
    let is_way = word + 1 == mark && scene.senses_at(word).any(&ways);
    (is_way && scene.senses_at(word).any(&[Sense::CallWord, Sense::Received])).then_some(word)
}

/// `Pitch at [[Acme]]: [[Ada]], [[Bo]]`: the meeting in the label of several names and nothing more.
fn roster(c: &Candidate<'_>, mark: Option<usize>) -> Option<usize> {
    let scene = c.scene;
    let mark = mark?;
    let next = c.list.last + 1;
    let is_over =
        !matches!(scene.form_at(next), Some(Form::Word | Form::Name | Form::Colon | Form::Address));
    let is_roster =
        c.list.last > c.list.first + 1 && is_over && scene.form_at(mark) != Some(Form::Dash);
    let meeting = [Sense::Noun, Sense::Group, Sense::MeetingPlace, Sense::Letter];
    let against = [Sense::About, Sense::Media, Sense::Cited, Sense::Third, Sense::To];
    let label = c.clause.from.max(mark.saturating_sub(LABEL))..mark;
    let fits = is_roster && label.clone().all(|at| !scene.senses_at(at).any(&against));
    label.into_iter().find(|at| fits && scene.senses_at(*at).any(&meeting))
}

/// `long call, [[Ada]] wants to come in May`: the meeting is all of the first clause, and the first who is
/// named begins the second.
fn headed(c: &Candidate<'_>) -> Option<usize> {
    let scene = c.scene;
    let head = scene.clauses.first().filter(|head| head.to + 1 == c.clause.from)?;
    let is_comma = scene.form_at(head.to) == Some(Form::Comma);
    if !is_comma || !c.is_first() || !c.is_subject() || c.clause.is_relative {
        return None;
    }
    let passes = [Sense::Noun, Sense::Article, Sense::Adverb, Sense::NotName];
    let fits = |at: usize| {
        let senses = scene.senses_at(at);
        scene.form_at(at) != Some(Form::Word) || senses.is_empty() || senses.any(&passes)
    };
    let mut words = scene.first_word()..head.to;
    // Lunch may be had alone, a call may not.
    let is_call = |at: &usize| {
        let senses = scene.senses_at(*at);
        senses.has(Sense::Noun) && senses.any(&[Sense::CallWord, Sense::Received, Sense::Group])
    };
    let noun = words.clone().take(LABEL).find(is_call)?;
    (words.len() <= LABEL && words.all(fits)).then_some(noun)
}

/// The mark between a label and the list: `Lunch ([[Ada]])`.
fn touching_mark(c: &Candidate<'_>) -> Option<usize> {
    let at = c.list.first.checked_sub(1)?;
    matches!(c.scene.form_at(at), Some(Form::Colon | Form::Dash | Form::Open)).then_some(at)
}

/// `[[Ada]] 1:1`, `[[Ada]] - coffee`.
pub(super) fn behind(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    if c.senses_before().any(&[Sense::Detached, Sense::Without, Sense::Media]) {
        return None;
    }
    let mut words = 0;
    for at in c.ahead() {
        let senses = scene.senses_at(at);
        match scene.form_at(at)? {
            Form::Link(_) | Form::Address => return None,
            Form::Word | Form::Name | Form::Tag | Form::Key => {}
            _ => continue,
        }
        if senses.has(Sense::Noun) {
            return (subject::is_me(c, c.list.first) && !is_theirs(c)).then_some((Cue::Noun, at));
        }
        let acts = [
            Sense::Finite,
            Sense::Modal,
            Sense::Published,
            Sense::Alone,
            Sense::About,
            Sense::Media,
            Sense::NotHappened,
            Sense::Cited,
        ];
        words += 1;
        let text = scene.token(at).map_or("", |token| token.span.of(scene.line.text));
        let is_verb = words == 1
            && at == c.list.last + 1
            && text.ends_with("ed")
            && !senses.has(Sense::MetBehind);
        if words >= BEHIND || senses.any(&acts) || is_verb {
            return None;
        }
    }
    None
}
