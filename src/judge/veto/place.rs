//! Where the link is, and in what form: quotations, tasks, tags, bookkeeping (rows f, g, i).

use crate::judge::candidate::Candidate;
use crate::judge::cue::Cues;
use crate::judge::line::Task;
use crate::judge::place::Note;
use crate::judge::token::Form;
use crate::judge::verdict::{Against, Cue};
use crate::lexicon::cues::Ground;
use crate::lexicon::cues::Sense;

/// Nested so deep, a line is a detail.
const DEEP: usize = 3;

/// What never counts, whatever it says.
pub(super) fn never(c: &Candidate<'_>, _: &Cues) -> Option<Against> {
    let line = c.scene.line;
    let text = line.text.trim_start();
    if line.is_quoted {
        Some(Against::Quoted)
    } else if c.is_embed {
        Some(Against::Embedded)
    } else if text.starts_with("{{") || text.starts_with("#+") {
        Some(Against::Query)
    } else {
        match line.task {
            Task::Open => Some(Against::OpenTask),
            Task::Cancelled => Some(Against::CancelledTask),
            Task::None | Task::Done => None,
        }
    }
}

/// `Created [[Ada]]`, `[[Ada]] — new note`.
pub(super) fn bookkeeping(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let scene = c.scene;
    let begins = scene.senses_at(scene.first_word()).has(Sense::Bookkeeping);
    // `Updated [[Ada]] on the budget` is a talk.
    let is_told = matches!(cues.company, Some((Cue::VerbDirect, _)))
        && scene.senses_at(c.list.last + 1).any(&[Sense::On, Sense::About]);
    (begins && !is_told || scene.senses.has(Sense::NotePage)).then_some(Against::Bookkeeping)
}

/// Below a list of links.
pub(super) fn below_links(c: &Candidate<'_>, _: &Cues) -> Option<Against> {
    let is_meeting = c.scene.place.note != Note::Journal;
    let below = match c.scene.place.ground() {
        Some(Ground::Links) => true,
        Some(Ground::MeetingPeople) => !is_meeting,
        _ => false,
    };
    (below && !is_meeting).then_some(Against::BelowLinks)
}

/// A bare tag, or a deeply nested line.
pub(super) fn form(c: &Candidate<'_>, cues: &Cues) -> Option<Against> {
    let stated = cues.company.is_some() || cues.acts.is_some() || cues.people.is_some();
    if c.marks.is_tag && !stated && cues.alone.is_none() && cues.meeting.is_none() {
        return Some(Against::Tag);
    }
    let is_clear = cues.company.is_some_and(|(cue, _)| cue != Cue::With)
        || cues.acts.is_some()
        || cues.people.is_some()
        || cues.alone.is_some()
        || c.scene.is_names
        || c.scene.place.is_right_below_meeting()
        || c.scene.form_at(c.list.last + 1) == Some(Form::Colon) && cues.speaker.is_some();
    (c.scene.place.parents.len() >= DEEP && !is_clear).then_some(Against::Deep)
}
