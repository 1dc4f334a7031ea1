//! Why a sentence is refused, in words that name what was stumbled over, and who and when may be meant.

use super::reader::{Found, Reader, Refusal, Standing, Unclear};
use super::token::Token;
use super::when::{NotOne, Why};
use crate::date::Date;
use crate::error::{Error, ErrorKind};
use crate::text::Span;
use crate::text::words;

/// How many of the people that a name may mean are listed.
const LISTED: usize = 10;

impl Reader<'_, '_> {
    /// Nobody has the name that stands there.
    pub(super) fn nobody(&self, span: Span) -> Box<Refusal> {
        self.strangers(span, &[])
    }

    /// Nobody has the name that stands there; these have a part of it.
    pub(super) fn strangers(&self, span: Span, near: &[usize]) -> Box<Refusal> {
        let near = near.get(..LISTED.min(near.len())).unwrap_or_default().to_vec();
        let named: Vec<String> = near.iter().map(|at| format!("{}?", self.name_of(*at))).collect();
        let error =
            Error::new(ErrorKind::NotFound, format!("nobody is called {}", span.of(self.text)));
        let error = match named.as_slice() {
            [] => error,
            named => error.hint(named.join(" ")),
        };
        let error = error.hint("for a place write `at …`, or put it after a `:`");
        Box::new(Refusal { people: near, stranger: Some(span), ..error.into() })
    }

    /// A link leads to no person.
    pub(super) fn not_a_person(&self, token: Token, target: &str) -> Box<Refusal> {
        let error = Error::new(ErrorKind::NotFound, format!("[[{target}]] is not a person here"));
        let inner =
            Span::new(token.at.start as usize + 2, token.at.start as usize + 2 + target.len());
        Box::new(Refusal { stranger: Some(inner), ..error.into() })
    }

    /// A name that several people have.
    pub(super) fn ambiguous(&self, typed: Span, many: &[usize]) -> Box<Refusal> {
        let message = format!("`{}` may mean {} people", typed.of(self.text), many.len());
        let people = many.get(..LISTED.min(many.len())).unwrap_or_default().to_vec();
        let error = Error::new(ErrorKind::Ambiguous, message);
        Box::new(Refusal { people, unclear: Some(Unclear::Name(typed)), ..error.into() })
    }

    /// Nobody was there.
    pub(super) fn nobody_met(&self, found: &Found) -> Box<Refusal> {
        if let (Some(span), []) = (found.unknown, found.names.as_slice()) {
            return self.nobody(span);
        }
        let text = self.text;
        let mut people: Vec<usize> = Vec::new();
        let linked = found.names.iter().filter(|name| name.standing == Standing::Linked);
        let mut said: Vec<String> = Vec::new();
        for name in linked.filter(|name| !people.contains(&name.person)).collect::<Vec<_>>() {
            people.push(name.person);
            said.push(name.at.of(text).trim_start_matches('@').to_owned());
        }
        let message = match said.as_slice() {
            [] => format!("nobody in `{text}` is known here"),
            [one] => format!("nobody in `{text}` was met: {one} is only spoken of"),
            many => format!("nobody in `{text}` was met: {} are only spoken of", words::list(many)),
        };
        Box::new(Refusal { people, ..Error::new(ErrorKind::NotFound, message).into() })
    }

    /// The words are not one day.
    pub(super) fn not_one_day(&self, day: NotOne) -> Box<Refusal> {
        let unclear = matches!(day.why, Why::Either(..)).then_some(Unclear::Day(day.at));
        Box::new(Refusal { days: day.days(), unclear, ..day.error(self.text).into() })
    }

    /// A day where none is read.
    pub(super) fn left_over(&self, span: Span, day: Date) -> Box<Refusal> {
        let words = span.of(self.text);
        let message =
            format!("`{words}`: a day belongs at the beginning, or right after the names");
        let error = Error::new(ErrorKind::Refused, message);
        Box::new(Refusal { days: vec![day], ..error.into() })
    }

    /// A day beside another.
    pub(super) fn second_day(&self, span: Span, day: Date, first: Span) -> Box<Refusal> {
        let first = first.of(self.text).trim_end_matches([':', ',', ' ', '—', '–', '-']);
        let message = format!("`{}` is a second day beside `{first}`", span.of(self.text));
        let error = Error::new(ErrorKind::Refused, message);
        Box::new(Refusal { days: vec![day], ..error.into() })
    }

    /// Everyone who is surely named, in whatever place: who may have been there.
    pub(super) fn mentioned(&self) -> Vec<usize> {
        let first = (0..self.tokens.len()).find_map(|at| self.mention(at));
        first.map(|(_, name)| name.person).into_iter().collect()
    }

    /// The first day that is named, in whatever place.
    pub(super) fn first_day(&self) -> Vec<Date> {
        let first = (0..self.tokens.len()).find_map(|at| match self.days.at(at) {
            Ok(found) => found.map(|(_, day)| vec![day]),
            Err(unclear) => Some(unclear.days()),
        });
        first.unwrap_or_default()
    }

    fn name_of(&self, at: usize) -> &str {
        self.network.people.get(at).map_or("", |person| person.name())
    }
}
