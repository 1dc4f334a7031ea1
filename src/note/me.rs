//! The owner's own note, `type: me` or one called `About me`: stories, introductions, what I look for and can offer.

use crate::date::Date;
use crate::lexicon::{AboutMe, FileWord};
use crate::note::bank::without_tags;
use crate::note::markdown::block::{Blocks, Quote, Shape};
use crate::note::markdown::day;
use crate::note::markdown::links;
use crate::note::markdown::task::{self, State};
use crate::note::reading::Reading;
use crate::path::NotePath;
use crate::text::span::{first_chars, tail};

/// What the owner's note says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Me {
    /// Stories and accomplishments, in the note's order.
    pub stories: Vec<Story>,
    /// Who I am, in a sentence.
    pub short: Option<Box<str>>,
    /// Who I am, at length.
    pub long: Option<Box<str>>,
    /// What I look for.
    pub looking: Vec<Box<str>>,
    /// What I can do for others, each with its topics.
    pub offers: Vec<Story>,
}

/// Something about myself worth telling, or worth offering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// In a line, without date and tags.
    pub text: Box<str>,
    /// What it is about.
    pub topics: Vec<Box<str>>,
    /// When it was.
    pub date: Option<Date>,
}

/// The longest text that is kept of one item, in characters.
const TEXT: usize = 300;
/// The longest introduction, in characters.
const LONG: usize = 1_200;

/// Whether a note is called as one about oneself is: `About me`.
pub(super) fn is_called_so(path: &NotePath) -> bool {
    FileWord::of(path.stem()) == Some(FileWord::Own)
}

/// Reads the owner's note.
pub(super) fn collect(blocks: &Blocks, reading: &Reading<'_>) -> Me {
    let mut me = Me::default();
    let mut above: Vec<(u8, Option<AboutMe>)> = Vec::new();
    for block in &blocks.list {
        let text = block.span.of(reading.text);
        if let Shape::Heading(rank) = block.shape {
            above.retain(|(other, _)| *other < rank);
            above.push((rank, AboutMe::of(text)));
            continue;
        }
        let Some(part) = above.iter().rev().find_map(|(_, part)| *part) else { continue };
        if block.quote == Quote::Yes || matches!(block.shape, Shape::Row(..)) || block.depth > 1 {
            continue;
        }
        let (state, body) = task::state(text).unwrap_or((State::Open, text));
        if state == State::Cancelled {
            continue;
        }
        let item = || {
            let first = body.lines().next().unwrap_or("");
            let dated = day::leading(first, reading.order());
            let date = dated.and_then(|dated| dated.day.ok()).map(|day| day.date);
            let rest =
                dated.filter(|_| date.is_some()).map_or(first, |dated| tail(first, dated.rest));
            let rest = crate::note::events::told::trim_separators(rest);
            let topics = links::tags(reading.text, block.span, Some(blocks));
            Story {
                text: first_chars(&without_tags(rest), TEXT).into(),
                topics: topics.into_iter().map(Into::into).collect(),
                date,
            }
        };
        let words = || text.split_whitespace().collect::<Vec<_>>().join(" ");
        match part {
            AboutMe::Stories | AboutMe::Offers => {
                let story = item();
                if story.text.is_empty() {
                    continue;
                }
                if part == AboutMe::Stories { &mut me.stories } else { &mut me.offers }.push(story);
            }
            AboutMe::Looking => me.looking.push(item().text),
            AboutMe::Short => {
                me.short.get_or_insert_with(|| first_chars(&words(), TEXT).into());
            }
            AboutMe::Long => {
                me.long.get_or_insert_with(|| first_chars(&words(), LONG).into());
            }
        }
    }
    me
}
