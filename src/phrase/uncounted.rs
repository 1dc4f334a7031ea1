//! What would make a line count that does not, where a small change would.

use crate::network::uncounted::{self, Uncounted};
use crate::note::{Bearing, NotCounted};
use crate::text::words::counted;

/// What the lines of a bearing have in common.
pub fn title(bearing: Bearing) -> &'static str {
    match bearing {
        Bearing::Doubtful => "May have been meant as touchpoints",
        Bearing::Clear => "Clear from the line or its place",
        Bearing::ReadOtherwise => "Read as something else",
    }
}

/// What to do for a line with this reason to count; `None` where it most likely should not.
pub fn remedy(reason: NotCounted) -> Option<&'static str> {
    Some(match reason {
        NotCounted::Maybe => "answer `touchbase confirm`, or say what it was: `call with [[Ada]]`",
        NotCounted::NoKind => {
            "name the kind, as in `2026-03-01 call with [[Ada]]`, or put it below `## Log`"
        }
        NotCounted::NoKindWord => "name the kind, as in `call with [[Ada]]`",
        NotCounted::NoSign => "begin the line with the day below `## Log`: `- 2026-03-01 call`",
        NotCounted::NoDate => {
            "give it a day: `- 2026-03-01 call`, or `✅ 2026-03-01` behind a done task"
        }
        NotCounted::NoDateFirst => "begin it with the day",
        NotCounted::NoWholeDay => "write the whole day: `2026-03-01`",
        NotCounted::NoYear => "write the year: `2026-03-01`",
        NotCounted::OnlyMonth => "put it below `## Log`, or write the whole day",
        NotCounted::Row => "put the table below `## Log`",
        NotCounted::NotDaily => "give the note `type: meeting`, or the line a day in front",
        NotCounted::NoteWithoutDay => "begin the line with the day, or give the note a `date`",
        NotCounted::Unlinked => "make the name a link: `[[Ada Quill]]`",
        NotCounted::NobodyNamed => {
            "link who was there; `touchbase init` says what makes a note a person"
        }
        NotCounted::UnknownKey => "call the key `last-contact` if that is what it says",
        NotCounted::OpenTask => "tick it, with the day: `- [x] call ✅ 2026-03-01`",
        _ => return None,
    })
}

/// How many lines did not count, and how many of them may have been meant; `None` when there is none.
pub fn summary(lines: &[Uncounted<'_>]) -> Option<String> {
    let n = |wanted: &[Bearing]| {
        uncounted::n_lines(lines.iter().filter(|line| wanted.contains(&line.reason.bearing())))
    };
    let (all, doubtful) = (n(&[Bearing::Doubtful, Bearing::Clear]), n(&[Bearing::Doubtful]));
    let meant = match doubtful {
        0 => String::new(),
        n if n == all => " and may have been meant".to_owned(),
        n => format!("; {n} may have been meant"),
    };
    (all > 0).then(|| format!("{} did not count{meant}", counted(all, "line")))
}
