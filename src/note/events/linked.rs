//! Links to people in notes that are not a person's: daily notes, meetings, dated headings, done tasks.
//!
//! Owns which links count. Whether a link leads to a person at all is found out where all notes are known.

use memchr::memmem::Finder;

use super::below;
use super::judged::{Asks, Judged, Surroundings};
use super::line::{Line, shown};
use super::mention::{Maybe, Mention, TaskMention};
use super::owed;
use super::standing::{Ground, Habit, Standing};
use crate::date::{Date, read};
use crate::judge::{self, Form};
use crate::lexicon::{Kind, Section};
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::day;
use crate::note::markdown::links::{self, Link};
use crate::note::markdown::outline::{self, Outline};
use crate::note::markdown::parts::Parts;
use crate::note::markdown::task::{self, State};
use crate::note::not_counted::NotCounted;
use crate::note::reading::Reading;
use crate::text::Span;
use crate::text::needle::Needle;
use crate::text::span::within;

/// The longest name in bold, in bytes; anything longer is emphasis.
const NAME: usize = 60;

/// What the links of a note may count as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::note) enum Scope {
    /// All links, on this day, with this kind unless the line names another.
    Day(Date, Option<Kind>),
    /// Links below dated headings, and on lines that begin with a date.
    Headings,
    /// The same in a journal of the program `friends`, where names are bold.
    Journal,
    /// Done tasks only, for this reason.
    Tasks(NotCounted),
}

/// What the links of a note say.
#[derive(Debug, Default)]
pub(in crate::note) struct Linked {
    pub(in crate::note) mentions: Vec<Mention>,
    pub(in crate::note) maybes: Vec<Maybe>,
    pub(in crate::note) tasks: Vec<TaskMention>,
    /// The pieces of the text that are nested below lines with mentions.
    pub(in crate::note) parts: Vec<Span>,
}

/// Collects the mentions of a note, and the open tasks that name someone; adds to the `parts` of the note.
pub(in crate::note) fn collect(
    blocks: &Blocks,
    scope: Scope,
    parts: Vec<Span>,
    reading: &mut Reading<'_>,
) -> Linked {
    let (outline, open, found) = (Outline::default(), None, Linked { parts, ..Linked::default() });
    let (around, met) = (Surroundings::default(), None);
    let mut walk = Walk { blocks, scope, reading, outline, around, open, met, found };
    blocks.list.iter().enumerate().for_each(|(at, block)| walk.block(at, block));
    walk.found
}

/// What the journal of the program `friends` is known by.
pub(in crate::note) static JOURNAL: Needle = Needle::new(|| Finder::new("### Activities:"));

struct Walk<'w, 't> {
    blocks: &'w Blocks,
    scope: Scope,
    reading: &'w mut Reading<'t>,
    outline: Outline,
    around: Surroundings,
    /// The list depth of an open task; what is nested in it is about the task.
    open: Option<u8>,
    /// Who was met in the line that the current blocks are below.
    met: Option<Met>,
    found: Linked,
}

/// Who was met in a line, for the tasks below it.
struct Met {
    /// The rank of its heading, or none for an item or a paragraph.
    rank: Option<u8>,
    /// How deep its own list is.
    depth: u8,
    links: Vec<Span>,
}

impl Met {
    /// Whether a block is no longer below the line.
    fn ends_at(&self, block: &Block) -> bool {
        match (block.shape, self.rank) {
            (Shape::Heading(rank), own) => own.is_none_or(|own| rank <= own),
            (_, Some(_)) => false,
            (Shape::Item, None) => block.depth <= self.depth,
            (_, None) => block.depth < self.depth.max(1),
        }
    }
}

/// Where the links of a block are.
#[derive(Clone, Copy)]
struct Place<'b> {
    block: &'b Block,
    /// Its place among the blocks.
    at: usize,
    state: Option<State>,
    /// The day on which the task was done.
    done: Option<Date>,
    /// Inside an open task, or nested in one.
    is_open: bool,
}

impl Walk<'_, '_> {
    fn block(&mut self, at: usize, block: &Block) {
        let text = self.reading.at(block.span);
        self.around.leave(block);
        self.enter(block, text);
        if block.depth == 0
            || block.shape == Shape::Item && self.open.is_some_and(|depth| block.depth <= depth)
        {
            self.open = None;
        }
        if self.met.as_ref().is_some_and(|met| met.ends_at(block)) {
            self.met = None;
        }
        if self.scope == Scope::Journal
            && block.shape == Shape::Item
            && block.quote == Quote::No
            && self.outline.section() == Some(Section::Log)
        {
            named_in_bold(text, block.span.start as usize, self.reading, &mut self.found.mentions);
        }
        // Below a line that tells of a contact a task needs no name.
        if self.met.is_some() || text.contains('[') {
            self.links(at, block, text);
        }
        self.around.item(block);
    }

