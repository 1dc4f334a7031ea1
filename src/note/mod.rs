//! One note's text → what it says: a [`Note`]. Sees no other note, no disk, and not the day.
//!
//! Parsing never fails: it gives a note and a list of diagnostics. The steps are in [`parse`] in their
//! order; each lives in a file of its own, in three wings: `markdown` (what is where), `properties` (what
//! the note is, and who), `events` (what happened, what is open, and what was not counted and why).
//!
//! A note keeps its text, and most of what it says is kept as places in it. What decides about due is read at
//! once; what is only shown is read when somebody asks, and then kept.

pub mod bank;
mod conflict;
mod copy;
pub mod events;
mod explain;
mod holds;
mod lazy;
pub mod markdown;
pub mod me;
pub mod messages;
mod not_counted;
pub mod opening;
mod parse;
pub mod properties;
pub mod question;
mod reading;
mod text;

use std::borrow::Cow;
use std::sync::LazyLock;

use self::bank::Prepared;
pub use self::copy::{CopyOf, Surety};
pub use self::events::dated_note::DatedNote;
use self::events::entry::{Company, Entry, Hint, Wording};
use self::events::mention::{Maybe, Mention, TaskMention};
use self::events::open_item::OpenItem;
use self::events::own_name;
use self::events::rolling::Rolling;
use self::events::told::{self, Fields, Told};
use self::events::wording;
use self::lazy::Lazy;
use self::me::Me;
use self::messages::Template;
pub use self::not_counted::{Bearing, NotCounted, UncountedLine};
pub use self::parse::{parse, parse_explained};
use self::properties::fact::FactSpan;
use self::properties::person::PersonProperties;
use self::properties::place;
use self::properties::profile::Profile;
use self::properties::role::Role;
pub use self::text::NoteText;
use crate::date::{Date, DateOrder, Day};
use crate::diagnostic::Diagnostic;
use crate::lexicon::{Language, Languages, Speech};
use crate::path::NotePath;
use crate::text::Span;
use crate::text::fold::{self, loose};

/// What one note says.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Note {
    /// Where it lies.
    pub path: NotePath,
    /// Of which note it is a copy, by its name.
    pub copy_of: Option<CopyOf>,
    /// What it is.
    pub role: Role,
    /// The same note as one that is not a person's, when its only sign is a nested tag that may name someone else.
    pub otherwise: Option<Box<Note>>,
    /// The name it goes by.
    pub name: Box<str>,
    /// Other names.
    pub aliases: Vec<Box<str>>,
    /// The name or the path that a stub says its note has now: `redirects_to`.
    pub leads_to: Option<Box<str>>,
    /// Its tags, without `#`.
    pub tags: Vec<Box<str>>,
    /// What a person's keys say.
    pub card: Option<Box<PersonProperties>>,
    /// The day and the people of a dated note.
    pub dated: Option<Box<DatedNote>>,
    /// Whom a note about someone that goes on is with, and each time.
    pub rolling: Option<Box<Rolling>>,
    /// Dated entries of a person's note.
    pub entries: Box<[Entry]>,
    /// Links that say someone was met.
    pub mentions: Box<[Mention]>,
    /// Links that may say so.
    pub maybes: Box<[Maybe]>,
    /// Questions, offers, asks, promises both ways, of a person's note.
    pub items: Vec<OpenItem>,
    /// Open tasks of another note that name someone.
    pub tasks: Box<[TaskMention]>,
    /// What the owner's note says.
    pub me: Option<Box<Me>>,
    /// The questions of a bank.
    pub bank: Vec<Prepared>,
    /// The owner's own openings of messages.
    pub messages: Vec<Template>,
    /// Whom the front matter of a bank names.
    pub about: Vec<Box<str>>,
    /// The day on which a note that is not a person's was written, as it says itself.
    pub written: Option<Date>,
    /// It stands for the folder it lies in.
    pub is_folder_note: bool,
    /// It may have a region of ours in it: it names `touchbase:begin`.
    pub has_region: bool,
    /// It must not be written to: lossy, or with conflict markers.
    pub read_only: bool,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// How many lines with a day in a person's own note do not count, and may have been meant to.
    pub n_passed_over: u32,
    /// What does not count and why; present only when asked for.
    pub uncounted: Vec<UncountedLine>,
    /// What language it speaks.
    pub(crate) speech: Speech,
    /// Who else was there, entry by entry.
    pub(crate) company: Box<[Company]>,
    /// Its text; empty when nothing it says is in it.
    text: Box<str>,
    /// Which of day and month comes first, where that is set.
    order: Option<DateOrder>,
    /// The languages it is read in.
    languages: Languages,
    /// The pieces of the text that have the words of entries in them.
    parts: Box<[Span]>,
    /// Words of entries that are nowhere in the text as they are.
    given: Box<[Box<str>]>,
    /// Where the facts that are only shown are.
    facts: Box<[FactSpan]>,
    told: Lazy<Box<[Told]>>,
    heard: Lazy<Box<[Told]>>,
    owed: Lazy<Box<[Box<str>]>>,
    profile: Lazy<Profile>,
    opening: Lazy<Option<Box<str>>>,
}

