//! Links and typed names → a person, several, or none.
//!
//! Links resolve as Obsidian resolves them: exact path, the source note's own folder, the file
//! name (shortest path first); then a unique name or alias. Ambiguity is never settled silently.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashMapExt};

use super::census::Someone;
use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::index::{Indexed, LinkKey, NameKeys, from_root, spellings};
use crate::note::Note;
use crate::path::{NotePath, with_namespace};
use crate::text::fold::fold;
use crate::text::span::tail;
use crate::text::symbol::{Symbol, Symbols};

/// What a name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// The person at this position.
    Person(usize),
    /// A note that is not a person.
    Other,
    /// Several people.
    Ambiguous,
    /// Nothing.
    Nobody,
}

impl Resolved {
    /// The same, or what `other` finds where this found nothing.
    fn or_else(self, other: impl FnOnce() -> Option<Self>) -> Self {
        if self == Self::Nobody { other().unwrap_or(self) } else { self }
    }
}

/// How many stubs may lead to each other before one leads to a person.
const REDIRECTS: usize = 4;

/// The first person among what the spellings of a name lead to, else the first that leads anywhere: an address
/// says which of two people of one name is meant.
fn best(found: impl Iterator<Item = Resolved>) -> Option<Resolved> {
    let mut first = None;
    for one in found.filter(|found| *found != Resolved::Nobody) {
        if matches!(one, Resolved::Person(_)) {
            return Some(one);
        }
        first = first.or(Some(one));
    }
    first
}

/// No note, or no person.
const NONE: u32 = u32::MAX;

