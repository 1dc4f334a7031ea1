//! The years of days that are written without one: `Sep 1` below `## Log 2025`, or between days that have theirs.
//!
//! A year is taken from a heading above, or from the neighbours in a list that is in order, where these leave one
//! reading. Everything else stays without.

use chrono::Datelike;

use crate::date::short::Short;
use crate::date::{Date, Day, read};
use crate::note::markdown::block::{Block, Blocks, Quote, Shape};
use crate::note::markdown::{day, task};
use crate::note::reading::Reading;
use crate::text::Span;

/// The days of a note that have no year of their own, as far as they can be told.
#[derive(Debug, Default)]
pub(super) struct Years {
    /// By the byte at which they begin, in order.
    days: Vec<Told>,
}

#[derive(Debug, Clone, Copy)]
struct Told {
    at: usize,
    day: Day,
}

/// A line of a list that begins with a day.
#[derive(Debug, Clone, Copy)]
struct Line {
    at: usize,
    /// Its day, if it has a year.
    known: Option<Date>,
    short: Option<Short>,
}

impl Years {
    /// Tells the years of the short days of a note.
    pub(super) fn read(blocks: &Blocks, reading: &Reading<'_>) -> Self {
        let mut years = Self::default();
        let mut headings: Vec<(u8, Option<i32>)> = Vec::new();
        let mut run: Vec<Line> = Vec::new();
        for block in blocks.list.iter().filter(|block| block.quote == Quote::No) {
            let text = reading.at(block.span);
            if let Shape::Heading(rank) = block.shape
                && day::short(text, reading.order()).is_none()
            {
                years.settle(&run, year_of(&headings));
                run.clear();
                headings.retain(|(other, _)| *other < rank);
                headings.push((rank, year_in(text)));
                // A heading that is a day is one of a list of headings.
                run.extend(line(text, block.span.start as usize, reading));
                continue;
            }
            lines(blocks, block, &mut run, reading);
        }
        years.settle(&run, year_of(&headings));
        years
    }

    /// The day that begins at this byte.
    pub(super) fn at(&self, at: usize) -> Option<Day> {
        let found = self.days.binary_search_by_key(&at, |told| told.at).ok()?;
        self.days.get(found).map(|told| told.day)
    }

    fn settle(&mut self, run: &[Line], year: Option<i32>) {
        let told = solve(run, year);
        let days = run.iter().zip(told).filter_map(|(line, date)| {
            let day = line.short?.in_year(date?.year())?;
            Some(Told { at: line.at, day })
        });
        self.days.extend(days);
    }
}

/// The year of the innermost heading that gives one.
fn year_of(headings: &[(u8, Option<i32>)]) -> Option<i32> {
    headings.iter().rev().find_map(|(_, year)| *year)
}

/// The year that a heading names: `2025`, `Log 2025`, `September 2025`.
fn year_in(text: &str) -> Option<i32> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut years = numbers.by_ref().filter(|part| part.len() == 4);
    let year = years.next()?.parse().ok().filter(|year| read::YEARS.contains(year))?;
    years.next().is_none().then_some(year)
}

/// The lines of a block that begin with a day.
fn lines(blocks: &Blocks, block: &Block, run: &mut Vec<Line>, reading: &Reading<'_>) {
    let text = reading.at(block.span);
    let mut at = block.span.start as usize;
    match block.shape {
        Shape::Paragraph if block.depth == 0 => {
            for own in text.split_inclusive('\n') {
                let bare = own.trim_start_matches(['>', ' ']);
                run.extend(line(bare, at + (own.len() - bare.len()), reading));
                at += own.len();
            }
        }
        Shape::Item | Shape::Heading(_) => {
            let body = task::state(text).map_or(text, |(_, body)| body);
            run.extend(line(body, at + (text.len() - body.len()), reading));
        }
        Shape::Row(..) => {
            let first = blocks.row(block.shape).first();
            let cell = |cell: &Span| line(reading.at(*cell), cell.start as usize, reading);
            run.extend(first.and_then(cell));
        }
        Shape::Paragraph => {}
    }
}

fn line(text: &str, at: usize, reading: &Reading<'_>) -> Option<Line> {
    let order = reading.order();
    if let Some(dated) = day::leading(text, order) {
        let known = dated.day.ok().filter(|day| !day.approximate)?.date;
        return Some(Line { at, known: Some(known), short: None });
    }
    let short = day::short(text, order)?.day.ok()?;
    Some(Line { at, known: short.own().map(|day| day.date), short: Some(short) })
}

/// Which way the days of a list go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The oldest first.
    Up,
    /// The newest first.
    Down,
}

/// The days of the lines of one list; `year` is that of the heading above.
fn solve(run: &[Line], year: Option<i32>) -> Vec<Option<Date>> {
    let mut dates: Vec<Option<Date>> = run.iter().map(|line| line.known).collect();
    if dates.iter().all(Option::is_some) {
        return dates;
    }
    let in_year = |line: &Line, year: i32| line.short?.in_year(year).map(|day| day.date);
    if let Some(year) = year {
        let told = run.iter().zip(&dates);
        return told.map(|(line, date)| date.or_else(|| in_year(line, year))).collect();
    }
    let Some(way) = way(run) else { return dates };
    let first = dates.iter().position(Option::is_some).unwrap_or(0);
    let mut next: Vec<Option<Date>> = Vec::with_capacity(run.len());
    for line in run.iter().rev() {
        next.push(line.known.or(next.last().copied().flatten()));
    }
    let mut before: Option<Date> = None;
    for ((line, date), next) in run.iter().zip(&mut dates).zip(next.iter().rev()).skip(first) {
        if date.is_none() {
            let told = before.and_then(|from| nearest(line, from, way));
            *date = told.filter(|date| fits(line, *date, *next, way));
        }
        before = date.or(before);
    }
    let mut after = dates.get(first).copied().flatten();
    for at in (0..first).rev() {
        let told = run.get(at).zip(after).and_then(|(line, from)| nearest(line, from, way.back()));
        dates.get_mut(at).into_iter().for_each(|date| *date = told);
        after = told.or(after);
    }
    dates
}

