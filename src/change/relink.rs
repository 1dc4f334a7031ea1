//! Links to a note that gets another file name: the last part of what they lead to, and not a byte more.
//!
//! Which links lead there is decided where all notes are known.

use crate::note::NoteText;
use crate::note::markdown::{blocks, links};
use crate::path;
use crate::text::Span;
use crate::text::edit::Edit;
use crate::text::span::{slice, tail};
use crate::yaml::{self, Fence};

/// The edit that makes the links to `targets`, as they are written in this note, lead to a file called `stem`.
pub(super) fn relink(source: &NoteText, targets: &[String], stem: &str) -> Edit {
    let text = source.text.as_str();
    let body = match yaml::fence(text, source.start()) {
        Fence::Found { body, .. } => body,
        _ => source.start(),
    };
    let blocks = blocks::parse(text, body);
    let (mut after, mut past) = (String::with_capacity(text.len()), 0);
    for link in links::in_span(text, Span::new(0, text.len()), Some(&blocks)) {
        if !targets.iter().any(|target| *target == link.target) {
            continue;
        }
        let Some(name) = name(text, link.span) else { continue };
        after.push_str(slice(text, past, name.at.start as usize));
        after.push_str(&if name.is_escaped { escaped(stem) } else { stem.to_owned() });
        past = name.at.end as usize;
    }
    after.push_str(tail(text, past));
    Edit::between(text, &after)
}

/// The file name in a link.
struct Name {
    at: Span,
    /// Blanks and parentheses would end the link.
    is_escaped: bool,
}

/// The file name in the link at `span`, without folders and extension.
fn name(text: &str, span: Span) -> Option<Name> {
    let link = span.of(text);
    let (from, ends, is_escaped) = match link.find("](") {
        Some(at) if !link.trim_start_matches('!').starts_with("[[") => {
            let rest = tail(link, at + 2);
            let is_angled = rest.starts_with('<');
            let ends: &[char] = if is_angled { &['#', '>'] } else { &['#', ' ', ')'] };
            (at + 2 + usize::from(is_angled), ends, !is_angled)
        }
        _ => (link.find("[[")? + 2, &['|', '#', ']'][..], false),
    };
    let path = tail(link, from);
    let end = match is_escaped {
        // A destination may hold pairs of parentheses; its own one is the last.
        true => path.find(['#', ' ']).or_else(|| path.rfind(')'))?,
        false => path.find(ends)?,
    };
    let path = path::without_extension(slice(path, 0, end).trim_end().trim_end_matches('\\'));
    let folders = path.rfind('/').map_or(0, |slash| slash + 1);
    let lead = tail(path, folders).len() - tail(path, folders).trim_start().len();
    let start = span.start as usize + from + folders + lead;
    let at = Span::new(start, span.start as usize + from + path.len());
    Some(Name { at, is_escaped })
}

/// A file name as the destination of a Markdown link has it.
fn escaped(stem: &str) -> String {
    let mut out = String::with_capacity(stem.len());
    for c in stem.chars() {
        match c {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '%' => out.push_str("%25"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str) {
        let targets = ["Ada Quill", "People/Ada Quill", "../People/Ada Quill.md"].map(String::from);
        let edit = relink(&NoteText::from(before), &targets, "Ada Loom");
        assert_eq!(edit.apply(before).unwrap(), after, "{before:?}");
    }

    #[test]
    fn links_of_every_form() {
        check("met [[Ada Quill]].", "met [[Ada Loom]].");
        check("[[People/Ada Quill|Ada]]", "[[People/Ada Loom|Ada]]");
        check("| [[Ada Quill\\|Ada]] |", "| [[Ada Loom\\|Ada]] |");
        check("![[Ada Quill#Log]] [[ Ada Quill ]]", "![[Ada Loom#Log]] [[ Ada Loom ]]");
        check("[Ada](../People/Ada%20Quill.md)", "[Ada](../People/Ada%20Loom.md)");
        check("[Ada](<../People/Ada Quill.md>)", "[Ada](<../People/Ada Loom.md>)");
        check("---\nwith: \"[[Ada Quill]]\"\n---\n", "---\nwith: \"[[Ada Loom]]\"\n---\n");
    }

    #[test]
    fn all_else_stays() {
        for text in [
            "Ada Quill",
            "`[[Ada Quill]]`",
            "[[Ada]]",
            "```\n[[Ada Quill]]\n```",
            "[[Bo|Ada Quill]]",
        ] {
            check(text, text);
        }
    }
}
