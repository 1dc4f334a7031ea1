//! What the user ticked and wrote in a report of ours, read back.
//!
//! The report ends with a comment that holds a short sum of every line it was written with. A line
//! whose sum is there is ours, ticked or not; anything else is the user's. So their words are found
//! without guessing, and without keeping a copy of the report anywhere.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::date::Date;
use crate::note::links;
use crate::note::task;
use crate::text::Span;
use crate::text::hash::Fnv32;
use crate::text::span::{head, tail};

/// How the comment with the sums begins.
const SUMS: &str = "<!-- touchbase:lines";

/// The heading below which the user's own lines are kept.
pub(crate) const YOURS: &str = "Your notes";

/// The heading below which what could not be done is kept.
pub(crate) const LEFT: &str = "Not done";

/// How the line begins that says why something could not be done.
pub(crate) const REASON: &str = "not done:";

/// What a box says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// `[x]`: it happened.
    Done,
    /// `[-]`: not this time.
    NotThisTime,
    /// `[>]`: later.
    Later,
}

impl Mark {
    /// The letter in the box.
    pub(crate) fn letter(self) -> char {
        match self {
            Self::Done => 'x',
            Self::NotThisTime => '-',
            Self::Later => '>',
        }
    }
}

/// One box that the user changed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tick {
    /// What the box says.
    pub mark: Mark,
    /// The link to the person, as written in the report.
    pub link: String,
    /// Where it leads.
    pub target: String,
    /// The promise it stands before; `None` when it stands before the person.
    pub promise: Option<String>,
    /// The day that stands behind it: Tasks' `✅`.
    pub day: Option<Date>,
    /// What the user wrote beside and below it.
    pub text: String,
}

/// A report, read back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ticks {
    /// The day of the report.
    pub date: Option<Date>,
    /// The boxes that were changed, in order.
    pub ticks: Vec<Tick>,
    /// Lines of the user's that belong to no box.
    pub yours: Vec<String>,
}

