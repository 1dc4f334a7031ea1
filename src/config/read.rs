//! How the value of a setting is read; what cannot be read gives the words for what would be understood.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::Weekday;

use super::choice::{AskWords, Circle, DailyNotes, Holiday, LinkStyle};
use super::pattern::{Pattern, folder};
use super::spoken::Spoken;
use crate::date::cadence::interval;
use crate::date::{Cadence, DateOrder, Interval, read};
use crate::lexicon::{Language, Languages, Size, weekday};
use crate::text::fold;
use crate::text::nearest::nearest;
use crate::yaml::Value;

/// Monday to Friday.
pub(super) const WORKING_WEEK: [Weekday; 5] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

pub(super) fn names(value: &Value<'_>) -> Result<Vec<String>, String> {
    match value {
        Value::Map(_) | Value::Empty => Err("one text, or a list of texts".to_owned()),
        _ => Ok(value.texts().into_iter().map(|text| linked_name(text).to_owned()).collect()),
    }
}

/// Names of people, of whom one text may have several: `Mia Rowe, Tom Rowe`.
pub(super) fn owners(value: &Value<'_>) -> Result<Vec<String>, String> {
    let texts = names(value)?;
    let single = texts.iter().flat_map(|text| text.split([',', ';', '&']));
    let single =
        single.flat_map(|text| text.split(" and ")).map(|name| linked_name(name).to_owned());
    Ok(single.filter(|name| !name.is_empty()).collect())
}

/// The name inside `[[…]]`, or the text itself.
fn linked_name(text: &str) -> &str {
    let inner = text.trim().strip_prefix("[[").and_then(|t| t.strip_suffix("]]"));
    inner.map_or(text, |inner| inner.split('|').next().unwrap_or(inner)).trim()
}

pub(super) fn folders(value: &Value<'_>) -> Result<Vec<String>, String> {
    Ok(names(value)?.iter().map(|name| folder(name)).collect())
}

pub(super) fn patterns(value: &Value<'_>) -> Result<Vec<Pattern>, String> {
    let wanted = |reason: String| {
        format!("patterns such as `Archive`, `Work/*.md` or `{{Old,Attic}}/**` ({reason})")
    };
    names(value)?.iter().map(|glob| Pattern::glob(glob).map_err(wanted)).collect()
}

pub(super) fn note_path(value: &Value<'_>) -> Result<String, String> {
    let wanted = || "a path inside the vault that ends in .md, such as `Reports/Follow-ups.md`";
    let text = value.text().map(folder).ok_or_else(|| wanted().to_owned())?;
    let absolute =
        value.text().is_some_and(|text| text.trim().starts_with('/')) || text.contains(':');
    let inside = !absolute
        && !text.contains('\\')
        && !text.contains(char::is_control)
        // What begins with a dot belongs to a program: `.git`, `.obsidian`.
        && text.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    let note = crate::path::without_extension(&text) != text;
    if inside && note { Ok(text) } else { Err(wanted().to_owned()) }
}

pub(super) fn cadence(value: &Value<'_>) -> Result<Cadence, String> {
    value
        .text()
        .and_then(Cadence::parse)
        .ok_or_else(|| "how often, such as `2 weeks`, `monthly`, `90 days` or `never`".to_owned())
}

pub(super) fn ramp(value: &Value<'_>) -> Result<[Interval; 2], String> {
    let wanted = || "two intervals, such as `[2 weeks, 6 weeks]`".to_owned();
    let steps: Option<Vec<Interval>> = value.texts().iter().map(|text| interval(text)).collect();
    match steps.as_deref() {
        Some([first, second]) => Ok([*first, *second]),
        _ => Err(wanted()),
    }
}

