//! What a person types → what is meant: a NAME, a sentence with the people and the day in it.
//!
//! Nothing is guessed: what may mean two things is an error that names them. How a note is edited
//! is `change`'s business.

pub mod name;
mod prose;
pub mod sentence;
