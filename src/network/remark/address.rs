//! Addresses that several people have.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Place, quoted};
use crate::network::{Network, Person};
use crate::note::properties::address::Address;

/// The addresses, in the order of the notes.
pub(super) fn remarks(network: &Network<'_>) -> Vec<Diagnostic> {
    let mut owners: BTreeMap<String, Vec<(&Person<'_>, &Address)>> = BTreeMap::new();
    for person in &network.people {
        for address in &person.note.profile().addresses {
            let Some(key) = address.key() else { continue };
            let owners = owners.entry(key).or_default();
            if owners.last().is_none_or(|(last, _)| last.path() != person.path()) {
                owners.push((person, address));
            }
        }
    }
    let mut remarks: Vec<Diagnostic> =
        owners.into_values().filter_map(|one| remark(&one)).collect();
    crate::diagnostic::sort(&mut remarks);
    remarks
}

fn remark(owners: &[(&Person<'_>, &Address)]) -> Option<Diagnostic> {
    let [(first, address), others @ ..] = owners else { return None };
    let (second, _) = others.first()?;
    let more = match others.len() {
        1 => String::new(),
        n => format!(" and {} more", n - 1),
    };
    let (value, path) = (quoted(&address.text), quoted(second.path().as_str()));
    let message = format!("{value} is an address of {path}{more} too");
    let help =
        "if they are one person, keep one note; in a list of people this address means nobody";
    let mut remark =
        Diagnostic::new(Code::AddressShared, Place::file(first.path().clone()), message).help(help);
    remark.related = others.iter().map(|(other, _)| Place::file(other.path().clone())).collect();
    Some(remark)
}
