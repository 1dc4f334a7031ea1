//! The headings of the notes that are about the vault's owner: `type: me` and `type: questions`.

use super::language::Languages;
use super::table::table;
use crate::text::fold;

/// What is below a heading of the owner's own note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AboutMe {
    /// Stories and accomplishments.
    Stories,
    /// Who I am, in a sentence.
    Short,
    /// Who I am, at length.
    Long,
    /// What I look for.
    Looking,
    /// What I can do for others.
    Offers,
}

impl AboutMe {
    /// What a heading says.
    pub fn of(heading: &str) -> Option<Self> {
        ABOUT_ME.find(heading, Languages::default())
    }
}

/// When a question of a bank serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Situation {
    /// Their industry or field.
    Industry,
    /// What they do.
    Role,
    /// Something has changed: a new job, a move, a child.
    Transition,
    /// Something they are working on.
    Project,
    /// There was a long silence.
    Reconnecting,
    /// There is something to thank for.
    Thanks,
}

impl Situation {
    /// What a heading says: its first word that names a situation.
    pub fn of(heading: &str) -> Option<Self> {
        let words = fold::loose(heading);
        words.split(' ').find_map(|word| SITUATIONS.find(word, Languages::default()))
    }
}

table!(ABOUT_ME: AboutMe = about_me by Words);
table!(SITUATIONS: Situation = situations by Words);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        assert_eq!(AboutMe::of("What I did:"), Some(AboutMe::Stories));
        assert_eq!(AboutMe::of("My story"), Some(AboutMe::Long));
        assert_eq!(AboutMe::of("Groceries"), None);
        assert_eq!(Situation::of("After a long silence"), Some(Situation::Reconnecting));
        assert_eq!(Situation::of("In general"), None);
    }
}
