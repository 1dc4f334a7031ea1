//! What somebody answers to a page of people: a rhythm for all or for some of them, or where to go on.

use touchbase::date::{Cadence, Interval};

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// What is proposed, for everyone of the page who has no rhythm yet.
    Proposed,
    /// This rhythm for all of the page.
    All(Cadence),
    /// This rhythm for these rows, counted from 0.
    Rows(Vec<usize>, Cadence),
    Next,
    Back,
    Stop,
}

/// The keys, in one line.
pub(super) const KEYS: &str = "Enter takes what is proposed. For all: w m q h y, 2w, n (never). For some: `3 m`, \
                               `4-6 8 n`. s goes on, b goes back, x stops.";

/// What to write where an answer is not understood.
pub(super) const HELP: &str =
    "write a rhythm such as m, 2w or never; rows before it are for them alone: `3 m`, `4-6 never`";

impl Answer {
    /// The answer to a page of `n` people.
    pub(super) fn read(typed: &str, n: usize) -> Option<Self> {
        match typed.trim().to_lowercase().as_str() {
            "" => Some(Self::Proposed),
            "s" | "skip" => Some(Self::Next),
            "b" | "back" => Some(Self::Back),
            "x" | "quit" | "stop" | "exit" => Some(Self::Stop),
            typed => rhythm(typed).map(Self::All).or_else(|| some(typed, n)),
        }
    }
}

/// "3 m", "4-6 8 never": rows, and a rhythm for them.
fn some(typed: &str, n: usize) -> Option<Answer> {
    let words: Vec<&str> = typed.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let is_rows = |word: &&&str| word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let at = words.iter().take_while(is_rows).count();
    let (rows, words) = words.split_at_checked(at).filter(|(rows, _)| !rows.is_empty())?;
    let cadence = rhythm(&words.join(" "))?;
    let mut named = Vec::new();
    for word in rows {
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        let (from, to): (usize, usize) = (from.parse().ok()?, to.parse().ok()?);
        let known = 1 <= from && from <= to && to <= n;
        named.extend(known.then(|| from - 1..to)?);
    }
    Some(Answer::Rows(named, cadence))
}

fn rhythm(typed: &str) -> Option<Cadence> {
    let every = |interval| Some(Cadence::Every(interval));
    match typed {
        "w" => every(Interval::days(7)),
        "m" => every(Interval::months(1)),
        "q" => every(Interval::months(3)),
        "h" => every(Interval::months(6)),
        "y" => every(Interval::months(12)),
        "n" => Some(Cadence::Never),
        // A bare number would be a row as well as a number of days.
        number if number.bytes().all(|b| b.is_ascii_digit()) => None,
        other if is_row_and_key(other) => None,
        other => Cadence::parse(other),
    }
}

/// "3 m", "4-6 y": a month for the third, and not three months for all.
fn is_row_and_key(typed: &str) -> bool {
    typed.rsplit_once([' ', ',']).is_some_and(|(rows, key)| {
        rows.bytes().all(|b| b.is_ascii_digit() || b"-, ".contains(&b))
            && matches!(key, "w" | "m" | "q" | "h" | "y" | "n")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        let read = |typed| Answer::read(typed, 10);
        let every = |interval| Cadence::Every(interval);
        assert_eq!(read(""), Some(Answer::Proposed));
        assert_eq!(read("Q"), Some(Answer::All(every(Interval::months(3)))));
        assert_eq!(read(" 2w "), Some(Answer::All(every(Interval::days(14)))));
        assert_eq!(read("never"), Some(Answer::All(Cadence::Never)));
        assert_eq!(read("3 m"), Some(Answer::Rows(vec![2], every(Interval::months(1)))));
        assert_eq!(read("1,4-6 n"), Some(Answer::Rows(vec![0, 3, 4, 5], Cadence::Never)));
        assert_eq!(
            read("10 every 2 weeks"),
            Some(Answer::Rows(vec![9], every(Interval::days(14))))
        );
        assert_eq!([read("s"), read("b"), read("x")].map(|one| one.is_some()), [true; 3]);
        for unclear in ["often", "3", "11 m", "0 m", "6-4 m", "m 3", "3 often", "-"] {
            assert_eq!(read(unclear), None, "{unclear}");
        }
    }
}
