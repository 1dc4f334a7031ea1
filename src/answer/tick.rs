//! What the user ticked and wrote in a report of ours, read back.
//!
//! Which words are whose is told by the report's [`Seal`]. What a tick asks for is `verdict`'s business.

use crate::date::Date;
use crate::note::markdown::links;
use crate::note::markdown::task;
use crate::report::kept::{LEFT, Left, REASON, YOURS};
use crate::report::seal::{Seal, box_of};
use crate::text::Span;
use crate::text::span::{head, tail};

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
    pub fn letter(self) -> char {
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

impl Tick {
    /// The same, to stay in the report because it cannot be carried out.
    pub fn left(&self, reason: impl Into<String>) -> Left {
        Left {
            mark: self.mark.letter(),
            link: self.link.clone(),
            promise: self.promise.clone(),
            text: self.text.clone(),
            day: self.day,
            reason: reason.into(),
        }
    }
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
    let seal = Seal::read(text);
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
            if own || seal.holds(line) {
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
                let own = own_part(line, rest, &seal);
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
                        if !own.trim().is_empty() && !seal.holds(line) {
                            found.yours.push(format!("- {name}: {}", own.trim()));
                        }
                        under = Under::Person(name);
                    }
                }
            }
            _ if seal.holds(line) => {}
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

/// What the user wrote after the part of an item that is ours.
fn own_part<'t>(line: &'t str, rest: &'t str, seal: &Seal) -> &'t str {
    if seal.is_missing() {
        return "";
    }
    match seal.end_of_ours(line) {
        Some(end) => tail(line, end),
        // Ours was changed too; everything after the link is taken for theirs.
        None => {
            let link = links::in_span(rest, Span::new(0, rest.len()), None).into_iter().next();
            link.map_or("", |link| tail(rest, link.span.end as usize))
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A report as it was written.
    pub(crate) const REPORT: &str = "---\ntouchbase: follow-ups\ndate: 2026-03-16\n---\n\n# Follow-ups\n\n## Today\n\n\
        - [ ] [[Noor Haddad]] — every 3 weeks\n    - Ask: *Which?*\n- [ ] [[Bo]] — you set this day\n\n\
        ## Promised\n\n- [ ] [[Kay]]: send it 📅 2026-03-12 — 4 days late\n\n";

    pub(crate) fn sealed() -> String {
        let sums = crate::report::seal::written(REPORT);
        format!("{REPORT}{sums}")
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
    fn what_is_written_below_an_open_box_is_kept() {
        let text =
            sealed().replace("— you set this day", "— you set this day\n    - bring the book");
        assert_eq!(read(&text).yours, ["- Bo: bring the book"]);
    }
}
