//! A link in a dated note that says someone was met, or may say so, and an open task in another note that names
//! someone.
//!
//! Where they are; what they say is read from the text of their note when somebody asks.

use std::borrow::Cow;

use super::line::kind_near;
use super::{clean, own_name};
use crate::date::Date;
use crate::lexicon::cues::Words;
use crate::lexicon::{Kind, Languages};
use crate::note::markdown::links;
use crate::note::markdown::parts::Parts;
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
    /// What is nested below it.
    pub(in crate::note) below: Parts,
    /// Its place among the note's mentions.
    pub(in crate::note) at: u32,
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
    pub(crate) fn line<'n>(&self, note: &'n str) -> &'n str {
        first_chars(self.shown.of(note), TEXT)
    }

    /// Its line without the name of the person, where it reads without it.
    pub(in crate::note) fn without_name<'n>(&self, note: &'n str, on: Languages) -> Cow<'n, str> {
        let Span { start, end } = self.shown;
        let line = self.shown.of(note);
        let is_link = self.target.of(note).contains('[');
        if !is_link || self.target.start < start || end < self.target.end {
            return Cow::Borrowed(line);
        }
        let at = Span { start: self.target.start - start, end: self.target.end - start };
        own_name::left_out(line, at, Words::of(on))
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
    /// The link is in the line that it is nested below.
    pub(crate) is_above: bool,
    /// Its place among the note's tasks.
    pub(in crate::note) at: u32,
    /// One of the links in it, or above it.
    pub(in crate::note) target: Span,
    /// What is shown of it: its first line, without box and dates.
    pub(in crate::note) shown: Span,
}

impl TaskMention {
    /// The target of its link, as written in the text of its note.
    pub(crate) fn target<'n>(&self, note: &'n str) -> Cow<'n, str> {
        links::target(self.target.of(note))
    }

    /// Its line, without box and dates.
    pub(crate) fn line<'n>(&self, note: &'n str) -> &'n str {
        first_chars(self.shown.of(note), TEXT)
    }

    /// Its text, without box and dates and without the name beside which it is shown.
    pub(in crate::note) fn said(&self, note: &str, on: Languages) -> Box<str> {
        let (line, words) = (self.shown.of(note), Words::of(on));
        let Span { start, end } = self.shown;
        let is_inside = start <= self.target.start && self.target.end <= end;
        let line = if is_inside {
            let at = Span { start: self.target.start - start, end: self.target.end - start };
            own_name::left_out_of_task(line, at, words)
        } else {
            Cow::Borrowed(line)
        };
        first_chars(&clean::lines(&line, words), TEXT).into()
    }
}
