//! Where in a note's outline a block is: below which kind of section, below which date.

use crate::date::Date;
use crate::lexicon::Section;

/// A bold line of its own ranks below every heading.
pub(crate) const BOLD: u8 = 7;

#[derive(Debug, Clone, Copy)]
struct Level {
    rank: u8,
    section: Option<Section>,
    date: Option<Date>,
}

/// The headings above the current block.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    levels: Vec<Level>,
}

impl Outline {
    /// Comes below a heading, and out from below those of its rank or deeper ones.
    pub(crate) fn enter(&mut self, rank: u8, section: Option<Section>, date: Option<Date>) {
        while self.levels.last().is_some_and(|level| level.rank >= rank) {
            self.levels.pop();
        }
        self.levels.push(Level { rank, section, date });
    }

    /// The section the current block is in: the innermost heading that means one.
    pub(crate) fn section(&self) -> Option<Section> {
        self.levels.iter().rev().find_map(|level| level.section)
    }

    /// The date of the innermost heading that has one.
    pub(crate) fn date(&self) -> Option<Date> {
        self.levels.iter().rev().find_map(|level| level.date)
    }
}

/// The text of a paragraph that is nothing but bold: a heading in all but name.
pub(crate) fn bold_heading(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("**")?;
    let (inner, rest) = inner.split_once("**")?;
    (matches!(rest, "" | ":") && !inner.is_empty() && !inner.contains('\n')).then_some(inner)
}
