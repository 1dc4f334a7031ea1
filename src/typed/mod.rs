//! What a person types → what is meant: a NAME, a sentence with the people and the day in it.
//!
//! Nothing is guessed: what may mean two things is an error that names them. How a note is edited
//! is `change`'s business.

mod head;
mod known;
pub mod name;
mod reader;
mod refusal;
pub mod sentence;
mod token;
pub mod when;
mod whom;
mod wording;
