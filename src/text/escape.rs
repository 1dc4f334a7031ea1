//! Any text → Markdown that shows the same text and means nothing else.
//!
//! The one place that decides what is safe inside the report: what notes contain is data.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::neutral::neutral;

/// Characters that begin inline or block syntax somewhere in CommonMark, GFM or Obsidian.
fn is_syntax(c: char) -> bool {
    matches!(
        c,
        '\\' | '`'
            | '*'
            | '_'
            | '['
            | ']'
            | '<'
            | '>'
            | '|'
            | '#'
            | '~'
            | '^'
            | '%'
            | '='
            | '$'
            | '&'
    )
}

/// `text` as inert inline Markdown on one line.
///
/// Meant for the middle of a line: what could begin a block (`-`, `1.`) is escaped by
/// [`line_start`]. An underscore inside a word is left, since it cannot begin emphasis there.
pub fn inline(text: &str) -> String {
    let text = neutral(text);
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let escape = match c {
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '#' => !before.is_alphanumeric() && !next.is_whitespace(),
            '&' => is_entity(chars.clone()),
            '%' => next == '%' || before == '%',
            '=' => next == '=' || before == '=',
            '~' => next == '~' || before == '~',
            '^' => before == ' ' || before == '[',
            ':' => before == ':' || next == ':',
            '!' => next == '[',
            '>' => true,
            '<' => true,
            '$' => true,
            c => is_syntax(c),
        };
        match (escape, c) {
            // Entities survive every renderer; a backslash before `<` does not in all of them.
            (true, '<') => out.push_str("&lt;"),
            (true, '>') => out.push_str("&gt;"),
            (true, c) => {
                out.push('\\');
                out.push(c);
            }
            (false, c) => out.push(c),
        }
        before = c;
    }
    out
}

/// Whether what follows an ampersand makes it an entity: `amp;`, `#39;`.
fn is_entity(rest: impl Iterator<Item = char>) -> bool {
    for (length, c) in rest.take(34).enumerate() {
        if c == ';' {
            return length > 0;
        }
        if !(c.is_ascii_alphanumeric() || c == '#') {
            return false;
        }
    }
    false
}

/// What a text of inert inline Markdown says: the inverse of [`line_start`].
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some(next)) if next.is_ascii_punctuation() => out.extend(chars.next()),
            _ => out.push(c),
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">")
}

/// `text` as inert inline Markdown that may begin a line or an item.
pub fn line_start(text: &str) -> String {
    let out = inline(text);
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    let after = out.as_bytes().get(digits).copied();
    if digits > 0 && matches!(after, Some(b'.' | b')')) {
        let (number, rest) = out.split_at(digits);
        return format!("{number}\\{rest}");
    }
    if out.starts_with(['-', '+', ':', '#', '=']) { format!("\\{out}") } else { out }
}

/// Whether a link target can stand inside `[[…]]` with nothing escaped.
pub fn fits_wikilink(target: &str) -> bool {
    !target.is_empty()
        && target.trim() == target
        && !target.contains(['[', ']', '|', '#', '^', '\\', '`', '<', '>', '%'])
        && neutral(target) == target
}

/// What is percent-encoded in the destination of a Markdown link.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'.').remove(b'-').remove(b'_').remove(b'~').remove(b',');

/// A relative path as the destination of a Markdown link.
pub fn destination(path: &str) -> String {
    utf8_percent_encode(path, ENCODED).to_string()
}

/// What is percent-encoded in a `mailto:` address.
const IN_ADDRESS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_').remove(b'@').remove(b'+');
/// What is percent-encoded in the body that such an address carries.
const IN_BODY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_').remove(b'~');

/// What is percent-encoded in the address of a page: all that could end it, or mean something in Markdown.
const IN_PAGE: &AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\'')
    .add(b'(')
    .add(b')')
    .add(b'*')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'_')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b'~');

/// An address for a mail program.
pub fn mail_to(address: &str) -> String {
    format!("mailto:{}", utf8_percent_encode(address, IN_ADDRESS))
}

/// A number for a telephone: digits and the plus sign before them.
pub fn telephone(number: &str) -> String {
    let plus = if number.trim_start().starts_with('+') { "+" } else { "" };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    format!("tel:{plus}{digits}")
}

/// The address of a page on the web as the destination of a link; `None` for anything else.
pub fn page(address: &str) -> Option<String> {
    let is_page = address.starts_with("https://") || address.starts_with("http://");
    is_page.then(|| utf8_percent_encode(address, IN_PAGE).to_string())
}

/// A mail to `address` that says `body`, as an address for a mail program; line ends as mail has them.
pub fn mailto(address: &str, body: &str) -> String {
    let body = body.trim_end().replace('\n', "\r\n");
    format!("{}?body={}", mail_to(address), utf8_percent_encode(&body, IN_BODY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(inline(input), expected);
    }

    #[test]
    fn structure_is_inert() {
        check("plain words, and more.", "plain words, and more.");
        check("a | b", "a \\| b");
        check("[[Ada]] [x](y)", "\\[\\[Ada\\]\\] \\[x\\](y)");
        check("<script>", "&lt;script&gt;");
        check("`code`", "\\`code\\`");
        check("snake_case _em_", "snake_case \\_em\\_");
        check("a\n# b", "a # b");
        check("#tag", "\\#tag");
        check("%% c %%", "\\%\\% c \\%\\%");
        check("5% off", "5% off");
        check("R&D &amp;", "R&D \\&amp;");
        check("-->", "--&gt;");
        check("https://x.org", "https://x.org");
        check("key:: v", "key\\:\\: v");
    }

    #[test]
    fn starts_are_inert() {
        assert_eq!(line_start("- [x] done"), "\\- \\[x\\] done");
        assert_eq!(line_start("1. one"), "1\\. one");
        assert_eq!(line_start("2026 was"), "2026 was");
        assert_eq!(line_start("---"), "\\---");
    }

    #[test]
    fn what_was_made_inert_is_read_back() {
        for text in ["a | b", "<b>", "- [x] *done*", "1. one", "#tag -->", "key:: v", "R&D &amp; x"]
        {
            assert_eq!(plain(&line_start(text)), text);
        }
    }

    #[test]
    fn addresses() {
        assert_eq!(mail_to("a&b?c@loom.org"), "mailto:a%26b%3Fc@loom.org");
        assert_eq!(mailto("ada@loom.org", "Hi,\nyou"), "mailto:ada@loom.org?body=Hi%2C%0D%0Ayou");
        assert_eq!(telephone("+44 (0)20 79-46"), "tel:+440207946");
        assert_eq!(page("https://x.org/a_(b)?c=1").unwrap(), "https://x.org/a%5F%28b%29?c=1");
        assert_eq!(page("javascript:alert(1)"), None);
    }

    #[test]
    fn targets() {
        assert!(fits_wikilink("People/Ada Lovelace"));
        assert!(!fits_wikilink("a]]b"));
        assert!(!fits_wikilink("a\u{202e}b"));
        assert_eq!(destination("People/Zoë (x).md"), "People/Zo%C3%AB%20%28x%29.md");
    }
}
