//! Which paths a pattern means: those of `ignore:`, and the filters that Obsidian keeps.

use regex::Regex;

use crate::text::fold;
use crate::text::span::{slice, tail};

/// A path, a glob or a regular expression that says which paths are meant.
#[derive(Debug, Clone)]
pub enum Pattern {
    /// A path and all below it.
    Below(String),
    /// An expression that must match.
    Matches(Regex),
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Below(a), Self::Below(b)) => a == b,
            (Self::Matches(a), Self::Matches(b)) => a.as_str() == b.as_str(),
            _ => false,
        }
    }
}

impl Pattern {
    /// A pattern of `ignore:`: a name anywhere, or with a `/` a path from the root; `*`, `**`, `?`.
    pub fn glob(glob: &str) -> Self {
        let plain = folder(glob);
        let anywhere = !plain.contains('/');
        if !anywhere && !plain.contains(['*', '?']) {
            return Self::Below(fold::fold(&plain).into_owned());
        }
        let mut regex = String::from(if anywhere { "(?is)(^|/)" } else { "(?is)^" });
        let mut rest = plain.as_str();
        while let Some(c) = rest.chars().next() {
            let (piece, len) = match c {
                _ if rest.starts_with("**/") => ("(.*/)?".to_owned(), 3),
                _ if rest.starts_with("**") => (".*".to_owned(), 2),
                '*' => ("[^/]*".to_owned(), 1),
                '?' => ("[^/]".to_owned(), 1),
                c => (regex::escape(slice(rest, 0, c.len_utf8())), c.len_utf8()),
            };
            regex.push_str(&piece);
            rest = tail(rest, len);
        }
        regex.push_str("(/|$)");
        Regex::new(&regex).map_or_else(|_| Self::Below(plain.to_lowercase()), Self::Matches)
    }

    /// A filter as Obsidian keeps it: `/regular expression/`, or the beginning of a path.
    pub fn obsidian(filter: &str) -> Option<Self> {
        let inner =
            filter.strip_prefix('/').and_then(|f| f.strip_suffix('/')).filter(|f| !f.is_empty());
        match inner {
            Some(regex) => Regex::new(regex).ok().map(Self::Matches),
            None => Some(Self::Below(fold::fold(&folder(filter)).into_owned())),
        }
    }

    /// Whether a path from the root is meant.
    pub fn matches(&self, path: &str) -> bool {
        match self {
            Self::Matches(regex) => regex.is_match(path),
            Self::Below(prefix) => {
                let path = fold::fold(path);
                path.strip_prefix(prefix.as_str())
                    .is_some_and(|r| r.is_empty() || r.starts_with('/'))
            }
        }
    }
}

/// A folder as it is typed: from the root, without a slash at either end.
pub(super) fn folder(text: &str) -> String {
    text.trim().trim_start_matches("./").trim_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let matches = |glob: &str, path: &str| Pattern::glob(glob).matches(path);
        assert!(matches("Archive", "Archive/x.md"));
        assert!(matches("Archive/", "a/archive/x.md"));
        assert!(!matches("Archive", "Archives/x.md"));
        assert!(matches("a/b", "A/B/c.md"));
        assert!(!matches("a/b", "x/a/b/c.md"));
        assert!(matches("*.tmp.md", "x/y.tmp.md"));
        assert!(matches("a/**/c.md", "a/b/d/c.md"));
        assert!(!matches("a/*/c.md", "a/b/d/c.md"));
        let obsidian = |f: &str, path: &str| Pattern::obsidian(f).is_some_and(|p| p.matches(path));
        assert!(obsidian("Archive/", "Archive/x.md"));
        assert!(obsidian("/\\.tmp\\.md$/", "x.tmp.md"));
        assert!(!obsidian("/(/", "x"));
    }
}
