//! A bank of questions: a note of `type: questions`.
//!
//! Its items are questions, its headings say in which situation they serve, its tags for whom.

use crate::lexicon::Situation;
use crate::note::markdown::block::{Blocks, Quote, Shape};
use crate::note::markdown::links;
use crate::note::markdown::task::{self, State};
use crate::note::question;
use crate::note::reading::Reading;
use crate::text::span::first_chars;

/// A question of the bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The question, without its tags.
    pub text: Box<str>,
    /// For whom: people who care about one of these. Nobody in particular when there are none.
    pub topics: Vec<Box<str>>,
    /// When; always when there is none.
    pub situation: Option<Situation>,
}

/// The longest question that is kept, in characters.
const TEXT: usize = 300;

/// Collects the questions of a bank.
pub(super) fn collect(blocks: &Blocks, reading: &mut Reading<'_>) -> Vec<Prepared> {
    let mut bank = Vec::new();
    let mut above: Vec<(u8, Option<Situation>)> = Vec::new();
    for block in &blocks.list {
        let text = block.span.of(reading.text);
        match block.shape {
            Shape::Heading(rank) => {
                above.retain(|(other, _)| *other < rank);
                above.push((rank, Situation::of(text)));
            }
            Shape::Item if block.quote != Quote::Yes => {
                let (state, body) = task::state(text).unwrap_or((State::Open, text));
                if state != State::Open {
                    continue;
                }
                let topics = links::tags(reading.text, block.span, Some(blocks));
                let text = without_tags(body.lines().next().unwrap_or(""));
                if !text.is_empty() {
                    let topics = topics.into_iter().map(Into::into).collect();
                    question::examine(&text, block.span, reading);
                    bank.push(Prepared {
                        text: first_chars(&text, TEXT).into(),
                        topics,
                        situation: above.iter().rev().find_map(|(_, situation)| *situation),
                    });
                }
            }
            _ => {}
        }
    }
    bank
}

/// The text without words that are tags.
pub(super) fn without_tags(text: &str) -> String {
    let is_tag = |word: &&str| word.len() > 1 && word.starts_with('#');
    text.split_whitespace().filter(|word| !is_tag(word)).collect::<Vec<_>>().join(" ")
}
