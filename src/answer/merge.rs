//! Two versions of a report → ours, with what was ticked and written in theirs.
//!
//! The next run writes the report again; until then nothing of either user's may be lost.

use super::read::{Answer, Answers, Own, read};
use crate::report::Kept;
use crate::report::kept::{LEFT, YOURS};
use crate::report::seal::{self, Seal};
use crate::text::span::{head, tail};

/// Why a box of the other version waits in ours.
const MERGED: &str = "merged from another machine";

/// What was ticked and written in either of two versions, ours first, what both have once.
pub fn joined(mut ours: Answers, theirs: Answers) -> Answers {
    let is_same = |a: &Answer, b: &Answer| {
        (&a.mark, &a.target, &a.lines, a.day) == (&b.mark, &b.target, &b.lines, b.day)
    };
    for theirs in theirs.boxes {
        if !ours.boxes.iter().any(|known| is_same(known, &theirs)) {
            ours.boxes.push(theirs);
        }
    }
    // Whoever wrote more than a tick comes first: their words are of the same touchpoint.
    ours.boxes.sort_by_key(Answer::is_silent);
    let known: Vec<Vec<String>> = ours.own.iter().map(|own| own.lines().to_vec()).collect();
    let is_new = |own: &Own| {
        own.lines().iter().all(String::is_empty) || !known.contains(&own.lines().to_vec())
    };
    let mut new: Vec<Own> = theirs.own.into_iter().filter(is_new).collect();
    let is_blank = |own: &Own| own.lines().iter().all(String::is_empty);
    if !new.iter().all(is_blank) {
        ours.own.append(&mut new);
    }
    let new = theirs.matter.into_iter().filter(|line| !ours.matter.contains(line));
    ours.matter.extend(new.collect::<Vec<_>>());
    ours.date = ours.date.or(theirs.date);
    ours
}

/// Ours, with what was ticked and written in theirs at its end.
pub fn merge(ours: &str, theirs: &str) -> String {
    // Each knows lines of the day that the other has too.
    let seal = Seal::read(ours).and(Seal::read(theirs));
    let (mine, other) = (read(ours, &seal), read(theirs, &seal));
    let all = joined(mine.clone(), other);
    if all.boxes.len() == mine.boxes.len() && all.own == mine.own {
        return ours.to_owned();
    }
    let (page, comment) = seal::split(ours);
    let (day, last) = day_and_kept(page);
    let was = read(last, &seal);
    let typed: Vec<&Own> = mine.own.iter().filter(|own| !was.own.contains(own)).collect();
    let mut kept = Kept::default();
    let new = all.boxes.iter().filter(|answer| !mine.boxes.contains(answer));
    kept.left = was.boxes.iter().map(|answer| answer.left(MERGED)).collect();
    kept.left.extend(new.map(|answer| answer.left(MERGED)));
    let own = all.own.iter().filter(|own| !typed.contains(own));
    kept.yours = own.flat_map(|own| own.lines().to_vec()).collect();
    let seal = Seal::read(comment).and(kept.seal());
    let (new, old) = (seal.write(), seal.write_old());
    format!("{}\n\n{}\n{new}{old}", day.trim_end(), kept.markdown())
}

/// A report without its seal, cut before what was kept from the one before it.
fn day_and_kept(page: &str) -> (&str, &str) {
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        if line.trim_end().strip_prefix("## ").is_some_and(|title| title == LEFT || title == YOURS)
        {
            return (head(page, at), tail(page, at));
        }
        at += line.len();
    }
    (page, "")
}
