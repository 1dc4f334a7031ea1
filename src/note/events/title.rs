//! Who was there by the title of a dated note: `Coffee with Ada`, `Ada 1x1`, `Bo Marl and Cy`.
//!
//! Takes what may be names out of the title and asks the judge about them as if they were linked. Whether they
//! lead to anybody is found out where all notes are known.

use std::borrow::Cow;

use crate::judge::{self, Form, Line, Place, Shape, Task, Verdict};
use crate::lexicon::cues::{Sense, Words};
use crate::lexicon::{Cue, Kind, Languages};
use crate::text::Span;
use crate::text::span::{head, tail, within};

/// The longest title in which names are looked for, in words: longer ones are sentences.
const WORDS: usize = 16;

/// The names of those who were there, as far as the title says; some of these words may turn out to name no one.
pub(super) fn people(title: &str, languages: Languages) -> Vec<Box<str>> {
    let title = words(title);
    let title = title.trim();
    if title.is_empty() || title.split_whitespace().nth(WORDS).is_some() {
        return Vec::new();
    }
    let words = Words::of(languages);
    let names = candidates(title, words, languages);
    let link = |span: &Span| judge::Link { span: *span, shown: span.of(title), is_embed: false };
    let links: Vec<_> = names.iter().map(link).collect();
    let (shape, task) = (Shape::Item, Task::None);
    let line = Line { text: title, links: &links, days: &[], shape, task, is_quoted: false };
    let place = Place { headings: &[], parents: &[], below: &[], note: judge::Note::Journal };
    let verdicts = judge::judge(&line, &place, words).into_iter();
    let met = verdicts.zip(&names).filter(|(verdict, _)| {
        matches!(verdict, Some(Verdict::Contact { .. } | Verdict::Maybe(Form::NameAlone)))
    });
    met.map(|(_, span)| span.of(title).into()).collect()
}

/// A title in words: `coffee-with-ada` is `coffee with ada`.
pub(super) fn words(title: &str) -> Cow<'_, str> {
    let is_slug = !title.contains(' ') && title.contains(['-', '_', '.']);
    if is_slug { title.replace(['-', '_', '.'], " ").into() } else { title.into() }
}

/// What may be a name: words in a row with a capital, or any words where the title has no capitals.
fn candidates(title: &str, words: Words, languages: Languages) -> Vec<Span> {
    let has_capitals = title.contains(char::is_uppercase);
    let mut names: Vec<Span> = Vec::new();
    let mut is_open = false;
    for word in title.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let name = bare.strip_suffix("'s").or(bare.strip_suffix("’s")).unwrap_or(bare);
        let Some(span) = within(title, name).filter(|span| !span.is_empty()) else {
            is_open = false;
            continue;
        };
        // The first word has a capital in any case.
        let is_first = span.start == 0 && is_known(title, words);
        if is_first || !may_name(name, has_capitals, words, languages) {
            is_open = false;
            continue;
        }
        match names.last_mut().filter(|_| is_open && word.starts_with(char::is_alphanumeric)) {
            Some(last) => last.end = span.end,
            None => names.push(span),
        }
        is_open = word.ends_with(char::is_alphanumeric) && name == bare;
    }
    names
}

/// What a word means that is never part of a name.
const AROUND: [Sense; 11] = [
    Sense::With,
    Sense::Without,
    Sense::And,
    Sense::About,
    Sense::Noun,
    Sense::Met,
    Sense::MetDirect,
    Sense::Article,
    Sense::Owner,
    Sense::Title,
    Sense::Detached,
];

/// Whether a title begins with a word or a phrase that the judge knows: `Prep for …`.
fn is_known(title: &str, words: Words) -> bool {
    let lower = title.to_lowercase();
    let end = lower.find(' ').unwrap_or(lower.len());
    !words.find(head(&lower, end), tail(&lower, end)).senses.is_empty()
}

fn may_name(word: &str, has_capitals: bool, words: Words, languages: Languages) -> bool {
    let lower = word.to_lowercase();
    let first = word.chars().next();
    first.is_some_and(char::is_alphabetic)
        && !(has_capitals && first.is_some_and(char::is_lowercase))
        && Kind::of_word(&lower, languages).is_none()
        && Cue::of(&lower).is_none()
        && !words.find(&lower, "").senses.any(&AROUND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, expected: &[&str]) {
        let found = people(title, Languages::all());
        let found: Vec<&str> = found.iter().map(|name| &**name).collect();
        assert_eq!(found, expected, "{title:?}");
    }

    #[test]
    fn who_was_there() {
        check("Coffee with Ada", &["Ada"]);
        check("Coffee with Ada Quill and Bo", &["Ada Quill", "Bo"]);
        check("Ada 1x1", &["Ada"]);
        check("1-1 Ada Quill", &["Ada Quill"]);
        check("Call - Bo Marl", &["Bo Marl"]);
        check("Ada Quill", &["Ada Quill"]);
        check("Lunch Ada, Bo", &["Ada", "Bo"]);
        check("coffee-with-ada", &["ada"]);
        check("Call with Dr. Priya Raman", &["Priya Raman"]);
        check("Kaffee mit Ada", &["Ada"]);
        check("Letter to Ada", &["Ada"]);
    }

    #[test]
    fn who_was_not() {
        check("Thoughts about Ada", &[]);
        check("Ada's wedding plans", &[]);
        check("Prep for call with Ada", &[]);
        check("Coffee with Ada about Bo", &["Ada"]);
        check("Loom maintenance", &[]);
        check("", &[]);
    }
}
