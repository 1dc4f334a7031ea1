//! A dated line of a person's own log: whether it says of itself that it did not happen, or not yet.
//!
//! Nobody need be named there, so only the words of the head count, or what is all that follows it.

use crate::judge::clause;
use crate::judge::line::Line;
use crate::judge::token::{Form, Token, Tokens};
use crate::lexicon::cues::{Sense, Senses, Words};

/// What a dated line says against itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// Struck out from beginning to end.
    StruckOut,
    /// Cancelled, postponed, missed.
    DidNotHappen,
    /// Moved to another time.
    Moved,
    /// It has not happened yet.
    Planned,
}

/// What a line without its date says against itself.
pub fn unsaid(line: &Line<'_>, words: Words) -> Option<Unsaid> {
    if is_struck(line.text) {
        return Some(Unsaid::StruckOut);
    }
    let tokens = Tokens::read(line, words);
    // A bracket or a field tells more, and a field may hold any words.
    let marks = |token: &Token| matches!(token.form, Form::Open | Form::Key);
    let mark = tokens.list.iter().position(marks).unwrap_or(usize::MAX);
    let end = clause::head_end(&tokens, &[]).min(mark);
    let dated = Dated { text: line.text, list: &tokens.list, end };
    if dated.was_moved() {
        Some(Unsaid::Moved)
    } else if dated.did_not_happen() {
        Some(Unsaid::DidNotHappen)
    } else {
        dated.is_planned().then_some(Unsaid::Planned)
    }
}

/// `~~call~~`, and nothing else; the marks may begin before the date, which is not here.
fn is_struck(text: &str) -> bool {
    let text = text.trim();
    let inner = text.strip_prefix("~~").unwrap_or(text).strip_suffix("~~");
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("~~"))
}

/// The tokens of a line, and where its head ends.
struct Dated<'t> {
    text: &'t str,
    list: &'t [Token],
    end: usize,
}

/// Words that are passed over before the one that tells.
const PASSED: [Sense; 5] =
    [Sense::Adverb, Sense::Article, Sense::Finite, Sense::Third, Sense::Break];
/// What somebody does to be in touch, as a noun or a verb.
const TOUCH: [Sense; 8] = [
    Sense::Noun,
    Sense::Met,
    Sense::MetDirect,
    Sense::CallWord,
    Sense::Order,
    Sense::Reached,
    Sense::With,
    Sense::MeetingPlace,
];
/// What tells of something that has happened.
const PAST: [Sense; 5] = [Sense::Met, Sense::MetBehind, Sense::Act, Sense::Reached, Sense::Finite];

