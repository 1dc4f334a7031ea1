//! What commands print: Markdown sheets, tables, JSON and diagnostics on a terminal; and what they ask there.

pub(super) mod changes;
pub(super) mod diagnostics;
pub(super) mod dialogue;
pub(super) mod json;
pub(super) mod sheet;
pub(super) mod table;
pub(super) mod terminal;
pub(super) mod wrap;
