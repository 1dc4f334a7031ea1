//! "yesterday: lunch with Grace and George about chess" → the day, the people, the words for each.
//!
//! Who was there is `head`'s business; here it is what is said to whom.

use super::known::Known;
use super::reader::{LastNames, Name, Reader, Standing};
use super::token;
use crate::date::{Date, DateOrder};
use crate::error::Error;
use crate::lexicon::{Kind, TypedCue};
use crate::network::{Network, wikilink};
use crate::text::Span;
use crate::text::span::{head, slice, tail};
use crate::text::words;

/// A sentence, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sentence {
    /// The day it names, if it names one.
    pub day: Option<Date>,
    /// Who was there: positions in [`Network::people`], in the order of the sentence.
    pub people: Vec<usize>,
    /// Who is only spoken of.
    pub linked: Vec<usize>,
    text: String,
    names: Vec<Name>,
}

/// Understands `typed` on `today`.
///
/// # Errors
///
/// When nobody was there, when a name is not whole or may mean several people, when a `[[link]]` leads to
/// no one, or when a day is where it cannot be understood.
pub fn understand(
    network: &Network<'_>,
    typed: &str,
    today: Date,
    order: Option<DateOrder>,
) -> Result<Sentence, Error> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let known = Known::of(network);
    let tokens = token::tokens(&text);
    let reader = Reader {
        network,
        known: &known,
        text: &text,
        tokens: &tokens,
        today,
        order,
        last_names: LastNames::Expected,
    };
    let mut found = reader.read()?;
    if found.names.is_empty() && found.unknown.is_none() {
        found = Reader { last_names: LastNames::Anywhere, ..reader }.read()?;
    }
    let (mut people, mut linked) = (Vec::new(), Vec::new());
    for name in &found.names {
        let list = if name.standing == Standing::Company { &mut people } else { &mut linked };
        if !list.contains(&name.person) {
            list.push(name.person);
        }
    }
    linked.retain(|person| !people.contains(person));
    if people.is_empty() {
        return Err(reader.nobody_met(&found));
    }
    let (text, names) = match found.day {
        Some((_, span)) => without(&text, span, &found.names),
        None => (text, found.names),
    };
    Ok(Sentence { day: found.day.map(|(day, _)| day), people, linked, text, names })
}

/// The first person whom a sentence surely names, in whatever place: whom it may be about when it is refused.
pub fn first_mentioned(network: &Network<'_>, typed: &str, today: Date) -> Option<usize> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let known = Known::of(network);
    let tokens = token::tokens(&text);
    let (text, tokens, known) = (text.as_str(), tokens.as_slice(), &known);
    let last_names = LastNames::Expected;
    Reader { network, known, text, tokens, today, order: None, last_names }.first_mentioned()
}

/// The sentence without its day, and the names where they are then.
fn without(text: &str, day: Span, names: &[Name]) -> (String, Vec<Name>) {
    let (start, end) = (day.start as usize, day.end as usize);
    let rest = tail(text, end).trim_start();
    let before = head(text, start).trim_end_matches([' ', ',']);
    let gap =
        if before.is_empty() || rest.is_empty() || rest.starts_with([',', '.', ':', ';', '!', '?'])
        {
            ""
        } else {
            " "
        };
    let moved = text.len() - rest.len() - before.len() - gap.len();
    let place = |name: &Name| {
        let shift = if name.at.start >= day.end { moved } else { 0 };
        let at = Span::new(name.at.start as usize - shift, name.at.end as usize - shift);
        Name { at, ..*name }
    };
    (format!("{before}{gap}{rest}"), names.iter().map(place).collect())
}

impl Sentence {
    /// Words said of these people, taken as they are.
    pub fn of(people: &[usize], words: &str) -> Self {
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { day: None, people: people.to_vec(), linked: Vec::new(), text, names: Vec::new() }
    }

    /// Whether a name is what a verb speaks of, with more behind it: "told Bo that".
    fn is_object(&self, start: usize, end: usize) -> bool {
        let before = head(&self.text, start).trim_end();
        let word = before.rsplit(' ').next().unwrap_or("");
        let is_verb = word.ends_with(char::is_alphabetic)
            && TypedCue::of(word).is_none()
            && Kind::of_word(word).is_none()
            && !crate::lexicon::is_title(word);
        is_verb && tail(&self.text, end).trim_start().starts_with(char::is_alphabetic)
    }

