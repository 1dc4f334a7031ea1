//! The head of a sentence: who was there and on which day. After it a name is a link and nothing more.
//!
//! Each step looks at one day, name, mark or word, and says how far it goes or that the head ends there.

use super::reader::{Before, Found, Name, Reader, Refusal, Standing};
use super::token::{Shape, Token};
use crate::date::Date;
use crate::lexicon::{self, TypedCue};
use crate::text::Span;
use crate::text::span::{slice, tail};

/// What was read of the head so far.
#[derive(Debug, Default)]
struct Head {
    found: Found,
    before: Before,
    standing: Standing,
    /// The colon after a kind or after names has been passed.
    colon: bool,
    /// There was a word that is neither a kind nor a name nor a preposition.
    wordy: bool,
}

/// What a step came to.
enum Verdict {
    /// The head goes on after this many tokens.
    Past(usize),
    End,
}

impl Reader<'_, '_> {
    pub(super) fn read(&self) -> Result<Found, Box<Refusal>> {
        let mut head = Head::default();
        let mut at = 0;
        while at < self.tokens.len() {
            match self.step(at, &mut head)? {
                Verdict::Past(n) => at += n,
                Verdict::End => break,
            }
        }
        let mut found = head.found;
        while at < self.tokens.len() {
            let mention = self.mention(at);
            at += mention.map_or(1, |(n, _)| n);
            found.names.extend(mention.map(|(_, name)| name));
        }
        Ok(found)
    }

    fn step(&self, at: usize, head: &mut Head) -> Result<Verdict, Box<Refusal>> {
        if let Some((n, day)) = self.day(at, head)? {
            return self.take_day(at, n, day, head).map(Verdict::Past);
        }
        if let Some((n, name)) = self.name(at, head.before)? {
            self.take_name(name, head);
            return Ok(Verdict::Past(n));
        }
        let Some(token) = self.tokens.get(at).copied() else { return Ok(Verdict::End) };
        match token.shape {
            Shape::Mark(mark) => self.mark(at, mark, head),
            Shape::Tag | Shape::Link => {
                head.before = Before::Other;
                Ok(Verdict::Past(1))
            }
            Shape::Word => self.take_word(at, head),
        }
    }

    /// The day at `at`, unless one word that is a name as well stands there.
    fn day(&self, at: usize, head: &Head) -> Result<Option<(usize, Date)>, Box<Refusal>> {
        // "Joe Friday" is a name; "Friday" is a day, even where someone is called so.
        if self.longest(at, false).is_some_and(|said| said.n > 1) {
            return Ok(None);
        }
        // "coffee with May on 3 May"
        if head.before == Before::Invites
            && lexicon::month(self.word(at)).is_some()
            && self.longest(at, false).is_some()
        {
            return Ok(None);
        }
        let found = self.days.at(at).map_err(|day| self.not_one_day(day))?;
        let Some((1, _)) = found else { return Ok(found) };
        let is_name = !self.days.is_word(at) && matches!(self.name(at, head.before), Ok(Some(_)));
        Ok(found.filter(|_| !is_name))
    }

    fn take_day(
        &self,
        at: usize,
        n: usize,
        day: Date,
        head: &mut Head,
    ) -> Result<usize, Box<Refusal>> {
        let span = self.span(at, n);
        if let Some((_, first)) = head.found.day {
            return Err(self.second_day(span, day, first));
        }
        if !matches!(head.before, Before::Start | Before::Kind | Before::Name) {
            return Err(self.left_over(span, day));
        }
        let (start, end) = (span.start as usize, span.end as usize);
        let bracketed = slice(self.text, 0, start).ends_with('(') && self.is_mark(at + n, &[')']);
        // The colon, comma or dash after the day at the beginning belongs to it.
        let pointed = head.before == Before::Start
            && (self.is_mark(at + n, &[':', ',']) || self.is_dash(at + n));
        let whole = match (bracketed, pointed) {
            (true, _) => Span::new(start - 1, end + 1),
            (_, true) => Span::new(start, self.span(at + n, 1).end as usize),
            _ => span,
        };
        head.found.day = Some((day, whole));
        Ok(n + usize::from(bracketed || pointed))
    }

