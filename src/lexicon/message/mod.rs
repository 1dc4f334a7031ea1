//! The words of a short message that a person sends, a table for each language.
//!
//! Owns the sentences, the days in them, and the words that say what may be quoted to someone. Which sentences make a
//! message is `draft`'s business. In a sentence `{x}` is the place of the user's own words, put so that nothing
//! need agree with them; `{day}` is a day with its preposition, and falls away with the blank before it.

mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod occasion;
mod pt;

pub use self::occasion::{Manner, Occasion};
use super::language::Language;
use crate::text::fold;

/// What a message in one language is made of.
#[derive(Debug)]
#[non_exhaustive]
pub struct Phrases {
    /// The language.
    pub language: Language,
    /// What it may be called in a note: its code, its names.
    pub names: &'static [&'static str],
    /// To those one is on familiar terms with.
    pub familiar: Voice,
    /// To those one is not.
    pub formal: Voice,
    /// Days in a sentence.
    pub days: Days,
    /// Words before what a conversation was about.
    pub about: &'static [&'static str],
    /// Words that the place where one met may begin with.
    pub places: &'static [&'static str],
    /// What words that speak of someone become when they are said to them.
    pub turned: &'static [Turned],
    /// Words that cannot be turned: what holds one is not quoted.
    pub unsaid: &'static [&'static str],
    /// Words for the writer, which say the wrong thing in a question about the reader.
    pub own: &'static [&'static str],
    /// Verbs that a promise may begin with, where the language has a sentence for them.
    pub verbs: &'static [&'static str],
    /// Verbs after which what was promised can come with the message.
    pub sending: &'static [&'static str],
    /// Things that can come with a message.
    pub sendable: &'static [&'static str],
    /// Words that join one thing to another: what follows them is not the thing itself.
    pub joining: &'static [&'static str],
    /// Verbs that end the clause of a topic, where a language puts them there: "über die Umfrage gesprochen".
    pub spoken: &'static [&'static str],
    /// Words that alone are not what a conversation was about: "that", "half an hour".
    pub vague: &'static [&'static str],
    /// Words that a question begins with.
    pub questions: &'static [&'static str],
    /// Headings of the note of `type: messages`.
    pub headings: &'static [(Occasion, &'static [&'static str])],
    /// Two words that grow together when one of ours meets one of the user's: `("de el", "del")`.
    pub contracted: &'static [(&'static str, &'static str)],
}

/// The sentences to someone.
#[derive(Debug)]
#[non_exhaustive]
pub struct Voice {
    /// The first line; `{x}` is the name.
    pub greeting: &'static str,
    /// The last line above the name.
    pub closing: &'static str,
    /// After the first meeting.
    pub met: &'static str,
    /// After a later one.
    pub saw: &'static str,
    /// After a conversation from afar.
    pub talked: &'static str,
    /// I promised a thing.
    pub promised: &'static str,
    /// I promised to do something.
    pub promised_to: Option<&'static str>,
    /// What was promised comes with the message.
    pub here: &'static str,
    /// What was promised is still to come.
    pub pending: &'static str,
    /// I can offer a thing.
    pub offer: &'static str,
    /// Thanks for a thing.
    pub thanks: &'static str,
    /// Thanks for having introduced someone.
    pub introduced: &'static str,
    /// How it goes with something.
    pub going: &'static str,
    /// The same for words that stood after the language's own "about", where they have the case that it asks for.
    pub going_about: Option<&'static str>,
    /// How it went with people whom I introduced.
    pub introduction: &'static str,
    /// A long silence.
    pub while_ago: &'static str,
    /// Where there is nothing else to say.
    pub meaning_to: &'static str,
    /// How someone is.
    pub how_are_you: &'static str,
    /// On their birthday.
    pub birthday: &'static str,
    /// A few days after it.
    pub belated: &'static str,
    /// What one wishes them then.
    pub wish: &'static str,
    /// A small ask.
    pub ask: &'static str,
    /// They need not.
    pub no_pressure: &'static str,
    /// To hear from each other again.
    pub stay: &'static str,
}

/// Days with their prepositions.
#[derive(Debug)]
#[non_exhaustive]
pub struct Days {
    /// "today"
    pub today: &'static str,
    /// "yesterday"
    pub yesterday: &'static str,
    /// "on Monday", Monday first.
    pub weekdays: [&'static str; 7],
    /// "on {n} {month}"
    pub day: &'static str,
    /// The same with another form, for these numbers of days.
    pub other: &'static [(u32, &'static str)],
    /// "in {month}"
    pub month: &'static str,
    /// The names of the months as they are in a sentence.
    pub months: [&'static str; 12],
}

