//! What an entry says: its kind, its text, its fields.
//!
//! A function of the entry's own words. Which lines are entries is `log`'s business, who else was there
//! `company`'s.

use super::clean;
use crate::date::phrase::{self, Toward};
use crate::date::{Date, DateOrder, Day};
use crate::lexicon::cues::Words;
use crate::lexicon::{Key, Kind, Languages, Named, Side};
use crate::note::markdown::field::{self, Field};
use crate::note::markdown::{day, links};
use crate::text::Span;
use crate::text::span::{first_chars, head, slice, tail};

/// What an entry says.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its kind; [`Kind::Note`] when it names none.
    pub kind: Kind,
    /// What was written, without the date and without fields.
    pub text: Box<str>,
    /// What its fields say, if it has any.
    pub fields: Option<Box<Fields>>,
}

impl Told {
    /// What an entry says that is not there.
    pub(in crate::note) fn nothing() -> Self {
        Self { kind: Kind::Note, text: "".into(), fields: None }
    }
}

/// What the fields of an entry say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fields {
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

/// Reads what follows the date of an entry of `day`.
pub(in crate::note) fn read(
    day: Day,
    whole: &str,
    order: Option<DateOrder>,
    on: Languages,
) -> Told {
    tell(Taken { day, order, on, is_of_line: false, kind: None, fields: None }, whole)
}

/// The same of a line in a dated note: who is met in it, and when next, is said elsewhere.
pub(in crate::note) fn of_line(
    day: Day,
    whole: &str,
    order: Option<DateOrder>,
    on: Languages,
) -> Told {
    tell(Taken { day, order, on, is_of_line: true, kind: None, fields: None }, whole)
}

fn tell(mut taken: Taken, whole: &str) -> Told {
    let on = taken.on;
    let text = taken.inline(whole);
    let text = taken.labels(text);
    let tagged = tag_kind(&text, on);
    let text = clean::lines(trim_separators(&text), Words::of(on));
    let (named, text) = leading_kind(trim_separators(&text), on);
    let kind = taken
        .kind
        .or(named)
        .or(tagged)
        .or_else(|| Kind::among_first(text, 3, on))
        .unwrap_or(Kind::Note);
    Told { kind, text: first_chars(text.trim(), TEXT).into(), fields: taken.fields }
}

/// The day that an entry of `day` sets for the next touchpoint.
pub(in crate::note) fn follow_up(day: Day, whole: &str, order: Option<DateOrder>) -> Option<Date> {
    let mut taken =
        Taken { day, order, on: Languages::none(), is_of_line: false, kind: None, fields: None };
    let text = taken.inline(whole);
    taken.labels(text);
    taken.fields?.follow_up
}

/// What was taken out of an entry's words so far.
struct Taken {
    day: Day,
    order: Option<DateOrder>,
    /// It is a line of a dated note, whose fields are read elsewhere.
    is_of_line: bool,
    /// The languages in which kinds are named.
    on: Languages,
    kind: Option<Kind>,
    fields: Option<Box<Fields>>,
}

