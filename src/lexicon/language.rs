//! The languages that notes are written in, and which of them are on.

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

    /// The language of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
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
            assert_eq!(Language::of_code(language.code()), Some(language));
            assert!(Languages::all().has(language));
            assert!(!Languages::none().has(language));
        }
        assert_eq!(Language::of_code("xx"), None);
        assert!(Languages::default().has(Language::English));
        assert!(!Languages::default().has(Language::Dutch));
    }
}
