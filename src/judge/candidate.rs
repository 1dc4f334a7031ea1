//! One line made ready to be judged, and one link in it.

use crate::judge::clause::{self, Clause};
use crate::judge::line::{Line, When};
use crate::judge::list::{self, List};
use crate::judge::place::{self, Place};
use crate::judge::token::{Form, LinkMarks, Token, Tokens};
use crate::lexicon::cues::{Ground, Words};
use crate::lexicon::cues::{Sense, Senses};
use crate::text::Span;

/// How many tokens are looked at on either side of a link. Many people write a paragraph as one
/// line; what is said so far away is about something else.
pub(crate) const REACH: usize = 40;

/// A line, cut up, with what is the same for all its links.
pub(crate) struct Scene<'a> {
    pub(crate) line: &'a Line<'a>,
    pub(crate) place: &'a Place<'a>,
    pub(crate) words: Words,
    pub(crate) tokens: Tokens,
    lists: Vec<List>,
    list_of: Vec<usize>,
    pub(crate) clauses: Vec<Clause>,
    /// The token that ends the head of the line.
    pub(crate) head_end: usize,
    /// What the label of the line says of those after it.
    pub(crate) label: Option<Ground>,
    /// All that its words can mean.
    pub(crate) senses: Senses,
    pub(crate) has_address: bool,
    /// The first earlier day in the head, with its token.
    pub(crate) earlier: Option<(usize, Span)>,
    /// The first later day in the head, with its token.
    pub(crate) later: Option<(usize, Span)>,
    /// Nothing but names.
    pub(crate) is_names: bool,
}

/// A link, its list and its clause.
#[derive(Clone, Copy)]
pub(crate) struct Candidate<'a> {
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) marks: LinkMarks,
    pub(crate) is_embed: bool,
    pub(crate) list: List,
    pub(crate) clause: Clause,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(line: &'a Line<'a>, place: &'a Place<'a>, words: Words) -> Self {
        let tokens = Tokens::read(line, words);
        let (lists, list_of) = list::find(&tokens);
        let clauses = clause::find(&tokens, &lists);
        let head_end = clause::head_end(&tokens, &lists);
        let label = place::label(line, &tokens).and_then(|label| words.ground(label));
        let senses = tokens.list.iter().fold(Senses::NONE, |all, token| all.and(token.senses));
        let has_address = tokens.list.iter().any(|token| token.form == Form::Address);
        let is_names = !has_address && tokens.list.iter().all(is_bare);
        let earlier = day_in_head(line, &tokens, head_end, When::Earlier);
        let later = day_in_head(line, &tokens, head_end, When::Later);
        Self {
            line,
            place,
            words,
            tokens,
            lists,
            list_of,
            clauses,
            head_end,
            label,
            senses,
            has_address,
            earlier,
            later,
            is_names,
        }
    }

    /// The link of this number, if it is one to judge.
    pub(crate) fn candidate(&'a self, link: usize) -> Option<Candidate<'a>> {
        let marks = *self.tokens.links.get(link)?;
        let list = *self.lists.get(*self.list_of.get(link)?)?;
        let n = self.clauses.partition_point(|clause| clause.to <= list.first);
        let clause = *self.clauses.get(n)?;
        let is_embed = self.line.links.get(link)?.is_embed;
        Some(Candidate { scene: self, marks, is_embed, list, clause })
    }

    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.list.get(at)
    }

    /// What the token at `at` can mean.
    pub(crate) fn senses_at(&self, at: usize) -> Senses {
        self.token(at).map_or(Senses::NONE, |token| token.senses)
    }

    pub(crate) fn form_at(&self, at: usize) -> Option<Form> {
        self.token(at).map(|token| token.form)
    }

    pub(crate) fn is_link(&self, at: usize) -> bool {
        matches!(self.form_at(at), Some(Form::Link(_)))
    }

    /// The first token of the line that is not a day or a time.
    pub(crate) fn first_word(&self) -> usize {
        self.skip(0, |token| {
            matches!(token.form, Form::Time | Form::Day(_) | Form::Dash | Form::Comma)
        })
    }

    /// The first token from `at` on that is not passed over.
    pub(crate) fn skip(&self, at: usize, passes: impl Fn(&Token) -> bool) -> usize {
        let more = self.tokens.list.iter().skip(at).take(REACH).take_while(|token| passes(token));
        at + more.count()
    }

    /// Past the adverbs at `at`.
    pub(crate) fn skip_adverbs(&self, at: usize) -> usize {
        self.skip(at, |token| {
            token.form == Form::Word
                && token.senses.has(Sense::Adverb)
                && !token.senses.has(Sense::Noun)
        })
    }
}

