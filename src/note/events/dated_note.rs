//! The day and the people of a dated note that is not a person's: a daily note, a meeting, a message.

use super::first_sentence;
use crate::config::{Config, DailyFormat};
use crate::date::{Date, Day};
use crate::lexicon::{Key, Kind, Languages, Side};
use crate::note::events::title;
use crate::note::markdown::{day, day_name, names};
use crate::note::properties::fact::Fact;
use crate::note::properties::types::Types;
use crate::note::properties::{place, role};
use crate::note::reading::Reading;
use crate::path::NotePath;
use crate::text::fold;
use crate::text::span::tail;
use crate::yaml::Value;

/// What a dated note that is not a person's says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedNote {
    /// Its day.
    pub day: Day,
    /// What kind of touchpoint it records.
    pub kind: Kind,
    /// Who was there, as links or names; empty when it has no list.
    pub people: Vec<Box<str>>,
    /// Whom its nested tags may name: `people/ada-quill`. Which of them do is known where all notes are.
    pub tagged: Vec<Box<str>>,
    /// Who was there by its file name; what leads to nobody is none.
    pub titled: Vec<Box<str>>,
    /// What was said: its summary, its subject, its first sentence, else its title.
    pub text: Box<str>,
    /// Who began it.
    pub by: Option<Side>,
    /// The 1-based line of its list, else 1.
    pub line: u32,
    /// It says of itself that it is a meeting, a call, a message.
    pub is_meeting: bool,
    /// Its file name gives its day.
    pub is_named: bool,
}

/// How many words of a file name may name the kind: those of a title.
const TITLE: usize = 8;

