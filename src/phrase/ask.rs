//! What speaks against an ask, "you have met once", and what to ask for first instead.

use super::times::times;
use crate::coach::ask::Objection;
use crate::coach::prep::FirstStep;
use crate::date::{Date, show};
use crate::note::markdown::links;

/// What speaks against an ask now, as half a sentence.
pub fn objection(objection: Objection, today: Date) -> String {
    match objection {
        Objection::FewContacts(0) => "you have not been in touch yet".to_owned(),
        Objection::FewContacts(1) => "you have met once".to_owned(),
        Objection::FewContacts(n) => format!("you have been in touch {}", times(n)),
        Objection::KnownFor(days) => {
            format!("you have known each other for {}", show::stretch(days))
        }
        Objection::SilentFor(days) => format!("the last time was {} ago", show::stretch(days)),
        Objection::NothingGiven => "you have given nothing that is written down".to_owned(),
        Objection::OpenSince(day) => format!("an ask of {} is still open", show::long(day, today)),
        Objection::LastAskAgo(days) => format!("the last ask was {} ago", show::stretch(days)),
    }
}

/// What to ask for first, when the relationship does not carry the ask yet.
pub fn first_step(step: &FirstStep<'_>) -> String {
    match step {
        FirstStep::Noted(text) => text.clone().into_owned(),
        FirstStep::Topic(topic) => format!("what they think about {}", links::plain(topic)),
        FirstStep::Conversation => "a conversation, and their view on one thing".to_owned(),
    }
}
