//! Two versions of a report → ours, with what was ticked and written in theirs.
//!
//! The next run writes the report again; until then nothing of either user's may be lost.

use super::answers::{Answer, Answers, Own};
use super::read::read;
use super::surplus;
use super::words::{as_lines, bare, trimmed};
use crate::report::Kept;
use crate::report::boxed::boxed;
use crate::report::kept::{LEFT, YOURS};
use crate::report::seal::{self, Seal};
use crate::text::span::{head, tail};

/// Why a box of the other version waits in ours.
const MERGED: &str = "merged from another machine";

/// What was ticked and written in either of two versions, ours first. What both have, or one has with more
/// words after it, is taken once.
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
        take_over(theirs, &mut ours.own, &said);
    }
    let new = theirs.matter.into_iter().filter(|line| !ours.matter.contains(line));
    ours.matter.extend(new.collect::<Vec<_>>());
    ours.date = ours.date.or(theirs.date);
    ours
}

/// Adds what theirs says that is not among our own lines, `said` aside. Lines are compared one by one, since
/// an item may have got some on either side.
fn take_over(theirs: Own, ours: &mut Vec<Own>, said: &[String]) {
    let is_known = |line: &String, ours: &[Own]| {
        let mut known = ours.iter().flat_map(|own| own.lines());
        line.is_empty() || said.contains(line) || known.any(|known| begins(line, known))
    };
    if let Some(known) = ours.iter_mut().find(|known| more_lines(theirs.lines(), known.lines())) {
        let is_ticked_there = matches!((&*known, &theirs), (Own::Line(_), Own::Tick(_)));
        if is_ticked_there || !more_lines(known.lines(), theirs.lines()) {
            *known = theirs;
        }
        return;
    }
    let new: Vec<&String> = theirs.lines().iter().filter(|line| !is_known(line, ours)).collect();
    if new.len() == theirs.lines().len() {
        return ours.push(theirs);
    }
    let new: Vec<Own> = new.into_iter().map(|line| Own::Line(line.clone())).collect();
    for one in new {
        match ours.iter_mut().find(|known| more_lines(one.lines(), known.lines())) {
            Some(known) => *known = one,
            None => ours.push(one),
        }
    }
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
    less.iter().any(|line| !line.is_empty()) == more.iter().any(|line| !line.is_empty())
        && less.iter().all(|line| line.is_empty() || more.iter().any(|more| begins(line, more)))
}

/// Whether a line goes on from another, whatever the box of either says.
fn begins(line: &str, longer: &str) -> bool {
    let words = |line| boxed(line).map_or_else(|| bare(line), |boxed| boxed.rest);
    words(longer).starts_with(words(line))
}

/// Ours, with what was ticked and written in theirs at its end. `base` is the version that both come from: what it
/// has and one of them no longer has was carried out there, or taken away.
pub fn merge(base: &str, ours: &str, theirs: &str) -> String {
    // Each knows lines of the day that the others have too.
    let seal = Seal::read(ours).and(Seal::read(theirs)).and(Seal::read(base));
    let (before, mine, other) = (read(base, &seal), read(ours, &seal), read(theirs, &seal));
    let theirs = only_new(without_settled(other.clone(), &before, &mine), &before, &mine);
    let all = joined(without_settled(mine.clone(), &before, &other), theirs);
    let all = surplus::without(all, [&before, &mine, &other]);
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

/// What a version says, without what the version before it says too and the `other` version no longer does.
fn without_settled(mut answers: Answers, before: &Answers, other: &Answers) -> Answers {
    let holds = |all: &Answers, own: &Own| all.own.iter().any(|one| one.lines() == own.lines());
    let says = |all: &Answers, answer: &Answer| {
        let is_same = |one: &&Answer| one.ours() == answer.ours() && one.mark == answer.mark;
        all.boxes.iter().filter(is_same).any(|one| one.lines == answer.lines)
    };
    answers.own.retain(|own| {
        let is_blank = own.lines().iter().all(String::is_empty);
        is_blank || !holds(before, own) || holds(other, own)
    });
    answers.boxes.retain(|answer| !says(before, answer) || says(other, answer));
    answers
}

/// What theirs says with only what is new of a line that was added to, where ours no longer has it as it was.
fn only_new(mut theirs: Answers, before: &Answers, ours: &Answers) -> Answers {
    let known: Vec<&String> = before.own.iter().flat_map(Own::lines).collect();
    // A line of an item that was ticked meanwhile belongs to that item.
    let stands =
        |line: &str| ours.own.iter().any(|own| matches!(own, Own::Line(one) if one == line));
    for own in &mut theirs.own {
        let Own::Line(line) = own else { continue };
        let begins = known.iter().filter(|known| !known.trim().is_empty() && *line != ***known);
        let longest = begins.filter(|known| line.starts_with(**known)).max_by_key(|one| one.len());
        if let Some(known) = longest.filter(|known| !stands(known)) {
            *line = format!("- {}", trimmed(tail(line, known.len())));
        }
    }
    theirs
}

/// A report without its seal, cut before what was kept from the one before it.
fn day_and_kept(page: &str) -> (&str, &str) {
    let mut at = 0;
    // Someone may have typed after the heading.
    let begins = |title: &str, ours: &str| {
        title.strip_prefix(ours).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    for line in page.split_inclusive('\n') {
        let title = line.trim_end().strip_prefix("## ");
        if title.is_some_and(|title| begins(title, LEFT) || begins(title, YOURS)) {
            return (head(page, at), tail(page, at));
        }
        at += line.len();
    }
    (page, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Left;
    use crate::report::kept::Words;

    #[test]
    fn a_line_that_got_another_owner_on_one_side_is_said_once() {
        let lines =
            vec![Words::new("[[Ada]]: send it", ""), Words::new("", "    - [ ] buy needles")];
        let left = Left::new("-".to_owned(), lines, None, "a promise can only be ticked");
        let kept = Kept { left: vec![left], ..Kept::default() };
        let base = format!(
            "---\ntouchbase: follow-ups\n---\n\n{}\n{}",
            kept.markdown(),
            kept.seal().write()
        );
        let between = base.replacen("    - [ ] buy", "- [x] Bo: tea\n    - [ ] buy", 1);
        let ticked = base.replacen("- [-]", "- [x]", 1);
        for (ours, theirs) in [(&between, &ticked), (&ticked, &between)] {
            let merged = merge(&base, ours, theirs);
            assert_eq!(merged.matches("buy needles").count(), 1, "{merged}");
            assert_eq!(merged.matches("Bo: tea").count(), 1, "{merged}");
        }
    }
}
