//! All notes in memory: path → note, in the order in which notes are shown.
//!
//! Owns the symbols of their names and of the links between them, so that whoever follows many links
//! compares numbers. Holds facts of single notes only; whatever follows from several notes is gathered
//! from here each time, so it cannot depend on the order in which notes arrived.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::lexicon::{Heard, Languages};
use crate::note::Note;
use crate::note::events::entry::Entry;
use crate::note::events::mention::{Maybe, Mention, TaskMention};
use crate::path::{NotePath, without_extension};
use crate::text::symbol::{Symbol, Symbols};

/// The notes of a vault.
#[derive(Debug, Clone, Default)]
pub struct Index {
    notes: BTreeMap<NotePath, Indexed>,
    symbols: Symbols,
    heard: Heard,
}

/// A note, and the symbols of what it is called and of what it links to.
#[derive(Debug, Clone)]
pub(crate) struct Indexed {
    /// Apart, since whoever goes through all notes looks into few.
    pub(crate) note: Box<Note>,
    /// It says nothing about anybody, and nothing is wrong with it: true of most notes.
    pub(crate) is_silent: bool,
    /// Of its file name.
    pub(crate) stem: Symbol,
    /// Of everything a person answers to.
    pub(crate) called: Box<[Symbol]>,
    /// Of a person's mail addresses.
    pub(crate) mails: Box<[Symbol]>,
    /// Of its links; none when it has no links that count.
    keys: Option<Box<LinkKeys>>,
    /// The same note as one that is not a person's, when its only sign is a nested tag that may name someone else.
    pub(crate) otherwise: Option<Box<Indexed>>,
}

/// The keys of a note's links, each list beside the note's own list of the same things.
#[derive(Debug, Clone, Default)]
struct LinkKeys {
    company: Box<[LinkKey]>,
    mentions: Box<[LinkKey]>,
    maybes: Box<[LinkKey]>,
    tasks: Box<[LinkKey]>,
    /// Of the people of a dated note.
    people: Box<[NameKeys]>,
    /// Of those whom its nested tags may name.
    tagged: Box<[NameKeys]>,
}

/// What a link names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LinkKey {
    /// The last part of its path; `None` when it names nothing.
    pub(crate) last: Option<Symbol>,
    /// Folders come before it.
    pub(crate) is_path: bool,
}

/// The keys of an entry of a people list, which may be meant in several ways.
#[derive(Debug, Clone)]
pub(crate) struct NameKeys {
    /// As it is written there.
    pub(crate) written: LinkKey,
    /// Its other [`spellings`], in their order.
    pub(crate) others: Box<[LinkKey]>,
}

impl Index {
    /// Puts a note in, in the place of one with the same path.
    pub fn insert(&mut self, note: impl Into<Box<Note>>) {
        let indexed = Indexed::new(note.into(), &mut self.symbols);
        self.heard.add(&indexed.note.speech);
        if let Some(old) = self.notes.insert(indexed.note.path.clone(), indexed) {
            self.heard.remove(&old.note.speech);
        }
    }

    /// Takes a note out.
    pub fn remove(&mut self, path: &NotePath) -> Option<Note> {
        let indexed = self.notes.remove(path)?;
        self.heard.remove(&indexed.note.speech);
        Some(*indexed.note)
    }

    /// The note at a path.
    pub fn get(&self, path: &NotePath) -> Option<&Note> {
        self.notes.get(path).map(|indexed| &*indexed.note)
    }

    /// All notes, in order.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.indexed().map(|indexed| &*indexed.note)
    }

    /// The notes that say something, about somebody or about themselves, in order.
    pub(crate) fn speaking(&self) -> impl Iterator<Item = &Note> {
        self.indexed().filter(|indexed| !indexed.is_silent).map(|indexed| &*indexed.note)
    }

    /// All notes with their symbols, in order.
    pub(crate) fn indexed(&self) -> impl Iterator<Item = &Indexed> {
        self.notes.values()
    }

    /// What the notes speak.
    pub fn heard(&self) -> &Heard {
        &self.heard
    }

    /// The languages that are heard in the notes, English always among them.
    pub fn languages(&self) -> Languages {
        self.heard.languages(self.len())
    }

    /// The symbols of all names.
    pub(crate) fn symbols(&self) -> &Symbols {
        &self.symbols
    }

    /// How many notes there are.
    pub fn len(&self) -> usize {
        self.notes.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }
}

