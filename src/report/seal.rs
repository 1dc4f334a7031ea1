//! The comment at the end of a page: a short sum of every line it was written with.
//!
//! A line whose sum is there is ours, ticked or not; anything else is the user's. So their words are
//! found without guessing, and without keeping a copy of the page anywhere. A sum has thirty bits in five
//! letters: with fewer, words that someone types would be taken for ours once in a while.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::boxed::boxed;
use crate::text::hash::Fnv32;
use crate::text::span::{head, slice, tail};

/// How the comment begins.
const BEGIN: &str = "<!-- touchbase:seal ";
/// How it began once, when each sum had eight digits.
const OLD: &str = "<!-- touchbase:lines";
/// How both end.
const END: &str = "-->";

/// The letters of a sum, six bits each.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// The letters that a sum has.
const WIDTH: usize = 5;

/// A line with more words than this is not searched for words that someone typed into the middle of ours: the
/// search takes the square of their number, and ours have some thirty.
const MOST_WORDS: usize = 60;
/// The same for its letters: ours have two hundred.
const MOST_LETTERS: usize = 500;
/// Fewer letters than these before or after typed words are not enough to tell that both are one line of ours.
const FEWEST: usize = 3;

/// A line of which a part is ours.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parts<'t> {
    /// Our part, as we wrote it.
    pub ours: Cow<'t, str>,
    /// What the user typed after it or into it.
    pub typed: Cow<'t, str>,
}

/// The sums that a page says it was written with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seal {
    sums: BTreeSet<u32>,
    /// From a comment of the old form.
    old: BTreeSet<u32>,
}

impl Seal {
    /// Of a page that is in the vault.
    pub fn read(page: &str) -> Self {
        page.lines().filter_map(comment).fold(Self::default(), |all, found| all.and(found.seal))
    }

    /// Of the lines of a page that is about to be written, its front matter aside.
    pub fn of(page: &str) -> Self {
        let body = match crate::yaml::fence(page, 0) {
            crate::yaml::Fence::Found { body, .. } => body,
            _ => 0,
        };
        Self::of_lines(tail(page, body).lines())
    }

