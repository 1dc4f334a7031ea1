//! What is wanted of a person's note → the edit that does it, and nothing else.
//!
//! Pure: takes the text as it was read and gives the text as it should be. Never prints a parsed
//! document. Whatever an edit makes of a note is read again before it leaves here: a text that
//! would say something else than was meant is refused.

mod absorb;
mod again;
mod columns;
mod date_form;
mod dress;
mod entry;
mod group;
mod key;
mod layout;
mod list;
mod meaning;
pub mod merge;
mod new_entry;
mod relink;
mod rename;
mod section;
mod task;

use self::key::refused;
pub use self::new_entry::{NewEntry, happened};
use crate::config::Config;
use crate::date::{Cadence, Date};
use crate::error::Error;
use crate::lexicon::Key;
use crate::note;
use crate::note::Note;
use crate::note::NoteText;
use crate::note::properties::role::Role;
use crate::path::NotePath;
use crate::text::edit::Edit;

/// Something to be changed in a person's note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// How often to be in touch.
    Cadence(Cadence),
    /// The same, in the user's own words.
    CadenceInWords {
        /// How often.
        cadence: Cadence,
        /// As it was typed, on one line.
        words: String,
    },
    /// Not before this day.
    Snooze(Date),
    /// The next touchpoint on this day.
    FollowUp(Date),
    /// The day one met them.
    Met(Date),
    /// A link on this day meant no contact.
    NotMet(Date),
    /// A touchpoint.
    Log(NewEntry),
    /// Something I owe them.
    Promise {
        /// What.
        text: String,
        /// By when.
        due: Option<Date>,
    },
    /// A promise made in an entry that is kept: its field is called `kept` from now on.
    Kept {
        /// Where the entry begins, counted from 1.
        line: u32,
        /// The promise, to be sure of the field.
        text: String,
    },
    /// Words below a line, set in under it.
    Below {
        /// The line, counted from 1.
        line: u32,
        /// The words, a line each.
        words: Vec<String>,
    },
    /// Another name for the person, and for the file.
    Rename {
        /// What the file is called afterwards.
        to: NotePath,
        /// The name.
        name: String,
    },
    /// Links that lead to a note by its old file name.
    Relink {
        /// What they lead to, as they are written here.
        targets: Vec<String>,
        /// What the file is called afterwards, without folder and extension.
        stem: String,
    },
    /// Another note about the same person, which becomes a part of this one.
    Absorb {
        /// The other note.
        other: NotePath,
        /// What it reads.
        text: String,
    },
    /// A promise that is kept.
    Done {
        /// Its line, counted from 1.
        line: u32,
        /// Its text, to be sure of the line.
        text: String,
        /// When.
        day: Date,
    },
}

/// A change, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Planned {
    /// What is replaced.
    pub edit: Edit,
    /// The whole text afterwards.
    pub text: String,
}

/// Plans `change` in the note at `path`, which reads `source`.
///
/// # Errors
///
/// When the note must not be written to (conflict markers, not UTF-8, a template), when the place
/// is not clear, or when the note would not say what is meant afterwards.
pub fn plan(
    path: &NotePath,
    source: &NoteText,
    change: &Change,
    config: &Config,
) -> Result<Planned, Error> {
    let at = |error: Error| error.at(path.as_str());
    let before = note::parse(path, source, config);
    if source.lossy {
        return Err(at(refused("is not UTF-8 text and was left alone", "save it as UTF-8 first")));
    }
    if before.read_only {
        return Err(at(refused(
            "has git conflict markers and was left alone",
            "resolve the conflict first",
        )));
    }
    if !matches!(before.role, Role::Person(_)) && !change.fits_any_note() {
        return Err(at(refused("is not a person's note", "see touchbase people")));
    }
    let other = match change {
        Change::Absorb { other, text } => Some(absorbed(other, text, config)?),
        _ => None,
    };
    let after_path = match change {
        Change::Rename { to, .. } => to,
        _ => path,
    };
    for edit in candidates(source, &before, other.as_ref(), change, config).map_err(at)? {
        let Some(text) = edit.apply(&source.text) else { continue };
        let new = NoteText { text, lossy: false };
        let after = note::parse(after_path, &new, config);
        let holds = match &other {
            Some(other) => meaning::holds_both(&before, other, &after),
            None => meaning::holds(&before, &after, change),
        };
        if holds {
            return Ok(Planned { edit, text: new.text });
        }
    }
    Err(at(refused(
        "cannot be changed safely: it would not say what is meant",
        "make this change by hand, in an editor",
    )))
}