impl Way {
    fn back(self) -> Self {
        if self == Self::Up { Self::Down } else { Self::Up }
    }

    /// Whether `to` may follow `from`.
    fn leads(self, from: Date, to: Date) -> bool {
        if self == Self::Up { from <= to } else { from >= to }
    }
}

/// The day of a line that is the nearest to `from`, this way.
fn nearest(line: &Line, from: Date, way: Way) -> Option<Date> {
    let year = from.year();
    let step = if way == Way::Up { 1 } else { -1 };
    let in_year = |year| line.short?.in_year(year).map(|day| day.date);
    [year, year + step].into_iter().filter_map(in_year).find(|date| way.leads(from, *date))
}

/// Whether the day of a line is before the next one that is known, and no other year would do as well.
fn fits(line: &Line, date: Date, next: Option<Date>, way: Way) -> bool {
    let Some(next) = next else { return true };
    let year = date.year() + if way == Way::Up { 1 } else { -1 };
    let other = line.short.and_then(|short| short.in_year(year)).map(|day| day.date);
    way.leads(date, next) && !other.is_some_and(|other| way.leads(other, next))
}

/// How many more turns of the year the other way has to take before this one is the only reading.
const TURNS: usize = 2;

/// Which way a list goes, if that is plain: by its whole days, else by how often the year would have to turn.
fn way(run: &[Line]) -> Option<Way> {
    let known: Vec<Date> = run.iter().filter_map(|line| line.known).collect();
    let (first, last) = (known.first()?, known.last()?);
    if first != last {
        let way = if first < last { Way::Up } else { Way::Down };
        let pairs = known.iter().zip(known.iter().skip(1));
        let is_ordered = pairs.into_iter().all(|(one, other)| way.leads(*one, *other));
        return is_ordered.then_some(way);
    }
    let day = |line: &Line| match (line.known, line.short) {
        (Some(date), _) => Some((date.month(), date.day())),
        (None, Some(short)) => Some((short.month, short.day.unwrap_or(1))),
        (None, None) => None,
    };
    let days: Vec<(u32, u32)> = run.iter().filter_map(day).collect();
    let turns = |is_turn: fn(&(u32, u32), &(u32, u32)) -> bool| {
        days.iter().zip(days.iter().skip(1)).filter(|(one, other)| is_turn(one, other)).count()
    };
    let (up, down) = (turns(|one, other| one > other), turns(|one, other| one < other));
    match (up, down) {
        (0, 0) => None,
        (0, _) => Some(Way::Up),
        (_, 0) => Some(Way::Down),
        (up, down) if up + TURNS <= down => Some(Way::Up),
        (up, down) if down + TURNS <= up => Some(Way::Down),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(days: &str, year: Option<i32>, expected: &str) {
        let line = |text: &str| {
            let known = read::whole(text, None).and_then(Result::ok).map(|day| day.date);
            let short = crate::date::short::at_start(text, None).and_then(|found| found.day.ok());
            Line { at: 0, known, short: short.filter(|_| known.is_none()) }
        };
        let run: Vec<Line> = days.split(", ").map(line).collect();
        let found: Vec<String> = solve(&run, year)
            .into_iter()
            .map(|date| date.map_or("?".to_owned(), |date| date.to_string()))
            .collect();
        assert_eq!(found.join(" "), expected, "{days}");
    }

    #[test]
    fn from_a_heading() {
        check("Sep 1, Aug 3", Some(2025), "2025-09-01 2025-08-03");
        check("Feb 29", Some(2025), "?");
    }

    #[test]
    fn from_neighbours() {
        check("2026-03-01, Feb 10, 2026-01-05", None, "2026-03-01 2026-02-10 2026-01-05");
        check("2025-11-02, Dec 12, 2026-01-05", None, "2025-11-02 2025-12-12 2026-01-05");
        check("Apr 2, 2026-03-01, 2026-02-01", None, "2026-04-02 2026-03-01 2026-02-01");
        check("2026-01-10, Feb 3, Mar 4", None, "2026-01-10 2026-02-03 2026-03-04");
        check(
            "2026-03-01, Feb 10, Jan 5, Dec 12, Nov 3",
            None,
            "2026-03-01 2026-02-10 2026-01-05 2025-12-12 2025-11-03",
        );
    }

    #[test]
    fn more_than_one_reading() {
        check("Sep 1, Aug 3", None, "? ?");
        check("2026-03-01, Feb 10, Dec 12", None, "2026-03-01 ? ?");
        check("2026-03-01, Feb 10, 2024-01-05", None, "2026-03-01 ? 2024-01-05");
        check("2026-03-01, Jun 10, 2026-02-05", None, "2026-03-01 ? 2026-02-05");
        check("2026-03-01, Feb 3, Apr 4", None, "2026-03-01 ? ?");
        check(
            "2026-03-01, 2026-04-01, Feb 3, 2026-02-01",
            None,
            "2026-03-01 2026-04-01 ? 2026-02-01",
        );
    }
}
