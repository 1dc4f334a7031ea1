//! Asks and who made a contact: how big an ask is, what became of it, which side began.

use super::ALL;
use super::language::Languages;
use super::table::table;

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
    /// Every size, the smallest first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Big];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Big => "big",
        }
    }

    /// The size of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

    /// The words that make an ask this big.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        let own = ALL.iter().flat_map(|words| words.ask_sizes);
        own.filter(move |word| word.means == self).map(|word| word.written)
    }
}

/// What became of an ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing yet.
    Open,
    /// They agreed.
    Yes,
    /// They refused.
    No,
    /// I took it back.
    Withdrawn,
}

impl Outcome {
    /// What a word says that became of an ask.
    pub fn of(word: &str) -> Option<Self> {
        OUTCOMES.find(word, Languages::default())
    }
}

/// Who made a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// I did.
    Me,
    /// They did.
    Them,
}

impl Side {
    /// The side a word stands for.
    pub fn of(word: &str) -> Option<Self> {
        SIDES.find(word, Languages::default())
    }
}

table!(OUTCOMES: Outcome = outcomes by Letters);
table!(SIDES: Side = sides by Letters);
