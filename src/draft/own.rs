//! The user's own openings: placeholders filled, and a sentence left out whose placeholder stays empty.

use super::compose;
use super::material::{Material, Way};
use crate::lexicon::Occasion;
use crate::note::messages::Template;
use crate::text::span::{head, slice, tail};

/// The user's own text for an occasion, in the language of the message; `None` when there is none, or nothing is left
/// of it.
pub(super) fn text(all: &[&Template], occasion: Occasion, material: &Material) -> Option<String> {
    let language = material.phrases.language;
    let fits = |template: &&&Template| {
        template.occasion == occasion && template.language.is_none_or(|other| other == language)
    };
    // One that names the language, or tells it, before one that does not.
    let template = all.iter().filter(fits).max_by_key(|template| template.language.is_some())?;
    let lines = template.text.lines().map(|line| (line, filled(line, material)));
    let kept: Vec<String> = lines
        .filter(|(line, filled)| line.trim().is_empty() || !filled.trim().is_empty())
        .map(|(_, filled)| filled)
        .collect();
    let mut text = kept.join("\n").trim().to_owned();
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    (!text.is_empty()).then(|| text + "\n")
}

/// One line with its placeholders filled; sentences without what they speak of are left out.
fn filled(line: &str, material: &Material) -> String {
    let mut out = String::new();
    for sentence in sentences(line) {
        if let Some(sentence) = sentence_filled(sentence, material) {
            out.push_str(&sentence);
        }
    }
    out.trim().to_owned()
}

/// The sentences of a line, each with the white space after it.
fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut past = 0;
    for (at, _) in line.match_indices(['.', '!', '?']) {
        if line.as_bytes().get(at + 1) == Some(&b' ') {
            found.push(slice(line, past, at + 2));
            past = at + 2;
        }
    }
    found.push(tail(line, past));
    found
}

fn sentence_filled(sentence: &str, material: &Material) -> Option<String> {
    let mut out = String::new();
    let mut rest = sentence;
    while let Some(open) = rest.find('{') {
        let inner = tail(rest, open);
        let Some(close) = inner.find('}') else { break };
        out.push_str(head(rest, open));
        let close =
            if inner.starts_with("{{") && inner.get(close..).is_some_and(|t| t.starts_with("}}")) {
                close + 1
            } else {
                close
            };
        let name = head(inner, close + 1).trim_matches(['{', '}', ' ']);
        match placeholder(name, material) {
            Some(Some(value)) => out.push_str(&value),
            // Known, and the notes have nothing for it.
            Some(None) => return None,
            // Not one of ours: it stays as it is written.
            None => out.push_str(head(inner, close + 1)),
        }
        rest = tail(inner, close + 1);
    }
    out.push_str(rest);
    Some(out)
}

/// What comes in the place of a placeholder; the outer `None` for a word that is none.
fn placeholder(name: &str, material: &Material) -> Option<Option<String>> {
    let last = |way: Option<Way>| {
        let last = material.last.as_ref().filter(|last| way.is_none_or(|way| way == last.way));
        last.map(|last| last.day.clone()).filter(|day| !day.is_empty())
    };
    Some(match name.to_lowercase().as_str() {
        "name" => Some(material.name.clone()),
        "me" => material.me.clone(),
        "last" => last(None),
        "met" => last(Some(Way::Met)),
        "topic" => material.topic.as_ref().map(|topic| topic.text.clone()),
        "promise" => material.promise.clone(),
        "offer" => material.offer.clone(),
        "thanks" => material.introduced.clone().or_else(|| material.got.clone()),
        "question" => material.question.clone(),
        "ask" => material.ask.clone(),
        "closing" => Some(compose::closing(material)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_its_sentences() {
        assert_eq!(sentences("One. Two? Three"), ["One. ", "Two? ", "Three"]);
        assert_eq!(sentences("v1.2 is out"), ["v1.2 is out"]);
        assert_eq!(sentences(""), [""]);
    }
}
