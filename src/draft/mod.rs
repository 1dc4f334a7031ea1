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
use crate::coach::suggestion::{Suggestion, Why};
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
    /// Its sentences alone, on one line.
    pub words: String,
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
        let words = compose::body(occasion, &material);
        let own = own::text(&coach.agenda.network.messages, occasion, &material);
        let text = own.unwrap_or_else(|| compose::text(&words, &material));
        Draft { occasion, text, words }
    };
    occasions.into_iter().map(draft).collect()
}

/// What to say to someone who is suggested, though not due.
pub fn suggested(coach: &Coach<'_>, suggestion: &Suggestion<'_>) -> Option<Draft> {
    let mut drafts = drafts(coach, suggestion.at);
    let wanted = match suggestion.why {
        Why::Birthday(_) => Occasion::Congratulation,
        Why::Revive => Occasion::Reconnecting,
        Why::Loop(_) | Why::NothingDated => return drafts.into_iter().next(),
    };
    let at = drafts.iter().position(|draft| draft.occasion == wanted).unwrap_or(0);
    (at < drafts.len()).then(|| drafts.swap_remove(at))
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
