//! Two versions of a report → ours, with what was ticked and written in theirs.
//!
//! The next run writes the report again; until then nothing of either user's may be lost.

use super::answers::{Answer, Answers, Own};
use super::read::read;
use super::words::{as_lines, bare};
use crate::report::Kept;
use crate::report::boxed::boxed;
use crate::report::kept::{LEFT, YOURS};
use crate::report::seal::{self, Seal};
use crate::text::span::{head, tail};

/// Why a box of the other version waits in ours.
const MERGED: &str = "merged from another machine";

/// What was ticked and written in either of two versions, ours first. What both have, or one has with more
/// words behind it, is taken once.
pub fn joined(mut ours: Answers, theirs: Answers) -> Answers {
    for theirs in theirs.boxes {
        let is_same =
            |known: &Answer| known.target == theirs.target && known.ours() == theirs.ours();
        let known = ours.boxes.iter_mut().filter(|known| is_same(known));
        let mut known = known.filter(|known| covers(known, &theirs) || covers(&theirs, known));
        match known.next() {
            Some(known) if covers(known, &theirs) => {}
            Some(known) => *known = theirs,
            None => {
                // Not ticked here, its words are lines of ours.
                let said = as_lines(&theirs);
                ours.own.retain(|own| !own.lines().iter().any(|line| said.contains(line)));
                ours.boxes.push(theirs);
            }
        }
    }
    // Whoever wrote more than a tick comes first: their words are of the same touchpoint.
    ours.boxes.sort_by_key(Answer::is_silent);
    let said: Vec<String> = ours.boxes.iter().flat_map(as_lines).collect();
    for theirs in theirs.own {
        let is_known = |line: &String| line.is_empty() || said.contains(line);
        let more = |more: &Own, less: &Own| more_lines(more.lines(), less.lines());
        match ours.own.iter_mut().find(|known| more(known, &theirs) || more(&theirs, known)) {
            Some(known) if more(known, &theirs) && !is_ticked_anew(known, &theirs) => {}
            Some(known) => *known = theirs,
            None if theirs.lines().iter().all(is_known) => {}
            None => ours.own.push(theirs),
        }
    }
    let new = theirs.matter.into_iter().filter(|line| !ours.matter.contains(line));
    ours.matter.extend(new.collect::<Vec<_>>());
    ours.date = ours.date.or(theirs.date);
    ours
}

/// Whether an item of the user's own that says the same was ticked in the other version alone.
fn is_ticked_anew(ours: &Own, theirs: &Own) -> bool {
    matches!((ours, theirs), (Own::Line(_), Own::Tick(_)))
        && more_lines(theirs.lines(), ours.lines())
}

/// Whether one version of an answer says all that the other says.
fn covers(more: &Answer, less: &Answer) -> bool {
    let typed = |answer: &Answer| -> Vec<String> {
        answer.lines.iter().map(|words| words.typed.clone()).collect()
    };
    let is_silent = less.is_silent() && !more.is_silent();
    !is_silent && more_lines(&typed(more), &typed(less))
}

/// Whether each of `less` begins one of `more`.
fn more_lines(more: &[String], less: &[String]) -> bool {
    // A box may say something else in one of the two.
    let key = |line: &str| {
        boxed(line).map_or_else(|| bare(line).to_owned(), |boxed| boxed.rest.to_owned())
    };
    let begins = |line: &String| {
        let line = key(line);
        more.iter().map(|longer| key(longer)).any(|longer| longer.starts_with(&line))
    };
    less.iter().any(|line| !line.is_empty()) == more.iter().any(|line| !line.is_empty())
        && less.iter().all(|line| line.is_empty() || begins(line))
}

/// Ours, with what was ticked and written in theirs at its end.
pub fn merge(ours: &str, theirs: &str) -> String {
    // Each knows lines of the day that the other has too.
    let seal = Seal::read(ours).and(Seal::read(theirs));
    let (mine, other) = (read(ours, &seal), read(theirs, &seal));
    let all = joined(mine.clone(), other);
    if all.boxes.iter().all(|answer| mine.boxes.contains(answer)) && all.own == mine.own {
        return ours.to_owned();
    }
    let (page, comment) = seal::split(ours);
    let (day, last) = day_and_kept(page);
    let was = read(last, &seal);
    // What stands in the day's part of ours stays there.
    let stays = |own: &&Own| {
        let is = |other: &Own| other.lines() == own.lines();
        mine.own.iter().any(is) && !was.own.iter().any(is)
    };
    let mut kept = Kept::default();
    let new = all.boxes.iter().filter(|answer| !mine.boxes.contains(answer));
    let was_boxes = was.boxes.iter().filter(|known| {
        all.boxes.iter().any(|answer| answer.lines == known.lines && answer.mark == known.mark)
    });
    kept.left = was_boxes.map(|answer| answer.left(MERGED)).collect();
    kept.left.extend(new.map(|answer| answer.left(MERGED)));
    let own = all.own.iter().filter(|own| !stays(own));
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
