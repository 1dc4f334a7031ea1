//! Links and typed names → a person, several, or none.
//!
//! Links resolve as Obsidian resolves them: exact path, the source note's own folder, the file
//! name (shortest path first); then a unique name or alias. Ambiguity is never settled silently.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::note::Note;
use crate::path::{NotePath, without_extension};
use crate::text::fold::fold;

/// What a name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// The person at this position.
    Person(usize),
    /// A note that is no person.
    Other,
    /// Several people.
    Ambiguous,
    /// Nothing.
    Nobody,
}

/// No further note in a chain.
const END: u32 = u32::MAX;

/// All names in a vault.
#[derive(Debug)]
pub struct Names<'n> {
    notes: Vec<&'n Note>,
    /// The person each note is, by note.
    person: Vec<u32>,
    /// The notes of a file name: the first, and from each the next.
    stems: HashMap<Cow<'n, str>, u32>,
    next: Vec<u32>,
    /// People by name and alias: the person, or none where several answer.
    called: HashMap<Cow<'n, str>, Called>,
}

#[derive(Debug, Clone, Copy)]
struct Called {
    person: u32,
    ambiguous: bool,
}

impl<'n> Names<'n> {
    pub(super) fn new(notes: &[&'n Note], people: &[u32]) -> Self {
        let mut stems: HashMap<Cow<'n, str>, u32> = HashMap::with_capacity(notes.len());
        let mut next = vec![END; notes.len()];
        for (at, note) in notes.iter().enumerate().rev() {
            let here = u32::try_from(at).unwrap_or(END);
            let before = stems.insert(fold(note.path.stem()), here);
            if let (Some(before), Some(slot)) = (before, next.get_mut(at)) {
                *slot = before;
            }
        }
        let mut person = vec![END; notes.len()];
        let mut called: HashMap<Cow<'n, str>, Called> = HashMap::with_capacity(people.len() * 2);
        for (number, at) in people.iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(END);
            if let Some(slot) = person.get_mut(*at as usize) {
                *slot = number;
            }
            let Some(note) = notes.get(*at as usize) else { continue };
            for name in note.names() {
                called
                    .entry(fold(name))
                    .and_modify(|known| known.ambiguous |= known.person != number)
                    .or_insert(Called { person: number, ambiguous: false });
            }
        }
        Self { notes: notes.to_vec(), person, stems, next, called }
    }

    /// What a link in the note at `from` leads to.
    pub fn resolve(&self, target: &str, from: &NotePath) -> Resolved {
        let target = without_extension(target.trim());
        if target.is_empty() {
            return Resolved::Nobody;
        }
        let relative =
            target.trim_start_matches("./").trim_start_matches("../").trim_start_matches('/');
        let (folder, name) = relative.rsplit_once('/').unwrap_or(("", relative));
        let name_key = fold(name);
        let candidates = || self.with_stem(&name_key);
        if folder.is_empty() {
            let mut found = candidates().peekable();
            if let Some(first) = found.next() {
                if found.peek().is_none() {
                    return self.at(first);
                }
                // Several notes have this file name: own folder, then the shortest path.
                if let Some(own) = candidates().find(|n| self.folder(*n) == from.folder()) {
                    return self.at(own);
                }
                return self.nearest(candidates());
            }
        } else {
            let folder = fold(folder);
            let exact = candidates().find(|n| fold(self.folder(*n)) == folder);
            let own = || {
                let own = fold(from.folder());
                candidates().find(|n| {
                    let theirs = fold(self.folder(*n));
                    theirs
                        .strip_prefix(own.as_ref())
                        .is_some_and(|rest| rest.trim_start_matches('/') == folder)
                })
            };
            let ends = || {
                let matching = candidates().filter(|n| {
                    let theirs = fold(self.folder(*n)).into_owned();
                    theirs
                        .strip_suffix(folder.as_ref())
                        .is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
                });
                let found: Vec<u32> = matching.collect();
                (!found.is_empty()).then(|| self.nearest(found.into_iter()))
            };
            if let Some(note) = exact.or_else(own) {
                return self.at(note);
            }
            if let Some(resolved) = ends() {
                return resolved;
            }
            // A path that has moved; its file name may still be unique.
            let mut found = candidates();
            if let (Some(only), None) = (found.next(), found.next()) {
                return self.at(only);
            }
            return Resolved::Nobody;
        }
        self.called(target)
    }

