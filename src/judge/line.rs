//! One line as the judge is given it.

use crate::text::Span;

/// A list item, a table row, a heading, or one sentence of a paragraph.
#[derive(Debug, Clone, Copy)]
pub struct Line<'t> {
    /// The text, without bullet, box and `#` marks.
    pub text: &'t str,
    /// All links to notes in it, in order.
    pub links: &'t [Link<'t>],
    /// All days written in it, in order, as text or as links.
    pub days: &'t [DayMark],
    /// What kind of line it is.
    pub shape: Shape,
    /// Whether it is a task.
    pub task: Task,
    /// It is somebody else's words: a quotation or code.
    pub is_quoted: bool,
}

/// A link to a note; whether the note is a person's is not known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link<'t> {
    /// All of it, brackets and the `!` of an embed included.
    pub span: Span,
    /// The words that the reader sees.
    pub shown: &'t str,
    /// It shows the note's content here (`![[…]]`).
    pub is_embed: bool,
}

/// A day that the line names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayMark {
    /// Where.
    pub span: Span,
    /// Which, as seen from the day of the note.
    pub when: When,
}

/// A day as seen from the day of the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Before it.
    Earlier,
    /// The note's own.
    Same,
    /// After it.
    Later,
}

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A heading, or a bold line that serves as one.
    Heading,
    /// A list item.
    Item,
    /// A table row.
    Row,
    /// A sentence of a paragraph.
    Sentence,
}

/// The box before the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// No box.
    None,
    /// Still to do, or nested in something that is.
    Open,
    /// Ticked.
    Done,
    /// Given up.
    Cancelled,
}
