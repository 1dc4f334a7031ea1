//! What there is to say to one person, piece by piece: each as it may be said to them, or not at all.

use super::quote::Topic;
use super::{day, quote};
use crate::agenda::{Status, points};
use crate::coach::exchange::{self, Gift, Loop};
use crate::coach::question::{self, QuestionOrigin};
use crate::coach::{Coach, ask};
use crate::date::Date;
use crate::lexicon::{self, Kind, Language, Manner, Phrases, Size, Tongue};
use crate::network::names::Resolved;
use crate::network::{Person, Touchpoint};
use crate::note::events::open_item::About;
use crate::note::markdown::links;

/// The pieces of a message. What the notes do not have, or what may not be said, is not there.
#[derive(Debug)]
pub(super) struct Material {
    pub(super) phrases: &'static Phrases,
    pub(super) manner: Manner,
    /// The name in the greeting.
    pub(super) name: String,
    /// The user's own.
    pub(super) me: Option<String>,
    /// The last time, when it was a conversation and not long ago.
    pub(super) last: Option<Last>,
    /// Where one met, as it follows "it was good to meet you".
    pub(super) place: Option<String>,
    /// What the last conversation was about.
    pub(super) topic: Option<Topic<String>>,
    pub(super) promise: Option<String>,
    pub(super) offer: Option<String>,
    /// Something I got from them.
    pub(super) got: Option<String>,
    /// Whom they introduced me to.
    pub(super) introduced: Option<String>,
    /// I introduced them to someone and have not heard how it went.
    pub(super) introduction: bool,
    /// A question from their note.
    pub(super) question: Option<String>,
    pub(super) ask: Option<String>,
    /// The birthday was some days ago, and not today or in the next days.
    pub(super) belated: bool,
}

/// The last conversation.
#[derive(Debug)]
pub(super) struct Last {
    /// How one spoke.
    pub(super) way: Way,
    /// Its day with a preposition; empty when the day says nothing.
    pub(super) day: String,
}

/// How one spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Face to face.
    Met,
    /// From afar, by voice.
    Talked,
}

/// How many days ago "it was good to see you on 2 February" may be.
const RECENT: i64 = 180;
/// How many days ago a topic may have come up to be asked about, as in `coach::question`.
const HISTORY: i64 = 550;

impl Material {
    pub(super) fn new<'a>(
        coach: &Coach<'a>,
        person: &'a Person<'a>,
        status: &Status<'a>,
        phrases: &'static Phrases,
    ) -> Self {
        let loops = exchange::loops(coach, person);
        let (agenda, profile) = (coach.agenda, person.note.profile());
        let today = agenda.today;
        let said = Said { phrases, manner: profile.manner, foreign: is_foreign(person, phrases) };
        let promise = points::of(person, About::Promise).into_iter().next();
        let gift = exchange::gifts(coach, person).into_iter().find_map(|gift| match gift {
            Gift::Noted(open) => said.thing(open.text),
            Gift::Mine(offer) => said.thing(&offer.text),
            _ => None,
        });
        let got = loops.iter().find_map(|open| match open {
            Loop::Report(_, got) => said.noun(got),
            _ => None,
        });
        let introduced = loops.iter().find_map(|open| match open {
            Loop::Thank(new) => Some(new.name().to_owned()),
            _ => None,
        });
        let questions = question::questions(coach, person, status).into_iter();
        let noted = questions.filter(|question| question.origin == QuestionOrigin::Note);
        let ask = ask::meant(person, agenda)
            .into_iter()
            .find(|meant| meant.verdict.is_ready() && meant.ask.size <= Size::Medium);
        Self {
            phrases,
            manner: profile.manner,
            name: called(person.name(), profile.manner),
            me: me(coach, profile.manner),
            last: status.last.and_then(|last| spoke(last, today, phrases)),
            place: profile.met_how.as_deref().and_then(|how| said.place(how)),
            topic: status.last.filter(|last| (today - last.date).num_days() <= HISTORY).and_then(
                |last| {
                    let topic = quote::topic(last.text(), phrases)?;
                    let text = said.topic(topic.text)?;
                    let is_theirs = !names_someone(coach, person, topic.text);
                    is_theirs.then_some(Topic { mark: topic.mark, text })
                },
            ),
            promise: promise.and_then(|promise| said.thing(promise.text)),
            offer: gift,
            got,
            introduced,
            introduction: loops.iter().any(|open| matches!(open, Loop::Introduced(..))),
            question: noted.into_iter().find_map(|question| said.question(&question.text)),
            ask: ask.and_then(|meant| said.noun(meant.ask.text)),
            belated: day::since_birthday(person.card.birthday, today).is_some_and(|ago| ago > 0),
        }
    }
}

/// What of the user's words may be said to one person.
struct Said {
    phrases: &'static Phrases,
    manner: Manner,
    /// Their note is in another language than the message.
    foreign: bool,
}

impl Said {
    /// Something promised or offered: a thing, or what is to be done.
    fn thing(&self, text: &str) -> Option<String> {
        self.of(quote::clause(text))
    }

    /// A thing.
    fn noun(&self, text: &str) -> Option<String> {
        self.thing(text).filter(|text| !text.ends_with('?') && !text.contains(','))
    }

