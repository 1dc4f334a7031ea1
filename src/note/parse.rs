//! The steps of reading one note, in their order; each knows what the ones before it found.

use memchr::memmem::Finder;

use super::events::linked::{self, Scope};
use super::events::{dated_note, listed, log, rolling};
use super::holds::Holds;
use super::markdown::block::{Block, Blocks, Shape};
use super::markdown::{blocks, day_name, links, names, task};
use super::me::Me;
use super::not_counted::NotCounted;
use super::properties::fact::{self, Fact, FactSpan, Items};
use super::properties::front::{self, Front};
use super::properties::person::PersonProperties;
use super::properties::role::{self, Role, Sign, Signs};
use super::properties::types::Types;
use super::properties::{naming, place, profile, tag};
use super::reading::Reading;
use super::{CopyOf, Note, NoteText, Surety, bank, conflict, explain, me, messages};
use crate::config::Config;
use crate::date::{self, Date};
use crate::diagnostic::{Code, Diagnostic, OfFile, Place};
use crate::lexicon::{self, Folder, Key, Kind, Languages, Prose};
use crate::path::NotePath;
use crate::text::needle::Needle;
use crate::text::span::tail;
use crate::text::{Lines, Span};

/// Reads one note.
pub fn parse(path: &NotePath, source: &NoteText, config: &Config) -> Note {
    both(|role| read(path, source, config, None, role))
}

/// Reads one note, and keeps what does not count in it, with the reason.
pub fn parse_explained(path: &NotePath, source: &NoteText, config: &Config) -> Note {
    both(|role| read(path, source, config, Some(Vec::new()), role))
}

/// A note whose only sign is a nested tag is read as a person's, and as one that says who was there: which of
/// the two it is depends on whether the tag names someone else.
fn both(read: impl Fn(Option<Role>) -> Note) -> Note {
    let mut note = read(None);
    let is_doubtful = note.role == Role::Person(Sign::NestedTag)
        && note.tags.iter().any(|tag| role::named_in(tag).is_some());
    if is_doubtful {
        note.otherwise = Some(Box::new(read(Some(Role::Other))));
    }
    note
}

/// Reads one note; as one of the role, where that is given.
fn read(
    path: &NotePath,
    source: &NoteText,
    config: &Config,
    uncounted: Option<Vec<super::UncountedLine>>,
    role: Option<Role>,
) -> Note {
    let (text, conflict) = conflict::without_markers(&source.text);
    let text: &str = &text;
    let (lines, diagnostics) = (Lines::new(text), OfFile::default());
    let (languages, signs) = (Languages::default(), Vec::new());
    let (kin, share) = (Languages::none(), Languages::all());
    let n_passed_over = 0;
    let mut reading = Reading {
        path,
        text,
        lines,
        config,
        languages,
        kin,
        share,
        signs,
        diagnostics,
        n_passed_over,
        uncounted,
    };
    let faults = faults_of_text(path, source, conflict);
    faults.for_each(|fault| reading.diagnostics.push(fault));
    let front = front::read(text, source.start(), &mut reading);
    let mut note = Steps::new(front, role, &mut reading).take();
    let is_person = matches!(note.role, Role::Person(_));
    note.copy_of = CopyOf::of(path).filter(|copy| is_person || copy.surety == Surety::Certain);
    note.has_region = REGION.is_in(text);
    note.read_only = source.lossy || conflict.is_some();
    note.order = reading.order();
    note.diagnostics = reading.diagnostics.take();
    note.n_passed_over = reading.n_passed_over;
    // What leads nowhere is found, and shown, where all notes are known.
    let is_asked = reading.uncounted.is_some();
    note.uncounted = reading.uncounted.unwrap_or_default();
    note.languages = reading.languages;
    note.speech.is_short |= config.people.is_empty() && place::in_unsure_folder(path);
    note.speech.signs = reading.signs.into();
    note.speech.structure = reading.kin.among(reading.share);
    if note.keeps_text() || is_asked {
        note.text = text.into();
    }
    note
}

/// What is wrong with the text as a whole.
fn faults_of_text(
    path: &NotePath,
    source: &NoteText,
    conflict: Option<usize>,
) -> impl Iterator<Item = Diagnostic> {
    let lossy = source.lossy.then(|| {
        let help = "save it as UTF-8; it is read as far as possible and never written to";
        let at = Place::file(path.clone());
        Diagnostic::new(Code::NoteNotUtf8, at, "this note is not UTF-8 text").help(help)
    });
    let conflict = conflict.map(|at| {
        // The markers are blanked in the text that is read; the excerpt shows them.
        let end = source.text.get(at..).and_then(|rest| rest.find('\n'));
        let span = Span::new(at, end.map_or(source.text.len(), |n| at + n));
        let place = Place::new(path.clone(), &Lines::new(&source.text), &source.text, span);
        Diagnostic::new(Code::ConflictMarkers, place, "git left conflict markers in this note")
            .effect("both sides were read")
            .help("resolve the conflict; until then the note is not written to")
    });
    lossy.into_iter().chain(conflict)
}

