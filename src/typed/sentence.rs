//! "yesterday: lunch with Grace and George about chess" → the day, the people, the words for each.
//!
//! Who was there is `head`'s business; how the words are put for each of them is `wording`'s.

use super::known::Known;
use super::reader::{Found, LastNames, Name, Reader, Refusal, Standing, Unclear};
use super::token;
use super::when::{Days, without};
use crate::date::{Date, DateOrder};
use crate::error::Error;
use crate::lexicon::Tongue;
use crate::network::{Network, Person};
use crate::text::Span;
use crate::text::edit::Edit;

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
    pub(super) text: String,
    pub(super) names: Vec<Name>,
    pub(super) tongue: Tongue,
}

/// A sentence, not understood.
#[derive(Debug)]
#[non_exhaustive]
pub struct Refused {
    /// Why, with the words that were stumbled over.
    pub error: Error,
    /// Who may have been there: positions in [`Network::people`].
    pub people: Vec<usize>,
    /// Which days may have been meant.
    pub days: Vec<Date>,
    /// A name that nobody here has.
    pub stranger: Option<String>,
    text: String,
    unclear: Option<Unclear>,
}

/// What would make a refused sentence clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice<'r> {
    /// Which of the people has this name.
    Person(&'r str),
    /// Which of the days these words mean.
    Day(&'r str),
}

impl Refused {
    /// What is to be chosen, where choosing is all that the sentence lacks.
    pub fn choice(&self) -> Option<Choice<'_>> {
        self.unclear.map(|unclear| match unclear {
            Unclear::Name(span) => Choice::Person(span.of(&self.text)),
            Unclear::Day(span) => Choice::Day(span.of(&self.text)),
        })
    }

    /// The sentence with this person in place of the name that several people have.
    pub fn with(&self, person: &Person<'_>) -> Option<String> {
        self.put(&format!("[[{}]]", person.path().without_extension()))
    }

    /// The sentence with this day in place of the words that may mean several.
    pub fn on(&self, day: Date) -> Option<String> {
        self.put(&day.to_string())
    }

    fn put(&self, words: &str) -> Option<String> {
        let (Unclear::Name(span) | Unclear::Day(span)) = self.unclear?;
        Edit::replace(span, words.to_owned()).apply(&self.text)
    }
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
) -> Result<Sentence, Box<Refused>> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let known = Known::of(network);
    let tokens = token::tokens(&text);
    let tongue = Tongue::of(tokens.iter().map(|token| token.of(&text)));
    let days = Days { text: &text, tokens: &tokens, tongue, today, order };
    let reader = Reader {
        network,
        known: &known,
        text: &text,
        tokens: &tokens,
        days,
        tongue,
        last_names: LastNames::Expected,
    };
    match understood(&reader) {
        Ok(found) => Ok(sentence(&text, tongue, found)),
        Err(refusal) => Err(Box::new(refused(&reader, *refusal))),
    }
}

/// Who was there and when; refused when nobody was.
fn understood(reader: &Reader<'_, '_>) -> Result<Found, Box<Refusal>> {
    let mut found = reader.read()?;
    if found.names.is_empty() && found.unknown.is_none() {
        found = Reader { last_names: LastNames::Anywhere, ..*reader }.read()?;
    }
    let met = found.names.iter().any(|name| name.standing == Standing::Company);
    if met { Ok(found) } else { Err(reader.nobody_met(&found)) }
}

fn sentence(text: &str, tongue: Tongue, found: Found) -> Sentence {
    let (mut people, mut linked) = (Vec::new(), Vec::new());
    for name in &found.names {
        let list = if name.standing == Standing::Company { &mut people } else { &mut linked };
        if !list.contains(&name.person) {
            list.push(name.person);
        }
    }
    linked.retain(|person| !people.contains(person));
    let (text, names) = match found.day {
        Some((_, day)) => {
            let (text, moved) = without(text, day);
            let place = |name: &Name| {
                let shift = if name.at.start >= day.end { moved } else { 0 };
                let at = Span::new(name.at.start as usize - shift, name.at.end as usize - shift);
                Name { at, ..*name }
            };
            (text, found.names.iter().map(place).collect())
        }
        None => (text.to_owned(), found.names),
    };
    let day = found.day.map(|(day, _)| day);
    Sentence { day, people, linked, text, names, tongue }
}

/// The refusal with who and when may be meant, where it does not know by itself.
fn refused(reader: &Reader<'_, '_>, refusal: Refusal) -> Refused {
    let Refusal { error, mut people, mut days, stranger, unclear } = refusal;
    if people.is_empty() && stranger.is_none() {
        people = reader.mentioned();
    }
    if days.is_empty() {
        days = reader.first_day();
    }
    let stranger = stranger.map(|span| span.of(reader.text).to_owned());
    Refused { error, people, days, stranger, text: reader.text.to_owned(), unclear }
}

impl Sentence {
    /// Words said of these people, taken as they are.
    pub fn of(people: &[usize], words: &str) -> Self {
        let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let (linked, names, tongue) = (Vec::new(), Vec::new(), Tongue::default());
        Self { day: None, people: people.to_vec(), linked, text, names, tongue }
    }
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
            understand(&network, typed, today, None).unwrap_err().error.kind()
        };
        assert_eq!(fail("call with Ada"), ErrorKind::Ambiguous);
        assert_eq!(fail("call with [[Zoe]]"), ErrorKind::NotFound);
        assert_eq!(fail("call with Zoe"), ErrorKind::NotFound);
        assert_eq!(fail("call about Grace"), ErrorKind::NotFound);
        assert_eq!(fail("3/4 call with Noor"), ErrorKind::Ambiguous);
    }

    #[test]
    fn what_has_two_readings_is_put_right_by_one_word() {
        let (config, index) = (Config::default(), index());
        let network = crate::network::gather(&index, &config);
        let today = "2026-03-16".parse().unwrap();
        let read = |typed: &str| understand(&network, typed, today, None);
        let refused = read("tea with @ada about Grace").unwrap_err();
        assert_eq!(refused.choice(), Some(Choice::Person("ada")));
        let byron = &network.people[refused.people[0]];
        let found = read(&refused.with(byron).unwrap()).unwrap();
        let names: Vec<_> = found.people.iter().map(|at| network.people[*at].name()).collect();
        assert_eq!(names, [byron.name()]);
        assert_eq!(found.text_for(found.people[0], &network), "tea about [[Grace Hopper]]");
        let refused = read("3/4 call with Noor").unwrap_err();
        assert_eq!(refused.choice(), Some(Choice::Day("3/4")));
        let found = read(&refused.on(refused.days[1]).unwrap()).unwrap();
        assert_eq!(found.day, Some(refused.days[1]));
        // What is refused for another reason has nothing to choose from.
        assert_eq!(read("call with Zoe").unwrap_err().choice(), None);
    }
}
