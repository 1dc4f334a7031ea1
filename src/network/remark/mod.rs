//! What is worth knowing between notes, though nothing in them is wrong: what may have been meant and leads
//! nowhere.
//!
//! Looked for only when somebody asks, in notes that were read to be explained.

mod address;
mod day_name;
mod link;
mod name;
mod unknown_key;

use super::Network;
use super::uncounted::Uncounted;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::index::Index;
use crate::note::Note;
use crate::text::Lines;
use crate::text::Span;
use crate::text::span::within;

/// The most remarks of one kind, the weightiest: nobody reads more.
const MOST: usize = 50;

/// The remarks on the notes; of each kind what weighs most first. `lines` are those that do not count.
pub fn all(
    index: &Index,
    network: &Network<'_>,
    config: &Config,
    lines: &[Uncounted<'_>],
) -> Vec<Diagnostic> {
    let day_names = day_name::remarks(index, config);
    let keys = unknown_key::remarks(index, lines);
    let links = link::remarks(index, network);
    let names = name::remarks(index, network, lines);
    let addresses = address::remarks(network);
    [day_names, keys, links, names, addresses]
        .into_iter()
        .flat_map(|kind| kind.into_iter().take(MOST))
        .collect()
}

/// A remark on what `words` say on a line of a note.
fn remark(code: Code, note: &Note, line: u32, words: &str, message: String) -> Diagnostic {
    Diagnostic::new(code, place(note, line, words), message)
}

fn place(note: &Note, line: u32, words: &str) -> Place {
    let text = note.text();
    let lines = Lines::new(text);
    let shown = lines.text(line);
    let start = within(text, shown).map_or(0, |span| span.start as usize);
    match shown.find(words) {
        Some(at) => {
            let span = Span::new(start + at, start + at + words.len());
            Place::new(note.path.clone(), &lines, text, span)
        }
        None => Place { line, column: 1, width: 1, ..Place::file(note.path.clone()) },
    }
}
