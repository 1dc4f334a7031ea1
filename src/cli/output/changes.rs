//! Changes of notes on a terminal: the lines that differ, and who is next due when.

use std::fmt::Write;

use touchbase::date::show;
use touchbase::network::Person;
use touchbase::text::neutral::neutral;
use touchbase::vault::{Changed, Deed};
use touchbase::{Agenda, NotePath};

use crate::cli::output::terminal::{ADDED, FAINT, REMOVED, STRONG, styled};

/// At most this many people are named with their next day.
const NAMED: usize = 5;

/// The lines that changed: the note, then what is gone and what is new.
pub(crate) fn shown(changed: &[Changed]) -> String {
    let mut out = String::new();
    let width = changed.iter().map(|c| c.path.as_str().chars().count()).max().unwrap_or(0);
    for one in changed {
        let path = neutral(one.path.as_str());
        let mut lead = format!("{path:width$}");
        let mut line = |sign: &str, style, text: &str| {
            let text = format!("{sign} {}", neutral(text));
            let _ = writeln!(out, "{}   {}", styled(STRONG, &lead), styled(style, text.trim_end()));
            lead = " ".repeat(width);
        };
        match &one.deed {
            Deed::Moved { to } => line("→", ADDED, to.as_str()),
            Deed::Removed => line("-", REMOVED, "(the whole note)"),
            _ => {
                let (old, new) = lines(&one.before, &one.after);
                old.iter().for_each(|text| line("-", REMOVED, text));
                new.iter().for_each(|text| line("+", ADDED, text));
            }
        }
    }
    out
}

/// The lines of both texts that differ.
fn lines<'t>(before: &'t str, after: &'t str) -> (Vec<&'t str>, Vec<&'t str>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old
        .iter()
        .skip(head)
        .rev()
        .zip(new.iter().skip(head).rev())
        .take_while(|(a, b)| a == b)
        .count();
    let middle = |all: Vec<&'t str>| -> Vec<&'t str> {
        let n = all.len().saturating_sub(head + tail);
        all.into_iter().skip(head).take(n).filter(|line| !line.trim().is_empty()).collect()
    };
    let (old, new) = (middle(old), middle(new));
    // Two places where lines were only added, or only taken away, are shown without what is between them.
    match (beyond(&old, &new), beyond(&new, &old)) {
        (Some(added), _) => (Vec::new(), added),
        (_, Some(gone)) => (gone, Vec::new()),
        (None, None) => (old, new),
    }
}

/// The lines that `more` has beyond all of `fewer`, if it has these in their order.
fn beyond<'t>(fewer: &[&'t str], more: &[&'t str]) -> Option<Vec<&'t str>> {
    let mut known = fewer.iter().peekable();
    let beyond = more.iter().filter(|line| known.next_if_eq(line).is_none()).copied().collect();
    known.peek().is_none().then_some(beyond)
}

/// When those whose notes were changed are next due.
pub(crate) fn next(agenda: &Agenda<'_>, paths: &[NotePath]) -> String {
    let next: Vec<String> = agenda
        .everyone()
        .filter(|(person, _)| paths.contains(person.path()))
        .take(NAMED)
        .map(|(person, status)| match status.due {
            Some(due) if due <= agenda.today => format!("{} is due", first_name(person)),
            Some(due) => format!("{} {}", first_name(person), show::long(due, agenda.today)),
            None => format!("{} not due", first_name(person)),
        })
        .collect();
    if next.is_empty() {
        return String::new();
    }
    let undo = styled(FAINT, "(touchbase undo takes it back)");
    format!("next: {}   {undo}\n", next.join(", "))
}

fn first_name(person: &Person<'_>) -> String {
    neutral(person.name()).split_whitespace().next().unwrap_or("").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_differ() {
        for (before, after, gone, new) in [
            ("a\nb\nc", "a\nx\nc", &["b"][..], &["x"][..]),
            ("a\nb\nc", "x\na\nb\ny\nc", &[], &["x", "y"]),
            ("x\na\nb\ny\nc", "a\nb\nc", &["x", "y"], &[]),
            ("a\nb", "b\na", &["a", "b"], &["b", "a"]),
        ] {
            assert_eq!(lines(before, after), (gone.to_vec(), new.to_vec()), "{before:?}");
        }
    }
}
