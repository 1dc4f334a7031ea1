//! How much an ask asks: as it says itself, else by its words.

use crate::config::Config;
use crate::text::fold;

/// How much an ask asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// A question, an insight, a conversation, advice.
    Small,
    /// Feedback, a review, an introduction.
    Medium,
    /// A referral, a recommendation, a job, an investment, money.
    Big,
}

impl Size {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Big => "big",
        }
    }
}

/// Words that say how big an ask is. The biggest that occurs decides.
const WORDS: [(Size, &[&str]); 3] = [
    (
        Size::Big,
        &[
            "referral",
            "refer",
            "recommendation",
            "recommend me",
            "reference",
            "letter",
            "job",
            "position",
            "hire",
            "investment",
            "invest",
            "money",
            "loan",
            "lend",
            "fund",
            "funding",
            "sponsor",
            "sponsorship",
            "donate",
            "donation",
            "vouch",
            "endorse",
            "endorsement",
            "contract",
            "co-found",
            "sign",
        ],
    ),
    (
        Size::Medium,
        &[
            "feedback",
            "review",
            "proofread",
            "comment",
            "comments",
            "introduction",
            "intro",
            "introduce",
            "connect me",
            "read my",
            "read the draft",
            "look over",
            "panel",
            "speak at",
            "mentor",
            "favor",
            "favour",
        ],
    ),
    (
        Size::Small,
        &[
            "question",
            "ask about",
            "insight",
            "opinion",
            "view",
            "perspective",
            "thoughts",
            "conversation",
            "coffee",
            "call",
            "chat",
            "talk",
            "lunch",
            "advice",
            "tip",
            "tips",
            "pointer",
            "pointers",
            "how she",
            "how he",
            "how they",
        ],
    ),
];

/// How big an ask is: as it says itself, else by its words, else medium.
pub fn size(text: &str, stated: Option<&str>, config: &Config) -> Size {
    let named = |word: &str| {
        [Size::Small, Size::Medium, Size::Big].into_iter().find(|size| size.name() == word)
    };
    if let Some(size) = stated.and_then(|word| named(&fold::letters(word))) {
        return size;
    }
    let words = format!(" {} ", fold::loose(text));
    let has = |word: &str| words.contains(&format!(" {} ", fold::loose(word)));
    for (size, own) in WORDS {
        let more = config.asks.iter().filter(|(name, _)| named(name) == Some(size));
        if more.flat_map(|(_, words)| words).any(|word| has(word)) || own.iter().any(|w| has(w)) {
            return size;
        }
    }
    if text.trim_end().ends_with('?') { Size::Small } else { Size::Medium }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let of = |text| size(text, None, &Config::default());
        assert_eq!(of("her view on grid storage"), Size::Small);
        assert_eq!(of("What would you read first?"), Size::Small);
        assert_eq!(of("feedback on the draft"), Size::Medium);
        assert_eq!(of("an introduction to the lab"), Size::Medium);
        assert_eq!(of("a referral for the design job"), Size::Big);
        assert_eq!(of("advice on the job offer"), Size::Big);
        assert_eq!(of("something"), Size::Medium);
        assert_eq!(size("a job", Some("Small"), &Config::default()), Size::Small);
        assert_eq!(of("the jobs report"), Size::Medium, "whole words only");
    }
}
