//! Links and tags in any text: `[[links]]`, Markdown links to notes, `#tags`.
//!
//! One scanner for bodies, table cells and front matter. What a link points to is decided where
//! all notes are known; what a link means in its place is `standing`'s business.

use std::borrow::Cow;

use crate::lexicon::Folder;
use crate::note::markdown::block::Blocks;
use crate::path::without_extension;
use crate::text::Span;
use crate::text::span::{floor, head, slice, tail};

/// A link to a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<'t> {
    /// The note's name or path as written, without heading, block and alias.
    pub target: Cow<'t, str>,
    /// All of it, brackets included.
    pub span: Span,
    /// It shows the note's content here (`![[…]]`).
    pub embed: bool,
}

/// The links in `span` of `text`, in order; none inside code or comments.
pub fn in_span<'t>(text: &'t str, span: Span, blocks: Option<&Blocks>) -> Vec<Link<'t>> {
    let inside = span.of(text);
    let base = span.start as usize;
    let mut found: Vec<Link<'t>> = Vec::new();
    let mut past = 0;
    for at in memchr::memchr_iter(b'[', inside.as_bytes()) {
        if at < past || blocks.is_some_and(|blocks| blocks.in_hole(base + at)) {
            continue;
        }
        let rest = tail(inside, at);
        let read = if rest.starts_with("[[") { wikilink(rest) } else { markdown(rest) };
        let Some((target, len)) = read else { continue };
        let embed = head(inside, at).ends_with('!');
        past = at + len;
        if !target.is_empty() {
            let from = base + at - usize::from(embed);
            found.push(Link { target, span: Span::new(from, base + past), embed });
        }
    }
    found
}

/// The target of a text that is a link and nothing else.
pub fn whole(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let (target, len) = if text.starts_with("[[") { wikilink(text)? } else { markdown(text)? };
    (len == text.len() && !target.is_empty()).then_some(target)
}

/// What a text that is a link or a plain name names.
pub(in crate::note) fn target(text: &str) -> Cow<'_, str> {
    whole(text.strip_prefix('!').unwrap_or(text)).unwrap_or(Cow::Borrowed(text))
}

/// No link is longer, in bytes; a longer one is text.
const LONGEST: usize = 1000;

fn wikilink(text: &str) -> Option<(Cow<'_, str>, usize)> {
    let near = text.as_bytes().get(..LONGEST.min(text.len()))?;
    let mut ends = memchr::memchr_iter(b']', near);
    let close = ends.find(|at| near.get(at + 1) == Some(&b']'))?;
    let inner = slice(text, 2, close);
    if inner.contains(['\n', '[']) {
        return None;
    }
    Some((Cow::Borrowed(note_in(inner)), close + 2))
}

/// The note that a link's inner text names.
fn note_in(inner: &str) -> &str {
    if let Some(label) = inner.split_once('|').map(|(_, label)| label)
        && in_hierarchy(label).is_some()
    {
        return note_in(label);
    }
    let end = inner.find(['|', '#']).unwrap_or(inner.len());
    // In a table the pipe of an alias is escaped.
    head(inner, end).trim().trim_end_matches('\\').trim_end()
}

/// The last part of a name that carries its folder in it, as Dendron's do: `people.ada-lovelace`. Dendron writes
/// a link's label before it: `[[Ada|people.ada-lovelace]]`.
pub(in crate::note) fn in_hierarchy(name: &str) -> Option<&str> {
    memchr::memchr(b'.', name.as_bytes())?;
    let (folders, last) = name.split('#').next()?.trim().rsplit_once('.')?;
    let folder = folders.rsplit('.').next().unwrap_or(folders);
    let is_people = Folder::of(folder) == Some(Folder::People);
    let is_name = !last.is_empty() && !last.contains(char::is_whitespace);
    (is_people && is_name && without_extension(name) == name).then_some(last)
}

/// `[shown](path/to/note.md)`; links to the web and to headings are none of ours.
fn markdown(text: &str) -> Option<(Cow<'_, str>, usize)> {
    // What is shown ends at the first bracket of either kind, or at the line's end.
    let shown = memchr::memchr3(b'[', b']', b'\n', tail(text, 1).as_bytes())?;
    let close = shown + 1;
    let limit = head(text, floor(text, close + LONGEST));
    if !tail(limit, close).starts_with("](") {
        return None;
    }
    let rest = tail(limit, close + 2);
    let (destination, len) = match rest.strip_prefix('<') {
        Some(angled) => {
            let end = angled.find(">)")?;
            (head(angled, end), end + 3)
        }
        None => {
            let end = closing(rest)?;
            (head(rest, end), end + 1)
        }
    };
    let total = close + 2 + len;
    let path = destination.split(" \"").next().unwrap_or("").trim();
    let path = path.split('#').next().unwrap_or("");
    let is_note = without_extension(path) != path;
    let is_web =
        path.contains("://") || path.split('/').next().is_some_and(|first| first.contains(':'));
    if is_web || !is_note || path.contains('\n') {
        return None;
    }
    Some((unescaped(path), total))
}

