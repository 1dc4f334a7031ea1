//! A text that is looked for in every note: what the search needs is prepared once.

use std::sync::LazyLock;

use memchr::memmem::Finder;

/// A text to look for.
pub(crate) struct Needle(LazyLock<Finder<'static>>);

impl Needle {
    /// `finder` prepares the search, the first time it is needed.
    pub(crate) const fn new(finder: fn() -> Finder<'static>) -> Self {
        Self(LazyLock::new(finder))
    }

    /// Whether it occurs in `text`.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.find(text).is_some()
    }

    /// Where it first occurs in `text`, in bytes.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        self.0.find(text.as_bytes())
    }
}
