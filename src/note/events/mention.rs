//! Links to people in notes that are nobody's: daily notes, meetings, dated headings, done tasks.
//!
//! Owns which links count (PRODUCT.md, "Touchpoints", 1 and 4). Whether a link leads to a person
//! at all is found out where all notes are known.

use crate::config::DailyNotes;
use crate::date::{Date, read};
use crate::lexicon::{self, Key, Kind, Section};
use crate::note::events::entry;
use crate::note::events::log;
use crate::note::events::standing;
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::day;
use crate::note::markdown::field;
use crate::note::markdown::links;
use crate::note::markdown::outline::{self, Outline};
use crate::note::markdown::task::{self, State};
use crate::note::reading::Reading;
use crate::text::span::{first_chars, floor, head, slice, tail};

/// A link that says someone was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The link's target as written.
    pub target: Box<str>,
    /// The day.
    pub date: Date,
    /// The kind its line names.
    pub kind: Option<Kind>,
    /// Its line.
    pub text: Box<str>,
    /// 1-based.
    pub line: u32,
    /// From a done task, which counts as an entry of its own.
    pub task: bool,
}

/// An open task that names someone: something I owe them, or they owe me.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errand {
    /// The target of the first link in it, as written.
    pub target: Box<str>,
    /// They owe it to me.
    pub waiting: bool,
    /// Its text, without box and dates.
    pub text: Box<str>,
    /// The day it is due.
    pub due: Option<Date>,
    /// The day it was written down.
    pub since: Option<Date>,
    /// 1-based.
    pub line: u32,
}

/// The longest text that is kept of a mention, in characters.
const TEXT: usize = 300;

/// How far from a link a word still names its kind, in bytes. Many people write a paragraph as one
/// line; what is said three sentences away is about something else.
const NEAR: usize = 300;

/// The longest name in bold, in bytes; anything longer is emphasis.
const NAME: usize = 60;

/// What the links of a note may count as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) enum Scope {
    /// All links, on this day, with this kind unless the line names another.
    Day(Date, Option<Kind>),
    /// Links below dated headings, and on lines that begin with a date; in a journal names in `bold` too.
    Headings { bold: bool },
    /// Done tasks only.
    Tasks(&'static str),
}

/// Collects the mentions of a note, and the open tasks that name someone.
pub(in crate::note) fn collect(
    blocks: &Blocks,
    scope: Scope,
    reading: &mut Reading<'_>,
) -> (Vec<Mention>, Vec<Errand>) {
    let mut outline = Outline::default();
    let (mut found, mut errands) = (Vec::new(), Vec::new());
    // The list depth of an open task; what is nested in it is about the task.
    let mut open_task: Option<u8> = None;
    for block in &blocks.list {
        let text = block.span.of(reading.text);
        let rank = match block.shape {
            Shape::Heading(rank) => Some((rank, text)),
            Shape::Paragraph if block.depth == 0 => {
                outline::bold_heading(text).map(|bold| (outline::BOLD, bold))
            }
            _ => None,
        };
        if let Some((rank, heading)) = rank {
            let section = Section::of(heading, &reading.config.log_headings);
            let dated =
                day::leading(heading, reading.config.date_order).and_then(|dated| dated.day.ok());
            outline.enter(rank, section, dated.filter(|day| !day.approximate).map(|day| day.date));
            open_task = None;
        }
        if block.depth == 0
            || block.shape == Shape::Item && open_task.is_some_and(|depth| block.depth <= depth)
        {
            open_task = None;
        }
        if scope == (Scope::Headings { bold: true })
            && block.shape == Shape::Item
            && block.quote == Quote::No
            && outline.section() == Some(Section::Log)
        {
            named_in_bold(text, block.span.start as usize, reading, &mut found);
        }
        if !text.contains('[') {
            continue;
        }
        let task = if block.shape == Shape::Item { task::state(text) } else { None };
        if matches!(task, Some((State::Open, _))) && open_task.is_none() {
            open_task = Some(block.depth);
        }
        let links = links::in_span(reading.text, block.span, Some(blocks));
        if links.is_empty() {
            continue;
        }
        if let (Some((State::Open, body)), Some(link), Quote::No) =
            (task, links.first(), block.quote)
        {
            errands.push(errand(link, body, outline.section(), reading));
        }
        let standings = standing::of_links(reading.text, &links);
        let place = Where {
            block,
            outline: &outline,
            task: task.map(|(state, _)| state),
            done_on: match task {
                Some((State::Done, _)) => task::dates(text, reading.config.date_order).0.done,
                _ => None,
            },
            open: open_task.is_some(),
        };
        let mut line = Line::default();
        for (link, standing) in links.iter().zip(standings) {
            let at = link.span.start.saturating_sub(block.span.start) as usize;
            if !line.holds(at) {
                line = Line::around(text, at);
            }
            match judge(link, standing.bar(), &place, &mut line, scope, reading) {
                Ok(mention) => found.push(mention),
                Err(reason) => {
                    reading.skip(Some(&link.target), link.span.start as usize, line.text, reason);
                }
            }
        }
    }
    (found, errands)
}

