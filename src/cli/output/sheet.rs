//! A sheet on a terminal: headings beside their items, or above them.

use touchbase::report::sheet::{Part, Sheet, Word, Words};

use crate::cli::output::table::{self, Cell};
use crate::cli::output::terminal::{FAINT, STRONG, Terminal, said, styled};
use crate::cli::output::wrap;

/// The width of the column of headings.
const LABEL: usize = 10;
/// The longest text from a note, in columns.
const LONG: usize = 200;
/// The least room that items need beside it.
const ROOM: usize = 30;

/// Where the headings of a sheet are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headings {
    /// Above their items.
    Above,
    /// To the left of their items, so that more fits on a screen.
    Beside,
}

/// The sheet as text.
pub(crate) fn text(sheet: &Sheet<'_>, headings: Headings, terminal: &Terminal) -> String {
    let width = terminal.width();
    let is_narrow = width.is_some_and(|width| width < LABEL + 2 + ROOM);
    let beside = headings == Headings::Beside && !is_narrow;
    let mut out = format!("{}\n", styled(STRONG, &words(&sheet.title)));
    let mut label: Option<&str> = None;
    for part in &sheet.parts {
        match part {
            Part::Heading(heading) if beside => {
                label = Some(heading);
                out.push('\n');
            }
            Part::Heading(heading) => out.push_str(&format!("\n{}\n", styled(STRONG, heading))),
            Part::Item(item) if beside => {
                let name = label.take().unwrap_or("").to_lowercase();
                let lead = format!("  {}", styled(FAINT, &format!("{name:<LABEL$}")));
                let room = width.map(|width| width.saturating_sub(LABEL + 2));
                wrapped(&mut out, &lead, &" ".repeat(LABEL + 2), &words(item), room);
            }
            Part::Item(item) => {
                let room = width.map(|width| width.saturating_sub(4));
                wrapped(&mut out, "  ", "    ", &words(item), room);
            }
            Part::Text(text) => wrapped(&mut out, "", "", &words(text), width),
            Part::Table(head, rows) => {
                let head = head.iter().map(|name| Cell::new(*name).style(FAINT)).collect();
                let rows = rows.iter().map(|row| row.iter().map(|w| Cell::new(words(w))).collect());
                let rows: Vec<Vec<Cell>> = std::iter::once(head).chain(rows).collect();
                out.push_str(&table::render(&rows, 2, width));
            }
            // Each chart has its text beside it.
            _ => {}
        }
    }
    out
}

/// Adds a paragraph, broken between words when there is a width.
fn wrapped(out: &mut String, lead: &str, indent: &str, text: &str, width: Option<usize>) {
    out.push_str(lead);
    match width {
        Some(width) => out.push_str(&wrap::lines(text, width).join(&format!("\n{indent}"))),
        None => out.push_str(text),
    }
    out.push('\n');
}

/// A line as plain text, controls neutral.
pub(crate) fn words(words: &Words<'_>) -> String {
    words
        .0
        .iter()
        .map(|word| match word {
            Word::Own(words) => words.replace('`', ""),
            Word::Quoted(text) if words.0.len() > 1 => {
                format!("“{}”", table::cut(&said(text), LONG))
            }
            Word::Said(text) | Word::Quoted(text) => table::cut(&said(text), LONG),
            Word::Person(person) => said(&person.label()),
            Word::Note(note) => said(note.path.stem()),
            Word::Address(address) => said(&address.text),
            _ => String::new(),
        })
        .collect()
}
