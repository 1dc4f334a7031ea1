//! A few words to send: an opening for each situation that fits, made only of what the notes say.
//!
//! `occasion` says which situations fit someone, `material` what there is to say and `quote` how much of it may be
//! said to them, `day` how a day reads in a sentence, `compose` makes the text and `own` fills the user's own openings.
//! The sentences are data of `lexicon`. Nothing here is sent or logged, and no entry's prose is quoted.

mod compose;
mod day;
mod material;
mod occasion;
mod own;
mod quote;

use self::material::Material;
use crate::coach::Coach;
use crate::lexicon::{Language, Occasion, Phrases};
use crate::network::Person;
use crate::note::properties::address::Address;

/// An opening.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Draft {
    /// What it is for.
    pub occasion: Occasion,
    /// The text, greeting and name included.
    pub text: String,
}

/// Openings for the person at this position of the network, the one that fits best first. Never empty for
/// somebody who is there.
pub fn drafts(coach: &Coach<'_>, at: usize) -> Vec<Draft> {
    let Some((person, status)) = coach.agenda.get(at) else { return Vec::new() };
    let today = coach.agenda.today;
    let phrases = phrases(person);
    let material = Material::new(coach, person, status, phrases);
    let occasions = occasion::fitting(person, status, &material, today);
    let draft = |occasion| {
        let own = own::text(&coach.agenda.network.messages, occasion, &material);
        let text = own.unwrap_or_else(|| compose::text(occasion, &material));
        Draft { occasion, text }
    };
    occasions.into_iter().map(draft).collect()
}

/// Where to write to someone.
pub fn address<'a>(person: &Person<'a>) -> Option<&'a Address> {
    Address::preferred(&person.note.profile().addresses)
}

/// The language to write to someone in: the one that their note names, else the one it is written in.
fn phrases(person: &Person<'_>) -> &'static Phrases {
    let named = person.note.profile().language.as_deref().and_then(Phrases::named);
    named.unwrap_or_else(|| Phrases::of(person.note.language().unwrap_or(Language::English)))
}
