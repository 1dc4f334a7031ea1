//! Copies of the report that a sync tool left beside it: read like the report, and then said to be done.

use super::page::{Page, is_report};
use crate::date::Date;
use crate::error::Error;
use crate::path::NotePath;
use crate::report;
use crate::vault::{Scan, Vault};

/// The copies of the report, in the order of their names.
pub(super) fn find(vault: &Vault, scan: &Scan) -> Vec<Page> {
    let report = NotePath::new(&vault.config().report);
    let is_beside = |path: &NotePath| {
        *path != report
            && path.folder() == report.folder()
            && path.stem().starts_with(report.stem())
    };
    let beside = scan.index.notes().map(|note| &note.path).filter(|path| is_beside(path));
    let read = |path: &NotePath| {
        let text = vault.read_page(path.as_str()).filter(|text| is_report(text))?;
        Some(Page { path: path.clone(), text })
    };
    beside.filter_map(read).collect()
}

/// Says in a copy that it was read. It is left alone when it has changed since.
pub(super) fn say_done(vault: &Vault, copy: &Page, today: Date) -> Result<(), Error> {
    let text = report::copy_done(today, NotePath::new(&vault.config().report).stem());
    let is_same = |old: &[u8]| {
        if old == copy.text.as_bytes() { Ok(()) } else { Err(Error::changed()) }
    };
    vault.write_page(copy.path.as_str(), &text, is_same).map(|_| ())
}
