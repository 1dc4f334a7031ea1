//! Blocks of YAML as people write them: split by top-level key, each value read alone.
//!
//! One bad key costs that key and nothing else, every key keeps its place in the text, and no
//! input costs more than linear time. Used for front matter and for `touchbase.yaml`. Does not
//! know what any key means.

mod parse;
mod value;

pub use value::Value;

use crate::text::Span;
use crate::text::span::{slice, tail};

/// One top-level key and what follows it.
#[derive(Debug, Clone)]
pub struct Key<'t> {
    /// Its name, quotes removed.
    pub name: &'t str,
    /// Where the name is.
    pub at: Span,
    /// Where the value is: the rest of the line and the lines that belong to it.
    pub value_at: Span,
    /// The value, recovered as far as possible when YAML refuses it.
    pub value: Value<'t>,
    /// What YAML did not accept.
    pub fault: Option<Fault>,
    /// A later key has the same name and counts instead.
    pub overridden: bool,
}

/// What is wrong with a block or a value, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// One phrase.
    pub message: String,
    /// Where in the whole text.
    pub at: Span,
    /// What to write instead.
    pub help: Option<&'static str>,
}

/// A block, split.
#[derive(Debug, Clone, Default)]
pub struct Block<'t> {
    /// Its keys in the order they are written; one may be there twice.
    pub keys: Vec<Key<'t>>,
    /// Lines that belong to no key.
    pub faults: Vec<Fault>,
    /// There are git conflict markers between the keys.
    pub conflict: bool,
}

/// Where the front matter of a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fence {
    /// The note has none.
    Absent,
    /// It opens and never closes.
    Unclosed,
    /// Its lines, and where the body begins.
    Found {
        /// The lines between the fences.
        block: Span,
        /// The first byte of the body.
        body: usize,
    },
}

/// Finds the front matter of a note whose text begins at `start` (after a byte order mark).
pub fn fence(text: &str, start: usize) -> Fence {
    let Some(first_end) = line_end(text, start) else { return Fence::Absent };
    if !is_fence(slice(text, start, first_end), false) {
        return Fence::Absent;
    }
    let mut at = first_end;
    while at < text.len() {
        let end = line_end(text, at).unwrap_or(text.len());
        if is_fence(slice(text, at, end), true) {
            return Fence::Found { block: Span::new(first_end, at), body: end };
        }
        at = end;
    }
    Fence::Unclosed
}

fn is_fence(line: &str, closing: bool) -> bool {
    let line = line.trim_end();
    line == "---" || closing && line == "..."
}

/// The offset after the line end at or after `at`; `None` when the line is the last.
fn line_end(text: &str, at: usize) -> Option<usize> {
    memchr::memchr(b'\n', tail(text, at).as_bytes()).map(|n| at + n + 1)
}

/// Splits the lines of `block` by key and reads each value.
pub fn split(text: &str, block: Span) -> Block<'_> {
    let mut out = Block::default();
    let (mut at, stop) = (block.start as usize, block.end as usize);
    // The key whose lines are being collected: name, value start, value end so far.
    let mut open: Option<(Span, usize, usize)> = None;
    while at < stop {
        let end = line_end(text, at).unwrap_or(text.len()).min(stop);
        let line = slice(text, at, end).trim_end_matches(['\n', '\r']);
        let line_stop = at + line.len();
        match classify(line) {
            Line::Blank => {}
            Line::Conflict => out.conflict = true,
            Line::Continuation => match &mut open {
                Some((_, _, value_end)) => *value_end = line_stop,
                None => out.faults.push(stray(at, line)),
            },
            Line::Key { name, value } => {
                if let Some(key) = open.take() {
                    out.keys.push(read(text, key));
                }
                open = Some((Span::new(at + name.0, at + name.1), at + value, line_stop));
            }
            Line::NoBlank { colon } => {
                if let Some(key) = open.take() {
                    out.keys.push(read(text, key));
                }
                let mut key = read(text, (Span::new(at, at + colon), at + colon + 1, line_stop));
                key.fault = Some(Fault {
                    message: "no blank after the colon".to_owned(),
                    at: Span::new(at, at + colon + 1),
                    help: Some("write `key: value`, with a blank after the colon"),
                });
                out.keys.push(key);
            }
            Line::Stray => match &mut open {
                // The second line of a quoted or bracketed value that was not indented.
                Some((_, start, value_end)) if is_open(slice(text, *start, *value_end)) => {
                    *value_end = line_stop;
                }
                _ => out.faults.push(stray(at, line)),
            },
        }
        at = end;
    }
    if let Some(key) = open.take() {
        out.keys.push(read(text, key));
    }
    mark_overridden(&mut out.keys);
    out
}

