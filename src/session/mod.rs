//! The one round: answers → gather → judge → render → write → regions.
//!
//! `report`, `apply` and `watch` all go through [`round`], so that none of them can do what another does
//! not. Owns the order of the steps and which file of the vault is a page of ours; what a page says is
//! `report`'s business, what an answer asks for `answer`'s, and how a file is replaced `vault`'s.

mod answers;
mod copies;
mod page;
mod regions;
mod round;
mod view;

pub use self::page::{Overwrite, read_report, write_page};
pub use self::round::{NextDue, Order, Round, Undone, report, round};
pub use self::view::Session;