/// All names in a vault.
#[derive(Debug)]
pub struct Names<'n> {
    symbols: &'n Symbols,
    notes: Vec<&'n Indexed>,
    /// The person each note is, by note.
    person: Vec<u32>,
    /// The note of each person, by person.
    note_of: Vec<u32>,
    /// The notes that are called so, by the symbol of their file name.
    stems: Vec<Stem>,
    /// For file names that several notes have: what each ending of their paths leads to.
    endings: HashMap<String, Nearest>,
    /// People by the symbols of their names and aliases.
    called: Vec<Called>,
    /// People by the symbols of their mail addresses.
    mailed: HashMap<Symbol, Called>,
    /// Several people answer to one of them.
    has_shared: bool,
    /// The other names that stubs give to people: by their position, in the order of the notes.
    also: Vec<(usize, &'n str)>,
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

/// Who answers to a name.
#[derive(Debug, Clone, Copy)]
struct Called {
    /// The first who does.
    person: u32,
    /// Others do too.
    ambiguous: bool,
}

impl<'n> Names<'n> {
    pub(super) fn new(symbols: &'n Symbols, notes: &[&'n Indexed], people: &[Someone<'n>]) -> Self {
        let mut person = vec![NONE; notes.len()];
        let mut stems = vec![Stem { first: NONE, shared: false }; symbols.len()];
        let mut called = vec![Called { person: NONE, ambiguous: false }; symbols.len()];
        for (at, indexed) in (0..).zip(notes) {
            let Some(stem) = stems.get_mut(indexed.stem.at()) else { continue };
            if stem.first == NONE {
                stem.first = at;
            } else {
                stem.shared = true;
            }
        }
        for (number, one) in (0..).zip(people) {
            if let Some(slot) = person.get_mut(one.at as usize) {
                *slot = number;
            }
            for name in &one.indexed.called {
                let Some(called) = called.get_mut(name.at()) else { continue };
                if called.person == NONE {
                    called.person = number;
                } else {
                    called.ambiguous |= called.person != number;
                }
            }
        }
        let endings = endings(notes, &person, &stems);
        let note_of = people.iter().map(|one| one.at).collect();
        let (notes, also, has_shared) = (notes.to_vec(), Vec::new(), false);
        let mailed = mailed(people);
        let mut names = Self {
            symbols,
            notes,
            person,
            note_of,
            stems,
            endings,
            called,
            mailed,
            has_shared,
            also,
        };
        names.follow_stubs();
        names.has_shared = names.called.iter().any(|called| called.ambiguous);
        names
    }

    /// Makes other names of the stubs that lead to people.
    fn follow_stubs(&mut self) {
        let stubs = (0..).zip(&self.notes).filter(|(_, one)| one.note.leads_to.is_some());
        let mut open: Vec<(u32, &'n Indexed)> = stubs.map(|(at, one)| (at, *one)).collect();
        for _ in 0..REDIRECTS {
            let leads = |one: &Indexed| {
                let target = one.note.leads_to.as_deref().unwrap_or_default();
                match self.resolve_name(target, &one.note.path) {
                    Resolved::Person(person) => u32::try_from(person).ok(),
                    _ => None,
                }
            };
            let (found, rest): (Vec<_>, Vec<_>) = open
                .iter()
                .map(|(at, one)| (*at, *one, leads(one)))
                .partition(|(.., to)| to.is_some());
            if found.is_empty() {
                return;
            }
            for (at, stub, person) in found {
                self.add_stub(at, stub, person.unwrap_or(NONE));
            }
            // A stub may lead to one that has just been understood.
            self.endings = endings(&self.notes, &self.person, &self.stems);
            open = rest.into_iter().map(|(at, one, _)| (at, one)).collect();
        }
    }

    fn add_stub(&mut self, at: u32, stub: &'n Indexed, person: u32) {
        if let Some(slot) = self.person.get_mut(at as usize) {
            *slot = person;
        }
        self.also.extend(stub.note.names().map(|name| (person as usize, name)));
        for name in &stub.called {
            let Some(called) = self.called.get_mut(name.at()) else { continue };
            if called.person == NONE {
                called.person = person;
            } else {
                called.ambiguous |= called.person != person;
            }
        }
    }

    /// The other names that stubs give to people, each with the person's position.
    pub(super) fn also(&self) -> impl Iterator<Item = (usize, &'n str)> {
        self.also.iter().copied()
    }

    /// What a link in the note at `from` leads to.
    pub fn resolve(&self, target: &str, from: &NotePath) -> Resolved {
        self.follow(LinkKey::find(target, self.symbols), target, from)
    }

    /// What a link in the note at `from` leads to, whose target is written so.
    pub(super) fn follow(&self, link: LinkKey, target: &str, from: &NotePath) -> Resolved {
        let Some(last) = link.last else { return Resolved::Nobody };
        match self.stem(last) {
            None if link.is_path => self.in_folder(target, self.called(last)),
            None => self.called(last),
            // A path whose file has moved still leads to the only note of that name.
            Some(stem) if !stem.shared => self.at(stem.first),
            Some(_) => self.among_several(from_root(target), from),
        }
    }

    /// A path to a file that is not there leads to the one who is called so, if their note lies in that folder: it
    /// has another name by now.
    fn in_folder(&self, target: &str, found: Resolved) -> Resolved {
        let is_there = |at: usize| {
            let note = self.note_of.get(at).and_then(|note| self.notes.get(*note as usize))?;
            let (folder, _) = from_root(target).rsplit_once('/')?;
            let (own, folder) = (fold(note.note.path.folder()), fold(folder));
            let above = own.strip_suffix(&*folder)?;
            Some(above.is_empty() || above.ends_with('/'))
        };
        match found {
            Resolved::Person(at) if is_there(at) != Some(true) => Resolved::Nobody,
            found => found,
        }
    }

    fn stem(&self, name: Symbol) -> Option<Stem> {
        self.stems.get(name.at()).copied().filter(|stem| stem.first != NONE)
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

    /// What an entry of a people list leads to: a link, a name, `@name`, a slug, or a mail address.
    pub fn resolve_name(&self, name: &str, from: &NotePath) -> Resolved {
        let find = |name: &str| self.any(LinkKey::find(name, self.symbols), name, from);
        find(name).or_else(|| {
            let found = spellings(name).map(|spelling| find(&spelling));
            best(found)
        })
    }

    /// What a name or a mail address leads to.
    fn any(&self, key: LinkKey, name: &str, from: &NotePath) -> Resolved {
        match key.last {
            Some(mail) if name.contains('@') => self.mailed(mail),
            _ => Resolved::Nobody,
        }
        .or_else(|| Some(self.follow(key, name, from)))
    }

    fn mailed(&self, mail: Symbol) -> Resolved {
        match self.mailed.get(&mail) {
            Some(Called { ambiguous: true, .. }) => Resolved::Ambiguous,
            Some(called) => Resolved::Person(called.person as usize),
            None => Resolved::Nobody,
        }
    }

    /// The same, with the keys of the name.
    pub(super) fn follow_name(&self, keys: &NameKeys, name: &str, from: &NotePath) -> Resolved {
        self.any(keys.written, name, from).or_else(|| {
            let spellings = spellings(name).zip(&keys.others);
            best(spellings.map(|(spelling, key)| self.any(*key, &spelling, from)))
        })
    }

    /// Whether the file name of `path` is the only one of its kind, so that it alone is a link.
    pub fn is_unique(&self, path: &NotePath) -> bool {
        let stem = self.symbols.find(path.page_name()).and_then(|stem| self.stem(stem));
        stem.is_none_or(|stem| !stem.shared)
    }

    /// Whether several people answer to a name.
    pub(super) fn is_shared(&self, name: &str) -> bool {
        self.has_shared
            && self.symbols.find(name).is_some_and(|name| self.called(name) == Resolved::Ambiguous)
    }

    /// The person who is called so, by name or alias.
    fn called(&self, name: Symbol) -> Resolved {
        match self.called.get(name.at()) {
            Some(called) if called.ambiguous => Resolved::Ambiguous,
            Some(called) if called.person != NONE => Resolved::Person(called.person as usize),
            _ => Resolved::Nobody,
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
        if !self.has_shared {
            return Vec::new();
        }
        let mut answering: HashMap<Symbol, Vec<&Note>> = HashMap::new();
        for (indexed, person) in self.notes.iter().zip(&self.person) {
            if *person == NONE {
                continue;
            }
            for name in &indexed.called {
                if self.called(*name) == Resolved::Ambiguous {
                    let all = answering.entry(*name).or_default();
                    if all.last().is_none_or(|last| last.path != indexed.note.path) {
                        all.push(&indexed.note);
                    }
                }
            }
        }
        // Two notes that share several names are reported once.
        let mut sharing: BTreeMap<Vec<&NotePath>, (Vec<&Note>, Vec<Symbol>)> = BTreeMap::new();
        for (name, notes) in answering {
            let paths = notes.iter().map(|note| &note.path).collect();
            sharing.entry(paths).or_insert_with(|| (notes, Vec::new())).1.push(name);
        }
        let mut found: Vec<Diagnostic> = sharing
            .into_values()
            .filter_map(|(notes, shared)| {
                let (first, others) = notes.split_first()?;
                let is_shared = |name: &&str| {
                    self.symbols.find(name).is_some_and(|name| shared.contains(&name))
                };
                let shown = first.names().find(is_shared)?;
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

/// Who has which mail address.
fn mailed(people: &[Someone<'_>]) -> HashMap<Symbol, Called> {
    let mut mailed: HashMap<Symbol, Called> = HashMap::new();
    for (number, one) in (0..).zip(people) {
        for mail in &one.indexed.mails {
            let known = mailed.entry(*mail).or_insert(Called { person: number, ambiguous: false });
            known.ambiguous |= known.person != number;
        }
    }
    mailed
}

/// The most people sharing a name who are listed where that is reported.
const SHOWN: usize = 4;

/// What every ending of the paths of notes that share their file name leads to.
fn endings(notes: &[&Indexed], person: &[u32], stems: &[Stem]) -> HashMap<String, Nearest> {
    let mut endings: HashMap<String, Nearest> = HashMap::new();
    if !stems.iter().any(|stem| stem.shared) {
        return endings;
    }
    for (indexed, person) in notes.iter().zip(person) {
        if !stems.get(indexed.stem.at()).is_some_and(|stem| stem.shared) {
            continue;
        }
        let whole = with_namespace(indexed.note.path.without_extension());
        let whole = fold(&whole);
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

/// The most endings of one path that are kept besides the whole.
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
