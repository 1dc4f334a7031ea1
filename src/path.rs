//! Where a note lies: its path inside the vault, written with `/` on every system.
//!
//! Owns the one order in which notes are ever shown. Knows nothing of real file systems.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use crate::text::span::{head, tail};

/// A path relative to the vault's root, cheap to clone, ordered folder by folder.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct NotePath {
    text: Arc<str>,
    /// Where the last part begins; asked for so often that it is kept.
    name: u32,
}

impl NotePath {
    /// A path from its text; parts are separated by `/`.
    pub fn new(path: &str) -> Self {
        let name = path.rfind('/').map_or(0, |at| at + 1);
        Self { text: Arc::from(path), name: u32::try_from(name).unwrap_or(0) }
    }

    /// The whole path.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The last part, with its extension.
    pub fn file_name(&self) -> &str {
        tail(&self.text, self.name as usize)
    }

    /// The last part, without `.md` or `.markdown`.
    pub fn stem(&self) -> &str {
        without_extension(self.file_name())
    }

    /// The name that links give the note: Logseq writes the `/` in a page's name as `___`, or as `%2F`.
    pub fn page_name(&self) -> &str {
        let stem = self.stem();
        let bytes = stem.as_bytes();
        if memchr::memchr2(b'_', b'%', bytes).is_none() {
            return stem;
        }
        let ends = NAMESPACE.iter().filter_map(|mark| Some(stem.rfind(mark)? + mark.len()));
        ends.max().map(|end| tail(stem, end)).filter(|name| !name.is_empty()).unwrap_or(stem)
    }

    /// The whole path, without `.md` or `.markdown`.
    pub fn without_extension(&self) -> &str {
        without_extension(&self.text)
    }

    /// The folder it lies in; empty at the vault's root.
    pub fn folder(&self) -> &str {
        head(&self.text, (self.name as usize).saturating_sub(1))
    }

    /// The name of the folder it lies in; empty at the vault's root.
    pub fn folder_name(&self) -> &str {
        self.folder().rsplit('/').next().unwrap_or("")
    }

    /// How many folders lead to it.
    pub fn depth(&self) -> usize {
        self.text.bytes().filter(|b| *b == b'/').count()
    }
}

/// What Logseq writes for the `/` in a page's name.
const NAMESPACE: [&str; 2] = ["___", "%2F"];

/// A file name or a path with the `/` that Logseq writes as `___`.
pub fn with_namespace(name: &str) -> Cow<'_, str> {
    NAMESPACE.iter().fold(Cow::Borrowed(name), |name, mark| {
        if name.contains(mark) { Cow::Owned(name.replace(mark, "/")) } else { name }
    })
}

/// A file name or path without `.md` or `.markdown` (any case).
pub fn without_extension(path: &str) -> &str {
    for extension in [".md", ".markdown"] {
        if let Some(at) = path.len().checked_sub(extension.len())
            && at > 0
            && tail(path, at).eq_ignore_ascii_case(extension)
        {
            return head(path, at);
        }
    }
    path
}

impl Ord for NotePath {
    fn cmp(&self, other: &Self) -> Ordering {
        // A folder's notes stay together: the separator sorts before every other byte.
        let key = |b: &u8| if *b == b'/' { 0 } else { *b };
        let (a, b) = (self.text.as_bytes(), other.text.as_bytes());
        match a.iter().zip(b).find(|(a, b)| a != b) {
            Some((a, b)) => key(a).cmp(&key(b)),
            None => a.len().cmp(&b.len()),
        }
    }
}

impl PartialOrd for NotePath {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for NotePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for NotePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.text, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        let path = NotePath::new("People/Work/Ada Lovelace.MD");
        assert_eq!(path.stem(), "Ada Lovelace");
        assert_eq!(path.folder(), "People/Work");
        assert_eq!(path.folder_name(), "Work");
        assert_eq!(path.depth(), 2);
        assert_eq!(NotePath::new("x.md").folder(), "");
        assert_eq!(NotePath::new(".md").stem(), ".md");
        assert_eq!(NotePath::new("é.md").stem(), "é");
        let page = |path| NotePath::new(path).page_name().to_owned();
        assert_eq!(page("pages/team___Ana Petrova.md"), "Ana Petrova");
        assert_eq!(page("pages/a%2Fb___Ana.md"), "Ana");
        assert_eq!(page("pages/2026_03_01.md"), "2026_03_01");
        assert_eq!(page("pages/___.md"), "___");
    }

    #[test]
    fn folders_stay_together() {
        let mut paths = ["a b/x.md", "a/z.md", "a.md", "a/b/c.md"].map(NotePath::new);
        paths.sort();
        assert_eq!(paths.map(|p| p.to_string()), ["a/b/c.md", "a/z.md", "a b/x.md", "a.md"]);
    }
}