/// Up to this many keys are compared pair by pair, which is faster than sorting them.
const FEW: usize = 40;

/// Of several keys with one name the last counts.
fn mark_overridden(keys: &mut [Key<'_>]) {
    if keys.len() <= FEW {
        let mut rest = keys;
        while let [key, later @ ..] = rest {
            key.overridden = later.iter().any(|other| other.name == key.name);
            rest = later;
        }
        return;
    }
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|at| keys.get(*at).map(|key| key.name));
    for pair in order.windows(2) {
        let &[first, second] = pair else { continue };
        let name = keys.get(second).map(|key| key.name);
        if let Some(key) = keys.get_mut(first).filter(|key| Some(key.name) == name) {
            key.overridden = true;
        }
    }
}

enum Line {
    Blank,
    Continuation,
    Conflict,
    Key { name: (usize, usize), value: usize },
    NoBlank { colon: usize },
    Stray,
}

fn classify(line: &str) -> Line {
    let Some(first) = line.chars().next() else { return Line::Blank };
    match first {
        ' ' | '\t' | '\u{a0}' => {
            return if line.trim().is_empty() { Line::Blank } else { Line::Continuation };
        }
        '#' => return Line::Blank,
        '-' if line == "-" || line.starts_with("- ") => return Line::Continuation,
        ']' | '}' => return Line::Continuation,
        '<' | '=' | '>' if is_conflict_marker(line) => return Line::Conflict,
        '"' | '\'' => {
            let close = tail(line, 1).find(first).map(|n| n + 1);
            if let Some(close) = close {
                let rest = tail(line, close + 1);
                let colon = rest.trim_start().starts_with(':').then(|| rest.find(':')).flatten();
                if let Some(colon) = colon {
                    return Line::Key { name: (1, close), value: close + 1 + colon + 1 };
                }
            }
        }
        _ => {}
    }
    let mut colons = memchr::memchr_iter(b':', line.as_bytes());
    let first_colon = colons.clone().next();
    let ends = |at: usize| matches!(line.as_bytes().get(at + 1), None | Some(b' ' | b'\t'));
    if let Some(colon) = colons.find(|at| ends(*at)) {
        let name = slice(line, 0, colon);
        if colon > 0 && !name.contains('"') {
            return Line::Key { name: (0, name.trim_end().len()), value: colon + 1 };
        }
    }
    match first_colon {
        Some(colon)
            if is_word(slice(line, 0, colon)) && !tail(line, colon + 1).starts_with("//") =>
        {
            Line::NoBlank { colon }
        }
        _ => Line::Stray,
    }
}

fn is_word(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// Reads the text after a key's colon again; what YAML refuses is recovered as far as possible.
pub fn value(raw: &str) -> Value<'_> {
    value::read(raw, 0).0
}

/// Whether a line is one of git's conflict markers.
pub fn is_conflict_marker(line: &str) -> bool {
    let line = line.trim_end();
    line == "======="
        || line.starts_with("<<<<<<< ")
        || line.starts_with(">>>>>>> ")
        || line.starts_with("||||||| ")
}

/// Whether a value so far leaves a quote or bracket open.
fn is_open(value: &str) -> bool {
    let value = value.trim();
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value.len() == 1 || !value.ends_with(quote),
        Some('[') => !value.ends_with(']'),
        Some('{') => !value.ends_with('}'),
        _ => false,
    }
}

fn stray(at: usize, line: &str) -> Fault {
    Fault {
        message: "this line belongs to no key".to_owned(),
        at: Span::new(at, at + line.len()),
        help: Some("write `key: value`, or indent the line below its key"),
    }
}

