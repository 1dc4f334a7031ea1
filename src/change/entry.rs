//! A new entry in a person's note: where it goes, and in which dress, by the note's own example.

use super::key::line_end;
use super::layout::{self, Form, Layout, Place};
use crate::config::Config;
use crate::date::{Date, DateOrder};
use crate::lexicon::Kind;
use crate::note::NoteText;
use crate::note::events::told::{SEPARATORS, leading_kind};
use crate::text::edit::Edit;
use crate::text::span::{head, slice, tail};
use crate::yaml::{self, Fence};

/// An entry to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NewEntry {
    /// The day.
    pub day: Date,
    /// The kind, when the text does not name it.
    pub kind: Option<Kind>,
    /// What happened, on one line.
    pub text: String,
}

impl NewEntry {
    /// An entry; line ends in `text` become blanks.
    pub fn new(day: Date, kind: Option<Kind>, text: &str) -> Self {
        Self { day, kind, text: text.split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// Its text, with the kind in front where the text does not say it.
    fn words(&self) -> String {
        match self.kind {
            Some(kind) if self.text.is_empty() => kind.name().to_owned(),
            Some(kind) if Kind::among_first(&self.text, 3) != Some(kind) => {
                format!("{kind}: {}", self.text)
            }
            _ => self.text.clone(),
        }
    }
}

/// The edit that writes `entry` into the note.
pub(super) fn add(source: &NoteText, entry: &NewEntry, config: &Config) -> Edit {
    let text = source.text.as_str();
    let body = match yaml::fence(text, source.start()) {
        Fence::Found { body, .. } => body,
        _ => source.start(),
    };
    let layout = layout::read(text, body, config);
    let end = line_end(text, source.start());
    match (layout.places.first(), layout.places.last(), layout.log) {
        (Some(first), Some(last), _) => among(text, &layout, *first, *last, entry, end, config),
        (_, _, Some(log)) => below_heading(text, log, &layout, entry, end),
        _ => at_the_end(text, &layout, entry, end),
    }
}

/// Among the entries that are there, by their order: the newest first, or last.
fn among(
    text: &str,
    layout: &Layout,
    first: Place,
    last: Place,
    entry: &NewEntry,
    end: &str,
    config: &Config,
) -> Edit {
    let newest_first = first.day >= last.day;
    let day = entry.day;
    let before = if newest_first {
        layout.places.iter().find(|place| place.day <= day).copied()
    } else {
        let later = layout.places.iter().rev().take_while(|place| place.day > day);
        later.last().copied().filter(|_| last.day > day)
    };
    let model = before.unwrap_or(last);
    let line = dressed(text, model, entry, end, config);
    match before {
        Some(place) => {
            let blank = if place.form == Form::Heading { end } else { "" };
            Edit::insert(place.line.start as usize, format!("{line}{end}{blank}"))
        }
        None => {
            let blank = if last.form == Form::Heading { end } else { "" };
            append(text, last.end, &format!("{blank}{line}"), end)
        }
    }
}

/// Puts `line` behind the byte `at`, which is behind a line end or at the end of the text.
fn append(text: &str, at: usize, line: &str, end: &str) -> Edit {
    if at == 0 || head(text, at).ends_with('\n') {
        let last = at >= text.len() && text.is_empty();
        Edit::insert(at, format!("{line}{}", if last { "" } else { end }))
    } else {
        // No line end at the end of the note: there is none afterwards either.
        Edit::insert(at, format!("{end}{line}"))
    }
}

fn below_heading(text: &str, log: usize, layout: &Layout, entry: &NewEntry, end: &str) -> Edit {
    let line = format!("- {} {}", entry.day, entry.words());
    if log >= text.len() {
        let gap = if layout.airy { end } else { "" };
        let first = if head(text, log).ends_with('\n') { "" } else { end };
        let close = if first.is_empty() { end } else { "" };
        return Edit::insert(log, format!("{first}{gap}{line}{close}"));
    }
    let rest = tail(text, log);
    let blank = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'));
    let (gap, at) = match blank {
        Some(after) => ("", text.len() - after.len()),
        None if layout.airy => (end, log),
        None => ("", log),
    };
    // What follows is set off by a blank line, unless one is there.
    let follows = tail(text, at);
    let close = if follows.is_empty() || follows.starts_with(['\n', '\r']) { "" } else { end };
    Edit::insert(at, format!("{gap}{line}{end}{close}"))
}

fn at_the_end(text: &str, layout: &Layout, entry: &NewEntry, end: &str) -> Edit {
    let line = format!("- {} {}", entry.day, entry.words());
    let gap = if layout.airy { end } else { "" };
    let section = format!("## Touchpoints{end}{gap}{line}");
    let last_line = text.ends_with('\n') || text.is_empty();
    let lead = match () {
        () if text.trim().is_empty() || text.ends_with("\n\n") || text.ends_with("\n\r\n") => {
            String::new()
        }
        () if last_line => end.to_owned(),
        () => format!("{end}{end}"),
    };
    let close = if last_line { end } else { "" };
    Edit::insert(text.len(), format!("{lead}{section}{close}"))
}

/// The new entry, dressed as `model` is.
fn dressed(text: &str, model: Place, entry: &NewEntry, end: &str, config: &Config) -> String {
    let written = model.date.of(text);
    let day = as_written(written, model.day, entry.day, config.date_order);
    let before = slice(text, model.line.start as usize, model.date.start as usize);
    let dress = slice(text, model.date.end as usize, model.rest);
    if model.form == Form::Row {
        return row(text, model, &format!("{}{day}{dress}", before.trim_start()), entry);
    }
    let plain = dress.chars().all(|c| matches!(c, '*' | '_' | ')' | ']'));
    let (open, close) = if plain {
        (before.to_owned(), dress.to_owned())
    } else if dress.starts_with('|') {
        (before.to_owned(), "]]".to_owned())
    } else {
        (before.trim_end_matches(['*', '_', '[', '(']).to_owned(), String::new())
    };
    let rest = slice(text, model.rest, model.line.end as usize);
    let text_at = rest.find(|c| !SEPARATORS.contains(&c)).unwrap_or(rest.len());
    let separator = match head(rest, text_at) {
        "" | "\n" => " ",
        other => other,
    };
    if model.form == Form::Heading {
        let kind = entry.kind.or_else(|| Kind::among_first(&entry.text, 3));
        let separator = if text_at == rest.len() { " — " } else { separator };
        let title = kind.map_or(String::new(), |kind| format!("{separator}{}", capital(kind)));
        return format!("{open}{day}{close}{title}{end}{end}{}", entry.text);
    }
    // `date · kind · text`: where the example sets its kind off, so does the new entry.
    let own = tail(rest, text_at);
    let (kind, after) = leading_kind(own);
    let set_off = kind.is_some() && own.len() > after.len() && !separator.trim().is_empty();
    let known = entry.kind.or_else(|| Kind::among_first(&entry.text, 1));
    match known {
        Some(kind) if set_off && entry.kind.is_some() => {
            format!("{open}{day}{close}{separator}{kind}{separator}{}", entry.text)
        }
        _ => format!("{open}{day}{close}{separator}{}", entry.words()),
    }
}

fn capital(kind: Kind) -> String {
    let name = kind.name();
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

fn row(text: &str, model: Place, first: &str, entry: &NewEntry) -> String {
    let line = model.line.of(text).trim();
    let columns = line.trim_matches('|').replace("\\|", "").matches('|').count() + 1;
    let said = entry.text.replace('|', "\\|");
    let kind = entry.kind.or_else(|| Kind::among_first(&entry.text, 3));
    let mut cells = vec![first.trim_start_matches('|').trim().to_owned()];
    match columns {
        0 | 1 => {}
        2 => cells.push(entry.words().replace('|', "\\|")),
        _ => {
            cells.push(kind.map_or(String::new(), |kind| kind.name().to_owned()));
            cells.push(said);
        }
    }
    cells.resize(columns, String::new());
    format!("| {} |", cells.join(" | "))
}

/// `day` in the form in which `written` gives the day `known`; ISO when the form is not known.
fn as_written(written: &str, known: Date, day: Date, order: Option<DateOrder>) -> String {
    const FORMS: [&str; 12] = [
        "%Y-%m-%d",
        "%Y/%m/%d",
        "%Y.%m.%d",
        "%Y_%m_%d",
        "%Y%m%d",
        "%d.%m.%Y",
        "%-d.%-m.%Y",
        "%-d %B %Y",
        "%-d %b %Y",
        "%B %-d, %Y",
        "%b %-d, %Y",
        "%d-%m-%Y",
    ];
    let slashed = order.map(|order| match order {
        DateOrder::DayFirst => "%d/%m/%Y",
        DateOrder::MonthFirst => "%m/%d/%Y",
    });
    let form = FORMS
        .into_iter()
        .chain(slashed)
        .find(|form| written.starts_with(&known.format(form).to_string()))
        .unwrap_or("%Y-%m-%d");
    day.format(form).to_string()
}
