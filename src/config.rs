//! What holds for one vault: `touchbase.yaml`, and what Obsidian's settings say.
//!
//! Owns the one list of defaults. Parsing takes text; which files are read is `vault`'s business.

use chrono::Weekday;
use regex::Regex;

use crate::date::format::Format;
use crate::date::{Cadence, Date, DateOrder, Interval, cadence};
use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::path::NotePath;
use crate::text::nearest::nearest;
use crate::text::span::{slice, tail};
use crate::text::{Lines, Span, fold};
use crate::yaml::{self, Value};

/// The name of the configuration file in the vault's root.
pub const FILE: &str = "touchbase.yaml";

/// Which links in dated notes count as touchpoints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DailyNotes {
    /// All of them.
    Links,
    /// Those on a line with a kind word ("call", "lunch", …).
    KindWords,
    /// None.
    Off,
}

/// How the report links to notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStyle {
    /// `[[Ada Lovelace]]`.
    Wiki,
    /// `[Ada Lovelace](People/Ada%20Lovelace.md)`.
    Markdown,
}

/// A named group of people that shares a cadence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// As written in the configuration.
    pub name: String,
    /// How often to be in touch with its people.
    pub cadence: Cadence,
}

/// The settings of one vault. Every field has a default; see `docs/configuration.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Config {
    /// Names of the vault's owner: no contact.
    pub me: Vec<String>,
    /// Folders whose notes are people, from the root.
    pub people: Vec<String>,
    /// What is not read.
    pub ignore: Vec<Pattern>,
    /// Where the report is written, from the root.
    pub report: String,
    /// Where the review is written, from the root.
    pub review: String,
    /// The cadence of people who have none of their own and are in no circle.
    pub default_cadence: Cadence,
    /// How soon a second and a third touchpoint should follow the first.
    pub ramp: [Interval; 2],
    /// The circles.
    pub circles: Vec<Circle>,
    /// How many people are put on one day's list.
    pub per_day: usize,
    /// How many touchpoints a good week has.
    pub weekly_goal: usize,
    /// Further words that say how big an ask is: `small`, `medium` or `big`, and the words.
    pub asks: Vec<(String, Vec<String>)>,
    /// The days of the week on which a plan puts people.
    pub weekdays: Vec<Weekday>,
    /// Holidays, first and last day: weeks that count neither for nor against the practice.
    pub pauses: Vec<(Date, Date)>,
    /// How many days ahead "coming up" looks.
    pub upcoming_days: u32,
    /// How many days ahead birthdays are shown.
    pub birthday_days: u32,
    /// Which number comes first in `03/01/2026`.
    pub date_order: Option<DateOrder>,
    /// Further headings below which dated entries stand.
    pub log_headings: Vec<String>,
    /// Which links in dated notes count.
    pub daily_notes: DailyNotes,
    /// How the report links.
    pub links: LinkStyle,
    /// Whether ticks in the report are carried into the notes.
    pub apply_ticks: bool,
    /// Daily-note formats, each with the folder it holds in (empty: anywhere).
    pub daily_formats: Vec<(String, Format)>,
    /// Folders of templates, from the root; when none is set, the usual names.
    pub templates: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            me: Vec::new(),
            people: Vec::new(),
            ignore: Vec::new(),
            report: "Follow-ups.md".to_owned(),
            review: "Network review.md".to_owned(),
            default_cadence: Cadence::Every(Interval::months(3)),
            ramp: [Interval::days(14), Interval::days(42)],
            circles: Vec::new(),
            per_day: 5,
            weekly_goal: 5,
            asks: Vec::new(),
            weekdays: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
            pauses: Vec::new(),
            upcoming_days: 7,
            birthday_days: 14,
            date_order: None,
            log_headings: Vec::new(),
            daily_notes: DailyNotes::Links,
            links: LinkStyle::Wiki,
            apply_ticks: true,
            daily_formats: Vec::new(),
            templates: Vec::new(),
        }
    }
}

/// Every key that `touchbase.yaml` may have.
pub const KEYS: [&str; 20] = [
    "me",
    "people",
    "ignore",
    "report",
    "review",
    "default-cadence",
    "ramp",
    "circles",
    "per-day",
    "weekly-goal",
    "asks",
    "weekdays",
    "pauses",
    "upcoming-days",
    "birthday-days",
    "date-order",
    "log-headings",
    "daily-notes",
    "links",
    "apply-ticks",
];