    /// What an entry of a people list leads to: a link, a name, `@name`, or a slug.
    pub fn resolve_name(&self, name: &str, from: &NotePath) -> Resolved {
        let found = self.resolve(name, from);
        if found != Resolved::Nobody {
            return found;
        }
        let bare = name.trim().trim_start_matches('@').trim_matches(['"', '\'']);
        if bare != name {
            let found = self.resolve(bare, from);
            if found != Resolved::Nobody {
                return found;
            }
        }
        let words: String =
            bare.chars().map(|c| if matches!(c, '-' | '_' | '.') { ' ' } else { c }).collect();
        if words == bare { Resolved::Nobody } else { self.resolve(&words, from) }
    }

    /// Whether the file name of `path` is the only one of its kind, so that it alone is a link.
    pub fn is_unique(&self, path: &NotePath) -> bool {
        self.with_stem(&fold(path.stem())).nth(1).is_none()
    }

    /// The person who is called so, by name or alias.
    fn called(&self, name: &str) -> Resolved {
        match self.called.get(fold(name).as_ref()) {
            Some(called) if called.ambiguous => Resolved::Ambiguous,
            Some(called) => Resolved::Person(called.person as usize),
            None => Resolved::Nobody,
        }
    }

    fn with_stem(&self, key: &str) -> impl Iterator<Item = u32> {
        let first = self.stems.get(key).copied();
        std::iter::successors(first, |n| self.next.get(*n as usize).copied().filter(|n| *n != END))
    }

    fn folder(&self, note: u32) -> &'n str {
        self.notes.get(note as usize).map_or("", |note| note.path.folder())
    }

    fn at(&self, note: u32) -> Resolved {
        match self.person.get(note as usize) {
            Some(&person) if person != END => Resolved::Person(person as usize),
            _ => Resolved::Other,
        }
    }

    /// Of several notes the one with the shortest path; among equals the only person, else none.
    fn nearest(&self, candidates: impl Iterator<Item = u32>) -> Resolved {
        let depth =
            |note: u32| self.notes.get(note as usize).map_or(usize::MAX, |note| note.path.depth());
        let all: Vec<u32> = candidates.collect();
        let least = all.iter().map(|note| depth(*note)).min().unwrap_or(0);
        let mut found = Resolved::Other;
        for note in all.iter().filter(|note| depth(**note) == least) {
            match (found, self.at(*note)) {
                (Resolved::Person(_), Resolved::Person(_)) => return Resolved::Ambiguous,
                (_, person @ Resolved::Person(_)) => found = person,
                _ => {}
            }
        }
        found
    }

    /// Every name that several people answer to, reported once.
    pub(super) fn ambiguities(&self) -> Vec<Diagnostic> {
        if !self.called.values().any(|called| called.ambiguous) {
            return Vec::new();
        }
        let mut answering: HashMap<&str, Vec<&Note>> = HashMap::new();
        for (note, person) in self.notes.iter().zip(&self.person) {
            if *person == END {
                continue;
            }
            for name in note.names() {
                if let Some((key, _)) =
                    self.called.get_key_value(fold(name).as_ref()).filter(|(_, c)| c.ambiguous)
                {
                    let all = answering.entry(key.as_ref()).or_default();
                    if all.last().is_none_or(|last| last.path != note.path) {
                        all.push(note);
                    }
                }
            }
        }
        let mut found: Vec<Diagnostic> = answering
            .into_iter()
            .filter_map(|(name, notes)| {
                let (first, others) = notes.split_first()?;
                let shown = first.names().find(|n| fold(n) == name)?;
                let paths: Vec<String> =
                    others.iter().map(|note| quoted(note.path.as_str())).collect();
                let message = format!("{} also means {}", quoted(shown), paths.join(", "));
                let mut diagnostic =
                    Diagnostic::new(Code::NameAmbiguous, Place::file(first.path.clone()), message)
                        .help("link to them by path, or give one of them another name");
                diagnostic.related =
                    others.iter().map(|note| Place::file(note.path.clone())).collect();
                Some(diagnostic)
            })
            .collect();
        crate::diagnostic::sort(&mut found);
        found
    }
}
