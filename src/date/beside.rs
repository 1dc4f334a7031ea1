//! What stands beside the number of a date and says nothing more: weekdays, articles, marks and blanks.

use crate::lexicon;
use crate::text::span::{slice, tail};

/// Punctuation and at least one blank between the parts of a worded date.
pub(super) fn gap(text: &str) -> Option<usize> {
    let mut len = 0;
    if text.starts_with(['.', ',']) {
        len = 1;
    }
    let rest = tail(text, len);
    match blank_len(rest) {
        0 => {
            let blanks = rest.bytes().take_while(|b| *b == b' ').count();
            ((1..=2).contains(&blanks)).then_some(len + blanks)
        }
        blank => Some(len + blank),
    }
}

/// The length of a blank at the start that no line breaks at, which is a blank like any other.
pub(super) fn blank_len(text: &str) -> usize {
    let is_blank = |c: &char| matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
    text.chars().next().filter(is_blank).map_or(0, char::len_utf8)
}

/// The longest word that an article before a date begins with, in bytes: "den".
const ARTICLE: usize = 3;

/// The length of what may stand before the number of a date: "Sunday, ", "le mardi ", "Dienstag, den ".
pub(super) fn lead_len(text: &str) -> Option<usize> {
    let word = word_len(text);
    let article = if word <= ARTICLE { lexicon::day_article_len(text) } else { 0 };
    let mut at = article;
    let word = if article > 0 { word_len(tail(text, at)) } else { word };
    if word > 0 {
        let word = word + hyphenated_len(tail(text, at + word));
        let (name, after) = (slice(text, at, at + word), tail(text, at + word));
        (lexicon::weekday(name).is_some() || is_short_weekday(name, after)).then_some(())?;
        at += word + gap(after)?;
        at += lexicon::day_article_len(tail(text, at));
    }
    Some(at)
}

/// The length of the second half of a word that is written with a hyphen: "terça-feira".
fn hyphenated_len(text: &str) -> usize {
    text.strip_prefix('-').map_or(0, word_len).checked_add(1).filter(|len| *len > 1).unwrap_or(0)
}

/// The longest short weekday, in bytes: "segunda".
const SHORT_WEEKDAY: usize = 7;

/// Whether a word before a date is a short weekday rather than a name: "Di", "lun", "Sam.".
fn is_short_weekday(name: &str, after: &str) -> bool {
    let is_marked =
        name.len() <= 2 || name.starts_with(char::is_lowercase) || after.starts_with(['.', ',']);
    name.len() <= SHORT_WEEKDAY && is_marked && lexicon::is_short_weekday(name)
}

/// The length of the word at the start, in any script.
pub(super) fn word_len(text: &str) -> usize {
    let ascii = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if text.as_bytes().get(ascii).is_none_or(u8::is_ascii) {
        return ascii;
    }
    let is_letter = |c: char| c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c);
    text.find(|c: char| !is_letter(c)).unwrap_or(text.len())
}

/// The length of a weekday that follows a date: ` Sunday`, ` (Sun)`, `, Sunday`.
pub(super) fn weekday_len(text: &str) -> usize {
    const LEADS: [&str; 7] = [" (", ", ", " ", "(", "\u{a0}(", "\u{a0}", "\u{202f}"];
    let lead = LEADS.into_iter().find(|lead| text.starts_with(lead));
    let Some(lead) = lead else { return 0 };
    let rest = tail(text, lead.len());
    let word = word_len(rest);
    let name = slice(rest, 0, word);
    let is_closed = lead.ends_with('(') && tail(rest, word).starts_with(')');
    if lexicon::weekday(name).is_none() && !(is_closed && lexicon::is_short_weekday(name)) {
        return 0;
    }
    let close = usize::from(is_closed);
    lead.len() + word + close
}
