//! What a vault holds, for someone who sees it for the first time: signs, sources, keys, groups.
//!
//! Only counts. What to make of it is shown elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::circle::stem;
use super::{Network, Person};
use super::{Origin, Touchpoint};
use crate::date::Interval;
use crate::note::properties::role::{Role, Sign};
use crate::path::NotePath;

/// Fewer people than this are no group.
const MEMBERS: usize = 2;

/// The most groups that are named.
const GROUPS: usize = 8;

/// Fewer gaps between touchpoints than this show no rhythm.
const GAPS: usize = 3;

/// How many of each member's latest gaps are looked at.
const LATEST: usize = 12;

/// The counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Survey {
    /// By which signs notes are people, the commonest first.
    pub signs: Vec<SignCount>,
    /// Where touchpoints come from.
    pub origins: Vec<OriginCount>,
    /// The keys that say how often, the commonest first.
    pub cadence_keys: Vec<KeyCount>,
    /// Tags, folders and circles that several people share, the largest first.
    pub groups: Vec<Group>,
}

/// How many people are known by a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignCount {
    /// The sign.
    pub sign: Sign,
    /// How many.
    pub people: usize,
}

/// How many touchpoints have an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OriginCount {
    /// The origin.
    pub origin: Origin,
    /// How many.
    pub touchpoints: usize,
    /// In how many notes they are written down.
    pub notes: usize,
}

/// How many people a key speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyCount {
    /// The key as it is written.
    pub key: String,
    /// How many.
    pub people: usize,
}

/// People who have a tag, a folder or a circle in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The word they share.
    pub name: String,
    /// How many they are.
    pub people: usize,
    /// How often they have been in touch so far, as a round interval; `None` when too little is known.
    pub rhythm: Option<Interval>,
}

/// Counts what `network` holds.
pub fn survey(network: &Network<'_>) -> Survey {
    let mut signs: BTreeMap<Sign, usize> = BTreeMap::new();
    let mut origins: BTreeMap<Origin, (usize, BTreeSet<&NotePath>)> = BTreeMap::new();
    let mut keys: BTreeMap<&str, usize> = BTreeMap::new();
    let mut groups: BTreeMap<String, (&str, Vec<&Person<'_>>)> = BTreeMap::new();
    for person in &network.people {
        if let Role::Person(sign) = person.note.role {
            *signs.entry(sign).or_default() += 1;
        }
        for touchpoint in &person.touchpoints {
            let (count, notes) = origins.entry(touchpoint.citation.origin).or_default();
            *count += 1;
            notes.insert(touchpoint.citation.path());
        }
        if let Some(key) = person.note.cadence_key() {
            *keys.entry(key).or_default() += 1;
        }
        let mut words: BTreeMap<String, &str> = BTreeMap::new();
        let tags = person.note.tags.iter().flat_map(|tag| tag.split('/'));
        let folder = person.note.path.folder_name();
        let circles = person.card.circles.iter().map(|circle| &**circle);
        for word in circles.chain(tags).chain(std::iter::once(folder)) {
            words.entry(stem(word)).or_insert(word);
        }
        for (stem, word) in words {
            groups.entry(stem).or_insert_with(|| (word, Vec::new())).1.push(person);
        }
    }
    let all = network.people.len();
    let mut groups: Vec<Group> = groups
        .into_iter()
        .filter(|(stem, (_, people))| {
            // What nearly all share, and the words for people, say nothing about anyone.
            !says_nothing(stem) && people.len() >= MEMBERS && people.len() * 5 <= all * 4
        })
        .map(|(_, (name, people))| Group {
            name: name.to_owned(),
            people: people.len(),
            rhythm: rhythm(&people),
        })
        .collect();
    groups.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.name.cmp(&b.name)));
    groups.truncate(GROUPS);
    let keys = keys.into_iter().map(|(key, people)| KeyCount { key: key.to_owned(), people });
    let mut cadence_keys: Vec<KeyCount> = keys.collect();
    cadence_keys.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.key.cmp(&b.key)));
    let signs = signs.into_iter().map(|(sign, people)| SignCount { sign, people });
    let mut signs: Vec<SignCount> = signs.collect();
    signs.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.sign.cmp(&b.sign)));
    let origins = origins.into_iter().map(|(origin, (touchpoints, notes))| OriginCount {
        origin,
        touchpoints,
        notes: notes.len(),
    });
    Survey { signs, origins: origins.collect(), cadence_keys, groups }
}

fn says_nothing(stem: &str) -> bool {
    matches!(
        stem,
        "" | "person" | "people" | "contact" | "crm" | "network" | "note" | "todo" | "archive"
    )
}

/// The middle of the gaps between their touchpoint days, as the nearest round interval.
fn rhythm(people: &[&Person<'_>]) -> Option<Interval> {
    let mut gaps: Vec<i64> = people.iter().flat_map(|person| gaps(&person.touchpoints)).collect();
    if gaps.len() < GAPS {
        return None;
    }
    gaps.sort_unstable();
    let middle = gaps.get(gaps.len() / 2).copied()?;
    let round = [
        (10, Interval::days(7)),
        (21, Interval::days(14)),
        (45, Interval::months(1)),
        (75, Interval::months(2)),
        (135, Interval::months(3)),
        (270, Interval::months(6)),
    ];
    let nearest = round.iter().find(|(below, _)| middle <= *below).map(|(_, interval)| *interval);
    Some(nearest.unwrap_or(Interval::months(12)))
}

fn gaps(touchpoints: &[Touchpoint<'_>]) -> impl Iterator<Item = i64> {
    touchpoints
        .windows(2)
        .rev()
        .filter_map(|pair| match pair {
            [a, b] if a.date != b.date => Some((b.date - a.date).num_days()),
            _ => None,
        })
        .take(LATEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Config, Index, note};

    #[test]
    fn counts() {
        let config = Config::default();
        let notes = [
            ("People/Ada.md", "---\ntags: [mentor]\ncadence: 14\n---\n- 2026-01-01 call\n"),
            (
                "People/Bo.md",
                "---\ntags: [mentors]\n---\n- 2026-01-01 a\n- 2026-01-31 b\n- 2026-03-01 c\n- 2026-03-29 d\n",
            ),
            ("People/Cy.md", "---\ntype: person\n---\n"),
        ];
        let index: Index = notes
            .iter()
            .map(|(path, text)| note::parse(&NotePath::new(path), &(*text).into(), &config))
            .collect();
        let network = crate::network::gather(&index, &config);
        let found = survey(&network);
        let signs: Vec<_> = found.signs.iter().map(|one| (one.sign, one.people)).collect();
        assert_eq!(signs, [(Sign::Folder, 2), (Sign::Type, 1)]);
        let origin = OriginCount { origin: Origin::Entry, touchpoints: 5, notes: 2 };
        assert_eq!(found.origins, [origin]);
        assert_eq!(found.cadence_keys, [KeyCount { key: "cadence".to_owned(), people: 1 }]);
        assert_eq!(
            found.groups,
            [Group { name: "mentor".into(), people: 2, rhythm: Some(Interval::months(1)) }]
        );
    }
}