    /// Of these lines.
    pub fn of_lines<'l>(lines: impl Iterator<Item = &'l str>) -> Self {
        let sums = lines.filter(|line| !line.trim().is_empty()).map(sum_of).collect();
        Self { sums, old: BTreeSet::new() }
    }

    /// What both say.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.sums.extend(other.sums);
        self.old.extend(other.old);
        self
    }

    /// Whether a line is as we wrote it, its box aside.
    pub fn holds(&self, line: &str) -> bool {
        self.end_of_ours(line) == Some(line.trim_end().len())
    }

    /// Whether there is none: the page was written by hand, or its end was lost.
    pub fn is_missing(&self) -> bool {
        self.sums.is_empty() && self.old.is_empty()
    }

    /// Whether it says anything about what is below "Not done"; the old form did not.
    pub fn is_old(&self) -> bool {
        !self.old.is_empty()
    }

    /// The byte offset at which our part of a line ends and the user's begins; `None` when no beginning of
    /// the line is ours.
    pub fn end_of_ours(&self, line: &str) -> Option<usize> {
        // One sum runs along the line; wherever it is a known one, our part may end there.
        let mut sum = Fnv32::default();
        let short = plain(line).filter_map(|letter| {
            add(&mut sum, letter.char);
            self.sums.contains(&shortened(sum)).then_some(letter.end)
        });
        short.last().max(self.end_by_old(line))
    }

    /// A line as our part of it and the user's; `None` when no part of it is ours.
    pub fn parts<'t>(&self, line: &'t str) -> Option<Parts<'t>> {
        let Some(end) = self.end_of_ours(line) else { return self.parts_around(line) };
        Some(Parts { ours: head(line, end).into(), typed: tail(line, end).into() })
    }

    /// The same of a line into the middle of which the user typed: without some of its words it is ours.
    fn parts_around<'t>(&self, line: &'t str) -> Option<Parts<'t>> {
        let letters: Vec<Letter> = plain(line).take(MOST_LETTERS + 1).collect();
        let begins = |at: &usize| match (at.checked_sub(1), letters.get(*at)) {
            (Some(before), Some(letter)) => {
                letters.get(before).is_some_and(|before| before.end < letter.start)
            }
            _ => true,
        };
        let words: Vec<usize> = (0..=letters.len()).filter(begins).collect();
        if words.len() > MOST_WORDS || letters.len() > MOST_LETTERS {
            return None;
        }
        let end = |n: usize| n.checked_sub(1).and_then(|n| letters.get(n)).map_or(0, |one| one.end);
        let mut sum = Fnv32::default();
        let mut n_summed = 0;
        for (n, from) in words.iter().enumerate() {
            letters.get(n_summed..*from)?.iter().for_each(|letter| add(&mut sum, letter.char));
            n_summed = *from;
            for to in words.iter().skip(n + 1).filter(|_| *from >= FEWEST) {
                let Some(stop) = self.stop(sum, *to, &letters, &words) else { continue };
                let (first, typed) = (head(line, end(*from)), slice(line, end(*from), end(*to)));
                let (last, after) = (slice(line, end(*to), end(stop)), tail(line, end(stop)));
                return Some(Parts {
                    ours: format!("{first}{last}").into(),
                    typed: format!("{typed}{after}").into(),
                });
            }
        }
        None
    }

    /// How many letters of a line are over when it went on from `sum` with letter `to` and is ours as a whole.
    fn stop(&self, sum: Fnv32, to: usize, letters: &[Letter], words: &[usize]) -> Option<usize> {
        let mut sum = sum;
        let mut stop = None;
        for (n, letter) in letters.iter().enumerate().skip(to) {
            add(&mut sum, letter.char);
            let n = n + 1;
            let goes_on = letters.get(n).is_some_and(|next| next.char.is_alphanumeric());
            let ends_word = n - to >= FEWEST && (!goes_on || words.binary_search(&n).is_ok());
            if ends_word && self.sums.contains(&shortened(sum)) {
                stop = Some(n);
            }
        }
        stop
    }

    fn end_by_old(&self, line: &str) -> Option<usize> {
        if self.old.is_empty() {
            return None;
        }
        /// Where the letter of a box stood in its line, in bytes.
        const BOX: usize = 3;
        let is_box = line.starts_with("- [") && boxed(line).is_some();
        let mut sum = Fnv32::default();
        let ends = line.char_indices().filter_map(|(at, c)| {
            add(&mut sum, if is_box && at == BOX { ' ' } else { c });
            self.old.contains(&sum.value()).then_some(at + c.len_utf8())
        });
        ends.last()
    }

    /// The comment.
    pub fn write(&self) -> String {
        let mut out = BEGIN.to_owned();
        out.push_str(&self.letters());
        out.push_str(&format!(" {END}\n"));
        out
    }

    /// The comment of the old form, for sums that were read from one; empty without.
    pub fn write_old(&self) -> String {
        if self.old.is_empty() {
            return String::new();
        }
        let sums: String = self.old.iter().map(|sum| format!(" {sum:08x}")).collect();
        format!("{OLD}{sums} {END}\n")
    }

    /// The sums as letters, after a sum of them all that shows whether someone typed among them.
    pub(super) fn letters(&self) -> String {
        let sums: String = self.sums.iter().map(|sum| encode(*sum)).collect();
        let mut check = Fnv32::default();
        check.add(sums.as_bytes());
        encode(shortened(check)) + &sums
    }

    /// The sums that these letters are; `None` when they are none of ours, or not all of them.
    pub(super) fn of_letters(letters: &str) -> Option<Self> {
        let (check, sums) = letters.split_at_checked(WIDTH)?;
        let mut own = Fnv32::default();
        own.add(sums.as_bytes());
        if decode(check.as_bytes())? != shortened(own) {
            return None;
        }
        let sums = sums.as_bytes().chunks(WIDTH).map(decode).collect::<Option<_>>()?;
        Some(Self { sums, old: BTreeSet::new() })
    }
}

