//! The comment at the end of a report: a short sum of every line it was written with.
//!
//! A line whose sum is there is ours, ticked or not; anything else is the user's. So their words are
//! found without guessing, and without keeping a copy of the report anywhere.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::text::span::{head, tail};

/// How the comment begins.
const SUMS: &str = "<!-- touchbase:lines";

/// The sums that a report says it was written with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seal(BTreeSet<u32>);

impl Seal {
    /// Of a report that stands in the vault.
    pub fn read(report: &str) -> Self {
        let sums = report
            .lines()
            .filter_map(|line| line.strip_prefix(SUMS)?.split("-->").next())
            .flat_map(str::split_whitespace)
            .filter_map(|word| u32::from_str_radix(word, 16).ok());
        Self(sums.collect())
    }

    /// Of the lines of a report that is about to be written, its front matter aside.
    pub(super) fn of(report: &str) -> Self {
        let body = match crate::yaml::fence(report, 0) {
            crate::yaml::Fence::Found { body, .. } => body,
            _ => 0,
        };
        let lines = tail(report, body).lines().filter(|line| !line.trim().is_empty());
        Self(lines.map(sum_of).collect())
    }

    /// Whether a line is as we wrote it, its box aside. Without a seal every line is taken for ours.
    pub fn holds(&self, line: &str) -> bool {
        self.0.is_empty() || self.0.contains(&sum_of(line))
    }

    /// Whether the report has none: it was written by hand, or its end was lost.
    pub fn is_missing(&self) -> bool {
        self.0.is_empty()
    }

    /// The byte offset at which our part of a line ends and the user's begins; `None` when no beginning of
    /// the line is ours.
    pub fn end_of_ours(&self, line: &str) -> Option<usize> {
        // One sum runs along the line; wherever it is a known one, our part may end there.
        let mut sum = Sum::default();
        let mut end = None;
        for (at, c) in line.char_indices() {
            sum.add(if at == BOX { ' ' } else { c });
            if self.0.contains(&sum.0) {
                end = Some(at + c.len_utf8());
            }
        }
        end
    }

    /// The comment.
    pub(super) fn write(&self) -> String {
        let mut out = SUMS.to_owned();
        for sum in &self.0 {
            let _ = write!(out, " {sum:08x}");
        }
        out.push_str(" -->\n");
        out
    }
}

/// A report without its seal, and the seal as it stands there, which may be empty.
pub fn split(report: &str) -> (&str, &str) {
    match report.find(SUMS) {
        Some(at) => (head(report, at), tail(report, at)),
        None => (report, ""),
    }
}

/// Where the letter of a box stands in its line, in bytes.
const BOX: usize = 3;

/// The letter of the box that a line begins with, and what follows the box.
pub fn box_of(line: &str) -> Option<(char, &str)> {
    let inner = line.strip_prefix("- [").or_else(|| line.strip_prefix("* ["))?;
    let mark = inner.chars().next()?;
    Some((mark, tail(inner, mark.len_utf8()).strip_prefix("] ")?))
}

/// The sum of a line, whatever its box says.
fn sum_of(line: &str) -> u32 {
    let is_box = box_of(line).is_some();
    let mut sum = Sum::default();
    for (at, c) in line.trim_end().char_indices() {
        sum.add(if is_box && at == BOX { ' ' } else { c });
    }
    sum.0
}

/// FNV-1a, in 32 bits: short in the report, and enough to tell a few hundred lines apart.
#[derive(Clone, Copy)]
struct Sum(u32);

impl Default for Sum {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Sum {
    fn add(&mut self, c: char) {
        let mut bytes = [0; 4];
        for byte in c.encode_utf8(&mut bytes).bytes() {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
}

/// The comment that ends a report with these lines.
#[cfg(test)]
pub(crate) fn written(report: &str) -> String {
    Seal::of(report).write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_ours_is_known_whatever_its_box_says() {
        let report = "---\ndate: 2026-03-16\n---\n- [ ] [[Ada]] — every month\n";
        let seal = Seal::of(report);
        let read = Seal::read(&format!("{report}\n{}", seal.write()));
        assert_eq!(read, seal);
        assert!(read.holds("- [x] [[Ada]] — every month"));
        assert!(!read.holds("- [ ] [[Ada]] — every month, lunch"));
        let line = "- [x] [[Ada]] — every month, lunch";
        assert_eq!(read.end_of_ours(line).map(|end| tail(line, end)), Some(", lunch"));
        assert_eq!(read.end_of_ours("something else"), None);
    }

    #[test]
    fn boxes() {
        assert_eq!(box_of("- [x] Ada"), Some(('x', "Ada")));
        assert_eq!(box_of("* [–] Ada"), Some(('–', "Ada")));
        assert_eq!(box_of("- Ada"), None);
        assert_eq!(box_of("- []"), None);
    }

    #[test]
    fn the_seal_is_cut_off() {
        assert_eq!(
            split("a\n<!-- touchbase:lines 1 -->\n"),
            ("a\n", "<!-- touchbase:lines 1 -->\n")
        );
        assert_eq!(split("a\n"), ("a\n", ""));
    }
}
