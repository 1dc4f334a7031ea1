//! One language's tables, sorted for look-up.

use super::sense::{Sense, Senses};
use super::table::{Ground, Table};
use crate::text::word::{spelled_out, straight, unaccented};

/// What was found: the meanings, and how many bytes after the word the phrase goes on for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Found {
    pub(crate) senses: Senses,
    pub(crate) len: usize,
}

/// A heading made ready to compare: bare lower-case words without accents.
pub(crate) struct Heading(String);

/// The longest heading that is looked up, in bytes.
const LONGEST_HEADING: usize = 60;

/// The most letters of a word for which accents count.
const SHORT: usize = 4;

/// The shortest compound that is told by its ending, beyond the ending's own length.
const PREFIX: usize = 3;

/// Words that would be another word without their accents.
const KEEP: [&str; 8] =
    ["presenté", "présenté", "março", "contattò", "chiamò", "parlò", "llamó", "habló"];

impl Heading {
    pub(crate) fn of(text: &str) -> Self {
        let text = text.trim().trim_end_matches([':', ' ', '*', '_', '?', '.']);
        if text.len() > LONGEST_HEADING {
            return Self(String::new());
        }
        let lower = unaccented(&text.to_lowercase());
        let words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'');
        let words = words.filter(|word| word.contains(|c: char| c.is_alphabetic()));
        Self(words.collect::<Vec<_>>().join(" "))
    }
}

struct Entry {
    first: String,
    rest: String,
    senses: Senses,
}

/// The words of one language.
pub(super) struct Dictionary {
    /// By first word; phrases before the words that begin them.
    entries: Vec<Entry>,
    headings: Vec<(String, Ground)>,
    endings: &'static [&'static str],
    elisions: &'static [&'static str],
}

impl std::fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dictionary({} entries)", self.entries.len())
    }
}

impl Dictionary {
    pub(super) fn new(table: &Table) -> Self {
        let mut entries = Vec::new();
        for (sense, row) in table.words.iter().copied().flatten() {
            for phrase in words(row) {
                spellings(phrase, &mut |spelling| entries.push(entry(spelling, *sense)));
            }
        }
        entries.sort_by(|a, b| {
            let longer = b.rest.len().cmp(&a.rest.len());
            a.first.cmp(&b.first).then(longer).then_with(|| a.rest.cmp(&b.rest))
        });
        entries.dedup_by(|next, kept| {
            let same = next.first == kept.first && next.rest == kept.rest;
            if same {
                kept.senses = kept.senses.and(next.senses);
            }
            same
        });
        let headings = table
            .headings
            .iter()
            .flat_map(|(ground, row)| words(row).map(|heading| (Heading::of(heading).0, *ground)));
        let mut headings: Vec<_> = headings.collect();
        headings.sort_by(|a, b| a.0.cmp(&b.0));
        Self { entries, headings, endings: table.endings, elisions: table.elisions }
    }

    pub(super) fn find(&self, word: &str, rest: &str) -> Found {
        let from = self.entries.partition_point(|entry| entry.first.as_str() < word);
        let same = self.entries.iter().skip(from).take_while(|entry| entry.first == word);
        for entry in same {
            if let Some(len) = goes_on(rest, &entry.rest) {
                return Found { senses: entry.senses, len };
            }
        }
        Found::default()
    }

    pub(super) fn ground(&self, heading: &Heading) -> Option<Ground> {
        let at =
            self.headings.binary_search_by(|(known, _)| known.as_str().cmp(&heading.0)).ok()?;
        self.headings.get(at).map(|(_, ground)| *ground)
    }

    pub(super) fn is_compound(&self, word: &str) -> bool {
        let long = |ending: &&&str| word.len() >= ending.len() + PREFIX;
        self.endings.iter().filter(long).any(|ending| word.ends_with(ending))
    }

    pub(super) fn is_elision(&self, word: &str) -> bool {
        self.elisions.contains(&word)
    }
}

/// The words and phrases of a row.
pub(super) fn words(row: &str) -> impl Iterator<Item = &str> {
    row.split(',').map(str::trim)
}

/// All the ways in which a phrase is written: `catch-up`, `catch up`, `catchup`; `déjeuner`, `dejeuner`.
pub(super) fn spellings(phrase: &str, write: &mut dyn FnMut(&str)) {
    let mut forms = vec![phrase.to_owned()];
    if phrase.contains('-') && phrase.contains(|c: char| c.is_alphabetic()) {
        forms.push(phrase.replace('-', " "));
        forms.push(phrase.replace('-', ""));
    }
    for form in forms {
        write(&form);
        let letters = form.chars().filter(|c| c.is_alphabetic()).count();
        if form.is_ascii() || letters <= SHORT || KEEP.contains(&form.as_str()) {
            continue;
        }
        for other in [unaccented(&form), spelled_out(&form)] {
            if other != form {
                write(&other);
            }
        }
    }
}

fn entry(phrase: &str, sense: Sense) -> Entry {
    let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    Entry { first: first.to_owned(), rest: rest.to_owned(), senses: Senses::of(&[sense]) }
}

/// How far `text` goes on with the words of `phrase`, if it does.
fn goes_on(text: &str, phrase: &str) -> Option<usize> {
    if phrase.is_empty() {
        return Some(0);
    }
    let mut chars = text.char_indices().peekable();
    for word in phrase.split(' ') {
        let mut blanks = 0;
        while chars.next_if(|(_, c)| matches!(c, ' ' | '\t' | '\u{a0}')).is_some() {
            blanks += 1;
        }
        if blanks == 0 {
            return None;
        }
        for expected in word.chars() {
            chars.next_if(|(_, c)| straight(*c).to_lowercase().eq([expected]))?;
        }
        if chars.peek().is_some_and(|(_, c)| c.is_alphanumeric()) {
            return None;
        }
    }
    Some(chars.peek().map_or(text.len(), |(at, _)| *at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_go_on_across_blanks() {
        assert_eq!(goes_on(" up with", "up"), Some(3));
        assert_eq!(goes_on("  Up", "up"), Some(4));
        assert_eq!(goes_on(" upon", "up"), None);
        assert_eq!(goes_on("up", "up"), None);
        assert_eq!(goes_on("", ""), Some(0));
    }

    #[test]
    fn headings_compare_by_their_words() {
        assert_eq!(Heading::of("📋 2. To-do:").0, "to do");
        assert_eq!(Heading::of("À faire").0, "a faire");
    }
}
