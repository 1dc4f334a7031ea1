//! What a note is and who it is about: its keys and tags, its role, its names, what a person's keys say.

pub mod address;
mod day_value;
pub(in crate::note) mod fact;
pub(in crate::note) mod front;
pub(in crate::note) mod naming;
pub mod person;
pub(in crate::note) mod place;
pub mod profile;
pub mod role;
pub(in crate::note) mod tag;
pub(in crate::note) mod types;
