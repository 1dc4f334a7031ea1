//! Characters that could move a cursor, recolour a terminal or reorder text, made harmless.
//!
//! Everything that comes from a note passes through here or `escape` on its way out.

use std::borrow::Cow;

/// `text` on one line, without control, bidi and zero-width characters.
///
/// White space of any kind becomes a single space; other controls become `�`; bidi and invisible
/// format characters are dropped. Joiners inside emoji and variation selectors stay.
pub fn neutral(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{200d}' if out.chars().next_back().is_some_and(joins) => {
                if chars.peek().copied().is_some_and(joins) {
                    out.push(c);
                }
            }
            c if c.is_control() => out.push('\u{fffd}'),
            c if is_invisible(c) => {}
            c => out.push(c),
        }
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}

/// Whether a zero-width joiner beside `c` is part of a picture or of a script that needs it.
fn joins(c: char) -> bool {
    c as u32 >= 0x1F000
        || matches!(c, '\u{fe0f}' | '\u{2600}'..='\u{27bf}' | '\u{0900}'..='\u{0dff}')
}

/// Format characters that show nothing and can hide or reorder what is shown.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(neutral(input), expected);
    }

    #[test]
    fn attacks_are_neutral() {
        check("plain", "plain");
        check("Zoë 王 ☕", "Zoë 王 ☕");
        check("a\u{1b}[31mred", "a\u{fffd}[31mred");
        check("a\tb\r\nc", "a b c");
        check("ab\u{202e}cd\u{2066}e", "abcde");
        check("zero\u{200b}width", "zerowidth");
        check("👩\u{200d}💻", "👩\u{200d}💻");
        check("a\u{200d}b", "ab");
        check("\u{9b}31m", "\u{fffd}31m");
        check("☕\u{fe0f}", "☕\u{fe0f}");
    }
}
