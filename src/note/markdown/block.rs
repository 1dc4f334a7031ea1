//! The pieces that a note's body consists of: headings, items, paragraphs and table rows with their spans.
//!
//! Found by `blocks`, or by `plain` in notes of the plainest kind.

use crate::text::Span;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A list item's own first text.
    Item,
    /// Any other text.
    Paragraph,
    /// A table row; the number of its first cell and of the one after its last.
    Row(u32, u32),
}

/// Whether a block is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quote {
    /// It is not.
    No,
    /// It is in a callout, which is the writer's own text.
    Callout,
    /// It is somebody else's words.
    Yes,
}

/// One piece of text that belongs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub shape: Shape,
    /// Its text, without marks such as `#` and `-` before it.
    pub span: Span,
    /// How many lists it lies in.
    pub depth: u8,
    /// Whether it is quoted.
    pub quote: Quote,
}

/// All blocks of a body, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blocks {
    /// The blocks.
    pub list: Vec<Block>,
    /// The cells of all table rows.
    pub cells: Vec<Span>,
    /// Code, comments and generated regions, ordered and disjoint.
    pub holes: Vec<Span>,
}

impl Blocks {
    /// Whether the byte at `offset` is code, a comment or generated.
    pub fn in_hole(&self, offset: usize) -> bool {
        let at = self.holes.partition_point(|hole| hole.end as usize <= offset);
        self.holes.get(at).is_some_and(|hole| hole.contains(offset))
    }

    /// The cells of a row.
    pub fn row(&self, shape: Shape) -> &[Span] {
        match shape {
            Shape::Row(from, to) => self.cells.get(from as usize..to as usize).unwrap_or(&[]),
            _ => &[],
        }
    }
}
