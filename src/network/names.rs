//! Links and typed names → a person, several, or none.
//!
//! Links resolve as Obsidian resolves them: exact path, the source note's own folder, the file
//! name (shortest path first); then a unique name or alias. Ambiguity is never settled silently.

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt};

use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::note::Note;
use crate::path::{NotePath, without_extension};
use crate::text::fold::{fold, folded};
use crate::text::span::tail;

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

/// No person.
const NONE: u32 = u32::MAX;

/// All names in a vault.
#[derive(Debug)]
pub struct Names<'n> {
    notes: Vec<&'n Note>,
    /// The person each note is, by note.
    person: Vec<u32>,
    /// The notes by file name.
    stems: HashMap<&'n str, Stem>,
    /// For file names that several notes have: what each ending of their paths leads to.
    endings: HashMap<String, Nearest>,
    /// People by name and alias: the person, or none where several answer.
    called: HashMap<Cow<'n, str>, Called>,
}

/// A file name.
#[derive(Debug, Clone, Copy)]
struct Stem {
    /// The first note that has it.
    first: u32,
    /// Others have it too.
    shared: bool,
}

/// The note that an ending of a path leads to: the one with the shortest path.
#[derive(Debug, Clone, Copy)]
struct Nearest {
    /// How long that path is, in parts.
    depth: usize,
    resolved: Resolved,
}

#[derive(Debug, Clone, Copy)]
struct Called {
    person: u32,
    ambiguous: bool,
}

