//! Where a touchpoint is written down: in which note, on which line, in which form.
//!
//! What is said there is read from the note when somebody asks.

use crate::date::{Date, Day};
use crate::lexicon::{Kind, Side};
use crate::note::events::asked::{self, Asked};
use crate::note::events::entry::Entry;
use crate::note::events::mention::Mention;
use crate::note::events::rolling::Time;
use crate::note::events::told::Fields;
use crate::note::properties::person::LastContact;
use crate::note::{DatedNote, Note};
use crate::path::NotePath;

/// What kind of source a touchpoint has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A dated entry in the person's own note.
    Entry,
    /// A done task.
    Task,
    /// A meeting note that lists the person.
    List,
    /// An entry in someone else's note that says the person was there.
    Shared,
    /// A link in a dated note.
    Mention,
    /// A last-contact key.
    Key,
}

impl Origin {
    /// How many of them, in words without the number.
    pub fn of(self, n: usize) -> &'static str {
        match (self, n) {
            (Self::Entry, 1) => "entry in a person's own note",
            (Self::Entry, _) => "entries in people's own notes",
            (Self::Task, 1) => "done task",
            (Self::Task, _) => "done tasks",
            (Self::List, 1) => "list of who was there",
            (Self::List, _) => "lists of who was there",
            (Self::Shared, 1) => "entry in another person's note",
            (Self::Shared, _) => "entries in other people's notes",
            (Self::Mention, 1) => "link in a dated note",
            (Self::Mention, _) => "links in dated notes",
            (Self::Key, 1) => "last-contact key",
            (Self::Key, _) => "last-contact keys",
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Task => "done task",
            Self::List => "meeting note",
            Self::Shared => "entry in another note",
            Self::Mention => "link in a dated note",
            Self::Key => "last-contact key",
        }
    }
}

/// A place where a touchpoint is written down.
#[derive(Debug, Clone, Copy)]
pub struct Citation<'n> {
    /// 1-based.
    pub line: u32,
    /// In which form.
    pub origin: Origin,
    /// The day that it gives.
    pub(super) day: Day,
    note: &'n Note,
    says: Says<'n>,
}