impl Taken {
    /// Takes the inline fields; the text without them.
    fn inline<'t>(&mut self, whole: &'t str) -> std::borrow::Cow<'t, str> {
        if !field::may_hold(whole) {
            return whole.into();
        }
        let mut kept = String::new();
        let mut past = 0;
        for field in field::all(whole) {
            if self.take(&field) {
                kept.push_str(slice(whole, past, field.span.start as usize).trim_end_matches(' '));
                past = field.span.end as usize;
            }
        }
        kept.push_str(tail(whole, past));
        kept.into()
    }

    /// Takes the lines that begin with a bold label; the text without them.
    fn labels<'t>(&mut self, text: std::borrow::Cow<'t, str>) -> std::borrow::Cow<'t, str> {
        if !may_hold_labels(&text) {
            return text;
        }
        let mut kept = String::new();
        for line in text.lines() {
            match field::label(line) {
                Some(field) if field.key == Key::Summary => {
                    kept.push('\n');
                    kept.push_str(field.value);
                }
                Some(field) if self.take(&field) => {}
                _ => {
                    kept.push('\n');
                    kept.push_str(line);
                }
            }
        }
        kept.into()
    }

    /// Takes one field; whether it was one of an entry's.
    fn take(&mut self, field: &Field<'_>) -> bool {
        let value = field.value;
        match field.key {
            Key::Type | Key::Mode => {
                self.kind = self.kind.or_else(|| Kind::among_first(value, 3, self.on));
            }
            Key::With | Key::People | Key::FollowUp if self.is_of_line => return false,
            Key::With | Key::People | Key::Kept => {}
            Key::Gave => self.fields().gave.push(value.into()),
            Key::Got => self.fields().got.push(value.into()),
            Key::Ask => self.fields().asks.push(value.into()),
            Key::Asked => self.fields().asked.push(value.into()),
            Key::Told => self.fields().told.push(value.into()),
            Key::Promise => self.fields().promises.push(value.into()),
            Key::FollowUp => match self.next_day(value) {
                Some(date) => self.fields().follow_up = Some(date),
                None => return false,
            },
            Key::By => match Side::of(value) {
                Some(side) => self.fields().by = Some(side),
                None => return false,
            },
            _ => return false,
        }
        true
    }

    fn fields(&mut self) -> &mut Fields {
        self.fields.get_or_insert_default()
    }

    /// The day that a value sets, counted from the entry's own.
    fn next_day(&self, value: &str) -> Option<Date> {
        match day::date_value(value, self.order) {
            day::DateValue::Day(day) => Some(day.date),
            _ => phrase::parse(value, self.day.date, Toward::Future, self.order),
        }
    }
}

/// Whether the lines of a text may begin with bold labels: `**Direction:** Outbound`.
pub(in crate::note) fn may_hold_labels(text: &str) -> bool {
    text.contains('\n') && text.contains("**")
}

pub(crate) const SEPARATORS: [char; 15] =
    ['\n', ' ', ':', '–', '—', '-', '|', '·', ',', ';', '•', '~', '\t', '\u{a0}', '\u{202f}'];

pub(in crate::note) fn trim_separators(text: &str) -> &str {
    text.trim_start_matches(SEPARATORS)
}

/// A kind alone before a separator (`call: …`, `· call ·`), on a line of its own (`Video call`)
/// or as an emoji.
pub(crate) fn leading_kind(text: &str, on: Languages) -> (Option<Kind>, &str) {
    if let Some(first) = text.chars().next().filter(|c| !c.is_ascii())
        && let Some(kind) = Kind::of_emoji(first)
    {
        let rest = tail(text, first.len_utf8()).trim_start_matches('\u{fe0f}');
        return (Some(kind), trim_separators(rest));
    }
    let bare = text.trim_start_matches(['*', '_', '[', '#']);
    let skipped = text.len() - bare.len();
    let word = bare.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(bare.len());
    let Some(named) = Named::at(bare, head(bare, word), on) else { return (None, text) };
    let kind = named.kind;
    let after = tail(bare, named.len).trim_start_matches(['*', '_', ']']);
    let separated = after.is_empty()
        || [":", "\n", " ·", " |", " —", " –", " - ", ",", "|", "·"]
            .iter()
            .any(|sep| after.starts_with(sep));
    let first_line = text.find('\n').map(|end| (head(text, end), tail(text, end)));
    if let Some((first, rest)) = first_line
        && first.split_whitespace().all(|word| Kind::of_word(word, on).is_some())
    {
        return (Some(kind), trim_separators(rest));
    }
    if !separated {
        return (Some(kind).filter(|_| skipped == 0 || text.starts_with('#')), text);
    }
    (Some(kind), trim_separators(after))
}

fn tag_kind(text: &str, on: Languages) -> Option<Kind> {
    text.contains('#')
        .then(|| {
            links::tags(text, Span::new(0, text.len()), None)
                .into_iter()
                .find_map(|tag| Kind::of_word(tag, on))
        })
        .flatten()
}
