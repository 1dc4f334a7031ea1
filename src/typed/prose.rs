//! Names in prose: who is named in a sentence, and whether they were there.
//!
//! A name that several people answer to is an error, never a guess. Who is named after "about" was spoken
//! of and not met. What a sentence says besides is `sentence`'s business.

use std::collections::BTreeMap;

use crate::error::{Error, ErrorKind};
use crate::lexicon::{self, TypedCue};
use crate::network::Network;
use crate::network::names::Resolved;
use crate::text::Span;
use crate::text::fold::loose;
use crate::text::span::{head, tail};

/// So many words are tried as one name.
const WORDS: usize = 4;

/// A name in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) at: Span,
    /// Their position in [`Network::people`].
    pub(super) person: usize,
    /// Was there, rather than spoken of.
    pub(super) met: bool,
}

/// Every name that is found, in order. A last name alone is often a word too: it counts behind a title or
/// where a name is expected, and anywhere only when nobody else was there.
pub(super) fn find(network: &Network<'_>, text: &str) -> Result<Vec<Name>, Error> {
    let known = Known::of(network);
    let found = look(network, &known, text, false)?;
    if found.iter().any(|name| name.met) { Ok(found) } else { look(network, &known, text, true) }
}

/// The same in one go: last names count anywhere with `any_last`.
fn look(
    network: &Network<'_>,
    known: &Known,
    text: &str,
    any_last: bool,
) -> Result<Vec<Name>, Error> {
    let words = words(text);
    let mut found = Vec::new();
    let mut about = false;
    let mut invited = true;
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let own = word.of(text);
        let start = word.start as usize;
        if head(text, start).ends_with('\\') {
            at += 1;
            continue;
        }
        if head(text, start).ends_with("[[") {
            let inner = tail(text, start);
            let Some(close) = inner.find("]]") else { break };
            let target = head(inner, close).split(['|', '#']).next().unwrap_or("");
            let from = crate::path::NotePath::new("");
            match network.names.resolve(target, &from) {
                Resolved::Person(person) => {
                    let span = Span::new(start - 2, start + close + 2);
                    found.push(Name { at: span, person, met: !about });
                }
                _ if about => {}
                _ => {
                    let error =
                        Error::new(ErrorKind::NotFound, format!("[[{target}]] is no person here"));
                    return Err(
                        error.hint(format!("make a note with `touchbase add \"{target}\"`"))
                    );
                }
            }
            while words.get(at).is_some_and(|word| (word.start as usize) < start + close) {
                at += 1;
            }
            continue;
        }
        let cue = TypedCue::of(own);
        match cue {
            Some(TypedCue::About) => about = true,
            Some(TypedCue::With) => (about, invited) = (false, true),
            _ => {}
        }
        let titled = at.checked_sub(1).and_then(|before| words.get(before)).filter(|before| {
            lexicon::is_title(before.of(text))
                && found.last().is_none_or(|name| name.at.end < before.start)
        });
        let by_last = any_last || invited || titled.is_some();
        let tried = (1..=WORDS).rev().find_map(|n| {
            let last = words.get(at + n - 1)?;
            let span = Span::new(start, last.end as usize);
            let phrase = span.of(text);
            // Only blanks and points inside: "Ada, Bo" are two.
            let one = phrase
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '’' | '.'));
            let capital = phrase.chars().next().is_some_and(char::is_uppercase);
            let may = one && (n > 1 || capital || invited);
            may.then(|| known.people(phrase, by_last))
                .filter(|people| !people.is_empty())
                .map(|p| (n, span, p))
        });
        // "with Mr. Boole": the title stands between.
        let opens = matches!(cue, Some(TypedCue::With | TypedCue::And));
        invited = opens || invited && lexicon::is_title(own);
        let Some((n, span, people)) = tried else {
            at += 1;
            continue;
        };
        // What is theirs is still said: "Ada's new job".
        let bare = span.of(text).trim_end_matches("'s").trim_end_matches("’s").len();
        let span = Span::new(titled.unwrap_or(word).start as usize, span.start as usize + bare);
        match people {
            [person] => found.push(Name { at: span, person: *person, met: !about }),
            _ if about => {}
            many => return Err(ambiguous(network, span.of(text), many)),
        }
        invited = tail(text, span.end as usize).trim_start().starts_with([',', '&', '+']);
        at += n;
    }
    Ok(found)
}

fn ambiguous(network: &Network<'_>, typed: &str, many: &[usize]) -> Error {
    let message = format!("`{typed}` may mean {} people", many.len());
    many.iter().take(10).filter_map(|at| network.people.get(*at)).fold(
        Error::new(ErrorKind::Ambiguous, message),
        |error, person| {
            error.hint(format!("{} ([[{}]])", person.name(), person.path().without_extension()))
        },
    )
}

fn words(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Span::new(from, at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Who answers to what.
#[derive(Default)]
struct Known {
    whole: BTreeMap<String, Vec<usize>>,
    first: BTreeMap<String, Vec<usize>>,
    last: BTreeMap<String, Vec<usize>>,
}

impl Known {
    fn of(network: &Network<'_>) -> Self {
        let mut known = Self::default();
        let add = |map: &mut BTreeMap<String, Vec<usize>>, key: String, at: usize| {
            let list = map.entry(key).or_default();
            if !list.contains(&at) {
                list.push(at);
            }
        };
        for (at, person) in network.people.iter().enumerate() {
            for name in person.note.names() {
                add(&mut known.whole, loose(name), at);
            }
            let name = loose(person.name());
            if let Some((first, _)) = name.split_once(' ') {
                add(&mut known.first, first.to_owned(), at);
            }
            if let Some((_, last)) = name.rsplit_once(' ') {
                add(&mut known.last, last.to_owned(), at);
            }
        }
        known
    }

    /// A whole name or alias before a first name, and that before a last name.
    fn people(&self, phrase: &str, by_last: bool) -> &[usize] {
        // "Ada's" names Ada.
        let bare = phrase.trim_end_matches("'s").trim_end_matches("’s").trim_end_matches('.');
        let key = loose(bare);
        if key.is_empty() {
            return &[];
        }
        let known = self.whole.get(&key).or_else(|| self.first.get(&key));
        known.or_else(|| self.last.get(&key).filter(|_| by_last)).map_or(&[], Vec::as_slice)
    }
}
