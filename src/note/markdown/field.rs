//! Inline fields: `[key:: value]`, `(key:: value)`, `key:: value`, `**Key:** value`.
//!
//! Finds them and says where they are. What a key means is decided by `keys` and its readers.

use crate::lexicon::{Key, Languages};
use crate::text::Span;
use crate::text::span::{floor, head, slice, tail};

/// One inline field of a known key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field<'t> {
    /// What it is about.
    pub key: Key,
    /// The key as written.
    pub name: &'t str,
    /// Its value, trimmed.
    pub value: &'t str,
    /// All of it, brackets included, as offsets in the text it was found in.
    pub span: Span,
    /// Whether it is in brackets, so that the text around it reads without it.
    pub bracketed: bool,
}

/// How far before its colons a key can begin: a name, and the marks of a list and of bold before it.
const BEFORE: usize = 100;

/// How long a value in brackets can be. What is longer is prose with colons in it.
const LONGEST: usize = 2_000;

/// Where two colons are in a row, found without a search machine, which costs more than the search.
fn colons(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b':', bytes).filter(|at| bytes.get(at + 1) == Some(&b':'))
}

/// Whether `text` can hold a field at all.
pub(in crate::note) fn may_hold(text: &str) -> bool {
    colons(text).next().is_some()
}

/// The fields in `text`, in order.
pub fn all(text: &str) -> Vec<Field<'_>> {
    beside(text, Languages::none())
}

/// The same in a note that has other keys of these languages: some keys are ordinary words elsewhere.
pub(in crate::note) fn beside(text: &str, kin: Languages) -> Vec<Field<'_>> {
    let key = |name: &str| {
        let kin = || if kin.is_empty() { None } else { Key::beside(name, kin) };
        Key::of_field(name).or_else(kin)
    };
    let mut found = Vec::new();
    let mut past = 0;
    for at in colons(text) {
        if at < past {
            continue;
        }
        if let Some(field) = at_colons(text, at, key) {
            past = field.span.end as usize;
            found.push(field);
        }
    }
    found
}

fn at_colons(text: &str, at: usize, known: impl Fn(&str) -> Option<Key>) -> Option<Field<'_>> {
    let from = floor(text, at.saturating_sub(BEFORE));
    let line = slice(text, from, at).rfind('\n').map(|n| from + n + 1);
    let near = line.unwrap_or(from);
    let before = slice(text, near, at);
    let open = before.rfind(['[', '(']);
    if let Some(open) = open {
        let name = tail(before, open + 1).trim();
        if is_name(name) {
            let from = near + open;
            let (bracket, close) =
                if text.as_bytes().get(from) == Some(&b'[') { ('[', ']') } else { ('(', ')') };
            let end = closing(slice(text, at + 2, floor(text, at + LONGEST)), bracket, close)?;
            return Some(Field {
                key: known(name)?,
                name,
                value: slice(text, at + 2, at + 2 + end).trim(),
                span: Span::new(from, at + 3 + end),
                bracketed: true,
            });
        }
    }
    let marks = before.trim_start_matches(['-', '*', '+', '_', ' ', '\t', '>']);
    let name = marks.trim_end_matches(['*', '_']).trim();
    if !is_name(name) {
        return None;
    }
    // Without brackets the key is the first thing in its line.
    let line = line.or((from == 0).then_some(0))?;
    let key = known(name)?;
    let rest = tail(text, at + 2);
    let end = rest.find('\n').unwrap_or(rest.len());
    let value = head(rest, end).trim().trim_start_matches(['*', '_']).trim();
    let span = Span::new(line, at + 2 + end);
    Some(Field { key, name, value, span, bracketed: false })
}

/// A label that a whole line begins with: `**Email:** x`, `Email: x`, in bold or after a bullet.
pub fn label(line: &str) -> Option<Field<'_>> {
    let bold = line.starts_with("**") || line.starts_with("__");
    let text = if bold { tail(line, 2) } else { line };
    let colon = text.find(':')?;
    let name = head(text, colon).trim_end_matches(['*', '_']).trim();
    if !is_name(name) || tail(text, colon).starts_with("::") {
        return None;
    }
    let after = tail(text, colon + 1);
    if !bold && !after.starts_with(' ') {
        return None;
    }
    let value = after.trim_start_matches(['*', '_']).trim();
    Some(Field {
        key: Key::of_field(name)?,
        name,
        value,
        span: Span::new(0, line.len()),
        bracketed: false,
    })
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 40
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '))
}

fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        if c == '\n' {
            return None;
        } else if c == open {
            depth += 1;
        } else if c == close {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(Key, &str, &str)]) {
        let found: Vec<_> = all(text).iter().map(|f| (f.key, f.value, f.span.of(text))).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn inline_fields() {
        check(
            "x [gave:: an intro to [[Bo]]] y",
            &[(Key::Gave, "an intro to [[Bo]]", "[gave:: an intro to [[Bo]]]")],
        );
        check(
            "(got:: advice) [ask:: a call]",
            &[(Key::Got, "advice", "(got:: advice)"), (Key::Ask, "a call", "[ask:: a call]")],
        );
        check(
            "Last contact:: 2026-03-01\nx",
            &[(Key::LastContact, "2026-03-01", "Last contact:: 2026-03-01")],
        );
        check("- **Birthday**:: May 15", &[(Key::Birthday, "May 15", "- **Birthday**:: May 15")]);
        check("std::vec [unknown:: x]", &[]);
    }

    #[test]
    fn labels() {
        let read = |line| label(line).map(|f: Field<'_>| (f.key, f.value));
        assert_eq!(read("**Direction:** Outbound"), Some((Key::By, "Outbound")));
        assert_eq!(read("**Company**: Acme"), Some((Key::Organization, "Acme")));
        assert_eq!(read("Birthday: 05-15"), Some((Key::Birthday, "05-15")));
        assert_eq!(read("2026-03-01: call"), None);
    }
}
