//! Setting one front matter key: on its own line, everything else untouched.

use crate::error::{Error, ErrorKind};
use crate::lexicon::Key;
use crate::note::NoteText;
use crate::text::Span;
use crate::text::edit::Edit;
use crate::text::span::{slice, tail};
use crate::yaml::{self, Fence};

/// The edit that gives the key `name` (or the synonym that the note uses) the value `value`.
///
/// `days` is the same value as a number of days, for keys that hold a number.
pub(super) fn set(
    source: &NoteText,
    key: Key,
    name: &str,
    value: &str,
    days: Option<i64>,
) -> Result<Edit, Error> {
    let text = source.text.as_str();
    let start = source.start();
    let block = match yaml::fence(text, start) {
        Fence::Found { block, .. } => block,
        Fence::Absent => {
            let end = line_end(text, start);
            return Ok(Edit::insert(start, format!("---{end}{name}: {value}{end}---{end}")));
        }
        Fence::Unclosed => {
            return Err(refused("its front matter has no end", "close it with a line of `---`"));
        }
    };
    let split = yaml::split(text, block);
    let mut known = split.keys.iter().filter(|k| Key::of(k.name) == Some(key));
    let Some(found) = known.rfind(|k| !k.overridden) else {
        let end = line_end(text, start);
        return Ok(Edit::insert(block.end as usize, format!("{name}: {value}{end}")));
    };
    let raw = found.value_at.of(text);
    if raw.trim_end().contains('\n') {
        let help = format!("write the value of `{}` on one line first", found.name);
        return Err(refused("the value of its key takes several lines", &help));
    }
    let raw = raw.trim_end_matches(['\n', '\r']);
    let held = without_comment(raw);
    let old = held.trim();
    let number = !old.is_empty() && old.bytes().all(|b| b.is_ascii_digit());
    let new = match days {
        Some(days) if number || found.name.to_lowercase().ends_with("days") => days.to_string(),
        _ => dressed(old, value),
    };
    Ok(replace(found, text, &new))
}

/// The edit that gives a key of one line another value, its comment kept.
pub(super) fn replace(found: &yaml::Key<'_>, text: &str, new: &str) -> Edit {
    let raw = found.value_at.of(text).trim_end_matches(['\n', '\r']);
    let held = without_comment(raw);
    let old = held.trim();
    let from = found.value_at.start as usize;
    if old.is_empty() {
        return Edit::replace(Span::new(from, from + held.len()), format!(" {new}"));
    }
    let lead = held.len() - held.trim_start().len();
    Edit::replace(Span::new(from + lead, from + lead + old.len()), new.to_owned())
}

/// The value in the quotes and brackets that the old one had, when they match.
fn dressed(old: &str, value: &str) -> String {
    let open: String = old.chars().take_while(|c| matches!(c, '"' | '\'' | '[')).collect();
    let close: String = open.chars().rev().map(|c| if c == '[' { ']' } else { c }).collect();
    if old.ends_with(&close) && old.len() >= open.len() + close.len() {
        format!("{open}{value}{close}")
    } else {
        value.to_owned()
    }
}

/// A value without the comment after it.
pub(super) fn without_comment(raw: &str) -> &str {
    let quote = raw.trim_start().chars().next().filter(|c| matches!(c, '"' | '\''));
    let from = match quote {
        Some(quote) => raw.rfind(quote).unwrap_or(0),
        None => 0,
    };
    let comment = tail(raw, from).find(" #").map(|at| from + at);
    slice(raw, 0, comment.unwrap_or(raw.len()))
}

/// How the lines of `text` end, by its first.
pub(super) fn line_end(text: &str, start: usize) -> &'static str {
    let first = memchr::memchr(b'\n', tail(text, start).as_bytes()).map(|n| start + n);
    match first {
        Some(at) if slice(text, 0, at).ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

pub(super) fn refused(message: &str, help: &str) -> Error {
    Error::new(ErrorKind::Refused, message).hint(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let source = NoteText::from(text);
        let edit = set(&source, Key::Cadence, "cadence", "2 weeks", Some(14)).unwrap();
        assert_eq!(edit.apply(text).unwrap(), expected);
    }

    #[test]
    fn one_key_is_set_and_nothing_else() {
        check("---\ncadence: monthly\n---\nx", "---\ncadence: 2 weeks\n---\nx");
        check(
            "---\na: 1\nFrequency:   monthly  # often\nb: 2\n---\n",
            "---\na: 1\nFrequency:   2 weeks  # often\nb: 2\n---\n",
        );
        check("---\r\na: \"x\"\r\n---\r\n", "---\r\na: \"x\"\r\ncadence: 2 weeks\r\n---\r\n");
        check("---\ncadence: 'monthly'\n---\n", "---\ncadence: '2 weeks'\n---\n");
        check("---\ncadence:\nb: 1\n---\n", "---\ncadence: 2 weeks\nb: 1\n---\n");
        check("---\ncadence: \nb: 1\n---\n", "---\ncadence: 2 weeks\nb: 1\n---\n");
        check("---\ncadence: 30\n---\n", "---\ncadence: 14\n---\n");
        check("---\ncadence-days: 30\n---\n", "---\ncadence-days: 14\n---\n");
        check("hello", "---\ncadence: 2 weeks\n---\nhello");
        check("\u{feff}hello", "\u{feff}---\ncadence: 2 weeks\n---\nhello");
        check(
            "---\ncadence: weekly\ncadence: monthly\n---\n",
            "---\ncadence: weekly\ncadence: 2 weeks\n---\n",
        );
    }

    #[test]
    fn links_keep_their_brackets() {
        assert_eq!(dressed("\"[[2026-01-01]]\"", "2026-04-01"), "\"[[2026-04-01]]\"");
        assert_eq!(dressed("\"a", "b"), "b");
    }

    #[test]
    fn what_is_not_clear_is_refused() {
        for text in ["---\ncadence: 1\n", "---\ncadence:\n  - 1\n  - 2\n---\n"] {
            let source = NoteText::from(text);
            assert!(set(&source, Key::Cadence, "cadence", "2 weeks", None).is_err(), "{text}");
        }
    }
}
