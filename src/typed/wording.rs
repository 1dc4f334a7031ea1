//! The words of a sentence as they stand in one person's note: the others as links, their own name and what
//! led to it left out, and nothing else.

use super::reader::{Name, Standing};
use super::sentence::Sentence;
use super::token::is_unspaced;
use crate::lexicon::{self, Kind, Languages, Tongue, TypedCue};
use crate::network::{Network, wikilink};
use crate::text::span::{head, slice, tail};
use crate::text::words;

/// How many words may stand before the kind of something that was sent: "a quick email from Ada".
const BEFORE_SENT: usize = 3;

impl Sentence {
    /// The words for the note of the person at `own`: the others as links, their own name left out.
    pub fn text_for(&self, own: usize, network: &Network<'_>) -> String {
        let wording = Wording { sentence: self, own, network };
        let lists = wording.lists();
        let lead = wording.lead(&lists);
        let mut out = String::new();
        let mut past = 0;
        let mut from_them = false;
        for (n, list) in lists.iter().enumerate() {
            let [first, ..] = list.as_slice() else { continue };
            let start = first.at.start as usize;
            out.push_str(slice(&self.text, past, start));
            past = end_of(list);
            if n == 0 && !lead.is_empty() {
                past += ":".len();
                continue;
            }
            let is_own = list.iter().any(|name| name.person == own);
            let others = lead.iter().filter(|_| is_own).chain(list);
            let links = wording.links(others.filter(|name| name.person != own));
            if !links.is_empty() {
                out.push_str(&words::list(&links));
            } else if wording.keeps(start, past) {
                out.push_str(slice(&self.text, start, past).trim_start_matches('@'));
            } else {
                from_them |= wording.last_cue(&out) == Some(TypedCue::From);
                past = wording.leave_out(&mut out, past);
            }
        }
        out.push_str(tail(&self.text, past));
        let out = out.replace('\\', "");
        let words: Vec<&str> = out.split_whitespace().collect();
        let out = words.join(" ");
        let out = out.trim_matches([':', ',', '-', '–', '—', ';', ' ']);
        let sent = Kind::among_first(out, BEFORE_SENT, Languages::default());
        let is_sent = matches!(sent, Some(Kind::Email | Kind::Message | Kind::Letter | Kind::Call));
        // "email from Ada" says who wrote.
        if from_them && is_sent { format!("{out} [by:: them]") } else { out.to_owned() }
    }
}

struct Wording<'s, 'n> {
    sentence: &'s Sentence,
    own: usize,
    network: &'s Network<'n>,
}

impl Wording<'_, '_> {
    /// The names in rows: a row is taken as a whole, since leaving one out changes its commas.
    fn lists(&self) -> Vec<Vec<Name>> {
        let mut lists: Vec<Vec<Name>> = Vec::new();
        for name in &self.sentence.names {
            let joined = lists.last_mut().filter(|list| {
                let between = slice(&self.sentence.text, end_of(list), name.at.start as usize);
                let alike = list.last().is_some_and(|last| last.standing == name.standing);
                alike && joins(between.trim(), self.sentence.tongue)
            });
            match joined {
                Some(list) => list.push(*name),
                None => lists.push(vec![*name]),
            }
        }
        lists
    }

    /// The names before a colon at the beginning, where this person is named after it: "Ada: coffee with Bo"
    /// is for Bo a coffee with Ada.
    fn lead(&self, lists: &[Vec<Name>]) -> Vec<Name> {
        let has_own = |list: &Vec<Name>| {
            list.iter().any(|name| name.person == self.own && name.standing == Standing::Company)
        };
        match lists {
            [first, rest @ ..]
                if first.first().is_some_and(|name| name.at.start == 0)
                    && tail(&self.sentence.text, end_of(first)).starts_with(':')
                    && !has_own(first)
                    && rest.iter().any(has_own) =>
            {
                first.clone()
            }
            _ => Vec::new(),
        }
    }

    fn links<'l>(&self, names: impl Iterator<Item = &'l Name>) -> Vec<String> {
        names
            .filter_map(|name| self.network.people.get(name.person))
            .map(|person| wikilink::to(&self.network.names, person.path(), person.name()))
            .collect()
    }

    /// Whether the own name has to stay for the words to say anything.
    fn keeps(&self, start: usize, end: usize) -> bool {
        let (before, after) = (head(&self.sentence.text, start), tail(&self.sentence.text, end));
        // What is theirs, and writing without blanks.
        let glued = before.ends_with(is_unspaced) || after.starts_with(is_unspaced);
        glued || after.starts_with(['\'', '’']) || self.is_object(before, after)
    }

    /// Whether a name is the object of a verb, with more after it: "told Bo that".
    fn is_object(&self, before: &str, after: &str) -> bool {
        let word = before.trim_end().rsplit(' ').next().unwrap_or("");
        let is_verb = word.ends_with(char::is_alphabetic)
            && matches!(TypedCue::of(word, self.sentence.tongue), None | Some(TypedCue::Says))
            && Kind::of_word(word, Languages::default()).is_none()
            && !lexicon::is_title(word, self.sentence.tongue);
        is_verb && after.trim_start().starts_with(char::is_alphabetic)
    }

    /// Takes the "with" before a name away that is left out, or the "and" on either side of it, and what would
    /// stand alone of its punctuation; returns where the text goes on.
    fn leave_out(&self, out: &mut String, past: usize) -> usize {
        let text = self.sentence.text.as_str();
        let rest = tail(text, past);
        if self.last_cue(out) == Some(TypedCue::The) {
            cut_word(out);
        }
        if let Some((first, others)) = rest.trim_start().split_once(' ')
            && TypedCue::of(first, self.sentence.tongue) == Some(TypedCue::And)
            && self.is_someone(others)
        {
            // "with Grace and my sister" is with my sister; "with Grace and wrote it down" is not.
            return text.len() - others.len();
        }
        let leads =
            |cue| matches!(cue, TypedCue::With | TypedCue::To | TypedCue::From | TypedCue::And);
        if self.last_cue(out).is_some_and(leads) {
            cut_word(out);
        }
        let before = out.trim_end().len();
        if before == 0 {
            return past + (rest.len() - rest.trim_start_matches([':', ',']).len());
        }
        if rest.starts_with([':', ',', '.', ';', '!', '?', ')']) {
            out.truncate(before);
        }
        past
    }

    /// What the last word does to the name after it.
    fn last_cue(&self, out: &str) -> Option<TypedCue> {
        let word = out.trim_end().rsplit(' ').next()?;
        TypedCue::before_name(word, self.sentence.tongue)
    }

    /// Whether a text begins as people are spoken of: "Zed", "my sister", "the team".
    fn is_someone(&self, text: &str) -> bool {
        let word = text.split(' ').next().unwrap_or("");
        let cue = TypedCue::of(word, self.sentence.tongue);
        word.starts_with(|c: char| c.is_uppercase() || c == '[')
            || matches!(cue, Some(TypedCue::Article | TypedCue::The | TypedCue::Me))
    }
}

fn end_of(list: &[Name]) -> usize {
    list.last().map_or(0, |name| name.at.end as usize)
}

fn cut_word(out: &mut String) {
    let before = out.trim_end();
    let len = before.rfind(' ').map_or(0, |at| at + 1);
    out.truncate(len);
}

/// Whether what is between two names makes them one list.
fn joins(between: &str, tongue: Tongue) -> bool {
    let word = between.strip_prefix(", ").unwrap_or(between);
    matches!(between, "," | "/" | "、") || TypedCue::of(word, tongue) == Some(TypedCue::And)
}
