//! What happened and what is open, as one note tells it: entries, links in dated notes, tasks and open items.

pub mod asked;
mod below;
pub(in crate::note) mod clean;
mod company;
mod dated_item;
pub mod dated_note;
pub mod entry;
mod first_sentence;
mod happened;
mod judged;
mod line;
mod link_context;
pub(in crate::note) mod linked;
pub(in crate::note) mod listed;
pub(in crate::note) mod log;
pub mod mention;
pub mod open_item;
mod owed;
pub(in crate::note) mod own_name;
pub mod rolling;
mod sentence;
mod standing;
pub(in crate::note) mod title;
pub mod told;
mod verdict;
pub(in crate::note) mod wording;
mod years;
