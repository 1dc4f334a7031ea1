//! Which language a text is written in, told by its function words.

use super::language::{Language, Languages};
use super::table::table;

impl Language {
    /// The language of a text without front matter, code, links, addresses and quotations; `None` when it is
    /// too short to tell or none stands out.
    pub fn of_prose(text: &str) -> Option<Self> {
        let mut tallies = Self::ALL.map(|language| Tally { language, hits: 0, words: Vec::new() });
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            // A function word is written in lower case; a capital may begin a name.
            if !word.starts_with(char::is_lowercase) {
                continue;
            }
            let Some(entry) = FUNCTION_WORDS.find_entry(word, Languages::all()) else { continue };
            if let Some(tally) = tallies.iter_mut().find(|tally| tally.language == entry.means) {
                tally.hits += 1;
                if !tally.words.contains(&entry.written) {
                    tally.words.push(entry.written);
                }
            }
        }
        tallies.sort_by_key(|tally| std::cmp::Reverse(tally.hits));
        let [first, second, ..] = tallies;
        let stands_out =
            first.hits >= HITS && first.words.len() >= WORDS && first.hits >= 2 * second.hits;
        stands_out.then_some(first.language)
    }
}

/// How many function words a text needs before its language can be told.
const HITS: usize = 5;
/// How many different ones they have to be.
const WORDS: usize = 3;

/// How much of a text speaks for a language.
struct Tally {
    language: Language,
    hits: usize,
    words: Vec<&'static str>,
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