    /// Comes below a heading, if the block is one.
    fn enter(&mut self, block: &Block, text: &str) {
        let (rank, heading) = match block.shape {
            Shape::Heading(rank) => (rank, text),
            Shape::Paragraph if block.depth == 0 => match outline::bold_heading(text) {
                Some(bold) => (outline::BOLD, bold),
                None => return,
            },
            _ => return,
        };
        let read = Section::read(heading, &self.reading.config.log_headings);
        read.iter().for_each(|read| self.reading.sign(read));
        let section = read.map(|read| read.means);
        let dated = day::leading(heading, self.reading.order()).and_then(|dated| dated.day.ok());
        let date = dated.filter(|day| !day.approximate).map(|day| day.date);
        self.outline.enter(rank, section, date);
        self.around.head(rank, block);
        self.open = None;
    }

    fn links(&mut self, at: usize, block: &Block, text: &str) {
        let task = if block.shape == Shape::Item { task::state(text) } else { None };
        if matches!(task, Some((State::Open, _))) && self.open.is_none() {
            self.open = Some(block.depth);
        }
        let links = links::in_span(self.reading.text, block.span, Some(self.blocks));
        if let (Some((State::Open, body)), Quote::No) = (task, block.quote) {
            let (section, start) = (self.outline.section(), block.span.start as usize);
            let is_waiting = task::is_waiting(text);
            let above = self.met.as_ref().map_or(&[][..], |met| &met.links);
            let task = owed::Task { body, is_waiting, section, start };
            owed::collect(task, &links, above, self.reading, &mut self.found.tasks);
        }
        if links.is_empty() {
            return;
        }
        let done = match task {
            Some((State::Done, _)) => task::dates(text, self.reading.order()).0.done,
            _ => None,
        };
        let state = task.map(|(state, _)| state);
        let place = Place { block, at, state, done, is_open: self.open.is_some() };
        let judged = self.judged(place, &links);
        let (mut line, mut nested, mut met) = (Line::default(), None, Vec::new());
        for (link, judged) in links.iter().zip(judged) {
            let at = link.span.start.saturating_sub(block.span.start) as usize;
            if !line.holds(at) {
                line = Line::around(self.reading.at(block.span), at);
            }
            let reason = match self.verdict(link, judged, place, &mut line) {
                Ok((mention, None)) => {
                    let below = *nested.get_or_insert_with(|| self.nested(place));
                    let at = u32::try_from(self.found.mentions.len()).unwrap_or(u32::MAX);
                    self.found.mentions.push(Mention { below, at, ..mention });
                    met.push(mention.target);
                    continue;
                }
                Ok((mention, Some(form))) => {
                    let is_name_alone = form == Form::NameAlone;
                    self.found.maybes.push(Maybe { mention, is_name_alone });
                    NotCounted::Maybe
                }
                Err(reason) => reason,
            };
            let offset = link.span.start as usize;
            self.reading.skip(Some(&link.target), offset, line.text, reason);
        }
        let tells = !met.is_empty()
            && (block.shape != Shape::Paragraph || nested.is_some_and(|below| !below.is_empty()));
        if tells {
            let rank = if let Shape::Heading(rank) = block.shape { Some(rank) } else { None };
            self.met = Some(Met { rank, depth: block.depth, links: met });
        }
    }

    /// What is nested below a block, or below the heading that it is.
    fn nested(&mut self, place: Place<'_>) -> Parts {
        let (blocks, reading) = (self.blocks, &*self.reading);
        let below = match place.block.shape {
            Shape::Item => below::item(blocks, place.at),
            Shape::Heading(rank) => below::heading(blocks, place.at, rank, reading),
            Shape::Paragraph => below::introduced(blocks, place.at, reading),
            Shape::Row(..) => &[],
        };
        let telling = below::telling(below, reading).map(|block| block.span);
        Parts::add(&mut self.found.parts, telling)
    }

    /// What one link says, with the form of its line if it only may say so, or why it does not count.
    fn verdict(
        &self,
        link: &Link<'_>,
        judged: Option<Judged>,
        place: Place<'_>,
        line: &mut Line<'_>,
    ) -> Result<(Mention, Option<Form>), NotCounted> {
        stands_open(place)?;
        let at = link.span.start.saturating_sub(place.block.span.start) as usize;
        let Said { date, of_note, text, ground } = self.day(at, place, line)?;
        if place.done.is_none() {
            self.section()?;
        }
        let habit = Habit {
            setting: self.reading.config.daily_notes,
            ground,
            kind: line.kind(at, self.reading.languages).or(of_note),
            appointment: line.appointment(date, self.reading),
        };
        let standing = habit.weigh(judged)?;
        let (day, cue) = match standing {
            Standing::Contact { day, cue } => (day, cue),
            Standing::Planned(day) => (Some(day), Span::default()),
            Standing::Maybe(_) => (None, Span::default()),
        };
        let span = |part| within(self.reading.text, part).unwrap_or_default();
        let mention = Mention {
            date: day.unwrap_or(date),
            line: self.reading.line(link.span.start as usize),
            is_plan: matches!(standing, Standing::Planned(_)),
            task: place.done.is_some(),
            of_note,
            target: link.span,
            around: span(line.text),
            shown: span(shown(text)),
            below: Parts::default(),
            at: 0,
            cue,
        };
        Ok((mention, if let Standing::Maybe(form) = standing { Some(form) } else { None }))
    }

