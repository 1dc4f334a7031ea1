//! What of the user's own words may be said to the person they are about: a short clause, turned to the second person.
//!
//! What cannot be turned with certainty is left out: a message with less in it is a message, one with a wrong word
//! in it is not sent.

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

/// What an entry says that a conversation was about.
pub(super) fn topic<'t>(text: &'t str, phrases: &Phrases) -> Option<&'t str> {
    let line = text.lines().next().unwrap_or("");
    let marked = ["topic:", "subject:", "re:"].into_iter().find_map(|mark| {
        let at = line.to_ascii_lowercase().find(mark)?;
        let alone = at == 0 || head(line, at).ends_with(' ');
        alone.then(|| tail(line, at + mark.len()))
    });
    let spoken = || {
        let after = phrases.about.iter().filter_map(|about| {
            let at = line.to_lowercase().find(&format!("{about} ")).filter(|at| {
                line.is_char_boundary(*at) && (*at == 0 || head(line, *at).ends_with(' '))
            })?;
            Some((at, tail(line, at + about.len())))
        });
        after.min_by_key(|(at, _)| *at).map(|(_, rest)| rest)
    };
    let rest = marked.or_else(spoken)?;
    let end = rest.find([',', ':']).unwrap_or(rest.len());
    let topic = clause(head(rest, end));
    let fits = (1..=TOPIC).contains(&topic.split_whitespace().count())
        && !topic.starts_with(|c: char| c.is_ascii_digit())
        && !topic.ends_with('?');
    fits.then_some(topic)
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
        assert_eq!(topic("call about her thesis", english), Some("her thesis"));
        assert_eq!(topic("lunch about looms, and the rain", english), Some("looms"));
        assert_eq!(topic("topic: grid storage", english), Some("grid storage"));
        assert_eq!(topic("we talked for hours", english), None);
        assert_eq!(topic("about 2 hours", english), None);
        assert_eq!(topic("about all that went wrong since the spring of last year", english), None);
        let german = Phrases::of(Language::German);
        assert_eq!(topic("Anruf über die Umfrage", german), Some("die Umfrage"));
        assert_eq!(topic("call about her thesis", german), None);
    }

    #[test]
    fn clauses() {
        assert_eq!(clause("my notes on looms; she asked in May"), "my notes on looms");
        assert_eq!(clause("the survey."), "the survey");
        assert_eq!(clause("the survey (v2)"), "the survey");
    }
}