/// A line that is the comment.
#[derive(Debug)]
pub struct Comment<'t> {
    /// What it says.
    pub seal: Seal,
    /// What the user typed after it.
    pub typed: &'t str,
}

/// The comment that a line is; `None` for any other line, and when someone typed among the sums.
pub fn comment(line: &str) -> Option<Comment<'_>> {
    if let Some(inner) = line.strip_prefix(BEGIN) {
        let (letters, typed) = inner.split_once(END)?;
        return Some(Comment { seal: Seal::of_letters(letters.trim_end())?, typed: typed.trim() });
    }
    let (words, typed) = line.strip_prefix(OLD)?.split_once(END)?;
    let sums = words.split_whitespace().map(|word| u32::from_str_radix(word, 16).ok());
    let old = sums.collect::<Option<_>>()?;
    Some(Comment { seal: Seal { sums: BTreeSet::new(), old }, typed: typed.trim() })
}

/// A page without its seal, and the seal as it is there, which may be empty.
pub fn split(page: &str) -> (&str, &str) {
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        if comment(line.trim_end()).is_some() {
            return (head(page, at), tail(page, at));
        }
        at += line.len();
    }
    (page, "")
}

fn encode(sum: u32) -> String {
    let letter = |n: usize| LETTERS.get(sum as usize >> (6 * n) & 63).copied().unwrap_or(b'A');
    (0..WIDTH).map(|n| letter(n) as char).collect()
}

fn decode(letters: &[u8]) -> Option<u32> {
    if letters.len() != WIDTH {
        return None;
    }
    letters.iter().rev().try_fold(0, |sum, letter| {
        let at = LETTERS.iter().position(|known| known == letter)?;
        Some(sum << 6 | u32::try_from(at).ok()?)
    })
}

/// The sum of a line, whatever its box says.
fn sum_of(line: &str) -> u32 {
    let mut sum = Fnv32::default();
    plain(line).for_each(|letter| add(&mut sum, letter.char));
    shortened(sum)
}

fn shortened(sum: Fnv32) -> u32 {
    (sum.value() ^ sum.value() >> 30) & 0x3fff_ffff
}

