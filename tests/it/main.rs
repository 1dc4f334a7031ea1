//! The program and the library from outside: specification cases, whole commands, hostile input, docs.

#![allow(clippy::disallowed_methods, reason = "tests make vaults on disk and run the program")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod accuracy;
mod add;
mod adding;
mod change;
mod check;
mod coach;
mod confirm;
mod day;
mod dead_ends;
mod diagnostics;
mod docs;
mod due;
mod fuzz;
mod golden;
mod hostile;
mod house;
mod init;
mod judge;
mod law;
mod law_holds;
mod lexicon;
mod linear;
mod lines;
mod list;
mod log;
mod many;
mod merge;
mod plans;
mod props;
mod regions;
mod rename;
mod report;
mod schedule;
mod settings;
mod show;
mod silence;
mod spec;
mod ticks;
mod tidy;
mod undo;
mod vault;
mod watch;
mod week;
mod who;
mod write;
