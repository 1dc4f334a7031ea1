//! The words that speak for a contact and against it, as data, a file per language.
//!
//! Owns how a word or a phrase is looked up in the languages that apply to a note.

mod de;
mod dictionary;
mod en;
mod es;
mod fr;
mod hint;
mod it;
mod nl;
mod pt;
mod sense;
mod table;

use std::sync::LazyLock;

pub(crate) use self::dictionary::Found;
use self::dictionary::{Dictionary, Heading};
use self::hint::Hint;
pub(crate) use self::sense::{Sense, Senses};
pub(crate) use self::table::Ground;
use self::table::Table;
use super::{Language, Languages};
use crate::text::span::{floor, head};

static DICTIONARIES: [LazyLock<Dictionary>; 7] = [
    LazyLock::new(|| Dictionary::new(&en::TABLE)),
    LazyLock::new(|| Dictionary::new(&de::TABLE)),
    LazyLock::new(|| Dictionary::new(&fr::TABLE)),
    LazyLock::new(|| Dictionary::new(&es::TABLE)),
    LazyLock::new(|| Dictionary::new(&pt::TABLE)),
    LazyLock::new(|| Dictionary::new(&it::TABLE)),
    LazyLock::new(|| Dictionary::new(&nl::TABLE)),
];

static TABLES: [(Language, &Table); 7] = [
    (Language::English, &en::TABLE),
    (Language::German, &de::TABLE),
    (Language::French, &fr::TABLE),
    (Language::Spanish, &es::TABLE),
    (Language::Portuguese, &pt::TABLE),
    (Language::Italian, &it::TABLE),
    (Language::Dutch, &nl::TABLE),
];

/// Words that may say that something did not happen, or not yet.
static UNSAID: LazyLock<Hint> = LazyLock::new(|| {
    Hint::of_longest(&TABLES, &[Sense::NotHappened, Sense::Moved, Sense::Ahead, Sense::PlanBehind])
});

/// Words that may begin a line that tells of a plan, or of nothing: "no lunch".
static BEGINNINGS: LazyLock<Hint> =
    LazyLock::new(|| Hint::of_first(&TABLES, &[Sense::Modal, Sense::To, Sense::NoContact]));

/// How many bytes of a line are looked at for the words that begin a plan.
const BEGINNING: usize = 12;

/// Whether a line may say that it did not happen, or not yet; a no is certain.
pub(crate) fn may_be_unsaid(line: &str, languages: Languages) -> bool {
    let end = floor(line, BEGINNING.min(line.len()));
    UNSAID.may_hold(line, languages)
        || BEGINNINGS.may_hold(head(line, end), languages)
        || memchr::memchr(b'~', line.as_bytes()).is_some()
}

/// The words of the languages that apply to a note.
#[derive(Debug, Clone, Copy)]
pub struct Words(Languages);

impl Words {
    /// The languages that know a word in lower case.
    pub(super) fn knowing(word: &str) -> Languages {
        let knows = |language: &Language| {
            !Self(Languages::none().with(*language)).find(word, "").senses.is_empty()
        };
        Language::ALL.into_iter().filter(knows).fold(Languages::none(), Languages::with)
    }

    /// The words of `languages`.
    pub fn of(languages: Languages) -> Self {
        Self(languages)
    }

    fn on(self) -> impl Iterator<Item = &'static Dictionary> {
        let all = Language::ALL.into_iter().zip(&DICTIONARIES);
        all.filter(move |(language, _)| self.0.has(*language)).map(|(_, dictionary)| &**dictionary)
    }

    /// The meanings of the folded `word`, or of the longest phrase that it begins; `rest` is the
    /// text after it.
    pub(crate) fn find(self, word: &str, rest: &str) -> Found {
        let mut best = Found::default();
        for dictionary in self.on() {
            let found = dictionary.find(word, rest);
            if found.len > best.len {
                best = found;
            } else if found.len == best.len {
                best.senses = best.senses.and(found.senses);
            }
        }
        if best.senses.is_empty() && self.on().any(|words| words.is_compound(word)) {
            best.senses = Senses::of(&[Sense::Noun]);
        }
        best
    }

    /// What is below a heading, or in a list with such a label.
    pub(crate) fn ground(self, heading: &str) -> Option<Ground> {
        let heading = Heading::of(heading);
        self.on().find_map(|dictionary| dictionary.ground(&heading))
    }

    /// Whether `word` before an apostrophe is a word of its own: `l'`, `d'`.
    pub(crate) fn is_elision(self, word: &str) -> bool {
        self.on().any(|dictionary| dictionary.is_elision(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_lower_case_and_have_no_doubles() {
        for (_, table) in TABLES {
            for (sense, row) in table.words.iter().copied().flatten() {
                let mut words: Vec<&str> = dictionary::words(row).collect();
                words.sort_unstable();
                for pair in words.windows(2) {
                    assert_ne!(pair.first(), pair.last(), "{sense:?}");
                }
                for word in words {
                    assert!(!word.is_empty(), "{sense:?}");
                    assert_eq!(word, word.to_lowercase(), "{sense:?}");
                }
            }
        }
    }

    #[test]
    fn the_longest_phrase_wins() {
        let words = Words::of(Languages::default());
        assert!(words.find("caught", " up with").senses.has(Sense::Met));
        assert!(words.find("thanks", " to").senses.has(Sense::Cited));
        assert!(words.find("thanks", " [[Ada]]").senses.has(Sense::Thanks));
        assert!(words.find("one", " on  one").senses.has(Sense::Noun));
        assert!(words.find("catchup", "").senses.has(Sense::Noun));
        assert!(words.find("catch", " up").senses.has(Sense::Noun));
        assert!(words.find("met", "").senses.has(Sense::Met));
        assert!(
            Words::of(Languages::none().with(Language::German)).find("met", "").senses.is_empty()
        );
        assert!(
            Words::of(Languages::none().with(Language::German))
                .find("projektbesprechung", "")
                .senses
                .has(Sense::Noun)
        );
    }
}
