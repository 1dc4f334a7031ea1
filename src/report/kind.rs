//! The pages of ours that a vault may have, and how each says that it is one.

use crate::yaml;

/// A page of ours. Its front matter key `touchbase` says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageKind {
    /// The report.
    FollowUps,
    /// The network as a whole.
    Review,
    /// One person, before a conversation.
    Briefing,
    /// Whether the pace can be kept up.
    Plan,
    /// A copy of the report, after what was ticked and written in it was taken over.
    CopyDone,
}

impl PageKind {
    const ALL: [Self; 5] =
        [Self::FollowUps, Self::Review, Self::Briefing, Self::Plan, Self::CopyDone];

    /// The value of the front matter key.
    pub fn mark(self) -> &'static str {
        match self {
            Self::FollowUps => "follow-ups",
            Self::Review => "review",
            Self::Briefing => "prep",
            Self::Plan => "plan",
            Self::CopyDone => "copy-done",
        }
    }

    /// Which page of ours a note says it is; `None` for a note of the user's.
    pub fn of(text: &str) -> Option<Self> {
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let yaml::Fence::Found { block, .. } = yaml::fence(text, start) else { return None };
        let block = yaml::split(text, block);
        let said = block.keys.iter().find(|key| key.name == "touchbase")?.value.text()?;
        Self::ALL.into_iter().find(|kind| kind.mark() == said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_what_it_is() {
        for kind in PageKind::ALL {
            let text = format!("\u{feff}---\ndate: 2026-03-16\ntouchbase: {}\n---\n", kind.mark());
            assert_eq!(PageKind::of(&text), Some(kind));
        }
        assert_eq!(PageKind::of("---\ntouchbase: person\n---\n"), None);
        assert_eq!(PageKind::of("touchbase: plan\n"), None);
    }
}
