//! Planned, or on another day (rows e, g).

use crate::judge::candidate::{Candidate, REACH};
use crate::judge::company::first_word;
use crate::judge::cue::Cues;
use crate::judge::line::{Task, When};
use crate::judge::token::Form;
use crate::judge::verdict::{Against, Cue, Verdict};
use crate::lexicon::cues::Ground;
use crate::lexicon::cues::Sense;
use crate::text::Span;

/// It has not happened yet.
pub(super) fn planned(c: &Candidate<'_>, cues: &Cues) -> Option<Verdict> {
    let later = day_in_head(c, When::Later).or_else(|| day_moved_to(c));
    if later.is_some() {
        return Some(Verdict::Planned(later));
    }
    if c.scene.line.task == Task::Done {
        return None;
    }
    if c.scene.place.is_plan() {
        return Some(Verdict::No(Against::BelowPlans));
    }
    let is_order = is_order(c) && !matches!(cues.company, Some((Cue::Report, _)));
    let holds = is_order
        || is_before(c)
        || is_first_clause(c)
        || is_plan_clause(c)
        || is_modal_behind(c) && !cues.is_told(c)
        || is_open_behind(c, cues);
    holds.then_some(Verdict::Planned(None))
}

/// `will meet [[Ada]]`, `agenda for the call with [[Ada]]`.
fn is_before(c: &Candidate<'_>) -> bool {
    let scene = c.scene;
    c.back().any(|at| {
        // Will may be a name.
        let is_name = matches!(scene.form_at(at + 1), Some(Form::Comma | Form::Join))
            || scene.senses_at(at + 1).has(Sense::And);
        scene.senses_at(at).has(Sense::Planned) && !is_name
    })
}

/// `tomorrow: lunch with [[Ada]]`.
fn is_first_clause(c: &Candidate<'_>) -> bool {
    let scene = c.scene;
    if scene.label == Some(Ground::Plans) {
        return true;
    }
    let first = scene.skip_adverbs(scene.first_word());
    first < c.list.first
        && scene.senses_at(first).has(Sense::Planned)
        && matches!(scene.form_at(first + 1), Some(Form::Colon | Form::Dash | Form::Comma))
}

/// `plan lunch with [[Ada]]`, `lunch with [[Ada]] arranged`.
fn is_plan_clause(c: &Candidate<'_>) -> bool {
    let scene = c.scene;
    let passes = [Sense::Adverb, Sense::Me, Sense::Article];
    let first =
        scene.skip(c.strict_from(), |token| token.form == Form::Word && token.senses.any(&passes));
    let has_object = !scene.senses_at(first + 1).any(&[Sense::With, Sense::Cited]);
    // `confirmed [[Ada]]` is a talk, `confirmed dinner with [[Ada]]` a plan.
    let is_deed =
        scene.senses_at(first).has(Sense::MetDirect) && c.directly_before() == Some(first);
    let begins = first < c.list.first
        && scene.senses_at(first).has(Sense::PlanVerb)
        && has_object
        && !is_deed;
    let last = c.clause.to.saturating_sub(1);
    let ends = last > c.list.last
        && last < c.list.last + REACH
        && scene.senses_at(last).has(Sense::PlanBehind);
    let next =
        scene.skip(c.list.last + 1, |token| token.senses.any(&[Sense::Finite, Sense::Adverb]));
    begins || ends || scene.senses_at(next).has(Sense::PlanBehind)
}

/// `[[Ada]] will send the paper`.
fn is_modal_behind(c: &Candidate<'_>) -> bool {
    let next = if c.list.has_me {
        // `[[Ada]] and I will meet`
        c.scene.skip(c.list.last + 1, |token| token.senses.any(&[Sense::And, Sense::AndMe]))
    } else {
        c.list.last + 1
    };
    let senses = c.scene.senses_at(c.scene.skip_adverbs(next));
    senses.has(Sense::Modal) && (!senses.has(Sense::To) || c.is_subject())
}

/// `dinner with [[Ada]] tomorrow`, `dinner with [[Ada]]?`: nothing says that it has happened.
fn is_open_behind(c: &Candidate<'_>, cues: &Cues) -> bool {
    let scene = c.scene;
    let past = [Sense::Met, Sense::MetBehind, Sense::MetDirect, Sense::Act, Sense::Reached];
    let is_open = c.list.has_me || matches!(cues.company, Some((Cue::Noun | Cue::With, _)));
    let is_past = c.clause.senses.any(&past) || !is_open;
    if is_past {
        return false;
    }
    let near = c.ahead().take(4).take_while(|at| {
        !scene.senses_at(*at).has(Sense::About) && scene.form_at(*at) != Some(Form::Colon)
    });
    let is_later = near.into_iter().any(|at| scene.senses_at(at).has(Sense::Ahead));
    let next = scene.token(c.list.last + 1).map_or("", |token| token.span.of(scene.line.text));
    is_later || next == "?"
}

/// `call [[Ada]] about the roof`, `ask [[Ada]]`: an order to myself.
fn is_order(c: &Candidate<'_>) -> bool {
    let scene = c.scene;
    let Some(at) = c.directly_before() else { return false };
    let senses = scene.senses_at(at);
    let first = scene.skip_adverbs(first_word(c));
    let is_infinitive = senses.has(Sense::CallWord) || scene.senses_at(first).has(Sense::CallWord);
    let is_order = at == first && senses.has(Sense::Order);
    let has_more = c.ahead().any(|at| scene.form_at(at) == Some(Form::Word));
    is_order && (has_more || !is_infinitive) && !c.clause.senses.has(Sense::Third)
}

/// A day of this kind in the head of the line, with the list.
fn day_in_head(c: &Candidate<'_>, when: When) -> Option<Span> {
    let scene = c.scene;
    let day = match when {
        When::Earlier => scene.earlier,
        When::Later => scene.later,
        When::Same => None,
    };
    let (at, span) = day?;
    (c.list.first <= scene.head_end && at < c.list.last + REACH).then_some(span)
}

/// `moved to 20 April`, after the list.
fn day_moved_to(c: &Candidate<'_>) -> Option<Span> {
    let scene = c.scene;
    let mut ahead = c.list.last + 1..c.list.last + 6;
    let moved = ahead.find(|at| scene.senses_at(*at).has(Sense::Moved))?;
    let Some(Form::Day(n)) = scene.form_at(moved + 1) else { return None };
    scene.line.days.get(n as usize).map(|day| day.span)
}

/// The line is about another day: a contact on that day, if the line states company.
pub(super) fn another_day(c: &Candidate<'_>, cues: &Cues) -> Option<Verdict> {
    if c.scene.line.task == Task::Done {
        return None;
    }
    let day = day_in_head(c, When::Earlier)?;
    Some(match cues.company {
        Some((cue, at)) => {
            let word = c.scene.token(at).map(|token| token.span);
            Verdict::OtherDay { cue, word, day }
        }
        None => Verdict::No(Against::AnotherDay),
    })
}
