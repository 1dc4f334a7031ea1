//! How a word in a note and a word in a table come to the same spelling.
//!
//! Runs at compile time for the tables and without asking for memory for the usual note.

use crate::text::fold;

/// The longest spelling in a table, in bytes; anything longer is not a word we know.
const LONGEST: usize = 32;

/// What does not matter when two words are compared. Case never does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// Nothing else: short words, where an accent makes another word.
    Case,
    /// Accents.
    Accents,
    /// Accents, `-`, `_` and blanks.
    Key,
    /// Accents and whatever is not a letter or a digit.
    Letters,
    /// Accents, and which marks and blanks are between words.
    Words,
}

/// How many numbers of eight bytes a spelling takes.
const NUMBERS: usize = LONGEST / 8;

/// A spelling as it is compared: eight bytes to a number, the first byte highest, zero after the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spelling {
    numbers: [u64; NUMBERS],
    len: usize,
}

impl Spelling {
    /// The spelling of a word in a note; `None` when it is longer than any we know.
    pub(super) fn of(text: &str, fold: Fold) -> Option<Self> {
        match fold {
            _ if text.is_ascii() => Self::ascii(text.as_bytes(), fold),
            Fold::Case => Self::fit(&fold::fold(text), fold),
            Fold::Accents | Fold::Key => Self::fit(text, fold),
            Fold::Letters => Self::fit(&fold::letters(text), fold),
            Fold::Words => Self::fit(&fold::loose(text), fold),
        }
    }

    /// The first byte of the spelling of an ASCII text; `None` when that takes the whole spelling.
    pub(super) fn first_of(text: &str, fold: Fold) -> Option<u8> {
        let first = text.bytes().find(|byte| !byte.is_ascii() || !is_passed_over(*byte, fold))?;
        first.is_ascii().then(|| first.to_ascii_lowercase())
    }

    /// The spelling of ASCII text, which is what nearly all words are.
    fn ascii(text: &[u8], fold: Fold) -> Option<Self> {
        let mut spelling = Self { numbers: [0; NUMBERS], len: 0 };
        let mut gap = false;
        for byte in text {
            if is_passed_over(*byte, fold) {
                gap |= *byte != b'\'';
                continue;
            }
            if gap && fold == Fold::Words && spelling.len > 0 && !spelling.push(b' ') {
                return None;
            }
            gap = false;
            if !spelling.push(byte.to_ascii_lowercase()) {
                return None;
            }
        }
        Some(spelling)
    }

    /// The spelling of Latin text.
    pub(super) const fn fit(text: &str, fold: Fold) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut spelling = Self { numbers: [0; NUMBERS], len: 0 };
        let mut gap = false;
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at].to_ascii_lowercase();
            at += 1;
            if byte.is_ascii() && is_passed_over(byte, fold) {
                gap |= byte != b'\'';
                continue;
            }
            if gap && spelling.len > 0 && matches!(fold, Fold::Words) && !spelling.push(b' ') {
                return None;
            }
            gap = false;
            let bare = match fold {
                Fold::Case => None,
                _ if byte.is_ascii() || at == bytes.len() => None,
                _ => unaccented(byte, bytes[at]),
            };
            let Some(bare) = bare else {
                if !spelling.push(byte) {
                    return None;
                }
                continue;
            };
            at += 1;
            let mut letter = 0;
            while letter < bare.len() {
                if !spelling.push(bare.as_bytes()[letter]) {
                    return None;
                }
                letter += 1;
            }
        }
        Some(spelling)
    }

    /// Adds a byte; whether there was room for it.
    const fn push(&mut self, byte: u8) -> bool {
        let fits = self.len < LONGEST;
        if fits {
            self.numbers[self.len / 8] |= (byte as u64) << (56 - self.len % 8 * 8);
            self.len += 1;
        }
        fits
    }

    /// The first byte, 0 for an empty spelling.
    pub(super) const fn first(&self) -> u8 {
        self.numbers[0].to_be_bytes()[0]
    }

    /// Whether it sorts before another; the same as `<`, for the compiler.
    pub(super) const fn is_before(&self, other: &Self) -> bool {
        let mut at = 0;
        while at < NUMBERS {
            if self.numbers[at] != other.numbers[at] {
                return self.numbers[at] < other.numbers[at];
            }
            at += 1;
        }
        self.len < other.len
    }
}

