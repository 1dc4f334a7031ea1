//! A quick look at a text: whether it may hold a word of some meanings, before it is cut into words.
//!
//! Most lines hold none. Words are told apart by how they begin, so a yes may be wrong, and a no never is.

use super::dictionary::{self, spellings};
use super::sense::{Sense, Senses};
use super::table::Table;

/// How many bits the set has; a power of two, and far more than there are words.
const BITS: usize = 1 << 13;

/// The beginnings of all words of some meanings, in every language.
#[derive(Debug)]
pub(crate) struct Hint(Box<[u64]>);

impl Hint {
    /// The first words of all that means one of `senses` in `tables`.
    pub(super) fn of_first(tables: &[&Table], senses: &[Sense]) -> Self {
        Self::new(tables, senses, |phrase| phrase.split(' ').next())
    }

    /// The longest word of each, which other texts hold least often.
    pub(super) fn of_longest(tables: &[&Table], senses: &[Sense]) -> Self {
        Self::new(tables, senses, |phrase| {
            phrase.split(|c: char| !c.is_alphanumeric()).max_by_key(|word| word.len())
        })
    }

    fn new(tables: &[&Table], senses: &[Sense], part: fn(&str) -> Option<&str>) -> Self {
        let senses = Senses::of(senses);
        let mut hint = Self(vec![0; BITS / 64].into());
        for (sense, row) in tables.iter().flat_map(|table| table.words.iter().copied().flatten()) {
            if senses.has(*sense) {
                let words = dictionary::words(row);
                let mut add = |spelling: &str| part(spelling).into_iter().for_each(|w| hint.add(w));
                words.for_each(|phrase| spellings(phrase, &mut add));
            }
        }
        hint
    }

    /// Whether `text` may hold one of the words.
    pub(crate) fn may_hold(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let mut is_inside = false;
        bytes.iter().enumerate().any(|(at, byte)| {
            let begins = is_letter(*byte) && !is_inside;
            is_inside = is_letter(*byte);
            begins && self.has(beginning(bytes.get(at..).unwrap_or(&[])))
        })
    }

    fn add(&mut self, word: &str) {
        let bit = beginning(word.as_bytes());
        if let Some(bits) = self.0.get_mut(bit / 64) {
            *bits |= 1 << (bit % 64);
        }
    }

    fn has(&self, bit: usize) -> bool {
        self.0.get(bit / 64).is_some_and(|bits| bits & (1 << (bit % 64)) != 0)
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// The bit of a word, by its first eight bytes in any case.
fn beginning(word: &[u8]) -> usize {
    let bytes = word.iter().take(8).take_while(|byte| is_letter(**byte));
    let key = bytes.fold(0_u64, |key, byte| key << 8 | u64::from(byte | 0x20));
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 51) as usize % BITS
}

#[cfg(test)]
mod tests {
    use super::super::{de, en};
    use super::*;

    #[test]
    fn a_no_is_never_wrong() {
        let hint = Hint::of_longest(&[&en::TABLE, &de::TABLE], &[Sense::NotHappened, Sense::Moved]);
        for text in [
            "call (Cancelled)",
            "no-show",
            "SKIPPED lunch",
            "Anruf abgesagt",
            "lunch moved to Friday",
        ] {
            assert!(hint.may_hold(text), "{text:?}");
        }
        for text in ["", "call about the lease", "lunch with Ada", "2026-03-01"] {
            assert!(!hint.may_hold(text), "{text:?}");
        }
    }
}