/// What the journal of the program `friends` is known by.
pub(in crate::note) const JOURNAL: &[u8] = b"### Activities:";

/// The names in bold on a dated line of such a journal, `- 2018-11-01: **Grace Hopper** and I went to Paris`.
/// What is nobody's name leads nowhere.
fn named_in_bold(text: &str, start: usize, reading: &Reading<'_>, found: &mut Vec<Mention>) {
    let mut line = Line::around(text, 0);
    let Ok((date, rest)) = line.dated(reading) else { return };
    let mut at = line.text.len() - rest.len();
    for (n, part) in rest.split("**").enumerate() {
        let name = part.trim();
        let is_name = n % 2 == 1
            && name.len() <= NAME
            && name.starts_with(char::is_uppercase)
            && !name.contains(['[', ']']);
        if is_name {
            found.push(Mention {
                target: name.into(),
                date,
                kind: line.kind(at),
                text: first_chars(shown(rest), TEXT).into(),
                line: reading.line(start + at),
                task: false,
            });
        }
        at += part.len() + 2;
    }
}

fn errand(
    link: &links::Link<'_>,
    body: &str,
    section: Option<Section>,
    reading: &Reading<'_>,
) -> Errand {
    let (dates, shown) = task::dates(body, reading.config.date_order);
    // "[[Ada]]: the draft" names her once, before what it is about.
    let named = shown.strip_prefix("[[").and_then(|rest| rest.split_once("]]"));
    let shown = named
        .and_then(|(_, rest)| rest.trim_start().strip_prefix([':', '-', '–', '—']))
        .map_or(shown, str::trim_start);
    Errand {
        target: link.target.as_ref().into(),
        waiting: section == Some(Section::Waiting),
        text: first_chars(shown.lines().next().unwrap_or(""), TEXT).into(),
        due: dates.due,
        since: dates.created,
        line: reading.line(link.span.start as usize),
    }
}

struct Where<'b> {
    block: &'b Block,
    outline: &'b Outline,
    task: Option<State>,
    /// The day on which the task was done.
    done_on: Option<Date>,
    /// Inside an open task, or nested in one.
    open: bool,
}

fn judge(
    link: &links::Link<'_>,
    bar: Option<&'static str>,
    place: &Where<'_>,
    line: &mut Line<'_>,
    scope: Scope,
    reading: &Reading<'_>,
) -> Result<Mention, &'static str> {
    let at = link.span.start.saturating_sub(place.block.span.start) as usize;
    if place.block.quote == Quote::Yes {
        return Err("in a quotation");
    }
    if place.task == Some(State::Cancelled) {
        return Err("a cancelled task");
    }
    if place.open {
        return Err("an open task");
    }
    if let Some(reason) = bar {
        return Err(reason);
    }
    let section = place.outline.section();
    let mut text = line.text;
    let (date, kind) = match (place.done_on, scope) {
        (Some(date), _) => (date, None),
        (None, Scope::Tasks(reason)) => return Err(reason),
        (None, Scope::Day(date, kind)) => (date, kind),
        (None, Scope::Headings { .. }) => match place.outline.date() {
            Some(date) => (date, None),
            None => {
                let (date, rest) = line.dated(reading)?;
                if place.outline.section() != Some(Section::Log) && line.kind(at).is_none() {
                    return Err("its line names no kind, and does not stand below a log heading");
                }
                text = rest;
                (date, None)
            }
        },
    };
    if place.done_on.is_none() {
        match section {
            Some(Section::Plans) => return Err("it stands below a list of plans"),
            Some(Section::Waiting) => return Err("it stands below what others owe"),
            Some(Section::Questions | Section::Promises | Section::Asks | Section::Offers) => {
                return Err("it stands below a list of open points");
            }
            _ => {}
        }
        match reading.config.daily_notes {
            DailyNotes::Off => return Err("`daily-notes: off` in touchbase.yaml"),
            DailyNotes::KindWords if line.kind(at).is_none() && kind.is_none() => {
                return Err("no kind word on its line (`daily-notes: kind-words`)");
            }
            _ => {}
        }
    }
    Ok(Mention {
        target: link.target.as_ref().into(),
        date: line.appointment(date, reading).unwrap_or(date),
        kind: line.kind(at).or(kind),
        text: first_chars(shown(text), TEXT).into(),
        line: reading.line(link.span.start as usize),
        task: place.done_on.is_some(),
    })
}

