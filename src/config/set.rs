//! One setting changed in the text of `touchbase.yaml`, and nothing else in it.

use super::choice::DailyNotes;
use super::settings::Config;
use crate::text::Span;
use crate::text::span::{head, slice, tail};
use crate::yaml;

/// The key that says how links in dated notes count.
const KEY: &str = "daily-notes";
/// Its value where names alone on their lines count as well.
const NAMES: &str = "names";

/// The settings in `text` with names alone on their lines counted as well; `None` when that cannot be said without
/// changing anything else.
pub fn with_names_alone(text: &str) -> Option<String> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let block = match yaml::fence(text, start) {
        yaml::Fence::Found { block, .. } => block,
        _ => Span::new(start, text.len()),
    };
    let keys = yaml::split(text, block).keys;
    let found = keys.iter().find(|key| key.name == KEY && !key.overridden);
    let new = match found {
        Some(key) => {
            let value = key.value_at.of(text);
            let line = value.lines().next().unwrap_or("");
            let old = line.split('#').next().unwrap_or(line).trim();
            let from = key.value_at.start as usize + value.find(old).filter(|_| !old.is_empty())?;
            format!("{}{NAMES}{}", head(text, from), tail(text, from + old.len()))
        }
        None => {
            let end = block.end as usize;
            let before = slice(text, start, end);
            let line_end = if before.contains("\r\n") { "\r\n" } else { "\n" };
            let gap = if before.is_empty() || before.ends_with('\n') { "" } else { line_end };
            format!("{}{gap}{KEY}: {NAMES}{line_end}{}", head(text, end), tail(text, end))
        }
    };
    let (old, _) = Config::parse(text);
    let wanted = Config { daily_notes: DailyNotes::Names, ..old };
    (Config::parse(&new).0 == wanted).then_some(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(with_names_alone(text).as_deref(), Some(expected), "{text:?}");
    }

    #[test]
    fn one_value_changes_and_nothing_else() {
        check("", "daily-notes: names\n");
        check("per-day: 3", "per-day: 3\ndaily-notes: names\n");
        check("per-day: 3\r\n", "per-day: 3\r\ndaily-notes: names\r\n");
        check("daily-notes: cues  # for now\nme: X\n", "daily-notes: names  # for now\nme: X\n");
        check("# daily-notes: off\n", "# daily-notes: off\ndaily-notes: names\n");
        check("---\nme: X\n---\n", "---\nme: X\ndaily-notes: names\n---\n");
    }

    #[test]
    fn what_is_not_clear_stays() {
        for text in ["daily-notes:\n", "daily-notes:\n  - cues\n"] {
            assert_eq!(with_names_alone(text), None, "{text:?}");
        }
    }
}
