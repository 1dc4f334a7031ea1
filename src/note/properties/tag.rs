//! The tags of a note, in its front matter and in its body.

use crate::lexicon::{Key, PersonTag};
use crate::note::markdown::block::{Blocks, Quote, Shape};
use crate::note::markdown::links;
use crate::note::properties::fact::{Fact, unlinked};
use crate::note::properties::naming;
use crate::note::reading::Reading;
use crate::text::Span;
use crate::yaml::Block;

/// No note has more tags than this; further ones are passed over.
const TAGS: usize = 500;

/// Adds a tag that is not there yet.
fn add_to(tags: &mut Vec<Box<str>>, tag: &str) {
    if tags.len() < TAGS && !tags.iter().any(|known| **known == *tag) {
        tags.push(tag.into());
    }
}

/// The tags of the front matter, and those that Denote keeps in the file name.
pub(in crate::note) fn of_matter(
    facts: &[Fact<'_>],
    reading: &Reading<'_>,
    block: &Block<'_>,
) -> Vec<Box<str>> {
    let mut tags: Vec<Box<str>> = Vec::new();
    let mut add = |tag: &str| {
        let tag = tag.trim().trim_start_matches('#').trim_matches(['"', '\'']);
        if !tag.is_empty() {
            add_to(&mut tags, tag);
        }
    };
    if let Some((_, keywords)) = naming::denote(reading.path.stem()) {
        keywords.split('_').for_each(&mut add);
    }
    for fact in facts.iter().filter(|fact| fact.key == Key::Tags) {
        if fact.value.is_empty() {
            // `tags: #a #b` is a comment to YAML.
            let raw = block
                .keys
                .iter()
                .find(|key| key.name == fact.name)
                .map_or("", |key| key.value_at.of(reading.text));
            raw.split_whitespace().filter(|word| word.starts_with('#')).for_each(&mut add);
        }
        each(fact, &mut add);
    }
    tags
}

/// Hands on every tag of one key's value.
fn each(fact: &Fact<'_>, add: &mut impl FnMut(&str)) {
    for value in fact.value.texts() {
        if !value.contains("[[") {
            value.split([',', ' ']).for_each(&mut *add);
            continue;
        }
        // Links may have blanks in them: `[[person]], friend`.
        for part in value.split(',').map(str::trim) {
            match part.starts_with("[[") {
                true => add(unlinked(part)),
                false => part.split(' ').for_each(&mut *add),
            }
        }
    }
}

/// Adds the tags of fields (`tags:: person, climbing`), which speak for the whole note.
pub(in crate::note) fn of_fields(
    facts: &[Fact<'_>],
    all: &mut Vec<Box<str>>,
    telling: &mut Vec<Box<str>>,
) -> bool {
    let before = telling.len();
    for fact in facts.iter().filter(|fact| fact.key == Key::Tags) {
        each(fact, &mut |tag| {
            let tag = tag.trim().trim_start_matches('#');
            if !tag.is_empty() {
                add_to(all, tag);
                add_to(telling, tag);
            }
        });
    }
    telling.len() > before
}

/// Whether a tag in the body may say that the note is a person.
pub(in crate::note) fn may_say_person(body: &str) -> bool {
    let is_person = |tag: &str| tag.split('/').any(|part| PersonTag::of(part).is_some());
    memchr::memmem::find(body.as_bytes(), b"#[[").is_some()
        || links::tags(body, Span::new(0, body.len()), None).into_iter().any(is_person)
}

/// Adds the tags of the body; returns those that speak for the whole note: alone on their line, or `given` in
/// the front matter.
pub(in crate::note) fn of_body(
    blocks: &Blocks,
    text: &str,
    all: &mut Vec<Box<str>>,
    given: &[Box<str>],
) -> Vec<Box<str>> {
    let mut telling: Vec<Box<str>> = Vec::new();
    for (at, block) in blocks.list.iter().enumerate() {
        let raw = block.span.of(text);
        if !raw.contains('#') || block.quote == Quote::Yes {
            continue;
        }
        // In an outline the first item speaks for the page.
        let may_speak = block.shape == Shape::Paragraph || at == 0 && block.shape == Shape::Item;
        let alone = may_speak
            && raw
                .split_whitespace()
                .all(|word| word.starts_with('#') || word.eq_ignore_ascii_case("tags:"));
        for tag in links::tags(text, block.span, Some(blocks)) {
            if alone && telling.len() < TAGS {
                telling.push(tag.into());
            }
            add_to(all, tag);
        }
        if alone {
            let linked = raw.split("#[[").skip(1).filter_map(|rest| rest.split_once("]]"));
            for (tag, _) in linked.filter(|(tag, _)| PersonTag::of(tag).is_some()) {
                add_to(all, tag);
                telling.push(tag.into());
            }
        }
    }
    telling.extend_from_slice(given);
    telling
}
