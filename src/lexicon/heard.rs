//! Which languages the notes of a vault speak, counted note by note.
//!
//! What one note speaks depends on that note alone, and the counts on the notes and not on their order, so
//! what is heard after any sequence of changes is what is heard at first sight.

use std::collections::BTreeMap;

use super::language::{Language, Languages};
use super::sign::Sign;

/// How many notes have to speak a language before it is heard in a vault.
const NOTES: usize = 3;

/// How many of a hundred notes have to. One note in a foreign language does not make a vault foreign.
const PERCENT: usize = 1;

/// How many different signs of a language count as hearing it.
const SIGNS: usize = 3;

/// What language one note speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speech {
    /// The language that its prose is written in, when that can be told.
    pub prose: Option<Language>,
    /// It says something that is read in one language or another, and its prose does not tell which.
    pub is_short: bool,
    /// The languages that have all of its keys and headings that are not English.
    pub structure: Languages,
    /// The keys, headings and folders that only one language has.
    pub signs: Box<[Sign]>,
}

/// What the notes of a vault speak.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// How many notes are written in each language.
    prose: [usize; Language::ALL.len()],
    /// How many notes have keys and headings of each language.
    structure: [usize; Language::ALL.len()],
    /// How many notes have each sign.
    signs: BTreeMap<Sign, usize>,
}

impl Heard {
    /// Counts a note.
    pub fn add(&mut self, speech: &Speech) {
        self.count(speech, |count| *count += 1);
    }

    /// Counts a note no more.
    pub fn remove(&mut self, speech: &Speech) {
        self.count(speech, |count| *count = count.saturating_sub(1));
        self.signs.retain(|_, count| *count > 0);
    }

    fn count(&mut self, speech: &Speech, change: impl Fn(&mut usize)) {
        if let Some(count) = speech.prose.and_then(|language| self.prose.get_mut(language as usize))
        {
            change(count);
        }
        speech.signs.iter().for_each(|sign| change(self.signs.entry(*sign).or_default()));
        for language in speech.structure.each() {
            self.structure.get_mut(language as usize).into_iter().for_each(&change);
        }
    }

    /// The languages that are heard among `n_notes` notes, English always among them.
    pub fn languages(&self, n_notes: usize) -> Languages {
        let enough = NOTES.max(n_notes * PERCENT / 100);
        let is_heard = |language: &Language| {
            let of = |counts: &[usize]| counts.get(*language as usize).copied().unwrap_or(0);
            of(&self.prose) >= enough
                || of(&self.structure) >= enough && self.signs_of(*language).count() >= SIGNS
        };
        let others = Language::ALL.into_iter().filter(|language| *language != Language::English);
        others.filter(is_heard).fold(Languages::default(), Languages::with)
    }

    /// The signs of a language, those that most notes have first.
    pub fn signs_of(&self, language: Language) -> impl Iterator<Item = &'static str> {
        let own = self.signs.iter().filter(move |(sign, _)| sign.language == language);
        let mut own: Vec<(usize, &'static str)> =
            own.map(|(sign, count)| (*count, sign.word)).collect();
        own.sort_by_key(|(count, word)| (std::cmp::Reverse(*count), *word));
        own.into_iter().map(|(_, word)| word)
    }

    /// How many notes are written in a language.
    pub fn n_written(&self, language: Language) -> usize {
        self.prose.get(language as usize).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn german(words: &[&'static str]) -> Speech {
        let sign = |word: &&'static str| Sign { language: Language::German, word };
        Speech {
            prose: None,
            is_short: true,
            structure: Languages::none().with(Language::German),
            signs: words.iter().map(sign).collect(),
        }
    }

    #[track_caller]
    fn check(notes: &[Speech], n_notes: usize, expected: bool) {
        let mut heard = Heard::default();
        notes.iter().for_each(|note| heard.add(note));
        assert_eq!(heard.languages(n_notes).has(Language::German), expected, "{notes:?}");
        notes.iter().for_each(|note| heard.remove(note));
        assert_eq!(heard.languages(n_notes), Languages::default());
    }

    #[test]
    fn three_notes_with_different_signs_or_in_prose() {
        let one = german(&["geburtstag", "verlauf", "wohnort"]);
        check(&[one.clone(), one.clone(), one.clone()], 10, true);
        check(&[one.clone(), one.clone()], 10, false);
        check(&[one.clone(), one.clone(), one.clone()], 1000, false);
        let same = german(&["geburtstag"]);
        check(&[same.clone(), same.clone(), same], 10, false);
        let prose = Speech { prose: Some(Language::German), ..Speech::default() };
        check(&[prose.clone(), prose.clone(), prose], 10, true);
    }
}
