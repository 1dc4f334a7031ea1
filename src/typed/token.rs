//! A typed sentence, cut into words and marks. What they mean is not known here.

use crate::text::Span;
use crate::text::span::tail;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters and digits, with the marks inside that belong to them: "Jean-Luc", "J.R.", "14:30".
    Word,
    /// `[[Ada Quill]]`
    Link,
    /// `#mentoring`
    Tag,
    /// Any other character; the wide marks of East Asia as their narrow kin.
    Mark(char),
}

/// A word or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) shape: Shape,
    pub(super) at: Span,
}

impl Token {
    pub(super) fn of(self, text: &str) -> &str {
        self.at.of(text)
    }

    pub(super) fn is(self, mark: char) -> bool {
        self.shape == Shape::Mark(mark)
    }
}

/// The tokens of `text`; blanks lie between them.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = tail(text, at).chars().next() {
        let rest = tail(text, at);
        let (shape, len) = match c {
            c if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            '[' if rest.starts_with("[[") && rest.contains("]]") => {
                (Shape::Link, rest.find("]]").map_or(1, |end| end + 2))
            }
            '#' if word_len(tail(rest, 1)) > 0 => {
                let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/');
                (Shape::Tag, rest.find(|c| c != '#' && !is_part(c)).unwrap_or(rest.len()))
            }
            c if is_unspaced(c) => (Shape::Word, c.len_utf8()),
            c if c.is_alphanumeric() => (Shape::Word, elision(rest).unwrap_or(word_len(rest))),
            c => (Shape::Mark(plain(c)), c.len_utf8()),
        };
        out.push(Token { shape, at: Span::new(at, at + len) });
        at += len;
    }
    out
}

/// Whether a letter is of a script that puts no blanks between words: each is a word here.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{e00}'..='\u{e7f}'
    )
}

fn plain(mark: char) -> char {
    match mark {
        '：' => ':',
        '，' | '、' => ',',
        '。' => '.',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        other => other,
    }
}

/// The length of the "d'" of "d'Ada": a small word that has lost its end before a capital.
fn elision(text: &str) -> Option<usize> {
    /// The longest is Italian "dall'".
    const LONGEST: usize = 4;
    let (word, rest) = text.split_once(['\'', '’'])?;
    let is_small =
        (1..=LONGEST).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
    (is_small && rest.starts_with(char::is_uppercase)).then(|| text.len() - rest.len())
}

/// How long the word is that `text` begins with.
fn word_len(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let inside = match c {
            '-' | '\'' | '’' | '.' | '_' => before.is_alphanumeric() && next.is_alphanumeric(),
            ':' => before.is_ascii_digit() && next.is_ascii_digit(),
            '/' => before.is_ascii_digit() && next.is_ascii_digit(),
            c if is_unspaced(c) => false,
            c => c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c),
        };
        if !inside {
            break;
        }
        end = at + c.len_utf8();
        before = c;
    }
    end
}
