//! One side of a conflict: what stands above its entries, and the entries with the lines that belong to
//! them.

use crate::date::{Date, DateOrder};
use crate::note::markdown::day;
use crate::text::span::head;

/// An entry with the lines that belong to it, without blank lines at its end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry<'t> {
    pub(super) day: Date,
    lines: Vec<&'t str>,
}

/// What a side consists of.
#[derive(Debug, Default)]
pub(super) struct Side<'t> {
    /// The lines above the first entry.
    lead: Vec<&'t str>,
    pub(super) entries: Vec<Entry<'t>>,
    /// How the entries are written, and how far they are set in.
    form: Option<(Form, &'t str)>,
    /// Whether a blank line is between entries.
    is_apart: bool,
    /// Blank lines at the end.
    n_blank: usize,
}

/// How an entry is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Item,
    Row,
    Heading(usize),
    Line,
}

/// A line that may begin an entry.
struct Opening<'t> {
    form: Form,
    indent: &'t str,
    day: Option<Date>,
}

impl<'t> Opening<'t> {
    fn of(line: &'t str, order: Option<DateOrder>) -> Self {
        let bare = line.trim_start();
        let indent = head(line, line.len() - bare.len());
        let rank = bare.bytes().take_while(|byte| *byte == b'#').count();
        let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = (digits.len() < bare.len())
            .then(|| digits.strip_prefix(". ").or_else(|| digits.strip_prefix(") ")));
        let item = ["- ", "* ", "+ "].iter().find_map(|mark| bare.strip_prefix(mark));
        let (form, text) = match (item.or(numbered.flatten()), bare.strip_prefix('|')) {
            // `12. March 2026` begins with its day.
            (Some(text), _) if item.is_some() || day::leading(bare, order).is_none() => {
                (Form::Item, text)
            }
            (_, Some(cells)) => (Form::Row, cells),
            _ if (1..=6).contains(&rank) => (Form::Heading(rank), bare.trim_start_matches('#')),
            _ => (Form::Line, bare),
        };
        let dated = day::leading(text.trim_start(), order);
        let day = dated.and_then(|dated| dated.day.ok()).filter(|day| !day.approximate);
        Self { form, indent, day: day.map(|day| day.date) }
    }
}

/// The day of the entry that a line begins.
pub(super) fn day_of(line: &str, order: Option<DateOrder>) -> Option<Date> {
    Opening::of(line, order).day
}

impl<'t> Side<'t> {
    /// Reads a side; `None` when there is anything in it that belongs to no entry.
    pub(super) fn read(side: &'t str, order: Option<DateOrder>) -> Option<Self> {
        let mut all = Self::default();
        for line in side.split_terminator('\n') {
            if line.trim().is_empty() {
                all.n_blank += 1;
                continue;
            }
            let opening = Opening::of(line, order);
            let gap = std::mem::take(&mut all.n_blank);
            let begins = all.form.is_none_or(|form| form == (opening.form, opening.indent));
            match (opening.day.filter(|_| begins), all.entries.last_mut()) {
                (Some(day), last) => {
                    all.is_apart |= last.is_some() && gap > 0;
                    match last {
                        Some(_) => {}
                        None => all.lead.extend(std::iter::repeat_n("", gap)),
                    }
                    all.form = Some((opening.form, opening.indent));
                    all.entries.push(Entry { day, lines: vec![line] });
                }
                (None, None) => {
                    all.lead.extend(std::iter::repeat_n("", gap));
                    all.lead.push(line);
                }
                (None, Some(last)) => {
                    if !all.form.is_some_and(|form| belongs(form, &opening, line, gap)) {
                        return None;
                    }
                    last.lines.extend(std::iter::repeat_n("", gap));
                    last.lines.push(line);
                }
            }
        }
        Some(all)
    }

    /// Whether an entry is among those of this side.
    pub(super) fn has(&self, entry: &Entry<'_>) -> bool {
        self.entries.iter().any(|own| own == entry)
    }

    /// Whether what stands above the entries is the same, blank lines aside.
    pub(super) fn same_lead(&self, other: &Side<'_>) -> bool {
        self.lead
            .iter()
            .filter(|line| !line.is_empty())
            .eq(other.lead.iter().filter(|line| !line.is_empty()))
    }

    pub(super) fn has_no_lead(&self) -> bool {
        self.lead.iter().all(|line| line.is_empty())
    }

    /// Whether both sides have entries, written in one way.
    pub(super) fn goes_with(&self, other: &Side<'_>) -> bool {
        self.form.is_some() && self.form == other.form
    }

    /// The lines of this side with `entries`, some of which are `theirs`.
    pub(super) fn write(&self, entries: &[&Entry<'_>], theirs: &Side<'_>, is_end: bool) -> String {
        let is_heading = matches!(self.form, Some((Form::Heading(_), _)));
        // Two paragraphs are kept apart by a blank line, which each has at its end.
        let is_paragraph = matches!(self.form, Some((Form::Line, _))) && self.n_blank > 0;
        let is_apart = self.is_apart || theirs.is_apart || is_heading || is_paragraph;
        let mut lines: Vec<&str> = self.lead.clone();
        for (n, entry) in entries.iter().enumerate() {
            if n > 0 && is_apart {
                lines.push("");
            }
            lines.extend(&entry.lines);
        }
        let n_blank = if is_end { self.n_blank.min(theirs.n_blank) } else { self.n_blank };
        lines.extend(std::iter::repeat_n("", n_blank));
        let end = if entries.iter().any(|entry| entry.lines.iter().any(|line| line.ends_with('\r')))
        {
            "\r\n"
        } else {
            "\n"
        };
        lines.iter().fold(String::new(), |out, line| out + line.trim_end_matches('\r') + end)
    }
}

/// Whether a line goes on with an entry, `gap` blank lines below what is there of it.
fn belongs(form: (Form, &str), opening: &Opening<'_>, line: &str, gap: usize) -> bool {
    let (form, indent) = form;
    let is_deeper = line.starts_with(indent) && opening.indent.len() > indent.len();
    match form {
        Form::Item => is_deeper,
        Form::Row => false,
        Form::Heading(rank) => !matches!(opening.form, Form::Heading(other) if other <= rank),
        Form::Line => gap == 0 && opening.form == Form::Line,
    }
}
