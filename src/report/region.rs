//! Regions of ours inside the user's own notes: between `touchbase:begin KIND` and `touchbase:end`,
//! in `%% … %%` or `<!-- … -->`, each mark on a line of its own.

use super::page::{Line, Page};
use super::seal::Seal;
use super::{Links, section};
use crate::agenda::{Agenda, points};
use crate::error::{Error, ErrorKind};
use crate::note::events::open_item::About;
use crate::text::Span;
use crate::typed::name as find;

/// What a region shows.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    FollowUps,
    Promises,
    Birthdays,
    Person(String),
}

/// A region in a note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Region {
    /// What stands between its marks.
    pub inner: Span,
    /// Where the line of its end mark ends, in bytes.
    pub end: usize,
    kind: Kind,
}

impl Region {
    /// What is to stand between its marks, for a note in `folder`: with a seal, by which words that someone
    /// types in it are told from ours.
    ///
    /// # Errors
    ///
    /// When it names a person whom nobody or more than one is called.
    pub fn content(&self, agenda: &Agenda<'_>, folder: &str) -> Result<String, Error> {
        let mut content = content(&self.kind, agenda, &Links::from(agenda, folder))?;
        let seal = Seal::of_lines(content.lines());
        content.push_str(&seal.write());
        Ok(content)
    }
}

fn content(kind: &Kind, agenda: &Agenda<'_>, links: &Links<'_>) -> Result<String, Error> {
    let mut page = Page::bare();
    match kind {
        Kind::FollowUps => follow_ups(&mut page, agenda, links),
        Kind::Promises => section::promises(
            &mut page,
            agenda,
            &points::open(agenda, About::Promise),
            links,
            section::Boxes::None,
        ),
        Kind::Birthdays => section::birthdays(&mut page, agenda, links),
        Kind::Person(name) => match find::people(agenda.network, name).as_slice() {
            [one] => person(&mut page, *one, agenda),
            found => {
                let what = if found.is_empty() { "nobody is" } else { "several people are" };
                return Err(refused(&format!("{what} called `{name}`, whom a region here names")));
            }
        },
    }
    if page.is_empty() {
        page.bullet(Line::new().own("nothing now"));
    }
    Ok(page.finish())
}

/// Today's people, a line each; without boxes, since ticks are read in the report alone.
fn follow_ups(page: &mut Page, agenda: &Agenda<'_>, links: &Links<'_>) {
    for (person, status) in agenda.for_today() {
        let line = Line::new().link(&links.person(person)).own(" — ");
        page.bullet(section::why(line, person, status, agenda.today));
    }
}

/// One person in a few lines.
fn person(page: &mut Page, at: usize, agenda: &Agenda<'_>) {
    let Some((person, status)) = agenda.get(at) else { return };
    page.bullet(section::why(Line::new(), person, status, agenda.today));
    if let Some(line) = section::last_time(status, agenda.today) {
        page.bullet(line);
    }
    for (about, lead) in [
        (About::Question, "Ask: "),
        (About::Offer, "Offer: "),
        (About::Promise, "You promised: "),
        (About::Waiting, "They owe: "),
    ] {
        for point in points::of(person, about) {
            let line = Line::new().own(lead).said(point.text);
            page.bullet(section::late(line, &point, agenda.today));
        }
    }
}

/// Every region of a note, in order.
///
/// # Errors
///
/// When the marks are damaged, nested, or of a kind that does not exist.
pub fn find_all(text: &str) -> Result<Vec<Region>, Error> {
    let mut found = Vec::new();
    let mut open: Option<(Kind, usize)> = None;
    let mut fence: Option<&str> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim();
        // Marks inside code are about regions and do not make one.
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)) {
            fence = match fence {
                None => Some(mark),
                Some(open) if open == mark => None,
                still => still,
            };
        }
        if fence.is_some() {
            continue;
        }
        let Some(words) = mark(bare) else { continue };
        match (words.strip_prefix("begin"), &open) {
            (Some(_), Some(_)) => return Err(refused("a touchbase region begins inside another")),
            (Some(kind), None) => open = Some((kind_of(kind.trim())?, at)),
            (None, _) => match open.take() {
                Some((kind, from)) => {
                    found.push(Region { inner: Span::new(from, start), end: at, kind });
                }
                None => return Err(refused("a touchbase region ends that does not begin")),
            },
        }
    }
    if open.is_some() {
        return Err(refused("a touchbase region does not end"));
    }
    Ok(found)
}

/// `begin KIND` or `end`, when the line is a mark.
fn mark(line: &str) -> Option<&str> {
    let inner = line
        .strip_prefix("%%")
        .and_then(|rest| rest.strip_suffix("%%"))
        .or_else(|| line.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")))?;
    let words = inner.trim().strip_prefix("touchbase:")?;
    (words.starts_with("begin") || words == "end").then_some(words)
}

fn kind_of(words: &str) -> Result<Kind, Error> {
    Ok(match words {
        "" | "follow-ups" => Kind::FollowUps,
        "promises" => Kind::Promises,
        "birthdays" => Kind::Birthdays,
        other => match other.strip_prefix("person ") {
            Some(name) => Kind::Person(name.trim().to_owned()),
            None => return Err(refused(&format!("there is no region of kind `{other}`"))),
        },
    })
}

fn refused(message: &str) -> Error {
    Error::new(ErrorKind::Refused, message).hint(
        "the marks are %% touchbase:begin KIND %% and %% touchbase:end %%, each on its own line; KIND is \
         follow-ups, promises, birthdays or person NAME",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_found() {
        let text = "a\n%% touchbase:begin follow-ups %%\nx\n%% touchbase:end %%\nb\n<!-- touchbase:begin person Ada L -->\n<!-- touchbase:end -->";
        let found = find_all(text).unwrap();
        let short: Vec<_> =
            found.iter().map(|one| (one.kind.clone(), one.inner.of(text))).collect();
        assert_eq!(short, [(Kind::FollowUps, "x\n"), (Kind::Person("Ada L".into()), "")]);
        assert_eq!(find_all("```\n%% touchbase:begin x %%\n```\n").unwrap(), []);
    }

    #[test]
    fn damaged_marks_are_refused() {
        for text in [
            "%% touchbase:begin %%\n",
            "%% touchbase:end %%\n",
            "%% touchbase:begin %%\n%% touchbase:begin %%\n%% touchbase:end %%\n",
            "%% touchbase:begin nonsense %%\n%% touchbase:end %%\n",
        ] {
            assert!(find_all(text).is_err(), "{text}");
        }
    }
}
