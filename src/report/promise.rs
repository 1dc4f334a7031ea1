//! How a promise is written on a page, and so how it is recognized: its words, its day, where it is.

use super::Links;
use super::page::for_report;
use crate::date::Date;
use crate::network::Person;
use crate::path::NotePath;

/// The words of a promise and the day it is due.
pub fn words(text: &str, due: Option<Date>) -> String {
    let due = due.map(|due| format!(" 📅 {due}")).unwrap_or_default();
    format!("{}{due}", for_report(text))
}

/// Where a promise to `person` is; empty when that is their own note.
pub fn place(path: &NotePath, person: &Person<'_>, links: &Links<'_>) -> String {
    if path == person.path() {
        return String::new();
    }
    format!(" (in {})", links.note(path, path.stem()))
}

/// An item of ours without what changes from day to day: why someone is due, how late a promise is.
pub fn lasting(item: &str) -> String {
    let Some(link) = super::link::read(item) else { return item.to_owned() };
    let (link, rest) = item.split_at(link.len);
    if super::passed::is_one(rest) {
        return item.to_owned();
    }
    if !rest.starts_with(": ") {
        return link.to_owned();
    }
    let due = rest.rfind(" 📅 ").map(|at| at + " 📅 2026-03-16".len());
    let Some((words, after)) = due.and_then(|end| rest.split_at_checked(end)) else {
        return item.to_owned();
    };
    let place = after.rfind(" (in [").and_then(|at| after.get(at..)).unwrap_or("");
    if after.is_empty() || after == place || after.starts_with(" — ") {
        return format!("{link}{words}{place}");
    }
    item.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_from_day_to_day_is_left_out() {
        assert_eq!(lasting("[[Ada]] — every month"), "[[Ada]]");
        assert_eq!(lasting("[[Ada]]: a — b"), "[[Ada]]: a — b");
        let plan = "[[Ada]], lunch on Fri 6 March";
        assert_eq!(lasting(plan), plan);
        let late = "[[Ada]]: a — b 📅 2026-03-12 — 4 days late (in [[X]])";
        let short = "[[Ada]]: a — b 📅 2026-03-12 (in [[X]])";
        assert_eq!(lasting(late), short);
        assert_eq!(lasting(short), short);
        assert_eq!(lasting("[[Ada]]: a 📅 2026-03-12 — today"), "[[Ada]]: a 📅 2026-03-12");
    }
}
