//! The languages that notes are written in, and which of them are on.

use crate::text::fold;

/// A language whose words are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English
    English,
    /// German
    German,
    /// French
    French,
    /// Spanish
    Spanish,
    /// Portuguese
    Portuguese,
    /// Italian
    Italian,
    /// Dutch
    Dutch,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 7] = [
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Portuguese,
        Self::Italian,
        Self::Dutch,
    ];

    /// The two letters of ISO 639 that stand for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::Italian => "it",
            Self::Dutch => "nl",
        }
    }

    /// Its name in English, and in itself.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::English => ["English", "English"],
            Self::German => ["German", "Deutsch"],
            Self::French => ["French", "Français"],
            Self::Spanish => ["Spanish", "Español"],
            Self::Portuguese => ["Portuguese", "Português"],
            Self::Italian => ["Italian", "Italiano"],
            Self::Dutch => ["Dutch", "Nederlands"],
        }
    }

    /// The language of a code, with or without a country (`pt-BR`), or of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.trim();
        let code = name.split(['-', '_']).next().unwrap_or(name);
        Self::ALL.into_iter().find(|language| {
            language.code().eq_ignore_ascii_case(code)
                || language.names().iter().any(|own| fold::loose(own) == fold::loose(name))
        })
    }
}

/// The languages that are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Languages(u8);

impl Languages {
    /// No language: only what counts in every note.
    pub const fn none() -> Self {
        Self(0)
    }

    /// Every language.
    pub const fn all() -> Self {
        Self(u8::MAX)
    }

    /// These languages and one more.
    #[must_use]
    pub const fn with(self, language: Language) -> Self {
        Self(self.0 | 1 << language as u8)
    }

    /// These languages and those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Those of these languages that are among the others.
    #[must_use]
    pub const fn among(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// The one language, when there is only one.
    pub fn only(self) -> Option<Language> {
        let one = Language::ALL.into_iter().find(|language| self.has(*language));
        one.filter(|language| self == Self::none().with(*language))
    }

    /// Each of them.
    pub fn each(self) -> impl Iterator<Item = Language> {
        Language::ALL.into_iter().filter(move |language| self.has(*language))
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a language is on.
    pub const fn has(self, language: Language) -> bool {
        self.0 & 1 << language as u8 != 0
    }
}

impl Default for Languages {
    /// English.
    fn default() -> Self {
        Self::none().with(Language::English)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        for language in Language::ALL {
            assert_eq!(Language::of_name(language.code()), Some(language));
            assert!(Languages::all().has(language));
            assert!(!Languages::none().has(language));
        }
        assert_eq!(Language::of_name("xx"), None);
        assert_eq!(Language::of_name("pt-BR"), Some(Language::Portuguese));
        assert_eq!(Language::of_name("francais"), Some(Language::French));
        assert!(Languages::default().has(Language::English));
        assert!(!Languages::default().has(Language::Dutch));
    }
}
