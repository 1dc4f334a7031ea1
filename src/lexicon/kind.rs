//! Kinds of touchpoints, recognized by word, tag or emoji.
//!
//! Owns what they are; where in a line a kind may stand is decided in `note`.

use std::fmt;

use super::ALL;
use super::language::{Language, Languages};
use super::of_language;
use super::table::table;
use crate::text::span::{slice, tail, within};

macro_rules! kinds {
    ($($variant:ident $name:literal $doc:literal [$($emoji:literal)*],)*) => {
        /// What kind of touchpoint it was.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Kind { $(#[doc = $doc] $variant,)* }

        impl Kind {
            /// Every kind.
            pub fn all() -> &'static [Self] { &[$(Self::$variant,)*] }

            /// Its name.
            pub fn name(self) -> &'static str { match self { $(Self::$variant => $name,)* } }

            /// The emojis that stand for it.
            pub fn emojis(self) -> &'static [char] { match self { $(Self::$variant => &[$($emoji,)*],)* } }

            /// The kind an emoji stands for.
            pub fn of_emoji(emoji: char) -> Option<Self> {
                match emoji { $($($emoji => Some(Self::$variant),)*)* _ => None }
            }
        }
    };
}

kinds! {
    Coffee "coffee" "Coffee, tea, a drink together" ['☕' '🍵' '🍺'],
    Call "call" "A call without pictures" ['📞' '☎' '📱'],
    Email "email" "Mail" ['✉' '📧' '📨' '📩'],
    Message "message" "A message on any channel" ['💬' '📲'],
    Meeting "meeting" "A meeting" ['🤝' '👥'],
    Lunch "lunch" "Lunch, or breakfast" ['🍽' '🥗' '🥐'],
    Dinner "dinner" "Dinner" ['🍷' '🍕'],
    Event "event" "Something many people attended" ['🎉' '🎤'],
    Letter "letter" "A letter or a card" ['💌' '📬'],
    Video "video" "A call with pictures" ['📹' '🎥' '💻'],
    Visit "visit" "A visit" ['🏠'],
    Intro "intro" "An introduction" ['🔗'],
    Gift "gift" "A gift" ['🎁'],
    Note "note" "An entry that names no kind" [],
    Mention "mention" "A link in a dated note, and nothing more said" [],
    Unknown "unknown" "Only a day in the front matter" [],
}

impl Kind {
    /// The kind a word names in these languages, in any case, punctuation around it aside.
    pub fn of_word(word: &str, on: Languages) -> Option<Self> {
        KINDS.find(word.trim_matches(|c: char| !c.is_alphanumeric()), on)
    }

    /// Every word of a language that names a kind, as written.
    pub fn words(language: Language) -> impl Iterator<Item = (&'static str, Self)> {
        of_language(language).flat_map(|words| words.kinds).map(|word| (word.written, word.means))
    }

    /// The kind that one of the first `n` words of `text` names.
    pub fn among_first(text: &str, n: usize, on: Languages) -> Option<Self> {
        let (mut before, mut weak) = ("", None);
        let limit = |weak: Option<Self>| if weak.is_some() { n + YIELDS } else { n };
        for (at, word) in text.split_whitespace().enumerate() {
            if at >= limit(weak) {
                break;
            }
            let rest = tail(text, offset(text, word));
            let named = Self::at(rest, word, on);
            if named.is_some() && !before.eq_ignore_ascii_case("the") && !word.contains("[[") {
                if !is_weak(word, on) {
                    // "video call" and "phone call" are named by their first word.
                    return named;
                }
                weak = weak.or(named);
            }
            // "wrote her: the letter came" is a message.
            if weak.is_some() && word.ends_with([':', ';', '.']) {
                break;
            }
            before = word;
        }
        weak
    }

    /// The kind that `rest` names by its first words, the first of which is `word`.
    fn at(rest: &str, word: &str, on: Languages) -> Option<Self> {
        let bare = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        Named::at(bare, word, on).map(|named| named.kind)
    }

    /// The kind that the words around the byte `at` name: the nearest before it, else the first after.
    pub fn around(text: &str, at: usize, on: Languages) -> Option<Self> {
        let (mut found, mut weak) = (None, None);
        let mut start = None;
        for (offset, c) in text.char_indices().chain([(text.len(), ' ')]) {
            if let Some(kind) = Self::of_emoji(c)
                && (offset < at || found.is_none())
            {
                found = Some(kind);
            }
            let in_word = c.is_alphanumeric() || matches!(c, '-' | ':' | '\'' | '’');
            match (start, in_word) {
                (None, true) => start = Some(offset),
                (Some(from), false) => {
                    start = None;
                    if offset > at && found.is_some() {
                        return found;
                    }
                    let word = slice(text, from, offset);
                    match Self::at(tail(text, from), word, on) {
                        Some(kind) if is_weak(word, on) => weak = weak.or(Some(kind)),
                        Some(kind) => found = Some(kind),
                        None => {}
                    }
                }
                _ => {}
            }
        }
        found.or(weak)
    }