impl<'n> Names<'n> {
    pub(super) fn new(notes: &[&'n Note], people: &[u32]) -> Self {
        let ((person, called), stems) = rayon::join(|| called(notes, people), || stems(notes));
        let endings = endings(notes, &person, &stems);
        Self { notes: notes.to_vec(), person, stems, endings, called }
    }

    /// What a link in the note at `from` leads to.
    pub fn resolve(&self, target: &str, from: &NotePath) -> Resolved {
        let target = without_extension(target.trim());
        if target.is_empty() {
            return Resolved::Nobody;
        }
        let relative = if target.starts_with(['.', '/']) { from_root(target) } else { target };
        let (folder, name) = relative.rsplit_once('/').unwrap_or(("", relative));
        match folded(name, |name| self.stems.get(name)) {
            None if folder.is_empty() => self.called(target),
            None => Resolved::Nobody,
            // A path whose file has moved still leads to the only note of that name.
            Some(stem) if !stem.shared => self.at(stem.first),
            Some(_) => self.among_several(relative, from),
        }
    }

    /// Several notes have the file name that `path` ends in: the exact path, the own folder, then
    /// the shortest path that ends so.
    fn among_several(&self, path: &str, from: &NotePath) -> Resolved {
        let ending = fold(path);
        let exact = |key: &str| {
            let parts = key.split('/').count();
            self.endings.get(key).filter(|nearest| nearest.depth == parts)
        };
        let own = || exact(&format!("{}/{ending}", fold(from.folder())));
        let bare = !ending.contains('/');
        let found = if bare { own() } else { exact(&ending).or_else(own) };
        found.or_else(|| self.endings.get(ending.as_ref())).map_or(Resolved::Nobody, |n| n.resolved)
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
        folded(path.stem(), |stem| self.stems.get(stem)).is_none_or(|stem| !stem.shared)
    }

    /// The person who is called so, by name or alias.
    fn called(&self, name: &str) -> Resolved {
        match folded(name, |name| self.called.get(name)) {
            Some(called) if called.ambiguous => Resolved::Ambiguous,
            Some(called) => Resolved::Person(called.person as usize),
            None => Resolved::Nobody,
        }
    }

    fn at(&self, note: u32) -> Resolved {
        match self.person.get(note as usize) {
            Some(&person) if person != NONE => Resolved::Person(person as usize),
            _ => Resolved::Other,
        }
    }

    /// Every name that several people answer to, reported once.
    pub(super) fn ambiguities(&self) -> Vec<Diagnostic> {
        if !self.called.values().any(|called| called.ambiguous) {
            return Vec::new();
        }
        let mut answering: HashMap<&str, Vec<&Note>> = HashMap::new();
        for (note, person) in self.notes.iter().zip(&self.person) {
            if *person == NONE {
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
                let others = others.get(..SHOWN).unwrap_or(others);
                let paths: Vec<String> =
                    others.iter().map(|note| quoted(note.path.as_str())).collect();
                let more = match notes.len() - 1 - others.len() {
                    0 => String::new(),
                    n => format!(" and {n} more"),
                };
                let message = format!("{} also means {}{more}", quoted(shown), paths.join(", "));
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

/// A target without the steps that lead to the vault's root.
fn from_root(target: &str) -> &str {
    target.trim_start_matches("./").trim_start_matches("../").trim_start_matches('/')
}

/// The notes by file name.
fn stems<'n>(notes: &[&'n Note]) -> HashMap<&'n str, Stem> {
    let mut stems: HashMap<&str, Stem> = HashMap::with_capacity(notes.len());
    for (at, note) in notes.iter().enumerate() {
        let first = u32::try_from(at).unwrap_or(NONE);
        stems
            .entry(&note.stem)
            .and_modify(|stem| stem.shared = true)
            .or_insert(Stem { first, shared: false });
    }
    stems
}

/// The person each note is, and the people by everything they are called.
fn called<'n>(notes: &[&'n Note], people: &[u32]) -> (Vec<u32>, HashMap<Cow<'n, str>, Called>) {
    let mut person = vec![NONE; notes.len()];
    let mut called: HashMap<Cow<'n, str>, Called> = HashMap::with_capacity(people.len() * 2);
    for (number, at) in people.iter().enumerate() {
        let number = u32::try_from(number).unwrap_or(NONE);
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
    (person, called)
}

/// So many of the people who share a name are named where that is reported.
const SHOWN: usize = 4;

/// What every ending of the paths of notes that share their file name leads to.
fn endings(
    notes: &[&Note],
    person: &[u32],
    stems: &HashMap<&str, Stem>,
) -> HashMap<String, Nearest> {
    let mut endings: HashMap<String, Nearest> = HashMap::new();
    if !stems.values().any(|stem| stem.shared) {
        return endings;
    }
    for (note, person) in notes.iter().zip(person) {
        if !stems.get(&*note.stem).is_some_and(|stem| stem.shared) {
            continue;
        }
        let whole = fold(note.path.without_extension());
        let starts = whole.match_indices('/').map(|(at, _)| at + 1);
        let depth = starts.clone().count() + 1;
        let here =
            if *person == NONE { Resolved::Other } else { Resolved::Person(*person as usize) };
        let this = Nearest { depth, resolved: here };
        // A note that lies deeper than anyone would write out is found by its last folders.
        for start in starts.rev().take(ENDINGS).chain([0]) {
            endings
                .entry(tail(&whole, start).to_owned())
                .and_modify(|known| *known = known.or(this))
                .or_insert(this);
        }
    }
    endings
}

/// So many endings of one path are kept besides the whole.
const ENDINGS: usize = 8;

impl Nearest {
    /// The shorter path; of two equally short ones the only person.
    fn or(self, other: Self) -> Self {
        let resolved = match self.depth.cmp(&other.depth) {
            std::cmp::Ordering::Less => return self,
            std::cmp::Ordering::Greater => return other,
            std::cmp::Ordering::Equal => match (self.resolved, other.resolved) {
                (Resolved::Person(_) | Resolved::Ambiguous, Resolved::Person(_)) => {
                    Resolved::Ambiguous
                }
                (Resolved::Other, person) => person,
                (known, _) => known,
            },
        };
        Self { depth: self.depth, resolved }
    }
}