/// The parenthesis that closes a destination which may itself hold pairs of them.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            b'\n' => return None,
            _ => {}
        }
    }
    None
}

/// A destination with its `%20`s read.
pub(crate) fn unescaped(path: &str) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%')
            .then(|| after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or(&[]);
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(path), Cow::Owned)
}

/// The `#tags` in `span` of `text`, without their mark.
pub fn tags<'t>(text: &'t str, span: Span, blocks: Option<&Blocks>) -> Vec<&'t str> {
    let inside = span.of(text);
    let base = span.start as usize;
    let mut found = Vec::new();
    for at in memchr::memchr_iter(b'#', inside.as_bytes()) {
        let before = head(inside, at).chars().next_back();
        if before.is_some_and(|c| !c.is_whitespace() && c != '(' && c != ',')
            || blocks.is_some_and(|blocks| blocks.in_hole(base + at))
        {
            continue;
        }
        let rest = tail(inside, at + 1);
        let end = rest.find(|c: char| !is_tag(c)).unwrap_or(rest.len());
        let tag = head(rest, end).trim_end_matches('/');
        if !tag.is_empty() && !tag.chars().all(|c| c.is_ascii_digit()) {
            found.push(tag);
        }
    }
    found
}

fn is_tag(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '/') || c as u32 >= 0x1F000
}

/// Links in brackets replaced by what they show; for terminals and one-line summaries.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains('[') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let link = tail(rest, at);
        let (shown, len) =
            if let Some((_, len)) = link.starts_with("[[").then(|| wikilink(link)).flatten() {
                let inner = slice(link, 2, len - 2);
                let shown = inner.rsplit('|').next().unwrap_or(inner);
                let shown = if inner.contains('|') && in_hierarchy(shown).is_some() {
                    inner.split('|').next().unwrap_or(inner)
                } else if inner.contains('|') {
                    shown
                } else {
                    note_in(inner).rsplit('/').next().unwrap_or(shown)
                };
                (without_extension(shown), len)
            } else if let Some((_, len)) = markdown(link) {
                (slice(link, 1, link.find("](").unwrap_or(1)), len)
            } else {
                out.push_str(head(rest, at + 1));
                rest = tail(rest, at + 1);
                continue;
            };
        out.push_str(head(rest, at).strip_suffix('!').unwrap_or(head(rest, at)));
        out.push_str(shown);
        rest = tail(rest, at + len);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = in_span(text, Span::new(0, text.len()), None)
            .iter()
            .map(|l| l.target.to_string())
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn links() {
        check("lunch with [[Ada Lovelace|Ada]] and [[Grace#Notes]]", &["Ada Lovelace", "Grace"]);
        check("[[People/Ada\\|A]] [[x#^b1|y]]", &["People/Ada", "x"]);
        check("[Bob](People/Bob%20Smith.md) [web](https://x.org/a.md)", &["People/Bob Smith.md"]);
        check("[B](<People/Bob (x).md>) [c](a(b).md)", &["People/Bob (x).md", "a(b).md"]);
        check("[[#Heading]] [[]] [[ unclosed", &[]);
        check("[[a [[b]]", &["b"]);
        check("[[Ada|people.ada-quill]] [[Ada|A. Quill]]", &["people.ada-quill", "Ada"]);
        check("![[Ada]]", &["Ada"]);
        check("[x](mailto:a@b.md)", &[]);
    }

    #[test]
    fn tags_in_text() {
        let found = |text| tags(text, Span::new(0, str::len(text)), None);
        assert_eq!(
            found("#call with #person/mentor, x#y #12 #ünï"),
            ["call", "person/mentor", "ünï"]
        );
        assert!(found("# heading and [[a#b]]").is_empty());
    }

    #[test]
    fn shown_text() {
        assert_eq!(
            plain("lunch with [[People/Ada|Ada]] at [[Work/Acme]]"),
            "lunch with Ada at Acme"
        );
        assert_eq!(plain("met [[Ada|people.ada-quill]]"), "met Ada");
        assert_eq!(plain("[Bob](Bob.md) [1] [x](http://y)"), "Bob [1] [x](http://y)");
    }
}
