//! A report read back: rows folded into answers and the user's own lines.
//!
//! Which words are whose is told by the report's [`Seal`]. What an answer asks for is `verdict`'s business.

use std::collections::BTreeSet;

use super::answers::{Answer, Answers, Own, OwnTick};
use super::matter;
use super::row::{self, Item, Part, Row};
use super::words::trimmed;
use crate::date::Date;
use crate::report::boxed::boxed;
use crate::report::kept::Words;
use crate::report::promise::lasting;
use crate::report::seal::Seal;
use crate::text::span::tail;

/// Reads back the text of a report whose lines `seal` knows.
pub fn read(text: &str, seal: &Seal) -> Answers {
    let matter = matter::read(text);
    let mut fold = Fold::default();
    fold.own.extend(matter.typed.into_iter().map(Own::Line));
    for line in tail(text, matter.body).lines() {
        fold.take(line, seal);
    }
    fold.close(matter.date);
    Answers { date: matter.date, matter: matter.lines, boxes: fold.boxes, own: fold.own }
}

/// Whom a line below belongs to.
#[derive(Debug, Default, PartialEq, Eq)]
enum Owner {
    #[default]
    Nothing,
    /// The last changed box of ours.
    Box,
    /// The last ticked item of the user's own.
    Own,
    /// An item that was not ticked, and the name it begins with.
    Open(String),
}

/// What was read so far.
#[derive(Debug)]
struct Fold {
    part: Part,
    owner: Owner,
    /// The question of ours that stood last below the item.
    question: Option<String>,
    /// The line before was blank.
    after_blank: bool,
    /// The fence of the user's that is open.
    fence: Option<&'static str>,
    /// Both sides of a merge may have the same lines.
    is_merged: bool,
    headings: BTreeSet<String>,
    /// The items of the day, ticked or not, by our part.
    of_the_day: Vec<String>,
    boxes: Vec<Answer>,
    own: Vec<Own>,
}

impl Default for Fold {
    fn default() -> Self {
        Self {
            part: Part::Day,
            owner: Owner::Nothing,
            question: None,
            after_blank: true,
            fence: None,
            is_merged: false,
            headings: BTreeSet::new(),
            of_the_day: Vec::new(),
            boxes: Vec::new(),
            own: Vec::new(),
        }
    }
}

impl Fold {
    fn take(&mut self, line: &str, seal: &Seal) {
        let line = line.trim_end();
        self.is_merged |= line.starts_with("<<<<<<< ");
        if self.is_merged && crate::yaml::is_conflict_marker(line) {
            self.after_blank = false;
            return;
        }
        let is_ours = || self.part != Part::Yours && seal.end_of_ours(line).is_some();
        if let Some(fence) = self.fence {
            if !line.starts_with("<!-- touchbase:") && !is_ours() {
                self.fence = self.fence.filter(|_| !line.starts_with(fence));
                return self.own.push(Own::Line(line.to_owned()));
            }
            self.close_fence();
        }
        match row::classify(line, seal, self.part) {
            Row::Nothing => {}
            Row::Blank => self.blank(),
            // The second heading of one name is the user's.
            Row::Heading(_) if !self.is_merged && !self.headings.insert(line.to_owned()) => {
                self.typed(line);
            }
            Row::Heading(part) => {
                self.part = part;
                self.leave();
            }
            Row::Item(item) => self.item(&item, line),
            Row::Ours(row) => self.ours(&row.ours, &row.typed),
            Row::Reason(day, typed) => self.reason(day, typed),
            Row::Typed(line) => self.typed(line),
        }
        self.after_blank = line.is_empty();
    }

    /// A fence that nobody closed ends where ours go on, and must not take in what is kept below it.
    fn close_fence(&mut self) {
        let Some(fence) = self.fence.take() else { return };
        while self.own.last().is_some_and(is_blank) {
            self.own.pop();
        }
        self.own.push(Own::Line(fence.to_owned()));
    }

    fn leave(&mut self) {
        self.owner = Owner::Nothing;
        self.question = None;
    }

    fn blank(&mut self) {
        if self.part == Part::Yours {
            self.leave();
            self.own.push(Own::Line(String::new()));
        }
    }

    fn item(&mut self, item: &Item<'_>, line: &str) {
        self.leave();
        let ours = if item.is_known { lasting(&item.ours) } else { item.ours.to_string() };
        if item.is_known && self.part == Part::Day {
            self.of_the_day.push(ours.clone());
        }
        let typed = trimmed(&item.typed);
        if item.mark.is_empty() {
            self.owner = Owner::Open(item.link.name().to_owned());
            return self.attach(typed);
        }
        let answer = Answer {
            mark: item.mark.to_owned(),
            target: Some(item.link.target.clone()),
            lines: vec![Words::new(ours, typed)],
            day: None,
            n_open_twins: 0,
        };
        if item.is_known || self.part == Part::Left {
            self.answer(answer);
        } else {
            self.own_tick(answer, line);
        }
    }

