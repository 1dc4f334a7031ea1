//! Kinds of touchpoints, recognized by word, tag or emoji.
//!
//! Owns what they are; where in a line a kind may stand is decided in `note`.

use std::fmt;

use super::language::{Language, Languages};
use super::of_language;
use super::table::table;
use crate::text::span::slice;

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
        let mut before = "";
        for word in text.split_whitespace().take(n) {
            let named = Self::of_word(word, on);
            if named.is_some() && !before.eq_ignore_ascii_case("the") && !word.contains("[[") {
                // "video call" and "phone call" are named by their first word.
                return named;
            }
            before = word;
        }
        None
    }

    /// The kind that the words around the byte `at` name: the nearest before it, else the first after.
    pub fn around(text: &str, at: usize, on: Languages) -> Option<Self> {
        let mut found = None;
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
                    if let Some(kind) = Self::of_word(slice(text, from, offset), on) {
                        found = Some(kind);
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// Whether the kind says what happened, rather than that something did.
    pub fn is_stated(self) -> bool {
        !matches!(self, Self::Note | Self::Mention | Self::Unknown)
    }
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
    fn nearest_before_a_link() {
        let text = "call with [[Bob]], then lunch with [[Ada]]";
        assert_eq!(Kind::around(text, 10, Languages::default()), Some(Kind::Call));
        assert_eq!(Kind::around(text, 35, Languages::default()), Some(Kind::Lunch));
        assert_eq!(
            Kind::around("[[Ada]] came for dinner", 0, Languages::default()),
            Some(Kind::Dinner)
        );
        assert_eq!(Kind::around("saw [[Ada]]", 4, Languages::default()), None);
    }
}