    /// The words for the note of the person at `own`: the others as links, their own name left out.
    pub fn text_for(&self, own: usize, network: &Network<'_>) -> String {
        let mut out = String::new();
        let mut past = 0;
        let mut from_them = false;
        let mut names = self.names.iter().peekable();
        while let Some(name) = names.next() {
            // A list of names is taken as a whole, since leaving one out changes its commas.
            let mut list = vec![*name];
            while let Some(next) = names.peek() {
                let between = slice(
                    &self.text,
                    list.last().map_or(0, |n| n.at.end as usize),
                    next.at.start as usize,
                );
                if !joins(between.trim()) || next.standing != name.standing {
                    break;
                }
                list.extend(names.next());
            }
            let (start, end) =
                (name.at.start as usize, list.last().map_or(0, |n| n.at.end as usize));
            out.push_str(slice(&self.text, past, start));
            past = end;
            let links: Vec<String> = list
                .iter()
                .filter(|name| name.person != own)
                .filter_map(|name| network.people.get(name.person))
                .map(|person| wikilink::to(&network.names, person.path(), person.name()))
                .collect();
            if !links.is_empty() {
                out.push_str(&words::list(&links));
            } else if ["'s", "’s"].iter().any(|s| tail(&self.text, end).starts_with(s)) {
                // What is theirs needs the name.
                out.push_str(slice(&self.text, start, end));
            } else if self.is_object(start, end) {
                // "wished Ada happy birthday" says nothing without her.
                out.push_str(slice(&self.text, start, end).trim_start_matches('@'));
            } else {
                from_them |= out.trim_end().ends_with(" from");
                past = leave_out(&mut out, &self.text, past);
            }
        }
        out.push_str(tail(&self.text, past));
        let out = out.replace('\\', "");
        let words: Vec<&str> = out.split_whitespace().collect();
        let out = words.join(" ");
        let out = out.trim_matches([':', ',', '-', '–', '—', ';', ' ']);
        let is_sent = matches!(
            Kind::among_first(out, 3),
            Some(Kind::Email | Kind::Message | Kind::Letter | Kind::Call)
        );
        // "email from Ada" says who wrote.
        if from_them && is_sent { format!("{out} [by:: them]") } else { out.to_owned() }
    }
}

