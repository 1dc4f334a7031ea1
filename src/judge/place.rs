//! Where a line stands: what the headings and list items above it say of it.
//!
//! Each heading and item is read once, when it is met, and serves all the lines below it.

use crate::judge::clause;
use crate::judge::line::{Line, Shape, Task};
use crate::judge::list;
use crate::judge::token::{Form, Tokens};
use crate::lexicon::cues::{Ground, Words};
use crate::lexicon::cues::{Sense, Senses};

/// What one heading, or one list item, says of the lines below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Above {
    pub(crate) ground: Option<Ground>,
    /// A meeting takes place here.
    pub(crate) is_meeting: bool,
    /// It is a meeting with somebody who is named.
    pub(crate) names_someone: bool,
    /// It begins with a link: what is below is that person's.
    pub(crate) is_someones: bool,
}

/// What the note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// A daily note, or any other dated note.
    Journal,
    /// A meeting's note without a list of those present: everyone linked was there.
    Meeting,
    /// A meeting's note with such a list.
    MeetingWithList,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy)]
pub struct Place<'p> {
    /// The headings above it, the outermost first.
    pub headings: &'p [Above],
    /// The list items that it is nested in, the outermost first.
    pub parents: &'p [Above],
    /// The first lines nested in it.
    pub below: &'p [Line<'p>],
    /// What the note is.
    pub note: Note,
}

impl Above {
    /// Reads a heading or a list item.
    pub fn read(line: &Line<'_>, words: Words) -> Self {
        let tokens = Tokens::read(line, words);
        let (lists, _) = list::find(&tokens);
        let clauses = clause::find(&tokens, &lists);
        let end = clause::head_end(&tokens, &lists);
        let is_link = |form: Form| matches!(form, Form::Link(_));
        let mut above = Self {
            ground: ground(line, &tokens, words),
            is_meeting: false,
            names_someone: false,
            is_someones: line.shape != Shape::Heading
                && tokens.list.first().is_some_and(|token| is_link(token.form)),
        };
        let meeting = [Sense::Noun, Sense::MeetingPlace];
        let noun = tokens.list.iter().take(end + 1).position(|token| token.senses.any(&meeting));
        let Some(noun) = noun else { return above };
        let clause = clauses.iter().find(|clause| noun < clause.to);
        let before = tokens.list.iter().take(noun).skip(clause.map_or(0, |clause| clause.from));
        let before = before.fold(Senses::NONE, |all, token| all.and(token.senses));
        let against = [
            Sense::Planned,
            Sense::PlanVerb,
            Sense::NotHappened,
            Sense::Media,
            Sense::Without,
            Sense::About,
        ];
        let after = tokens.list.get(noun + 1).map_or(Senses::NONE, |token| token.senses);
        above.is_meeting = !before.any(&against)
            && !after.has(Sense::NotHappened)
            && !line.is_quoted
            && !matches!(line.task, Task::Open | Task::Cancelled)
            && above.ground != Some(Ground::Plans)
            && above.ground != Some(Ground::Links);
        let is_group = tokens.list.iter().take(end + 1).any(|token| token.senses.has(Sense::Group));
        above.names_someone = tokens.list.iter().enumerate().any(|(at, token)| {
            let before = at.checked_sub(1).and_then(|at| tokens.list.get(at));
            is_link(token.form)
                && (!is_group || before.is_some_and(|word| word.senses.has(Sense::With)))
        });
        above
    }
}

/// What the label or the whole of a line says of what is below it.
pub(crate) fn ground(line: &Line<'_>, tokens: &Tokens, words: Words) -> Option<Ground> {
    let label = label(line, tokens);
    words.ground(label.unwrap_or(line.text)).or_else(|| {
        let first =
            tokens.list.iter().find(|token| !matches!(token.form, Form::Time | Form::Day(_)))?;
        let is_plan = first.senses.has(Sense::Planned) && line.shape != Shape::Sentence;
        is_plan.then_some(Ground::Plans)
    })
}

/// The label of a line: what is before its first colon.
pub(crate) fn label<'t>(line: &Line<'t>, tokens: &Tokens) -> Option<&'t str> {
    let colon = tokens.list.iter().take(8).find(|token| token.form == Form::Colon)?;
    line.text.get(..colon.span.start as usize)
}

impl Place<'_> {
    /// The item right above the line, or the heading if the line is in no other item.
    pub(crate) fn nearest(&self) -> Option<&Above> {
        self.parents.last().or_else(|| self.headings.last())
    }

    /// What is right above the line says what the line is, or else the nearest that does.
    pub(crate) fn ground(&self) -> Option<Ground> {
        let above = self.parents.iter().rev().chain(self.headings.iter().rev());
        let mut above = above.filter(|above| above.ground.is_some() || above.is_meeting);
        above.next().and_then(|above| above.ground)
    }

    /// Whether the line is in a list of plans.
    pub(crate) fn is_plan(&self) -> bool {
        let is_plan = |above: &Above| above.ground == Some(Ground::Plans);
        self.parents.iter().any(is_plan) || {
            let mut headings = self.headings.iter().rev();
            headings.find(|above| above.ground.is_some() || above.is_meeting).is_some_and(is_plan)
        }
    }

    /// Whether the line is right below one of a meeting with nobody in particular.
    pub(crate) fn is_right_below_meeting(&self) -> bool {
        self.nearest().is_some_and(|above| above.is_meeting && !above.names_someone)
    }

    /// Whether the line is somewhere below one, and not in what another person says there.
    pub(crate) fn is_below_meeting(&self) -> bool {
        for above in self.parents.iter().rev().chain(self.headings.iter().rev()) {
            if above.is_meeting {
                return !above.names_someone;
            }
            if above.is_someones {
                return false;
            }
        }
        false
    }
}