impl Config {
    /// Reads the text of a `touchbase.yaml`. What is wrong in it is reported and has its default.
    pub fn parse(text: &str) -> (Self, Vec<Diagnostic>) {
        let mut config = Self::default();
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let (start, end) = match yaml::fence(text, start) {
            yaml::Fence::Found { block, .. } => (block.start as usize, block.end as usize),
            _ => (start, text.len()),
        };
        let lines = Lines::new(text);
        let mut reader = Reader { text, lines: &lines, diagnostics: Vec::new() };
        let block = yaml::split(text, Span::new(start, end));
        if block.keys.is_empty() && !block.faults.is_empty() {
            let at = block.faults.first().map(|fault| fault.at).unwrap_or_default();
            reader.report(Code::ConfigUnreadable, at, "this is no list of keys".to_owned(), || {
                "write one `key: value` a line, such as `per-day: 5`".to_owned()
            });
            return (config, reader.diagnostics);
        }
        for fault in &block.faults {
            reader.report(Code::ConfigValue, fault.at, fault.message.clone(), || {
                fault.help.unwrap_or("write one `key: value` a line").to_owned()
            });
        }
        for key in &block.keys {
            if let Some(fault) = &key.fault {
                reader.report(Code::ConfigValue, fault.at, fault.message.clone(), || {
                    fault.help.unwrap_or("put the value in quotes").to_owned()
                });
                continue;
            }
            let name = key.name.trim().to_lowercase().replace(['_', ' '], "-");
            if !KEYS.contains(&name.as_str()) {
                let message = format!("there is no key {}", quoted(key.name));
                reader.report(Code::ConfigKeyUnknown, key.at, message, || {
                    match nearest(&name, KEYS) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("the keys are {}", KEYS.join(", ")),
                    }
                });
                continue;
            }
            if key.value.is_empty() {
                continue;
            }
            if let Err(wanted) = config.set(&name, &key.value) {
                let at = shown(text, key.value_at);
                let message =
                    format!("{} is no value for `{name}`", quoted(&key.value.to_string()));
                reader.report(Code::ConfigValue, at, message, || format!("write {wanted}"));
            }
        }
        (config, reader.diagnostics)
    }

    /// Sets one key; the error says what would be understood.
    fn set(&mut self, name: &str, value: &Value<'_>) -> Result<(), String> {
        match name {
            "me" => self.me = names(value)?,
            "people" => self.people = names(value)?.iter().map(|f| folder(f)).collect(),
            "ignore" => self.ignore = names(value)?.iter().map(|p| Pattern::glob(p)).collect(),
            "report" => self.report = note_path(value)?,
            "review" => self.review = note_path(value)?,
            "default-cadence" => self.default_cadence = a_cadence(value)?,
            "ramp" => self.ramp = ramp(value)?,
            "circles" => self.circles = circles(value)?,
            "per-day" => self.per_day = count(value, 1, 100)? as usize,
            "weekly-goal" => self.weekly_goal = count(value, 0, 1000)? as usize,
            "asks" => self.asks = asks(value)?,
            "weekdays" => self.weekdays = weekdays(value)?,
            "pauses" => self.pauses = pauses(value)?,
            "upcoming-days" => self.upcoming_days = count(value, 0, 366)?,
            "birthday-days" => self.birthday_days = count(value, 0, 366)?,
            "date-order" => {
                self.date_order = Some(word(
                    value,
                    &[
                        ("day-first", DateOrder::DayFirst),
                        ("month-first", DateOrder::MonthFirst),
                        ("dmy", DateOrder::DayFirst),
                        ("mdy", DateOrder::MonthFirst),
                    ],
                )?);
            }
            "log-headings" => self.log_headings = names(value)?,
            "daily-notes" => {
                self.daily_notes = word(
                    value,
                    &[
                        ("links", DailyNotes::Links),
                        ("kind-words", DailyNotes::KindWords),
                        ("off", DailyNotes::Off),
                        ("false", DailyNotes::Off),
                    ],
                )?;
            }
            "links" => {
                self.links = word(
                    value,
                    &[
                        ("wiki", LinkStyle::Wiki),
                        ("wikilinks", LinkStyle::Wiki),
                        ("markdown", LinkStyle::Markdown),
                    ],
                )?;
            }
            "apply-ticks" => {
                self.apply_ticks =
                    word(value, &[("true", true), ("false", false), ("yes", true), ("no", false)])?;
            }
            _ => {}
        }
        Ok(())
    }
}

struct Reader<'t> {
    text: &'t str,
    lines: &'t Lines<'t>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn report(&mut self, code: Code, at: Span, message: String, help: impl Fn() -> String) {
        let place = Place::new(NotePath::new(FILE), self.lines, self.text, at);
        self.diagnostics.push(Diagnostic::new(code, place, message).help(help()));
    }
}

/// The part of a value that is worth marking: without the blanks around it.
fn shown(text: &str, at: Span) -> Span {
    let raw = at.of(text);
    let lead = raw.len() - raw.trim_start().len();
    Span::new(at.start as usize + lead, at.start as usize + raw.trim_end().len())
}

