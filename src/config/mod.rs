//! What holds for one vault: `touchbase.yaml`, and what Obsidian's settings say.
//!
//! `settings` is the table of them all. Parsing takes text; which files are read is `vault`'s business.

mod choice;
mod parse;
mod pattern;
mod read;
mod set;
mod settings;
mod spoken;

pub use self::choice::{AskWords, Circle, DailyFormat, DailyNotes, Holiday, LinkStyle};
pub use self::parse::FILE;
pub use self::pattern::Pattern;
pub use self::set::with_names_alone;
pub use self::settings::{Config, SETTINGS, Setting};
pub use self::spoken::Spoken;
