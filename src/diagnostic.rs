//! What is wrong in the user's files: collected, sorted, shown; never stops anything.
//!
//! Owns the list of codes. How a diagnostic is drawn is decided elsewhere.

use std::collections::BTreeMap;

use crate::path::NotePath;
use crate::text::neutral::neutral;
use crate::text::span::{first_chars, tail};
use crate::text::{Lines, Span};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// Something was left out.
    Error,
    /// A guess was made, or half was read.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $severity:ident $doc:literal,)*) => {
        /// What kind of problem it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code.
            pub fn all() -> &'static [Self] { &[$(Self::$variant,)*] }

            /// Its name, as shown and as documented.
            pub fn name(self) -> &'static str { match self { $(Self::$variant => $name,)* } }

            /// How bad it is.
            pub fn severity(self) -> Severity { match self { $(Self::$variant => Severity::$severity,)* } }

            /// What it means, in one phrase.
            pub fn meaning(self) -> &'static str { match self { $(Self::$variant => $doc,)* } }
        }
    };
}

codes! {
    AddressShared "address-shared" Note "an address that two people have",
    CadenceUnreadable "cadence-unreadable" Error "a cadence that names no interval",
    ConfigKeyUnknown "config-key-unknown" Warning "a key of touchbase.yaml that does not exist",
    ConfigUnreadable "config-unreadable" Error "a touchbase.yaml that is not a list of keys",
    ConfigValue "config-value" Error "a value in touchbase.yaml that its key cannot take",
    ConflictMarkers "conflict-markers" Warning "a note with git conflict markers",
    CopyDiffers "copy-differs" Warning "a note that is called like a copy and has lines of its own",
    DateAmbiguous "date-ambiguous" Error "a date whose day and month cannot be told apart",
    DateImpossible "date-impossible" Error "a date that no calendar has",
    DateUnreadable "date-unreadable" Error "a key that should hold a date and does not",
    DateWithoutYear "date-without-year" Error "a day below a log heading whose year cannot be told",
    DayNameUnread "day-name-unread" Note "a name among daily notes that is not read as a day",
    FolderUnreadable "folder-unreadable" Error "a folder that could not be listed",
    KeyDuplicate "key-duplicate" Warning "a front matter key that appears twice",
    KeyUnknown "key-unknown" Note "a key that is not known and holds a day",
    KeyUnreadable "key-unreadable" Warning "a front matter key that YAML refuses",
    LinkUnresolved "link-unresolved" Note "a link from a dated note that leads to no note",
    MatterUnclosed "matter-unclosed" Error "front matter without its closing line",
    MergeDriverMissing "merge-driver-missing" Warning "git's merge driver, whose program is gone",
    MergeDriverOutdated "merge-driver-outdated" Warning "a merge driver of an earlier version, which can lose a side",
    NameAmbiguous "name-ambiguous" Warning "a name that several people answer to",
    NameUnlinked "name-unlinked" Note "someone known who is named without a link in dated notes",
    NoteCrashed "note-crashed" Error "a note that made touchbase fail",
    NoteNotUtf8 "note-not-utf8" Warning "a note that is not UTF-8 text",
    NoteTooLarge "note-too-large" Error "a note larger than 8 MiB",
    NoteUnreadable "note-unreadable" Error "a note that could not be read",
    OwnerUnnamed "owner-unnamed" Note "someone who is in nearly every meeting",
    QuestionHard "question-hard" Note "a question that is hard to answer",
    SyncCopy "sync-copy" Warning "notes that are copies of others",
}

/// A place in a file, with the line shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The note, or `touchbase.yaml`.
    pub path: NotePath,
    /// 1-based; 0 when the whole file is meant.
    pub line: u32,
    /// 1-based, in characters.
    pub column: u32,
    /// How many characters are meant, at least 1.
    pub width: u32,
    /// The line's text from [`Place::excerpt_column`] on, neutral, at most 200 characters.
    pub excerpt: Box<str>,
    /// The 1-based column at which the excerpt begins.
    pub excerpt_column: u32,
}

/// The longest excerpt that is kept, in characters.
const EXCERPT: usize = 200;

