//! Plans whose day has passed, a box each: did you meet?

use crate::agenda::{Agenda, unanswered};
use crate::report::Links;
use crate::report::page::{Line, Page};
use crate::report::passed::{Passed, after_name};

/// The most plans that are asked about.
const ASKED: usize = 5;

/// Whether there is anything to ask.
pub(in crate::report) fn did_you_meet(
    page: &mut Page,
    agenda: &Agenda<'_>,
    links: &Links<'_>,
) -> bool {
    let all = unanswered::all(agenda);
    if all.is_empty() {
        return false;
    }
    page.heading(2, "Did you meet?");
    for one in all.iter().take(ASKED) {
        let words = Passed::of(one.plan).words(agenda.today);
        page.task(Line::new().link(&links.person(one.person)).own(&after_name(&words)));
    }
    super::more(page, all.len(), ASKED, "touchbase confirm");
    true
}
