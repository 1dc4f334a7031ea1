//! Which languages the notes of a vault speak, counted note by note.
//!
//! What one note speaks depends on that note alone, and the counts on the notes and not on their order, so
//! what is heard after any sequence of changes is what is heard at first sight.

use std::collections::BTreeMap;

use super::language::{Language, Languages};
use super::prose::CLEAR;
use super::sign::Sign;

/// How many notes have to speak a language before it is heard in a vault.
const NOTES: usize = 3;

/// How many of a hundred notes have to. One note in a foreign language does not make a vault foreign.
const PERCENT: usize = 1;

/// How many function words short notes need together.
const TERSE_WORDS: usize = 8;

/// How many of a hundred notes have to be short ones with such words. A word or two in a note is weak evidence, so more
/// than a few notes are needed.
const TERSE_PERCENT: usize = 5;

/// How many different signs of a language count as hearing it.
const SIGNS: usize = 3;

/// What language one note speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speech {
    /// The language that its prose is written in, when that can be told.
    pub prose: Option<Language>,
    /// How many function words of each language it has, where they are too few to tell.
    pub words: [u8; Language::ALL.len()],
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
    /// How many notes that are too short to tell have words of each language, and how many words.
    terse: [usize; Language::ALL.len()],
    terse_words: [usize; Language::ALL.len()],
    /// How many notes have keys and headings of each language.
    structure: [usize; Language::ALL.len()],
    /// How many notes have each sign.
    signs: BTreeMap<Sign, usize>,
}

impl Heard {
    /// Counts a note.
    pub fn add(&mut self, speech: &Speech) {
        self.count(speech, |count, n| *count += n);
    }

    /// Counts a note no more.
    pub fn remove(&mut self, speech: &Speech) {
        self.count(speech, |count, n| *count = count.saturating_sub(n));
        self.signs.retain(|_, count| *count > 0);
    }

    fn count(&mut self, speech: &Speech, change: impl Fn(&mut usize, usize)) {
        if let Some(count) = speech.prose.and_then(|language| self.prose.get_mut(language as usize))
        {
            change(count, 1);
        }
        let all = self.terse.iter_mut().zip(&mut self.terse_words).zip(speech.words);
        for ((notes, words), n) in all.filter(|(_, n)| *n > 0) {
            change(notes, 1);
            change(words, usize::from(n));
        }
        speech.signs.iter().for_each(|sign| change(self.signs.entry(*sign).or_default(), 1));
        for language in speech.structure.each() {
            self.structure
                .get_mut(language as usize)
                .into_iter()
                .for_each(|count| change(count, 1));
        }
    }

    /// The languages that are heard among `n_notes` notes, English always among them.
    pub fn languages(&self, n_notes: usize) -> Languages {
        let enough = NOTES.max(n_notes * PERCENT / 100);
        let is_heard = |language: &Language| {
            let of = |counts: &[usize]| counts.get(*language as usize).copied().unwrap_or(0);
            of(&self.prose) >= enough
                || of(&self.structure) >= enough && self.signs_of(*language).count() >= SIGNS
                || self.is_spoken_tersely(*language, n_notes)
        };
        let others = Language::ALL.into_iter().filter(|language| *language != Language::English);
        others.filter(is_heard).fold(Languages::default(), Languages::with)
    }

    /// Whether notes that are too short to tell are written in a language, taken together.
    fn is_spoken_tersely(&self, language: Language, n_notes: usize) -> bool {
        let words = self.terse_words.get(language as usize).copied().unwrap_or(0);
        let notes = self.terse.get(language as usize).copied().unwrap_or(0);
        let others = self.terse_words.iter().enumerate();
        let others = others.filter(|(other, _)| *other != language as usize).map(|(_, n)| *n);
        notes >= NOTES.max(n_notes * TERSE_PERCENT / 100)
            && words >= TERSE_WORDS
            && words >= CLEAR * others.max().unwrap_or(0)
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
            is_short: true,
            structure: Languages::none().with(Language::German),
            signs: words.iter().map(sign).collect(),
            ..Speech::default()
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

    #[test]
    fn many_short_notes_tell_together_what_none_tells() {
        let words = |german: u8, english: u8| {
            let mut words = [0; Language::ALL.len()];
            words[Language::German as usize] = german;
            words[Language::English as usize] = english;
            Speech { words, is_short: true, ..Speech::default() }
        };
        let all = |one: Speech, n: usize| vec![one; n];
        check(&all(words(2, 1), 4), 20, true);
        check(&all(words(2, 1), 4), 100, false);
        check(&all(words(4, 0), 2), 20, false);
        check(&all(words(1, 0), 7), 20, false);
        check(&all(words(2, 2), 9), 20, false);
    }
}
