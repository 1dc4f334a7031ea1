//! One note's text → what it says: a [`Note`]. Sees no other note, no disk, and not the day.
//!
//! Parsing never fails: it gives a note and a list of diagnostics. The steps stand in [`parse`] in
//! their order; each lives in a file of its own.

pub mod blocks;
pub mod card;
mod day;
pub mod entry;
pub mod field;
pub mod keys;
pub mod kind;
pub mod links;
pub mod mention;
mod outline;
mod plain;
pub mod point;
mod reading;
pub mod role;
pub mod section;
pub mod source;
mod standing;
pub mod task;

use std::borrow::Cow;

use self::blocks::{Blocks, Shape};
use self::card::{Card, Fact};
use self::entry::Entry;
use self::keys::Key;
use self::kind::Kind;
use self::mention::{Mention, Scope};
use self::point::Point;
use self::reading::Reading;
pub use self::reading::Uncounted;
use self::role::{Role, Signs, Types};
pub use self::source::Source;
use crate::config::Config;
use crate::date::{Date, Day};
use crate::diagnostic::{Code, Diagnostic, quoted};
use crate::matter::{self, Fence, Value};
use crate::path::NotePath;
use crate::text::span::{head, slice, tail};
use crate::text::{Lines, Span};

/// What one note says. Facts only; the text is not kept.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Note {
    /// Where it lies.
    pub path: NotePath,
    /// What it is.
    pub role: Role,
    /// The name it goes by.
    pub name: Box<str>,
    /// Other names.
    pub aliases: Vec<Box<str>>,
    /// Its tags, without `#`.
    pub tags: Vec<Box<str>>,
    /// What a person's keys say.
    pub card: Option<Box<Card>>,
    /// The day and the people of a dated note.
    pub occasion: Option<Box<Occasion>>,
    /// Dated entries of a person's note.
    pub entries: Vec<Entry>,
    /// Links that say someone was met.
    pub mentions: Vec<Mention>,
    /// Open points of a person's note.
    pub points: Vec<Point>,
    /// It stands for the folder it lies in.
    pub is_folder_note: bool,
    /// It must not be written to: lossy, or with conflict markers.
    pub read_only: bool,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// What does not count and why; present only when asked for.
    pub uncounted: Vec<Uncounted>,
}

/// What a dated note that is nobody's says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Occasion {
    /// Its day.
    pub day: Day,
    /// What kind of touchpoint it records.
    pub kind: Kind,
    /// Who was there, as links or names; empty when it has no list.
    pub people: Vec<Box<str>>,
    /// Its subject or title.
    pub text: Box<str>,
    /// The 1-based line of its list, else 1.
    pub line: u32,
    /// It says of itself that it is a meeting, a call, a message.
    pub is_meeting: bool,
}

/// The names of sync tools' conflict copies: the path of the original, if `path` is a copy.
pub fn copy_of(path: &NotePath) -> Option<String> {
    let stem = path.stem();
    let end = stem.find(".sync-conflict-").or_else(|| {
        let open = stem.find(" (")?;
        let inside = tail(stem, open).to_lowercase();
        (inside.contains("conflicted copy")
            || inside.contains("case conflict")
            || inside.contains("conflict 2"))
        .then_some(open)
    })?;
    let extension = tail(path.file_name(), stem.len());
    let name = format!("{}{extension}", head(stem, end).trim_end());
    Some(if path.folder().is_empty() { name } else { format!("{}/{name}", path.folder()) })
}

/// Reads one note. With `explain`, what does not count is kept together with the reason.
pub fn parse(path: &NotePath, source: &Source, config: &Config, explain: bool) -> Note {
    let start = source.start();
    let (text, conflict) = without_markers(&source.text);
    let text: &str = &text;
    let mut reading = Reading {
        path,
        text,
        lines: Lines::new(text),
        config,
        diagnostics: Vec::new(),
        uncounted: explain.then(Vec::new),
    };
    if source.lossy {
        let help =
            "save it as UTF-8; it is read as far as possible and never written to".to_owned();
        let at = crate::diagnostic::Place::file(path.clone());
        reading
            .diagnostics
            .push(Diagnostic::new(Code::NoteNotUtf8, at, "this note is not UTF-8 text").help(help));
    }
    if let Some(at) = conflict {
        let end = source
            .text
            .get(at..)
            .and_then(|rest| rest.find('\n'))
            .map_or(source.text.len(), |n| at + n);
        let lines = Lines::new(&source.text);
        let place =
            crate::diagnostic::Place::new(path.clone(), &lines, &source.text, Span::new(at, end));
        let diagnostic =
            Diagnostic::new(Code::ConflictMarkers, place, "git left conflict markers in this note")
                .effect("both sides were read")
                .help("resolve the conflict; until then the note is not written to");
        reading.diagnostics.push(diagnostic);
    }
    let (block, body) = front_matter(text, start, &mut reading);
    let mut note = read(path, &block, body, &mut reading);
    note.read_only = source.lossy || conflict.is_some();
    note.diagnostics = reading.diagnostics;
    note.uncounted = reading.uncounted.unwrap_or_default();
    note
}

