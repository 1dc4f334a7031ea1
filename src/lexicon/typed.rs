//! Small words around a name on the command line, and the language in which a sentence is typed.
//!
//! A word of two languages, such as Dutch and English "met", has the meaning it has in the language of the
//! sentence; English words count in every sentence, except where its own language has them.

use super::calendar::{DAY_WORDS, NAMED_DAYS, WEEKDAYS};
use super::cues::Words;
use super::kind::KINDS;
use super::language::{Language, Languages};
use super::prose::FUNCTION_WORDS;
use super::table::table;

/// A word around a name on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TypedCue {
    /// "with": they were there.
    With,
    /// "and": so was the next.
    And,
    /// "about": they were spoken of.
    About,
    /// "to", "for": it went to them.
    To,
    /// "from": they made the contact.
    From,
    /// "at": a place follows.
    Place,
    /// "because", "who", "she": something else is told from here on.
    Clause,
    /// "said", "met": behind a name, what that person did with someone else.
    Says,
    /// "was", "has": behind a name, what is told of that person.
    Is,
    /// "of": whose, or of whom.
    Of,
    /// "without", "except": they were not there.
    But,
    /// "but": something else is told, unless "not" follows.
    Yet,
    /// "I", "me": the user.
    Me,
    /// "Sons", "Ltd": the name is a firm's.
    Firm,
    /// "my", "a": someone or something without a name follows.
    Article,
    /// What stands before a name in some languages and says nothing: "com a Ana".
    The,
}

impl TypedCue {
    /// The cue that a word is in a sentence of this tongue.
    pub fn of(word: &str, tongue: Tongue) -> Option<Self> {
        let own = tongue.own.and_then(|own| TYPED_CUES.find_in(word, own).map(|entry| entry.means));
        own.or_else(|| TYPED_CUES.find(word, Languages::default()))
    }

    /// What a word straight before a name does to it: where the language is not plain, also in the others.
    /// An article stands before a name in none but those that have it as a preposition, too.
    pub fn before_name(word: &str, tongue: Tongue) -> Option<Self> {
        let found = Self::of(word, tongue);
        if tongue.is_english || !matches!(found, None | Some(Self::Article)) {
            return found;
        }
        let leads = Language::ALL.into_iter().find_map(|language| {
            let means = TYPED_CUES.find_in(word, language)?.means;
            matches!(means, Self::With | Self::To | Self::From).then_some(means)
        });
        leads.or(found)
    }
}

/// What a word of one language speaks for it: a number that is divided among two to seven without rest, since
/// a word of three languages speaks for each of them by a third.
const WHOLE: u32 = 420;

/// The language that a sentence is typed in, as far as its words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tongue {
    /// Not English.
    own: Option<Language>,
    /// No other language has as many of the words.
    is_english: bool,
}

impl Tongue {
    /// One language and no other.
    pub fn only(language: Language) -> Self {
        let is_english = language == Language::English;
        Self { own: (!is_english).then_some(language), is_english }
    }

    /// The language that most of the words speak for. English, when none does more.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut votes = Language::ALL.map(|language| (language, 0));
        for word in words {
            let known = [
                TYPED_CUES.languages(word),
                KINDS.languages(word),
                Words::knowing(&word.to_lowercase()),
                DAY_WORDS.languages(word),
                WEEKDAYS.languages(word),
                NAMED_DAYS.languages(word),
                FUNCTION_WORDS.languages(word),
            ];
            let known = known.into_iter().fold(Languages::none(), Languages::and);
            let all = votes.iter().filter(|(language, _)| known.has(*language)).count();
            let share = u32::try_from(all).ok().and_then(|all| WHOLE.checked_div(all)).unwrap_or(0);
            for (language, votes) in &mut votes {
                *votes += if known.has(*language) { share } else { 0 };
            }
        }
        let [english, others @ ..] = votes;
        let most = others.into_iter().max_by_key(|(_, votes)| *votes);
        let most = most.filter(|(_, votes)| *votes >= english.1);
        Self {
            own: most.filter(|(_, votes)| *votes > english.1).map(|(language, _)| language),
            is_english: most.is_none(),
        }
    }
}

/// Whether a word is a title before a name; titles have their capital.
pub fn is_title(word: &str, tongue: Tongue) -> bool {
    let own = tongue.own.and_then(|own| TITLES.find_in(word, own));
    let entry = own.or_else(|| TITLES.find_entry(word, Languages::default()));
    entry.is_some_and(|entry| entry.written == word)
}

/// Whether a name is a word of the language, too: "Will", "Mark".
pub fn is_name_word(word: &str) -> bool {
    NAME_WORDS.find(word, Languages::default()).is_some()
}

table!(TYPED_CUES: TypedCue = typed_cues by Case);
table!(TITLES: () = titles by Case);
table!(NAME_WORDS: () = name_words by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_sentence() {
        let of = |text: &str| Tongue::of(text.split(' ')).own;
        assert_eq!(of("gisteren gewandeld met Ada en Bo"), Some(Language::Dutch));
        assert_eq!(of("met a friend of Ada"), None);
        assert_eq!(of("café con Ada y Bo"), Some(Language::Spanish));
        assert_eq!(of("Ada"), None);
    }

    #[test]
    fn cues() {
        let dutch = Tongue { own: Some(Language::Dutch), is_english: false };
        assert_eq!(TypedCue::of("met", dutch), Some(TypedCue::With));
        assert_eq!(TypedCue::of("met", Tongue::default()), Some(TypedCue::Says));
        assert_eq!(TypedCue::of("w", dutch), Some(TypedCue::With));
        assert!(is_title("Dr", dutch) && !is_title("dr", dutch) && is_title("Frau", dutch));
        assert!(is_name_word("Will"));
    }
}