fn names(value: &Value<'_>) -> Result<Vec<String>, String> {
    match value {
        Value::Map(_) | Value::Empty => Err("one text, or a list of texts".to_owned()),
        _ => Ok(value.texts().into_iter().map(|text| linked_name(text).to_owned()).collect()),
    }
}

/// The name inside `[[…]]`, or the text itself.
fn linked_name(text: &str) -> &str {
    let inner = text.trim().strip_prefix("[[").and_then(|t| t.strip_suffix("]]"));
    inner.map_or(text, |inner| inner.split('|').next().unwrap_or(inner)).trim()
}

fn folder(text: &str) -> String {
    text.trim().trim_start_matches("./").trim_matches('/').to_owned()
}

fn note_path(value: &Value<'_>) -> Result<String, String> {
    let wanted = || "a path inside the vault that ends in .md, such as `Reports/Follow-ups.md`";
    let text = value.text().map(folder).ok_or_else(|| wanted().to_owned())?;
    let absolute =
        value.text().is_some_and(|text| text.trim().starts_with('/')) || text.contains(':');
    let inside = !absolute
        && !text.contains('\\')
        && text.split('/').all(|part| !part.is_empty() && part != ".." && part != ".");
    let note = crate::path::without_extension(&text) != text;
    if inside && note { Ok(text) } else { Err(wanted().to_owned()) }
}

fn a_cadence(value: &Value<'_>) -> Result<Cadence, String> {
    value
        .text()
        .and_then(Cadence::parse)
        .ok_or_else(|| "how often, such as `2 weeks`, `monthly`, `90 days` or `never`".to_owned())
}

fn ramp(value: &Value<'_>) -> Result<[Interval; 2], String> {
    let wanted = || "two intervals, such as `[2 weeks, 6 weeks]`".to_owned();
    let steps: Option<Vec<Interval>> =
        value.texts().iter().map(|text| cadence::interval(text)).collect();
    match steps.as_deref() {
        Some([first, second]) => Ok([*first, *second]),
        _ => Err(wanted()),
    }
}

fn circles(value: &Value<'_>) -> Result<Vec<Circle>, String> {
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

fn asks(value: &Value<'_>) -> Result<Vec<(String, Vec<String>)>, String> {
    let wanted = || "lists of words below `small`, `medium` and `big`".to_owned();
    let Value::Map(pairs) = value else { return Err(wanted()) };
    pairs
        .iter()
        .map(|(size, words)| {
            let size = fold::letters(size);
            let words = words.texts().into_iter().map(str::to_owned).collect();
            matches!(size.as_str(), "small" | "medium" | "big").then_some((size, words))
        })
        .collect::<Option<Vec<_>>>()
        .ok_or_else(wanted)
}

fn weekdays(value: &Value<'_>) -> Result<Vec<Weekday>, String> {
    let wanted = || "days of the week, such as `[mon, wed, fri]`".to_owned();
    let texts = value.texts();
    let words =
        texts.iter().flat_map(|text| text.split([',', ' '])).filter(|word| !word.is_empty());
    let days: Option<Vec<Weekday>> =
        words.map(|word| crate::lexicon::weekday(&word.to_lowercase())).collect();
    days.filter(|days| !days.is_empty()).ok_or_else(wanted)
}

fn pauses(value: &Value<'_>) -> Result<Vec<(Date, Date)>, String> {
    let wanted = || "first and last days, such as `[2026-07-06 to 2026-07-19]`".to_owned();
    let range = |text: &str| {
        let day =
            |text: &str| crate::date::read::whole(text.trim(), None)?.ok().map(|day| day.date);
        let (first, last) =
            text.split_once(" to ").or_else(|| text.split_once("..")).unwrap_or((text, text));
        let (first, last) = (day(first)?, day(last)?);
        (first <= last).then_some((first, last))
    };
    value.texts().into_iter().map(range).collect::<Option<Vec<_>>>().ok_or_else(wanted)
}

fn count(value: &Value<'_>, least: u32, most: u32) -> Result<u32, String> {
    value
        .text()
        .and_then(|text| text.trim().parse().ok())
        .filter(|n| (least..=most).contains(n))
        .ok_or_else(|| format!("a number from {least} to {most}"))
}

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

/// A path, a glob or a regular expression that says which paths are meant.
#[derive(Debug, Clone)]
pub enum Pattern {
    /// A path and all below it.
    Below(String),
    /// An expression that must match.
    Matches(Regex),
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Below(a), Self::Below(b)) => a == b,
            (Self::Matches(a), Self::Matches(b)) => a.as_str() == b.as_str(),
            _ => false,
        }
    }
}