impl Dated<'_> {
    fn senses(&self, at: usize) -> Senses {
        self.list.get(at).map_or(Senses::NONE, |token| token.senses)
    }

    fn form(&self, at: usize) -> Option<Form> {
        self.list.get(at).map(|token| token.form)
    }

    /// The first token from `at` on that is not passed over.
    fn skip(&self, at: usize) -> usize {
        let passed = |token: &&Token| {
            let says = [Sense::NotHappened, Sense::Modal, Sense::Noun, Sense::PlanBehind];
            matches!(token.form, Form::Time | Form::Day(_) | Form::Open)
                || token.senses.any(&PASSED) && !token.senses.any(&says)
        };
        at + self.list.iter().skip(at).take_while(passed).count()
    }

    fn did_not_happen(&self) -> bool {
        let first = self.skip(0);
        // `skipped lunch`, `did not call`
        let begins = self.senses(first).has(Sense::NotHappened) && first < self.end;
        let is_object = begins && self.senses(self.skip(first + 1)).any(&TOUCH);
        // `call cancelled`, `call was postponed again`
        let mut head = 0..self.end.min(self.list.len());
        let is_over = |at: usize| self.senses(at).has(Sense::NotHappened) && self.is_over(at);
        let is_none = self.senses(first).has(Sense::NoContact) && first < self.end;
        is_none || is_object || head.any(is_over) || self.follows(Sense::NotHappened)
    }

    /// `lunch moved to Friday`, `lunch (moved to 2026-03-24)`, `postponed to 24 March`.
    fn was_moved(&self) -> bool {
        let end = self.end.min(self.list.len());
        let is_apart = matches!(self.form(end), Some(Form::Open | Form::Comma | Form::Dash));
        (0..end).chain(is_apart.then_some(end + 1)).any(|at| self.is_moved(at))
    }

    /// Another day, and not another town; said of the contact, which need not be named where the line begins so.
    fn is_moved(&self, at: usize) -> bool {
        if !self.senses(at).has(Sense::Moved) {
            return false;
        }
        let mut before = self.list.iter().take(at);
        let is_touch = at == self.skip(0) || before.clone().any(|token| token.senses.any(&TOUCH));
        let is_other = before.any(|token| token.senses.any(&[Sense::Third, Sense::Relative]));
        let next = self.list.get(at + 1).map_or("", |token| token.span.of(self.text));
        let is_day = next.starts_with(|c: char| c.is_ascii_digit())
            || self.senses(at + 1).any(&[Sense::NotName, Sense::Ahead])
            || !matches!(self.form(at + 1), Some(Form::Word | Form::Name));
        is_touch && !is_other && is_day
    }

    fn is_planned(&self) -> bool {
        let first = self.skip(0);
        let senses = self.senses(first);
        // `will call`, `to meet`
        let begins = senses.any(&[Sense::Modal, Sense::To]) && first < self.end;
        let next = self.senses(self.skip(first + 1));
        let todo = [Sense::CallWord, Sense::Order, Sense::PlanVerb, Sense::To];
        if begins && next.any(&todo) && !next.any(&[Sense::MetBehind]) {
            return true;
        }
        // `lunch tomorrow`
        let head = self.list.iter().take(self.end);
        let has = |senses: &[Sense]| head.clone().any(|token| token.senses.any(senses));
        let is_ahead = has(&[Sense::Ahead]) && !has(&PAST);
        // `lunch planned`
        let is_arranged = (1..self.end.min(self.list.len()))
            .any(|at| self.senses(at).has(Sense::PlanBehind) && self.is_over(at))
            && !has(&PAST);
        is_ahead || is_arranged || self.follows(Sense::PlanBehind)
    }

    /// Whether what follows the head, or its last bracket, says just this: `lunch, cancelled`, `call (planned)`.
    fn follows(&self, sense: Sense) -> bool {
        let at = self.skip(self.end + 1);
        let follows = self.end > 0 && self.senses(at).has(sense) && self.is_over(at);
        let mut back = self.list.iter().rev();
        let closes = back.next().is_some_and(|token| token.form == Form::Close);
        let says = back.next().is_some_and(|token| token.senses.has(sense));
        let opens = back.next().is_some_and(|token| token.form == Form::Open);
        follows || closes && says && opens
    }

    /// Whether the word at `at` has no object of its own: `cancelled`, not `cancelled the gym`.
    fn is_over(&self, at: usize) -> bool {
        let tails = [Sense::NotHappenedTail, Sense::Adverb, Sense::Break, Sense::Ahead];
        !matches!(self.form(at + 1), Some(Form::Word | Form::Name | Form::Link(_)))
            || self.senses(at + 1).any(&tails)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::line::{Shape, Task};
    use crate::lexicon::{Language, Languages};

    #[track_caller]
    fn check(language: Language, expected: Option<Unsaid>, lines: &[&str]) {
        let words = Words::of(Languages::none().with(language));
        for text in lines {
            let (shape, task) = (Shape::Item, Task::None);
            let line = Line { text, links: &[], days: &[], shape, task, is_quoted: false };
            assert_eq!(unsaid(&line, words), expected, "{text:?}");
        }
    }

    #[test]
    fn what_did_not_happen() {
        check(
            Language::English,
            Some(Unsaid::DidNotHappen),
            &[
                "call (cancelled)",
                "call cancelled",
                "cancelled: lunch",
                "cancelled",
                "lunch, she cancelled",
                "coffee - cancelled last minute",
                "no-show",
                "skipped lunch",
                "no lunch today",
                "did not call",
                "call was postponed",
                "didn't meet",
                "lunch fell through",
            ],
        );
        check(
            Language::English,
            Some(Unsaid::Moved),
            &[
                "call with Ada moved to Friday",
                "lunch moved to next week",
                "lunch moved to 2026-04-20",
                "lunch postponed to 2026-04-20",
                "call (moved to 2026-04-20)",
                "call, pushed to 2026-04-20",
                "postponed to 20 April",
                "rescheduled to April 20, 2026",
            ],
        );
        check(
            Language::English,
            Some(Unsaid::StruckOut),
            &["~~call about the lease~~", "coffee~~"],
        );
        check(
            Language::German,
            Some(Unsaid::DidNotHappen),
            &["Anruf (abgesagt)", "Essen abgesagt", "Treffen verschoben", "abgesagt: Kaffee"],
        );
        for (language, lines) in [
            (Language::French, ["déjeuner annulé", "appel (reporté)"]),
            (Language::Spanish, ["comida cancelada", "llamada (cancelada)"]),
            (Language::Portuguese, ["almoço cancelado", "reunião (adiada)"]),
            (Language::Italian, ["pranzo annullato", "chiamata (rimandata)"]),
            (Language::Dutch, ["lunch afgezegd", "koffie (geannuleerd)"]),
        ] {
            check(language, Some(Unsaid::DidNotHappen), &lines);
        }
    }

    #[test]
    fn what_is_planned() {
        check(
            Language::English,
            Some(Unsaid::Planned),
            &[
                "planning to call",
                "will call",
                "must call her",
                "lunch (planned)",
                "lunch tomorrow",
                "to call",
            ],
        );
    }

    #[test]
    fn what_speaks_of_something_else() {
        check(
            Language::English,
            None,
            &[
                "",
                "call",
                "call ~~about the lease~~",
                "call: launch postponed to May",
                "lunch, her trip was cancelled by the airline",
                "talked about the cancelled launch",
                "call [told:: the pier that moved]",
                "call (they moved to Bonn)",
                "coffee, she has moved to Oslo",
                "lunch with Bo moved to Oslo",
                "moved to Oslo",
                "call: her desk was moved to 2026-04-20",
                "call: will send the deck",
                "coffee, next week she travels",
                "emailed about lunch next week",
                "coffee [follow-up:: 2026-05-01]",
                "asked her to call Bo",
            ],
        );
    }
}
