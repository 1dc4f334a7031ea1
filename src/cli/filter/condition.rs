//! `--where FIELD=VALUE`: many people at once, by what their notes say.

use clap::ValueEnum;
use touchbase::agenda::Status;
use touchbase::lexicon::Key;
use touchbase::network::Person;
use touchbase::text::fold::loose;
use touchbase::text::neutral::neutral;
use touchbase::{Error, ErrorKind};

use crate::cli::filter::people::{StageName, Who};

/// One condition.
pub(crate) enum Where {
    /// A circle, a tag or a stage.
    Who(Who),
    /// The folder that their note lies in, or one above it.
    Folder(String),
    /// Where they work, what they do there, where they live.
    Profile(Key, String),
}

impl Where {
    /// The condition that was typed.
    pub(crate) fn read(typed: &str) -> Result<Self, Error> {
        let wrong = |message: String| {
            Error::new(ErrorKind::Usage, message)
                .hint("conditions are org=…, role=…, place=…, tag=…, circle=…, folder=…, stage=…")
        };
        let Some((field, value)) = typed.split_once('=') else {
            return Err(wrong(format!("`{}` is not of the form FIELD=VALUE", neutral(typed))));
        };
        let (field, value) = (loose(field), value.trim());
        if value.is_empty() {
            return Err(wrong(format!("`{}` says no value", neutral(typed))));
        }
        let list = vec![value.to_owned()];
        match (field.as_str(), Key::of(&field)) {
            ("folder", _) => Ok(Self::Folder(value.trim_matches('/').to_owned())),
            ("stage", _) => match StageName::from_str(value, true) {
                Ok(stage) => Ok(Self::Who(Who { stage: Some(stage), ..Who::default() })),
                Err(_) => Err(wrong(format!("`{}` is not a stage", neutral(value)))),
            },
            ("tag" | "tags", _) => Ok(Self::Who(Who { tag: list, ..Who::default() })),
            (_, Some(Key::Circle)) => Ok(Self::Who(Who { circle: list, ..Who::default() })),
            (_, Some(key @ (Key::Organization | Key::Role | Key::Place))) => {
                Ok(Self::Profile(key, value.to_owned()))
            }
            _ => Err(wrong(format!(
                "`{}` is not a field that people are chosen by",
                neutral(&field)
            ))),
        }
    }

    /// Whether it holds for someone.
    pub(crate) fn holds(&self, person: &Person<'_>, status: &Status<'_>) -> bool {
        let profile = || person.note.profile();
        match self {
            Self::Who(who) => who.passes(person, status),
            Self::Folder(folder) => is_in(person.path().folder(), folder),
            Self::Profile(key, value) => {
                let said = match key {
                    Key::Role => &profile().role,
                    Key::Place => &profile().place,
                    _ => &profile().organization,
                };
                said.as_deref().is_some_and(|said| loose(said) == loose(value))
            }
        }
    }
}

/// Whether a folder is this one or lies in it, whatever the case; the last part of a path is enough.
fn is_in(folder: &str, wanted: &str) -> bool {
    let lower = |text: &str| format!("/{}/", text.to_lowercase());
    lower(folder).contains(&lower(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders() {
        assert!(is_in("People/Work", "people"));
        assert!(is_in("People/Work", "Work"));
        assert!(!is_in("People/Workshop", "Work"));
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        for typed in ["Acme", "org=", "org= ", "name=Ada", "stage=old", "=x", ""] {
            assert!(Where::read(typed).is_err(), "{typed}");
        }
        for typed in
            ["org=Acme", "Company = Acme", "tag=#imported", "folder=People/Old/", "stage=new"]
        {
            assert!(Where::read(typed).is_ok(), "{typed}");
        }
    }
}
