//! Known names that stand without a link where a link would count: in dated notes, and on dated lines.
//!
//! Whole names only, since a first name may be anybody's; a name of one word where the line names a kind.

use foldhash::{HashMap, HashMapExt};

use super::Network;
use crate::date::Date;
use crate::index::Index;
use crate::lexicon::{Kind, Languages};
use crate::note::Note;
use crate::note::markdown::links;
use crate::note::markdown::task::{self, State};
use crate::text::Span;
use crate::text::fold::loose;
use crate::text::lines::without_bullet;
use crate::text::span::{floor, slice, within};

/// A known name without a link.
pub(super) struct Unlinked<'n> {
    pub(super) note: &'n Note,
    /// 1-based.
    pub(super) line: u32,
    /// Whose name it is.
    pub(super) person: usize,
    /// The day of the line or of the note.
    pub(super) date: Option<Date>,
    /// The line.
    pub(super) text: &'n str,
}

/// The longest name that is looked for, in words: longer ones are titles.
const WORDS: usize = 6;

/// The fewest letters of a name of one word: an initial alone is not a name.
const LETTERS: usize = 2;

/// The known names without a link.
pub(super) fn names<'n>(
    index: &'n Index,
    network: &Network<'n>,
) -> impl Iterator<Item = Unlinked<'n>> {
    let known = Known::of(network);
    let notes = index.notes().filter(|note| note.card.is_none());
    notes.flat_map(move |note| {
        let mut found = Vec::new();
        for Place { line, date, text } in places(note) {
            let people = known.on(text, note.languages()).into_iter();
            found.extend(people.map(|person| Unlinked { note, line, person, date, text }));
        }
        found
    })
}

/// A line on which a name would count if it were linked.
struct Place<'n> {
    line: u32,
    date: Option<Date>,
    text: &'n str,
}

fn places<'n>(note: &'n Note) -> Box<dyn Iterator<Item = Place<'n>> + 'n> {
    let Some(dated) = &note.dated else {
        let lines = note.uncounted.iter().filter(|line| line.target.is_none());
        let dated = lines.filter(|line| line.date.is_some());
        return Box::new(dated.map(|line| Place {
            line: line.line,
            date: line.date,
            text: &line.text,
        }));
    };
    let date = Some(dated.day.date);
    let lines = (1..).zip(note.text().lines());
    let told = lines.filter(|(_, text)| {
        let bare = text.trim_start();
        !bare.starts_with('>') && !matches!(task::state(bare), Some((State::Open, _)))
    });
    Box::new(told.map(move |(line, text)| Place { line, date, text: without_bullet(text) }))
}

/// The names of everyone.
struct Known {
    /// Whose name it is; `None` when several people answer to it.
    names: HashMap<String, Option<usize>>,
    /// The first words of all names.
    first: HashMap<String, ()>,
}

impl Known {
    fn of(network: &Network<'_>) -> Self {
        let mut known = Self { names: HashMap::new(), first: HashMap::new() };
        for (at, person) in network.people.iter().enumerate() {
            for name in person.names() {
                let name = loose(name);
                let Some(first) = name.split(' ').next().filter(|first| !first.is_empty()) else {
                    continue;
                };
                known.first.insert(first.to_owned(), ());
                let whose = known.names.entry(name).or_insert(Some(at));
                *whose = whose.filter(|other| *other == at);
            }
        }
        known
    }

    /// Whose names stand on a line without a link.
    fn on(&self, text: &str, on: Languages) -> Vec<usize> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(first) = words.get(at) {
            let named = self.longest(text, on, &words, at, *first);
            found.extend(named.map(|(person, _)| person));
            at += named.map_or(1, |(_, n)| n);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The longest name that begins with the word at `at`: whose it is, and how many words it has.
    fn longest(
        &self,
        text: &str,
        on: Languages,
        words: &[Span],
        at: usize,
        first: Span,
    ) -> Option<(usize, usize)> {
        let word = loose(first.of(text));
        let begins = word.split(' ').next().is_some_and(|part| self.first.contains_key(part));
        if !begins {
            return None;
        }
        let most = WORDS.min(words.len() - at);
        (1..=most).rev().find_map(|n| {
            let end = words.get(at + n - 1)?.end as usize;
            let name = loose(slice(text, first.start as usize, end));
            let person = (*self.names.get(&name)?)?;
            let is_clear = name.contains(' ') || is_named(text, first, on);
            is_clear.then_some((person, n))
        })
    }
}

/// Whether a name of one word is surely one: written as a name, on a line that names a kind.
fn is_named(text: &str, word: Span, on: Languages) -> bool {
    let name = word.of(text);
    name.chars().count() >= LETTERS
        && !name.starts_with(char::is_lowercase)
        && names_kind(text, word.start as usize, on)
}

/// How far from a name a word still says that people were in touch, in bytes.
const NEAR: usize = 120;

fn names_kind(text: &str, at: usize, on: Languages) -> bool {
    let from = floor(text, at.saturating_sub(NEAR));
    let near = slice(text, from, floor(text, at + NEAR));
    Kind::around(near, at - from, on).is_some_and(Kind::is_stated)
}

/// The words of a line that are not part of a link, without the marks around them.
fn words(text: &str) -> Vec<Span> {
    let links = links::in_span(text, Span::new(0, text.len()), None);
    let is_linked = |at: usize| {
        let next = links.partition_point(|link| (link.span.end as usize) <= at);
        links.get(next).is_some_and(|link| (link.span.start as usize) <= at)
    };
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if let Some(span) = within(text, bare)
            && !bare.is_empty()
            && !is_linked(span.start as usize)
        {
            found.push(span);
        }
    }
    found
}