/// The text with git's conflict markers blanked, and where the first stands.
fn without_markers(text: &str) -> (Cow<'_, str>, Option<usize>) {
    let Some(found) = memchr::memmem::find(text.as_bytes(), b"<<<<<<< ") else {
        return (Cow::Borrowed(text), None);
    };
    let mut out = String::with_capacity(text.len());
    let mut first = None;
    for line in text.split_inclusive('\n') {
        if matter::is_conflict_marker(line) && (first.is_some() || out.len() >= found) {
            first.get_or_insert(out.len());
            let end = line.len() - line.trim_end_matches(['\n', '\r']).len();
            out.extend(std::iter::repeat_n(' ', line.len() - end));
            out.push_str(tail(line, line.len() - end));
        } else {
            out.push_str(line);
        }
    }
    match first {
        Some(at) => (Cow::Owned(out), Some(at)),
        None => (Cow::Borrowed(text), None),
    }
}

/// Splits off the front matter, reporting what is wrong with it.
fn front_matter<'t>(
    text: &'t str,
    start: usize,
    reading: &mut Reading<'_>,
) -> (matter::Block<'t>, usize) {
    let (span, body) = match matter::fence(text, start) {
        Fence::Absent => return (matter::Block::default(), start),
        Fence::Unclosed => {
            // A note that begins with a rule is no front matter; one with a key behind it was meant so.
            let second = text.get(start..).unwrap_or("").lines().nth(1).unwrap_or("");
            if second.contains(": ") || second.trim_end().ends_with(':') {
                reading.report(
                    Code::MatterUnclosed,
                    Span::new(start, start + 3),
                    "this front matter has no end".to_owned(),
                    Some("read as ordinary text"),
                    "close it with a line of `---`".to_owned(),
                );
            }
            return (matter::Block::default(), start);
        }
        Fence::Found { block, body } => (block, body),
    };
    let raw = span.of(text);
    if raw.contains("{{") || raw.contains("<%") {
        // A template: its keys hold no values yet.
        let mut block = matter::Block::default();
        block.keys.push(matter::Key {
            name: "kanban-plugin",
            at: Span::default(),
            value_at: Span::default(),
            value: Value::Empty,
            fault: None,
        });
        return (block, body);
    }
    let block = matter::split(text, span);
    let faults = block.faults.iter().map(|fault| (None, fault));
    let faults = faults.chain(
        block.keys.iter().filter_map(|key| key.fault.as_ref().map(|fault| (Some(key.name), fault))),
    );
    for (name, fault) in faults {
        let message = match name {
            Some(name) => format!("the key {}: {}", quoted(name), fault.message),
            None => fault.message.clone(),
        };
        let help = fault.help.unwrap_or("put the value in quotes").to_owned();
        let effect = if name.is_some() { "read as plain text" } else { "this line was left out" };
        reading.report(Code::KeyUnreadable, fault.at, message, Some(effect), help);
    }
    for (n, key) in block.keys.iter().enumerate() {
        if block
            .keys
            .get(..n)
            .is_some_and(|before| before.iter().any(|other| other.name == key.name))
        {
            let message = format!("the key {} stands here twice", quoted(key.name));
            reading.report(
                Code::KeyDuplicate,
                key.at,
                message,
                Some("the last one counts"),
                "remove one of them".to_owned(),
            );
        }
    }
    (block, body)
}

