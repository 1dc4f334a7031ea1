//! A change as a line of the journal.
//!
//! A line says of a numbered change what is new: how far it came, and at first what it is. Later lines of one
//! number go on from earlier ones. What cannot be read, as a line that a full disk cut off, costs itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::record::{Deed, FileChange, Kept, Print, Record, Stage};
use crate::path::NotePath;

#[derive(Debug, Serialize, Deserialize)]
struct Line {
    /// Journals of old had no numbers: their changes count from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<u64>,
    #[serde(default)]
    stage: StageWord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    what: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    files: Option<Vec<File>>,
    /// What takes it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    back: Option<Vec<File>>,
    /// The nodes of its files, once they are written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    nodes: Vec<Option<u64>>,
}

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StageWord {
    Begun,
    /// Journals of old held nothing else.
    #[default]
    Made,
    Dropped,
    Undoing,
    TakenBack,
    PassedOver,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct File {
    path: String,
    #[serde(skip_serializing_if = "is_false")]
    created: bool,
    #[serde(skip_serializing_if = "is_false")]
    removed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    at: usize,
    old: String,
    new: String,
    before: String,
    behind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<(usize, u64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<(usize, u64)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    node: Option<u64>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// A whole change, as a line.
pub(super) fn whole(kept: &Kept) -> Option<String> {
    let record = &kept.record;
    text(&Line {
        n: Some(record.number),
        stage: record.stage.into(),
        when: Some(record.when.clone()),
        what: Some(record.what.clone()),
        files: Some(record.files.iter().map(File::from).collect()),
        back: (!kept.back.is_empty()).then(|| kept.back.iter().map(File::from).collect()),
        nodes: Vec::new(),
    })
}

/// How far a change came, as a line, with all that is new about it by now.
pub(super) fn stage(kept: &Kept) -> Option<String> {
    let record = &kept.record;
    text(&Line {
        n: Some(record.number),
        stage: record.stage.into(),
        when: None,
        what: None,
        files: None,
        back: (!kept.back.is_empty()).then(|| kept.back.iter().map(File::from).collect()),
        nodes: record.files.iter().map(|file| file.node).collect(),
    })
}

fn text(line: &Line) -> Option<String> {
    serde_json::to_string(line).ok().map(|line| line + "\n")
}

/// The changes that the bytes of a journal tell of, by their numbers.
pub(super) fn read(bytes: &[u8]) -> BTreeMap<u64, Kept> {
    let mut all: BTreeMap<u64, Kept> = BTreeMap::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        let Ok(line) = serde_json::from_slice::<Line>(line) else { continue };
        let next = all.last_key_value().map_or(1, |(number, _)| number + 1);
        let number = line.n.unwrap_or(next);
        let stage = Stage::from(line.stage);
        let back = line.back.map(|files| files.into_iter().map(FileChange::from).collect());
        match (line.files, line.when, line.what) {
            (Some(files), Some(when), Some(what)) => {
                let files = files.into_iter().map(FileChange::from).collect();
                let record = Record { number, when, what, files, stage };
                all.insert(number, Kept { record, back: back.unwrap_or_default() });
            }
            _ => {
                let Some(known) = all.get_mut(&number) else { continue };
                known.record.stage = stage;
                let files = known.record.files.iter_mut().zip(line.nodes);
                files.for_each(|(file, node)| file.node = node);
                known.back = back.unwrap_or_else(|| std::mem::take(&mut known.back));
            }
        }
    }
    all
}

impl From<&FileChange> for File {
    fn from(file: &FileChange) -> Self {
        let print = |print: &Print| (print.len, print.hash);
        Self {
            path: file.path.as_str().to_owned(),
            created: file.deed == Deed::Created,
            removed: file.deed == Deed::Removed,
            to: match &file.deed {
                Deed::Moved { to } => Some(to.as_str().to_owned()),
                Deed::Edited | Deed::Created | Deed::Removed => None,
            },
            at: file.at,
            old: file.old.clone(),
            new: file.new.clone(),
            before: file.around.0.clone(),
            behind: file.around.1.clone(),
            was: file.was.as_ref().map(print),
            is: file.is.as_ref().map(print),
            node: file.node,
        }
    }
}

impl From<File> for FileChange {
    fn from(file: File) -> Self {
        let print = |(len, hash)| Print { len, hash };
        let deed = match (file.created, file.removed, file.to) {
            (true, ..) => Deed::Created,
            (_, true, _) => Deed::Removed,
            (.., Some(to)) => Deed::Moved { to: NotePath::new(&to) },
            _ => Deed::Edited,
        };
        Self {
            at: file.at,
            old: file.old,
            new: file.new,
            around: (file.before, file.behind),
            was: file.was.map(print),
            is: file.is.map(print),
            node: file.node,
            ..Self::nothing(NotePath::new(&file.path), deed)
        }
    }
}

impl From<Stage> for StageWord {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Begun => Self::Begun,
            Stage::Made => Self::Made,
            Stage::Dropped => Self::Dropped,
            Stage::Undoing => Self::Undoing,
            Stage::TakenBack => Self::TakenBack,
            Stage::PassedOver => Self::PassedOver,
        }
    }
}

impl From<StageWord> for Stage {
    fn from(stage: StageWord) -> Self {
        match stage {
            StageWord::Begun => Self::Begun,
            StageWord::Made => Self::Made,
            StageWord::Dropped => Self::Dropped,
            StageWord::Undoing => Self::Undoing,
            StageWord::TakenBack => Self::TakenBack,
            StageWord::PassedOver => Self::PassedOver,
        }
    }
}
