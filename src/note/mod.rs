//! One note's text → what it says: a [`Note`]. Sees no other note, no disk, and not the day.
//!
//! Parsing never fails: it gives a note and a list of diagnostics. The steps stand in [`parse`] in
//! their order; each lives in a file of its own.

pub mod bank;
mod conflict;
pub mod events;
pub mod markdown;
pub mod me;
pub mod properties;
pub mod question;
mod reading;
pub mod source;

use self::bank::Prepared;
use self::events::entry::Entry;
use self::events::mention::{self, Errand, Mention, Scope};
pub use self::events::occasion::Occasion;
use self::events::point::Point;
use self::events::{log, occasion};
use self::markdown::block::Blocks;
use self::markdown::{blocks, field, task};
use self::me::Me;
use self::properties::card::Card;
use self::properties::fact::{self, Fact};
use self::properties::front::{self, Front};
use self::properties::role::{self, Role, Signs, Types};
use self::properties::{naming, tag};
use self::reading::Reading;
pub use self::reading::Uncounted;
pub use self::source::Source;
use crate::config::Config;
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::lexicon::Key;
use crate::path::NotePath;
use crate::text::span::tail;
use crate::text::{Lines, Span};

/// What one note says. Facts only; the text is not kept.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Note {
    /// Where it lies.
    pub path: NotePath,
    /// The note that a sync tool made this copy of.
    pub copy_of: Option<NotePath>,
    /// What it is.
    pub role: Role,
    /// The name it goes by.
    pub name: Box<str>,
    /// Other names.
    pub aliases: Vec<Box<str>>,
    /// Its tags, without `#`.
    pub tags: Vec<Box<str>>,
    /// What a person's keys say.
    pub card: Option<Box<Card>>,
    /// The day and the people of a dated note.
    pub occasion: Option<Box<Occasion>>,
    /// Dated entries of a person's note.
    pub entries: Vec<Entry>,
    /// Links that say someone was met.
    pub mentions: Vec<Mention>,
    /// Points of a person's note: questions, offers, asks, promises both ways.
    pub points: Vec<Point>,
    /// Open tasks of another note that name someone.
    pub errands: Vec<Errand>,
    /// What the owner's note says.
    pub me: Option<Box<Me>>,
    /// The questions of a bank.
    pub bank: Vec<Prepared>,
    /// The day on which a note that is nobody's was written, as it says itself.
    pub written: Option<Date>,
    /// It stands for the folder it lies in.
    pub is_folder_note: bool,
    /// A region of ours may stand in it: it names `touchbase:begin`.
    pub has_region: bool,
    /// It must not be written to: lossy, or with conflict markers.
    pub read_only: bool,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// What does not count and why; present only when asked for.
    pub uncounted: Vec<Uncounted>,
}

/// Reads one note. With `explain`, what does not count is kept together with the reason.
pub fn parse(path: &NotePath, source: &Source, config: &Config, explain: bool) -> Note {
    let (text, conflict) = conflict::without_markers(&source.text);
    let text: &str = &text;
    let mut reading = Reading {
        path,
        text,
        lines: Lines::new(text),
        config,
        diagnostics: Vec::new(),
        uncounted: explain.then(Vec::new),
    };
    if source.lossy {
        let help = "save it as UTF-8; it is read as far as possible and never written to";
        let at = Place::file(path.clone());
        let diagnostic = Diagnostic::new(Code::NoteNotUtf8, at, "this note is not UTF-8 text");
        reading.diagnostics.push(diagnostic.help(help));
    }
    if let Some(at) = conflict {
        // The markers are blanked in the text that is read; the excerpt shows them.
        let end = source.text.get(at..).and_then(|rest| rest.find('\n'));
        let span = Span::new(at, end.map_or(source.text.len(), |n| at + n));
        let place = Place::new(path.clone(), &Lines::new(&source.text), &source.text, span);
        let diagnostic =
            Diagnostic::new(Code::ConflictMarkers, place, "git left conflict markers in this note")
                .effect("both sides were read")
                .help("resolve the conflict; until then the note is not written to");
        reading.diagnostics.push(diagnostic);
    }
    let mut front = front::read(text, source.start(), &mut reading);
    let mut note = read(&mut front, &mut reading);
    note.has_region = memchr::memmem::find(text.as_bytes(), b"touchbase:begin").is_some();
    note.read_only = source.lossy || conflict.is_some();
    note.diagnostics = reading.diagnostics;
    note.uncounted = reading.uncounted.unwrap_or_default();
    note
}

/// What a body holds at all, found by plain searches: what it does not hold is not looked for.
#[derive(Clone, Copy)]
struct Holds {
    links: bool,
    /// Names in bold, as the journal of the program `friends` has them.
    journal: bool,
    fields: bool,
    tags: bool,
}

impl Holds {
    fn of(body: &str) -> Self {
        let bytes = body.as_bytes();
        let has = |mark: &[u8]| memchr::memmem::find(bytes, mark).is_some();
        let tag = |at: usize| bytes.get(at + 1).is_some_and(|b| !b" #\n\r".contains(b));
        Self {
            links: has(b"[[") || has(b"]("),
            journal: has(mention::JOURNAL),
            fields: field::may_hold(body),
            tags: memchr::memchr_iter(b'#', bytes).any(tag),
        }
    }
}