/// What a note says that becomes a part of another.
fn absorbed(path: &NotePath, text: &str, config: &Config) -> Result<Note, Error> {
    let note = note::parse(path, &NoteText::from(text), config);
    if note.read_only {
        let help = "resolve the conflict first";
        return Err(refused("has git conflict markers and was left alone", help).at(path.as_str()));
    }
    Ok(note)
}

/// What is written in the keys of the note `goes` that differs from the note `stays`, when one becomes a part of
/// the other.
pub fn differing_keys(stays: &str, goes: &str) -> Vec<String> {
    absorb::differing(&NoteText::from(stays), &NoteText::from(goes))
}

/// The edits that would do, the best first.
fn candidates(
    source: &NoteText,
    before: &Note,
    other: Option<&Note>,
    change: &Change,
    config: &Config,
) -> Result<Vec<Edit>, Error> {
    let edit = match change {
        Change::Log(entry) => return Ok(entry::candidates(source, before, entry, config)),
        Change::Cadence(cadence) => set_cadence(source, *cadence, &cadence.to_string()),
        Change::CadenceInWords { cadence, words } => {
            let is_plain = words.chars().all(|c| c.is_alphanumeric() || " -/.,’".contains(c));
            let own = if is_plain && words.contains(char::is_alphabetic) {
                words.clone()
            } else {
                cadence.to_string()
            };
            set_cadence(source, *cadence, &own)
        }
        Change::Snooze(day) => key::set(source, Key::Snooze, "snooze", &day.to_string(), None),
        Change::FollowUp(day) => {
            key::set(source, Key::FollowUp, "follow-up", &day.to_string(), None)
        }
        Change::Met(day) => key::set(source, Key::Met, "met", &day.to_string(), None),
        Change::NotMet(day) => list::add(source, Key::NotMet, "not-met", &day.to_string()),
        Change::Promise { text, due } => {
            Ok(task::promise(source, before, &task::Owed { text, due: *due }, config))
        }
        Change::Rename { name, .. } => rename::rename(source, before, name),
        Change::Relink { targets, stem } => Ok(relink::relink(source, targets, stem)),
        Change::Absorb { text, .. } => match other {
            Some(other) => absorb::absorb(source, before, other, &NoteText::from(text.as_str())),
            None => Ok(Edit::insert(0, "")),
        },
        Change::Done { line, text, day } => task::tick(source, *line, text, *day),
        Change::Kept { line, text } => task::kept(source, *line, text),
        Change::Below { line, words } => Ok(task::below(source, *line, words)),
    };
    Ok(vec![edit?])
}

/// Sets the cadence in these words, and in days where the note counts it in days.
fn set_cadence(source: &NoteText, cadence: Cadence, words: &str) -> Result<Edit, Error> {
    #[expect(clippy::cast_possible_truncation, reason = "a hundred years of days fit")]
    let days = cadence.length().map(|days| days.round() as i64);
    key::set(source, Key::Cadence, "cadence", words, days)
}

