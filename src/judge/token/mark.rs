//! Marks, tags, web links, and what is glued to a link.

use super::{Form, LONGEST_WORD, Reader};
use crate::lexicon::cues::{Sense, Senses};
use crate::text::span::{head, tail};
use crate::text::word::fold_into;

/// The longest shown text of a web link, and the longest code in a line, in bytes.
const LONGEST_OPAQUE: usize = 500;

impl Reader<'_> {
    /// Reads the mark at the start of `rest`.
    pub(super) fn mark(&mut self, rest: &str, c: char) {
        let is_spaced = |len: usize| tail(rest, len).chars().next().is_none_or(char::is_whitespace);
        let one = c.len_utf8();
        match c {
            ',' | '，' | '、' => self.push(one, Form::Comma, Senses::NONE),
            ';' => self.push(one, Form::Stop, Senses::NONE),
            '.' | '!' | '?' | '…' if is_spaced(one) => {
                let after_title = self.out.list.last().is_some_and(|last| {
                    c == '.'
                        && last.senses.any(&[Sense::Title, Sense::About])
                        && last.span.end as usize == self.at
                });
                if after_title { self.at += one } else { self.push(one, Form::Stop, Senses::NONE) }
            }
            ':' if rest.starts_with("::") => {
                if let Some(last) = self.out.list.last_mut()
                    && last.form == Form::Word
                {
                    last.form = Form::Key;
                }
                self.at += 2;
            }
            ':' => self.push(one, Form::Colon, Senses::NONE),
            '–' | '—' | '→' | '|' | '·' | '•' | '⟶' => {
                self.push(one, Form::Dash, Senses::NONE);
            }
            '-' if rest.starts_with("->") || rest.starts_with("--") => {
                self.push(2, Form::Dash, Senses::NONE);
            }
            '=' if rest.starts_with("=>") => self.push(2, Form::Dash, Senses::NONE),
            '-' if is_spaced(one) => self.push(one, Form::Dash, Senses::NONE),
            '<' if rest.starts_with("<>") || rest.starts_with("<->") => {
                self.push(if rest.starts_with("<>") { 2 } else { 3 }, Form::Join, Senses::NONE);
            }
            '&' | '+' | '/' => self.push(one, Form::Join, Senses::NONE),
            '[' => match web_link(rest) {
                Some(len) => self.push(len, Form::Address, Senses::NONE),
                None => self.push(one, Form::Open, Senses::NONE),
            },
            '(' | '{' => self.push(one, Form::Open, Senses::NONE),
            ')' | ']' | '}' => self.push(one, Form::Close, Senses::NONE),
            '~' if rest.starts_with("~~") => {
                self.is_struck = !self.is_struck && tail(rest, 2).contains("~~");
                self.at += 2;
            }
            '`' => {
                let near = head(rest, LONGEST_OPAQUE.min(rest.len()));
                self.at += tail(near, 1).find('`').map_or(1, |end| end + 2);
            }
            '#' => self.tag(rest),
            _ => self.at += one,
        }
    }

    fn tag(&mut self, rest: &str) {
        let after = tail(rest, 1);
        if after.starts_with("[[") {
            self.at += 1;
            self.is_hashed = true;
            return;
        }
        let len =
            after.find(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | '.' | '[' | ';'));
        let len = len.unwrap_or(after.len()).min(self.bound().saturating_sub(1));
        if len == 0 {
            self.at += 1;
            return;
        }
        let last = head(after, len).rsplit('/').next().unwrap_or("");
        let mut senses = Senses::NONE;
        if last.len() <= LONGEST_WORD {
            fold_into(last, &mut self.folded);
            senses = self.words.find(&self.folded, "").senses;
            let only =
                |sense: Sense| if senses.has(sense) { Senses::of(&[sense]) } else { Senses::NONE };
            senses = only(Sense::Noun).and(only(Sense::Cited));
        }
        self.push(1 + len, Form::Tag, senses);
    }
}

/// The length of a genitive glued to a link: `'s`, `’s`, a German or Dutch `s`, the `'` after an s.
pub(super) fn genitive(after: &str) -> usize {
    let is_end = |len: usize| tail(after, len).chars().next().is_none_or(|c| !c.is_alphanumeric());
    for mark in ["'s", "’s", "s'", "s’", "s"] {
        if after.starts_with(mark) && is_end(mark.len()) {
            return mark.len();
        }
    }
    let quote = after.chars().next().filter(|c| matches!(c, '\'' | '’')).map_or(0, char::len_utf8);
    if quote > 0 && tail(after, quote).starts_with(' ') { quote } else { 0 }
}

/// The length of `[shown](address)` at the start of `text`.
fn web_link(text: &str) -> Option<usize> {
    let close = text.bytes().take(LONGEST_OPAQUE).position(|b| b == b']')?;
    let rest = tail(text, close + 1).strip_prefix('(')?;
    let end = rest.bytes().take(LONGEST_OPAQUE).position(|b| b == b')')?;
    Some(close + 2 + end + 1)
}
