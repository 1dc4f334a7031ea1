//! Who answers to which words: whole names and aliases, first names, last names.

use std::collections::BTreeMap;

use crate::network::Network;
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
    /// How many words the longest name has.
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
            for name in person.note.names() {
                known.longest = known.longest.max(loose(name).split(' ').count());
                add(&mut known.whole, loose(name), at);
            }
            let plain: Vec<&str> = person
                .name()
                .split_whitespace()
                .filter(|word| !crate::lexicon::is_title(word.trim_end_matches('.')))
                .collect();
            if plain.len() < person.name().split_whitespace().count() {
                add(&mut known.whole, loose(&plain.join(" ")), at);
            }
            let [first, rest @ ..] = plain.as_slice() else { continue };
            if rest.is_empty() {
                continue;
            }
            add(&mut known.first, loose(first), at);
            // "van den Berg" and "Berg".
            let particles =
                rest.iter().take_while(|word| PARTICLES.contains(&loose(word).as_str()));
            let last = rest.get(particles.count()..).unwrap_or_default();
            // "Sarah from climbing" is not a Climbing.
            if rest.last().is_some_and(|word| word.starts_with(char::is_lowercase)) {
                continue;
            }
            add(&mut known.last, loose(&rest.join(" ")), at);
            add(&mut known.last, loose(&last.join(" ")), at);
            if let Some(very_last) = rest.last() {
                add(&mut known.last, loose(very_last), at);
                add(&mut known.whole, loose(&format!("{first} {very_last}")), at);
            }
        }
        known
    }

    /// Who is meant by `words`: a whole name before a first name, and that before a last name.
    pub(super) fn find(&self, words: &str) -> Option<(Part, &[usize])> {
        let key = loose(words);
        let found = |map: &'_ BTreeMap<String, Vec<usize>>| map.get(&key).is_some();
        let (part, map) = match () {
            () if key.is_empty() => return None,
            () if found(&self.whole) => (Part::Whole, &self.whole),
            () if found(&self.first) => (Part::First, &self.first),
            () if found(&self.last) => (Part::Last, &self.last),
            () => return None,
        };
        map.get(&key).map(|people| (part, people.as_slice()))
    }
}

fn add(map: &mut BTreeMap<String, Vec<usize>>, key: String, at: usize) {
    let list = map.entry(key).or_default();
    if !list.contains(&at) {
        list.push(at);
    }
}