/// Reads everything behind the fences, in an order in which each step knows what it needs.
fn read(
    path: &NotePath,
    block: &matter::Block<'_>,
    body: usize,
    reading: &mut Reading<'_>,
) -> Note {
    let text = reading.text;
    let mut facts = card::facts(block, text);
    let mut note = Note {
        path: path.clone(),
        role: Role::Other,
        name: "".into(),
        aliases: Vec::new(),
        tags: Vec::new(),
        card: None,
        occasion: None,
        entries: Vec::new(),
        mentions: Vec::new(),
        points: Vec::new(),
        is_folder_note: role::stands_for_folder(path),
        read_only: false,
        diagnostics: Vec::new(),
        uncounted: Vec::new(),
    };
    let touchbase =
        facts.iter().find(|fact| fact.key == Key::Touchbase).and_then(|fact| fact.value.text());
    let ours =
        touchbase.is_some_and(|value| matches!(value, "follow-ups" | "review" | "prep" | "plan"));
    if ours || block.keys.iter().any(|key| role::is_drawing(key.name)) {
        note.role = Role::Inert;
        return note;
    }
    let behind = tail(text, body);
    let has_links = memchr::memmem::find(behind.as_bytes(), b"[[").is_some()
        || memchr::memmem::find(behind.as_bytes(), b"](").is_some();
    let has_fields = field::may_hold(behind);
    let has_tags = memchr::memchr_iter(b'#', behind.as_bytes()).any(|at| {
        behind.as_bytes().get(at + 1).is_some_and(|b| !matches!(b, b' ' | b'#' | b'\n' | b'\r'))
    });
    let is_daily = daily(path, reading.config);
    let matter_tags = tags(&facts, text, block);
    let touchbase = touchbase.map(str::to_owned);
    let role = |facts: &[Fact<'_>], tags: &[Box<str>]| {
        let mut types = Types::default();
        for fact in facts.iter().filter(|fact| fact.key == Key::Type) {
            fact.value.texts().into_iter().for_each(|value| types.add(value));
        }
        let names: Vec<&str> = facts
            .iter()
            .filter(|fact| matches!(fact.key, Key::Name | Key::Title))
            .filter_map(|fact| fact.value.text())
            .collect();
        let signs = Signs {
            path,
            config: reading.config,
            block,
            touchbase: touchbase.as_deref(),
            types,
            tags,
            names: &names,
            is_daily: is_daily.is_some(),
        };
        (role::of(&signs), types)
    };
    let (mut what, mut types) = role(&facts, &matter_tags);
    note.tags = matter_tags;
    // A note that links nobody and is nobody needs no body.
    if what == Role::Other && !has_links && !has_fields && !has_tags {
        note.role = what;
        note.name = name_of(&facts, path, reading.config, what);
        note.occasion = occasion(&facts, path, types, is_daily, reading, true);
        return note;
    }
    let blocks = Blocks::parse(text, body);
    if has_tags {
        let telling = body_tags(&blocks, text, &mut note.tags);
        if what == Role::Other && !telling.is_empty() {
            (what, types) = role(&facts, &telling);
        }
    }
    if has_fields {
        let fields = body_fields(&blocks, text, matches!(what, Role::Person(_)));
        if what == Role::Other {
            let mut all: Vec<Fact<'_>> = fields;
            if all.iter().any(|fact| fact.key == Key::Type) {
                all.extend(facts);
                facts = all;
                (what, types) = role(&facts, &note.tags);
            } else {
                facts.extend(all);
            }
        } else {
            facts.extend(fields);
        }
    }
    note.role = what;
    note.name = name_of(&facts, path, reading.config, what);
    match what {
        Role::Person(_) => {
            if memchr::memmem::find(behind.as_bytes(), b"**").is_some() {
                facts.extend(labels(&blocks, text));
            }
            note.aliases = aliases(&facts, &note.name, path);
            note.card = Some(Box::new(Card::read(&facts, reading)));
            (note.entries, note.points) = entry::collect(&blocks, reading);
            note.entries.extend(listed(&facts, reading));
            // Here only done tasks count for others; most notes have none that say when.
            let done = || {
                ["✅", "completion::"]
                    .iter()
                    .any(|mark| memchr::memmem::find(behind.as_bytes(), mark.as_bytes()).is_some())
            };
            if has_links && (reading.uncounted.is_some() || done()) {
                note.mentions = mention::collect(
                    &blocks,
                    Scope::Tasks("it stands in a person's own note"),
                    reading,
                );
            }
        }
        Role::Owner => note.aliases = aliases(&facts, &note.name, path),
        Role::Other => {
            note.occasion = occasion(&facts, path, types, is_daily, reading, true);
            if has_links {
                let scope = match &note.occasion {
                    Some(occasion) if !occasion.people.is_empty() => {
                        Scope::Tasks("the note's list of people counts alone")
                    }
                    Some(occasion) if is_daily.is_some() => Scope::Day(occasion.day.date, None),
                    Some(occasion) if occasion.is_meeting => {
                        Scope::Day(occasion.day.date, Some(occasion.kind))
                    }
                    _ => Scope::Headings,
                };
                note.mentions = mention::collect(&blocks, scope, reading);
            }
        }
        Role::Inert => {}
    }
    note
}

