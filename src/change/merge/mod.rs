//! Two versions of a note that both got new entries → one note with the entries of both.
//!
//! Works on the text that git's own merge leaves, with conflict markers and the common ancestor's
//! lines. Joins only what is nothing but dated entries on both sides, and headings that both sides added alike;
//! every other conflict stays.

mod side;

use std::cmp::Ordering;

use self::side::{Entry, Side, day_of};
use crate::date::DateOrder;

/// Joins what can be joined in `merged`; whether no conflict is left.
pub fn join(merged: &str, order: Option<DateOrder>) -> (String, bool) {
    let newest_first = is_newest_first(merged, order);
    let mut out = String::with_capacity(merged.len());
    let mut clean = true;
    let mut rest = merged;
    while let Some(hunk) = Hunk::next(rest) {
        out.push_str(hunk.before);
        match hunk.joined(newest_first, order) {
            Some(lines) => out.push_str(&lines),
            None => {
                clean = false;
                out.push_str(hunk.whole);
            }
        }
        rest = hunk.after;
    }
    out.push_str(rest);
    (out, clean)
}

struct Hunk<'t> {
    before: &'t str,
    whole: &'t str,
    ours: &'t str,
    base: &'t str,
    theirs: &'t str,
    after: &'t str,
}

impl<'t> Hunk<'t> {
    /// The first conflict in `text`, with all four of its markers.
    fn next(text: &'t str) -> Option<Self> {
        let (before, from) = split_at_line(text, "<<<<<<<")?;
        let (_, inside) = after_line(from);
        let (ours, from_base) = split_at_line(inside, "|||||||")?;
        let (base, from_middle) = split_at_line(after_line(from_base).1, "=======")?;
        let (theirs, from_end) = split_at_line(after_line(from_middle).1, ">>>>>>>")?;
        let after = after_line(from_end).1;
        let whole = from.get(..from.len() - after.len())?;
        Some(Self { before, whole, ours, base, theirs, after })
    }

    /// The entries of both sides in order, if there is nothing else in them.
    fn joined(&self, newest_first: bool, order: Option<DateOrder>) -> Option<String> {
        let (ours, theirs) = (Side::read(self.ours, order)?, Side::read(self.theirs, order)?);
        let base = Side::read(self.base, order)?;
        // What stands above the entries was added by both alike, or is as it was.
        if !ours.same_lead(&theirs) || !(base.has_no_lead() || base.same_lead(&ours)) {
            return None;
        }
        // An entry that one side took away or changed is for the user to decide.
        let is_kept = |entry: &Entry<'_>| ours.has(entry) && theirs.has(entry);
        if !base.entries.iter().all(is_kept) || !ours.goes_with(&theirs) {
            return None;
        }
        let mut all: Vec<&Entry<'_>> = ours.entries.iter().collect();
        all.extend(theirs.entries.iter().filter(|entry| !ours.has(entry)));
        all.sort_by(|a, b| match a.day.cmp(&b.day) {
            Ordering::Equal => Ordering::Equal,
            order if newest_first => order.reverse(),
            order => order,
        });
        Some(ours.write(&all, &theirs, self.after.is_empty()))
    }
}

/// The text before the first line that begins with `mark`, and the text from it on.
fn split_at_line<'t>(text: &'t str, mark: &str) -> Option<(&'t str, &'t str)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(mark) {
            return text.split_at_checked(at);
        }
        at += line.len();
    }
    None
}

