//! A task that comes again: the line of its next instance, as the Tasks plugin would write it.
//!
//! Which day follows is `date::recurrence`'s business. Here all days of the task move by as much as the one that it
//! goes by, which is the day it is due, else the one it is scheduled for, else the one on which it starts.

use super::key::refused;
use crate::date::Date;
use crate::date::recurrence::Recurrence;
use crate::error::Error;
use crate::text::Span;
use crate::text::edit::Edit;
use crate::text::span::{head, tail};

/// What comes before the rhythm.
const REPEATS: [&str; 3] = ["🔁", "[repeat::", "(repeat::"];
/// What comes before the day that a task goes by, the first that it has.
const DAYS: [&[&str]; 3] = [
    &["📅", "📆", "🗓", "[due::", "(due::"],
    &["⏳", "⌛", "[scheduled::", "(scheduled::"],
    &["🛫", "[start::", "(start::"],
];
/// What comes before the day on which a task was written down.
const CREATED: [&str; 3] = ["➕", "[created::", "(created::"];
/// What belongs to one instance alone: its name, and what it waits for.
const OWN: [&str; 2] = ["🆔", "⛔"];
/// What comes before what is to become of a task that is done.
const THEN: [&str; 3] = ["🏁", "[onCompletion::", "(onCompletion::"];
/// How a day is written.
const DAY: usize = "2026-03-16".len();

/// The next instance of a task.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Again {
    /// Its line.
    pub(super) line: String,
    /// It takes the place of the one that is done.
    pub(super) replaces: bool,
}

/// The next instance of the open task in `line`, whose box begins at `open`, done on `done`; `None` for a
/// task that does not come again.
pub(super) fn again(line: &str, open: usize, done: Date) -> Result<Option<Again>, Error> {
    let text = tail(line, open + "[ ]".len());
    let Some(rule) = REPEATS.iter().find_map(|mark| behind(text, mark)) else { return Ok(None) };
    let rule = rule.value.trim_end_matches('!');
    let Some(recurrence) = Recurrence::parse(rule) else {
        let help = "write it as Tasks does, such as `every 2 weeks`, or tick it in Obsidian";
        return Err(refused(
            &format!("`{rule}` is not a rhythm in which a task comes again"),
            help,
        ));
    };
    let marks = DAYS.iter().copied().map(|marks| days(text, marks));
    let found: Vec<Vec<Found<'_>>> = marks.collect::<Result<_, _>>()?;
    let Some(reference) = found.iter().find_map(|days| days.first()).and_then(|one| one.day())
    else {
        let help = "give it one, such as `📅 2026-03-16`, or tick it in Obsidian";
        return Err(refused("the task comes again, but has no day from which to count", help));
    };
    let Some(next) = recurrence.after(if recurrence.when_done { done } else { reference }) else {
        return Err(refused(
            "the task comes again after the end of the calendar",
            "tick it by hand",
        ));
    };
    let shift = next - reference;
    let moved = found.iter().flatten().filter_map(|one| {
        let day = one.day()?.checked_add_signed(shift)?;
        Some(Edit::replace(one.at, day.to_string()))
    });
    let mut edits: Vec<Edit> = moved.collect();
    let created = CREATED.iter().filter_map(|mark| behind(text, mark));
    edits.extend(
        created
            .filter(|one| one.day().is_some())
            .map(|one| Edit::replace(one.at, done.to_string())),
    );
    edits.extend(OWN.iter().filter_map(|mark| behind(text, mark)).map(|one| one.without()));
    edits.extend(block_id(text).map(|id| Edit::replace(id, "")));
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.at.start));
    let mut new = text.to_owned();
    for edit in edits {
        new = edit.apply(&new).unwrap_or(new);
    }
    let then = THEN.iter().find_map(|mark| behind(text, mark));
    Ok(Some(Again {
        line: format!("{}[ ]{}", head(line, open), new.trim_end()),
        replaces: then.is_some_and(|then| then.value.eq_ignore_ascii_case("delete")),
    }))
}

/// A mark and its value.
#[derive(Debug)]
struct Found<'t> {
    mark: Span,
    value: &'t str,
    at: Span,
}

