//! A link in a dated note that says someone was met, or may say so, and an open task in another note that names
//! someone.
//!
//! Where they are; what they say is read from the text of their note when somebody asks.

use std::borrow::Cow;

use super::line::kind_near;
use crate::date::Date;
use crate::lexicon::{Kind, Languages};
use crate::note::markdown::links;
use crate::text::Span;
use crate::text::span::first_chars;

/// The longest text that is shown of a mention or a task, in characters.
const TEXT: usize = 300;

/// A link that says someone was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// The day.
    pub date: Date,
    /// 1-based.
    pub line: u32,
    /// It says that it was only planned.
    pub is_plan: bool,
    /// From a done task, which counts as an entry of its own.
    pub task: bool,
    /// The kind that the whole note has.
    pub(in crate::note) of_note: Option<Kind>,
    /// The link, or the name.
    pub(in crate::note) target: Span,
    /// The line around it.
    pub(in crate::note) around: Span,
    /// What is shown of the line.
    pub(in crate::note) shown: Span,
    /// The word that says so, by its place in `around`; empty where a place does.
    pub(in crate::note) cue: Span,
}

/// A link that may say that someone was met: nothing speaks for it, and nothing against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Maybe {
    /// What it says if it does.
    pub mention: Mention,
    /// Its line is names and nothing else.
    pub is_name_alone: bool,
}

impl Mention {
    /// The target of its link, as written in the text of its note.
    pub(crate) fn target<'n>(&self, note: &'n str) -> Cow<'n, str> {
        links::target(self.target.of(note))
    }

    /// The kind that its cue names, else its line, else the note, in these languages.
    pub(crate) fn kind(&self, note: &str, on: Languages) -> Option<Kind> {
        let (line, at) =
            (self.around.of(note), self.target.start.saturating_sub(self.around.start));
        let cue = Kind::among_first(self.cue.of(line), 3, on);
        cue.or_else(|| kind_near(line, at as usize, on)).or(self.of_note)
    }

    /// Its line.
    pub(crate) fn text<'n>(&self, note: &'n str) -> &'n str {
        first_chars(self.shown.of(note), TEXT)
    }
}

/// An open task that names someone: something I owe them, or they owe me.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskMention {
    /// They owe it to me.
    pub waiting: bool,
    /// The day it is due.
    pub due: Option<Date>,
    /// The day it was written down.
    pub since: Option<Date>,
    /// 1-based.
    pub line: u32,
    /// The first link in it.
    pub(in crate::note) target: Span,
    /// What is shown of it: its first line, without box and dates.
    pub(in crate::note) shown: Span,
}

impl TaskMention {
    /// The target of its first link, as written in the text of its note.
    pub(crate) fn target<'n>(&self, note: &'n str) -> Cow<'n, str> {
        links::target(self.target.of(note))
    }

    /// Its text, without box and dates.
    pub(crate) fn text<'n>(&self, note: &'n str) -> &'n str {
        first_chars(self.shown.of(note), TEXT)
    }
}
