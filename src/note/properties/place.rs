//! What the place of a note says: the folders it lies in, and its file name.

use crate::config::Config;
use crate::lexicon::{FileWord, Folder, Kind, NoteType, PersonTag};
use crate::note::markdown::links::in_hierarchy;
use crate::path::NotePath;
use crate::text::fold::{self, fold};

/// Whether the folder called `name` holds people by its name alone, in the languages that are on.
fn is_people_name(name: &str, config: &Config) -> bool {
    let folder = Folder::among(name, config.spoken.on());
    matches!(folder, Some(Folder::People | Folder::Network))
}

/// Whether a note lies in a folder that holds people only when its language is on.
pub(in crate::note) fn in_unsure_folder(path: &NotePath) -> bool {
    path.folder().split('/').any(Folder::is_unsure)
}

/// Whether `folder` (a path) is itself a people folder.
fn is_people_folder(folder: &str, config: &Config) -> bool {
    if config.people.is_empty() {
        return folder.rsplit('/').next().is_some_and(|name| is_people_name(name, config));
    }
    config.people.iter().any(|people| fold(people) == fold(folder))
}

/// What lies in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) enum Among {
    People,
    /// Companies, meetings, projects.
    Things,
}

impl Among {
    /// Among what a note lies, if its folders say so: the innermost that says something, so that `CRM/Companies`
    /// holds no people.
    pub(in crate::note) fn of(path: &NotePath, config: &Config) -> Option<Self> {
        let folder = path.folder();
        if !config.people.is_empty() {
            return is_below(folder, config).then_some(Self::People);
        }
        if in_hierarchy(path.stem()).is_some() {
            return Some(Self::People);
        }
        folder.rsplit('/').find_map(|name| match Folder::among(name, config.spoken.on()) {
            Some(Folder::People | Folder::Network) => Some(Self::People),
            Some(Folder::Meetings(_) | Folder::Templates) => Some(Self::Things),
            None => Folder::is_of_things(name).then_some(Self::Things),
        })
    }
}

/// Whether a folder is one that the settings name as holding people, or below it.
fn is_below(folder: &str, config: &Config) -> bool {
    let folder = fold(folder);
    config.people.iter().any(|people| {
        let people = fold(people);
        folder
            .strip_prefix(people.as_ref())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Whether the note lies among people.
pub(in crate::note) fn in_people_folder(path: &NotePath, config: &Config) -> bool {
    Among::of(path, config) == Some(Among::People)
}

/// Whether a note stands for the folder it lies in (`Ada/README.md`, `Ada/Ada.md`).
pub(in crate::note) fn stands_for_folder(path: &NotePath) -> bool {
    let stem = path.stem();
    !path.folder().is_empty() && (is_index(stem) || fold::same(stem, path.folder_name()))
}

fn is_index(stem: &str) -> bool {
    FileWord::of(stem) == Some(FileWord::Index)
}

/// The person whose folder this note stands for, if it is one.
pub(in crate::note) fn folder_person<'p>(path: &'p NotePath, config: &Config) -> Option<&'p str> {
    let inside = stands_for_folder(path)
        && in_people_folder(path, config)
        && !is_people_folder(path.folder(), config);
    inside.then(|| path.folder_name())
}

/// Whether the file name may be a person's, when the front matter does not say so.
pub(in crate::note) fn may_be_person(path: &NotePath, config: &Config) -> bool {
    if stands_for_folder(path) {
        return folder_person(path, config).is_some();
    }
    let stem = path.stem();
    let name = in_hierarchy(stem).unwrap_or(stem);
    let aside = name.starts_with('_') || is_index(name);
    !aside && !is_of_several(name)
}

/// Whether a name is that of a note about notes, or about several people: `Work MOC`, `Key people`, `Contact list`.
fn is_of_several(name: &str) -> bool {
    let words = || name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let last = words().next_back().unwrap_or(name);
    let is_list = || NoteType::named(last) == Some(NoteType::Page);
    words().any(|word| FileWord::of(word) == Some(FileWord::Aside))
        || Folder::of(last) == Some(Folder::People)
        || is_list() && words().any(|word| PersonTag::of(word).is_some())
}

/// Whether the folders above a note say that it records a meeting.
pub(in crate::note) fn in_meeting_folder(path: &NotePath) -> Option<Kind> {
    match Folder::of(path.folder_name()) {
        Some(Folder::Meetings(kind)) => Some(kind),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_folders() {
        let inside = |path: &str| in_people_folder(&NotePath::new(path), &Config::default());
        assert!(
            inside("People/Ada.md") && inside("01 - 👥 People/Work/Ada.md") && inside("a/CRM/b.md")
        );
        assert!(!inside("Peoples/Ada.md") && !inside("People.md"));
        assert!(!inside("CRM/Companies/Acme.md") && inside("Companies/Acme/People/Ada.md"));
        assert!(!inside("People/1:1s/Ada.md") && inside("People/S/Sam.md"));
    }

    #[test]
    fn names_that_are_not_of_people() {
        let may = |path: &str| may_be_person(&NotePath::new(path), &Config::default());
        for path in [
            "People/Mochizuki.md",
            "People/Ada Lovelace/README.md",
            "People/Bo/Bo.md",
            "people.ada-lovelace.md",
            "People/Person - Ole Madsen.md",
        ] {
            assert!(may(path), "{path}");
        }
        for path in [
            "People/People.md",
            "People/README.md",
            "People/_MOC.md",
            "People/Work MOC.md",
            "People/Key people.md",
            "People/Contact list.md",
            "Lists/Contacts.md",
            "index.md",
        ] {
            assert!(!may(path), "{path}");
        }
        assert_eq!(
            folder_person(&NotePath::new("People/Ada/index.md"), &Config::default()),
            Some("Ada")
        );
    }
}
