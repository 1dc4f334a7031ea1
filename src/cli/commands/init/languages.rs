//! What `init` tells of the languages of a vault: which are on and by which signs, and which it proposes.

use touchbase::lexicon::Language;
use touchbase::session::Session;
use touchbase::text::words::counted;

use crate::cli::output::terminal::said;

/// The most signs of a language that are shown, the commonest first.
const SIGNS: usize = 4;

/// A language that some notes speak.
pub(super) struct Spoken {
    /// Which.
    pub(super) language: Language,
    /// How many notes are written in it.
    pub(super) notes: usize,
    /// Its keys, headings and folders that no other language has.
    pub(super) signs: Vec<&'static str>,
    /// Its words count.
    pub(super) is_on: bool,
}

/// The languages beside English that some notes speak, or that the settings name.
pub(super) fn spoken(session: &Session<'_>) -> Vec<Spoken> {
    let index = &session.scan.index;
    let named = session.vault.config().spoken.named;
    let on = named.unwrap_or_else(|| index.languages());
    let others = Language::ALL.into_iter().filter(|language| *language != Language::English);
    let all = others.map(|language| Spoken {
        language,
        notes: index.heard().n_written(language),
        signs: index.heard().signs_of(language).take(SIGNS).collect(),
        is_on: on.has(language),
    });
    all.filter(|one| one.is_on || one.notes > 0 || one.signs.len() > 1).collect()
}

impl Spoken {
    /// Its name, and whether its words count.
    pub(super) fn state(&self) -> String {
        let state =
            if self.is_on { "on" } else { "not on: its words for kinds and company do not count" };
        format!("{} is {state}", capital(self.language.names().first().copied().unwrap_or("")))
    }

    /// By which signs it is known.
    pub(super) fn signs(&self) -> String {
        let notes =
            (self.notes > 0).then(|| format!("{} written in it", counted(self.notes, "note")));
        let words = (!self.signs.is_empty()).then(|| said(&self.signs.join(", ")));
        notes.into_iter().chain(words).collect::<Vec<_>>().join("; ")
    }
}

/// The setting that turns on the languages that some notes speak and that are not on, if there are any.
pub(super) fn proposed(session: &Session<'_>) -> Option<String> {
    let all = spoken(session);
    all.iter().any(|one| !one.is_on).then_some(())?;
    let named = session.vault.config().spoken.named.unwrap_or_default();
    let english =
        Language::ALL.into_iter().find(|one| *one == Language::English && named.has(*one));
    let names = english.into_iter().chain(all.iter().map(|one| one.language));
    let names: Vec<&str> = names.filter_map(|one| one.names().first().copied()).collect();
    Some(names.join(", ").to_lowercase())
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
