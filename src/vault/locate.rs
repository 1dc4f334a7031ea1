//! Where a change stands in a note that has gone on since: by what it wrote, and by what stood around it.
//!
//! Pure. Where two places would do and give different notes, there is none.

use memchr::memmem;

use super::journal::{FileChange, Print};
use crate::text::Span;
use crate::text::edit::Edit;

/// What was written is known without its neighbors only when it is at least this long, in bytes.
const TELLING: usize = 12;

/// Where what `change` wrote begins in `text`.
pub(super) fn find(text: &str, change: &FileChange) -> Option<usize> {
    if change.is.is_some_and(|print| print == Print::of(text)) {
        return Some(change.at);
    }
    with_neighbors(text, change).or_else(|| {
        let new = change.new.as_str();
        let is_telling = new.trim().len() >= TELLING;
        is_telling.then(|| only(text, change, "", new, "")).flatten()
    })
}

/// Where it begins, with what stood in front of it or after it beside it.
pub(super) fn with_neighbors(text: &str, change: &FileChange) -> Option<usize> {
    let (new, (before, behind)) = (change.new.as_str(), &change.around);
    if before.is_empty() && behind.is_empty() {
        // Nothing was around it, or it is a record of old, which knows the place alone.
        let known = change.is.is_none() && !new.is_empty();
        let there = text.get(change.at..change.at + new.len()) == Some(new);
        return (known && there).then_some(change.at);
    }
    let one_side = !new.trim().is_empty();
    let own_line = (last_line(before), first_line(behind));
    let sides: [(&str, &str); 4] = [(before, behind), own_line, (before, ""), ("", behind)];
    sides
        .into_iter()
        .enumerate()
        .filter(|(n, (a, b))| *n == 0 || one_side && !(a.is_empty() && b.is_empty()))
        .find_map(|(_, (a, b))| only(text, change, a, new, b))
}

/// The one place of `new` between `before` and `after`; of several, the one where it was written, or any if
/// they all come to the same.
fn only(text: &str, change: &FileChange, before: &str, new: &str, behind: &str) -> Option<usize> {
    let whole = [before, new, behind].concat();
    let mut places =
        memmem::find_iter(text.as_bytes(), whole.as_bytes()).map(|at| at + before.len());
    let first = places.next()?;
    let second = places.next();
    let Some(second) = second else { return Some(first) };
    let without =
        |at: usize| Edit::replace(Span::new(at, at + new.len()), change.old.as_str()).apply(text);
    let rest = std::iter::once(second).chain(places);
    let (mut there, mut same) = (first == change.at, true);
    for at in rest.take(MOST_PLACES) {
        there |= at == change.at;
        same = same && without(at) == without(first);
    }
    match (same, there) {
        (true, _) => Some(first),
        (_, true) => Some(change.at),
        _ => None,
    }
}

/// How many equal places are compared: each comparison reads the note.
const MOST_PLACES: usize = 8;

fn last_line(text: &str) -> &str {
    text.rsplit_once('\n').map_or(text, |(_, line)| line)
}

fn first_line(text: &str) -> &str {
    text.find('\n').map_or(text, |at| crate::text::span::head(text, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::NotePath;

    /// Where the line `- new` that was written into `before`, in front of `mark`, is found in `now`.
    #[track_caller]
    fn check(before: &str, mark: &str, new: &str, now: &str, expected: Option<&str>) {
        let edit = Edit::insert(before.find(mark).unwrap(), new);
        let after = edit.apply(before).unwrap();
        let change = FileChange::edit(NotePath::new("a.md"), &edit, before, &after);
        let found = find(now, &change)
            .map(|at| Edit::replace(Span::new(at, at + new.len()), "").apply(now).unwrap());
        assert_eq!(found.as_deref(), expected, "{now:?}");
    }

    #[test]
    fn found_again_whatever_stands_elsewhere() {
        let log = "## Log\n- 2026-01-01 met\n";
        let new = "- 2026-03-16 call\n";
        check(log, "- 2026-01", new, "## Log\n- 2026-03-16 call\n- 2026-01-01 met\n", Some(log));
        check(
            log,
            "- 2026-01",
            new,
            "---\na: 1\n---\n## Log\n- 2026-03-16 call\n- 2026-01-01 met\n",
            Some("---\na: 1\n---\n## Log\n- 2026-01-01 met\n"),
        );
        check(
            log,
            "- 2026-01",
            new,
            "## History\n- 2026-04-01 x\n- 2026-03-16 call\n- 2026-02-01 y\n",
            Some("## History\n- 2026-04-01 x\n- 2026-02-01 y\n"),
        );
        check(log, "- 2026-01", new, "## Log\n- 2026-03-16 chat\n- 2026-01-01 met\n", None);
        check(log, "- 2026-01", new, log, None);
    }

    #[test]
    fn of_equal_places_any_of_different_ones_none() {
        let log = "## Log\n- 2026-01-01 met\n";
        let new = "- 2026-03-16 call\n";
        check(
            log,
            "- 2026-01",
            new,
            "## Log\n- 2026-03-16 call\n- 2026-03-16 call\n- 2026-01-01 met\n",
            Some("## Log\n- 2026-03-16 call\n- 2026-01-01 met\n"),
        );
        check(log, "- 2026-01", new, "# A\n- 2026-03-16 call\n# B\n- 2026-03-16 call\n# C\n", None);
    }

    #[test]
    fn a_short_value_needs_its_line() {
        let note = "---\nsnooze: x\n---\n";
        check(
            note,
            "x",
            "2026-04-01 ",
            "---\nname: A\nsnooze: 2026-04-01 x\n---\n",
            Some("---\nname: A\nsnooze: x\n---\n"),
        );
        check(note, "x", "2026-04-01 ", "due 2026-04-01 then\n", None);
    }
}
