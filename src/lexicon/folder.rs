//! What the names of folders and files say about the notes they hold.

use super::Kind;
use super::language::{Language, Languages};
use super::note_type::NoteType;
use super::of_language;
use super::sign::Sign;
use super::spelling::with_and_without_number;
use super::table::table;

/// What a folder holds by its name alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Folder {
    /// People.
    People,
    /// People, by what the folder is for: `CRM`. Inside a file's name such a word says nothing.
    Network,
    /// Notes on meetings, calls or messages: of this kind.
    Meetings(Kind),
    /// Templates of notes, which are no notes.
    Templates,
}

impl Folder {
    /// What a folder called `name` holds, with a number or an emoji before it or without.
    pub fn of(name: &str) -> Option<Self> {
        with_and_without_number(name).find_map(|name| FOLDERS.find(name, Languages::default()))
    }

    /// Whether a folder called `name` holds other things than people, wherever it lies: `Companies`, `NPCs`.
    pub fn is_of_things(name: &str) -> bool {
        let mut types = with_and_without_number(name).filter_map(NoteType::named);
        types.any(|one| {
            matches!(
                one,
                NoteType::Organization | NoteType::Invented | NoteType::Thing | NoteType::Daily
            )
        })
    }

    /// The same in a vault where these languages are on: some names are ordinary words elsewhere.
    pub fn among(name: &str, on: Languages) -> Option<Self> {
        with_and_without_number(name).find_map(|name| FOLDERS.find(name, on))
    }

    /// Whether a folder holds people in a vault of its language, and says nothing in others: `Personas`.
    pub fn is_unsure(name: &str) -> bool {
        Self::of(name).is_none()
            && matches!(Self::among(name, Languages::all()), Some(Self::People | Self::Network))
    }

    /// The sign that the name of a folder is.
    pub fn sign(name: &str) -> Option<Sign> {
        let on = Languages::default();
        with_and_without_number(name).find_map(|name| FOLDERS.read(name, on))?.sign()
    }

    /// Every name of a language, as written.
    pub fn names(language: Language) -> impl Iterator<Item = (&'static str, Self)> {
        of_language(language).flat_map(|words| words.folders).map(|word| (word.written, word.means))
    }
}

/// What the name of a note says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileWord {
    /// As a whole name: the note stands for its folder.
    Index,
    /// As any word of a name: the note is about notes, not about a person.
    Aside,
    /// As a whole name: the note is about the owner.
    Own,
    /// The note is a copy of another one: `Ada - Kopie`.
    Copy,
}

impl FileWord {
    /// What a name, or a word of one, says.
    pub fn of(word: &str) -> Option<Self> {
        FILE_WORDS.find(word, Languages::default())
    }
}

table!(FOLDERS: Folder = folders by Letters);
table!(FILE_WORDS: FileWord = file_words by Letters);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders() {
        assert_eq!(Folder::of("01 - 👥 People"), Some(Folder::People));
        assert_eq!(Folder::of("CRM"), Some(Folder::Network));
        assert_eq!(Folder::of("Peoples"), None);
        assert_eq!(Folder::of("_Vorlagen"), Some(Folder::Templates));
        assert_eq!(Folder::of("Personas"), None);
        assert!(Folder::is_unsure("Personas") && !Folder::is_unsure("Kontakte"));
    }

    #[test]
    fn folders_of_things() {
        assert!(Folder::is_of_things("02 Companies") && Folder::is_of_things("NPCs"));
        assert!(!Folder::is_of_things("Work") && !Folder::is_of_things("Index"));
        assert!(!Folder::is_of_things("Friends"));
    }

    #[test]
    fn a_number_may_be_part_of_the_name() {
        for name in ["1:1s", "1-1s", "03 - 1:1s", "1on1s", "2024-03 Meetings", "05Meetings"] {
            assert_eq!(Folder::of(name), Some(Folder::Meetings(Kind::Meeting)), "{name}");
        }
        for name in ["S", "s", "3 S", "20 s", "on1s", "1"] {
            assert_eq!(Folder::of(name), None, "{name}");
        }
    }
}
