//! What of the user's own words may be said to the person they are about: a short clause, turned to the second person.
//!
//! What cannot be turned with certainty is left out: a message with less in it is a message, one with a wrong word
//! in it is not sent.

use crate::lexicon::message::CHANNELS;
use crate::lexicon::{Language, Manner, Phrases};
use crate::text::fold;
use crate::text::span::{head, tail};

/// The most words that are quoted.
const WORDS: usize = 12;
/// The most words of a topic.
const TOPIC: usize = 6;
/// What a clause ends at.
const ENDS: [&str; 8] = [". ", ";", " — ", " – ", " - ", " (", " [", "\n"];

/// The first clause of a text, without the punctuation at its end.
pub(super) fn clause(text: &str) -> &str {
    let end = ENDS.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len());
    head(text, end).trim().trim_end_matches(['.', ',', ':', '!'])
}

/// How words say that they are what a conversation was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A label: `topic:`.
    Label,
    /// A word of the language, such as "about".
    About,
}

/// What a conversation was about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Topic<T> {
    /// How it was said.
    pub(super) mark: Mark,
    /// The words.
    pub(super) text: T,
}

/// Labels before a topic, in entries of any language.
const LABELS: [&str; 3] = ["topic:", "subject:", "re:"];

/// What an entry says that a conversation was about.
pub(super) fn topic<'t>(text: &'t str, phrases: &Phrases) -> Option<Topic<&'t str>> {
    let line = text.lines().next().unwrap_or("");
    let labelled = LABELS
        .into_iter()
        .find_map(|label| Some((Mark::Label, tail(line, word_at(line, label)? + label.len()))));
    let spoken = || {
        let after = phrases.about.iter().filter_map(|about| {
            let at = word_at(line, &format!("{about} "))?;
            Some((at, (Mark::About, tail(line, at + about.len()))))
        });
        after.min_by_key(|(at, _)| *at).map(|(_, found)| found)
    };
    let (mark, rest) = labelled.or_else(spoken)?;
    let end = rest.find([',', ':']).unwrap_or(rest.len());
    let text = without_verb(clause(head(rest, end)), phrases);
    let fits = (1..=TOPIC).contains(&text.split_whitespace().count())
        && !text.starts_with(|c: char| c.is_ascii_digit())
        && !text.ends_with('?')
        && !is_vague(text, phrases);
    fits.then_some(Topic { mark, text })
}

/// A clause without the verb of speaking at its end.
fn without_verb<'t>(text: &'t str, phrases: &Phrases) -> &'t str {
    match text.rsplit_once(' ') {
        Some((before, last)) if phrases.spoken.contains(&last) => before,
        _ => text,
    }
}

/// Where `wanted` begins a word of the line, in any case.
fn word_at(line: &str, wanted: &str) -> Option<usize> {
    let at = line.to_lowercase().find(wanted)?;
    let begins = line.is_char_boundary(at) && (at == 0 || head(line, at).ends_with(' '));
    let is_same = || line.get(at..at + wanted.len()).is_some_and(|it| it.to_lowercase() == wanted);
    (begins && is_same()).then_some(at)
}

/// Whether words say nothing that one could ask about: "that", "half an hour", "Zoom".
fn is_vague(text: &str, phrases: &Phrases) -> bool {
    words(text).all(|word| {
        let is = |other: &&str| other.to_lowercase() == word;
        phrases.vague.iter().any(is) || CHANNELS.iter().any(is)
    })
}