/// A word about someone, and what it becomes when it is said to them.
#[derive(Debug)]
#[non_exhaustive]
pub struct Turned {
    /// About them.
    pub third: &'static str,
    /// To them, on familiar terms.
    pub familiar: &'static str,
    /// To them, formally.
    pub formal: &'static str,
}

/// Lists words that turn: `turned!("his" => "your" | "your")`.
macro_rules! turned {
    ($($third:literal => $familiar:literal | $formal:literal),* $(,)?) => {
        &[$($crate::lexicon::message::Turned {
            third: $third, familiar: $familiar, formal: $formal,
        }),*]
    };
}
use turned;

/// Means of speaking to someone, which several languages name with the word that comes before a topic: "über Zoom".
pub const CHANNELS: &[&str] = &[
    "discord",
    "facebook",
    "facetime",
    "instagram",
    "linkedin",
    "mail",
    "mastodon",
    "meet",
    "signal",
    "skype",
    "slack",
    "sms",
    "teams",
    "telegram",
    "threema",
    "whatsapp",
    "xing",
    "zoom",
];

impl Phrases {
    /// Every table. Of the two for Portuguese the Brazilian one comes first, and is meant by the bare name.
    const ALL: [&'static Self; 8] = [
        &en::PHRASES,
        &de::PHRASES,
        &fr::PHRASES,
        &es::PHRASES,
        &pt::BRAZIL,
        &pt::PORTUGAL,
        &it::PHRASES,
        &nl::PHRASES,
    ];

    /// The table of a language.
    pub fn of(language: Language) -> &'static Self {
        Self::ALL.into_iter().find(|all| all.language == language).unwrap_or(&en::PHRASES)
    }

    /// The table that a code or a name means: `de`, `pt-PT`, `Français`.
    pub fn named(name: &str) -> Option<&'static Self> {
        let wanted = fold::loose(name);
        let find = |wanted: &str| {
            let is = |table: &&Self| table.names.iter().any(|name| fold::loose(name) == wanted);
            Self::ALL.into_iter().find(is)
        };
        // `de-AT`: a country that has no table of its own.
        find(&wanted).or_else(|| {
            let (code, country) = name.trim().split_once(['-', '_'])?;
            find(&fold::loose(code)).filter(|_| code.len() == 2 && country.len() == 2)
        })
    }

    /// The language that one of the words of a heading names.
    pub fn named_in(heading: &str) -> Option<Language> {
        let words = heading.split(|c: char| !c.is_alphanumeric() && c != '-');
        // Two letters are too often a word of their own.
        let mut long = words.filter(|word| word.chars().count() > 2);
        long.find_map(Self::named).map(|table| table.language)
    }

    /// The sentences for this way of addressing someone.
    pub fn voice(&self, manner: Manner) -> &Voice {
        match manner {
            Manner::Familiar => &self.familiar,
            Manner::Formal => &self.formal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_by_code_and_name() {
        let named = |name| Phrases::named(name).map(|table| table.names[0]);
        assert_eq!(named("de"), Some("de"));
        assert_eq!(named("Deutsch"), Some("de"));
        assert_eq!(named("german"), Some("de"));
        assert_eq!(named("de-AT"), Some("de"));
        assert_eq!(named("pt"), Some("pt-BR"));
        assert_eq!(named("pt_PT"), Some("pt-PT"));
        assert_eq!(named("Klingon"), None);
        assert_eq!(named(""), None);
        assert_eq!(Phrases::named_in("Thanks (auf Deutsch)"), Some(Language::German));
        assert_eq!(Phrases::named_in("It is a while"), None);
        for language in Language::ALL {
            assert_eq!(Phrases::of(language).language, language);
        }
    }

    #[test]
    fn every_sentence_has_its_place() {
        for table in Phrases::ALL {
            for voice in [&table.familiar, &table.formal] {
                for words in [
                    voice.promised,
                    voice.offer,
                    voice.thanks,
                    voice.introduced,
                    voice.going,
                    voice.ask,
                ] {
                    assert_eq!(words.matches("{x}").count(), 1, "{words}");
                }
                for words in [voice.met, voice.saw, voice.talked] {
                    assert_eq!(words.matches(" {day}").count(), 1, "{words}");
                }
            }
            let named = |occasion| table.headings.iter().any(|(named, _)| *named == occasion);
            assert!(Occasion::ALL.into_iter().all(named), "{:?}", table.language);
        }
    }
}
