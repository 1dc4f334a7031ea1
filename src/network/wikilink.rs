//! The wikilink that leads to a note: the shortest target that means this note and no other.
//!
//! Whether a name is safe inside a wikilink is for `text::escape` to say.

use std::borrow::Cow;

use super::names::Names;
use crate::path::{NotePath, with_namespace};

/// What a wikilink to the note at `path` must name: the stem where that is enough, else the path.
pub(crate) fn target<'p>(names: &Names<'_>, path: &'p NotePath) -> Cow<'p, str> {
    let stem = path.stem();
    let is_generic = matches!(stem.to_lowercase().as_str(), "readme" | "index");
    let shortest =
        if names.is_unique(path) && !is_generic { stem } else { path.without_extension() };
    with_namespace(shortest)
}

/// The wikilink to the note at `path`, shown as `name`.
pub(crate) fn to(names: &Names<'_>, path: &NotePath, name: &str) -> String {
    let target = target(names, path);
    if target == name { format!("[[{name}]]") } else { format!("[[{target}|{name}]]") }
}