    fn take_name(&self, name: Name, head: &mut Head) {
        // "a friend of Ada and Bo"
        if head.before == Before::Of {
            head.standing = Standing::Linked;
        }
        let is_theirs = tail(self.text, name.at.end as usize).starts_with(['\'', '’']);
        // "Ada: what Bo said": after a colon only what is joined is company.
        let is_told = head.colon && head.before == Before::Other;
        let standing = if is_theirs || is_told { Standing::Linked } else { head.standing };
        head.found.names.push(Name { standing, ..name });
        head.before = Before::Name;
    }

    fn mark(&self, at: usize, mark: char, head: &mut Head) -> Result<Verdict, Box<Refusal>> {
        let token = self.span(at, 1);
        let glued = !slice(self.text, 0, token.start as usize).ends_with(' ');
        let blank = tail(self.text, token.end as usize).starts_with(' ');
        let goes_on = match mark {
            '(' => {
                matches!(self.days.at(at + 1), Ok(Some((n, _))) if self.is_mark(at + 1 + n, &[')']))
            }
            '@' if blank => {
                head.standing = Standing::Linked;
                head.before = Before::Other;
                true
            }
            '@' | '&' | '+' => {
                head.before = Before::Invites;
                true
            }
            '/' if glued => {
                head.before = Before::Invites;
                true
            }
            ':' if head.before == Before::Start && head.found.day.is_some() => true,
            ':' if !head.wordy && !head.colon && self.is_kind_or_names(head, at) => {
                head.colon = true;
                let none = head.found.names.is_empty();
                head.before = if none { Before::Invites } else { Before::Other };
                true
            }
            ',' => self.comma(at, head)?,
            '.' => !self.ends_sentence(at),
            '-' if tail(self.text, token.end as usize).starts_with('>') => false,
            '-' | '–' | '—' => !self.is_dash(at),
            '\'' | '’' | '"' | '“' | '”' | '„' => true,
            '!' | '?' => !blank,
            '\\' => true,
            _ => false,
        };
        Ok(if goes_on { Verdict::Past(1) } else { Verdict::End })
    }

    /// Whether the head goes on after a comma: with a further member of the list, or where nobody was named yet.
    fn comma(&self, at: usize, head: &mut Head) -> Result<bool, Box<Refusal>> {
        let day = self.days.at(at + 1).map_err(|day| self.not_one_day(day))?.is_some();
        let named = !head.found.names.is_empty();
        let goes_on = if day || named || self.longest(at + 1, true).is_some() {
            self.list_goes_on(at)?
        } else {
            true
        };
        if goes_on && named && !day {
            head.before = Before::Invites;
        }
        Ok(goes_on)
    }

    fn take_word(&self, at: usize, head: &mut Head) -> Result<Verdict, Box<Refusal>> {
        let is_kind = self.kind(at).is_some();
        let cue = self.cue(at);
        match cue {
            Some(TypedCue::About | TypedCue::Clause) => return Ok(Verdict::End),
            Some(TypedCue::Yet) if self.cue(at + 1) != Some(TypedCue::But) => {
                return Ok(Verdict::End);
            }
            Some(TypedCue::Place) => {
                if self.days.is_time(at + 1) {
                    return Ok(Verdict::Past(2));
                }
                (head.standing, head.before) = (Standing::Linked, Before::Other);
            }
            Some(TypedCue::But) => {
                (head.standing, head.before) = (Standing::Linked, Before::Invites);
            }
            Some(TypedCue::With) => {
                (head.standing, head.before) = (Standing::Company, Before::Invites);
            }
            Some(TypedCue::And | TypedCue::To | TypedCue::From) => head.before = Before::Invites,
            Some(TypedCue::The) if head.before == Before::Invites => {}
            // What someone did with someone else is not about me.
            Some(TypedCue::Says) if head.before == Before::Name => {
                (head.standing, head.before) = (Standing::Linked, Before::Kind);
            }
            Some(TypedCue::Is) if head.before == Before::Name => {
                (head.standing, head.before) = (Standing::Linked, Before::Other);
            }
            Some(TypedCue::Of) => head.before = Before::Of,
            _ if is_kind => head.before = Before::Kind,
            _ if lexicon::is_title(self.word(at), self.tongue) => {
                let start = head.before == Before::Start;
                head.before = if start { Before::Kind } else { Before::Invites };
            }
            _ if self.days.is_clock(at) => {}
            _ => {
                if self.days.is_word(at) {
                    return Err(self.left_over(self.span(at, 1), self.days.today));
                }
                if head.before == Before::Invites && self.capital(at).is_some() {
                    head.found.unknown = head.found.unknown.or(Some(self.run_of_capitals(at, 0)));
                }
                head.wordy |= cue != Some(TypedCue::Yet);
                head.before = Before::Other;
            }
        }
        Ok(Verdict::Past(1))
    }

