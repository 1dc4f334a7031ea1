//! The owner's own openings of messages: a note of `type: messages`.
//!
//! Its headings say in which situation a text serves and in which language; what stands below is the text, with
//! `{placeholders}`. What comes in their place is found out elsewhere.

use crate::lexicon::{Language, Occasion, Phrases};
use crate::note::markdown::block::{Blocks, Quote, Shape};
use crate::note::reading::Reading;
use crate::text::span::{first_chars, slice};

/// One opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// When it serves.
    pub occasion: Occasion,
    /// The language that a heading names, else the one it is written in, where that can be told.
    pub language: Option<Language>,
    /// Its lines, with the placeholders.
    pub text: Box<str>,
}

/// The longest opening that is kept, in characters.
const TEXT: usize = 2_000;

/// Collects the openings of a note.
pub(super) fn collect(blocks: &Blocks, reading: &Reading<'_>) -> Vec<Template> {
    let mut found = Vec::new();
    let mut above: Vec<(u8, &str)> = Vec::new();
    let mut all = blocks.list.iter().peekable();
    while let Some(block) = all.next() {
        let Shape::Heading(rank) = block.shape else { continue };
        above.retain(|(other, _)| *other < rank);
        above.push((rank, block.span.of(reading.text)));
        let mut below: Option<(usize, usize)> = None;
        while let Some(next) = all.next_if(|next| !matches!(next.shape, Shape::Heading(_))) {
            if next.quote != Quote::Yes {
                let (start, end) = (next.span.start as usize, next.span.end as usize);
                below = Some(below.map_or((start, end), |(first, _)| (first, end)));
            }
        }
        let named = above.iter().rev();
        let occasion = named.clone().find_map(|(_, heading)| Occasion::of(heading));
        let (Some(occasion), Some((start, end))) = (occasion, below) else { continue };
        let text = slice(reading.text, start, end);
        let language = named.clone().find_map(|(_, heading)| Phrases::named_in(heading));
        found.push(Template {
            occasion,
            language: language.or_else(|| Language::of_prose(text)),
            text: lines(text).into(),
        });
    }
    found
}

/// The text with its lines as they are to be sent: no marks of a list, no white space around them.
fn lines(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim();
        line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).unwrap_or(line)
    });
    first_chars(&lines.collect::<Vec<_>>().join("\n"), TEXT).to_owned()
}