impl Candidate<'_> {
    /// The token directly before the list, seen through articles, titles, and `my` with two words;
    /// also through the mark that joins a label to its list.
    pub(crate) fn before(&self) -> Option<usize> {
        let mut at = self.look_back(self.list.first)?;
        if matches!(self.scene.form_at(at), Some(Form::Colon | Form::Open)) {
            at = at.checked_sub(1)?;
        }
        Some(at)
    }

    /// The same, but not through a mark.
    pub(crate) fn directly_before(&self) -> Option<usize> {
        self.look_back(self.list.first).filter(|at| *at >= self.clause.from)
    }

    fn look_back(&self, first: usize) -> Option<usize> {
        let frame = [Sense::To, Sense::From, Sense::With, Sense::Cited, Sense::About];
        let introduces = |at: usize| self.scene.senses_at(at).any(&[Sense::Article, Sense::Owner]);
        let is_plain = |at: usize| {
            let senses = self.scene.senses_at(at);
            matches!(self.scene.form_at(at), Some(Form::Word | Form::Name))
                && (senses.is_empty() || senses.has(Sense::Title) && !senses.any(&frame))
        };
        let mut at = first;
        for _ in 0..4 {
            let before = at.checked_sub(1)?;
            let senses = self.scene.senses_at(before);
            let is_word = self.scene.form_at(before) == Some(Form::Word);
            // `com a [[Ada]]`, where `a` is also `to`.
            let is_framed = senses.any(&frame)
                && !before.checked_sub(1).is_some_and(|at| {
                    senses.has(Sense::Article)
                        && self.scene.senses_at(at).any(&[
                            Sense::With,
                            Sense::Met,
                            Sense::MetDirect,
                            Sense::About,
                            Sense::To,
                        ])
                });
            if is_word && senses.any(&[Sense::Article, Sense::Owner, Sense::Title]) && !is_framed {
                at = before;
            } else if is_plain(before) && before.checked_sub(1).is_some_and(introduces) {
                at = before - 1;
            } else if is_plain(before)
                && before.checked_sub(1).is_some_and(is_plain)
                && before.checked_sub(2).is_some_and(introduces)
            {
                at = before - 2;
            } else {
                return Some(before);
            }
        }
        at.checked_sub(1)
    }

    /// What the token directly before the list can mean.
    pub(crate) fn senses_before(&self) -> Senses {
        self.directly_before().map_or(Senses::NONE, |at| self.scene.senses_at(at))
    }

    /// Where the words around the link begin: after the last mark of any kind before it.
    pub(crate) fn strict_from(&self) -> usize {
        let before = self.scene.tokens.list.iter().take(self.list.first).skip(self.clause.from);
        let marks = [Form::Colon, Form::Dash, Form::Open, Form::Close];
        let last = before.rev().take(REACH).position(|token| marks.contains(&token.form));
        last.map_or(self.clause.from, |back| self.list.first - back)
    }

    /// The tokens before the list in its clause, the nearest first.
    pub(crate) fn back(&self) -> impl Iterator<Item = usize> {
        let from = self.clause.from.max(self.list.first.saturating_sub(REACH));
        (from..self.list.first).rev()
    }

    /// The tokens after the list in its clause, the nearest first.
    pub(crate) fn ahead(&self) -> impl Iterator<Item = usize> {
        let to = self.clause.to.min(self.list.last + 1 + REACH);
        self.list.last + 1..to.max(self.list.last + 1)
    }

    /// Whether the list begins its clause: what follows is what they do.
    pub(crate) fn is_subject(&self) -> bool {
        (self.strict_from()..self.list.first).all(|at| {
            let is_day = matches!(self.scene.form_at(at), Some(Form::Time | Form::Day(_)));
            is_day
                || self.scene.senses_at(at).any(&[
                    Sense::Adverb,
                    Sense::And,
                    Sense::Article,
                    Sense::Title,
                ])
        })
    }

    /// Whether this is the first list of the line.
    pub(crate) fn is_first(&self) -> bool {
        self.scene.lists.first().is_some_and(|list| list.first == self.list.first)
    }

    /// Whether the line begins with the list.
    pub(crate) fn begins_line(&self) -> bool {
        self.list.first <= self.scene.first_word()
    }
}

fn day_in_head(line: &Line<'_>, tokens: &Tokens, end: usize, when: When) -> Option<(usize, Span)> {
    let mut days =
        tokens.list.iter().take(end).enumerate().filter_map(|(at, token)| match token.form {
            Form::Day(n) => Some((at, line.days.get(n as usize)?)),
            _ => None,
        });
    days.find(|(_, day)| day.when == when).map(|(at, day)| (at, day.span))
}

/// Whether a token says nothing beside a name.
fn is_bare(token: &Token) -> bool {
    match token.form {
        Form::Word => token.senses.any(&[Sense::And, Sense::Title]),
        Form::Address | Form::Key => false,
        _ => true,
    }
}
