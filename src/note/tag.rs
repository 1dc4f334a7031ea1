//! The tags of a note, in its front matter and in its body.

use super::blocks::{Blocks, Quote, Shape};
use super::fact::Fact;
use super::fact::unlinked;
use super::keys::Key;
use super::links;
use crate::matter::Block;

/// The tags of the front matter.
pub(super) fn of_matter(facts: &[Fact<'_>], text: &str, block: &Block<'_>) -> Vec<Box<str>> {
    let mut tags: Vec<Box<str>> = Vec::new();
    let mut add = |tag: &str| {
        let tag = tag.trim().trim_start_matches('#').trim_matches(['"', '\'']);
        if !tag.is_empty() && !tags.iter().any(|known| **known == *tag) {
            tags.push(tag.into());
        }
    };
    for fact in facts.iter().filter(|fact| fact.key == Key::Tags) {
        if fact.value.is_empty() {
            // `tags: #a #b` is a comment to YAML.
            let raw = block
                .keys
                .iter()
                .find(|key| key.name == fact.name)
                .map_or("", |key| key.value_at.of(text));
            raw.split_whitespace().filter(|word| word.starts_with('#')).for_each(&mut add);
        }
        for value in fact.value.texts() {
            if value.starts_with("[[") {
                add(unlinked(value));
            } else {
                value.split([',', ' ']).for_each(&mut add);
            }
        }
    }
    tags
}

/// Adds the tags of the body; returns those that speak for the whole note: alone on their line.
pub(super) fn of_body(blocks: &Blocks, text: &str, all: &mut Vec<Box<str>>) -> Vec<Box<str>> {
    let mut telling: Vec<Box<str>> = Vec::new();
    for block in &blocks.list {
        let raw = block.span.of(text);
        if !raw.contains('#') || block.quote == Quote::Yes {
            continue;
        }
        let alone = block.shape == Shape::Paragraph
            && raw
                .split_whitespace()
                .all(|word| word.starts_with('#') || word.eq_ignore_ascii_case("tags:"));
        for tag in links::tags(text, block.span, Some(blocks)) {
            if alone {
                telling.push(tag.into());
            }
            if !all.iter().any(|known| **known == *tag) {
                all.push(tag.into());
            }
        }
    }
    telling
}
