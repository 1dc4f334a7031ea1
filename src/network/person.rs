//! A person, and what passed between them and the owner.

use std::borrow::Cow;

use super::circle::{self, EffectiveCadence};
use super::maybe::{self, Habit, Maybe};
use super::touchpoint::Touchpoint;
use crate::config::Config;
use crate::note::Note;
use crate::note::bank::Prepared;
use crate::note::events::mention::TaskMention;
use crate::note::properties::person::PersonProperties;
use crate::path::NotePath;

/// A person and all touchpoints with them.
#[derive(Debug)]
#[non_exhaustive]
pub struct Person<'n> {
    /// Their note.
    pub note: &'n Note,
    /// What its keys say.
    pub card: &'n PersonProperties,
    /// What tells them from others of the same name: the folder of their note, or its path.
    pub(super) apart: Option<&'n str>,
    /// Other names, which stubs give them.
    pub(super) also: Vec<&'n str>,
    /// The circles they are in, by the note's own words and by the configuration.
    pub circles: Vec<&'n str>,
    /// How often to be in touch, and where that is said.
    pub held: EffectiveCadence<'n>,
    /// Oldest first.
    pub touchpoints: Vec<Touchpoint<'n>>,
    /// What was planned and of which nothing else tells, oldest first.
    pub plans: Vec<Touchpoint<'n>>,
    /// Days on which they may have been met, oldest first; no touchpoints.
    pub maybes: Vec<Maybe<'n>>,
    /// How the days on which their name stood alone turned out.
    pub(super) habit: Habit,
    /// Questions of banks that name them.
    pub bank: Vec<&'n Prepared>,
    /// Open tasks in other notes that name them.
    pub tasks: Vec<Owed<'n>>,
}

impl<'n> Person<'n> {
    pub(super) fn new(note: &'n Note, card: &'n PersonProperties, config: &'n Config) -> Self {
        let circles = circle::of(note, card, config);
        let held = circle::cadence(card, &circles, config);
        let (touchpoints, maybes, tasks) = (Vec::new(), Vec::new(), Vec::new());
        let habit = Habit::default();
        let (plans, also) = (Vec::new(), Vec::new());
        let (apart, bank) = (None, Vec::new());
        Self {
            note,
            card,
            apart,
            bank,
            also,
            circles,
            held,
            touchpoints,
            plans,
            maybes,
            habit,
            tasks,
        }
    }

    /// Keeps the maybes that nothing has answered.
    pub(super) fn settle(&mut self) {
        let maybes = std::mem::take(&mut self.maybes);
        (self.maybes, self.habit) = maybe::settle(maybes, self.card, &self.touchpoints);
    }

    /// The name they go by.
    pub fn name(&self) -> &'n str {
        &self.note.name
    }

    /// The name, with what tells them from others who have the same.
    pub fn label(&self) -> Cow<'n, str> {
        match self.apart {
            Some(apart) => Cow::Owned(format!("{} ({apart})", self.name())),
            None => Cow::Borrowed(self.name()),
        }
    }

    /// Everything they answer to: what their note says, and the names of notes that lead to it.
    pub fn names(&self) -> impl Iterator<Item = &'n str> {
        self.note.names().chain(self.also.iter().copied())
    }

    /// Where their note lies.
    pub fn path(&self) -> &'n NotePath {
        &self.note.path
    }
}

/// An open task in another note that names a person.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Owed<'n> {
    /// The task.
    pub task: &'n TaskMention,
    note: &'n Note,
}

impl<'n> Owed<'n> {
    pub(super) fn new(task: &'n TaskMention, note: &'n Note) -> Self {
        Self { task, note }
    }

    /// The note it is in.
    pub fn path(&self) -> &'n NotePath {
        &self.note.path
    }

    /// Its text, without box and dates.
    pub fn text(&self) -> &'n str {
        self.note.owed(self.task)
    }
}
