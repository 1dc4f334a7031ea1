//! The front matter of a report: its day, and what the user wrote there.

use crate::date::Date;
use crate::yaml::{self, Fence};

/// What the front matter of a report holds.
#[derive(Debug, Default)]
pub(super) struct Matter {
    /// The day of the report.
    pub(super) date: Option<Date>,
    /// Lines of the user's own.
    pub(super) lines: Vec<String>,
    /// What was typed after a value of ours.
    pub(super) typed: Vec<String>,
    /// Where the text goes on after it, in bytes.
    pub(super) body: usize,
}

/// Reads the front matter of `text`.
pub(super) fn read(text: &str) -> Matter {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let Fence::Found { block, body } = yaml::fence(text, start) else {
        return Matter { body: start, ..Matter::default() };
    };
    let mut found = Matter { body, ..Matter::default() };
    let mut is_marked = false;
    for line in block.of(text).lines().map(str::trim_end) {
        let is_fence = line == "---";
        if line.is_empty() || is_fence || yaml::is_conflict_marker(line) {
            continue;
        }
        if line.starts_with("touchbase:") && !is_marked {
            is_marked = true;
            continue;
        }
        let day = line.strip_prefix("date:").map(str::trim).and_then(|value| {
            let (first, rest) = value.split_once(' ').unwrap_or((value, ""));
            Some((first.trim_matches(['"', '\'']).parse().ok()?, rest.trim()))
        });
        match day {
            Some((date, typed)) => {
                found.date = Some(date);
                found.typed.extend((!typed.is_empty()).then(|| typed.to_owned()));
            }
            None => found.lines.push(line.to_owned()),
        }
    }
    found
}
