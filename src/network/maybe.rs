//! Links that may tell of a touchpoint, which only the writer knows: what `confirm` asks about.
//!
//! They are shown and asked about, and move no day. What was answered stands in the person's own note: an entry
//! on the day, or the day under `not-met`.

use super::citation::Citation;
use super::touchpoint::Touchpoint;
use crate::date::Date;
use crate::note::Note;
use crate::note::events::mention::Maybe as Written;
use crate::note::properties::person::PersonProperties;

/// A day on which someone may have been met: a link for which nothing speaks, and nothing against it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Maybe<'n> {
    /// The name alone on its line, which is how some put down a contact.
    pub is_name_alone: bool,
    /// What it would be if it counts.
    pub touchpoint: Touchpoint<'n>,
}

/// How the names that stand alone on their lines turned out: what a writer's habit is known by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Habit {
    /// Days on which they were contacts.
    pub met: usize,
    /// Days on which they were not.
    pub not_met: usize,
}

/// How many names alone on their lines have to be contacts before they are taken for a habit.
const HABIT: usize = 5;
/// Of how many answers one may be a no.
const ONE_IN: usize = 5;

impl Habit {
    /// Whether names alone on their lines are this writer's way to put down a contact.
    pub fn is_clear(self) -> bool {
        self.met >= HABIT && self.not_met * ONE_IN < self.met + self.not_met
    }

    /// The two together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { met: self.met + other.met, not_met: self.not_met + other.not_met }
    }
}

impl<'n> Maybe<'n> {
    pub(super) fn new(note: &'n Note, written: &'n Written) -> Self {
        let touchpoint = Touchpoint::new(Citation::maybe(note, &written.mention));
        Self { is_name_alone: written.is_name_alone, touchpoint }
    }

    /// What it adds to the writer's habit when they were met.
    pub fn met(&self) -> Habit {
        Habit { met: usize::from(self.is_name_alone), not_met: 0 }
    }

    /// What it adds when they were not.
    pub fn not_met(&self) -> Habit {
        Habit { met: 0, not_met: usize::from(self.is_name_alone) }
    }

    /// The day.
    pub fn date(&self) -> Date {
        self.touchpoint.date
    }
}

/// The maybes that nothing has answered yet, one for each day, oldest first; and how the others turned out.
pub(super) fn settle<'n>(
    mut maybes: Vec<Maybe<'n>>,
    card: &PersonProperties,
    touchpoints: &[Touchpoint<'n>],
) -> (Vec<Maybe<'n>>, Habit) {
    // Of several lines of a day the name alone is asked about first.
    maybes.sort_by(|a, b| {
        let (one, other) = (&a.touchpoint.citation, &b.touchpoint.citation);
        let key = (a.date(), !a.is_name_alone, one.path(), one.line);
        key.cmp(&(b.date(), !b.is_name_alone, other.path(), other.line))
    });
    maybes.dedup_by_key(|maybe| maybe.date());
    let mut habit = Habit::default();
    maybes.retain(|maybe| {
        let day = maybe.date();
        let is_met = touchpoints.binary_search_by_key(&day, |known| known.date).is_ok();
        let is_not_met = card.not_met.contains(&day);
        if maybe.is_name_alone {
            habit.met += usize::from(is_met);
            habit.not_met += usize::from(is_not_met && !is_met);
        }
        !is_met && !is_not_met
    });
    (maybes, habit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_habit_needs_five_and_fewer_than_one_no_in_five() {
        let clear = |met, not_met| Habit { met, not_met }.is_clear();
        assert!(!clear(4, 0));
        assert!(clear(5, 0));
        assert!(clear(5, 1));
        assert!(!clear(5, 2));
        assert!(!clear(8, 2));
        assert!(clear(9, 2));
    }
}