    /// What the judge says of the links of a block, where they may count.
    fn judged(&mut self, place: Place<'_>, links: &[Link<'_>]) -> Vec<Option<Judged>> {
        let journal = judge::Note::Journal;
        let (date, note) = match (place.done, self.scope, self.outline.date()) {
            (Some(date), ..) => (Some(date), journal),
            (None, Scope::Day(date, None), _) => (Some(date), journal),
            (None, Scope::Day(date, Some(_)), _) => (Some(date), judge::Note::Meeting),
            (None, Scope::Headings | Scope::Journal, Some(date)) => (Some(date), journal),
            (None, Scope::Headings | Scope::Journal, None)
                if read::may_hold(self.reading.at(place.block.span)) =>
            {
                (None, journal)
            }
            (None, ..) => return vec![None; links.len()],
        };
        let asks = Asks { blocks: self.blocks, block: place.block, links, date, note };
        self.around.judge(asks, self.reading)
    }

    /// The day that a link at the byte `at` of its block speaks of.
    fn day<'l>(
        &self,
        at: usize,
        place: Place<'_>,
        line: &mut Line<'l>,
    ) -> Result<Said<'l>, NotCounted> {
        let text = line.text;
        let on = |date, of_note, ground| Ok(Said { date, of_note, text, ground });
        match (place.done, self.scope, self.outline.date()) {
            (Some(date), ..) => on(date, None, Ground::Task),
            (None, Scope::Tasks(reason), _) => Err(reason),
            (None, Scope::Day(date, kind), _) => on(date, kind, Ground::Dated),
            (None, _, Some(date)) => on(date, None, Ground::Dated),
            (None, _, None) => {
                let (date, text) = line.dated(self.reading)?;
                let is_log = self.outline.section() == Some(Section::Log);
                if !is_log && line.kind(at, self.reading.languages).is_none() {
                    return Err(NotCounted::NoKind);
                }
                let ground = if is_log { Ground::Log } else { Ground::Line };
                Ok(Said { date, of_note: None, text, ground })
            }
        }
    }

    /// Refuses what is below a heading of plans and the like.
    fn section(&self) -> Result<(), NotCounted> {
        match self.outline.section() {
            Some(Section::Plans) => Err(NotCounted::BelowPlanList),
            Some(Section::Waiting) => Err(NotCounted::BelowWaiting),
            Some(Section::Questions | Section::Promises | Section::Asks | Section::Offers) => {
                Err(NotCounted::BelowOpenItems)
            }
            _ => Ok(()),
        }
    }
}

/// The day of a link, the kind of its note, and what is shown of its line.
struct Said<'l> {
    date: Date,
    of_note: Option<Kind>,
    text: &'l str,
    ground: Ground,
}

/// Refuses quotations, and tasks that are not done.
fn stands_open(place: Place<'_>) -> Result<(), NotCounted> {
    if place.block.quote == Quote::Yes {
        return Err(NotCounted::InQuotation);
    }
    if place.state == Some(State::Cancelled) {
        return Err(NotCounted::CancelledTask);
    }
    if place.is_open { Err(NotCounted::OpenTask) } else { Ok(()) }
}

/// The names in bold on a dated line of a journal, `- 2018-11-01: **Grace Hopper** and I went to Paris`. A
/// bold word that is not a name leads nowhere.
fn named_in_bold(text: &str, start: usize, reading: &Reading<'_>, found: &mut Vec<Mention>) {
    let mut line = Line::around(text, 0);
    let Ok((date, rest)) = line.dated(reading) else { return };
    let span = |part: &str| within(reading.text, part).unwrap_or_default();
    let (around, shown) = (span(line.text), span(shown(rest)));
    let mut at = line.text.len() - rest.len();
    for (n, part) in rest.split("**").enumerate() {
        let name = part.trim();
        let is_name = n % 2 == 1
            && name.len() <= NAME
            && name.starts_with(char::is_uppercase)
            && !name.contains(['[', ']']);
        if is_name {
            let (line, target) = (reading.line(start + at), span(name));
            let (task, of_note, cue) = (false, None, Span::default());
            let (is_plan, below) = (false, Parts::default());
            let at = u32::try_from(found.len()).unwrap_or(u32::MAX);
            found.push(Mention {
                date,
                line,
                is_plan,
                task,
                of_note,
                target,
                around,
                shown,
                below,
                at,
                cue,
            });
        }
        at += part.len() + 2;
    }
}
