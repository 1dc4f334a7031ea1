//! The markers that git leaves inside a note when two versions meet.

use std::borrow::Cow;

use memchr::memmem::Finder;

use crate::text::needle::Needle;
use crate::text::span::tail;
use crate::yaml;

/// How git begins a conflict.
static MARKER: Needle = Needle::new(|| Finder::new("<<<<<<< "));

/// The text with git's conflict markers blanked, and where the first is.
pub(super) fn without_markers(text: &str) -> (Cow<'_, str>, Option<usize>) {
    let Some(found) = MARKER.find(text) else {
        return (Cow::Borrowed(text), None);
    };
    let mut out = String::with_capacity(text.len());
    let mut first = None;
    for line in text.split_inclusive('\n') {
        if yaml::is_conflict_marker(line) && (first.is_some() || out.len() >= found) {
            first.get_or_insert(out.len());
            let end = line.len() - line.trim_end_matches(['\n', '\r']).len();
            out.extend(std::iter::repeat_n(' ', line.len() - end));
            out.push_str(tail(line, line.len() - end));
        } else {
            out.push_str(line);
        }
    }
    match first {
        Some(at) => (Cow::Owned(out), Some(at)),
        None => (Cow::Borrowed(text), None),
    }
}