fn add(sum: &mut Fnv32, c: char) {
    sum.add(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// A character of a line, and where it ends.
struct Letter {
    char: char,
    start: usize,
    end: usize,
}

/// A line as far as it counts: an open box whatever it says, and nothing of what a formatter changes, which
/// are blanks, the marks of bullets and emphasis, the bend of quotes, and the length of a rule.
fn plain(line: &str) -> impl Iterator<Item = Letter> {
    let rest = boxed(line).map_or_else(|| bullet(line), |boxed| Some(boxed.rest));
    let start = rest.map_or(0, |rest| line.len() - rest.len());
    let lead = match (boxed(line), rest) {
        (Some(_), _) => "[]",
        (None, Some(_)) => "-",
        _ => "",
    };
    let lead = lead.chars().map(move |char| Letter { char, start, end: start });
    let mut before = ' ';
    let own = tail(line, start).char_indices().filter_map(move |(at, c)| {
        let char = match c {
            '_' => '*',
            // Phones bend quotes.
            '’' | '‘' => '\'',
            '“' | '”' => '"',
            c => c,
        };
        let is_same_rule = char == '-' && before == '-';
        before = char;
        let counts = !char.is_whitespace() && !is_same_rule;
        let (start, end) = (start + at, start + at + c.len_utf8());
        counts.then_some(Letter { char, start, end })
    });
    lead.chain(own)
}

/// What follows the bullet of a line.
fn bullet(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix(['-', '*', '+'])?;
    rest.starts_with([' ', '\t']).then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "---\ndate: 2026-03-16\n---\n- [ ] [[Ada]] — every month\n";

    #[test]
    fn a_line_of_ours_is_known_whatever_its_box_says() {
        let seal = Seal::of(REPORT);
        let read = Seal::read(&format!("{REPORT}\n{}", seal.write()));
        assert_eq!(read, seal);
        assert!(read.holds("- [x] [[Ada]] — every month"));
        assert!(!read.holds("- [ ] [[Ada]] — every month, lunch"));
        let line = "- [x] [[Ada]] — every month, lunch";
        assert_eq!(read.end_of_ours(line).map(|end| tail(line, end)), Some(", lunch"));
        assert_eq!(read.end_of_ours("something else"), None);
    }

    #[test]
    fn words_typed_into_the_middle_of_a_line_are_found() {
        let line = "- [ ] [[Ada]] — every month, last on 10 January";
        let seal = Seal::of_lines([line].into_iter());
        let read = |line| {
            seal.parts(line).map(|parts| (parts.ours.into_owned(), parts.typed.into_owned()))
        };
        let some = |ours: &str, typed: &str| Some((ours.to_owned(), typed.to_owned()));
        assert_eq!(
            read("- [x] [[Ada]] — every tea and cake month, last on 10 January"),
            some("- [x] [[Ada]] — every month, last on 10 January", " tea and cake")
        );
        assert_eq!(
            read("- [x] [[Ada]] tea — every month, last on 10 January, and cake"),
            some("- [x] [[Ada]] — every month, last on 10 January", " tea, and cake")
        );
        assert_eq!(read("- [x] [[Ada]] — every month, tea on 10 January"), None);
        assert_eq!(read(&format!("- [x] [[Ada]] {}", "x ".repeat(10_000))), None);
    }

    #[test]
    fn what_a_formatter_changes_is_still_ours() {
        let seal = Seal::of_lines(
            ["|  | last |", "|---|---|", "    - Ask: *Which?*", "- [ ] [[Ada]]"].into_iter(),
        );
        for line in [
            "|     | last |",
            "| --- | ---- |",
            "  * Ask: _Which?_",
            "\t- Ask: *Which?*",
            "* [] [[Ada]]",
        ] {
            assert!(seal.holds(line), "{line}");
        }
        assert!(!seal.holds("- Which?"));
    }

    #[test]
    fn a_seal_of_the_old_form_is_read() {
        let report = format!("{REPORT}\n<!-- touchbase:lines 47d01b7e -->\n");
        let sum = {
            let mut sum = Fnv32::default();
            sum.add("- [ ] [[Ada]] — every month".as_bytes());
            sum.value()
        };
        let seal = Seal::read(&report.replace("47d01b7e", &format!("{sum:08x}")));
        assert!(seal.is_old());
        assert!(seal.holds("- [x] [[Ada]] — every month"));
        let line = "- [>] [[Ada]] — every month, lunch";
        assert_eq!(seal.end_of_ours(line).map(|end| tail(line, end)), Some(", lunch"));
    }

    #[test]
    fn words_typed_into_the_seal_are_found() {
        let seal = Seal::of(REPORT).write();
        assert_eq!(comment(&seal.replace("-->\n", "--> hello")).unwrap().typed, "hello");
        let letters = Seal::of(REPORT).letters();
        assert!(comment(&seal.trim_end().replace(&letters, &format!("{letters}hello"))).is_none());
        assert!(comment("<!-- touchbase:lines 1234abcd hello -->").is_none());
    }

    #[test]
    fn the_seal_is_cut_off() {
        let seal = Seal::default().write();
        assert_eq!(split(&format!("a\n{seal}")), ("a\n", seal.as_str()));
        assert_eq!(split("a\n"), ("a\n", ""));
    }
}
