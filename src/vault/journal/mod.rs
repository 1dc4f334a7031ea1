//! What touchbase changed in the notes, so that it can be taken back; kept outside the vault.
//!
//! A file of lines in the user's state folder, beside the lock that lets one process write at a time. What is
//! going to be done is written and synced before the notes change, so that the next command can finish or
//! forget what a crash cut short. How a change is done, or found again in a note, is not known here.

mod record;
mod store;
mod wire;

pub use self::record::{Deed, FileChange, Record, Stage};
pub(super) use self::record::{Kept, Print};
pub(super) use self::store::Journal;
pub use self::store::Lock;