    /// "at the book fair", but not "through Bo".
    fn place(&self, text: &str) -> Option<String> {
        let text = quote::clause(text);
        let fits = quote::begins_with(text, self.phrases.places) && !text.contains(',');
        self.of(text).filter(|_| fits && !quote::holds(text, self.phrases.own))
    }

    fn topic(&self, text: &str) -> Option<String> {
        quote::turned(text, self.phrases, self.manner)
            .filter(|text| !quote::holds(text, self.phrases.own))
    }

    fn question(&self, text: &str) -> Option<String> {
        let text = links::plain(text).trim().to_owned();
        let fits = text.ends_with('?')
            && quote::begins_with(&text, self.phrases.questions)
            // A question is written as one speaks: "how is your mother" does not become formal by itself.
            && (self.manner == Manner::Familiar || self.phrases.language == Language::English);
        self.of(&text).filter(|_| fits && !quote::holds(&text, self.phrases.own))
    }

    fn of(&self, text: &str) -> Option<String> {
        let text = links::plain(text);
        if self.foreign { None } else { quote::turned(&text, self.phrases, self.manner) }
    }
}

/// Whether someone's note is in another language than the one to write to them in.
fn is_foreign(person: &Person<'_>, phrases: &Phrases) -> bool {
    person.note.language().is_some_and(|written| written != phrases.language)
}

/// Whether a topic names somebody: news about one person is not for another.
fn names_someone(coach: &Coach<'_>, person: &Person<'_>, topic: &str) -> bool {
    let names = &coach.agenda.network.names;
    let whole = crate::text::Span::new(0, topic.len());
    let mut linked = links::in_span(topic, whole, None).into_iter();
    if linked.any(|link| matches!(names.resolve(&link.target, person.path()), Resolved::Person(_)))
    {
        return true;
    }
    let words: Vec<&str> = topic.split_whitespace().map(bare_name).collect();
    (1..=NAME).flat_map(|n| words.windows(n)).any(|name| {
        let found = names.resolve_name(&name.join(" "), person.path());
        matches!(found, Resolved::Person(_) | Resolved::Ambiguous)
    })
}

/// The most words of a name that is looked for in a topic.
const NAME: usize = 3;

/// A word without the marks around it and the possessive at its end.
fn bare_name(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// The last conversation, as one is glad about it.
fn spoke(last: &Touchpoint<'_>, today: Date, phrases: &Phrases) -> Option<Last> {
    let way = match last.kind() {
        Kind::Coffee | Kind::Lunch | Kind::Dinner | Kind::Meeting | Kind::Visit | Kind::Event => {
            Way::Met
        }
        Kind::Call | Kind::Video => Way::Talked,
        _ => return None,
    };
    if (today - last.date).num_days() > RECENT {
        return None;
    }
    let day = if last.approximate {
        day::month(last.date, &phrases.days)
    } else {
        day::of(last.date, today, &phrases.days)
    };
    Some(Last { way, day })
}

/// What to call someone in the greeting.
fn called(name: &str, manner: Manner) -> String {
    let titles = name.split_whitespace().take_while(|word| is_title(word)).count();
    let rest: Vec<&str> = name.split_whitespace().skip(titles).collect();
    match (manner, rest.as_slice()) {
        // "Mr Blue" without the title is nobody.
        (Manner::Formal, _) | (_, [] | [_]) if titles > 0 => name.to_owned(),
        (Manner::Formal, _) => rest.join(" "),
        // An initial is not what anybody is called.
        (_, [first, ..]) if !first.contains('.') => (*first).to_owned(),
        _ => rest.join(" "),
    }
}

/// Titles are those of any language: a note in English may be about "Frau Meier". A single letter is an initial.
fn is_title(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    bare.chars().count() > 1
        && Language::ALL.into_iter().map(Tongue::only).any(|tongue| lexicon::is_title(bare, tongue))
}

/// The user's own name: as the settings have it, else as their own note has it.
fn me(coach: &Coach<'_>, manner: Manner) -> Option<String> {
    let set = coach.agenda.config.me.first().map(|me| crate::path::without_extension(me));
    let set = set.map(|me| me.rsplit('/').next().unwrap_or(me));
    let name = set.or(coach.agenda.network.owner)?;
    // "Me" is the name of a note, and not of anybody.
    let is_name = !["me", "about me", "myself", "self"].contains(&&*name.to_lowercase());
    is_name.then(|| called(name, manner)).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_are_called() {
        assert_eq!(called("Ada Quill", Manner::Familiar), "Ada");
        assert_eq!(called("Dr. Priya Raman", Manner::Familiar), "Priya");
        assert_eq!(called("Dr. Priya Raman", Manner::Formal), "Dr. Priya Raman");
        assert_eq!(called("Frau Prof. Meier", Manner::Familiar), "Frau Prof. Meier");
        assert_eq!(called("M. Dupont", Manner::Familiar), "M. Dupont");
        assert_eq!(called("M Birthday", Manner::Familiar), "M");
        assert_eq!(called("Mr Blue", Manner::Familiar), "Mr Blue");
        assert_eq!(called("J. R. Hale", Manner::Familiar), "J. R. Hale");
        assert_eq!(called("Jean-Luc Tremblay", Manner::Familiar), "Jean-Luc");
        assert_eq!(called("王小明", Manner::Familiar), "王小明");
        assert_eq!(called("Mum", Manner::Familiar), "Mum");
    }
}
