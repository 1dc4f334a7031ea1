//! Pieces of a note's text that belong together without standing together.

use crate::text::Span;

/// Some of a note's pieces: the first of them and how many they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::note) struct Parts {
    first: u32,
    count: u32,
}

impl Parts {
    /// Adds pieces to all those of the note.
    pub(in crate::note) fn add(all: &mut Vec<Span>, some: impl IntoIterator<Item = Span>) -> Self {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let first = all.len();
        all.extend(some);
        Self { first: number(first), count: number(all.len() - first) }
    }

    /// Whether there are none.
    pub(in crate::note) fn is_empty(self) -> bool {
        self.count == 0
    }

    /// The pieces, found again among all those of the note.
    pub(in crate::note) fn of(self, all: &[Span]) -> &[Span] {
        let first = self.first as usize;
        all.get(first..first + self.count as usize).unwrap_or(&[])
    }
}
