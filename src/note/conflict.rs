//! What git and sync tools leave after when two versions meet: markers inside a note, copies beside it.

use std::borrow::Cow;

use memchr::memmem::Finder;

use crate::path::NotePath;
use crate::text::needle::Needle;
use crate::text::span::{head, tail};
use crate::yaml;

/// The names of sync tools' conflict copies: the path of the original, if `path` is a copy.
pub(super) fn copy_of(path: &NotePath) -> Option<NotePath> {
    let stem = path.stem();
    let end = stem.find(".sync-conflict-").or_else(|| {
        let open = stem.find(" (")?;
        let inside = tail(stem, open).to_lowercase();
        (inside.contains("conflicted copy")
            || inside.contains("case conflict")
            || inside.contains("conflict 2"))
        .then_some(open)
    })?;
    let extension = tail(path.file_name(), stem.len());
    let name = format!("{}{extension}", head(stem, end).trim_end());
    Some(if path.folder().is_empty() {
        NotePath::new(&name)
    } else {
        NotePath::new(&format!("{}/{name}", path.folder()))
    })
}

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
