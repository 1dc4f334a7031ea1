//! Rows a–i: what speaks against a contact.
//!
//! Each veto is a function from a candidate and its cues to a reason; which cues lift it is said
//! there. What is planned or belongs to another day is in `when`.

mod happened;
mod place;
mod said;
mod when;

use crate::judge::candidate::Candidate;
use crate::judge::cue::Cues;
use crate::judge::verdict::Verdict;

/// The first veto that holds, as a verdict.
pub(crate) fn veto(c: &Candidate<'_>, cues: &Cues) -> Option<Verdict> {
    let reasons = [
        place::never,
        said::possessive,
        said::spoken_of,
        happened::absent,
        happened::did_not_happen,
        said::thought_of,
        said::cited,
        said::author,
        said::quoted,
        said::published,
        said::seen_or_heard,
        said::source,
        place::bookkeeping,
        place::below_links,
    ];
    if let Some(reason) = reasons.iter().find_map(|veto| veto(c, cues)) {
        return Some(Verdict::No(reason));
    }
    when::planned(c, cues)
        .or_else(|| when::another_day(c, cues))
        .or_else(|| place::form(c, cues).map(Verdict::No))
}