/// What a region of ours begins with.
static REGION: Needle = Needle::new(|| Finder::new("touchbase:begin"));

/// A note half read.
struct Steps<'s, 't> {
    front: Front<'t>,
    facts: Vec<Fact<'t>>,
    types: Types,
    daily: Option<Date>,
    /// What it is read as, whatever its signs say.
    given: Option<Role>,
    /// Its front matter has a key that only a person's has.
    tells: bool,
    holds: Holds,
    /// Tags that speak for the whole note.
    telling: Vec<Box<str>>,
    note: Note,
    reading: &'s mut Reading<'t>,
}

impl<'s, 't> Steps<'s, 't> {
    fn new(mut front: Front<'t>, given: Option<Role>, reading: &'s mut Reading<'t>) -> Self {
        let facts = fact::of_matter(&mut front.block, reading);
        Self {
            holds: Holds::of(tail(reading.text, front.body)),
            daily: dated_note::daily(reading.path, reading.config),
            tells: facts
                .iter()
                .any(|fact| lexicon::is_telling(fact.key, fact.name) && !fact.value.is_empty()),
            types: Types::default(),
            given,
            telling: Vec::new(),
            note: Note::silent(reading.path.clone()),
            front,
            facts,
            reading,
        }
    }

    fn take(mut self) -> Note {
        if self.front.is_template || role::is_inert(&self.front.block, &self.facts) {
            self.note.role = Role::Inert;
            self.explain(&Blocks::default());
            return self.note;
        }
        if let Some(target) = self.redirect() {
            return self.stub(target);
        }
        self.note.tags = tag::of_matter(&self.facts, self.reading, &self.front.block);
        self.telling.clone_from(&self.note.tags);
        self.decide();
        if self.note.role == Role::Other && !self.note.tags.is_empty() {
            let (path, config) = (self.reading.path, self.reading.config);
            self.note.written = dated_note::written(&self.facts, path, config);
        }
        let is_silent = self.note.role == Role::Other && self.says_nobody() && !self.may_go_on();
        if is_silent && !self.reading.explains() && !me::is_called_so(self.reading.path) {
            if day_name::any(self.reading.path.stem(), None).is_some() {
                // Its name may say who was met, in some language.
                self.languages();
            }
            self.name(None);
            self.date();
            return self.note;
        }
        if self.cannot_speak() {
            self.name(None);
            return self.note;
        }
        self.languages();
        let blocks = blocks::parse(self.reading.text, self.front.body);
        self.body_tags(&blocks);
        self.fields(&blocks);
        if let Some(target) = self.redirect() {
            return self.stub(target);
        }
        let first = blocks.list.first();
        let is_heading = |block: &&Block| matches!(block.shape, Shape::Heading(_));
        let text = self.reading.text;
        self.name(first.filter(is_heading).map(|block| block.span.of(text)));
        self.about_me(&blocks);
        self.content(&blocks);
        self.explain(&blocks);
        self.note
    }

    /// Finds out whether it is about the owner, by its name and its headings.
    fn about_me(&mut self, blocks: &Blocks) {
        if self.note.role == Role::Other && me::is_called_so(self.reading.path) {
            let me = me::collect(blocks, self.reading);
            if me != Me::default() {
                self.note.role = Role::About;
                self.note.me = Some(Box::new(me));
            }
        }
    }

    /// Whom the front matter names: in a list of people, or by a link under any key.
    fn named(&self) -> Vec<Box<str>> {
        let text = self.reading.text;
        let lists = self.facts.iter().filter(|fact| matches!(fact.key, Key::People | Key::With));
        let names = lists.flat_map(|fact| fact.value.texts().into_iter().flat_map(names::texts));
        let is_kind = |name: &str| matches!(Key::of(name), Some(Key::Type | Key::Tags));
        let others = self.front.block.keys.iter().filter(|key| !is_kind(key.name));
        let linked = others.flat_map(|key| links::in_span(text, key.value_at, None));
        names.chain(linked.map(|link| link.target.as_ref().into())).collect()
    }

    /// A note that is another name of the one it leads to, and says nothing else.
    fn stub(mut self, target: Box<str>) -> Note {
        self.note.role = Role::Other;
        self.note.leads_to = Some(target);
        self.name(None);
        self.note.aliases = naming::aliases(&self.facts, &self.note.name);
        self.note
    }