impl<N: Into<Box<Note>>> FromIterator<N> for Index {
    fn from_iter<T: IntoIterator<Item = N>>(notes: T) -> Self {
        let notes = notes.into_iter();
        // Beside file names there are other names, and links that lead nowhere.
        let names = notes.size_hint().0;
        let mut symbols = Symbols::with_capacity(names + names / 2);
        let indexed = notes.map(|note| Indexed::new(note.into(), &mut symbols));
        let mut heard = Heard::default();
        let indexed = indexed.inspect(|indexed| heard.add(&indexed.note.speech));
        let notes = indexed.map(|indexed| (indexed.note.path.clone(), indexed)).collect();
        Self { notes, symbols, heard }
    }
}

impl Indexed {
    fn new(mut note: Box<Note>, symbols: &mut Symbols) -> Self {
        let otherwise = note.otherwise.take().map(|note| Box::new(Self::new(note, symbols)));
        let is_silent = note.is_silent();
        let stem = symbols.of(note.path.page_name());
        let called = if note.card.is_some() || note.leads_to.is_some() {
            note.names().map(|name| symbols.of(name)).collect()
        } else {
            Box::default()
        };
        let mails = note.card.iter().flat_map(|card| &card.mails);
        let mails = mails.map(|mail| symbols.of(mail)).collect();
        let keys = LinkKeys::of(&note, symbols);
        Self { is_silent, stem, called, mails, keys, otherwise, note }
    }

    /// Those whom the note's entries were shared with: the entry, the name, and its key.
    pub(crate) fn company(&self) -> impl Iterator<Item = (&Entry, Cow<'_, str>, LinkKey)> {
        let keys = self.keys.iter().flat_map(|keys| &keys.company).copied();
        let company = self.note.company.iter().zip(keys);
        company.filter_map(|(company, key)| {
            let entry = self.note.entries.get(company.entry as usize)?;
            Some((entry, company.target(self.note.text()), key))
        })
    }

    /// The note's mentions, each with the key of its link.
    pub(crate) fn mentions(&self) -> impl Iterator<Item = (&Mention, LinkKey)> {
        let keys = self.keys.iter().flat_map(|keys| &keys.mentions).copied();
        self.note.mentions.iter().zip(keys)
    }

    /// The note's links that may be mentions, each with the key of its link.
    pub(crate) fn maybes(&self) -> impl Iterator<Item = (&Maybe, LinkKey)> {
        let keys = self.keys.iter().flat_map(|keys| &keys.maybes).copied();
        self.note.maybes.iter().zip(keys)
    }

    /// The note's open tasks that name someone, each with the key of its link.
    pub(crate) fn tasks(&self) -> impl Iterator<Item = (&TaskMention, LinkKey)> {
        let keys = self.keys.iter().flat_map(|keys| &keys.tasks).copied();
        self.note.tasks.iter().zip(keys)
    }

    /// The people of a dated note, each with the keys of its name.
    pub(crate) fn people(&self) -> impl Iterator<Item = (&str, &NameKeys)> {
        let people = self.note.dated.iter().flat_map(|dated| &dated.people);
        people.map(|name| &**name).zip(self.keys.iter().flat_map(|keys| &keys.people))
    }

    /// Those whom the nested tags of a dated note may name, each with the keys of the name.
    pub(crate) fn tagged(&self) -> impl Iterator<Item = (&str, &NameKeys)> {
        let tagged = self.note.dated.iter().flat_map(|dated| &dated.tagged);
        tagged.map(|name| &**name).zip(self.keys.iter().flat_map(|keys| &keys.tagged))
    }
}