impl Pattern {
    /// A pattern of `ignore:`: a name anywhere, or with a `/` a path from the root; `*`, `**`, `?`.
    pub fn glob(glob: &str) -> Self {
        let plain = folder(glob);
        let anywhere = !plain.contains('/');
        if !anywhere && !plain.contains(['*', '?']) {
            return Self::Below(fold::fold(&plain).into_owned());
        }
        let mut regex = String::from(if anywhere { "(?is)(^|/)" } else { "(?is)^" });
        let mut rest = plain.as_str();
        while let Some(c) = rest.chars().next() {
            let (piece, len) = match c {
                _ if rest.starts_with("**/") => ("(.*/)?".to_owned(), 3),
                _ if rest.starts_with("**") => (".*".to_owned(), 2),
                '*' => ("[^/]*".to_owned(), 1),
                '?' => ("[^/]".to_owned(), 1),
                c => (regex::escape(slice(rest, 0, c.len_utf8())), c.len_utf8()),
            };
            regex.push_str(&piece);
            rest = tail(rest, len);
        }
        regex.push_str("(/|$)");
        Regex::new(&regex).map_or_else(|_| Self::Below(plain.to_lowercase()), Self::Matches)
    }

    /// A filter as Obsidian keeps it: `/regular expression/`, or the beginning of a path.
    pub fn obsidian(filter: &str) -> Option<Self> {
        let inner =
            filter.strip_prefix('/').and_then(|f| f.strip_suffix('/')).filter(|f| !f.is_empty());
        match inner {
            Some(regex) => Regex::new(regex).ok().map(Self::Matches),
            None => Some(Self::Below(fold::fold(&folder(filter)).into_owned())),
        }
    }

    /// Whether a path from the root is meant.
    pub fn matches(&self, path: &str) -> bool {
        match self {
            Self::Matches(regex) => regex.is_match(path),
            Self::Below(prefix) => {
                let path = fold::fold(path);
                path.strip_prefix(prefix.as_str())
                    .is_some_and(|r| r.is_empty() || r.starts_with('/'))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (_, diagnostics) = Config::parse(text);
        let shown: Vec<String> = diagnostics
            .iter()
            .map(|d| {
                let help = d.help.as_deref().unwrap_or("");
                format!("{}:{} {}; {help}", d.at.line, d.at.column, d.message)
            })
            .collect();
        assert_eq!(shown.join("\n"), expected, "{text:?}");
    }

    #[test]
    fn what_is_wrong_is_said() {
        check("per-day: 3\n# comment\ncircles:\n  close: 2 weeks\n", "");
        check("", "");
        check("perday: 3", "1:1 there is no key `perday`; did you mean `per-day`?");
        check(
            "per-day: many",
            "1:10 `many` is no value for `per-day`; write a number from 1 to 100",
        );
        check(
            "daily-notes: link",
            "1:14 `link` is no value for `daily-notes`; write `links`, or another of `links`, `kind-words`, `off`, `false`",
        );
        check(
            "report: ../x.md",
            "1:9 `../x.md` is no value for `report`; write a path inside the vault that ends in .md, such as `Reports/Follow-ups.md`",
        );
        check(
            "circles: [a]",
            "1:10 `[a]` is no value for `circles`; write one `name: how often` a line, such as `close: 2 weeks`",
        );
        check(
            "- a\n- b",
            "1:1 this is no list of keys; write one `key: value` a line, such as `per-day: 5`",
        );
    }

    #[test]
    fn values_are_read() {
        let text = "me: \"[[Ada]]\"\nramp: [1w, 1 month]\ncircles: {close: 2w, far: never}\n\
                    date-order: day-first\nignore: [Archive/Old, \"*.tmp.md\"]\nlinks: markdown\n";
        let (config, diagnostics) = Config::parse(text);
        assert_eq!(diagnostics, []);
        assert_eq!(config.me, ["Ada"]);
        assert_eq!(config.ramp, [Interval::days(7), Interval::months(1)]);
        assert_eq!(config.circles.len(), 2);
        assert_eq!(config.date_order, Some(DateOrder::DayFirst));
        assert_eq!(config.links, LinkStyle::Markdown);
    }

    #[test]
    fn patterns() {
        let matches = |glob: &str, path: &str| Pattern::glob(glob).matches(path);
        assert!(matches("Archive", "Archive/x.md"));
        assert!(matches("Archive/", "a/archive/x.md"));
        assert!(!matches("Archive", "Archives/x.md"));
        assert!(matches("a/b", "A/B/c.md"));
        assert!(!matches("a/b", "x/a/b/c.md"));
        assert!(matches("*.tmp.md", "x/y.tmp.md"));
        assert!(matches("a/**/c.md", "a/b/d/c.md"));
        assert!(!matches("a/*/c.md", "a/b/d/c.md"));
        let obsidian = |f: &str, path: &str| Pattern::obsidian(f).is_some_and(|p| p.matches(path));
        assert!(obsidian("Archive/", "Archive/x.md"));
        assert!(obsidian("/\\.tmp\\.md$/", "x.tmp.md"));
        assert!(!obsidian("/(/", "x"));
    }
}
