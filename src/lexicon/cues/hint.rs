//! A quick look at a text: whether it may hold a word of some meanings, before it is cut into words.
//!
//! Most lines hold none. Words are told apart by their first eight bytes, so a yes may be wrong, and a no never is.

use super::dictionary::{self, spellings};
use super::sense::{Sense, Senses};
use super::table::Table;
use crate::lexicon::{Language, Languages};

/// How many places the table has; a power of two, and several times as many as there are words, so that most
/// words that are not in it meet an empty place at once.
const PLACES: usize = 1 << 12;

/// The beginnings of all words of some meanings, with the languages that have them.
#[derive(Debug)]
pub(crate) struct Hint {
    /// A word is at the place of its key, or at the next free one.
    places: Box<[(Key, Languages)]>,
}

/// The first eight bytes of a word in any case; zero where there is none.
type Key = u64;

impl Hint {
    /// The first words of all that means one of `senses` in `tables`.
    pub(super) fn of_first(tables: &[(Language, &Table)], senses: &[Sense]) -> Self {
        Self::new(tables, senses, |phrase| phrase.split(' ').next())
    }

    /// The longest word of each, which other texts hold least often.
    pub(super) fn of_longest(tables: &[(Language, &Table)], senses: &[Sense]) -> Self {
        Self::new(tables, senses, |phrase| {
            phrase.split(|c: char| !c.is_alphanumeric()).max_by_key(|word| word.len())
        })
    }

    fn new(
        tables: &[(Language, &Table)],
        senses: &[Sense],
        part: fn(&str) -> Option<&str>,
    ) -> Self {
        let senses = Senses::of(senses);
        let mut hint = Self { places: vec![(0, Languages::none()); PLACES].into() };
        for (language, table) in tables {
            let rows = table.words.iter().copied().flatten();
            for (_, row) in rows.filter(|(sense, _)| senses.has(*sense)) {
                let mut add = |spelling: &str| {
                    part(spelling).into_iter().for_each(|word| hint.add(word, *language));
                };
                dictionary::words(row).for_each(|phrase| spellings(phrase, &mut add));
            }
        }
        hint
    }

    /// Whether `text` may hold one of the words of these languages.
    pub(crate) fn may_hold(&self, text: &str, languages: Languages) -> bool {
        let (mut key, mut len) = (0, 0);
        for byte in text.bytes() {
            if is_letter(byte) {
                key = if len < Key::BITS { key << 8 | Key::from(byte | 0x20) } else { key };
                len += 8;
            } else if len > 0 {
                if self.has(key, languages) {
                    return true;
                }
                (key, len) = (0, 0);
            }
        }
        len > 0 && self.has(key, languages)
    }

    fn add(&mut self, word: &str, language: Language) {
        let bytes = word.bytes().take_while(|byte| is_letter(*byte)).take(size_of::<Key>());
        let key = bytes.fold(0, |key, byte| key << 8 | Key::from(byte | 0x20));
        if key != 0
            && let Some(at) = self.place(key)
            && let Some((place, languages)) = self.places.get_mut(at)
        {
            (*place, *languages) = (key, languages.with(language));
        }
    }

    fn has(&self, key: Key, wanted: Languages) -> bool {
        let found = self.place(key).and_then(|at| self.places.get(at));
        found.is_some_and(|(_, languages)| !languages.among(wanted).is_empty())
    }

    /// Where a key is, or would be.
    fn place(&self, key: Key) -> Option<usize> {
        let first = (key.wrapping_mul(SPREAD) >> (Key::BITS - PLACES.ilog2())) as usize;
        for step in 0..PLACES {
            let at = (first + step) % PLACES;
            let (place, _) = self.places.get(at)?;
            if *place == key || *place == 0 {
                return Some(at);
            }
        }
        None
    }
}

/// An odd number whose products have their high bits well mixed: 2^64 by the golden ratio.
const SPREAD: Key = 0x9e37_79b9_7f4a_7c15;

fn is_letter(byte: u8) -> bool {
    LETTERS.get(byte as usize).is_some_and(|is_letter| *is_letter)
}

/// Which bytes are of letters or digits: looked up, as it is asked of every byte of every entry.
static LETTERS: [bool; 256] = {
    let mut letters = [false; 256];
    let mut byte = 0;
    while byte < letters.len() {
        letters[byte] = (byte as u8).is_ascii_alphanumeric() || byte >= 0x80;
        byte += 1;
    }
    letters
};

#[cfg(test)]
mod tests {
    use super::super::{de, en};
    use super::*;

    #[test]
    fn a_no_is_never_wrong() {
        let tables = [(Language::English, &en::TABLE), (Language::German, &de::TABLE)];
        let hint = Hint::of_longest(&tables, &[Sense::NotHappened, Sense::Moved]);
        for text in [
            "call (Cancelled)",
            "no-show",
            "SKIPPED lunch",
            "Anruf abgesagt",
            "lunch moved to Friday",
        ] {
            assert!(hint.may_hold(text, Languages::all()), "{text:?}");
        }
        for text in ["", "call about the lease", "lunch with Ada", "2026-03-01"] {
            assert!(!hint.may_hold(text, Languages::all()), "{text:?}");
        }
        assert!(!hint.may_hold("Anruf abgesagt", Languages::default()));
    }
}