/// Reads everything behind the fences, in an order in which each step knows what it needs.
fn read(front: &mut Front<'_>, reading: &mut Reading<'_>) -> Note {
    let (path, text, config) = (reading.path, reading.text, reading.config);
    let mut note = Note::empty(path.clone());
    let mut facts = fact::of_matter(&mut front.block, text);
    if front.is_template || role::is_inert(&front.block, &facts) {
        note.role = Role::Inert;
        return note;
    }
    let holds = Holds::of(tail(text, front.body));
    let daily = occasion::daily(path, config);
    let tells =
        facts.iter().any(|fact| crate::lexicon::is_telling(fact.name) && !fact.value.is_empty());
    let role = |facts: &[Fact<'_>], tags: &[Box<str>]| {
        let types = Types::of(facts);
        let is_daily = daily.is_some();
        (role::of(&Signs { path, config, facts, types, tags, tells, is_daily }), types)
    };
    note.tags = tag::of_matter(&facts, reading, &front.block);
    let mut types;
    (note.role, types) = role(&facts, &note.tags);
    if note.role == Role::Other && !note.tags.is_empty() {
        note.written = occasion::written(&facts, path, config);
    }
    // A note that is nobody and links nobody needs no body.
    let says_nobody = !holds.links && !holds.journal && !holds.fields && !holds.tags;
    if note.role == Role::Other && says_nobody {
        note.name = naming::name(&facts, path, config, note.role);
        note.occasion = occasion::of(&facts, types, daily, reading);
        return note;
    }
    let blocks = blocks::parse(text, front.body);
    let mut telling = Vec::new();
    if holds.tags {
        let in_matter = note.tags.len();
        telling = tag::of_body(&blocks, text, &mut note.tags);
        telling.extend(note.tags.iter().take(in_matter).cloned());
        if note.role == Role::Other {
            (note.role, types) = role(&facts, &telling);
        }
    }
    if holds.fields {
        let fields = fact::of_fields(&blocks, text, matches!(note.role, Role::Person(_)));
        let says_type = fields.iter().any(|fact| fact.key == Key::Type);
        let says_tag = tag::of_fields(&fields, &mut note.tags, &mut telling);
        facts.extend(fields);
        if note.role == Role::Other && (says_type || says_tag) {
            (note.role, types) = role(&facts, &telling);
        }
    }
    note.name = naming::name(&facts, path, config, note.role);
    match note.role {
        Role::Person(_) => {
            facts.extend(fact::of_labels(&blocks, text));
            facts.extend(fact::of_contact_table(text, front.body));
            note.read_person(&facts, &blocks, holds, reading);
        }
        Role::Owner => {
            note.aliases = naming::aliases(&facts, &note.name);
            note.me = Some(Box::new(me::collect(&blocks, reading)));
        }
        Role::Bank => note.bank = bank::collect(&blocks, reading),
        Role::Other => {
            note.occasion = occasion::of(&facts, types, daily, reading);
            if holds.links || holds.journal {
                let scope = match &note.occasion {
                    Some(occasion) if !occasion.people.is_empty() => {
                        Scope::Tasks("the note's list of people counts alone")
                    }
                    Some(occasion) if daily.is_some() => Scope::Day(occasion.day.date, None),
                    Some(occasion) if occasion.is_meeting => {
                        Scope::Day(occasion.day.date, Some(occasion.kind))
                    }
                    _ => Scope::Headings { bold: holds.journal },
                };
                (note.mentions, note.errands) = mention::collect(&blocks, scope, reading);
            }
        }
        Role::Inert => {}
    }
    note
}

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
            && self.errands.is_empty()
            && self.occasion.is_none()
            && self.written.is_none()
            && self.copy_of.is_none()
            && self.diagnostics.is_empty()
            && !self.has_region
    }

    /// A note that says nothing.
    fn empty(path: NotePath) -> Self {
        Self {
            role: Role::Other,
            name: "".into(),
            aliases: Vec::new(),
            tags: Vec::new(),
            card: None,
            occasion: None,
            entries: Vec::new(),
            mentions: Vec::new(),
            points: Vec::new(),
            errands: Vec::new(),
            me: None,
            bank: Vec::new(),
            written: None,
            is_folder_note: role::stands_for_folder(&path),
            has_region: false,
            read_only: false,
            diagnostics: Vec::new(),
            uncounted: Vec::new(),
            copy_of: conflict::copy_of(&path),
            path,
        }
    }

    /// Reads what only a person's note says.
    fn read_person(
        &mut self,
        facts: &[Fact<'_>],
        blocks: &Blocks,
        holds: Holds,
        reading: &mut Reading<'_>,
    ) {
        self.aliases = naming::aliases(facts, &self.name);
        self.card = Some(Box::new(Card::read(facts, reading)));
        (self.entries, self.points) = log::collect(blocks, reading);
        self.entries.extend(log::listed(facts, reading));
        // Here only done tasks count for others; most notes have none that say when.
        if holds.links && (reading.uncounted.is_some() || task::may_say_when(reading.text)) {
            let scope = Scope::Tasks("it stands in a person's own note");
            (self.mentions, _) = mention::collect(blocks, scope, reading);
        }
    }
}
