//! What the body of a note holds at all, found by plain searches: what it does not hold is not looked for.

use memchr::memmem::Finder;

use super::events::linked;
use super::markdown::field;
use crate::text::needle::Needle;

static WIKILINK: Needle = Needle::new(|| Finder::new("[["));

static MARKDOWN_LINK: Needle = Needle::new(|| Finder::new("]("));

/// What a body holds.
#[derive(Clone, Copy)]
pub(super) struct Holds {
    pub(super) links: bool,
    /// Names in bold, as the journal of the program `friends` has them.
    pub(super) journal: bool,
    pub(super) fields: bool,
    pub(super) tags: bool,
}

impl Holds {
    /// What `body` holds.
    pub(super) fn of(body: &str) -> Self {
        let bytes = body.as_bytes();
        let tag = |at: usize| bytes.get(at + 1).is_some_and(|b| !b" #\n\r".contains(b));
        Self {
            links: WIKILINK.is_in(body) || MARKDOWN_LINK.is_in(body),
            journal: linked::JOURNAL.is_in(body),
            fields: field::may_hold(body),
            tags: memchr::memchr_iter(b'#', bytes).any(tag),
        }
    }
}
