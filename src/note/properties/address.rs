//! Where to write to someone: the addresses that keys give.
//!
//! Reads them as they are written; whose an address is, is found out elsewhere.

use super::fact::{Fact, unlinked};
use crate::lexicon::Key;
use crate::text::span::{head, tail};

/// By which way an address reaches someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// Mail.
    Email,
    /// A call or a text message.
    Phone,
    /// A page or a name on a network.
    Profile,
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
        all.iter().min_by_key(|address| address.channel)
    }
}

/// The fewest digits that make a telephone number; fewer are an extension or a year.
const DIGITS: usize = 5;

/// The addresses that a fact gives; what cannot be one is left out.
pub(in crate::note) fn of(fact: &Fact<'_>) -> Vec<Address> {
    let channel = match fact.key {
        Key::Email => Channel::Email,
        Key::Phone => Channel::Phone,
        _ => Channel::Profile,
    };
    let texts = fact.value.texts().into_iter().flat_map(|text| match channel {
        Channel::Email => text.split([',', ';']).collect::<Vec<_>>(),
        _ => vec![text],
    });
    let addresses = texts.map(|text| bare(unlinked(text)).to_owned());
    addresses
        .filter(|text| can_be(channel, text))
        .map(|text| Address { channel, label: fact.name.trim().into(), text: text.into() })
        .collect()
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
            Channel::Profile => !text.contains(char::is_whitespace),
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
    fn what_can_be_an_address() {
        assert!(can_be(Channel::Email, "ada@loom.org"));
        assert!(!can_be(Channel::Email, "about the draft"));
        assert!(!can_be(Channel::Email, "ada@loom"));
        assert!(can_be(Channel::Phone, "0170 123 45"));
        assert!(!can_be(Channel::Phone, "ext. 12"));
        assert!(!can_be(Channel::Profile, "on holiday"));
    }
}
