//! Keys that are not known and hold a day, in the notes of people.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::remark;
use crate::diagnostic::{Code, Diagnostic, quoted};
use crate::index::Index;
use crate::network::uncounted::Uncounted;
use crate::note::NotCounted;
use crate::text::fold::letters;

/// The keys, the commonest first.
pub(super) fn remarks(index: &Index, lines: &[Uncounted<'_>]) -> Vec<Diagnostic> {
    let mut keys: BTreeMap<String, Vec<&Uncounted<'_>>> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.reason == NotCounted::UnknownKey) {
        if let Some(key) = key(line.text) {
            keys.entry(letters(key)).or_default().push(line);
        }
    }
    let mut keys: Vec<_> = keys.into_iter().collect();
    keys.sort_by_key(|(_, lines)| Reverse(lines.len()));
    let remarks = keys.iter().filter_map(|(_, lines)| {
        let first = lines.first()?;
        let (note, key) = (index.get(first.path)?, key(first.text)?);
        let message = match lines.len() {
            1 => format!("the key {} holds a day and is not known", quoted(key)),
            n => format!("the key {} holds a day and is not known, in {n} notes", quoted(key)),
        };
        let help = "if you were in touch that day, call it `last-contact`; if you first met, `met`";
        let remark = remark(Code::KeyUnknown, note, first.line, key, message);
        Some(remark.effect("not counted").help(help))
    });
    remarks.collect()
}

/// The key that a line begins with.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let key = key.trim().trim_matches(['"', '\'', '*']);
    key.starts_with(char::is_alphabetic).then_some(key)
}