/// Whether what was promised can come with the message that speaks of it: it is to be sent, or it is a thing such as
/// a list. A review of a draft is not a draft.
pub(super) fn comes_along(promise: &str, phrases: &Phrases) -> bool {
    let all: Vec<String> = words(promise).collect();
    let sends = |word: &String| phrases.sending.contains(&word.as_str());
    if all.first().is_some_and(sends) || all.last().is_some_and(sends) {
        return true;
    }
    if begins_with(promise, phrases.verbs) {
        return false;
    }
    let joins = |word: &&String| phrases.joining.contains(&word.as_str());
    let thing: Vec<&String> = all.iter().take_while(|word| !joins(word)).collect();
    let is = |word: &&String| {
        phrases.sendable.iter().map(|thing| thing.to_lowercase()).any(|thing| {
            match phrases.language {
                // "Gehaltsumfrage"
                Language::German | Language::Dutch => word.ends_with(&thing),
                _ => **word == thing,
            }
        })
    };
    match phrases.language {
        Language::English | Language::German | Language::Dutch => thing.last().is_some_and(is),
        _ => thing.iter().take(NOUN).any(is),
    }
}

/// How many words at its beginning say what a thing of a Romance language is: "la liste".
const NOUN: usize = 2;

/// The words of a text in lower case, without the marks around them and an article that grew onto them: "l'enquête".
fn words(text: &str) -> impl Iterator<Item = String> {
    let core = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        match word.split_once(['\'', '’']) {
            Some((article, rest)) if article.len() == 1 => rest.to_owned(),
            _ => word,
        }
    };
    text.split_whitespace().map(core).filter(|word| !word.is_empty())
}

/// The text as it is said to the one it is about; `None` when it is long, or speaks of someone in a way that cannot
/// be turned.
pub(super) fn turned(text: &str, phrases: &Phrases, manner: Manner) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() || words.len() > WORDS || holds(text, phrases.unsaid) {
        return None;
    }
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'');
        let turned = phrases.turned.iter().find(|turned| turned.third == core.to_lowercase());
        let Some(turned) = turned else {
            out.push((*word).to_owned());
            continue;
        };
        let said = match manner {
            Manner::Familiar => turned.familiar,
            Manner::Formal => turned.formal,
        };
        let said = if phrases.language == Language::English && turned.third == "her" {
            her(
                at.checked_sub(1).and_then(|at| words.get(at)).copied(),
                word,
                words.get(at + 1).copied(),
            )?
        } else {
            said
        };
        out.push(word.replacen(core, said, 1));
    }
    let mut text = out.join(" ");
    // "The survey" in the middle of a sentence.
    if let Some(first) = words.first().filter(|word| ARTICLES.contains(word)) {
        text = format!("{}{}", first.to_lowercase(), tail(&text, first.len()));
    }
    Some(text)
}

/// Words that have a capital only because they begin a line.
const ARTICLES: [&str; 6] = ["The", "A", "An", "My", "Our", "Some"];

/// After these "her" is a person, before a noun of hers or not.
const GIVING: [&str; 14] = [
    "send", "give", "show", "tell", "lend", "bring", "write", "ask", "offer", "get", "buy", "make",
    "find", "pay",
];
/// What follows when "her" is a person.
const AFTER: [&str; 30] = [
    "a", "an", "the", "my", "our", "some", "that", "this", "these", "those", "about", "to", "for",
    "with", "at", "in", "on", "by", "if", "when", "and", "or", "back", "again", "after", "before",
    "next", "tomorrow", "soon", "out",
];

/// English says "her" for two things; `None` when it may be either.
fn her(before: Option<&str>, word: &str, next: Option<&str>) -> Option<&'static str> {
    let ends = word.ends_with(|c: char| !c.is_alphanumeric());
    let next = next.map(str::to_lowercase).filter(|_| !ends);
    let given = before.is_some_and(|before| GIVING.contains(&&*before.to_lowercase()));
    match next {
        None => Some("you"),
        Some(next) if AFTER.contains(&&*next) => Some("you"),
        Some(_) if given => None,
        Some(_) => Some("your"),
    }
}

/// Whether one of the words stands in the text.
pub(super) fn holds(text: &str, words: &[&str]) -> bool {
    text.split_whitespace().any(|word| {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'').to_lowercase();
        words.contains(&&*core)
    })
}

