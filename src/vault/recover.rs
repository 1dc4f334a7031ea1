//! What a crash cut short: finished or forgotten by the next command, before it does anything.
//!
//! The journal says what was about to be done; the files say how far it came. A change of which nothing came
//! to be is forgotten: whoever says it again gets it once. Of any other the rest is done.

use std::collections::BTreeMap;
use std::path::Path;

use super::deed::{self, Outcome, Standing};
use super::journal::{Deed, FileChange, Journal, Kept, Record, Stage};
use crate::error::Error;

/// Finishes or forgets those of `all` that were cut short; what was finished. The caller holds the lock.
pub(super) fn finish(
    root: &Path,
    journal: &Journal,
    all: &mut BTreeMap<u64, Kept>,
) -> Result<Vec<Record>, Error> {
    let mut finished = Vec::new();
    for kept in all.values_mut() {
        let stage = match kept.record.stage {
            Stage::Begun => {
                kept.record.files = rest(root, &kept.record.files);
                if kept.record.files.is_empty() { Stage::Dropped } else { Stage::Made }
            }
            Stage::Undoing => {
                let back = rest(root, &std::mem::take(&mut kept.back));
                if back.is_empty() { Stage::Made } else { Stage::TakenBack }
            }
            _ => continue,
        };
        let was_undoing = kept.record.stage == Stage::Undoing;
        kept.record.stage = stage;
        journal.put(kept)?;
        // Of what is forgotten, and of what stays as it was, there is nothing to tell.
        if was_undoing == (stage == Stage::TakenBack) && stage != Stage::Dropped {
            finished.push(kept.record.clone());
        }
    }
    Ok(finished)
}

/// How it stands with one of `files`: one that a later step gave another name is looked for there.
fn standing(root: &Path, files: &[FileChange], at: usize) -> Standing {
    let Some(file) = files.get(at) else { return Standing::Other };
    let later = files.get(at + 1..).unwrap_or(&[]);
    let moved = later.iter().find(|other| {
        other.path == file.path
            && matches!(other.deed, Deed::Moved { .. })
            && deed::standing(root, other) == Standing::Made
    });
    match moved {
        Some(moved) => {
            deed::standing(root, &FileChange { path: moved.path_after().clone(), ..file.clone() })
        }
        None => deed::standing(root, file),
    }
}

/// Those of `files` that were changed, after the rest was changed too; none when there was nothing yet.
fn rest(root: &Path, files: &[FileChange]) -> Vec<FileChange> {
    let standing: Vec<Standing> = (0..files.len()).map(|at| standing(root, files, at)).collect();
    if !standing.contains(&Standing::Made) {
        return Vec::new();
    }
    let made = files.iter().zip(standing).filter_map(|(file, standing)| {
        let done = match standing {
            Standing::Made => true,
            Standing::Other => false,
            // A file that cannot be written now stays as it was: the record then does not speak of it.
            Standing::Before => {
                matches!(deed::carry_out(root, file), Ok(Outcome::Done(_)))
            }
        };
        done.then(|| FileChange {
            node: deed::node(root, file.path_after().as_str()),
            ..file.clone()
        })
    });
    made.collect()
}
