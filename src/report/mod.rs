//! An [`Agenda`] → Markdown. Pure: same agenda, same bytes.
//!
//! Owns the order of the sections; `section` says what is in each, `page` writes the syntax,
//! `link` the links. Empty sections are left out.

pub mod boxed;
pub mod chart;
pub mod html;
pub mod icalendar;
pub mod kept;
mod kind;
pub mod link;
mod page;
pub mod passed;
pub mod plan;
pub mod prep;
pub mod promise;
pub mod region;
pub mod review;
pub mod seal;
mod section;
pub mod sheet;
mod spark;
pub mod suggestion;

use crate::agenda::Agenda;
use crate::agenda::practice::practice;
use crate::coach::Coach;
use crate::coach::suggestion::suggestions;
use crate::date::Date;
use crate::diagnostic::Diagnostic;

pub use self::kept::{Kept, Left};
pub use self::kind::PageKind;
pub use self::link::Links;
pub(crate) use self::page::for_report;
use self::page::{Line, Page};
use self::seal::Seal;

/// Renders the report of one day.
///
/// `diagnostics` are all that were found, sorted; the report names the first few. `kept` is what the
/// user wrote into the report before and what of their ticks could not be done.
pub fn render(agenda: &Agenda<'_>, diagnostics: &[Diagnostic], kept: &Kept) -> String {
    let links = Links::new(agenda);
    let mut page = Page::new(PageKind::FollowUps.mark(), agenda.today);
    let practice = practice(agenda);
    let coach = Coach::new(agenda);
    let ideas = suggestions(&coach, &practice);
    section::title(&mut page, agenda, &practice, ideas.len());
    let has_plans = section::did_you_meet(&mut page, agenda, &links);
    section::today(&mut page, &coach, &links);
    section::spare(&mut page, &coach, &ideas, &links);
    section::also_due(&mut page, agenda, &links);
    section::promised(&mut page, agenda, &links);
    section::waiting(&mut page, agenda, &links);
    section::coming_up(&mut page, agenda, &links);
    section::worth_a_thought(&mut page, agenda, &links);
    section::to_look_at(&mut page, diagnostics, &links);
    section::left_out(&mut page, agenda);
    let is_answered = has_plans || !agenda.due.is_empty() || !ideas.is_empty();
    if is_answered && agenda.config.apply_ticks {
        section::how_to(&mut page);
    }
    // What the user wrote is not a line of ours, and comes after all that are.
    let ours = with_matter(page.finish(), &kept.matter);
    let seal = Seal::of(&ours).and(kept.seal());
    let kept = kept.markdown();
    let gap = if kept.is_empty() { "" } else { "\n" };
    format!("{ours}{gap}{kept}\n{}", seal.write())
}

/// What takes the place of a copy of the report, once what was ticked and written in it is taken over.
pub fn copy_done(today: Date, report: &str) -> String {
    let mut page = Page::new(PageKind::CopyDone.mark(), today);
    page.title(Line::new().own("A copy that is done"));
    page.paragraph(
        Line::new().own("A sync tool left this copy of ").own(report).own(
            ". What was ticked and written in it has been taken over: you can delete this file.",
        ),
    );
    page.finish()
}

/// A page with the user's own lines in its front matter, below ours.
fn with_matter(page: String, lines: &[String]) -> String {
    let Some((ours, rest)) = page.split_once("\n---\n").filter(|_| !lines.is_empty()) else {
        return page;
    };
    format!("{ours}\n{}\n---\n{rest}", lines.join("\n"))
}
