//! One value of one key: plain scalars and lists read here, everything else by the YAML library.
//!
//! Owns the recovery of values that YAML refuses. Numbers and dates stay the text they were
//! written as: `0170` is a phone number, not a hundred and twenty.

use std::borrow::Cow;
use std::fmt;

use super::{Fault, parse};
use crate::text::Span;
use crate::text::span::{slice, tail};

/// A value, every scalar as the text it was written as.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value<'t> {
    /// Nothing, `null` or `~`.
    #[default]
    Empty,
    /// A scalar; a link keeps its brackets.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Value<'t>>),
    /// A mapping, in the order it was written.
    Map(Vec<(String, Value<'t>)>),
}

impl Value<'_> {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Every scalar of a scalar or a list, nested lists included; maps are left out.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Empty | Self::Map(_) => Vec::new(),
            Self::Text(text) => vec![text],
            Self::List(items) => items.iter().flat_map(Self::texts).collect(),
        }
    }

    /// Leaves no list or mapping in it with more than `most` entries; whether any had more.
    pub fn shorten(&mut self, most: usize) -> bool {
        match self {
            Self::Empty | Self::Text(_) => false,
            Self::List(items) => {
                let is_longer = items.len() > most;
                items.truncate(most);
                items.iter_mut().fold(is_longer, |any, item| any | item.shorten(most))
            }
            Self::Map(pairs) => {
                let is_longer = pairs.len() > most;
                pairs.truncate(most);
                pairs.iter_mut().fold(is_longer, |any, (_, value)| any | value.shorten(most))
            }
        }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.iter().all(Self::is_empty),
            Self::Map(pairs) => pairs.is_empty(),
        }
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::List(items) => {
                f.write_str("[")?;
                for (n, item) in items.iter().enumerate() {
                    write!(f, "{}{item}", if n > 0 { ", " } else { "" })?;
                }
                f.write_str("]")
            }
            Self::Map(pairs) => {
                f.write_str("{")?;
                for (n, (key, value)) in pairs.iter().enumerate() {
                    write!(f, "{}{key}: {value}", if n > 0 { ", " } else { "" })?;
                }
                f.write_str("}")
            }
        }
    }
}

/// Reads the text after a key's colon, which begins at `base` in the whole text.
pub(super) fn read(raw: &str, base: usize) -> (Value<'_>, Option<Fault>) {
    if let Some(value) = simple(raw) {
        return (value, None);
    }
    match parse::read(raw) {
        Ok(value) => (value, None),
        Err(refusal) => {
            let at = (base + refusal.offset).min(base + raw.len());
            let lead = raw.len() - raw.trim_start().len();
            // A place outside the value says no more than the value itself.
            let outside = refusal.offset < lead || refusal.offset >= raw.trim_end().len();
            let at = if outside { base + lead } else { at };
            let line = tail(raw, at - base).lines().next().unwrap_or("").trim_end();
            let slip = slip(raw);
            let fault = Fault {
                message: slip.map_or(refusal.message, |(message, _)| message.to_owned()),
                at: Span::new(at, at + line.len()),
                help: Some(slip.map_or("put the value in quotes", |(_, help)| help)),
            };
            (recover(raw), Some(fault))
        }
    }
}

/// The commonest slips: what is wrong, and what to write instead.
fn slip(raw: &str) -> Option<(&'static str, &'static str)> {
    let text = raw.trim();
    let quotes = "put the value in quotes";
    let quoted = |quote| text.strip_prefix(quote).and_then(|rest: &str| rest.split_once(quote));
    Some(if text.starts_with('[') && text.contains('#') {
        ("`#` begins a comment", "leave it out, or put each tag in quotes")
    } else if text.starts_with("[[") {
        (
            "links side by side are not a list",
            "write them as a list of quoted texts: `[\"[[A]]\", \"[[B]]\"]`",
        )
    } else if raw.contains('\t') {
        ("a tab where YAML wants blanks", "indent with blanks")
    } else if text.starts_with(['@', '`', '%']) {
        ("a value cannot begin with this sign", quotes)
    } else if quoted('"').or_else(|| quoted('\'')).is_some_and(|(_, rest)| !rest.is_empty()) {
        ("text after the closing quote", "put the whole value in quotes of the other kind")
    } else {
        return None;
    })
}

/// The shapes that need no YAML parser: nothing, a plain or quoted scalar, a list of these.
fn simple(raw: &str) -> Option<Value<'_>> {
    let (first, rest) = match memchr::memchr(b'\n', raw.as_bytes()) {
        Some(end) => (slice(raw, 0, end).trim(), tail(raw, end + 1)),
        None => (raw.trim(), ""),
    };
    if rest.trim().is_empty() {
        return inline(first);
    }
    if !first.is_empty() {
        return None;
    }
    let mut items = Vec::new();
    let mut indent = None;
    for line in rest.lines() {
        let text = line.trim_start_matches(' ');
        if text.trim().is_empty() {
            continue;
        }
        let here = line.len() - text.len();
        if *indent.get_or_insert(here) != here {
            return None;
        }
        let item = if text == "-" { "" } else { text.strip_prefix("- ")? };
        items.push(inline(item.trim())?);
    }
    Some(Value::List(items))
}

