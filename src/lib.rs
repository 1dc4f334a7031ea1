//! touchbase keeps professional relationships warm from a folder of Markdown notes.
//!
//! The library behind the `touchbase` program. It reads a vault, gathers the people in it and what
//! passed between them, and says for a given day whom to contact next and why. It prints nothing,
//! never asks what day it is, and touches the disk in one place only, [`vault`].
//!
//! Six steps, each a plain function of what came before:
//!
//! ```text
//! disk ─ walk ─ read ─► NoteText ─ parse ─► Note ─► Index ─ gather ─► Network ─ judge ─► Agenda ─ render ─► Markdown
//! ```
//!
//! ```
//! use touchbase::{Vault, agenda, network};
//!
//! let folder = tempfile::tempdir()?;
//! std::fs::create_dir(folder.path().join("People"))?;
//! std::fs::write(
//!     folder.path().join("People/Ada Lovelace.md"),
//!     "---\ncadence: monthly\n---\n## Log\n- 2026-01-10 coffee, talked about looms\n",
//! )?;
//!
//! let vault = Vault::open(folder.path())?;
//! let scan = vault.scan();
//! let network = network::gather(&scan.index, vault.config());
//! let agenda = agenda::judge(&network, "2026-03-16".parse()?, vault.config());
//!
//! let due: Vec<&str> = agenda.due().map(|(person, _)| person.name()).collect();
//! assert_eq!(due, ["Ada Lovelace"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! To find a place in the code, ask three questions. Does it need another note? Then it is in
//! [`network`]. Does it need a day? Then it is in [`agenda`]. Does it need the disk? Then it is in
//! [`vault`]. Else it is in [`note`] or below.
//!
//! The stable interface is the program: its commands, its JSON and the files it writes. What is
//! public here may change with any 0.x release.

// In reading order: from strings and days to the page that is written.
pub mod text;

pub mod lexicon;

pub mod date;

pub mod diagnostic;
pub mod error;
pub mod path;

pub mod yaml;

pub mod config;

pub mod judge;

pub mod note;

pub mod index;

pub mod network;

pub mod agenda;
pub mod coach;

pub mod draft;

pub mod phrase;

pub mod change;

pub mod typed;

pub mod report;

pub mod answer;

pub mod vault;

pub mod session;

pub mod watch;

pub use agenda::Agenda;
pub use config::Config;
pub use diagnostic::{Code, Diagnostic, Place, Severity};
pub use error::{Error, ErrorKind};
pub use index::Index;
pub use network::Network;
pub use note::Note;
pub use path::NotePath;
pub use vault::Vault;