/// Reads back the text of a report.
pub fn read(text: &str) -> Ticks {
    let mut found = Ticks::default();
    let known = sums(text);
    let body = match crate::yaml::fence(text, 0) {
        crate::yaml::Fence::Found { block, body } => {
            let split = crate::yaml::split(text, block);
            found.date = split
                .keys
                .iter()
                .rfind(|key| key.name == "date")
                .and_then(|key| key.value.text()?.parse().ok());
            body
        }
        _ => 0,
    };
    let mut yours = false;
    // The item that further lines belong to: a changed box, or a person who was not ticked.
    let mut under: Under = Under::Nothing;
    for line in tail(text, body).lines() {
        let line = line.trim_end();
        if line.starts_with("<!-- touchbase:") || crate::yaml::is_conflict_marker(line) {
            continue;
        }
        if let Some(title) = line.strip_prefix("## ") {
            let own = title == YOURS || title == LEFT;
            if own || is_ours(line, &known) {
                yours = title == YOURS;
                under = Under::Nothing;
                continue;
            }
        }
        if yours {
            found.yours.push(line.to_owned());
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let nested = line.starts_with([' ', '\t']);
        if !nested {
            under = Under::Nothing;
        }
        match box_of(line) {
            Some((mark, rest)) if !nested => {
                let own = own_part(line, rest, &known);
                match tick(mark, rest, own) {
                    Some(tick) => {
                        // Both sides of a merge may have the same box.
                        if !found.ticks.contains(&tick) {
                            found.ticks.push(tick);
                        }
                        under = Under::Tick;
                    }
                    None => {
                        let name = first_target(rest);
                        if !own.trim().is_empty() && !is_ours(line, &known) {
                            found.yours.push(format!("- {name}: {}", own.trim()));
                        }
                        under = Under::Person(name);
                    }
                }
            }
            _ if is_ours(line, &known) => {}
            _ => {
                let words = line.trim().trim_start_matches(['-', '*', '+', '>']).trim();
                if words.starts_with(REASON) {
                    continue;
                }
                match &under {
                    Under::Tick => {
                        if let Some(tick) = found.ticks.last_mut() {
                            if !tick.text.is_empty() {
                                tick.text.push_str("; ");
                            }
                            tick.text.push_str(words);
                        }
                    }
                    Under::Person(name) => found.yours.push(format!("- {name}: {words}")),
                    Under::Nothing => found.yours.push(line.to_owned()),
                }
            }
        }
    }
    while found.yours.first().is_some_and(String::is_empty) {
        found.yours.remove(0);
    }
    while found.yours.last().is_some_and(String::is_empty) {
        found.yours.pop();
    }
    found
}

enum Under {
    Nothing,
    Tick,
    Person(String),
}

/// Where the first link of a line leads.
fn first_target(rest: &str) -> String {
    let links = links::in_span(rest, Span::new(0, rest.len()), None);
    links.into_iter().next().map_or_else(String::new, |link| link.target.into_owned())
}

/// The letter of a box at the beginning of a line, and what follows it.
fn box_of(line: &str) -> Option<(char, &str)> {
    let inner = line.strip_prefix("- [").or_else(|| line.strip_prefix("* ["))?;
    let mark = inner.chars().next()?;
    Some((mark, tail(inner, mark.len_utf8()).strip_prefix("] ")?))
}

/// A changed box before a link.
fn tick(mark: char, rest: &str, own: &str) -> Option<Tick> {
    let mark = match mark {
        'x' | 'X' => Mark::Done,
        '-' => Mark::NotThisTime,
        '>' => Mark::Later,
        _ => return None,
    };
    let link = links::in_span(rest, Span::new(0, rest.len()), None).into_iter().next()?;
    if link.span.start != 0 {
        return None;
    }
    let after = tail(rest, link.span.end as usize);
    let (dates, said) = task::dates(own, None);
    let promise = after.strip_prefix(": ").map(|promise| {
        let ours = head(promise, promise.len().saturating_sub(own.len()));
        let (_, shown) = task::dates(if ours.is_empty() { promise } else { ours }, None);
        shown.trim().to_owned()
    });
    let dates = if dates.done.is_some() { dates } else { task::dates(rest, None).0 };
    let trimmed = said.trim().trim_start_matches(['—', '–', '-', ':', ',', ';']).trim();
    Some(Tick {
        mark,
        link: link.span.of(rest).to_owned(),
        target: link.target.into_owned(),
        promise,
        day: dates.done,
        text: trimmed.to_owned(),
    })
}

/// What the user wrote behind the part of an item that is ours.
fn own_part<'t>(line: &'t str, rest: &'t str, known: &BTreeSet<u32>) -> &'t str {
    if known.is_empty() {
        return "";
    }
    // One sum runs along the line; wherever it is a known one, our part may end there.
    let mut sum = Fnv32::default();
    let canonical = line.char_indices().map(|(at, c)| (at, if at == 3 { ' ' } else { c }));
    let mut end = None;
    for (at, c) in canonical {
        sum.add(c.encode_utf8(&mut [0; 4]).as_bytes());
        if known.contains(&sum.value()) {
            end = Some(at + c.len_utf8());
        }
    }
    match end {
        Some(end) => tail(line, end),
        // Ours was changed too; all behind the link is taken for theirs.
        None => {
            let link = links::in_span(rest, Span::new(0, rest.len()), None).into_iter().next();
            link.map_or("", |link| tail(rest, link.span.end as usize))
        }
    }
}

/// Whether a line is as we wrote it, its box aside.
fn is_ours(line: &str, known: &BTreeSet<u32>) -> bool {
    known.is_empty() || known.contains(&sum_of(line))
}

/// The sum of a line, with whatever its box says left out.
fn sum_of(line: &str) -> u32 {
    let is_box = box_of(line).is_some();
    let mut sum = Fnv32::default();
    for (at, c) in line.trim_end().char_indices() {
        let c = if is_box && at == 3 { ' ' } else { c };
        sum.add(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
    sum.value()
}

/// The sums that a report says it was written with.
fn sums(text: &str) -> BTreeSet<u32> {
    text.lines()
        .filter_map(|line| line.strip_prefix(SUMS)?.split("-->").next())
        .flat_map(str::split_whitespace)
        .filter_map(|word| u32::from_str_radix(word, 16).ok())
        .collect()
}

/// Two versions of a report → ours, with what was ticked and written in theirs.
///
/// The next run writes the report anew; until then nothing of either user's may be lost.
pub fn merge(ours: &str, theirs: &str) -> String {
    let (mine, other) = (read(ours), read(theirs));
    let mut kept = super::carry::Kept::default();
    for tick in other.ticks {
        let mut tick = tick;
        if tick.mark == Mark::Done {
            tick.day = tick.day.or(other.date);
        }
        let same = |known: &Tick| {
            let day = known.day.or(mine.date.filter(|_| known.mark == Mark::Done));
            known.mark == tick.mark
                && known.target == tick.target
                && known.promise == tick.promise
                && known.text == tick.text
                && day == tick.day
        };
        if !mine.ticks.iter().any(same) {
            kept.left.push((tick, "merged from another machine".to_owned()));
        }
    }
    kept.yours = other.yours.into_iter().filter(|line| !mine.yours.contains(line)).collect();
    let mut page = crate::report::page::Page::bare();
    kept.write(&mut page);
    if page.is_empty() {
        return ours.to_owned();
    }
    let (body, seal) = match ours.find(SUMS) {
        Some(at) => (head(ours, at), tail(ours, at)),
        None => (ours, ""),
    };
    format!("{}\n\n{}\n{seal}", body.trim_end(), page.finish().trim_start())
}

/// The comment that ends a report: the sums of its lines.
pub(crate) fn seal(text: &str) -> String {
    let body = match crate::yaml::fence(text, 0) {
        crate::yaml::Fence::Found { body, .. } => body,
        _ => 0,
    };
    let mut all: BTreeSet<u32> = BTreeSet::new();
    for line in tail(text, body).lines().filter(|line| !line.trim().is_empty()) {
        all.insert(sum_of(line));
    }
    let mut out = SUMS.to_owned();
    for sum in all {
        let _ = write!(out, " {sum:08x}");
    }
    out.push_str(" -->\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "---\ntouchbase: follow-ups\ndate: 2026-03-16\n---\n\n# Follow-ups\n\n## Today\n\n\
        - [ ] [[Noor Haddad]] — every 3 weeks\n    - Ask: *Which?*\n- [ ] [[Bo]] — you set this day\n\n\
        ## Promised\n\n- [ ] [[Kay]]: send it 📅 2026-03-12 — 4 days late\n\n";

    fn sealed() -> String {
        format!("{REPORT}{}", seal(REPORT))
    }

    #[test]
    fn an_untouched_report_says_nothing() {
        let found = read(&sealed());
        assert_eq!(found.date, "2026-03-16".parse().ok());
        assert_eq!((found.ticks.len(), found.yours.len()), (0, 0));
    }

    #[test]
    fn ticks_and_words_are_found() {
        let text = sealed()
            .replace("- [ ] [[Noor Haddad]] — every 3 weeks", "- [x] [[Noor Haddad]] — every 3 weeks call about fonts ✅ 2026-03-17\n    - she moves in May")
            .replace("- [ ] [[Bo]]", "- [>] [[Bo]]")
            .replace("- [ ] [[Kay]]: send it 📅 2026-03-12 — 4 days late", "- [x] [[Kay]]: send it 📅 2026-03-12 — 4 days late")
            .replace("# Follow-ups\n", "# Follow-ups\n\nMind the gap.\n");
        let found = read(&text);
        let short: Vec<_> = found
            .ticks
            .iter()
            .map(|t| {
                (
                    t.mark,
                    t.target.as_str(),
                    t.promise.as_deref(),
                    t.day.map(|d| d.to_string()),
                    t.text.as_str(),
                )
            })
            .collect();
        assert_eq!(
            short,
            [
                (
                    Mark::Done,
                    "Noor Haddad",
                    None,
                    Some("2026-03-17".into()),
                    "call about fonts; she moves in May"
                ),
                (Mark::Later, "Bo", None, None, ""),
                (Mark::Done, "Kay", Some("send it"), None, ""),
            ]
        );
        assert_eq!(found.yours, ["Mind the gap."]);
    }

    #[test]
    fn two_reports_are_merged() {
        let ours = sealed().replace("- [ ] [[Bo]]", "- [x] [[Bo]]");
        let theirs = sealed()
            .replace("- [ ] [[Bo]]", "- [x] [[Bo]]")
            .replace(
                "- [ ] [[Noor Haddad]] — every 3 weeks",
                "- [x] [[Noor Haddad]] — every 3 weeks, lunch",
            )
            .replace("# Follow-ups\n", "# Follow-ups\n\nMind the gap.\n");
        let merged = read(&merge(&ours, &theirs));
        let short: Vec<_> =
            merged.ticks.iter().map(|t| (t.target.as_str(), t.text.as_str())).collect();
        assert_eq!(short, [("Bo", ""), ("Noor Haddad", "lunch")]);
        assert_eq!(merged.yours, ["Mind the gap."]);
        assert_eq!(merge(&ours, &ours), ours);
    }

    #[test]
    fn what_is_written_below_an_open_box_is_kept() {
        let text =
            sealed().replace("— you set this day", "— you set this day\n    - bring the book");
        assert_eq!(read(&text).yours, ["- Bo: bring the book"]);
    }
}
