//! Keys with their values, wherever a note says them: front matter, inline fields, bold labels.
//!
//! Gathers them; what a value means is read by `person`, `profile` and `dated_note`.

use crate::date::read;
use crate::lexicon::{Key, Languages, Section};
use crate::note::markdown::block::{Blocks, Quote, Shape};
use crate::note::markdown::{field, names};
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::{slice, tail, within};
use crate::yaml::{self, Block, Value};

/// A key with its value, wherever it is.
pub(in crate::note) struct Fact<'t> {
    pub(in crate::note) key: Key,
    pub(in crate::note) name: &'t str,
    pub(in crate::note) value: Value<'t>,
    pub(in crate::note) at: Span,
    pub(in crate::note) form: Form,
    /// Where the value is written.
    pub(in crate::note) written: Span,
}

/// Where a fact is, to be read again when somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) struct FactSpan {
    key: Key,
    form: Form,
    name: Span,
    value: Span,
}

/// How the value of a fact is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) enum Form {
    /// As YAML, in the front matter.
    Yaml,
    /// In one line of the body.
    Line,
}

impl FactSpan {
    /// Where `fact` is in the text; `None` when it is not written there as it is.
    pub(in crate::note) fn of(fact: &Fact<'_>, text: &str) -> Option<Self> {
        let name = within(text, fact.name)?;
        Some(Self { key: fact.key, form: fact.form, name, value: fact.written })
    }

    /// The fact, read again.
    pub(in crate::note) fn read<'t>(&self, text: &'t str) -> Fact<'t> {
        let written = self.value.of(text);
        let value = match self.form {
            Form::Yaml => yaml::value(written),
            Form::Line => spread(written),
        };
        let (key, form, name) = (self.key, self.form, self.name.of(text));
        Fact { key, name, value, at: self.value, form, written: self.value }
    }
}

/// The facts of front matter: the known keys, their values moved out of the block.
pub(in crate::note) fn of_matter<'t>(
    block: &mut Block<'t>,
    reading: &mut Reading<'t>,
) -> Vec<Fact<'t>> {
    let text = reading.text;
    let mut facts: Vec<Fact<'t>> = Vec::with_capacity(block.keys.len());
    let mut late = Vec::new();
    for (at, key) in block.keys.iter_mut().enumerate().filter(|(_, key)| !key.overridden) {
        let Some(known) = Key::read(key.name) else {
            if Key::may_be(key.name) {
                late.push((facts.len() + late.len(), at));
            }
            continue;
        };
        reading.sign(&known);
        facts.push(of_key(known.means, key, text));
    }
    for (place, at) in late {
        let Some(key) = block.keys.get_mut(at) else { continue };
        if let Some(known) = Key::beside(key.name, reading.kin) {
            facts.insert(place.min(facts.len()), of_key(known, key, text));
        }
    }
    facts
}

/// The fact of one key; its value is moved out of the block.
fn of_key<'t>(known: Key, key: &mut yaml::Key<'t>, text: &str) -> Fact<'t> {
    let raw = key.value_at.of(text);
    let lead = raw.len() - raw.trim_start().len();
    let shown = raw.trim();
    let at = if shown.is_empty() {
        key.at
    } else {
        let from = key.value_at.start as usize + lead;
        Span::new(from, from + shown.lines().next().unwrap_or(shown).len())
    };
    let value = std::mem::take(&mut key.value);
    Fact { key: known, name: key.name, value, at, form: Form::Yaml, written: key.value_at }
}

/// Whether list items may be fields of the whole note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) enum Items {
    /// They may, as in a person's note.
    Count,
    /// They may not.
    DoNot,
}

/// The fields that lines of the body consist of: `Last contact:: 2026-03-01`.
pub(in crate::note) fn of_fields<'t>(
    blocks: &Blocks,
    text: &'t str,
    items: Items,
    kin: Languages,
) -> Vec<Fact<'t>> {
    let mut facts = Vec::new();
    let kin = kin_of_fields(blocks, text).and(kin);
    for (at, block) in blocks.list.iter().enumerate() {
        let raw = block.span.of(text);
        // A dated item keeps its fields to itself, and below a bullet a field is that line's; but in an outline
        // the first item has the fields of the page.
        let own = block.shape == Shape::Item
            && (items == Items::DoNot && at > 0 || raw.starts_with(|c: char| c.is_ascii_digit()));
        if own || block.quote == Quote::Yes || !field::may_hold(raw) {
            continue;
        }
        for field in field::beside(raw, kin).into_iter().filter(|field| !field.bracketed) {
            let start = block.span.start as usize;
            if !blocks.in_hole(start + field.span.start as usize) {
                let at =
                    Span::new(start + field.span.start as usize, start + field.span.end as usize);
                facts.push(Fact {
                    key: field.key,
                    name: field.name,
                    value: spread(field.value),
                    at,
                    form: Form::Line,
                    written: written(field.value, text),
                });
            }
        }
    }
    facts
}

