//! Which language a text is written in, told by its function words.

use super::language::{Language, Languages};
use super::table::table;
use crate::text::span::{floor, head, slice};

/// What the function words of a text say of its language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Prose {
    /// Its language; `None` when the text is too short to tell or none is clear.
    pub language: Option<Language>,
    /// How many words of each language it has, as far as they are counted. What one short text does not tell, many
    /// do together.
    pub words: [u8; Language::ALL.len()],
}

impl Prose {
    /// Reads a text without front matter.
    ///
    /// Only the beginning is looked at, and of a text that begins with no word of another language than
    /// English only a little of it. Code and links are passed over.
    pub fn read(text: &str) -> Self {
        let mut tallies =
            Language::ALL.map(|language| Tally { language, hits: 0, words: [""; WORDS] });
        let mut is_foreign = false;
        for Found { word, end } in words(head(text, floor(text, LOOKED_AT))) {
            if end > GLANCE && !is_foreign {
                break;
            }
            let Some(entry) = FUNCTION_WORDS.find_entry(word, Languages::all()) else { continue };
            is_foreign |= entry.means != Language::English;
            if let Some(tally) = tallies.get_mut(entry.means as usize) {
                tally.add(entry.written);
            }
        }
        let words = tallies.map(|tally| u8::try_from(tally.hits).unwrap_or(u8::MAX));
        tallies.sort_by_key(|tally| std::cmp::Reverse(tally.hits));
        let [first, second, ..] = tallies;
        let stands_out =
            first.hits >= HITS && first.n_words() >= WORDS && first.hits >= CLEAR * second.hits;
        Self { language: stands_out.then_some(first.language), words }
    }
}

impl Language {
    /// The language of a text without front matter, where that can be told.
    pub fn of_prose(text: &str) -> Option<Self> {
        Prose::read(text).language
    }
}

/// How many times as many words as any other the language of a text has.
pub(super) const CLEAR: usize = 2;
/// How many function words a text needs before its language can be told.
const HITS: usize = 5;
/// How many different ones they have to be.
const WORDS: usize = 3;
/// How much of a text is looked at, in bytes: some two pages, after which a language has shown.
const LOOKED_AT: usize = 4096;
/// How much of a text is looked at when no word of another language than English was among it, in bytes: in
/// every language some of the words stand among any thirty.
const GLANCE: usize = 320;
/// How long function words are, in bytes: from "di" to "também".
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=7;

/// How much of a text speaks for a language.
#[derive(Clone, Copy)]
struct Tally {
    language: Language,
    hits: usize,
    /// The first different words.
    words: [&'static str; WORDS],
}

impl Tally {
    fn add(&mut self, written: &'static str) {
        self.hits += 1;
        if !self.words.contains(&written)
            && let Some(free) = self.words.iter_mut().find(|word| word.is_empty())
        {
            *free = written;
        }
    }

    fn n_words(&self) -> usize {
        self.words.iter().filter(|word| !word.is_empty()).count()
    }
}

/// A word that may be a function word, and where it ends.
struct Found<'t> {
    word: &'t str,
    end: usize,
}

/// The words of a text that may be function words: in lower case, as a capital may begin a name, neither in
/// code nor in a link nor part of an address.
fn words(text: &str) -> impl Iterator<Item = Found<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let first = *bytes.get(at)?;
            let start = at;
            match first {
                b'[' | b'`' => {
                    let end = if first == b'[' { b']' } else { b'`' };
                    let rest = bytes.get(at + 1..)?;
                    at += 2 + memchr::memchr2(end, b'\n', rest).unwrap_or(rest.len());
                }
                _ if !is_letter(first) => at += 1,
                _ => {
                    at += bytes.get(at..)?.iter().take_while(|byte| is_letter(**byte)).count();
                    let before = start.checked_sub(1).and_then(|before| bytes.get(before));
                    let is_word = LENGTHS.contains(&(at - start))
                        && !first.is_ascii_uppercase()
                        && !matches!(before, Some(b'.' | b'/' | b'#' | b'@' | b'-'));
                    if is_word {
                        return Some(Found { word: slice(text, start, at), end: at });
                    }
                }
            }
        }
    })
}

/// Whether a byte is of a letter; all those beyond ASCII are taken for one.
const fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

table!(FUNCTION_WORDS: Language = function_words by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Language>) {
        assert_eq!(Language::of_prose(text), expected, "{text:?}");
    }

    #[test]
    fn the_language_of_a_note() {
        check(
            "She said that the lab would like this, and they have money from the state.",
            Some(Language::English),
        );
        check(
            "Wir haben über das Projekt gesprochen, sie ist noch nicht zum Ziel gekommen, auch für mich.",
            Some(Language::German),
        );
        check(
            "Elle est très contente, nous avons parlé pour une heure avec vous dans le parc.",
            Some(Language::French),
        );
        check(
            "Hay que ver los planes cuando pueda, pero fue muy bien el encuentro.",
            Some(Language::Spanish),
        );
        check(
            "Ela não foi com uma amiga, e isso já é muito; também falei em casa.",
            Some(Language::Portuguese),
        );
        check(
            "Anche lei ha detto che il libro della madre sono nel cassetto, gli ho scritto.",
            Some(Language::Italian),
        );
        check(
            "Zij zijn nog bij het huis, ook voor een gesprek, maar niet naar de stad.",
            Some(Language::Dutch),
        );
    }

    #[test]
    fn what_does_not_tell() {
        check("", None);
        check("the the the the the the", None);
        check("the and that", None);
        check("The And That With This Have", None);
        check("the and that with have nicht und auch ist dass wir", None);
    }
}
