//! What stays of a report when it is written again: the user's own lines, and what could not be done.
//!
//! A changed box that could not be carried out is written so that it reads back to exactly itself: our part
//! of each line is in the report's seal, the user's part is as they typed it.

use super::page::{box_line, section_line};
use super::seal::Seal;
use crate::date::Date;
use crate::text::escape;

/// The heading below which the user's own lines are kept.
pub const YOURS: &str = "Your notes";

/// The heading below which what could not be done is kept.
pub const LEFT: &str = "Not done";

/// How the line begins that says why something could not be done.
pub const REASON: &str = "not done";

/// What stays of a report when it is written again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Kept {
    /// The user's own lines of front matter.
    pub matter: Vec<String>,
    /// Changed boxes that could not be carried out.
    pub left: Vec<Left>,
    /// The user's own lines.
    pub yours: Vec<String>,
}

/// A changed box that could not be carried out, to be read back the next time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Left {
    /// What its box says.
    pub mark: String,
    /// Its line, and those that belong to it.
    pub lines: Vec<Words>,
    /// The day of the report in which the box was changed.
    pub day: Option<Date>,
    /// Why it could not be carried out.
    pub reason: String,
}

/// A line of a report: our part, and what the user typed after it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Words {
    /// Our part, without its box; empty when the whole line is the user's.
    pub ours: String,
    /// The user's part.
    pub typed: String,
}

impl Words {
    /// A line with words typed after our part.
    pub fn new(ours: impl Into<String>, typed: impl Into<String>) -> Self {
        Self { ours: ours.into(), typed: typed.into() }
    }

    fn line(&self) -> String {
        let between = if self.ours.is_empty() || self.typed.is_empty() { "" } else { " — " };
        format!("{}{between}{}", self.ours, self.typed)
    }
}

impl Kept {
    /// As Markdown, with headings; empty when nothing is kept.
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        if !self.left.is_empty() {
            out.push_str(&format!("{}\n\n", section_line(LEFT)));
        }
        for left in &self.left {
            out.push_str(&format!("{}\n{}\n", left.item(), left.why()));
            let below = left.lines.iter().skip(1);
            below.for_each(|words| out.push_str(&format!("{}\n", words.line())));
        }
        if !self.yours.is_empty() {
            let gap = if out.is_empty() { "" } else { "\n" };
            let heading = section_line(YOURS);
            out.push_str(&format!("{gap}{heading}\n\n{}\n", self.yours.join("\n")));
        }
        out
    }

    /// The sums of what is ours in it.
    pub fn seal(&self) -> Seal {
        let headings = [(LEFT, self.left.is_empty()), (YOURS, self.yours.is_empty())];
        let headings = headings.into_iter().filter(|(_, is_empty)| !is_empty);
        let mut ours: Vec<String> = headings.map(|(title, _)| section_line(title)).collect();
        for left in &self.left {
            ours.push(left.why());
            for (n, words) in left.lines.iter().enumerate() {
                // A line that is all the user's has no part of ours, and its box is just a box.
                match (n, words.ours.is_empty()) {
                    (_, true) => {}
                    (0, false) => ours.push(box_line(" ", &words.ours)),
                    (_, false) => ours.push(words.ours.clone()),
                }
            }
        }
        Seal::of_lines(ours.iter().map(String::as_str))
    }
}

impl Left {
    /// A box that says `mark`, and why it could not be carried out.
    pub fn new(
        mark: String,
        lines: Vec<Words>,
        day: Option<Date>,
        reason: impl Into<String>,
    ) -> Self {
        Self { mark, lines, day, reason: reason.into() }
    }

    /// Its item as it is in the report.
    pub fn item(&self) -> String {
        let first = self.lines.first().map(Words::line).unwrap_or_default();
        box_line(&self.mark, &first)
    }

    /// The line that says why it could not be done.
    fn why(&self) -> String {
        let day = self.day.map(|day| format!(" ({day})")).unwrap_or_default();
        let reason = self.reason.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("    - {REASON}{day}: {}", escape::inline(&reason))
    }
}
