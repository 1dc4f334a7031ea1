//! People who are named without a link in dated notes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::remark;
use crate::diagnostic::{Code, Diagnostic, quoted};
use crate::index::Index;
use crate::network::Network;
use crate::network::uncounted::Uncounted;
use crate::note::NotCounted;

/// The people, those who are named most often first.
pub(super) fn remarks(
    index: &Index,
    network: &Network<'_>,
    lines: &[Uncounted<'_>],
) -> Vec<Diagnostic> {
    let mut people: BTreeMap<Option<usize>, Vec<&Uncounted<'_>>> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.reason == NotCounted::Unlinked) {
        people.entry(line.person).or_default().push(line);
    }
    let mut people: Vec<_> = people.into_iter().collect();
    people.sort_by_key(|(person, lines)| (Reverse(lines.len()), *person));
    let remarks = people.iter().filter_map(|(person, lines)| {
        let (first, person) = (lines.first()?, network.people.get((*person)?)?);
        let note = index.get(first.path)?;
        let named = person.names().find(|name| first.text.contains(*name));
        let name = named.unwrap_or(person.name());
        let message = match lines.len() {
            1 => format!("{} is named without a link", quoted(name)),
            n => format!("{} is named without a link on {n} dated lines", quoted(name)),
        };
        let help = format!("where you were in touch, make it a link: `[[{name}]]`");
        let remark = remark(Code::NameUnlinked, note, first.line, name, message);
        Some(remark.effect("not counted").help(help))
    });
    remarks.collect()
}