    /// Whether the kind says what happened, rather than that something did.
    pub fn is_stated(self) -> bool {
        !matches!(self, Self::Note | Self::Mention | Self::Unknown)
    }
}

/// A kind that a text begins with, in one word or in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Named {
    /// Which.
    pub(crate) kind: Kind,
    /// How long its words are, in bytes.
    pub(crate) len: usize,
}

impl Named {
    /// The kind that `text` names by its first words, the first of which is `word`: "1 on 1", "call"; none in "card
    /// game".
    pub(crate) fn at(text: &str, word: &str, on: Languages) -> Option<Self> {
        let lists = || ALL.iter().filter(|words| words.language.is_none_or(|own| on.has(own)));
        let phrases = lists().flat_map(|words| words.kind_phrases);
        let mut phrases = phrases.flat_map(|(kind, all)| all.iter().map(|phrase| (*kind, *phrase)));
        if let Some((kind, phrase)) = phrases.find(|(_, phrase)| begins(text, phrase)) {
            return Some(Self { kind, len: phrase.len() });
        }
        let kind = Kind::of_word(word, on)?;
        let is_other = lists().flat_map(|words| words.no_kinds).any(|phrase| begins(text, phrase));
        (!is_other).then_some(Self { kind, len: word.len() })
    }
}

/// How many more words are looked at after one that yields: "wrote Ada a long letter".
const YIELDS: usize = 3;

/// Whether the word of a kind yields to another beside it: "wrote a card" is a card.
fn is_weak(word: &str, on: Languages) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let lists = ALL.iter().filter(|words| words.language.is_none_or(|own| on.has(own)));
    lists.flat_map(|words| words.weak_kinds).any(|weak| *weak == word)
}

/// Where `word`, a piece of `text`, begins in it.
fn offset(text: &str, word: &str) -> usize {
    within(text, word).map_or(text.len(), |span| span.start as usize)
}

/// Whether a text begins with a phrase, in any case, and no word goes on after it.
fn begins(text: &str, phrase: &str) -> bool {
    // Most texts differ in their first letter.
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    first(text) == first(phrase)
        && text.get(..phrase.len()).is_some_and(|begins| {
            begins.eq_ignore_ascii_case(phrase) || begins.to_lowercase() == phrase
        })
        && !tail(text, phrase.len()).starts_with(char::is_alphanumeric)
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

table!(KINDS: Kind = kinds by Case);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        assert_eq!(Kind::of_word("Coffee", Languages::default()), Some(Kind::Coffee));
        assert_eq!(Kind::of_word("(call)", Languages::default()), Some(Kind::Call));
        assert_eq!(Kind::of_word("1:1", Languages::default()), Some(Kind::Meeting));
        assert_eq!(Kind::of_word("recall", Languages::default()), None);
        assert_eq!(
            Kind::among_first("Quick call about it", 3, Languages::default()),
            Some(Kind::Call)
        );
        assert_eq!(
            Kind::among_first("Discussed the call for papers", 3, Languages::default()),
            None
        );
        assert_eq!(Kind::of_emoji('📞'), Some(Kind::Call));
    }

    #[test]
    fn kinds_of_several_words_and_what_is_none() {
        let on = Languages::default();
        for text in [
            "1-on-1",
            "1 on 1 about looms",
            "one on one",
            "One-on-one",
            "1:1",
            "1on1",
            "1x1",
            "Spoke",
        ] {
            assert_eq!(Kind::among_first(text, 3, on), Some(Kind::Meeting), "{text}");
        }
        for text in ["wrote Ada", "pinged her", "left a voicemail", "voice note"] {
            assert_eq!(Kind::among_first(text, 3, on), Some(Kind::Message), "{text}");
        }
        for text in ["text of the law", "card game", "Fair enough, she said", "call for papers"] {
            assert_eq!(Kind::among_first(text, 3, on), None, "{text}");
        }
        assert_eq!(Kind::among_first("wrote Ada a long letter", 3, on), Some(Kind::Letter));
        assert_eq!(Kind::among_first("wrote her: the letter came", 3, on), Some(Kind::Message));
        assert_eq!(Kind::among_first("text from Ada", 3, on), Some(Kind::Message));
        assert_eq!(Kind::among_first("card to Ada", 3, on), Some(Kind::Letter));
    }

    #[test]
    fn nearest_before_a_link() {
        let text = "call with [[Bob]], then lunch with [[Ada]]";
        assert_eq!(Kind::around(text, 10, Languages::default()), Some(Kind::Call));
        assert_eq!(Kind::around(text, 35, Languages::default()), Some(Kind::Lunch));
        assert_eq!(
            Kind::around("[[Ada]] came for dinner", 0, Languages::default()),
            Some(Kind::Dinner)
        );
        assert_eq!(Kind::around("thought of [[Ada]]", 11, Languages::default()), None);
    }
}