/// The day of a daily note, by the vault's formats or the usual one.
fn daily(path: &NotePath, config: &Config) -> Option<Date> {
    let whole = path.without_extension();
    for (folder, format) in &config.daily_formats {
        let inside = if folder.is_empty() {
            Some(whole)
        } else {
            whole.strip_prefix(folder.as_str()).and_then(|rest| rest.strip_prefix('/'))
        };
        let Some(inside) = inside else { continue };
        let parts = format.folders() + 1;
        let cut =
            inside.rmatch_indices('/').nth(parts.saturating_sub(1)).map_or(0, |(at, _)| at + 1);
        let candidate = if folder.is_empty() { tail(inside, cut) } else { inside };
        if let Some(date) = format.date(candidate) {
            return Some(date);
        }
    }
    day::is_name(path.stem())
}

/// The tags of the front matter.
fn tags(facts: &[Fact<'_>], text: &str, block: &matter::Block<'_>) -> Vec<Box<str>> {
    let mut tags: Vec<Box<str>> = Vec::new();
    let mut add = |tag: &str| {
        let tag = tag.trim().trim_start_matches('#').trim_matches(['"', '\'']);
        if !tag.is_empty() && !tags.iter().any(|known| **known == *tag) {
            tags.push(tag.into());
        }
    };
    for fact in facts.iter().filter(|fact| fact.key == Key::Tags) {
        if fact.value.is_empty() {
            // `tags: #a #b` is a comment to YAML.
            let raw = block
                .keys
                .iter()
                .find(|key| key.name == fact.name)
                .map_or("", |key| key.value_at.of(text));
            raw.split_whitespace().filter(|word| word.starts_with('#')).for_each(&mut add);
        }
        for value in fact.value.texts() {
            if value.starts_with("[[") {
                add(card::unlinked(value));
            } else {
                value.split([',', ' ']).for_each(&mut add);
            }
        }
    }
    tags
}

/// Adds the tags of the body; returns those that speak for the whole note: alone on their line.
fn body_tags(blocks: &Blocks, text: &str, all: &mut Vec<Box<str>>) -> Vec<Box<str>> {
    let mut telling: Vec<Box<str>> = Vec::new();
    for block in &blocks.list {
        let raw = block.span.of(text);
        if !raw.contains('#') || block.quote == blocks::Quote::Yes {
            continue;
        }
        let alone = block.shape == Shape::Paragraph
            && raw
                .split_whitespace()
                .all(|word| word.starts_with('#') || word.eq_ignore_ascii_case("tags:"));
        for tag in links::tags(text, block.span, Some(blocks)) {
            if alone {
                telling.push(tag.into());
            }
            if !all.iter().any(|known| **known == *tag) {
                all.push(tag.into());
            }
        }
    }
    telling
}

/// The fields that lines of the body consist of: `Last contact:: 2026-03-01`; `items`: list items too.
fn body_fields<'t>(blocks: &Blocks, text: &'t str, items: bool) -> Vec<Fact<'t>> {
    let mut facts = Vec::new();
    for block in &blocks.list {
        let raw = block.span.of(text);
        // A dated item keeps its fields to itself, and below a bullet a field is that line's.
        let own =
            block.shape == Shape::Item && (!items || raw.starts_with(|c: char| c.is_ascii_digit()));
        if own || block.quote == blocks::Quote::Yes || !field::may_hold(raw) {
            continue;
        }
        for field in field::all(raw).into_iter().filter(|field| !field.bracketed) {
            let start = block.span.start as usize;
            if !blocks.in_hole(start + field.span.start as usize) {
                let at =
                    Span::new(start + field.span.start as usize, start + field.span.end as usize);
                facts.push(Fact {
                    key: field.key,
                    name: field.name,
                    value: spread(field.value),
                    at,
                });
            }
        }
    }
    facts
}

