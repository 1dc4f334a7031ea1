//! How names compare.
//!
//! Two strengths: `fold` is what links use (case, Unicode form and white space aside), `loose` is
//! what a person typing at a prompt may use (accents and punctuation aside as well).

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A name as links compare it: NFC, lower case, runs of white space as one space, trimmed.
pub fn fold(name: &str) -> Cow<'_, str> {
    // The usual case first.
    if is_plain(name) {
        return if name.bytes().any(|b| b.is_ascii_uppercase()) {
            Cow::Owned(name.to_ascii_lowercase())
        } else {
            Cow::Borrowed(name)
        };
    }
    let mut out = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    // Lower case first, then compose: some letters lower to a base and a mark.
    if is_nfc_quick(out.chars()) == IsNormalized::Yes {
        return Cow::Owned(out);
    }
    Cow::Owned(out.nfc().collect())
}

/// The longest name, in bytes, that is folded without allocating.
const SHORT: usize = 96;

/// Hands `name` as [`fold`] makes it to `with`: for the many names that are only looked up.
pub fn folded<T>(name: &str, with: impl FnOnce(&str) -> T) -> T {
    let bytes = name.as_bytes();
    let mut buffer = [0_u8; SHORT];
    if let Some(short) = buffer.get_mut(..bytes.len())
        && is_plain(name)
    {
        short.copy_from_slice(bytes);
        short.make_ascii_lowercase();
        if let Ok(folded) = std::str::from_utf8(short) {
            return with(folded);
        }
    }
    with(&fold(name))
}

/// Whether a name is ASCII, with white space only as single blanks between words.
fn is_plain(name: &str) -> bool {
    let bytes = name.as_bytes();
    let single = |(at, b): (usize, &u8)| match b {
        b'\t' | b'\n' | b'\x0c' | b'\r' => false,
        b' ' => at > 0 && bytes.get(at + 1).is_some_and(|next| *next != b' '),
        _ => b.is_ascii(),
    };
    bytes.iter().enumerate().all(single)
}

/// Whether two names fold to the same.
pub fn same(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        let (mut a, mut b) = (a.split_ascii_whitespace(), b.split_ascii_whitespace());
        loop {
            match (a.next(), b.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if a.eq_ignore_ascii_case(b) => {}
                _ => return false,
            }
        }
    }
    fold(a) == fold(b)
}

/// A name as people type it: like `fold`, and without accents, punctuation and symbols.
pub fn loose(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    if name.is_ascii() {
        // The usual case, without the tables of Unicode.
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() {
                out.push(byte.to_ascii_lowercase() as char);
            } else if byte != b'\'' && !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        out.truncate(out.trim_end().len());
        return out;
    }
    let mut gap = false;
    for c in name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        let c = match c {
            'ł' => 'l',
            'ø' => 'o',
            'đ' => 'd',
            'ı' => 'i',
            other => other,
        };
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else if c != '\'' && c != '’' {
            gap = true;
        }
    }
    out
}

/// A key or a folder name as it is recognised: lower case letters and digits of any script only.
pub fn letters(name: &str) -> String {
    if name.is_ascii() {
        let mut out = String::with_capacity(name.len());
        out.extend(
            name.bytes()
                .filter(u8::is_ascii_alphanumeric)
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return out;
    }
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_ignore_case_and_form() {
        assert_eq!(fold("Ada  Lovelace "), "ada lovelace");
        assert_eq!(fold("ada lovelace"), "ada lovelace");
        assert_eq!(fold("Zoe\u{308}"), fold("ZOË"));
        assert_ne!(fold("Zoe"), fold("Zoë"));
        for name in ["Ada Lovelace", " Ada  L", "ZOË", "a\tb", "", &"Long ".repeat(40)] {
            assert_eq!(folded(name, str::to_owned), fold(name), "{name:?}");
        }
    }

    #[test]
    fn typing_ignores_accents_and_marks() {
        assert_eq!(loose("Søren Ørsted"), "soren orsted");
        assert_eq!(loose("O'Neil, Łukasz"), "oneil lukasz");
        assert_eq!(loose("  @Ada  "), "ada");
        assert_eq!(letters("01 - 👥 People"), "01people");
    }
}
