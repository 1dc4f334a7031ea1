//! The day and the people of a dated note that is not a person's: a daily note, a meeting, a message.

use crate::config::{Config, DailyFormat};
use crate::date::{Date, Day};
use crate::lexicon::{Key, Kind};
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
    /// Its subject or title.
    pub text: Box<str>,
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
    reading: &mut Reading<'_>,
) -> Option<Box<DatedNote>> {
    if types.thing {
        return None;
    }
    let (path, order) = (reading.path, reading.config.date_order);
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
    let text = facts
        .iter()
        .find(|fact| matches!(fact.key, Key::Subject | Key::Title))
        .and_then(|fact| fact.value.text())
        .map_or_else(|| title::words(name.map_or(path.stem(), |name| name.title)), Into::into);
    let title = name.filter(|_| daily.is_none()).map_or("", |name| name.title);
    let titled = title::people(title, reading.languages);
    let is_nobody = people.is_empty() && tagged.is_empty() && titled.is_empty();
    let unnamed = if is_nobody { Kind::Note } else { Kind::Meeting };
    let kind = meeting
        .or_else(|| Kind::among_first(&text, 2, reading.languages))
        .or_else(|| Kind::among_first(&title::words(title), TITLE, reading.languages))
        .unwrap_or(unnamed);
    Some(Box::new(DatedNote {
        day,
        kind,
        people,
        tagged,
        titled,
        text: text.into(),
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
