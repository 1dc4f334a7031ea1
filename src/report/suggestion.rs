//! Why someone is suggested who is not due, as words that a page or a terminal shows.

use super::prep;
use super::sheet::Words;
use crate::coach::suggestion::{Suggestion, Why};
use crate::date::Date;
use crate::phrase;

/// "birthday on Wed 18", "say thanks for introducing Bo".
pub fn why<'a>(suggestion: &'a Suggestion<'a>, today: Date) -> Words<'a> {
    match (&suggestion.why, phrase::suggestion::why(&suggestion.why, suggestion.status, today)) {
        (Why::Loop(open), _) => prep::close(open, today),
        (_, words) => Words::new().own(words.unwrap_or_default()),
    }
}
