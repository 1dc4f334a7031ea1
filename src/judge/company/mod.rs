//! Row 1: company that the line itself states, by a preposition, a verb, a noun or a letter.

mod noun;
mod verb;

use crate::judge::candidate::Candidate;
use crate::judge::subject;
use crate::judge::token::Form;
use crate::judge::verdict::Cue;
use crate::lexicon::cues::Sense;

/// A cue and the token that gives it.
pub(crate) type Hit = Option<(Cue, usize)>;

/// Words between a cue and the link that take the link away from the cue.
const CUTS: [Sense; 4] = [Sense::Media, Sense::About, Sense::NoCompany, Sense::SourceKey];

/// The company that the line states, by the most telling word.
pub(crate) fn company(c: &Candidate<'_>) -> Hit {
    let rows = [
        noun::before,
        verb::before_or_behind,
        noun::behind,
        verb::directly_before,
        letter,
        verb::report,
        verb::done_order,
        preposition,
    ];
    rows.iter().find_map(|row| row(c))
}

/// `letter to [[Ada]]`, `call from [[Ada]]`.
fn letter(c: &Candidate<'_>) -> Hit {
    let scene = c.scene;
    let direct = c.directly_before()?;
    let senses = scene.senses_at(direct);
    let word = scene.token(direct).map_or("", |token| token.span.of(scene.line.text));
    let is_to = senses.has(Sense::To) || ["->", "=>", "→"].contains(&word);
    let kind = match (is_to, senses.has(Sense::From)) {
        (true, false) => Sense::Letter,
        (false, true) if !is_sent_on(c) => Sense::Received,
        _ => return None,
    };
    let mut between = c.back().skip_while(|at| *at >= direct).take_while(|at| {
        // `an email from [[Bo]] to [[Ada]]` is theirs.
        let is_from = at
            .checked_sub(1)
            .is_some_and(|at| scene.senses_at(at).any(&[Sense::From, Sense::Media]));
        // `a call with [[Ada]] from [[Acme]]` is hers.
        let is_with = kind == Sense::Received && scene.senses_at(*at).has(Sense::With);
        !(is_with || scene.is_link(*at) && is_from)
    });
    let at = between.find(|at| scene.senses_at(*at).has(kind))?;
    subject::is_me(c, at).then_some((Cue::Letter, at))
}

/// `letters from [[Bo]] to [[Cy]]`: theirs.
fn is_sent_on(c: &Candidate<'_>) -> bool {
    let next = c.list.last + 1;
    c.scene.senses_at(next).has(Sense::To) && c.scene.is_link(next + 1)
}

/// `hiking with my friend [[Ada]]`.
fn preposition(c: &Candidate<'_>) -> Hit {
    let at = c.before()?;
    let scene = c.scene;
    if !scene.senses_at(at).has(Sense::With) || scene.form_at(at) == Some(Form::Key) {
        return None;
    }
    let is_other =
        at.checked_sub(1).is_some_and(|before| scene.senses_at(before).has(Sense::NoCompany));
    if is_other || seen_or_heard(c).is_some() || subject::is_theirs(c, at) {
        return None;
    }
    Some((Cue::With, at))
}

/// What was read, watched or heard before the link, unless it was watched together.
pub(crate) fn seen_or_heard(c: &Candidate<'_>) -> Option<usize> {
    let scene = c.scene;
    let is_media = |at: &usize| scene.senses_at(*at).has(Sense::Media);
    let Some(media) = c.back().find(is_media) else {
        // `Podcast mit [[Bo]] gehört`
        let is_recording = c.back().any(|at| scene.senses_at(at).has(Sense::Recording));
        return c.ahead().find(is_media).filter(|_| is_recording);
    };
    let between = c.back().take_while(|at| *at > media);
    let mut between = between.map(|at| scene.senses_at(at));
    (!between.any(|senses| senses.has(Sense::Show))).then_some(media)
}

/// The nearest token before the list, in its clause, that `is_cue`; none across another link.
fn cue_before(c: &Candidate<'_>, is_cue: impl Fn(usize) -> bool) -> Option<usize> {
    for at in c.back() {
        if is_cue(at) {
            let is_other = c.scene.senses_at(at).has(Sense::NoCompany);
            return (!is_other && seen_or_heard(c).is_none_or(|media| media == at)).then_some(at);
        }
        let cuts = c.scene.senses_at(at).any(&CUTS) && !c.scene.senses_at(at).has(Sense::Met);
        if c.scene.is_link(at) || cuts {
            return None;
        }
    }
    None
}

/// Whether a preposition directly before the list tells of somebody else's company.
fn is_theirs(c: &Candidate<'_>) -> bool {
    c.directly_before()
        .is_some_and(|at| c.scene.senses_at(at).has(Sense::With) && subject::is_theirs(c, at))
}

/// The first word of the clause, `to` aside as well.
pub(crate) fn order_word(c: &Candidate<'_>) -> usize {
    let first = first_word(c);
    if c.scene.senses_at(first).has(Sense::To) { first + 1 } else { first }
}

/// The first word of the clause, days and times aside.
pub(crate) fn first_word(c: &Candidate<'_>) -> usize {
    let from = c.strict_from();
    match c.scene.form_at(from) {
        // A time makes an order an appointment.
        Some(Form::Time) => usize::MAX,
        Some(Form::Day(_)) => from + 1,
        _ => from,
    }
}
