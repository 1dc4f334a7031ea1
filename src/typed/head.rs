//! The head of a sentence: who was there and on which day. Behind it a name is a link and nothing more.

use super::known::{Known, Part};
use super::token::{Shape, Token};
use crate::date::phrase::{self, Grain, Toward, Unread};
use crate::date::{Date, DateOrder, show};
use crate::error::{Error, ErrorKind};
use crate::lexicon::{self, DayWord, Kind, NamedDay, TypedCue};
use crate::network::Network;
use crate::network::names::Resolved;
use crate::path::NotePath;
use crate::text::Span;
use crate::text::span::{slice, tail};

/// The most tokens that are tried as one day.
const DAY: usize = 7;

/// A name in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) at: Span,
    /// Their position in [`Network::people`].
    pub(super) person: usize,
    pub(super) standing: Standing,
}

/// What a name in a sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// They were there.
    Company,
    /// They are spoken of.
    Linked,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) names: Vec<Name>,
    /// The day and where it stands.
    pub(super) day: Option<(Date, Span)>,
    /// A name where one is expected, that nobody here has.
    pub(super) unknown: Option<Span>,
}

/// Reads sentences over one vault's names.
pub(super) struct Reader<'r, 'n> {
    pub(super) network: &'r Network<'n>,
    pub(super) known: &'r Known,
    pub(super) text: &'r str,
    pub(super) tokens: &'r [Token],
    pub(super) today: Date,
    pub(super) order: Option<DateOrder>,
    /// Where a last name alone counts.
    pub(super) last_names: LastNames,
}

/// Where a last name alone is taken for its bearer: it is often a word too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LastNames {
    /// Where a name is expected.
    Expected,
    /// Anywhere: nobody else was named.
    Anywhere,
}

