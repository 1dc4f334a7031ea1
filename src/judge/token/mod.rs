//! A line cut into words, links, days and marks, each with what it can mean.
//!
//! Everything later looks at tokens alone. A phrase (`caught up`) is one token.

mod mark;
mod word;

use crate::judge::line::Line;
use crate::lexicon::cues::Words;
use crate::lexicon::cues::{Sense, Senses};
use crate::text::Span;
use crate::text::span::{head, tail};
use crate::text::word::fold_into;

/// One word, link, day or mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) form: Form,
    pub(crate) senses: Senses,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Word,
    /// A capitalized word of no known meaning: perhaps a name.
    Name,
    /// `met::`.
    Key,
    /// A tag such as `#loom`.
    Tag,
    /// The link of this number.
    Link(u32),
    /// The day of this number.
    Day(u32),
    /// `10:30`, `5pm`.
    Time,
    /// A web address, bare or after a text.
    Address,
    Comma,
    /// `.`, `;`, `!`, `?`.
    Stop,
    Colon,
    /// Also an arrow, and the border of a cell.
    Dash,
    Open,
    Close,
    /// `/`, `+`, `&`, `<>`.
    Join,
}

/// What surrounds a link.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LinkMarks {
    pub(crate) token: usize,
    /// `[[Ada]]'s`.
    pub(crate) is_possessive: bool,
    /// `#[[Ada]]`.
    pub(crate) is_tag: bool,
    /// `~~[[Ada]]~~`.
    pub(crate) is_struck: bool,
}

/// The tokens of a line.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    /// By the number of the link.
    pub(crate) links: Vec<LinkMarks>,
}

/// No word is longer, in bytes; a longer one has no meaning.
const LONGEST_WORD: usize = 40;

impl Tokens {
    /// Cuts `line`.
    pub(crate) fn read(line: &Line<'_>, words: Words) -> Self {
        let mut reader = Reader {
            line,
            words,
            at: 0,
            next_day: 0,
            folded: String::new(),
            is_struck: false,
            is_hashed: false,
            out: Self {
                list: Vec::with_capacity(line.text.len() / 5 + 2),
                links: Vec::with_capacity(line.links.len()),
            },
        };
        while reader.at < line.text.len() {
            reader.step();
        }
        reader
            .out
            .links
            .resize(line.links.len(), LinkMarks { token: usize::MAX, ..LinkMarks::default() });
        reader.out
    }
}

struct Reader<'a> {
    line: &'a Line<'a>,
    words: Words,
    at: usize,
    next_day: usize,
    folded: String,
    is_struck: bool,
    is_hashed: bool,
    out: Tokens,
}

impl Reader<'_> {
    fn step(&mut self) {
        if self.link() || self.day() {
            return;
        }
        let rest = tail(self.line.text, self.at);
        let Some(c) = rest.chars().next() else {
            self.at = self.line.text.len();
            return;
        };
        if c.is_alphanumeric() || word::is_sign(c) {
            self.word(rest);
        } else {
            self.mark(rest, c);
        }
    }

    fn push(&mut self, len: usize, form: Form, senses: Senses) {
        let span = Span::new(self.at, self.at + len);
        self.out.list.push(Token { span, form, senses });
        self.at += len;
        self.is_hashed = false;
    }

    /// The link that begins here.
    fn link(&mut self) -> bool {
        let n = self.out.links.len();
        let Some(link) = self.line.links.get(n) else { return false };
        let (start, end) = (link.span.start as usize, link.span.end as usize);
        if start > self.at {
            return false;
        }
        if start < self.at || end <= start || end > self.line.text.len() {
            // It begins inside something else: passed over.
            self.out.links.push(LinkMarks { token: usize::MAX, ..LinkMarks::default() });
            return false;
        }
        let day = self
            .line
            .days
            .iter()
            .skip(self.next_day)
            .position(|day| day.span.start >= link.span.start);
        let day = day.map(|more| self.next_day + more);
        let day =
            day.filter(|n| self.line.days.get(*n).is_some_and(|day| day.span.meets(link.span)));
        fold_into(link.shown.trim(), &mut self.folded);
        let mut senses = self.phrase_of_folded();
        let form = match day {
            Some(n) => {
                self.next_day = n + 1;
                Form::Day(u32::try_from(n).unwrap_or(u32::MAX))
            }
            // `[[Meeting]]` is a word.
            None if senses.any(&[Sense::Noun, Sense::Group, Sense::MeetingPlace]) => {
                senses = senses.without(Senses::of(&[Sense::Media, Sense::NotName]));
                Form::Word
            }
            None => {
                senses = Senses::NONE;
                Form::Link(u32::try_from(n).unwrap_or(u32::MAX))
            }
        };
        let token = self.out.list.len();
        let (is_tag, is_struck) = (self.is_hashed, self.is_struck);
        self.push(end - start, form, senses);
        let after = tail(self.line.text, self.at);
        let genitive = mark::genitive(after);
        if form == Form::Word || matches!(form, Form::Day(_)) {
            self.out.links.push(LinkMarks { token: usize::MAX, ..LinkMarks::default() });
        } else {
            self.out.links.push(LinkMarks {
                token,
                is_possessive: genitive > 0,
                is_tag,
                is_struck,
            });
        }
        self.at += genitive;
        true
    }

    fn phrase_of_folded(&self) -> Senses {
        let (first, rest) = match self.folded.find(' ') {
            Some(at) => (head(&self.folded, at), tail(&self.folded, at)),
            None => (self.folded.as_str(), ""),
        };
        let found = self.words.find(first, rest);
        if found.len == rest.len() { found.senses } else { Senses::NONE }
    }

    /// The day that begins here.
    fn day(&mut self) -> bool {
        while self
            .line
            .days
            .get(self.next_day)
            .is_some_and(|day| (day.span.start as usize) < self.at)
        {
            self.next_day += 1;
        }
        let Some(day) = self.line.days.get(self.next_day) else { return false };
        let (start, end) = (day.span.start as usize, day.span.end as usize);
        if start != self.at || end <= start || end > self.line.text.len() {
            return false;
        }
        let n = u32::try_from(self.next_day).unwrap_or(u32::MAX);
        self.next_day += 1;
        self.push(end - start, Form::Day(n), Senses::NONE);
        true
    }

    /// How far a word may go: to the next link or day.
    fn bound(&self) -> usize {
        let link = self.line.links.get(self.out.links.len()).map(|link| link.span.start as usize);
        let day = self.line.days.get(self.next_day).map(|day| day.span.start as usize);
        let next = [link, day].into_iter().flatten().filter(|start| *start > self.at).min();
        next.map_or(usize::MAX, |start| start - self.at)
    }
}
