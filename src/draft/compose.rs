//! The pieces of one message as a text: a greeting, two or three sentences, a closing and a name.

use super::material::{Material, Way};
use super::quote::{self, Mark};
use crate::lexicon::message::Voice;
use crate::lexicon::{Language, Occasion};

/// The most sentences between greeting and closing: more is a letter, and is put off.
const SENTENCES: usize = 3;

/// The whole text with these sentences.
pub(super) fn text(body: &str, material: &Material) -> String {
    let voice = material.phrases.voice(material.manner);
    let greeting = filled(voice.greeting, &material.name, material);
    format!("{greeting}\n\n{body}\n\n{}\n", closing(material))
}

/// The closing with the name; without a name no comma waits for one.
pub(super) fn closing(material: &Material) -> String {
    let closing = material.phrases.voice(material.manner).closing;
    match &material.me {
        Some(me) => format!("{closing}\n{me}"),
        None => closing.trim_end_matches(',').to_owned(),
    }
}

/// The sentences, each with a capital but the first one in German, which goes on after the greeting's comma.
pub(super) fn body(occasion: Occasion, material: &Material) -> String {
    let mut sentences: Vec<String> = sentences(occasion, material);
    sentences.truncate(SENTENCES);
    let goes_on = material.phrases.language == Language::German;
    let capital = |(at, sentence): (usize, &String)| match (at, goes_on) {
        (0, true) => sentence.clone(),
        _ => capitalized(sentence),
    };
    sentences.iter().enumerate().map(capital).collect::<Vec<_>>().join(" ")
}

fn sentences(occasion: Occasion, material: &Material) -> Vec<String> {
    let voice = material.phrases.voice(material.manner);
    let own = |words: &'static str| Some(words.to_owned());
    let with =
        |words: &'static str, x: &Option<String>| x.as_ref().map(|x| filled(words, x, material));
    let last = glad(occasion, material, voice);
    let promised = material.promise.as_ref().map(|promise| promised(promise, material));
    let offer = with(voice.offer, &material.offer);
    let going = material.topic.as_ref().map(|topic| {
        let about = voice.going_about.filter(|_| topic.mark == Mark::About);
        filled(about.unwrap_or(voice.going), &topic.text, material)
    });
    let question = material.question.clone();
    let ends = |own: Option<String>| question.clone().or(own);
    let pieces = match occasion {
        Occasion::First => vec![last, promised.or(offer), ends(own(voice.stay))],
        Occasion::FollowUp => {
            let (given, next) = (promised.or(offer), ends(going));
            let nothing = last.is_none() && given.is_none() && next.is_none();
            let lead = if nothing { own(voice.meaning_to) } else { last };
            vec![lead, given, next.or_else(|| own(voice.how_are_you))]
        }
        Occasion::Thanks => {
            let introduced = with(voice.introduced, &material.introduced);
            let thanks = introduced.or_else(|| with(voice.thanks, &material.got));
            vec![thanks.or(last), ends(going).or_else(|| own(voice.how_are_you))]
        }
        Occasion::Congratulation => {
            let birthday = if material.belated { voice.belated } else { voice.birthday };
            vec![own(birthday), own(voice.wish), question]
        }
        Occasion::Reconnecting => {
            let next = ends(going).or_else(|| own(voice.how_are_you));
            vec![own(voice.while_ago), promised.or(offer), next]
        }
        Occasion::Ask => {
            let ask = with(voice.ask, &material.ask);
            let relief = ask.is_some().then(|| voice.no_pressure.to_owned());
            vec![last.or_else(|| own(voice.how_are_you)), ask, relief]
        }
        Occasion::Loop => {
            let introduction = material.introduction.then(|| voice.introduction.to_owned());
            let state = material.promise.as_deref().map(|promise| {
                let here = quote::comes_along(promise, material.phrases);
                (if here { voice.here } else { voice.pending }).to_owned()
            });
            vec![promised.or(last), state, introduction.or_else(|| ends(own(voice.how_are_you)))]
        }
    };
    pieces.into_iter().flatten().collect()
}

/// Glad of the last time, or of having met.
fn glad(occasion: Occasion, material: &Material, voice: &Voice) -> Option<String> {
    let (last, is_first) = (material.last.as_ref(), occasion == Occasion::First);
    let place = material.place.as_deref().filter(|_| is_first);
    let words = match last.map(|last| last.way) {
        Some(Way::Talked) => voice.talked,
        Some(Way::Met) if is_first => voice.met,
        Some(Way::Met) => voice.saw,
        None => place.map(|_| voice.met)?,
    };
    let day = last.map(|last| last.day.as_str()).filter(|day| !day.is_empty());
    let place = place.filter(|_| last.is_none_or(|last| last.way == Way::Met));
    let when: Vec<&str> = day.into_iter().chain(place).collect();
    let when = when.join(" ");
    Some(if when.is_empty() { words.replace(" {day}", "") } else { words.replace("{day}", &when) })
}

fn promised(promise: &str, material: &Material) -> String {
    let voice = material.phrases.voice(material.manner);
    match voice.promised_to.filter(|_| is_to_do(promise, material)) {
        Some(words) => filled(words, &uncapitalized(promise), material),
        None => filled(voice.promised, promise, material),
    }
}

/// Whether a promise says what is to be done, in a language that has a sentence for it.
fn is_to_do(promise: &str, material: &Material) -> bool {
    quote::begins_with(promise, material.phrases.verbs)
}

/// A sentence with the user's words in their place.
pub(super) fn filled(sentence: &str, x: &str, material: &Material) -> String {
    let mut text = sentence.replace("{x}", x);
    for (apart, together) in material.phrases.contracted {
        text = text.replace(apart, together);
    }
    text
}

fn capitalized(text: &str) -> String {
    // Spanish questions begin with a mark.
    let lead: String = text.chars().take_while(|c| !c.is_alphanumeric()).collect();
    let mut rest = text.chars().skip(lead.chars().count());
    let first: String = rest.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{lead}{first}{}", rest.collect::<String>())
}

fn uncapitalized(text: &str) -> String {
    let mut rest = text.chars();
    let first: String = rest.next().map(|c| c.to_lowercase().collect()).unwrap_or_default();
    format!("{first}{}", rest.as_str())
}
