//! Links from dated notes that lead to no note, where someone may have been met; and who may be meant.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::remark;
use crate::date::read;
use crate::diagnostic::{Code, Diagnostic, quoted};
use crate::index::Index;
use crate::network::Network;
use crate::network::names::Resolved;
use crate::note::{NotCounted, Note};
use crate::path::NotePath;
use crate::text::fold::{fold, loose};
use crate::text::nearest::nearest;

/// A name that leads to no note.
struct Lost<'n> {
    /// As it is written the first time.
    target: String,
    note: &'n Note,
    line: u32,
    /// In which notes.
    notes: BTreeSet<&'n NotePath>,
    /// One of the lines says that people were in touch.
    is_cued: bool,
}

/// The longest name that may be a person's, in words: longer ones are titles.
const WORDS: usize = 4;

/// The names that lead nowhere, those in most notes first.
pub(super) fn remarks(index: &Index, network: &Network<'_>) -> Vec<Diagnostic> {
    let mut lost: BTreeMap<String, Lost<'_>> = BTreeMap::new();
    for note in index.notes().filter(|note| note.card.is_none()) {
        let mentions = note.mentions.iter();
        let cued = mentions.map(|one| (one.target(note.text()).into_owned(), one.line, true));
        let maybes = note.uncounted.iter().filter(|line| line.reason == NotCounted::Maybe);
        let maybes =
            maybes.filter_map(|one| Some((one.target.as_deref()?.to_owned(), one.line, false)));
        for (target, line, is_cued) in cued.chain(maybes) {
            if !is_name(&target) || network.names.resolve(&target, &note.path) != Resolved::Nobody {
                continue;
            }
            let one = lost.entry(fold(&target).into_owned()).or_insert_with(|| Lost {
                target,
                note,
                line,
                notes: BTreeSet::new(),
                is_cued: false,
            });
            one.notes.insert(&note.path);
            one.is_cued |= is_cued;
        }
    }
    let known = Known::of(network);
    let mut lost: Vec<Lost<'_>> = lost.into_values().collect();
    lost.sort_by_key(|one| Reverse(one.notes.len()));
    // Notes on anything may be linked once before they are written.
    let told = lost.into_iter().filter_map(|one| {
        let meant = known.meant(&one.target);
        let counts = one.is_cued || one.notes.len() > 1 || meant.is_some();
        counts.then(|| tell(&one, meant, network))
    });
    told.take(super::MOST).collect()
}

fn tell(one: &Lost<'_>, meant: Option<usize>, network: &Network<'_>) -> Diagnostic {
    let link = format!("[[{}]]", one.target);
    let message = match one.notes.len() {
        1 => format!("{} leads to no note", quoted(&link)),
        n => format!("{} leads to no note; it stands in {n} dated notes", quoted(&link)),
    };
    let alias = one.target.rsplit('/').next().unwrap_or(&one.target);
    let person = meant.and_then(|person| network.people.get(person));
    let help = match person {
        Some(person) => {
            format!(
                "if this is {}, give that note the alias `{alias}`",
                quoted(person.path().as_str())
            )
        }
        None => format!("if this is a person, begin their note: `touchbase add \"{alias}\"`"),
    };
    let remark = remark(Code::LinkUnresolved, one.note, one.line, &one.target, message);
    remark.effect("nobody was counted").help(help)
}

/// Whether a target may be the name of a person: no day, no title, not a word in lower case.
fn is_name(target: &str) -> bool {
    let name = target.rsplit('/').next().unwrap_or(target);
    let words = words(name);
    let is_slug = name.contains(['-', '_', '.']) && !name.contains(' ');
    (1..=WORDS).contains(&words.len())
        && (is_slug || !name.starts_with(char::is_lowercase))
        && name.contains(char::is_alphabetic)
        && read::first_in(name, None).is_none()
}

/// The words of a name or a slug.
fn words(name: &str) -> Vec<String> {
    loose(&name.replace(['-', '_', '.'], " ")).split(' ').map(str::to_owned).collect()
}

/// The names of everyone, in words.
struct Known {
    names: Vec<(usize, Vec<String>)>,
}

impl Known {
    fn of(network: &Network<'_>) -> Self {
        let people = network.people.iter().enumerate();
        let names = people.flat_map(|(at, person)| person.names().map(move |n| (at, words(n))));
        Self { names: names.collect() }
    }

    /// Who is probably meant: one person whose name is nearly the same, has the same last name and initial, or
    /// begins with it.
    fn meant(&self, target: &str) -> Option<usize> {
        let wanted = words(target.rsplit('/').next().unwrap_or(target));
        let joined = wanted.join(" ");
        let like = |name: &[String]| {
            let is_near = nearest(&joined, [name.join(" ").as_str()]).is_some();
            match (wanted.as_slice(), name) {
                ([one], [first, _, ..]) => one == first,
                ([first, .., last], [other, .., name]) => {
                    is_near || last == name && first.chars().next() == other.chars().next()
                }
                _ => is_near && joined.chars().count() > SHORT,
            }
        };
        let mut found = self.names.iter().filter(|(_, name)| like(name)).map(|(at, _)| *at);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }
}

/// The most letters of a short name; short names differ from each other by a letter or two.
const SHORT: usize = 4;
