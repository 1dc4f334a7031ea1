//! A row of a table, by what its columns are for.
//!
//! A column is known by its heading, else by what the other rows have in it. What no column asks for is not
//! written, and a column that asks for something else stays empty.

use crate::lexicon::{Kind, Languages, TouchpointPart};

/// The most rows that are looked at to see what a column is for.
const ROWS: usize = 20;

/// What stands in the columns of a table.
#[derive(Debug, Default)]
pub(super) struct Columns<'t> {
    /// The cells of its head.
    pub(super) head: Vec<&'t str>,
    /// The cells of its rows.
    pub(super) rows: Vec<Vec<&'t str>>,
}

/// Where kind and words go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) kind: Option<usize>,
    pub(super) words: Option<usize>,
}

impl Columns<'_> {
    /// How many columns there are.
    pub(super) fn count(&self) -> usize {
        self.rows.iter().map(Vec::len).chain([self.head.len()]).max().unwrap_or(0)
    }

    /// What its columns are for; the first is the day's.
    pub(super) fn uses(&self) -> Use {
        let others = 1..self.count();
        let headed = |part: TouchpointPart| {
            others.clone().find(|at| {
                self.head.get(*at).is_some_and(|head| TouchpointPart::of(bare(head)) == Some(part))
            })
        };
        let kind = headed(TouchpointPart::Kind).or_else(|| {
            let is_kinds = |at: &usize| {
                let mut cells = self.cells(*at).filter(|cell| !cell.is_empty()).peekable();
                let is_kind = |cell: &str| {
                    cell.split_whitespace().count() <= 2
                        && Kind::of_word(cell, Languages::default()).is_some()
                };
                cells.peek().is_some() && cells.all(is_kind)
            };
            others.clone().find(|at| self.is_nameless(*at) && is_kinds(at))
        });
        let words = headed(TouchpointPart::Text).or_else(|| {
            // The column of the longest words that is for nothing else.
            others
                .filter(|at| Some(*at) != kind && self.is_nameless(*at))
                .max_by_key(|at| (self.cells(*at).map(str::len).sum::<usize>(), *at))
        });
        Use { kind, words }
    }

    /// Whether a heading says nothing about what a column is for.
    fn is_nameless(&self, at: usize) -> bool {
        self.head.get(at).is_none_or(|head| {
            !matches!(TouchpointPart::of(bare(head)), Some(TouchpointPart::Date))
        })
    }

    fn cells(&self, at: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().take(ROWS).map(move |row| row.get(at).copied().unwrap_or("").trim())
    }
}

fn bare(head: &str) -> &str {
    head.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(head: &str, rows: &[&str], kind: Option<usize>, words: Option<usize>) {
        let cells =
            |row: &str| -> Vec<String> { row.split('|').map(|c| c.trim().to_owned()).collect() };
        let (head, rows) = (cells(head), rows.iter().map(|row| cells(row)).collect::<Vec<_>>());
        let columns = Columns {
            head: head.iter().map(String::as_str).collect(),
            rows: rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect(),
        };
        assert_eq!(columns.uses(), Use { kind, words }, "{head:?}");
    }

    #[test]
    fn columns_are_known_by_their_heads_or_cells() {
        check("Date | Kind | Notes", &[], Some(1), Some(2));
        check("Date | Notes | Type", &[], Some(2), Some(1));
        check("Date | How | What", &["x | call | chess"], Some(1), Some(2));
        check("Date | Notes", &["x | call about chess"], None, Some(1));
        check("Date | A | B", &["x | call | chess", "y | email | draft"], Some(1), Some(2));
        check("Date | Place | Notes | Next", &["x | Rome | chess | call her"], None, Some(2));
        check("Date", &[], None, None);
    }
}
