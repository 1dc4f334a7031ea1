//! The regions of ours in the user's notes: filled, with what was typed within them moved below their end.

use super::view::Session;
use crate::answer;
use crate::error::{Error, ErrorKind};
use crate::path::NotePath;
use crate::report::region::{self, Region};
use crate::report::seal::Seal;
use crate::text::edit::Edit;
use crate::text::span::{head, tail};
use crate::yaml::is_conflict_marker;

/// What became of the regions.
#[derive(Debug, Default)]
pub(super) struct Regions {
    /// The notes that changed.
    pub(super) changed: Vec<NotePath>,
    /// Those of them where words typed within a region stand below it now.
    pub(super) moved: Vec<NotePath>,
    /// Why others were left as they are.
    pub(super) refused: Vec<Error>,
}

impl Regions {
    /// Both rounds together.
    pub(super) fn and(mut self, later: Self) -> Self {
        self.changed.extend(later.changed);
        self.moved.extend(later.moved);
        self.changed.sort();
        self.changed.dedup();
        self.refused = later.refused;
        self
    }
}

/// Fills all regions again.
pub(super) fn refresh(session: &Session<'_>) -> Regions {
    let mut all = Regions::default();
    for note in session.scan.index.speaking().filter(|note| note.has_region) {
        let path = &note.path;
        let moves = std::cell::Cell::new(false);
        // What is ours is made anew on each run, so this is not a change to take back.
        let rewrite = |text: &str| {
            let new = filled(session, path, text).map_err(|error| error.at(path.as_str()))?;
            moves.set(new.moves);
            Ok((new.text != text).then_some(new.text))
        };
        match session.vault.rewrite(path, &rewrite) {
            Ok(true) => {
                all.moved.extend(moves.get().then(|| path.clone()));
                all.changed.push(path.clone());
            }
            Ok(false) => {}
            Err(error) => all.refused.push(error),
        }
    }
    all
}

/// A note with its regions filled.
struct Filled {
    text: String,
    /// Words that were typed in one stand below it.
    moves: bool,
}

fn filled(session: &Session<'_>, path: &NotePath, text: &str) -> Result<Filled, Error> {
    let regions = region::find_all(text)?;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    refuse_conflict(text, &regions)?;
    let mut new = Filled { text: text.to_owned(), moves: false };
    // From the end, so that the places before stay where they are.
    for region in regions.iter().rev() {
        let content = region.content(session.agenda, path.folder())?;
        let own = own_words(region.inner.of(text), &content);
        if !own.is_empty() {
            let below = Edit::insert(region.end, below(text, region.end, &own, line_end));
            new.text = below.apply(&new.text).unwrap_or(new.text);
            new.moves = true;
        }
        let fill = Edit::replace(region.inner, content.replace('\n', line_end));
        new.text = fill.apply(&new.text).unwrap_or(new.text);
    }
    Ok(new)
}

/// The user's own lines in a region. One without a seal was never filled, or by a version that wrote none:
/// what would stand there now is ours.
fn own_words(inner: &str, content: &str) -> Vec<String> {
    let seal = Seal::read(inner);
    let seal = if seal.is_missing() { Seal::read(content) } else { seal };
    answer::typed_within(inner, &seal)
}

/// Lines as they are put below the end mark that ends at `at`, blank lines around them.
fn below(text: &str, at: usize, own: &[String], line_end: &str) -> String {
    let own = own.join(line_end);
    if !head(text, at).ends_with('\n') {
        return format!("{line_end}{line_end}{own}");
    }
    let next = tail(text, at).lines().next().unwrap_or("");
    let gap = if next.trim().is_empty() { "" } else { line_end };
    format!("{line_end}{own}{line_end}{gap}")
}

/// Refuses a note with a conflict that does not begin and end within one region.
fn refuse_conflict(text: &str, regions: &[Region]) -> Result<(), Error> {
    let count = |text: &str| text.lines().filter(|line| is_conflict_marker(line)).count();
    let n_begun = |text: &str| text.lines().filter(|line| line.starts_with("<<<<<<< ")).count();
    if n_begun(text) == 0 {
        return Ok(());
    }
    let within = |region: &Region| region.inner.of(text);
    let is_whole = |region: &Region| {
        let ends = within(region).lines().filter(|line| line.starts_with(">>>>>>> ")).count();
        ends == n_begun(within(region))
    };
    let n_within: usize = regions.iter().map(|region| count(within(region))).sum();
    if n_within == count(text) && regions.iter().all(is_whole) {
        return Ok(());
    }
    Err(Error::new(ErrorKind::Refused, "has conflict markers, and its regions were left alone")
        .hint("resolve the conflict first"))
}
