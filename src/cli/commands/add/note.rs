//! The text of a new person's note: from a template or plain, with the day you met and the rhythm.

use chrono::{DateTime, FixedOffset};
use touchbase::change::{self, Change};
use touchbase::date::Date;
use touchbase::note::properties::role::Role;
use touchbase::note::{self, Note, NoteText};
use touchbase::session::Session;
use touchbase::{Error, ErrorKind, NotePath};

use crate::cli::commands::cadence::cadence_of;
use crate::cli::template::{self, Placeholders};

/// Someone to be added.
pub(super) struct New<'n> {
    pub(super) name: &'n str,
    /// The day you met, if it was typed.
    pub(super) met: Option<Date>,
    /// How often to be in touch, as typed.
    pub(super) cadence: Option<&'n str>,
    /// Whether a note is a person's by lying in its folder.
    pub(super) signed: bool,
}

/// A note ready to be written.
pub(super) struct NewNote {
    pub(super) text: String,
    /// A placeholder in its front matter for which nothing is known.
    pub(super) left: Option<String>,
}

impl New<'_> {
    pub(super) fn filled(&self, template: &str, now: DateTime<FixedOffset>) -> String {
        template::fill(template, &Placeholders { title: self.name, now })
    }

    pub(super) fn plain(&self, today: Date) -> String {
        let sign = if self.signed { "" } else { "type: person\n" };
        let met = self.met.unwrap_or(today);
        format!("---\n{sign}met: {met}\n---\n\n## Touchpoints\n\n## To ask\n")
    }

    /// The note with the keys that its template lacks, so that it counts as a person who is new.
    pub(super) fn completed(
        &self,
        path: &NotePath,
        text: String,
        session: &Session<'_>,
    ) -> Result<NewNote, Error> {
        let config = session.vault.config();
        let read = |text: &str| note::parse(path, &NoteText::from(text), config);
        let left = template::left(front(&text)).first().map(|left| (*left).to_owned());
        let mut text = text;
        let note = read(&text);
        if note.role == Role::Inert && left.is_some() {
            return match self.cadence {
                None => Ok(NewNote { text, left }),
                Some(_) => Err(unfilled(left.as_deref().unwrap_or(""))),
            };
        }
        if !matches!(note.role, Role::Person(_)) {
            text = signed(&text);
            if !matches!(read(&text).role, Role::Person(_)) {
                return Err(Error::new(
                    ErrorKind::Refused,
                    "its template makes no note of a person",
                )
                .at(path.as_str())
                .hint("give the template `type: person`, or `touchbase: person`"));
            }
        }
        for change in self.changes(&read(&text), session.agenda.today)? {
            text = change::plan(path, &NoteText::from(text.as_str()), &change, config)?.text;
        }
        Ok(NewNote { text, left: None })
    }

    /// The keys to be set: what was typed, and the day you met where the note does not say it.
    fn changes(&self, note: &Note, today: Date) -> Result<Vec<Change>, Error> {
        let said = note.card.as_ref().and_then(|card| card.met);
        let met = self.met.or_else(|| said.is_none().then_some(today));
        let met = met.filter(|met| said != Some(*met)).map(Change::Met);
        let cadence = self.cadence.map(|words| {
            let cadence = cadence_of(words)?;
            Ok::<_, Error>(Change::CadenceInWords { cadence, words: words.to_owned() })
        });
        Ok(cadence.transpose()?.into_iter().chain(met).collect())
    }
}

/// A note's front matter, roughly: all up to its second fence.
fn front(text: &str) -> &str {
    let end = text.get(3..).and_then(|rest| rest.find("\n---")).map_or(0, |at| at + 3);
    text.get(..end).filter(|_| text.starts_with("---")).unwrap_or("")
}

/// The text with a sign that it is about a person.
fn signed(text: &str) -> String {
    match text.strip_prefix("---\n") {
        Some(rest) => format!("---\ntouchbase: person\n{rest}"),
        None => format!("---\ntouchbase: person\n---\n{text}"),
    }
}

fn unfilled(left: &str) -> Error {
    let message = format!("`{left}` in the template's front matter cannot be filled in");
    Error::new(ErrorKind::Refused, message)
        .hint("add them without `--cadence`, fill it in, then: touchbase cadence NAME EVERY")
}
