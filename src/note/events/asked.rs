//! Asks in prose: "asked him for an interview", "hat sie um ein Gespräch gebeten" is the rest of what one would want to
//! know; and what became of them: "said yes", "no answer".
//!
//! A function of the words of one entry. Which ask an answer belongs to is found where all entries are known.

use crate::lexicon::cues::{Sense, Words};
use crate::lexicon::{AskWord, Languages, Outcome};
use crate::text::span::{first_chars, head, tail};
use crate::text::word::fold_into;

/// The longest ask that is kept, in characters: beyond it is the story of the ask.
const LONGEST: usize = 160;
/// How many words may be between the word that asks and what is asked: "asked my old boss Ada for".
const BETWEEN: usize = 6;
/// How many words before the word that asks may say that somebody else does.
const BEFORE: usize = 3;

/// What was asked in prose, and what became of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked<'t> {
    /// What I asked for, each in the words of the note.
    pub asks: Vec<&'t str>,
    /// What became of the last ask, these or an earlier one.
    pub outcome: Option<Outcome>,
}

/// The asks of a text, and the answer to them.
pub(crate) fn read(text: &str, on: Languages) -> Asked<'_> {
    let mut asked = Asked::default();
    if !AskWord::may_be_in(text) {
        return asked;
    }
    for sentence in text.split(['\n', '.', '!', ';']) {
        let words = words(sentence);
        for at in 0..words.len() {
            if let Some(ask) = ask(sentence, &words, at, on) {
                asked.asks.push(first_chars(ask, LONGEST));
                break;
            }
        }
        asked.outcome = Outcome::in_prose(sentence, on).or(asked.outcome);
    }
    asked
}

/// A word of a sentence: folded, and where it is.
struct Word {
    folded: String,
    start: usize,
    end: usize,
}

fn words(sentence: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = tail(sentence, at).find(|c: char| c.is_alphanumeric() || c == '[') {
        let start = at + start;
        let rest = tail(sentence, start);
        // A link is one word.
        let len = match rest.starts_with("[[").then(|| rest.find("]]")).flatten() {
            Some(end) => end + 2,
            None => {
                let letters =
                    rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-'));
                letters.unwrap_or(rest.len()).max(1)
            }
        };
        let mut folded = String::new();
        fold_into(head(rest, len), &mut folded);
        found.push(Word { folded, start, end: start + len });
        at = start + len;
    }
    found
}

/// What the word at `at` asks for, if it asks and the asking is mine.
fn ask<'t>(sentence: &'t str, words: &[Word], at: usize, on: Languages) -> Option<&'t str> {
    let asks = AskWord::of(&words.get(at)?.folded, on)?;
    if is_theirs(sentence, words, at, on) {
        return None;
    }
    let after = words.get(at + 1..).unwrap_or(&[]);
    // "um ein Gespräch gebeten": what is asked comes before.
    let frames = words
        .get(..at)
        .unwrap_or(&[])
        .iter()
        .rposition(|word| AskWord::begins_before(&word.folded, on));
    if let (Some(frame), AskWord::Asked) = (frames, asks) {
        let from = words.get(frame)?.end;
        let what = sentence.get(from..words.get(at)?.start)?.trim().trim_end_matches(',');
        return (!what.is_empty()).then_some(what);
    }
    let near = after.iter().take(BETWEEN).take_while(|word| !AskWord::is_about(&word.folded, on));
    let link = near.into_iter().find_map(|word| Some((word, AskWord::link(&word.folded, on)?)));
    let what = match (link, asks) {
        (Some((word, is_kept)), _) => tail(sentence, if is_kept { word.start } else { word.end }),
        // "pedí una carta", "demandé un rendez-vous": the thing itself, after the person.
        (None, AskWord::AskedFor) => tail(sentence, past_person(after, on)?),
        (None, AskWord::Asked) => return None,
    };
    let what = what.trim().trim_matches([',', ':', '–', '—', '"', '(', ')']).trim();
    (what.chars().any(char::is_alphanumeric)).then_some(what)
}

/// Where the thing begins that is asked for, past "to Ada".
fn past_person(after: &[Word], on: Languages) -> Option<usize> {
    let cues = Words::of(on);
    let first = after.first()?;
    let leads = cues.find(&first.folded, "").senses.any(&[Sense::To, Sense::ToMe]);
    let is_name = after.get(1).is_some_and(|word| word.folded.starts_with("[["));
    let n = if first.folded.starts_with("[[") {
        1
    } else if leads && is_name {
        2
    } else {
        0
    };
    let thing = after.get(n)?;
    (!AskWord::is_about(&thing.folded, on)).then_some(thing.start)
}

