//! Links from the report to notes: wikilinks, or relative Markdown links.

use crate::agenda::Agenda;
use crate::config::LinkStyle;
use crate::network::names::Names;
use crate::network::{Person, wikilink};
use crate::path::NotePath;
use crate::text::escape;
use crate::text::span::tail;

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
        let folder = report.rfind('/').map_or("", |at| crate::text::span::head(report, at));
        Self::from(agenda, folder)
    }

    /// Links from a note in `folder`.
    pub fn from(agenda: &Agenda<'a>, folder: &'a str) -> Self {
        Self { style: agenda.config.links, names: &agenda.network.names, folder }
    }

    /// A link to a person.
    pub fn person(&self, person: &Person<'_>) -> String {
        self.note(person.path(), person.name())
    }

    /// A link to a person inside a table, where a pipe must be escaped.
    pub fn person_in_table(&self, person: &Person<'_>) -> String {
        let link = self.person(person);
        if link.starts_with("[[") { link.replace('|', "\\|") } else { link }
    }

    /// A link to a note, shown as `name`.
    pub fn note(&self, path: &NotePath, name: &str) -> String {
        let fits = |target: &str| escape::fits_wikilink(name) && escape::fits_wikilink(target);
        if self.style == LinkStyle::Wiki && fits(wikilink::target(self.names, path)) {
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
            folder = folder.rfind('/').map_or("", |at| crate::text::span::head(folder, at));
            ups += 1;
        }
    }
}