/// What is told where nothing is.
static NOTHING: LazyLock<Told> = LazyLock::new(Told::nothing);

impl Note {
    /// Everything it answers to: its name, its other names, its slug, its file name.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let slug = self.card.as_ref().and_then(|card| card.slug.as_deref());
        // `README.md` names no one.
        let stem = (!self.is_folder_note).then(|| self.path.stem().trim_start_matches('@'));
        std::iter::once(&*self.name)
            .chain(self.aliases.iter().map(|alias| &**alias))
            .chain(slug)
            .chain(stem.filter(|stem| *stem != &*self.name))
    }

    /// Whether it says nothing about anybody, and nothing is wrong with it.
    pub fn is_silent(&self) -> bool {
        self.role == Role::Other
            && self.mentions.is_empty()
            && self.maybes.is_empty()
            && self.tasks.is_empty()
            && self.dated.is_none()
            && self.rolling.is_none()
            && self.written.is_none()
            && self.copy_of.is_none()
            && self.leads_to.is_none()
            && self.diagnostics.is_empty()
            && !self.has_region
    }

    /// What one of its entries says.
    pub fn told(&self, entry: &Entry) -> &Told {
        let all = self.told.get(|| self.entries.iter().map(|entry| self.read(entry)).collect());
        all.get(entry.at as usize).unwrap_or(&NOTHING)
    }

    /// Whether an entry of this day begins with these words, written in whatever way.
    pub fn has_entry(&self, day: Date, words: &str) -> bool {
        let first = |words: &str| loose(words.lines().next().unwrap_or(""));
        let wanted = first(words);
        let mut of_day = self.entries.iter().filter(|entry| entry.day.date == day);
        of_day.any(|entry| {
            if wanted.is_empty() {
                // Signs alone, such as an emoji, are compared as they are.
                let signs = words.trim();
                return !signs.is_empty() && self.words(entry).trim_end().ends_with(signs);
            }
            let told = self.told(entry);
            let own = first(&told.text);
            // The word for the kind is not part of what is told: "call: x" reads as "x", and "tea" as nothing.
            [own.as_str(), &loose(&format!("{} {own}", told.kind)), &first(&self.words(entry))]
                .contains(&wanted.as_str())
        })
    }

    /// What the fields of one of its entries say, if it has any.
    pub fn fields(&self, entry: &Entry) -> Option<&Fields> {
        if entry.may_hold_fields { self.told(entry).fields.as_deref() } else { None }
    }

    /// The day that one of its entries sets for the next touchpoint.
    pub fn follow_up(&self, entry: &Entry) -> Option<Date> {
        if !entry.may_hold_fields {
            return None;
        }
        told::follow_up(entry.day, &self.words(entry), self.order)
    }

    /// The names of those who were there too, as its entries give them.
    pub fn company(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.company.iter().map(|company| company.target(&self.text))
    }

    /// Those who were there too, as one of its entries gives them.
    pub(crate) fn company_of(&self, entry: &Entry) -> impl Iterator<Item = Cow<'_, str>> {
        let at = entry.at;
        let own = self.company.iter().filter(move |company| company.entry == at);
        own.map(|company| company.target(&self.text))
    }

    /// What a person's keys say that is only shown.
    pub fn profile(&self) -> &Profile {
        self.profile.get(|| {
            let facts = self.facts.iter().map(|fact| fact.read(&self.text));
            Profile::read(facts, &self.name, self.order)
        })
    }

    /// What a person's note says first: who they are.
    pub fn opening(&self) -> Option<&str> {
        self.opening.get(|| opening::read(&self.text, self.order)).as_deref()
    }

    /// The language its own words are in, where that can be told.
    pub fn language(&self) -> Option<Language> {
        Language::of_prose(&self.text)
    }

    /// The key that says how often to be in touch, as it is written.
    pub fn cadence_key(&self) -> Option<&str> {
        self.cadence_key_at().map(|key| key.of(&self.text))
    }

    /// Whether it is too short to tell its language, so that it is read in those of the vault.
    pub(crate) fn is_short(&self) -> bool {
        self.speech.is_short
    }

    /// The languages in which its words are read.
    pub(crate) fn languages(&self) -> Languages {
        self.languages
    }

    /// Its text, for the places in it that are kept.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether something that it says is in its text.
    fn keeps_text(&self) -> bool {
        self.card.is_some()
            || !self.entries.is_empty()
            || !self.facts.is_empty()
            || !self.mentions.is_empty()
            || !self.maybes.is_empty()
            || !self.tasks.is_empty()
            || self.rolling.is_some()
            || self.cadence_key_at().is_some()
            // It may have been copied, or be a copy.
            || self.card.is_some()
    }

    fn cadence_key_at(&self) -> Option<Span> {
        self.card.as_ref()?.cadence_key
    }

    fn read(&self, entry: &Entry) -> Told {
        let words = self.words(entry);
        let words =
            own_name::left_out_of_entry(&words, |name| self.is_called(name), self.languages);
        let mut told = told::read(entry.day, &words, self.order, self.languages);
        match entry.hint {
            Hint::Key(kind) => told.kind = kind,
            Hint::Emoji(kind) if !told.kind.is_stated() => told.kind = kind,
            Hint::Emoji(_) | Hint::None => {}
        }
        told
    }

    /// The words of an entry as they are written, without its date, as far as they are kept.
    pub(crate) fn words(&self, entry: &Entry) -> Cow<'_, str> {
        let of = |span: &Span| span.of(&self.text);
        let (parts, first) = match entry.wording {
            Wording::Lines(parts) => (parts.of(&self.parts), 1),
            Wording::Around(parts) => (parts.of(&self.parts), 2),
            Wording::Cells(parts) => {
                let cells: Vec<&str> = parts.of(&self.parts).iter().map(of).collect();
                return cells.join(" | ").into();
            }
            Wording::Given(at) => {
                return self.given.get(at as usize).map_or("", |text| &**text).into();
            }
        };
        let (own, below) = parts.split_at_checked(first).unwrap_or((parts, &[]));
        wording::of(&self.text, own, below)
    }

    /// What one of its links in a dated note says.
    pub(crate) fn heard(&self, mention: &Mention) -> &Told {
        let all = self.heard.get(|| self.mentions.iter().map(|one| self.hear(one)).collect());
        all.get(mention.at as usize).unwrap_or(&NOTHING)
    }

    /// Whether a link to `name` leads to this note.
    fn is_called(&self, name: &str) -> bool {
        let last = name.rsplit('/').next().unwrap_or(name);
        self.names().any(|own| fold::same(own, last))
    }

    fn hear(&self, mention: &Mention) -> Told {
        let line = mention.without_name(&self.text, self.languages);
        let below = mention.below.of(&self.parts);
        let words = match wording::of(&self.text, &[], below) {
            below if below.is_empty() => line,
            below => Cow::Owned(format!("{line}{below}")),
        };
        let day = Day { date: mention.date, approximate: false };
        told::of_line(day, &words, self.order, self.languages)
    }

    /// What one of its open tasks says, beside the name of the person.
    pub(crate) fn owed(&self, task: &TaskMention) -> &str {
        let say = |task| TaskMention::said(task, &self.text, self.languages);
        let all = self.owed.get(|| self.tasks.iter().map(say).collect());
        all.get(task.at as usize).map_or("", |text| text)
    }

    /// A note that says nothing.
    fn silent(path: NotePath) -> Self {
        Self {
            role: Role::Other,
            otherwise: None,
            name: "".into(),
            aliases: Vec::new(),
            tags: Vec::new(),
            card: None,
            dated: None,
            rolling: None,
            entries: Box::default(),
            mentions: Box::default(),
            maybes: Box::default(),
            items: Vec::new(),
            tasks: Box::default(),
            me: None,
            bank: Vec::new(),
            about: Vec::new(),
            messages: Vec::new(),
            written: None,
            is_folder_note: place::stands_for_folder(&path),
            has_region: false,
            read_only: false,
            diagnostics: Vec::new(),
            n_passed_over: 0,
            uncounted: Vec::new(),
            speech: Speech::default(),
            company: Box::default(),
            text: Box::default(),
            order: None,
            languages: Languages::default(),
            parts: Box::default(),
            given: Box::default(),
            facts: Box::default(),
            told: Lazy::default(),
            heard: Lazy::default(),
            owed: Lazy::default(),
            profile: Lazy::default(),
            opening: Lazy::default(),
            copy_of: None,
            leads_to: None,
            path,
        }
    }
}
