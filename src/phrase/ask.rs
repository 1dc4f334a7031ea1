//! What speaks against an ask, "you have met once", and what to ask for first instead.

use super::times::times;
use crate::coach::ask::{Objection, Short};
use crate::coach::prep::FirstStep;
use crate::date::words::count_word;
use crate::date::{Date, show};
use crate::note::markdown::links;

/// What speaks against an ask now, as half a sentence with what would be better.
pub fn objection(objection: Objection, today: Date) -> String {
    match objection {
        Objection::FewContacts(Short { is: 0, better }) => {
            format!("not in touch yet ({} is better)", times(better))
        }
        Objection::FewContacts(Short { is, better }) => {
            format!("in touch {} ({} is better)", times(is), count_word(better))
        }
        Objection::KnownFor(Short { is, better }) => {
            format!("known for {} ({} is better)", show::stretch(is), show::stretch(better))
        }
        Objection::SilentFor(Short { is, better }) => {
            let (silence, better) = (show::stretch(is), show::stretch(better));
            format!("silent for {silence} (less than {better} is better)")
        }
        Objection::NothingGiven => "nothing given yet".to_owned(),
        Objection::OpenSince(day) => {
            format!("your ask of {} is still open", show::long(day, today))
        }
        Objection::LastAskAgo(Short { is, better }) => {
            let (ago, better) = (show::stretch(is), show::stretch(better));
            format!("the last ask was {ago} ago ({better} apart is better)")
        }
    }
}

/// Several of them: "in touch three times (six is better), and nothing given yet".
pub fn objections(objections: &[Objection], today: Date) -> String {
    let all: Vec<String> = objections.iter().map(|one| objection(*one, today)).collect();
    match all.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{}, and {last}", first.join(", ")),
        None => String::new(),
    }
}

/// What to ask for first, when the relationship does not carry the ask yet: words that one can send.
pub fn first_step(step: &FirstStep<'_>) -> String {
    match step {
        FirstStep::Noted(text) => text.clone().into_owned(),
        FirstStep::Topic(topic) => format!("What do you think about {}?", links::plain(topic)),
        FirstStep::Conversation => {
            "Could we talk for twenty minutes? I would like to hear how you see one thing."
                .to_owned()
        }
    }
}
