//! What is ticked in a report, carried out box by box.

use std::path::Path;

use crate::agenda;
use crate::answer::tick::{self, Tick};
use crate::answer::{Verdict, verdict};
use crate::change::Change;
use crate::date::Date;
use crate::error::Error;
use crate::network;
use crate::path::NotePath;
use crate::report::Kept;
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

/// Carries out what is ticked in the text of a report, and reads the changed notes again into `scan`;
/// `None` when there is something to do and no permit to do it now.
pub(super) fn carry_out(
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    state: Result<&Path, &Error>,
    report: Option<&str>,
    may: Permit<'_>,
) -> Option<Answered> {
    let read = report.map(tick::read).unwrap_or_default();
    if !read.ticks.is_empty() && !may() {
        return None;
    }
    let mut answered = Answered::default();
    for tick in &read.ticks {
        // Each tick sees the notes as the one before left them.
        match one(vault, scan, today, state, tick, read.date) {
            Ok(changed) => answered.changed.extend(changed),
            Err(reason) => answered.kept.left.push(tick.left(reason)),
        }
    }
    answered.kept.yours = read.yours;
    Some(answered)
}

/// Carries out one tick of the report of `date`, or says why not.
fn one(
    vault: &Vault,
    scan: &mut Scan,
    today: Date,
    state: Result<&Path, &Error>,
    tick: &Tick,
    date: Option<Date>,
) -> Result<Vec<Changed>, String> {
    if !vault.config().apply_ticks {
        return Err("apply-ticks is off in touchbase.yaml".to_owned());
    }
    let asked = {
        let network = network::gather(&scan.index, vault.config());
        verdict(tick, date, &agenda::judge(&network, today, vault.config()))
    };
    let (path, change): (NotePath, Change) = match asked {
        Verdict::Change(path, change) => (path, change),
        Verdict::Already => return Ok(Vec::new()),
        Verdict::Refused(reason) => return Err(reason),
    };
    let mut work = Work::new(format!("ticked in the report: {}", tick.target), today);
    work.change(path, change);
    let state = state.map_err(ToString::to_string)?;
    let changed = vault.commit(&work, state).map_err(|error| error.to_string())?;
    for one in &changed {
        scan.read_again(vault, &one.path);
    }
    Ok(changed)
}
