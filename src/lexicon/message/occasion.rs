//! What a message is for, and how its reader is addressed.

use super::Phrases;
use crate::text::fold;

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The first one after meeting.
    First,
    /// To be in touch again.
    FollowUp,
    /// To thank.
    Thanks,
    /// To congratulate.
    Congratulation,
    /// After a long silence.
    Reconnecting,
    /// A small ask.
    Ask,
    /// To close a loop: what was promised, what came of something.
    Loop,
}

impl Occasion {
    /// Every occasion.
    pub const ALL: [Self; 7] = [
        Self::First,
        Self::FollowUp,
        Self::Thanks,
        Self::Congratulation,
        Self::Reconnecting,
        Self::Ask,
        Self::Loop,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::FollowUp => "follow-up",
            Self::Thanks => "thanks",
            Self::Congratulation => "congratulation",
            Self::Reconnecting => "reconnecting",
            Self::Ask => "ask",
            Self::Loop => "loop",
        }
    }

    /// The occasion of a name, or of a heading that begins with one in any language.
    pub fn of(heading: &str) -> Option<Self> {
        let heading = fold::loose(heading);
        if let Some(named) = Self::ALL.into_iter().find(|one| fold::loose(one.name()) == heading) {
            return Some(named);
        }
        let all = Phrases::ALL.into_iter().flat_map(|table| table.headings);
        let means = |words: &[&str]| {
            words.iter().any(|word| {
                let rest = heading.strip_prefix(&*fold::loose(word));
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        };
        all.into_iter().find(|(_, words)| means(words)).map(|(occasion, _)| *occasion)
    }
}

/// How someone is addressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Manner {
    /// By the first name.
    #[default]
    Familiar,
    /// By the last name: Sie, vous, usted.
    Formal,
}

impl Manner {
    /// What the value of `address:` says.
    pub fn of(value: &str) -> Option<Self> {
        match fold::loose(value).as_str() {
            "formal" | "formell" | "formel" | "formale" | "formeel" | "sie" | "vous" | "usted"
            | "lei" | "u" | "polite" => Some(Self::Formal),
            "informal" | "familiar" | "informell" | "du" | "tu" | "je" | "first name" => {
                Some(Self::Familiar)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_an_occasion() {
        assert_eq!(Occasion::of("Thanks"), Some(Occasion::Thanks));
        assert_eq!(Occasion::of("Follow-up (English)"), Some(Occasion::FollowUp));
        assert_eq!(Occasion::of("Dank"), Some(Occasion::Thanks));
        assert_eq!(Occasion::of("A small ask"), Some(Occasion::Ask));
        assert_eq!(Occasion::of("Groceries"), None);
        assert_eq!(Occasion::of("loop"), Some(Occasion::Loop));
    }

    #[test]
    fn a_street_is_no_manner() {
        assert_eq!(Manner::of("Sie"), Some(Manner::Formal));
        assert_eq!(Manner::of("12 Mill Lane"), None);
    }
}