/// What is there.
#[derive(Debug, Clone, Copy)]
enum Says<'n> {
    Entry(&'n Entry),
    Mention(&'n Mention),
    Maybe(&'n Mention),
    List(&'n DatedNote),
    Key(LastContact),
    Time(&'n Time),
}

impl<'n> Citation<'n> {
    /// An entry of a person's note, as that person's or as one of those who were there too.
    pub(super) fn entry(note: &'n Note, entry: &'n Entry, origin: Origin) -> Self {
        Self { line: entry.line, origin, day: entry.day, note, says: Says::Entry(entry) }
    }

    /// A link in a dated note, or a done task.
    pub(super) fn mention(note: &'n Note, mention: &'n Mention) -> Self {
        let origin = if mention.task { Origin::Task } else { Origin::Mention };
        let day = Day { date: mention.date, approximate: false };
        Self { line: mention.line, origin, day, note, says: Says::Mention(mention) }
    }

    /// A link in a dated note that may tell of a touchpoint.
    pub(super) fn maybe(note: &'n Note, mention: &'n Mention) -> Self {
        Self { says: Says::Maybe(mention), ..Self::mention(note, mention) }
    }

    /// The list of people of a dated note.
    pub(super) fn list(note: &'n Note, dated: &'n DatedNote) -> Self {
        let (line, origin) = (dated.line, Origin::List);
        Self { line, origin, day: dated.day, note, says: Says::List(dated) }
    }

    /// A dated heading of a note about someone.
    pub(super) fn time(note: &'n Note, time: &'n Time) -> Self {
        Self { line: time.line, origin: Origin::List, day: time.day, note, says: Says::Time(time) }
    }

    /// A last-contact key.
    pub(super) fn key(note: &'n Note, last: LastContact) -> Self {
        let (line, origin) = (last.line, Origin::Key);
        Self { line, origin, day: last.day, note, says: Says::Key(last) }
    }

    /// What it has in common with what other people's touchpoints cite, when they were at the same: one line, and
    /// where only links tell of it one kind, since a line may tell of a call with one and a letter to another.
    pub fn occasion(&self) -> (&'n NotePath, u32, &'static str) {
        let kind = if self.origin == Origin::Mention { self.kind().name() } else { "" };
        (self.path(), self.line, kind)
    }

    /// The note.
    pub fn path(&self) -> &'n NotePath {
        &self.note.path
    }

    /// The kind that it names, whatever the others say.
    pub fn kind(&self) -> Kind {
        match self.says {
            Says::Entry(entry) => self.note.told(entry).kind,
            Says::Mention(mention) | Says::Maybe(mention) => {
                let unnamed = if mention.task { Kind::Note } else { Kind::Mention };
                mention.kind(self.note.text(), self.note.languages()).unwrap_or(unnamed)
            }
            Says::List(dated) => dated.kind,
            Says::Time(time) => time.kind,
            Says::Key(last) => {
                let words = last.words(self.note.text());
                Kind::among_first(words, 3, self.note.languages()).unwrap_or(Kind::Unknown)
            }
        }
    }

    /// What is written there.
    pub fn text(&self) -> &'n str {
        match self.says {
            Says::Entry(entry) => &self.note.told(entry).text,
            Says::Mention(mention) => &self.note.heard(mention).text,
            Says::Maybe(mention) => mention.line(self.note.text()),
            Says::List(dated) => &dated.text,
            Says::Time(time) => time.text(self.note.text()),
            Says::Key(last) => {
                let words = last.words(self.note.text());
                let is_kind = Kind::of_word(words, self.note.languages()).is_some();
                if is_kind { "" } else { words }
            }
        }
    }

    /// What the fields of an entry in the person's own note say. Given, got and follow-up are about the person
    /// whose note it is.
    pub(super) fn fields(&self) -> Option<&'n Fields> {
        self.own_entry().and_then(|entry| self.note.fields(entry))
    }

    /// Whether it is an entry in the person's own note that has a promise among its fields.
    pub(super) fn promises(&self) -> bool {
        self.own_entry().is_some_and(|entry| entry.promises)
    }

    /// What I asked for there in prose, and what became of it.
    pub(super) fn asked(&self) -> Asked<'n> {
        let text = match self.says {
            Says::Entry(_) if self.origin == Origin::Entry => self.text(),
            Says::Mention(_) => self.text(),
            _ => return Asked::default(),
        };
        asked::read(text, self.note.languages())
    }

    /// Who began it, as a meeting note says.
    pub(super) fn by(&self) -> Option<Side> {
        if let Says::List(dated) = self.says { dated.by } else { None }
    }

    /// The day that an entry in the person's own note sets for the next touchpoint.
    pub(super) fn follow_up(&self) -> Option<Date> {
        self.own_entry().and_then(|entry| self.note.follow_up(entry))
    }

    /// Whether it tells of what was only planned.
    pub(super) fn is_plan(&self) -> bool {
        match self.says {
            Says::Entry(entry) => entry.is_plan,
            Says::Mention(mention) | Says::Maybe(mention) => mention.is_plan,
            Says::List(_) | Says::Key(_) | Says::Time(_) => false,
        }
    }

    fn own_entry(&self) -> Option<&'n Entry> {
        match self.says {
            Says::Entry(entry) if self.origin == Origin::Entry => Some(entry),
            _ => None,
        }
    }

    /// Whether it is an entry in the person's own note, with fields of its own.
    pub(super) fn is_own_entry(&self) -> bool {
        self.own_entry().is_some()
    }

    /// Whether two are the same line in the same form.
    pub(super) fn is(&self, other: &Self) -> bool {
        (self.line, self.origin) == (other.line, other.origin) && self.path() == other.path()
    }
}
