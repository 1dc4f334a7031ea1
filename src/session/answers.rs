//! What is ticked and typed in reports, carried out answer by answer.

use std::collections::VecDeque;
use std::path::Path;

use super::page::Page;
use crate::agenda;
use crate::answer::{self, Answer, Answers, Court, Mark, NoteChange, Own, OwnTick, Verdict};
use crate::date::Date;
use crate::error::Error;
use crate::network;
use crate::path::NotePath;
use crate::report::seal::Seal;
use crate::report::{self, Kept, Left};
use crate::vault::{Changed, Scan, Vault, Work};

/// Asked when all is ready: may it be written now?
pub(super) type Permit<'a> = &'a mut dyn FnMut() -> bool;

/// What came of the answers in a report.
#[derive(Debug, Default)]
pub(super) struct Answered {
    /// What stays for the new report.
    pub(super) kept: Kept,
    /// The notes that were changed.
    pub(super) changed: Vec<Changed>,
}

/// Something that was answered.
enum Asked {
    /// A box of ours.
    Box(Answer),
    /// A line or an item of the user's own.
    Own(Own),
}

/// Carries out what is ticked and typed in reports, and reads the changed notes again into `scan`;
/// `None` when there is something to do and no permit to do it now.
pub(super) fn carry_out(
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    state: Result<&Path, &Error>,
    pages: &[Page],
    may: Permit<'_>,
) -> Option<Answered> {
    let mut read = pages.iter().map(|page| read(vault, scan, today, &page.text));
    let first = read.next().unwrap_or_default();
    let Answers { boxes, own, matter, .. } = read.fold(first, answer::joined);
    let is_tick = |own: &Own| matches!(own, Own::Tick(_));
    if (!boxes.is_empty() || own.iter().any(is_tick)) && !may() {
        return None;
    }
    let mut all = Answered::default();
    all.kept.matter = matter;
    let asked = boxes.into_iter().map(Asked::Box).chain(own.into_iter().map(Asked::Own));
    if !vault.config().apply_ticks {
        asked.for_each(|asked| all.keep(asked, "apply-ticks is off in touchbase.yaml"));
        all.trim();
        return Some(all);
    }
    let mut asked: VecDeque<Asked> = asked.collect();
    // Answers change notes and make none.
    let paths: Vec<NotePath> = scan.index.notes().map(|note| note.path.clone()).collect();
    // Each answer sees the notes as the one before left them.
    while let Some((one, changes)) = next(vault, scan, today, &paths, &mut asked, &mut all) {
        let mut work = Work::new(format!("ticked in the report: {}", one.name()), today);
        changes.into_iter().for_each(|one| work.change(one.path, one.change));
        let done = state
            .map_err(ToString::to_string)
            .and_then(|state| vault.commit(&work, state).map_err(|error| error.to_string()));
        match done {
            Ok(changed) => {
                changed.iter().for_each(|one| scan.read_again(vault, &one.path));
                all.changed.extend(changed);
                all.settle(one);
            }
            Err(reason) => all.keep(one, &reason),
        }
    }
    all.trim();
    Some(all)
}

/// What a report says. Where its seal was lost, its lines are told from the user's by writing the report of
/// its day again.
fn read(vault: &Vault, scan: &Scan, today: Date, text: &str) -> Answers {
    let seal = Seal::read(text);
    if !seal.is_missing() {
        return answer::read(text, &seal);
    }
    let date = answer::read(text, &seal).date.unwrap_or(today);
    let network = network::gather(&scan.index, vault.config());
    let agenda = agenda::judge(&network, date, vault.config());
    let session = super::Session { vault, scan, network: &network, agenda: &agenda };
    let page = report::render(&agenda, &session.diagnostics(), &Kept::default());
    answer::read(text, &Seal::read(&page))
}

/// The next answer that asks for changes, and these; settles those before it.
fn next(
    vault: &Vault,
    scan: &Scan,
    today: Date,
    paths: &[NotePath],
    asked: &mut VecDeque<Asked>,
    all: &mut Answered,
) -> Option<(Asked, Vec<NoteChange>)> {
    let network = network::gather(&scan.index, vault.config());
    let agenda = agenda::judge(&network, today, vault.config());
    let read = |path: &NotePath| vault.read_page(path.as_str());
    let court = Court::new(&agenda, &read, paths);
    while let Some(one) = asked.pop_front() {
        let verdict = match &one {
            Asked::Box(answer) => answer::verdict(answer, court),
            Asked::Own(Own::Tick(tick)) => answer::own_verdict(tick, court),
            Asked::Own(Own::Line(_)) => Verdict::Nothing,
        };
        match verdict {
            Verdict::Changes(changes) if !changes.is_empty() => return Some((one, changes)),
            Verdict::Changes(_) => all.settle(one),
            Verdict::Refused(reason) => all.keep(one, &reason),
            Verdict::Unclear(reason) => match one {
                Asked::Own(Own::Tick(tick)) => all.kept.left.push(tick.as_typed().left(reason)),
                other => all.keep(other, &reason),
            },
            Verdict::Nothing => all.keep(one, ""),
        }
    }
    None
}

impl Asked {
    /// Whom it concerns, for the history.
    fn name(&self) -> String {
        match self {
            Self::Box(answer) => answer.name().to_owned(),
            Self::Own(own) => own.lines().first().cloned().unwrap_or_default(),
        }
    }
}

impl Answered {
    /// Takes in what was done.
    fn settle(&mut self, asked: Asked) {
        // Putting someone off leaves no touchpoint that the words could be in.
        let answer = match asked {
            Asked::Box(answer) | Asked::Own(Own::Tick(OwnTick { answer, .. })) => answer,
            Asked::Own(_) => return,
        };
        if Mark::of(&answer.mark) != Some(Mark::Done) {
            self.kept.yours.extend(answer::as_lines_undated(&answer));
        }
    }

    /// Takes away the blank lines that what was carried out leaves at either end of the user's own.
    fn trim(&mut self) {
        let lines = &mut self.kept.yours;
        let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |at| at + 1);
        lines.truncate(end);
        let start = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
        lines.drain(..start);
    }

    /// Keeps what was not done, in the report.
    fn keep(&mut self, asked: Asked, reason: &str) {
        let left: Left = match asked {
            Asked::Own(Own::Tick(tick)) if !reason.is_empty() => tick.answer.left(reason),
            Asked::Own(own) => return self.kept.yours.extend_from_slice(own.lines()),
            Asked::Box(answer) => answer.left(reason),
        };
        self.kept.left.push(left);
    }
}