/// The first line of `text`, and what follows it.
fn after_line(text: &str) -> (&str, &str) {
    let end = text.find('\n').map_or(text.len(), |at| at + 1);
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The order of the entries that are no part of a conflict; the newest first where there are none.
fn is_newest_first(text: &str, order: Option<DateOrder>) -> bool {
    let (mut first, mut last, mut inside) = (None, None, false);
    for line in text.lines() {
        match () {
            () if line.starts_with("<<<<<<<") => inside = true,
            () if line.starts_with(">>>>>>>") => inside = false,
            () if inside => {}
            () => {
                if let Some(day) = day_of(line, order) {
                    first = first.or(Some(day));
                    last = Some(day);
                }
            }
        }
    }
    first >= last
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A conflict between two sides that both changed `base`.
    fn conflict(ours: &str, base: &str, theirs: &str) -> String {
        format!("<<<<<<< ours\n{ours}||||||| base\n{base}=======\n{theirs}>>>>>>> theirs\n")
    }

    #[track_caller]
    fn check(before: &str, sides: [&str; 3], after: &str, expected: &str) {
        let [ours, base, theirs] = sides;
        let text = format!("{before}{}{after}", conflict(ours, base, theirs));
        assert_eq!(join(&text, None), (expected.to_owned(), true), "{text}");
        let text = format!("{before}{}{after}", conflict(theirs, base, ours));
        let (_, clean) = join(&text, None);
        assert!(clean, "{text}");
    }

    #[test]
    fn new_entries_of_both_sides_are_joined() {
        check(
            "## Log\n",
            [
                "- 2026-03-16 call\n  - about looms\n- 2026-03-02 x\n",
                "",
                "- 2026-03-10 lunch\n- 2026-03-02 x\n",
            ],
            "- 2026-01-01 met\n",
            "## Log\n- 2026-03-16 call\n  - about looms\n- 2026-03-10 lunch\n- 2026-03-02 x\n- 2026-01-01 met\n",
        );
        check(
            "- 2025-01-01 a\n- 2026-01-01 met\n",
            ["- 2026-03-16 call\n", "", "- 2026-03-10 lunch\n"],
            "",
            "- 2025-01-01 a\n- 2026-01-01 met\n- 2026-03-10 lunch\n- 2026-03-16 call\n",
        );
    }

    #[test]
    fn the_first_entry_and_the_first_log() {
        check(
            "## Log\n",
            ["\n- 2026-03-16 call\n", "", "\n- 2026-03-10 lunch\n"],
            "",
            "## Log\n\n- 2026-03-16 call\n- 2026-03-10 lunch\n",
        );
        check(
            "Ada\n",
            [
                "\n## Touchpoints\n\n- 2026-03-16 call\n",
                "",
                "\n## Touchpoints\n\n- 2026-03-10 lunch\n",
            ],
            "",
            "Ada\n\n## Touchpoints\n\n- 2026-03-16 call\n- 2026-03-10 lunch\n",
        );
    }

    #[test]
    fn rows_headings_outlines_and_lines() {
        check(
            "| Date | What |\n|---|---|\n",
            ["| 2026-03-16 | call |\n", "", "| 2026-03-10 | lunch |\n"],
            "| 2026-01-01 | met |\n",
            "| Date | What |\n|---|---|\n| 2026-03-16 | call |\n| 2026-03-10 | lunch |\n| 2026-01-01 | met |\n",
        );
        check(
            "## Log\n\n",
            [
                "### 2026-03-16 — Call\n\nabout looms\n\n",
                "",
                "### 2026-03-10 — Lunch\n\nabout chess\n\n",
            ],
            "### 2026-01-01 — Met\n\nx\n",
            "## Log\n\n### 2026-03-16 — Call\n\nabout looms\n\n### 2026-03-10 — Lunch\n\nabout chess\n\n### 2026-01-01 — Met\n\nx\n",
        );
        check(
            "- ## Log\n",
            ["\t- 2026-03-16 call\n\t\t- looms\n", "", "\t- 2026-03-10 lunch\n"],
            "\t- 2026-01-01 met\n",
            "- ## Log\n\t- 2026-03-16 call\n\t\t- looms\n\t- 2026-03-10 lunch\n\t- 2026-01-01 met\n",
        );
        check(
            "## Log\n\n",
            ["**2026-03-16** call\n\n", "", "**2026-03-10** lunch\n\n"],
            "**2026-01-01** met\n",
            "## Log\n\n**2026-03-16** call\n\n**2026-03-10** lunch\n\n**2026-01-01** met\n",
        );
    }

    #[test]
    fn a_last_line_without_its_end() {
        let text = "- 2025-01-01 a\n- 2026-01-01 met\n<<<<<<< ours\n- 2026-03-02 b\n- 2026-03-16 call\n||||||| base\n- 2026-03-02 b\n=======\n- 2026-03-02 b\n- 2026-03-10 lunch\n>>>>>>> theirs\n";
        let joined = "- 2025-01-01 a\n- 2026-01-01 met\n- 2026-03-02 b\n- 2026-03-10 lunch\n- 2026-03-16 call\n";
        assert_eq!(join(text, None), (joined.to_owned(), true));
    }

    #[test]
    fn every_other_conflict_stays() {
        for text in [
            conflict("- 2026-03-16 call\n", "- 2026-03-16 cal\n", "- 2026-03-16 email\n"),
            conflict("text\n", "", "- 2026-03-16 email\n"),
            conflict("- 2026-03-16 a\n\ntext\n", "", "- 2026-03-16 email\n"),
            conflict("## A\n\n- 2026-03-16 a\n", "", "## B\n\n- 2026-03-16 email\n"),
            conflict("- 2026-03-16 a\n", "", "| 2026-03-16 | email |\n"),
            conflict("- 2026-03-16 a\n", "", "\t- 2026-03-16 email\n"),
            conflict("snooze: 2026-03-16\n", "", "snooze: 2026-04-16\n"),
            "<<<<<<< a\n- 2026-03-16 call\n||||||| base\n=======\n- 2026-03-16 email".to_owned(),
        ] {
            let (out, clean) = join(&text, None);
            assert_eq!(out, text);
            assert_eq!(clean, !text.contains(">>>>>>>"), "{text}");
        }
        assert_eq!(join("plain\n", None), ("plain\n".to_owned(), true));
    }
}
