//! Two versions of a note that both got new entries → one note with the entries of both.
//!
//! Works on the text that git's own merge leaves, with conflict markers and the common ancestor's
//! lines. Joins only what is nothing but new dated entries on both sides; every other conflict stays.

use std::cmp::Ordering;

use crate::date::{Date, DateOrder};
use crate::note::markdown::day;

/// An entry with the lines that belong to it.
struct Entry<'t> {
    day: Date,
    lines: Vec<&'t str>,
}

/// Joins what can be joined in `merged`; whether no conflict is left.
pub fn join(merged: &str, order: Option<DateOrder>) -> (String, bool) {
    let newest_first = is_newest_first(merged, order);
    let mut out = String::with_capacity(merged.len());
    let mut clean = true;
    let mut rest = merged;
    while let Some(hunk) = Hunk::next(rest) {
        out.push_str(hunk.before);
        match hunk.joined(newest_first, order) {
            Some(lines) => lines.iter().for_each(|line| out.push_str(line)),
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
    fn joined(&self, newest_first: bool, order: Option<DateOrder>) -> Option<Vec<&'t str>> {
        if !self.base.trim().is_empty() {
            return None;
        }
        let mut all = entries(self.ours, order)?;
        for entry in entries(self.theirs, order)? {
            if !all.iter().any(|known| known.lines == entry.lines) {
                all.push(entry);
            }
        }
        all.sort_by(|a, b| match a.day.cmp(&b.day) {
            Ordering::Equal => Ordering::Equal,
            order if newest_first => order.reverse(),
            order => order,
        });
        Some(all.into_iter().flat_map(|entry| entry.lines).collect())
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

/// The day of a list item that begins with one.
fn dated(line: &str, order: Option<DateOrder>) -> Option<Date> {
    let text = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark))?;
    Some(day::leading(text.trim_start(), order)?.day.ok()?.date)
}

/// The entries that a side consists of; `None` when there is anything else in it.
fn entries(side: &str, order: Option<DateOrder>) -> Option<Vec<Entry<'_>>> {
    let mut all: Vec<Entry<'_>> = Vec::new();
    for line in side.split_inclusive('\n') {
        match dated(line, order) {
            // A last line without its end would run into the next one.
            Some(_) | None if !line.ends_with('\n') => return None,
            Some(day) => all.push(Entry { day, lines: vec![line] }),
            None if line.starts_with([' ', '\t']) => all.last_mut()?.lines.push(line),
            None => return None,
        }
    }
    Some(all)
}

fn is_newest_first(text: &str, order: Option<DateOrder>) -> bool {
    let mut days = text.lines().filter_map(|line| dated(line, order));
    let first = days.next();
    first >= days.next_back().or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_entries_of_both_sides_are_joined() {
        let text = "## Log\n<<<<<<< a\n- 2026-03-16 call\n  - about looms\n- 2026-03-02 x\n||||||| base\n=======\n\
                    - 2026-03-10 lunch\n- 2026-03-02 x\n>>>>>>> b\n- 2026-01-01 met\n";
        let joined = "## Log\n- 2026-03-16 call\n  - about looms\n- 2026-03-10 lunch\n- 2026-03-02 x\n- 2026-01-01 met\n";
        assert_eq!(join(text, None), (joined.to_owned(), true));
        let text = "- 2026-01-01 met\n<<<<<<< a\n- 2026-03-16 call\n||||||| base\n=======\n- 2026-03-10 lunch\n>>>>>>> b\n";
        let joined = "- 2026-01-01 met\n- 2026-03-10 lunch\n- 2026-03-16 call\n";
        assert_eq!(join(text, None), (joined.to_owned(), true));
    }

    #[test]
    fn every_other_conflict_stays() {
        for text in [
            "<<<<<<< a\n- 2026-03-16 call\n||||||| base\n- 2026-03-16 cal\n=======\n- 2026-03-16 email\n>>>>>>> b\n",
            "<<<<<<< a\ntext\n||||||| base\n=======\n- 2026-03-16 email\n>>>>>>> b\n",
            "<<<<<<< a\n- 2026-03-16 call\n||||||| base\n=======\n- 2026-03-16 email",
        ] {
            let (out, clean) = join(text, None);
            assert_eq!(out, text);
            assert_eq!(clean, !text.contains(">>>>>>>"));
        }
        assert_eq!(join("plain\n", None), ("plain\n".to_owned(), true));
    }
}
