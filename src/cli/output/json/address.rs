//! The JSON of a person's addresses.

use serde::Serialize;
use touchbase::network::Person;
use touchbase::note::properties::address::Channel;

/// How someone is reached, or known elsewhere.
#[derive(Serialize)]
pub(crate) struct AddressJson<'a> {
    kind: &'static str,
    label: &'a str,
    value: &'a str,
}

impl<'a> AddressJson<'a> {
    /// All addresses of a person.
    pub(crate) fn of(person: &Person<'a>) -> Vec<Self> {
        let addresses = person.note.profile().addresses.iter();
        addresses
            .map(|one| {
                let kind = match one.channel {
                    Channel::Email => "email",
                    Channel::Phone => "phone",
                    Channel::Profile => "profile",
                    Channel::Uid => "uid",
                };
                Self { kind, label: &one.label, value: &one.text }
            })
            .collect()
    }
}