/// Whether the first word of the text is one of these, marks and accents aside.
pub(super) fn begins_with(text: &str, words: &[&str]) -> bool {
    let first = fold::loose(text.split_whitespace().next().unwrap_or(""));
    words.iter().any(|word| fold::loose(word) == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn said(text: &str, expected: Option<&str>) {
        let phrases = Phrases::of(Language::English);
        assert_eq!(turned(text, phrases, Manner::Familiar).as_deref(), expected, "{text}");
    }

    #[test]
    fn words_about_someone_are_turned_to_them_or_left_out() {
        said("the salary survey", Some("the salary survey"));
        said("The salary survey", Some("the salary survey"));
        said("introduce him to Sofia", Some("introduce you to Sofia"));
        said("introduce her to Sofia", Some("introduce you to Sofia"));
        said("send her the survey", Some("send you the survey"));
        said("her view on grid storage", Some("your view on grid storage"));
        said("read her draft", Some("read your draft"));
        said("call her back", Some("call you back"));
        said("a word with her.", Some("a word with you."));
        said("send her slides", None);
        said("she introduced me to Ravi", None);
        said("what they said", None);
        said("", None);
        said(&"word ".repeat(20), None);
    }

    #[test]
    fn in_other_languages_too() {
        let german = Phrases::of(Language::German);
        let said = |text, manner| turned(text, german, manner);
        assert_eq!(
            said("ihm die Folien schicken", Manner::Familiar).unwrap(),
            "dir die Folien schicken"
        );
        assert_eq!(said("seine Präsentation", Manner::Formal).unwrap(), "Ihre Präsentation");
        assert_eq!(said("was er sagte", Manner::Familiar), None);
    }

    #[test]
    fn topics() {
        let english = Phrases::of(Language::English);
        let topic = |text, phrases| topic(text, phrases).map(|topic| topic.text);
        assert_eq!(topic("call about her thesis", english), Some("her thesis"));
        assert_eq!(topic("lunch about looms, and the rain", english), Some("looms"));
        assert_eq!(topic("topic: grid storage", english), Some("grid storage"));
        assert_eq!(topic("we talked for hours", english), None);
        assert_eq!(topic("about 2 hours", english), None);
        assert_eq!(topic("talked about that, and about lunch", english), None);
        assert_eq!(topic("spoke about half an hour", english), None);
        assert_eq!(topic("About looms", english), Some("looms"));
        assert_eq!(topic("about all that went wrong since the spring of last year", english), None);
        let german = Phrases::of(Language::German);
        assert_eq!(topic("Anruf über die Umfrage", german), Some("die Umfrage"));
        assert_eq!(topic("Haben über die Umfrage gesprochen", german), Some("die Umfrage"));
        assert_eq!(topic("Haben über das gesprochen", german), None);
        assert_eq!(topic("Anruf über Zoom", german), None);
        assert_eq!(topic("über eine Stunde geredet", german), None);
        assert_eq!(topic("call about her thesis", german), None);
    }

    #[test]
    fn what_can_come_with_a_message() {
        let comes = |language, promise| comes_along(promise, Phrases::of(language));
        for promise in ["the salary survey", "send you the plan", "a list of people to ask"] {
            assert!(comes(Language::English, promise), "{promise}");
        }
        for promise in
            ["read your draft", "a review of your draft", "dinner", "introduce you to Bo"]
        {
            assert!(!comes(Language::English, promise), "{promise}");
        }
        assert!(comes(Language::German, "die Gehaltsumfrage"));
        assert!(comes(Language::German, "dir die Sachen schicken"));
        assert!(!comes(Language::German, "deinen Entwurf lesen"));
        assert!(comes(Language::French, "la liste de contacts"));
        assert!(!comes(Language::French, "lire ton article"));
        assert!(!comes(Language::Spanish, "una cena"));
        assert!(comes(Language::Dutch, "de contactlijst"));
    }

    #[test]
    fn clauses() {
        assert_eq!(clause("my notes on looms; she asked in May"), "my notes on looms");
        assert_eq!(clause("the survey."), "the survey");
        assert_eq!(clause("the survey (v2)"), "the survey");
    }
}