/// The languages of the fields that lines of the body consist of and that count by themselves.
fn kin_of_fields(blocks: &Blocks, text: &str) -> Languages {
    let lines = blocks.list.iter().filter(|block| block.quote != Quote::Yes);
    let fields = lines
        .map(|block| block.span.of(text))
        .filter(|raw| field::may_hold(raw))
        .flat_map(field::all)
        .filter(|field| !field.bracketed);
    let languages = fields.filter_map(|field| Some(Key::read(field.name)?.languages));
    languages.fold(Languages::none(), Languages::and)
}

/// The labels of a person's note: bold ones (`**Email:** …`) outside logs, and plain bullets
/// (`- Birthday: 05-15`) before the first heading below the title.
pub(in crate::note) fn of_labels<'t>(blocks: &Blocks, text: &'t str) -> Vec<Fact<'t>> {
    let mut facts = Vec::new();
    let (mut in_log, mut on_top, mut in_entry) = (false, true, false);
    for block in &blocks.list {
        let raw = block.span.of(text);
        if let Shape::Heading(rank) = block.shape {
            in_entry = read::first_in(raw, None).is_some();
            in_log = Section::of(raw, &[]).is_some() || in_entry;
            on_top &= rank == 1 && !in_log;
            continue;
        }
        let plain = on_top && block.shape == Shape::Item && block.depth == 1;
        // When you last were in touch may be said anywhere in plain words.
        let is_words = raw.starts_with(|c: char| c.is_alphabetic() || c == '*');
        let last = is_words && !in_entry && block.depth <= 1 && raw.contains(':');
        if block.quote == Quote::Yes || !last && (in_log || !plain && !raw.contains("**")) {
            continue;
        }
        let mut at = block.span.start as usize;
        for line in raw.split_inclusive('\n') {
            let start = at;
            at += line.len();
            let bold = line.starts_with("**");
            let Some(field) = field::label(line.trim_end()) else { continue };
            let is_last = last && field.key == Key::LastContact && read::may_hold(field.value);
            let elsewhere =
                !in_log && (bold && is_label(field.key) || plain && is_bullet(field.key));
            let wanted = is_last || elsewhere;
            if wanted {
                let at = Span::new(start, start + line.trim_end().len());
                let (key, name, value) = (field.key, field.name, spread(field.value));
                facts.push(Fact {
                    key,
                    name,
                    value,
                    at,
                    form: Form::Line,
                    written: written(field.value, text),
                });
            }
        }
    }
    facts
}

/// Keys that a bold label outside a log may give; the others belong to entries.
fn is_label(key: Key) -> bool {
    !matches!(key, Key::Date | Key::Summary | Key::People | Key::With | Key::Touchpoints)
}

/// Keys that a plain bullet may give: those that are seldom ordinary words.
fn is_bullet(key: Key) -> bool {
    matches!(
        key,
        Key::Birthday
            | Key::Anniversary
            | Key::Cadence
            | Key::Email
            | Key::LastContact
            | Key::Organization
            | Key::Phone
            | Key::Role
            | Key::Place
            | Key::Topics
            | Key::Alias
            | Key::Type
    )
}

/// The line before and after the table that Obsidian's Contacts plugin keeps.
const CONTACT: &str = "/---contact---/";

/// The rows between two lines `/---contact---/`: `| Last chat | 2022-12-06 |`.
pub(in crate::note) fn of_contact_table(text: &str, body: usize) -> Vec<Fact<'_>> {
    let mut facts = Vec::new();
    let mut marks = memchr::memmem::find_iter(tail(text, body).as_bytes(), CONTACT);
    let (Some(first), Some(last)) = (marks.next(), marks.next()) else { return facts };
    let mut at = body + first;
    for line in slice(text, at, body + last).split_inclusive('\n') {
        let start = at;
        at += line.len();
        let row = line.trim().strip_prefix('|').and_then(|row| row.split_once('|'));
        let Some((name, value)) = row else { continue };
        if let Some(key) = Key::of(name.trim()) {
            let at = Span::new(start, start + line.trim_end().len());
            let value = value.trim_end_matches('|').trim();
            let (name, form) = (name.trim(), Form::Line);
            facts.push(Fact {
                key,
                name,
                value: Value::Text(value.into()),
                at,
                form,
                written: written(value, text),
            });
        }
    }
    facts
}

/// Where a value is in the text it is a piece of.
fn written(value: &str, text: &str) -> Span {
    within(text, value).unwrap_or_default()
}

/// The value of an inline field: several links are a list.
fn spread(value: &str) -> Value<'_> {
    let names = names::texts(value);
    if names.len() > 1 && value.starts_with("[[") {
        Value::List(
            names.into_iter().map(|name| Value::Text(format!("[[{name}]]").into())).collect(),
        )
    } else {
        Value::Text(value.into())
    }
}

/// The name inside a link, or the text itself.
pub(in crate::note) fn unlinked(text: &str) -> &str {
    let text = text.trim();
    let Some(inner) = text.strip_prefix("[[").and_then(|t| t.strip_suffix("]]")) else {
        return text;
    };
    match inner.rsplit_once('|') {
        Some((_, shown)) => shown.trim(),
        None => inner.rsplit('/').next().unwrap_or(inner).trim(),
    }
}
