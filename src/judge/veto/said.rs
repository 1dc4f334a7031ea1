//! Cited, spoken of, thought of; an author, a publisher, a source (rows a–d, i).

use crate::judge::candidate::Candidate;
use crate::judge::company;
use crate::judge::cue::Cues;
use crate::judge::token::Form;
use crate::judge::verdict::{Against, Cue};
use crate::lexicon::cues::Sense;

/// `[[Ada]]'s paper`.
pub(super) fn possessive(c: &Candidate<'_>, _: &Cues) -> Option<Against> {
    c.marks.is_possessive.then_some(Against::Possessive)
}

/// `about [[Ada]]`, `re: [[Ada]]`: never lifted.
pub(super) fn spoken_of(c: &Candidate<'_>, _: &Cues) -> Option<Against> {
    let at = c.before()?;
    c.scene.senses_at(at).has(Sense::About).then_some(Against::SpokenOf)
}

/// `thought of [[Ada]]`.
pub(super) fn thought_of(c: &Candidate<'_>, _: &Cues) -> Option<Against> {
    c.senses_before().has(Sense::ThoughtOf).then_some(Against::ThoughtOf)
}

/// `via [[Ada]]`, `by [[Ada]]`: lifted by a letter.
pub(super) fn cited(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let is_letter = matches!(cues.company, Some((Cue::Letter, _)));
    let at = c.before()?;
    let senses = c.scene.senses_at(at);
    let is_cited = senses.has(Sense::Cited) && c.scene.form_at(at) != Some(Form::Key);
    let is_cue = senses.any(&[Sense::With, Sense::Met]);
    (is_cited && !is_letter && !is_cue).then_some(Against::Cited)
}

/// An author, then the work: `[[Ada]] [[Slow Looms]]`, `[[Ada]] on [[weaving]]`.
pub(super) fn author(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let scene = c.scene;
    let stands = cues.people.is_some()
        || cues.time.is_some()
        || cues.company.is_some_and(|(_, at)| at < c.list.first);
    if stands {
        return None;
    }
    let next = c.marks.token + 1;
    let is_work = |at: usize| match scene.form_at(at) {
        Some(Form::Link(_)) => true,
        Some(Form::Tag) => !scene.senses_at(at).has(Sense::Noun),
        _ => false,
    };
    let address =
        scene.skip(next, |token| matches!(token.form, Form::Colon | Form::Dash | Form::Open));
    let holds = is_work(next)
        || scene.form_at(address) == Some(Form::Address) && cues.company.is_none()
        || scene.senses_at(next).has(Sense::On)
            && (is_work(next + 1) || scene.form_at(next + 1) == Some(Form::Address));
    holds.then_some(Against::Author)
}

/// A place in their work: `reading group: [[Ada]], ch. 4`.
pub(super) fn quoted(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let scene = c.scene;
    let next = c.list.last + 1;
    let place =
        scene.skip(next, |token| matches!(token.form, Form::Comma | Form::Dash | Form::Open));
    let is_place = place > next && scene.senses_at(place).has(Sense::Locator);
    // What is read in a group is not a member of it.
    let is_met = cues.company.is_some_and(|(_, at)| !scene.senses_at(at).has(Sense::Group));
    (is_place && !is_met && cues.acts.is_none()).then_some(Against::Author)
}

/// What they published, or did alone: `[[Ada]] posted …`, `[[Ada]] fixed the loom`.
pub(super) fn published(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let is_spoken_to = cues.acts.is_some() || cues.people.is_some() || cues.is_told(c);
    if is_spoken_to || !c.is_subject() {
        return None;
    }
    let scene = c.scene;
    let verb = scene.skip_adverbs(c.list.last + 1);
    let senses = scene.senses_at(verb);
    if verb >= c.clause.to || matches!(scene.form_at(c.list.last + 1), Some(Form::Colon)) {
        return None;
    }
    // What someone did alone is what they report in a meeting.
    if senses.has(Sense::Published) && !senses.has(Sense::Noun) {
        Some(Against::Published)
    } else {
        (senses.has(Sense::Alone) && cues.meeting.is_none()).then_some(Against::Alone)
    }
}

/// `listened to a podcast with [[Ada]]`.
pub(super) fn seen_or_heard(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    if cues.company.is_some() || cues.acts.is_some() {
        return None;
    }
    let direct = c.senses_before();
    if direct.has(Sense::Media) && !direct.any(&[Sense::Saw, Sense::Met]) {
        return Some(Against::SeenOrHeard);
    }
    let media = company::seen_or_heard(c)?;
    let between = c.back().take_while(|at| *at > media || media > c.list.last);
    let is_recording = between.into_iter().any(|at| c.scene.senses_at(at).has(Sense::Recording));
    is_recording.then_some(Against::SeenOrHeard)
}

/// A web address, or the key of a source: `author:: [[Ada]]`.
pub(super) fn source(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let scene = c.scene;
    // `Author: [[Ada]]`
    let is_label = scene.form_at(scene.first_word() + 1) == Some(Form::Colon)
        && scene.first_word() + 2 == c.list.first
        && scene.senses_at(scene.first_word()).has(Sense::SourceKey)
        && cues.people.is_none();
    let is_key = c.list.first.checked_sub(1).is_some_and(|key| {
        let senses = scene.senses_at(key);
        scene.form_at(key) == Some(Form::Key)
            && senses.has(Sense::SourceKey)
            && !senses.has(Sense::PeopleKey)
    });
    let is_address = scene.has_address
        && !scene.senses.has(Sense::Me)
        && cues.people.is_none()
        && cues.company.is_none();
    match is_key || is_label {
        true => Some(Against::Cited),
        false => is_address.then_some(Against::Source),
    }
}