fn inline(text: &str) -> Option<Value<'_>> {
    if text.starts_with("[[") {
        let inner = text.strip_prefix("[[")?.strip_suffix("]]")?;
        let plain = !inner.contains(['[', ']', '"', '\'', '{', '}', '#', ':']);
        return plain.then(|| Value::Text(text.into()));
    }
    if let Some(inner) = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')) {
        if inner.trim().is_empty() {
            return Some(Value::List(Vec::new()));
        }
        return flow_items(inner)?
            .into_iter()
            .map(|item| {
                let item = item.trim();
                // Inside brackets a plain scalar may hold no structure, and `#` begins a comment.
                let quoted = item.starts_with(['"', '\'']);
                let plain = !item.starts_with('#') && !item.contains(['[', ']', '{', '}']);
                (quoted || plain).then(|| scalar(item)).flatten()
            })
            .collect::<Option<Vec<_>>>()
            .map(Value::List);
    }
    scalar(text)
}

fn scalar(text: &str) -> Option<Value<'_>> {
    let Some(first) = text.as_bytes().first() else { return Some(Value::Empty) };
    match first {
        b'"' | b'\'' => {
            let quote = *first;
            let close = memchr::memchr(quote, tail(text, 1).as_bytes())? + 1;
            let inner = slice(text, 1, close);
            let rest = tail(text, close + 1);
            let ends =
                rest.is_empty() || rest.trim_start().starts_with('#') && rest.starts_with(' ');
            if !ends || quote == b'"' && inner.contains('\\') || inner.contains('\n') {
                return None;
            }
            return Some(Value::Text(inner.into()));
        }
        b'#' => return Some(Value::Empty),
        b'[' | b']' | b'{' | b'}' | b',' | b'&' | b'*' | b'!' | b'|' | b'>' | b'%' | b'@'
        | b'`' => {
            return None;
        }
        b'-' | b'?' | b':' if matches!(text.as_bytes().get(1), None | Some(b' ' | b'\t')) => {
            return None;
        }
        _ => {}
    }
    let text = match text.find(" #") {
        Some(comment) => slice(text, 0, comment).trim_end(),
        None => text,
    };
    if text.contains(": ") || text.ends_with(':') || text.contains('\t') {
        return None;
    }
    Some(match text {
        "null" | "~" | "Null" | "NULL" => Value::Empty,
        _ => Value::Text(text.into()),
    })
}

/// Splits at commas outside quotes and double brackets; `None` when a quote stays open.
fn flow_items(inner: &str) -> Option<Vec<&str>> {
    let mut items = Vec::new();
    let (mut start, mut quote, mut depth) = (0, None, 0_u32);
    let mut before = b',';
    for (at, byte) in inner.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), b) if b == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if before == b',' => quote = Some(byte),
            (None, b'[') => depth += 1,
            (None, b']') => depth = depth.saturating_sub(1),
            (None, b',') if depth == 0 => {
                items.push(slice(inner, start, at));
                start = at + 1;
            }
            (None, _) => {}
        }
        if byte != b' ' {
            before = byte;
        }
    }
    if quote.is_some() {
        return None;
    }
    let last = tail(inner, start);
    if !last.trim().is_empty() {
        items.push(last);
    }
    Some(items)
}

/// What a value most likely says when YAML refuses it: line by line, outer quotes stripped.
fn recover(raw: &str) -> Value<'_> {
    let mut lines = raw.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return Value::Empty };
    let mut items: Vec<&str> = Vec::new();
    let is_list = first == "-" || first.starts_with("- ");
    for line in std::iter::once(first).chain(lines) {
        if is_list {
            items.push(line.strip_prefix('-').unwrap_or(line).trim());
        } else {
            items.push(line);
        }
    }
    if is_list {
        items.retain(|text| !text.is_empty());
        return Value::List(
            items.into_iter().map(|text| Value::Text(unquoted(text).into())).collect(),
        );
    }
    if items.len() > 1 {
        return Value::Text(items.join(" ").into());
    }
    let links = first.starts_with("[[") && first.matches("[[").count() > 1;
    let inner = if links {
        Some(first)
    } else {
        first.strip_prefix('[').and_then(|text| text.strip_suffix(']'))
    };
    match inner.and_then(flow_items) {
        Some(items) => Value::List(
            items.into_iter().map(|item| Value::Text(unquoted(item.trim()).into())).collect(),
        ),
        None => Value::Text(unquoted(first).into()),
    }
}

fn unquoted(text: &str) -> &str {
    for quote in ['"', '\''] {
        let inner = text.strip_prefix(quote).and_then(|t| t.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner;
        }
    }
    text
}
