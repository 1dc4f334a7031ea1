//! What is where in a note's text: blocks, links, fields, tasks, dates at the beginning of a line.
//!
//! Knows how things are written, not what they mean.

pub mod block;
pub(crate) mod blocks;
pub(crate) mod day;
pub(in crate::note) mod day_name;
pub mod field;
mod indented;
pub mod links;
pub(in crate::note) mod names;
pub(crate) mod outline;
pub(in crate::note) mod parts;
mod plain;
pub mod task;
