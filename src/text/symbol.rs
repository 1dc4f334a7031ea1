//! Numbers that stand for names: two names that links take for the same have the same symbol.
//!
//! A name is hashed and compared once, when it is first seen; afterwards a look at a number is enough.

use std::num::NonZeroU32;

use foldhash::{HashMap, HashMapExt};

use super::fold::{fold, folded};

/// The number of a name, as [`fold`] makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(NonZeroU32);

impl Symbol {
    /// Its place in a list that has one for each symbol.
    pub fn at(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// All names seen so far. None is ever forgotten: a name costs a few bytes, and notes that are renamed
/// all day are rare.
#[derive(Debug, Clone, Default)]
pub struct Symbols {
    known: HashMap<Box<str>, Symbol>,
}

impl Symbols {
    /// Room for this many names.
    pub fn with_capacity(names: usize) -> Self {
        Self { known: HashMap::with_capacity(names) }
    }

    /// The symbol of a name, a new one if need be.
    pub fn of(&mut self, name: &str) -> Symbol {
        if let Some(known) = self.find(name) {
            return known;
        }
        // More names than there are numbers do not fit into memory.
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX - 1).saturating_add(1);
        let symbol = Symbol(NonZeroU32::new(next).unwrap_or(NonZeroU32::MAX));
        self.known.insert(fold(name).into(), symbol);
        symbol
    }

    /// The symbol of a name that was seen before.
    pub fn find(&self, name: &str) -> Option<Symbol> {
        folded(name, |name| self.known.get(name)).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_compare_equal_are_one() {
        let mut symbols = Symbols::default();
        assert!(symbols.is_empty());
        let ada = symbols.of("Ada Lovelace");
        assert_eq!(symbols.of("ada  lovelace "), ada);
        assert_ne!(symbols.of("Zoe"), symbols.of("Zoë"));
        assert_eq!(symbols.find("Zoe\u{308}"), symbols.find("ZOË"));
        assert_eq!(symbols.find("Bo"), None);
        assert_eq!((ada.at(), symbols.len()), (0, 3));
    }
}