/// The bold labels of a person's note that stand before the first heading but one: `**Email:** …`.
fn labels<'t>(blocks: &Blocks, text: &'t str) -> Vec<Fact<'t>> {
    let mut facts = Vec::new();
    let mut in_log = false;
    for block in &blocks.list {
        let raw = block.span.of(text);
        if let Shape::Heading(_) = block.shape {
            in_log = section::Section::of(raw, &[]).is_some()
                || crate::date::read::first_in(raw, None).is_some();
            continue;
        }
        if in_log || !raw.contains("**") || block.quote == blocks::Quote::Yes {
            continue;
        }
        for line in raw.lines() {
            let Some(field) = field::label(line).filter(|_| line.starts_with("**")) else {
                continue;
            };
            if !matches!(
                field.key,
                Key::Date | Key::Summary | Key::People | Key::With | Key::Touchpoints
            ) {
                let at = block.span.start as usize + raw.find(line).unwrap_or(0);
                facts.push(Fact {
                    key: field.key,
                    name: field.name,
                    value: spread(field.value),
                    at: Span::new(at, at + line.len()),
                });
            }
        }
    }
    facts
}

/// The value of an inline field: several links are a list.
fn spread(value: &str) -> Value {
    let names = entry::names_in(value);
    if names.len() > 1 && value.starts_with("[[") {
        Value::List(names.into_iter().map(|name| Value::Text(format!("[[{name}]]"))).collect())
    } else {
        Value::Text(value.to_owned())
    }
}

