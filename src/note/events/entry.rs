//! How an entry reads: its kind, its text, its fields.
//!
//! Which lines are entries is `log`'s business.

use crate::date::phrase::{self, Toward};
use crate::date::{Date, Day};
use crate::lexicon::{Key, Kind, Side};
use crate::note::markdown::day::{self};
use crate::note::markdown::field::{self, Field};
use crate::note::markdown::links;
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::span::{first_chars, head, slice, tail};

/// A dated entry as written in one note.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The day.
    pub day: Day,
    /// Its kind; [`Kind::Note`] when it names none.
    pub kind: Kind,
    /// What was written, without the date and without fields.
    pub text: Box<str>,
    /// The 1-based line it begins on.
    pub line: u32,
    /// Links to the others who were there, as written.
    pub with: Vec<Box<str>>,
    /// What its fields say.
    pub extra: Option<Box<Extra>>,
}

/// What the fields of an entry say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extra {
    /// Who made the contact.
    pub by: Option<Side>,
    /// What I gave.
    pub gave: Vec<Box<str>>,
    /// What I got.
    pub got: Vec<Box<str>>,
    /// What I asked.
    pub asks: Vec<Box<str>>,
    /// The day set for the next touchpoint.
    pub follow_up: Option<Date>,
    /// What I promised.
    pub promises: Vec<Box<str>>,
    /// Questions I asked.
    pub asked: Vec<Box<str>>,
    /// Stories of mine that I told.
    pub told: Vec<Box<str>>,
}

/// The longest text that is kept of an entry, in characters.
pub(in crate::note) const TEXT: usize = 2000;

/// Reads kind, fields and text of an entry from what follows its date.
pub(in crate::note) fn describe(
    day: Day,
    whole: &str,
    line: u32,
    mut with: Vec<Box<str>>,
    reading: &Reading<'_>,
) -> Entry {
    let mut extra: Option<Box<Extra>> = None;
    let mut kind = None;
    let mut kept = String::new();
    let mut text = whole;
    if field::may_hold(whole) {
        let mut past = 0;
        for field in field::all(whole) {
            if take_field(&field, day, &mut extra, &mut kind, &mut with, reading) {
                kept.push_str(slice(whole, past, field.span.start as usize).trim_end_matches(' '));
                past = field.span.end as usize;
            }
        }
        kept.push_str(tail(whole, past));
        text = kept.as_str();
    }
    let mut labelled = String::new();
    if text.contains('\n') && text.contains("**") {
        for line in text.lines() {
            let taken = field::label(line).is_some_and(|field| match field.key {
                Key::Summary => {
                    labelled.push('\n');
                    labelled.push_str(field.value);
                    true
                }
                _ => take_field(&field, day, &mut extra, &mut kind, &mut with, reading),
            });
            if !taken {
                labelled.push('\n');
                labelled.push_str(line);
            }
        }
        text = labelled.as_str();
    }
    let text = trim_separators(text);
    let (named, text) = leading_kind(text);
    let kind = kind
        .or(named)
        .or_else(|| tag_kind(text))
        .or_else(|| Kind::among_first(text, 3))
        .unwrap_or(Kind::Note);
    Entry { day, kind, text: first_chars(text.trim(), TEXT).into(), line, with, extra }
}

/// Takes one field of an entry; whether it was one.
fn take_field(
    field: &Field<'_>,
    day: Day,
    extra: &mut Option<Box<Extra>>,
    kind: &mut Option<Kind>,
    with: &mut Vec<Box<str>>,
    reading: &Reading<'_>,
) -> bool {
    let value = field.value;
    match field.key {
        Key::Type => *kind = kind.or_else(|| Kind::of_word(value)),
        Key::With | Key::People => with.extend(names_in(value)),
        Key::Gave => extra.get_or_insert_default().gave.push(value.into()),
        Key::Got => extra.get_or_insert_default().got.push(value.into()),
        Key::Ask => extra.get_or_insert_default().asks.push(value.into()),
        Key::Asked => extra.get_or_insert_default().asked.push(value.into()),
        Key::Told => extra.get_or_insert_default().told.push(value.into()),
        Key::Kept => {}
        Key::Promise => extra.get_or_insert_default().promises.push(value.into()),
        Key::FollowUp => {
            let order = reading.config.date_order;
            let date = match day::said(value, order) {
                day::Said::Day(day) => Some(day.date),
                _ => phrase::parse(value, day.date, Toward::Future, order),
            };
            match date {
                Some(date) => extra.get_or_insert_default().follow_up = Some(date),
                None => return false,
            }
        }
        Key::By => {
            let Some(side) = Side::of(value) else { return false };
            extra.get_or_insert_default().by = Some(side);
        }
        _ => return false,
    }
    true
}

/// The names in a field or a list: links, or plain names between commas.
pub(in crate::note) fn names_in(value: &str) -> Vec<Box<str>> {
    let linked = links::in_span(value, Span::new(0, value.len()), None);
    if !linked.is_empty() {
        return linked.into_iter().map(|link| link.target.as_ref().into()).collect();
    }
    value.split([',', ';']).map(str::trim).filter(|name| !name.is_empty()).map(Into::into).collect()
}

pub(crate) const SEPARATORS: [char; 13] =
    ['\n', ' ', ':', '–', '—', '-', '|', '·', ',', ';', '•', '~', '\t'];

pub(in crate::note) fn trim_separators(text: &str) -> &str {
    text.trim_start_matches(SEPARATORS)
}

/// A kind that stands alone before a separator (`call: …`, `· call ·`), on a line of its own (`Video call`)
/// or as an emoji.
pub(crate) fn leading_kind(text: &str) -> (Option<Kind>, &str) {
    if let Some(first) = text.chars().next().filter(|c| !c.is_ascii())
        && let Some(kind) = Kind::of_emoji(first)
    {
        let rest = tail(text, first.len_utf8()).trim_start_matches('\u{fe0f}');
        return (Some(kind), trim_separators(rest));
    }
    let bare = text.trim_start_matches(['*', '_', '[', '#']);
    let skipped = text.len() - bare.len();
    let word = bare.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(bare.len());
    let Some(kind) = Kind::of_word(head(bare, word)) else { return (None, text) };
    let after = tail(bare, word).trim_start_matches(['*', '_', ']']);
    let separated = after.is_empty()
        || [":", "\n", " ·", " |", " —", " –", " - ", ",", "|", "·"]
            .iter()
            .any(|sep| after.starts_with(sep));
    let first_line = text.find('\n').map(|end| (head(text, end), tail(text, end)));
    if let Some((first, rest)) = first_line
        && first.split_whitespace().all(|word| Kind::of_word(word).is_some())
    {
        return (Some(kind), trim_separators(rest));
    }
    if !separated {
        return (Some(kind).filter(|_| skipped == 0 || text.starts_with('#')), text);
    }
    (Some(kind), trim_separators(after))
}

fn tag_kind(text: &str) -> Option<Kind> {
    text.contains('#')
        .then(|| {
            links::tags(text, Span::new(0, text.len()), None).into_iter().find_map(Kind::of_word)
        })
        .flatten()
}
