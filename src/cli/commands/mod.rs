//! The commands, one file each; `change` has those that change one thing in one note.

pub(super) mod add;
pub(super) mod change;
pub(super) mod check;
pub(super) mod due;
pub(super) mod edit;
pub(super) mod git;
pub(super) mod init;
pub(super) mod log;
pub(super) mod manual;
pub(super) mod people;
pub(super) mod plan;
pub(super) mod prep;
pub(super) mod promises;
pub(super) mod report;
pub(super) mod review;
pub(super) mod schedule;
pub(super) mod show;
pub(super) mod touchpoints;
pub(super) mod triage;
pub(super) mod undo;
pub(super) mod watch;
