//! Circles, and the cadence that holds for a person.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::date::Cadence;
use crate::note::Note;
use crate::note::properties::person::PersonProperties;
use crate::text::fold;

/// The cadence that holds for a person, and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EffectiveCadence<'n> {
    /// How often to be in touch.
    pub cadence: Cadence,
    /// Who says so.
    pub origin: CadenceOrigin<'n>,
}

/// Where a cadence comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CadenceOrigin<'n> {
    /// The person's own note.
    Own,
    /// A circle of that name.
    Circle(&'n str),
    /// The vault's default.
    Default,
}

/// The circles a person is in: the words of their note, and configured circles that match.
pub(super) fn of<'n>(
    note: &'n Note,
    card: &'n PersonProperties,
    config: &'n Config,
) -> Vec<&'n str> {
    let mut circles: Vec<&str> = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    if !config.circles.is_empty() {
        let tags = note.tags.iter().flat_map(|tag| std::iter::once(&**tag).chain(tag.split('/')));
        let folders = note.path.folder().split('/');
        let own = card.circles.iter().map(|circle| &**circle);
        let words: BTreeSet<String> = own.chain(tags).chain(folders).map(stem).collect();
        for circle in &config.circles {
            let name = stem(&circle.name);
            if words.contains(&name) {
                circles.push(&circle.name);
                known.insert(name);
            }
        }
    }
    circles.extend(card.circles.iter().map(|own| &**own).filter(|own| known.insert(stem(own))));
    circles
}

/// A circle's name as it is compared: letters only, a plural's `s` aside.
pub(super) fn stem(name: &str) -> String {
    let letters = fold::letters(name);
    let letters = letters.trim_start_matches(|c: char| c.is_ascii_digit());
    letters.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(letters).to_owned()
}

/// The note's own cadence, else the shortest of its circles, else the default.
pub(super) fn cadence<'n>(
    card: &PersonProperties,
    circles: &[&'n str],
    config: &'n Config,
) -> EffectiveCadence<'n> {
    if let Some(cadence) = card.cadence {
        return EffectiveCadence { cadence, origin: CadenceOrigin::Own };
    }
    let length = |cadence: Cadence| cadence.length().unwrap_or(f64::MAX);
    let circle = config
        .circles
        .iter()
        .filter(|circle| circles.iter().any(|name| *name == circle.name))
        .min_by(|a, b| length(a.cadence).total_cmp(&length(b.cadence)));
    match circle {
        Some(circle) => EffectiveCadence {
            cadence: circle.cadence,
            origin: CadenceOrigin::Circle(&circle.name),
        },
        None => {
            EffectiveCadence { cadence: config.default_cadence, origin: CadenceOrigin::Default }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_numbers_aside() {
        assert_eq!(stem("Mentors"), stem("mentor"));
        assert_eq!(stem("1. Close friends"), stem("close-friend"));
        assert_ne!(stem("close"), stem("closer"));
    }
}
