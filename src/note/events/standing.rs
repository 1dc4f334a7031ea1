//! What the judge says of a link, weighed with the vault's setting and the place it has.
//!
//! Owns which verdicts count. The words are the judge's, the day is found by `linked`.

use super::judged::Judged;
use crate::config::DailyNotes;
use crate::date::Date;
use crate::judge::{Cue, Form, Verdict};
use crate::lexicon::Kind;
use crate::note::not_counted::NotCounted;

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

impl Habit {
    /// The other day that a link speaks of, if it does, or why the link does not count.
    pub(super) fn weigh(self, judged: Option<Judged>) -> Result<Option<Date>, NotCounted> {
        if self.setting == DailyNotes::Off && self.ground != Ground::Task {
            return Err(NotCounted::DailyNotesOff);
        }
        // A link such as `[[Meeting]]` has no verdict.
        let Judged { verdict, day } =
            judged.unwrap_or(Judged { verdict: Verdict::Maybe(Form::Other), day: None });
        match verdict {
            Verdict::No(reason) => Err(reason.into()),
            _ if self.appointment.is_some() => Ok(self.appointment),
            Verdict::Planned(_) => Err(NotCounted::Planned),
            Verdict::Contact { cue, .. } if self.is_said(cue) => self.kind().map(|()| None),
            Verdict::OtherDay { .. } => self.kind().map(|()| day),
            Verdict::Contact { .. } => self.maybe(Form::Other),
            Verdict::Maybe(form) => self.maybe(form),
        }
    }

    /// Whether a cue says enough at this place.
    fn is_said(self, cue: Cue) -> bool {
        self.ground != Ground::Task || cue.is_company() || cue == Cue::TheyAct
    }

    /// A link for which nothing speaks.
    fn maybe(self, form: Form) -> Result<Option<Date>, NotCounted> {
        let counts = match (self.ground, self.setting) {
            (Ground::Task, _) => false,
            (Ground::Log, _) | (_, DailyNotes::Links) => true,
            (Ground::Line, _) => self.kind.is_some(),
            (_, DailyNotes::Names) => form == Form::NameAlone,
            (_, DailyNotes::KindWords) => return self.kind().map(|()| None),
            _ => false,
        };
        if counts { Ok(None) } else { Err(NotCounted::Maybe) }
    }

    /// Refuses a line without a kind word where the settings ask for one.
    fn kind(self) -> Result<(), NotCounted> {
        let asks = self.setting == DailyNotes::KindWords && self.ground != Ground::Task;
        if asks && self.kind.is_none() { Err(NotCounted::NoKindWord) } else { Ok(()) }
    }
}