impl Found<'_> {
    fn day(&self) -> Option<Date> {
        self.value.parse().ok()
    }

    /// The edit that takes mark and value away, with the blank before them.
    fn without(&self) -> Edit {
        Edit::replace(
            Span::new((self.mark.start as usize).saturating_sub(1), self.at.end as usize),
            "",
        )
    }
}

/// The value after a mark: a day, or the words up to the next mark.
fn behind<'t>(text: &'t str, mark: &str) -> Option<Found<'t>> {
    let at = text.find(mark)?;
    let start = at + mark.len();
    let value =
        tail(text, start).trim_start_matches(|c: char| c.is_whitespace() || c == '\u{fe0f}');
    let from = text.len() - value.len();
    let is_day = value.get(..DAY).is_some_and(|day| day.parse::<Date>().is_ok());
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | ',' | '!' | '-' | '_');
    let len = if is_day { DAY } else { value.find(|c| !is_word(c)).unwrap_or(value.len()) };
    let value = head(value, len).trim_end();
    Some(Found { mark: Span::new(at, start), value, at: Span::new(from, from + value.len()) })
}

/// The days after these marks; refuses one that is not written as a day.
fn days<'t>(text: &'t str, marks: &[&str]) -> Result<Vec<Found<'t>>, Error> {
    let found: Vec<Found<'t>> = marks.iter().filter_map(|mark| behind(text, mark)).collect();
    match found.iter().find(|one| one.day().is_none()) {
        Some(one) => Err(refused(
            &format!("the task comes again, and `{}` is not a day that can be moved", one.value),
            "write it as 2026-03-16, or tick it in Obsidian",
        )),
        None => Ok(found),
    }
}

/// The block id at the end, with the blank before it: two lines must not share it.
fn block_id(text: &str) -> Option<Span> {
    let text = text.trim_end();
    let (before, id) = text.rsplit_once(" ^")?;
    let is_id = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_id.then(|| Span::new(before.len(), text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let open = line.find("[ ]").unwrap();
        let next = again(line, open, "2026-03-16".parse().unwrap());
        let shown = match next {
            Ok(Some(next)) if next.replaces => format!("instead: {}", next.line),
            Ok(Some(next)) => next.line,
            Ok(None) => String::new(),
            Err(error) => error.to_string(),
        };
        assert_eq!(shown, expected, "{line}");
    }

    #[test]
    fn all_days_move() {
        check("- [ ] call", "");
        check("- [ ] call 🔁 every week 📅 2026-03-10", "- [ ] call 🔁 every week 📅 2026-03-17");
        check(
            "\t* [ ] call 🔁 every month 🛫 2026-03-01 ⏳ 2026-03-05 📅 2026-03-10 ^abc",
            "\t* [ ] call 🔁 every month 🛫 2026-04-01 ⏳ 2026-04-05 📅 2026-04-10",
        );
        check(
            "- [ ] call 🔁 every 3 days when done ⏳ 2026-03-01",
            "- [ ] call 🔁 every 3 days when done ⏳ 2026-03-19",
        );
        check(
            "- [ ] call 🆔 a1 ⛔ b2,c3 🔁 every day ➕ 2026-01-01 📅 2026-03-10",
            "- [ ] call 🔁 every day ➕ 2026-03-16 📅 2026-03-11",
        );
        check(
            "- [ ] call [repeat:: every week] [due:: 2026-03-10]",
            "- [ ] call [repeat:: every week] [due:: 2026-03-17]",
        );
    }

    #[test]
    fn what_becomes_of_the_one_that_is_done() {
        check(
            "- [ ] call 🔁 every week 🏁 delete 📅 2026-03-10",
            "instead: - [ ] call 🔁 every week 🏁 delete 📅 2026-03-17",
        );
        check(
            "- [ ] call 🔁 every week 🏁 keep 📅 2026-03-10",
            "- [ ] call 🔁 every week 🏁 keep 📅 2026-03-17",
        );
    }

    #[test]
    fn what_cannot_come_again_is_refused() {
        check(
            "- [ ] call 🔁 every blue moon 📅 2026-03-10",
            "`every blue moon` is not a rhythm in which a task comes again",
        );
        check(
            "- [ ] call 🔁 every week",
            "the task comes again, but has no day from which to count",
        );
        check(
            "- [ ] call 🔁 every week 📅 20 March",
            "the task comes again, and `20 March` is not a day that can be moved",
        );
    }
}
