//! The JSON that is promised: shapes, and conversions from the library's types.
//!
//! Described in `docs/json.md`. Fields are only ever added.

mod address;
mod diagnostic;
mod draft;
mod part;
mod person;
mod plan;
mod prep;
mod promise;
mod review;
mod source;
mod touchpoint;
mod uncounted;

use serde::Serialize;

pub(crate) use self::diagnostic::DiagnosticJson;
pub(crate) use self::draft::DraftJson;
pub(crate) use self::person::{PersonJson, WholeJson};
pub(crate) use self::plan::PlanJson;
pub(crate) use self::prep::PrepJson;
pub(crate) use self::promise::PromiseJson;
pub(crate) use self::review::ReviewJson;
pub(crate) use self::touchpoint::TouchpointJson;
pub(crate) use self::uncounted::UncountedJson;

/// `rows` as a JSON array, a row a line.
pub(crate) fn array<T: Serialize>(rows: &[T]) -> String {
    let mut out = String::from("[");
    for (n, row) in rows.iter().enumerate() {
        out.push_str(if n > 0 { ",\n " } else { "\n " });
        // These shapes hold only strings and numbers, which always serialize.
        out.push_str(&serde_json::to_string(row).unwrap_or_default());
    }
    out.push_str(if rows.is_empty() { "]\n" } else { "\n]\n" });
    out
}
