//! Tables of words: those of all languages in one, sorted by the compiler, searched without asking for memory.

use super::language::{Language, Languages};
use super::sign::Meant;
use super::spelling::{Fold, Spelling};
use super::word::{State, Word};
use crate::text::fold;

/// A word in a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<M> {
    spelling: Spelling,
    /// As the language file has it.
    pub(super) written: &'static str,
    pub(super) means: M,
    state: State,
    /// `None` for a word of no one language.
    language: Option<Language>,
}

/// The words of one kind, in the order of their spelling.
pub(super) struct Table<M, const N: usize> {
    entries: [Entry<M>; N],
    /// Where the entries that begin with a byte of each class start; what follows is where they end.
    starts: [usize; CLASSES + 1],
    fold: Fold,
}

/// How many classes of first bytes there are: below `a`, each letter, above `z`.
const CLASSES: usize = 28;

/// The class of a spelling's first byte. Classes are in the order of the bytes.
const fn class(first: u8) -> usize {
    match first {
        0..b'a' => 0,
        b'a'..=b'z' => (first - b'a') as usize + 1,
        _ => CLASSES - 1,
    }
}

impl<M: Copy, const N: usize> Table<M, N> {
    /// The table of these lists; `N` words in all.
    pub(super) const fn new(fold: Fold, lists: &[(Option<Language>, &[Word<M>])]) -> Self {
        let mut entries = [Self::first(fold, lists); N];
        let (mut n, mut list) = (0, 0);
        while list < lists.len() {
            let (language, words) = lists[list];
            let mut at = 0;
            while at < words.len() {
                entries[n] = Self::entry(fold, language, &words[at]);
                (n, at) = (n + 1, at + 1);
            }
            list += 1;
        }
        Self::sort(&mut entries);
        Self::refuse_doubles(&entries);
        let mut starts = [0; CLASSES + 1];
        let mut at = 0;
        while at < N {
            starts[class(entries[at].spelling.first()) + 1] = at + 1;
            at += 1;
        }
        let mut at = 1;
        while at <= CLASSES {
            // A class without words starts and ends where the one before it ends.
            if starts[at] == 0 {
                starts[at] = starts[at - 1];
            }
            at += 1;
        }
        Self { entries, starts, fold }
    }

    #[expect(clippy::panic, reason = "it stops the compiler, never the program")]
    const fn entry(fold: Fold, language: Option<Language>, word: &Word<M>) -> Entry<M> {
        let Some(spelling) = Spelling::fit(word.written, fold) else {
            panic!("a word is longer than any spelling may be")
        };
        let Word { written, means, state } = *word;
        Entry { spelling, written, means, state, language }
    }

    const fn first(fold: Fold, lists: &[(Option<Language>, &[Word<M>])]) -> Entry<M> {
        let mut list = 0;
        while lists[list].1.is_empty() {
            list += 1;
        }
        Self::entry(fold, lists[list].0, &lists[list].1[0])
    }

    /// Shell's sort: short, and quick enough for the compiler.
    const fn sort(entries: &mut [Entry<M>; N]) {
        let mut gap = N / 2;
        while gap > 0 {
            let mut at = gap;
            while at < N {
                let entry = entries[at];
                let mut to = at;
                while to >= gap && entry.is_before(&entries[to - gap]) {
                    entries[to] = entries[to - gap];
                    to -= gap;
                }
                entries[to] = entry;
                at += 1;
            }
            gap /= 2;
        }
    }

    /// Does not compile when a language has a word twice: it can have one meaning only.
    const fn refuse_doubles(entries: &[Entry<M>; N]) {
        let mut at = 0;
        while at < N {
            let mut next = at + 1;
            while next < N && !entries[at].spelling.is_before(&entries[next].spelling) {
                let is_same = match (entries[at].language, entries[next].language) {
                    (Some(one), Some(other)) => one as u8 == other as u8,
                    (one, other) => one.is_none() && other.is_none(),
                };
                assert!(!is_same, "a language has a word twice in one table");
                next += 1;
            }
            at += 1;
        }
    }

    /// What a word means, as far as the languages that are on know it.
    pub(super) fn find(&self, text: &str, on: Languages) -> Option<M> {
        self.find_entry(text, on).map(|entry| entry.means)
    }

    /// What a word means in one language.
    pub(super) fn find_in(&self, text: &str, language: Language) -> Option<&Entry<M>> {
        self.spelled(text).iter().find(|entry| entry.language == Some(language))
    }

    /// The languages that have a word.
    pub(super) fn languages(&self, text: &str) -> Languages {
        let languages = self.spelled(text).iter().filter_map(|entry| entry.language);
        languages.fold(Languages::none(), Languages::with)
    }

