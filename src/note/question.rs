//! What makes a question hard to answer: too long, several in one, or a matter of yes and no.

use crate::diagnostic::Code;
use crate::note::markdown::links;
use crate::note::reading::Reading;
use crate::text::Span;

/// The most words of a question that is not called long.
const WORDS: usize = 25;
/// Words with which questions begin that yes or no would answer.
const CLOSED: [&str; 18] = [
    "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will",
    "would", "should", "shall", "may", "am",
];

/// What makes a question hard to answer, if anything does.
pub fn fault(text: &str) -> Option<&'static str> {
    let text = links::plain(text);
    if text.split_whitespace().count() > WORDS {
        return Some("this question has more than 25 words");
    }
    if text.matches('?').count() > 1 {
        return Some("these are several questions in one");
    }
    let first = text.split_whitespace().next().unwrap_or("").to_lowercase();
    let closed = text.trim_end().ends_with('?') && !text.contains(',') && CLOSED.contains(&&*first);
    closed.then_some("yes or no would answer this question")
}

/// Reports a question at `span` that is hard to answer.
pub(super) fn examine(text: &str, span: Span, reading: &mut Reading<'_>) {
    if let Some(fault) = fault(text) {
        let help = "ask for one thing, in a few words, beginning with what, how, which or who";
        reading.report(Code::QuestionHard, span, fault.to_owned(), None, help.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_are_hard_to_answer() {
        assert_eq!(fault("What tipped it?"), None);
        assert!(fault("Do you like it?").is_some());
        assert!(fault("Why? And how?").is_some());
        assert!(fault(&"why ".repeat(30)).is_some());
        assert_eq!(fault("the grant"), None);
    }
}
