//! What happened and what is open, as one note tells it: entries, links in dated notes, tasks and points.

pub mod entry;
pub(in crate::note) mod log;
pub mod mention;
pub mod occasion;
pub mod point;
pub(in crate::note) mod standing;
