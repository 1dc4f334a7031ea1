//! What is below a heading.
//!
//! A heading counts in any case, at any level, with an emoji or a number before it.

use super::language::{Language, Languages};
use super::of_language;
use super::sign::Meant;
use super::spelling::with_and_without_number;
use super::table::table;
use crate::text::fold;
use crate::text::span::head;

/// What is below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Section {
    /// Dated entries.
    Log,
    /// Questions to ask.
    Questions,
    /// What I owe them.
    Promises,
    /// What they owe me.
    Waiting,
    /// What I can do for them.
    Offers,
    /// What I asked or mean to ask of them.
    Asks,
    /// Gifts and ideas for gifts.
    Gifts,
    /// Birthdays and other dates.
    Dates,
    /// Plans and lists to work through: no touchpoints, though tasks may be promises.
    Plans,
}

impl Section {
    /// The meaning of a heading; `more` are log headings from the configuration.
    pub fn of(heading: &str, more: &[String]) -> Option<Self> {
        Self::read(heading, more).map(|read| read.means)
    }

    /// The meaning of a heading, and which languages have it.
    pub fn read(heading: &str, more: &[String]) -> Option<Meant<Self>> {
        let is_own = |name: &str| {
            let name = fold::loose(name);
            more.iter().any(|heading| fold::loose(heading) == name)
        };
        with_and_without_number(without_year(heading)).find_map(|name| {
            if !more.is_empty() && is_own(name) {
                return Some(Meant { means: Self::Log, languages: Languages::none(), written: "" });
            }
            SECTIONS.read(name, Languages::default())
        })
    }

    /// Every heading of a language, as written.
    pub fn headings(language: Language) -> impl Iterator<Item = (&'static str, Self)> {
        of_language(language)
            .flat_map(|words| words.sections)
            .map(|word| (word.written, word.means))
    }
}

/// A heading without the year at its end: `Log 2025`, `Log (2025)`.
fn without_year(heading: &str) -> &str {
    let bare = heading.trim_end_matches([')', ' ', ':']);
    let digits = bare.bytes().rev().take_while(u8::is_ascii_digit).count();
    let words = head(bare, bare.len() - digits).trim_end_matches([' ', '(', '-', '–', '—', ',']);
    if digits == 4 && !words.is_empty() { words } else { heading }
}

table!(SECTIONS: Section = sections by Words);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, expected: Option<Section>) {
        assert_eq!(Section::of(heading, &["Samtaler".to_owned()]), expected, "{heading:?}");
    }

    #[test]
    fn headings() {
        check("Touchpoints", Some(Section::Log));
        check("📞 Contact log", Some(Section::Log));
        check("3. INTERACTIONS", Some(Section::Log));
        check("Interaction Log:", Some(Section::Log));
        check("1:1 log", Some(Section::Log));
        check("Log 2025", Some(Section::Log));
        check("Log (2025)", Some(Section::Log));
        check("2025", None);
        check("Catch-ups", Some(Section::Log));
        check("Notes & history", Some(Section::Log));
        check("samtaler", Some(Section::Log));
        check("2. Samtaler", Some(Section::Log));
        check("To ask", Some(Section::Questions));
        check("I owe", Some(Section::Promises));
        check("Waiting on others", Some(Section::Waiting));
        check("Action items", Some(Section::Plans));
        check("Top 3", Some(Section::Plans));
        check("Catalogue", None);
        check("Backlog", None);
        check("", None);
    }

    #[test]
    fn a_number_may_be_part_of_the_name() {
        for heading in ["1:1s", "1-1s", "03 - 1:1s", "1on1s", "1 on 1s", "2. 1on1 log"] {
            check(heading, Some(Section::Log));
        }
        for heading in ["S", "3. S", "1:1", "On 1s", "2 s"] {
            check(heading, None);
        }
    }
}
