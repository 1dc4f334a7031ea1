//! What can be said of a link, and why.

use crate::text::Span;

/// What a link in a dated note means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They were met, called, or written to.
    Contact {
        /// What says so.
        cue: Cue,
        /// The word that says so, which often names the kind.
        word: Option<Span>,
    },
    /// The same, on the day that the line names.
    OtherDay {
        /// What says so.
        cue: Cue,
        /// The word that says so.
        word: Option<Span>,
        /// The day.
        day: Span,
    },
    /// Nothing speaks for it and nothing against it.
    Maybe(Form),
    /// It has not happened yet.
    Planned(Option<Span>),
    /// It does not count.
    No(Against),
}

/// The form of a line that may mean a contact: what the habit of a writer is learnt by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Names and nothing else.
    NameAlone,
    /// Anything else.
    Other,
}

/// What speaks for a contact: rows 1–7 of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cue {
    /// `with` directly before the link.
    With,
    /// `met`, `called` …
    Verb,
    /// `told`, `asked` … directly before the link.
    VerbDirect,
    /// `lunch`, `1:1` … on either side.
    Noun,
    /// `letter to`, `call from`.
    Letter,
    /// `call [[Ada]], she has moved`.
    Report,
    /// They did something for me.
    TheyAct,
    /// A list of those present.
    People,
    /// The name begins a heading.
    Heading,
    /// A time of day is beside the name.
    Time,
    /// The name alone, over words of one's own or below a meeting.
    NameAlone,
    /// `[[Ada]]: …`.
    Speaker,
    /// Below the line of a meeting.
    Meeting,
}

impl Cue {
    /// Company that the line itself states (row 1).
    pub fn is_company(self) -> bool {
        matches!(
            self,
            Self::With | Self::Verb | Self::VerbDirect | Self::Noun | Self::Letter | Self::Report
        )
    }
}

/// Why a link does not count: rows a–i of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Against {
    /// `via`, `by`, `from`, `of` directly before the link.
    Cited,
    /// `about`, `re` directly before the link.
    SpokenOf,
    /// A work follows its author.
    Author,
    /// They published something.
    Published,
    /// They did something alone.
    Alone,
    /// The line gives a web address.
    Source,
    /// `watched an interview with`.
    SeenOrHeard,
    /// It has not happened yet.
    Planned,
    /// Below a list of plans, tasks or questions.
    BelowPlans,
    /// The line is about notes.
    Bookkeeping,
    /// Below a list of links.
    BelowLinks,
    /// The line is about another day.
    AnotherDay,
    /// A bare tag.
    Tag,
    /// Deeply nested.
    Deep,
    /// Struck out.
    StruckOut,
    /// Cancelled, postponed, missed.
    DidNotHappen,
    /// They were not there.
    Absent,
    /// `[[Ada]]'s`.
    Possessive,
    /// `thought of`.
    ThoughtOf,
    /// Somebody else's words, or code.
    Quoted,
    /// An embed.
    Embedded,
    /// A query.
    Query,
    /// An open task.
    OpenTask,
    /// A cancelled task.
    CancelledTask,
}

impl Against {
    /// All reasons, in the order of the table.
    pub const ALL: [Self; 24] = [
        Self::Cited,
        Self::SpokenOf,
        Self::Author,
        Self::Published,
        Self::Alone,
        Self::Source,
        Self::SeenOrHeard,
        Self::Planned,
        Self::BelowPlans,
        Self::Bookkeeping,
        Self::BelowLinks,
        Self::AnotherDay,
        Self::Tag,
        Self::Deep,
        Self::StruckOut,
        Self::DidNotHappen,
        Self::Absent,
        Self::Possessive,
        Self::ThoughtOf,
        Self::Quoted,
        Self::Embedded,
        Self::Query,
        Self::OpenTask,
        Self::CancelledTask,
    ];

    /// The reason in a few words.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Cited => "cited, not met",
            Self::SpokenOf => "spoken of, not met",
            Self::Author => "the author of what follows",
            Self::Published => "something they published",
            Self::Alone => "something they did without you",
            Self::Source => "beside a web address",
            Self::SeenOrHeard => "read, seen or heard, not met",
            Self::Planned => "planned",
            Self::BelowPlans => "below a list of plans, tasks or questions",
            Self::Bookkeeping => "about the notes themselves",
            Self::BelowLinks => "below a list of links",
            Self::AnotherDay => "about another day",
            Self::Tag => "only a tag",
            Self::Deep => "deeply nested, without a clear cue",
            Self::StruckOut => "struck out",
            Self::DidNotHappen => "did not happen",
            Self::Absent => "was not there",
            Self::Possessive => "something of theirs",
            Self::ThoughtOf => "thought of, not met",
            Self::Quoted => "in a quotation or in code",
            Self::Embedded => "an embed",
            Self::Query => "in a query",
            Self::OpenTask => "an open task",
            Self::CancelledTask => "a cancelled task",
        }
    }
}