fn read(text: &str, (at, start, end): (Span, usize, usize)) -> Key<'_> {
    let value_at = Span::new(start, end);
    let (value, fault) = value::read(value_at.of(text), start);
    Key { name: at.of(text), at, value_at, value, fault, overridden: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(block: &str, expected: &str) {
        let found = split(block, Span::new(0, block.len()));
        let mut shown: Vec<String> = found
            .keys
            .iter()
            .map(|key| {
                let fault = if key.fault.is_some() { " !" } else { "" };
                format!("{}={}{fault}", key.name, key.value)
            })
            .collect();
        shown.extend(found.faults.iter().map(|fault| format!("?{}", fault.at.of(block))));
        assert_eq!(shown.join("; "), expected, "{block:?}");
    }

    #[test]
    fn plain_blocks() {
        check("a: 1\nb: two words # comment\nc:\n", "a=1; b=two words; c=");
        check("tags: [a, \"b c\"]\nlist:\n  - x\n  - 'y'\n", "tags=[a, b c]; list=[x, y]");
        check("list:\n- x\n- y\n\n# note\nk: v", "list=[x, y]; k=v");
        check("Last contact: 2026-03-01\r\n\"q k\": 1\r\n", "Last contact=2026-03-01; q k=1");
        check("a: {x: 1, y: [2]}", "a={x: 1, y: [2]}");
        check("a: |\n  one\n  two\nb: 1", "a=one\ntwo; b=1");
        check(
            "phone: +1555\nzip: 0170\nn: 1693526400000",
            "phone=+1555; zip=0170; n=1693526400000",
        );
        check("prm:tier: close", "prm:tier=close");
        check("url: https://x.org/a:b", "url=https://x.org/a:b");
        check("🎂: x\n名前: y", "🎂=x; 名前=y");
    }

    #[test]
    fn links() {
        check("company: [[Acme]]", "company=[[Acme]]");
        check("company: \"[[Acme]]\"", "company=[[Acme]]");
        check("people: [[A]], [[B]]", "people=[[[A]], [[B]]] !");
        check("people:\n  - [[A]]\n  - \"[[B]]\"", "people=[[[A]], [[B]]]");
        check("people: [\"[[A]]\", \"[[B]]\"]", "people=[[[A]], [[B]]]");
    }

    #[test]
    fn what_yaml_refuses_costs_one_key() {
        check("a: 1\ntitle: \"Ada\" the first\nb: 2", "a=1; title=\"Ada\" the first !; b=2");
        check("t: a: b\nb: 2", "t=a: b !; b=2");
        check("list:\n  - @ada\n  - `x`\nb: 2", "list=[@ada, `x`] !; b=2");
        check("tags: [#lead, #saas]\nb: 2", "tags=[#lead, #saas] !; b=2");
        check("key:value\nb: 2", "key=value !; b=2");
        check("a:\n\t- x\nb: 2", "a=[x] !; b=2");
        check("just words\nb: 2", "b=2; ?just words");
        check("a: 1\na: 2", "a=1; a=2");
        check("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n", "a=1; a=2");
        check("a: *none\nb: 2", "a=*none !; b=2");
    }

    #[test]
    fn deep_nesting_is_refused_early() {
        let deep = format!("a: {}\nb: 2", "[".repeat(100_000));
        let found = split(&deep, Span::new(0, deep.len()));
        assert_eq!(found.keys.len(), 2);
        assert!(found.keys.first().is_some_and(|key| key.fault.is_some()));
    }

    #[test]
    fn fences() {
        assert_eq!(fence("no", 0), Fence::Absent);
        assert_eq!(fence("---\na: 1", 0), Fence::Unclosed);
        let found = Fence::Found { block: Span::new(4, 9), body: 13 };
        assert_eq!(fence("---\na: 1\n---\nx", 0), found);
        assert_eq!(fence("---\na: 1\n...\nx", 0), found);
        assert_eq!(fence("---\n---\n", 0), Fence::Found { block: Span::new(4, 4), body: 8 });
        assert_eq!(fence("----\n---\n", 0), Fence::Absent);
        assert_eq!(
            fence("---\r\na: 1\r\n---\r\n", 0),
            Fence::Found { block: Span::new(5, 11), body: 16 }
        );
    }
}
