//! What makes a conversation easy, honest and mutual, and whether all this can be kept up.
//!
//! An agenda says whom to contact; this room says what to ask, to offer, to ask for and to tell,
//! and looks at the network as a whole. Pure, and without ranking anybody by worth. Every rule is
//! explained in `docs/coaching.md`.

pub mod ask;
pub mod builtin;
pub mod exchange;
pub mod plan;
pub mod prep;
pub mod question;
pub mod review;
pub mod rhythm;
pub mod story;
pub mod suggestion;

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::Months;
use foldhash::HashMap;

use crate::agenda::Agenda;
use crate::date::Date;
use crate::network::Person;
use crate::note::Note;
use crate::note::markdown::links;
use crate::text::fold;

/// An agenda with what is looked up again and again: who shares what.
#[derive(Debug)]
pub struct Coach<'a> {
    /// Who is due, and everything it is judged from.
    pub agenda: &'a Agenda<'a>,
    sharing: OnceCell<HashMap<String, Vec<usize>>>,
    tagged: OnceCell<HashMap<String, Vec<&'a Note>>>,
    introduced: OnceCell<HashMap<&'a str, Vec<usize>>>,
}

impl<'a> Coach<'a> {
    /// For one day's agenda.
    pub fn new(agenda: &'a Agenda<'a>) -> Self {
        let (sharing, tagged) = (OnceCell::new(), OnceCell::new());
        Self { agenda, sharing, tagged, introduced: OnceCell::new() }
    }

    /// The people who care about each topic: positions in the network.
    fn sharing(&self) -> &HashMap<String, Vec<usize>> {
        self.sharing.get_or_init(|| {
            let mut sharing: HashMap<String, Vec<usize>> = HashMap::default();
            for (at, person) in self.agenda.network.people.iter().enumerate() {
                for written in &person.note.profile().topics {
                    let with = sharing.entry(topic(written)).or_default();
                    if with.last() != Some(&at) {
                        with.push(at);
                    }
                }
            }
            sharing
        })
    }

    /// The notes that are not a person's, by tag.
    fn tagged(&self) -> &HashMap<String, Vec<&'a Note>> {
        self.tagged.get_or_init(|| {
            let mut tagged: HashMap<String, Vec<&'a Note>> = HashMap::default();
            for note in &self.agenda.network.written {
                // A meeting is a touchpoint, not something to read.
                if note.dated.as_ref().is_some_and(|o| o.is_meeting || !o.people.is_empty()) {
                    continue;
                }
                for tag in &note.tags {
                    tagged.entry(topic(tag)).or_default().push(note);
                }
            }
            tagged
        })
    }

    /// The people each person introduced.
    fn introduced(&self) -> &HashMap<&'a str, Vec<usize>> {
        self.introduced.get_or_init(|| {
            let mut introduced: HashMap<&'a str, Vec<usize>> = HashMap::default();
            for (at, person) in self.agenda.network.people.iter().enumerate() {
                if let Some(by) = exchange::introduced_by(self.agenda, person) {
                    introduced.entry(by.path().as_str()).or_default().push(at);
                }
            }
            introduced
        })
    }
}

/// A topic as topics are compared.
fn topic(written: &str) -> String {
    fold::loose(&links::plain(written))
}

/// What someone cares about, by their note.
fn topics_of(person: &Person<'_>) -> BTreeSet<String> {
    let topics = person.note.profile().topics.iter().map(|written| topic(written));
    topics.filter(|topic| !topic.is_empty()).collect()
}

/// The day from which on exchange and asks are counted.
fn two_years_before(today: Date) -> Date {
    today.checked_sub_months(Months::new(24)).unwrap_or(Date::MIN)
}

/// Words of fewer letters say little about what a text is about.
const TELLING: usize = 4;
/// Longer words that say as little.
const COMMON: [&str; 24] = [
    "about", "been", "could", "does", "done", "from", "going", "have", "know", "like", "more",
    "most", "some", "that", "their", "them", "they", "this", "what", "when", "where", "which",
    "with", "your",
];

/// Whether two texts are likely about the same, in other words.
fn share_a_word(one: &str, other: &str) -> bool {
    let (one, other) = (fold::loose(one), fold::loose(other));
    let telling = |word: &&str| word.chars().count() >= TELLING && !COMMON.contains(word);
    one.split(' ').filter(telling).any(|word| other.split(' ').any(|other| other == word))
}
