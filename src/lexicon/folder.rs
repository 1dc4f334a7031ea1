//! What the names of folders and files say about the notes they hold.

use super::ALL;
use super::Kind;
use super::language::Languages;
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
}

impl Folder {
    /// What a folder called `name` holds, with a number or an emoji before it or without.
    pub fn of(name: &str) -> Option<Self> {
        with_and_without_number(name).find_map(|name| FOLDERS.find(name, Languages::default()))
    }

    /// Every name that is understood, as written.
    pub fn names() -> impl Iterator<Item = (&'static str, Self)> {
        ALL.iter().flat_map(|words| words.folders).map(|word| (word.written, word.means))
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
