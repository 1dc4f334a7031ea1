//! The names in a sentence: whole, with their titles and initials, or refused.

use super::known::{self, Part};
use super::reader::{Before, LastNames, Name, Reader, Refusal, Standing};
use super::token::{self, Shape, Token};
use crate::lexicon::{self, DayWord, TypedCue};
use crate::network::Person;
use crate::network::names::Resolved;
use crate::path::NotePath;
use crate::text::Span;
use crate::text::fold::loose;
use crate::text::span::slice;

/// Words that someone answers to.
#[derive(Debug, Clone)]
pub(super) struct Said {
    /// How many tokens they take.
    pub(super) n: usize,
    pub(super) part: Part,
    /// Who they may mean: positions in [`Network::people`](crate::network::Network::people).
    pub(super) people: Vec<usize>,
}

impl Reader<'_, '_> {
    /// The name that begins with the token at `at`.
    pub(super) fn name(
        &self,
        at: usize,
        before: Before,
    ) -> Result<Option<(usize, Name)>, Box<Refusal>> {
        let Some(token) = self.tokens.get(at).copied() else { return Ok(None) };
        if token.shape == Shape::Link {
            return self.link(token).map(|name| Some((1, name)));
        }
        if token.shape != Shape::Word || self.is_escaped(token) || self.is_only_a_word(at, before) {
            return Ok(None);
        }
        let invited = matches!(before, Before::Invites | Before::Kind)
            || before == Before::Start && self.is_mark(at + 1, &[':']);
        let Some(said) = self.candidate(at, invited)? else { return Ok(None) };
        let said = self.extended(at, said);
        self.verdict(at, &said)?;
        match said.people.as_slice() {
            [person] => {
                let at = self.trimmed(at, said.n);
                Ok(Some((said.n, Name { at, person: *person, standing: Standing::Company })))
            }
            many => Err(self.ambiguous(self.span(at, said.n), many)),
        }
    }