pub(super) fn circles(value: &Value<'_>) -> Result<Vec<Circle>, String> {
    let wanted = || "one `name: how often` a line, such as `close: 2 weeks`".to_owned();
    let Value::Map(pairs) = value else { return Err(wanted()) };
    pairs
        .iter()
        .map(|(name, value)| {
            Cadence::parse(value.text()?).map(|cadence| Circle { name: name.clone(), cadence })
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(wanted)
}

pub(super) fn asks(value: &Value<'_>) -> Result<Vec<AskWords>, String> {
    let wanted = || "lists of words below `small`, `medium` and `big`".to_owned();
    let Value::Map(pairs) = value else { return Err(wanted()) };
    pairs
        .iter()
        .map(|(size, words)| {
            let size = Size::of_name(&fold::letters(size))?;
            let words = words.texts().into_iter().map(str::to_owned).collect();
            Some(AskWords { size, words })
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(wanted)
}

pub(super) fn weekdays(value: &Value<'_>) -> Result<Vec<Weekday>, String> {
    let wanted = || "days of the week, such as `[mon, wed, fri]`".to_owned();
    let texts = value.texts();
    let words =
        texts.iter().flat_map(|text| text.split([',', ' '])).filter(|word| !word.is_empty());
    let days: Option<Vec<Weekday>> = words.map(|word| weekday(&word.to_lowercase())).collect();
    days.filter(|days| !days.is_empty()).ok_or_else(wanted)
}

pub(super) fn pauses(value: &Value<'_>) -> Result<Vec<Holiday>, String> {
    let wanted = || "first and last days, such as `[2026-07-06 to 2026-07-19]`".to_owned();
    let range = |text: &str| {
        let day = |text: &str| read::whole(text.trim(), None)?.ok().map(|day| day.date);
        let (first, last) =
            text.split_once(" to ").or_else(|| text.split_once("..")).unwrap_or((text, text));
        let (first, last) = (day(first)?, day(last)?);
        (first <= last).then_some(Holiday { first, last })
    };
    value.texts().into_iter().map(range).collect::<Option<Vec<_>>>().ok_or_else(wanted)
}

pub(super) fn number<N>(value: &Value<'_>, range: RangeInclusive<N>) -> Result<N, String>
where
    N: FromStr + PartialOrd + Display,
{
    value
        .text()
        .and_then(|text| text.trim().parse().ok())
        .filter(|number| range.contains(number))
        .ok_or_else(|| format!("a number from {} to {}", range.start(), range.end()))
}

/// Codes or names of languages.
pub(super) fn spoken(value: &Value<'_>) -> Result<Spoken, String> {
    let mut named = Languages::none();
    for name in value.texts() {
        let Some(language) = Language::of_name(name) else {
            let known: Vec<&str> = Language::ALL.into_iter().map(Language::code).collect();
            return Err(format!("a list of languages: {}", known.join(", ")));
        };
        named = named.with(language);
    }
    Ok(Spoken { named: Some(named).filter(|named| !named.is_empty()), ..Spoken::default() })
}

pub(super) fn date_order(value: &Value<'_>) -> Result<DateOrder, String> {
    word(
        value,
        &[
            ("day-first", DateOrder::DayFirst),
            ("month-first", DateOrder::MonthFirst),
            ("dmy", DateOrder::DayFirst),
            ("mdy", DateOrder::MonthFirst),
        ],
    )
}

pub(super) fn daily_notes(value: &Value<'_>) -> Result<DailyNotes, String> {
    word(
        value,
        &[
            ("cues", DailyNotes::Cues),
            ("names", DailyNotes::Names),
            ("links", DailyNotes::Links),
            ("kind-words", DailyNotes::KindWords),
            ("off", DailyNotes::Off),
            ("false", DailyNotes::Off),
        ],
    )
}

pub(super) fn link_style(value: &Value<'_>) -> Result<LinkStyle, String> {
    word(
        value,
        &[
            ("wiki", LinkStyle::Wiki),
            ("wikilinks", LinkStyle::Wiki),
            ("markdown", LinkStyle::Markdown),
        ],
    )
}

pub(super) fn switch(value: &Value<'_>) -> Result<bool, String> {
    word(value, &[("true", true), ("false", false), ("yes", true), ("no", false)])
}

/// What one of a few `words` means.
fn word<T: Copy>(value: &Value<'_>, words: &[(&str, T)]) -> Result<T, String> {
    let typed = value.text().unwrap_or("").trim().to_lowercase().replace(['_', ' '], "-");
    words.iter().find(|(name, _)| *name == typed).map(|(_, meaning)| *meaning).ok_or_else(|| {
        let all: Vec<String> = words.iter().map(|(name, _)| format!("`{name}`")).collect();
        match nearest(&typed, words.iter().map(|(name, _)| *name)) {
            Some(near) => format!("`{near}`, or another of {}", all.join(", ")),
            None => format!("one of {}", all.join(", ")),
        }
    })
}