    /// What a stub leads to.
    fn redirect(&self) -> Option<Box<str>> {
        let fact = self.facts.iter().find(|fact| fact.key == Key::Redirect)?;
        let written = links::target(fact.value.texts().first()?).into_owned();
        let target = written.trim();
        (!target.is_empty()).then(|| target.into())
    }

    /// Decides what the note is, by what is known of it so far.
    fn decide(&mut self) {
        self.types = Types::of(&self.facts, self.reading.kin);
        if let Some(given) = self.given {
            self.note.role = given;
            return;
        }
        self.note.role = role::of(&Signs {
            path: self.reading.path,
            config: self.reading.config,
            facts: &self.facts,
            types: self.types,
            tags: &self.telling,
            tells: self.tells,
            is_daily: self.daily.is_some(),
        });
    }

    /// Gives a reason to what nothing was made of, if someone asks.
    fn explain(&mut self, blocks: &Blocks) {
        if self.reading.explains() {
            explain::rest(&mut self.note, blocks, &self.front, &self.facts, self.reading);
        }
    }

    /// Finds out in which languages it is read.
    fn languages(&mut self) {
        let reading = &mut *self.reading;
        let body = tail(reading.text, self.front.body);
        let Prose { language: prose, words } = Prose::read(body);
        reading.languages = reading.config.spoken.of(prose);
        let folders = reading.path.folder().split('/').filter_map(Folder::sign);
        reading.signs.extend(folders);
        self.note.speech.prose = prose;
        self.note.speech.is_short = prose.is_none();
        if prose.is_none() {
            self.note.speech.words = words;
        }
    }

    fn name(&mut self, heading: Option<&str>) {
        let (path, config) = (self.reading.path, self.reading.config);
        self.note.name = naming::name(&self.facts, path, config, self.note.role, heading);
    }

    fn date(&mut self) {
        let body = tail(self.reading.text, self.front.body);
        let (types, tags) = (self.types, &self.telling);
        self.note.dated = dated_note::of(&self.facts, types, tags, self.daily, body, self.reading);
    }

    /// A note that is nobody and links nobody needs no body.
    fn says_nobody(&self) -> bool {
        let holds = self.holds;
        !holds.links && !holds.journal && !holds.fields && !holds.tags
    }

    /// Whether it may be a note about someone that goes on, with a heading for each time.
    fn may_go_on(&self) -> bool {
        let body = tail(self.reading.text, self.front.body);
        let first = body.trim_start().lines().next().unwrap_or("");
        let is_title = || {
            first.starts_with('#') && Kind::among_first(first, 4, Languages::default()).is_some()
        };
        let says = self.types.meeting.is_some()
            || self.facts.iter().any(|fact| matches!(fact.key, Key::People | Key::With))
            || place::in_meeting_folder(self.reading.path).is_some()
            || is_title()
            || place::in_people_folder(self.reading.path, self.reading.config);
        says && date::read::may_hold(body)
    }

    /// A note that is nobody, has no day, and whose body can say none: its links lead from no day to anybody.
    fn cannot_speak(&mut self) -> bool {
        let body = tail(self.reading.text, self.front.body);
        let cannot = self.note.role == Role::Other
            && self.note.written.is_none()
            && !me::is_called_so(self.reading.path)
            && !self.reading.explains()
            && !self.holds.journal
            && !self.holds.fields
            && !date::read::may_hold(body)
            && !task::may_hold(body)
            && !(self.holds.tags && tag::may_say_person(body));
        if cannot {
            self.date();
        }
        cannot && self.note.dated.is_none()
    }

    fn body_tags(&mut self, blocks: &Blocks) {
        if !self.holds.tags {
            return;
        }
        self.telling = tag::of_body(blocks, self.reading.text, &mut self.note.tags, &self.telling);
        if self.note.role == Role::Other {
            self.decide();
        }
    }

    fn fields(&mut self, blocks: &Blocks) {
        if !self.holds.fields {
            return;
        }
        let items = match self.note.role {
            Role::Person(_) => Items::Count,
            _ => Items::DoNot,
        };
        let fields = fact::of_fields(blocks, self.reading.text, items, self.reading.kin);
        let says_type = fields.iter().any(|fact| fact.key == Key::Type);
        let says_tag = tag::of_fields(&fields, &mut self.note.tags, &mut self.telling);
        self.facts.extend(fields);
        if self.note.role == Role::Other && (says_type || says_tag) {
            self.decide();
        }
    }

