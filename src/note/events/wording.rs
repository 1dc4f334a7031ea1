//! The words of an entry put together from where they are in the note: its own line, and what is nested below it.

use std::borrow::Cow;

use super::told;
use crate::text::Span;
use crate::text::span::head;

/// The pieces `own` of a line in one, and those of the lines `below` it. A heading among these is followed by a
/// colon, and left out when nothing is below it.
pub(in crate::note) fn of<'t>(text: &'t str, own: &[Span], below: &[Span]) -> Cow<'t, str> {
    if let ([own], []) = (own, below) {
        return own.of(text).into();
    }
    let mut words: String = own.iter().map(|part| part.of(text)).collect();
    for (at, part) in below.iter().enumerate() {
        if words.len() > told::TEXT * 4 {
            break;
        }
        let is_heading = is_heading(text, *part);
        let next = below.get(at + 1);
        if is_heading && next.is_none_or(|next| self::is_heading(text, *next)) {
            continue;
        }
        words.push('\n');
        words.push_str(part.of(text));
        if is_heading && !words.ends_with([':', '?', '!', '.']) {
            words.push(':');
        }
    }
    words.into()
}

/// Whether a piece is the text of a heading.
fn is_heading(text: &str, part: Span) -> bool {
    let before = head(text, part.start as usize).trim_end_matches([' ', '\t']);
    before.ends_with('#')
}
