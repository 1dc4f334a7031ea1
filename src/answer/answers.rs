//! What a report answers: changed boxes with their words, and the user's own lines.

use crate::date::Date;
use crate::report::kept::{Left, Words};

/// One box that the user changed, with the words that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer {
    /// What the box says.
    pub mark: String,
    /// Where the link after it leads; `None` when there is none, in a line of the user's own.
    pub target: Option<String>,
    /// The item, and the lines below that the user typed in.
    pub lines: Vec<Words>,
    /// The day of the report in which the box was changed.
    pub day: Option<Date>,
    /// How many items of the same words were left unticked.
    pub n_open_twins: usize,
}

/// Something of the user's that belongs to no item of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Own {
    /// A line.
    Line(String),
    /// An item with a box that the user ticked.
    Tick(OwnTick),
}

/// An item of the user's own with a ticked box.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnTick {
    /// What it says.
    pub answer: Answer,
    /// Its lines as they were typed.
    pub lines: Vec<String>,
}

impl OwnTick {
    /// Its answer with nothing of ours in it: a link that it begins with is a part of the sentence.
    pub fn as_typed(&self) -> Answer {
        let mut answer = Answer { target: None, ..self.answer.clone() };
        let line = self.lines.first().and_then(|line| crate::report::boxed::boxed(line));
        if let (Some(first), Some(boxed)) = (answer.lines.first_mut(), line) {
            boxed.rest.clone_into(&mut first.typed);
            first.ours.clear();
        }
        answer
    }
}

/// A report, read back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answers {
    /// The day of the report.
    pub date: Option<Date>,
    /// The user's own lines of front matter.
    pub matter: Vec<String>,
    /// The boxes of ours that were changed, in order.
    pub boxes: Vec<Answer>,
    /// What belongs to no box of ours, in order.
    pub own: Vec<Own>,
}

impl Answer {
    /// The same, to stay in the report because it cannot be carried out.
    pub fn left(&self, reason: impl Into<String>) -> Left {
        Left::new(self.mark.clone(), self.lines.clone(), self.day, reason)
    }

    /// Whether nothing was typed beside or below the box.
    pub fn is_silent(&self) -> bool {
        self.lines.iter().all(|words| words.typed.is_empty())
    }

    /// Our part of the item.
    pub fn ours(&self) -> &str {
        self.lines.first().map_or("", |words| &words.ours)
    }

    /// The name that the item begins with.
    pub fn name(&self) -> &str {
        let file = self.target.as_deref().unwrap_or("").rsplit('/').next().unwrap_or("");
        crate::path::without_extension(file)
    }
}

impl Own {
    /// Its lines as they were typed.
    pub fn lines(&self) -> &[String] {
        match self {
            Self::Line(line) => std::slice::from_ref(line),
            Self::Tick(tick) => &tick.lines,
        }
    }
}
