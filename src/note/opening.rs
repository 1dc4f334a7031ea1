//! What a person's note says first: who they are, in its writer's own words.
//!
//! Entries, tasks, fields and what stands below a heading with a meaning of its own say something else.

use crate::date::DateOrder;
use crate::lexicon::Section;
use crate::note::markdown::block::{Quote, Shape};
use crate::note::markdown::{blocks, day, field};
use crate::text::span::{first_chars, head, tail};

/// The longest opening that is kept, in characters.
const LONGEST: usize = 400;

/// The first paragraph of a note that is running text, on one line.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Option<Box<str>> {
    let text = text.trim_start_matches('\u{feff}');
    let body = match crate::yaml::fence(text, 0) {
        crate::yaml::Fence::Found { body, .. } => body,
        _ => 0,
    };
    let blocks = blocks::parse(text, body);
    let mut speaks_of_them = true;
    for block in &blocks.list {
        match block.shape {
            Shape::Heading(_) => {
                speaks_of_them = Section::of(block.span.of(text), &[]).is_none();
            }
            Shape::Paragraph if speaks_of_them && block.depth == 0 && block.quote != Quote::Yes => {
                if blocks.in_hole(block.span.start as usize) {
                    continue;
                }
                let found = running(block.span.of(text), order);
                if found.is_some() {
                    return found;
                }
            }
            _ => {}
        }
    }
    None
}

/// The lines of a paragraph that are running text; `None` for an entry, or when there are none.
fn running(paragraph: &str, order: Option<DateOrder>) -> Option<Box<str>> {
    if day::leading(paragraph, order).is_some() {
        return None;
    }
    let is_text = |line: &&str| {
        let is_mark = line.starts_with(['|', '%', '!', '^', '{', '<']);
        let is_tags = line.split_whitespace().all(|word| word.starts_with('#'));
        !line.is_empty()
            && !is_mark
            && !is_tags
            && field::label(line).is_none()
            && !line.contains("::")
    };
    let lines: Vec<&str> = paragraph.lines().map(str::trim).filter(is_text).collect();
    let text = lines.join(" ");
    (!text.is_empty()).then(|| first_chars(&text, LONGEST).into())
}

/// The first sentence of an opening.
pub fn first_sentence(opening: &str) -> &str {
    let ends = |at: &usize| {
        let before = head(opening, *at).rsplit(' ').next().unwrap_or("");
        let is_short = before.starts_with(char::is_uppercase) && before.chars().count() <= SHORT;
        // "Dr. Smith" goes on.
        !is_short && tail(opening, *at + 2).starts_with(char::is_uppercase)
    };
    let end = opening.match_indices(". ").map(|(at, _)| at).find(ends);
    end.map_or(opening, |end| head(opening, end + 1))
}

/// A word with a capital of so few letters before a full stop is an abbreviation.
const SHORT: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(read(text, None).as_deref(), expected, "{text}");
    }

    #[test]
    fn the_first_running_text() {
        check(
            "---\nrole: x\n---\nOld neighbour,\nnow at the library.\n",
            Some("Old neighbour, now at the library."),
        );
        check(
            "# Ada\n\n![[ada.jpg]]\n#person #friend\n\nMet at the fair.\n\nMore.",
            Some("Met at the fair."),
        );
        check("**Email:** a@b.org\n\nTwo kids; runs.", Some("Two kids; runs."));
        check("## Log\n\n2026-03-01 call\n\nGood talk.\n", None);
        check("2026-03-01 met at the fair\n", None);
        check("- 2026-03-01 call\n", None);
        check("> somebody else's words\n", None);
        check("", None);
    }

    #[test]
    fn one_sentence_of_it() {
        assert_eq!(first_sentence("My first boss. Retired now."), "My first boss.");
        assert_eq!(first_sentence("Works with Dr. Smith. Runs."), "Works with Dr. Smith.");
        assert_eq!(first_sentence("Two kids; runs"), "Two kids; runs");
    }
}
