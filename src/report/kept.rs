//! What stays of a report when it is written again: the user's own lines, and what could not be done.

use super::page::{Line, Page};
use crate::date::Date;

/// The heading below which the user's own lines are kept.
pub const YOURS: &str = "Your notes";

/// The heading below which what could not be done is kept.
pub const LEFT: &str = "Not done";

/// How the line begins that says why something could not be done.
pub const REASON: &str = "not done:";

/// What stays of a report when it is written again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Kept {
    /// The user's own lines.
    pub yours: Vec<String>,
    /// Changed boxes that could not be carried out.
    pub left: Vec<Left>,
}

/// A changed box that could not be carried out, in the user's words, to be read back the next time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The letter in its box.
    pub mark: char,
    /// The link it stands before, as written in the report.
    pub link: String,
    /// The promise it stands before, if it is one.
    pub promise: Option<String>,
    /// What the user wrote beside and below it.
    pub text: String,
    /// The day that stands there: Tasks' `✅`.
    pub day: Option<Date>,
    /// Why it could not be carried out.
    pub reason: String,
}

impl Kept {
    /// As Markdown, with headings; empty when nothing is kept.
    pub fn markdown(&self) -> String {
        let mut page = Page::bare();
        if !self.left.is_empty() {
            page.heading(2, LEFT);
        }
        for left in &self.left {
            page.marked(left.mark, left.line());
            page.nested(Line::new().own(REASON).own(" ").said(&left.reason));
        }
        if !self.yours.is_empty() {
            page.heading(2, YOURS);
            page.verbatim(&self.yours);
        }
        if page.is_empty() { String::new() } else { page.finish().trim_start().to_owned() }
    }
}

impl Left {
    fn line(&self) -> Line {
        let mut line = Line::new().link(&self.link);
        if let Some(promise) = &self.promise {
            line = line.own(": ").own(promise);
        }
        if !self.text.is_empty() {
            line = line.own(" — ").own(&self.text);
        }
        match self.day {
            Some(day) => line.own(&format!(" ✅ {day}")),
            None => line,
        }
    }
}