const fn is_passed_over(byte: u8, fold: Fold) -> bool {
    match fold {
        Fold::Case | Fold::Accents => false,
        Fold::Key => matches!(byte, b'-' | b'_' | b' '),
        Fold::Letters | Fold::Words => !byte.is_ascii_alphanumeric(),
    }
}

/// The letters below the accent of a Latin letter of two bytes; nothing for an accent by itself.
const fn unaccented(first: u8, second: u8) -> Option<&'static str> {
    Some(match (first, second) {
        (0xC3, 0x80..=0x85 | 0xA0..=0xA5) => "a",
        (0xC3, 0x86 | 0xA6) => "ae",
        (0xC3, 0x87 | 0xA7) => "c",
        (0xC3, 0x88..=0x8B | 0xA8..=0xAB) => "e",
        (0xC3, 0x8C..=0x8F | 0xAC..=0xAF) => "i",
        (0xC3, 0x91 | 0xB1) => "n",
        (0xC3, 0x92..=0x96 | 0x98 | 0xB2..=0xB6 | 0xB8) => "o",
        (0xC3, 0x99..=0x9C | 0xB9..=0xBC) => "u",
        (0xC3, 0x9D | 0xBD | 0xBF) => "y",
        (0xC3, 0x9F) => "ss",
        (0xC5, 0x92 | 0x93) => "oe",
        (0xCC, 0x80..=0xBF) | (0xCD, 0x80..=0xAF) => "",
        _ => return None,
    })
}

/// A name, then the same without each of the numbers in front of it: `03 - 1:1s`, ` - 1:1s`, `:1s`, `s`.
///
/// A number may count the folders or be part of the name, so both are tried, the longer first.
pub(super) fn with_and_without_number(name: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(name), |name| {
        let number = name.trim_start_matches(|c: char| !c.is_alphanumeric());
        let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
        (rest.len() < number.len()).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, fold: Fold, expected: &str) {
        let bytes = Spelling::of(text, fold).unwrap().numbers.map(u64::to_be_bytes).concat();
        let shown = std::str::from_utf8(&bytes).unwrap().trim_end_matches('\0');
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn what_does_not_matter() {
        check("Last_contacted", Fold::Key, "lastcontacted");
        check("Março", Fold::Accents, "marco");
        check("n.fn", Fold::Key, "n.fn");
        check("Prénom", Fold::Key, "prenom");
        check("Pre\u{301}nom", Fold::Key, "prenom");
        check("GRÜSSE, Größe", Fold::Letters, "grussegrosse");
        check("👥 People", Fold::Letters, "people");
        check("1:1 log", Fold::Words, "1 1 log");
        check("Can't   wait!", Fold::Words, "cant wait");
        check("À demander :", Fold::Words, "a demander");
        check("Café", Fold::Case, "café");
        check("1:1", Fold::Case, "1:1");
        assert!(Spelling::of(&"x".repeat(99), Fold::Case).is_none());
    }

    #[test]
    fn the_order_is_that_of_the_bytes() {
        let words = ["", "a", "a b", "ab", "abc", "b", "é"];
        for pair in words.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(|word| Spelling::fit(word, Fold::Case).unwrap());
            assert!(a.is_before(&b) && !b.is_before(&a) && a < b, "{pair:?}");
        }
    }

    #[test]
    fn numbers_in_front() {
        let all = |name| with_and_without_number(name).collect::<Vec<_>>();
        assert_eq!(all("03 - 1:1s"), ["03 - 1:1s", " - 1:1s", ":1s", "s"]);
        assert_eq!(all("People"), ["People"]);
        assert_eq!(all("👥 01 People"), ["👥 01 People", " People"]);
        assert_eq!(all(""), [""]);
    }
}
