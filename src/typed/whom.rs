//! The names in a sentence: whole, with their titles and initials, or refused.

use super::known::Part;
use super::reader::{Before, Found, LastNames, Name, Reader, Standing};
use super::token::{Shape, Token};
use crate::error::{Error, ErrorKind};
use crate::lexicon::{self, Kind, TypedCue};
use crate::network::names::Resolved;
use crate::path::NotePath;
use crate::text::Span;
use crate::text::span::slice;

impl Reader<'_, '_> {
    /// The name that begins with the token at `at`.
    pub(super) fn name(&self, at: usize, before: Before) -> Result<Option<(usize, Name)>, Error> {
        let Some(token) = self.tokens.get(at).copied() else { return Ok(None) };
        if token.shape == Shape::Link {
            return self.link(token).map(|name| Some((1, name)));
        }
        if token.shape != Shape::Word
            || slice(self.text, 0, token.at.start as usize).ends_with('\\')
        {
            return Ok(None);
        }
        let invited = matches!(before, Before::Invites | Before::Kind)
            || before == Before::Start && self.is_mark(at + 1, &[':']);
        let titled = lexicon::is_title(token.of(self.text));
        let Some((n, part, people)) = self.said(at, invited, titled) else {
            if titled && let Some(next) = self.capital(self.after_title(at)) {
                return Err(self.nobody(Span::new(token.at.start as usize, next.end as usize)));
            }
            return Ok(None);
        };
        let n = n + self.initial_of(at + n, people);
        let span = self.span(at, n);
        // Who stands there may have more parts than the name in the note explains.
        let next = self
            .capital(at + n)
            .filter(|next| slice(self.text, span.end as usize, next.start as usize) == " ");
        if (part != Part::Whole || n == 1)
            && let Some(next) = next
            && self.day(at + n)?.is_none()
        {
            return Err(self.nobody(Span::new(span.start as usize, next.end as usize)));
        }
        match people {
            [person] => Ok(Some((
                n,
                Name { at: self.trimmed(at, n), person: *person, standing: Standing::Company },
            ))),
            many => Err(self.ambiguous(span.of(self.text), many)),
        }
    }

    /// Who is named at `at`; behind a title, whom it belongs to.
    pub(super) fn said(
        &self,
        at: usize,
        invited: bool,
        titled: bool,
    ) -> Option<(usize, Part, &[usize])> {
        self.longest(at, invited || titled).or_else(|| {
            let after = self.after_title(at);
            let (n, part, people) = titled.then(|| self.longest(after, true))??;
            Some((after - at + n, part, people))
        })
    }

    /// The longest run of words from `at` that someone answers to.
    pub(super) fn longest(&self, at: usize, invited: bool) -> Option<(usize, Part, &[usize])> {
        // Points and hyphens take tokens too.
        let limit = (2 * self.known.longest + 2).min(self.tokens.len() - at);
        (1..=limit).rev().find_map(|n| {
            let window = self.tokens.get(at..at + n)?;
            let one = window.iter().all(|t| matches!(t.shape, Shape::Word | Shape::Mark('.')));
            let last = window
                .last()
                .is_some_and(|t| t.shape == Shape::Word || self.is_initial(at + n - 2));
            let words = self.span(at, n);
            let first = words.of(self.text).chars().next()?;
            let may = first.is_uppercase() || !first.is_lowercase() || invited || n > 1;
            let bare = words.of(self.text).trim_end_matches("'s").trim_end_matches("’s");
            (one && last && may)
                .then(|| self.known.find(bare))?
                .filter(|(part, _)| {
                    *part != Part::Last
                        || invited
                        || n > 1
                        || self.last_names == LastNames::Anywhere
                })
                .map(|(part, people)| (n, part, people))
        })
    }

    /// The first who is surely named, wherever it is.
    pub(super) fn first_mentioned(&self) -> Option<usize> {
        let mut names = (0..self.tokens.len()).filter_map(|at| self.mention(at));
        names.next().map(|(_, name)| name.person)
    }