    /// Whether a colon here follows a kind alone, or names alone.
    fn is_kind_or_names(&self, head: &Head, at: usize) -> bool {
        let has_kind = (0..at).any(|at| {
            let in_day = head.found.day.is_some_and(|(_, day)| {
                let word = self.span(at, 1);
                day.start <= word.start && word.end <= day.end
            });
            !in_day && self.kind(at).is_some()
        });
        has_kind == head.found.names.is_empty()
    }

    /// Whether the list goes on after the comma at `at`: a name, and then no sentence about it.
    fn list_goes_on(&self, at: usize) -> Result<bool, Box<Refusal>> {
        let day = self.days.at(at + 1).map_err(|day| self.not_one_day(day))?;
        if let Some((n, _)) = day {
            let after = self.tokens.get(at + 1 + n);
            return Ok(after.is_none_or(|token| matches!(token.shape, Shape::Mark(_))));
        }
        let at = match self.cue(at + 1) {
            Some(TypedCue::But | TypedCue::With) => return Ok(true),
            Some(TypedCue::And) => at + 2,
            _ => at + 1,
        };
        let is_link = self.tokens.get(at).is_some_and(|token| token.shape == Shape::Link);
        let signed = self.is_mark(at, &['@']);
        let at = at + usize::from(signed);
        let after = match self.longest(at, true) {
            Some(said) => at + said.n,
            None if is_link => at + 1,
            // "Ada, Zed and Bo": someone without a note.
            None if self.capital(at).is_some() => {
                let end = self.run_of_capitals(at, 0).end;
                let rest = self.tokens.iter().skip(at);
                at + rest.take_while(|token| token.at.end <= end).count()
            }
            None => return Ok(false),
        };
        Ok(self.is_member_before(after))
    }

    /// Whether what stands at `at`, after a name, leaves it a member of a list.
    fn is_member_before(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        match token.shape {
            Shape::Mark(mark) => !matches!(mark, '\'' | '’'),
            Shape::Word if matches!(self.days.at(at), Ok(Some(_))) => true,
            Shape::Word => match self.cue(at) {
                // "Bo and I went home" is a sentence; "Bo and I" is not.
                Some(TypedCue::And) => {
                    let is_me = self.cue(at + 1) == Some(TypedCue::Me);
                    !is_me || self.is_end(at + 2)
                }
                Some(
                    TypedCue::With
                    | TypedCue::About
                    | TypedCue::Place
                    | TypedCue::But
                    | TypedCue::Yet
                    | TypedCue::Clause
                    | TypedCue::From,
                ) => true,
                _ => false,
            },
            Shape::Tag => true,
            Shape::Link => false,
        }
    }

    fn is_end(&self, at: usize) -> bool {
        let about = matches!(self.cue(at), Some(TypedCue::About | TypedCue::Place));
        about || self.tokens.get(at).is_none_or(|token| matches!(token.shape, Shape::Mark(_)))
    }

    /// Whether a dash with blanks around it stands at `at`, or an arrow.
    fn is_dash(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at).filter(is_dash) else { return false };
        let before = slice(self.text, 0, token.at.start as usize);
        let after = tail(self.text, token.at.end as usize);
        (before.ends_with(' ') || before.is_empty()) && after.starts_with([' ', '>'])
    }
}

fn is_dash(token: &&Token) -> bool {
    matches!(token.shape, Shape::Mark('-' | '–' | '—'))
}
