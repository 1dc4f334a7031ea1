//! Words, phrases, names, times and addresses.

use super::{Form, LONGEST_WORD, Reader};
use crate::lexicon::cues::{Sense, Senses};
use crate::text::span::{head, tail};
use crate::text::word::fold_into;

impl Reader<'_> {
    /// Reads the word, the time or the address at the start of `rest`.
    pub(super) fn word(&mut self, rest: &str) {
        for start in ["https://", "http://", "www."] {
            if head(rest, start.len()).eq_ignore_ascii_case(start) {
                let len = rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | '>' | '|'));
                return self.push(len.unwrap_or(rest.len()), Form::Address, Senses::NONE);
            }
        }
        let len = word_len(rest).min(self.bound());
        let word = head(rest, len);
        if is_time(word) {
            return self.push(len, Form::Time, Senses::NONE);
        }
        if let Some(at) = word.find(['\'', '’']) {
            fold_into(word, &mut self.folded);
            let is_whole = len <= LONGEST_WORD
                && !self.words.find(&self.folded, tail(rest, len)).senses.is_empty();
            fold_into(head(word, at), &mut self.folded);
            if !is_whole && self.words.is_elision(&self.folded) {
                let quote = tail(word, at).chars().next().map_or(0, char::len_utf8);
                self.folded.push('\'');
                let senses = self.words.find(&self.folded, "").senses;
                return self.push(at + quote, Form::Word, senses);
            }
        }
        let (mut senses, mut extra) = (Senses::NONE, 0);
        if len <= LONGEST_WORD {
            fold_into(word, &mut self.folded);
            let found = self.words.find(&self.folded, tail(rest, len));
            (senses, extra) = (found.senses, found.len);
            if senses.is_empty()
                && let Some((_, last)) = self.folded.rsplit_once('-')
            {
                let found = self.words.find(last, "").senses;
                if found.any(&[Sense::Noun, Sense::MeetingPlace]) {
                    senses = found;
                }
            }
        }
        if len + extra > self.bound() {
            extra = 0;
            senses = self.words.find(&self.folded, "").senses;
        }
        if is_shouted(word) {
            senses = senses.without(Senses::CUES);
        }
        let is_capital = word.starts_with(char::is_uppercase);
        let form = if tail(rest, len + extra).starts_with("::") {
            Form::Key
        } else if is_capital && senses.is_empty() {
            Form::Name
        } else {
            Form::Word
        };
        self.push(len + extra, form, senses);
        if form == Form::Key {
            self.at += 2;
        }
    }
}

/// Signs that stand for a word.
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, '📞' | '☎' | '☕' | '🍻' | '🍺' | '🍷' | '🍽' | '🤝' | '📱')
}

/// The length of the word at the start of `text`.
fn word_len(text: &str) -> usize {
    let lower = head(text, 3);
    for whole in ["w/o", "h/t"] {
        if lower.eq_ignore_ascii_case(whole) {
            return whole.len();
        }
    }
    if head(text, 2).eq_ignore_ascii_case("w/") {
        return 2;
    }
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        if is_sign(c) {
            return if at == 0 { c.len_utf8() } else { at };
        }
        if !c.is_alphanumeric() {
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            let joins = match c {
                '\'' | '’' => before.is_alphabetic() && next.is_alphabetic(),
                '-' => before.is_alphanumeric() && next.is_alphanumeric(),
                '/' => before.is_ascii_digit() && next.is_ascii_digit() && at <= 2,
                '.' | ':' => before.is_ascii_digit() && next.is_ascii_digit(),
                '\u{300}'..='\u{36f}' => true,
                _ => false,
            };
            let elided = matches!(c, '\'' | '’') && at > 0 && at <= 2 && before.is_alphabetic();
            if !joins {
                return if elided { at + c.len_utf8() } else { at };
            }
        }
        before = c;
    }
    text.len()
}

/// `10:30`, `10h30`, `9am`, `14:00-15:00`; `1:1` is not a time.
fn is_time(word: &str) -> bool {
    let word = word.split('-').next().unwrap_or("");
    let digits = |text: &str, n: std::ops::RangeInclusive<usize>| {
        n.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    if let Some((hour, minute)) = word.split_once([':', 'h', 'H']) {
        let minute =
            minute.trim_end_matches(|c: char| matches!(c.to_ascii_lowercase(), 'a' | 'p' | 'm'));
        let bare = minute.is_empty() && !word.contains(':');
        return digits(hour, 1..=2) && (digits(minute, 2..=2) || bare);
    }
    let lower =
        word.strip_suffix(['m', 'M']).and_then(|word| word.strip_suffix(['a', 'p', 'A', 'P']));
    lower.is_some_and(|hour| digits(hour, 1..=2))
}

/// A word in capitals, of more than one letter.
fn is_shouted(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let n = letters.clone().take(2).count();
    const KNOWN: [&str; 8] = ["DM", "SMS", "RDV", "PN", "MP", "W/", "JF", "O3"];
    n > 1 && letters.all(char::is_uppercase) && !KNOWN.contains(&word)
}
