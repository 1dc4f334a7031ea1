//! Why a line with a date or a link is not a touchpoint: one list of reasons, so that they can be named, counted
//! and grouped.

use crate::date::Date;
use crate::judge::Against;

macro_rules! reasons {
    ($($(#[doc = $doc:literal])* $variant:ident $words:literal,)*) => {
        /// Why a line does not count.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum NotCounted { $($(#[doc = $doc])* $variant,)* }

        impl NotCounted {
            /// Every reason.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The reason in words.
            pub fn words(self) -> &'static str {
                match self { $(Self::$variant => $words,)* }
            }
        }
    };
}

reasons! {
    /// It is in a quotation in a person's own note.
    Quoted "a quotation",
    /// It is in a quotation in a dated note.
    InQuotation "in a quotation",
    /// A task that is not done, or what is nested in one.
    OpenTask "an open task",
    /// A task that was given up.
    CancelledTask "a cancelled task",
    /// Below a heading for questions.
    BelowQuestions "below questions",
    /// Below a heading for what the other side owes, in a person's own note.
    BelowOwed "below what they owe",
    /// Below a heading for what others owe, in a dated note.
    BelowWaiting "below what others owe",
    /// Below a heading for birthdays and the like.
    BelowDates "below dates",
    /// Below a heading for plans, in a person's own note.
    BelowPlans "below plans",
    /// Below a heading for plans, in a dated note.
    BelowPlanList "below a list of plans",
    /// Below a heading for questions, promises, asks or offers, in a dated note.
    BelowOpenItems "below a list of open points",
    /// A month without a day, outside a log.
    OnlyMonth "only a month, and not below a log heading",
    /// The day by which something is due.
    Deadline "a deadline",
    /// A day in their life: born, hired.
    Life "a date of their life",
    /// The day as of which something holds.
    AsOf "only says as of when something holds",
    /// A row of a table outside a log that names no kind.
    Row "a row of a table, and not below a log heading",
    /// An item of a list of touchpoints that has no date in front.
    NoDateFirst "it does not begin with a date",
    /// An item of a list of touchpoints without a date.
    NoDate "it has no date",
    /// Spoken of: after "about", "re" and the like.
    SpokenOf "spoken of, not met",
    /// `[[Ada]]'s paper`.
    Possessive "a possessive: something of theirs",
    /// `![[Ada]]`.
    Embedded "embedded",
    /// `via`, `by`, `from`, `of` directly before the link.
    Cited "cited, not met",
    /// A work follows its author.
    Author "the author of what follows",
    /// They published something.
    Published "something they published",
    /// They did something alone.
    Alone "something they did without you",
    /// The line gives a web address.
    Source "beside a web address",
    /// `watched an interview with`.
    SeenOrHeard "read, seen or heard, not met",
    /// It has not happened yet.
    Planned "planned",
    /// The line is about notes.
    Bookkeeping "about the notes themselves",
    /// Below a list of links.
    BelowLinks "below a list of links",
    /// The line is about another day.
    AnotherDay "about another day",
    /// A bare tag.
    Tag "only a tag",
    /// Deeply nested.
    Deep "deeply nested, without a clear cue",
    /// Struck out.
    StruckOut "struck out",
    /// Cancelled, postponed, missed.
    DidNotHappen "did not happen",
    /// They were not there.
    Absent "was not there",
    /// `thought of`.
    ThoughtOf "thought of, not met",
    /// A query.
    Query "in a query",
    /// Nothing speaks for a contact and nothing against it.
    Maybe "perhaps in touch: its line does not say so",
    /// A meeting note that lists who was there.
    ListCounts "the note's list of people counts alone",
    /// A link in a person's own note, where only done tasks count for others.
    OwnNote "in a person's own note",
    /// A dated line outside a log that names no kind.
    NoKind "names no kind, and not below a log heading",
    /// `daily-notes: off` in the settings.
    DailyNotesOff "`daily-notes: off` in touchbase.yaml",
    /// `daily-notes: kind-words` in the settings, and none on the line.
    NoKindWord "no kind word on its line (`daily-notes: kind-words`)",
    /// A link in a note without a day of its own, on a line without one.
    NoteWithoutDay "the note has no date",
    /// A line whose date is not a whole day.
    NoWholeDay "its line begins with no whole day",
    /// It is in code, in a comment or in a region of ours.
    Hidden "in code, a comment or a generated region",
    /// It is in the front matter.
    Property "a property of the note",
    /// The line belongs to the entry above it, which counts.
    PartOfEntry "part of the entry above it",
    /// A promise, a question, an offer or an ask, which is listed as such.
    OpenItem "listed as something open",
    /// Nothing on the line says that people were in touch.
    NoSign "nothing says that you were in touch",
    /// A key of the front matter that means nothing here, with a day in it.
    UnknownKey "a key that is not known",
    /// A key of the front matter that is read, and is not a touchpoint.
    KnownKey "read as the key that it is",
    /// `Sep 1`, `1.9.26`.
    NoYear "a day without its whole year",
    /// An article, a project: a note with a day, but not one that says when people met.
    NotDaily "neither a daily note nor a meeting",
    /// A known name that is not linked, in a dated note.
    Unlinked "a name without a link",
    /// A dated line that names a kind but nobody known, in a note that is not a person's.
    NobodyNamed "it names nobody you have a note about",
    /// A task in a person's own note that counts for whom it links to.
    ForAnother "it counts for someone else",
    /// A note whose front matter holds placeholders, a board, a drawing.
    Inert "in a template, a board or a drawing",
    /// A note of questions.
    InBank "in a list of questions to ask",
    /// A maybe to which the answer was no: `not-met` in the person's note.
    NotMet "you said that you did not meet",
    /// The owner's note.
    InOwnNote "in the note about yourself",
}

impl From<Against> for NotCounted {
    fn from(reason: Against) -> Self {
        match reason {
            Against::Cited => Self::Cited,
            Against::SpokenOf => Self::SpokenOf,
            Against::Author => Self::Author,
            Against::Published => Self::Published,
            Against::Alone => Self::Alone,
            Against::Source => Self::Source,
            Against::SeenOrHeard => Self::SeenOrHeard,
            Against::Planned => Self::Planned,
            Against::BelowPlans => Self::BelowPlanList,
            Against::Bookkeeping => Self::Bookkeeping,
            Against::BelowLinks => Self::BelowLinks,
            Against::AnotherDay => Self::AnotherDay,
            Against::Tag => Self::Tag,
            Against::Deep => Self::Deep,
            Against::StruckOut => Self::StruckOut,
            Against::DidNotHappen => Self::DidNotHappen,
            Against::Absent => Self::Absent,
            Against::Possessive => Self::Possessive,
            Against::ThoughtOf => Self::ThoughtOf,
            Against::Quoted => Self::InQuotation,
            Against::Embedded => Self::Embedded,
            Against::Query => Self::Query,
            Against::OpenTask => Self::OpenTask,
            Against::CancelledTask => Self::CancelledTask,
        }
    }
}

/// What a reason says about the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Bearing {
    /// Its writer may have meant a touchpoint.
    Doubtful,
    /// Its own words or its place say that it is none.
    Clear,
    /// It is read, as something else.
    ReadOtherwise,
}

impl NotCounted {
    /// What the reason says about the line.
    pub fn bearing(self) -> Bearing {
        match self {
            Self::PartOfEntry | Self::OpenItem | Self::KnownKey | Self::ForAnother => {
                Bearing::ReadOtherwise
            }
            Self::Maybe
            | Self::NoKind
            | Self::NoKindWord
            | Self::NoSign
            | Self::NoDate
            | Self::NoDateFirst
            | Self::NoWholeDay
            | Self::NoYear
            | Self::OnlyMonth
            | Self::Row
            | Self::NotDaily
            | Self::Unlinked
            | Self::NobodyNamed
            | Self::UnknownKey => Bearing::Doubtful,
            _ => Bearing::Clear,
        }
    }
}

/// A line, or a link in it, that is not a touchpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UncountedLine {
    /// Whom it would have concerned; `None` in a person's own note.
    pub target: Option<Box<str>>,
    /// 1-based.
    pub line: u32,
    /// The first day that stands on it.
    pub date: Option<Date>,
    /// The beginning of the line.
    pub text: Box<str>,
    /// Why it does not count.
    pub reason: NotCounted,
}