/// The day of a daily note, by the vault's formats or the usual one.
pub(in crate::note) fn daily(path: &NotePath, config: &Config) -> Option<Date> {
    let whole = path.without_extension();
    for DailyFormat { folder, format } in &config.daily_formats {
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
    day_name::whole(path.stem(), config.date_order)
}

/// The day and people of a note that is not a person's.
pub(in crate::note) fn of(
    facts: &[Fact<'_>],
    types: Types,
    tags: &[Box<str>],
    daily: Option<Date>,
    body: &str,
    reading: &mut Reading<'_>,
) -> Option<Box<DatedNote>> {
    if types.thing {
        return None;
    }
    let (path, order) = (reading.path, reading.order());
    let folder_kind = place::in_meeting_folder(path);
    // What is written on a day names many who were not there.
    let named = tags.iter().filter(|_| daily.is_none()).filter_map(|tag| role::named_in(tag));
    let tagged: Vec<Box<str>> = named.map(|name| role::in_words(name).into()).collect();
    let kinds = tags.iter().filter(|_| !tagged.is_empty());
    let of_tags = || kinds.filter_map(|tag| role::meeting_in(tag)).next();
    let meeting = types.meeting.or(folder_kind).or_else(of_tags);
    let mut day = None;
    for fact in facts.iter().filter(|fact| fact.key == Key::Date) {
        match fact.value.texts().first().map(|text| day::date_value(text, order)) {
            Some(day::DateValue::Day(found)) => day = day.or(Some(found)),
            Some(day::DateValue::Bad(problem)) => {
                reading.bad_date(problem, fact.at, "this note has no date");
            }
            _ => {}
        }
    }
    let exact = |date: Date| Day { date, approximate: false };
    let name = day_name::split(path.stem(), order);
    let named = daily.or(name.map(|name| name.date)).map(exact);
    let day = day.or(named).or_else(|| {
        let created = facts.iter().find(|fact| fact.key == Key::Created && meeting.is_some())?;
        match day::date_value(created.value.texts().first()?, order) {
            day::DateValue::Day(day) => Some(day),
            _ => None,
        }
    })?;
    let lists = || facts.iter().filter(|fact| says_who(fact, meeting));
    let mut people: Vec<Box<str>> = Vec::new();
    let mut line = 1;
    for fact in lists() {
        for text in listed(&fact.value) {
            if people.is_empty() {
                line = reading.line(fact.at.start as usize);
            }
            people.extend(names::texts(text));
        }
    }
    let stem = name.map_or(path.stem(), |name| name.title);
    let shown =
        value(facts, Key::Title).map_or_else(|| title::words(stem).into_owned(), str::to_owned);
    let title = name.filter(|_| daily.is_none()).map_or("", |name| name.title);
    let titled = title::people(title, reading.languages);
    let is_nobody = people.is_empty() && tagged.is_empty() && titled.is_empty();
    let unnamed = if is_nobody { Kind::Note } else { Kind::Meeting };
    let on = reading.languages;
    let by_words = || Kind::among_first(value(facts, Key::Subject).unwrap_or(&shown), 2, on);
    let kind = mode(facts, on)
        .filter(|_| meeting.is_none_or(|meeting| meeting == Kind::Meeting))
        .or(meeting)
        .or_else(by_words)
        .or_else(|| Kind::among_first(&title::words(title), TITLE, on))
        .unwrap_or(unnamed);
    let text = said(facts, body, on).unwrap_or_else(|| {
        // A title that is a name says nothing beside it.
        let is_name = people.iter().any(|name| fold::same(name, &shown));
        if is_name { String::new() } else { shown }
    });
    let by = value(facts, Key::By).and_then(|who| side(who, reading.config));
    Some(Box::new(DatedNote {
        day,
        kind,
        people,
        tagged,
        titled,
        text: text.into(),
        by,
        line,
        is_meeting: meeting.is_some(),
        is_named: named.is_some(),
    }))
}

/// Whether a key of a note says who was there: some do only in a meeting's note, some in that of a message.
fn says_who(fact: &Fact<'_>, meeting: Option<Kind>) -> bool {
    let is_people = matches!(fact.key, Key::People | Key::With);
    is_people
        && match fold::letters(fact.name).as_str() {
            "host" | "manager" | "directreport" | "directreports" => meeting.is_some(),
            "from" | "to" => meeting.is_some_and(|kind| !matches!(kind, Kind::Event)),
            _ => true,
        }
}

/// The names in a list of people: texts, and what maps call their name.
fn listed<'v>(value: &'v Value<'_>) -> Vec<&'v str> {
    match value {
        Value::Map(pairs) => {
            let name =
                pairs.iter().find(|(key, _)| matches!(Key::of(key), Some(Key::Name | Key::People)));
            name.map_or_else(Vec::new, |(_, name)| name.texts())
        }
        Value::List(items) => items.iter().flat_map(listed).collect(),
        other => other.texts(),
    }
}

/// What was said, by a key or by the first sentence of the body.
fn said(facts: &[Fact<'_>], body: &str, on: Languages) -> Option<String> {
    let keys = [Key::Summary, Key::Subject, Key::Topics];
    let by_key = keys.iter().find_map(|key| {
        let fact = facts.iter().find(|fact| fact.key == *key && !fact.value.is_empty())?;
        Some(fact.value.texts().join(", ")).filter(|text| !text.trim().is_empty())
    });
    by_key.or_else(|| first_sentence::of(body, on))
}

/// How it took place, as a key says: `mode: phone`, `medium: Zoom`.
fn mode(facts: &[Fact<'_>], on: Languages) -> Option<Kind> {
    Kind::among_first(value(facts, Key::Mode)?, 3, on)
}

/// Who began it: me, or the one who is named.
fn side(who: &str, config: &Config) -> Option<Side> {
    if let Some(side) = Side::of(who) {
        return Some(side);
    }
    let name = names::texts(who).into_iter().next()?;
    let is_me = config.me.iter().any(|me| fold::same(me, &name));
    Some(if is_me { Side::Me } else { Side::Them })
}

/// The text of the first fact of a key.
fn value<'f>(facts: &'f [Fact<'_>], key: Key) -> Option<&'f str> {
    facts.iter().find(|fact| fact.key == key)?.value.text()
}

/// The day on which a note says that it was written: its `date`, its `created`, its file name.
pub(in crate::note) fn written(
    facts: &[Fact<'_>],
    path: &NotePath,
    config: &Config,
) -> Option<Date> {
    let said = |key: Key| {
        let fact = facts.iter().find(|fact| fact.key == key)?;
        match day::date_value(fact.value.texts().first()?, config.date_order) {
            day::DateValue::Day(day) => Some(day.date),
            _ => None,
        }
    };
    said(Key::Date)
        .or_else(|| said(Key::Created))
        .or_else(|| day_name::any(path.stem(), config.date_order))
}
