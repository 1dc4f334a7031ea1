//! What a person's front matter and fields say that is only shown: what they do, where they are, how you met.
//!
//! Read when somebody asks.

use super::address::{self, Address};
use super::fact::{Fact, unlinked};
use crate::date::DateOrder;
use crate::lexicon::{Answer, Key, Languages, Manner};
use crate::note::markdown::day::{self, DateValue};
use crate::note::markdown::links;
use crate::text::fold;
use crate::yaml::Value;

/// What a person's keys say that is only shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// Where they work.
    pub organization: Option<Box<str>>,
    /// What they do there.
    pub role: Option<Box<str>>,
    /// Where they live.
    pub place: Option<Box<str>>,
    /// What they care about.
    pub topics: Vec<Box<str>>,
    /// How you met.
    pub met_how: Option<Box<str>>,
    /// Who introduced them: the key `introduced-by`, as it is written.
    pub introduced_by: Option<Box<str>>,
    /// They do not want to be introduced to others.
    pub no_introductions: bool,
    /// What the next touchpoint is about.
    pub follow_up_note: Option<Box<str>>,
    /// Where to write to them, in the note's order.
    pub addresses: Vec<Address>,
    /// The language to write to them in, as it is written.
    pub language: Option<Box<str>>,
    /// How to address them.
    pub manner: Manner,
}

impl Profile {
    /// Reads the facts of the person who is called `name`.
    pub(in crate::note) fn read<'t>(
        facts: impl Iterator<Item = Fact<'t>>,
        name: &str,
        order: Option<DateOrder>,
    ) -> Self {
        let mut profile = Self::default();
        for fact in facts.filter(|fact| !fact.value.is_empty()) {
            // A title is a role only when it is not the name.
            if fact.key == Key::Title {
                let title = text(&fact.value).filter(|title| !fold::same(title, name));
                profile.role = profile.role.take().or(title);
            } else {
                profile.take(&fact, order);
            }
        }
        profile
    }

    fn take(&mut self, fact: &Fact<'_>, order: Option<DateOrder>) {
        let value = &fact.value;
        match fact.key {
            Key::FollowUp if first_day(value, order).is_none() => {
                self.follow_up_note =
                    self.follow_up_note.take().or_else(|| beside_day(value, order));
            }
            Key::FollowUpNote => self.follow_up_note = text(value),
            Key::Met if first_day(value, order).is_none() => {
                self.met_how = self.met_how.take().or_else(|| beside_day(value, order));
            }
            Key::MetHow => {
                self.met_how = text(value);
                if fold::letters(fact.name).ends_with("introducedby") {
                    self.introduced_by = value.texts().first().map(|text| (*text).into());
                }
            }
            Key::Introductions => {
                let answer = value.text().and_then(|text| Answer::of(&fold::letters(text)));
                self.no_introductions = matches!(answer, Some(Answer::No | Answer::Never));
            }
            key if address::is_one(key) => self.addresses.extend(address::of(fact)),
            Key::Language => self.language = text(value),
            // A postal address does not say how formal to be.
            Key::Address => {
                let manner = value.texts().into_iter().find_map(Manner::of);
                self.manner = manner.unwrap_or(self.manner);
            }
            Key::Organization => self.organization = text(value),
            Key::Role => self.role = text(value),
            Key::Place => self.place = text(value),
            Key::Topics => self.topics.extend(
                value.texts().into_iter().flat_map(|t| t.split(',')).map(|t| unlinked(t).into()),
            ),
            _ => {}
        }
    }
}

/// Whether the profile needs facts of this key.
pub(in crate::note) fn is_shown(key: Key) -> bool {
    address::is_one(key)
        || matches!(
            key,
            Key::FollowUp
                | Key::FollowUpNote
                | Key::Address
                | Key::Language
                | Key::Met
                | Key::MetHow
                | Key::Introductions
                | Key::Organization
                | Key::Role
                | Key::Title
                | Key::Place
                | Key::Topics
        )
}

/// The texts of a value, links as what they show.
pub(in crate::note) fn text(value: &Value<'_>) -> Option<Box<str>> {
    let texts: Vec<String> =
        value.texts().iter().map(|t| links::plain(unlinked(t)).into_owned()).collect();
    (!texts.is_empty()).then(|| texts.join(", ").into())
}

/// What a key that should say a day says beside it or in its place; not one of the ways to leave it open.
fn beside_day(value: &Value<'_>, order: Option<DateOrder>) -> Option<Box<str>> {
    let said = value.text().and_then(|text| day::among_words(text, order, Languages::all()));
    match said {
        Some(said) => (!said.words.is_empty()).then(|| said.words.into()),
        None => text(value).filter(|text| day::date_value(text, None) == DateValue::Other),
    }
}

/// The first day that a value says.
fn first_day(value: &Value<'_>, order: Option<DateOrder>) -> Option<DateValue> {
    let values = value.texts().into_iter().map(|text| day::date_value(text, order));
    values.into_iter().find(|value| matches!(value, DateValue::Day(_)))
}
