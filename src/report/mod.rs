//! An [`Agenda`] → Markdown. Pure: same agenda, same bytes.
//!
//! Owns the order of the sections; `section` says what stands in each, `page` writes the syntax,
//! `link` the links. Empty sections are left out.

pub mod icalendar;
pub mod link;
pub(crate) mod page;
pub mod plan;
pub mod prep;
pub mod region;
pub mod review;
mod section;
pub mod sheet;
mod spark;

use crate::agenda::Agenda;
use crate::answer::carry::Kept;
use crate::diagnostic::Diagnostic;

pub use self::link::Links;
use self::page::Page;

/// The value of the front matter key `touchbase` that marks a report as ours.
pub const MARK: &str = "follow-ups";

/// Renders the report of one day.
///
/// `diagnostics` are all that were found, sorted; the report names the first few. `kept` is what the
/// user wrote into the report before and what of their ticks could not be done.
pub fn render(agenda: &Agenda<'_>, diagnostics: &[Diagnostic], kept: &Kept) -> String {
    let links = Links::new(agenda);
    let mut page = Page::new(MARK, agenda.today);
    section::title(&mut page, agenda);
    section::today(&mut page, agenda, &links);
    section::also_due(&mut page, agenda, &links);
    section::promised(&mut page, agenda, &links);
    section::waiting(&mut page, agenda, &links);
    section::coming_up(&mut page, agenda, &links);
    section::worth_a_thought(&mut page, agenda, &links);
    section::to_look_at(&mut page, diagnostics, &links);
    if !agenda.due.is_empty() && agenda.config.apply_ticks {
        section::how_to(&mut page);
    }
    // What the user wrote is not ours, and comes after all that is.
    let ours = page.finish();
    let mut rest = Page::bare();
    kept.write(&mut rest);
    let rest =
        if rest.is_empty() { String::new() } else { format!("\n{}", rest.finish().trim_start()) };
    format!("{ours}{rest}\n{}", crate::answer::tick::seal(&ours))
}

/// What the text of a note that touchbase wrote says that it is; `None` for a note of the user's.
pub fn mark(text: &str) -> Option<&'static str> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let crate::yaml::Fence::Found { block, .. } = crate::yaml::fence(text, start) else {
        return None;
    };
    let block = crate::yaml::split(text, block);
    let key = block.keys.iter().find(|key| key.name == "touchbase")?;
    let said = key.value.text()?;
    [MARK, prep::MARK, review::MARK, plan::MARK].into_iter().find(|mark| *mark == said)
}

/// Whether the text of a note says that it is a report of ours.
pub fn is_ours(text: &str) -> bool {
    mark(text) == Some(MARK)
}
