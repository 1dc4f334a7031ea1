//! The head of a sentence: who was there and on which day. After it a name is a link and nothing more.

use super::reader::{Before, Found, Name, Reader, Standing};
use super::token::{Shape, Token};
use crate::error::Error;
use crate::lexicon::{self, Kind, TypedCue};
use crate::text::Span;
use crate::text::span::{slice, tail};

impl Reader<'_, '_> {
    pub(super) fn read(&self) -> Result<Found, Error> {
        let mut found = Found::default();
        let mut at = 0;
        let mut before = Before::Start;
        let mut standing = Standing::Company;
        let mut colon = false;
        let mut plain = true;
        while let Some(token) = self.tokens.get(at).copied() {
            if let Some((n, day)) = self.day(at)? {
                let lone_name = n == 1 && self.name(at, before)?.is_some();
                if !lone_name {
                    let span = self.span(at, n);
                    let place = matches!(before, Before::Start | Before::Kind | Before::Name);
                    if !place || found.day.is_some() {
                        return Err(self.left_over(span));
                    }
                    found.day = Some((day, self.with_brackets(span)));
                    at += n;
                    // The colon or comma behind the day belongs to it.
                    if before == Before::Start && self.is_mark(at, &[':', ',']) {
                        let end = self.span(at, 1).end as usize;
                        found.day = Some((day, Span::new(span.start as usize, end)));
                        at += 1;
                    } else if self.is_mark(at, &[')']) {
                        at += 1;
                    }
                    continue;
                }
            }
            if let Some((n, name)) = self.name(at, before)? {
                let standing =
                    if colon && before == Before::Other { Standing::Linked } else { standing };
                let is_theirs = tail(self.text, name.at.end as usize).starts_with(['\'', '’']);
                let standing = if is_theirs { Standing::Linked } else { standing };
                found.names.push(Name { standing, ..name });
                at += n;
                before = Before::Name;
                continue;
            }
            let word = token.of(self.text);
            match token.shape {
                Shape::Mark('(')
                    if self.day(at + 1)?.is_some_and(|(n, _)| self.is_mark(at + 1 + n, &[')'])) => {
                }
                Shape::Mark('@') => before = Before::Invites,
                Shape::Mark('/') if token_touches(self.text, token) => before = Before::Invites,
                Shape::Mark('&' | '+') => before = Before::Invites,
                Shape::Mark(':') if plain && !colon && self.only_one_of(&found, at) => {
                    colon = true;
                    before = if found.names.is_empty() { Before::Invites } else { Before::Other };
                }
                Shape::Mark(',') if found.names.is_empty() || self.goes_on(at)? => {
                    let day = self.day(at + 1)?.is_some();
                    before = if before == Before::Name && !day { Before::Invites } else { before };
                }
                Shape::Mark('.') if !self.ends_sentence(at) => {}
                Shape::Mark('-' | '–' | '—') if !spaced(self.text, token) => {}
                Shape::Mark('\'' | '’' | '"' | '!' | '?') => {}
                Shape::Mark('-') if tail(self.text, token.at.end as usize).starts_with('>') => {
                    break;
                }
                Shape::Mark(_) => break,
                Shape::Tag | Shape::Link => before = Before::Other,
                Shape::Word => match TypedCue::of(word) {
                    Some(TypedCue::About | TypedCue::Place | TypedCue::Clause) => break,
                    Some(TypedCue::But) => (standing, before) = (Standing::Linked, Before::Invites),
                    Some(TypedCue::With) => {
                        (standing, before) = (Standing::Company, Before::Invites);
                    }
                    Some(TypedCue::And | TypedCue::To | TypedCue::From) => before = Before::Invites,
                    _ if word.eq_ignore_ascii_case("but") && self.is_word(at + 1, "not") => {}
                    _ if word.eq_ignore_ascii_case("but") => break,
                    _ if Kind::of_word(word).is_some()
                        || lexicon::is_title(word) && before == Before::Start =>
                    {
                        before = Before::Kind;
                    }
                    _ if lexicon::is_title(word) => before = Before::Invites,
                    _ => {
                        if self.is_day_word(at) {
                            return Err(self.left_over(token.at));
                        }
                        if before == Before::Invites {
                            found.unknown = found.unknown.or(self.run_of_capitals(at));
                        }
                        plain = false;
                        before = Before::Other;
                    }
                },
            }
            at += 1;
        }
        // After the head a name becomes a link and nothing more.
        while at < self.tokens.len() {
            match self.mention(at) {
                Some((n, name)) => {
                    found.names.push(name);
                    at += n;
                }
                None => at += 1,
            }
        }
        Ok(found)
    }

    /// Whether a colon here follows a kind alone, or names alone.
    pub(super) fn only_one_of(&self, found: &Found, at: usize) -> bool {
        let start = found.day.filter(|(_, span)| span.start == 0).map_or(0, |(_, span)| span.end);
        let mut kinds = self
            .tokens
            .get(..at)
            .unwrap_or_default()
            .iter()
            .filter(|token| token.at.start >= start && token.shape == Shape::Word);
        let has_kind = kinds.any(|token| Kind::of_word(token.of(self.text)).is_some());
        has_kind == found.names.is_empty()
    }

    /// Whether the list goes on behind the comma at `at`: a name, and then no sentence about it.
    pub(super) fn goes_on(&self, at: usize) -> Result<bool, Error> {
        let cue = |at: usize| self.tokens.get(at).and_then(|t| TypedCue::of(t.of(self.text)));
        if let Some((n, _)) = self.day(at + 1)? {
            return Ok(self
                .tokens
                .get(at + 1 + n)
                .is_none_or(|t| matches!(t.shape, Shape::Mark(_))));
        }
        let at = match cue(at + 1) {
            Some(TypedCue::But | TypedCue::With) => return Ok(true),
            Some(TypedCue::And) => at + 1,
            _ => at,
        };
        let Some((n, ..)) = self.longest(at + 1, true) else { return Ok(false) };
        let after = at + 1 + n;
        Ok(match self.tokens.get(after) {
            None => true,
            Some(token) => match token.shape {
                Shape::Mark(mark) => !matches!(mark, '\'' | '’'),
                Shape::Word => {
                    TypedCue::of(token.of(self.text)).is_some() || self.day(after)?.is_some()
                }
                _ => false,
            },
        })
    }
}

fn spaced(text: &str, token: Token) -> bool {
    let before = slice(text, 0, token.at.start as usize).ends_with(' ');
    before && tail(text, token.at.end as usize).starts_with([' ', '>'])
}

fn token_touches(text: &str, token: Token) -> bool {
    !slice(text, 0, token.at.start as usize).ends_with(' ')
}
