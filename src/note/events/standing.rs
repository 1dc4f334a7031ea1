//! What the judge says of a link, weighed with the vault's setting and the place it has.
//!
//! Owns which verdicts count. The words are the judge's, the day is found by `linked`.

use super::judged::Judged;
use crate::config::DailyNotes;
use crate::date::Date;
use crate::judge::{Cue, Form, Verdict};
use crate::lexicon::Kind;
use crate::note::not_counted::NotCounted;
use crate::text::Span;

/// What links count in this vault and at this place.
#[derive(Clone, Copy)]
pub(super) struct Habit {
    pub(super) setting: DailyNotes,
    pub(super) ground: Ground,
    /// The kind that words near the link name.
    pub(super) kind: Option<Kind>,
    /// The later day that the line sets for the next time.
    pub(super) appointment: Option<Date>,
}

/// What the place of a link lets count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// A note, or a part of one, that has a day: its words decide.
    Dated,
    /// A dated line below a log heading: everybody counts who is not spoken against.
    Log,
    /// A dated line elsewhere, which counts when it names a kind.
    Line,
    /// A done task, which counts when it says that people were in touch.
    Task,
}

/// What a link says.
#[derive(Clone, Copy)]
pub(super) enum Standing {
    /// They were met, on the note's day or on another.
    Contact {
        /// The other day.
        day: Option<Date>,
        /// The word that says so, by its place in the line.
        cue: Span,
    },
    /// They are to be met on another day.
    Planned(Date),
    /// Perhaps.
    Maybe(Form),
}

impl Habit {
    /// What a link says, or why it says nothing.
    pub(super) fn weigh(self, judged: Option<Judged>) -> Result<Standing, NotCounted> {
        if self.setting == DailyNotes::Off && self.ground != Ground::Task {
            return Err(NotCounted::DailyNotesOff);
        }
        // A link such as `[[Meeting]]` has no verdict.
        let nothing = Judged { verdict: Verdict::Maybe(Form::Other), day: None, before: 0 };
        let Judged { verdict, day, before } = judged.unwrap_or(nothing);
        let contact = |day, word: Option<Span>| {
            let cue = word.map_or_else(Span::default, |word| word.after(before));
            self.kind().map(|()| Standing::Contact { day, cue })
        };
        match verdict {
            Verdict::No(reason) => Err(reason.into()),
            Verdict::Planned(_) => {
                self.appointment.or(day).map(Standing::Planned).ok_or(NotCounted::Planned)
            }
            _ if let Some(day) = self.appointment => Ok(Standing::Planned(day)),
            Verdict::Contact { cue, word } if self.is_said(cue) => contact(None, word),
            Verdict::OtherDay { word, .. } => contact(day, word),
            Verdict::Contact { .. } => self.maybe(Form::Other),
            Verdict::Maybe(form) => self.maybe(form),
        }
    }

    /// Whether a cue says enough at this place.
    fn is_said(self, cue: Cue) -> bool {
        self.ground != Ground::Task || cue.is_company() || cue == Cue::TheyAct
    }

    /// A link for which nothing speaks.
    fn maybe(self, form: Form) -> Result<Standing, NotCounted> {
        let counts = match (self.ground, self.setting) {
            (Ground::Task, _) => false,
            (Ground::Log, _) | (_, DailyNotes::Links | DailyNotes::KindWords) => true,
            (Ground::Line, _) => self.kind.is_some(),
            (_, DailyNotes::Names) => form == Form::NameAlone,
            _ => false,
        };
        if !counts {
            return Ok(Standing::Maybe(form));
        }
        self.kind().map(|()| Standing::Contact { day: None, cue: Span::default() })
    }

    /// Refuses a line without a kind word where the settings ask for one.
    fn kind(self) -> Result<(), NotCounted> {
        let asks = self.setting == DailyNotes::KindWords && self.ground != Ground::Task;
        if asks && self.kind.is_none() { Err(NotCounted::NoKindWord) } else { Ok(()) }
    }
}
