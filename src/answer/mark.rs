//! What a box may say.

/// What a box says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// `[x]`: it happened.
    Done,
    /// `[-]`: not this time.
    NotThisTime,
    /// `[>]`: later.
    Later,
}

impl Mark {
    /// The meaning of what stands in a box; `None` for a mark that means nothing here.
    pub fn of(mark: &str) -> Option<Self> {
        Some(match mark {
            "x" | "X" => Self::Done,
            "-" => Self::NotThisTime,
            ">" => Self::Later,
            _ => return None,
        })
    }
}