/// Whether the asking is somebody else's: "he asked me", "[[Bo]] asked", "was asked".
fn is_theirs(sentence: &str, words: &[Word], at: usize, on: Languages) -> bool {
    let cues = Words::of(on);
    let senses = |word: &Word| cues.find(&word.folded, "").senses;
    let of_me = |word: &Word| senses(word).has(Sense::ToMe) && !senses(word).has(Sense::Owner);
    let asks_me = words.get(at + 1).is_some_and(of_me);
    let from = at.saturating_sub(BEFORE);
    let before = words.get(from..at).unwrap_or(&[]);
    let is_i = |word: &Word| senses(word).any(&[Sense::Me, Sense::AndMe]) && !of_me(word);
    let is_me = before.iter().any(is_i);
    let is_other = before.iter().any(|word| {
        senses(word).has(Sense::Third)
            || of_me(word)
            || AskWord::is_passive(&word.folded)
            || word.folded.starts_with("[[")
    });
    // "Ada asked for help": a name begins the clause.
    let is_named = before.last().is_some_and(|word| {
        let written = sentence.get(word.start..word.end).unwrap_or("");
        written.starts_with(char::is_uppercase) && senses(word).is_empty()
    });
    asks_me || !is_me && (is_other || is_named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Language;

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let found = read(text, Languages::none().with(language)).asks;
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn in_english() {
        let check = |text, expected| check(Language::English, text, expected);
        check("asked her for a reference", &["a reference"]);
        check(
            "Asked him if he could get me an interview. No answer.",
            &["if he could get me an interview"],
        );
        check("call, I asked [[Ada]] whether she knows a weaver", &["whether she knows a weaver"]);
        check("she asked me for money", &[]);
        check("Bo asked for help", &[]);
        check("was asked for a talk", &[]);
        check("asked about looms", &[]);
        check("asked for an intro; asked for feedback", &["an intro", "feedback"]);
    }

    #[test]
    fn in_other_languages() {
        use Language::{Dutch, French, German, Italian, Portuguese, Spanish};
        check(German, "Telefonat, habe sie um ein Gespräch gebeten", &["ein Gespräch"]);
        check(German, "gefragt, ob er mich vorstellt", &["ob er mich vorstellt"]);
        check(German, "sie hat mich um Geld gebeten", &[]);
        check(French, "appel, je lui ai demandé une lettre", &["une lettre"]);
        check(
            French,
            "demandé à [[Ada]] si elle connaît un tisserand",
            &["si elle connaît un tisserand"],
        );
        check(French, "elle m'a demandé un service", &[]);
        check(Spanish, "café, le pedí una carta de recomendación", &["una carta de recomendación"]);
        check(Spanish, "pregunté si conoce a alguien", &["si conoce a alguien"]);
        check(Spanish, "me pidió dinero", &[]);
        check(Portuguese, "pedi uma indicação", &["uma indicação"]);
        check(Portuguese, "perguntei se ela conhece alguém", &["se ela conhece alguém"]);
        check(Italian, "chiamata, ho chiesto una referenza", &["una referenza"]);
        check(Italian, "ho chiesto se conosce qualcuno", &["se conosce qualcuno"]);
        check(Italian, "mi ha chiesto un favore", &[]);
        check(Dutch, "gebeld, om een gesprek gevraagd", &["een gesprek"]);
        check(Dutch, "gevraagd of hij iemand kent", &["of hij iemand kent"]);
        check(Dutch, "hij heeft me om geld gevraagd", &[]);
    }

    #[test]
    fn what_became_of_it() {
        let of = |text| read(text, Languages::all()).outcome;
        assert_eq!(of("asked for a reference, she said yes"), Some(Outcome::Yes));
        assert_eq!(of("He declined politely"), Some(Outcome::No));
        assert_eq!(of("asked for help. No answer."), Some(Outcome::Open));
        assert_eq!(of("sie hat abgelehnt"), Some(Outcome::No));
        assert_eq!(of("elle a accepté"), Some(Outcome::Yes));
        assert_eq!(of("asked for help"), None);
    }
}
