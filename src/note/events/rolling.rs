//! A note about someone that goes on: `1:1 with Ada`, with a heading for each time.
//!
//! Owns what makes a note one, and its times. Who is meant is found out where all notes are known.

use super::happened;
use super::title;
use super::told::trim_separators;
use crate::date::{Day, read};
use crate::lexicon::{Key, Kind};
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::{day, links, names};
use crate::note::properties::fact::Fact;
use crate::note::properties::place;
use crate::note::properties::types::Types;
use crate::note::reading::Reading;
use crate::text::span::{head, tail, within};
use crate::text::{Span, fold};

/// What a note about someone that goes on says.
#[derive(Debug, Clone, PartialEq)]
pub struct Rolling {
    /// Who it is with, as links or names.
    pub people: Vec<Box<str>>,
    /// Who it is with by its file name; what leads to nobody is none.
    pub titled: Vec<Box<str>>,
    /// Each time, in the order of the note.
    pub times: Vec<Time>,
}

impl Rolling {
    /// The times that count for somebody it names.
    pub(in crate::note) fn told(&self) -> &[Time] {
        if self.people.is_empty() && self.titled.is_empty() { &[] } else { &self.times }
    }
}

/// One dated heading of such a note.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Time {
    /// The day.
    pub day: Day,
    /// What kind of touchpoint it was.
    pub kind: Kind,
    /// 1-based.
    pub line: u32,
    /// What the heading says beside its day, else the first line below it.
    pub(in crate::note) text: Span,
}

impl Time {
    /// What is written there, in the text of its note.
    pub(crate) fn text<'n>(&self, note: &'n str) -> &'n str {
        self.text.of(note).lines().next().unwrap_or("").trim_end()
    }
}

/// Reads a note that is not a person's as one about someone, if it is.
pub(in crate::note) fn of(
    blocks: &Blocks,
    facts: &[Fact<'_>],
    types: Types,
    reading: &mut Reading<'_>,
) -> Option<Box<Rolling>> {
    let is_dated = |block: &Block| {
        matches!(block.shape, Shape::Heading(_)) && read::may_hold(reading.at(block.span))
    };
    if types.thing || !blocks.list.iter().any(is_dated) {
        return None;
    }
    let meeting = types.meeting.or(place::in_meeting_folder(reading.path));
    let mut people = listed(facts, meeting);
    if people.is_empty() {
        people = headed(blocks, reading);
    }
    let titled = match meeting {
        Some(_) if people.is_empty() => title::people(reading.path.stem(), reading.languages),
        _ => Vec::new(),
    };
    // In a person's own folder it is with that person, which is known where all notes are.
    let is_about = !people.is_empty()
        || !titled.is_empty()
        || place::in_people_folder(reading.path, reading.config);
    if !is_about {
        return None;
    }
    let times = times(blocks, meeting.unwrap_or(Kind::Meeting), reading);
    (!times.is_empty()).then(|| Box::new(Rolling { people, titled, times }))
}

/// The people of its list: of a meeting's, or of the key that says whom the note is about.
fn listed(facts: &[Fact<'_>], meeting: Option<Kind>) -> Vec<Box<str>> {
    let is_about = |fact: &Fact<'_>| {
        matches!(fact.key, Key::People | Key::With)
            && (meeting.is_some() || fold::letters(fact.name) == "person")
    };
    let lists = facts.iter().filter(|fact| is_about(fact));
    lists
        .flat_map(|fact| fact.value.texts().into_iter().flat_map(names::texts).collect::<Vec<_>>())
        .collect()
}

/// The people whom its first heading is with: `# 1:1 with [[Ada]]`.
fn headed(blocks: &Blocks, reading: &Reading<'_>) -> Vec<Box<str>> {
    let Some(first) = blocks.list.first() else { return Vec::new() };
    let text = reading.at(first.span);
    let is_title = matches!(first.shape, Shape::Heading(_)) && !read::may_hold(text);
    if !is_title || Kind::among_first(text, 3, reading.languages).is_none() {
        return Vec::new();
    }
    let linked = links::in_span(reading.text, first.span, Some(blocks));
    match linked.as_slice() {
        [] => title::people(text, reading.languages),
        linked => linked.iter().map(|link| link.target.as_ref().into()).collect(),
    }
}

/// The headings with a whole day that say nothing against it.
fn times(blocks: &Blocks, kind: Kind, reading: &mut Reading<'_>) -> Vec<Time> {
    let mut times = Vec::new();
    for (at, block) in blocks.list.iter().enumerate() {
        if !matches!(block.shape, Shape::Heading(_)) || block.quote == Quote::Yes {
            continue;
        }
        let text = reading.at(block.span);
        let Some((before, dated)) = dated(text, reading) else { continue };
        let day = match dated.day {
            Ok(day) if day.approximate => continue,
            Ok(day) => day,
            Err(problem) => {
                let start = block.span.start as usize;
                let at = Span::new(start + dated.at.start as usize, start + dated.at.end as usize);
                reading.bad_date(problem, at, "what is below was not counted");
                continue;
            }
        };
        let rest = trim_separators(tail(text, dated.rest));
        let said = happened::said(rest, reading);
        if let Err(reason) = said {
            reading.skip(None, block.span.start as usize, text, reason);
            continue;
        }
        let words = if rest.is_empty() { before } else { rest };
        let below = blocks.list.get(at + 1).filter(|next| !matches!(next.shape, Shape::Heading(_)));
        let below = below.map(|next| next.span);
        let own = within(reading.text, words).filter(|span| !span.is_empty());
        let named = Kind::among_first(words, 3, reading.languages);
        times.push(Time {
            day,
            kind: named.unwrap_or(kind),
            line: reading.line(block.span.start as usize),
            text: own.or(below).unwrap_or_default(),
        });
    }
    times
}

/// The day of a heading, in front or after a few words, and those words.
fn dated<'t>(text: &'t str, reading: &Reading<'_>) -> Option<(&'t str, day::Dated)> {
    let order = reading.order();
    if let Some(dated) = day::leading(text, order) {
        return Some(("", dated));
    }
    let (at, _) = read::first_in(text, order)?;
    let mut dated = day::leading(tail(text, at), order)?;
    let shift = |span: Span| Span::new(span.start as usize + at, span.end as usize + at);
    (dated.at, dated.rest) = (shift(dated.at), dated.rest + at);
    let before = head(text, at).trim_end_matches(['[', '(', ' ', '-', '–', '—', ',']);
    Some((before.strip_suffix(" on").unwrap_or(before), dated))
}