/// The name a note goes by.
fn name_of(facts: &[Fact<'_>], path: &NotePath, config: &Config, what: Role) -> Box<str> {
    let text = |key: Key| {
        let value = facts
            .iter()
            .find(|fact| fact.key == key && !fact.value.is_empty())
            .map(|fact| &fact.value)?;
        match value {
            Value::Map(pairs) => {
                let part = |name: &str| {
                    pairs.iter().find(|(key, _)| key == name).and_then(|(_, v)| v.text())
                };
                let parts: Vec<&str> =
                    [part("first"), part("last")].into_iter().flatten().collect();
                (!parts.is_empty()).then(|| parts.join(" "))
            }
            value => value.texts().first().map(|text| card::unlinked(text).to_owned()),
        }
    };
    let given = text(Key::Name).or_else(|| {
        let (first, last) = (text(Key::FirstName), text(Key::LastName));
        match (first, last) {
            (Some(first), Some(last)) => Some(format!("{first} {last}")),
            (Some(first), None) => Some(first),
            _ => None,
        }
    });
    let given = given.or_else(|| text(Key::Title).filter(|title| !title.is_empty()));
    if let Some(name) = given.filter(|name| !name.trim().is_empty()) {
        return name.trim().into();
    }
    if matches!(what, Role::Person(_)) {
        if let Some(folder) = role::folder_person(path, config) {
            return folder.into();
        }
    }
    file_name(path.stem()).into()
}

/// The name in a file name: without `@`, `Person - ` or Denote's identifier and keywords.
fn file_name(stem: &str) -> String {
    let name = stem.trim_start_matches('@').trim();
    let name = name.strip_prefix("Person - ").unwrap_or(name);
    let denote = name.split_once("--").filter(|(id, _)| id.len() == 15 && slice(id, 8, 9) == "T");
    match denote {
        Some((_, rest)) => {
            let title = rest.split("__").next().unwrap_or(rest);
            let words: Vec<String> = title
                .split('-')
                .filter(|word| !word.is_empty())
                .map(|word| {
                    let mut chars = word.chars();
                    chars
                        .next()
                        .map(|c| c.to_uppercase().chain(chars).collect())
                        .unwrap_or_default()
                })
                .collect();
            words.join(" ")
        }
        None => name.to_owned(),
    }
}

fn aliases(facts: &[Fact<'_>], name: &str, path: &NotePath) -> Vec<Box<str>> {
    let mut aliases: Vec<Box<str>> = Vec::new();
    let mut add = |alias: &str| {
        let alias = card::unlinked(alias).trim();
        if !alias.is_empty() && alias != name && !aliases.iter().any(|known| **known == *alias) {
            aliases.push(alias.into());
        }
    };
    for fact in facts.iter().filter(|fact| fact.key == Key::Alias) {
        for text in fact.value.texts() {
            text.split(',').for_each(&mut add);
        }
    }
    let stem = path.stem();
    if !matches!(stem.to_lowercase().as_str(), "readme" | "index") {
        add(stem.trim_start_matches('@'));
    }
    aliases
}

/// The day and people of a note that is nobody's.
fn occasion(
    facts: &[Fact<'_>],
    path: &NotePath,
    types: Types,
    is_daily: Option<Date>,
    reading: &mut Reading<'_>,
    report: bool,
) -> Option<Box<Occasion>> {
    if types.thing {
        return None;
    }
    let order = reading.config.date_order;
    let folder_kind = role::in_meeting_folder(path);
    let meeting = types.meeting.or(folder_kind);
    let mut day = None;
    for fact in facts.iter().filter(|fact| fact.key == Key::Date) {
        match fact.value.texts().first().map(|text| day::said(text, order)) {
            Some(day::Said::Day(found)) => day = day.or(Some(found)),
            Some(day::Said::Bad(problem)) if report => {
                reading.bad_date(problem, fact.at, "this note has no date")
            }
            _ => {}
        }
    }
    let exact = |date: Date| Day { date, approximate: false };
    let day = day.or_else(|| is_daily.or_else(|| day::in_name(path.stem())).map(exact)).or_else(
        || {
            let created =
                facts.iter().find(|fact| fact.key == Key::Created && meeting.is_some())?;
            match day::said(created.value.texts().first()?, order) {
                day::Said::Day(day) => Some(day),
                _ => None,
            }
        },
    )?;
    let lists = || facts.iter().filter(|fact| matches!(fact.key, Key::People | Key::With));
    let mut people: Vec<Box<str>> = Vec::new();
    let mut line = 1;
    for fact in lists() {
        for text in fact.value.texts() {
            if people.is_empty() {
                line = reading.line(fact.at.start as usize);
            }
            people.extend(entry::names_in(text.split('<').next().unwrap_or(text)));
        }
    }
    let text = facts
        .iter()
        .find(|fact| fact.name.eq_ignore_ascii_case("subject") || fact.key == Key::Title)
        .and_then(|fact| fact.value.text())
        .map_or_else(|| without_date(path.stem()), str::to_owned);
    let kind = meeting.or_else(|| Kind::among_first(&text, 2)).unwrap_or(Kind::Meeting);
    Some(Box::new(Occasion {
        day,
        kind,
        people,
        text: text.into(),
        line,
        is_meeting: meeting.is_some(),
    }))
}

/// A file name without the date it begins with.
fn without_date(stem: &str) -> String {
    match crate::date::read::at_start(stem, None) {
        Some(found) => {
            tail(stem, found.len).trim_start_matches([' ', '-', '–', '—', '_']).to_owned()
        }
        None => stem.to_owned(),
    }
}

/// The `touchpoints:` of the front matter: dates, texts that begin with one, or maps.
fn listed(facts: &[Fact<'_>], reading: &mut Reading<'_>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for fact in facts.iter().filter(|fact| fact.key == Key::Touchpoints) {
        let line = reading.line(fact.at.start as usize);
        let items = match &fact.value {
            Value::List(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        for item in items {
            match item {
                Value::Text(text) => match day::leading(text, reading.config.date_order) {
                    Some(dated) => match dated.day {
                        Ok(day) => entries.push(entry::describe(
                            day,
                            tail(text, dated.rest),
                            line,
                            Vec::new(),
                            reading,
                        )),
                        Err(problem) => {
                            reading.bad_date(problem, fact.at, "a touchpoint was not counted")
                        }
                    },
                    None => reading.skip(
                        None,
                        fact.at.start as usize,
                        text,
                        "it does not begin with a date",
                    ),
                },
                Value::Map(pairs) => {
                    let get = |names: &[&str]| {
                        let pair = pairs.iter().find(|(key, _)| {
                            names.iter().any(|name| key.eq_ignore_ascii_case(name))
                        });
                        pair.and_then(|(_, value)| value.text()).unwrap_or("")
                    };
                    match day::said(get(&["date", "day", "when", "on"]), reading.config.date_order)
                    {
                        day::Said::Day(day) => {
                            let mut entry = entry::describe(
                                day,
                                get(&["note", "text", "notes", "summary", "description"]),
                                line,
                                Vec::new(),
                                reading,
                            );
                            entry.kind = Kind::of_word(get(&["kind", "type", "channel", "medium"]))
                                .unwrap_or(entry.kind);
                            entries.push(entry);
                        }
                        day::Said::Bad(problem) => {
                            reading.bad_date(problem, fact.at, "a touchpoint was not counted")
                        }
                        _ => reading.skip(
                            None,
                            fact.at.start as usize,
                            &item.to_string(),
                            "it has no date",
                        ),
                    }
                }
                _ => {}
            }
        }
    }
    entries
}