    /// Reads what a note of its role says.
    fn content(&mut self, blocks: &Blocks) {
        match self.note.role {
            Role::Person(_) => self.person(blocks),
            Role::Owner => {
                self.note.aliases = naming::aliases(&self.facts, &self.note.name);
                self.note.me = Some(Box::new(me::collect(blocks, self.reading)));
            }
            Role::About => {}
            Role::Bank => {
                self.note.bank = bank::collect(blocks, self.reading);
                self.note.about = self.named();
            }
            Role::Messages => self.note.messages = messages::collect(blocks, self.reading),
            Role::Other => self.other(blocks),
            Role::Inert => {}
        }
    }

    fn person(&mut self, blocks: &Blocks) {
        let text = self.reading.text;
        self.facts.extend(fact::of_labels(blocks, text));
        self.facts.extend(fact::of_contact_table(text, self.front.body));
        let (note, facts) = (&mut self.note, &self.facts);
        note.aliases = naming::aliases(facts, &note.name);
        note.card = Some(Box::new(PersonProperties::read(facts, &self.telling, self.reading)));
        let shown = facts.iter().filter(|fact| profile::is_shown(fact.key));
        note.facts = shown.filter_map(|fact| FactSpan::of(fact, text)).collect();
        let mut log = log::collect(blocks, self.reading);
        listed::collect(facts, &mut log, self.reading);
        note.entries = log.entries.into();
        note.parts = log.parts.into();
        note.given = log.given.into();
        note.company = log.company.into();
        note.items = log.open;
        // Here only done tasks count for others; most notes have none that say when.
        if self.holds.links && (self.reading.explains() || task::may_say_when(text)) {
            let scope = Scope::Tasks(NotCounted::OwnNote);
            let parts = std::mem::take(&mut note.parts).into_vec();
            let linked = linked::collect(blocks, scope, parts, self.reading);
            note.mentions = linked.mentions.into();
            note.maybes = linked.maybes.into();
            note.parts = linked.parts.into();
        }
    }

    /// Reads it as a note about someone that goes on, if it is one.
    fn rolling(&mut self, blocks: &Blocks) {
        if self.daily.is_some() || self.note.dated.as_ref().is_some_and(|dated| dated.is_named) {
            return;
        }
        self.note.rolling = rolling::of(blocks, &self.facts, self.types, self.reading);
        let says_day = self.facts.iter().any(|fact| fact.key == Key::Date);
        if self.note.rolling.is_some() && !says_day {
            // The day it was created is not the day of any of its times.
            self.note.dated = None;
        }
    }

    fn other(&mut self, blocks: &Blocks) {
        self.date();
        self.rolling(blocks);
        if !self.holds.links && !self.holds.journal {
            return;
        }
        // A list of nobody but the owner says nothing.
        let config = self.reading.config;
        let scope = match &self.note.dated {
            Some(dated) if dated.people.iter().any(|name| !config.is_owner(name)) => {
                Scope::Tasks(NotCounted::ListCounts)
            }
            Some(dated) if self.daily.is_some() => Scope::Day(dated.day.date, None),
            Some(dated) if dated.is_named && !dated.is_meeting => Scope::Day(dated.day.date, None),
            Some(dated) if dated.is_meeting => Scope::Day(dated.day.date, Some(dated.kind)),
            _ if self.holds.journal => Scope::Journal,
            _ => Scope::Headings,
        };
        let linked = linked::collect(blocks, scope, Vec::new(), self.reading);
        self.note.parts = linked.parts.into();
        self.note.mentions = linked.mentions.into();
        self.note.maybes = linked.maybes.into();
        self.note.tasks = linked.tasks.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn note(text: &str) -> Note {
        parse(&NotePath::new("Notes/x.md"), &text.into(), &Config::default())
    }

    #[test]
    fn a_note_that_cannot_speak_is_silent() {
        assert!(note("Read [[Ada]] on looms.\n").is_silent());
        assert!(note("```\n- [x] no\n```\n[[Ada]] #idea\n").is_silent());
        assert!(!note("- [ ] ask [[Ada]]\n").is_silent());
        assert!(!note("## 2026-03-01\n\nmet [[Ada]]\n").is_silent());
        assert!(matches!(note("[[Ada]] is a friend\n\n#person\n").role, Role::Person(_)));
    }

    #[test]
    fn what_is_only_shown_is_read_when_asked() {
        let text = "---\ntype: person\norg: \"[[Acme]]\"\nrole: engineer\n---\n- 2026-03-01 call: looms [gave:: a book]\n";
        let note = note(text);
        assert_eq!(note.profile().organization.as_deref(), Some("Acme"));
        let [entry] = &*note.entries else { panic!("one entry") };
        let told = note.told(entry);
        assert_eq!((told.kind.name(), &*told.text), ("call", "looms"));
        assert_eq!(told.fields.as_ref().unwrap().gave, ["a book".into()]);
    }
}