impl LinkKeys {
    fn of(note: &Note, symbols: &mut Symbols) -> Option<Box<Self>> {
        let people = note.dated.iter().flat_map(|dated| &dated.people);
        let tagged = note.dated.iter().flat_map(|dated| &dated.tagged);
        let text = note.text();
        let mut key = |target: &str| LinkKey::new(target, symbols);
        let keys = Self {
            company: note.company.iter().map(|company| key(&company.target(text))).collect(),
            mentions: note.mentions.iter().map(|mention| key(&mention.target(text))).collect(),
            maybes: note.maybes.iter().map(|maybe| key(&maybe.mention.target(text))).collect(),
            tasks: note.tasks.iter().map(|task| key(&task.target(text))).collect(),
            people: people.map(|name| NameKeys::new(name, &mut key)).collect(),
            tagged: tagged.map(|name| NameKeys::new(name, &mut key)).collect(),
        };
        let is_empty = keys.company.is_empty()
            && keys.mentions.is_empty()
            && keys.maybes.is_empty()
            && keys.tasks.is_empty()
            && keys.people.is_empty()
            && keys.tagged.is_empty();
        (!is_empty).then(|| Box::new(keys))
    }
}

impl NameKeys {
    fn new(name: &str, key: &mut impl FnMut(&str) -> LinkKey) -> Self {
        let written = key(name);
        Self { written, others: spellings(name).map(|spelling| key(&spelling)).collect() }
    }
}

impl LinkKey {
    fn new(target: &str, symbols: &mut Symbols) -> Self {
        Self::of(target, |name| Some(symbols.of(name)))
    }

    /// The key of a link to `target`, whose name may be unknown.
    pub(crate) fn find(target: &str, symbols: &Symbols) -> Self {
        Self::of(target, |name| symbols.find(name))
    }

    fn of(target: &str, symbol: impl FnOnce(&str) -> Option<Symbol>) -> Self {
        let (folder, last) = parts(target);
        let last = if last.is_empty() { None } else { symbol(last) };
        Self { last, is_path: !folder.is_empty() }
    }
}

/// A target's folder, which may be empty, and its last part.
fn parts(target: &str) -> (&str, &str) {
    let inner = from_root(target);
    inner.rsplit_once('/').unwrap_or(("", inner))
}

/// A target without its extension and without the steps that lead to the vault's root.
pub(crate) fn from_root(target: &str) -> &str {
    let target = without_extension(target.trim());
    if !target.starts_with(['.', '/']) {
        return target;
    }
    target.trim_start_matches("./").trim_start_matches("../").trim_start_matches('/')
}

/// How else an entry of a people list may be meant than as it is written: `@name` without its mark, a
/// slug as words, a name with a mail address as either of them.
pub(crate) fn spellings(name: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let (shown, mail) = match name.split_once('<') {
        Some((shown, rest)) => (shown, rest.split('>').next().map(str::trim)),
        None => (name, name.trim().strip_prefix("mailto:")),
    };
    let bare = shown.trim().trim_start_matches('@').trim_matches(['"', '\'']);
    let is_slug = bare.contains(['-', '_', '.']) && !bare.contains('@');
    let words = is_slug.then(|| Cow::Owned(bare.replace(['-', '_', '.'], " ")));
    let bare = (bare != name).then_some(Cow::Borrowed(bare));
    bare.into_iter().chain(words).chain(mail.map(Cow::Borrowed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets() {
        assert_eq!(parts("Ada"), ("", "Ada"));
        assert_eq!(parts(" People/Work/Ada.md "), ("People/Work", "Ada"));
        assert_eq!(parts("../../People/Ada"), ("People", "Ada"));
        assert_eq!(parts("/Ada"), ("", "Ada"));
        assert_eq!(parts("People/"), ("People", ""));
    }

    #[test]
    fn names_in_lists() {
        let all = |name| spellings(name).map(Cow::into_owned).collect::<Vec<_>>();
        assert_eq!(all("Ada Lovelace"), [""; 0]);
        assert_eq!(all("@ada"), ["ada"]);
        assert_eq!(all("ada-lovelace"), ["ada lovelace"]);
        assert_eq!(all("\"ada_l\""), ["ada_l", "ada l"]);
        assert_eq!(all("Ada Quill <ada@example.org>"), ["Ada Quill", "ada@example.org"]);
        assert_eq!(all("mailto:a@b.org"), ["a@b.org"]);
        assert_eq!(all("a.b@b.org"), [""; 0]);
    }
}