    /// The entries that begin with a byte of this class.
    fn beginning(&self, first: u8) -> Option<&[Entry<M>]> {
        let class = class(first);
        self.entries.get(*self.starts.get(class)?..*self.starts.get(class + 1)?)
    }

    /// Every word, as the language files have it.
    pub(super) fn written(&self) -> impl Iterator<Item = &'static str> {
        self.entries.iter().map(|entry| entry.written)
    }

    /// The entry of a word. Where languages share a spelling, the one with the same accents comes first, then
    /// the first language in the order of [`Language::ALL`].
    pub(super) fn find_entry(&self, text: &str, on: Languages) -> Option<&Entry<M>> {
        let mut counting = self.spelled(text).iter().filter(|entry| entry.counts(on));
        let first = counting.next()?;
        if text.is_ascii() && first.written.is_ascii() {
            return Some(first);
        }
        let with_accents = |entry: &&Entry<M>| fold::same(entry.written, text);
        Some(std::iter::once(first).chain(counting).find(with_accents).unwrap_or(first))
    }

    /// What a word means, and which languages have it.
    pub(super) fn read(&self, text: &str, on: Languages) -> Option<Meant<M>> {
        let entry = self.find_entry(text, on)?;
        let Entry { means, written, .. } = *entry;
        let is_foreign = entry.language.is_some_and(|language| language != Language::English);
        let languages = if is_foreign { self.languages_of(text) } else { Languages::none() };
        Some(Meant { means, languages, written })
    }

    /// Whether a word means something beside others of its language.
    pub(super) fn may_be(&self, text: &str) -> bool {
        !self.spelled(text).is_empty()
    }

    /// The languages in which a word counts wherever it is.
    fn languages_of(&self, text: &str) -> Languages {
        let always = self.spelled(text).iter().filter(|entry| entry.state == State::Always);
        let languages = always.filter_map(|entry| entry.language);
        languages.fold(Languages::none(), Languages::with)
    }

    /// The entries of a word, in the order of their languages.
    fn spelled(&self, text: &str) -> &[Entry<M>] {
        self.spelled_in(text).unwrap_or_default()
    }

    fn spelled_in(&self, text: &str) -> Option<&[Entry<M>]> {
        // Most words that are looked up begin as no word of the table does.
        let first = Spelling::first_of(text, self.fold);
        if first.is_some_and(|first| self.beginning(first).is_none_or(<[_]>::is_empty)) {
            return None;
        }
        let wanted = Spelling::of(text, self.fold)?;
        let entries = self.beginning(wanted.first())?;
        let at = entries.partition_point(|entry| entry.spelling < wanted);
        let from = entries.get(at..)?;
        let alike = from.iter().take_while(|entry| entry.spelling == wanted).count();
        from.get(..alike)
    }
}

impl<M> Entry<M> {
    /// Whether it comes before another in the table: by its spelling, then by its language.
    const fn is_before(&self, other: &Self) -> bool {
        if self.spelling.is_before(&other.spelling) {
            return true;
        }
        !other.spelling.is_before(&self.spelling) && self.rank() < other.rank()
    }

    /// The place of its language among all; a word of no language comes first.
    const fn rank(&self) -> u8 {
        match self.language {
            None => 0,
            Some(language) => language as u8 + 1,
        }
    }

    /// Whether the word counts when these languages are on. What must stand beside a word is for the
    /// reader of the note to look at.
    fn counts(&self, on: Languages) -> bool {
        self.state == State::Always || self.language.is_none_or(|language| on.has(language))
    }
}

/// Makes the table of one kind of words out of all vocabularies: `table!(KEYS: Key = keys by Key);`
macro_rules! table {
    ($name:ident: $means:ty = $slot:ident by $fold:ident) => {
        pub(super) static $name: $crate::lexicon::table::Table<
            $means,
            {
                let (mut n, mut at) = (0, 0);
                while at < $crate::lexicon::ALL.len() {
                    n += $crate::lexicon::ALL[at].$slot.len();
                    at += 1;
                }
                n
            },
        > = {
            let mut lists = [(None, [].as_slice()); $crate::lexicon::ALL.len()];
            let mut at = 0;
            while at < lists.len() {
                lists[at] = ($crate::lexicon::ALL[at].language, $crate::lexicon::ALL[at].$slot);
                at += 1;
            }
            $crate::lexicon::table::Table::new($crate::lexicon::spelling::Fold::$fold, &lists)
        };
    };
}

pub(super) use table;