    /// A name behind the head: a link, when one person is surely meant.
    pub(super) fn mention(&self, at: usize) -> Option<(usize, Name)> {
        let token = self.tokens.get(at)?;
        if token.shape == Shape::Link {
            let name = self.link(*token).ok()?;
            return Some((1, Name { standing: Standing::Linked, ..name }));
        }
        if token.shape != Shape::Word
            || slice(self.text, 0, token.at.start as usize).ends_with('\\')
        {
            return None;
        }
        let (n, _, people) = self.longest(at, false)?;
        let more = self.capital(at + n).is_some_and(|next| {
            slice(self.text, self.span(at, n).end as usize, next.start as usize) == " "
        });
        let [person] = people else { return None };
        let capital = token.of(self.text).chars().next().is_some_and(|c| !c.is_lowercase());
        (capital && !more).then(|| {
            (n, Name { at: self.trimmed(at, n), person: *person, standing: Standing::Linked })
        })
    }

    pub(super) fn link(&self, token: Token) -> Result<Name, Error> {
        let inner = token.of(self.text).trim_start_matches('[').trim_end_matches(']');
        let target = inner.split(['|', '#']).next().unwrap_or("");
        match self.network.names.resolve(target, &NotePath::new("")) {
            Resolved::Person(person) => {
                Ok(Name { at: token.at, person, standing: Standing::Company })
            }
            _ => Err(Error::new(ErrorKind::NotFound, format!("[[{target}]] is not a person here"))
                .hint(format!("make a note with `touchbase add \"{target}\"`"))),
        }
    }

    /// The span of a name without its possessive ending.
    pub(super) fn trimmed(&self, at: usize, n: usize) -> Span {
        let span = self.span(at, n);
        let len = span.of(self.text).trim_end_matches("'s").trim_end_matches("’s").len();
        let start = span.start as usize;
        let sign = slice(self.text, 0, start).ends_with('@');
        Span::new(start - usize::from(sign), start + len)
    }

    pub(super) fn capital(&self, at: usize) -> Option<Span> {
        let token = self.tokens.get(at).filter(|token| token.shape == Shape::Word)?;
        let word = token.of(self.text);
        let is_name = word.starts_with(char::is_uppercase)
            && TypedCue::of(word).is_none()
            && Kind::of_word(word).is_none();
        is_name.then_some(token.at)
    }

    /// The words with capitals that follow each other from `at` on.
    pub(super) fn run_of_capitals(&self, at: usize) -> Option<Span> {
        let n = (at..).take_while(|at| self.capital(*at).is_some()).count();
        (n > 0).then(|| self.span(at, n))
    }

    pub(super) fn after_title(&self, at: usize) -> usize {
        at + if self.is_mark(at + 1, &['.']) { 2 } else { 1 }
    }

    /// How many tokens an initial of the one person takes that follows their name: the "Q." of "Ada Q.".
    pub(super) fn initial_of(&self, at: usize, people: &[usize]) -> usize {
        let Some(token) = self.tokens.get(at).filter(|token| token.shape == Shape::Word) else {
            return 0;
        };
        let word = token.of(self.text);
        let person = people.first().and_then(|person| self.network.people.get(*person));
        let explains = person.is_some_and(|person| {
            person.name().split_whitespace().skip(1).any(|part| part.starts_with(word))
        });
        let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
        match is_initial && explains && people.len() == 1 {
            true if self.is_mark(at + 1, &['.']) => 2,
            true => 1,
            false => 0,
        }
    }

    /// Why nobody was there.
    pub(super) fn nobody_met(&self, found: &Found) -> Error {
        match (found.unknown, found.names.as_slice()) {
            (Some(span), []) => self.nobody(span),
            _ => Error::new(ErrorKind::NotFound, "nobody in this sentence was met")
                .hint("name someone as they are called in your notes, such as `call with Ada`")
                .hint("list everyone with `touchbase people`, or make a note with `touchbase add NAME`"),
        }
    }

    pub(super) fn nobody(&self, span: Span) -> Error {
        let words = span.of(self.text);
        let error = Error::new(ErrorKind::NotFound, format!("nobody is called {words}"));
        error.hint("for a place write `at …`, or put it after a `:`")
    }

    pub(super) fn ambiguous(&self, typed: &str, many: &[usize]) -> Error {
        let message = format!("`{typed}` may mean {} people", many.len());
        let people = many.iter().take(10).filter_map(|at| self.network.people.get(*at));
        people.fold(Error::new(ErrorKind::Ambiguous, message), |error, person| {
            error.hint(format!("{} ([[{}]])", person.name(), person.path().without_extension()))
        })
    }
}