impl Change {
    /// Whether it concerns a line, in whatever note that stands, rather than a person.
    fn fits_any_note(&self) -> bool {
        matches!(
            self,
            Self::Done { .. } | Self::Kept { .. } | Self::Below { .. } | Self::Relink { .. }
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Kind;

    #[track_caller]
    fn check(text: &str, change: &Change, expected: &str) {
        let path = NotePath::new("People/Ada.md");
        let planned = plan(&path, &NoteText::from(text), change, &Config::default()).unwrap();
        assert_eq!(planned.text, expected);
        assert_eq!(planned.edit.inverse(text).apply(expected).unwrap(), text);
    }

    fn log(day: &str, kind: Option<Kind>, text: &str) -> Change {
        Change::Log(NewEntry::new(day.parse().unwrap(), kind, text))
    }

    #[test]
    fn entries_follow_the_notes_own_style() {
        let call = log("2026-03-15", None, "lunch about chess");
        check(
            "## Log\n- 2026-02-06: Coffee\n- 2026-01-01: call\n",
            &call,
            "## Log\n- 2026-03-15: lunch about chess\n- 2026-02-06: Coffee\n- 2026-01-01: call\n",
        );
        check(
            "## Log\n\n* **2026-01-01** — call\n* **2026-02-06** — coffee\n  - more\n\n## Notes\nx",
            &call,
            "## Log\n\n* **2026-01-01** — call\n* **2026-02-06** — coffee\n  - more\n* **2026-03-15** — lunch about chess\n\n## Notes\nx",
        );
        check(
            "## Log\r\n- [[2026-01-01]] call\r\n- [[2026-02-01]] call",
            &call,
            "## Log\r\n- [[2026-01-01]] call\r\n- [[2026-02-01]] call\r\n- [[2026-03-15]] lunch about chess",
        );
        check(
            "- 2026-05-01 later\n- 2026-01-01 call\n",
            &call,
            "- 2026-05-01 later\n- 2026-03-15 lunch about chess\n- 2026-01-01 call\n",
        );
        check(
            "## Log\n| date | kind | about |\n|---|---|---|\n| 01.02.2026 | call | chess |\n",
            &call,
            "## Log\n| date | kind | about |\n|---|---|---|\n| 15.03.2026 | lunch | about chess |\n| 01.02.2026 | call | chess |\n",
        );
        check(
            "## Log\n\n### 2026-01-02 — Email\n\nAsked.\n\n### 2026-01-01 — Call\n\nx\n",
            &call,
            "## Log\n\n### 2026-03-15 — Lunch\n\nabout chess\n\n### 2026-01-02 — Email\n\nAsked.\n\n### 2026-01-01 — Call\n\nx\n",
        );
        check(
            "## Log\n- 2026-01-02 · call · about chess\n",
            &log("2026-03-15", Some(Kind::Email), "the draft"),
            "## Log\n- 2026-03-15 · email · the draft\n- 2026-01-02 · call · about chess\n",
        );
        check(
            "## Log\n- 2026-01-02 about chess\n",
            &log("2026-03-15", Some(Kind::Email), "the draft"),
            "## Log\n- 2026-03-15 email: the draft\n- 2026-01-02 about chess\n",
        );
    }

    #[test]
    fn a_note_without_a_log_gets_one() {
        let call = log("2026-03-15", None, "call");
        check("", &call, "## Touchpoints\n\n- 2026-03-15 call\n");
        check("Hello", &call, "Hello\n\n## Touchpoints\n\n- 2026-03-15 call");
        check("Hello\n", &call, "Hello\n\n## Touchpoints\n\n- 2026-03-15 call\n");
        check("## Log\n", &call, "## Log\n\n- 2026-03-15 call\n");
        check("## Log", &call, "## Log\n\n- 2026-03-15 call");
        check(
            "# Ada\nx\n## Log\n## More\ny\n",
            &call,
            "# Ada\nx\n## Log\n- 2026-03-15 call\n\n## More\ny\n",
        );
        check("## Log\n\n## More\n\ny\n", &call, "## Log\n\n- 2026-03-15 call\n\n## More\n\ny\n");
    }

    #[test]
    fn promises() {
        let promise = Change::Promise { text: "send it".into(), due: None };
        check("x\n", &promise, "x\n\n## Promises\n\n- [ ] send it\n");
        check(
            "## I owe\n- [ ] one\n\n## Log\n",
            &promise,
            "## I owe\n- [ ] one\n- [ ] send it\n\n## Log\n",
        );
        check(
            "## I owe\n- [ ] one",
            &Change::Promise { text: "two".into(), due: "2026-04-01".parse().ok() },
            "## I owe\n- [ ] one\n- [ ] two 📅 2026-04-01",
        );
        let done = Change::Done { line: 3, text: "two".into(), day: "2026-03-16".parse().unwrap() };
        check(
            "## I owe\n- [ ] one\n- [ ] two 📅 2026-04-01\n",
            &done,
            "## I owe\n- [ ] one\n- [x] two 📅 2026-04-01 ✅ 2026-03-16\n",
        );
    }

    #[test]
    fn what_is_not_safe_is_refused() {
        let refuse = |text: &str, change: &Change| {
            let path = NotePath::new("People/Ada.md");
            assert!(
                plan(&path, &NoteText::from(text), change, &Config::default()).is_err(),
                "{text:?}"
            );
        };
        let call = log("2026-03-15", None, "call");
        refuse("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", &call);
        refuse("---\ntype: company\n---\n", &call);
        refuse("---\nname: {{title}}\n---\n", &call);
        refuse("```\nnever closed\n", &call);
        let done = Change::Done { line: 1, text: "x".into(), day: "2026-03-16".parse().unwrap() };
        refuse("- [x] x\n", &done);
        refuse("- [ ] y\n", &done);
    }
}