/// Takes the "with" before a name away that is left out, or the "and" behind it, and what would stand alone
/// of its punctuation; returns where the text goes on.
fn leave_out(out: &mut String, text: &str, past: usize) -> usize {
    let rest = tail(text, past);
    let others = rest.trim_start();
    if let Some((first, others)) = others.split_once(' ')
        && TypedCue::of(first) == Some(TypedCue::And)
        && is_someone(others)
    {
        // "with Grace and my sister" is with my sister; "with Grace and wrote it down" is not.
        return text.len() - others.len();
    }
    let before = out.trim_end();
    let last = before.rsplit(' ').next().unwrap_or("");
    if matches!(TypedCue::of(last), Some(TypedCue::With | TypedCue::To | TypedCue::From)) {
        out.truncate(before.len() - last.len());
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

/// Whether what is between two names makes them one list.
fn joins(between: &str) -> bool {
    let word = between.strip_prefix(", ").unwrap_or(between);
    between == "," || between == "/" || TypedCue::of(word) == Some(TypedCue::And)
}

/// Whether a text begins as people are spoken of: "Zed", "my sister", "the team".
fn is_someone(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or("");
    word.starts_with(char::is_uppercase) || TypedCue::of(word) == Some(TypedCue::Article)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use crate::{Config, Index, NotePath, note};

    fn index() -> Index {
        [
            "People/Grace Hopper.md",
            "People/George Boole.md",
            "People/Ada Lovelace.md",
            "People/Ada Byron.md",
            "People/Noor.md",
        ]
        .iter()
        .map(|path| note::parse(&NotePath::new(path), &"".into(), &Config::default()))
        .collect()
    }

    #[track_caller]
    fn check(typed: &str, day: &str, expected: &[(&str, &str)]) {
        let (config, index) = (Config::default(), index());
        let network = crate::network::gather(&index, &config);
        let today = "2026-03-16".parse().unwrap();
        let found = understand(&network, typed, today, None).unwrap();
        let texts: Vec<(&str, String)> = found
            .people
            .iter()
            .map(|at| (network.people[*at].name(), found.text_for(*at, &network)))
            .collect();
        let texts: Vec<(&str, &str)> = texts.iter().map(|(n, t)| (*n, t.as_str())).collect();
        assert_eq!(found.day.map_or(String::new(), |day| day.to_string()), day, "{typed}");
        assert_eq!(texts, expected, "{typed}");
    }

    #[test]
    fn sentences() {
        check(
            "yesterday: lunch with Grace and George about chess",
            "2026-03-15",
            &[
                ("Grace Hopper", "lunch with [[George Boole]] about chess"),
                ("George Boole", "lunch with [[Grace Hopper]] about chess"),
            ],
        );
        check("call Grace", "", &[("Grace Hopper", "call")]);
        check("Grace: call about the moth", "", &[("Grace Hopper", "call about the moth")]);
        check("coffee with noor last friday", "2026-03-13", &[("Noor", "coffee")]);
        check("3 days ago met Noor at the fair", "2026-03-13", &[("Noor", "met at the fair")]);
        check(
            "2026-03-01 dinner with Grace Hopper, George and [[Noor]]",
            "2026-03-01",
            &[
                ("Grace Hopper", "dinner with [[George Boole]] and [[Noor]]"),
                ("George Boole", "dinner with [[Grace Hopper]] and [[Noor]]"),
                ("Noor", "dinner with [[Grace Hopper]] and [[George Boole]]"),
            ],
        );
        check(
            "call with Grace about George",
            "",
            &[("Grace Hopper", "call about [[George Boole]]")],
        );
        check("call with Noor about \\Grace", "", &[("Noor", "call about Grace")]);
        check("14 people met Noor", "", &[("Noor", "14 people met")]);
        check("call with Ada Byron", "", &[("Ada Byron", "call")]);
        check("lunch with Mr. Boole", "", &[("George Boole", "lunch")]);
        check("met Dr. Hopper at the fair", "", &[("Grace Hopper", "met at the fair")]);
        check("ran into Boole", "", &[("George Boole", "ran into")]);
        check("walk with Noor in the Boole", "", &[("Noor", "walk in the Boole")]);
        check("11/20 call with Noor", "2025-11-20", &[("Noor", "call")]);
        check("email from Noor: a new job", "", &[("Noor", "email: a new job [by:: them]")]);
        check(
            "talked to Noor about Grace's job",
            "",
            &[("Noor", "talked about [[Grace Hopper]]'s job")],
        );
        check("call with Noor: she is moving", "", &[("Noor", "call: she is moving")]);
        check("lunch with Noor, she is moving", "", &[("Noor", "lunch, she is moving")]);
        check("coffee with Noor. She is moving.", "", &[("Noor", "coffee. She is moving.")]);
        check("dinner with Noor and my sister", "", &[("Noor", "dinner with my sister")]);
        check(
            "call with Noor and wrote to Grace",
            "",
            &[
                ("Noor", "call and wrote to [[Grace Hopper]]"),
                ("Grace Hopper", "call with [[Noor]] and wrote"),
            ],
        );
        check(
            "dinner with noor & grace",
            "",
            &[("Noor", "dinner with [[Grace Hopper]]"), ("Grace Hopper", "dinner with [[Noor]]")],
        );
    }

    #[test]
    fn nothing_is_guessed() {
        let (config, index) = (Config::default(), index());
        let network = crate::network::gather(&index, &config);
        let fail = |typed| {
            let today = "2026-03-16".parse().unwrap();
            understand(&network, typed, today, None).unwrap_err().kind()
        };
        assert_eq!(fail("call with Ada"), ErrorKind::Ambiguous);
        assert_eq!(fail("call with [[Zoe]]"), ErrorKind::NotFound);
        assert_eq!(fail("call with Zoe"), ErrorKind::NotFound);
        assert_eq!(fail("call about Grace"), ErrorKind::NotFound);
        assert_eq!(fail("3/4 call with Noor"), ErrorKind::Ambiguous);
    }
}
