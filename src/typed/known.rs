//! Who answers to which words: whole names and aliases, first names, last names.

use std::collections::BTreeMap;

use super::token;
use crate::lexicon::{self, Tongue};
use crate::network::{Network, Person};
use crate::text::fold::loose;

/// How much of a name was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The name or an alias.
    Whole,
    First,
    Last,
}

/// Who answers to what.
#[derive(Debug, Default)]
pub(super) struct Known {
    whole: BTreeMap<String, Vec<usize>>,
    first: BTreeMap<String, Vec<usize>>,
    last: BTreeMap<String, Vec<usize>>,
    /// How many tokens the longest name has.
    pub(super) longest: usize,
}

/// Words between a first and a last name that belong to the last.
const PARTICLES: [&str; 17] = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "ten",
    "ter", "bin", "al",
];

impl Known {
    pub(super) fn of(network: &Network<'_>) -> Self {
        let mut known = Self::default();
        for (at, person) in network.people.iter().enumerate() {
            known.add_person(person, at);
        }
        known
    }

    fn add_person(&mut self, person: &Person<'_>, at: usize) {
        for name in person.names() {
            self.longest = self.longest.max(token::tokens(name).len());
            add(&mut self.whole, loose(name), at);
        }
        let plain: Vec<&str> = without_titles(person.name()).collect();
        add(&mut self.whole, loose(&plain.join(" ")), at);
        let [first, rest @ ..] = plain.as_slice() else { return };
        // "J.R." is called JR as well.
        if first.contains('.') {
            add(&mut self.first, loose(&first.replace('.', "")), at);
        }
        let Some(very_last) = rest.last() else { return };
        add(&mut self.first, loose(first), at);
        // "Sarah from climbing" is not a Climbing.
        if very_last.starts_with(char::is_lowercase) {
            return;
        }
        // "van den Berg" and "Berg".
        let particles = rest.iter().take_while(|word| is_particle(word)).count();
        let last = rest.get(particles..).unwrap_or_default();
        for said in [rest, last, std::slice::from_ref(very_last)] {
            add(&mut self.last, loose(&said.join(" ")), at);
        }
        add(&mut self.whole, loose(&format!("{first} {very_last}")), at);
    }

    /// Who is meant by `words`: a whole name before a first name, and that before a last name.
    pub(super) fn find(&self, words: &str) -> Option<(Part, &[usize])> {
        let key = loose(words);
        let maps =
            [(Part::Whole, &self.whole), (Part::First, &self.first), (Part::Last, &self.last)];
        maps.into_iter().find_map(|(part, map)| Some((part, map.get(&key)?.as_slice())))
    }
}

/// Whether every part of what was said is a part of one of their names, or an initial of it, in order.
pub(super) fn explains(person: &Person<'_>, said: &str) -> bool {
    let said = loose(said);
    person.names().any(|name| {
        let name = loose(name);
        let mut parts = name.split(' ');
        said.split(' ').all(|said| {
            let is_initial = said.chars().count() == 1;
            parts.any(|part| part == said || is_initial && part.starts_with(said))
        })
    })
}

/// The title in a person's name, without its point.
pub(super) fn title<'n>(person: &'n Person<'_>) -> Option<&'n str> {
    let words = person.name().split_whitespace().map(|word| word.trim_end_matches('.'));
    words.take(1).find(|word| lexicon::is_title(word, Tongue::default()))
}

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&loose(word).as_str())
}

fn without_titles(name: &str) -> impl Iterator<Item = &str> {
    let is_title = |word: &str| lexicon::is_title(word.trim_end_matches('.'), Tongue::default());
    name.split_whitespace().filter(move |word| !is_title(word))
}

fn add(map: &mut BTreeMap<String, Vec<usize>>, key: String, at: usize) {
    if key.is_empty() {
        return;
    }
    let list = map.entry(key).or_default();
    if !list.contains(&at) {
        list.push(at);
    }
}
