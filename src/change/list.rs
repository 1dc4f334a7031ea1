//! Adding to a key of the front matter that holds a list, in the form that the list has: `[a, b]` or a line each.

use super::key;
use crate::error::Error;
use crate::lexicon::Key;
use crate::note::NoteText;
use crate::text::edit::Edit;
use crate::text::span::head;
use crate::yaml::{self, Fence};

/// The edit that adds `value` at the end of the list of the key `name` (or the synonym that the note uses).
pub(super) fn add(source: &NoteText, key: Key, name: &str, value: &str) -> Result<Edit, Error> {
    let text = source.text.as_str();
    let Fence::Found { block, .. } = yaml::fence(text, source.start()) else {
        return key::set(source, key, name, &format!("[{value}]"), None);
    };
    let split = yaml::split(text, block);
    let mut known = split.keys.iter().filter(|known| Key::of(known.name) == Some(key));
    let Some(found) = known.rfind(|known| !known.overridden) else {
        return key::set(source, key, name, &format!("[{value}]"), None);
    };
    let raw = found.value_at.of(text);
    let from = found.value_at.start as usize;
    let held = raw.trim_end();
    let end = from + held.len();
    // A line each: one more, indented as the last.
    if let Some((_, last)) = held.rsplit_once('\n') {
        let indent = head(last, last.len() - last.trim_start().len());
        if !last.trim_start().starts_with("- ") {
            let help = format!("write the value of `{}` as a list first", found.name);
            return Err(key::refused("the value of its key takes several lines", &help));
        }
        let line_end = key::line_end(text, source.start());
        return Ok(Edit::insert(end, format!("{line_end}{indent}- {value}")));
    }
    let old = key::without_comment(held).trim();
    let inner = old.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let is_link = old.starts_with("[[");
    let new = match inner.filter(|_| !is_link) {
        Some(inner) if inner.trim().is_empty() => format!("[{value}]"),
        Some(inner) => format!("[{}, {value}]", inner.trim_end().trim_end_matches(',')),
        None if old.is_empty() => format!("[{value}]"),
        None => format!("[{old}, {value}]"),
    };
    Ok(key::replace(found, text, &new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str) {
        let source = NoteText::from(before);
        let edit = add(&source, Key::NotMet, "not-met", "2026-03-02").unwrap();
        assert_eq!(edit.apply(before).unwrap(), after, "{before:?}");
    }

    #[test]
    fn every_form_of_a_list_takes_one_more() {
        check("", "---\nnot-met: [2026-03-02]\n---\n");
        check("---\na: 1\n---\n", "---\na: 1\nnot-met: [2026-03-02]\n---\n");
        check("---\nnot-met:\n---\n", "---\nnot-met: [2026-03-02]\n---\n");
        check("---\nnot-met: []\n---\n", "---\nnot-met: [2026-03-02]\n---\n");
        check(
            "---\nnot-met: [2026-03-01]  # asked\n---\n",
            "---\nnot-met: [2026-03-01, 2026-03-02]  # asked\n---\n",
        );
        check("---\nNot-Met: 2026-03-01\n---\n", "---\nNot-Met: [2026-03-01, 2026-03-02]\n---\n");
        check(
            "---\r\nnot-met:\r\n  - 2026-03-01\r\nb: 1\r\n---\r\n",
            "---\r\nnot-met:\r\n  - 2026-03-01\r\n  - 2026-03-02\r\nb: 1\r\n---\r\n",
        );
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let source = NoteText::from("---\nnot-met: |\n  2026-03-01\n---\n");
        assert!(add(&source, Key::NotMet, "not-met", "2026-03-02").is_err());
    }
}
