//! What would make a line count that does not, where a small change would.

use crate::note::{Bearing, NotCounted};

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
        NotCounted::UnknownKey => "call the key `last-contact` if that is what it says",
        NotCounted::OpenTask => "tick it, with the day: `- [x] call ✅ 2026-03-01`",
        _ => return None,
    })
}
