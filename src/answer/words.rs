//! Words typed beside and below a box → what they say: when, what happened, what is promised.

use super::answers::Answer;
use crate::date::{Date, DateOrder};
use crate::note::markdown::day as dated;
use crate::report::boxed::boxed;
use crate::text::escape;
use crate::text::span::{head, tail};
use crate::typed::when;

/// The marks before the day on which a task was done or dropped, as Tasks writes them.
const DONE: [char; 3] = ['✅', '❌', '☑'];

/// What the words of an answer say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// The day on which the box was changed.
    pub(super) day: Option<Date>,
    /// What happened, in order.
    pub(super) happened: Vec<Happened>,
    /// Open tasks, as they were typed.
    pub(super) tasks: Vec<String>,
    /// The questions that were answered.
    pub(super) asked: Vec<String>,
}

/// What happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Happened {
    /// The day, as it was typed; `None` for that of the box.
    pub(super) day: Option<Date>,
    pub(super) text: String,
}

impl Said {
    /// Everything that was typed but tasks, on one line.
    pub(super) fn text(&self) -> String {
        let texts: Vec<&str> = self.happened.iter().map(|one| one.text.as_str()).collect();
        texts.join("; ")
    }
}

/// What the words of `answer` say, seen from `date`. With `Days::Read` a day at the beginning of a line is
/// the day of what it says.
pub(super) fn said(answer: &Answer, date: Date, order: Option<DateOrder>, days: Days) -> Said {
    let mut said = Said::default();
    let texts: Vec<String> = answer
        .lines
        .iter()
        .map(|words| {
            let (day, text) = without_done(&words.typed, order);
            said.day = said.day.or(day);
            text
        })
        .collect();
    let from = said.day.unwrap_or(date);
    for (n, (words, text)) in answer.lines.iter().zip(&texts).enumerate() {
        said.asked.extend(question(&words.ours));
        if let Some(task) = boxed(text).filter(|task| n > 0 && task.mark.is_empty()) {
            said.tasks.extend((!task.rest.is_empty()).then(|| task.rest.to_owned()));
            continue;
        }
        let text = if n == 0 { text.trim() } else { bare(text) };
        let (day, text) = match days {
            Days::Read => when::leading(text, from, order),
            Days::Left => (None, text),
        };
        match said.happened.last_mut() {
            _ if text.is_empty() && day.is_none() => {}
            Some(last) if day.is_none() => {
                last.text = format!("{}; {text}", last.text);
            }
            _ => said.happened.push(Happened { day, text: text.to_owned() }),
        }
    }
    said
}

/// Whether days at the beginning of what is typed are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// They are.
    Read,
    /// They stay where they are.
    Left,
}

/// The day after Tasks' mark, and the text without both.
fn without_done(text: &str, order: Option<DateOrder>) -> (Option<Date>, String) {
    for (at, mark) in text.match_indices(DONE) {
        let (before, after) = (head(text, at), tail(text, at + mark.len()));
        let value = after.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{fe0f}');
        let found = dated::leading(value, order);
        if let Some((Ok(date), rest)) = found.map(|found| (found.day, tail(value, found.rest))) {
            let gap = if before.trim().is_empty() || rest.trim().is_empty() { "" } else { " " };
            return (Some(date.date), format!("{}{gap}{}", before.trim_end(), rest.trim_start()));
        }
    }
    (None, text.to_owned())
}

/// The question that a line of ours asks.
pub(super) fn question(ours: &str) -> Option<String> {
    let asked = bare(ours).strip_prefix("Ask: ")?.trim().trim_matches(['*', '_']);
    Some(escape::plain(asked))
}

/// A line without its indentation and one bullet.
pub(super) fn bare(line: &str) -> &str {
    let line = line.trim();
    let rest = line.strip_prefix(['-', '*', '+', '>']);
    rest.filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        .map_or(line, str::trim_start)
}

/// Typed words without the mark that sets them off from ours.
pub(super) fn trimmed(typed: &str) -> &str {
    let typed = typed.trim();
    let rest = typed.trim_start_matches(['—', '–', '-', ':', ',', ';', '.']);
    match rest.chars().next() {
        Some(c) if c.is_whitespace() || c.is_alphanumeric() => {
            let is_number = c.is_ascii_digit() && typed.starts_with(['-', '.']);
            if is_number { typed } else { rest.trim_start() }
        }
        Some('✅' | '❌') | None => rest,
        _ => typed,
    }
}

/// What was typed beside and below a box, as lines of the user's own that say whom they concern.
pub fn as_lines(answer: &Answer) -> Vec<String> {
    let typed = answer.lines.iter().map(|words| bare(&words.typed));
    let typed = typed.filter(|line| !line.is_empty());
    typed.map(|words| format!("- {}: {words}", answer.name())).collect()
}

/// The same of a box that puts someone off, without the day that Tasks wrote beside it: that is read.
pub fn as_lines_undated(answer: &Answer) -> Vec<String> {
    let mut answer = answer.clone();
    for words in &mut answer.lines {
        words.typed = without_done(&words.typed, None).1;
    }
    as_lines(&answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_set_free() {
        for (typed, expected) in [
            (" — lunch", "lunch"),
            (", lunch", "lunch"),
            (": lunch", "lunch"),
            ("; - lunch", "- lunch"),
            (" -5 degrees", "-5 degrees"),
            (" :) glad", ":) glad"),
            (" [[Bo]]", "[[Bo]]"),
            (" ✅ 2026-03-14", "✅ 2026-03-14"),
            (" —", ""),
        ] {
            assert_eq!(trimmed(typed), expected, "{typed}");
            assert_eq!(trimmed(&format!(" — {}", trimmed(typed))), expected, "{typed}");
        }
    }

    #[test]
    fn the_day_of_a_tick() {
        let read = |text| {
            let (day, text) = without_done(text, None);
            (day.map(|day| day.to_string()).unwrap_or_default(), text)
        };
        let on = |day: &str, text: &str| (day.to_owned(), text.to_owned());
        assert_eq!(read("call ✅ 2026-03-14"), on("2026-03-14", "call"));
        assert_eq!(read("✅ 2026-03-14 call about looms"), on("2026-03-14", "call about looms"));
        assert_eq!(read("call ✅\u{a0}2026-03-14 and more"), on("2026-03-14", "call and more"));
        assert_eq!(read("call ✅ soon"), on("", "call ✅ soon"));
    }

    #[test]
    fn questions() {
        assert_eq!(
            question("    - Ask: *Which \\<of\\> them?*").as_deref(),
            Some("Which <of> them?")
        );
        assert_eq!(question("    - Offer: x"), None);
    }
}
