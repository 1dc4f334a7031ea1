//! "If you have ten minutes": whom to write to on a day on which nobody is due.

use crate::coach::Coach;
use crate::coach::suggestion::Suggestion;
use crate::draft;
use crate::note::properties::address::Address;
use crate::report::page::{Line, Page};
use crate::report::{Links, link, sheet, suggestion};

/// The heading of the section.
const HEADING: &str = "If you have ten minutes";

pub(in crate::report) fn spare(
    page: &mut Page,
    coach: &Coach<'_>,
    ideas: &[Suggestion<'_>],
    links: &Links<'_>,
) {
    if ideas.is_empty() {
        return;
    }
    page.heading(2, HEADING);
    for one in ideas {
        let line = Line::new().link(&links.person(one.person)).own(" — ");
        page.task(line.join(&sheet::line(&suggestion::why(one, coach.agenda.today), links)));
        if let Some(draft) = draft::suggested(coach, one) {
            page.nested(Line::new().own("Say: ").italic(&draft.words));
        }
        if let Some(address) = Address::preferred(&one.person.note.profile().addresses) {
            page.nested(Line::new().own("Write: ").link(&link::address(address)));
        }
    }
}