    /// Who may be named at `at`: by their name, or after a title or initials.
    fn candidate(&self, at: usize, invited: bool) -> Result<Option<Said>, Box<Refusal>> {
        let titled = lexicon::is_title(self.word(at), self.tongue);
        if let Some(said) = self.longest(at, invited || titled) {
            return Ok(Some(said));
        }
        let lead = match titled {
            true => self.after_title(at) - at,
            false => self.initials(at, invited),
        };
        if lead == 0 {
            return Ok(None);
        }
        let Some(mut said) = self.longest(at + lead, true) else {
            return match self.capital(at + lead) {
                Some(_) => Err(self.nobody(self.run_of_capitals(at, lead))),
                None => Ok(None),
            };
        };
        said.n += lead;
        let whole = self.span(at, said.n).of(self.text);
        let fits = |person: &Person<'_>| match titled {
            true => known::title(person).is_none_or(|own| loose(own) == loose(self.word(at))),
            false => known::explains(person, whole),
        };
        said.people.retain(|at| self.network.people.get(*at).is_some_and(fits));
        match said.people.is_empty() {
            true => Err(self.nobody(self.span(at, said.n))),
            false => Ok(Some(said)),
        }
    }

    /// The name with what follows of it: the "Weiss" and the "W." after "Anna", which also tell one Anna
    /// from the other.
    fn extended(&self, at: usize, mut said: Said) -> Said {
        loop {
            let next = at + said.n;
            let is_part = self.capital(next).is_some() || self.is_initial(next);
            if !is_part || !self.follows(next) || self.ends_with_possessive(next - 1) {
                return said;
            }
            let point = self.is_mark(next + 1, &['.']) && self.is_initial(next);
            let words = self.span(at, said.n + 1).of(self.text);
            let explained = |at: &usize| {
                let person = self.network.people.get(*at);
                person.is_some_and(|person| known::explains(person, without_title(words, person)))
            };
            let people: Vec<usize> = said.people.iter().copied().filter(explained).collect();
            if people.is_empty() {
                return said;
            }
            said = Said { n: said.n + 1 + usize::from(point), people, ..said };
        }
    }

    /// Whether what stands there is the whole of what was said: nothing more follows, no particles of another
    /// name come before, and it is not the name of a firm.
    fn verdict(&self, at: usize, said: &Said) -> Result<(), Box<Refusal>> {
        let next = at + said.n;
        let start = self.span(at, 1).start as usize;
        let more = self.capital(next).is_some() && self.follows(next);
        if more
            && !self.ends_with_possessive(next - 1)
            && !matches!(self.days.at(next), Ok(Some(_)))
        {
            let end = self.run_of_capitals(next, 0).end as usize;
            return Err(self.strangers(Span::new(start, end), &said.people));
        }
        let joined = self.is_mark(next, &['&']) || self.cue(next) == Some(TypedCue::And);
        if joined && self.cue(next + 1) == Some(TypedCue::Firm) {
            let end = self.span(next + 1, 1).end as usize;
            return Err(self.nobody(Span::new(start, end)));
        }
        let particles = (0..at).rev().take_while(|at| known::is_particle(self.word(*at))).count();
        if said.part == Part::Last && particles > 1 {
            return Err(self.strangers(self.span(at - particles, particles + said.n), &said.people));
        }
        Ok(())
    }

    /// The longest run of words from `at` that someone answers to.
    pub(super) fn longest(&self, at: usize, invited: bool) -> Option<Said> {
        // Points and hyphens take tokens too.
        let limit = (2 * self.known.longest + 2).min(self.tokens.len().saturating_sub(at));
        (1..=limit).rev().find_map(|n| {
            let window = self.tokens.get(at..at + n)?;
            let one = window.iter().all(|t| matches!(t.shape, Shape::Word | Shape::Mark('.')));
            let last = window
                .last()
                .is_some_and(|t| t.shape == Shape::Word || n > 1 && self.is_initial(at + n - 2));
            let words = self.span(at, n).of(self.text);
            let first = words.chars().next()?;
            let may = first.is_uppercase() || !first.is_lowercase() || invited || n > 1;
            let (part, people) = (one && last && may).then(|| self.known.find(bare(words)))??;
            let counts =
                part != Part::Last || invited || n > 1 || self.last_names == LastNames::Anywhere;
            counts.then(|| Said { n, part, people: people.to_vec() })
        })
    }

    /// A name after the head: a link, when it can only mean one person.
    pub(super) fn mention(&self, at: usize) -> Option<(usize, Name)> {
        let token = self.tokens.get(at).copied()?;
        if token.shape == Shape::Link {
            let name = self.link(token).ok()?;
            return Some((1, Name { standing: Standing::Linked, ..name }));
        }
        let capital = !token.of(self.text).starts_with(char::is_lowercase);
        // "in May"
        let is_month = lexicon::month(token.of(self.text)).is_some()
            && at.checked_sub(1).is_some_and(|at| DayWord::of(self.word(at)).is_some());
        if token.shape != Shape::Word || self.is_escaped(token) || !capital || is_month {
            return None;
        }
        let said = self.extended(at, self.longest(at, false)?);
        let [person] = said.people.as_slice() else { return None };
        let name =
            Name { at: self.trimmed(at, said.n), person: *person, standing: Standing::Linked };
        self.verdict(at, &said).ok().map(|()| (said.n, name))
    }

    fn link(&self, token: Token) -> Result<Name, Box<Refusal>> {
        let inner = token.of(self.text).trim_start_matches('[').trim_end_matches(']');
        let target = inner.split(['|', '#']).next().unwrap_or("");
        match self.network.names.resolve(target, &NotePath::new("")) {
            Resolved::Person(person) => {
                let at = self.with_sign(token.at);
                Ok(Name { at, person, standing: Standing::Company })
            }
            _ => Err(self.not_a_person(token, target)),
        }
    }

    /// Whether a name that is a word, too, is more likely the word: with a small letter among capitals, or with
    /// a capital at the very beginning, "Will call Ada".
    fn is_only_a_word(&self, at: usize, before: Before) -> bool {
        let is_word = lexicon::is_name_word(self.word(at));
        let small = self.word(at).starts_with(char::is_lowercase);
        if is_word && small && self.text.chars().skip(1).any(char::is_uppercase) {
            return true;
        }
        let is_word = before == Before::Start && is_word;
        let Some(next) = self.tokens.get(at + 1).filter(|_| is_word) else { return false };
        let names = match next.shape {
            Shape::Mark(_) => true,
            Shape::Word => {
                matches!(self.cue(at + 1), Some(TypedCue::And | TypedCue::Says | TypedCue::With))
                    || self.capital(at + 1).is_some()
            }
            Shape::Link | Shape::Tag => false,
        };
        !names
    }

    fn is_escaped(&self, token: Token) -> bool {
        slice(self.text, 0, token.at.start as usize).ends_with('\\')
    }

    fn ends_with_possessive(&self, at: usize) -> bool {
        bare(self.word(at)).len() < self.word(at).len()
    }

    /// The span of a name without its possessive ending, and with the `@` before it.
    fn trimmed(&self, at: usize, n: usize) -> Span {
        let span = self.span(at, n);
        let start = span.start as usize;
        self.with_sign(Span::new(start, start + bare(span.of(self.text)).len()))
    }

    /// The span of a name with the `@` before it.
    fn with_sign(&self, name: Span) -> Span {
        let start = name.start as usize;
        let sign = slice(self.text, 0, start).ends_with('@');
        Span::new(start - usize::from(sign), name.end as usize)
    }

    /// The words with capitals that follow each other after the `n` tokens at `at`, and those.
    pub(super) fn run_of_capitals(&self, at: usize, n: usize) -> Span {
        let mut end = at + n;
        while self.capital(end).is_some() && (end == at || self.follows(end) || end == at + n) {
            let point = self.is_initial(end) && self.is_mark(end + 1, &['.']);
            end += 1 + usize::from(point);
        }
        self.span(at, end - at)
    }

    fn after_title(&self, at: usize) -> usize {
        at + if self.is_mark(at + 1, &['.']) { 2 } else { 1 }
    }

    /// How many tokens the initials before a last name take: the "A." of "A. Quill".
    fn initials(&self, at: usize, invited: bool) -> usize {
        let mut n = 0;
        loop {
            let word = self.word(at + n);
            let point = self.is_mark(at + n + 1, &['.']);
            let is_letter = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
            if !is_letter || !(point || invited && n == 0) || word.chars().any(token::is_unspaced) {
                return n;
            }
            n += 1 + usize::from(point);
        }
    }
}

/// The words without a possessive ending.
fn bare(words: &str) -> &str {
    words.trim_end_matches("'s").trim_end_matches("’s")
}

/// What was said without a title that the person's name does not have.
fn without_title<'w>(words: &'w str, person: &Person<'_>) -> &'w str {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let is_title = lexicon::is_title(first.trim_end_matches('.'), lexicon::Tongue::default());
    if is_title && known::title(person).is_none() { rest } else { words }
}
