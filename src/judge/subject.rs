//! Whose deed a word tells of: mine, or somebody else's.

use crate::judge::candidate::{Candidate, REACH, Scene};
use crate::judge::token::Form;
use crate::lexicon::cues::Sense;

/// Whether I am the subject of the word at `at` in the clause of `c`: I stand in the clause, or
/// nobody is named before the word.
pub(crate) fn is_me(c: &Candidate<'_>, at: usize) -> bool {
    if c.clause.senses.has(Sense::Me) {
        return true;
    }
    if c.clause.is_relative {
        return false;
    }
    let scene = c.scene;
    let own = c.list.first..=c.list.last;
    for before in before(c, at) {
        if matches!(
            scene.form_at(before),
            Some(Form::Colon | Form::Dash | Form::Open | Form::Close)
        ) {
            break;
        }
        if scene.senses_at(before).has(Sense::Third) {
            return false;
        }
        if is_named_owner(scene, before) {
            return false;
        }
        // `[[Acme]] meeting` names the meeting, not who met.
        let is_owner = is_possessive(scene, before);
        let names_word = if is_owner {
            // `forwarded [[Bo]]'s email to [[Ada]]`
            before > c.strict_from()
        } else {
            before + 1 == at && scene.senses_at(at).has(Sense::Noun)
        };
        if scene.is_link(before) && !own.contains(&before) && !names_word {
            return false;
        }
    }
    !begins_with_name(c, at)
}

/// Whether a plain name, and then a verb, begin the clause of the word at `at`.
fn begins_with_name(c: &Candidate<'_>, at: usize) -> bool {
    let scene = c.scene;
    let from = c.strict_from();
    let name =
        scene.token(from).filter(|token| from < at.min(c.list.first) && token.form == Form::Name);
    let is_adverb = name.is_some_and(|name| name.span.of(scene.line.text).ends_with("ly"));
    let verb = scene.skip_adverbs(past_names(scene, from));
    let verbs =
        [Sense::Finite, Sense::Met, Sense::MetDirect, Sense::Act, Sense::Reached, Sense::Published];
    let is_verb = scene.senses_at(verb).any(&verbs) && !scene.senses_at(verb).has(Sense::Noun);
    name.is_some() && !is_adverb && is_verb
}

/// Whether the company that `with` at `at` tells of is somebody else's: the clause begins with he,
/// she or they, or with a link and then a verb or the preposition.
pub(crate) fn is_theirs(c: &Candidate<'_>, at: usize) -> bool {
    if c.clause.senses.has(Sense::Me) {
        return false;
    }
    if c.clause.is_relative {
        return true;
    }
    let scene = c.scene;
    let from = c.strict_from();
    let from = scene.skip(from, |token| {
        matches!(token.form, Form::Time | Form::Day(_)) || token.senses.has(Sense::Adverb)
    });
    if scene.senses_at(from).has(Sense::Third) {
        return true;
    }
    // `a paper by [[Bo]] with [[Cy]]`, `[[Bo]]'s lunch with [[Cy]]`.
    let mut company = false;
    for before in before(c, at) {
        let senses = scene.senses_at(before);
        if is_named_owner(scene, before) && company {
            return true;
        }
        company |= senses.any(&[Sense::Noun, Sense::Met, Sense::MetDirect, Sense::With]);
        if !scene.is_link(before) {
            continue;
        }
        let cited = before.checked_sub(1).is_some_and(|at| scene.senses_at(at).has(Sense::Cited));
        let owned = is_possessive(scene, before) && company;
        if cited || owned {
            return true;
        }
        break;
    }
    let does = is_verb(scene, past_names(scene, from), at);
    scene.is_link(from) && !is_possessive(scene, from) && does || begins_with_name(c, at)
}

/// The token after the names that begin at `at`.
fn past_names(scene: &Scene<'_>, at: usize) -> usize {
    scene.skip(at, |token| {
        matches!(token.form, Form::Link(_) | Form::Name | Form::Join)
            || token.senses.has(Sense::And)
    })
}

/// Whether the token at `at`, somewhere up to the preposition at `with`, tells what somebody does.
fn is_verb(scene: &Scene<'_>, at: usize, with: usize) -> bool {
    let at = scene.skip_adverbs(at);
    let verbs = [
        Sense::Finite,
        Sense::Met,
        Sense::MetDirect,
        Sense::Act,
        Sense::Reached,
        Sense::Published,
        Sense::Alone,
        Sense::Modal,
        Sense::With,
    ];
    // A participle after its object, `[[Ada]] getroffen`, is mine.
    if scene.senses_at(at).has(Sense::MetBehind) {
        return false;
    }
    if at >= with || scene.senses_at(at).any(&verbs) && !scene.senses_at(at).has(Sense::Noun) {
        return true;
    }
    let word = scene.token(at).map_or("", |token| token.span.of(scene.line.text));
    word.ends_with("ed") || word.ends_with('s') && at + 1 == with
}

/// `Eve's`, in `Eve's call with [[Ada]]`.
fn is_named_owner(scene: &Scene<'_>, at: usize) -> bool {
    let name = scene.token(at).filter(|token| token.form == Form::Name);
    let name = name.map_or("", |token| token.span.of(scene.line.text));
    name.ends_with("'s") || name.ends_with("’s")
}

fn is_possessive(scene: &Scene<'_>, at: usize) -> bool {
    let Some(Form::Link(link)) = scene.form_at(at) else { return false };
    scene.tokens.links.get(link as usize).is_some_and(|marks| marks.is_possessive)
}

/// The tokens before `at` in the clause, the nearest first.
fn before(c: &Candidate<'_>, at: usize) -> impl Iterator<Item = usize> {
    let from = c.clause.from.max(at.saturating_sub(REACH));
    (from..at).rev()
}