/// What came just before a token, as far as it decides about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    /// "with", "and", "to", a comma of a list: a name is expected.
    Invites,
    Kind,
    Name,
    Other,
}

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
        // Behind the head a name becomes a link and nothing more.
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

    /// The day that begins with the token at `at`, and how many tokens it takes.
    fn day(&self, at: usize) -> Result<Option<(usize, Date)>, Error> {
        let limit = DAY.min(self.tokens.len().saturating_sub(at));
        for n in (1..=limit).rev() {
            let window = self.tokens.get(at..at + n).unwrap_or_default();
            let is_part = |token: &Token| {
                matches!(
                    token.shape,
                    Shape::Word | Shape::Mark('-' | '.' | ',' | '/' | '+' | '\'' | '’')
                )
            };
            let ends = window.last().is_some_and(|token| token.shape == Shape::Word);
            let starts = window.first().is_some_and(|token| token.shape == Shape::Word);
            if !(starts && ends && window.iter().all(is_part)) {
                continue;
            }
            let span = self.span(at, n);
            let words = span.of(self.text);
            if !self.says_day(at, n) {
                continue;
            }
            match phrase::read(words, self.today, Toward::Past, self.order) {
                Ok(named) if named.grain == Grain::Day => return Ok(Some((n, named.day))),
                Ok(_) if n > 1 => return Err(not_one_day(words)),
                Ok(_) => {}
                Err(Unread::Either(one, other)) => {
                    return Err(Error::new(
                        ErrorKind::Ambiguous,
                        format!("`{words}` may be {one} or {other}"),
                    ));
                }
                Err(Unread::WrongWeekday(day)) => {
                    return Err(Error::new(
                        ErrorKind::Refused,
                        format!("`{words}` is a {}", show::full(day)),
                    ));
                }
                Err(Unread::Impossible)
                    if n > 1 || words.contains(|c: char| c.is_ascii_digit()) =>
                {
                    return Err(Error::new(
                        ErrorKind::Refused,
                        format!("there is no such day as `{words}`"),
                    ));
                }
                Err(_) => {}
            }
        }
        Ok(None)
    }

    /// Whether the words are meant as a day: not the `14` of "14 people", not "2 weeks".
    fn says_day(&self, at: usize, n: usize) -> bool {
        let words: Vec<&str> = self
            .tokens
            .get(at..at + n)
            .unwrap_or_default()
            .iter()
            .filter(|t| t.shape == Shape::Word)
            .map(|t| t.of(self.text))
            .collect();
        let last_is_filler = words.last().is_some_and(|word| {
            matches!(
                DayWord::of(word),
                Some(DayWord::Filler | DayWord::In | DayWord::For | DayWord::From | DayWord::Until)
            )
        });
        let lone = words.len() == 1;
        let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
        let speaks = words.iter().any(|word| {
            NamedDay::of(word).is_some()
                || lexicon::weekday(word).is_some()
                    && (word.len() > 3 || word.starts_with(char::is_uppercase))
                || lexicon::month(word).is_some() && !lone
                || matches!(
                    DayWord::of(word),
                    Some(
                        DayWord::Ago
                            | DayWord::Back
                            | DayWord::Last
                            | DayWord::Next
                            | DayWord::Weekend
                    )
                )
                || word.len() > 4 && is_number(&word.replace(['-', '.', '/'], ""))
                || phrase::is_slashed(word)
                || word.starts_with(|c: char| c.is_ascii_digit())
                    && ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
        }) || NamedDay::of(&words.join(" ")).is_some()
            || words.first().is_some_and(|word| DayWord::of(word) == Some(DayWord::In)) && n > 2;
        // "about Friday" is what was spoken of.
        let ends_head = words.iter().enumerate().any(|(at, word)| match TypedCue::of(word) {
            Some(TypedCue::About | TypedCue::Place) => true,
            Some(TypedCue::Clause) => at == 0,
            _ => false,
        });
        speaks && !last_is_filler && !ends_head
    }

    /// Whether a lone word belongs to a day.
    fn is_day_word(&self, at: usize) -> bool {
        let Some(word) = self.tokens.get(at).map(|token| token.of(self.text)) else { return false };
        NamedDay::of(word).is_some() || lexicon::weekday(word).is_some() && word.len() > 3
    }

    /// The name that begins with the token at `at`.
    fn name(&self, at: usize, before: Before) -> Result<Option<(usize, Name)>, Error> {
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
    fn said(&self, at: usize, invited: bool, titled: bool) -> Option<(usize, Part, &[usize])> {
        self.longest(at, invited || titled).or_else(|| {
            let after = self.after_title(at);
            let (n, part, people) = titled.then(|| self.longest(after, true))??;
            Some((after - at + n, part, people))
        })
    }

    /// The longest run of words from `at` that someone answers to.
    fn longest(&self, at: usize, invited: bool) -> Option<(usize, Part, &[usize])> {
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
    fn mention(&self, at: usize) -> Option<(usize, Name)> {
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

    fn link(&self, token: Token) -> Result<Name, Error> {
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
    fn trimmed(&self, at: usize, n: usize) -> Span {
        let span = self.span(at, n);
        let len = span.of(self.text).trim_end_matches("'s").trim_end_matches("’s").len();
        let start = span.start as usize;
        let sign = slice(self.text, 0, start).ends_with('@');
        Span::new(start - usize::from(sign), start + len)
    }

    fn capital(&self, at: usize) -> Option<Span> {
        let token = self.tokens.get(at).filter(|token| token.shape == Shape::Word)?;
        let word = token.of(self.text);
        let is_name = word.starts_with(char::is_uppercase)
            && TypedCue::of(word).is_none()
            && Kind::of_word(word).is_none();
        is_name.then_some(token.at)
    }

    /// The words with capitals that follow each other from `at` on.
    fn run_of_capitals(&self, at: usize) -> Option<Span> {
        let n = (at..).take_while(|at| self.capital(*at).is_some()).count();
        (n > 0).then(|| self.span(at, n))
    }

    fn after_title(&self, at: usize) -> usize {
        at + if self.is_mark(at + 1, &['.']) { 2 } else { 1 }
    }

    /// Whether a colon here follows a kind alone, or names alone.
    fn only_one_of(&self, found: &Found, at: usize) -> bool {
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
    fn goes_on(&self, at: usize) -> Result<bool, Error> {
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

    /// Whether the point at `at` ends a sentence, and not a title, an initial or a number.
    fn ends_sentence(&self, at: usize) -> bool {
        let Some(point) = self.tokens.get(at) else { return true };
        let blank = tail(self.text, point.at.end as usize).starts_with(' ')
            || point.at.end as usize == self.text.len();
        let before = at
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .map_or("", |t| t.of(self.text));
        let number = before.bytes().all(|b| b.is_ascii_digit());
        blank && !lexicon::is_title(before) && !number && before.chars().count() != 1
    }

    /// How many tokens an initial of the one person takes that follows their name: the "Q." of "Ada Q.".
    fn initial_of(&self, at: usize, people: &[usize]) -> usize {
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

    fn is_initial(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Word
                && (token.of(self.text).chars().count() == 1 || token.of(self.text).contains('.'))
        })
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.tokens.get(at).is_some_and(|token| marks.iter().any(|mark| token.is(*mark)))
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.of(self.text).eq_ignore_ascii_case(word))
    }

    fn span(&self, at: usize, n: usize) -> Span {
        let start = self.tokens.get(at).map_or(0, |token| token.at.start);
        let end = self.tokens.get((at + n).saturating_sub(1)).map_or(start, |token| token.at.end);
        Span::new(start as usize, end as usize)
    }

    fn with_brackets(&self, span: Span) -> Span {
        let (start, end) = (span.start as usize, span.end as usize);
        let inside =
            slice(self.text, 0, start).ends_with('(') && tail(self.text, end).starts_with(')');
        if inside { Span::new(start - 1, end + 1) } else { span }
    }

    fn left_over(&self, span: Span) -> Error {
        let words = span.of(self.text);
        Error::new(
            ErrorKind::Refused,
            format!("`{words}`: a day belongs at the beginning, or right after the names"),
        )
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

    fn nobody(&self, span: Span) -> Error {
        let words = span.of(self.text);
        let error = Error::new(ErrorKind::NotFound, format!("nobody is called {words}"));
        error.hint("for a place write `at …`, or put it after a `:`")
    }

    fn ambiguous(&self, typed: &str, many: &[usize]) -> Error {
        let message = format!("`{typed}` may mean {} people", many.len());
        let people = many.iter().take(10).filter_map(|at| self.network.people.get(*at));
        people.fold(Error::new(ErrorKind::Ambiguous, message), |error, person| {
            error.hint(format!("{} ([[{}]])", person.name(), person.path().without_extension()))
        })
    }
}

fn not_one_day(words: &str) -> Error {
    Error::new(ErrorKind::Refused, format!("`{words}` is longer than a day"))
}

fn spaced(text: &str, token: Token) -> bool {
    let before = slice(text, 0, token.at.start as usize).ends_with(' ');
    before && tail(text, token.at.end as usize).starts_with([' ', '>'])
}

fn token_touches(text: &str, token: Token) -> bool {
    !slice(text, 0, token.at.start as usize).ends_with(' ')
}
