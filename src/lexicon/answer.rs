//! Plain answers as values of keys: yes, no, and the ways in which people leave a key open.

use super::language::Languages;
use super::table::table;

/// A plain answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// `yes`, `true`
    Yes,
    /// `on`: yes, where something is switched
    On,
    /// `no`, `false`
    No,
    /// `off`: no, where something is switched
    Off,
    /// `never`, `none`
    Never,
    /// `tbd`, `n/a`, `unknown`: nobody knows yet
    Unknown,
}

impl Answer {
    /// The answer that a value is.
    pub fn of(value: &str) -> Option<Self> {
        ANSWERS.find(value, Languages::default())
    }
}

table!(ANSWERS: Answer = answers by Case);
