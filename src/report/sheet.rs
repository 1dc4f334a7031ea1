//! A sheet: what a briefing, a review or a plan says, before it is Markdown or lines on a terminal.
//!
//! Keeps apart whose words are whose, so that each way of showing it can make the words of notes
//! inert in its own manner.

use std::borrow::Cow;

use super::chart::Chart;
use super::link::{self, Links};
use super::page::{Line, Page};
use crate::date::Date;
use crate::network::Person;
use crate::note::Note;
use crate::note::properties::address::Address;

/// A run of words.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Word<'a> {
    /// Ours.
    Own(Cow<'static, str>),
    /// A note's.
    Said(Cow<'a, str>),
    /// A note's, to be asked or told: set off from what is around it.
    Quoted(Cow<'a, str>),
    /// Someone's name.
    Person(&'a Person<'a>),
    /// A note's name.
    Note(&'a Note),
    /// Where to write to someone.
    Address(&'a Address),
}

/// One line.
#[derive(Debug, Clone, Default)]
pub struct Words<'a>(pub Vec<Word<'a>>);

impl<'a> Words<'a> {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn own(mut self, words: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Word::Own(words.into()));
        self
    }

    pub(super) fn said(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.0.push(Word::Said(words.into()));
        self
    }

    pub(super) fn quoted(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.0.push(Word::Quoted(words.into()));
        self
    }

    pub(super) fn join(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The first `most`, with commas between them, and how many more there are.
    pub(super) fn list(all: impl Iterator<Item = Self>, most: usize) -> Self {
        let all: Vec<Self> = all.collect();
        let more = all.len().saturating_sub(most);
        let first = all.into_iter().take(most);
        let words = first.reduce(|words, one| words.own(", ").join(one)).unwrap_or_default();
        if more > 0 { words.own(format!(" and {more} more")) } else { words }
    }

    pub(super) fn person(mut self, person: &'a Person<'a>) -> Self {
        self.0.push(Word::Person(person));
        self
    }

    pub(super) fn address(mut self, address: &'a Address) -> Self {
        self.0.push(Word::Address(address));
        self
    }

    pub(super) fn note(mut self, note: &'a Note) -> Self {
        self.0.push(Word::Note(note));
        self
    }
}

/// A part of a sheet.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Part<'a> {
    /// What the following parts are about.
    Heading(String),
    /// An item.
    Item(Words<'a>),
    /// Running text.
    Text(Words<'a>),
    /// A table: its head and its rows.
    Table(Vec<&'static str>, Vec<Vec<Words<'a>>>),
    /// A chart, for those who can see it; its text is beside it.
    Chart(Chart<'a>),
}

/// What is to be shown.
#[derive(Debug)]
#[non_exhaustive]
pub struct Sheet<'a> {
    /// The value of the front matter key `touchbase` that marks it as ours.
    pub mark: &'static str,
    /// The day it is of.
    pub date: Date,
    /// Its title.
    pub title: Words<'a>,
    /// What is in it.
    pub parts: Vec<Part<'a>>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(mark: &'static str, date: Date, title: Words<'a>) -> Self {
        Self { mark, date, title, parts: Vec::new() }
    }

    /// Adds items below a heading, if there are any.
    pub(super) fn section(&mut self, heading: &str, items: impl IntoIterator<Item = Words<'a>>) {
        let mut items = items.into_iter().peekable();
        if items.peek().is_some() {
            self.parts.push(Part::Heading(heading.to_owned()));
            self.parts.extend(items.map(Part::Item));
        }
    }

    /// The sheet as a Markdown note with front matter.
    pub fn markdown(&self, links: &Links<'_>) -> String {
        let mut page = Page::new(self.mark, self.date);
        page.title(line(&self.title, links));
        self.write(&mut page, links);
        page.finish()
    }

    fn write(&self, page: &mut Page, links: &Links<'_>) {
        for part in &self.parts {
            match part {
                Part::Heading(text) => page.heading(2, text),
                Part::Item(words) => page.bullet(line(words, links)),
                Part::Text(words) => {
                    page.gap();
                    page.paragraph(line(words, links));
                }
                Part::Table(head, rows) => {
                    let cells =
                        |row: &Vec<Words<'a>>| row.iter().map(|words| cell(words, links)).collect();
                    page.gap();
                    page.table(head, rows.iter().map(cells).collect());
                    page.gap();
                }
                Part::Chart(chart) => {
                    page.gap();
                    page.fenced("mermaid", &chart.mermaid());
                }
            }
        }
    }
}

/// A line of Markdown.
pub(super) fn line(words: &Words<'_>, links: &Links<'_>) -> Line {
    inline(words, links, |person| links.person(person))
}

/// A cell of a table.
fn cell(words: &Words<'_>, links: &Links<'_>) -> Line {
    inline(words, links, |person| links.person_in_table(person))
}

fn inline(words: &Words<'_>, links: &Links<'_>, to: impl Fn(&Person<'_>) -> String) -> Line {
    words.0.iter().fold(Line::new(), |line, word| match word {
        Word::Own(words) => line.own(words),
        Word::Said(words) => line.said(words),
        Word::Quoted(words) => line.italic(words),
        Word::Person(person) => line.link(&to(person)),
        Word::Note(note) => line.link(&links.note(&note.path, note.path.stem())),
        Word::Address(address) => line.link(&link::address(address)),
    })
}
