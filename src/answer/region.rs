//! A region of ours in a note, read back: what the user typed within it.
//!
//! Owns which words are theirs and how these read on their own, below the region. Where a region stands is
//! `report::region`'s business.

use super::words::{bare, trimmed};
use crate::report::boxed::{Boxed, boxed};
use crate::report::link;
use crate::report::seal::{self, Seal};
use crate::text::span::{head, tail};

/// The user's own lines within a region whose lines `seal` knows, as they can stand on their own: what was
/// typed at an item says whom it concerns. Blank lines are kept between lines that the user typed.
pub fn typed_within(region: &str, seal: &Seal) -> Vec<String> {
    let mut fold = Fold::default();
    region.lines().for_each(|line| fold.take(line.trim_end(), seal));
    let end = fold.own.iter().rposition(|line| !line.is_empty()).map_or(0, |at| at + 1);
    fold.own.truncate(end);
    fold.own
}

/// What was read so far.
#[derive(Debug, Default)]
struct Fold {
    own: Vec<String>,
    /// The name that the item of ours above begins with.
    name: Option<String>,
    /// How far the first line is set in that was typed below that item.
    base: Option<usize>,
    /// The last line was the user's, so a blank line may be too.
    after_own: bool,
    /// The fence of the user's that is open.
    fence: Option<&'static str>,
    /// Both sides of a merge may have the same lines.
    is_merged: bool,
}

impl Fold {
    fn take(&mut self, line: &str, seal: &Seal) {
        if let Some(fence) = self.fence {
            if line.trim_start().starts_with(fence) {
                self.fence = None;
            }
            return self.own.push(line.to_owned());
        }
        if line.is_empty() {
            self.own.extend(self.after_own.then(String::new));
            return;
        }
        self.is_merged |= line.starts_with("<<<<<<< ");
        if self.is_merged && crate::yaml::is_conflict_marker(line) {
            return;
        }
        if let Some(comment) = seal::comment(line) {
            return self.typed(comment.typed);
        }
        let ticked = boxed(line).filter(|boxed| !boxed.mark.is_empty());
        match (seal.parts(line), ticked) {
            (Some(parts), _) => self.ours(&parts.ours, &parts.typed),
            (None, Some(ticked)) if self.is_ticked(&ticked, seal) => {}
            (None, _) => self.typed(line),
        }
    }

    /// A line of ours, perhaps with words typed after it.
    fn ours(&mut self, ours: &str, typed: &str) {
        if !ours.starts_with([' ', '\t']) {
            self.name = link::read(bare(ours)).map(|link| link.name().to_owned());
        }
        self.base = None;
        self.after_own = false;
        let typed = trimmed(typed);
        if !typed.is_empty() {
            let item = self.named(typed);
            self.push(item);
        }
    }

    /// Takes in a line of ours that got a ticked box, which no line of a region has: it stays a ticked item,
    /// without the words of ours that belong to a day.
    fn is_ticked(&mut self, ticked: &Boxed<'_>, seal: &Seal) -> bool {
        let line = format!("- {}", ticked.rest);
        let Some(parts) = seal.parts(&line) else { return false };
        let whom = link::read(ticked.rest).map_or("", |link| head(ticked.rest, link.len));
        let typed = trimmed(&parts.typed);
        let gap = if whom.is_empty() || typed.is_empty() { "" } else { ": " };
        self.push(format!("- [{}] {whom}{gap}{typed}", ticked.mark));
        self.name = None;
        true
    }

    /// A line that is all the user's.
    fn typed(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        self.fence = ["```", "~~~"].into_iter().find(|fence| line.trim_start().starts_with(fence));
        let depth = line.len() - line.trim_start().len();
        if depth == 0 || self.fence.is_some() {
            self.name = None;
        }
        let item = match self.base {
            _ if self.name.is_none() => line.to_owned(),
            Some(base) if depth > base => tail(line, base).to_owned(),
            _ => {
                self.base = Some(depth);
                self.named(bare(line))
            }
        };
        self.push(item);
    }

    /// Words typed at an item, as an item of their own.
    fn named(&self, words: &str) -> String {
        match &self.name {
            Some(name) => format!("- {name}: {words}"),
            None => format!("- {words}"),
        }
    }

    fn push(&mut self, line: String) {
        self.after_own = true;
        if !(self.is_merged && self.own.contains(&line)) {
            self.own.push(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str =
        "- [[Bo]] — 3 days late\n- [[People/Ada|Ada Q]]: the book\n    - Ask: *Which?*\n";

    #[track_caller]
    fn check(changes: &[(&str, &str)], expected: &[&str]) {
        let seal = Seal::of_lines(OURS.lines());
        let region = changes.iter().fold(OURS.to_owned(), |text, (old, new)| {
            assert!(text.contains(old), "{old}");
            text.replacen(old, new, 1)
        });
        assert_eq!(typed_within(&region, &seal), expected, "{region}");
    }

    #[test]
    fn what_is_ours_is_nobody_elses() {
        check(&[], &[]);
        check(&[("- [[Bo]]", "* [[Bo]]"), ("    - Ask: *", "\t- Ask: _")], &[]);
    }

    #[test]
    fn words_say_whom_they_concern() {
        check(&[("late\n", "late, call her mum\n")], &["- Bo: call her mum"]);
        check(&[("late\n", "late\n  - ask about looms\n")], &["- Bo: ask about looms"]);
        check(&[("the book\n", "the book\n\tby mail\n")], &["- Ada: by mail"]);
        check(&[("Which?*", "Which?* the old one")], &["- Ada: the old one"]);
        check(
            &[("late\n", "late\n    - looms\n        - old ones\n    - tea\n")],
            &["- Bo: looms", "    - old ones", "- Bo: tea"],
        );
    }

    #[test]
    fn words_typed_into_the_middle_leave_nothing_of_ours() {
        check(&[("3 days", "call her 3 days")], &["- Bo: call her"]);
    }

    #[test]
    fn lines_at_the_margin_stay_as_they_are() {
        check(&[("- [[Bo]]", "A line.\n\nAnother.\n- [[Bo]]")], &["A line.", "", "Another."]);
        check(&[("late\n", "late\n\n## Mine\n\n1. one\n")], &["## Mine", "", "1. one"]);
        check(
            &[("late\n", "late\n```\n  x\n\n- [[Bo]]\n```\n")],
            &["```", "  x", "", "- [[Bo]]", "```"],
        );
    }

    #[test]
    fn a_box_that_was_put_before_a_line_of_ours_is_kept() {
        check(&[("- [[Bo]]", "- [x] [[Bo]]")], &["- [x] [[Bo]]"]);
        check(
            &[("- [[Bo]] — 3 days late", "- [x] [[Bo]] — 3 days late, tea")],
            &["- [x] [[Bo]]: tea"],
        );
        check(&[("- [[Bo]]", "- [x] water the plants\n- [[Bo]]")], &["- [x] water the plants"]);
    }

    #[test]
    fn both_sides_of_a_merge_are_read_once() {
        let both =
            "<<<<<<< a\nmine\n- [[Bo]] — 3 days late\n=======\nmine\ntheirs\n>>>>>>> b\n- [[Bo]]";
        check(&[("- [[Bo]]", both)], &["mine", "theirs"]);
    }
}
