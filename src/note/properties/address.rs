//! Where to write to someone: the addresses that keys give.
//!
//! Reads them as they are written; whose an address is, is found out elsewhere.

use super::fact::{Fact, unlinked};
use crate::lexicon::Key;
use crate::text::fold;
use crate::text::span::{head, tail};
use crate::yaml::Value;

/// By which way an address reaches someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// Mail.
    Email,
    /// A call or a text message.
    Phone,
    /// A page or a name on a network.
    Profile,
    /// None: the identifier of an address book.
    Uid,
}

/// One address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// By which way.
    pub channel: Channel,
    /// The key that gives it, as it is written: "linkedin".
    pub label: Box<str>,
    /// The address.
    pub text: Box<str>,
}

impl Address {
    /// The one to write to first: mail before a telephone, and both before a page.
    pub fn preferred(all: &[Self]) -> Option<&Self> {
        let reaching = all.iter().filter(|address| address.channel != Channel::Uid);
        reaching.min_by_key(|address| address.channel)
    }

    /// What two notes of one address have in common, however each writes it; `None` for what people share, such
    /// as the page of their company.
    pub fn key(&self) -> Option<String> {
        match self.channel {
            Channel::Email | Channel::Uid => Some(self.text.to_lowercase()),
            Channel::Phone => {
                let digits: String = self.text.chars().filter(char::is_ascii_digit).collect();
                Some(tail(&digits, digits.len().saturating_sub(COMPARED)).to_owned())
            }
            Channel::Profile => {
                let text = self.text.split_once("://").map_or(&*self.text, |(_, rest)| rest);
                let text = text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/');
                let network = fold::letters(&self.label);
                let is_page = ["site", "page", "url", "blog", "web"]
                    .iter()
                    .any(|word| network.contains(word));
                let is_profile = text.contains('/') || !text.contains('.');
                (!is_page && is_profile).then(|| format!("{network} {}", text.to_lowercase()))
            }
        }
    }
}

/// The digits by which telephone numbers compare: a country may be missing.
const COMPARED: usize = 9;

/// The fewest digits that make a telephone number; fewer are an extension or a year.
const DIGITS: usize = 5;

/// The addresses that a fact gives; what cannot be one is left out.
pub(in crate::note) fn of(fact: &Fact<'_>) -> Vec<Address> {
    let mut found = Vec::new();
    add(fact.key, fact.name, &fact.value, &mut found);
    found
}

/// Adds the addresses of a key: of a text, of a list, of a map by label or, below `channels`, by key.
fn add(key: Key, name: &str, value: &Value<'_>, found: &mut Vec<Address>) {
    if let Value::Map(pairs) = value {
        for (label, value) in pairs {
            match Key::of(label).filter(|_| key == Key::Channels) {
                Some(own) if is_one(own) => add(own, label, value, found),
                _ if key != Key::Channels => add(key, name, value, found),
                _ => {}
            }
        }
        return;
    }
    let channel = match key {
        Key::Email => Channel::Email,
        Key::Phone => Channel::Phone,
        Key::Uid => Channel::Uid,
        _ => Channel::Profile,
    };
    let texts = value.texts().into_iter().flat_map(|text| match channel {
        Channel::Email => text.split([',', ';']).collect::<Vec<_>>(),
        _ => vec![text],
    });
    let addresses = texts.map(|text| bare(unlinked(text)).to_owned());
    let addresses = addresses.filter(|text| can_be(channel, text));
    // A vCard says of what sort it is: `TEL[CELL]`.
    let name = name.split('[').next().unwrap_or(name).trim();
    found.extend(addresses.map(|text| Address { channel, label: name.into(), text: text.into() }));
}

/// Whether a key gives addresses.
pub(in crate::note) fn is_one(key: Key) -> bool {
    matches!(key, Key::Email | Key::Phone | Key::Profile | Key::Uid | Key::Channels)
}

/// An address without what is written around it: `<a@b.org>`, `mailto:`, `[label](target)`.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let target = text.strip_suffix(')').and_then(|text| text.rsplit_once("](")).map(|(_, to)| to);
    let text = target.unwrap_or(text);
    let angle = text.find('<').zip(text.rfind('>')).filter(|(open, close)| open < close);
    let text = angle.map_or(text, |(open, close)| tail(head(text, close), open + 1));
    let text = text.trim_matches('`');
    text.strip_prefix("mailto:").or_else(|| text.strip_prefix("tel:")).unwrap_or(text).trim()
}

fn can_be(channel: Channel, text: &str) -> bool {
    let plain = !text.is_empty() && !text.contains(char::is_control);
    plain
        && match channel {
            Channel::Email => {
                let halves = text.split_once('@');
                halves.is_some_and(|(who, at)| !who.is_empty() && at.contains('.'))
                    && !text.contains(char::is_whitespace)
            }
            Channel::Phone => text.chars().filter(char::is_ascii_digit).count() >= DIGITS,
            Channel::Profile | Channel::Uid => !text.contains(char::is_whitespace),
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_around_an_address_is_left_out() {
        assert_eq!(bare(" <ada@loom.org> "), "ada@loom.org");
        assert_eq!(bare("Ada Quill <ada@loom.org>"), "ada@loom.org");
        assert_eq!(bare("[ada](mailto:ada@loom.org)"), "ada@loom.org");
        assert_eq!(bare("tel:+44 20 7946 0000"), "+44 20 7946 0000");
    }

    #[test]
    fn what_two_notes_have_in_common() {
        let key = |channel, label: &str, text: &str| {
            Address { channel, label: label.into(), text: text.into() }.key()
        };
        let phone = |text| key(Channel::Phone, "tel", text);
        assert_eq!(phone("+49 170 1234567"), phone("0170 1234567"));
        let linkedin = |text| key(Channel::Profile, "LinkedIn", text);
        assert_eq!(linkedin("https://www.linkedin.com/in/ada/"), linkedin("linkedin.com/in/ada"));
        assert_eq!(key(Channel::Profile, "website", "https://loom.org/about"), None);
    }

    #[test]
    fn what_can_be_an_address() {
        assert!(can_be(Channel::Email, "ada@loom.org"));
        assert!(!can_be(Channel::Email, "about the draft"));
        assert!(!can_be(Channel::Email, "ada@loom"));
        assert!(can_be(Channel::Phone, "0170 123 45"));
        assert!(!can_be(Channel::Phone, "ext. 12"));
        assert!(!can_be(Channel::Profile, "on holiday"));
    }
}
