//! Lines that two versions of a report have in common, and that a merge would say twice.
//!
//! A line below one item may belong to another one in the other version, since somebody typed an item between them.
//! What the version before both has once is said as often as both sides together left it, and no more.

use std::collections::BTreeMap;

use super::answers::{Answers, Own, OwnTick};
use super::words::bare;

/// `all` that two versions say, `mine` and `other`, without the lines that were in the version `before` them and are in
/// it too often. They go where mine has them not.
pub(super) fn without(mut all: Answers, [before, mine, other]: [&Answers; 3]) -> Answers {
    let (was, ours, theirs) = (counts(before), counts(mine), counts(other));
    let count =
        |counts: &BTreeMap<String, usize>, line: &str| counts.get(line).copied().unwrap_or(0);
    let mut surplus: BTreeMap<String, usize> = counts(&all);
    surplus.retain(|line, n| {
        let known = count(&was, line);
        let wanted = (count(&ours, line) + count(&theirs, line)).saturating_sub(known);
        *n = n.saturating_sub(wanted);
        known > 0 && *n > 0
    });
    if surplus.is_empty() {
        return all;
    }
    let mut is_surplus = |line: &str| {
        let n = surplus.get_mut(bare(line)).filter(|n| **n > 0);
        n.map(|n| *n -= 1).is_some()
    };
    for answer in all.boxes.iter_mut().rev().filter(|answer| !mine.boxes.contains(answer)) {
        let mut n = 0;
        answer.lines.retain(|words| {
            n += 1;
            n == 1 || !is_surplus(&words.typed)
        });
    }
    for own in all.own.iter_mut().rev().filter(|own| !mine.own.contains(own)) {
        if let Own::Tick(OwnTick { answer, lines }) = own {
            let mut kept = lines.iter().enumerate().map(|(n, line)| n == 0 || !is_surplus(line));
            let kept: Vec<bool> = kept.by_ref().collect();
            let stays = |at: &mut usize| {
                *at += 1;
                kept.get(*at - 1).copied().unwrap_or(true)
            };
            let (mut of_answer, mut of_lines) = (0, 0);
            answer.lines.retain(|_| stays(&mut of_answer));
            lines.retain(|_| stays(&mut of_lines));
        }
    }
    all
}

/// How often each line is there.
fn counts(answers: &Answers) -> BTreeMap<String, usize> {
    let boxes =
        answers.boxes.iter().flat_map(|answer| &answer.lines).map(|words| words.typed.as_str());
    let own = answers.own.iter().flat_map(Own::lines).map(String::as_str);
    let mut counts = BTreeMap::new();
    for line in boxes.chain(own).map(bare).filter(|line| !line.is_empty()) {
        *counts.entry(line.to_owned()).or_default() += 1;
    }
    counts
}
