//! The languages of a vault: those that the settings name, or those that its notes turned out to speak.

use crate::lexicon::{Language, Languages};

/// The languages of a vault.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Spoken {
    /// What `language:` names; `None` when it does not stand in the settings.
    pub named: Option<Languages>,
    /// What is heard in the notes, as far as somebody has listened: English, and what else they speak.
    pub heard: Languages,
}

impl Spoken {
    /// The languages in which a note is read whose prose is in this one: that alone, or all that are on when
    /// it is too short to tell.
    pub fn of(self, prose: Option<Language>) -> Languages {
        match prose {
            Some(language) if self.named.is_none_or(|named| named.has(language)) => {
                Languages::none().with(language)
            }
            _ => self.on(),
        }
    }

    /// The languages that are on.
    pub fn on(self) -> Languages {
        self.named.unwrap_or(self.heard)
    }
}
