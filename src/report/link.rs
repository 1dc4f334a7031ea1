//! Links from the report to notes, wikilinks or relative Markdown links, and the same read back.

use crate::agenda::Agenda;
use crate::config::LinkStyle;
use crate::network::names::Names;
use crate::network::{Person, wikilink};
use crate::note::markdown::links;
use crate::note::properties::address::{Address, Channel};
use crate::path::NotePath;
use crate::text::escape;
use crate::text::span::{head, tail};

/// How to link from one report.
#[derive(Debug)]
pub struct Links<'a> {
    style: LinkStyle,
    names: &'a Names<'a>,
    /// The folder that the report lies in.
    folder: &'a str,
}

impl<'a> Links<'a> {
    /// Links from the report that the configuration names.
    pub fn new(agenda: &Agenda<'a>) -> Self {
        let report = agenda.config.report.as_str();
        let folder = report.rfind('/').map_or("", |at| head(report, at));
        Self::from(agenda, folder)
    }

    /// Links from a note in `folder`.
    pub fn from(agenda: &Agenda<'a>, folder: &'a str) -> Self {
        Self { style: agenda.config.links, names: &agenda.network.names, folder }
    }

    /// A link to a person.
    pub fn person(&self, person: &Person<'_>) -> String {
        self.note(person.path(), &person.label())
    }

    /// A link to a person inside a table, where a pipe must be escaped.
    pub fn person_in_table(&self, person: &Person<'_>) -> String {
        let link = self.person(person);
        if link.starts_with("[[") { link.replace('|', "\\|") } else { link }
    }

    /// A link to a note, shown as `name`.
    pub fn note(&self, path: &NotePath, name: &str) -> String {
        let fits = |target: &str| escape::fits_wikilink(name) && escape::fits_wikilink(target);
        if self.style == LinkStyle::Wiki && fits(&wikilink::target(self.names, path)) {
            return wikilink::to(self.names, path, name);
        }
        format!("[{}]({})", escape::inline(name), escape::destination(&self.relative(path)))
    }

    fn relative(&self, path: &NotePath) -> String {
        let path = path.as_str();
        if self.folder.is_empty() {
            return path.to_owned();
        }
        let mut ups = 0;
        let mut folder = self.folder;
        loop {
            if folder.is_empty() {
                return format!("{}{path}", "../".repeat(ups));
            }
            if path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')) {
                return format!("{}{}", "../".repeat(ups), tail(path, folder.len() + 1));
            }
            folder = folder.rfind('/').map_or("", |at| head(folder, at));
            ups += 1;
        }
    }
}

/// A link to write to someone; only the words where no program would know what to do with it.
pub(super) fn address(address: &Address) -> String {
    let target = match address.channel {
        Channel::Email => Some(escape::mail_to(&address.text)),
        Channel::Phone => Some(escape::telephone(&address.text)),
        Channel::Profile => escape::page(&address.text),
        Channel::Uid => None,
    };
    let shown = escape::inline(&address.text);
    target.map_or_else(|| shown.clone(), |target| format!("[{shown}]({target})"))
}

/// A link at the beginning of a text, as we write it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written {
    /// Where it leads: a name, or a path from the report's folder.
    pub target: String,
    /// How long it is, in bytes.
    pub len: usize,
}

impl Written {
    /// The name of the note it leads to.
    pub fn name(&self) -> &str {
        let file = self.target.rsplit('/').next().unwrap_or("");
        crate::path::without_extension(file)
    }
}

/// Reads a link back, whatever name it shows and however long it is.
pub fn read(text: &str) -> Option<Written> {
    if let Some(inner) = text.strip_prefix("[[") {
        let inner = head(inner, inner.find("]]")?);
        let target = inner.split('|').next().unwrap_or("").trim();
        let is_one = !target.is_empty() && !inner.contains(['[', '\n']);
        return is_one.then(|| Written { target: target.to_owned(), len: inner.len() + 4 });
    }
    let shown = text.strip_prefix('[')?;
    let mut escaped = false;
    let close = shown.char_indices().find_map(|(at, c)| {
        let ends = c == ']' && !escaped;
        escaped = c == '\\' && !escaped;
        ends.then_some(at)
    })?;
    let destination = tail(shown, close + 1).strip_prefix('(')?;
    let destination = head(destination, destination.find([')', ' '])?);
    let rest = tail(shown, close + 2 + destination.len());
    let path = links::unescaped(destination);
    let is_note = !path.is_empty() && rest.starts_with(')');
    is_note.then(|| Written { target: path.into_owned(), len: text.len() - rest.len() + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let read = |text| read(text).map(|link| (link.name().to_owned(), link.target, link.len));
        let some = |name: &str, target: &str, len| Some((name.to_owned(), target.to_owned(), len));
        assert_eq!(read("[[Ada]] — x"), some("Ada", "Ada", 7));
        assert_eq!(read("[[People/Ada|Ada Q]]: x"), some("Ada", "People/Ada", 20));
        assert_eq!(
            read("[Jo \\[Acme\\]](People/Jo%20%5BAcme%5D.md) — x"),
            some("Jo [Acme]", "People/Jo [Acme].md", 40)
        );
        let long = format!("[x]({}.md)", "%C3%A9".repeat(400));
        assert_eq!(read(&long).unwrap().2, long.len());
        for text in ["Ada", "[[]]", "[Ada]", "[Ada](x", "[ ] Ada", "", "["] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
