//! The front matter of a note: found, split by key, and its faults reported.

use crate::diagnostic::{Code, quoted};
use crate::note::reading::Reading;
use crate::text::Span;
use crate::yaml::{self, Block, Fence};

/// What comes before a note's body.
#[derive(Default)]
pub(in crate::note) struct Front<'t> {
    /// Its keys.
    pub(in crate::note) block: Block<'t>,
    /// The first byte of the body.
    pub(in crate::note) body: usize,
    /// Placeholders are left in it: its keys hold no values yet.
    pub(in crate::note) is_template: bool,
}

/// Splits off the front matter, reporting what is wrong with it.
pub(in crate::note) fn read<'t>(
    text: &'t str,
    start: usize,
    reading: &mut Reading<'_>,
) -> Front<'t> {
    let (span, body) = match yaml::fence(text, start) {
        Fence::Absent => return Front { body: start, ..Front::default() },
        Fence::Unclosed => {
            // A rule at the top of a note is not front matter; one with a key after it was meant to be.
            let second = text.get(start..).unwrap_or("").lines().nth(1).unwrap_or("");
            if second.contains(": ") || second.trim_end().ends_with(':') {
                reading.report(
                    Code::MatterUnclosed,
                    Span::new(start, start + 3),
                    "this front matter has no end".to_owned(),
                    Some("read as ordinary text"),
                    "close it with a line of `---`".to_owned(),
                );
            }
            return Front { body: start, ..Front::default() };
        }
        Fence::Found { block, body } => (block, body),
    };
    let raw = span.of(text);
    if raw.contains("{{") || raw.contains("<%") {
        return Front { body, is_template: true, ..Front::default() };
    }
    let block = yaml::split(text, span);
    let faults = block.faults.iter().map(|fault| (None, fault));
    let faults = faults.chain(
        block.keys.iter().filter_map(|key| key.fault.as_ref().map(|fault| (Some(key.name), fault))),
    );
    for (name, fault) in faults {
        let message = match name {
            Some(name) => format!("the key {}: {}", quoted(name), fault.message),
            None => fault.message.clone(),
        };
        let help = fault.help.unwrap_or("put the value in quotes").to_owned();
        let effect = if name.is_some() { "read as plain text" } else { "this line was left out" };
        reading.report(Code::KeyUnreadable, fault.at, message, Some(effect), help);
    }
    for key in block.keys.iter().filter(|key| key.overridden) {
        reading.report(
            Code::KeyDuplicate,
            key.at,
            format!("the key {} is here twice", quoted(key.name)),
            Some("the last one counts, not this one"),
            "remove one of them".to_owned(),
        );
    }
    Front { block, body, is_template: false }
}
