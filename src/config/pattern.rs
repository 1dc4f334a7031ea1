//! Which paths a pattern selects: those of `ignore:`, and the filters that Obsidian keeps.
//!
//! Globs are globset's business. Paths and patterns are folded first, so case and Unicode form do not matter.

use globset::GlobBuilder;
use regex::Regex;
use regex::bytes::RegexSet;

use crate::text::fold;

/// A path, a glob or a regular expression that selects paths.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// As it was written.
    written: String,
    rule: Rule,
}

#[derive(Debug, Clone)]
enum Rule {
    /// A path from the root, and everything below it.
    Below(String),
    /// A file or folder of this name anywhere, and everything below it.
    Named(String),
    /// Globs, one of which must match.
    Globs(RegexSet),
    /// An expression that must match.
    Matches(Regex),
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

impl Pattern {
    /// A pattern of `ignore:`: a name that may be anywhere or, with a `/`, a path from the root.
    ///
    /// `*` and `?` stay within a folder, `**` does not; `{a,b}` is one of several, `[ab]` one character.
    ///
    /// # Errors
    ///
    /// The reason why it cannot be read, such as a brace that is not closed.
    pub fn glob(written: &str) -> Result<Self, String> {
        let plain = fold::fold(&folder(written)).into_owned();
        let has_folders = plain.contains('/');
        let rule = if plain.contains(['*', '?', '[', '{']) {
            Rule::Globs(globs(&plain, has_folders)?)
        } else if has_folders {
            Rule::Below(plain)
        } else {
            Rule::Named(plain)
        };
        Ok(Self { written: written.to_owned(), rule })
    }

    /// A filter as Obsidian keeps it: `/regular expression/`, or the beginning of a path.
    pub fn obsidian(filter: &str) -> Option<Self> {
        let inner =
            filter.strip_prefix('/').and_then(|f| f.strip_suffix('/')).filter(|f| !f.is_empty());
        let rule = match inner {
            Some(regex) => Rule::Matches(Regex::new(regex).ok()?),
            None => Rule::Below(fold::fold(&folder(filter)).into_owned()),
        };
        Some(Self { written: filter.to_owned(), rule })
    }

    /// Whether it selects a path from the root.
    pub fn matches(&self, path: &str) -> bool {
        match &self.rule {
            Rule::Matches(regex) => regex.is_match(path),
            Rule::Globs(set) => fold::folded(path, |path| set.is_match(path.as_bytes())),
            Rule::Named(name) => {
                fold::folded(path, |path| path.split('/').any(|part| part == name))
            }
            Rule::Below(prefix) => fold::folded(path, |path| {
                path.strip_prefix(prefix.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }),
        }
    }
}

/// The globs for `plain` itself and for everything below it.
fn globs(plain: &str, has_folders: bool) -> Result<RegexSet, String> {
    if class_of_letters(plain) {
        return Err("`[…]` takes only ASCII characters: write `{ä,ö}` for `[äö]`".to_owned());
    }
    // `[` and `{` are also found in the names of folders.
    let literal = globset::escape(plain);
    let mut all = Vec::new();
    for glob in [plain, &literal] {
        all.extend([glob.to_owned(), format!("{glob}/**")]);
        if !has_folders {
            all.extend([format!("**/{glob}"), format!("**/{glob}/**")]);
        }
    }
    let regexes: Vec<String> = all.iter().map(|glob| regex(glob)).collect::<Result<_, _>>()?;
    RegexSet::new(regexes).map_err(|_| "it is too long".to_owned())
}

/// Whether a class in brackets names characters that are more than one byte long.
fn class_of_letters(glob: &str) -> bool {
    glob.split('[').skip(1).any(|rest| !rest.split(']').next().unwrap_or(rest).is_ascii())
}

/// A glob as globset translates it: for bytes, so what stands for one character is made to take all of its bytes.
fn regex(glob: &str) -> Result<String, String> {
    const BYTE: &str = "[^/]";
    const CHARACTER: &str = r"(?:[^/\x80-\xff]|[\xc2-\xf4][\x80-\xbf]+)";
    // A vault's patterns mean the same on every system.
    let glob = GlobBuilder::new(glob).literal_separator(true).backslash_escape(true).build();
    let glob = glob.map_err(|error| error.kind().to_string())?;
    Ok(glob.regex().replace(BYTE, CHARACTER))
}

/// A folder as it is typed: from the root, without a slash at either end.
pub(super) fn folder(text: &str) -> String {
    text.trim().trim_start_matches("./").trim_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(glob: &str, path: &str, expected: bool) {
        let found = Pattern::glob(glob).map(|pattern| pattern.matches(path));
        assert_eq!(found, Ok(expected), "{glob} {path}");
    }

    #[test]
    fn names_and_paths() {
        check("Archive", "Archive/x.md", true);
        check("Archive/", "a/archive/x.md", true);
        check("Archive", "Archives/x.md", false);
        check("Zoe\u{308}", "ZOË/x.md", true);
        check("a/b", "A/B/c.md", true);
        check("a/b", "x/a/b/c.md", false);
        check("", "a.md", false);
    }

    #[test]
    fn globs_match_names_and_what_is_below_them() {
        check("*.tmp.md", "x/y.tmp.md", true);
        check("a/**/c.md", "a/b/d/c.md", true);
        check("a/**/c.md", "a/c.md", true);
        check("a/*/c.md", "a/b/d/c.md", false);
        check("{A,B}/**", "A/x.md", true);
        check("{A,B}/**", "b/c/x.md", true);
        check("{A,B}/**", "C/x.md", false);
        check("{A,B}", "x/b/y.md", true);
        check("{a,{b,c}}/*.md", "c/x.md", true);
        check("202[0-4]", "Daily/2023/x.md", true);
        check("202[!5]", "2025/x.md", false);
        check("[Ab]c/*", "Ac/x.md", true);
        check("Ä*", "ärzte/x.md", true);
        check("?.md", "é.md", true);
        check("*/Zo?/*", "People/Zoë/x.md", true);
        check("ä??.md", "äöü.md", true);
        check("ä?.md", "äöü.md", false);
        check("**", "a/b.md", true);
        check("Old/**", "Old/a/b.md", true);
        check("Notes [old]", "Notes [old]/a.md", true);
        check("Notes {old}", "Notes {old}/a.md", true);
    }

    #[test]
    fn what_is_not_a_glob_is_refused() {
        for glob in ["{A,B/**", "[ab", "a/[z-a]", "[äö]*"] {
            assert!(Pattern::glob(glob).is_err(), "{glob}");
        }
    }

    #[test]
    fn filters_of_obsidian() {
        let obsidian = |f: &str, path: &str| Pattern::obsidian(f).is_some_and(|p| p.matches(path));
        assert!(obsidian("Archive/", "Archive/x.md"));
        assert!(!obsidian("Archive/", "a/Archive/x.md"));
        assert!(obsidian("/\\.tmp\\.md$/", "x.tmp.md"));
        assert!(!obsidian("/(/", "x"));
    }
}