/// One line of a block, and what is the same for every link on it.
#[derive(Default)]
struct Line<'t> {
    /// Where it begins in its block, in bytes.
    start: usize,
    text: &'t str,
    /// The later day that it sets, once somebody asked.
    appointment: Option<Option<Date>>,
    /// The day it begins with and what follows, or why there is none, once somebody asked.
    dated: Option<Result<(Date, &'t str), &'static str>>,
}

impl<'t> Line<'t> {
    fn around(block: &'t str, at: usize) -> Self {
        let start = head(block, at).rfind('\n').map_or(0, |n| n + 1);
        let end = tail(block, at).find('\n').map_or(block.len(), |n| at + n);
        Self { start, text: slice(block, start, end), appointment: None, dated: None }
    }

    fn holds(&self, at: usize) -> bool {
        (self.start..self.start + self.text.len()).contains(&at)
    }

    /// The kind that words near the byte `at` of the block name.
    fn kind(&self, at: usize) -> Option<Kind> {
        let at = at.saturating_sub(self.start);
        let from = floor(self.text, at.saturating_sub(NEAR));
        let near = slice(self.text, from, floor(self.text, at + NEAR));
        let at = at - from;
        let (sentence, start) = sentence(near, at);
        Kind::around(sentence, at - start).or_else(|| Kind::around(near, at))
    }

    /// The day that it begins with, and what follows. Dates begin lines of many sorts, so this alone does
    /// not make it count.
    fn dated(&mut self, reading: &Reading<'_>) -> Result<(Date, &'t str), &'static str> {
        *self.dated.get_or_insert_with(|| {
            let text = self.text.trim_start_matches(['|', '>', ' ']);
            let text = task::state(text).map_or(text, |(_, body)| body);
            let dated = day::leading(text, reading.config.date_order);
            let dated = dated.ok_or("the note has no date")?;
            let day = dated.day.ok().filter(|day| !day.approximate);
            let date = day.ok_or("its line begins with no whole day")?.date;
            let rest = entry::trim_separators(tail(text, dated.rest));
            log::says_otherwise(rest, 3).map_or(Ok((date, rest)), Err)
        })
    }

    fn appointment(&mut self, today: Date, reading: &Reading<'_>) -> Option<Date> {
        *self.appointment.get_or_insert_with(|| appointment(self.text, today, reading))
    }
}

/// The sentence of `text` around the byte `at`, and where it begins.
fn sentence(text: &str, at: usize) -> (&str, usize) {
    let ends = text.match_indices(['.', '!', '?', ';']).map(|(end, _)| end + 1);
    let ends = ends.filter(|end| tail(text, *end).starts_with(' '));
    let (mut start, mut end) = (0, text.len());
    for found in ends {
        if found <= at {
            start = found;
        } else {
            end = found;
            break;
        }
    }
    (slice(text, start, end), start)
}

/// A line without its box, its quotation marks and its task dates.
fn shown(line: &str) -> &str {
    let line = line.trim_start_matches(['>', ' ', '|']).trim_end_matches([' ', '|', '\r']);
    match task::state(line) {
        Some((_, body)) => task::dates(body, None).1,
        None => line,
    }
}

/// The later day that a line sets: `(appointment:: 2026-06-02)`, "next meeting on 2026-06-02".
fn appointment(line: &str, today: Date, reading: &Reading<'_>) -> Option<Date> {
    let order = reading.config.date_order;
    let later = |date: Date| (date > today).then_some(date);
    if field::may_hold(line) {
        for field in field::all(line) {
            if field.key == Key::FollowUp
                && lexicon::is_appointment(field.name)
                && let day::Said::Day(day) = day::said(field.value, order)
            {
                return later(day.date);
            }
        }
    }
    let lower = line.to_ascii_lowercase();
    let at = lexicon::find_appointment(&lower)?;
    let (_, found) = read::first_in(tail(line, at), order)?;
    later(found.day.ok()?.date)
}