    fn answer(&mut self, answer: Answer) {
        self.boxes.push(answer);
        self.owner = Owner::Box;
    }

    fn own_tick(&mut self, answer: Answer, line: &str) {
        self.own.push(Own::Tick(OwnTick { answer, lines: vec![line.to_owned()] }));
        self.owner = Owner::Own;
    }

    /// A line of ours, perhaps with words typed after it.
    fn ours(&mut self, ours: &str, typed: &str) {
        if !ours.starts_with([' ', '\t']) {
            self.leave();
            return self.attach(typed);
        }
        self.question = (super::words::question(ours).is_some()).then(|| ours.to_owned());
        let typed = trimmed(typed);
        if typed.is_empty() {
            return;
        }
        match (&self.owner, self.boxes.last_mut()) {
            (Owner::Box, Some(answer)) => answer.lines.push(Words::new(ours, typed)),
            _ => self.attach(typed),
        }
    }

    fn reason(&mut self, day: Option<Date>, typed: &str) {
        if let (Owner::Box, Some(answer)) = (&self.owner, self.boxes.last_mut()) {
            answer.day = day;
        }
        if !typed.is_empty() {
            self.attach(&format!("    - {}", trimmed(typed)));
        }
    }

    fn typed(&mut self, line: &str) {
        let is_nested = line.starts_with([' ', '\t']);
        // A paragraph straight below an item goes on with it, as in any Markdown.
        let goes_on = !self.after_blank && !begins_block(line);
        if !(is_nested || goes_on && self.owner != Owner::Nothing) {
            self.leave();
        }
        self.fence = fence(line);
        if !is_nested && let Some(found) = boxed(line).filter(|found| !found.mark.is_empty()) {
            let answer = Answer {
                mark: found.mark.to_owned(),
                target: None,
                lines: vec![Words::new("", found.rest)],
                day: None,
                n_open_twins: 0,
            };
            return match self.part {
                Part::Left => self.answer(answer),
                _ => self.own_tick(answer, line),
            };
        }
        if let Some(question) = self.question.take_if(|question| indent(line) > indent(question))
            && self.owner == Owner::Box
            && let Some(answer) = self.boxes.last_mut()
            && answer.lines.last().is_none_or(|words| words.ours != question)
        {
            answer.lines.push(Words::new(question.clone(), ""));
            self.question = Some(question);
        }
        self.attach(line);
    }

    /// Gives typed words to whom they belong.
    fn attach(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        match (&self.owner, self.boxes.last_mut(), self.own.last_mut()) {
            (Owner::Box, Some(answer), _) => answer.lines.push(Words::new("", words)),
            (Owner::Own, _, Some(Own::Tick(tick))) => {
                tick.answer.lines.push(Words::new("", words));
                tick.lines.push(words.to_owned());
            }
            (Owner::Open(name), ..) => {
                let words = super::words::bare(words);
                let line = format!("- {name}: {words}");
                self.own.push(Own::Line(line));
            }
            _ => self.own.push(Own::Line(words.to_owned())),
        }
    }

    /// Finishes what only the whole report tells.
    fn close(&mut self, date: Option<Date>) {
        self.close_fence();
        let mut once: Vec<Answer> = Vec::new();
        for mut answer in self.boxes.drain(..) {
            answer.day = answer.day.or(date);
            if !(self.is_merged && once.contains(&answer)) {
                once.push(answer);
            }
        }
        let ticked: Vec<String> = once.iter().map(|answer| answer.ours().to_owned()).collect();
        for answer in &mut once {
            let count = |all: &[String]| all.iter().filter(|ours| *ours == answer.ours()).count();
            answer.n_open_twins = count(&self.of_the_day).saturating_sub(count(&ticked));
        }
        self.boxes = once;
        for own in &mut self.own {
            if let Own::Tick(tick) = own {
                tick.answer.day = date;
            }
        }
        while self.own.last().is_some_and(is_blank) {
            self.own.pop();
        }
        let first = self.own.iter().position(|own| !is_blank(own)).unwrap_or(0);
        self.own.drain(..first);
    }
}

fn is_blank(own: &Own) -> bool {
    matches!(own, Own::Line(line) if line.is_empty())
}

/// Whether a line at the margin begins something of its own.
fn begins_block(line: &str) -> bool {
    let first = line.split(char::is_whitespace).next().unwrap_or("");
    let is_number = first.strip_suffix(['.', ')']).is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_number
        || matches!(first, "-" | "*" | "+")
        || first.starts_with(['#', '>', '|', '<'])
        || fence(line).is_some()
}

fn fence(line: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence))
}

/// How far a line is set in; a tab is four blanks.
fn indent(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
    blanks.map(|c| if c == '\t' { 4 } else { 1 }).sum()
}
