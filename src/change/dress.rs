//! How a new entry is dressed: like the entry beside it, with the same marks around its date, the same
//! separators and the same columns.

use super::columns::{Columns, Use};
use super::layout::{Form, Place};
use super::new_entry::NewEntry;
use crate::lexicon::{Kind, Languages};
use crate::note::events::told::{SEPARATORS, leading_kind};
use crate::text::span::{head, slice, tail};

/// The entry that a new one is dressed like.
#[derive(Debug)]
pub(super) struct Dress<'n> {
    form: Form,
    /// What stands before the date: the mark of the item, brackets, emphasis.
    before: &'n str,
    /// What closes the date's dress.
    dress: &'n str,
    /// What follows it, to the end of the line.
    rest: &'n str,
    columns: Columns<'n>,
    line: &'n str,
    end: &'n str,
    is_airy: bool,
}

impl<'n> Dress<'n> {
    pub(super) fn of(
        text: &'n str,
        model: Place,
        columns: Columns<'n>,
        end: &'n str,
        is_airy: bool,
    ) -> Self {
        Self {
            form: model.form,
            before: slice(text, model.line.start as usize, model.date.start as usize),
            dress: slice(text, model.date.end as usize, model.rest),
            rest: slice(text, model.rest, model.line.end as usize),
            columns,
            line: model.line.of(text),
            end,
            is_airy,
        }
    }

    /// The new entry with its day as it is to be written.
    pub(super) fn line(&self, entry: &NewEntry, day: &str) -> String {
        let is_plain = self.dress.chars().all(|c| matches!(c, '*' | '_' | ')' | ']'));
        let (open, close) = if is_plain {
            (self.before, self.dress)
        } else if self.dress.starts_with('|') {
            (self.before, "]]")
        } else {
            (self.before.trim_end_matches(['*', '_', '[', '(']), "")
        };
        if self.form == Form::Row {
            let mark = open.trim_start_matches([' ', '\t', '|', '>']);
            return row(self.line, &self.columns, &format!("{mark}{day}{close}"), entry);
        }
        let text_at = self.rest.find(|c| !SEPARATORS.contains(&c)).unwrap_or(self.rest.len());
        let own = tail(self.rest, text_at);
        let separator = match head(self.rest, text_at) {
            other if other.trim().is_empty() => " ",
            other if own.is_empty() => other.trim_end(),
            other => other,
        };
        let lead = format!("{open}{day}{close}");
        if self.form == Form::Heading {
            return self.heading(&lead, separator, own, entry);
        }
        // `date · kind · text`: where the example sets its kind off, so does the new entry.
        let (kind, after) = leading_kind(own, Languages::default());
        let is_set_off = kind.is_some()
            && !after.is_empty()
            && own.len() > after.len()
            && !separator.trim().is_empty();
        let words = match entry.known_kind() {
            Some(kind) if is_set_off => {
                let words = entry.words_beside_kind();
                // With a colon the kind has its own mark, as in `2026-03-01 - call: the draft`.
                let own_mark = tail(own, kind_len(own)).trim_start().starts_with(':');
                let mark = if own_mark { ": " } else { separator };
                if words.is_empty() { kind.to_string() } else { format!("{kind}{mark}{words}") }
            }
            _ => entry.words(),
        };
        // Two blanks at its end keep a line of a paragraph apart from the next one.
        let broken = if self.form == Form::Line && self.rest.ends_with("  ") { "  " } else { "" };
        if words.is_empty() {
            return format!("{lead}{}{broken}", separator.trim_end_matches([':', ' ']));
        }
        format!("{lead}{separator}{words}{broken}")
    }

    fn heading(&self, lead: &str, separator: &str, own: &str, entry: &NewEntry) -> String {
        let kind = entry.known_kind().filter(|_| !own.is_empty());
        let (title, words) = match kind {
            Some(kind) => (format!("{separator}{}", capital(kind)), entry.words_beside_kind()),
            None => (String::new(), entry.text.as_str()),
        };
        let words =
            if words.is_empty() && kind.is_none() { entry.words() } else { words.to_owned() };
        if words.is_empty() {
            return format!("{lead}{title}");
        }
        let gap = self.end.repeat(if self.is_airy { 2 } else { 1 });
        format!("{lead}{title}{gap}{words}")
    }

    /// The same line in an ordered list, `n` after the example.
    pub(super) fn numbered(&self, line: &str, n: u32) -> String {
        let marker = self.before.trim_start();
        let len = marker.bytes().take_while(u8::is_ascii_digit).count();
        let is_mark = tail(marker, len).starts_with([')', '.']);
        let number: Option<u32> = slice(marker, 0, len).parse().ok().filter(|_| is_mark);
        let Some(next) = number.and_then(|number| number.checked_add(n)) else {
            return line.to_owned();
        };
        let indent = self.before.len() - marker.len();
        format!("{}{next}{}", head(line, indent), tail(line, indent + len))
    }
}

/// The length of the word that names a kind at the start of a text.
fn kind_len(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '*' | '_')))
        .unwrap_or(text.len())
}

fn capital(kind: Kind) -> String {
    let name = kind.name();
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}

/// A row of the table that `line` is a row of.
pub(super) fn row(line: &str, columns: &Columns<'_>, day: &str, entry: &NewEntry) -> String {
    let Use { kind, words } = columns.uses();
    let mut cells = vec![String::new(); columns.count().max(1)];
    let mut put = |at: usize, text: &str| {
        if let Some(cell) = cells.get_mut(at) {
            *cell = text.replace('|', "\\|");
        }
    };
    put(0, day);
    let known = entry.known_kind();
    match (kind, words) {
        (Some(kind_at), words) => {
            put(kind_at, known.map_or("", Kind::name));
            let said = if known.is_some() { entry.words_beside_kind() } else { &entry.text };
            put(words.unwrap_or(usize::MAX), said);
        }
        (None, words) => put(words.unwrap_or(usize::MAX), &entry.words()),
    }
    let indent = head(line, line.len() - line.trim_start().len());
    let inner = cells.join(" | ");
    // A table may do without the outer lines.
    let (open, close) = (line.trim().starts_with('|'), line.trim().ends_with('|'));
    let open = if open { "| " } else { "" };
    let close = if close { " |" } else { "" };
    format!("{indent}{open}{inner}{close}")
}
