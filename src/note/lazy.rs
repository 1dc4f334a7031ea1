//! A value that is made when somebody asks for it, and kept.

use std::fmt;
use std::sync::OnceLock;

/// A value that is made when somebody asks for it. Two notes differ by what they say, never by what has been
/// asked of them, so it is left out when a note is shown, and a copy starts empty.
pub(super) struct Lazy<T>(OnceLock<T>);

impl<T> Lazy<T> {
    /// The value, made by `make` the first time.
    pub(super) fn get(&self, make: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(make)
    }
}

impl<T> Default for Lazy<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}