impl Place {
    /// A whole file.
    pub fn file(path: NotePath) -> Self {
        Self { path, line: 0, column: 0, width: 0, excerpt: "".into(), excerpt_column: 1 }
    }

    /// A span of a text whose lines are known.
    pub fn new(path: NotePath, lines: &Lines<'_>, text: &str, span: Span) -> Self {
        let (line, column) = lines.place(span.start as usize);
        let shown = lines.text(line);
        // A problem far to the right is shown with a little of what comes before it.
        let skip = if column as usize > EXCERPT - 40 { column as usize - 40 } else { 0 };
        let from = shown.char_indices().nth(skip).map_or(0, |(at, _)| at);
        // One character stays one character, so that columns stay true.
        let excerpt: String = first_chars(tail(shown, from), EXCERPT)
            .chars()
            .map(|c| {
                let mut buffer = [0; 4];
                let one = neutral(c.encode_utf8(&mut buffer)).chars().next();
                if c == '\u{200d}' { ' ' } else { one.unwrap_or('\u{fffd}') }
            })
            .collect();
        let meant = span.of(text).lines().next().unwrap_or("");
        let width = u32::try_from(meant.chars().count().max(1)).unwrap_or(1);
        let excerpt_column = u32::try_from(skip + 1).unwrap_or(1);
        Self { path, line, column, width, excerpt: excerpt.into(), excerpt_column }
    }
}

/// One problem: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of problem it is.
    pub code: Code,
    /// One phrase without a full stop, complete by itself.
    pub message: String,
    /// Where.
    pub at: Place,
    /// What became of the marked text, shown beneath it.
    pub effect: Option<&'static str>,
    /// What to do about it.
    pub help: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Place>,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(code: Code, at: Place, message: impl Into<String>) -> Self {
        let message = neutral(&message.into()).into_owned();
        Self { code, message, at, effect: None, help: None, related: Vec::new() }
    }

    /// The same, saying what became of the marked text.
    #[must_use]
    pub fn effect(mut self, effect: &'static str) -> Self {
        self.effect = Some(effect);
        self
    }

    /// The same, saying what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(neutral(&help.into()).into_owned());
        self
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// How many diagnostics of one code are listed for one file: a note of hundreds of thousands of lines must not make as
/// many of them.
const LISTED: usize = 100;

/// The diagnostics of one file. Of each code the first are listed, and one more says how many there are beyond them.
#[derive(Debug, Default)]
pub(crate) struct OfFile {
    listed: Vec<Diagnostic>,
    /// Of each code of which there are too many: one of them, and how many are not listed.
    more: BTreeMap<Code, (Diagnostic, usize)>,
    /// The lines of all, the listed and the others.
    lines: Vec<u32>,
}

impl OfFile {
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.lines.push(diagnostic.at.line);
        if let Some((_, n)) = self.more.get_mut(&diagnostic.code) {
            *n += 1;
        } else if self.listed.iter().filter(|known| known.code == diagnostic.code).count() < LISTED
        {
            self.listed.push(diagnostic);
        } else {
            self.more.insert(diagnostic.code, (diagnostic, 1));
        }
    }

    /// The lines that something is wrong with.
    pub(crate) fn lines(&self) -> impl Iterator<Item = u32> {
        self.lines.iter().copied()
    }

    /// All of them, as they are shown.
    pub(crate) fn take(self) -> Vec<Diagnostic> {
        let grouped = self.more.into_values().map(|(first, n)| match n {
            1 => first,
            _ => Diagnostic { message: format!("{n} more like this follow in this file"), ..first },
        });
        let mut all = self.listed;
        all.extend(grouped);
        all
    }
}

/// Sorts by path, line, column and code: the order in which they are shown.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        let key = |d: &Diagnostic| (d.at.line, d.at.column, d.code);
        a.at.path
            .cmp(&b.at.path)
            .then_with(|| key(a).cmp(&key(b)))
            .then_with(|| a.message.cmp(&b.message))
    });
}

/// A fragment of a note, short enough for a message, in backticks.
pub fn quoted(text: &str) -> String {
    let text = neutral(text);
    let short = first_chars(text.trim(), 60);
    let more = if short.len() < text.trim().len() { "…" } else { "" };
    format!("`{}{more}`", short.replace('`', "'"))
}
